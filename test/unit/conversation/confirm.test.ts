/** Doing something: asked first, done once, by the same person, in the same space, in time, with the role still held. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Command, change } from '../../../src/conversation/command.ts';
import { say } from '../../../src/conversation/reply.ts';
import { WebexError } from '../../../src/errors.ts';
import type { Outcome } from '../../../src/inbox/outcome.ts';
import { text } from '../../../src/language/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import {
  direct,
  group,
  nonceOf,
  openDesk,
  person,
  posts,
  press,
  words,
} from '../../support/desk.ts';

const partnerAdmin = 'atlas-portal.partner.salesadmin';
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
  await store.query('CREATE TABLE IF NOT EXISTS "Door" (painted text NOT NULL)');
});
afterAll(() => store.close());
beforeEach(async () => {
  for (const table of ['AuditRecord', 'Offer', 'OutboxMessage', 'InboxEvent', 'BotUser', 'Door']) {
    await store.query(`DELETE FROM "${table}"`);
  }
});

interface Uses {
  runs: { id: string; color: string }[];
  failure?: Error | undefined;
  refuse?: boolean;
}

/** Paints a door: one row in the database, and one call outside that is counted. */
const paint = (answers: 'plain' | 'personal') =>
  change({
    name: 'door.paint',
    role: 'partner-admin',
    words: every(['paint'] as const),
    examples: every(['paint red']),
    what: text('help.what'),
    input: z.object({ query: z.string().transform((color) => color.toLowerCase()) }),
    answers,
    async confirm({ input }, { refuse }: Uses) {
      if (refuse) return { kind: 'refuse' as const, reply: say('role.last') };
      return {
        kind: 'ask' as const,
        data: {
          title: text('role.askGrant'),
          facts: [{ name: text('role.person'), value: input.query }],
          yes: text('role.yesGrant'),
          destructive: false,
          canBeUndone: true,
        },
        audit: { color: input.query },
      };
    },
    async run({ id, input }, uses: Uses) {
      uses.runs.push({ id, color: input.query });
      if (uses.failure) throw uses.failure;
      return {
        ...say('role.revoked', { name: input.query }),
        write: async (tx) => {
          await tx.query('INSERT INTO "Door" VALUES ($1)', [input.query]);
        },
        audit: { color: input.query },
      };
    },
  });

let nextName = 0;

function open(answers: 'plain' | 'personal' = 'personal') {
  nextName += 1;
  const jane = person(`jane${nextName}`, partnerAdmin);
  const joe = person(`joe${nextName}`, partnerAdmin);
  const uses: Uses = { runs: [] };
  const commands: readonly Command<Uses>[] = [paint(answers)];
  const desk = openDesk({ store, people: [jane, joe], commands, capabilities: () => uses });
  const doors = () => store.query('SELECT painted FROM "Door"');
  return { desk, jane, joe, uses, doors };
}

const card = (outcome: Outcome) => posts(outcome).find((post) => post.card);
const removed = ({ messages }: Outcome) => messages.filter(({ action }) => action === 'delete');

