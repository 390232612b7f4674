/** The order of the steps: who it is, what is meant, whether they may, what comes back and where it goes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { WebexIdentity } from '../../../src/access/record.ts';
import { help } from '../../../src/commands/help.ts';
import { type Menu, menuOf } from '../../../src/commands/menu.ts';
import { type Command, lookup } from '../../../src/conversation/command.ts';
import { say, show } from '../../../src/conversation/reply.ts';
import { InputError, StoreError, WebexError } from '../../../src/errors.ts';
import { text } from '../../../src/language/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import {
  direct,
  group,
  message,
  openDesk,
  otherOrg,
  person,
  posts,
  words,
} from '../../support/desk.ts';

const helpdesk = 'atlas-portal.partner.helpdesk';
const every = <T>(value: T) => ({
  en: value,
  pl: value,
  es: value,
  bg: value,
  nb: value,
  he: value,
});

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const rows = Array.from({ length: 12 }, (_, at) => `row ${at + 1}`);

/** A lookup of rows: five at a time, as the real ones answer. */
const find = lookup({
  name: 'find',
  role: 'helpdesk',
  words: { ...every(['find'] as const), pl: ['znajdź'], he: ['חפש'] },
  examples: every(['find Jane']),
  what: text('help.what'),
  input: z.object({
    query: z.string().trim().max(500, 'tooLong'),
    row: z.number().optional(),
    from: z.number().default(0),
  }),
  answers: 'personal',
  async run({ input: { query, row, from } }, uses: { failure?: Error | undefined }) {
    if (uses.failure) throw uses.failure;
    if (row !== undefined) return say('card.hits', { count: row, query });
    const shown = rows.slice(from, from + 5);
    const left = rows.length - from - shown.length;
    return show(
      'hits',
      {
        query,
        first: from + 1,
        total: rows.length,
        rows: shown.map((title) => ({
          kind: 'user',
          title,
          detail: '',
          organization: '',
          gone: false,
        })),
        more: left,
        source: { from: 'copy', at: new Date() },
      },
      {
        choices: [
          ...shown.map((_, at) => ({
            command: 'find',
            input: { query, row: from + at + 1 },
            say: String(from + at + 1),
          })),
          ...(left > 0 ? [{ command: 'find', input: { query, from: from + 5 }, say: 'more' }] : []),
        ],
        audit: { hits: rows.length, query: 'jane doe@acme.example' },
      },
    );
  },
});

const plain = lookup({
  name: 'weather',
  role: 'partner-admin',
  words: every(['weather'] as const),
  examples: every(['weather']),
  what: text('help.what'),
  input: z.object({}),
  answers: 'plain',
  run: async () => say('offer.cancelled'),
});

interface Uses {
  failure?: Error | undefined;
  menu: Menu;
}

const commands: readonly Command<Uses>[] = [find, plain, help];
let nextName = 0;

function open(roles: readonly string[] = [helpdesk], change: Partial<WebexIdentity> = {}) {
  nextName += 1;
  const jane = { ...person(`jane${nextName}`, ...roles), ...change };
  const uses: Uses = { menu: menuOf(commands) };
  const desk = openDesk({ store, people: [jane], commands, capabilities: () => uses });
  return { desk, jane, uses };
}

beforeEach(async () => {
  for (const table of ['AuditRecord', 'Offer', 'OutboxMessage', 'InboxEvent', 'BotUser']) {
    await store.query(`DELETE FROM "${table}"`);
  }
});

