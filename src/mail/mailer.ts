/**
 * Sends what is queued, after the transaction that queued it. A mail is handed over at most once with the same
 * text: what surely was not taken is written anew and tried again, what may have gone is never repeated.
 */
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import { abandonedMails, claimMails, settleMail } from './journal.ts';
import type { Delivery, DueMail, Fate, Letter } from './letter.ts';
import type { Smtp } from './smtp.ts';

export interface MailerOptions {
  store: Store;
  /** Undefined: this installation sends no mail, and what is queued fails. */
  smtp: Smtp | undefined;
  /** Where reports about this mail come back to. */
  returnPath(mail: DueMail): string;
  /** Writes the text; undefined when the mail is no longer wanted. May keep what a later check of it needs. */
  write(mail: DueMail): Promise<Letter | undefined>;
  /** Told in the same transaction that records the fate. */
  settled(tx: Tx, mail: DueMail, fate: Fate): Promise<void>;
  /** Called after something was told. */
  onTold?(): void;
  /** Called with what became of each try. */
  countFate?: ((state: Fate['state']) => void) | undefined;
  now: () => Date;
  log: Log;
  /** No other process works on this database: leases left by a dead one end at start. */
  alone?: boolean;
  /** Milliseconds between looks. */
  pollMs?: number;
  /** Milliseconds before each further try. */
  waits?: readonly number[];
}

export interface Mailer {
  start(): void;
  /** There is something to send. */
  wake(): void;
  /** Takes nothing further and waits for what is under way. */
  stop(patienceMs?: number): Promise<void>;
}

/** Greylisting asks for a minute or so; a code is worth the wait of a telephone call and not more. */
const usualWaits = [10_000, 45_000, 120_000];
/** Longer than the longest silence we allow a server, so that nobody else takes a mail for abandoned. */
const leaseMs = 180_000;
const atOnce = 8;

/** Creates a mailer that stands still until `start`. */
export function createMailer(options: MailerOptions): Mailer {
  const { store, smtp, write, now, log, pollMs = 1_000, waits = usualWaits } = options;
  let alone = options.alone ?? store.kind === 'embedded';
  const running = new Map<string, Promise<void>>();
  let poll: NodeJS.Timeout | undefined;
  let active = false;
  let looking: Promise<void> | undefined;
  let again = false;
  let unreachable = false;

  async function look(): Promise<void> {
    do {
      again = false;
      for (const mail of await abandonedMails(store, now(), alone)) {
        if (!running.has(mail.id)) await abandon(mail);
      }
      alone = false;
      const mails = await claimMails(store, atOnce - running.size, now(), leaseMs);
      for (const mail of mails) launch(mail);
    } while (again && running.size < atOnce);
  }

  function launch(mail: DueMail): void {
    const done: Promise<void> = run(mail)
      .catch((error: unknown) => log.error('mail left to its lease', { mail: mail.id, error }))
      .finally(() => {
        running.delete(mail.id);
        wake();
      });
    running.set(mail.id, done);
  }

  async function run(mail: DueMail): Promise<void> {
    if (now() > mail.deadline) return settle(mail, { state: 'failed', status: 'late' });
    const letter = await write(mail);
    if (!letter) {
      await settleMail(store, mail, { state: 'cancelled', at: now() });
      return;
    }
    const delivery: Delivery = smtp
      ? await smtp.send(letter, { id: mail.id, returnPath: options.returnPath(mail) })
      : { state: 'failed', status: 'off' };
    await settle(mail, delivery);
  }

  async function settle(mail: DueMail, delivery: Delivery): Promise<void> {
    const at = now();
    const fate: Fate = { ...delivery, at };
    if (delivery.state === 'deferred') {
      const waitMs = waits[mail.attempts - 1];
      const againAt = waitMs === undefined ? undefined : new Date(at.getTime() + waitMs);
      if (againAt && againAt < mail.deadline) fate.againAt = againAt;
    }
    const held = await store.transaction(async (tx) => {
      if (!(await settleMail(tx, mail, fate))) return false;
      await options.settled(tx, mail, fate);
      return true;
    });
    const facts = { mail: mail.id, callId: mail.callId, attempt: mail.attempts };
    log.info('mail handed over', { ...facts, state: fate.state, status: fate.status, held });
    if (!held) return;
    options.countFate?.(fate.state);
    options.onTold?.();
  }

  /** A process ended between the mail server and the database: nobody knows what it heard. */
  async function abandon(mail: DueMail): Promise<void> {
    await settle(mail, { state: 'unknown', status: 'interrupted' });
  }

  function wake(): void {
    again = true;
    if (!active || looking !== undefined) return;
    looking = look()
      .then(
        () => {
          unreachable = false;
        },
        (error: unknown) => {
          if (!unreachable) log.error('database does not answer', { worker: 'mail', error });
          unreachable = true;
        },
      )
      .finally(() => {
        looking = undefined;
        if (again && active && !unreachable && running.size < atOnce) wake();
      });
  }

  return {
    start() {
      if (active) return;
      active = true;
      void smtp?.probe().then((status) => {
        if (status !== undefined && active) log.warn('mail server not usable', { status });
      });
      poll = setInterval(wake, pollMs);
      wake();
    },
    wake,
    async stop(patienceMs = 10_000) {
      active = false;
      clearInterval(poll);
      await looking;
      let cut: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        cut = setTimeout(resolve, patienceMs);
      });
      await Promise.race([Promise.all(running.values()), patience]);
      clearTimeout(cut);
      smtp?.close();
    },
  };
}