describe('the question', () => {
  test('does nothing yet, and carries nothing but a nonce', async () => {
    const { desk, jane, uses, doors } = open();

    const question = await desk.says(jane, 'paint RED');

    expect(uses.runs).toEqual([]);
    expect(await doors()).toEqual([]);
    const buttons = JSON.stringify(card(question)?.card).match(/"data":\{[^}]*\}/g);
    const nonce = nonceOf(card(question));
    expect(buttons).toEqual([`"data":{"a":"${nonce}","c":0}`, `"data":{"a":"${nonce}","c":1}`]);
    expect(question.offers).toEqual([
      {
        nonce,
        callId: question.callId,
        personId: jane.personId,
        lane: `direct:${jane.personId}`,
        kind: 'change',
        choices: [
          { command: 'door.paint', input: { query: 'red' }, language: 'en' },
          { command: 'cancel', input: null, language: 'en' },
        ],
        expiresAt: expect.any(Date),
      },
    ]);
    expect(await desk.audit()).toMatchObject([{ outcome: 'asked', fields: { color: 'red' } }]);
  });

  test('asked for in a group is put in the 1:1 space', async () => {
    const { desk, jane } = open();

    const question = await desk.says(jane, 'paint red', { space: group, threadId: 'root' });

    expect(card(question)).toMatchObject({ toPersonId: jane.personId });
    expect(words(await desk.presses(jane, card(question), 0))).toContain('red');
  });

  test('that cannot be asked says why, and offers no button', async () => {
    const { desk, jane, uses } = open();
    uses.refuse = true;

    const answer = await desk.says(jane, 'paint red');

    expect(words(answer)).toContain('Nobody would be left');
    expect(answer.offers).toEqual([]);
    expect(await desk.audit()).toMatchObject([{ command: 'door.paint', outcome: 'rejected' }]);
  });

  test('is not answered by typing', async () => {
    const { desk, jane, uses } = open();
    await desk.says(jane, 'paint red');

    for (const typed of ['yes', '1', '0', 'ok', 'more', 'Give the role'])
      await desk.says(jane, typed);

    expect(uses.runs).toEqual([]);
  });
});

describe('a yes', () => {
  test('does it once, removes the card and posts the outcome under the same reference', async () => {
    const { desk, jane, uses, doors } = open();
    const question = await desk.says(jane, 'paint Red');

    const answer = await desk.presses(jane, card(question), 0);

    expect(uses.runs).toEqual([{ id: question.callId, color: 'red' }]);
    expect(await doors()).toEqual([{ painted: 'red' }]);
    expect(answer.callId).toBe(question.callId);
    expect(answer.messages).toMatchObject([
      { action: 'delete', lane: `direct:${jane.personId}`, messageId: 'message-of-the-card' },
      { action: 'post', markdown: 'red no longer has access to Deskhand.' },
    ]);
    expect(await desk.audit()).toMatchObject([
      { outcome: 'asked', callId: question.callId },
      { outcome: 'confirmed', callId: question.callId },
      { outcome: 'done', callId: question.callId, fields: { color: 'red' } },
    ]);
  });

  test('pressed again says that it is done, to the presser only, and does nothing', async () => {
    const { desk, jane, uses, doors } = open();
    const question = await desk.says(jane, 'paint red');
    await desk.presses(jane, card(question), 0);

    const second = await desk.presses(jane, card(question), 0);

    expect(words(second)).toBe('That is already done. Nothing happened a second time.');
    expect(uses.runs).toHaveLength(1);
    expect(await doors()).toHaveLength(1);
    expect((await desk.audit()).at(-1)).toMatchObject({
      outcome: 'rejected',
      fields: { reason: 'taken' },
    });
  });

  test('after a no, and a no after a yes, change nothing any more', async () => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');
    await desk.presses(jane, card(question), 1);

    expect(words(await desk.presses(jane, card(question), 0))).toContain('already done');
    expect(uses.runs).toEqual([]);
  });

  test('handled twice at the same time is written once; the other is tried again and finds it done', async () => {
    const { desk, jane, doors } = open();
    const question = await desk.says(jane, 'paint red');
    const first = await desk.crashes(press(jane, card(question), 0));

    await desk.presses(jane, card(question), 0);
    const late = store.transaction(async (tx) => first.write?.(tx));

    await expect(late).rejects.toThrow('decided by another press');
    expect(await doors()).toEqual([{ painted: 'red' }]);
    expect(words(await desk.presses(jane, card(question), 0))).toContain('already done');
  });

  test('lost in a crash runs again under the same reference, and is written once', async () => {
    const { desk, jane, uses, doors } = open();
    const question = await desk.says(jane, 'paint red');
    const pressed = press(jane, card(question), 0);
    await desk.crashes(pressed);
    desk.restart();

    const answer = await desk.happens(pressed);

    expect(words(answer)).toContain('red no longer');
    expect(uses.runs.map(({ id }) => id)).toEqual([question.callId, question.callId]);
    expect(await doors()).toEqual([{ painted: 'red' }]);
  });

  test('is understood after a restart', async () => {
    const { desk, jane, doors } = open();
    const question = await desk.says(jane, 'paint red');
    desk.restart();

    await desk.presses(jane, card(question), 0);

    expect(await doors()).toEqual([{ painted: 'red' }]);
  });

  test('that fails for good ends the question', async () => {
    const { desk, jane, uses, doors } = open();
    const question = await desk.says(jane, 'paint red');
    uses.failure = new TypeError('brush lost');

    const answer = await desk.presses(jane, card(question), 0);

    expect(words(answer)).toContain(`Something went wrong on my side`);
    expect(words(answer)).toContain(question.callId);
    expect(removed(answer)).toHaveLength(1);
    uses.failure = undefined;
    expect(words(await desk.presses(jane, card(question), 0))).toContain('already done');
    expect(await doors()).toEqual([]);
  });

  test('while Webex is busy can be pressed again', async () => {
    const { desk, jane, uses, doors } = open();
    const question = await desk.says(jane, 'paint red');
    uses.failure = new WebexError({ code: 'webex.busy', call: 'POST /x', retryAfterMs: 1_000 });

    const answer = await desk.presses(jane, card(question), 0);

    expect(words(answer)).toContain('Webex is busy');
    expect(removed(answer)).toEqual([]);
    uses.failure = undefined;
    await desk.presses(jane, card(question), 0);
    expect(await doors()).toEqual([{ painted: 'red' }]);
  });

  test('waits while Webex cannot say who somebody is, however recently it did, and can be pressed again', async () => {
    const { desk, jane, uses, doors } = open();
    const question = await desk.says(jane, 'paint red');
    desk.passes(6);
    desk.fails(
      new WebexError({ code: 'webex.busy', call: 'GET /people/{id}', retryAfterMs: 1_000 }),
    );

    const answer = await desk.presses(jane, card(question), 0);

    expect(words(answer)).toContain('Webex is busy');
    expect(removed(answer)).toEqual([]);
    expect(words(await desk.says(jane, 'paint blue'))).toContain('Webex is busy');
    expect(uses.runs).toEqual([]);
    desk.fails(undefined);
    await desk.presses(jane, card(question), 0);
    expect(await doors()).toEqual([{ painted: 'red' }]);
  });

  test('that may have taken effect although Webex did not answer cannot', async () => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');
    uses.failure = new WebexError({ code: 'webex.busy', call: 'POST /x', mayHaveHappened: true });
    await desk.presses(jane, card(question), 0);

    uses.failure = undefined;
    expect(words(await desk.presses(jane, card(question), 0))).toContain('already done');
  });
});

