import type { AssistCatalogue } from './en.ts';

const fields: Record<string, string> = {
  contact: 'Contacto en el cliente',
  email: 'Correo del contacto',
  phone: 'Teléfono',
  locations: 'Ubicaciones',
  users: 'Número de usuarios',
  date: 'Fecha deseada',
  remark: 'Observaciones',
};
const optional: Record<string, string> = { phone: ' (opcional)', remark: ' (opcional)' };

const problems: Record<string, string> = {
  phone: 'con + y prefijo del país',
  users: 'de 1 a 100.000',
  date: 'desde hoy, p. ej. 2026-12-01',
};

export const assist: AssistCatalogue = {
  'assist.what': () => 'solicita Wholesale Setup Assist para un cliente',
  'assist.title': () => 'Solicitar Setup Assist',
  'assist.step': () => 'El proyecto del cliente',
  'assist.intro': ({ name, address }) =>
    `Ayuda para configurar ${name}. La solicitud se envía por correo a ${address}.`,
  'assist.help': () => 'Ayuda de Webex',
  'assist.field': ({ field }) => `${fields[field] ?? field}${optional[field] ?? ''}`,
  'assist.fact': ({ field }) => fields[field] ?? field,
  'assist.problem': ({ field }) => problems[field] ?? field,
  'assist.ask': () => '¿Enviar esta solicitud?',
  'assist.warning': ({ address }) =>
    `Se envía por correo a ${address}, una sola vez. Un correo no se puede retirar.`,
  'assist.warningAgain': ({ address, at }) =>
    `Ya se solicitó Setup Assist para este cliente el ${at}. Esta solicitud también se envía a ${address}.`,
  'assist.yes': () => 'Enviar solicitud',
  'assist.queued': ({ name, address }) =>
    `La solicitud para **${name}** va de camino a ${address}. Aquí informaré de lo que diga el servidor de correo.`,
  'assist.already': ({ at }) =>
    `Esta misma solicitud ya se envió el ${at}; no se ha enviado por segunda vez.`,
  'assist.off': ({ url }) =>
    `Esta instalación no envía tales solicitudes: quien administra Deskhand debe definir \`SETUP_ASSIST_MAIL\`, \`SMTP_URL\` y \`MAIL_FROM\`. El formulario está en la ayuda de Webex: ${url}`,
  'assist.accepted': ({ at }) =>
    `El servidor de correo aceptó la solicitud de Setup Assist a las ${at}.`,
  'assist.unknown': () =>
    'El servidor de correo no confirmó: la solicitud de Setup Assist puede haber salido o no. No la envío de nuevo; pregunte a quien la recibe.',
  'assist.failed': ({ status }) =>
    `El servidor de correo rechazó la solicitud de Setup Assist (${status}). No se envió nada.`,
  'assist.unsent': ({ status }) =>
    `No se pudo entregar la solicitud de Setup Assist (${status}). No se envió nada; solicítela más tarde.`,
  'assist.cameBack': ({ address, status }) =>
    `La solicitud de Setup Assist volvió de ${address} (${status}): no llegó.`,
  'assist.letterSubject': ({ customer, reference }) =>
    `Setup Assist para ${customer} (${reference})`,
  'assist.letterIntro': ({ organization }) =>
    `${organization} solicita Wholesale Setup Assist para este cliente.`,
  'assist.letterBy': () => 'Solicitado por',
  'assist.letterReference': ({ reference }) => `Referencia: ${reference}`,
};
