import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { UsersCatalogue } from './en.ts';

const outcomes: Record<string, string> = {
  add: 'se añadirá',
  change: 'cambiará de paquete',
  remove: 'se quitará',
  none: 'sin cambios',
  skipped: 'omitido',
  refused: 'rechazado',
  added: 'añadido',
  changed: 'paquete cambiado',
  removed: 'quitado',
  pending: 'añadido, espera el consentimiento',
  failed: 'falló',
};

function usersIn(count: number): string {
  return plural('es', count, { one: '# usuario', other: '# usuarios' });
}

const columns: Record<string, string> = {
  row: 'Fila',
  outcome: 'Resultado',
  reason: 'Motivo',
  remark: 'Observación',
  remedy: 'Solución',
};

export const users: UsersCatalogue = {
  'users.noEmail': () => 'falta la dirección de correo',
  'users.badEmail': ({ value }) => `«${value}» no es una dirección de correo`,
  'users.sameAs': ({ row }) => `la misma dirección está en la fila ${row}`,
  'users.noName': () => 'falta el nombre',
  'users.tooLong': ({ column, most }) => `«${column}» tiene más de ${most} caracteres`,
  'users.noPackage': () => 'no hay ningún paquete elegido: ponga VERDADERO bajo uno de ellos',
  'users.twoPackages': ({ names }) =>
    `un usuario tiene exactamente un paquete, no ${names.join(' y ')}`,
  'users.badTruth': ({ column }) => `«${column}» no es ni VERDADERO ni FALSO`,
  'users.notSold': ({ name }) => `el cliente no tiene ${name}`,
  'users.needsNumber': ({ name }) => `${name} necesita una extensión o un número de teléfono`,
  'users.needsLocation': ({ name }) => `${name} necesita una ubicación`,
  'users.needsCell': ({ column }) => `«${column}» debe decir VERDADERO o FALSO`,
  'users.badPhone': ({ value }) =>
    `«${value}» no es un número con + y prefijo del país, como +12124567890`,
  'users.badExtension': ({ value }) => `«${value}» no es una extensión de 2 a 10 cifras`,
  'users.unknownLocation': ({ name }) => `el cliente no tiene la ubicación «${name}»`,
  'users.ambiguousLocation': ({ name }) =>
    `varias ubicaciones se llaman «${name}»; indique el ID de la ubicación`,
  'users.removeAll': ({ column }) =>
    `para quitar a un usuario, todas las columnas de paquetes deben decir FALSO; «${column}» no lo dice`,
  'users.pending': () =>
    'a este usuario se le pidió por correo trasladar su propia cuenta de Webex al cliente y aún no ha aceptado',
  'users.adminDowngrade': () =>
    'este usuario es administrador total del cliente y su paquete no se puede rebajar',
  'users.addOnly': () => 'se eligió solo añadir, así que no se cambia ni se quita nada',
  'users.webexSays': ({ reason }) => `Webex lo rechaza: ${reason}`,
  'users.notALine': () => 'escriba el nombre, un punto y coma y la dirección de correo',
  'users.noSite': ({ column }) =>
    `«${column}» está vacía, lo que puede dar problemas con los sitios de reuniones más adelante`,
  'users.onlyInHub': ({ columns: names }) =>
    `solo Control Hub puede ajustar ${names.join(', ')}; lo dejo como está`,
  'users.numberAsked': ({ name }) => `puede que Webex pida una extensión o un número para ${name}`,
  'users.numberStays': () => 'un archivo no cambia el número de un usuario que conserva su paquete',
  'users.customer': () => 'Cliente',
  'users.notWholesale': ({ name }) =>
    `${name} no es un cliente mayorista, así que no tiene paquetes. Sus usuarios se gestionan en Control Hub.`,
  'users.notReady': ({ name, state }) =>
    `Estado de ${name} en Webex: ${wholesaleStateWords(state, 'es')}. Se puede trabajar con sus usuarios cuando esté aprovisionado.`,
  'users.nobody': ({ query }) =>
    `Ninguno de sus clientes mayoristas tiene un usuario «${query}». Indique la dirección de correo completa.`,
  'users.troubleTitle': () => 'Así no es posible',
  'users.addWhat': () => 'Añade hasta 25 usuarios a un cliente mayorista',
  'users.addTitle': ({ name }) => `Añadir usuarios a ${name}`,
  'users.addHint': () =>
    'Una línea por usuario: nombre; correo; extensión o número. Hasta 25 líneas.',
  'users.addLines': () => 'Usuarios',
  'users.addLinesError': () => 'Escriba al menos una línea.',
  'users.package': () => 'Paquete',
  'users.packageError': () => 'Elija un paquete.',
  'users.location': () => 'Ubicación',
  'users.locationError': () => 'Elija una ubicación.',
  'users.noLocation': () => 'Sin ubicación',
  'users.check': () => 'Comprobar',
  'users.otherWays': () =>
    '¿Más de 25? Adjunte un archivo CSV a «importar usuarios»; «plantilla de usuarios» le da uno vacío. Reclamar usuarios y sincronizar el directorio se hace en Control Hub.',
  'users.tooMany': ({ count, most }) =>
    `Son ${count} usuarios; se pueden añadir ${most} de una vez. Para más, adjunte un archivo CSV a «importar usuarios» con el nombre del cliente; «plantilla de usuarios» le da uno vacío.`,
  'users.askAdd': ({ count }) => `¿Añadir ${usersIn(count)}?`,
  'users.addYes': ({ count }) => `Añadir ${usersIn(count)}`,
  'users.ready': () => 'Listos',
  'users.needLook': () => 'Por revisar',
  'users.lineProblem': ({ row, problem }) => `Línea ${row}: ${problem}.`,
  'users.moreProblems': ({ count }) =>
    plural('es', count, { one: 'Hay # línea más así.', other: 'Hay # líneas más así.' }),
  'users.fixHint': () => 'Se omiten. Para arreglarlas, corrija la lista en la tarjeta de arriba.',
  'users.addWarning': () => 'Cada paquete se factura desde ahora.',
  'users.noneReady': () => 'No se puede usar ninguna línea',
  'users.started': ({ name, count }) =>
    `He empezado: ${usersIn(count)} en ${name}. Sigo por mi cuenta, también tras un reinicio.`,
  'users.progress': ({ name, done, total, minutes }) =>
    `Usuarios de ${name}: ${done} de ${total} hechos${
      done < total
        ? minutes > 0
          ? `, faltan unos ${plural('es', minutes, { one: '# minuto', other: '# minutos' })}.`
          : ', falta menos de un minuto.'
        : '.'
    }`,
  'users.finished': (it) =>
    `**Usuarios de ${it.name}: terminado.** Añadidos: ${it.added}. Paquete cambiado: ${it.changed}. Quitados: ${it.removed}. Esperan consentimiento: ${it.pending}. Fallidos: ${it.failed}. Sin cambios: ${it.left}. El archivo dice qué ha sido de cada uno.`,
  'users.pendingNote': () =>
    'Estos usuarios tienen una cuenta de Webex propia. Webex les ha pedido por correo que la trasladen al cliente; el paquete cuenta cuando acepten. Con `reenviar consentimiento` y una dirección, Webex les escribe otra vez.',
  'users.reassign': () => 'quite el paquete a este usuario y vuelva a asignárselo',
  'users.resultName': () => 'resultado',
  'users.correctedName': () => 'corregido',
  'users.templateName': () => 'plantilla-usuarios',
  'users.exportName': () => 'usuarios',
  'users.column': ({ column }) => columns[column] ?? column,
  'users.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'users.importWhat': () =>
    'Añade, cambia y quita usuarios de un cliente mayorista a partir de un archivo CSV',
  'users.noFile': () =>
    'Adjunte un archivo CSV al propio mensaje: `importar usuarios` y el nombre del cliente. `plantilla de usuarios` le da uno vacío.',
  'users.noEmailColumn': ({ headings }) =>
    `No encuentro ninguna columna con direcciones de correo. Los encabezados son: ${headings.join(', ')}.`,
  'users.noPackageColumn': () =>
    'No encuentro ninguna columna de paquete, como «Webex Calling». `plantilla de usuarios` muestra los encabezados.',
  'users.mostRows': ({ most }) => `El archivo tiene más de ${most} usuarios. Divídalo, por favor.`,
  'users.askImport': ({ name }) => `¿Importar usuarios de ${name}?`,
  'users.toAdd': () => 'Por añadir',
  'users.toChange': () => 'Cambios de paquete',
  'users.toRemove': () => 'Por quitar',
  'users.toLeave': () => 'Sin cambios',
  'users.refusedRows': () => 'Rechazadas',
  'users.importWarning': ({ warned, minutes }) =>
    `${warned > 0 ? `Filas con observaciones: ${warned}. ` : ''}Los archivos de abajo dicen qué pasará con cada fila; uno de ellos está corregido en lo posible. Tardará unos ${plural('es', minutes, { one: '# minuto', other: '# minutos' })}. Los paquetes se facturan; no se añaden licencias básicas.`,
  'users.mode': () => 'Servicios',
  'users.modeError': () => 'Elija qué se puede hacer.',
  'users.modeName': ({ mode }) => (mode === 'add' ? 'Solo añadir' : 'Añadir y quitar servicios'),
  'users.typed': ({ count }) => `Escriba ${count} para quitar ${usersIn(count)}`,
  'users.typedError': () => 'Escriba el número.',
  'users.typedWrong': ({ count }) =>
    `No ha escrito ${count}, así que no se ha hecho nada. Envíe el archivo de nuevo cuando quiera.`,
  'users.importYes': () => 'Importar',
  'users.nothingTitle': () => 'No hay nada que importar',
  'users.nothing': ({ unchanged, refused }) =>
    `Filas sin cambios: ${unchanged}. Filas rechazadas: ${refused}. Los archivos dicen por qué; uno de ellos está corregido en lo posible.`,
  'users.changedMeanwhile': () =>
    'Algo ha cambiado en Webex desde que pregunté y ya no queda nada por hacer.',
  'users.templateWhat': () => 'Le da un archivo CSV vacío para usuarios',
  'users.template': () =>
    'Rellene una fila por usuario. Ponga VERDADERO bajo un solo paquete; FALSO bajo todos quita al usuario.',
  'users.exportWhat': () => 'Le da los usuarios de un cliente mayorista en un archivo CSV',
  'users.exported': ({ name, count }) =>
    `${usersIn(count)} de ${name}. Los paquetes son los de Webex ahora; nombres, números y ubicaciones son de mi copia. Jabber y las licencias básicas no se pueden leer de Webex y figuran como FALSO.`,
  'users.packageWhat': () => 'Cambia el paquete de un usuario',
  'users.packageTitle': ({ name }) => `Paquete de ${name}`,
  'users.now': () => 'Ahora',
  'users.newPackage': () => 'Paquete nuevo',
  'users.extension': () => 'Extensión o número',
  'users.extensionError': () => 'Escriba cifras, o un número con +.',
  'users.numberHint': () =>
    'Los paquetes con llamadas necesitan una ubicación y una extensión o un número si el usuario aún no los tiene.',
  'users.next': () => 'Siguiente',
  'users.askPackage': () => '¿Cambiar el paquete?',
  'users.user': () => 'Usuario',
  'users.before': () => 'Antes',
  'users.after': () => 'Después',
  'users.packageWarning': () => 'El paquete nuevo se factura desde ahora.',
  'users.losesCalling': () =>
    'El paquete nuevo no tiene llamadas: el número y la extensión del usuario pueden perderse. El paquete nuevo se factura desde ahora.',
  'users.packageYes': () => 'Cambiar paquete',
  'users.samePackage': ({ name }) => `Este usuario ya tiene ${name}.`,
  'users.packageDone': ({ email, before, after }) => `${email}: ${before} → ${after}.`,
  'users.doneTitle': () => 'Hecho',
  'users.undo': () => 'Deshacer',
  'users.undoWhat': () => 'Deshace su último cambio de paquete',
  'users.askUndo': () => '¿Deshacer el cambio de paquete?',
  'users.undoYes': () => 'Volver atrás',
  'users.noUndo': () =>
    'No ha cambiado ningún paquete en las últimas 24 horas. No puedo deshacer que se añada o se quite a alguien: quítelo o añádalo de nuevo.',
  'users.movedOn': ({ name }) =>
    `El paquete se cambió otra vez desde entonces; ahora es ${name}. Lo dejo como está.`,
  'users.removeWhat': () => 'Quita a un usuario de los paquetes de un cliente mayorista',
  'users.askRemove': () => '¿Quitar a este usuario de su paquete?',
  'users.removeWarning': () =>
    'El usuario pierde el paquete con todo lo que incluye, como las llamadas y su número. La cuenta de Webex se queda; se elimina en Control Hub. No puedo deshacerlo: al añadirlo de nuevo recibe un paquete nuevo, no sus ajustes.',
  'users.removeYes': () => 'Quitar usuario',
  'users.removed': ({ email, name }) =>
    `${email} ya no tiene paquete (${name}). La cuenta de Webex se queda.`,
  'users.repairTitle': () => 'Webex no pudo cambiar a este usuario',
  'users.repair': () =>
    'Webex no pudo actualizar las licencias del usuario y no deshizo nada. La solución documentada es quitar el paquete y volver a asignarlo.',
  'users.askRepair': () => '¿Quitar el paquete y volver a asignarlo?',
  'users.repairWarning': () =>
    'El usuario se queda un momento sin el paquete; sus ajustes, como el buzón de voz, pueden perderse.',
  'users.repairWhat': () =>
    'Quita el paquete a un usuario y se lo vuelve a asignar cuando las licencias se atascan',
  'users.repairYes': () => 'Quitar y reasignar',
  'users.repaired': ({ email, name }) => `${email} vuelve a tener ${name}.`,
  'users.external': () =>
    'esta dirección pertenece a otra organización, a cuyos usuarios no se les pueden dar paquetes de esta',
  'users.twoNeeded': () =>
    'Como se quitarían usuarios, después de su sí hace falta el de un segundo administrador del partner.',
  'users.waits': (it) =>
    `Todavía no se ha hecho nada. La importación de ${it.name} quitaría ${usersIn(it.removals)}, y para eso hace falta un segundo administrador del partner: que me escriba \`aprobar importación ${it.reference}\` en 24 horas. Le aviso aquí cuando empiece.`,
  'users.allowWhat': () => 'Da el segundo sí a una importación que quita usuarios',
  'users.askAllow': ({ name }) => `¿Permitir esta importación de ${name}?`,
  'users.askedBy': () => 'La pide',
  'users.allowWarning': ({ count }) =>
    `${plural('es', count, { one: '# usuario pierde su paquete', other: '# usuarios pierden su paquete' })} con todo lo que contiene; no se puede deshacer. El archivo dice qué pasa con cada fila.`,
  'users.allowYes': () => 'Permitirla',
  'users.allowed': ({ name }) =>
    `La importación de ${name} sigue adelante. Quien la pidió sabrá cómo va.`,
  'users.noWaiting': () =>
    'Ninguna importación espera un segundo sí: ya se permitió o han pasado más de 24 horas.',
  'users.severalWaiting': ({ references }) =>
    `Varias importaciones esperan un segundo sí. Indique una: ${references.join(', ')}.`,
  'users.allowOwn': () =>
    'Esta importación la pidió usted. Tiene que permitirla otro administrador del partner.',
  'users.askerLeft': () =>
    'Quien pidió esta importación ya no es administrador del partner, así que no sigue adelante.',
  'users.undoName': () => 'deshacer',
  'users.undoFile': () =>
    '¿Fue un error? Importar este archivo lo deshace: los usuarios añadidos pierden otra vez el paquete y los cambiados recuperan el anterior. Se comprueba y se pregunta como en toda importación. Los quitados no están: lo que tenían se ha perdido.',
  'users.consentWhat': () =>
    'Hace que Webex vuelva a escribir a quien aún no ha aceptado el traslado',
  'users.consentAsk': () => '¿Enviar otra vez el correo de consentimiento?',
  'users.consentYes': () => 'Enviar otra vez',
  'users.consentDone': ({ email }) =>
    `Webex vuelve a enviar el correo a ${email}. El paquete cuenta cuando acepte; Webex no me dice si el correo llega.`,
  'users.consentNot': ({ email }) =>
    `${email} no espera ningún consentimiento: no hay nada que enviar.`,
};
