/** KPIs in English: part of the contract that `en.ts` defines. */
import { plural } from '../plural.ts';

const sections: Record<string, string> = {
  overview: 'Overview',
  changes: 'Changes since last week',
  recent: 'Recently added',
  expiring: 'Expiring soon',
  renewing: 'Renewing soon',
  low: 'Low licence assignment',
  overage: 'Over the licence limit',
  usage: 'Calling usage',
  quality: 'Call quality',
  features: 'Calling features',
  queues: 'Call queues',
};

const tiles: Record<string, string> = {
  customers: 'Customers',
  expiring: 'Expiring in 90 days',
  renewing: 'Renewing in 90 days',
  low: 'Low assignment',
  overLimit: 'Over the limit',
  newCustomers: 'New customers',
  newLicenses: 'Licences',
  expiringCustomers: 'Customers',
  expiringAssigned: 'Licences assigned',
  expiringUsed: 'Licences used',
  renewingCustomers: 'Customers',
  renewingAssigned: 'Licences assigned',
  renewingUsed: 'Licences used',
  lowCustomers: 'Customers',
  lowAssigned: 'Licences assigned',
  lowUsed: 'Used of all',
  lowUsedOfAssigned: 'Used of assigned',
  lowUnassigned: 'Unassigned licences',
  overCustomers: 'Customers',
  overLicenses: 'Licences in overage',
  overWeeklyMean: 'Customers a week, mean',
  overPerCustomer: 'Overage per customer',
  activeCallers: 'Active callers',
  calls: 'Calls',
  minutes: 'Minutes',
  legs: 'Call legs',
  poorLegs: 'Poor legs',
  poorShare: 'Share of poor legs',
  huntGroupCalls: 'To hunt groups',
  attendantCalls: 'To auto attendants',
  queueCalls: 'To queues',
  answerSpeed: 'Speed of answer',
  abandonWait: 'Wait before abandon',
  abandonedShare: 'Abandoned',
};

const reasons: Record<string, string> = {
  nothing: 'there is nothing to take a share of',
  notTold: 'Webex does not tell it; an import can',
  noDates: 'no dates are known; import subscriptions',
  noWeek: 'there are no figures of that week',
};

const endpoints: Record<string, string> = {
  desk: 'Desk phones',
  room: 'Room devices',
  other: 'Other devices',
};

const begun: Record<string, string> = {
  recent: 'is new',
  expiring: 'expires soon',
  renewing: 'renews soon',
  low: 'has low assignment now',
  overLimit: 'is over the limit now',
};
const ended: Record<string, string> = {
  recent: 'is no longer new',
  expiring: 'no longer expires soon',
  renewing: 'no longer renews soon',
  low: 'no longer has low assignment',
  overLimit: 'is within the limit again',
};
const whys: Record<string, string> = {
  added: 'a subscription was added',
  started: 'its term has begun',
  aged: 'time has passed',
  time: 'time has passed',
  passed: 'its last day is over',
  moved: 'the end was moved',
  renewOn: 'it renews itself now',
  renewOff: 'it no longer renews itself',
  assignedMore: 'more licences are assigned',
  assignedLess: 'fewer licences are assigned',
  boughtMore: 'more licences were bought',
  boughtLess: 'there are fewer licences',
  shifted: 'other kinds of licences are assigned',
  peers: 'the other customers changed',
  gone: 'the subscription is no longer there',
  facts: 'other dates are known now',
};

