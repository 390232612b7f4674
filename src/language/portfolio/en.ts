/** What customers bought and what follows from it, in English: part of the contract that `en.ts` defines. */
import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';

const days = (count: number) => plural('en', count, { one: '# day', other: '# days' });

const statusNames: Record<string, string> = {
  trial: 'Trial',
  subscription: 'Subscription',
  expiringSoon: 'Expiring soon',
  overage: 'License overage',
  inactive: 'No recent activity',
  orderReady: 'Order ready for setup',
  suspended: 'Suspended',
  expired: 'Expired',
};

const sourceNames: Record<string, string> = {
  licenses: 'copy of the licences',
  organizations: 'copy of the organizations',
  import: 'import',
  commerce: 'Cisco Commerce',
  tags: 'tags in Webex',
  audit: 'audit of the customer',
  wholesale: 'Webex Wholesale',
};

const outcomes: Record<string, string> = {
  new: 'new',
  changed: 'changed',
  unchanged: 'unchanged',
  refused: 'refused',
};

const sortNames: Record<string, string> = {
  attention: 'attention',
  name: 'name',
  created: 'newest',
  ends: 'end',
  people: 'number of users',
};

const columnNames: Record<string, string> = {
  customer: 'Customer',
  orgId: 'Organization ID',
  statuses: 'Statuses',
  ends: 'Ends',
  users: 'Users',
  products: 'Products',
  tags: 'Tags',
  region: 'Region',
  created: 'Created',
  asOf: 'As of',
};

const adminRoles: Record<string, string> = {
  id_full_admin: 'full administrator',
  id_readonly_admin: 'read-only administrator',
  id_user_admin: 'user administrator',
  id_device_admin: 'device administrator',
};

const subscriptionStates: Record<string, string> = {
  active: 'active',
  pending: 'not set up yet',
  suspended: 'unpaid',
  cancelled: 'cancelled',
  expired: 'expired',
};

const orderStates: Record<string, string> = {
  ordered: 'ordered',
  ready: 'ready for setup',
  done: 'done',
  cancelled: 'cancelled',
};

const regionSources: Record<string, string> = {
  report: 'from partner reports',
  callDomain: 'from its call domain',
  orgId: 'from its organization ID',
};

/** Webex's words for a wholesale customer. */
const siteTypes: Record<string, string> = {
  'Control Hub managed site': 'Control Hub',
  'Linked site': 'linked',
  'Site Admin managed site': 'Site Admin',
};

/** What a filter may ask for without its being known; statuses are known by their names. */
const unknowns: Record<string, string> = {
  tags: 'tags',
  region: 'region',
  licenses: 'licences',
};
const unknownNames = (of: readonly string[]) =>
  of.map((one) => unknowns[one] ?? `“${statusNames[one] ?? one}”`).join(', ');

/** What Webex is asked about one customer at once. */
const partNames: Record<string, string> = {
  tags: 'tags',
  wholesale: 'wholesale state',
  signIns: 'sign-ins',
};

