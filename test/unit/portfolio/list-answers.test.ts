/** What the customer list answers where it holds nobody. */
import { expect, test } from 'vitest';
import { answerList, type UsesList } from '../../../src/commands/customers/list-customers.ts';
import type { Caller } from '../../../src/conversation/command.ts';
import { inWords } from '../../../src/language/in-words.ts';
import type { CustomerPage } from '../../../src/portfolio/customer-list.ts';
import { readFilter } from '../../../src/portfolio/filter.ts';

const caller = { personId: 'petra', language: 'en' } as Caller;

/** The body and the note of the answer to `customers …`, when the list holds nobody. */
async function answered(query: string, page: Partial<CustomerPage>) {
  const portfolio = {
    readFilter: async (text: string) => readFilter(text, []),
    list: async () => ({ rows: [], total: 0, ...page }),
    searches: { remembering: () => async () => {} },
  } as unknown as UsesList['portfolio'];
  const reply = await answerList({ input: { query, from: 0 }, caller }, { portfolio });
  if (reply.kind !== 'show' || reply.card !== 'notice') throw new Error('no notice');
  const { body, note } = reply.data;
  return [inWords(body, 'en'), ...(note ? [inWords(note, 'en')] : [])];
}

test('whoever has no customer assigned is told so, whatever was asked for', async () => {
  const told = ['No customer is assigned to you, so there is none that you may see.'];
  expect(await answered('', { seesNone: true })).toEqual(told);
  expect(await answered('trial', { seesNone: true })).toEqual(told);
  expect(await answered('', {})).toEqual(['Nothing has been copied from Webex yet.']);
});

test('an empty list names what is not known, as a file, too (F075, F078)', async () => {
  const unjudged = { count: 3, of: ['region' as const, 'expiringSoon' as const] };
  const told = [
    'Looked for: Expiring soon, region EU.',
    '3 customers may be missing here. Not known: region, “Expiring soon”. “customer status” and the name say why.',
  ];
  expect(await answered('expiring soon region:EU', { unjudged })).toEqual(told);
  expect(await answered('expiring soon region:EU csv', { unjudged })).toEqual(told);
});
