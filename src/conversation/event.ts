/** What reaches the conversation: a message, a pressed card, or the bot's arrival in a space. */

/** Where people write. `direct` is the 1:1 space of one person with the bot. */
export interface Space {
  /** Webex room id, as Webex gave it. */
  roomId: string;
  type: 'direct' | 'group';
}

interface Occurrence {
  /** `resource:event:data id`, unique for ever; the inbox stores each once. */
  key: string;
  space: Space;
  /** Webex id of whoever wrote or pressed. */
  personId: string;
  /** When Webex says it happened. */
  created: Date;
}

/** Somebody wrote to the bot. */
export interface MessageEvent extends Occurrence {
  kind: 'message';
  messageId: string;
  /** Plain text with the mention of the bot removed, untrimmed otherwise. */
  text: string;
  /** The root message of the thread the reply belongs under; undefined for a top-level message in a 1:1 space. */
  threadId?: string | undefined;
  /** Webex content URLs of attached files. */
  files: readonly string[];
}

/** Somebody pressed a button of a card. */
export interface PressEvent extends Occurrence {
  kind: 'press';
  /** The message that holds the card. */
  messageId: string;
  threadId?: string | undefined;
  inputs: Readonly<Record<string, string>>;
}

/** The bot was added to a space. `personId` is whoever added it. */
export interface JoinedEvent extends Occurrence {
  kind: 'joined';
}

export type IncomingEvent = MessageEvent | PressEvent | JoinedEvent;
