import { z } from 'zod';
import { rowsOnCard } from '../../../cards/data.ts';
import { type Call, lookup } from '../../conversation/command.ts';
import { type Choice, type Reply, show } from '../../conversation/reply.ts';
import { inWords } from '../../language/in-words.ts';
import { type Language, type Text, text } from '../../language/index.ts';
import type { CustomerPage, ListedCustomer } from '../../portfolio/customer-list.ts';
import type { CustomerFilter } from '../../portfolio/filter.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { showFilterProblem, understoodAs } from './filter-answer.ts';
import { filesOf } from './list-file.ts';
import { filterInOwnWords } from './own-words.ts';

export interface UsesList {
  portfolio: Pick<Portfolio, 'readFilter' | 'list' | 'openUrl' | 'searches'>;
}

export const ListInput = z.object({
  /** Filters as typed. */
  query: z.string().trim().max(400, 'tooLong').default(''),
  from: z.number().int().min(0).default(0),
  /** Of a sentence that was understood: see `OwnWords`. The query is what was understood. */
  said: z.string().max(400).optional(),
  names: z.string().max(400).optional(),
  without: z.string().max(400).optional(),
});
export type ListInput = z.output<typeof ListInput>;

/** Rows that are read for one card; the card says how many of them it holds. */
const rowsShown = 5;

/** Customers with their statuses, filtered, sorted, a page at a time, or whole as a file. */
export const listCustomers = lookup({
  name: 'customer.list',
  role: 'helpdesk',
  words: {
    en: [
      'customers',
      ...['list customers', 'customer list', 'all customers', 'get customers', 'see customers'],
    ],
    pl: [
      'klienci',
      ...['lista klientów', 'pokaż klientów', 'zobacz klientów', 'wszyscy klienci', 'moi klienci'],
    ],
    es: ['clientes', 'lista de clientes', 'mostrar clientes', 'todos los clientes'],
    bg: ['клиенти', 'списък с клиенти', 'покажи клиентите', 'покажи клиенти', 'всички клиенти'],
    nb: ['kunder', 'kundeliste', 'vis kunder', 'alle kunder'],
    he: ['לקוחות', 'רשימת לקוחות', 'הצג לקוחות', 'כל הלקוחות'],
  },
  examples: {
    en: [
      'customers',
      'customers trial calling region:EU',
      'customers expiring soon sort by end csv',
    ],
    pl: ['klienci', 'klienci wersja próbna calling region:EU'],
    es: ['clientes', 'clientes prueba calling región:EU'],
    bg: ['клиенти', 'клиенти пробен период calling регион:EU'],
    nb: ['kunder', 'kunder prøveperiode calling region:EU'],
    he: ['לקוחות', 'לקוחות תקופת ניסיון calling אזור:EU'],
  },
  what: text('customers.what'),
  input: ListInput,
  repeats: true,
  answers: 'personal',
  run: (call, uses: UsesList) => answerList(call, uses),
});

/** Also for a saved search, which is a list with a name. */
export async function answerList(
  { input, caller }: Pick<Call<ListInput>, 'input' | 'caller'>,
  { portfolio }: UsesList,
): Promise<Reply> {
  const { from, said, ...own } = input;
  const read = (text: string) => portfolio.readFilter(text);
  const query = said === undefined ? own.query : await filterInOwnWords({ ...own, said }, read);
  if (typeof query !== 'string') return showFilterProblem(query, caller.language);
  const filter = await read(query);
  if ('problem' in filter) return showFilterProblem(filter, caller.language);
  const write = portfolio.searches.remembering(caller.personId, query);
  const reply = filter.asFile
    ? await wholeList(filter, portfolio, caller.language)
    : await onePage(filter, { query, from }, portfolio, caller.language);
  return { ...reply, write };
}

async function onePage(
  filter: CustomerFilter,
  { query, from }: ListInput,
  portfolio: UsesList['portfolio'],
  language: Language,
): Promise<Reply> {
  let start = from;
  let page = await portfolio.list(filter, { from: start, size: rowsShown });
  if (page.rows.length === 0 && start > 0) {
    start = 0;
    page = await portfolio.list(filter, { from: start, size: rowsShown });
  }
  const [first] = page.rows;
  if (!first) return nobody(filter, page, language);
  return shown(page, first, { filter, query, from: start }, portfolio);
}

function shown(
  page: CustomerPage,
  first: ListedCustomer,
  asked: { filter: CustomerFilter; query: string; from: number },
  portfolio: UsesList['portfolio'],
): Reply {
  const { filter, query, from } = asked;
  const rows = page.rows.slice(0, rowsOnCard(page.total - from));
  const more = page.total - from - rows.length;
  const next: Choice[] =
    more > 0
      ? [{ command: 'customer.list', input: { query, from: from + rows.length }, say: 'more' }]
      : [];
  const oldest = rows.reduce((at, row) => (row.at < at ? row.at : at), first.at);
  return show(
    'customers',
    {
      understood: understoodAs(filter),
      first: from + 1,
      total: page.total,
      more,
      unjudged: page.unjudged,
      rows: rows.map((row) => rowOf(row, portfolio)),
      source: { from: 'copy', at: oldest },
    },
    {
      choices: [
        ...rows.map(({ orgId }, at) => ({
          command: 'customer.show',
          input: { id: orgId },
          say: String(from + at + 1),
        })),
        ...next,
      ],
      audit: { kind: 'customers', hits: page.total },
    },
  );
}

const quiet: ReadonlySet<string> = new Set(['trial', 'subscription']);

function rowOf(row: ListedCustomer, portfolio: UsesList['portfolio']) {
  const { displayName: title, statuses, endsAt, region, tags, people, pending, lookAlike } = row;
  const asks = statuses.some((status) => !quiet.has(status));
  // What asks for attention is read first.
  const sorted = statuses.toSorted((a, b) => Number(quiet.has(a)) - Number(quiet.has(b)));
  const openUrl = portfolio.openUrl(row);
  return {
    title,
    statuses: sorted,
    asks,
    endsAt,
    region,
    tags,
    people,
    pending,
    lookAlike,
    openUrl,
  };
}

/** No row: with the filter as it was understood, so that a slip can be seen. */
function nobody(
  filter: CustomerFilter,
  page: Pick<CustomerPage, 'unjudged' | 'seesNone'>,
  language: Language,
): Reply {
  const by = understoodAs(filter).map((one) => inWords(one, language));
  return show(
    'notice',
    {
      tone: 'warning',
      title: text('customers.noneTitle'),
      body: page.seesNone ? text('customers.noneAssigned') : text('customers.none', { by }),
      note: missing(page),
    },
    { audit: { kind: 'customers', hits: 0 } },
  );
}

/** Who may be missing because what was asked for is not known of them. */
function missing({ unjudged }: Pick<CustomerPage, 'unjudged'>): Text | undefined {
  return unjudged && text('customers.unjudged', unjudged);
}

async function wholeList(
  filter: CustomerFilter,
  portfolio: UsesList['portfolio'],
  language: Language,
): Promise<Reply> {
  const page = await portfolio.list(filter, { from: 0 });
  const { rows, total } = page;
  if (rows.length === 0) return nobody(filter, page, language);
  const { files, parts } = await filesOf(rows, language);
  return show(
    'notice',
    {
      tone: 'good',
      title: text('customers.fileTitle'),
      body: text('customers.file', { total, parts }),
      note: missing(page),
    },
    { files, audit: { kind: 'customers', hits: total, file: true } },
  );
}
