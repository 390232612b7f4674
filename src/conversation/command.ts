/**
 * A command is a value: everything Deskhand needs to offer, understand, permit, confirm and answer one
 * request. Commands that do something cannot be declared without their `confirm` step.
 */
import type { z } from 'zod';
import type { Role } from '../access/roles.ts';
import type { Language, Text } from '../language/index.ts';
import type { Destination } from './render.ts';
import type { Confirmation, Reply } from './reply.ts';

/** The person talking to Deskhand now. Identity is `personId` + `orgId` as read from Webex. */
export interface Caller {
  personId: string;
  orgId: string;
  email: string;
  displayName: string;
  role: Role;
  /** Whether they see every customer or those assigned to them (to `customersOf`, when that is somebody else). */
  customers: 'all' | 'assigned';
  customersOf?: string | undefined;
  language: Language;
}

/** One request on its way. */
export interface Call<Input> {
  /** The reference people quote; audit, log and outbox carry it too. */
  id: string;
  caller: Caller;
  input: Input;
  now: Date;
  /** Names what was said or pressed; the same however often it is handled. */
  occurrence: string;
  /** Where the answer goes; what becomes known later is told there, too. */
  answersTo: Destination;
}

type Handler<Input, Uses, Result> = (call: Call<Input>, uses: Uses) => Promise<Result>;

interface Declared<Schema extends z.ZodType> {
  /** `noun.verb`, the same in code, audit and docs. */
  name: string;
  /** The least role that may ask; `none` is whoever holds any role. */
  role: Role;
  /** How people start the request, first the canonical word; lower case, without accents removed. */
  words: Record<Language, readonly [string, ...string[]]>;
  /** Complete requests that work when typed; help shows them and a test runs them. */
  examples: Record<Language, readonly [string, ...string[]]>;
  /** What it is good for, in one line of help. */
  what: Text;
  /**
   * What the request needs. The text after the words arrives as `query`, absent when there is none. What
   * is offered on a card is stored as parsed and parsed again: the schema accepts its own output.
   */
  input: Schema;
  /** `plain` answers may be posted into a group space; everything else goes to the 1:1 space. */
  answers: 'personal' | 'plain';
}

/** Reads only (or settles nothing but how the caller is addressed). Runs when understood well enough. */
export interface Lookup<Schema extends z.ZodType, Uses> extends Declared<Schema> {
  effect: 'reads';
  /** “Again” and “back” may ask it anew: its input is kept for a day, so it must not be a secret. */
  repeats?: true;
  run: Handler<z.output<Schema>, Uses, Reply>;
}

/** Whom a change is about. */
export interface Concerned {
  /** Undefined: Webex gives them no id (an invitation that is not accepted), so nobody can verify them. */
  personId: string | undefined;
}

/** Does or changes something: first shows what will happen, runs once after the same person said yes. */
export interface Change<Schema extends z.ZodType, Uses> extends Declared<Schema> {
  effect: 'acts' | 'changes';
  /**
   * The person something of whom it changes. An installation may demand that they are verified before.
   * Undefined: nobody yet, as when several fit or nobody is found; then `confirm` and `run` refuse or ask.
   */
  concerns?: Handler<z.output<Schema>, Uses, Concerned | undefined>;
  confirm: Handler<z.output<Schema>, Uses, Confirmation>;
  run: Handler<z.output<Schema>, Uses, Reply>;
}

/** What help needs to know of a command. */
export type MenuEntry = Pick<
  Declared<z.ZodType>,
  'name' | 'role' | 'words' | 'examples' | 'what'
> & { effect: 'reads' | 'acts' | 'changes' };

// biome-ignore lint/suspicious/noExplicitAny: the one place where inputs are erased; zod restores the type at the door
type AnyInput = z.ZodType<any>;
export type Command<Uses> = Lookup<AnyInput, Uses> | Change<AnyInput, Uses>;

/** Declares a request that only reads. */
export function lookup<S extends z.ZodType, Uses>(
  declared: Omit<Lookup<S, Uses>, 'effect'>,
): Lookup<S, Uses> {
  return { effect: 'reads', ...declared };
}

/** Declares a request that does something outside (sends, starts) and is asked about first. */
export function action<S extends z.ZodType, Uses>(
  declared: Omit<Change<S, Uses>, 'effect'>,
): Change<S, Uses> {
  return { effect: 'acts', ...declared };
}

/** Declares a request that changes stored data and is asked about first. */
export function change<S extends z.ZodType, Uses>(
  declared: Omit<Change<S, Uses>, 'effect'>,
): Change<S, Uses> {
  return { effect: 'changes', ...declared };
}