describe('a question', () => {
  test('in the 1:1 space is answered there', async () => {
    const { desk, jane } = open();

    const outcome = await desk.says(jane, 'find Jane');

    expect(posts(outcome)).toEqual([
      expect.objectContaining({
        lane: `direct:${jane.personId}`,
        roomId: direct(jane).roomId,
        card: expect.anything(),
      }),
    ]);
    expect(posts(outcome)[0]).not.toHaveProperty('threadId');
  });

  test('in a thread of the 1:1 space is answered in the thread', async () => {
    const { desk, jane } = open();

    const outcome = await desk.says(jane, 'find Jane', { threadId: 'root' });

    expect(posts(outcome)).toEqual([expect.objectContaining({ threadId: 'root' })]);
  });

  test('about people, asked in a group, is answered in private; the group reads one line without data', async () => {
    const { desk, jane } = open();

    const outcome = await desk.says(jane, 'find Jane', { space: group, threadId: 'root' });

    const [answer, note, ...rest] = posts(outcome);
    expect(rest).toEqual([]);
    expect(answer).toMatchObject({ lane: `direct:${jane.personId}`, toPersonId: jane.personId });
    expect(answer).not.toHaveProperty('roomId');
    expect(answer).not.toHaveProperty('threadId');
    expect(note).toEqual({
      action: 'post',
      lane: 'room:room-desk',
      roomId: 'room-desk',
      threadId: 'root',
      markdown: 'I have answered you in our 1:1 space.',
    });
  });

  test('of no consequence for anybody is answered in the group’s thread', async () => {
    const { desk, jane } = open(['atlas-portal.partner.salesadmin']);

    const outcome = await desk.says(jane, 'weather', { space: group, threadId: 'root' });

    expect(posts(outcome)).toEqual([
      expect.objectContaining({ lane: 'room:room-desk', roomId: 'room-desk', threadId: 'root' }),
    ]);
  });

  test('is recorded without its text, and logged without it', async () => {
    const { desk, jane } = open();

    await desk.says(jane, 'find Secretname secret@acme.example');

    const [line, ...others] = await desk.audit();
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      personId: jane.personId,
      personOrgId: jane.orgId,
      email: jane.email,
      command: 'find',
      outcome: 'done',
      fields: { hits: 12 },
      errorCode: null,
    });
    expect(line?.callId).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(JSON.stringify([await desk.audit(), desk.log.lines])).not.toMatch(/secret|jane doe/i);
    expect(desk.log.lines).toEqual([
      {
        level: 'info',
        message: 'call',
        fields: { call: line?.callId, command: 'find', outcome: 'done', ms: expect.any(Number) },
      },
    ]);
  });

  test('without a value is asked for one, with an example', async () => {
    const { desk, jane } = open();

    const outcome = await desk.says(jane, 'find');

    expect(words(outcome)).toBe(
      'Something is still missing. Write it like this, with your own value: `find Jane`',
    );
    expect(await desk.audit()).toMatchObject([{ command: 'find', outcome: 'asked' }]);
  });

  test('that is not understood names what comes near, of what this person may ask', async () => {
    const { desk, jane } = open();

    expect(words(await desk.says(jane, 'how is the weather at jane@acme.example'))).toBe(
      'I did not understand that. Did you mean something like this?\n\n- `find Jane`\n\n`help` shows everything you can ask.',
    );
    expect(words(await desk.says(jane, 'xyzzy'))).toBe(
      'I did not understand that. `help` shows what you can ask.',
    );
    expect(await desk.audit()).toMatchObject([{ outcome: 'unclear' }, { outcome: 'unclear' }]);
  });

  test('that says nothing gets a hint', async () => {
    const { desk, jane } = open();

    expect(words(await desk.says(jane, ''))).toContain('`help` shows what you can ask');
  });
});

describe('the language of an answer', () => {
  test('is the one of the command’s words', async () => {
    const { desk, jane } = open();

    expect(words(await desk.says(jane, 'weiterso'))).toContain('I did not understand');
    expect(words(await desk.says(jane, 'znajdź Jane'))).toContain('12 wyników');
    // and from then on of what belongs to no language
    expect(words(await desk.says(jane, 'weiterso'))).toContain('Nie rozumiem');
  });

  test('is the person’s own before that', async () => {
    const { desk, jane } = open();
    await store.transaction((tx) => desk.access().settingLanguage(jane, 'nb')(tx));

    expect(words(await desk.says(jane, 'znajdź Jane'))).toContain('12 treff');
  });

  test('stays with the list when a row is typed or a button pressed', async () => {
    const { desk, jane } = open();
    const list = await desk.says(jane, 'znajdź Jane');

    expect(words(await desk.says(jane, '2'))).toContain('2 wyniki');
    expect(words(await desk.presses(jane, posts(list)[0], 0))).toContain('1 wynik');
  });
});

