/** An installation may demand that whoever a change concerns is verified first. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { change } from '../../../src/conversation/command.ts';
import { createConversation } from '../../../src/conversation/converse.ts';
import { say } from '../../../src/conversation/reply.ts';
import { text } from '../../../src/language/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { keepingLog, message, person, posts } from '../../support/desk.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const words = <T>(one: T) => ({ en: one, pl: one, es: one, bg: one, nb: one, he: one });
const rename = change({
  name: 'user.rename',
  role: 'none',
  words: words(['rename'] as const),
  examples: words(['rename anna'] as const),
  what: text('help.what'),
  input: z.object({ query: z.string() }),
  answers: 'personal',
  concerns: async ({ input: { query } }) =>
    query === 'nobody' ? undefined : { personId: query === 'invited' ? undefined : query },
  confirm: async () => ({ kind: 'refuse', reply: say('pick.none') }),
  run: async () => say('pick.none'),
});

async function answerTo(line: string, verified: readonly string[] | undefined): Promise<string> {
  const full = person('full', 'atlas-portal.partner.salesfulladmin');
  const converse = createConversation({
    commands: [rename],
    capabilities: async () => ({}),
    access: {
      identify: async () => ({
        kind: 'known' as const,
        person: {
          ...full,
          role: 'helpdesk' as const,
          roleFrom: 'webex' as const,
          customers: 'all' as const,
        },
      }),
    },
    store,
    log: keepingLog(),
    now: () => new Date(),
    defaultLanguage: 'en',
    timeZone: 'UTC',
    isVerified: verified && (async (personId) => verified.includes(personId)),
  });
  return posts(await converse(message(full, line)))
    .map(({ markdown }) => markdown)
    .join();
}

test('nothing is changed for somebody who is not verified', async () => {
  expect(await answerTo('rename anna', ['piotr'])).toContain('must be verified');
});

test('nothing is changed for somebody whom nobody can verify, because Webex gives them no id', async () => {
  expect(await answerTo('rename invited', ['anna'])).toContain('cannot be verified');
  expect(await answerTo('rename invited', undefined)).toContain('no list open');
});

test('whoever is verified, or does not matter, or where nobody demands it, may be helped', async () => {
  expect(await answerTo('rename anna', ['anna'])).toContain('no list open');
  expect(await answerTo('rename nobody', [])).toContain('no list open');
  expect(await answerTo('rename anna', undefined)).toContain('no list open');
});
