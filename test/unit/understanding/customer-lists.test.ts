/** The list of customers, asked for in plain words: which command it is, and what it is told to filter for. */
import { expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { understand } from '../../../src/understanding/policy.ts';

const words = lexiconOf(commands);
const read = (text: string) => understand(text, { words, botName: 'Deskhand' });

test.each([
  ['en', 'show customers'],
  ['en', 'show me customers'],
  ['en', 'show me the customers'],
  ['en', 'get customers'],
  ['en', 'see customers'],
  ['pl', 'pokaż klientów'],
  ['pl', 'zobacz klientów'],
  ['es', 'mostrar clientes'],
  ['es', 'muéstrame los clientes'],
  ['bg', 'покажи клиенти'],
  ['bg', 'покажи ми клиентите'],
  ['nb', 'vis kunder'],
  ['nb', 'vis meg kundene'],
  ['he', 'הצג לקוחות'],
  ['he', 'הצג לי את הלקוחות'],
  ['en', 'my customers'],
  ['en', 'show custmers'],
  ['pl', 'moi klienci'],
  ['es', 'mis clientes'],
  ['bg', 'моите клиенти'],
  ['nb', 'mine kunder'],
  ['he', 'הלקוחות שלי'],
  ['he', 'לקוחות שלי'],
  ['he', 'הצג לקוחות שלי?'],
])('%s: “%s” lists customers and filters for nothing', (_language, said) => {
  const understood = read(said);

  expect(understood).toMatchObject({ kind: 'request', command: 'customer.list' });
  expect(understood).not.toHaveProperty('query');
});

test.each([
  ['en', 'show customers sorted by name', 'sorted by name'],
  ['en', 'show me customers managed by me as csv', 'managed by me as csv'],
  ['pl', 'zobacz klientów według nazwy', 'według nazwy'],
  ['es', 'mostrar clientes ordenados por nombre', 'ordenados por nombre'],
  ['bg', 'покажи клиенти сортирани по име', 'сортирани по име'],
  ['nb', 'vis kunder sortert etter navn', 'sortert etter navn'],
  ['he', 'הצג לי את הלקוחות ממוינים לפי שם', 'ממוינים לפי שם'],
])('%s: “%s” leaves the filter what stands behind the customers', (_language, said, query) => {
  expect(read(said)).toMatchObject({ kind: 'request', command: 'customer.list', query });
});

test('What is one customer is no list', () => {
  expect(read('show custmer Acme')).toMatchObject({ command: 'customer.show', query: 'Acme' });
  expect(read('clientes nuevos')).toMatchObject({ command: 'kpi.show' });
});

test('What sounds like “my customers” in Hebrew lists none', () => {
  expect(read('הדוחות שלי')).toMatchObject({ kind: 'notYet' });
  expect(read('השלוחות שלי')).toMatchObject({ kind: 'unclear' });
  expect(read('לקוחות שלי בניסיון')).toMatchObject({ query: 'שלי בניסיון' });
});

test.each([
  ['pl', 'klienci jak filtrować'],
  ['es', 'clientes cómo filtrar'],
  ['bg', 'клиенти как да филтрирам'],
  ['nb', 'kunder hvordan filtrere'],
  ['he', 'לקוחות איך מסננים'],
] as const)('%s: “%s” asks for help, and for no customer called so', (language, said) => {
  expect(read(said)).toMatchObject({ command: 'help', query: 'customer', language });
});

test('How to filter is offered where the model is not sure; “como oro” filters', () => {
  expect(read('customers how to filter')).toMatchObject({
    kind: 'choose',
    among: [{ command: 'help', query: 'customer' }, { command: 'customer.list' }],
  });
  expect(read('clientes como oro')).toMatchObject({ command: 'customer.list', query: 'como oro' });
});

test.each([
  ['en', 'customers never mind'],
  ['en', 'customers no forget it'],
  ['bg', 'клиенти не, остави'],
  ['nb', 'kunder glem det'],
] as const)('%s: “%s” takes it back, and looks for no customer called so', (language, said) => {
  expect(read(said)).toMatchObject({ kind: 'stop', language });
  expect(read('customers no trial')).toMatchObject({ command: 'customer.list', query: 'no trial' });
});

test('A word of politeness hides no slip and no change', () => {
  expect(read('list custmers')).toMatchObject({ command: 'customer.list', confidence: 0.8 });
  expect(read('nww customers')).toMatchObject({ command: 'customer.creations', confidence: 0.8 });
  expect(read('pokaż KPIs dla Calling')).toMatchObject({ command: 'kpi.show', language: 'pl' });
  expect(read('el cliente pide que cambiemos la contraseña')).not.toMatchObject({
    command: 'customer.show',
    confidence: 1,
  });
});

test.each([
  ['show customers whose trial expires soon', 'expiring soon'],
  ['show customers who have calling', 'calling'],
])('a sentence behind “show customers” is understood, not read word by word: %s', (said, query) => {
  expect(read(said)).toMatchObject({ command: 'customer.list', query });
});
