/** Codes, mail and the database together, without Webex: for tests of what must not go wrong between them. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Language } from '../../src/language/index.ts';
import type { DueMail, Fate } from '../../src/mail/letter.ts';
import { createMailer, type Mailer } from '../../src/mail/mailer.ts';
import { createSmtp, type Smtp } from '../../src/mail/smtp.ts';
import type { CaughtMail, MailCatcher } from '../../src/sandbox/mail.ts';
import type { Store } from '../../src/store/store.ts';
import type { Checked } from '../../src/verification/check.ts';
import { keyRing } from '../../src/verification/keys.ts';
import {
  createVerification,
  type Subject,
  type Verification,
} from '../../src/verification/verification.ts';
import { quietLog } from './quiet-log.ts';
import { until } from './until.ts';

export interface CodeDesk {
  verification: Verification;
  mailer: Mailer;
  /** What was told of mails, oldest first. */
  fates: Fate[];
  /** Asks for a code; gives its id. */
  issue(person?: Subject, agentId?: string, language?: Language): Promise<string>;
  /** Checks and writes, as the inbox does. */
  check(code: string, more?: Partial<Parameters<Verification['check']>[0]>): Promise<Checked>;
  /** The wall clock jumps; nothing else does. */
  setClock(ms: number): void;
  /** Time passes, by every clock. */
  passes(ms: number): void;
  now(): Date;
  stateOf(codeId: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

export interface CodeDeskOptions {
  store: Store;
  smtpUrl?: string | undefined;
  smtp?: Smtp | undefined;
  key?: Buffer;
  previousKey?: Buffer;
  mostWrong?: number;
  waits?: readonly number[];
  silenceMs?: number;
  /** Instead of starting the mailer. */
  mailing?: boolean;
  /** The wall clock stands still but for `passes` and `setClock`. */
  stands?: boolean;
  /** False: another process may hold a lease. */
  alone?: boolean;
  organization?: string;
}

/** A person nobody else in the database is. */
export function somebody(email = `p${randomUUID().slice(0, 8)}@customer.example`): Subject {
  return { id: `person-${randomUUID()}`, displayName: 'Anna Nowak', email };
}

export const agent = 'agent-maya';

/** What the directory would say of everybody a code was issued for, whichever desk did. */
const addresses = new Map<string, string>();

export function openCodeDesk(options: CodeDeskOptions): CodeDesk {
  const { store, smtpUrl, waits = [20, 20, 20], silenceMs = 20_000 } = options;
  const { organization = 'Fjordlys Partner AS' } = options;
  let ahead = 0;
  let ticked = 0;
  const begun = Date.now();
  const now = () => new Date((options.stands ? begun : Date.now()) + ahead);
  const keys = keyRing(options.key ?? randomBytes(32), options.previousKey);
  const verification = createVerification({
    store,
    keys,
    now,
    ticks: () => performance.now() + ticked,
    codeMinutes: 5,
    markMinutes: 30,
    mostWrong: options.mostWrong ?? 60,
    sendsMail: true,
    organization: async () => organization,
  });
  const fates: Fate[] = [];
  const settled: Fate[] = [];
  const url = smtpUrl ?? 'smtp://127.0.0.1:1';
  const smtp =
    options.smtp ??
    createSmtp({
      url,
      from: 'Help Desk <desk@fjordlys.example>',
      tls: 'off',
      patience: { connectMs: 20_000, greetMs: 20_000, silenceMs },
    });
  const mailer = createMailer({
    store,
    smtp,
    returnPath: () => 'bounces@fjordlys.example',
    write: verification.write,
    async settled(tx, mail: DueMail, fate) {
      await verification.settled(tx, mail, fate);
      settled.push(fate);
    },
    // once it is written: whoever waits for a fate may read the database
    onTold: () => void fates.push(...settled.splice(0)),
    now,
    log: quietLog().log,
    alone: options.alone ?? true,
    pollMs: 20,
    waits,
  });
  if (options.mailing !== false) mailer.start();
  return {
    verification,
    mailer,
    fates,
    async issue(person = somebody(), agentId = agent, language = 'en') {
      addresses.set(person.id, person.email);
      const { codeId, write } = verification.issuing({
        person,
        agent: { personId: agentId, displayName: 'Maya Lind' },
        purpose: 'Password reset',
        callId: 'A7F3-21KQ',
        language,
        tellAt: {},
      });
      await store.transaction(write);
      mailer.wake();
      return codeId;
    },
    async check(code, more = {}) {
      const checked = await verification.check({
        code,
        agentId: agent,
        occurrence: randomUUID(),
        callId: 'B8G4-32MR',
        addressOf: async (personId) => addresses.get(personId),
        ...more,
      });
      if (checked.kind === 'verified') await store.transaction(checked.write);
      return checked;
    },
    setClock(ms) {
      ahead += ms;
    },
    passes(ms) {
      ahead += ms;
      ticked += ms;
    },
    now,
    async stateOf(codeId) {
      const [row] = await store.query<{ state: string }>(
        `SELECT state FROM "VerificationCode" WHERE id = $1`,
        [codeId],
      );
      return row?.state;
    },
    stop: () => mailer.stop(),
  };
}

/** The code in a mail. */
export function codeIn(mail: CaughtMail | undefined): string {
  return (
    /^(\d{4}) (\d{4})\s*$/m
      .exec(mail?.text ?? '')
      ?.slice(1)
      .join('') ?? ''
  );
}

/** A code that is not this one. */
export function otherThan(code: string, by = 1): string {
  return String((Number(code) + by) % 100_000_000).padStart(8, '0');
}

/** The newest mail to an address. */
export function mailTo(mail: MailCatcher, email: string): Promise<CaughtMail> {
  return until(`mail to ${email}`, () => mail.mails().findLast(({ to }) => to.includes(email)));
}
