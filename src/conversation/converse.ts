/**
 * One event in, one outcome out. Each step is a module of its own; this file is their order and the only
 * catch: identify, understand, authorise, complete, confirm, run, render. The text of a message is seen by
 * `wish.ts` alone; it enters no log and no record.
 */
import type { Access } from '../access/people.ts';
import type { KnownPerson } from '../access/record.ts';
import { mayRun } from '../access/roles.ts';
import { AccessDenied } from '../errors.ts';
import { type Meter, noMeter } from '../inbox/meter.ts';
import type { Outcome } from '../inbox/outcome.ts';
import type { Language } from '../language/index.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { checkCommand } from '../understanding/codes.ts';
import { prepare } from '../understanding/frame.ts';
import { lexiconOf } from '../understanding/lexicon.ts';
import type { Call, Caller, Command } from './command.ts';
import { complete } from './complete.ts';
import { ask, decided, leave } from './confirm.ts';
import type { IncomingEvent } from './event.ts';
import { failed, isForLater, type Progress } from './failed.ts';
import { again, chosen, isRow, type Offer, taking } from './offers.ts';
import type { OwnNames } from './own-names.ts';
import { wishOfPress } from './press.ts';
import { newReference } from './reference.ts';
import { type Audience, destinationOf, laneOfEvent } from './render.ts';
import { say } from './reply.ts';
import { speak } from './spoken.ts';
import { turnAway } from './strangers.ts';
import { type Ending, outcomeOf, recordOf, type Turn } from './turn.ts';
import { choosing, notUnderstood, notYet } from './unclear.ts';
import { type IsVerified, waitsForVerification } from './verified.ts';
import { tellsCode, type WishDeps, wishOfMessage } from './wish.ts';
import type { Wish } from './wished.ts';

export interface ConversationDeps<Uses> {
  commands: readonly Command<Uses>[];
  /** What commands may use for this person: whoever sees only some customers gets parts that know no others. */
  capabilities: (person: KnownPerson) => Promise<Uses> | Uses;
  access: Pick<Access, 'identify'>;
  store: Pick<Store, 'query'>;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  meter?: Meter | undefined;
  now: () => Date;
  defaultLanguage: Language;
  /** IANA name of the zone that times are shown in. */
  timeZone: string;
  /** Country whose telephone numbers need no country code. */
  defaultRegion?: string | undefined;
  /** The bot's display name. */
  botName?: string | undefined;
  /** Given: whoever a change concerns must be verified first. */
  isVerified?: IsVerified | undefined;
  /** What people named themselves. */
  ownNames?: OwnNames | undefined;
}

/** What the record says of a change that was refused for want of verification. */
const unverified = { reason: 'notVerified' };

/**
 * Decides what an event leads to.
 * @throws WebexError `webex.busy` and StoreError when nobody could be identified for now: the inbox tries
 * the event again. Everything else becomes an answer.
 */
export type Conversation = (event: IncomingEvent) => Promise<Outcome>;

/** In a 1:1 space the first message follows at once; that one is answered. */
function opensDirectSpace(event: IncomingEvent): boolean {
  return event.kind === 'joined' && event.space.type === 'direct';
}

