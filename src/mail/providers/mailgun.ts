/**
 * Mailgun: suppressions at `/v3/{domain}/bounces|complaints|unsubscribes/{address}` (GET, DELETE; 404 when absent)
 * and webhooks signed with HMAC-SHA-256 over timestamp and token.
 * @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/suppressions
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { MailProvider, ProviderBlock } from '../provider.ts';
import type { ProviderEvent } from '../returns.ts';
import { askProvider } from './request.ts';

const lists = [
  ['bounces', 'bounce'],
  ['complaints', 'complaint'],
  ['unsubscribes', 'unsubscribe'],
] as const;

const Entry = z.object({ created_at: z.string() });

/** `url` is `https://api.mailgun.net` or `https://api.eu.mailgun.net`. */
export function createMailgun(options: { url: string; domain: string; key: string }): MailProvider {
  const { url, domain, key } = options;
  const authorization = `Basic ${Buffer.from(`api:${key}`).toString('base64')}`;
  const place = (list: string, address: string): URL =>
    new URL(`/v3/${encodeURIComponent(domain)}/${list}/${encodeURIComponent(address)}`, url);
  return {
    name: 'mailgun',
    async blocksOf(address) {
      const blocks: ProviderBlock[] = [];
      for (const [list, kind] of lists) {
        const entry = await askProvider(place(list, address), { method: 'GET', authorization });
        const since = Entry.safeParse(entry).data?.created_at;
        if (entry !== undefined) blocks.push({ class: kind, since: new Date(since ?? 0) });
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

const Signed = z.object({
  signature: z.object({
    timestamp: z.string().max(20),
    token: z.string().max(100),
    signature: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'event-data': z.object({
    id: z.string().max(200),
    event: z.string(),
    severity: z.string().optional(),
    recipient: z.string().max(320),
    timestamp: z.number(),
    'delivery-status': z.object({ code: z.number().optional() }).optional(),
    message: z
      .object({ headers: z.object({ 'message-id': z.string().max(400).optional() }).optional() })
      .optional(),
  }),
});

/** Events older than this are not believed: somebody may have kept them. */
const oldestMs = 24 * 3_600_000;

/** The events of a webhook; undefined when its signature is not Mailgun's, or too old. */
export function readMailgun(body: string, key: string, now: Date): ProviderEvent[] | undefined {
  const parsed = Signed.safeParse(parse(body));
  if (!parsed.success) return undefined;
  const { signature: signed, 'event-data': event } = parsed.data;
  const expected = createHmac('sha256', key)
    .update(signed.timestamp + signed.token)
    .digest();
  if (!timingSafeEqual(expected, Buffer.from(signed.signature, 'hex'))) return undefined;
  if (Math.abs(now.getTime() - Number(signed.timestamp) * 1000) > oldestMs) return undefined;
  const kind = kindOf(event.event, event.severity);
  if (!kind) return [];
  const code = event['delivery-status']?.code;
  return [
    {
      id: event.id,
      kind,
      address: event.recipient,
      at: new Date(event.timestamp * 1000),
      status: code === undefined ? undefined : String(code),
      messageId: event.message?.headers?.['message-id'],
    },
  ];
}

function kindOf(event: string, severity: string | undefined): ProviderEvent['kind'] | undefined {
  if (event === 'failed') return severity === 'permanent' ? 'bounced' : 'delayed';
  const kinds: Readonly<Record<string, ProviderEvent['kind']>> = {
    delivered: 'delivered',
    complained: 'complained',
    unsubscribed: 'unsubscribed',
  };
  return kinds[event];
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
