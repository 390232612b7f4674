/** Deskhand as whoever starts it sees it, and what may stand in place of the outside world. */
import type { Conversation } from './conversation/converse.ts';
import type { Alarm } from './jobs/schedule.ts';
import type { Log } from './log.ts';
import type { Store } from './store/store.ts';

/** What a test may put in place of the outside world. Webex and mail are replaced by address, not here. */
export interface Outside {
  now?: () => Date;
  log?: Log;
  /** The database, when it was opened before. */
  store?: Promise<Store> | undefined;
  /** What wakes the jobs. */
  alarm?: Alarm | undefined;
  /** Milliseconds of a clock that nobody sets. */
  ticks?: (() => number) | undefined;
}

export interface App {
  /** Where it listens, e.g. `http://127.0.0.1:3978`; known after `start`. */
  url(): string;
  /** Resolves when Deskhand listens, its webhooks are in place and work has begun. */
  start(): Promise<void>;
  /** Finishes what is under way and ends; webhooks stay registered for the other replicas. */
  stop(): Promise<void>;
  /** Resolves when no pull of the directory is under way in this process. */
  settled(): Promise<void>;
  /** What an event would lead to; nothing is written and nothing posted. */
  converse: Conversation;
}
