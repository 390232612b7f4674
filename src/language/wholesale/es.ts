import { bullets } from '../bullets.ts';
import { plural } from '../plural.ts';
import { setup } from '../setup/es.ts';
import type { WholesaleCatalogue } from './en.ts';

const problems: Record<string, string> = {
  required: 'hace falta',
  percent: 'no puede contener «%»',
  email: 'no es una dirección de correo',
  externalId: 'solo letras, cifras y . _ -',
  country: 'no conozco ese país',
  template: 'elija una',
  retired: 'retirada: {detail}',
  attest: 'hay que confirmarlo',
  choose: 'elija',
  noPackage: 'no existe el paquete: {detail}',
  foreign: 'no está en la plantilla: {detail}',
  nameTaken: 'lo tiene otra plantilla',
  provisioningId: 'cópielo de Partner Hub',
  idp: 'hace falta con el inicio del partner',
  unmet: 'a un complemento le falta su paquete',
  externalIdTaken: 'lo tiene otro cliente',
  emailTaken: 'ya pertenece a alguien',
};

const fields: Record<string, string> = {
  template: 'Plantilla de incorporación',
  company: 'Nombre de la empresa',
  admin: 'Correo del administrador',
  externalId: 'Id. externo del cliente (opcional)',
  country: 'País o región',
  language: 'Idioma de los correos',
  attested: 'Ubicación admitida',
  packages: 'Paquetes',
  locationName: 'Nombre de la ubicación',
  street: 'Dirección, primera línea',
  addition: 'Dirección, segunda línea (opcional)',
  city: 'Ciudad',
  state: 'Estado o provincia (código)',
  postalCode: 'Código postal',
  timeZone: 'Zona horaria',
  name: 'Nombre de la plantilla',
  subscription: 'Suscripción mayorista',
  provisioningId: 'Provisioning ID',
  pstn: 'Cloud Connected PSTN (opcional)',
  authentication: 'Inicio de sesión',
  idp: 'Entity ID del IdP',
  inviteEmails: 'Invitaciones',
  vidcast: 'Vidcast',
  calls: 'Ajustes de llamadas (nota)',
  address: 'Dirección',
  settings: 'Ajustes',
};

const shortFields: Record<string, string> = {
  externalId: 'Id. externo',
  admin: 'Administrador',
  pstn: 'Proveedor PSTN',
  calls: 'Llamadas',
  language: 'Idioma de correo',
  template: 'Plantilla',
  state: 'Estado',
};

const steps: Record<string, string> = {
  details: 'Datos',
  packages: 'Paquetes',
  location: 'Sede',
  review: 'Resumen',
  primary: 'Ajustes principales',
  'sign-in': 'Llamadas e inicio de sesión',
};

const states: Record<string, string> = {
  requested: 'espera a Webex',
  accepted: 'en preparación',
  review: 'revisión de cumplimiento',
  ready: 'listo',
  errors: 'listo con errores',
  failed: 'fallido',
};

const authentications: Record<string, string> = {
  webex: 'Autenticación de Webex',
  partner: 'Autenticación del partner (IdP SAML propio)',
};

const failures: Record<string, string> = {
  externalId: 'otro cliente usa ese id. externo',
  webex: 'no hubo conexión con Webex durante un día entero',
};

