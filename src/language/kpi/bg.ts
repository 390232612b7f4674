/** KPI на български. */
import { plural } from '../plural.ts';
import type { KpiCatalogue } from './en.ts';

const sections: Record<string, string> = {
  overview: 'Преглед',
  changes: 'Промени от миналата седмица',
  recent: 'Наскоро добавени',
  expiring: 'Изтичат скоро',
  renewing: 'Подновяват се скоро',
  low: 'Ниско присвояване на лицензи',
  overage: 'Над лимита на лицензите',
  usage: 'Използване на Calling',
  quality: 'Качество на разговорите',
  features: 'Функции на Calling',
  queues: 'Опашки за повиквания',
};

const tiles: Record<string, string> = {
  customers: 'Клиенти',
  expiring: 'Изтичат до 90 дни',
  renewing: 'Подновяват се до 90 дни',
  low: 'Ниско присвояване',
  overLimit: 'Над лимита',
  newCustomers: 'Нови клиенти',
  newLicenses: 'Лицензи',
  expiringCustomers: 'Клиенти',
  expiringAssigned: 'Присвоени лицензи',
  expiringUsed: 'Използвани лицензи',
  renewingCustomers: 'Клиенти',
  renewingAssigned: 'Присвоени лицензи',
  renewingUsed: 'Използвани лицензи',
  lowCustomers: 'Клиенти',
  lowAssigned: 'Присвоени лицензи',
  lowUsed: 'Използвани, дял от всички',
  lowUsedOfAssigned: 'Използвани, дял от присвоените',
  lowUnassigned: 'Неприсвоени лицензи',
  overCustomers: 'Клиенти',
  overLicenses: 'Лицензи в превишение',
  overWeeklyMean: 'Клиенти на седмица, средно',
  overPerCustomer: 'Превишение на клиент',
  activeCallers: 'Активни потребители',
  calls: 'Повиквания',
  minutes: 'Минути',
  legs: 'Сегменти на повикванията',
  poorLegs: 'Лоши сегменти',
  poorShare: 'Дял на лошите',
  huntGroupCalls: 'Към групи за търсене',
  attendantCalls: 'Към автоматични оператори',
  queueCalls: 'Към опашки',
  answerSpeed: 'Време до отговор',
  abandonWait: 'Чакане до отказ',
  abandonedShare: 'Изоставени',
};

const reasons: Record<string, string> = {
  nothing: 'няма от какво да се вземе дял',
  notTold: 'Webex не го казва; може да се импортира',
  noDates: 'няма известни дати; импортирайте абонаментите',
  noWeek: 'няма данни за тази седмица',
};

const endpoints: Record<string, string> = {
  desk: 'Настолни телефони',
  room: 'Устройства за стаи',
  other: 'Други устройства',
};

const begun: Record<string, string> = {
  recent: 'е нов',
  expiring: 'изтича скоро',
  renewing: 'подновява се скоро',
  low: 'вече е с ниско присвояване',
  overLimit: 'вече е над лимита',
};
const ended: Record<string, string> = {
  recent: 'вече не е нов',
  expiring: 'вече не изтича скоро',
  renewing: 'вече не се подновява скоро',
  low: 'вече не е с ниско присвояване',
  overLimit: 'отново е в лимита',
};

const whys: Record<string, string> = {
  added: 'добавен е абонамент',
  started: 'срокът му започна',
  aged: 'мина време',
  time: 'мина време',
  passed: 'последният ден мина',
  moved: 'краят е преместен',
  renewOn: 'вече се подновява сам',
  renewOff: 'вече не се подновява сам',
  assignedMore: 'присвоени са повече лицензи',
  assignedLess: 'присвоени са по-малко лицензи',
  boughtMore: 'купени са повече лицензи',
  boughtLess: 'лицензите са по-малко',
  shifted: 'присвоени са лицензи от друг вид',
  peers: 'другите клиенти се промениха',
  gone: 'абонамента вече го няма',
  facts: 'вече са известни други дати',
};

