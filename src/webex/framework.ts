/**
 * The only user of webex-node-bot-framework. Deliveries that our own ingress accepted go in, one room at a
 * time; the framework fetches what they stand for through our client and calls back; what it heard comes
 * out as an event. Its own web server, webhooks, storage, discovery and logging stay unused.
 *
 * Another source of events, such as a websocket, would call `read` with the same deliveries.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import webex from 'webex';
import BotFramework from 'webex-node-bot-framework';
import processEvent from 'webex-node-bot-framework/lib/process-event.js';
import { z } from 'zod';
import type { IncomingEvent } from '../conversation/event.ts';
import { WebexError } from '../errors.ts';
import type { Delivery, Post } from '../inbox/outcome.ts';
import type { WebexApi } from './call.ts';
import { findPosted, isGone, unlessGone } from './find-posted.ts';
import { type BotIdentity, isFromBot, joinedEvent, messageEvent, pressEvent } from './heard.ts';
import { isSameId } from './id.ts';
import { WebexMembership, WebexMessage } from './messages.ts';
import { bodyOf } from './outgoing.ts';
import { createKnown, isBotAddress, type Reading } from './reading.ts';
import { type Sleep, sleep } from './sleep.ts';
import { createTransport } from './transport.ts';
import { createTurns } from './turns.ts';

// Loading the framework switches off the leak warnings of every emitter in the process.
Reflect.set(EventEmitter.prototype, '_maxListeners', undefined);

/** Events in, messages out. */
export interface Framework {
  bot: BotIdentity;
  /**
   * The event a delivery stands for; undefined when there is nothing to answer: our own message, another
   * bot's, or one that is gone. Reading twice does no harm. One call to Webex; a second one only for a
   * press on a card that was posted before the last start.
   * @throws WebexError when Webex did not answer usefully; read again later.
   */
  read(delivery: Delivery): Promise<IncomingEvent | undefined>;
  /** @throws WebexError; with `mayHaveHappened`, look for the message before posting it again. */
  post(post: Post): Promise<{ messageId: string; roomId: string }>;
  /** Puts other words into a message of ours that has no card. @throws WebexError */
  edit(messageId: string, markdown: string): Promise<void>;
  /** Deletes a message of ours; one that is gone already counts as deleted. @throws WebexError */
  remove(messageId: string): Promise<void>;
  /**
   * The id of a post that was first sent at `since` and whose acknowledgement was lost, if Webex has it.
   * `taken`: messages that are other posts. `echoed`: own messages that came back as deliveries.
   */
  findPosted(
    post: Post,
    since: Date,
    evidence: { taken: readonly string[]; echoed: readonly string[] },
  ): Promise<string | undefined>;
  /** Waits for what is being read, then takes nothing more. Webhooks stay. */
  stop(): Promise<void>;
}

export interface FrameworkDeps {
  /** Webex as the bot. */
  api: WebexApi;
  now: () => Date;
  sleep?: Sleep | undefined;
}

/** More rooms than this are not kept in the framework's list, which it searches from end to end. */
const mostRooms = 500;
const startAttempts = 6;

const anything = /[\s\S]*/;

/**
 * Connects the framework. It asks Webex once who the bot is and nothing else, and does so again for a
 * while when Webex is busy. `webhookUrl`: base address of this bot.
 * @throws WebexError `webex.signedOut` when the token is refused.
 */
export async function connectFramework(
  config: { webhookUrl: string },
  deps: FrameworkDeps,
): Promise<Framework> {
  const { api, now } = deps;
  const known = createKnown();
  const readings = new Map<string, Reading>();
  const turns = createTurns();
  let bot: BotIdentity | undefined;

  // The framework keeps what it takes for a token in many places, so it never sees the real one.
  const accessToken = randomUUID();
  const request = createTransport({ api, known, readings, botId: () => bot?.personId });
  const forget = webex.configure({ accessToken, request });
  const client = webex.init({ credentials: { access_token: accessToken } });
  const framework = await quietFramework(accessToken, config.webhookUrl, (id) => {
    const reading = readings.get(id);
    if (reading) reading.heard = true;
  });
  try {
    await startPatiently(framework, deps.sleep ?? sleep);
  } catch (error) {
    forget();
    throw error;
  }
  const self = identityOf(framework);
  bot = self;

  async function readNow(delivery: Delivery, id: string): Promise<IncomingEvent | undefined> {
    const reading: Reading = { roomId: delivery.roomId, heard: false };
    readings.set(id, reading);
    try {
      const { resource, event, data } = delivery;
      await processEvent(framework, { resource, event, data }, framework.webhook.name);
      if (framework.bots.length > mostRooms) framework.bots.splice(0, mostRooms / 2);
      return await eventOf(delivery, reading, { api, self, now });
    } finally {
      readings.delete(id);
    }
  }

  return {
    bot: self,
    async read(delivery) {
      const id = delivery.data['id'];
      if (typeof id !== 'string' || isSettled(delivery, self)) return undefined;
      return turns.take(delivery.roomId, () => readNow(delivery, id));
    },
    async post(post) {
      const posted = Posted.parse(await client.messages.create(bodyOf(post)));
      return { messageId: posted.id, roomId: posted.roomId };
    },
    async edit(messageId, markdown) {
      const call = { path: '/messages/{messageId}', params: { messageId } } as const;
      const { roomId } = await api.send(call, WebexMessage);
      await api.send({ ...call, method: 'PUT', body: { roomId, markdown } }, WebexMessage);
    },
    async remove(messageId) {
      await unlessGone(client.messages.remove(messageId));
    },
    async findPosted(post, since, { taken, echoed }) {
      const found = await findPosted({ ...post, direct: post.lane.startsWith('direct:') }, since, {
        api,
        botId: self.personId,
        echoed,
        isTaken: (messageId) =>
          taken.includes(messageId) || known.posted.get(messageId) !== undefined,
      });
      if (found !== undefined) known.posted.set(found, true);
      return found;
    },
    async stop() {
      await turns.allEnded();
      await framework.stop();
      forget();
    },
  };
}

