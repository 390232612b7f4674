/** Los KPI en español. */
import { plural } from '../plural.ts';
import type { KpiCatalogue } from './en.ts';

const sections: Record<string, string> = {
  overview: 'Resumen',
  changes: 'Cambios desde la semana pasada',
  recent: 'Añadidas recientemente',
  expiring: 'Vencen pronto',
  renewing: 'Se renuevan pronto',
  low: 'Baja asignación de licencias',
  overage: 'Exceso de licencias',
  usage: 'Uso de Calling',
  quality: 'Calidad de las llamadas',
  features: 'Funciones de Calling',
  queues: 'Colas de llamadas',
};

const tiles: Record<string, string> = {
  customers: 'Clientes',
  expiring: 'Vencen en 90 días',
  renewing: 'Se renuevan en 90 días',
  low: 'Baja asignación',
  overLimit: 'Por encima del límite',
  newCustomers: 'Clientes nuevos',
  newLicenses: 'Licencias',
  expiringCustomers: 'Clientes',
  expiringAssigned: 'Licencias asignadas',
  expiringUsed: 'Licencias usadas',
  renewingCustomers: 'Clientes',
  renewingAssigned: 'Licencias asignadas',
  renewingUsed: 'Licencias usadas',
  lowCustomers: 'Clientes',
  lowAssigned: 'Licencias asignadas',
  lowUsed: 'Usadas del total',
  lowUsedOfAssigned: 'Usadas de las asignadas',
  lowUnassigned: 'Licencias sin asignar',
  overCustomers: 'Clientes',
  overLicenses: 'Licencias en exceso',
  overWeeklyMean: 'Clientes por semana, media',
  overPerCustomer: 'Exceso por cliente',
  activeCallers: 'Usuarios que llaman',
  calls: 'Llamadas',
  minutes: 'Minutos',
  legs: 'Tramos de llamada',
  poorLegs: 'Tramos malos',
  poorShare: 'Proporción de malos',
  huntGroupCalls: 'A grupos de búsqueda',
  attendantCalls: 'A operadores automáticos',
  queueCalls: 'A colas',
  answerSpeed: 'Tiempo de respuesta',
  abandonWait: 'Espera hasta abandonar',
  abandonedShare: 'Abandonadas',
};

const reasons: Record<string, string> = {
  nothing: 'no hay de qué calcular un porcentaje',
  notTold: 'Webex no lo dice; se puede importar',
  noDates: 'no se conocen fechas; importe las suscripciones',
  noWeek: 'no hay datos de esa semana',
};

const endpoints: Record<string, string> = {
  desk: 'Teléfonos de mesa',
  room: 'Dispositivos de sala',
  other: 'Otros dispositivos',
};

const begun: Record<string, string> = {
  recent: 'es nuevo',
  expiring: 'vence pronto',
  renewing: 'se renueva pronto',
  low: 'tiene ahora baja asignación',
  overLimit: 'supera ahora el límite',
};
const ended: Record<string, string> = {
  recent: 'ya no es nuevo',
  expiring: 'ya no vence pronto',
  renewing: 'ya no se renueva pronto',
  low: 'ya no tiene baja asignación',
  overLimit: 'vuelve a estar dentro del límite',
};
const whys: Record<string, string> = {
  added: 'se añadió una suscripción',
  started: 'ha empezado su período',
  aged: 'ha pasado el tiempo',
  time: 'ha pasado el tiempo',
  passed: 'ya pasó el último día',
  moved: 'se ha cambiado la fecha final',
  renewOn: 'ahora se renueva sola',
  renewOff: 'ya no se renueva sola',
  assignedMore: 'hay más licencias asignadas',
  assignedLess: 'hay menos licencias asignadas',
  boughtMore: 'se compraron más licencias',
  boughtLess: 'hay menos licencias',
  shifted: 'se asignan licencias de otro tipo',
  peers: 'han cambiado los demás clientes',
  gone: 'la suscripción ya no existe',
  facts: 'ahora se conocen otras fechas',
};

