/** Words in the pictures of KPIs, in English: part of the contract that `en.ts` defines. */
import { plural } from '../plural.ts';

const titles: Record<string, string> = {
  overview: 'KPIs of the week',
  licences: 'Licence distribution',
  bars: 'Licences by customer',
  callers: 'Calling users',
  calls: 'Calls',
  quality: 'Poor call quality',
  endpoints: 'Call quality by endpoint type',
  features: 'Feature usage by calls',
};

const series: Record<string, string> = {
  total: 'Bought',
  assigned: 'Assigned',
  used: 'In use',
  activeCallers: 'Active users',
  calls: 'Calls',
  minutes: 'Minutes',
  legs: 'Call legs',
  poorLegs: 'Poor legs',
  poorShare: 'Poor legs',
  overLimit: 'Over the limit',
};

const tiles: Record<string, string> = {
  customers: 'Customers',
  expiring: 'Expiring',
  renewing: 'Renewing',
  low: 'Low assignment',
  overLimit: 'Over licence limit',
  overLicenses: 'Licences in overage',
  newCustomers: 'New customers',
  newLicenses: 'New licences',
  activeCallers: 'Active callers',
  calls: 'Calls',
  minutes: 'Minutes',
  poorShare: 'Poor call legs',
};

const endpointNames: Record<string, string> = {
  desk: 'Desk phones',
  room: 'Room devices',
  other: 'Other devices',
};

const featureNames: Record<string, string> = {
  huntGroup: 'Hunt groups',
  attendant: 'Auto attendants',
  queue: 'Call queues',
};

const directions: Record<string, string> = { more: 'up', less: 'down', same: 'unchanged' };

const productNames: Record<string, string> = {
  calling: 'Webex Calling',
  meetings: 'Webex Meetings',
};

export const pictures = {
  'chart.title': ({ chart }: { chart: string }) => titles[chart] ?? chart,
  'chart.series': ({ key }: { key: string }) => series[key] ?? key,
  'chart.tile': ({ key }: { key: string }) => tiles[key] ?? key,
  'chart.endpoint': ({ endpoint }: { endpoint: string }) => endpointNames[endpoint] ?? endpoint,
  'chart.feature': ({ feature }: { feature: string }) => featureNames[feature] ?? feature,
  'chart.product': ({ product }: { product: string }) => productNames[product] ?? product,
  'chart.weeks': ({ count }: { count: number }) =>
    plural('en', count, { one: 'Last week', other: 'Last # weeks' }),
  'chart.weekOf': ({ from, to }: { from: string; to: string }) => `Week ${from} – ${to}`,
  'chart.tagged': ({ tag }: { tag: string }) => `tag ${tag}`,
  'chart.covered': ({ share }: { share: string }) => `covers ${share} of the customers`,
  'chart.notKnown': () => 'n/a',
  'chart.used': () => 'In use',
  'chart.assignedUnused': () => 'Assigned, not used',
  'chart.assignedOnly': () => 'Assigned, use not known',
  'chart.available': () => 'Available',
  'chart.moreCustomers': ({ count }: { count: number }) =>
    plural('en', count, { one: 'and # more customer', other: 'and # more customers' }),
  'chart.altLicences': ({
    customer,
    used,
    assigned,
    total,
  }: {
    customer: string;
    used: string;
    assigned: string;
    total: string;
  }) => `${customer}: ${used} in use, ${assigned} assigned, ${total} bought`,
  'chart.legs': ({ count }: { count: number }) =>
    plural('en', count, { one: '# call leg', other: '# call legs' }),
  'chart.poor': ({ share }: { share: string }) => `${share} poor`,
  'chart.poorNotTold': () => 'poor ones not told by type',
  'chart.points': ({ count }: { count: string }) => `${count} pts`,
  'chart.seconds': ({ count }: { count: string }) => `${count} s`,
  'chart.change': ({ direction, count }: { direction: string; count: string }) =>
    direction === 'same' ? 'unchanged' : `${directions[direction] ?? direction} ${count}`,
  'chart.alt': ({ title, lines }: { title: string; lines: readonly string[] }) =>
    `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
};

export type PicturesCatalogue = typeof pictures;
