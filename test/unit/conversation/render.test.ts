import { describe, expect, test } from 'vitest';
import type { RenderContext } from '../../../cards/index.ts';
import { apologyFor } from '../../../src/conversation/apology.ts';
import { render } from '../../../src/conversation/render.ts';
import { say, show } from '../../../src/conversation/reply.ts';
import { WebexError } from '../../../src/errors.ts';
import { languages } from '../../../src/language/index.ts';
import { direct, group, message, person } from '../../support/desk.ts';

const jane = person('jane');
const context: RenderContext = {
  language: 'en',
  now: new Date('2026-11-21T08:00:00Z'),
  timeZone: 'UTC',
  reference: 'A7F3-21KQ',
  press: (index) => ({ a: 'nonce', c: index }),
};

describe('a text too long for one message', () => {
  const examples = Array.from({ length: 400 }, (_, at) => `find Жанна Łódź ${at}`);
  const posts = render(say('unclear.near', { examples }), message(jane, 'x'), 'here', context);

  test('comes in parts that Webex accepts, in order, to the same place', () => {
    expect(posts.length).toBeGreaterThan(1);
    for (const post of posts) {
      expect(Buffer.byteLength(post.markdown)).toBeLessThanOrEqual(7_439);
      expect(post).toMatchObject({ lane: 'direct:person-jane', roomId: direct(jane).roomId });
    }
    const all = posts.map(({ markdown }) => markdown).join('\n');
    expect(all.match(/Łódź \d+/g)).toEqual(examples.map((_, at) => `Łódź ${at}`));
  });
});

test('what customers are called never becomes markup', () => {
  const name = '[Reset](https://evil.example) <@all> **x** `y` $\u007b1} \u202e';

  const [post] = render(say('role.revoked', { name }), message(jane, 'x'), 'here', context);

  expect(post?.markdown).not.toMatch(/\]\(|<@|\*\*|`|\$\{|\u202e/u);
});

describe('a card', () => {
  const reply = show('language', { current: 'en' });

  test('comes with a text that says the same', () => {
    const [post, ...rest] = render(reply, message(jane, 'x'), 'here', context);

    expect(rest).toEqual([]);
    expect(post?.card).toMatchObject({ type: 'AdaptiveCard', version: '1.3' });
    expect(post?.markdown).toContain('English');
  });

  test('for one person goes to their 1:1 space, with a note only for those who saw the question', () => {
    const asked = message(jane, 'x', { space: group, threadId: 'root' });

    expect(render(reply, asked, 'private', context)).toMatchObject([
      { toPersonId: 'person-jane', lane: 'direct:person-jane' },
      { roomId: 'room-desk', lane: 'room:room-desk', threadId: 'root' },
    ]);
    expect(render(reply, asked, 'presser', context)).toMatchObject([
      { toPersonId: 'person-jane', lane: 'direct:person-jane' },
    ]);
  });

  test('looks the same to every audience in a 1:1 space', () => {
    const here = render(reply, message(jane, 'x', { threadId: 'root' }), 'here', context);

    expect(here).toMatchObject([{ roomId: direct(jane).roomId, threadId: 'root' }]);
    for (const audience of ['private', 'presser'] as const) {
      expect(render(reply, message(jane, 'x', { threadId: 'root' }), audience, context)).toEqual(
        here,
      );
    }
  });
});

test.each(languages)('the note in a group holds no data in %s', (language) => {
  const asked = message(jane, 'x', { space: group });

  const [, note] = render(say('role.own'), asked, 'private', { ...context, language });

  expect(note?.markdown).not.toMatch(/jane|undefined|\$/i);
  expect(note?.markdown.length).toBeGreaterThan(10);
});

describe('an event that was given up', () => {
  const delivery = {
    key: 'messages:created:1',
    resource: 'messages',
    event: 'created',
    roomId: 'room',
    data: { personId: 'person-jane', roomType: 'group', parentId: 'root' },
    echo: false,
  };
  const deps = { now: () => context.now, timeZone: 'UTC', defaultLanguage: 'en' as const };
  const busy = new WebexError({ code: 'webex.busy', call: 'GET /x', retryAfterMs: 1_000 });

  test('ends in an apology where it was asked, and in a line of the record', () => {
    expect(apologyFor(delivery, busy, deps)).toMatchObject({
      messages: [
        {
          lane: 'room:room',
          threadId: 'root',
          markdown: 'Webex is busy. Please try again in 1 second.',
        },
      ],
      audit: [{ personId: 'person-jane', outcome: 'failed', errorCode: 'webex.busy' }],
      offers: [],
    });
  });

  test('does not tell Webex’s reason, which may name people', () => {
    const refused = new WebexError({ code: 'webex.refused', call: 'GET /x', reason: 'jane' });

    expect(apologyFor(delivery, refused, deps)).toMatchObject({ messages: [] });
  });

  test('is passed over where nobody asked', () => {
    expect(apologyFor({ ...delivery, resource: 'memberships' }, busy, deps)).toBeUndefined();
    expect(apologyFor({ ...delivery, data: {} }, busy, deps)).toBeUndefined();
  });
});
