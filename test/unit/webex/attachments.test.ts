/** Files from messages and files with messages: only Webex's own contents, every refusal with its own word. */
import { describe, expect, test } from 'vitest';
import { WebexError } from '../../../src/errors.ts';
import { fetchAttachment } from '../../../src/webex/attachments.ts';
import type { WebexApi, WebexCall } from '../../../src/webex/call.ts';
import { formOf } from '../../../src/webex/form.ts';

const baseUrl = 'https://webexapis.com/v1';

function api(answer: (call: WebexCall) => { bytes: Buffer; name?: string }): WebexApi {
  const none = () => Promise.reject(new Error('not asked here'));
  return { send: none, list: none, download: async (call) => answer(call) };
}

describe('an attachment', () => {
  test('is fetched by its id alone, no further than allowed', async () => {
    const asked: WebexCall[] = [];
    const webex = api((call) => {
      asked.push(call);
      return { bytes: Buffer.from('a,b'), name: 'orders.csv' };
    });
    const address = 'https://webexapis.com/v1/contents/Y2lzY29';

    expect(await fetchAttachment(webex, { baseUrl, address, maxBytes: 10 })).toEqual({
      kind: 'file',
      name: 'orders.csv',
      bytes: Buffer.from('a,b'),
    });
    expect(asked).toMatchObject([
      { path: '/contents/{contentId}', params: { contentId: 'Y2lzY29' }, maxBytes: 10 },
    ]);
  });

  test.each([
    'https://evil.example/v1/contents/Y2lz',
    'https://webexapis.com.evil.example/v1/contents/Y2lz',
    'http://webexapis.com/v1/contents/Y2lz',
    'https://webexapis.com:8443/v1/contents/Y2lz',
    'https://user:pass@webexapis.com/v1/contents/Y2lz',
    'https://webexapis.com/v1/contents/../people/me',
    'https://webexapis.com/v1/contents/Y2lz?next=http://169.254.169.254/',
    'https://webexapis.com/v1/people/Y2lz',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('at %s is not asked for at all', async (address) => {
    const webex = api(() => {
      throw new Error('asked');
    });
    expect(await fetchAttachment(webex, { baseUrl, address, maxBytes: 10 })).toEqual({
      kind: 'foreign',
    });
  });

  test.each([
    [
      { code: 'webex.refused', status: 423, retryAfterMs: 4_000 },
      { kind: 'scanning', retryAfterMs: 4_000 },
    ],
    [
      { code: 'webex.refused', status: 423 },
      { kind: 'scanning', retryAfterMs: 10_000 },
    ],
    [{ code: 'webex.refused', status: 410 }, { kind: 'infected' }],
    [{ code: 'webex.refused', status: 428 }, { kind: 'unscannable' }],
    [{ code: 'webex.refused', status: 404 }, { kind: 'gone' }],
    [{ code: 'webex.unreadable', status: 200 }, { kind: 'tooLarge' }],
  ] as const)('refused with %o is %o', async (failure, outcome) => {
    const webex = api(() => {
      throw new WebexError({ call: 'GET /contents/{contentId}', ...failure });
    });
    const address = `${baseUrl}/contents/Y2lz`;
    expect(await fetchAttachment(webex, { baseUrl, address, maxBytes: 10 })).toEqual(outcome);
  });

  test('that Webex cannot give now is a failure like any other', async () => {
    const webex = api(() => {
      throw new WebexError({ code: 'webex.busy', call: 'GET /contents/{contentId}', status: 503 });
    });
    const asked = fetchAttachment(webex, {
      baseUrl,
      address: `${baseUrl}/contents/Y2lz`,
      maxBytes: 1,
    });
    await expect(asked).rejects.toThrow('webex.busy');
  });
});

test('a form holds the fields and the bytes, and no name can end its header', () => {
  const file = {
    name: 'a"\r\nx: y.csv',
    contentType: 'text/csv',
    bytes: Buffer.from([0, 255, 13]),
  };
  const { body, contentType } = formOf({ roomId: 'r', markdown: '„ł”', text: undefined }, file);
  const boundary = contentType.split('boundary=')[1] ?? '';
  const text = body.toString('latin1');

  expect(text.split(`--${boundary}`).length).toBe(5);
  expect(text).toContain(
    'name="files"; filename="a%22%0D%0Ax: y.csv"\r\ncontent-type: text/csv\r\n\r\n\u0000\u00ff\r',
  );
  expect(body.toString()).toContain('name="markdown"\r\n\r\n„ł”\r\n');
  expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
});
