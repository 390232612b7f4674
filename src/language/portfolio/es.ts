import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { PortfolioCatalogue } from './en.ts';

const days = (count: number) => plural('es', count, { one: '# día', other: '# días' });

const statusNames: Record<string, string> = {
  trial: 'Prueba',
  subscription: 'Suscripción',
  expiringSoon: 'Vence pronto',
  overage: 'Exceso de licencias',
  inactive: 'Sin actividad reciente',
  orderReady: 'Pedido listo para configurar',
  suspended: 'Suspendido',
  expired: 'Vencido',
};

const sourceNames: Record<string, string> = {
  licenses: 'copia de las licencias',
  organizations: 'copia de las organizaciones',
  import: 'importación',
  commerce: 'Cisco Commerce',
  tags: 'etiquetas de Webex',
  audit: 'auditoría del cliente',
  wholesale: 'Webex Wholesale',
};

const outcomes: Record<string, string> = {
  new: 'nueva',
  changed: 'cambiada',
  unchanged: 'sin cambios',
  refused: 'rechazada',
};

const sortNames: Record<string, string> = {
  attention: 'atención',
  name: 'nombre',
  created: 'más nuevos',
  ends: 'fin',
  people: 'número de usuarios',
};

const columnNames: Record<string, string> = {
  customer: 'Cliente',
  orgId: 'ID de la organización',
  statuses: 'Estados',
  ends: 'Fin',
  users: 'Usuarios',
  products: 'Productos',
  tags: 'Etiquetas',
  region: 'Región',
  created: 'Creado',
  asOf: 'A fecha de',
};

const adminRoles: Record<string, string> = {
  id_full_admin: 'administrador total',
  id_readonly_admin: 'administrador de solo lectura',
  id_user_admin: 'administrador de usuarios',
  id_device_admin: 'administrador de dispositivos',
};

const subscriptionStates: Record<string, string> = {
  active: 'activa',
  pending: 'sin configurar',
  suspended: 'sin pagar',
  cancelled: 'cancelada',
  expired: 'vencida',
};

const orderStates: Record<string, string> = {
  ordered: 'realizado',
  ready: 'listo para configurar',
  done: 'completado',
  cancelled: 'cancelado',
};

const regionSources: Record<string, string> = {
  report: 'según los informes de partner',
  callDomain: 'según su dominio de llamadas',
  orgId: 'según el ID de la organización',
};

/** Webex's words for a wholesale customer. */
const siteTypes: Record<string, string> = {
  'Control Hub managed site': 'Control Hub',
  'Linked site': 'vinculado',
  'Site Admin managed site': 'Site Admin',
};

/** What a filter may ask for without its being known; statuses are known by their names. */
const unknowns: Record<string, string> = {
  tags: 'etiquetas',
  region: 'región',
  licenses: 'licencias',
};
const unknownNames = (of: readonly string[]) =>
  of.map((one) => unknowns[one] ?? `«${statusNames[one] ?? one}»`).join(', ');

/** What Webex is asked about one customer at once. */
const partNames: Record<string, string> = {
  tags: 'etiquetas',
  wholesale: 'estado mayorista',
  signIns: 'inicios de sesión',
};

