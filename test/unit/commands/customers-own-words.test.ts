/** Lists of customers asked for in sentences: F075–F079 without a filter dropped, turned round or made up. */
import { describe, expect, test } from 'vitest';
import { ListInput } from '../../../src/commands/customers/list-customers.ts';
import { filterInOwnWords } from '../../../src/commands/customers/own-words.ts';
import { commands } from '../../../src/commands/index.ts';
import {
  type CustomerFilter,
  type FilterProblem,
  readFilter,
} from '../../../src/portfolio/filter.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { understand } from '../../../src/understanding/policy.ts';

const context = { words: lexiconOf(commands), botName: 'Deskhand' };
const products = ['Webex Calling Professional', 'Webex Meetings Suite', 'Webex for BroadWorks'];
const read = async (query: string) => readFilter(query, products);

/** What is looked for, without what stays as it is. */
async function looked(said: string): Promise<Partial<CustomerFilter> | FilterProblem> {
  const understood = understand(said, context);
  if (understood.kind !== 'request' || understood.command !== 'customer.list') {
    throw new Error(`“${said}” is ${JSON.stringify(understood)}`);
  }
  const { said: own, ...input } = ListInput.parse({
    query: understood.query,
    ...understood.given,
  });
  const query =
    own === undefined ? input.query : await filterInOwnWords({ ...input, said: own }, read);
  const filter = typeof query === 'string' ? await read(query) : query;
  if ('problem' in filter) return filter;
  const isUsual = (value: unknown) =>
    value === undefined || value === false || value === 'attention' || String(value) === '';
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => !isUsual(value)));
}

test.each([
  ['en', 'which customers are not in overage?', 'not'],
  ['en', 'show me customers that have no license overage', 'no'],
  ['en', 'which customers are not on trial?', 'not'],
  ['en', 'list all customers without tag gold', 'without'],
  ['en', 'which non-trial customers do I have', 'not'],
  ['pl', 'którzy klienci nie mają przekroczenia licencji?', 'nie'],
  ['pl', 'jacy klienci nie mają subskrypcji', 'nie'],
  ['es', 'muéstrame los clientes que no están en prueba', 'no'],
  ['es', 'muéstrame los clientes sin exceso', 'sin'],
  ['bg', 'кои клиенти са без превишаване', 'без'],
  ['bg', 'кои клиенти не са на пробен период', 'не'],
  ['nb', 'hvilke kunder er ikke på prøve', 'ikke'],
  ['nb', 'vis meg kundene uten overforbruk', 'uten'],
  ['he', 'אילו לקוחות לא בחריגה', 'לא'],
  ['he', 'תן לי רשימה של הלקוחות שאין להם מינוי', 'שאין'],
  ['nb', 'kunder ikke på prøve', 'ikke'],
  ['nb', 'kunder ikke administrert av meg', 'ikke'],
  ['en', 'customers -acme', '-'],
  ['en', 'customers called -acme', '-'],
])('%s: “%s” is refused instead of being answered with the opposite', async (_, said, word) => {
  expect(await looked(said)).toEqual({ problem: 'exclusion', word });
});

test.each([
  ['en', 'customers for Globex', { names: ['Globex'] }],
  ['nb', 'kunder for Globex', { names: ['Globex'] }],
  ['en', 'customers for trial', { statuses: ['trial'] }],
  ['en', 'customers with Webex for BroadWorks', { products: ['Webex', 'BroadWorks'] }],
  ['en', 'customers with product Webex for BroadWorks', { products: ['Webex for BroadWorks'] }],
])(
  '%s: “%s”: a small word is no product, though one has it in its name',
  async (_, said, filter) => {
    expect(await looked(said)).toEqual(filter);
  },
);

test.each([
  ['en', 'customers called No Limits', ['No', 'Limits']],
  ['en', 'customers called Without Borders', ['Without', 'Borders']],
  ['en', 'customers named Sin Nombre', ['Sin', 'Nombre']],
  ['pl', 'klienci o nazwie Bez Granic', ['Bez', 'Granic']],
  ['es', 'clientes llamados Sin Fronteras', ['Sin', 'Fronteras']],
  ['bg', 'клиенти с име Без Граници', ['Без', 'Граници']],
  ['nb', 'kunder med navn Uten Grenser', ['Uten', 'Grenser']],
  ['he', 'לקוחות בשם ללא גבולות', ['ללא', 'גבולות']],
])('%s: “%s”: a name may begin with “without”', async (_language, said, names) => {
  expect(await looked(said)).toEqual({ names });
});

test('Hebrew: who did not pay is suspended, man or company', async () => {
  expect(await looked('מי לא שילם, תראה את המושעים')).toEqual({ statuses: ['suspended'] });
  expect(await looked('לקוחות שלא שילם')).toEqual({ statuses: ['suspended'] });
});

