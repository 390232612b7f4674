/**
 * `npm run bench`: how fast Deskhand acknowledges and answers, what it sustains, how quickly it starts and what it
 * weighs; and the same for the bare framework on the same machine in the same run. With TEST_DATABASE_URL the bot
 * runs a second time on that PostgreSQL server. The cloud answers without latency and without limits.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import {
  type BotProcess,
  environmentFor,
  freePort,
  startBotProcess,
} from '../support/bot-process.ts';
import { databaseOn, onServer } from '../support/postgres.ts';
import { milliseconds, percentile, printRow } from './figures.ts';
import { measureLive } from './live.ts';
import { converse, type Plan, type Traffic } from './traffic.ts';

const unlimited = { general: 1e9, messages: 1e9 };
const question = 'find anna.nowak@cafesol.example';
const eventsPerSecond = 200;
/** How many wait for an answer at any time while we look for the most it can do. */
const atOnce = 40;
const loadSeconds = Number(process.env['BENCH_SECONDS'] ?? 20);

async function openCloud(): Promise<Cloud> {
  return startCloud({ seed: 'small', agents: 100, limits: unlimited });
}

/** 1:1 spaces of everybody who may ask, opened so that the first questions find everything warm. */
function speakersIn(cloud: Cloud): { id: string; roomId: string }[] {
  return cloud
    .people()
    .filter((person) => person.kind !== 'stranger' && person.kind !== 'other-bot')
    .map((person) => ({ id: person.id, roomId: cloud.directRoom(person.id).id }));
}

interface Measured {
  idle: Traffic;
  load: Traffic;
  full: Traffic;
  /** Processor time of the bot per message, in milliseconds. */
  cpuMs?: { idle: number; load: number };
}

function printTraffic(name: string, { idle, load, full, cpuMs }: Measured, goals: boolean): void {
  const goal = (words: string) => (goals ? words : '');
  printRow(
    `${name}: webhook acknowledgement, idle, p50 / p99`,
    `${milliseconds(percentile(idle.acknowledgementsMs, 0.5))} / ${milliseconds(percentile(idle.acknowledgementsMs, 0.99))}`,
    goal('p99 ≤ 20 ms'),
  );
  printRow(
    `${name}: event to posted reply, idle, p50 / p95`,
    `${milliseconds(percentile(idle.answersMs, 0.5))} / ${milliseconds(percentile(idle.answersMs, 0.95))}`,
    goal('p95 ≤ 150 ms'),
  );
  printRow(
    `${name}: webhook acknowledgement at ${eventsPerSecond}/s, p50 / p99`,
    `${milliseconds(percentile(load.acknowledgementsMs, 0.5))} / ${milliseconds(percentile(load.acknowledgementsMs, 0.99))}`,
    goal('p99 ≤ 100 ms'),
  );
  printRow(
    `${name}: event to posted reply at ${eventsPerSecond}/s, p50 / p95`,
    `${milliseconds(percentile(load.answersMs, 0.5))} / ${milliseconds(percentile(load.answersMs, 0.95))}`,
  );
  printRow(
    `${name}: answered per second while ${eventsPerSecond}/s came in`,
    perSecond(load).toFixed(1),
    goal('all of them'),
  );
  printRow(
    `${name}: answered per second, ${atOnce} people at once`,
    perSecond(full).toFixed(1),
    goal('≥ 200'),
  );
  printRow(
    `${name}: lost / doubled of ${load.sent + full.sent}`,
    `${load.lost + full.lost} / ${load.doubled + full.doubled}`,
    goal('0 / 0'),
  );
  if (cpuMs) {
    printRow(
      `${name}: processor time per message, idle / at ${eventsPerSecond}/s`,
      `${milliseconds(cpuMs.idle)} / ${milliseconds(cpuMs.load)}`,
      goal('about 5 ms at load'),
    );
  }
}

function perSecond({ sent, lost, seconds }: Traffic): number {
  return (sent - lost) / seconds;
}

