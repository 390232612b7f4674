/** SIGKILL between acceptance and answer, at the worst instants and at random ones. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../support/until.ts';

const secret = 'a-secret-of-the-fault-test';
const script = fileURLToPath(new URL('../support/answering-child.ts', import.meta.url));

let dataDir: string;
let chat: Server;
let chatUrl: string;
let posted: { id: string; lane: string; markdown: string }[];
/** Called when a post is recorded, before it is acknowledged. */
let onPosted: () => void;
let child: ChildProcess | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'deskhand-kill-'));
  posted = [];
  onPosted = () => undefined;
  chat = createServer((request, response) => {
    void text(request).then((body) => {
      response.end(JSON.stringify(answer(request.url ?? '', JSON.parse(body))));
    });
  });
  chat.listen(0, '127.0.0.1');
  await once(chat, 'listening');
  chatUrl = `http://127.0.0.1:${(chat.address() as AddressInfo).port}`;
});
afterEach(async () => {
  await kill();
  chat.closeAllConnections();
  chat.close();
  await rm(dataDir, { recursive: true, force: true });
});

function answer(
  url: string,
  said: { lane: string; markdown: string; taken?: string[] },
): { id?: string | undefined } {
  if (url === '/find') {
    const found = posted.find(
      ({ id, lane, markdown }) =>
        lane === said.lane && markdown === said.markdown && !said.taken?.includes(id),
    );
    return { id: found?.id };
  }
  const id = `message-${posted.length + 1}`;
  posted.push({ id, lane: said.lane, markdown: said.markdown });
  onPosted();
  return { id };
}

/** Starts the bot and gives the address of its webhook endpoint. */
async function start(): Promise<string> {
  const process_ = spawn(process.execPath, ['--import', 'tsx', script, dataDir, chatUrl, secret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child = process_;
  const [port] = (await once(process_.stdout, 'data')) as [Buffer];
  return `http://127.0.0.1:${String(port).trim()}/webex/webhooks`;
}

async function kill(): Promise<void> {
  const dying = child;
  child = undefined;
  if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
  const gone = once(dying, 'exit');
  dying.kill('SIGKILL');
  await gone;
}

/** True when the delivery was acknowledged. */
async function deliver(url: string, id: string, room: string): Promise<boolean> {
  const body = JSON.stringify({
    resource: 'messages',
    event: 'created',
    data: { id, roomId: room, roomType: 'group', personId: 'alice' },
  });
  const signature = createHmac('sha1', secret).update(body).digest('hex');
  const headers = { 'Content-Type': 'application/json', 'X-Spark-Signature': signature };
  const response = await fetch(url, { method: 'POST', body, headers }).catch(() => undefined);
  return response?.status === 200;
}

/** What ends a life of the process: a moment, named by what had just happened. */
type Moment = 'acknowledged' | 'posted' | 'random';
const lives: Moment[] = [
  'acknowledged',
  'posted',
  'random',
  'posted',
  'acknowledged',
  'random',
  'posted',
  'random',
];

test('killed eight times between acceptance and answer: nothing acknowledged is lost, nothing is said twice', async () => {
  const acknowledged: string[] = [];
  let n = 0;

  for (const [life, moment] of lives.entries()) {
    const url = await start();
    let dead: Promise<void> | undefined;
    const die = (): void => {
      dead ??= kill();
    };
    const fateful = 5 + ((life * 7) % 11);
    let posts = 0;
    onPosted = () => {
      posts++;
      if (moment === 'posted' && posts === fateful) die();
    };
    const timer = moment === 'random' ? setTimeout(die, 40 + life * 17) : undefined;
    await until('the process is killed', async () => {
      const ids = Array.from({ length: 4 }, () => `m${n++}`);
      const results = await Promise.all(
        ids.map(async (id, k) => ({ id, ok: await deliver(url, id, `room-${k % 3}`) })),
      );
      acknowledged.push(...results.filter(({ ok }) => ok).map(({ id }) => id));
      if (moment === 'acknowledged' && acknowledged.length >= fateful * (life + 1)) die();
      return dead !== undefined;
    });
    clearTimeout(timer);
    await dead;
  }

  onPosted = () => undefined;
  const url = await start();
  expect(await deliver(url, acknowledged[0] ?? '', 'room-0')).toBe(true);
  expect(await deliver(url, 'last', 'room-0')).toBe(true);
  const said = () => posted.map(({ markdown }) => markdown.replace('answer to ', ''));
  await until(
    'everything acknowledged is answered',
    () => ['last', ...acknowledged].every((id) => said().includes(id)),
    90_000,
  );

  expect(acknowledged.length).toBeGreaterThan(50);
  expect(said().filter((id, at) => said().indexOf(id) !== at)).toEqual([]);
}, 180_000);