describe('rows of a list', () => {
  test('are chosen by typing their number', async () => {
    const { desk, jane } = open();
    await desk.says(jane, 'find Jane');

    expect(words(await desk.says(jane, '3'))).toBe('3 matches for “Jane”');
  });

  test('are chosen after a restart, too', async () => {
    const { desk, jane } = open();
    await desk.says(jane, 'find Jane');
    desk.restart();

    expect(words(await desk.says(jane, '3'))).toBe('3 matches for “Jane”');
  });

  test('go on with “more”, numbered on', async () => {
    const { desk, jane } = open();
    await desk.says(jane, 'find Jane');

    expect(words(await desk.says(jane, 'more'))).toContain('row 6');
    expect(words(await desk.says(jane, '7'))).toBe('7 matches for “Jane”');
    expect(words(await desk.says(jane, '2'))).toBe('Please choose a number from 6 to 10.');
    await desk.says(jane, 'więcej');
    expect(words(await desk.says(jane, 'more'))).toBe('That was the whole list.');
  });

  test('beyond the list are refused with its range', async () => {
    const { desk, jane } = open();
    await desk.says(jane, 'find Jane');

    expect(words(await desk.says(jane, '9'))).toBe('Please choose a number from 1 to 5.');
    expect(words(await desk.says(jane, '0'))).toBe('Please choose a number from 1 to 5.');
  });

  test('belong to one person and one space', async () => {
    const { desk, jane } = open();
    await desk.says(jane, 'find Jane');

    const elsewhere = await desk.says(jane, '2', { space: group, threadId: 'root' });

    expect(words(elsewhere)).toContain('no list open here');
  });

  test('are remembered for ten minutes', async () => {
    const { desk, jane } = open();
    await desk.says(jane, 'find Jane');
    desk.passes(9);
    expect(words(await desk.says(jane, '2'))).toBe('2 matches for “Jane”');
    desk.passes(2);

    expect(words(await desk.says(jane, '2'))).toContain('no list open here');
  });

  test('asked for in a group are chosen in the 1:1 space, where the list is', async () => {
    const { desk, jane } = open();
    await desk.says(jane, 'find Jane', { space: group, threadId: 'root' });

    expect(words(await desk.says(jane, '2'))).toBe('2 matches for “Jane”');
  });

  test('can be pressed again and again for a day, while the role lasts', async () => {
    const { desk, jane } = open();
    const [list] = posts(await desk.says(jane, 'find Jane'));

    expect(words(await desk.presses(jane, list, 1))).toBe('2 matches for “Jane”');
    expect(words(await desk.presses(jane, list, 1))).toBe('2 matches for “Jane”');
    jane.roles = [];
    desk.passes(6);
    expect(words(await desk.presses(jane, list, 1))).toContain('only answers people');
  });

  test('pressed after a day are too old', async () => {
    const { desk, jane } = open();
    const [list] = posts(await desk.says(jane, 'find Jane'));
    desk.passes(24 * 60 + 1);

    expect(words(await desk.presses(jane, list, 1))).toBe(
      'This card is too old. Please ask again for fresh data.',
    );
  });
});