export const portfolio: PortfolioCatalogue = {
  'status.name': ({ status }) => statusNames[status] ?? status,
  'status.source': ({ source }) => sourceNames[source] ?? source,
  'status.ruleTrial': ({ id }) => `la prueba ${id} está en curso`,
  'status.ruleNoTrial': () => 'no hay ninguna prueba conocida en curso',
  'status.ruleSubscription': ({ id }) => `la suscripción ${id} está activa`,
  'status.ruleSubscriptionLicence': ({ id }) => `Webex muestra licencias de la suscripción ${id}`,
  'status.ruleNoSubscription': () => 'no se conoce ninguna suscripción activa',
  'status.ruleExpiringSoon': ({ id, date, days: count }) =>
    `${id} termina el ${date}, en menos de ${days(count)}`,
  'status.ruleRenewsSoon': ({ id, date, days: count }) =>
    `el periodo de ${id} termina el ${date}, en menos de ${days(count)}; se renueva solo`,
  'status.ruleNotExpiring': ({ days: count }) =>
    `nada de lo que está en curso termina en ${days(count)}`,
  'status.ruleOverage': ({ name, used, total }) => `${name}: ${used} en uso, ${total} compradas`,
  'status.ruleNoOverage': () => 'ninguna licencia se usa más de lo comprado',
  'status.ruleInactive': ({ days: count }) =>
    `ningún administrador del cliente ha iniciado sesión en ${days(count)}`,
  'status.ruleActive': ({ date }) => `un administrador del cliente inició sesión el ${date}`,
  'status.ruleTooNew': ({ days: count }) => `la organización tiene menos de ${days(count)}`,
  'status.ruleOrderReady': ({ id }) => `el pedido ${id} está listo para configurar`,
  'status.ruleNotSetUp': ({ id }) => `la suscripción ${id} aún no está configurada del todo`,
  'status.ruleNoOrderReady': () =>
    'ningún pedido ni suscripción que se conozca espera ser configurado',
  'status.ruleSuspended': ({ id }) => `la suscripción ${id} sigue sin pagar`,
  'status.ruleNotSuspended': () => 'ninguna suscripción conocida está sin pagar',
  'status.ruleRuns': ({ id }) => `${id} está en curso`,
  'status.ruleBegins': ({ id, date }) => `${id} empieza el ${date}`,
  'status.ruleWholesale': ({ state }) =>
    `estado en Webex Wholesale: ${wholesaleStateWords(state, 'es')}`,
  'status.ruleExpired': ({ date }) =>
    `ya no hay nada en curso; el último periodo terminó el ${date}`,
  'status.ruleNothingRuns': () => 'no hay ninguna suscripción ni prueba en curso',
  'status.unknownOf': ({ id }) => `hace falta una importación: no consta para ${id}`,
  'status.unknownTrial': () =>
    'hace falta una importación o una suscripción etiquetada: Webex no indica las pruebas',
  'status.unknownLicences': () => 'las licencias aún no se han copiado',
  'status.unknownDates': () => 'hace falta una importación: Webex no indica fechas',
  'status.unknownSignIns': ({ days: count }) =>
    `no se ha leído la auditoría de los últimos ${days(count)}`,
  'status.unreadSignIns': ({ days: count, date, why }) =>
    `la auditoría de los últimos ${days(count)} no se leyó el ${date}: Webex ${why === 'busy' ? 'no respondió' : 'no deja entrar a Deskhand'}`,
  'status.unknownOrders': () => 'hace falta una importación: Webex no indica pedidos',
  'status.unknownPayment': () => 'hace falta una importación: Webex no indica pagos',
  'reply.file': ({ name }) => `El archivo «${name}».`,
  'import.what': () => 'Importa suscripciones y pedidos web desde un archivo CSV',
  'import.noFile': () =>
    'Adjunte un archivo CSV al mensaje `importar suscripciones`. Necesita una columna `subscriptionId` o `webOrderId`; `orgId` o `customer` dicen de quién es; también puede haber `product`, `start`, `end`, `autoRenew`, `trial`, `status`, `orderStatus` y `orderDate`.',
  'import.oneFile': () => 'Adjunte un solo archivo cada vez.',
  'import.troubleTitle': () => 'No puedo importar este archivo',
  'import.foreign': () => 'Este archivo no está en Webex. Adjúntelo al propio mensaje.',
  'import.scanning': ({ seconds }) =>
    `Webex aún comprueba si el archivo tiene software malicioso. Envíelo de nuevo en ${plural('es', seconds, { one: '# segundo', other: '# segundos' })}.`,
  'import.infected': () => 'Webex encontró software malicioso en este archivo. No lo he abierto.',
  'import.unscannable': () =>
    'Webex no puede examinar este archivo, así que no lo he abierto. Envíe el archivo CSV sin comprimir ni cifrar.',
  'import.gone': () => 'El archivo ya no está. Envíelo de nuevo.',
  'import.tooLarge': ({ megabytes }) => `El archivo ocupa más de ${megabytes} MB. Divídalo.`,
  'import.empty': () => 'El archivo está vacío.',
  'import.noRows': () => 'El archivo tiene encabezado y nada debajo.',
  'import.tooManyRows': () => 'El archivo tiene más de 100 000 filas. Divídalo.',
  'import.binary': () =>
    'Esto no es un archivo CSV. Las hojas de cálculo y los archivos comprimidos deben guardarse antes como CSV.',
  'import.broken': () =>
    'El archivo está cortado o tiene unas comillas que no se cierran. Expórtelo de nuevo.',
  'import.noIdColumn': ({ headings }) =>
    `No hay ninguna columna \`subscriptionId\` ni \`webOrderId\`. Los encabezados son: ${headings.join(', ')}.`,
  'import.columnTwice': ({ column }) => `La columna \`${column}\` está dos veces. Quite una.`,
  'import.askTitle': () => '¿Importar estas suscripciones y pedidos?',
  'import.fileName': () => 'Archivo',
  'import.customers': () => 'Clientes',
  'import.new': () => 'Filas nuevas',
  'import.changed': () => 'Filas cambiadas',
  'import.unchanged': () => 'Filas sin cambios',
  'import.refused': () => 'Filas rechazadas',
  'import.warning': () =>
    'Los valores de las filas cambiadas sustituyen a lo conocido. Las filas rechazadas se omiten; el archivo de resultado dice por qué.',
  'import.warningColumns': ({ columns }) =>
    `Los valores de las filas cambiadas sustituyen a lo conocido. No leo estas columnas: ${columns.join(', ')}.`,
  'import.yes': () => 'Importar',
  'import.nothingTitle': () => 'No hay nada que importar',
  'import.nothing': ({ unchanged, refused, shown }) =>
    `Filas sin cambios: ${unchanged}. Filas rechazadas: ${refused}. ${said('El archivo de resultado dice por qué.', refused, shown)}`,
  'import.doneTitle': () => 'Importado',
  'import.done': (counts) =>
    `Nuevas: ${counts.added}. Cambiadas: ${counts.changed}. Sin cambios: ${counts.unchanged}. Rechazadas: ${counts.refused}. ${said('El archivo de resultado dice qué pasó con cada fila.', counts.refused, counts.shown)}`,
  'import.lapsed': () => 'El archivo ya no se conserva. Envíelo de nuevo.',
  'import.columnRow': () => 'Fila',
  'import.columnOutcome': () => 'Resultado',
  'import.columnReason': () => 'Motivo',
  'import.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'import.tooManyCells': () =>
    'la fila tiene más celdas que encabezados; ponga entre comillas el valor que contenga un separador',
  'import.unclearQuotes': () =>
    'las comillas no dejan ver dónde terminan las celdas; duplique las que formen parte de un valor',
  'import.noId': () => 'no se indica ni suscripción ni pedido web',
  'import.badValue': ({ column }) => `el valor de ${column} no se puede usar`,
  'import.ambiguousDate': ({ column }) =>
    `la fecha de ${column} puede leerse de dos maneras; escríbala como 2026-11-21`,
  'import.tooLong': ({ column }) => `el valor de ${column} es demasiado largo`,
  'import.endBeforeStart': () => 'el fin es anterior al inicio',
  'import.endBeforeKnownStart': () =>
    'junto con la fecha que ya se conoce o que está en otra fila, el fin sería anterior al inicio; indique las dos fechas',
  'import.unknownOrg': () => 'ningún cliente suyo tiene este ID de organización',
  'import.unknownCustomer': () => 'ningún cliente suyo tiene este nombre',
  'import.ambiguousCustomer': ({ count }) =>
    `${plural('es', count, { one: '# cliente tiene', other: '# clientes tienen' })} este nombre; indique el ID de la organización`,
  'import.noCustomer': () =>
    'no se dice de quién es; indique el ID de la organización o el cliente',
  'import.otherName': () => 'el ID de organización no es el del cliente indicado',
  'import.otherCustomer': () => 'Webex muestra licencias de esta suscripción en otro cliente',
  'import.contradicts': ({ row }) => `contradice la fila ${row}`,
  'customers.what': () => 'Enumera los clientes con sus estados; los filtros se combinan',
  'customers.title': ({ count }) => plural('es', count, { one: '# cliente', other: '# clientes' }),
  'customers.all': () => 'Todos los clientes, primero los que requieren atención',
  'customers.byProduct': ({ word }) => `producto «${word}»`,
  'customers.byTag': ({ word }) => `etiqueta «${word}»`,
  'customers.byRegion': ({ word }) => `región ${word}`,
  'customers.byName': ({ word }) => `nombre con «${word}»`,
  'customers.byManaged': ({ managed }) =>
    managed === 'external'
      ? 'que usted gestiona como administrador externo'
      : 'de su organización asociada',
  'customers.sortedBy': ({ sort }) => `orden: ${sortNames[sort] ?? sort}`,
  'customers.ends': ({ date }) => `termina ${date}`,
  'customers.users': ({ count }) => plural('es', count, { one: '# usuario', other: '# usuarios' }),
  'customers.open': () => 'Abrir',
  'customers.hint': () =>
    'Añada «csv» para recibir toda la lista en un archivo, o «guardar esto como …» para conservarla.',
  'customers.unjudged': ({ count, of }) => {
    const what = `${plural('es', count, { one: 'Puede faltar aquí # cliente', other: 'Pueden faltar aquí # clientes' })}. No se conoce: ${unknownNames(of)}.`;
    return of.some((one) => one in statusNames)
      ? `${what} «estado del cliente» y el nombre dicen por qué.`
      : what;
  },
  'customers.noneTitle': () => 'Ningún cliente encaja',
  'customers.none': ({ by }) =>
    by.length > 0 ? `Se buscó: ${by.join(', ')}.` : 'Aún no se ha copiado nada de Webex.',
  'customers.noneAssigned': () => 'No tiene ningún cliente asignado, así que no puede ver ninguno.',
  'customers.badTitle': () => 'No conozco este filtro',
  'customers.badKey': ({ word, keys }) =>
    `No hay ningún filtro «${word}:». Hay ${keys.join(', ')}.`,
  'customers.badValue': ({ word, values }) =>
    values.length > 0
      ? `«${word}» no es ninguno de estos valores: ${values.join(', ')}.`
      : 'Falta un valor después de los dos puntos.',
  'customers.fileTitle': () => 'Toda la lista en un archivo',
  'customers.file': ({ total, parts }) =>
    parts > 1
      ? `${plural('es', total, { one: '# cliente', other: '# clientes' })} en varios archivos, porque uno solo sería demasiado grande. Los que terminan en «.machine.csv» son para programas; los demás, para hojas de cálculo.`
      : `${plural('es', total, { one: '# cliente', other: '# clientes' })}. Un archivo es para hojas de cálculo y el otro para programas.`,
  'customers.fileName': () => 'clientes',
  'customers.column': ({ column }) => columnNames[column] ?? column,
  'searches.what': () => 'Muestra las listas de clientes que guarda',
  'searches.saveWhat': () => 'Guarda la última lista de clientes con un nombre',
  'searches.runWhat': () => 'Ejecuta una lista de clientes guardada',
  'searches.deleteWhat': () => 'Olvida una lista de clientes guardada',
  'searches.title': ({ count }) =>
    plural('es', count, { one: '# búsqueda guardada', other: '# búsquedas guardadas' }),
  'searches.hint': () => 'Pulse un número o escriba «ejecutar búsqueda» y el nombre.',
  'searches.none': () =>
    'Aún no guarda búsquedas. Primero enumere clientes y luego escriba `guardar esto como` y un nombre.',
  'searches.nothing': () => 'Aún no hay ninguna lista que guardar. Primero enumere clientes.',
  'searches.noName': () => 'Dele un nombre con letras o cifras, de 60 como máximo.',
  'searches.tooMany': ({ most }) => `Ya guarda ${most} búsquedas. Elimine antes una.`,
  'searches.saved': ({ name, query }) =>
    `Guardada como «${name}»: ${query === '' ? 'todos los clientes' : query}`,
  'searches.replaced': ({ name, query }) =>
    `«${name}» ahora es: ${query === '' ? 'todos los clientes' : query}`,
  'searches.unknown': ({ name }) =>
    `No guarda ninguna búsqueda «${name}». \`búsquedas\` muestra las que tiene.`,
  'searches.deleted': ({ name, query }) =>
    `Olvidada «${name}» (${query === '' ? 'todos los clientes' : query}).`,
  'portfolio.statuses': () => 'Estados',
  'portfolio.noStatus': () => 'No se cumple ningún estado.',
  'portfolio.unknown': ({ names }) => `No se sabe: ${names}.`,
  'portfolio.refuted': ({ names }) => `No se cumple: ${names}.`,
  'portfolio.old': ({ age }) => `de hace ${age}`,
  'portfolio.notTold': ({ names }) =>
    `Webex no ha indicado ahora: ${names.join(', ')}. Se muestra lo que se sabía antes.`,
  'portfolio.part': ({ part }) => partNames[part] ?? part,
  'portfolio.admins': () => 'Administradores',
  'portfolio.noAdmins': () => 'Webex no muestra ningún administrador de este cliente.',
  'portfolio.adminsPartly': ({ count }) => `Solo se han revisado las primeras ${count} cuentas.`,
  'portfolio.partnerAdmins': () => 'De su organización asociada',
  'portfolio.noPartnerAdmins': () =>
    'Nadie de su organización asociada está asignado. Webex no muestra el acceso por grupos de clientes.',
  'portfolio.partnerAdminsHidden': () =>
    'Quién de su organización asociada está asignado solo lo dice Webex a un administrador asociado total.',
  'portfolio.role': ({ role }) => adminRoles[role] ?? role,
  'portfolio.contracts': () => 'Licencias y suscripciones',
  'portfolio.subscriptions': () => 'Suscripciones',
  'portfolio.noSubscriptions': () =>
    'Las fechas, las pruebas y los pedidos se conocen tras una importación: Webex no los indica.',
  'portfolio.orders': () => 'Pedidos web',
  'portfolio.subscriptionState': ({ state }) => subscriptionStates[state] ?? state,
  'portfolio.orderState': ({ state }) => orderStates[state] ?? state,
  'portfolio.toldBy': ({ by }) => `Fechas y pedidos: ${by}`,
  'portfolio.renews': () => 'se renueva sola',
  'portfolio.view': ({ name }) => `Ver ${name}`,
  'portfolio.viewWhat': () => 'Ver como administrador de solo lectura',
  'portfolio.consent': () =>
    'El cliente debe permitir el acceso a su organización. Si no lo hace, Webex lo rechaza; el administrador total del cliente puede permitirlo en Control Hub.',
  'portfolio.consentUnknown': () =>
    'No se sabe si este cliente lo ha permitido: ninguna interfaz pública de Webex lo indica.',
  'portfolio.viewPortal': () => 'El enlace abre el portal; elija allí al cliente.',
  'portfolio.ownRights': () =>
    'Inicia sesión con su propia cuenta; su rol decide qué ve. La petición ha quedado registrada.',
  'portfolio.adminsShow': () => 'Admins',
  'portfolio.statusesShow': () => 'Estado',
  'portfolio.contractsShow': () => 'Licencias',
  'portfolio.viewShow': () => 'Ver',
  'portfolio.adminsWhat': () => 'Muestra quién administra un cliente, con sus correos',
  'portfolio.statusesWhat': () =>
    'Muestra los estados de un cliente, con regla, fuente y antigüedad',
  'portfolio.contractsWhat': () => 'Muestra licencias, suscripciones y pedidos de un cliente',
  'portfolio.viewCommand': () => 'Abre un cliente en el portal como administrador de solo lectura',
  'portfolio.region': () => 'Región',
  'portfolio.regionUnknown': () => 'no se conoce',
  'portfolio.regionFrom': ({ region, from }) => `${region} (${regionSources[from] ?? from})`,
  'portfolio.externalId': () => 'ID externo',
  'portfolio.wholesale': () => 'Wholesale',
  'portfolio.wholesaleState': ({ state }) => wholesaleStateWords(state, 'es'),
  'portfolio.siteType': ({ site, type }) =>
    type === '' ? site : `${site} (${siteTypes[type] ?? type})`,
};

/** What is said of an import's result file; `shown`: refused rows in it, where it was too large to be sent as a whole. */
function said(whole: string, refused: number, shown: number | undefined): string {
  if (shown === undefined) return whole;
  return refused === 0
    ? 'El resultado es demasiado grande para enviarlo; no se rechazó ninguna fila.'
    : `El resultado es demasiado grande para enviarlo entero: el archivo contiene solo filas rechazadas, ${shown} de ${refused}.`;
}
