/** What was sent: the calls of the bot and of its administrator, and the webhooks the cloud delivered. */
import type { Cloud, CloudCall, CloudDelivery } from '../cloud/contract.ts';
import { Refusal } from './refusal.ts';
import type { PageCall, PageCallDetail } from './wire.ts';

/** Webhook deliveries kept; the cloud itself keeps as many calls. */
const kept = 500;

export interface Exchanges {
  /** Oldest first, without bodies. */
  list(): PageCall[];
  /** Throws Refusal `not-found` when it is too long ago. */
  detail(id: string): PageCallDetail;
  stop(): void;
}

/** Follows the cloud's calls and deliveries from now on; `tell` hears of each as it happens. */
export function followExchanges(cloud: Cloud, tell: (call: PageCall) => void): Exchanges {
  const webhooks: PageCallDetail[] = [];
  let delivered = 0;
  const all = (): PageCallDetail[] =>
    [...cloud.calls().map(callShown), ...webhooks].sort((one, other) =>
      one.at.localeCompare(other.at),
    );
  const leave = [
    cloud.on('call', (value) => tell(withoutBodies(callShown(value as CloudCall)))),
    cloud.on('delivery', (value) => {
      delivered += 1;
      const webhook = deliveryShown(value as CloudDelivery, delivered);
      webhooks.push(webhook);
      if (webhooks.length > kept) webhooks.shift();
      tell(withoutBodies(webhook));
    }),
  ];

  return {
    list: () => all().map(withoutBodies),
    detail(id) {
      const found = all().find((call) => call.id === id);
      if (!found) throw new Refusal('not-found', 'That call is too long ago.');
      return found;
    },
    stop() {
      for (const end of leave) end();
    },
  };
}

function callShown(call: CloudCall): PageCallDetail {
  return { ...call, id: `call-${call.id}` };
}

function deliveryShown(delivery: CloudDelivery, number: number): PageCallDetail {
  const { at, targetUrl, resource, event, status, ms, webhookId } = delivery;
  return {
    id: `webhook-${number}`,
    at,
    from: 'webhook',
    method: 'POST',
    path: `${new URL(targetUrl).pathname} ${resource} ${event}`,
    status,
    ms,
    request: { webhookId, targetUrl, resource, event },
  };
}

function withoutBodies({ id, at, from, method, path, status, ms }: PageCallDetail): PageCall {
  return { id, at, from, method, path, status, ms };
}