const columns: Record<string, string> = {
  customer: 'Клиент',
  orgId: 'ID на организацията',
  subscriptionId: 'ID на абонамента',
  trial: 'Пробен период',
  daysSinceAdded: 'Дни от добавянето',
  monthsSinceAdded: 'Месеци от добавянето',
  daysLeft: 'Оставащи дни',
  monthsLeft: 'Оставащи месеци',
  autoRenew: 'Подновява се автоматично',
  total: 'Общо лицензи',
  used: 'Използвани лицензи (7 дни)',
  usedShare: 'Използвани (%)',
  assigned: 'Присвоени лицензи',
  assignedShare: 'Присвоени (%)',
  available: 'Налични лицензи',
  over: 'Лицензи в превишение',
  usedQuarter: 'Използвани през последните 3 месеца',
  assignedChange: 'Седмична промяна на присвояването',
  usedChange: 'Седмична промяна на използването',
  activeCallers: 'Активни потребители',
  calls: 'Повиквания',
  minutes: 'Минути',
  callsBefore: 'Повиквания през предишната седмица',
  weeks: 'Повиквания за осем седмици',
  legs: 'Сегменти на повикванията',
  poorLegs: 'Лоши сегменти',
  poorShare: 'Лоши (%)',
  worstEndpoint: 'Най-лош вид устройство',
  huntGroupCalls: 'Повиквания към групи за търсене',
  attendantCalls: 'Повиквания към автоматични оператори',
  queueCalls: 'Повиквания към опашки',
  answerSpeed: 'Средно време до отговор (с)',
  abandonWait: 'Средно чакане до отказ (с)',
  abandoned: 'Изоставени',
  abandonedShare: 'Изоставени (%)',
  timedOut: 'Изтекло време',
  overflowed: 'Препълване',
  transferred: 'Прехвърлени',
  sign: 'Промяна',
  why: 'Защо',
};

