import type { search as en } from './en.ts';

/** Searching inside one customer, look-alikes and reasons for a hit, in Spanish. */
export const search: typeof en = {
  'inside.what': () => 'Busca usuarios, números y dispositivos de un solo cliente',
  'inside.here': () => 'Buscar aquí',
  'inside.field': () =>
    'Nombre, dirección de correo electrónico, número, dirección MAC o dirección SIP',
  'inside.fieldError': () => 'Escriba qué hay que buscar.',
  'inside.search': () => 'Buscar',
  'inside.fromField': ({ query }) =>
    `He buscado solo dentro del cliente cuya búsqueda había abierto usted. Para buscar en todos, escriba: buscar ${query}`,
  'inside.searched': ({ name, what }) => `Se ha buscado solo dentro de ${name}: ${what}.`,
  'inside.only': ({ name }) => `Solo dentro de ${name}`,
  'inside.choose': () => '¿Dentro de qué cliente busco?',
  'inside.noneTitle': () => 'No conozco a ese cliente',
  'inside.noneBody': ({ name }) =>
    `Ningún cliente que usted pueda ver se llama «${name}». Escriba: buscar dentro de <cliente>: <nombre o número>`,
  'alike.row': () => '⚠ nombre parecido al de otro',
  'alike.title': () => 'El nombre de otro cliente se ve igual',
  'alike.body': ({ names }) =>
    `Compare el ID de la organización antes de actuar. Se parece a: ${names}.`,
  'alike.mixed': () => 'Este nombre mezcla letras de alfabetos distintos.',
  'lookup.notAnyTitle': () => 'Con ese valor no se encuentra nada',
  'lookup.notAnyBody': () =>
    'De los ID de Webex se pueden buscar los de usuarios, clientes y dispositivos. También sirve un nombre, un correo electrónico, un número de teléfono, una dirección MAC o una dirección SIP.',
  'lookup.ordersSearched': () =>
    'También se ha buscado en los pedidos web y las suscripciones. Los pedidos web solo se encuentran después de importarlos.',
  'why.domain': ({ value }) =>
    `Encontrado por ${value}: dominio deducido de las direcciones de correo de sus usuarios. Webex no deja leer a nadie qué dominios ha reclamado o verificado un cliente.`,
  'why.site': ({ value }) => `Encontrado por ${value}: es el nombre de uno de sus sitios de Webex.`,
  'why.order': ({ value }) => `Encontrado por el número de pedido web ${value}.`,
  'why.subscription': ({ value }) => `Encontrado por la suscripción ${value}.`,
  'card.hitsMany': ({ count, query }) =>
    `${count} resultados o más para «${query}»: añada una palabra para acotar`,
  'customers.noExclusion': ({ word }) =>
    `Un filtro no puede excluir clientes, así que «${word}» no es posible aquí. Diga qué deben tener los clientes; un nombre con esa palabra va entre comillas.`,
  'customers.noAlternative': ({ word }) =>
    `Todo lo que hay en un filtro debe cumplirse, así que «${word}» solo es posible entre regiones. Pregunte por uno y después por otro; un nombre con esa palabra va entre comillas.`,
  // When there are more than were counted
  'card.rangeOpen': ({ from, to }) => `${from}–${to}`,
  'card.showMoreOpen': () => 'Mostrar más',
  'card.moreHintOpen': () => 'Hay más: pulse «Mostrar más» en la tarjeta.',
};
