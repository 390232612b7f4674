/** The whole bot beside a simulated cloud, in this process: everything over HTTP, with its own empty database. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { createApp } from '../../src/app.ts';
import { configFrom } from '../../src/config.ts';
import type { Alarm } from '../../src/jobs/schedule.ts';
import type { App } from '../../src/outside.ts';
import { type Cloud, type CloudOptions, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { environmentFor, freePort } from './bot-process.ts';
import { codesFoundIn, codesMailedBy, everyRow, everythingSaid } from './canary.ts';
import { type Speaker, speakerIn, type Talk, talkIn } from './conversation.ts';
import { databaseOn, onServer } from './postgres.ts';
import { type LogLine, quietLog } from './quiet-log.ts';

export interface Bot {
  cloud: Cloud;
  app: App;
  /** What it logged. */
  lines: LogLine[];
  logText(): string;
  /** Its environment, to start the same bot again or to reach its database. */
  environment: Readonly<Record<string, string>>;
  /** Always the same one, who remembers what they have read. */
  speaker(email: string): Speaker;
  /** A group space with these people and the bot in it. */
  group(title: string, speakers: readonly Speaker[]): Talk;
  /** The bot's clock jumps ahead; that of the database does not. */
  passes(milliseconds: number): void;
  /** The alarm of the jobs with this cron rings: now, or at the end of what it woke before. No job wakes by itself. */
  rings(cron: string): void;
  /** Ends the bot and starts it again on the same database; `meanwhile` happens in between. */
  restart(meanwhile?: () => void | Promise<void>): Promise<void>;
  /** What its database says, read while the bot is away. */
  reads<Found>(read: (store: Store) => Promise<Found>): Promise<Found>;
  /** Ends it. @throws Error when a code it mailed is found in its database, log, metrics or in what it said. */
  stop(): Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

export interface BotOptions extends CloudOptions {
  /** Further settings, by variable name; some say where something is in the cloud. */
  settings?: Settings | ((cloud: Cloud) => Settings);
  /** Whether to wait until the first copy of the directory is complete; true when left out. */
  copied?: boolean;
}

/** Pages as long as Webex's own: many customers are copied in a few calls, within the minute's allowance. */
export const longPages = {
  people: 1000,
  numbers: 2000,
  devices: 1000,
  locations: 1000,
  others: 1000,
} as const;

/** Starts cloud and bot; `maya` and the other staff of the seed may speak at once. */
export async function startBot(options: BotOptions = {}): Promise<Bot> {
  const { settings = {}, copied = true, ...cloudOptions } = options;
  const cloud = await startCloud({ seed: 'small', ...cloudOptions });
  const place = await makePlace();
  const environment: Record<string, string> = {
    ...environmentFor(cloud, await freePort()),
    ...place.settings,
    DEFAULT_REGION: 'PL',
    ...(typeof settings === 'function' ? settings(cloud) : settings),
  };
  cloud.allowRedirect(`${environment['WEBEX_WEBHOOK_URL']}/oauth/callback`);
  const { log, lines, text } = quietLog();
  const { alarm, rings } = alarmByHand();
  const speakers = new Map<string, Speaker>();
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  const launch = async (): Promise<App> => {
    const app = await createApp(configFrom(environment), { log, now, alarm });
    await app.start();
    return app;
  };
  const bot: Bot = {
    cloud,
    app: await launch(),
    lines,
    logText: text,
    environment,
    speaker(email) {
      const speaker = speakers.get(email) ?? speakerIn(cloud, email);
      speakers.set(email, speaker);
      return speaker;
    },
    group: (title, speakers) =>
      talkIn(
        cloud,
        cloud.createGroup(title, [...speakers.map(({ person }) => person.id), cloud.bot.id]),
      ),
    passes(milliseconds) {
      aheadMs += milliseconds;
    },
    rings,
    async restart(meanwhile) {
      await bot.app.stop();
      await meanwhile?.();
      bot.app = await launch();
    },
    async reads(read) {
      const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = configFrom(environment);
      let found: Awaited<ReturnType<typeof read>> | undefined;
      await bot.restart(async () => {
        const store = await openStore({ databaseUrl, dataDir });
        found = await read(store).finally(() => store.close());
      });
      return found as Awaited<ReturnType<typeof read>>;
    },
    async stop() {
      const codes = codesMailedBy(environment['SMTP_URL']);
      const found = codes.length > 0 ? await leaksOf(bot, codes) : [];
      if (codes.length === 0) await bot.app.stop();
      await cloud.stop();
      await place.remove();
      if (found.length > 0) throw new Error(`codes were left behind: ${found.join(', ')}`);
    },
  };
  if (copied) await bot.app.settled();
  return bot;
}

/** Where any of these codes is to be found. Ends the bot, for the database has one reader. */
async function leaksOf(bot: Bot, codes: readonly string[]): Promise<string[]> {
  const metrics = await fetch(`${bot.app.url()}/metrics`).then(
    (answer) => answer.text(),
    () => '',
  );
  await bot.app.stop();
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir } = configFrom(bot.environment);
  const store = await openStore({ databaseUrl, dataDir });
  const rows = await everyRow(store).finally(() => store.close());
  return codesFoundIn(
    { metrics, rows, said: everythingSaid(bot.cloud), log: bot.logText() },
    codes,
  );
}

/** The alarm of one job; `isRungAgain` while it runs: it rings once more at its end. */
interface Bell {
  cron: string;
  ring: (due: Date) => unknown;
  isRinging: boolean;
  isRungAgain: boolean;
}

/** An alarm that rings when a test says so; what still runs from an earlier time does not swallow it. */
function alarmByHand(): { alarm: Alarm; rings(cron: string): void } {
  const bells = new Set<Bell>();
  const ringOne = async (bell: Bell): Promise<void> => {
    bell.isRungAgain = bell.isRinging;
    if (bell.isRinging) return;
    bell.isRinging = true;
    await bell.ring(new Date());
    bell.isRinging = false;
    if (bell.isRungAgain) await ringOne(bell);
  };
  return {
    alarm(cron, _timeZone, ring) {
      const bell = { cron, ring, isRinging: false, isRungAgain: false };
      bells.add(bell);
      const stop = (): void => {
        bells.delete(bell);
        bell.isRungAgain = false;
      };
      return { stop, lastDue: () => undefined };
    },
    rings(cron) {
      const due = [...bells].filter((bell) => bell.cron === cron);
      if (due.length === 0) throw new Error(`no job is due at ${cron}`);
      for (const bell of due) void ringOne(bell);
    },
  };
}

export interface Place {
  settings: Record<string, string>;
  remove(): Promise<void>;
}

/** Where the bot keeps its data: a folder of its own, and on the server, where one is named, a database of its own. */
export async function makePlace(): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-bot-'));
  const template = inject('template');
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if ('tar' in template) return { settings: { DATA_DIR: folder }, remove: removeFolder };
  const name = `deskhand_bot_${randomUUID().replaceAll('-', '')}`;
  await onServer(template.server, `CREATE DATABASE ${name}`);
  return {
    settings: { DATA_DIR: folder, DATABASE_URL: databaseOn(template.server, name) },
    async remove() {
      await removeFolder();
      await onServer(template.server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