export const wholesale: WholesaleCatalogue = {
  ...setup,
  // Filling something in, step by step
  'form.next': () => 'Siguiente',
  'form.back': () => 'Atrás',
  'form.leave': () => 'Descartar',
  'form.later': () => 'Ahora no',
  'form.number': ({ number }: { number: number }) => String(number),
  'form.step': ({ at, of }: { at: number; of: number }) => `Paso ${at} de ${of}`,
  'form.wrong': ({ count }: { count: number }) =>
    plural('es', count, { one: '# por corregir', other: '# por corregir' }),
  'form.stale': () =>
    'Esta tarjeta ya no es la última. Use la más reciente o pregunte de nuevo: nada de lo escrito se ha perdido.',
  'form.left': () => 'De acuerdo, he descartado lo rellenado. No se ha creado nada.',
  'form.continued': () => 'Esto quedó sin terminar; continúa donde estaba.',
  // Fields, and what is wrong with what stands in them
  'wholesale.field': ({ field }: { field: string }) => fields[field] ?? field,
  'wholesale.fact': ({ field }: { field: string }) => shortFields[field] ?? fields[field] ?? field,
  'wholesale.step': ({ step }: { step: string }) => steps[step] ?? step,
  'wholesale.problem': ({ problem, detail }: { problem: string; detail: string }) =>
    (problems[problem] ?? problem).replace('{detail}', detail),
  'wholesale.tooLong': ({ most, has }: { most: number; has: number }) =>
    `como máximo ${most} caracteres, tiene ${has}`,
  'wholesale.needs': ({ addOn, needs }: { addOn: string; needs: readonly string[] }) =>
    `${addOn} necesita uno de: ${needs.join(', ')}`,
  'wholesale.webex': ({ reason }: { reason: string }) => `Webex dice: ${reason}`,
  'wholesale.attest': () =>
    'Confirmo que este cliente está en una ubicación admitida por Cisco Webex',
  'wholesale.invite': () => 'Los administradores pueden enviar invitaciones',
  'wholesale.vidcast': () => 'Se puede usar Vidcast',
  'wholesale.authentication': ({ method }: { method: string }) => authentications[method] ?? method,
  'wholesale.yesNo': ({ on }: { on: boolean }) => String(on ? 'sí' : 'no'),
  // Wholesale customers
  'customer.new': () => 'Nuevo cliente',
  'customer.createWhat': () => 'crea un cliente mayorista, paso a paso',
  'customer.createTitle': () => 'Nuevo cliente mayorista',
  'customer.noTemplate': () =>
    'Un cliente se crea a partir de una plantilla de incorporación y no hay ninguna registrada. Registre primero una: `añadir plantilla`.',
  'customer.createYes': () => 'Crear cliente',
  'customer.createChecked': () =>
    'Webex lo ha comprobado y lo crearía. Todavía no se ha creado nada.',
  'customer.billing': () => 'Crear un cliente inicia la facturación en su acuerdo de partner.',
  'customer.already': () =>
    'Este cliente ya se había pedido; no ha ocurrido nada por segunda vez. `clientes en creación` muestra cómo va.',
  'customer.alikeNames': ({ names }: { names: readonly string[] }) =>
    `Existe un cliente con el mismo nombre o uno parecido: ${names.join(', ')}.`,
  'customer.asked': ({ name, externalId }: { name: string; externalId: string }) =>
    `Se pide a Webex que cree **${name}** (${externalId}). Tarda un poco; aviso aquí cuando esté.`,
  'customer.ready': ({ name, externalId }: { name: string; externalId: string }) =>
    `**${name}** está listo (id. externo ${externalId}). Siguiente: \`configurar ${name}\`.`,
  'customer.readyErrors': ({
    name,
    problems: reasons,
  }: {
    name: string;
    problems: readonly string[];
  }) =>
    `**${name}** existe, pero Webex informa de errores:\n\n${bullets(reasons)}\n\nLo que funciona se puede usar. Corrija el resto en Partner Hub o pregunte al soporte de Webex.`,
  'customer.inReview': ({ name }: { name: string }) =>
    `**${name}** está en revisión de cumplimiento en Webex (lista de partes denegadas). Puede tardar días; no hay que hacer nada. Aviso aquí cuando termine.`,
  'customer.failed': ({ name, problems: reasons }: { name: string; problems: readonly string[] }) =>
    `**${name}** no se ha creado. Webex dice:\n\n${bullets(reasons.map((reason) => failures[reason] ?? reason))}\n\nLo escrito se conserva: \`nuevo cliente\` lo muestra de nuevo.`,
  'customer.state': ({ state }: { state: string }) => states[state] ?? state,
  'customer.creationsWhat': () => 'cómo van los nuevos clientes mayoristas',
  'customer.creationsTitle': () => 'Nuevos clientes mayoristas',
  'customer.noCreations': () => 'Todavía no se ha pedido ningún cliente.',
  // Setting a customer up
  'setup.what': () => 'qué tiene un cliente nuevo y qué falta por hacer',
  'setup.assist': () => 'Setup Assist',
  'setup.none': () => 'ninguno',
  'setup.notWholesale': () => 'no es un cliente mayorista',
  'setup.location': () => 'Ubicación',
  'setup.locations': () => 'Ubicaciones',
  'setup.numbers': () => 'Números libres',
  'setup.pstnOpen': () =>
    'Una ubicación aún no tiene conexión PSTN: elíjala en Control Hub antes de asignar números.',
  'setup.adminRules': () =>
    'Los administradores necesitan el paquete con el que se creó el cliente; el de un administrador total no se puede rebajar. Los roles se dan con «rol de administrador».',
  'setup.addUsers': () => 'Usuarios',
  'setup.admins': () => 'Admins',
  // Onboarding templates
  'template.listWhat': () => 'las plantillas de incorporación registradas',
  'template.showWhat': () => 'muestra una plantilla con su Provisioning ID',
  'template.addWhat': () => 'registra una plantilla de incorporación',
  'template.retireWhat': () => 'retira una plantilla de incorporación',
  'template.about': () =>
    'Ninguna API de Webex enumera las plantillas: estas se registraron aquí con el ID de Partner Hub.',
  'template.add': () => 'Añadir plantilla',
  'template.retired': () => 'retirada',
  'template.active': () => 'en uso',
  'template.hub': () => 'Partner Hub',
  'template.change': () => 'Editar',
  'template.reuse': () => 'Reutilizar',
  'template.retire': () => 'Retirar',
  'template.editTitle': () => 'Plantilla de incorporación',
  'template.intro': () =>
    'La plantilla misma se crea en Partner Hub: Customers › Onboarding templates › Create template › Webex for Wholesale. Copie de allí el Provisioning ID.',
  'template.pstnWarning': () =>
    'Cisco no recomienda un proveedor Cloud Connected PSTN en la plantilla, por sus limitaciones.',
  'template.portal': () =>
    'Deskhand guarda estos ajustes; en la plantilla misma solo los cambia Partner Hub.',
  'template.retireTitle': () => '¿Retirar esta plantilla?',
  'template.retireWarning': () =>
    'Ya no se podrán crear clientes con ella. Los existentes quedan como están.',
  'template.reuseTitle': () => '¿Volver a usar esta plantilla?',
  'template.reuseWarning': () => 'Se podrán crear clientes con ella de nuevo.',
  'template.provisioningId': () => fields['provisioningId'] ?? '',
  'template.listTitle': ({ count }: { count: number }) =>
    plural('es', count, {
      one: '# plantilla de incorporación',
      other: '# plantillas de incorporación',
    }),
  'template.packages': ({ count }: { count: number }) =>
    plural('es', count, { one: '# paquete', other: '# paquetes' }),
  'template.checkedAt': ({ at }: { at: string }) => `Webex la aceptó el ${at}.`,
  'template.checked': () =>
    'Webex ha comprobado el Provisioning ID y los paquetes: se pueden usar.',
  'template.saveYes': () => 'Guardar plantilla',
  'template.saved': ({ name }: { name: string }) => `La plantilla **${name}** está guardada.`,
  'template.none': ({ name }: { name: string }) =>
    `No conozco ninguna plantilla «${name}». \`plantillas\` las muestra todas.`,
  'template.isRetired': ({ name }: { name: string }) => `La plantilla **${name}** está retirada.`,
  'template.isActive': ({ name }: { name: string }) =>
    `La plantilla **${name}** vuelve a estar en uso.`,
  'template.several': ({ names }: { names: readonly string[] }) =>
    `Hay varias plantillas que encajan: ${names.join(', ')}. Indique una.`,
};
