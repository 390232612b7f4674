/** Follow-ups are bound to the person, the space and ten minutes, and survive a restart. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Command, lookup } from '../../../src/conversation/command.ts';
import { say, show } from '../../../src/conversation/reply.ts';
import { text } from '../../../src/language/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { group, openDesk, person, words } from '../../support/desk.ts';

const helpdesk = 'atlas-portal.partner.helpdesk';
const every = <T>(value: T) => ({
  en: value,
  pl: value,
  es: value,
  bg: value,
  nb: value,
  he: value,
});
const at = new Date('2026-11-21T08:00:00Z');

const declared = {
  role: 'helpdesk',
  what: text('help.what'),
  input: z
    .object({ query: z.string().optional(), id: z.string().optional() })
    .refine(({ query, id }) => (query ?? id) !== undefined),
  answers: 'personal',
} as const;

/** Shows the person of that name, or a list when asked for everybody or for rooms, whose devices are nobody's. */
const user = lookup({
  ...declared,
  repeats: true,
  name: 'user.show',
  words: { ...every(['user'] as const), pl: ['użytkownik'] },
  examples: every(['user anna']),
  async run({ input: { query, id = query } }) {
    const follows = [
      { command: 'user.show', input: { id }, say: 'user' },
      { command: 'device.show', input: { id }, say: 'devices' },
    ];
    const rooms = id === 'rooms' ? ['blue', 'red'] : [];
    const names = id === 'everybody' ? ['anna', 'jan'] : rooms;
    return show(
      'nothing',
      { query: `user ${id}`, searched: ['users'], near: [], source: { from: 'copy', at } },
      {
        choices:
          names.length > 0
            ? names.map((name, index) => ({
                command: rooms.length > 0 ? 'device.show' : 'user.show',
                input: { id: name },
                say: String(index + 1),
              }))
            : follows,
      },
    );
  },
});

const device = lookup({
  ...declared,
  repeats: true,
  name: 'device.show',
  words: { ...every(['devices of'] as const), en: ['devices', 'devices of'] },
  examples: every(['devices of anna']),
  run: async ({ input: { query, id = query } }) =>
    show('nothing', { query: `devices ${id}`, searched: ['devices'], near: [], source: undefined }),
});

const secret = lookup({
  ...declared,
  name: 'secret',
  words: every(['secret'] as const),
  examples: every(['secret 1']),
  run: async () => say('offer.cancelled'),
});

/** Shows a field in which a person's name may be filled in. */
const field = lookup({
  ...declared,
  repeats: true,
  name: 'field',
  words: every(['search here'] as const),
  examples: every(['search here now']),
  run: async () =>
    show(
      'inside',
      { displayName: 'Acme', orgUuid: '1', source: { from: 'copy', at } },
      { choices: [{ command: 'user.show', input: {}, fields: ['query'], say: 'value' }] },
    ),
});

const commands = [user, device, secret, field] as unknown as readonly Command<object>[];

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  for (const table of ['AuditRecord', 'Offer', 'OutboxMessage', 'InboxEvent', 'BotUser'])
    await store.query(`DELETE FROM "${table}"`);
});

let nextName = 0;

function open() {
  nextName += 1;
  const maya = person(`maya${nextName}`, helpdesk);
  const paul = person(`paul${nextName}`, helpdesk);
  const desk = openDesk({ store, people: [maya, paul], commands, capabilities: () => ({}) });
  const asks = async (said: string, who = maya) => headOf(words(await desk.says(who, said)));
  return { desk, maya, paul, asks };
}

/** What the answer is about. */
function headOf(answer: string): string {
  return /“([^”]+)”|„([^”]+)”/.exec(answer)?.slice(1).find(Boolean) ?? answer;
}

describe('what was shown last', () => {
  test('is meant by “her devices”, “his device” and “devices”', async () => {
    const { asks } = open();
    await asks('user anna');

    expect(await asks('her devices')).toBe('devices anna');
    expect(await asks('please show his device')).toBe('devices anna');
    expect(await asks('devices')).toBe('devices anna');
  });

  test('stays meant while something of theirs is looked at', async () => {
    const { asks } = open();
    await asks('user anna');
    await asks('her devices');

    expect(await asks('whose is it')).toBe('user anna');
  });

  test('is somebody else as soon as somebody else was shown', async () => {
    const { asks } = open();
    await asks('user anna');
    await asks('user jan');

    expect(await asks('his devices')).toBe('devices jan');
  });

  test('is nobody when several were listed since', async () => {
    const { asks } = open();
    await asks('user anna');
    await asks('user everybody');

    expect(await asks('her devices')).toBe(
      'Several are listed. Please choose one by its number first.',
    );
    expect(await asks('the second one')).toBe('user jan');
    expect(await asks('his devices')).toBe('devices jan');
  });

  test.each([
    ['en', 'whose is it', 'I do not know whom'],
    ['pl', 'czyje to', 'Nie wiem, o kogo'],
    ['es', 'de quién es', 'No sé a quién'],
    ['bg', 'чие е', 'Не знам кого'],
    ['nb', 'hvem har den', 'Jeg vet ikke hvem'],
    ['he', 'של מי זה', 'לא ברור'],
  ])(
    '%s: is nobody’s where one was chosen that has none: not “several”, and nobody shown before the list',
    async (_, said, answer) => {
      const { asks } = open();
      await asks('user anna');
      await asks('user rooms');
      expect(await asks('the 2nd one')).toBe('devices red');

      expect(await asks(said)).toContain(answer);
      await asks('user jan');
      expect(await asks('and his devices?')).toContain('devices jan');
    },
  );

  test('answers in the language of the reference', async () => {
    const { asks } = open();
    await asks('user anna');

    expect(await asks('jej urządzenia')).toBe('devices anna');
  });
});

