import { plural } from '../plural.ts';
import type { SchedulesCatalogue } from './en.ts';

const weekdays: Record<string, string> = {
  mon: 'lunes',
  tue: 'martes',
  wed: 'miércoles',
  thu: 'jueves',
  fri: 'viernes',
  sat: 'sábados',
  sun: 'domingos',
};

const often = ({ every, weekday, day }: { every: string; weekday: string; day: number }) => {
  if (every === 'daily') return 'todos los días';
  if (every === 'weekdays') return 'de lunes a viernes';
  if (every === 'weekly') {
    return weekday ? `todos los ${weekdays[weekday] ?? weekday}` : 'todas las semanas';
  }
  if (day === 31) return 'el último día de cada mes';
  return day > 0 ? `todos los meses el día ${day}` : 'todos los meses';
};

const signs: Record<string, string> = {
  recent: 'nuevo',
  expiring: 'vence pronto',
  renewing: 'se renueva pronto',
  low: 'pocas licencias asignadas',
  overLimit: 'excede las licencias',
};

const states: Record<string, string> = {
  posted: 'publicado',
  late: 'publicado con retraso',
  skipped: 'omitido: demasiado tarde',
  waiting: 'espera las cifras',
  refused: 'no publicado: sin rol',
  unsent: 'no publicado: Webex no lo aceptó',
};

