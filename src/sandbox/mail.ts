/** Catches the mail that the bot sends in the sandbox, so that none leaves this machine. */
import { randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import PostalMime, { type Address } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { deliveryReport, type MailFaults, noMailFaults } from './mail-faults.ts';

export interface CaughtMail {
  id: string;
  /** ISO 8601. */
  at: string;
  from: string;
  /** Those it was delivered to, whatever its header says. */
  to: string[];
  subject: string;
  text: string;
  html: string;
}

export interface MailCatcher {
  /** For `SMTP_URL`: `smtp://127.0.0.1:<port>`. No encryption, no password. */
  url: string;
  /** Oldest first; the last 200. */
  mails(): CaughtMail[];
  /** What goes wrong; a change counts from the next mail on. */
  faults: MailFaults;
  /** Where reports of undeliverable mail go; nowhere until this is set. */
  returnTo(deliver: (report: string) => Promise<void>): void;
  /** How many mails were begun, whatever became of them. */
  tries(): number;
  /** Calls `listener` with every new mail; answers the function that ends that. */
  on(listener: (mail: CaughtMail) => void): () => void;
  stop(): Promise<void>;
}

/** Every mail that any catcher of this process takes, as `{ url, mail }`, for whoever watches over them all. */
export const caughtMail = channel('deskhand.sandbox.mail');

const kept = 200;
/** The largest mail taken, in bytes. */
const largest = 10 * 1024 * 1024;

/** Listens for mail on the loopback interface, on any free port. */
export async function startMail(): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  const listeners = new Set<(mail: CaughtMail) => void>();
  const faults = noMailFaults();
  const sent = new Map<string, number>();
  let tries = 0;
  let url = '';
  let returning: ((report: string) => Promise<void>) | undefined;

  async function take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const { mailFrom, rcptTo } = session.envelope;
    const from = mailFrom ? mailFrom.address : '';
    const to = rcptTo.map((each) => each.address);
    const { mail, raw } = await read(stream, from, to);
    if (faults.slowMs > 0) await wait(faults.slowMs);
    caught.push(mail);
    if (caught.length > kept) caught.shift();
    caughtMail.publish({ url, mail });
    for (const listener of listeners) listener(mail);
    if (!faults.bounce || !returning) return;
    const deliver = returning;
    for (const each of to) {
      setTimeout(() => {
        deliver(deliveryReport({ from, to: each, raw }, new Date())).catch(() => undefined);
      }, 50).unref();
    }
  }

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    size: largest,
    onConnect: (_session, done) => done(faults.down ? refusal(421, 'out of service') : undefined),
    // connections that were open before end as well
    onMailFrom: (_address, _session, done) =>
      done(faults.down ? refusal(421, 'out of service') : undefined),
    onRcptTo: ({ address }, _session, done) => {
      tries += 1;
      const before = sent.get(address) ?? 0;
      sent.set(address, before + 1);
      if (faults.reject) return done(refusal(550, '5.1.1 no such user'));
      return done(before < faults.greylist ? refusal(451, '4.7.1 try again later') : undefined);
    },
    onData: (stream, session, done) => {
      take(stream, session).then(
        () => {
          if (faults.cutAfterData <= 0) return done();
          faults.cutAfterData -= 1;
          for (const socket of sockets) socket.destroy();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;

  return {
    url,
    mails: () => [...caught],
    faults,
    tries: () => tries,
    returnTo: (deliver) => {
      returning = deliver;
    },
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(
  stream: SMTPServerDataStream,
  sender: string,
  to: string[],
): Promise<{ mail: CaughtMail; raw: string }> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  if (stream.sizeExceeded) throw new Error('552 the mail is too large');
  const raw = Buffer.concat(chunks);
  const mail = await PostalMime.parse(raw);
  const caught = {
    id: randomUUID(),
    at: new Date().toISOString(),
    from: shown(mail.from) || sender,
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html ?? '',
  };
  return { mail: caught, raw: raw.toString('latin1') };
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}

function shown(address: Address | undefined): string {
  if (!address?.address) return '';
  return address.name ? `${address.name} <${address.address}>` : address.address;
}