/** The framework before its start; `hear` is told the id of whatever it calls back about. */
async function quietFramework(
  token: string,
  webhookUrl: string,
  hear: (id: string) => void,
): Promise<BotFramework> {
  const framework = new BotFramework({
    token,
    webhookUrl,
    maxStartupSpaces: 0,
    removeWebhooksOnStart: false,
  });
  // Its debug output quotes messages, its error listener throws, its storage grows with every room.
  framework.debugger = () => undefined;
  framework.removeAllListeners('error');
  framework.on('error', () => undefined);
  await framework.storageDriver(noStorage);

  framework.hears(anything, (_bot, trigger) => hear(trigger.id), '', 0);
  framework.on('files', (_bot, trigger: { id: string }) => hear(trigger.id));
  framework.on('attachmentAction', (_bot, trigger: { id: string }) => hear(trigger.id));
  framework.on('membershipCreated', (membership: { id: string }) => hear(membership.id));
  return framework;
}

/** Who the bot is; known once the framework has started. */
function identityOf({ person }: BotFramework): BotIdentity {
  const { id: personId, emails, displayName } = person;
  return { personId, email: emails[0] ?? '', displayName };
}

/** Nothing to fetch: known from the delivery alone. */
function isSettled({ resource, event, data, echo }: Delivery, self: BotIdentity): boolean {
  const ours = typeof data['personId'] === 'string' && isSameId(data['personId'], self.personId);
  if (resource === 'memberships') return event !== 'created' || !ours;
  if (resource !== 'messages' && resource !== 'attachmentActions') return true;
  return event !== 'created' || echo || ours || isBotAddress(data['personEmail']);
}

interface Ears {
  api: WebexApi;
  self: BotIdentity;
  now: () => Date;
}

/** What was read, as an event; undefined when there is nothing to answer. */
async function eventOf(
  { key, resource, event, data }: Delivery,
  { failure, heard, ...reading }: Reading,
  { api, self, now }: Ears,
): Promise<IncomingEvent | undefined> {
  const { message, action, membership } = reading;
  if (isGone(failure)) return undefined;
  if (failure !== undefined) throw failure;
  if (message && (isFromBot(message, self) || isSilent(message))) return undefined;
  if (heard && message) return messageEvent(key, message, self, now());
  if (heard && action) return pressEvent(key, { heard, ...reading }, now());
  if (heard && membership) {
    const adder = await adderOf(data, membership.roomId, { api, self });
    return adder === undefined ? undefined : joinedEvent(key, membership, adder, now());
  }
  // The framework drops things without a word; what was accepted must not end like that.
  throw new WebexError({ code: 'webex.busy', call: `${resource}:${event}` });
}

/** Who added the bot: the delivery's actor when it is known, else somebody who is in the room. */
async function adderOf(
  data: Delivery['data'],
  roomId: string,
  { api, self }: Pick<Ears, 'api' | 'self'>,
): Promise<string | undefined> {
  const actor = data['actorId'];
  if (typeof actor === 'string' && !isSameId(actor, self.personId)) return actor;
  const call = { path: '/memberships', query: { roomId, max: 10 } } as const;
  const page = await api.list(
    { ...call, key: 'items', paging: { style: 'none' } },
    WebexMembership,
  );
  return page.items.find((member) => !isSameId(member.personId, self.personId))?.personId;
}

/** Neither words nor files: nothing was asked. The framework drops such a message. */
function isSilent(message: WebexMessage): boolean {
  return !message.text?.trim() && message.files.length === 0;
}

const Posted = z.object({ id: z.string(), roomId: z.string() });

/** A busy Webex at our start is waited for; a refused token is not. */
async function startPatiently(framework: BotFramework, wait: Sleep): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await framework.start();
      return;
    } catch (error) {
      const busy = error instanceof WebexError && error.code === 'webex.busy';
      if (!busy || attempt === startAttempts) throw error;
      await wait(Math.min(error.failure.retryAfterMs ?? 500 * 2 ** attempt, 30_000));
    }
  }
}

const noStorage = {
  initStorage: async () => ({}),
  store: async () => undefined,
  recall: async () => undefined,
  forget: async () => undefined,
};
