/**
 * What comes back: a report of a mail server about one of our mails, or what a mail provider says happened. Both
 * end in the journal and, where it means so, in our suppression list; whoever asked for the mail is told.
 */
import type { Log } from '../log.ts';
import type { Store, Tx } from '../store/store.ts';
import { type Complaint, readComplaint } from './arf.ts';
import { type Report, readDsn } from './dsn.ts';
import type { TellAt } from './letter.ts';
import { noteReport, type SuppressionClass, suppressedBy } from './suppression.ts';
import { mailIdFrom } from './verp.ts';

/** Something a mail provider tells. */
export interface ProviderEvent {
  /** Unique at the provider. */
  id: string;
  kind: 'bounced' | 'delayed' | 'delivered' | 'complained' | 'unsubscribed';
  address: string;
  at: Date;
  status?: string | undefined;
  /** The Message-ID of the mail, when the provider knows it. */
  messageId?: string | undefined;
}

/** A mail that came back. */
export interface ReturnedMail {
  id: string;
  kind: string;
  callId: string;
  address: string;
  tellAt: TellAt | null;
}

/** `ours`: new, about a mail of ours, written down. */
export type Taken = 'ours' | 'known' | 'foreign';

export interface Returns {
  /** Takes a report of delivery or a complaint as it arrived. */
  takeReport(raw: string): Promise<Taken>;
  /** Takes what a provider tells, each once. Gives how many were new. */
  takeEvents(provider: string, events: readonly ProviderEvent[]): Promise<number>;
}

export interface ReturnsDeps {
  store: Store;
  /** For the marks of return paths, the newest first. */
  keys: readonly Buffer[];
  now: () => Date;
  log: Pick<Log, 'info'>;
  /** Told in the same transaction, when a mail came back for good. */
  returned(tx: Tx, mail: ReturnedMail, status: string): Promise<void>;
  /** Noted in the same transaction, when a report blocked an address. */
  suppressed(tx: Tx, blocked: Blocked): Promise<void>;
  onTold(): void;
}

/** An address that a report has blocked. */
export interface Blocked {
  address: string;
  class: SuppressionClass;
  /** What it was about, when it is known. */
  mail: ReturnedMail | undefined;
}

const kindOf = { failed: 'bounced', delayed: 'delayed', delivered: 'delivered' } as const;

/** Creates the part that listens to mail servers and providers. */
export function createReturns(deps: ReturnsDeps): Returns {
  const { store, keys, now, log, returned, suppressed, onTold } = deps;

  async function note(
    mail: ReturnedMail | undefined,
    event: Omit<ProviderEvent, 'id' | 'messageId'> & {
      key: string;
      source: 'dsn' | 'arf' | 'webhook';
    },
  ): Promise<boolean> {
    const isNew = await store.transaction(async (tx) => {
      const mailId = mail?.id;
      if (!(await noteReport(tx, { ...event, mailId }))) return false;
      const blocked = suppressedBy(event);
      if (blocked) await suppressed(tx, { address: event.address, class: blocked, mail });
      if (mail && event.kind === 'bounced') await returned(tx, mail, event.status ?? '');
      return true;
    });
    if (isNew) {
      log.info('mail reported on', { mail: mail?.id, kind: event.kind, status: event.status });
      onTold();
    }
    return isNew;
  }

  async function mailBy(id: string | undefined): Promise<ReturnedMail | undefined> {
    if (id === undefined) return undefined;
    const [mail] = await store.query<ReturnedMail>(
      `SELECT id, kind, "callId", address, "tellAt" FROM "Mail" WHERE id = $1`,
      [id],
    );
    return mail;
  }

  const idIn = (addresses: readonly string[]): string | undefined =>
    addresses.map((address) => mailIdFrom(address, keys)).find((each) => each);

  async function takeComplaint({ kind, ...said }: Complaint): Promise<Taken> {
    const mail = await mailBy(idIn(said.returnPaths) ?? idOf(said.messageId));
    if (!mail) return 'foreign';
    const isNew = await note(mail, {
      key: `arf:${mail.id}:${kind}`,
      // whom the mail went to: providers hide who complained
      address: mail.address,
      at: now(),
      kind,
      source: 'arf',
    });
    return isNew ? 'ours' : 'known';
  }

  return {
    async takeReport(raw) {
      const complaint = readComplaint(raw);
      if (complaint) return takeComplaint(complaint);
      const dsn = readDsn(raw);
      const mail = await mailBy(dsn && idIn(dsn.to));
      const report = dsn && mail && worst(dsn.reports, mail.address);
      if (!dsn || !mail || !report) return 'foreign';
      const isNew = await note(mail, {
        key: `dsn:${mail.id}:${report.action}:${report.status}`,
        // the mail's own address: what a report says of another one is hearsay
        address: mail.address,
        at: now(),
        kind: kindOf[report.action],
        source: 'dsn',
        status: report.status,
      });
      return isNew ? 'ours' : 'known';
    },
    async takeEvents(provider, events) {
      let fresh = 0;
      for (const { id, messageId, ...event } of events) {
        const mail = await mailBy(idOf(messageId));
        const address = event.address.toLowerCase();
        if (mail && mail.address !== address) continue;
        const key = `${provider}:${id}`;
        if (await note(mail, { ...event, address, key, source: 'webhook' })) fresh += 1;
      }
      return fresh;
    },
  };
}

/** The mail that a Message-ID of ours names: 122 random bits, which only the servers on its way and its reader saw. */
function idOf(messageId: string | undefined): string | undefined {
  return /^<?([0-9a-f]{32})@/.exec(messageId ?? '')?.[1];
}

/** The gravest report about this recipient. A permanent failure is 5.x.x; "failed" with 4.x.x means given up. */
function worst(reports: readonly Report[], address: string): Report | undefined {
  const about = reports.filter(({ recipient }) => recipient === undefined || recipient === address);
  const order = ['failed', 'delayed', 'delivered'];
  return about.sort((one, other) => order.indexOf(one.action) - order.indexOf(other.action))[0];
}
