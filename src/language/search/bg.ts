import type { search as en } from './en.ts';

/** Searching inside one customer, look-alikes and reasons for a hit, in Bulgarian. */
export const search: typeof en = {
  'inside.what': () => 'Търси потребители, номера и устройства само при един клиент',
  'inside.here': () => 'Търсене тук',
  'inside.field': () => 'Име, имейл адрес, номер, MAC адрес или SIP адрес',
  'inside.fieldError': () => 'Напишете какво да търся.',
  'inside.search': () => 'Търсене',
  'inside.fromField': ({ query }) =>
    `Търсено е само при клиента, чието търсене отворихте. За да търсите навсякъде, напишете: намери ${query}`,
  'inside.searched': ({ name, what }) => `Търсено е само при ${name}: ${what}.`,
  'inside.only': ({ name }) => `Само при ${name}`,
  'inside.choose': () => 'При кой клиент да търся?',
  'inside.noneTitle': () => 'Не познавам такъв клиент',
  'inside.noneBody': ({ name }) =>
    `Никой клиент, който може да виждате, не се казва „${name}“. Напишете: търси при клиент <клиент>: <име или номер>`,
  'alike.row': () => '⚠ името прилича на друго',
  'alike.title': () => 'Името на друг клиент изглежда същото',
  'alike.body': ({ names }) =>
    `Сравнете идентификатора на организацията, преди да действате. Прилича на: ${names}.`,
  'alike.mixed': () => 'В това име са смесени букви от различни азбуки.',
  'why.domain': ({ value }) =>
    `Намерен по ${value}: домейнът е изведен от имейл адресите на потребителите. Кои домейни клиентът е заявил или потвърдил, Webex не позволява на никого да прочете.`,
  'why.site': ({ value }) => `Намерен по ${value}: това е името на един от сайтовете му в Webex.`,
  'why.order': ({ value }) => `Намерен по номер на уеб поръчка ${value}.`,
  'why.subscription': ({ value }) => `Намерен по абонамент ${value}.`,
  'card.hitsMany': ({ count, query }) =>
    `${count} или повече резултата за „${query}“: добавете дума, за да ги стесните`,
  'customers.noExclusion': ({ word }) =>
    `Филтърът не може да изключва клиенти, затова „${word}“ не е възможно тук. Кажете какво трябва да имат клиентите.`,
  // When there are more than were counted
  'card.rangeOpen': ({ from, to }) => `${from}–${to}`,
  'card.showMoreOpen': () => 'Покажи още',
  'card.moreHintOpen': () => 'Има още: натиснете „Покажи още“ в картата.',
};
