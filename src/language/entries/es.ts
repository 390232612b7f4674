import { plural } from '../plural.ts';
import type { EntriesCatalogue } from './en.ts';

const whys: Record<string, string> = {
  slow: 'no respondió a tiempo',
  busy: 'está ocupado o no se puede acceder a él',
  signedOut: 'no deja entrar a Deskhand en este cliente',
  unreadable: 'dio una respuesta que no se entiende',
  missing: 'ya no conoce a este cliente, o el partner ya no lo gestiona',
  refused: 'se negó',
};

const because = ({ why, reason }: { why: string; reason: string }) =>
  reason ? `${whys[why] ?? why} (${reason})` : (whys[why] ?? why);

const accounts: Record<string, string> = {
  active: 'activa',
  pending: 'pendiente',
  transient: 'correo aún sin verificar',
  disabled: 'desactivada',
  fraud: 'bloqueada por sospecha de fraude',
  pending_transient: 'pendiente, correo aún sin verificar',
  fraud_transient: 'bloqueada por sospecha de fraude, correo aún sin verificar',
  compliance_transient: 'retenida por una comprobación de cumplimiento',
};

const features: Record<string, string> = {
  voicemail: 'Buzón de voz',
  forwardAlways: 'Desvío siempre',
  forwardBusy: 'Desvío si comunica',
  forwardNoAnswer: 'Desvío si no contesta',
  doNotDisturb: 'No molestar',
  callWaiting: 'Llamada en espera',
  callRecording: 'Grabación de llamadas',
};

export const entries: EntriesCatalogue = {
  'entry.unconfirmed': (why) => `Sin confirmar con Webex: ${because(why)}.`,
  'entry.accountUnconfirmed': (why) =>
    `No se pudo preguntar a Webex por el estado de la cuenta: ${because(why)}.`,
  'entry.devicesUnconfirmed': (why) =>
    `Los dispositivos vienen de la copia, sin confirmar con Webex: ${because(why)}.`,
  'entry.callingUnconfirmed': (why) =>
    `No se pudo preguntar a Webex por las funciones de llamada: ${because(why)}.`,
  'entry.numbersUnconfirmed': (why) =>
    `El teléfono y la extensión vienen de la copia, sin confirmar con Webex: ${because(why)}.`,
  'entry.ownerUnconfirmed': (why) =>
    `No se pudo preguntar a Webex cómo se llama aquello a lo que está asignado: ${because(why)}.`,
  'entry.licensesUnnamed': ({ count, why, reason }) =>
    `${plural('es', count, { one: 'La copia no conoce el nombre de # licencia más', other: 'La copia no conoce los nombres de # licencias más' })}${why ? `, y no se pudo preguntar a Webex: ${because({ why, reason })}` : ''}.`,
  'entry.partnerAdminsUnconfirmed': (why) =>
    `No se pudo preguntar a Webex quién de su organización asociada está asignado: ${because(why)}.`,
  'entry.customerLive': ({ at, licenses }) =>
    `En directo de Webex, ${at}: sigue siendo cliente del partner${licenses ? ', y sus licencias' : ''}.`,
  'entry.lost': ({ since }) => `Desde el ${since} el partner ya no gestiona este cliente.`,
  'entry.account': () => 'Cuenta',
  'entry.accountStatus': ({ status }) => accounts[status] ?? status,
  'entry.mayEnter': () => 'puede iniciar sesión',
  'entry.mayNotEnter': () => 'no puede iniciar sesión',
  'entry.inviteWaits': () => 'invitación aún sin aceptar',
  'entry.resend': () => 'Reenviar invitación',
  'entry.none': () => 'no tiene',
  'entry.untold': () => 'Webex no lo indica',
  'services.what': () => 'licencias y funciones de llamada de un usuario',
  'services.button': () => 'Licencias',
  'services.noLicenses': () => 'No hay licencias asignadas.',
  'services.calling': () => 'Funciones de llamada',
  'services.feature': ({ feature }) => features[feature] ?? feature,
  'services.on': () => 'sí',
  'services.off': () => 'no',
  'services.onTo': ({ to }) => `sí, a ${to}`,
  'services.noCalling': () => 'Sin Webex Calling: no hay funciones de llamada.',
  'services.hidden': () =>
    'La interfaz pública de Webex no muestra otras funciones activadas de un usuario (mensajería, reuniones, servicios híbridos, versiones preliminares). Están en Control Hub.',
  'entry.national': () => 'Formato nacional',
  'entry.numberInactive': () => 'Este número está inactivo: Webex no le dirige llamadas.',
  'entry.numberUnassigned': () => 'Este número no está asignado a nadie ni a nada.',
  'follow.none': () =>
    'No sé a quién o a qué se refiere: solo recuerdo lo que mostré aquí en los últimos diez minutos. Indique el nombre, por favor.',
  'follow.choose': () => 'Hay varios en la lista. Elija primero uno por su número.',
  'follow.noBack': () => 'No hay nada a lo que volver.',
};
