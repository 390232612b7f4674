/** `npm run doctor`: checks settings, database, Webex and webhooks, and says what to do about each. */
import { configFrom, isUnconfigured, readEnvironment } from './config.ts';
import { ConfigError, StoreError, WebexError } from './errors.ts';
import { createLog } from './log.ts';
import { mailSettings } from './mail/settings.ts';
import { createSmtp, type SmtpOptions } from './mail/smtp.ts';
import { openStore } from './store/open.ts';
import { readTokenExpiry } from './webex/authorizations.ts';
import { connectWebex } from './webex/connect.ts';
import { readPerson } from './webex/people.ts';
import { createWebhooks } from './webex/webhooks.ts';

interface Finding {
  what: string;
  /** What is wrong and what to do; undefined when all is well. */
  trouble?: string | undefined;
  detail?: string | undefined;
}

async function examine(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { what, detail: await look() };
  } catch (error) {
    return { what, trouble: sentenceFor(error) };
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.join('; ');
  if (error instanceof StoreError) return error.message;
  if (error instanceof WebexError) {
    const { call, status = 'no answer', reason = '', trackingId = 'none' } = error.failure;
    return `${error.code}: ${call} → ${status} ${reason} (tracking id ${trackingId}); see docs/errors.md`;
  }
  return error instanceof Error ? error.message : String(error);
}

/** Connects and signs in as for a mail, and sends none. */
async function greetMailServer(options: SmtpOptions | undefined): Promise<string> {
  if (!options) return 'not set up: no codes are sent (SMTP_URL and MAIL_FROM)';
  const smtp = createSmtp(options);
  const status = await smtp.probe();
  smtp.close();
  if (status === undefined) return `sent as ${options.from}`;
  throw new Error(`the mail server is not usable (${status}): check SMTP_URL and SMTP_TLS`);
}

const day = (at: Date): string => at.toISOString().slice(0, 10);

async function examineAll(): Promise<Finding[]> {
  let config: ReturnType<typeof configFrom>;
  try {
    const environment = readEnvironment();
    if (isUnconfigured(environment)) {
      return [{ what: 'settings', trouble: 'WEBEX_BOT_TOKEN is missing; try `npm run sandbox`' }];
    }
    config = configFrom(environment);
  } catch (error) {
    return [{ what: 'settings', trouble: sentenceFor(error) }];
  }
  const log = createLog({ level: 'error' });
  const now = () => new Date();
  const findings: Finding[] = [{ what: 'settings', detail: 'complete' }];
  let store: Awaited<ReturnType<typeof openStore>>;
  try {
    store = await openStore({ databaseUrl: config.DATABASE_URL, dataDir: config.DATA_DIR });
  } catch (error) {
    return [...findings, { what: 'database', trouble: sentenceFor(error) }];
  }
  findings.push({ what: 'database', detail: store.kind });
  const webex = await connectWebex(config, { store, now, log });
  findings.push(
    await examine('bot token', async () => (await readPerson(webex.bot, 'me')).displayName ?? ''),
    await examine('administrator', async () => {
      const { displayName = '', orgId } = await webex.partner();
      return `${displayName} ${orgId}`;
    }),
    await examine('administrator token', async () => {
      const until = await readTokenExpiry(webex.admin.people);
      const { refreshExpiresAt } = webex.tokenHealth();
      const renewable = refreshExpiresAt ? `; can be until ${day(refreshExpiresAt)}` : '';
      return `ends ${day(until)}, renewed before${renewable}, longer with every renewal`;
    }),
    await examine('webhooks', async () => {
      const settings = { url: config.WEBEX_WEBHOOK_URL, secret: config.WEBEX_WEBHOOK_SECRET };
      await createWebhooks(settings, { api: webex.bot, now }).check();
      return `registered at ${config.WEBEX_WEBHOOK_URL}`;
    }),
  );
  const { commerce } = webex;
  if (commerce) {
    const signIn = () => commerce.signIn().then(() => 'signed in');
    findings.push(await examine('Cisco Commerce', signIn));
  }
  const { smtp } = mailSettings(config);
  findings.push(await examine('mail', () => greetMailServer(smtp)));
  await store.close();
  return findings;
}

const findings = await examineAll();
for (const { what, trouble, detail = '' } of findings) {
  console.log(trouble === undefined ? `✓ ${what}: ${detail}` : `✕ ${what}: ${trouble}`);
}
process.exit(findings.some(({ trouble }) => trouble !== undefined) ? 1 : 0);
