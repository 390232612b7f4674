import { plural } from '../plural.ts';
import type { SchedulesCatalogue } from './en.ts';

const weekdays: Record<string, string> = {
  mon: 'mandag',
  tue: 'tirsdag',
  wed: 'onsdag',
  thu: 'torsdag',
  fri: 'fredag',
  sat: 'lørdag',
  sun: 'søndag',
};

const often = ({ every, weekday, day }: { every: string; weekday: string; day: number }) => {
  if (every === 'daily') return 'hver dag';
  if (every === 'weekdays') return 'mandag til fredag';
  if (every === 'weekly') return weekday ? `hver ${weekdays[weekday] ?? weekday}` : 'hver uke';
  if (day === 31) return 'den siste dagen i hver måned';
  return day > 0 ? `hver måned den ${day}.` : 'hver måned';
};

const signs: Record<string, string> = {
  recent: 'ny',
  expiring: 'utløper snart',
  renewing: 'fornyes snart',
  low: 'få lisenser tildelt',
  overLimit: 'over lisensgrensen',
};

const states: Record<string, string> = {
  posted: 'lagt ut',
  late: 'lagt ut for sent',
  skipped: 'utelatt: for sent',
  waiting: 'venter på tallene',
  refused: 'ikke lagt ut: mangler rolle',
  unsent: 'ikke lagt ut: Webex avviste det',
};

