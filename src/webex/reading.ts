/** What is known while one delivery is being read, and what stays known afterwards. */
import type { WebexAttachmentAction, WebexMembership, WebexMessage } from './messages.ts';
import { createRecent, type Recent } from './recent.ts';

export type SpaceType = 'direct' | 'group';

/** Where a card of ours stands. */
export interface CardPlace {
  type: SpaceType;
  /** Root message of its thread; undefined for a top-level message in a 1:1 space. */
  threadId?: string | undefined;
}

/** One delivery on its way through the framework. */
export interface Reading {
  roomId: string;
  message?: WebexMessage | undefined;
  action?: WebexAttachmentAction | undefined;
  /** Of the pressed card. */
  place?: CardPlace | undefined;
  membership?: WebexMembership | undefined;
  /** The framework called back about it. */
  heard: boolean;
  /** Why Webex could not be asked; the framework would swallow it. */
  failure?: unknown;
}

/** Facts that spare calls. Losing them costs a call, never an answer. */
export interface Known {
  rooms: Recent<SpaceType>;
  /** By the id of the message that holds the card. */
  cards: Recent<CardPlace>;
  /** Ids of messages that were posted or found: none of them is a lost one. */
  posted: Recent<true>;
}

/** Knows nothing yet. */
export function createKnown(): Known {
  return { rooms: createRecent(10_000), cards: createRecent(10_000), posted: createRecent(10_000) };
}

/** Webex knows two kinds of space; anything else is treated like a group, which is the more careful guess. */
export function spaceTypeOf(roomType: string | undefined): SpaceType {
  return roomType === 'direct' ? 'direct' : 'group';
}

/** Where a message stands: in a group every message opens a thread. */
export function placeOf(message: WebexMessage): CardPlace {
  const type = spaceTypeOf(message.roomType);
  return { type, threadId: message.parentId ?? (type === 'group' ? message.id : undefined) };
}

/** Bots have addresses of their own domains; nobody else can have one. */
export function isBotAddress(email: unknown): boolean {
  return typeof email === 'string' && /@(webex\.bot|sparkbot\.io)$/i.test(email);
}
