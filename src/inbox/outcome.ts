/** What one event leads to. Everything in it is written in one transaction, together with the event's completion. */
import type { Write } from '../store/store.ts';

/** Where a message goes: one lane per space, sent in order. `room:<roomId>` or `direct:<personId>`. */
export type Lane = `room:${string}` | `direct:${string}`;

/** The lane of a space: the 1:1 space of a person is one lane whether or not its room id is known. */
export function laneOf(
  space: { roomId: string; type: 'direct' | 'group' },
  personId: string,
): Lane {
  return space.type === 'direct' ? `direct:${personId}` : `room:${space.roomId}`;
}

/** A file that goes out with a message; at most 5 MB. It leaves the database when it was sent. */
export interface PostedFile {
  name: string;
  /** E.g. `text/csv`. */
  contentType: string;
  base64: string;
}

/** A message to be posted. Exactly one of `roomId` and `toPersonId`. */
export interface Post {
  action: 'post';
  lane: Lane;
  roomId?: string | undefined;
  toPersonId?: string | undefined;
  /** Root message of the thread. */
  threadId?: string | undefined;
  /** The row of the outbox, in the same lane, whose message is the root of the thread: known once that was sent. */
  under?: string | undefined;
  /** At most 7,439 bytes; also what clients without cards and notifications show. */
  markdown: string;
  /** Adaptive Card 1.3 content. */
  card?: Readonly<Record<string, unknown>> | undefined;
  /** Never beside a card: Webex takes one of the two. */
  file?: PostedFile | undefined;
}

/** A message of ours to be deleted, such as a confirmation that was pressed. */
export interface Removal {
  action: 'delete';
  lane: Lane;
  messageId: string;
}

/** Other words for a message of ours that has neither card nor file. Webex allows ten edits of each message. */
export interface Edit {
  action: 'edit';
  lane: Lane;
  /** The row of the outbox that posted it, in the same lane. */
  of: string;
  /** At most 7,439 bytes. */
  markdown: string;
}

export type OutgoingMessage = Post | Removal | Edit;

/** One line of the record. Never message text, codes or tokens. */
export interface AuditLine {
  callId: string;
  personId: string;
  personOrgId?: string | undefined;
  email?: string | undefined;
  roomId?: string | undefined;
  command?: string | undefined;
  outcome:
    | 'done'
    | 'asked'
    | 'confirmed'
    | 'cancelled'
    | 'rejected'
    | 'denied'
    | 'failed'
    | 'unclear'
    | 'expired';
  fields?: Readonly<Record<string, string | number | boolean>> | undefined;
  errorCode?: string | undefined;
}

/** What a card offers; see the table `Offer`. */
export interface OfferRow {
  nonce: string;
  callId: string;
  personId: string;
  lane: Lane;
  kind: 'reads' | 'change';
  /** `language` is the one the offer was made in: a press answers in it. */
  choices: readonly {
    command: string;
    input: unknown;
    say?: string | undefined;
    /** The answer was had by going back, or by asking again. */
    step?: 'back' | 'again' | undefined;
    /** Fields of the card whose values join the input. */
    fields?: readonly string[] | undefined;
    language?: string | undefined;
  }[];
  expiresAt: Date;
}

export interface Outcome {
  callId: string;
  messages: readonly OutgoingMessage[];
  audit: readonly AuditLine[];
  offers: readonly OfferRow[];
  /** A further write of ours in the same transaction, e.g. a role that is granted. */
  write?: Write | undefined;
}

/** A webhook delivery after its signature and shape were checked. */
export interface Delivery {
  /** `resource:event:data id` */
  key: string;
  resource: string;
  event: string;
  roomId: string;
  /** The delivery's `data` as Webex sent it. */
  data: Readonly<Record<string, unknown>>;
  /** One of our own messages coming back: kept as evidence, never answered. */
  echo: boolean;
}