async function traffic(cloud: Cloud, text: string, bot?: BotProcess): Promise<Measured> {
  const people = speakersIn(cloud);
  const spent: number[] = [];
  const said = async (plan: Partial<Plan> & Pick<Plan, 'messages'>): Promise<Traffic> => {
    const before = bot?.cpuMs() ?? 0;
    const heard = await converse(cloud, { people, text, patienceMs: 30_000, ...plan });
    spent.push(((bot?.cpuMs() ?? 0) - before) / heard.sent);
    return heard;
  };
  // The first thousand meet code that is not compiled yet.
  await said({ messages: 1_000, atOnce });
  const idle = await said({ messages: 300 });
  const messages = eventsPerSecond * loadSeconds;
  const load = await said({ messages, perSecond: eventsPerSecond });
  const full = await said({ messages, atOnce });
  const [, idleMs = 0, loadMs = 0] = spent;
  return { idle, load, full, ...(bot && { cpuMs: { idle: idleMs, load: loadMs } }) };
}

/** Reports of the weeks before are asked for one after the other, with some seconds between two looks. */
async function settled(cloud: Cloud): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < 12; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = cloud.calls().at(-1)?.id ?? 0;
    quiet = now === before ? quiet + 1 : 0;
    before = now;
  }
}

async function measureBot(
  name: string,
  database: Record<string, string>,
  rssGoal: string,
): Promise<void> {
  const cloud = await openCloud();
  const settings = { ...environmentFor(cloud, await freePort()), ...database };
  const first = await startBotProcess(settings, { built: true });
  printRow(`${name}: very first start to /readyz`, milliseconds(first.readyAfterMs), '≤ 3 s');
  await settled(cloud);
  await first.stop();
  const bot: BotProcess = await startBotProcess(settings, { built: true });
  printRow(`${name}: later start to /readyz`, milliseconds(bot.readyAfterMs), '≤ 3 s');
  await settled(cloud);
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  printRow(`${name}: resident memory, idle`, `${Math.round(bot.rssMb())} MB`, rssGoal);

  printTraffic(name, await traffic(cloud, question, bot), true);
  printRow(
    `${name}: Webex calls per message, the reply included (a question repeated within a minute)`,
    (await callsPerMessage(cloud)).toFixed(2),
    '2.00',
  );
  await measureLive(name, cloud, speakersIn(cloud));
  printRow(`${name}: resident memory after the load`, `${Math.round(bot.rssMb())} MB`);
  await bot.stop();
  await cloud.stop();
}

/** The fewest of three rounds: what the bot does beside the questions calls Webex, too. */
async function callsPerMessage(cloud: Cloud): Promise<number> {
  const people = speakersIn(cloud);
  // what is confirmed live stands for a minute
  await converse(cloud, { people, text: question, messages: 1, patienceMs: 20_000 });
  let fewest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    await settled(cloud);
    const before = cloud.calls().at(-1)?.id ?? 0;
    const asked = await converse(cloud, {
      people,
      text: question,
      messages: 50,
      patienceMs: 20_000,
    });
    fewest = Math.min(fewest, ((cloud.calls().at(-1)?.id ?? 0) - before) / asked.sent);
  }
  return fewest;
}

async function measureBareFramework(): Promise<void> {
  const cloud = await openCloud();
  const port = await freePort();
  const script = fileURLToPath(new URL('./bare-framework.js', import.meta.url));
  const child = fork(script, [
    `${cloud.url}/v1`,
    cloud.credentials.botToken,
    String(port),
    'a-secret-for-tests-only',
  ]);
  await once(child, 'message');
  printTraffic('bare framework', await traffic(cloud, 'hello'), false);
  child.kill();
  await once(child, 'exit');
  await cloud.stop();
}

console.log(
  `Node ${process.versions.node}, ${availableParallelism()} cores; cloud and load run beside the bot.\n`,
);
const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-bench-'));
await measureBot('embedded', { DATA_DIR: path.join(folder, 'embedded') }, '≤ 450 MB');
const server = process.env['TEST_DATABASE_URL'];
if (server) {
  const database = `deskhand_bench_${process.pid}`;
  await onServer(server, `CREATE DATABASE ${database}`);
  await measureBot(
    'PostgreSQL',
    { DATA_DIR: path.join(folder, 'server'), DATABASE_URL: databaseOn(server, database) },
    '≤ 150 MB',
  );
  await onServer(server, `DROP DATABASE ${database} WITH (FORCE)`);
}
await measureBareFramework();
await rm(folder, { recursive: true });
