/**
 * SendGrid: suppressions at `/v3/suppression/bounces|blocks|invalid_emails|spam_reports/{email}` (GET gives a list,
 * empty when absent) and `/v3/asm/suppressions/global/{email}`; event webhooks signed with ECDSA over timestamp
 * and raw body.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/bounces-api
 */
import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { MailProvider, ProviderBlock } from '../provider.ts';
import type { ProviderEvent } from '../returns.ts';
import { askProvider } from './request.ts';

const lists = [
  ['suppression/spam_reports', 'complaint'],
  ['asm/suppressions/global', 'unsubscribe'],
  ['suppression/bounces', 'bounce'],
  ['suppression/blocks', 'bounce'],
  ['suppression/invalid_emails', 'bounce'],
] as const;

/** A list of entries, or for the global unsubscribes one object that is empty when there is none. */
const Entries = z.union([
  z.array(z.object({ created: z.number() })),
  z.object({ recipient_email: z.string().optional() }),
]);

/** `url` is `https://api.sendgrid.com` or `https://api.eu.sendgrid.com`. */
export function createSendgrid({ url, key }: { url: string; key: string }): MailProvider {
  const authorization = `Bearer ${key}`;
  const place = (list: string, address: string): URL =>
    new URL(`/v3/${list}/${encodeURIComponent(address)}`, url);
  return {
    name: 'sendgrid',
    async blocksOf(address) {
      const blocks: ProviderBlock[] = [];
      for (const [list, kind] of lists) {
        const answer = await askProvider(place(list, address), { method: 'GET', authorization });
        const since = sinceOf(answer);
        if (since && !blocks.some((each) => each.class === kind))
          blocks.push({ class: kind, since });
      }
      return blocks;
    },
    async clear(address) {
      for (const [list] of lists) {
        await askProvider(place(list, address), { method: 'DELETE', authorization });
      }
    },
  };
}

/** When the address came onto the list; undefined when it is not on it. */
function sinceOf(answer: unknown): Date | undefined {
  const entries = Entries.safeParse(answer).data;
  if (!entries) return undefined;
  if (!Array.isArray(entries)) return entries.recipient_email ? new Date(0) : undefined;
  const [first] = entries;
  return first && new Date(first.created * 1000);
}

const Event = z.object({
  sg_event_id: z.string().max(200),
  event: z.string(),
  type: z.string().optional(),
  email: z.string().max(320),
  timestamp: z.number(),
  status: z.string().max(40).optional(),
  'smtp-id': z.string().max(400).optional(),
});

const oldestMs = 24 * 3_600_000;

/** The events of a webhook; undefined when its signature is not SendGrid's, or too old. `key`: base64 of the public key. */
export function readSendgrid(
  body: string,
  { signature, timestamp }: { signature: string; timestamp: string },
  key: string,
  now: Date,
): ProviderEvent[] | undefined {
  if (!isSigned(timestamp + body, signature, key)) return undefined;
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > oldestMs) return undefined;
  const events = z.array(z.unknown()).max(5_000).safeParse(parse(body)).data ?? [];
  return events.flatMap((each) => {
    const event = Event.safeParse(each).data;
    const kind = event && kindOf(event.event, event.type);
    if (!event || !kind) return [];
    const [status] = /[245]\.\d{1,3}\.\d{1,3}/.exec(event.status ?? '') ?? [];
    return [
      {
        id: event.sg_event_id,
        kind,
        address: event.email,
        at: new Date(event.timestamp * 1000),
        status,
        messageId: event['smtp-id'],
      },
    ];
  });
}

function kindOf(event: string, type: string | undefined): ProviderEvent['kind'] | undefined {
  // a block is for now, a bounce for good
  if (event === 'bounce') return type === 'blocked' ? 'delayed' : 'bounced';
  const kinds: Readonly<Record<string, ProviderEvent['kind']>> = {
    dropped: 'bounced',
    deferred: 'delayed',
    delivered: 'delivered',
    spamreport: 'complained',
    unsubscribe: 'unsubscribed',
    group_unsubscribe: 'unsubscribed',
  };
  return kinds[event];
}

function isSigned(signed: string, signature: string, key: string): boolean {
  try {
    const publicKey = createPublicKey({
      key: Buffer.from(key, 'base64'),
      format: 'der',
      type: 'spki',
    });
    return verify('sha256', Buffer.from(signed), publicKey, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
