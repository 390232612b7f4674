import { plural } from '../plural.ts';
import type { PicturesCatalogue } from './en.ts';

const titles: Record<string, string> = {
  overview: 'KPI tygodnia',
  licences: 'Rozkład licencji',
  bars: 'Licencje według klientów',
  callers: 'Użytkownicy Calling',
  calls: 'Połączenia',
  quality: 'Słaba jakość połączeń',
  endpoints: 'Jakość połączeń według typu urządzenia',
  features: 'Użycie funkcji w połączeniach',
};

const series: Record<string, string> = {
  total: 'Kupione',
  assigned: 'Przypisane',
  used: 'Używane',
  activeCallers: 'Aktywni użytkownicy',
  calls: 'Połączenia',
  minutes: 'Minuty',
  legs: 'Odcinki połączeń',
  poorLegs: 'Słabe odcinki',
  poorShare: 'Słabe odcinki',
  overLimit: 'Ponad limit',
};

const tiles: Record<string, string> = {
  customers: 'Klienci',
  expiring: 'Wygasające',
  renewing: 'Odnawiane',
  low: 'Niskie przypisanie',
  overLimit: 'Ponad limit licencji',
  overLicenses: 'Licencje ponad limit',
  newCustomers: 'Nowi klienci',
  newLicenses: 'Nowe licencje',
  activeCallers: 'Aktywnie dzwoniący',
  calls: 'Połączenia',
  minutes: 'Minuty',
  poorShare: 'Słabe odcinki',
};

const endpointNames: Record<string, string> = {
  desk: 'Telefony biurkowe',
  room: 'Urządzenia salowe',
  other: 'Inne urządzenia',
};

const featureNames: Record<string, string> = {
  huntGroup: 'Grupy wyszukiwania',
  attendant: 'Automatyczni asystenci',
  queue: 'Kolejki połączeń',
};

const directions: Record<string, string> = { more: 'wzrost o', less: 'spadek o' };

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
  'chart.weeks': ({ count }) =>
    plural('pl', count, {
      one: 'Ostatni tydzień',
      few: 'Ostatnie # tygodnie',
      many: 'Ostatnie # tygodni',
      other: 'Ostatnie # tygodnia',
    }),
  'chart.weekOf': ({ from, to }) => `Tydzień ${from} – ${to}`,
  'chart.tagged': ({ tag }) => `tag ${tag}`,
  'chart.covered': ({ share }) => `obejmuje ${share} klientów`,
  'chart.notKnown': () => 'b.d.',
  'chart.used': () => 'Używane',
  'chart.assignedUnused': () => 'Przypisane, nieużywane',
  'chart.assignedOnly': () => 'Przypisane, użycie nieznane',
  'chart.available': () => 'Dostępne',
  'chart.moreCustomers': ({ count }) =>
    plural('pl', count, {
      one: 'i jeszcze # klient',
      few: 'i jeszcze # klientów',
      many: 'i jeszcze # klientów',
      other: 'i jeszcze # klienta',
    }),
  'chart.altLicences': ({ customer, used, assigned, total }) =>
    `${customer}: używane ${used}, przypisane ${assigned}, kupione ${total}`,
  'chart.legs': ({ count }) =>
    plural('pl', count, {
      one: '# odcinek połączenia',
      few: '# odcinki połączeń',
      many: '# odcinków połączeń',
      other: '# odcinka połączenia',
    }),
  'chart.poor': ({ share }) => `${share} słabych`,
  'chart.poorNotTold': () => 'słabych nie podano według typu',
  'chart.points': ({ count }) => `${count} p.p.`,
  'chart.seconds': ({ count }) => `${count} s`,
  'chart.change': ({ direction, count }) =>
    direction === 'same' ? 'bez zmian' : `${directions[direction] ?? direction} ${count}`,
  'chart.alt': ({ title, lines }) => `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
};