/** Creates the conversation. */
export function createConversation<Uses>(deps: ConversationDeps<Uses>): Conversation {
  const { commands, capabilities, access, store, log, now, defaultLanguage } = deps;
  const { defaultRegion, botName, meter = noMeter } = deps;
  prepare();
  const wishes: WishDeps = {
    store,
    understanding: { words: lexiconOf(commands), defaultRegion, botName },
    ownNames: deps.ownNames,
  };

  return async function converse(event) {
    const turn = begin(event, deps);
    const progress: Progress = {};
    const ending = await answer(turn, progress).catch((error: unknown) => {
      if (!progress.caller && isForLater(error)) throw error;
      return failed(turn, progress, error, log);
    });
    const outcome = ending ? outcomeOf(turn, ending) : silence(turn);
    if (ending) record(turn, ending, { meter, log, now });
    return outcome;
  };

  /** The steps. Undefined: nothing is said and nothing recorded. */
  async function answer(turn: Turn, progress: Progress): Promise<Ending | undefined> {
    const { event } = turn;
    const identity = await access.identify(event.personId, { atOnce: true });
    if (identity.kind === 'machine') return undefined;
    if (identity.kind === 'stranger') {
      turn.tellsCode = event.kind === 'message' && tellsCode(event, wishes);
      return opensDirectSpace(event) ? undefined : turnAway(turn, identity, store);
    }

    progress.caller = identity.person;
    turn.who = recordOf(identity.person);
    turn.writes = identity.seen ? [identity.seen] : [];
    turn.language = identity.person.language ?? defaultLanguage;
    if (event.kind === 'joined') return greet(turn);

    const wish = await wishOf(event, turn.now);
    await speak(turn, identity, wish, { usual: defaultLanguage, store });
    turn.tellsCode = wish.kind === 'run' && wish.command === checkCommand;
    return fulfil(turn, progress, identity.person, wish);
  }

  function wishOf(event: Exclude<IncomingEvent, { kind: 'joined' }>, now: Date): Promise<Wish> {
    const lane = laneOfEvent(event);
    return event.kind === 'message'
      ? wishOfMessage(event, lane, now, wishes)
      : wishOfPress(event, lane, now, wishes);
  }

  async function fulfil(
    turn: Turn,
    progress: Progress,
    person: KnownPerson,
    wish: Wish,
  ): Promise<Ending> {
    switch (wish.kind) {
      case 'settled':
        return {
          outcome: wish.outcome,
          reply: wish.reply,
          audience: wish.toPresser ? 'presser' : 'here',
          fields: { reason: wish.reason },
          removePressed: wish.over ?? false,
        };
      case 'choose':
        return choosing(turn, person, wish.among, commands);
      case 'notYet':
        return notYet(turn, person, wish.nearest, commands);
      case 'unclear':
        return notUnderstood(turn, person, wish.nearest, commands);
      case 'cancel':
        return leave(turn, wish.offer);
      case 'run': {
        const command = commands.find(({ name }) => name === wish.command);
        if (!command) return { outcome: 'rejected', reply: say('offer.unknown') };
        return perform(turn, progress, { ...wish, command, person });
      }
    }
  }

  /** What is more than reading waits for what Webex says of somebody now. */
  async function certain({ personId }: KnownPerson): Promise<KnownPerson | undefined> {
    const identity = await access.identify(personId);
    return identity.kind === 'known' ? identity.person : undefined;
  }

  async function perform(
    turn: Turn,
    progress: Progress,
    {
      command,
      person: recognized,
      input: raw,
      confirmed,
      step,
      row,
      leaving,
      remark,
    }: Performance<Uses>,
  ): Promise<Ending> {
    turn.id = confirmed?.callId ?? turn.id;
    turn.command = command.name;
    Object.assign(progress, { command, confirmed });
    if (isRow(row)) turn.chosen = { command: command.name, input: raw, say: chosen };
    const person = command.effect === 'reads' ? recognized : await certain(recognized);
    if (!person || !mayRun(person.role, command.role)) throw new AccessDenied(command.role);

    const completed = await complete(command.input, raw);
    if (completed.kind === 'missing') {
      const [example] = command.examples[turn.language];
      return { outcome: 'asked', reply: say('ask.complete', { example }) };
    }
    const audience: Audience = command.answers === 'plain' ? 'here' : 'private';
    const call = callOf(turn, person, completed.input, audience);
    const uses = await capabilities(person);
    const waits = await waitsForVerification({ command, call }, uses, deps.isVerified);
    if (waits) return { outcome: 'rejected', reply: waits, audience, fields: unverified };
    if (command.effect === 'reads' && command.repeats) {
      const asked = { command: command.name, input: call.input };
      turn.request = { ...asked, say: again, ...(step && { step }) };
    }
    if (leaving) turn.writes = [...turn.writes, taking(leaving, turn.now)];
    if (command.effect !== 'reads' && !confirmed) return ask({ command, call, audience }, uses);
    const ending: Ending = { outcome: 'done', reply: await command.run(call, uses), audience };
    turn.remark ??= remark;
    return confirmed ? decided(ending, confirmed, turn.now) : ending;
  }
}

interface Performance<Uses> {
  command: Command<Uses>;
  person: KnownPerson;
  input: unknown;
  confirmed?: Offer | undefined;
  step?: 'back' | 'again' | undefined;
  /** What was typed or pressed on a list. */
  row?: string | undefined;
  /** An open question that is over with this one. */
  leaving?: Offer | undefined;
  remark?: Turn['remark'];
}

function callOf(
  turn: Turn,
  person: KnownPerson,
  input: unknown,
  audience: Audience,
): Call<unknown> {
  return {
    id: turn.id,
    caller: callerOf(person, turn.language),
    input,
    now: turn.now,
    occurrence: turn.event.key,
    answersTo: destinationOf(turn.event, audience),
  };
}

function greet(turn: Turn): Ending | undefined {
  if (turn.event.space.type === 'direct') return undefined;
  turn.command = 'joined';
  return { outcome: 'done', reply: say('greeting') };
}

/** Counts it and writes a line of the log, without a word of what was said. */
function record(
  { id, command, now: begun }: Turn,
  { outcome }: Ending,
  { meter, log, now }: { meter: Meter; log: Pick<Log, 'info'>; now: () => Date },
): void {
  meter.count('deskhand_calls_total', { command: command ?? 'none', outcome });
  const ms = now().getTime() - begun.getTime();
  log.info('call', { call: id, command, outcome, ms });
}

function begin(
  event: IncomingEvent,
  {
    now,
    timeZone,
    defaultLanguage,
  }: Pick<ConversationDeps<never>, 'now' | 'timeZone' | 'defaultLanguage'>,
): Turn {
  return {
    id: newReference(),
    event,
    now: now(),
    timeZone,
    language: defaultLanguage,
    who: { personId: event.personId },
    writes: [],
  };
}

function silence(turn: Turn): Outcome {
  return { callId: turn.id, messages: [], audit: [], offers: [] };
}

function callerOf(
  { personId, orgId, email, displayName, role, customers, customersOf }: KnownPerson,
  language: Language,
): Caller {
  return { personId, orgId, email, displayName, role, customers, customersOf, language };
}