describe('a reference', () => {
  test('to nothing says so, and a word that begins a request is the request', async () => {
    const { asks } = open();

    expect(await asks('her devices')).toMatch(/^I do not know whom or what you mean/);
    expect(await asks('devices')).toContain('devices of anna');
  });

  test('is bound to ten minutes', async () => {
    const { desk, asks } = open();
    await asks('user anna');
    desk.passes(9);
    expect(await asks('her devices')).toBe('devices anna');
    desk.passes(11);

    expect(await asks('her devices')).toMatch(/^I do not know/);
    expect(await asks('again')).toMatch(/^I do not know/);
  });

  test('is bound to the person', async () => {
    const { asks, paul } = open();
    await asks('user anna');

    expect(await asks('her devices', paul)).toMatch(/^I do not know/);
  });

  test('is bound to the space', async () => {
    const { desk, maya, asks } = open();
    await asks('user anna');
    const outcome = await desk.says(maya, 'her devices', { space: group });

    expect(words(outcome)).toMatch(/^I do not know/);
  });

  test('survives a restart', async () => {
    const { desk, asks } = open();
    await asks('user anna');
    desk.restart();

    expect(await asks('her devices')).toBe('devices anna');
  });

  test('runs under the role of now, not of then', async () => {
    const { desk, maya, asks } = open();
    await asks('user anna');
    await desk.access().identify(maya.personId);
    maya.roles = [];
    desk.passes(6);
    desk.restart();

    expect(await asks('her devices')).not.toContain('devices anna');
  });
});

describe('a name by itself after a field was shown', () => {
  const searched = /user anna[\s\S]*searched only inside/;

  test('is meant for the field, once', async () => {
    const { desk, maya } = open();
    await desk.says(maya, 'search here now');

    expect(words(await desk.says(maya, 'anna'))).toMatch(searched);
    expect(words(await desk.says(maya, 'anna'))).not.toContain('user anna');
  });

  test('is meant for it after a restart, but not after ten minutes', async () => {
    const { desk, maya } = open();
    await desk.says(maya, 'search here now');
    desk.restart();
    desk.passes(9);
    expect(words(await desk.says(maya, 'anna'))).toMatch(searched);
    await desk.says(maya, 'search here now');
    desk.passes(11);

    expect(words(await desk.says(maya, 'anna'))).not.toContain('user anna');
  });

  test('is not meant for somebody else’s, nor in another space, and a command is the command', async () => {
    const { desk, maya, paul } = open();
    await desk.says(maya, 'search here now');

    expect(words(await desk.says(paul, 'anna'))).not.toContain('user anna');
    expect(words(await desk.says(maya, 'anna', { space: group }))).not.toContain('user anna');
    expect(words(await desk.says(maya, 'devices of jan'))).toContain('devices jan');
    expect(words(await desk.says(maya, 'anna'))).not.toContain('user anna');
  });
});

describe('back and again', () => {
  test('“again” asks the same anew, as often as one likes', async () => {
    const { asks } = open();
    await asks('user anna');

    expect(await asks('again')).toBe('user anna');
    expect(await asks('jeszcze raz')).toBe('user anna');
  });

  test('“back” goes back step by step, and forward from there', async () => {
    const { asks } = open();
    await asks('user everybody');
    await asks('1');
    await asks('her devices');
    await asks('again');

    expect(await asks('back')).toBe('user anna');
    expect(await asks('back')).toBe('user everybody');
    expect(await asks('back')).toBe('There is nothing to go back to.');
    expect(await asks('2')).toBe('user jan');
    expect(await asks('wróć')).toBe('user everybody');
  });

  test('what may not be repeated is not kept', async () => {
    const { asks } = open();
    await asks('user anna');
    await asks('secret 12345678');

    expect(await asks('again')).toBe('user anna');
    expect(JSON.stringify(await store.query('SELECT choices FROM "Offer"'))).not.toContain(
      '12345678',
    );
  });
});
