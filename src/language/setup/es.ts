import { assist } from '../assist/es.ts';
import { plural } from '../plural.ts';
import type { SetupCatalogue } from './en.ts';

const kinds: Record<string, string> = {
  local_gateway: 'PSTN en las instalaciones',
  non_integrated_ccp: 'Cloud Connected PSTN, no integrada',
  integrated_ccp: 'Cloud Connected PSTN, integrada',
  cisco_pstn: 'Cisco PSTN',
};

const states: Record<string, string> = {
  off: 'sin Webex Calling',
  none: 'aún sin conexión PSTN',
  untold: 'Webex no dice qué conexión PSTN tiene',
};

const numberStates: Record<string, string> = {
  duplicate: 'ya lo tiene este cliente',
  'duplicate-in-list': 'está dos veces en la lista',
  unavailable: 'está en uso en otro lugar',
  invalid: 'no es un número válido',
};

export const setup: SetupCatalogue = {
  ...assist,
  'place.listWhat': () => 'las ubicaciones de un cliente y cómo llegan a la red pública',
  'place.addWhat': () => 'crea una ubicación para un cliente mayorista',
  'place.title': ({ count }) => plural('es', count, { one: '# ubicación', other: '# ubicaciones' }),
  'place.none': () => 'Este cliente aún no tiene ninguna ubicación.',
  'place.pstn': () => 'PSTN',
  'place.kind': ({ type, name }) => {
    const kind = kinds[type];
    if (kind === undefined) return name || type;
    return name && type !== 'local_gateway' ? `${kind} (${name})` : kind;
  },
  'place.state': ({ state }) => states[state] ?? state,
  'place.hubOnly': () =>
    'La conexión PSTN, los pedidos y la portabilidad de números y las direcciones de emergencia se gestionan en Control Hub; Webex no me dice más que esto.',
  'place.untold': () =>
    'Aquí no se puede leer la conexión PSTN: a la integración le falta el ámbito spark-admin:telephony_pstn_read.',
  'place.all': () => 'Ubicaciones',
  'place.hub': () => 'Control Hub',
  'place.main': () => 'Número principal',
  'place.prefix': () => 'Prefijo de enrutamiento',
  'place.add': () => 'Añadir ubicación',
  'place.addTitle': () => 'Nueva ubicación',
  'place.addStep': () => 'Nombre y dirección',
  'place.addIntro': ({ name }) => `Una ubicación de ${name}.`,
  'place.taken': () => 'este cliente ya tiene una ubicación con ese nombre',
  'place.askAdd': () => '¿Añadir esta ubicación?',
  'place.addWarning': () =>
    'Webex no permite comprobarlo antes. Si lo rechaza, diré por qué. Las ubicaciones se eliminan en Control Hub.',
  'place.added': ({ name, customer }) =>
    `**${name}** es ahora una ubicación de ${customer}, con Webex Calling activado. Siguiente paso: elija su conexión PSTN en Control Hub.`,
  'place.addedPlain': ({ name, customer }) =>
    `**${name}** es ahora una ubicación de ${customer}, sin Webex Calling, porque el cliente no tiene ningún paquete con llamadas.`,
  'place.callingRefused': ({ name, reason }) =>
    `**${name}** ya existe, pero Webex no le activó Webex Calling: ${reason}. Actívelo en Control Hub.`,
  'place.forbidden': ({ scope }) =>
    `Webex no me lo permite: a la integración le falta el ámbito ${scope}, o su cuenta no es allí administrador total. No se ha cambiado nada.`,
  'line.addWhat': () => 'pone números de teléfono en una ubicación',
  'line.addTitle': ({ name }) => `Añadir números a ${name}`,
  'line.addHint': ({ most }) =>
    `Un número por línea, con + y prefijo de país, ${most} como máximo. Debe tenerlos su proveedor PSTN: aquí no se pide ni se porta nada.`,
  'line.numbers': () => 'Números',
  'line.numbersError': () => 'Escriba al menos un número.',
  'line.noNumbers': () => 'escriba al menos un número',
  'line.tooMany': ({ count, most }) => `son ${count} números; se pueden añadir ${most} a la vez`,
  'line.state': ({ number, state }) => `${number}: ${numberStates[state] ?? state}`,
  'line.closed': ({ name, state }) =>
    state === 'connected'
      ? `los números de ${name} vienen de su proveedor PSTN: se piden en Control Hub`
      : `${name}: ${states[state] ?? state}. Elija antes la conexión PSTN en Control Hub`,
  'line.nowhere': () =>
    'Ninguna ubicación de este cliente acepta números: falta la conexión PSTN, o los trae su proveedor. Ambas cosas se gestionan en Control Hub.',
  'line.add': () => 'Añadir números',
  'line.askAdd': ({ count }) =>
    plural('es', count, { one: '¿Añadir # número?', other: '¿Añadir # números?' }),
  'line.addYes': ({ count }) =>
    plural('es', count, { one: 'Añadir # número', other: 'Añadir # números' }),
  'line.addWarning': () => 'Entran en servicio enseguida. Se quitan en Control Hub.',
  'line.added': ({ count, name }) =>
    plural('es', count, {
      one: `# número está ahora en ${name}, libre para asignarlo.`,
      other: `# números están ahora en ${name}, libres para asignarlos.`,
    }),
  'line.assignWhat': () => 'da a un usuario uno de los números libres de su ubicación',
  'line.assignTitle': ({ name }) => `Número de ${name}`,
  'line.number': () => 'Número de teléfono',
  'line.numberError': () => 'Elija un número.',
  'line.extension': () => 'Extensión',
  'line.without': () => 'Sin número, solo extensión',
  'line.assignHint': ({ name }) => `Números libres de ${name}.`,
  'line.noCalling': ({ email }) =>
    `${email} aún no tiene línea telefónica. Cambie el paquete a uno con llamadas: ahí se piden número y ubicación.`,
  'line.noFree': ({ name }) => `En ${name} no hay ningún número libre.`,
  'line.taken': ({ number }) => `${number} ya no está libre allí`,
  'line.askAssign': () => '¿Cambiar el número?',
  'line.assignYes': () => 'Cambiar número',
  'line.assignWarning': () => 'Las llamadas al número anterior ya no llegarán a este usuario.',
  'line.newWarning': () => 'Las llamadas a ese número llegarán desde ahora a este usuario.',
  'line.assigned': ({ email, before, after }) => `${email}: ${before} → ${after}.`,
  'admin.roleWhat': () => 'da a un usuario del cliente un rol de administrador, o se lo quita',
  'admin.roleTitle': ({ name }) => `Rol de administrador de ${name}`,
  'admin.role': () => 'Rol de administrador',
  'admin.roleError': () => 'Elija un rol.',
  'admin.none': () => 'sin rol de administrador',
  'admin.roleHint': ({ name }) =>
    `Los administradores necesitan el paquete más alto con el que se creó el cliente (${name}) o uno superior; el de un administrador total no se puede rebajar.`,
  'admin.needsPackage': ({ needed, held }) =>
    `los administradores de este cliente necesitan ${needed}, el paquete con el que se creó; este usuario tiene ${held}`,
  'admin.needsAny': ({ needed }) =>
    `los administradores de este cliente necesitan ${needed}, el paquete con el que se creó; esta persona no tiene ninguno: añádala antes como usuario`,
  'admin.last': () => 'es el único administrador total: nombre antes a otra persona',
  'admin.same': () => 'este usuario ya tiene ese rol',
  'admin.ask': () => '¿Cambiar el rol de administrador?',
  'admin.yes': () => 'Cambiar rol',
  'admin.give': () => 'Desde ahora podrá administrar este cliente en Control Hub.',
  'admin.take': () => 'Ya no podrá hacer en Control Hub lo que permitía el rol anterior.',
};
