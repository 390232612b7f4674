/** `/v1/webhooks`. */
import { randomUUID } from 'node:crypto';
import { type Call, ok, oneOf, type Route, textField } from './call.ts';
import { webexId } from './ids.ts';
import { pageOf } from './paging.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import type { Webhook, World } from './world.ts';

const most = 100;
const events = ['created', 'updated', 'deleted', 'all'];
const filters: Readonly<Record<string, readonly string[]>> = {
  messages: ['roomId', 'roomType', 'personId', 'personEmail', 'mentionedPeople', 'hasFiles'],
  memberships: ['roomId', 'personId', 'personEmail', 'isModerator'],
  rooms: ['type', 'isLocked'],
  attachmentActions: ['roomId'],
  all: [],
};

/** The paths of webhooks. `largest` is the longest page. */
export function webhookRoutes(world: World, largest: number): Route[] {
  const own = (call: Call): Webhook[] =>
    [...world.webhooks.values()].filter((each) => each.owner.id === call.person.id);

  const readable = (call: Call): Webhook => {
    const webhook = world.webhooks.get(call.params['id'] ?? '');
    if (!webhook || webhook.owner.id !== call.person.id) throw missing('webhook');
    return webhook;
  };

  return [
    {
      method: 'GET',
      path: '/v1/webhooks',
      by: 'anyone',
      query: ['max', 'ownedBy', 'cursor'],
      run: (call) => {
        oneOf(call, 'ownedBy', ['creator', 'org']);
        const page = pageOf(call, own(call), { usual: 100, most, largest, by: 'cursor' });
        return ok({ items: page.items.map(shown) }, page.headers);
      },
    },
    {
      method: 'POST',
      path: '/v1/webhooks',
      by: 'anyone',
      body: {
        required: ['name', 'targetUrl', 'resource', 'event'],
        optional: ['filter', 'secret', 'ownedBy'],
      },
      run: (call) => {
        if (own(call).length >= most) throw invalid(`No more than ${most} webhooks are possible.`);
        const webhook = created(call);
        world.webhooks.set(webhook.id, webhook);
        return ok(shown(webhook));
      },
    },
    {
      method: 'GET',
      path: '/v1/webhooks/:id',
      by: 'anyone',
      run: (call) => ok(shown(readable(call))),
    },
    {
      method: 'PUT',
      path: '/v1/webhooks/:id',
      by: 'anyone',
      body: { required: ['name', 'targetUrl'], optional: ['secret', 'ownedBy', 'status'] },
      run: (call) => {
        const webhook = readable(call);
        const status = textField(call, 'status');
        if (status !== undefined && status !== 'active') throw invalid('status can only be active');
        webhook.name = nameOf(call);
        webhook.targetUrl = targetOf(call);
        const secret = textField(call, 'secret');
        if (secret !== undefined) webhook.secret = secret;
        if (status) Object.assign(webhook, { status, failures: 0 });
        return ok(shown(webhook));
      },
    },
    {
      method: 'DELETE',
      path: '/v1/webhooks/:id',
      by: 'anyone',
      run: (call) => {
        const webhook = readable(call);
        webhook.status = 'inactive';
        world.webhooks.delete(webhook.id);
        return { status: 204 };
      },
    },
  ];
}

function created(call: Call): Webhook {
  const resource = textField(call, 'resource') ?? '';
  const event = textField(call, 'event') ?? '';
  const allowed = filters[resource];
  if (!allowed) throw invalid('resource is invalid');
  if (!events.includes(event)) throw invalid('event is invalid');
  const filter = textField(call, 'filter');
  for (const name of new URLSearchParams(filter ?? '').keys()) {
    if (!allowed.includes(name)) throw invalid(`filter is invalid: ${name}`);
  }
  if (textField(call, 'ownedBy') === 'org') throw forbidden();
  const secret = textField(call, 'secret');
  return {
    id: webexId('WEBHOOK', randomUUID()),
    name: nameOf(call),
    targetUrl: targetOf(call),
    resource,
    event,
    ...(filter ? { filter } : {}),
    ...(secret ? { secret } : {}),
    status: 'active',
    created: new Date().toISOString(),
    ownedBy: 'creator',
    owner: call.person,
    failures: 0,
  };
}

function nameOf(call: Call): string {
  const name = textField(call, 'name')?.trim();
  if (!name) throw invalid('name is required');
  return name;
}

function targetOf(call: Call): string {
  const target = textField(call, 'targetUrl') ?? '';
  if (!URL.canParse(target)) throw invalid('targetUrl is invalid');
  const { protocol, hostname } = new URL(target);
  if (protocol !== 'http:') throw invalid('targetUrl: this Webex speaks http only.');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) {
    throw invalid('targetUrl: this Webex delivers to this machine only.');
  }
  return target;
}

function shown(webhook: Webhook): Record<string, unknown> {
  const { owner, failures: _failures, ...rest } = webhook;
  return {
    ...rest,
    orgId: owner.orgId,
    createdBy: owner.id,
    appId: webexId('APPLICATION', owner.uuid),
  };
}
