import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { PortfolioCatalogue } from './en.ts';

const days = (count: number) => plural('bg', count, { one: '# ден', other: '# дни' });

const statusNames: Record<string, string> = {
  trial: 'Пробен период',
  subscription: 'Абонамент',
  expiringSoon: 'Изтича скоро',
  overage: 'Превишаване на лицензите',
  inactive: 'Няма скорошна активност',
  orderReady: 'Поръчка, готова за настройване',
  suspended: 'Спряно',
  expired: 'Изтекъл',
};

const sourceNames: Record<string, string> = {
  licenses: 'копие на лицензите',
  organizations: 'копие на организациите',
  import: 'импорт',
  commerce: 'Cisco Commerce',
  tags: 'етикети в Webex',
  audit: 'одит на клиента',
  wholesale: 'Webex Wholesale',
};

const outcomes: Record<string, string> = {
  new: 'нов',
  changed: 'променен',
  unchanged: 'непроменен',
  refused: 'отказан',
};

const sortNames: Record<string, string> = {
  attention: 'внимание',
  name: 'име',
  created: 'най-нови',
  ends: 'край',
  people: 'брой потребители',
};

const columnNames: Record<string, string> = {
  customer: 'Клиент',
  orgId: 'ID на организация',
  statuses: 'Статуси',
  ends: 'Край',
  users: 'Потребители',
  products: 'Продукти',
  tags: 'Етикети',
  region: 'Регион',
  created: 'Създаден',
  asOf: 'Към дата',
};

const adminRoles: Record<string, string> = {
  id_full_admin: 'пълен администратор',
  id_readonly_admin: 'администратор само за четене',
  id_user_admin: 'администратор на потребители',
  id_device_admin: 'администратор на устройства',
};

const subscriptionStates: Record<string, string> = {
  active: 'активен',
  pending: 'не е настроен',
  suspended: 'неплатен',
  cancelled: 'анулиран',
  expired: 'изтекъл',
};

const orderStates: Record<string, string> = {
  ordered: 'поръчано',
  ready: 'готово за настройване',
  done: 'завършено',
  cancelled: 'анулирано',
};

const regionSources: Record<string, string> = {
  report: 'според партньорските отчети',
  callDomain: 'според домейна за обаждания',
  orgId: 'според ID на организацията',
};

/** Webex's words for a wholesale customer. */
const siteTypes: Record<string, string> = {
  'Control Hub managed site': 'Control Hub',
  'Linked site': 'свързан',
  'Site Admin managed site': 'Site Admin',
};

/** What a filter may ask for without its being known; statuses are known by their names. */
const unknowns: Record<string, string> = {
  tags: 'етикети',
  region: 'регион',
  licenses: 'лицензи',
};
const unknownNames = (of: readonly string[]) =>
  of.map((one) => unknowns[one] ?? `„${statusNames[one] ?? one}“`).join(', ');

/** What Webex is asked about one customer at once. */
const partNames: Record<string, string> = {
  tags: 'етикети',
  wholesale: 'състояние на едро',
  signIns: 'влизания',
};

