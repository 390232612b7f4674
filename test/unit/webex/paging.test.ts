import { describe, expect, test } from 'vitest';
import type { Paging } from '../../../src/webex/call.ts';
import { firstPage, nextCursor, nextLink, urlOfCursor } from '../../../src/webex/paging.ts';

const page = (
  paging: Paging,
  at: string,
  rest: { link?: string; body?: unknown; length?: number } = {},
) =>
  nextCursor(paging, {
    url: new URL(at),
    headers: rest.link === undefined ? {} : { link: rest.link },
    body: rest.body,
    length: rest.length ?? 0,
  });

const people = 'https://webexapis.com/v1/people?orgId=o&max=100';

describe('where the next page is', () => {
  test('a Link header wins, whatever the style', () => {
    const link = '<https://webexapis.com/v1/people?orgId=o&max=100&cursor=abc>; rel="next"';

    for (const paging of [{ style: 'link' }, { style: 'start', max: 100 }] as const) {
      expect(page(paging, people, { link, length: 3 })).toBe(
        '/v1/people?orgId=o&max=100&cursor=abc',
      );
    }
  });

  test('the right link is picked among several, written in any way', () => {
    expect(nextLink('<https://a/1>; rel="first", <https://a/2>; title="x"; rel=next')).toBe(
      'https://a/2',
    );
    expect(nextLink('<https://a/1>; rel="prev next"')).toBe('https://a/1');
    expect(nextLink('<https://a/1>;rel="nextish"')).toBeUndefined();
    expect(nextLink(['<https://a/0>; rel="prev"', '<https://a/1>; rel="next"'])).toBe(
      'https://a/1',
    );
    expect(nextLink('nonsense')).toBeUndefined();
  });

  test('a link to the same page ends the list instead of turning in circles', () => {
    expect(page({ style: 'link' }, people, { link: `<${people}>; rel="next"` })).toBeUndefined();
  });

  test('start and offset go on after a full page and end after a short one', () => {
    const numbers = 'https://webexapis.com/v1/telephony/config/numbers?max=2000&start=2000';

    expect(page({ style: 'start', max: 2_000 }, numbers, { length: 2_000 })).toBe(
      '/v1/telephony/config/numbers?max=2000&start=4000',
    );
    expect(page({ style: 'start', max: 2_000 }, numbers, { length: 1_999 })).toBeUndefined();
    expect(
      page({ style: 'offset', max: 2 }, 'https://webexapis.com/v1/a?max=2', { length: 2 }),
    ).toBe('/v1/a?max=2&offset=2');
  });

  test('SCIM counts from 1 and ends at its total', () => {
    const users = 'https://webexapis.com/identity/scim/u/v2/Users?startIndex=101&count=100';

    expect(
      page({ style: 'index', count: 100 }, users, { body: { totalResults: 201 }, length: 100 }),
    ).toBe('/identity/scim/u/v2/Users?startIndex=201&count=100');
    expect(
      page({ style: 'index', count: 100 }, users, { body: { totalResults: 200 }, length: 100 }),
    ).toBeUndefined();
    expect(firstPage({ style: 'index', count: 100 })).toEqual({ startIndex: 1, count: 100 });
  });

  test('a cursor in the body is carried on', () => {
    const at = 'https://webexapis.com/v1/licenses/x?limit=300';

    expect(page({ style: 'cursor', limit: 300 }, at, { body: { next: 'q2' }, length: 1 })).toBe(
      '/v1/licenses/x?limit=300&next=q2',
    );
    expect(page({ style: 'cursor', limit: 300 }, at, { body: {}, length: 1 })).toBeUndefined();
  });

  test('a list without pages has no next one', () => {
    expect(
      page({ style: 'none' }, people, { link: `<${people}&x=1>; rel="next"`, length: 100 }),
    ).toBeUndefined();
  });
});

describe('a stored cursor', () => {
  const base = new URL('https://webexapis.com/v1');
  const own = (url: URL) => url.origin === base.origin;

  test('leads back to its page', () => {
    expect(urlOfCursor('/v1/people?cursor=abc', base, own)?.href).toBe(
      'https://webexapis.com/v1/people?cursor=abc',
    );
  });

  test.each(['https://evil.example/v1/people', '//evil.example/x', 'javascript:1', '', 'x'])(
    'never leads elsewhere: %s',
    (cursor) => {
      expect(urlOfCursor(cursor, base, own)).toBeUndefined();
    },
  );
});