describe('a stranger', () => {
  const sentence =
    'Deskhand only answers people who were given a role in it. Please contact your administrator.';

  test.each([
    ['without a role', [], {}],
    ['of another organization, whatever their roles', ['id_full_admin'], { orgId: otherOrg }],
    [
      'with an administrator’s name and look-alike address',
      [],
      { displayName: 'Admin', email: 'аdmin@partner.example' },
    ],
  ] as const)('%s reads one neutral sentence', async (_, roles, change) => {
    const { desk, jane } = open(roles, change);

    const outcome = await desk.says(jane, 'find Jane');

    expect(posts(outcome).map(({ markdown }) => markdown)).toEqual([sentence]);
    expect(outcome.offers).toEqual([]);
    expect(await desk.audit()).toMatchObject([
      { personId: jane.personId, outcome: 'denied', command: null, fields: { told: true } },
    ]);
  });

  test('is not told again for ten minutes, also after a restart; each attempt is recorded', async () => {
    const { desk, jane } = open([]);

    await desk.says(jane, 'help');
    desk.restart();
    expect(posts(await desk.says(jane, 'help'))).toEqual([]);
    desk.passes(9);
    expect(posts(await desk.says(jane, 'help', { space: group }))).toEqual([]);
    desk.passes(2);
    expect(words(await desk.says(jane, 'help'))).toBe(sentence);
    expect(await desk.audit()).toMatchObject([
      { fields: { told: true } },
      { fields: { told: false } },
      { fields: { told: false } },
      { fields: { told: true } },
    ]);
  });

  test('whom Webex does not know is one, too', async () => {
    const { desk } = open();

    expect(words(await desk.says(person('nobody'), 'help'))).toBe(sentence);
  });

  test('who adds the bot to a space is told the same', async () => {
    const { desk, jane } = open([]);

    const outcome = await desk.happens({ ...message(jane, '', { space: group }), kind: 'joined' });

    expect(words(outcome)).toBe(sentence);
  });

  test('who opens a 1:1 space is told at the first message, not before', async () => {
    const { desk, jane } = open([]);

    const opened = await desk.happens({ ...message(jane, ''), kind: 'joined' });

    expect(opened).toMatchObject({ messages: [], audit: [] });
    expect(words(await desk.says(jane, 'help'))).toBe(sentence);
  });
});

test('another bot is never answered, and costs no record', async () => {
  const { desk, jane } = open([helpdesk], { type: 'bot' });

  expect(await desk.says(jane, 'help')).toMatchObject({ messages: [], audit: [], offers: [] });
  expect(await desk.audit()).toEqual([]);
});

describe('being added', () => {
  test('to a group gets one short greeting', async () => {
    const { desk, jane } = open();

    const outcome = await desk.happens({ ...message(jane, '', { space: group }), kind: 'joined' });

    expect(posts(outcome)).toEqual([expect.objectContaining({ lane: 'room:room-desk' })]);
    expect(words(outcome)).toContain('Hello, I am Deskhand.');
    expect(await desk.audit()).toMatchObject([{ command: 'joined', outcome: 'done' }]);
  });

  test('to a 1:1 space gets none: the first message follows at once', async () => {
    const { desk, jane } = open();

    expect(await desk.happens({ ...message(jane, ''), kind: 'joined' })).toMatchObject({
      messages: [],
      audit: [],
    });
  });
});

