import { describe, expect, test } from 'vitest';
import { failureOf, reasonIn } from '../../../src/webex/failure.ts';
import { hintedOrigin, trusts } from '../../../src/webex/region.ts';
import { fc } from '../../support/properties.ts';

const context = { onForbidden: 'webex.signedOut', now: new Date('2026-11-21T10:00:00Z') } as const;
const read = { path: '/people/{personId}' };
const write = { method: 'POST', path: '/messages' } as const;
const answer = (status: number, text = '', headers: Record<string, string> = {}) =>
  ({ kind: 'answer', status, text, headers }) as const;

describe('what a refusal means', () => {
  test.each([
    [400, 'webex.refused'],
    [401, 'webex.signedOut'],
    [403, 'webex.signedOut'],
    [404, 'webex.refused'],
    [409, 'webex.refused'],
    [423, 'webex.refused'],
    [429, 'webex.busy'],
    [451, 'webex.refused'],
    [500, 'webex.busy'],
    [503, 'webex.busy'],
    [302, 'webex.unreadable'],
  ])('%i is %s', (status, code) => {
    expect(failureOf(read, answer(status), context).code).toBe(code);
  });

  test('403 means something else to a bot: it is not in that space', () => {
    expect(failureOf(read, answer(403), { ...context, onForbidden: 'webex.refused' }).code).toBe(
      'webex.refused',
    );
  });

  test('the call is named without its values; reason and tracking id are kept', () => {
    const body = JSON.stringify({
      message: 'general',
      errors: [{ description: 'Person not found' }],
      trackingId: 'ROUTER_1234-5678',
    });

    expect(failureOf(read, answer(404, body), context)).toEqual({
      code: 'webex.refused',
      status: 404,
      call: 'GET /people/{personId}',
      reason: 'Person not found',
      trackingId: 'ROUTER_1234-5678',
      retryAfterMs: undefined,
    });
  });

  test('the body of a 429 is a page and is not read', () => {
    const failure = failureOf(
      read,
      answer(429, '<html><body>Too many</body></html>', {
        'retry-after': '12',
        trackingid: 'ROUTER_1',
      }),
      context,
    );

    expect(failure).toMatchObject({
      retryAfterMs: 12_000,
      trackingId: 'ROUTER_1',
      reason: undefined,
    });
  });

  test('what changed something may have happened when no clear answer came', () => {
    expect(failureOf(write, answer(502), context).mayHaveHappened).toBe(true);
    expect(
      failureOf(write, { kind: 'silence', sent: true, cause: null }, context).mayHaveHappened,
    ).toBe(true);
    expect(
      failureOf(write, { kind: 'silence', sent: false, cause: null }, context).mayHaveHappened,
    ).toBeUndefined();
    expect(failureOf(write, answer(429), context).mayHaveHappened).toBeUndefined();
    expect(failureOf(read, answer(502), context).mayHaveHappened).toBeUndefined();
  });
});

describe('the reason a person reads', () => {
  test('comes from any of the shapes Webex uses', () => {
    expect(reasonIn({ message: 'No rights' })).toBe('No rights');
    expect(reasonIn({ error: { message: [{ description: 'Number in use' }] } })).toBe(
      'Number in use',
    );
    expect(reasonIn({ errors: [] })).toBeUndefined();
    expect(reasonIn('text')).toBeUndefined();
  });

  test('has no markup, one line, and at most 160 characters', () => {
    expect(reasonIn({ message: '<b>Bad</b>\n[link](https://evil.example) \u202eabc' })).toBe(
      'Bad link https://evil.example abc',
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (message) => {
        const reason = reasonIn({ message }) ?? '';
        expect([...reason].length).toBeLessThanOrEqual(160);
        expect(reason).not.toMatch(/[<>[\]`\n\u202a-\u202e]/);
      }),
    );
  });
});

describe('the host a customer lives at', () => {
  const base = new URL('https://webexapis.com/v1');

  test('a hint at a Webex host is followed', () => {
    expect(hintedOrigin('{"message":"Use analytics-eu.webexapis.com instead"}', base)).toBe(
      'https://analytics-eu.webexapis.com',
    );
    expect(hintedOrigin('see https://analytics-ca.webexapis.com/v1/analytics', base)).toBe(
      'https://analytics-ca.webexapis.com',
    );
  });

  test.each([
    'https://webexapis.com.evil.example',
    'https://evilwebexapis.com',
    'http://analytics.webexapis.com',
    'https://webexapis.com@evil.example/',
    'https://analytics.webexapis.com:8443',
    'evil.example',
    '',
  ])('%s is not', (hint) => {
    expect(hintedOrigin(hint, base)).toBeUndefined();
  });

  test('beside a loopback address only that address is trusted', () => {
    const local = new URL('http://127.0.0.1:4010/v1');

    expect(trusts(local, new URL('http://127.0.0.1:4011/v1'))).toBe(true);
    expect(trusts(local, new URL('https://webexapis.com/v1'))).toBe(false);
  });
});