const columns: Record<string, string> = {
  customer: 'Cliente',
  orgId: 'ID de la organización',
  subscriptionId: 'ID de la suscripción',
  trial: 'Prueba',
  daysSinceAdded: 'Días desde que se añadió',
  monthsSinceAdded: 'Meses desde que se añadió',
  daysLeft: 'Días restantes',
  monthsLeft: 'Meses restantes',
  autoRenew: 'Se renueva sola',
  total: 'Total de licencias',
  used: 'Licencias usadas (7 días)',
  usedShare: 'Usadas (%)',
  assigned: 'Licencias asignadas',
  assignedShare: 'Asignadas (%)',
  available: 'Licencias disponibles',
  over: 'Licencias en exceso',
  usedQuarter: 'Usadas en los últimos 3 meses',
  assignedChange: 'Cambio semanal de la asignación',
  usedChange: 'Cambio semanal del uso',
  activeCallers: 'Usuarios que llaman',
  calls: 'Llamadas',
  minutes: 'Minutos',
  callsBefore: 'Llamadas en la semana anterior',
  weeks: 'Llamadas en ocho semanas',
  legs: 'Tramos de llamada',
  poorLegs: 'Tramos malos',
  poorShare: 'Malos (%)',
  worstEndpoint: 'Peor tipo de dispositivo',
  huntGroupCalls: 'Llamadas a grupos de búsqueda',
  attendantCalls: 'Llamadas a operadores automáticos',
  queueCalls: 'Llamadas a colas',
  answerSpeed: 'Tiempo medio de respuesta (s)',
  abandonWait: 'Espera media hasta abandonar (s)',
  abandoned: 'Abandonadas',
  abandonedShare: 'Abandonadas (%)',
  timedOut: 'Tiempo agotado',
  overflowed: 'Desbordadas',
  transferred: 'Transferidas',
  sign: 'Cambio',
  why: 'Por qué',
};

