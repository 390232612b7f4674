import { bullets } from './bullets.ts';
import { connect } from './connect/es.ts';
import type { Catalogue } from './en.ts';
import { entries } from './entries/es.ts';
import { kpi } from './kpi/es.ts';
import { pictures } from './pictures/es.ts';
import { plural } from './plural.ts';
import { portfolio } from './portfolio/es.ts';
import { schedules } from './schedules/es.ts';
import { search } from './search/es.ts';
import { users } from './users/es.ts';
import { wholesale } from './wholesale/es.ts';

const roleNames: Record<string, string> = {
  none: 'ningún rol',
  helpdesk: 'Mesa de ayuda',
  'readonly-admin': 'administrador de solo lectura',
  'partner-admin': 'administrador asociado',
  'partner-full-admin': 'administrador asociado total',
  auditor: 'auditor',
};

export const es: Catalogue = {
  'error.bug': ({ reference }) =>
    `Algo ha fallado por mi parte. Si vuelve a ocurrir, dé esta referencia a quien administra Deskhand: ${reference}.`,
  'error.input': ({ example }) => `No puedo usar eso. Escríbalo así: \`${example}\``,
  'error.inputTooLong': () => 'Es demasiado largo. Indique solo el valor que debo buscar.',
  'error.access': ({ role }) =>
    `Para eso hace falta el rol **${roleNames[role] ?? role}**. Puede dárselo un administrador asociado.`,
  'error.webexRefused': ({ reason, reference }) =>
    `Webex lo ha rechazado${reason ? `: ${reason}` : '.'} (referencia ${reference})`,
  'error.webexSignedOut': ({ reference }) =>
    `Ahora no puedo iniciar sesión en Webex como administrador. Avise a quien administra Deskhand; referencia ${reference}.`,
  'error.webexBusy': ({ seconds }) =>
    `Webex está ocupado. Inténtelo de nuevo dentro de ${plural('es', seconds, { one: '# segundo', other: '# segundos' })}.`,
  'error.webexUnreadable': ({ reference }) =>
    `No entiendo la respuesta de Webex. Avise a quien administra Deskhand; referencia ${reference}.`,
  'error.store': ({ reference }) =>
    `Ahora no puedo acceder a mi base de datos. Inténtelo de nuevo dentro de unos minutos; referencia ${reference}.`,
  'error.mail': ({ reference }) =>
    `No se ha podido enviar el correo. Inténtelo de nuevo; referencia ${reference}.`,
  stranger: () =>
    'Deskhand solo responde a personas que tienen un rol asignado. Póngase en contacto con su administrador.',
  greeting: () =>
    'Hola, soy Deskhand. Mencióneme y pregunte, por ejemplo, `ayuda`. Los datos personales los respondo en nuestro espacio 1:1, nunca aquí.',
  'reply.inPrivate': () => 'Le he respondido en nuestro espacio 1:1.',
  'unclear.nothing': () => '¿Qué quiere que busque? `ayuda` muestra lo que puede preguntar.',
  'unclear.near': ({ examples }) =>
    `No lo he entendido. ¿Quería decir algo así?\n\n${bullets(examples)}\n\n\`ayuda\` muestra todo lo que puede preguntar.`,
  'unclear.nothingNear': () => 'No lo he entendido. `ayuda` muestra lo que puede preguntar.',
  'stop.nothing': () => 'Aquí no hay nada que cancelar.',
  'pick.other': ({ first, last }) => `¿Cuál de ellos? Escriba su número, del ${first} al ${last}.`,
  'undo.nothing': () => 'Aquí no hay nada que deshacer.',
  'undo.cannot': () =>
    'No puedo deshacer el último cambio hecho aquí. `ayuda` muestra lo que puedo hacer.',
  notYet: () =>
    'Entiendo lo que quiere, pero todavía no puedo hacerlo. `ayuda` muestra lo que puedo hacer.',
  'notYet.near': ({ examples }) =>
    `Entiendo lo que quiere, pero todavía no puedo hacerlo. Lo más parecido es:\n\n${bullets(examples)}\n\n\`ayuda\` muestra todo lo que puede preguntar.`,
  'choose.title': () => '¿A qué se refiere?',
  'choose.otherwise': () =>
    'Pulse un botón o escriba su número; `ayuda` muestra todo lo que puede preguntar.',
  'ask.complete': ({ example }) =>
    `Todavía falta algo. Escríbalo así, con su propio valor: \`${example}\``,
  'pick.none': () => 'Aquí no hay ninguna lista abierta para elegir. Primero haga una pregunta.',
  'pick.noMore': () => 'Esa era toda la lista.',
  'pick.range': ({ first, last }) =>
    first === last
      ? `La lista solo tiene el número ${first}.`
      : `Elija un número del ${first} al ${last}.`,
  'offer.unknown': () => 'No sé a qué corresponde este botón. Vuelva a preguntar.',
  'offer.foreignPerson': () =>
    'Esta tarjeta era para otra persona. Pregúnteme usted y recibirá la suya.',
  'offer.foreignSpace': () =>
    'Esta tarjeta pertenece a otro espacio. Úsela allí o vuelva a preguntar.',
  'offer.taken': () => 'Eso ya está hecho. No ha ocurrido nada por segunda vez.',
  'offer.expired': () => 'La pregunta ha caducado; no se ha hecho nada. Vuelva a preguntar.',
  'offer.listExpired': () =>
    'Esta tarjeta ha caducado. Vuelva a preguntar para ver datos actuales.',
  'offer.cancelled': () => 'De acuerdo, no se ha cambiado nada.',
  'help.what': () => 'lo que puede preguntar, también sobre un tema',
  'help.unknownTopic': ({ topic }) =>
    `No tengo ningún tema «${topic}» para usted. \`ayuda\` muestra todo lo que puede preguntar.`,
  'whoami.what': () => 'quién es usted aquí y qué puede hacer',
  'language.what': () => 'el idioma en el que le hablo',
  'language.set': () => 'A partir de ahora le hablo en español.',
  'language.taken': () =>
    'Le respondo en español porque escribe en español. Con `idioma` puede elegir otro.',
  'language.unknown': ({ names }) => `No hablo ese idioma. Hablo ${names.join(', ')}.`,
  'role.name': ({ role }) => roleNames[role] ?? role,
  'role.listWhat': () => 'quién tiene qué rol',
  'role.grantWhat': () => 'asignar un rol a alguien de su organización',
  'role.revokeWhat': () => 'quitar el acceso a alguien',
  'role.askGrant': () => '¿Asignar este rol?',
  'role.askRevoke': () => '¿Quitar el acceso?',
  'role.person': () => 'Nombre',
  'role.organization': () => 'Organización',
  'role.before': () => 'Rol actual',
  'role.after': () => 'Rol nuevo',
  'role.customers': () => 'Clientes',
  'role.customersAsYours': () =>
    'los que tiene asignados usted, salvo que Webex le dé un rol propio',
  'role.grantWarning': () => 'El rol nuevo vale a partir del siguiente mensaje.',
  'role.revokeWarning': () =>
    'Esta persona ya no podrá preguntar nada a Deskhand, sea cual sea su rol en Webex.',
  'role.yesGrant': () => 'Asignar el rol',
  'role.yesRevoke': () => 'Quitar el acceso',
  'role.granted': ({ name, role }) => `${name} tiene ahora el rol **${roleNames[role] ?? role}**.`,
  'role.revoked': ({ name }) => `${name} ya no tiene acceso a Deskhand.`,
  'role.unknown': ({ email }) => `No hay nadie con la dirección ${email} en su organización.`,
  'role.foreign': ({ email }) =>
    `${email} pertenece a otra organización. Solo pueden tener un rol las personas de su propia organización.`,
  'role.tooHigh': () => 'Solo un administrador asociado total puede nombrar o retirar a otro.',
  'role.own': () => 'No puede cambiar su propio rol. Puede hacerlo otro administrador.',
  'role.same': ({ name, role }) =>
    role === 'none'
      ? `${name} ya no tenía acceso.`
      : `${name} ya tiene el rol **${roleNames[role] ?? role}**.`,
  'role.last': () =>
    'No quedaría nadie que pueda asignar roles. Nombre antes a otro administrador.',
  'role.choices': ({ roles, example }) =>
    `¿Qué rol? Uno de estos: ${roles.join(', ')}. Por ejemplo: \`${example}\``,
  'card.email': () => 'Correo',
  'card.phone': () => 'Teléfono',
  'card.extension': () => 'Extensión',
  'card.location': () => 'Ubicación',
  'card.locations': () => 'Ubicaciones',
  'card.licenses': () => 'Licencias',
  'card.devices': () => 'Dispositivos',
  'card.numbers': () => 'Números',
  'card.people': () => 'Usuarios',
  'card.sites': () => 'Sitios Webex',
  'card.customer': () => 'Cliente',
  'card.lastActivity': () => 'Última actividad',
  'card.created': () => 'Creado',
  'card.assignedTo': () => 'Asignado a',
  'card.type': () => 'Tipo',
  'card.routingPrefix': () => 'Prefijo de ruta',
  'card.mac': () => 'Dirección MAC',
  'card.serial': () => 'Número de serie',
  'card.sip': () => 'Dirección SIP',
  'card.software': () => 'Software',
  'card.lastSeen': () => 'Visto por última vez',
  'card.role': () => 'Rol',
  'card.language': () => 'Idioma',
  'card.started': () => 'Inicio',
  'card.finished': () => 'Fin',
  'card.estimatedEnd': () => 'Fin previsto',
  'card.rate': () => 'Velocidad',
  'card.stateActive': () => 'Activo',
  'card.stateInvited': () => 'Invitado',
  'card.stateInactive': () => 'Inactivo',
  'card.stateBlocked': () => 'Bloqueado',
  'card.stateUnknown': () => 'Estado desconocido',
  'card.stateGone': () => 'Ya no existe',
  'card.stateUnassigned': () => 'Sin asignar',
  'card.stateOnline': () => 'En línea',
  'card.stateIssues': () => 'En línea, con problemas',
  'card.stateOffline': () => 'Sin conexión',
  'card.stateActivating': () => 'Activándose',
  'card.stateRunning': () => 'En curso',
  'card.stateDone': () => 'Completa',
  'card.stateFailed': () => 'Con error',
  'card.stateNever': () => 'Sin empezar',
  'card.fromCopy': ({ at, age }) => `De la copia: ${at} (hace ${age})`,
  'card.fromCopyNow': ({ at }) => `De la copia: ${at}`,
  'card.live': ({ at }) => `En directo de Webex, ${at}`,
  'card.fromReport': ({ at }) => `Del informe de Webex: ${at}`,
  'card.reference': ({ reference }) => `referencia ${reference}`,
  'card.gone': ({ kind, since }) =>
    `Webex ya no tiene ${{ user: 'a esta persona', customer: 'este cliente', number: 'este número', device: 'este dispositivo' }[kind]} desde el ${since}.`,
  'card.goneCopy': () => 'Esto es lo que decía la última copia.',
  'card.pending': ({ what }) => `Aún sin copiar: ${what}`,
  'card.missing': ({ names, count }) =>
    `${plural('es', count, { one: '# cliente aún no está en la copia', other: '# clientes aún no están en la copia' })}: ${names}.`,
  'card.stale': ({ names, count }) =>
    `${plural('es', count, { one: '# cliente solo se conoce por una copia anterior', other: '# clientes solo se conocen por una copia anterior' })}: ${names}.`,
  'card.more': ({ count }) => plural('es', count, { other: '# más' }),
  'card.hits': ({ count, query }) =>
    `${plural('es', count, { one: '# resultado', other: '# resultados' })} para «${query}»`,
  'card.range': ({ from, to, total }) => `${from}–${to} de ${total}`,
  'card.choose': () => 'Pulse un número o escríbalo.',
  'card.showMore': ({ count }) => plural('es', count, { other: 'Mostrar más (#)' }),
  'card.moreHint': ({ count }) =>
    plural('es', count, { other: '# más: pulse «Mostrar más» en la tarjeta.' }),
  'card.kindUser': () => 'Usuario',
  'card.kindCustomer': () => 'Cliente',
  'card.kindNumber': () => 'Número',
  'card.kindDevice': () => 'Dispositivo',
  'card.nothing': ({ query }) => `No se ha encontrado nada para «${query}»`,
  'card.searched': ({ what }) => `Se ha buscado en todos sus clientes: ${what}.`,
  'card.searchedUsers': () => 'usuarios',
  'card.searchedCustomers': () => 'nombres de clientes',
  'card.searchedNumbers': () => 'números',
  'card.searchedDevices': () => 'dispositivos',
  'card.neverCopied': () => 'Todavía no se ha copiado nada de Webex.',
  'card.near': () => '¿Quería decir?',
  'card.used': ({ used, total, free }) => `${used} de ${total} · libres: ${free}`,
  'card.usedOver': ({ used, total, over }) => `${used} de ${total} · sobran ${over}`,
  'card.usedOnly': ({ used }) => `en uso: ${used}`,
  'card.mainNumber': () => 'Número principal',
  'card.phoneNumber': () => 'Número de teléfono',
  'card.noNumber': () => 'Extensión sin número de teléfono',
  'card.nobody': () => 'nadie',
  'card.ownerPerson': () => 'usuario',
  'card.ownerWorkspace': () => 'espacio de trabajo',
  'card.ownerAutoAttendant': () => 'operador automático',
  'card.ownerCallQueue': () => 'cola de llamadas',
  'card.ownerHuntGroup': () => 'grupo de búsqueda',
  'card.ownerPaging': () => 'grupo de megafonía',
  'card.ownerVoicemailGroup': () => 'grupo de correo de voz',
  'card.ownerVirtualLine': () => 'línea virtual',
  'card.ownerVoicePortal': () => 'portal de voz',
  'card.ownerOfficeAnywhere': () => 'portal de Office Anywhere',
  'card.ownerContactCenterLink': () => 'enlace con el centro de contacto',
  'card.ownerContactCenterAdapter': () => 'adaptador del centro de contacto',
  'card.ownerRouteList': () => 'lista de rutas',
  'card.ownerBridge': () => 'puente de conferencias',
  'card.ownerReceptionist': () => 'recepcionista con IA',
  'card.canBeUndone': () => 'Todavía no se ha cambiado nada. Más tarde se puede deshacer.',
  'card.cannotBeUndone': () => 'Todavía no se ha cambiado nada. No se puede deshacer.',
  'card.keep': () => 'Dejarlo como está',
  'card.answerOnCard': () => 'Para responder, pulse un botón de la tarjeta.',
  'card.help': () => 'Qué puede preguntar',
  'card.helpRole': ({ role }) => `Su rol: ${role}`,
  'card.helpFind': () => 'Buscar',
  'card.helpManage': () => 'Administrar',
  'card.helpYou': () => 'Usted y Deskhand',
  'card.helpHint': () => 'Escriba una de estas frases con su valor.',
  'card.roleFromDeskhand': () => 'asignado en Deskhand',
  'card.roleFromWebex': () => 'según su rol en Webex',
  'card.roleFromSettings': () => 'según la configuración de esta instalación',
  'card.languageNow': ({ name }) => `Idioma en el que le habla Deskhand: ${name}.`,
  'card.languageChange': () => 'Elija otro idioma:',
  'card.roles': ({ count }) =>
    plural('es', count, { one: '# persona tiene un rol', other: '# personas tienen un rol' }),
  'card.roleSince': ({ since }) => `desde ${since}`,
  'card.roleSettings': () => 'de la configuración',
  'card.rolesOthers': () =>
    'Nadie más tiene uno aquí: lo que los demás pueden preguntar depende de su rol de administrador en Webex.',
  'card.sync': () => 'Copia del directorio de Webex',
  'card.stages': () => 'Entradas copiadas · clientes listos',
  'card.stageOrganizations': () => 'Clientes',
  'card.stagePeople': () => 'Usuarios',
  'card.stageLicenses': () => 'Licencias',
  'card.stageLocations': () => 'Ubicaciones',
  'card.stageNumbers': () => 'Números',
  'card.stageDevices': () => 'Dispositivos',
  'card.stageRows': ({ count, done, planned, failed }) =>
    `${plural('es', count, { one: '# entrada', other: '# entradas' })} · ${done} de ${planned}${failed ? `, ${failed} con error` : ''}`,
  'card.perMinute': ({ count }) =>
    plural('es', count, { one: '# entrada por minuto', other: '# entradas por minuto' }),
  'card.stageNumberReport': () => 'Números (informes)',
  'card.stageDeviceReport': () => 'Dispositivos (informes)',
  'card.stageSubscribers': () => 'Suscriptores con cambios',
  'card.plan': () => 'Pendiente ahora · peticiones · frecuencia',
  'card.planRow': ({ due, count, every }) =>
    `${due} · ${plural('es', count, { one: '# petición', other: '# peticiones' })} · ${every}`,
  'card.everyHour': () => 'cada hora',
  'card.everyDays': ({ count }) => plural('es', count, { one: 'a diario', other: 'cada # días' }),
  'card.tokens': () => 'Tokens de administrador',
  'card.tokensGood': ({ good, of, count }) =>
    `funcionan ${good} de ${of} · ${plural('es', count, { one: '# petición por minuto', other: '# peticiones por minuto' })}`,
  'card.allowance': () => 'Ocupa del límite',
  'card.behind': ({ share }) =>
    `${share}: la copia se retrasa; otro token de administrador ayudaría`,
  // Lookups and the copy of the directory
  'find.what': () => 'Busca cualquier cosa en todos los clientes',
  'user.what': () => 'Muestra un usuario de cualquier cliente: estado, licencias, dispositivos',
  'customer.what': () => 'Muestra un cliente: licencias, sitios, número de usuarios',
  'number.what': () => 'Dice de quién es un número de teléfono o una extensión',
  'device.what': () =>
    'Muestra un dispositivo por dirección MAC, dirección SIP, número de serie o de teléfono',
  'sync.what': () => 'Dice qué tan completa y reciente es la copia del directorio de Webex',
  'sync.nowWhat': () => 'Vuelve a copiar ahora el directorio de Webex',
  'sync.askTitle': () => '¿Volver a copiar ahora el directorio de Webex?',
  'sync.askCustomers': () => 'Abarca',
  'sync.customers': ({ count }) => plural('es', count, { one: '# cliente', other: '# clientes' }),
  'sync.askWarning': () =>
    'Solo lee de Webex y no cambia nada allí. Mientras tanto respondo con la copia actual.',
  'sync.yes': () => 'Copiar ahora',
  'sync.started': () => 'La copia ha empezado. «estado de la sincronización» muestra el avance.',
  'sync.alreadyRunning': () =>
    'Ya hay una copia en curso. «estado de la sincronización» muestra el avance.',
  'lookup.thirdParty': () =>
    'Los dispositivos de terceros no se pueden buscar: Webex no los incluye en sus listas.',
  'lookup.vanishedTitle': () => 'Esta entrada ya no está en la copia',
  'lookup.vanishedBody': () => 'Búscala de nuevo.',
  'lookup.emptyTitle': () => '¿Qué debo buscar?',
  'lookup.formFind': () =>
    'Indica un nombre, un correo electrónico, un número de teléfono como +1-212-456-7890, una dirección MAC, una dirección SIP o un ID.',
  'lookup.formUser': () =>
    'Un usuario se busca por correo electrónico, nombre y apellidos, nombre para mostrar, número de teléfono o ID de usuario.',
  'lookup.formCustomer': () =>
    'Un cliente se busca por el nombre o el ID de la organización, o por uno de sus correos o números de teléfono completos.',
  'lookup.formNumber': () =>
    'Un número se busca por sus cifras: completo con + y el código de país, como +1-212-456-7890, o como extensión de 2 a 6 cifras.',
  'lookup.formDevice': () =>
    'Un dispositivo se busca por dirección MAC, como 2C:54:91:88:C9:E3, dirección SIP, como sip:davis@nanpizza.cisco.com, número de serie, número de teléfono o el nombre de quien lo tiene.',
  'lookup.notUserTitle': () => 'Con ese valor no se encuentra un usuario',
  'lookup.notCustomerTitle': () => 'Con ese valor no se encuentra un cliente',
  'lookup.notNumberTitle': () => 'Con ese valor no se encuentra un número',
  'lookup.notDeviceTitle': () => 'Con ese valor no se encuentra un dispositivo',
  'lookup.tooShortTitle': () => 'Es demasiado corto para buscar',
  'lookup.tooShortBody': () => 'Escribe al menos dos letras o cifras.',
  'lookup.tooLongTitle': () => 'Es demasiado largo para buscar',
  'lookup.tooLongBody': () =>
    'Escribe un solo nombre, dirección, número o ID de 200 caracteres como máximo.',
  'lookup.emailTitle': () => 'No es una dirección de correo válida',
  'lookup.emailBody': () =>
    'Una dirección de correo tiene una sola @ y ningún espacio, como anna.nowak@example.com.',
  'lookup.macTitle': () => 'No es una dirección MAC completa',
  'lookup.macBody': () =>
    'Una dirección MAC tiene 12 dígitos del 0 al 9 y de la A a la F, con o sin dos puntos: 2C:54:91:88:C9:E3. Escríbela completa.',
  'lookup.sipTitle': () => 'No es una dirección SIP completa',
  'lookup.sipBody': () =>
    'Escríbela completa, con o sin «sip:», como sip:davis@nanpizza.cisco.com.',
  'lookup.idTitle': () => 'No es un ID de Webex completo',
  'lookup.idBody': () =>
    'Copia el ID entero: empieza por Y2lzY29zcGFyazov y distingue mayúsculas. También sirve el UUID de 32 cifras.',
  'lookup.numberTitle': () => 'No es un número de teléfono válido',
  'lookup.numberBody': () =>
    'Escríbelo completo y sin letras, con + y el código de país: +1-212-456-7890.',
  'lookup.countryCodeTitle': () => 'Falta el código de país',
  'lookup.countryCodeBody': () => 'Escribe el número con + y el código de país: +1-212-456-7890.',
  'lookup.countryCodeMeant': ({ phoneNumber }) =>
    `Escribe el número con + y el código de país: +1-212-456-7890. ¿Querías decir ${phoneNumber}?`,
  ...portfolio,
  ...wholesale,
  ...connect,
  ...entries,
  ...search,
  ...kpi,
  ...users,
  ...pictures,
  ...schedules,
  'verify.what': () => 'Envía por correo un código para que se lo lean a usted',
  'verify.checkWhat': () => 'Comprueba el código que le han leído',
  'verify.askTitle': () => '¿Enviar un código de verificación?',
  'verify.reason': () => 'Motivo, en una línea',
  'verify.reasonError': () => 'Diga en una línea por qué se envía el código.',
  'verify.mailLanguage': () => 'Idioma del correo',
  'verify.mailLanguageError': () => 'Elija uno.',
  'verify.askWarning': () =>
    'El código se envía a la dirección registrada y a ninguna otra. Usted no lo ve nunca: pida que se lo lean.',
  'verify.yes': () => 'Enviar código',
  'verify.refused': () => 'No se ha enviado ningún código',
  'verify.noMailbox': () =>
    'No hay ninguna dirección registrada a la que se pueda enviar un código.',
  'verify.changed': () =>
    'La dirección de correo de esta persona cambió hace menos de 24 horas. Quien se apodera de una cuenta cambia primero la dirección. Llame al número registrado o pregunte al administrador del cliente.',
  'verify.suppressed': () =>
    'El correo a esta dirección está bloqueado porque uno anterior fue devuelto o alguien se quejó. `estado del correo` dice más.',
  'verify.limitPerson': () =>
    'Esta persona ha recibido tres códigos en 15 minutos. Espere un poco.',
  'verify.limitDay': () =>
    'Esta persona ha recibido diez códigos en un día. Verifíquela de otra manera.',
  'verify.limitAgent': () => 'Ha enviado treinta códigos en una hora. Espere un poco.',
  'verify.shared': () =>
    'La dirección registrada es de una función como `postmaster@`, no de una persona. Un código enviado ahí no demostraría nada: llame al número registrado o pregunte al administrador del cliente.',
  'verify.tooManyWrong': () =>
    'En 15 minutos se han escrito tantos códigos erróneos, entre todos los agentes, que de momento no se envía ninguno. Se ha avisado a los administradores del partner. Los códigos ya enviados se pueden seguir comprobando.',
  'verify.mailOff': () =>
    'Esta instalación no envía correo: quien administra Deskhand debe definir `SMTP_URL` y `MAIL_FROM`.',
  'verify.neededTitle': () => 'Todavía no se ha cambiado nada',
  'verify.nobodyToVerify': () =>
    'Webex aún no da un identificador de esta persona: no se la puede verificar y aquí no se cambia nada suyo.',
  'verify.needed': () =>
    'Hay que verificar a esta persona antes de cambiar algo suyo. Envíe primero un código: `enviar código`',
  'verify.title': ({ name }) => `Verificar a ${name}`,
  'verify.onItsWay': ({ address, minutes }) =>
    `Un código va camino de ${address}. Sirve durante ${plural('es', minutes, { one: '# minuto', other: '# minutos' })} desde que el servidor de correo lo acepta.`,
  'verify.code': () => 'Código que le leen',
  'verify.codeError': () => 'Escriba las ocho cifras.',
  'verify.hint': () => 'Pida que le lean las ocho cifras.',
  'verify.check': () => 'Comprobar',
  'verify.again': () => 'Enviar otro código',
  'verify.wrong': () => 'El código no coincide o ya no es válido',
  'verify.left': ({ count }) =>
    plural('es', count, { one: 'Queda # intento.', other: 'Quedan # intentos.' }),
  'verify.closed': () => 'No quedan intentos. Ahora hace falta un código nuevo.',
  'verify.early': ({ at }) =>
    `Demasiados códigos erróneos seguidos. Este no se ha comprobado ni ha gastado un intento: vuelva a intentarlo después de las ${at}.`,
  'verify.done': ({ name }) => `${name}: verificación correcta`,
  'verify.until': ({ until, by }) => `Válido hasta las ${until} · comprobado por ${by}`,
  'verify.meaning': () =>
    'Demuestra que quien llama puede leer ahora este buzón. No demuestra quién es.',
  'verify.button': () => 'Verificar',
  'verify.mark': ({ until, by, reference }) =>
    `Verificado hasta las ${until} · por ${by} · ${reference}`,
  'verify.young': ({ at }) =>
    `La dirección de correo cambió el ${at}. Durante 24 horas no se envían códigos.`,
  'letter.subject': ({ organization }) => `Código de verificación de ${organization}`,
  'letter.intro': ({ organization }) =>
    `Está hablando con la mesa de ayuda de ${organization}. Lea este código a la persona con la que habla:`,
  'letter.life': ({ minutes }) =>
    `El código sirve una sola vez, durante ${plural('es', minutes, { one: '# minuto', other: '# minutos' })}.`,
  'letter.warning': ({ organization }) =>
    `Si usted no se ha puesto en contacto con ${organization}, no lea este código a nadie y borre este correo. Nadie más se lo pedirá nunca.`,
  'letter.case': ({ reference, about }) =>
    `Caso: ${[about, reference].filter(Boolean).join(' · ')}`,
  'mail.accepted': ({ at, until }) =>
    `El servidor de correo aceptó el mensaje a las ${at}. El código sirve hasta las ${until}.`,
  'mail.deferred': ({ again }) =>
    `El servidor de correo pide esperar. Todavía no se ha enviado nada; lo intento de nuevo a las ${again}.`,
  'mail.refused': ({ status }) =>
    `El servidor de correo rechazó el mensaje (${status}). No se ha enviado ningún código.`,
  'mail.unsent': ({ status }) =>
    `No se pudo entregar el mensaje al servidor (${status}). No se ha enviado ningún código; inténtelo más tarde.`,
  'mail.unknown': ({ until }) =>
    `El servidor de correo no lo confirmó: el mensaje puede haber salido o no. Si el código llega, sirve hasta las ${until}; si no, envíe otro, que lo sustituye.`,
  'mail.cameBack': ({ address, status }) =>
    `El correo a ${address} fue devuelto (${status}): el código no llegó. El correo a esta dirección queda bloqueado hasta que alguien lo desbloquee.`,
  'mail.what': () => 'Dice qué pasó con el último correo enviado a alguien',
  'mail.unblockWhat': () => 'Permite que alguien vuelva a recibir correo',
  'mail.blockWhat': () => 'Deshace un desbloqueo',
  'mail.title': ({ name }) => `Correo a ${name}`,
  'mail.none': () => 'Deskhand todavía no ha enviado correo a esta persona.',
  'mail.last': () => 'Último correo',
  'mail.kindCode': () => 'Código de verificación',
  'mail.fate': () => 'Qué pasó con él',
  'mail.serverSays': () => 'Respuesta del servidor',
  'mail.serverId': () => 'Id. en el servidor',
  'mail.stateWaiting': () => 'pendiente de envío',
  'mail.stateSending': () => 'enviándose',
  'mail.stateAccepted': () => 'aceptado por el servidor de correo',
  'mail.stateFailed': () => 'no enviado',
  'mail.stateUnknown': () => 'puede haber salido o no',
  'mail.stateCancelled': () => 'sustituido antes de enviarse',
  'mail.stateBounced': () => 'devuelto',
  'mail.stateComplained': () => 'marcado como no deseado',
  'mail.eventDelayed': () => 'retrasado',
  'mail.eventDelivered': () => 'entregado al servidor del buzón',
  'mail.blocked': ({ class: kind, since }) =>
    `El correo a esta dirección está bloqueado desde ${since}: ${kind}`,
  'mail.classBounce': () => 'un correo fue devuelto',
  'mail.classComplaint': () => 'alguien se quejó',
  'mail.classUnsubscribe': () => 'no quiere recibir correo',
  'mail.invited': () => 'La invitación de Webex todavía no ha sido aceptada.',
  'mail.webexOwn': () =>
    'Esto se refiere al correo de Deskhand. El destino de los correos de Webex y la lista de exclusión de Cisco solo se ven en la Mesa de ayuda de Cisco: Webex no permite que un bot los vea ni los cambie.',
  'mail.button': () => 'Correo',
  'mail.unblockButton': () => 'Desbloquear',
  'mail.askUnblock': () => '¿Permitir de nuevo el correo a esta dirección?',
  'mail.why': () => 'Motivo del bloqueo',
  'mail.unblockWarning': () =>
    'Si la causa persiste, el próximo correo será devuelto y volverá a bloquear la dirección.',
  'mail.yesUnblock': () => 'Desbloquear',
  'mail.unblocked': ({ name }) => `${name} puede volver a recibir correo`,
  'mail.unblockedHere': ({ name }) =>
    `Deskhand vuelve a escribir a ${name}; el proveedor de correo quizá no`,
  'mail.stillBlocked': ({ name }) => `El correo a ${name} sigue bloqueado`,
  'mail.unblockedBody': ({ email }) => `Para deshacerlo: \`bloquear correo ${email}\`.`,
  'mail.providerOnly': () =>
    'Solo el proveedor de correo bloqueaba la dirección y allí ya está desbloqueada. Eso no se puede deshacer aquí.',
  'mail.providerCleared': () =>
    'También se ha quitado de la lista del proveedor de correo; allí sigue desbloqueada aunque lo deshaga.',
  'mail.providerKept': () =>
    'No se pudo pedir al proveedor de correo que desbloquee la dirección. Inténtelo más tarde.',
  'mail.providerSilent': () =>
    'No se pudo preguntar al proveedor de correo si bloquea la dirección.',
  'mail.blockWarning': () =>
    'Solo se restablece la lista de Deskhand. En el proveedor de correo la dirección sigue desbloqueada.',
  'mail.notBlocked': ({ name }) => `Deskhand no bloquea el correo a ${name}.`,
  'mail.askBlock': () => '¿Volver a bloquear esta dirección?',
  'mail.yesBlock': () => 'Bloquear',
  'mail.blockedAgain': ({ name }) => `El correo a ${name} vuelve a estar bloqueado.`,
  'mail.nothingToUndo': ({ name }) => `No hay ningún desbloqueo de ${name} que se pueda deshacer.`,
  'guard.views': ({ name, email, count }) =>
    `⚠ ${name} (${email}) ha visto los perfiles de ${plural('es', count, { one: '# persona', other: '# personas' })} en una hora.`,
  'guard.codes': ({ name, email, count }) =>
    `⚠ ${name} (${email}) ha enviado ${plural('es', count, { one: '# código de verificación', other: '# códigos de verificación' })} en una hora.`,
  'guard.guessing': ({ count }) =>
    `⚠ ${plural('es', count, { one: '# código de verificación erróneo', other: '# códigos de verificación erróneos' })} en 15 minutos, entre todos los agentes: puede que alguien esté adivinando. No se envía ningún código hasta que haya menos.`,
  'guard.decoy': ({ name, email, decoy }) =>
    `⚠ ${name} (${email}) ha consultado a ${decoy}, a quien nadie tiene motivo para consultar.`,
};