test.each([
  ['en', 'which customers have tag gold and silver', { tags: ['gold', 'silver'] }],
  ['en', 'which customers are managed by me', { managed: 'external' }],
  ['en', 'show me customers managed by me as csv', { managed: 'external', asFile: true }],
  ['pl', 'pokaż mi klientów z tagiem złoty i srebrny', { tags: ['złoty', 'srebrny'] }],
  ['es', 'muéstrame los clientes con etiqueta oro y plata', { tags: ['oro', 'plata'] }],
  ['es', 'muéstrame los clientes gestionados por mí', { managed: 'external' }],
  ['bg', 'покажи ми клиентите с етикет злато и сребро', { tags: ['злато', 'сребро'] }],
  ['bg', 'кои клиенти са управлявани от мен', { managed: 'external' }],
  ['nb', 'hvilke kunder har etikett gull og sølv', { tags: ['gull', 'sølv'] }],
  ['nb', 'vis meg kundene som er administrert av meg', { managed: 'external' }],
  ['he', 'אילו לקוחות בניהולי', { managed: 'external' }],
  // what narrows before the customers
  ['en', 'managed by me customers', { managed: 'external' }],
  ['pl', 'klientów zarządzanych przeze mnie', { managed: 'external' }],
  ['en', 'trials in eurpe', { statuses: ['trial'], regions: ['EU'] }],
  ['nb', 'eksporter kunder', { asFile: true }],
  // a place that is no region is looked for, never left out
  ['en', 'which customers in germany are on trial', { statuses: ['trial'], names: ['germany'] }],
  ['pl', 'którzy klienci w niemczech są na trialu', { statuses: ['trial'], names: ['niemczech'] }],
  ['he', 'אילו לקוחות בניסיון בגרמניה', { statuses: ['trial'], names: ['בגרמניה'] }],
  ['es', 'qué clientes tienen licencias de más', { statuses: ['overage'] }],
  // typed behind “customers”: no other request, whatever its words look like
  ['pl', 'klienci bez ostatniej aktywności', { statuses: ['inactive'] }],
  ['es', 'clientes que no han pagado', { statuses: ['suspended'] }],
  ['nb', 'kunder sortert etter antall brukere', { sort: 'people' }],
  ['bg', 'клиенти подредени по дата на изтичане', { sort: 'ends' }],
  ['es', 'clientes etiquetados como oro', { tags: ['oro'] }],
  ['es', 'clientes de Europa', { regions: ['EU'] }],
  ['pl', 'klienci do skonfigurowania', { statuses: ['orderReady'] }],
  ['nb', 'kunder etter navn', { sort: 'name' }],
  ['en', 'customers of acme', { names: ['acme'] }],
] as const)('%s: “%s” loses no filter', async (_, said, filter) => {
  expect(await looked(said)).toEqual(filter);
});

describe('A sentence', () => {
  test('about a product that no customer has lists nobody, not everybody', async () => {
    expect(await looked('which customers have contact center')).toEqual({
      names: ['contact', 'center'],
    });
  });

  test('takes no everyday word behind licences for a product', async () => {
    expect(await looked('którzy klienci mają licencje przekroczone')).toEqual({
      statuses: ['overage'],
    });
  });

  test('keeps every product, region and order, and asks for the file', async () => {
    expect(await looked('which customers have Webex Calling and Webex Meetings')).toMatchObject({
      products: expect.arrayContaining(['Calling', 'Meetings']),
    });
    expect(await looked('I need all trial customers in the United States sorted by name')).toEqual({
      statuses: ['trial'],
      regions: ['US'],
      sort: 'name',
    });
    expect(await looked('which customers have license overage, as csv')).toEqual({
      statuses: ['overage'],
      asFile: true,
    });
  });

  test('holds words that are no filters, and those look for nothing', async () => {
    expect(await looked("I don't know which customers are on trial, show them")).toEqual({
      statuses: ['trial'],
    });
    expect(await looked('which customers named "Globex" are on trial')).toEqual({
      statuses: ['trial'],
      names: ['Globex'],
    });
    expect(await looked('wyświetl klientów z wygasłą subskrypcją')).toEqual({
      statuses: ['expired'],
    });
    expect(await looked('which customers have no recent activity')).toEqual({
      statuses: ['inactive'],
    });
  });

  test('that names who manages in a way nobody can filter for is told so', async () => {
    expect(await looked('which customers are managed by Acme')).toMatchObject({ key: 'managed' });
  });

  test('behind a story counts by itself', async () => {
    const said = 'Our finance team does not like open trials. Which customers are on trial?';
    expect(await looked(said)).toEqual({ statuses: ['trial'] });
  });
});
