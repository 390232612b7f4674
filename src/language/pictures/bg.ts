import { plural } from '../plural.ts';
import type { PicturesCatalogue } from './en.ts';

const titles: Record<string, string> = {
  overview: 'KPI за седмицата',
  licences: 'Разпределение на лицензите',
  bars: 'Лицензи по клиенти',
  callers: 'Потребители на Calling',
  calls: 'Повиквания',
  quality: 'Лошо качество на повикванията',
  endpoints: 'Качество на повикванията по вид устройство',
  features: 'Използване на функциите по повиквания',
};

const series: Record<string, string> = {
  total: 'Закупени',
  assigned: 'Присвоени',
  used: 'Използвани',
  activeCallers: 'Активни потребители',
  calls: 'Повиквания',
  minutes: 'Минути',
  legs: 'Сегменти',
  poorLegs: 'Лоши сегменти',
  poorShare: 'Лоши сегменти',
  overLimit: 'Над лимита',
};

const tiles: Record<string, string> = {
  customers: 'Клиенти',
  expiring: 'Изтичащи',
  renewing: 'За подновяване',
  low: 'Ниско присвояване',
  overLimit: 'Над лимита',
  overLicenses: 'Лицензи в превишение',
  newCustomers: 'Нови клиенти',
  newLicenses: 'Нови лицензи',
  activeCallers: 'Активни потребители',
  calls: 'Повиквания',
  minutes: 'Минути',
  poorShare: 'Лоши сегменти',
};

const endpointNames: Record<string, string> = {
  desk: 'Настолни телефони',
  room: 'Устройства за зали',
  other: 'Други устройства',
};

const featureNames: Record<string, string> = {
  huntGroup: 'Групи за търсене',
  attendant: 'Автоматични оператори',
  queue: 'Опашки',
};

const directions: Record<string, string> = { more: 'повече с', less: 'по-малко с' };

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
    plural('bg', count, { one: 'Последната седмица', other: 'Последните # седмици' }),
  'chart.weekOf': ({ from, to }) => `Седмица ${from} – ${to}`,
  'chart.tagged': ({ tag }) => `етикет ${tag}`,
  'chart.covered': ({ share }) => `обхваща ${share} от клиентите`,
  'chart.notKnown': () => 'н.д.',
  'chart.used': () => 'Използвани',
  'chart.assignedUnused': () => 'Присвоени, неизползвани',
  'chart.assignedOnly': () => 'Присвоени, използването не е известно',
  'chart.available': () => 'Налични',
  'chart.moreCustomers': ({ count }) =>
    plural('bg', count, { one: 'и още # клиент', other: 'и още # клиента' }),
  'chart.altLicences': ({ customer, used, assigned, total }) =>
    `${customer}: използвани ${used}, присвоени ${assigned}, закупени ${total}`,
  'chart.legs': ({ count }) => plural('bg', count, { one: '# сегмент', other: '# сегмента' }),
  'chart.poor': ({ share }) => `${share} лоши`,
  'chart.poorNotTold': () => 'лошите не се съобщават по вид',
  'chart.points': ({ count }) => `${count} п.п.`,
  'chart.seconds': ({ count }) => `${count} с`,
  'chart.change': ({ direction, count }) =>
    direction === 'same' ? 'без промяна' : `${directions[direction] ?? direction} ${count}`,
  'chart.alt': ({ title, lines }) => `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
};
