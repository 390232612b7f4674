import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CloudPerson, CloudRoom } from '../../src/sandbox/cloud/cloud.ts';
import { openPageScene, type PageScene } from '../support/page.ts';

describe('the server of the page', () => {
  let scene: PageScene;
  let maya: CloudPerson;
  let sam: CloudPerson;
  let direct: CloudRoom;

  beforeEach(async () => {
    scene = await openPageScene();
    maya = scene.cloud.personByEmail('maya.lind@fjordlys.example');
    sam = scene.cloud.personByEmail('sam.stranger@elsewhere.example');
    direct = scene.cloud.directRoom(maya.id);
    onTestFinished(() => scene.stop());
  });

  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${scene.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  test('it listens on the loopback address only', async () => {
    const { port, hostname } = new URL(scene.url);
    const other = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');

    expect(hostname).toBe('127.0.0.1');
    if (other) expect(await canConnect(other.address, Number(port))).toBe(false);
  });

  test('whoever comes under a foreign name is refused', async () => {
    const foreign = await statusOf(scene.url, '/api/people', { host: 'rebound.example' });
    const own = await statusOf(scene.url, '/api/people', {
      host: `localhost:${new URL(scene.url).port}`,
    });

    expect([foreign, own]).toEqual([403, 200]);
  });

  test('pages of other sites cannot write, nor read with a simple form', async () => {
    const said = { person: maya.id, room: direct.id, text: 'forged' };
    const foreign = await post('/api/messages', said, { origin: 'https://evil.example' });
    const form = await post('/api/messages', said, { 'content-type': 'text/plain' });

    expect([foreign.status, form.status]).toEqual([403, 400]);
    expect(scene.cloud.messages(direct.id)).toEqual([]);
  });

  test('no path leads to a file that is not of the page', async () => {
    const paths = ['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/main.ts'];
    const statuses = await Promise.all(paths.map((path) => statusOf(scene.url, path)));

    expect(statuses).toEqual([404, 404, 404, 404]);
    expect(await statusOf(scene.url, '/page.js')).toBe(200);
  });

  test('the font comes with the page, so that cards break their lines alike everywhere', async () => {
    const served = await Promise.all(
      ['400', '700'].map((weight) => fetch(`${scene.url}/fonts/arimo-${weight}.ttf`)),
    );

    expect(served.map(({ headers }) => headers.get('content-type'))).toEqual([
      'font/ttf',
      'font/ttf',
    ]);
    for (const font of served) expect((await font.arrayBuffer()).byteLength).toBeGreaterThan(1e5);
    expect(await (await fetch(`${scene.url}/look.css`)).text()).toContain('/fonts/arimo-400.ttf');
  });

  test('every answer forbids what comes from elsewhere', async () => {
    for (const path of ['/', '/page.js', '/api/people', '/nothing']) {
      const { headers } = await fetch(`${scene.url}${path}`);

      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('content-security-policy')).not.toContain('script-src');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test('a body that is too large is refused, one that is not JSON too', async () => {
    const large = await post('/api/presses', JSON.stringify('x'.repeat(200_000)));
    const broken = await post('/api/messages', '{"person":');

    expect([large.status, broken.status]).toEqual([413, 400]);
    expect(await broken.json()).toEqual({
      error: { code: 'bad-request', message: 'The body is not JSON.' },
    });
  });

  test('a file of ten thousand rows may come with what is said', async () => {
    const rows = Buffer.from('anna@customer.example;Anna;Nowak;TRUE\n'.repeat(10_000));
    const said = await post('/api/messages', {
      person: maya.id,
      room: direct.id,
      text: 'import users',
      file: { name: 'users.csv', base64: rows.toString('base64') },
    });

    expect(said.status).toBe(200);
  });

  test('unknown fields and impossible knobs are refused', async () => {
    const faults = await fetch(`${scene.url}/api/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ throttlePercent: 101 }),
    });
    const said = await post('/api/messages', {
      person: maya.id,
      room: direct.id,
      text: 'hello',
      admin: true,
    });

    expect([faults.status, said.status]).toEqual([400, 400]);
    expect(scene.cloud.faults.throttlePercent).toBe(0);
  });

  test('one sees and uses only the spaces one is in', async () => {
    const messageId = await scene.botSays(direct.id, { markdown: 'private' });
    const read = await fetch(`${scene.url}/api/messages?person=${sam.id}&room=${direct.id}`);
    const said = await post('/api/messages', {
      person: sam.id,
      room: direct.id,
      text: 'let me in',
    });
    const pressed = await post('/api/presses', { person: sam.id, message: messageId, inputs: {} });

    expect([read.status, said.status, pressed.status]).toEqual([404, 404, 404]);
    expect(scene.presses).toEqual([]);
  });

  test('nobody speaks as the bot or as a customer’s person', async () => {
    const customer = scene.cloud.personByEmail('anna.nowak@zaklady-lodz.example');
    const asBot = await fetch(`${scene.url}/api/rooms?person=${scene.cloud.bot.id}`);
    const asCustomer = await fetch(`${scene.url}/api/rooms?person=${customer.id}`);

    expect([asBot.status, asCustomer.status]).toEqual([404, 404]);
  });

  test('a stream that broke is resumed where it ended, and only with what that person may hear', async () => {
    const first = await openStream(scene.url, maya.id);
    await scene.botSays(direct.id, { markdown: 'before the break' });
    const seen = await first.until('before the break');
    first.end();
    await scene.botSays(scene.cloud.directRoom(sam.id).id, { markdown: 'for sam only' });
    await scene.botSays(direct.id, { markdown: 'during the break' });

    const second = await openStream(scene.url, maya.id, lastIdOf(seen));
    const heard = await second.until('during the break');
    second.end();

    expect(heard).not.toContain('before the break');
    expect(heard).not.toContain('for sam only');
    expect(heard).not.toContain('event: reset');
  });

  test('whoever asks for what happened since a position hears all of it, and nothing older', async () => {
    await scene.botSays(direct.id, { markdown: 'before the position' });
    const { at } = (await (await fetch(`${scene.url}/api/people`)).json()) as { at: string };
    await scene.botSays(direct.id, { markdown: 'before the stream' });

    const stream = await openStream(scene.url, `${maya.id}&since=${at}`);
    const heard = await stream.until('before the stream');
    stream.end();

    expect(heard).not.toContain('before the position');
    expect(heard).not.toContain('event: reset');
  });

  test('a stream of another run is told to read everything anew', async () => {
    const stream = await openStream(scene.url, maya.id, 'another-7');
    await stream.until('event: reset');
    stream.end();
  });

  test('what was sent is listed without bodies and told one by one with them', async () => {
    await scene.botSays(direct.id, { markdown: 'to be listed' });
    const { calls } = (await (await fetch(`${scene.url}/api/calls`)).json()) as {
      calls: { id: string; path: string; from: string }[];
    };
    const listed = calls.find(({ path }) => path === '/v1/messages');
    const detail = await (await fetch(`${scene.url}/api/calls?id=${listed?.id}`)).json();

    expect(listed).toMatchObject({ from: 'bot', method: 'POST', status: 200 });
    expect(listed).not.toHaveProperty('request');
    expect(detail).toMatchObject({ call: { request: { markdown: 'to be listed' } } });
    expect(JSON.stringify(detail)).not.toContain(scene.cloud.credentials.botToken);
  });

  test('a posted file reaches those in the space, never as something that could run', async () => {
    const content = new TextEncoder().encode('<script>alert(1)</script>');
    const file = { name: 'page.html', content };
    const said = await scene.cloud.say(maya.id, { roomId: direct.id, text: 'see', file });
    const path = `${scene.url}/api/files?message=${said.id}&index=0`;
    const own = await fetch(`${path}&person=${maya.id}`);
    const foreign = await fetch(`${path}&person=${sam.id}`);

    expect([own.status, foreign.status]).toEqual([200, 404]);
    expect(own.headers.get('content-type')).toBe('application/octet-stream');
    expect(own.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await own.text()).toBe('<script>alert(1)</script>');
  });
});

/** `fetch` does not let one lie about the host, nor keep `..` in a path. */
function statusOf(
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<number | undefined> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const done = (connected: boolean): void => {
      socket.destroy();
      resolve(connected);
    };
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
  });
}

interface OpenStream {
  /** Everything heard up to and including `text`. */
  until(text: string): Promise<string>;
  end(): void;
}

async function openStream(url: string, person: string, lastEventId?: string): Promise<OpenStream> {
  const abort = new AbortController();
  const response = await fetch(`${url}/api/stream?person=${person}`, {
    signal: abort.signal,
    headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) throw new Error('The stream has no body.');
  let heard = '';
  return {
    async until(text) {
      while (!heard.includes(text) || !heard.endsWith('\n\n')) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`The stream ended before “${text}”: ${heard}`);
        heard += value;
      }
      return heard;
    },
    end: () => abort.abort(),
  };
}

function lastIdOf(heard: string): string {
  return [...heard.matchAll(/^id: (.+)$/gm)].at(-1)?.[1] ?? '';
}
