/** What the page knows, and who is told when it changes. Holds no elements and asks no server. */
import type {
  PageFaults,
  PageMail,
  PageMailFaults,
  PageMessage,
  PagePerson,
  PageRoom,
} from '../wire.ts';
import { type Words, wordsOf } from '../words/index.ts';
import { type Preferences, readPreferences } from './preferences.ts';
import { createUnread, type Unread } from './unread.ts';

export interface State {
  preferences: Preferences;
  /** Changes whenever the sandbox is started anew. */
  run: string;
  /** The bot's name. */
  bot: string;
  people: PagePerson[];
  rooms: PageRoom[];
  roomId: string | undefined;
  /** Of the open space, by id, in the order they were said. */
  messages: Map<string, PageMessage>;
  /** False while the open space is being read: what was said there earlier is not known yet. */
  isRead: boolean;
  /** Ids of messages that were deleted while the page was open. */
  deleted: Set<string>;
  mails: PageMail[];
  faults: PageFaults | undefined;
  mailFaults: PageMailFaults | undefined;
  connection: 'connecting' | 'connected' | 'reconnecting';
  /** False: the last webhook found nobody who took it. */
  botAnswers: boolean;
  /** The message being answered in its thread. */
  thread: PageMessage | undefined;
}

/** What listeners are told, and with what. */
export interface Happenings {
  person: undefined;
  /** What happens is to be heard from that position of the server's stream on. */
  follow: string;
  rooms: undefined;
  /** Another space was opened, or its messages were read anew. */
  room: undefined;
  /** New, or known and edited. */
  message: PageMessage;
  deleted: string;
  connection: undefined;
  /** Another language was chosen: every word of the page changes. */
  language: undefined;
  theme: undefined;
  mail: undefined;
  faults: undefined;
  mailFaults: undefined;
  thread: undefined;
  /** A sentence for the reader; undefined takes it away. */
  notice: string | undefined;
}

type Listener<Name extends keyof Happenings> = (value: Happenings[Name]) => void;
type Listeners = { [Name in keyof Happenings]?: Listener<Name>[] };

export interface Page {
  state: State;
  unread: Unread;
  on<Name extends keyof Happenings>(name: Name, listener: Listener<Name>): void;
  tell<Name extends keyof Happenings>(name: Name, value: Happenings[Name]): void;
}

/** A page on which nothing has happened yet. */
export function createPage(): Page {
  const listeners: Listeners = {};
  const of = <Name extends keyof Happenings>(name: Name): Listener<Name>[] => {
    const known: Listener<Name>[] = listeners[name] ?? [];
    (listeners as Record<Name, Listener<Name>[]>)[name] = known;
    return known;
  };
  return {
    state: {
      preferences: readPreferences(),
      run: '',
      bot: 'Deskhand',
      people: [],
      rooms: [],
      roomId: undefined,
      messages: new Map(),
      isRead: false,
      deleted: new Set(),
      mails: [],
      faults: undefined,
      mailFaults: undefined,
      connection: 'connecting',
      botAnswers: true,
      thread: undefined,
    },
    unread: createUnread(),
    on: (name, listener) => void of(name).push(listener),
    tell(name, value) {
      for (const listener of of(name)) listener(value);
    },
  };
}

/** The person one speaks as. */
export function speakerOn({ state }: Page): PagePerson | undefined {
  return state.people.find(({ id }) => id === state.preferences.personId);
}

/** The open space. */
export function roomOn({ state }: Page): PageRoom | undefined {
  return state.rooms.find(({ id }) => id === state.roomId);
}

/** The title of a space: in a 1:1 that of the bot. */
export function titleOf(room: PageRoom, { state }: Page): string {
  return room.title || state.bot;
}

/** What the page says in the chosen language. */
export function wordsOn({ state }: Page): Words {
  return wordsOf(state.preferences.language);
}
