/** The way out: nodemailer over SMTP, connections kept open, TLS unless the operator says otherwise. */
import { createTransport, type SentMessageInfo } from 'nodemailer';
import type { Delivery, Letter } from './letter.ts';

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string;
  /** `Deskhand <deskhand@partner.example>` or an address. */
  from: string;
  /** `required`: no mail without TLS · `offered`: TLS where the server offers it · `off`. */
  tls: 'required' | 'offered' | 'off';
  /** Milliseconds: until connected, until greeted, and of silence in between. */
  patience?: { connectMs?: number; greetMs?: number; silenceMs?: number };
}

/** What goes on the envelope and into the headers of one mail. */
export interface Postmark {
  id: string;
  /** Where it comes back to when it cannot be delivered. */
  returnPath: string;
}

export interface Smtp {
  /** Hands one mail over, once. Never throws: every end is a value. */
  send(letter: Letter, postmark: Postmark): Promise<Delivery>;
  /** Connects, greets and signs in, without a mail; the status of what went wrong, or undefined. */
  probe(): Promise<string | undefined>;
  /** Lets what is under way end, then closes the connections. */
  close(): void;
}

/** A stream that knows whether anybody has read of it. */
interface Begun {
  readableDidRead?: boolean;
}

interface Draft {
  data: Record<string, unknown>;
  message: { createReadStream(): Begun };
}

/** Opens no connection before the first mail. */
export function createSmtp({ url, from, tls, patience = {} }: SmtpOptions): Smtp {
  const { connectMs = 10_000, greetMs = 10_000, silenceMs = 90_000 } = patience;
  const place = placeOf(url);
  const transport = createTransport({
    ...place,
    pool: true,
    maxConnections: 4,
    // nodemailer would send again what was cut off: whether it may have gone is decided here
    maxRequeues: 0,
    requireTLS: tls === 'required' && !place.secure,
    ignoreTLS: tls === 'off' && !place.secure,
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: connectMs,
    greetingTimeout: greetMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  transport.use('stream', (mail, done) => {
    const draft = mail as unknown as Draft;
    const create = draft.message.createReadStream.bind(draft.message);
    draft.message.createReadStream = () => {
      const stream = create();
      draft.data['begun'] = stream;
      (draft.data['onStream'] as ((stream: Begun) => void) | undefined)?.(stream);
      return stream;
    };
    done();
  });
  const domain = from.replace(/^.*@|>?\s*$/g, '') || 'localhost';

  return {
    async send(letter, { id, returnPath }) {
      let stream: Begun | undefined;
      const options = {
        from,
        to: { name: '', address: letter.to },
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        messageId: `<${id}@${domain}>`,
        envelope: { from: returnPath, to: [letter.to] },
        // a report of failure brings the headers back, never the text
        dsn: { id, return: 'headers', notify: ['failure', 'delay'], recipient: letter.to },
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': letter.language,
        },
        onStream: (begun: Begun) => {
          stream = begun;
        },
      };
      try {
        const info: SentMessageInfo = await transport.sendMail(
          options as Parameters<typeof transport.sendMail>[0],
        );
        const response = String(info.response ?? '');
        return { state: 'accepted', status: statusIn(response), providerId: idIn(response) };
      } catch (error) {
        return deliveryFrom(error, stream?.readableDidRead === true);
      }
    },
    async probe() {
      try {
        await transport.verify();
        return undefined;
      } catch (error) {
        return deliveryFrom(error, false).status;
      }
    },
    close: () => transport.close(),
  };
}

/** The parts of the address; its password goes nowhere else. */
function placeOf(given: string) {
  const url = new URL(given);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
  };
}

/** What nodemailer puts on its errors. */
interface SmtpFailure {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** Refusals after the text are clear words; anything else after its first byte leaves the outcome open. */
function deliveryFrom(error: unknown, begun: boolean): Delivery {
  const { code = 'ERROR', responseCode, response = '' } = error as SmtpFailure;
  const status = responseCode === undefined ? code : statusIn(response, responseCode);
  const isClear = responseCode !== undefined && (code === 'EMESSAGE' || code === 'EENVELOPE');
  if (begun && !isClear) return { state: 'unknown', status };
  if (isClear && responseCode >= 500) return { state: 'failed', status };
  // an address nodemailer itself refuses will not get better either
  if (code === 'EENVELOPE' && responseCode === undefined) return { state: 'failed', status };
  return { state: 'deferred', status };
}

/** `550 5.1.1` of a reply; its words may quote the mail and are left out. */
function statusIn(response: string, code?: number): string {
  const [, reply, enhanced] = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?/.exec(response) ?? [];
  return [reply ?? code, enhanced].filter(Boolean).join(' ');
}

/** How servers name what they took, the surest first. */
const idForms = [
  // Postfix, SendGrid
  /\bqueued as:?\s*<?([\w.@+-]+)/i,
  // Exchange and Microsoft 365: the Message-ID before it is ours, this is theirs
  /\bInternalId=(\d+)/i,
  // Exim
  /\bid[=:]\s*<?([\w.@+-]+)/i,
  // Gmail
  /\s([\w.-]+) - gsmtp\b/,
  // Sendmail
  /^250 2\.0\.0 (\w{12,}) Message accepted/,
  // Amazon SES
  /^250 Ok ([0-9a-f]{16}-[0-9a-f-]{36,})/i,
  // Microsoft 365, submission by a client
  /\bOK <([\w.@+-]+)> \[Hostname=/i,
];

/**
 * The id under which a mail server keeps a mail, from its reply to the text (`250 …`); undefined when it names none.
 * What might be a code, or half of one, is no id: a server may quote the mail.
 */
export function idIn(response: string): string | undefined {
  for (const form of idForms) {
    const id = form.exec(response)?.[1];
    if (id && id.length >= 4 && id.length <= 120 && !/^[\d.+-]{0,9}$/.test(id)) return id;
  }
  return undefined;
}