describe('a refusal', () => {
  test('for want of a role names the role', async () => {
    const { desk, jane } = open();

    expect(words(await desk.says(jane, 'weather'))).toBe(
      'That needs the role **partner administrator**. A partner administrator can give it to you.',
    );
    expect(await desk.audit()).toMatchObject([
      { command: 'weather', outcome: 'denied', errorCode: 'access' },
    ]);
  });

  test('of an endless value says that it is too long', async () => {
    const { desk, jane } = open();

    expect(words(await desk.says(jane, `find ${'x'.repeat(900)}`))).toContain('too long');
    expect(await desk.audit()).toMatchObject([{ outcome: 'rejected', errorCode: 'input' }]);
  });

  const failed = (code: WebexError['code'], more: object = {}) =>
    new WebexError({ code, call: 'GET /people/{id}', status: 400, ...more });

  test.each([
    [
      new InputError('query', 'odd'),
      'I cannot use that. Please write it like this: `find Jane`',
      'input',
    ],
    [
      failed('webex.refused', { reason: 'The *org* said [no](https://evil.example).' }),
      'Webex refused this: The',
      'webex.refused',
    ],
    [failed('webex.signedOut'), 'I cannot sign in to Webex', 'webex.signedOut'],
    [
      failed('webex.busy', { retryAfterMs: 11_200 }),
      'Please try again in 12 seconds.',
      'webex.busy',
    ],
    [failed('webex.unreadable'), 'an answer I do not understand', 'webex.unreadable'],
    [new StoreError('unreachable', 'gone'), 'I cannot reach my database', 'store'],
    [new TypeError('x is undefined'), 'Something went wrong on my side', 'bug'],
    ['a string', 'Something went wrong on my side', 'bug'],
  ])('after %s explains it', async (failure, sentence, code) => {
    const { desk, jane, uses } = open();
    uses.failure = failure as Error;

    const outcome = await desk.says(jane, 'find Jane');

    expect(words(outcome)).toContain(sentence);
    expect(JSON.stringify(outcome.messages)).not.toContain('](https');
    const [line] = await desk.audit();
    expect(line).toMatchObject({ command: 'find', errorCode: code });
    if (code === 'bug') expect(words(outcome)).toContain(line?.callId);
  });

  test('with Webex’s reason stays out of the group', async () => {
    const { desk, jane, uses } = open();
    uses.failure = failed('webex.refused', { reason: 'jane@acme.example is blocked' });

    const outcome = await desk.says(jane, 'find Jane', { space: group, threadId: 'root' });

    const inGroup = posts(outcome).filter(({ lane }) => lane === 'room:room-desk');
    expect(inGroup.map(({ markdown }) => markdown)).toEqual([
      'I have answered you in our 1:1 space.',
    ]);
  });
});

describe('an event whose sender cannot be identified for now', () => {
  test.each([
    new WebexError({ code: 'webex.busy', call: 'GET /people/{id}' }),
    new StoreError('unreachable', 'gone'),
  ])('is left to be tried again: %s', async (failure) => {
    const { desk, jane } = open();
    Object.defineProperty(jane, 'type', {
      get: () => {
        throw failure;
      },
    });

    await expect(desk.crashes(message(jane, 'help'))).rejects.toBe(failure);
  });
});

test('what only reads is answered while Webex cannot say who somebody is, for an hour', async () => {
  const { desk, jane } = open();
  const busy = new WebexError({ code: 'webex.busy', call: 'GET /people/{id}' });
  const before = words(await desk.says(jane, 'help'));
  desk.fails(busy);

  desk.passes(50);
  expect(words(await desk.says(jane, 'help'))).toBe(before);
  desk.passes(11);
  await expect(desk.crashes(message(jane, 'help'))).rejects.toBe(busy);
});

test('a person is asked about at Webex once in five minutes', async () => {
  const { desk, jane } = open();

  await desk.says(jane, 'help');
  await desk.says(jane, 'help');
  expect(desk.asked).toEqual([jane.personId]);
  desk.passes(6);
  await desk.says(jane, 'help');
  expect(desk.asked).toHaveLength(2);
});

describe('help', () => {
  test('shows what this person may ask and nothing else', async () => {
    const { desk, jane } = open();

    const shown = words(await desk.says(jane, 'help'));

    expect(shown).toContain('find Jane');
    expect(shown).not.toContain('weather');
    expect(words(await desk.says(jane, 'help weather'))).toContain('I have no topic “weather”');
  });

  test('offers its examples as buttons that run them', async () => {
    const { desk, jane } = open();
    const [card] = posts(await desk.says(jane, 'help'));

    expect(words(await desk.presses(jane, card, 0))).toContain('12 matches for “Jane”');
  });
});