export const schedules: SchedulesCatalogue = {
  'cadence.said': (said) => (said.time ? `${often(said)} kl. ${said.time}` : often(said)),
  'schedule.what': () => 'Legger KPI-sammendraget ut i dette rommet jevnlig',
  'schedule.listWhat': () => 'De planlagte KPI-innleggene',
  'schedule.pauseWhat': () => 'Setter et planlagt KPI-innlegg på pause',
  'schedule.resumeWhat': () => 'Lar et KPI-innlegg på pause gå videre',
  'schedule.runWhat': () => 'Legger ut et planlagt KPI-sammendrag nå, utenom tur',
  'schedule.removeWhat': () => 'Avslutter et planlagt KPI-innlegg',
  'schedule.ask': () => 'Legge ut KPI-sammendraget i dette rommet?',
  'schedule.askPause': () => 'Sette dette KPI-innlegget på pause?',
  'schedule.askResume': () => 'La dette KPI-innlegget gå videre?',
  'schedule.askRun': () => 'Legge ut dette KPI-sammendraget nå?',
  'schedule.askRemove': () => 'Avslutte dette KPI-innlegget?',
  'schedule.yes': () => 'Legg ut her',
  'schedule.yesPause': () => 'Sett på pause',
  'schedule.yesResume': () => 'La det gå videre',
  'schedule.yesRun': () => 'Legg ut nå',
  'schedule.yesRemove': () => 'Avslutt',
  'schedule.when': () => 'Når',
  'schedule.first': () => 'Første innlegg',
  'schedule.next': () => 'Neste innlegg',
  'schedule.about': () => 'Om',
  'schedule.whose': () => 'Satt opp av',
  'schedule.zone': () => 'Tidssone',
  'schedule.zoneError': () => 'Velg en tidssone.',
  'schedule.language': () => 'Språk for innlegget',
  'schedule.languageError': () => 'Velg et språk.',
  'schedule.warning': () => 'Alle i dette rommet får se kundenavn og tallene deres.',
  'schedule.set': ({ number, cadence, zone, first }) =>
    `KPI-innlegg ${number} er satt opp: ${cadence} (${zone}), første gang ${first}. \`kpi-planer\` viser dem.`,
  'schedule.same': ({ number }) =>
    `Dette rommet har allerede dette KPI-innlegget; det er nummer ${number}.`,
  'schedule.many': ({ count }) =>
    `Det finnes allerede ${plural('nb', count, { one: '# KPI-innlegg', other: '# KPI-innlegg' })}. Avslutt et av dem først.`,
  'schedule.none': () =>
    'Ingen KPI-innlegg er planlagt. `planlegg kpi hver mandag kl. 9` setter opp et.',
  'schedule.notPossible': ({ word }) =>
    `${word ? `Jeg vet ikke hva «${word}» betyr her. ` : ''}Jeg kan legge ut hver dag, mandag til fredag, én dag i hver uke eller én dag i hver måned (også den siste), alltid på ett klokkeslett: \`planlegg kpi hver mandag kl. 9\`. Annenhver uke, den første mandagen i måneden eller hver time går ikke; sett opp to for to dager.`,
  'schedule.title': () => 'Planlagte KPI-innlegg',
  'schedule.row': ({ cadence, zone }) => `${cadence} (${zone})`,
  'schedule.nextAt': ({ at }) => `neste ${at}`,
  'schedule.isPaused': () => 'på pause',
  'schedule.pausedRole': () => 'på pause: den som satte det opp, har ikke lenger rollen',
  'schedule.pausedSpace': () => 'på pause: Webex tar ikke imot meldinger til rommet',
  'schedule.last': ({ state, at }) => `siste ${at}: ${states[state] ?? state}`,
  'schedule.here': () => 'dette rommet',
  'schedule.elsewhere': () => 'et annet rom',
  'schedule.which': () => 'Hvilket? Si nummeret, slik `kpi-planer` viser det.',
  'schedule.unknown': ({ number }) =>
    `Det finnes ikke noe KPI-innlegg ${number}. \`kpi-planer\` viser dem.`,
  'schedule.paused': ({ number }) => `KPI-innlegg ${number} er på pause.`,
  'schedule.resumed': ({ number, next }) => `KPI-innlegg ${number} går videre, neste ${next}.`,
  'schedule.removed': ({ number }) => `KPI-innlegg ${number} er avsluttet.`,
  'schedule.running': ({ number }) => `KPI-innlegg ${number} er på vei til rommet sitt.`,
  'schedule.isPausedAlready': ({ number }) => `KPI-innlegg ${number} er allerede på pause.`,
  'schedule.runsAlready': ({ number }) => `KPI-innlegg ${number} er ikke på pause.`,
  'post.title': () => 'KPI-sammendrag',
  'post.week': ({ from, to }) => `Uken ${from} – ${to}`,
  'post.attention': () => 'Trenger oppmerksomhet',
  'post.calm': () => 'Ingen kunde har nylig begynt å trenge oppmerksomhet.',
  'post.sign': ({ sign }) => signs[sign] ?? sign,
  'post.more': ({ count }) => `og ${count} til`,
  'post.late': ({ due }) => `Forsinket: dette skulle ut ${due}.`,
  'post.old': () => 'Tallene for siste uke er ikke her ennå; disse er eldre.',
  'post.partial': ({ share, missing }) =>
    `Ufullstendig: dekker ${share} av kundene${missing ? `; mangler: ${missing}` : ''}.`,
  'post.extra': () => 'Lagt ut utenom tur.',
  'post.foot': ({ number, cadence }) => `KPI-innlegg ${number}: ${cadence}`,
  'post.noFigures': ({ number }) =>
    `KPI-innlegg ${number} har ingenting å si denne gangen: det finnes ingen tall ennå.`,
  'post.ownerGone': ({ number }) =>
    `KPI-innlegg ${number} er på pause: den som satte det opp, har ikke lenger rollen som trengs. En partneradministrator kan sette opp et nytt.`,
  'post.spaceGone': ({ number, cadence }) =>
    `KPI-innlegg ${number} (${cadence}) er på pause: Webex avviste det, trolig fordi jeg ikke lenger er i rommet eller rommet er borte. Når jeg er tilbake i det, går det videre med \`fortsett kpi ${number}\`; \`fjern kpi ${number}\` avslutter det.`,
  'picture.what': () => 'KPI-ene som bilder: lisenser, bruk, kvalitet, funksjoner',
  'picture.none': () => 'Det finnes ingen tall for dette bildet.',
  'picture.file': () => 'Bildet og tallene, i 1:1-rommet vårt:',
};
