/** Everything that has to do with mail, put together: the way out, the ways back, and the codes that travel. */
import type { Log } from '../log.ts';
import { createMailDesk, type MailDesk } from '../mail/desk.ts';
import { createMailer } from '../mail/mailer.ts';
import type { MailProvider } from '../mail/provider.ts';
import { readMailgun } from '../mail/providers/mailgun.ts';
import { readSendgrid } from '../mail/providers/sendgrid.ts';
import { createReturns, type ProviderEvent, type Returns } from '../mail/returns.ts';
import type { MailSettings } from '../mail/settings.ts';
import { createSmtp } from '../mail/smtp.ts';
import { returnPathFor } from '../mail/verp.ts';
import type { Store } from '../store/store.ts';
import { keyRing } from '../verification/keys.ts';
import { createVerification, type Verification } from '../verification/verification.ts';
import { assistMail, createSetupAssist, type SetupAssist } from '../wholesale/setup-assist.ts';
import { tellAssist, tellAssistReturn } from './tell-assist.ts';
import { noteSuppression, tellFate, tellReturn } from './tell-mail.ts';

export interface MailroomOptions extends MailSettings {
  store: Store;
  /** 32 bytes that stand outside of the database. */
  key: Buffer;
  now: () => Date;
  /** Milliseconds of a clock that nobody sets. */
  ticks: () => number;
  log: Log;
  timeZone: string;
  /** The partner's name. */
  organization: () => Promise<string>;
  /** There is something new to post. */
  onTold: () => void;
  /** Told what became of each try of a mail. */
  countFate?: ((state: string) => void) | undefined;
}

/** Of a request over HTTP, by names in lower case. */
type Headers = Readonly<Record<string, string | string[] | undefined>>;

export interface Mailroom {
  verification: Verification;
  setupAssist: SetupAssist;
  desk: MailDesk;
  /** Takes a report of delivery as it arrived. */
  takeReport: Returns['takeReport'];
  /** Takes the events of a provider; false when they are not signed by it. */
  takeEvents(provider: string, body: string, headers: Headers): Promise<boolean>;
  start(): void;
  /** There may be something to send. */
  wake(): void;
  stop(): Promise<void>;
}

/** Builds the mail room; nothing is sent before `start`. */
export function createMailroom(options: MailroomOptions): Mailroom {
  const { store, now, log, smtp, provider, timeZone, bounceAddress } = options;
  const keys = keyRing(options.key, options.previousKey);
  const verification = createVerification({
    store,
    keys,
    now,
    ticks: options.ticks,
    codeMinutes: options.codeMinutes,
    markMinutes: options.markMinutes,
    mostWrong: options.mostWrong,
    sendsMail: smtp !== undefined,
    organization: options.organization,
  });
  const setupAssist = createSetupAssist({
    store,
    address: options.assistAddress,
    sendsMail: smtp !== undefined,
    language: options.houseLanguage,
    organization: options.organization,
    now,
  });
  const sender = smtp?.from.replace(/^.*<|>\s*$/g, '').trim() ?? '';
  const mailer = createMailer({
    store,
    smtp: smtp && createSmtp(smtp),
    returnPath: (mail) =>
      bounceAddress === undefined ? sender : returnPathFor(mail.id, bounceAddress, keys[0].bounces),
    write: (mail) => (mail.kind === assistMail ? setupAssist : verification).write(mail),
    async settled(tx, mail, fate) {
      if (mail.kind === assistMail) return tellAssist(tx, mail, fate, timeZone);
      const until = await verification.settled(tx, mail, fate);
      await tellFate(tx, mail, fate, { until, timeZone });
    },
    onTold: options.onTold,
    countFate: options.countFate,
    now,
    log,
  });
  const returns = createReturns({
    store,
    keys: keys.map(({ bounces }) => bounces),
    now,
    log,
    returned: (tx, mail, status) =>
      (mail.kind === assistMail ? tellAssistReturn : tellReturn)(tx, mail, status),
    suppressed: noteSuppression,
    onTold: options.onTold,
  });

  async function takeEvents(...[name, body, headers]: Parameters<Mailroom['takeEvents']>) {
    const { eventsKey } = options;
    if (name !== provider?.name || eventsKey === undefined) return false;
    const events = eventsFrom(name, { body, headers }, eventsKey, now());
    if (!events) return false;
    await returns.takeEvents(name, events);
    return true;
  }

  return {
    verification,
    setupAssist,
    takeReport: returns.takeReport,
    takeEvents,
    desk: createMailDesk({ store, provider, log }),
    start: mailer.start,
    wake: mailer.wake,
    stop: () => mailer.stop(),
  };
}

/** What a provider tells, each in its own way; undefined when it is not signed with this key, or too old. */
function eventsFrom(
  provider: MailProvider['name'],
  { body, headers }: { body: string; headers: Headers },
  key: string,
  now: Date,
): ProviderEvent[] | undefined {
  if (provider === 'mailgun') return readMailgun(body, key, now);
  const header = (name: string): string => String(headers[name] ?? '');
  const signed = {
    signature: header('x-twilio-email-event-webhook-signature'),
    timestamp: header('x-twilio-email-event-webhook-timestamp'),
  };
  return readSendgrid(body, signed, key, now);
}
