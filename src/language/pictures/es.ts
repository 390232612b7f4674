import { plural } from '../plural.ts';
import type { PicturesCatalogue } from './en.ts';

const titles: Record<string, string> = {
  overview: 'KPI de la semana',
  licences: 'Distribución de licencias',
  bars: 'Licencias por cliente',
  callers: 'Usuarios de Calling',
  calls: 'Llamadas',
  quality: 'Mala calidad de llamada',
  endpoints: 'Calidad de llamada por tipo de dispositivo',
  features: 'Uso de funciones por llamadas',
};

const series: Record<string, string> = {
  total: 'Compradas',
  assigned: 'Asignadas',
  used: 'En uso',
  activeCallers: 'Usuarios activos',
  calls: 'Llamadas',
  minutes: 'Minutos',
  legs: 'Tramos de llamada',
  poorLegs: 'Tramos malos',
  poorShare: 'Tramos malos',
  overLimit: 'Por encima del límite',
};

const tiles: Record<string, string> = {
  customers: 'Clientes',
  expiring: 'Por vencer',
  renewing: 'Por renovar',
  low: 'Baja asignación',
  overLimit: 'Por encima del límite',
  overLicenses: 'Licencias en exceso',
  newCustomers: 'Clientes nuevos',
  newLicenses: 'Licencias nuevas',
  activeCallers: 'Usuarios que llaman',
  calls: 'Llamadas',
  minutes: 'Minutos',
  poorShare: 'Tramos malos',
};

const endpointNames: Record<string, string> = {
  desk: 'Teléfonos de mesa',
  room: 'Dispositivos de sala',
  other: 'Otros dispositivos',
};

const featureNames: Record<string, string> = {
  huntGroup: 'Grupos de búsqueda',
  attendant: 'Operadores automáticos',
  queue: 'Colas de llamadas',
};

const directions: Record<string, string> = { more: 'sube', less: 'baja' };

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
    plural('es', count, { one: 'Última semana', other: 'Últimas # semanas' }),
  'chart.weekOf': ({ from, to }) => `Semana del ${from} al ${to}`,
  'chart.tagged': ({ tag }) => `etiqueta ${tag}`,
  'chart.covered': ({ share }) => `abarca el ${share} de los clientes`,
  'chart.notKnown': () => 'n/d',
  'chart.used': () => 'En uso',
  'chart.assignedUnused': () => 'Asignadas sin usar',
  'chart.assignedOnly': () => 'Asignadas, uso desconocido',
  'chart.available': () => 'Disponibles',
  'chart.moreCustomers': ({ count }) =>
    plural('es', count, { one: 'y # cliente más', other: 'y # clientes más' }),
  'chart.altLicences': ({ customer, used, assigned, total }) =>
    `${customer}: ${used} en uso, ${assigned} asignadas, ${total} compradas`,
  'chart.legs': ({ count }) =>
    plural('es', count, { one: '# tramo de llamada', other: '# tramos de llamada' }),
  'chart.poor': ({ share }) => `${share} malos`,
  'chart.poorNotTold': () => 'los malos no se dan por tipo',
  'chart.points': ({ count }) => `${count} p.p.`,
  'chart.seconds': ({ count }) => `${count} s`,
  'chart.change': ({ direction, count }) =>
    direction === 'same' ? 'sin cambios' : `${directions[direction] ?? direction} ${count}`,
  'chart.alt': ({ title, lines }) => `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
};
