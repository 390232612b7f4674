import { plural } from '../plural.ts';
import type { SchedulesCatalogue } from './en.ts';

const weekdays: Record<string, string> = {
  mon: 'w każdy poniedziałek',
  tue: 'w każdy wtorek',
  wed: 'w każdą środę',
  thu: 'w każdy czwartek',
  fri: 'w każdy piątek',
  sat: 'w każdą sobotę',
  sun: 'w każdą niedzielę',
};

const often = ({ every, weekday, day }: { every: string; weekday: string; day: number }) => {
  if (every === 'daily') return 'codziennie';
  if (every === 'weekdays') return 'od poniedziałku do piątku';
  if (every === 'weekly') return weekday ? (weekdays[weekday] ?? weekday) : 'co tydzień';
  if (day === 31) return 'ostatniego dnia każdego miesiąca';
  return day > 0 ? `${day}. dnia każdego miesiąca` : 'co miesiąc';
};

const signs: Record<string, string> = {
  recent: 'nowy',
  expiring: 'wkrótce wygasa',
  renewing: 'wkrótce się odnawia',
  low: 'mało przypisanych licencji',
  overLimit: 'ponad limit licencji',
};

const states: Record<string, string> = {
  posted: 'opublikowano',
  late: 'opublikowano z opóźnieniem',
  skipped: 'pominięto: za późno',
  waiting: 'czeka na dane',
  refused: 'nie opublikowano: brak roli',
  unsent: 'nie opublikowano: Webex odmówił',
};

