/**
 * The bot's webhooks at Webex: put in place, compared and repaired, never taken away at a stop, because
 * other replicas live from the same ones. Webhooks of other names are not ours and stay untouched.
 */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import type { WebexApi } from './call.ts';
import { optionalDate, optionalText } from './field.ts';
import { unlessGone } from './find-posted.ts';
import type { WebexReport } from './report.ts';

export const WebexWebhook = z.object({
  id: z.string().min(1),
  name: optionalText,
  targetUrl: optionalText,
  resource: optionalText,
  event: optionalText,
  filter: optionalText,
  /** Webex may keep it to itself. */
  secret: optionalText,
  /** `active` or `inactive`: Webex switches a webhook off after repeated failures. */
  status: optionalText,
  created: optionalDate,
});
export type WebexWebhook = z.output<typeof WebexWebhook>;

export interface WebhookHealth {
  ok: boolean;
  /** When the registration was last seen to be right. */
  goodAt?: Date | undefined;
  /** Code of the last failure, when the last check failed. */
  problem?: string | undefined;
}

export interface Webhooks {
  /** Puts everything right. Call it every 30 seconds. @throws WebexError when Webex did not let us. */
  check(): Promise<void>;
  /** Good when a check found or put everything right within the last two minutes. */
  health(): WebhookHealth;
}

/** What we want to hear of. */
const wanted = [
  { resource: 'messages', event: 'created' },
  { resource: 'memberships', event: 'created' },
  { resource: 'attachmentActions', event: 'created' },
] as const;

type Wanted = (typeof wanted)[number];

/** Long enough for three missed checks. */
const freshMs = 120_000;

/** `url`: public base address of this bot; `/webex/webhooks` is added. */
export function createWebhooks(
  options: { url: string; secret: string },
  deps: {
    api: WebexApi;
    now: () => Date;
    report?: ((happening: WebexReport) => void) | undefined;
  },
): Webhooks {
  const { api, now, report = () => undefined } = deps;
  const targetUrl = `${options.url.replace(/\/+$/, '')}/webex/webhooks`;
  const settings = { targetUrl, secret: options.secret };
  /** By id: what Webex showed as secret after this process had set it; it may hide or mask it. */
  const shownSecrets = new Map<string, string | undefined>();
  let goodAt: Date | undefined;
  let problem: string | undefined;
  let checking: Promise<void> | undefined;

  async function listAll(): Promise<WebexWebhook[]> {
    const all: WebexWebhook[] = [];
    let cursor: string | undefined;
    do {
      const call = { path: '/webhooks', query: { max: 100 } };
      const page = await api.list(
        { ...call, key: 'items', paging: { style: 'link' } },
        WebexWebhook,
        cursor,
      );
      all.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return all;
  }

  async function create(want: Wanted): Promise<void> {
    const body = { name: nameOf(want), ...want, ...settings };
    const made = await api.send({ method: 'POST', path: '/webhooks', body }, WebexWebhook);
    shownSecrets.set(made.id, made.secret);
    report({ kind: 'webhook', name: nameOf(want), done: 'created' });
  }

  async function update(webhook: WebexWebhook, want: Wanted): Promise<void> {
    const body = { name: nameOf(want), ...settings, status: 'active' };
    const params = { webhookId: webhook.id };
    const call = { method: 'PUT', path: '/webhooks/{webhookId}', params, body } as const;
    const updated = await unlessGone(api.send(call, WebexWebhook));
    if (!updated) return;
    shownSecrets.set(webhook.id, updated.secret);
    const done = webhook.status === 'inactive' ? 'reactivated' : 'updated';
    report({ kind: 'webhook', name: nameOf(want), done });
  }

  async function remove(webhook: WebexWebhook, want: Wanted): Promise<void> {
    const params = { webhookId: webhook.id };
    const call = { method: 'DELETE', path: '/webhooks/{webhookId}', params } as const;
    await unlessGone(api.send(call, z.unknown()));
    report({ kind: 'webhook', name: nameOf(want), done: 'removed' });
  }

  function isRight(webhook: WebexWebhook): boolean {
    const asWeSetIt =
      shownSecrets.has(webhook.id) && shownSecrets.get(webhook.id) === webhook.secret;
    return (
      webhook.targetUrl === targetUrl &&
      webhook.status !== 'inactive' &&
      (webhook.secret === options.secret || asWeSetIt)
    );
  }

  /** Of several copies (two replicas started together) the oldest stays: every replica picks the same one. */
  async function settle(want: Wanted, all: readonly WebexWebhook[]): Promise<boolean> {
    const [first, ...copies] = all.filter((webhook) => isOurs(webhook, want)).sort(byAge);
    for (const copy of copies) await remove(copy, want);
    if (first && isRight(first)) return copies.length === 0;
    await (first ? update(first, want) : create(want));
    return false;
  }

  /** After a change the list is read again, because another replica may have made the same change. */
  async function checkNow(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      const all = await listAll();
      const settled: boolean[] = [];
      for (const want of wanted) settled.push(await settle(want, all));
      if (settled.every(Boolean)) break;
    }
    goodAt = now();
    problem = undefined;
  }

  return {
    check() {
      checking ??= checkNow()
        .catch((error: unknown) => {
          problem = error instanceof WebexError ? error.code : 'bug';
          throw error;
        })
        .finally(() => {
          checking = undefined;
        });
      return checking;
    },

    health() {
      const fresh = goodAt !== undefined && now().getTime() - goodAt.getTime() <= freshMs;
      return { ok: fresh, goodAt, problem };
    },
  };
}

function nameOf({ resource, event }: Wanted): string {
  return `Deskhand ${resource} ${event}`;
}

function isOurs(webhook: WebexWebhook, want: Wanted): boolean {
  return (
    webhook.name === nameOf(want) &&
    webhook.resource === want.resource &&
    webhook.event === want.event
  );
}

function byAge(one: WebexWebhook, other: WebexWebhook): number {
  const ages = (one.created?.getTime() ?? 0) - (other.created?.getTime() ?? 0);
  return ages || (one.id < other.id ? -1 : 1);
}