export const kpi: KpiCatalogue = {
  'kpi.what': () =>
    'KPI de la semana: licencias, renovaciones, excesos, llamadas, calidad de las llamadas, colas',
  'kpi.section': ({ section }) => sections[section] ?? section,
  'kpi.tile': ({ key }) => tiles[key] ?? key,
  'kpi.product': ({ product }) => (product === 'meetings' ? 'Webex Meetings' : 'Webex Calling'),
  'kpi.week': ({ from, to }) => `Semana ${from} – ${to}`,
  'kpi.tagged': ({ tag }) => `etiqueta ${tag}`,
  'kpi.region': ({ region }) => `región ${region}`,
  'kpi.partial': ({ customers, of }) => `Incompleto: incluye ${customers} de ${of} clientes.`,
  'kpi.missing': ({ names }) => `Faltan: ${names}.`,
  'kpi.noReports': ({ regions }) => `Aún no está el informe de llamadas de Webex: ${regions}.`,
  'kpi.notKnown': () => 'n/d',
  'kpi.reason': ({ why }) => `n/d: ${reasons[why] ?? why}`,
  'kpi.seconds': ({ count }) => `${count} s`,
  'kpi.lowLimit': ({ share, version }) =>
    `Baja: menos del ${share} de las licencias o muy por debajo de la mediana (regla ${version}).`,
  'kpi.assigned': ({ assigned, total }) => `${assigned} de ${total} asignadas`,
  'kpi.available': ({ count }) => `${count} disponibles`,
  'kpi.used': ({ count }) => `${count} usadas`,
  'kpi.usedQuarter': ({ count }) => `${count} en 3 meses`,
  'kpi.over': ({ count }) => `${count} en exceso`,
  'kpi.changed': ({ change }) => `${change} desde la semana pasada`,
  'kpi.daysLeft': ({ count }) =>
    count === 0
      ? 'hoy es el último día'
      : plural('es', count, { one: 'queda # día', other: 'quedan # días' }),
  'kpi.monthsLeft': ({ count }) =>
    plural('es', count, { one: 'queda # mes', other: 'quedan # meses' }),
  'kpi.termOver': () => 'período terminado',
  'kpi.daysSince': ({ count }) =>
    count === 0
      ? 'añadida hoy'
      : plural('es', count, { one: 'añadida hace # día', other: 'añadida hace # días' }),
  'kpi.monthsSince': ({ count }) =>
    plural('es', count, { one: 'añadida hace # mes', other: 'añadida hace # meses' }),
  'kpi.trial': () => 'prueba',
  'kpi.renews': ({ yes }) => (yes ? 'se renueva sola' : 'no se renueva sola'),
  'kpi.calls': ({ count }) => plural('es', count, { one: '# llamada', other: '# llamadas' }),
  'kpi.minutes': ({ count }) => plural('es', count, { one: '# minuto', other: '# minutos' }),
  'kpi.callers': ({ count }) =>
    plural('es', count, { one: '# usuario llamó', other: '# usuarios llamaron' }),
  'kpi.poor': ({ poor, legs, share }) => `${poor} de ${legs} tramos malos (${share})`,
  'kpi.poorNotTold': ({ legs }) => `${legs} tramos; los malos no se dicen por dispositivo`,
  'kpi.worst': ({ endpoint }) => `el peor tipo: ${(endpoints[endpoint] ?? endpoint).toLowerCase()}`,
  'kpi.endpoint': ({ endpoint }) => endpoints[endpoint] ?? endpoint,
  'kpi.queue': ({ calls, share }) => `${calls} llamadas, ${share} abandonadas`,
  'kpi.queueMore': ({ timedOut, overflowed, transferred }) =>
    `${timedOut} con tiempo agotado, ${overflowed} desbordadas, ${transferred} transferidas`,
  'kpi.change': ({ sign, began, why }) =>
    `${(began ? begun : ended)[sign] ?? sign}: ${whys[why] ?? why}`,
  'kpi.sign': ({ sign, began }) => (began ? begun : ended)[sign] ?? sign,
  'kpi.why': ({ why }) => whys[why] ?? why,
  'kpi.yesNo': ({ yes }) => String(yes ? 'sí' : 'no'),
  'kpi.rows': ({ shown, total }) => `se ven ${shown} de ${total}`,
  'kpi.none': () => 'Aquí no hay ningún cliente.',
  'kpi.noQueues': () => 'Ningún cliente tuvo llamadas en una cola.',
  'kpi.noChanges': () => 'Ningún cliente ha cambiado desde la semana pasada.',
  'kpi.notCompared': () => 'No hay una semana anterior con la que comparar.',
  'kpi.asOf': ({ at }) => `Licencias a fecha de ${at}`,
  'kpi.hint': ({ section }) => `Todas las filas en un archivo: escriba «kpi ${section} csv».`,
  'kpi.sections': ({ names }) => `Secciones: ${names}`,
  'kpi.regions': ({ names }) => `Regiones: ${names}`,
  'kpi.chooseSection': () => 'Sección',
  'kpi.chooseRegion': () => 'Región',
  'kpi.chooseError': () => 'Elija una opción.',
  'kpi.allRegions': () => 'Todas las regiones',
  'kpi.show': () => 'Mostrar',
  'kpi.showPicture': () => 'Gráfico',
  'kpi.noWeekTitle': () => 'Todavía no hay KPI',
  'kpi.noWeek': () =>
    'Los clientes aún no se han copiado de Webex. `sync status` dice cómo va la copia.',
  'kpi.noRegionTitle': ({ region }) => `No consta ningún cliente en la región ${region}`,
  'kpi.noRegion': ({ regions }) =>
    regions.length > 0
      ? `Hay cifras de: ${regions.join(', ')}. Indica una de estas regiones, o ninguna para ver todos los clientes.`
      : 'Webex aún no ha indicado las regiones de los clientes; se leen cada quince minutos.',
  'kpi.badTitle': () => 'No conozco este KPI',
  'kpi.bad': ({ word, names }) =>
    `No sé qué significa aquí «${word}». Hay ${names.join(', ')}, también con Calling o Meetings, una región, una etiqueta y csv: \`kpi exceso para Calling en EU csv\`.`,
  'kpi.fileTitle': () => 'Toda la tabla en un archivo',
  'kpi.file': ({ count, total }) =>
    count < total
      ? `Las primeras ${count} de ${total} filas: en un archivo no caben más. Un archivo es para hojas de cálculo, el otro para programas.`
      : `${plural('es', total, { one: '# fila', other: '# filas' })}. Un archivo es para hojas de cálculo, el otro para programas.`,
  'kpi.column': ({ column }) => columns[column] ?? column,
};