export const schedules: SchedulesCatalogue = {
  'cadence.said': (said) => (said.time ? `${often(said)} o ${said.time}` : often(said)),
  'schedule.what': () => 'Publikuje regularnie podsumowanie KPI w tym pokoju',
  'schedule.listWhat': () => 'Zaplanowane publikacje KPI',
  'schedule.pauseWhat': () => 'Wstrzymuje zaplanowaną publikację KPI',
  'schedule.resumeWhat': () => 'Wznawia wstrzymaną publikację KPI',
  'schedule.runWhat': () => 'Publikuje zaplanowane podsumowanie KPI teraz, poza kolejnością',
  'schedule.removeWhat': () => 'Kończy zaplanowaną publikację KPI',
  'schedule.ask': () => 'Publikować podsumowanie KPI w tym pokoju?',
  'schedule.askPause': () => 'Wstrzymać tę publikację KPI?',
  'schedule.askResume': () => 'Wznowić tę publikację KPI?',
  'schedule.askRun': () => 'Opublikować to podsumowanie KPI teraz?',
  'schedule.askRemove': () => 'Zakończyć tę publikację KPI?',
  'schedule.yes': () => 'Publikuj tutaj',
  'schedule.yesPause': () => 'Wstrzymaj',
  'schedule.yesResume': () => 'Wznów',
  'schedule.yesRun': () => 'Opublikuj teraz',
  'schedule.yesRemove': () => 'Zakończ',
  'schedule.when': () => 'Kiedy',
  'schedule.first': () => 'Pierwsza publikacja',
  'schedule.next': () => 'Następna publikacja',
  'schedule.about': () => 'Zakres',
  'schedule.whose': () => 'Ustawił(a)',
  'schedule.zone': () => 'Strefa czasowa',
  'schedule.zoneError': () => 'Wybierz strefę czasową.',
  'schedule.language': () => 'Język publikacji',
  'schedule.languageError': () => 'Wybierz język.',
  'schedule.warning': () => 'Wszyscy w tym pokoju zobaczą nazwy klientów i ich liczby.',
  'schedule.set': ({ number, cadence, zone, first }) =>
    `Publikacja KPI nr ${number} jest ustawiona: ${cadence} (${zone}), po raz pierwszy ${first}. Listę pokazuje \`harmonogramy kpi\`.`,
  'schedule.same': ({ number }) => `Ten pokój ma już taką publikację KPI; ma numer ${number}.`,
  'schedule.many': ({ count }) =>
    `Jest już ${plural('pl', count, { one: '# publikacja', few: '# publikacje', many: '# publikacji', other: '# publikacji' })} KPI. Najpierw zakończ którąś.`,
  'schedule.none': () =>
    'Nie zaplanowano żadnych publikacji KPI. Ustawia je na przykład `zaplanuj kpi co poniedziałek o 9`.',
  'schedule.notPossible': ({ word }) =>
    `${word ? `Nie wiem, co tu znaczy „${word}”. ` : ''}Mogę publikować codziennie, od poniedziałku do piątku, w jeden dzień każdego tygodnia albo w jeden dzień każdego miesiąca (także ostatni), zawsze o jednej godzinie: \`zaplanuj kpi co poniedziałek o 9\`. Co drugi tydzień, w pierwszy poniedziałek miesiąca ani co godzinę się nie da; na dwa dni ustaw dwie publikacje.`,
  'schedule.title': () => 'Zaplanowane publikacje KPI',
  'schedule.row': ({ cadence, zone }) => `${cadence} (${zone})`,
  'schedule.nextAt': ({ at }) => `następna ${at}`,
  'schedule.isPaused': () => 'wstrzymana',
  'schedule.pausedRole': () => 'wstrzymana: osoba, która ją ustawiła, nie ma już roli',
  'schedule.pausedSpace': () => 'wstrzymana: Webex nie przyjmuje wiadomości do jej pokoju',
  'schedule.last': ({ state, at }) => `ostatnia ${at}: ${states[state] ?? state}`,
  'schedule.here': () => 'ten pokój',
  'schedule.elsewhere': () => 'inny pokój',
  'schedule.which': () => 'Którą? Podaj jej numer z listy `harmonogramy kpi`.',
  'schedule.unknown': ({ number }) =>
    `Nie ma publikacji KPI nr ${number}. Listę pokazuje \`harmonogramy kpi\`.`,
  'schedule.paused': ({ number }) => `Publikacja KPI nr ${number} jest wstrzymana.`,
  'schedule.resumed': ({ number, next }) =>
    `Publikacja KPI nr ${number} jest wznowiona, następna ${next}.`,
  'schedule.removed': ({ number }) => `Publikacja KPI nr ${number} jest zakończona.`,
  'schedule.running': ({ number }) =>
    `Publikacja KPI nr ${number} jest w drodze do swojego pokoju.`,
  'schedule.isPausedAlready': ({ number }) => `Publikacja KPI nr ${number} jest już wstrzymana.`,
  'schedule.runsAlready': ({ number }) => `Publikacja KPI nr ${number} nie jest wstrzymana.`,
  'post.title': () => 'Podsumowanie KPI',
  'post.week': ({ from, to }) => `Tydzień ${from} – ${to}`,
  'post.attention': () => 'Wymaga uwagi',
  'post.calm': () => 'Żaden klient nie zaczął teraz wymagać uwagi.',
  'post.sign': ({ sign }) => signs[sign] ?? sign,
  'post.more': ({ count }) => `i jeszcze ${count}`,
  'post.late': ({ due }) => `Z opóźnieniem: termin był ${due}.`,
  'post.old': () => 'Danych z ostatniego tygodnia jeszcze nie ma; te są starsze.',
  'post.partial': ({ share, missing }) =>
    `Niepełne: obejmuje ${share} klientów${missing ? `; brakuje: ${missing}` : ''}.`,
  'post.extra': () => 'Opublikowano poza kolejnością.',
  'post.foot': ({ number, cadence }) => `Publikacja KPI nr ${number}: ${cadence}`,
  'post.noFigures': ({ number }) =>
    `Publikacja KPI nr ${number} nie ma tym razem nic do powiedzenia: nie ma jeszcze danych.`,
  'post.ownerGone': ({ number }) =>
    `Publikacja KPI nr ${number} jest wstrzymana: osoba, która ją ustawiła, nie ma już do tego roli. Administrator partnera może ustawić nową.`,
  'post.spaceGone': ({ number, cadence }) =>
    `Publikacja KPI nr ${number} (${cadence}) jest wstrzymana: Webex jej nie przyjął, najpewniej dlatego, że nie ma mnie już w jej pokoju albo pokój nie istnieje. Gdy znów w nim będę, wznowi ją \`wznów kpi ${number}\`, a zakończy \`usuń kpi ${number}\`.`,
  'picture.what': () => 'KPI na obrazach: licencje, użycie, jakość, funkcje',
  'picture.none': () => 'Nie ma liczb do tego obrazu.',
  'picture.file': () => 'Obraz i jego liczby, w naszym pokoju 1:1:',
};