const columns: Record<string, string> = {
  customer: 'Customer',
  orgId: 'Organization ID',
  subscriptionId: 'Subscription ID',
  trial: 'Trial',
  daysSinceAdded: 'Days since added',
  monthsSinceAdded: 'Months since added',
  daysLeft: 'Days left',
  monthsLeft: 'Months remaining',
  autoRenew: 'Auto-renews',
  total: 'Total licences',
  used: 'Used licences (7 days)',
  usedShare: 'Used (%)',
  assigned: 'Assigned licences',
  assignedShare: 'Assigned (%)',
  available: 'Available licences',
  over: 'Licences in overage',
  usedQuarter: 'Used in the last 3 months',
  assignedChange: 'Weekly change in assignment',
  usedChange: 'Weekly change in usage',
  activeCallers: 'Active callers',
  calls: 'Calls',
  minutes: 'Minutes',
  callsBefore: 'Calls in the week before',
  weeks: 'Calls in eight weeks',
  legs: 'Call legs',
  poorLegs: 'Poor legs',
  poorShare: 'Poor (%)',
  worstEndpoint: 'Worst kind of device',
  huntGroupCalls: 'Calls to hunt groups',
  attendantCalls: 'Calls to auto attendants',
  queueCalls: 'Calls to queues',
  answerSpeed: 'Average speed of answer (s)',
  abandonWait: 'Average wait before abandon (s)',
  abandoned: 'Abandoned',
  abandonedShare: 'Abandoned (%)',
  timedOut: 'Timed out',
  overflowed: 'Overflowed',
  transferred: 'Transferred',
  sign: 'Change',
  why: 'Why',
};