export const schedules: SchedulesCatalogue = {
  'cadence.said': (said) =>
    said.time
      ? `${often(said)} a ${said.time.startsWith('01') ? 'la' : 'las'} ${said.time}`
      : often(said),
  'schedule.what': () => 'Publica periódicamente el resumen de KPI en este espacio',
  'schedule.listWhat': () => 'Las publicaciones de KPI programadas',
  'schedule.pauseWhat': () => 'Pone en pausa una publicación de KPI',
  'schedule.resumeWhat': () => 'Reanuda una publicación de KPI en pausa',
  'schedule.runWhat': () => 'Publica ahora, fuera de turno, un resumen de KPI programado',
  'schedule.removeWhat': () => 'Termina una publicación de KPI programada',
  'schedule.ask': () => '¿Publicar el resumen de KPI en este espacio?',
  'schedule.askPause': () => '¿Poner en pausa esta publicación de KPI?',
  'schedule.askResume': () => '¿Reanudar esta publicación de KPI?',
  'schedule.askRun': () => '¿Publicar ahora este resumen de KPI?',
  'schedule.askRemove': () => '¿Terminar esta publicación de KPI?',
  'schedule.yes': () => 'Publicar aquí',
  'schedule.yesPause': () => 'Poner en pausa',
  'schedule.yesResume': () => 'Reanudar',
  'schedule.yesRun': () => 'Publicar ahora',
  'schedule.yesRemove': () => 'Terminar',
  'schedule.when': () => 'Cuándo',
  'schedule.first': () => 'Primera publicación',
  'schedule.next': () => 'Próxima publicación',
  'schedule.about': () => 'Sobre',
  'schedule.whose': () => 'Creada por',
  'schedule.zone': () => 'Zona horaria',
  'schedule.zoneError': () => 'Elija una zona horaria.',
  'schedule.language': () => 'Idioma de la publicación',
  'schedule.languageError': () => 'Elija un idioma.',
  'schedule.warning': () =>
    'Todos los que están en este espacio verán nombres de clientes y sus cifras.',
  'schedule.set': ({ number, cadence, zone, first }) =>
    `La publicación de KPI ${number} está programada: ${cadence} (${zone}), la primera el ${first}. \`programaciones kpi\` las muestra.`,
  'schedule.same': ({ number }) =>
    `Este espacio ya tiene esta publicación de KPI; es la número ${number}.`,
  'schedule.many': ({ count }) =>
    `Ya hay ${plural('es', count, { one: '# publicación', other: '# publicaciones' })} de KPI. Termine antes alguna.`,
  'schedule.none': () =>
    'No hay publicaciones de KPI programadas. `programar kpi todos los lunes a las 9` crea una.',
  'schedule.notPossible': ({ word }) =>
    `${word ? `No sé qué significa aquí «${word}». ` : ''}Puedo publicar todos los días, de lunes a viernes, un día de cada semana o un día de cada mes (también el último), siempre a una hora: \`programar kpi todos los lunes a las 9\`. Cada dos semanas, el primer lunes del mes o cada hora no es posible; para dos días, programe dos.`,
  'schedule.title': () => 'Publicaciones de KPI programadas',
  'schedule.row': ({ cadence, zone }) => `${cadence} (${zone})`,
  'schedule.nextAt': ({ at }) => `próxima ${at}`,
  'schedule.isPaused': () => 'en pausa',
  'schedule.pausedRole': () => 'en pausa: quien la creó ya no tiene el rol',
  'schedule.pausedSpace': () => 'en pausa: Webex no acepta mensajes para su espacio',
  'schedule.last': ({ state, at }) => `última ${at}: ${states[state] ?? state}`,
  'schedule.here': () => 'este espacio',
  'schedule.elsewhere': () => 'otro espacio',
  'schedule.which': () => '¿Cuál? Diga su número, como lo muestra `programaciones kpi`.',
  'schedule.unknown': ({ number }) =>
    `No hay ninguna publicación de KPI ${number}. \`programaciones kpi\` las muestra.`,
  'schedule.paused': ({ number }) => `La publicación de KPI ${number} está en pausa.`,
  'schedule.resumed': ({ number, next }) =>
    `La publicación de KPI ${number} continúa, la próxima el ${next}.`,
  'schedule.removed': ({ number }) => `La publicación de KPI ${number} ha terminado.`,
  'schedule.running': ({ number }) => `La publicación de KPI ${number} va de camino a su espacio.`,
  'schedule.isPausedAlready': ({ number }) => `La publicación de KPI ${number} ya está en pausa.`,
  'schedule.runsAlready': ({ number }) => `La publicación de KPI ${number} no está en pausa.`,
  'post.title': () => 'Resumen de KPI',
  'post.week': ({ from, to }) => `Semana del ${from} al ${to}`,
  'post.attention': () => 'Requiere atención',
  'post.calm': () => 'Ningún cliente ha empezado a requerir atención.',
  'post.sign': ({ sign }) => signs[sign] ?? sign,
  'post.more': ({ count }) => `y ${count} más`,
  'post.late': ({ due }) => `Con retraso: correspondía al ${due}.`,
  'post.old': () => 'Aún no están las cifras de la última semana; estas son anteriores.',
  'post.partial': ({ share, missing }) =>
    `Incompleto: abarca el ${share} de los clientes${missing ? `; faltan: ${missing}` : ''}.`,
  'post.extra': () => 'Publicado fuera de turno.',
  'post.foot': ({ number, cadence }) => `Publicación de KPI ${number}: ${cadence}`,
  'post.noFigures': ({ number }) =>
    `La publicación de KPI ${number} no tiene nada que decir esta vez: aún no hay cifras.`,
  'post.ownerGone': ({ number }) =>
    `La publicación de KPI ${number} está en pausa: quien la creó ya no tiene el rol necesario. Un administrador asociado puede crear otra.`,
  'post.spaceGone': ({ number, cadence }) =>
    `La publicación de KPI ${number} (${cadence}) está en pausa: Webex no la aceptó, probablemente porque ya no estoy en su espacio o el espacio ya no existe. Cuando vuelva a estar en él, \`reanudar kpi ${number}\` la reanuda; \`eliminar kpi ${number}\` la termina.`,
  'picture.what': () => 'Los KPI en imágenes: licencias, uso, calidad, funciones',
  'picture.none': () => 'No hay cifras para esta imagen.',
  'picture.file': () => 'La imagen y sus cifras, en nuestro espacio 1:1:',
};