describe('a no', () => {
  test('changes nothing, removes the card and says so', async () => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');

    const answer = await desk.presses(jane, card(question), 1);

    expect(uses.runs).toEqual([]);
    expect(removed(answer)).toHaveLength(1);
    expect(words(answer)).toBe('All right, nothing was changed.');
    expect((await desk.audit()).at(-1)).toMatchObject({
      command: 'door.paint',
      outcome: 'cancelled',
      callId: question.callId,
    });
  });
});

describe('a press is refused', () => {
  test('after ten minutes; the card goes away', async () => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');
    desk.passes(10);

    const answer = await desk.presses(jane, card(question), 0);

    expect(words(answer)).toContain('too old to be answered; nothing was done');
    expect(removed(answer)).toHaveLength(1);
    expect(uses.runs).toEqual([]);
    expect((await desk.audit()).at(-1)).toMatchObject({ outcome: 'expired' });
  });

  test('not a moment before ten minutes', async () => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');
    desk.passes(9.9);

    await desk.presses(jane, card(question), 0);

    expect(uses.runs).toHaveLength(1);
  });

  test('from another person, who alone is told', async () => {
    const { desk, jane, joe, uses } = open('plain');
    const question = await desk.says(jane, 'paint red', { space: group, threadId: 'root' });
    expect(card(question)).toMatchObject({ lane: 'room:room-desk' });

    const answer = await desk.presses(joe, card(question), 0, { space: group, threadId: 'root' });

    expect(posts(answer)).toEqual([
      expect.objectContaining({ toPersonId: joe.personId, lane: `direct:${joe.personId}` }),
    ]);
    expect(words(answer)).toContain('meant for somebody else');
    expect(removed(answer)).toEqual([]);
    expect(uses.runs).toEqual([]);
    expect((await desk.audit()).at(-1)).toMatchObject({
      personId: joe.personId,
      outcome: 'denied',
      fields: { reason: 'foreignPerson' },
    });
    await desk.presses(jane, card(question), 0, { space: group, threadId: 'root' });
    expect(uses.runs).toHaveLength(1);
  });

  test('in another space', async () => {
    const { desk, jane, uses } = open('plain');
    const question = await desk.says(jane, 'paint red', { space: group, threadId: 'root' });

    const answer = await desk.presses(jane, card(question), 0, { space: direct(jane) });

    expect(words(answer)).toContain('belongs to another space');
    expect(uses.runs).toEqual([]);
    expect((await desk.audit()).at(-1)).toMatchObject({
      outcome: 'denied',
      fields: { reason: 'foreignSpace' },
    });
  });

  test.each([
    ['a forged nonce', { a: 'AAAAAAAAAAAAAAAAAAAAAA', c: '0' }],
    ['no nonce', { c: '0' }],
    ['a nonce that is no text for a database', { a: '\u0000', c: '0' }],
    ['an endless nonce', { a: 'x'.repeat(100_000), c: '0' }],
    ['nothing', {}],
  ])('with %s', async (_, inputs) => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');
    const forged = { ...press(jane, card(question), 0), inputs } as ReturnType<typeof press>;

    expect(words(await desk.happens(forged))).toContain('does not belong to anything I know');
    expect(uses.runs).toEqual([]);
    expect((await desk.audit()).at(-1)).toMatchObject({
      outcome: 'rejected',
      fields: { reason: 'unknown' },
    });
  });

  test.each(['2', '-1', '0.5', '1e0', 'constructor', ''])('with the index “%s”', async (index) => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');
    const pressed = press(jane, card(question), 0);
    const forged = {
      ...pressed,
      inputs: { a: nonceOf(card(question)), c: index },
    } as typeof pressed;

    expect(words(await desk.happens(forged))).toContain('does not belong to anything I know');
    expect(uses.runs).toEqual([]);
  });

  test('never mind what else the card sends back', async () => {
    const { desk, jane, doors } = open();
    const question = await desk.says(jane, 'paint red');
    const pressed = press(jane, card(question), 0);
    const more = { a: nonceOf(card(question)), c: '0', query: 'black', command: 'door.burn' };

    await desk.happens({ ...pressed, inputs: more } as typeof pressed);

    expect(await doors()).toEqual([{ painted: 'red' }]);
  });

  test('when the role was taken away between the question and the yes', async () => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');
    await store.query(`UPDATE "BotUser" SET role = 'helpdesk' WHERE "personId" = $1`, [
      jane.personId,
    ]);

    const answer = await desk.presses(jane, card(question), 0);

    expect(words(answer)).toContain('needs the role **partner administrator**');
    expect(removed(answer)).toHaveLength(1);
    expect(uses.runs).toEqual([]);
    expect((await desk.audit()).at(-1)).toMatchObject({ outcome: 'denied', errorCode: 'access' });
  });

  test('when the person has lost every role meanwhile', async () => {
    const { desk, jane, uses } = open();
    const question = await desk.says(jane, 'paint red');
    await store.query(`UPDATE "BotUser" SET role = 'none' WHERE "personId" = $1`, [jane.personId]);

    expect(words(await desk.presses(jane, card(question), 0))).toContain('only answers people');
    expect(uses.runs).toEqual([]);
  });
});
