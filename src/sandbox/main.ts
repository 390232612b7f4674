/**
 * `npm run sandbox`: a Webex on this machine, the bot as in production, and a page to talk to it.
 *
 * The environment may hold `SANDBOX_PORT` (of the page; 8080, or any free one when that is taken),
 * `SANDBOX_DATA` (keep the bot's data there instead of in a temporary folder), `SANDBOX_CUSTOMERS` (how many)
 * `LOG_LEVEL` of the bot, and `SANDBOX_BOT` (another program in the bot's place).
 */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BotProcess, freePort, projectFolder, startBot } from './bot.ts';
import { type Cloud, startCloud } from './cloud/cloud.ts';
import { bringHistory, mostWithHistory } from './history.ts';
import { startMail } from './mail.ts';
import { createClock, type SandboxClock } from './monday.ts';
import { startPage } from './page/server.ts';

const environment = process.env;
const usualPort = 8080;
/** A `.env` file may hold these for a real bot; empty, they count as unset, and the file cannot add them. */
const ownSettings = {
  DATABASE_URL: '',
  TOKEN_KEY: '',
  METRICS_TOKEN: '',
  WEBEX_WEBHOOK_SECRET_PREVIOUS: '',
};

/** So that the first copy fits into one minute's budget of requests; tests use smaller pages. */
const wholePages = { people: 40, numbers: 100, devices: 50 };

/** Lets the mail server of the sandbox report to the bot what it could not deliver. */
const bounceKey = randomBytes(24).toString('base64url');

/** What has to be ended, last started first. */
const endings: (() => Promise<unknown>)[] = [];
let isEnding = false;

process.once('SIGINT', () => void leave(0));
process.once('SIGTERM', () => void leave(0));
await run().catch((error: unknown) => {
  if (isEnding) return;
  console.error(`The sandbox could not start: ${error instanceof Error ? error.message : error}`);
  return leave(1);
});

async function run(): Promise<void> {
  const customers = Number(environment['SANDBOX_CUSTOMERS'] ?? 0);
  const cloud = await startCloud({
    ...(customers > 0 ? { customers } : {}),
    mostlyOpened: true,
    pages: wholePages,
  });
  endings.push(cloud.stop);
  const mail = await startMail();
  endings.push(mail.stop);
  let bot: BotProcess | undefined;
  const clock = createClock(async (aheadMs) => {
    const earlier = bot;
    bot = undefined;
    await earlier?.stop();
    await launch(aheadMs);
  });
  const page = await openPage(cloud, mail, clock);
  endings.push(page.stop);

  const port = await freePort();
  mail.returnTo(async (report) => {
    const headers = { authorization: `Bearer ${bounceKey}`, 'content-type': 'message/rfc822' };
    await fetch(`http://127.0.0.1:${port}/mail/bounces`, { method: 'POST', headers, body: report });
  });
  const entry = path.resolve(projectFolder, environment['SANDBOX_BOT'] ?? 'src/main.ts');
  cloud.allowRedirect(`http://127.0.0.1:${port}/oauth/callback`);
  const settings = await botEnvironment(cloud, mail.url, port);
  async function launch(aheadMs: number): Promise<void> {
    const started = startBot(entry, settings, port, aheadMs);
    bot = started;
    void started.ended.then((code) => {
      if (isEnding || bot !== started) return;
      console.error(`The bot ended by itself, with exit code ${code ?? 1}. So does the sandbox.`);
      return leave(code ?? 1);
    });
    await started.ready();
  }
  endings.push(async () => bot?.stop());
  if (entry.endsWith('src/main.ts') && customers <= mostWithHistory) {
    await bringHistory(cloud, settings);
  }
  await launch(0);
  openSpaces(cloud);
  greet(page.url);
}

async function openPage(
  cloud: Cloud,
  mail: Awaited<ReturnType<typeof startMail>>,
  clock: SandboxClock,
): ReturnType<typeof startPage> {
  const asked = environment['SANDBOX_PORT'];
  if (asked !== undefined) return startPage({ cloud, mail, clock, port: Number(asked) });
  return startPage({ cloud, mail, clock, port: usualPort }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return startPage({ cloud, mail, clock, port: 0 });
    },
  );
}

/** Nothing of this process's own settings reaches the bot, or a real Webex token might. */
async function botEnvironment(
  cloud: Cloud,
  smtpUrl: string,
  port: number,
): Promise<Record<string, string>> {
  return {
    PATH: environment['PATH'] ?? '',
    TMPDIR: tmpdir(),
    WEBEX_BOT_TOKEN: cloud.credentials.botToken,
    WEBEX_API_URL: `${cloud.url}/v1`,
    WEBEX_WEBHOOK_URL: `http://127.0.0.1:${port}`,
    WEBEX_WEBHOOK_SECRET: randomBytes(24).toString('base64url'),
    WEBEX_CLIENT_ID: cloud.credentials.clientId,
    WEBEX_CLIENT_SECRET: cloud.credentials.clientSecret,
    WEBEX_REFRESH_TOKEN: cloud.credentials.refreshToken,
    COMMERCE_API_URL: cloud.commerce.url,
    COMMERCE_TOKEN_URL: cloud.commerce.tokenUrl,
    COMMERCE_CLIENT_ID: cloud.commerce.clientId,
    COMMERCE_CLIENT_SECRET: cloud.commerce.clientSecret,
    PORT: String(port),
    HOST: '127.0.0.1',
    DATA_DIR: await dataFolder(),
    SMTP_URL: smtpUrl,
    SMTP_TLS: 'off',
    BOUNCE_ADDRESS: 'bounces@fjordlys.example',
    BOUNCE_KEY: bounceKey,
    SETUP_ASSIST_MAIL: 'setup-assist@fjordlys.example',
    MAIL_FROM: 'Deskhand <deskhand@fjordlys.example>',
    PARTNER_ADMINS: 'petra.holm@fjordlys.example',
    DEFAULT_REGION: 'PL',
    LOG_LEVEL: environment['LOG_LEVEL'] ?? 'warn',
    ...ownSettings,
  };
}

/** `SANDBOX_DATA`, or a temporary folder that goes when the sandbox ends. */
async function dataFolder(): Promise<string> {
  const kept = environment['SANDBOX_DATA'];
  if (kept) return path.resolve(kept);
  const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-sandbox-'));
  endings.push(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The spaces one finds on the page: everybody's 1:1 with the bot and a group of the help desk. */
function openSpaces(cloud: Cloud): void {
  const people = cloud.people();
  for (const person of people) cloud.directRoom(person.id);
  const colleagues = people.filter((person) => person.kind !== 'stranger');
  cloud.createGroup('Service desk', [...colleagues.map((person) => person.id), cloud.bot.id]);
}

function greet(url: string): void {
  console.log(`
Deskhand's sandbox is ready:  ${url}

Nothing here leaves this machine. Try:
  1. As Maya Lind, help desk:      find anna nowak
  2. As Maya Lind, help desk:      customer Zakłady Łódź
  3. As Petra Holm, partner admin: kpi

Ctrl-C ends it.`);
}

async function leave(code: number): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  for (const end of endings.reverse()) await end().catch(() => undefined);
  process.exit(code);
}