export const portfolio: PortfolioCatalogue = {
  'status.name': ({ status }) => statusNames[status] ?? status,
  'status.source': ({ source }) => sourceNames[source] ?? source,
  'status.ruleTrial': ({ id }) => `тече пробният период ${id}`,
  'status.ruleNoTrial': () => 'не тече нито един известен пробен период',
  'status.ruleSubscription': ({ id }) => `абонаментът ${id} е активен`,
  'status.ruleSubscriptionLicence': ({ id }) => `Webex показва лицензи от абонамента ${id}`,
  'status.ruleNoSubscription': () => 'не е известен активен абонамент',
  'status.ruleExpiringSoon': ({ id, date, days: count }) =>
    `${id} изтича на ${date}, до ${days(count)}`,
  'status.ruleRenewsSoon': ({ id, date, days: count }) =>
    `срокът на ${id} изтича на ${date}, до ${days(count)}; подновява се сам`,
  'status.ruleNotExpiring': ({ days: count }) => `нищо активно не изтича до ${days(count)}`,
  'status.ruleOverage': ({ name, used, total }) => `${name}: използвани ${used}, закупени ${total}`,
  'status.ruleNoOverage': () => 'никой лиценз не се използва повече от закупеното',
  'status.ruleInactive': ({ days: count }) =>
    `никой администратор на клиента не е влизал от ${days(count)}`,
  'status.ruleActive': ({ date }) => `администратор на клиента е влязъл на ${date}`,
  'status.ruleTooNew': ({ days: count }) =>
    `организацията съществува от по-малко от ${days(count)}`,
  'status.ruleOrderReady': ({ id }) => `поръчката ${id} е готова за настройване`,
  'status.ruleNotSetUp': ({ id }) => `абонаментът ${id} все още не е напълно настроен`,
  'status.ruleNoOrderReady': () => 'няма известна поръчка или абонамент, които чакат настройване',
  'status.ruleSuspended': ({ id }) => `абонаментът ${id} все още не е платен`,
  'status.ruleNotSuspended': () => 'няма известен неплатен абонамент',
  'status.ruleRuns': ({ id }) => `${id} е в сила`,
  'status.ruleBegins': ({ id, date }) => `${id} започва на ${date}`,
  'status.ruleWholesale': ({ state }) =>
    `състояние в Webex Wholesale: ${wholesaleStateWords(state, 'bg')}`,
  'status.ruleExpired': ({ date }) => `вече нищо не е в сила; последният срок изтече на ${date}`,
  'status.ruleNothingRuns': () => 'не е в сила нито абонамент, нито пробен период',
  'status.unknownOf': ({ id }) => `нужен е импорт: за ${id} това не е известно`,
  'status.unknownTrial': () =>
    'нужен е импорт или абонамент с етикет: Webex не посочва пробните периоди',
  'status.unknownLicences': () => 'лицензите още не са копирани',
  'status.unknownDates': () => 'нужен е импорт: Webex не посочва дати',
  'status.unknownSignIns': ({ days: count }) => `одитът за последните ${days(count)} не е прочетен`,
  'status.unreadSignIns': ({ days: count, date, why }) =>
    `одитът за последните ${days(count)} не беше прочетен на ${date}: Webex ${why === 'busy' ? 'не отговори' : 'не допуска Deskhand'}`,
  'status.unknownOrders': () => 'нужен е импорт: Webex не посочва поръчки',
  'status.unknownPayment': () => 'нужен е импорт: Webex не посочва плащания',
  'reply.file': ({ name }) => `Файлът „${name}“.`,
  'import.what': () => 'Импортира абонаменти и уеб поръчки от CSV файл',
  'import.noFile': () =>
    'Прикачете CSV файл към съобщението `импортирай абонаменти`. Нужна е колона `subscriptionId` или `webOrderId`; `orgId` или `customer` казват чий е; може да има и `product`, `start`, `end`, `autoRenew`, `trial`, `status`, `orderStatus` и `orderDate`.',
  'import.oneFile': () => 'Прикачвайте по един файл.',
  'import.troubleTitle': () => 'Не мога да импортирам този файл',
  'import.foreign': () => 'Този файл не е в Webex. Прикачете го към самото съобщение.',
  'import.scanning': ({ seconds }) =>
    `Webex още проверява файла за зловреден софтуер. Изпратете го отново след ${plural('bg', seconds, { one: '# секунда', other: '# секунди' })}.`,
  'import.infected': () => 'Webex откри зловреден софтуер в този файл. Не съм го отварял.',
  'import.unscannable': () =>
    'Webex не може да провери този файл, затова не съм го отварял. Изпратете обикновен CSV файл, а не архив или шифрован файл.',
  'import.gone': () => 'Файлът вече го няма. Изпратете го отново.',
  'import.tooLarge': ({ megabytes }) => `Файлът е по-голям от ${megabytes} MB. Разделете го.`,
  'import.empty': () => 'Файлът е празен.',
  'import.noRows': () => 'Файлът има заглавен ред и нищо под него.',
  'import.tooManyRows': () => 'Файлът има повече от 100 000 реда. Разделете го.',
  'import.binary': () =>
    'Това не е CSV файл. Таблиците и архивите първо трябва да се запишат като CSV.',
  'import.broken': () =>
    'Файлът прекъсва или има кавичка, която не се затваря. Експортирайте го отново.',
  'import.noIdColumn': ({ headings }) =>
    `Няма колона \`subscriptionId\` или \`webOrderId\`. Заглавията са: ${headings.join(', ')}.`,
  'import.columnTwice': ({ column }) => `Колоната \`${column}\` я има два пъти. Премахнете едната.`,
  'import.askTitle': () => 'Да импортирам ли тези абонаменти и поръчки?',
  'import.fileName': () => 'Файл',
  'import.customers': () => 'Клиенти',
  'import.new': () => 'Нови редове',
  'import.changed': () => 'Променени редове',
  'import.unchanged': () => 'Непроменени редове',
  'import.refused': () => 'Отказани редове',
  'import.warning': () =>
    'Стойностите от променените редове заместват известното. Отказаните редове се пропускат; файлът с резултата казва защо.',
  'import.warningColumns': ({ columns }) =>
    `Стойностите от променените редове заместват известното. Тези колони не чета: ${columns.join(', ')}.`,
  'import.yes': () => 'Импортирай',
  'import.nothingTitle': () => 'Няма какво да се импортира',
  'import.nothing': ({ unchanged, refused, shown }) =>
    `Непроменени редове: ${unchanged}. Отказани: ${refused}. ${said('Файлът с резултата казва защо.', refused, shown)}`,
  'import.doneTitle': () => 'Импортирано',
  'import.done': (counts) =>
    `Нови: ${counts.added}. Променени: ${counts.changed}. Непроменени: ${counts.unchanged}. Отказани: ${counts.refused}. ${said('Файлът с резултата казва какво е станало с всеки ред.', counts.refused, counts.shown)}`,
  'import.lapsed': () => 'Файлът вече не се пази. Изпратете го отново.',
  'import.columnRow': () => 'Ред',
  'import.columnOutcome': () => 'Резултат',
  'import.columnReason': () => 'Причина',
  'import.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'import.tooManyCells': () =>
    'редът има повече клетки, отколкото са заглавията; поставете в кавички стойността, която съдържа разделител',
  'import.unclearQuotes': () =>
    'от кавичките не личи къде свършват клетките; удвоете всяка кавичка, която е част от стойност',
  'import.noId': () => 'не е посочен нито абонамент, нито уеб поръчка',
  'import.badValue': ({ column }) => `стойността в ${column} не може да се използва`,
  'import.ambiguousDate': ({ column }) =>
    `датата в ${column} може да се прочете по два начина; напишете я като 2026-11-21`,
  'import.tooLong': ({ column }) => `стойността в ${column} е твърде дълга`,
  'import.endBeforeStart': () => 'краят е преди началото',
  'import.endBeforeKnownStart': () =>
    'заедно с датата, която е известна или е в друг ред, краят би бил преди началото; посочете и двете дати',
  'import.unknownOrg': () => 'никой Ваш клиент няма този идентификатор на организация',
  'import.unknownCustomer': () => 'никой Ваш клиент няма това име',
  'import.ambiguousCustomer': ({ count }) =>
    `${plural('bg', count, { one: '# клиент има', other: '# клиента имат' })} това име; посочете идентификатора на организацията`,
  'import.noCustomer': () => 'не е казано чий е; посочете организацията или клиента',
  'import.otherName': () => 'идентификаторът на организация не е на посочения клиент',
  'import.otherCustomer': () => 'Webex показва лицензи от този абонамент при друг клиент',
  'import.contradicts': ({ row }) => `противоречи на ред ${row}`,
  'customers.what': () => 'Списък на клиентите със статусите им; филтрите се комбинират',
  'customers.title': ({ count }) => plural('bg', count, { one: '# клиент', other: '# клиента' }),
  'customers.all': () => 'Всички клиенти, първо тези, които изискват внимание',
  'customers.byProduct': ({ word }) => `продукт „${word}“`,
  'customers.byTag': ({ word }) => `етикет „${word}“`,
  'customers.byRegion': ({ word }) => `регион ${word}`,
  'customers.byName': ({ word }) => `име с „${word}“`,
  'customers.byManaged': ({ managed }) =>
    managed === 'external'
      ? 'управлявани от Вас като външен администратор'
      : 'част от Вашата партньорска организация',
  'customers.sortedBy': ({ sort }) => `подредба: ${sortNames[sort] ?? sort}`,
  'customers.ends': ({ date }) => `изтича ${date}`,
  'customers.users': ({ count }) =>
    plural('bg', count, { one: '# потребител', other: '# потребители' }),
  'customers.open': () => 'Отвори',
  'customers.hint': () =>
    'Добавете „csv“, за да получите целия списък като файл, или „запази това като …“, за да го запазите.',
  'customers.unjudged': ({ count, of }) => {
    const what = `Тук ${plural('bg', count, { one: 'може да липсва # клиент', other: 'може да липсват # клиента' })}. Не е известно: ${unknownNames(of)}.`;
    return of.some((one) => one in statusNames)
      ? `${what} „статус на клиент“ и името казват защо.`
      : what;
  },
  'customers.noneTitle': () => 'Няма подходящ клиент',
  'customers.none': ({ by }) =>
    by.length > 0 ? `Търсено: ${by.join(', ')}.` : 'Още нищо не е копирано от Webex.',
  'customers.noneAssigned': () =>
    'Нямате разпределени клиенти, затова не можете да видите нито един.',
  'customers.badTitle': () => 'Не познавам този филтър',
  'customers.badKey': ({ word, keys }) => `Няма филтър „${word}:“. Има ${keys.join(', ')}.`,
  'customers.badValue': ({ word, values }) =>
    values.length > 0
      ? `„${word}“ не е нито една от тези стойности: ${values.join(', ')}.`
      : 'След двоеточието липсва стойност.',
  'customers.fileTitle': () => 'Целият списък като файл',
  'customers.file': ({ total, parts }) =>
    parts > 1
      ? `${plural('bg', total, { one: '# клиент', other: '# клиента' })} в няколко файла, защото един би бил твърде голям. Тези, които завършват на „.machine.csv“, са за програми, останалите за таблици.`
      : `${plural('bg', total, { one: '# клиент', other: '# клиента' })}. Единият файл е за таблици, другият за програми.`,
  'customers.fileName': () => 'klienti',
  'customers.column': ({ column }) => columnNames[column] ?? column,
  'searches.what': () => 'Показва запазените списъци с клиенти',
  'searches.saveWhat': () => 'Запазва последния списък с клиенти под име',
  'searches.runWhat': () => 'Изпълнява запазен списък с клиенти',
  'searches.deleteWhat': () => 'Изтрива запазен списък с клиенти',
  'searches.title': ({ count }) =>
    plural('bg', count, { one: '# запазено търсене', other: '# запазени търсения' }),
  'searches.hint': () => 'Натиснете номер или напишете „изпълни търсене“ и името.',
  'searches.none': () =>
    'Още нямате запазени търсения. Първо покажете клиенти, после напишете `запази това като` и име.',
  'searches.nothing': () => 'Още няма списък за запазване. Първо покажете клиенти.',
  'searches.noName': () => 'Дайте име с букви или цифри, най-много 60.',
  'searches.tooMany': ({ most }) => `Вече имате ${most} запазени търсения. Първо изтрийте едно.`,
  'searches.saved': ({ name, query }) =>
    `Запазено като „${name}“: ${query === '' ? 'всички клиенти' : query}`,
  'searches.replaced': ({ name, query }) =>
    `„${name}“ вече е: ${query === '' ? 'всички клиенти' : query}`,
  'searches.unknown': ({ name }) =>
    `Нямате търсене „${name}“. \`търсения\` показва тези, които имате.`,
  'searches.deleted': ({ name, query }) =>
    `Изтрито е „${name}“ (${query === '' ? 'всички клиенти' : query}).`,
  'portfolio.statuses': () => 'Статуси',
  'portfolio.noStatus': () => 'Никой статус не е в сила.',
  'portfolio.unknown': ({ names }) => `Не е известно: ${names}.`,
  'portfolio.refuted': ({ names }) => `Не е в сила: ${names}.`,
  'portfolio.old': ({ age }) => `отпреди ${age}`,
  'portfolio.notTold': ({ names }) =>
    `Сега Webex не каза: ${names.join(', ')}. Показано е известното отпреди.`,
  'portfolio.part': ({ part }) => partNames[part] ?? part,
  'portfolio.admins': () => 'Администратори',
  'portfolio.noAdmins': () => 'Webex не показва администратори на този клиент.',
  'portfolio.adminsPartly': ({ count }) => `Прегледани са само първите ${count} профила.`,
  'portfolio.partnerAdmins': () => 'От Вашата партньорска организация',
  'portfolio.noPartnerAdmins': () =>
    'Никой от Вашата партньорска организация не е назначен. Достъп чрез групи клиенти Webex не показва.',
  'portfolio.partnerAdminsHidden': () =>
    'Кой от Вашата партньорска организация е назначен, Webex казва само на пълен администратор на партньора.',
  'portfolio.role': ({ role }) => adminRoles[role] ?? role,
  'portfolio.contracts': () => 'Лицензи и абонаменти',
  'portfolio.subscriptions': () => 'Абонаменти',
  'portfolio.noSubscriptions': () =>
    'Дати, пробни периоди и поръчки са известни след импорт: Webex не ги посочва.',
  'portfolio.orders': () => 'Уеб поръчки',
  'portfolio.subscriptionState': ({ state }) => subscriptionStates[state] ?? state,
  'portfolio.orderState': ({ state }) => orderStates[state] ?? state,
  'portfolio.toldBy': ({ by }) => `Дати и поръчки: ${by}`,
  'portfolio.renews': () => 'подновява се сам',
  'portfolio.view': ({ name }) => `Преглед на ${name}`,
  'portfolio.viewWhat': () => 'Преглед като администратор само за четене',
  'portfolio.consent': () =>
    'Клиентът трябва да разреши достъп до организацията си. Ако не го е направил, Webex отказва; пълният администратор на клиента може да го разреши в Control Hub.',
  'portfolio.consentUnknown': () =>
    'Не се знае дали този клиент е разрешил: никой публичен интерфейс на Webex не го казва.',
  'portfolio.viewPortal': () => 'Връзката отваря самия портал; изберете клиента там.',
  'portfolio.ownRights': () =>
    'Влизате със своя профил; Вашата роля решава какво виждате. Заявката е записана.',
  'portfolio.adminsShow': () => 'Админи',
  'portfolio.statusesShow': () => 'Статус',
  'portfolio.contractsShow': () => 'Лицензи',
  'portfolio.viewShow': () => 'Преглед',
  'portfolio.adminsWhat': () => 'Показва кой администрира клиент, с имейл адресите',
  'portfolio.statusesWhat': () => 'Показва статусите на клиент с правило, източник и възраст',
  'portfolio.contractsWhat': () => 'Показва лицензи, абонаменти и поръчки на клиент',
  'portfolio.viewCommand': () => 'Отваря клиент в портала като администратор само за четене',
  'portfolio.region': () => 'Регион',
  'portfolio.regionUnknown': () => 'неизвестен',
  'portfolio.regionFrom': ({ region, from }) => `${region} (${regionSources[from] ?? from})`,
  'portfolio.externalId': () => 'Външен идентификатор',
  'portfolio.wholesale': () => 'Wholesale',
  'portfolio.wholesaleState': ({ state }) => wholesaleStateWords(state, 'bg'),
  'portfolio.siteType': ({ site, type }) =>
    type === '' ? site : `${site} (${siteTypes[type] ?? type})`,
};

/** What is said of an import's result file; `shown`: refused rows in it, where it was too large to be sent as a whole. */
function said(whole: string, refused: number, shown: number | undefined): string {
  if (shown === undefined) return whole;
  return refused === 0
    ? 'Резултатът е твърде голям, за да бъде изпратен; нито един ред не е отказан.'
    : `Резултатът е твърде голям, за да бъде изпратен изцяло: файлът съдържа само отказани редове, ${shown} от ${refused}.`;
}
