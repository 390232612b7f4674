/**
 * The conversation on a real database, without Webex and without a network: people are a list, events are
 * values, and what an event leads to is written as the inbox writes it.
 */
import { randomUUID } from 'node:crypto';
import { type Access, createAccess } from '../../src/access/people.ts';
import type { WebexIdentity } from '../../src/access/record.ts';
import type { Command } from '../../src/conversation/command.ts';
import { createConversation } from '../../src/conversation/converse.ts';
import type { IncomingEvent, Space } from '../../src/conversation/event.ts';
import { finishWithWrite, insertDeliveries } from '../../src/inbox/inbox-rows.ts';
import type { AuditLine, Outcome, Post } from '../../src/inbox/outcome.ts';
import type { Language } from '../../src/language/index.ts';
import type { Store } from '../../src/store/store.ts';

export const partnerOrg = 'Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi9wYXJ0bmVy';
export const otherOrg = 'Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi9vdGhlcg';

/** A person of the partner's organization whom Webex gives these roles. */
export function person(name: string, ...roles: string[]): WebexIdentity {
  return {
    personId: `person-${name}`,
    orgId: partnerOrg,
    email: `${name}@partner.example`,
    displayName: name.charAt(0).toUpperCase() + name.slice(1),
    roles,
    type: 'person',
  };
}

/** A log that keeps what it was given. */
export function keepingLog() {
  const lines: { level: string; message: string; fields?: unknown }[] = [];
  const at = (level: string) => (message: string, fields?: unknown) => {
    lines.push({ level, message, fields });
  };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

export interface DeskOptions<Uses> {
  store: Store;
  people: WebexIdentity[];
  commands: readonly Command<Uses>[];
  capabilities: (access: Access) => Uses;
  partnerAdmins?: readonly string[];
  defaultLanguage?: Language;
}

/** A conversation; each call of `restart` is a new process on the same database. */
export function openDesk<Uses>(options: DeskOptions<Uses>) {
  const { store, people } = options;
  const clock = { offset: 0 };
  const now = () => new Date(Date.now() + clock.offset);
  const log = keepingLog();
  const asked: string[] = [];
  let failure: Error | undefined;

  const start = () => {
    const access = createAccess({
      store,
      now,
      partner: async () => ({ orgId: partnerOrg, displayName: 'Partner Example' }),
      partnerAdmins: options.partnerAdmins ?? [],
      async readWebexPerson(personId) {
        asked.push(personId);
        if (failure) throw failure;
        return people.find((one) => one.personId === personId);
      },
      findWebexPersonByEmail: async (email) => people.find((one) => one.email === email),
    });
    const converse = createConversation({
      commands: options.commands,
      capabilities: () => options.capabilities(access),
      access,
      store,
      log,
      now,
      defaultLanguage: options.defaultLanguage ?? 'en',
      timeZone: 'UTC',
      botName: 'Deskhand',
    });
    return { access, converse };
  };
  let running = start();

  /** Handles an event and writes its outcome; a failed write is tried again as the inbox does. */
  async function happens(event: IncomingEvent): Promise<Outcome> {
    const { key, space } = event;
    const delivery = { resource: 'messages', event: 'created', data: {}, echo: false };
    await insertDeliveries(store, [{ key, roomId: space.roomId, ...delivery }]);
    const token = randomUUID();
    await store.query(
      `UPDATE "InboxEvent" SET status = 'running', "leaseToken" = $2 WHERE key = $1`,
      [key, token],
    );
    for (let attempt = 1; ; attempt++) {
      const outcome = await running.converse(event);
      const ending = { key, token, status: 'done' as const, outcome };
      try {
        if (!(await finishWithWrite(store, ending))) throw new Error('the lease was lost');
        return outcome;
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  return {
    store,
    log,
    asked,
    happens,
    access: () => running.access,
    /** Handles an event without writing anything: what a crash before the end leaves behind. */
    crashes: (event: IncomingEvent) => running.converse(event),
    restart() {
      running = start();
    },
    /** Webex does not say who anybody is; undefined: it does again. */
    fails(error: Error | undefined) {
      failure = error;
    },
    passes(minutes: number) {
      clock.offset += minutes * 60_000;
    },
    says: (who: WebexIdentity, text: string, where?: Partial<Where>) =>
      happens(message(who, text, where)),
    presses: (who: WebexIdentity, card: Post | undefined, index: number, where?: Partial<Where>) =>
      happens(press(who, card, index, where)),
    audit: () => store.query<AuditLine>('SELECT * FROM "AuditRecord" ORDER BY id'),
  };
}

export interface Where {
  space: Space;
  threadId: string;
}

export const group: Space = { roomId: 'room-desk', type: 'group' };

export function direct(who: WebexIdentity): Space {
  return { roomId: `room-of-${who.personId}`, type: 'direct' };
}

export function message(
  who: WebexIdentity,
  text: string,
  { space = direct(who), threadId }: Partial<Where> = {},
): IncomingEvent {
  return {
    kind: 'message',
    key: `messages:created:${randomUUID()}`,
    space,
    personId: who.personId,
    created: new Date(),
    messageId: randomUUID(),
    text,
    files: [],
    threadId,
  };
}

/** Presses a button of a posted card: what the card carries comes back, as strings. */
export function press(
  who: WebexIdentity,
  card: Post | undefined,
  index: number,
  { space = direct(who), threadId }: Partial<Where> = {},
): IncomingEvent {
  return {
    kind: 'press',
    key: `attachmentActions:created:${randomUUID()}`,
    space,
    personId: who.personId,
    created: new Date(),
    messageId: 'message-of-the-card',
    inputs: { a: nonceOf(card), c: String(index) },
    threadId,
  };
}

/** The nonce that a card carries. */
export function nonceOf(card: Post | undefined): string {
  const [, nonce = ''] = /"a":"([\w-]+)"/.exec(JSON.stringify(card?.card ?? {})) ?? [];
  return nonce;
}

/** The posts of an outcome, in order. */
export function posts({ messages }: Outcome): Post[] {
  return messages.filter((one) => one.action === 'post');
}

/** All words of an outcome's posts, without invisible characters. */
export function words(outcome: Outcome): string {
  return posts(outcome)
    .map(({ markdown }) => markdown)
    .join('\n')
    .replace(/\p{Cf}/gu, '');
}