export const portfolio = {
  // Statuses of customers: their names, and the rules by which they hold or not
  'status.name': ({ status }: { status: string }) => statusNames[status] ?? status,
  'status.source': ({ source }: { source: string }) => sourceNames[source] ?? source,
  'status.ruleTrial': ({ id }: { id: string }) => `trial ${id} is running`,
  'status.ruleNoTrial': () => 'no known trial is running',
  'status.ruleSubscription': ({ id }: { id: string }) => `subscription ${id} is running`,
  'status.ruleSubscriptionLicence': ({ id }: { id: string }) =>
    `Webex lists licences of subscription ${id}`,
  'status.ruleNoSubscription': () => 'no active subscription is known',
  'status.ruleExpiringSoon': ({
    id,
    date,
    days: count,
  }: {
    id: string;
    date: string;
    days: number;
  }) => `${id} ends on ${date}, within ${days(count)}`,
  'status.ruleRenewsSoon': ({
    id,
    date,
    days: count,
  }: {
    id: string;
    date: string;
    days: number;
  }) => `the term of ${id} ends on ${date}, within ${days(count)}; it renews itself`,
  'status.ruleNotExpiring': ({ days: count }: { days: number }) =>
    `nothing that runs ends within ${days(count)}`,
  'status.ruleOverage': ({ name, used, total }: { name: string; used: number; total: number }) =>
    `${name}: ${used} in use, ${total} bought`,
  'status.ruleNoOverage': () => 'no licence is used more often than it was bought',
  'status.ruleInactive': ({ days: count }: { days: number }) =>
    `no administrator of the customer has signed in for ${days(count)}`,
  'status.ruleActive': ({ date }: { date: string }) =>
    `an administrator of the customer signed in on ${date}`,
  'status.ruleTooNew': ({ days: count }: { days: number }) =>
    `the organization is younger than ${days(count)}`,
  'status.ruleOrderReady': ({ id }: { id: string }) => `order ${id} is ready for setup`,
  'status.ruleNotSetUp': ({ id }: { id: string }) => `subscription ${id} is not fully set up yet`,
  'status.ruleNoOrderReady': () => 'no known order or subscription waits to be set up',
  'status.ruleSuspended': ({ id }: { id: string }) => `subscription ${id} is still unpaid`,
  'status.ruleNotSuspended': () => 'no known subscription is unpaid',
  'status.ruleRuns': ({ id }: { id: string }) => `${id} is running`,
  'status.ruleBegins': ({ id, date }: { id: string; date: string }) => `${id} begins on ${date}`,
  'status.ruleWholesale': ({ state }: { state: string }) =>
    `state in Webex Wholesale: ${wholesaleStateWords(state, 'en')}`,
  'status.ruleExpired': ({ date }: { date: string }) =>
    `nothing runs any more; the last term ended on ${date}`,
  'status.ruleNothingRuns': () => 'no subscription and no trial is running',
  'status.unknownOf': ({ id }: { id: string }) => `needs an import: it is not known of ${id}`,
  'status.unknownTrial': () => 'needs an import or a tagged subscription: Webex names no trials',
  'status.unknownLicences': () => 'the licences have not been copied yet',
  'status.unknownDates': () => 'needs an import: Webex names no dates',
  'status.unknownSignIns': ({ days: count }: { days: number }) =>
    `the audit of the last ${days(count)} has not been read`,
  'status.unreadSignIns': ({
    days: count,
    date,
    why,
  }: {
    days: number;
    date: string;
    why: string;
  }) =>
    `the audit of the last ${days(count)} was not read on ${date}: Webex ${why === 'busy' ? 'did not answer' : 'does not let Deskhand in'}`,
  'status.unknownOrders': () => 'needs an import: Webex names no orders',
  'status.unknownPayment': () => 'needs an import: Webex names no payments',
  // A file that goes out with an answer
  'reply.file': ({ name }: { name: string }) => `The file “${name}”.`,
  // Imports of subscriptions and orders
  'import.what': () => 'Imports subscriptions and web orders from a CSV file',
  'import.noFile': () =>
    'Attach a CSV file to the message `import subscriptions`. It needs a column `subscriptionId` or `webOrderId`; `orgId` or `customer` say whose it is; `product`, `start`, `end`, `autoRenew`, `trial`, `status`, `orderStatus` and `orderDate` may follow.',
  'import.oneFile': () => 'Please attach one file at a time.',
  'import.troubleTitle': () => 'I cannot import this file',
  'import.foreign': () =>
    'This file does not lie at Webex. Please attach it to the message itself.',
  'import.scanning': ({ seconds }: { seconds: number }) =>
    `Webex is still checking the file for malware. Please send it again in ${plural('en', seconds, { one: '# second', other: '# seconds' })}.`,
  'import.infected': () => 'Webex found malware in this file. I did not open it.',
  'import.unscannable': () =>
    'Webex cannot look into this file, so I did not open it. Please send the plain CSV file, not an archive or an encrypted file.',
  'import.gone': () => 'The file is no longer there. Please send it again.',
  'import.tooLarge': ({ megabytes }: { megabytes: number }) =>
    `The file is larger than ${megabytes} MB. Please split it.`,
  'import.empty': () => 'The file is empty.',
  'import.noRows': () => 'The file has a heading and nothing below it.',
  'import.tooManyRows': () => 'The file has more than 100,000 rows. Please split it.',
  'import.binary': () =>
    'This is not a CSV file. Spreadsheets and archives must be saved as CSV first.',
  'import.broken': () =>
    'The file breaks off or has a quotation mark that is never closed. Please export it again.',
  'import.noIdColumn': ({ headings }: { headings: readonly string[] }) =>
    `I found neither a column \`subscriptionId\` nor \`webOrderId\`. The headings are: ${headings.join(', ')}.`,
  'import.columnTwice': ({ column }: { column: string }) =>
    `The column \`${column}\` is there twice. Please remove one of them.`,
  'import.askTitle': () => 'Import these subscriptions and orders?',
  'import.fileName': () => 'File',
  'import.customers': () => 'Customers',
  'import.new': () => 'New rows',
  'import.changed': () => 'Changed rows',
  'import.unchanged': () => 'Unchanged rows',
  'import.refused': () => 'Refused rows',
  'import.warning': () =>
    'Values of changed rows replace what was known. Refused rows are left out; the result file says why.',
  'import.warningColumns': ({ columns }: { columns: readonly string[] }) =>
    `Values of changed rows replace what was known. I do not read these columns: ${columns.join(', ')}.`,
  'import.yes': () => 'Import',
  'import.nothingTitle': () => 'There is nothing to import',
  'import.nothing': ({
    unchanged,
    refused,
    shown,
  }: {
    unchanged: number;
    refused: number;
    shown?: number | undefined;
  }) =>
    `Unchanged rows: ${unchanged}. Refused rows: ${refused}. ${said('The result file says why.', refused, shown)}`,
  'import.doneTitle': () => 'Imported',
  'import.done': (counts: {
    added: number;
    changed: number;
    unchanged: number;
    refused: number;
    shown?: number | undefined;
  }) =>
    `New: ${counts.added}. Changed: ${counts.changed}. Unchanged: ${counts.unchanged}. Refused: ${counts.refused}. ${said('The result file says what happened to each row.', counts.refused, counts.shown)}`,
  'import.lapsed': () => 'The file is kept no longer. Please send it again.',
  'import.columnRow': () => 'Row',
  'import.columnOutcome': () => 'Outcome',
  'import.columnReason': () => 'Reason',
  'import.outcome': ({ outcome }: { outcome: string }) => outcomes[outcome] ?? outcome,
  'import.tooManyCells': () =>
    'the row has more cells than there are headings; put a value that holds a separator into quotation marks',
  'import.unclearQuotes': () =>
    'its quotation marks do not tell where its cells end; double every one that belongs to a value',
  'import.noId': () => 'neither a subscription nor a web order is named',
  'import.badValue': ({ column }: { column: string }) => `the value in ${column} cannot be used`,
  'import.ambiguousDate': ({ column }: { column: string }) =>
    `the date in ${column} can be read in two ways; write it as 2026-11-21`,
  'import.tooLong': ({ column }: { column: string }) => `the value in ${column} is too long`,
  'import.endBeforeStart': () => 'the end is before the start',
  'import.endBeforeKnownStart': () =>
    'together with the date that is known or stands in another row, the end would be before the start; give both dates',
  'import.unknownOrg': () => 'no customer of yours has this organization ID',
  'import.unknownCustomer': () => 'no customer of yours has this name',
  'import.ambiguousCustomer': ({ count }: { count: number }) =>
    `${plural('en', count, { one: '# customer has', other: '# customers have' })} this name; give the organization ID`,
  'import.noCustomer': () => 'whose it is is not said; give the organization ID or the customer',
  'import.otherName': () => 'the organization ID is not that of the customer named',
  'import.otherCustomer': () => 'Webex lists licences of this subscription at another customer',
  'import.contradicts': ({ row }: { row: number }) => `contradicts row ${row}`,
  // The customer list
  'customers.what': () => 'Lists customers with their statuses; filters can be combined',
  'customers.title': ({ count }: { count: number }) =>
    plural('en', count, { one: '# customer', other: '# customers' }),
  'customers.all': () => 'All customers, those that ask for attention first',
  'customers.byProduct': ({ word }: { word: string }) => `product “${word}”`,
  'customers.byTag': ({ word }: { word: string }) => `tag “${word}”`,
  'customers.byRegion': ({ word }: { word: string }) => `region ${word}`,
  'customers.byName': ({ word }: { word: string }) => `name with “${word}”`,
  'customers.byManaged': ({ managed }: { managed: string }): string =>
    managed === 'external'
      ? 'you manage as external administrator'
      : 'part of your partner organization',
  'customers.sortedBy': ({ sort }: { sort: string }) => `sorted by ${sortNames[sort] ?? sort}`,
  'customers.ends': ({ date }: { date: string }) => `ends ${date}`,
  'customers.users': ({ count }: { count: number }) =>
    plural('en', count, { one: '# user', other: '# users' }),
  'customers.open': () => 'Open',
  'customers.hint': () =>
    'Add “csv” to get the whole list as a file, or “save this as …” to keep it.',
  'customers.unjudged': ({ count, of }: { count: number; of: readonly string[] }) => {
    const what = `${plural('en', count, { one: '# customer may', other: '# customers may' })} be missing here. Not known: ${unknownNames(of)}.`;
    return of.some((one) => one in statusNames)
      ? `${what} “customer status” and the name say why.`
      : what;
  },
  'customers.noneTitle': () => 'No customer fits',
  'customers.none': ({ by }: { by: readonly string[] }) =>
    by.length > 0 ? `Looked for: ${by.join(', ')}.` : 'Nothing has been copied from Webex yet.',
  'customers.noneAssigned': () =>
    'No customer is assigned to you, so there is none that you may see.',
  'customers.badTitle': () => 'I do not know this filter',
  'customers.badKey': ({ word, keys }: { word: string; keys: readonly string[] }) =>
    `There is no filter “${word}:”. There are ${keys.join(', ')}.`,
  'customers.badValue': ({ word, values }: { word: string; values: readonly string[] }) =>
    values.length > 0
      ? `“${word}” is none of these: ${values.join(', ')}.`
      : 'A value is missing after the colon.',
  'customers.fileTitle': () => 'The whole list as a file',
  'customers.file': ({ total, parts }: { total: number; parts: number }) =>
    parts > 1
      ? `${plural('en', total, { one: '# customer', other: '# customers' })} in several files, as one would be too large. Those that end in “.machine.csv” are for programs, the others for spreadsheets.`
      : `${plural('en', total, { one: '# customer', other: '# customers' })}. One file is for spreadsheets, the other for programs.`,
  'customers.fileName': () => 'customers',
  'customers.column': ({ column }: { column: string }) => columnNames[column] ?? column,
  // Saved searches
  'searches.what': () => 'Shows the customer lists you keep',
  'searches.saveWhat': () => 'Keeps the last customer list under a name',
  'searches.runWhat': () => 'Runs a customer list you keep',
  'searches.deleteWhat': () => 'Forgets a customer list you keep',
  'searches.title': ({ count }: { count: number }) =>
    plural('en', count, { one: '# saved search', other: '# saved searches' }),
  'searches.hint': () => 'Press a number, or type “run search” and the name.',
  'searches.none': () =>
    'You keep no searches yet. List customers first, then type `save this as` and a name.',
  'searches.nothing': () => 'There is no list to keep yet. List customers first.',
  'searches.noName': () => 'Give it a name with letters or digits, at most 60 of them.',
  'searches.tooMany': ({ most }: { most: number }) =>
    `You keep ${most} searches already. Please delete one first.`,
  'searches.saved': ({ name, query }: { name: string; query: string }) =>
    `Kept as “${name}”: ${query === '' ? 'all customers' : query}`,
  'searches.replaced': ({ name, query }: { name: string; query: string }) =>
    `“${name}” now is: ${query === '' ? 'all customers' : query}`,
  'searches.unknown': ({ name }: { name: string }) =>
    `You keep no search “${name}”. \`searches\` shows those you have.`,
  'searches.deleted': ({ name, query }: { name: string; query: string }) =>
    `Forgot “${name}” (${query === '' ? 'all customers' : query}).`,
  // The second cards of a customer
  'portfolio.statuses': () => 'Statuses',
  'portfolio.noStatus': () => 'No status holds.',
  'portfolio.unknown': ({ names }: { names: string }) => `Not known: ${names}.`,
  'portfolio.refuted': ({ names }: { names: string }) => `Does not hold: ${names}.`,
  'portfolio.old': ({ age }: { age: string }) => `${age} old`,
  'portfolio.notTold': ({ names }: { names: readonly string[] }) =>
    `Webex did not tell just now: ${names.join(', ')}. What is shown of it was known before.`,
  'portfolio.part': ({ part }: { part: string }) => partNames[part] ?? part,
  'portfolio.admins': () => 'Administrators',
  'portfolio.noAdmins': () => 'Webex lists no administrator of this customer.',
  'portfolio.adminsPartly': ({ count }: { count: number }) =>
    `Only the first ${count} accounts were looked through.`,
  'portfolio.partnerAdmins': () => 'From your partner organization',
  'portfolio.noPartnerAdmins': () =>
    'Nobody of your partner organization is assigned. Access through customer groups is not listed by Webex.',
  'portfolio.partnerAdminsHidden': () =>
    'Who of your partner organization is assigned, Webex tells only to a partner full administrator.',
  'portfolio.role': ({ role }: { role: string }) => adminRoles[role] ?? role,
  'portfolio.contracts': () => 'Licences and subscriptions',
  'portfolio.subscriptions': () => 'Subscriptions',
  'portfolio.noSubscriptions': () =>
    'Dates, trials and orders are known after an import: Webex does not tell them.',
  'portfolio.orders': () => 'Web orders',
  'portfolio.subscriptionState': ({ state }: { state: string }) =>
    subscriptionStates[state] ?? state,
  'portfolio.orderState': ({ state }: { state: string }) => orderStates[state] ?? state,
  'portfolio.toldBy': ({ by }: { by: string }) => `Dates and orders: ${by}`,
  'portfolio.renews': () => 'renews itself',
  'portfolio.view': ({ name }: { name: string }) => `View ${name}`,
  'portfolio.viewWhat': () => 'View as read-only administrator',
  'portfolio.consent': () =>
    'The customer must allow access to its organization for this. If it does not, Webex refuses, and the customer’s full administrator can allow it in Control Hub.',
  'portfolio.consentUnknown': () =>
    'Whether this customer allows it is not known: no public interface of Webex tells it.',
  'portfolio.viewPortal': () => 'The link opens the portal itself; choose the customer there.',
  'portfolio.ownRights': () =>
    'You sign in as yourself; your own role decides what you see. That you asked is on record.',
  'portfolio.adminsShow': () => 'Admins',
  'portfolio.statusesShow': () => 'Status',
  'portfolio.contractsShow': () => 'Licences',
  'portfolio.viewShow': () => 'View',
  'portfolio.adminsWhat': () => 'Shows who administers a customer, with e-mail addresses',
  'portfolio.statusesWhat': () =>
    'Shows the statuses of a customer, each with rule, source and age',
  'portfolio.contractsWhat': () => 'Shows licences, subscriptions and orders of a customer',
  'portfolio.viewCommand': () => 'Opens a customer in the portal as read-only administrator',
  'portfolio.region': () => 'Region',
  'portfolio.regionUnknown': () => 'not known',
  'portfolio.regionFrom': ({ region, from }: { region: string; from: string }) =>
    `${region} (${regionSources[from] ?? from})`,
  'portfolio.externalId': () => 'External ID',
  'portfolio.wholesale': () => 'Wholesale',
  'portfolio.wholesaleState': ({ state }: { state: string }) => wholesaleStateWords(state, 'en'),
  'portfolio.siteType': ({ site, type }: { site: string; type: string }) =>
    type === '' ? site : `${site} (${siteTypes[type] ?? type})`,
};

export type PortfolioCatalogue = typeof portfolio;

/** What is said of an import's result file; `shown`: refused rows in it, where it was too large to be sent as a whole. */
function said(whole: string, refused: number, shown: number | undefined): string {
  if (shown === undefined) return whole;
  return refused === 0
    ? 'The result is too large to be sent; no row was refused.'
    : `The result is too large to be sent as a whole: the file holds refused rows alone, ${shown} of ${refused}.`;
}