export const kpi: KpiCatalogue = {
  'kpi.what': () =>
    'KPI за седмицата: лицензи, подновявания, превишения, повиквания, качество, опашки',
  'kpi.section': ({ section }) => sections[section] ?? section,
  'kpi.tile': ({ key }) => tiles[key] ?? key,
  'kpi.product': ({ product }) => (product === 'meetings' ? 'Webex Meetings' : 'Webex Calling'),
  'kpi.week': ({ from, to }) => `Седмица ${from} – ${to}`,
  'kpi.tagged': ({ tag }) => `етикет ${tag}`,
  'kpi.region': ({ region }) => `регион ${region}`,
  'kpi.partial': ({ customers, of }) => `Непълно: включва ${customers} от ${of} клиенти.`,
  'kpi.missing': ({ names }) => `Липсват: ${names}.`,
  'kpi.noReports': ({ regions }) => `Отчетът на Webex за повикванията още го няма: ${regions}.`,
  'kpi.notKnown': () => 'н.д.',
  'kpi.reason': ({ why }) => `н.д.: ${reasons[why] ?? why}`,
  'kpi.seconds': ({ count }) => `${count} с`,
  'kpi.lowLimit': ({ share, version }) =>
    `Ниско е под ${share} от лицензите или доста под медианата (правило ${version}).`,
  'kpi.assigned': ({ assigned, total }) => `присвоени ${assigned} от ${total}`,
  'kpi.available': ({ count }) => `налични: ${count}`,
  'kpi.used': ({ count }) => `използвани: ${count}`,
  'kpi.usedQuarter': ({ count }) => `за 3 месеца: ${count}`,
  'kpi.over': ({ count }) => `в превишение: ${count}`,
  'kpi.changed': ({ change }) => `${change} от миналата седмица`,
  'kpi.daysLeft': ({ count }) =>
    count === 0
      ? 'днес е последният ден'
      : plural('bg', count, { one: 'остава # ден', other: 'остават # дни' }),
  'kpi.monthsLeft': ({ count }) =>
    plural('bg', count, { one: 'остава # месец', other: 'остават # месеца' }),
  'kpi.termOver': () => 'срокът изтече',
  'kpi.daysSince': ({ count }) =>
    count === 0
      ? 'добавен днес'
      : plural('bg', count, { one: 'добавен преди # ден', other: 'добавен преди # дни' }),
  'kpi.monthsSince': ({ count }) =>
    plural('bg', count, { one: 'добавен преди # месец', other: 'добавен преди # месеца' }),
  'kpi.trial': () => 'пробен период',
  'kpi.renews': ({ yes }) => (yes ? 'подновява се автоматично' : 'не се подновява автоматично'),
  'kpi.calls': ({ count }) => plural('bg', count, { one: '# повикване', other: '# повиквания' }),
  'kpi.minutes': ({ count }) => plural('bg', count, { one: '# минута', other: '# минути' }),
  'kpi.callers': ({ count }) =>
    plural('bg', count, { one: '# активен потребител', other: '# активни потребители' }),
  'kpi.poor': ({ poor, legs, share }) => `лоши сегменти: ${poor} от ${legs} (${share})`,
  'kpi.poorNotTold': ({ legs }) => `сегменти: ${legs}; лошите не се съобщават по устройства`,
  'kpi.worst': ({ endpoint }) => `най-зле: ${(endpoints[endpoint] ?? endpoint).toLowerCase()}`,
  'kpi.endpoint': ({ endpoint }) => endpoints[endpoint] ?? endpoint,
  'kpi.queue': ({ calls, share }) => `повиквания: ${calls}, изоставени: ${share}`,
  'kpi.queueMore': ({ timedOut, overflowed, transferred }) =>
    `изтекло време: ${timedOut}, препълване: ${overflowed}, прехвърлени: ${transferred}`,
  'kpi.change': ({ sign, began, why }) =>
    `${(began ? begun : ended)[sign] ?? sign}: ${whys[why] ?? why}`,
  'kpi.sign': ({ sign, began }) => (began ? begun : ended)[sign] ?? sign,
  'kpi.why': ({ why }) => whys[why] ?? why,
  'kpi.yesNo': ({ yes }) => String(yes ? 'да' : 'не'),
  'kpi.rows': ({ shown, total }) => `показани ${shown} от ${total}`,
  'kpi.none': () => 'Тук няма клиенти.',
  'kpi.noQueues': () => 'Никой клиент няма повиквания в опашка.',
  'kpi.noChanges': () => 'Никой клиент не се е променил от миналата седмица.',
  'kpi.notCompared': () => 'Няма предишна седмица за сравнение.',
  'kpi.asOf': ({ at }) => `Лицензи към ${at}`,
  'kpi.hint': ({ section }) => `Всички редове като файл: напишете „kpi ${section} csv“.`,
  'kpi.sections': ({ names }) => `Раздели: ${names}`,
  'kpi.regions': ({ names }) => `Региони: ${names}`,
  'kpi.chooseSection': () => 'Раздел',
  'kpi.chooseRegion': () => 'Регион',
  'kpi.chooseError': () => 'Изберете едно.',
  'kpi.allRegions': () => 'Всички региони',
  'kpi.show': () => 'Покажи',
  'kpi.showPicture': () => 'Диаграма',
  'kpi.noWeekTitle': () => 'Още няма KPI',
  'kpi.noWeek': () =>
    'Клиентите още не са копирани от Webex. `sync status` казва докъде е стигнало.',
  'kpi.noRegionTitle': ({ region }) => `Не се знае за клиент в регион ${region}`,
  'kpi.noRegion': ({ regions }) =>
    regions.length > 0
      ? `Има данни за: ${regions.join(', ')}. Посочете един от тези региони, или никой, за да видите всички клиенти.`
      : 'Webex още не е съобщил регионите на клиентите; четат се на всеки четвърт час.',
  'kpi.badTitle': () => 'Не познавам този KPI',
  'kpi.bad': ({ word, names }) =>
    `Не знам какво значи тук „${word}“. Има ${names.join(', ')}, също с Calling или Meetings, регион, етикет и csv: \`kpi превишение за Calling в EU csv\`.`,
  'kpi.fileTitle': () => 'Цялата таблица като файл',
  'kpi.file': ({ count, total }) =>
    count < total
      ? `Първите ${count} от ${total} реда: повече не се побират в един файл. Единият файл е за електронни таблици, другият за програми.`
      : `${plural('bg', total, { one: '# ред', other: '# реда' })}. Единият файл е за електронни таблици, другият за програми.`,
  'kpi.column': ({ column }) => columns[column] ?? column,
};
