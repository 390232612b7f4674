import { plural } from '../plural.ts';
import type { SchedulesCatalogue } from './en.ts';

const weekdays: Record<string, string> = {
  mon: 'всеки понеделник',
  tue: 'всеки вторник',
  wed: 'всяка сряда',
  thu: 'всеки четвъртък',
  fri: 'всеки петък',
  sat: 'всяка събота',
  sun: 'всяка неделя',
};

const often = ({ every, weekday, day }: { every: string; weekday: string; day: number }) => {
  if (every === 'daily') return 'всеки ден';
  if (every === 'weekdays') return 'от понеделник до петък';
  if (every === 'weekly') return weekday ? (weekdays[weekday] ?? weekday) : 'всяка седмица';
  if (day === 31) return 'в последния ден на всеки месец';
  return day > 0 ? `всеки месец на ${day} число` : 'всеки месец';
};

const signs: Record<string, string> = {
  recent: 'нов',
  expiring: 'изтича скоро',
  renewing: 'подновява се скоро',
  low: 'малко зададени лицензи',
  overLimit: 'над ограничението на лицензите',
};

const states: Record<string, string> = {
  posted: 'публикувано',
  late: 'публикувано със закъснение',
  skipped: 'пропуснато: твърде късно',
  waiting: 'чака данните',
  refused: 'не е публикувано: няма роля',
  unsent: 'не е публикувано: Webex отказа',
};

