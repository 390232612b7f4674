import { lookup } from '../conversation/command.ts';
import type { FoundHit } from '../directory/search.ts';
import { text } from '../language/index.ts';
import { answerLookup, type UsesDirectory } from './answers/answer.ts';
import { LookupInput } from './answers/input.ts';
import {
  chooseInside,
  customersCalled,
  type Inside,
  insideWithColon,
  insideWithJoint,
  insideWithMark,
} from './answers/inside.ts';

/** Looks for anything: the writing of the value says whether it is an address, a number, an id or a name. */
export const find = lookup({
  name: 'find',
  role: 'helpdesk',
  words: {
    en: ['find', 'search', 'search for', 'look up', 'lookup', 'look for', 'who is', 'whose is'],
    pl: ['znajdź', 'szukaj', 'wyszukaj', 'poszukaj', 'kto to jest', 'kim jest', 'czyj jest'],
    es: ['buscar', 'busca', 'encontrar', 'encuentra', 'quién es', 'de quién es'],
    bg: ['намери', 'търси', 'потърси', 'открий', 'кой е', 'коя е', 'чий е'],
    nb: ['finn', 'søk', 'søk etter', 'let etter', 'slå opp', 'hvem er'],
    he: ['חפש', 'חפשי', 'מצא', 'מצאי', 'לחפש', 'חיפוש', 'אתר', 'מי זה', 'מי זאת', 'מי היא'],
  },
  examples: {
    en: ['find Anna Nowak', 'find Café Sol'],
    pl: ['znajdź Anna Nowak', 'szukaj Zakłady Łódź'],
    es: ['buscar Café Sol', 'buscar Anna Nowak'],
    bg: ['намери Иван Петров', 'търси Café Sol'],
    nb: ['finn Kari Nordmann', 'søk Café Sol'],
    he: ['חפש נועה בן־דוד', 'מצא מעבדות גליל'],
  },
  what: text('find.what'),
  input: LookupInput,
  repeats: true,
  answers: 'personal',
  async run({ input }, uses: UsesDirectory) {
    const { asked, customers = [] } = (await meantInside(input, uses)) ?? {};
    const [customer, another] = customers;
    if (!asked || !customer) return answerLookup(undefined, input, uses);
    if (another) return chooseInside(customers, asked);
    return answerLookup(undefined, { ...input, query: asked.query, within: customer.id }, uses);
  },
});

/** `anna in Acme` is a search inside Acme, when there is an Acme and nothing is called like the whole. */
async function meantInside(
  input: LookupInput,
  { directory }: UsesDirectory,
): Promise<{ asked: Inside; customers: readonly FoundHit[] } | undefined> {
  const { query = '', within, id, ownerId } = input;
  const spoken = insideWithColon(query) ?? insideWithJoint(query);
  const asked = spoken ?? insideWithMark(query);
  if (!asked || (within ?? id ?? ownerId) !== undefined) return undefined;
  const whole = directory.readQuestion(query);
  if (whole.by !== 'problem') {
    const { total } = await directory.find(whole, undefined, { from: 0, size: 1 });
    if (total > 0) return undefined;
  }
  const customers = await customersCalled(asked.customer, directory);
  const isMeant =
    spoken || (customers.length === 1 && (customers[0]?.exact || !query.includes(',')));
  return { asked, customers: isMeant ? customers : [] };
}
