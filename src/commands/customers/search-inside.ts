import { lookup } from '../../conversation/command.ts';
import { text } from '../../language/index.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import { LookupInput } from '../answers/input.ts';
import {
  askInside,
  chooseInside,
  customersCalled,
  insideWithColon,
  noSuchCustomer,
} from '../answers/inside.ts';
import { vanished } from '../answers/one.ts';

/** Looks for somebody or something inside one customer: `search inside Acme: anna`. */
export const searchInside = lookup({
  name: 'customer.search',
  role: 'helpdesk',
  words: {
    en: ['search inside', 'search within', 'look inside', 'find inside'],
    pl: ['szukaj u klienta', 'wyszukaj u klienta', 'szukaj wewnątrz'],
    es: ['buscar dentro de', 'busca dentro de', 'buscar en el cliente'],
    bg: ['търси при клиент', 'търсене при', 'търси вътре в'],
    nb: ['søk hos kunde', 'søk hos', 'søk inne i'],
    he: ['חפש אצל לקוח', 'חפש אצל', 'חפשי אצל', 'חיפוש אצל'],
  },
  examples: {
    en: ['search inside Café Sol: anna'],
    pl: ['szukaj u klienta Zakłady Łódź: anna'],
    es: ['buscar dentro de Café Sol: anna'],
    bg: ['търси при клиент Балкан Логистика: иван'],
    nb: ['søk hos kunde Nordfisk: kari'],
    he: ['חפש אצל לקוח מעבדות גליל: נועה'],
  },
  what: text('inside.what'),
  input: LookupInput,
  repeats: true,
  answers: 'personal',
  async run({ input }, uses: UsesDirectory) {
    const { within, query } = input;
    if (within !== undefined)
      return query
        ? answerLookup(undefined, input, uses)
        : ((await askInside(within, uses)) ?? vanished());
    const asked = insideWithColon(query ?? '') ?? { customer: query ?? '', query: undefined };
    const customers = await customersCalled(asked.customer, uses.directory);
    const [only] = customers;
    if (!only) return noSuchCustomer(asked.customer);
    if (customers.length > 1) return chooseInside(customers, asked);
    return asked.query === undefined
      ? ((await askInside(only.id, uses)) ?? vanished())
      : answerLookup(undefined, { ...input, query: asked.query, within: only.id }, uses);
  },
});