export const schedules: SchedulesCatalogue = {
  'cadence.said': (said) => (said.time ? `${often(said)} в ${said.time}` : often(said)),
  'schedule.what': () => 'Публикува редовно обобщението на KPI в това пространство',
  'schedule.listWhat': () => 'Планираните публикации на KPI',
  'schedule.pauseWhat': () => 'Спира временно планирана публикация на KPI',
  'schedule.resumeWhat': () => 'Продължава спряна публикация на KPI',
  'schedule.runWhat': () => 'Публикува сега, извън реда, планирано обобщение на KPI',
  'schedule.removeWhat': () => 'Прекратява планирана публикация на KPI',
  'schedule.ask': () => 'Да се публикува ли обобщението на KPI в това пространство?',
  'schedule.askPause': () => 'Да се спре ли временно тази публикация на KPI?',
  'schedule.askResume': () => 'Да продължи ли тази публикация на KPI?',
  'schedule.askRun': () => 'Да се публикува ли сега това обобщение на KPI?',
  'schedule.askRemove': () => 'Да се прекрати ли тази публикация на KPI?',
  'schedule.yes': () => 'Публикувай тук',
  'schedule.yesPause': () => 'Спри временно',
  'schedule.yesResume': () => 'Продължи',
  'schedule.yesRun': () => 'Публикувай сега',
  'schedule.yesRemove': () => 'Прекрати',
  'schedule.when': () => 'Кога',
  'schedule.first': () => 'Първа публикация',
  'schedule.next': () => 'Следваща публикация',
  'schedule.about': () => 'Обхват',
  'schedule.whose': () => 'Зададена от',
  'schedule.zone': () => 'Часови пояс',
  'schedule.zoneError': () => 'Изберете часови пояс.',
  'schedule.language': () => 'Език на публикацията',
  'schedule.languageError': () => 'Изберете език.',
  'schedule.warning': () => 'Всички в това пространство ще видят имена на клиенти и техните числа.',
  'schedule.set': ({ number, cadence, zone, first }) =>
    `Публикация на KPI ${number} е зададена: ${cadence} (${zone}), за първи път на ${first}. \`графици kpi\` ги показва.`,
  'schedule.same': ({ number }) =>
    `Това пространство вече има такава публикация на KPI; тя е номер ${number}.`,
  'schedule.many': ({ count }) =>
    `Вече има ${plural('bg', count, { one: '# публикация', other: '# публикации' })} на KPI. Първо прекратете някоя.`,
  'schedule.none': () =>
    'Няма планирани публикации на KPI. Задава се например с `график kpi всеки понеделник в 9`.',
  'schedule.notPossible': ({ word }) =>
    `${word ? `Не знам какво значи тук „${word}“. ` : ''}Мога да публикувам всеки ден, от понеделник до петък, в един ден от всяка седмица или в един ден от всеки месец (и в последния), винаги в един час: \`график kpi всеки понеделник в 9\`. През седмица, в първия понеделник от месеца или на всеки час не е възможно; за два дни задайте две публикации.`,
  'schedule.title': () => 'Планирани публикации на KPI',
  'schedule.row': ({ cadence, zone }) => `${cadence} (${zone})`,
  'schedule.nextAt': ({ at }) => `следваща ${at}`,
  'schedule.isPaused': () => 'спряна временно',
  'schedule.pausedRole': () => 'спряна: който я е задал, вече няма ролята',
  'schedule.pausedSpace': () => 'спряна: Webex не приема съобщения за нейното пространство',
  'schedule.last': ({ state, at }) => `последна ${at}: ${states[state] ?? state}`,
  'schedule.here': () => 'това пространство',
  'schedule.elsewhere': () => 'друго пространство',
  'schedule.which': () => 'Коя? Кажете номера ѝ, както го показва `графици kpi`.',
  'schedule.unknown': ({ number }) =>
    `Няма публикация на KPI ${number}. \`графици kpi\` ги показва.`,
  'schedule.paused': ({ number }) => `Публикация на KPI ${number} е спряна временно.`,
  'schedule.resumed': ({ number, next }) =>
    `Публикация на KPI ${number} продължава, следващата е на ${next}.`,
  'schedule.removed': ({ number }) => `Публикация на KPI ${number} е прекратена.`,
  'schedule.running': ({ number }) =>
    `Публикация на KPI ${number} е на път към своето пространство.`,
  'schedule.isPausedAlready': ({ number }) => `Публикация на KPI ${number} вече е спряна.`,
  'schedule.runsAlready': ({ number }) => `Публикация на KPI ${number} не е спряна.`,
  'post.title': () => 'Обобщение на KPI',
  'post.week': ({ from, to }) => `Седмица ${from} – ${to}`,
  'post.attention': () => 'Изисква внимание',
  'post.calm': () => 'Няма клиент, който сега да е започнал да изисква внимание.',
  'post.sign': ({ sign }) => signs[sign] ?? sign,
  'post.more': ({ count }) => `и още ${count}`,
  'post.late': ({ due }) => `Със закъснение: срокът беше ${due}.`,
  'post.old': () => 'Данните за последната седмица още ги няма; тези са по-стари.',
  'post.partial': ({ share, missing }) =>
    `Непълно: обхваща ${share} от клиентите${missing ? `; липсват: ${missing}` : ''}.`,
  'post.extra': () => 'Публикувано извън реда.',
  'post.foot': ({ number, cadence }) => `Публикация на KPI ${number}: ${cadence}`,
  'post.noFigures': ({ number }) =>
    `Публикация на KPI ${number} този път няма какво да каже: още няма данни.`,
  'post.ownerGone': ({ number }) =>
    `Публикация на KPI ${number} е спряна: който я е задал, вече няма ролята за това. Администратор на партньора може да зададе нова.`,
  'post.spaceGone': ({ number, cadence }) =>
    `Публикация на KPI ${number} (${cadence}) е спряна: Webex я отказа, най-вероятно защото вече не съм в нейното пространство или то не съществува. Когато отново съм в него, \`продължи kpi ${number}\` я пуска, а \`премахни kpi ${number}\` я прекратява.`,
  'picture.what': () => 'KPI на картини: лицензи, използване, качество, функции',
  'picture.none': () => 'Няма данни за тази картина.',
  'picture.file': () => 'Картината и числата в нея, в нашето пространство 1:1:',
};
