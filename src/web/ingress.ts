/**
 * From what Webex tells to a delivery for the inbox. The webhook endpoint is one source of these; a
 * websocket listener would be another, handing over the same object: nothing behind would notice.
 */
import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Delivery } from '../inbox/outcome.ts';

export interface IngressOptions {
  /** Stores a delivery; resolves when it is safe. */
  accept: Inbox['accept'];
  /** The bot's own person id; undefined while it is not known yet, then the reader drops own messages. */
  botPersonId(): string | undefined;
  now(): Date;
}

/**
 * Takes one notification, already known to come from Webex.
 * `ignored`: nothing we use, an own message in a 1:1 space, or so old that a repeat could not be told.
 * @throws InputError when it has not the shape of a notification; what `accept` throws.
 */
export type Ingress = (notification: unknown) => Promise<'stored' | 'duplicate' | 'ignored'>;

/** What we use, as `resource:event`. Everything else Webex may send is answered and dropped. */
const used = new Set(['messages:created', 'attachmentActions:created', 'memberships:created']);

/** Ids of deliveries are kept for 8 days; whatever is older than this might be a repeat nobody remembers. */
const oldestMs = 7 * 24 * 3_600_000;

const id = z.string().regex(/^[^\s\p{Cc}]{1,512}$/u);

const Notification = z.object({
  resource: z.string().min(1).max(100),
  event: z.string().min(1).max(100),
  actorId: id.optional(),
  data: z.looseObject({
    id,
    roomId: id.optional(),
    roomType: z.string().max(40).optional(),
    personId: id.optional(),
    created: z.string().max(40).optional(),
  }),
});
type Notification = z.output<typeof Notification>;

/** Creates the entrance to the inbox. */
export function createIngress({ accept, botPersonId, now }: IngressOptions): Ingress {
  return async (notification) => {
    const checked = Notification.safeParse(notification);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      throw new InputError(issue?.path.join('.') || 'notification', issue?.code ?? 'invalid');
    }
    const delivery = deliveryFrom(checked.data, botPersonId());
    if (delivery === undefined || isTooOld(checked.data, now())) return 'ignored';
    return accept(delivery);
  };
}

function deliveryFrom(
  { resource, event, actorId, data }: Notification,
  bot: string | undefined,
): Delivery | undefined {
  if (!used.has(`${resource}:${event}`)) return undefined;
  const { roomId, personId } = data;
  if (roomId === undefined) throw new InputError('data.roomId', 'missing');
  const own = bot !== undefined && personId === bot;
  if (resource === 'memberships') {
    if (bot !== undefined && !own) return undefined; // somebody else came into a space
  } else if (own && data.roomType !== 'group') {
    return undefined;
  }
  return {
    key: keyOf(resource, event, data),
    resource,
    event,
    roomId,
    // who added the bot stands outside of the data
    data: flat(resource === 'memberships' && actorId ? { ...data, actorId } : data),
    echo: own && resource === 'messages',
  };
}

/**
 * `resource:event:data id`. A membership has the same id each time the bot is added to the same space, so
 * there the moment belongs to the key: being added again after a removal is a new event.
 */
function keyOf(resource: string, event: string, data: Notification['data']): string {
  const key = `${resource}:${event}:${data.id}`;
  return resource === 'memberships' && data.created !== undefined ? `${key}@${data.created}` : key;
}

/** Webex's data are flat; anything nested or named like a prototype is not from there and is left out. */
function flat(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).filter(
      ([name, value]) =>
        name !== '__proto__' &&
        (value === null ||
          typeof value !== 'object' ||
          (Array.isArray(value) && value.every((item) => typeof item === 'string'))),
    ),
  );
}

function isTooOld({ data }: Notification, now: Date): boolean {
  const created = Date.parse(data.created ?? '');
  return now.getTime() - created > oldestMs;
}
