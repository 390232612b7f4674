/**
 * People who talk to the bot through the simulated cloud, for tests that read as conversations.
 * Waiting is for messages, never for time; a wait that ends in vain prints the whole transcript.
 */
import type { Cloud, CloudMessage, CloudPerson, CloudRoom } from '../../src/sandbox/cloud/cloud.ts';

const patienceMs = 45_000;

export interface Card {
  message: CloudMessage;
  /** The buttons by title, in order. */
  buttons: readonly { title: string; data: Record<string, unknown> }[];
  json: string;
}

/** One space as the people in it see it; remembers which of the bot's messages a test has already read. */
export interface Talk {
  room: CloudRoom;
  /** The bot's next message here that fits; messages before it are skipped. */
  receives(expected: RegExp | string, within?: number): Promise<CloudMessage>;
  /** The bot's next card here whose text twin fits. */
  receivesCard(expected?: RegExp | string): Promise<Card>;
  /** Everything the bot has posted here so far, oldest first. */
  posted(): CloudMessage[];
}

export interface Speaker {
  person: CloudPerson;
  /** This person's 1:1 space with the bot. */
  direct: Talk;
  says(
    text: string,
    where?: { talk?: Talk; threadId?: string; mention?: boolean },
  ): Promise<CloudMessage>;
  /** Says it in the 1:1 space and waits for the bot's next message there. */
  asks(text: string): Promise<CloudMessage>;
  /** The same where a card is the answer. */
  asksForCard(text: string): Promise<Card>;
  /** Presses the button with this title (or one that contains it). */
  presses(card: Card, title: string | RegExp, inputs?: Record<string, string>): Promise<void>;
  pressesRaw(messageId: string, inputs: Record<string, unknown>): Promise<void>;
}

export function talkIn(cloud: Cloud, room: CloudRoom): Talk {
  const read = new Set<string>();
  const posted = (): CloudMessage[] =>
    cloud.messages(room.id).filter((message) => message.personId === cloud.bot.id);
  const next = async (fits: (message: CloudMessage) => boolean, wanted: string, within: number) => {
    const found = await untilMessage(cloud, within, () => {
      const unread = posted().filter(({ id }) => !read.has(id));
      const at = unread.findIndex(fits);
      for (const { id } of unread.slice(0, at + 1)) read.add(id);
      return unread[at];
    });
    if (found) return found;
    throw new Error(`waited in vain for ${wanted}\n${transcript(cloud, room)}`);
  };
  return {
    room,
    posted,
    receives: (expected, within = patienceMs) =>
      next((message) => matches(wordsOf(message), expected), String(expected), within),
    async receivesCard(expected = /./s) {
      const message = await next(
        (candidate) => cardOf(candidate) !== undefined && matches(wordsOf(candidate), expected),
        `a card with ${expected}`,
        patienceMs,
      );
      return asCard(message);
    },
  };
}

export function speakerIn(cloud: Cloud, email: string): Speaker {
  const person = cloud.personByEmail(email);
  const direct = talkIn(cloud, cloud.directRoom(person.id));
  const says: Speaker['says'] = (text, { talk = direct, threadId, mention } = {}) =>
    cloud.say(person.id, {
      roomId: talk.room.id,
      text,
      ...(threadId === undefined ? {} : { parentId: threadId }),
      ...(mention === undefined ? {} : { mention }),
    });
  return {
    person,
    direct,
    says,
    async asks(text) {
      await says(text);
      return direct.receives(/./s);
    },
    async asksForCard(text) {
      await says(text);
      return asCard(await direct.receives(/./s));
    },
    async presses(card, title, inputs = {}) {
      const button = card.buttons.find((candidate) => matches(candidate.title, title));
      if (!button)
        throw new Error(`no button ${title} among ${card.buttons.map((b) => b.title).join(' · ')}`);
      await cloud.press(person.id, card.message.id, { ...inputs, ...button.data });
    },
    pressesRaw: (messageId, inputs) => cloud.press(person.id, messageId, inputs),
  };
}

/** What a message says, whichever field holds it. */
export function wordsOf(message: CloudMessage): string {
  return message.markdown ?? message.text ?? '';
}

/** The same as people see it: without the characters that keep directions and names apart. */
export function seen(message: CloudMessage): string {
  return wordsOf(message).replace(/\p{Cf}/gu, '');
}

/** @throws when there is no card: what came instead stands in the error. */
function asCard(message: CloudMessage): Card {
  const content = cardOf(message);
  if (content === undefined) throw new Error(`no card, but words: ${wordsOf(message)}`);
  return { message, buttons: buttonsIn(content), json: JSON.stringify(content) };
}

function cardOf(message: CloudMessage): unknown {
  return message.attachments?.[0]?.content;
}

function buttonsIn(node: unknown): { title: string; data: Record<string, unknown> }[] {
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  if (typeof node !== 'object' || node === null) return [];
  const own = node as { type?: unknown; title?: unknown; data?: unknown };
  const nested = Object.values(node).flatMap(buttonsIn);
  if (own.type !== 'Action.Submit') return nested;
  return [{ title: String(own.title), data: own.data as Record<string, unknown> }, ...nested];
}

function matches(words: string, expected: RegExp | string): boolean {
  return typeof expected === 'string' ? words.includes(expected) : expected.test(words);
}

async function untilMessage<Found>(
  cloud: Cloud,
  within: number,
  look: () => Found | undefined,
): Promise<Found | undefined> {
  const at = look();
  if (at !== undefined) return at;
  return new Promise((resolve) => {
    const finish = (found: Found | undefined): void => {
      clearTimeout(deadline);
      forget();
      resolve(found);
    };
    const forget = cloud.on('message', () => {
      const found = look();
      if (found !== undefined) finish(found);
    });
    const deadline = setTimeout(() => finish(undefined), within);
  });
}

function transcript(cloud: Cloud, room: CloudRoom): string {
  const lines = cloud
    .messages(room.id)
    .map(
      (message) =>
        `  ${message.personEmail}: ${wordsOf(message)}${cardOf(message) ? ' [card]' : ''}`,
    );
  return [`so far in “${room.title}”:`, ...lines].join('\n');
}