export const kpi = {
  'kpi.what': () => 'KPIs of the week: licences, renewals, overage, calls, call quality, queues',
  'kpi.section': ({ section }: { section: string }) => sections[section] ?? section,
  'kpi.tile': ({ key }: { key: string }) => tiles[key] ?? key,
  'kpi.product': ({ product }: { product: string }) =>
    product === 'meetings' ? 'Webex Meetings' : 'Webex Calling',
  'kpi.week': ({ from, to }: { from: string; to: string }) => `Week ${from} – ${to}`,
  'kpi.tagged': ({ tag }: { tag: string }) => `tag ${tag}`,
  'kpi.region': ({ region }: { region: string }) => `region ${region}`,
  'kpi.partial': ({ customers, of }: { customers: string; of: string }) =>
    `Incomplete: ${customers} of ${of} customers are in it.`,
  'kpi.missing': ({ names }: { names: string }) => `Missing: ${names}.`,
  'kpi.noReports': ({ regions }: { regions: string }) =>
    `Webex’s calling report is not there yet: ${regions}.`,
  'kpi.notKnown': () => 'n/a',
  'kpi.reason': ({ why }: { why: string }) => `n/a: ${reasons[why] ?? why}`,
  'kpi.seconds': ({ count }: { count: string }) => `${count} s`,
  'kpi.lowLimit': ({ share, version }: { share: string; version: number }) =>
    `Low is under ${share} of the licences, or well under the median of your customers (rule ${version}).`,
  'kpi.assigned': ({ assigned, total }: { assigned: string; total: string }) =>
    `${assigned} of ${total} assigned`,
  'kpi.available': ({ count }: { count: string }) => `${count} available`,
  'kpi.used': ({ count }: { count: string }) => `${count} used`,
  'kpi.usedQuarter': ({ count }: { count: string }) => `${count} in 3 months`,
  'kpi.over': ({ count }: { count: string }) => `${count} too many`,
  'kpi.changed': ({ change }: { change: string }) => `${change} since last week`,
  'kpi.daysLeft': ({ count }: { count: number }) =>
    count === 0
      ? 'last day today'
      : plural('en', count, { one: '# day left', other: '# days left' }),
  'kpi.monthsLeft': ({ count }: { count: number }) =>
    plural('en', count, { one: '# month left', other: '# months left' }),
  'kpi.termOver': () => 'term is over',
  'kpi.daysSince': ({ count }: { count: number }) =>
    count === 0
      ? 'added today'
      : plural('en', count, { one: 'added # day ago', other: 'added # days ago' }),
  'kpi.monthsSince': ({ count }: { count: number }) =>
    plural('en', count, { one: 'added # month ago', other: 'added # months ago' }),
  'kpi.trial': () => 'trial',
  'kpi.renews': ({ yes }: { yes: boolean }): string =>
    yes ? 'renews itself' : 'does not renew itself',
  'kpi.calls': ({ count }: { count: number }) =>
    plural('en', count, { one: '# call', other: '# calls' }),
  'kpi.minutes': ({ count }: { count: number }) =>
    plural('en', count, { one: '# minute', other: '# minutes' }),
  'kpi.callers': ({ count }: { count: number }) =>
    plural('en', count, { one: '# active caller', other: '# active callers' }),
  'kpi.poor': ({ poor, legs, share }: { poor: string; legs: string; share: string }) =>
    `${poor} of ${legs} call legs poor (${share})`,
  'kpi.poorNotTold': ({ legs }: { legs: string }) =>
    `${legs} call legs, poor ones not told by device`,
  'kpi.worst': ({ endpoint }: { endpoint: string }) =>
    `worst: ${(endpoints[endpoint] ?? endpoint).toLowerCase()}`,
  'kpi.endpoint': ({ endpoint }: { endpoint: string }) => endpoints[endpoint] ?? endpoint,
  'kpi.queue': ({ calls, share }: { calls: string; share: string }) =>
    `${calls} calls, ${share} abandoned`,
  'kpi.queueMore': (of: { timedOut: string; overflowed: string; transferred: string }) =>
    `${of.timedOut} timed out, ${of.overflowed} overflowed, ${of.transferred} transferred`,
  'kpi.change': ({ sign, began, why }: { sign: string; began: boolean; why: string }) =>
    `${(began ? begun : ended)[sign] ?? sign}: ${whys[why] ?? why}`,
  'kpi.sign': ({ sign, began }: { sign: string; began: boolean }) =>
    (began ? begun : ended)[sign] ?? sign,
  'kpi.why': ({ why }: { why: string }) => whys[why] ?? why,
  'kpi.yesNo': ({ yes }: { yes: boolean }) => String(yes ? 'yes' : 'no'),
  'kpi.rows': ({ shown, total }: { shown: string; total: string }) => `${shown} of ${total} shown`,
  'kpi.none': () => 'No customer here.',
  'kpi.noQueues': () => 'No customer had calls in a queue.',
  'kpi.noChanges': () => 'No customer changed since last week.',
  'kpi.notCompared': () => 'There is no week before to compare with.',
  'kpi.asOf': ({ at }: { at: string }) => `Licences as of ${at}`,
  'kpi.hint': ({ section }: { section: string }) =>
    `All rows as a file: type “kpi ${section} csv”.`,
  'kpi.sections': ({ names }: { names: string }) => `Sections: ${names}`,
  'kpi.regions': ({ names }: { names: string }) => `Regions: ${names}`,
  'kpi.chooseSection': () => 'Section',
  'kpi.chooseRegion': () => 'Region',
  'kpi.chooseError': () => 'Choose one.',
  'kpi.allRegions': () => 'All regions',
  'kpi.show': () => 'Show',
  'kpi.showPicture': () => 'Picture',
  'kpi.noWeekTitle': () => 'There are no KPIs yet',
  'kpi.noWeek': () =>
    'The customers have not been copied from Webex yet. `sync status` says how far it is.',
  'kpi.noRegionTitle': ({ region }: { region: string }) =>
    `No customer is known in region ${region}`,
  'kpi.noRegion': ({ regions }: { regions: readonly string[] }) =>
    regions.length > 0
      ? `There are figures for ${regions.join(', ')}. Say one of them, or none for all.`
      : 'Webex has not told the regions of your customers yet; they are read every quarter of an hour.',
  'kpi.badTitle': () => 'I do not know this KPI',
  'kpi.bad': ({ word, names }: { word: string; names: readonly string[] }) =>
    `I do not know what “${word}” means here. There are ${names.join(', ')}, also with Calling or Meetings, a region, a tag and csv: \`kpi overage for Calling in EU csv\`.`,
  'kpi.fileTitle': () => 'The whole table as a file',
  'kpi.file': ({ count, total }: { count: number; total: number }) =>
    count < total
      ? `The first ${count} of ${total} rows: more do not fit into one file. One file is for spreadsheets, the other for programs.`
      : `${plural('en', total, { one: '# row', other: '# rows' })}. One file is for spreadsheets, the other for programs.`,
  'kpi.column': ({ column }: { column: string }) => columns[column] ?? column,
};

export type KpiCatalogue = typeof kpi;
