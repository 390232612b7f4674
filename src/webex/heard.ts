/** What was read, in the words of the conversation. Its events are recognised by their shape, not imported. */
import { isSameId } from './id.ts';
import { withoutMention } from './mention.ts';
import type { WebexMembership, WebexMessage } from './messages.ts';
import { isBotAddress, placeOf, type Reading, spaceTypeOf } from './reading.ts';

export interface BotIdentity {
  personId: string;
  email: string;
  displayName: string;
}

/** A message of the bot itself or of another bot: answering it could go on for ever. */
export function isFromBot(message: WebexMessage, bot: BotIdentity): boolean {
  return isSameId(message.personId, bot.personId) || isBotAddress(message.personEmail);
}

/** `key`: the delivery's. */
export function messageEvent(key: string, message: WebexMessage, bot: BotIdentity, now: Date) {
  const { type, threadId } = placeOf(message);
  return {
    kind: 'message' as const,
    key,
    space: { roomId: message.roomId, type },
    personId: message.personId,
    created: message.created ?? now,
    messageId: message.id,
    text: withoutMention(message, bot),
    threadId,
    files: message.files,
  };
}

/** Undefined until the submission and the place of its card are known. */
export function pressEvent(key: string, { action, place }: Reading, now: Date) {
  if (!action || !place) return undefined;
  const inputs = Object.entries(action.inputs).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return {
    kind: 'press' as const,
    key,
    space: { roomId: action.roomId, type: place.type },
    personId: action.personId,
    created: action.created ?? now,
    messageId: action.messageId,
    threadId: place.threadId,
    inputs: Object.fromEntries(inputs) as Record<string, string>,
  };
}

/** `personId`: who added the bot. */
export function joinedEvent(key: string, membership: WebexMembership, personId: string, now: Date) {
  return {
    kind: 'joined' as const,
    key,
    space: { roomId: membership.roomId, type: spaceTypeOf(membership.roomType) },
    personId,
    created: membership.created ?? now,
  };
}
