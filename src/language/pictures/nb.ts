import { plural } from '../plural.ts';
import type { PicturesCatalogue } from './en.ts';

const titles: Record<string, string> = {
  overview: 'Ukens KPI-er',
  licences: 'Fordeling av lisenser',
  bars: 'Lisenser per kunde',
  callers: 'Calling-brukere',
  calls: 'Samtaler',
  quality: 'Dårlig samtalekvalitet',
  endpoints: 'Samtalekvalitet per enhetstype',
  features: 'Bruk av funksjoner etter samtaler',
};

const series: Record<string, string> = {
  total: 'Kjøpt',
  assigned: 'Tildelt',
  used: 'I bruk',
  activeCallers: 'Aktive brukere',
  calls: 'Samtaler',
  minutes: 'Minutter',
  legs: 'Samtaleledd',
  poorLegs: 'Dårlige ledd',
  poorShare: 'Dårlige ledd',
  overLimit: 'Over grensen',
};

const tiles: Record<string, string> = {
  customers: 'Kunder',
  expiring: 'Utløper',
  renewing: 'Fornyes',
  low: 'Lav tildeling',
  overLimit: 'Over lisensgrensen',
  overLicenses: 'Lisenser over grensen',
  newCustomers: 'Nye kunder',
  newLicenses: 'Nye lisenser',
  activeCallers: 'Aktive brukere',
  calls: 'Samtaler',
  minutes: 'Minutter',
  poorShare: 'Dårlige samtaleledd',
};

const endpointNames: Record<string, string> = {
  desk: 'Bordtelefoner',
  room: 'Romenheter',
  other: 'Andre enheter',
};

const featureNames: Record<string, string> = {
  huntGroup: 'Svargrupper',
  attendant: 'Automatiske sentralbord',
  queue: 'Samtalekøer',
};

const directions: Record<string, string> = { more: 'opp', less: 'ned' };

const productNames: Record<string, string> = {
  calling: 'Webex Calling',
  meetings: 'Webex Meetings',
};

export const pictures: PicturesCatalogue = {
  'chart.title': ({ chart }) => titles[chart] ?? chart,
  'chart.series': ({ key }) => series[key] ?? key,
  'chart.tile': ({ key }) => tiles[key] ?? key,
  'chart.endpoint': ({ endpoint }) => endpointNames[endpoint] ?? endpoint,
  'chart.feature': ({ feature }) => featureNames[feature] ?? feature,
  'chart.product': ({ product }) => productNames[product] ?? product,
  'chart.weeks': ({ count }) => plural('nb', count, { one: 'Siste uke', other: 'Siste # uker' }),
  'chart.weekOf': ({ from, to }) => `Uken ${from} – ${to}`,
  'chart.tagged': ({ tag }) => `etikett ${tag}`,
  'chart.covered': ({ share }) => `dekker ${share} av kundene`,
  'chart.notKnown': () => 'i/t',
  'chart.used': () => 'I bruk',
  'chart.assignedUnused': () => 'Tildelt, ikke brukt',
  'chart.assignedOnly': () => 'Tildelt, bruk ikke kjent',
  'chart.available': () => 'Ledige',
  'chart.moreCustomers': ({ count }) =>
    plural('nb', count, { one: 'og # kunde til', other: 'og # kunder til' }),
  'chart.altLicences': ({ customer, used, assigned, total }) =>
    `${customer}: ${used} i bruk, ${assigned} tildelt, ${total} kjøpt`,
  'chart.legs': ({ count }) =>
    plural('nb', count, { one: '# samtaleledd', other: '# samtaleledd' }),
  'chart.poor': ({ share }) => `${share} dårlige`,
  'chart.poorNotTold': () => 'dårlige oppgis ikke per type',
  'chart.points': ({ count }) => `${count} pp.`,
  'chart.seconds': ({ count }) => `${count} s`,
  'chart.change': ({ direction, count }) =>
    direction === 'same' ? 'uendret' : `${directions[direction] ?? direction} ${count}`,
  'chart.alt': ({ title, lines }) => `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
};
