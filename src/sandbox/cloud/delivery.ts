/** Brings events to webhooks: signed, in order per space, until a webhook fails too often. */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { CloudDelivery, Faults } from './contract.ts';
import { webexId } from './ids.ts';
import type { Account, Room, Webhook } from './world.ts';

/** Something that happened and that webhooks may want to know. */
export interface Happening {
  resource: 'messages' | 'memberships' | 'rooms' | 'attachmentActions';
  event: 'created' | 'updated' | 'deleted';
  actorId: string;
  room: Room;
  data: Readonly<Record<string, unknown>>;
  /** Whether the owner of a webhook may know. */
  concerns(owner: Account): boolean;
}

export interface Deliverer {
  /** Delivers to every webhook of `webhooks` that asked for it. Returns at once. */
  announce(happening: Happening, webhooks: Iterable<Webhook>): void;
  /** Resolves when nothing is under way or waiting. */
  settled(): Promise<void>;
  stop(): void;
}

interface Parcel {
  webhook: Webhook;
  happening: Happening;
  body: Buffer;
}

/** How long events are gathered before they leave in reverse, in milliseconds. */
const gatheringMs = 25;
/** How long a receiver may take, in milliseconds. */
const patienceMs = 10_000;

/** Creates the deliverer of one simulated Webex. */
export function createDeliverer(deps: {
  faults: Faults;
  /** So many failures in a row make a webhook inactive. */
  allowedFailures: number;
  told(delivery: CloudDelivery): void;
}): Deliverer {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const lanes = new Map<string, Parcel[]>();
  const gathered: Parcel[] = [];
  const waiting = new Set<() => void>();
  let gathering: NodeJS.Timeout | undefined;
  let open = 0;

  const done = (): void => {
    open -= 1;
    if (open > 0) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  };

  const send = async (parcel: Parcel): Promise<void> => {
    const { webhook, happening } = parcel;
    if (webhook.status !== 'active') return;
    const began = performance.now();
    const status = await post(agent, webhook, parcel.body);
    const accepted = status >= 200 && status < 300;
    webhook.failures = accepted ? 0 : webhook.failures + 1;
    if (webhook.failures >= deps.allowedFailures) webhook.status = 'inactive';
    deps.told({
      at: new Date().toISOString(),
      webhookId: webhook.id,
      targetUrl: webhook.targetUrl,
      resource: happening.resource,
      event: happening.event,
      status,
      ms: performance.now() - began,
    });
  };

  const drain = async (key: string, lane: Parcel[]): Promise<void> => {
    for (let parcel = lane[0]; parcel; parcel = lane[0]) {
      await send(parcel);
      lane.shift();
      done();
    }
    lanes.delete(key);
  };

  const enqueue = (parcel: Parcel): void => {
    const key = `${parcel.webhook.id} ${parcel.happening.room.id}`;
    const lane = lanes.get(key);
    if (lane) {
      lane.push(parcel);
      return;
    }
    const fresh = [parcel];
    lanes.set(key, fresh);
    void drain(key, fresh);
  };

  const release = (): void => {
    gathering = undefined;
    for (const parcel of gathered.splice(0).reverse()) enqueue(parcel);
  };

  return {
    announce: (happening, webhooks) => {
      for (const webhook of webhooks) {
        if (!wants(webhook, happening)) continue;
        const body = Buffer.from(JSON.stringify(envelope(webhook, happening)));
        for (let copy = 0; copy <= deps.faults.duplicateDeliveries; copy += 1) {
          open += 1;
          if (deps.faults.reorderDeliveries) {
            gathered.push({ webhook, happening, body });
            gathering ??= setTimeout(release, gatheringMs);
          } else {
            enqueue({ webhook, happening, body });
          }
        }
      }
    },
    settled: () =>
      open === 0 ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve)),
    stop: () => {
      clearTimeout(gathering);
      lanes.clear();
      agent.destroy();
    },
  };
}

function wants(webhook: Webhook, happening: Happening): boolean {
  if (webhook.status !== 'active') return false;
  if (webhook.resource === 'all') {
    if (happening.resource === 'attachmentActions') return false;
  } else if (webhook.resource !== happening.resource) return false;
  if (webhook.event !== 'all' && webhook.event !== happening.event) return false;
  return happening.concerns(webhook.owner) && passes(webhook, happening.data);
}

function passes(webhook: Webhook, data: Readonly<Record<string, unknown>>): boolean {
  if (!webhook.filter) return true;
  return [...new URLSearchParams(webhook.filter)].every(([name, value]) => {
    const wanted = value === 'me' ? webhook.owner.id : value;
    if (name === 'hasFiles') return String(Array.isArray(data['files'])) === value;
    const actual = data[name];
    return Array.isArray(actual) ? actual.includes(wanted) : String(actual ?? '') === wanted;
  });
}

function envelope(webhook: Webhook, happening: Happening): Record<string, unknown> {
  return {
    id: webhook.id,
    name: webhook.name,
    targetUrl: webhook.targetUrl,
    resource: happening.resource,
    event: happening.event,
    ...(webhook.filter ? { filter: webhook.filter } : {}),
    orgId: webhook.owner.orgId,
    createdBy: webhook.owner.id,
    appId: webexId('APPLICATION', webhook.owner.uuid),
    ownedBy: webhook.ownedBy,
    status: webhook.status,
    created: webhook.created,
    actorId: happening.actorId,
    data: happening.data,
  };
}

/** The signature headers that Webex puts on a delivery with a secret. */
export function signatures(secret: string, body: Buffer): Record<string, string> {
  const digest = (kind: string): string => createHmac(kind, secret).update(body).digest('hex');
  return {
    'x-spark-signature': digest('sha1'),
    'x-webex-signature': `SHA-256=${digest('sha256')}, SHA-512=${digest('sha512')}`,
  };
}

function post(agent: Agent, webhook: Webhook, body: Buffer): Promise<number> {
  return new Promise((resolve) => {
    const sent = request(webhook.targetUrl, {
      method: 'POST',
      agent,
      timeout: patienceMs,
      headers: {
        'content-type': 'application/json',
        'content-length': body.length,
        'user-agent': 'Webex-Webhooks',
        ...(webhook.secret ? signatures(webhook.secret, body) : {}),
      },
    });
    sent.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', () => resolve(0));
      answer.on('close', () => resolve(0));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(0));
    sent.end(body);
  });
}
