/** What an event asks for: a command with raw input, a decision on a stored question, or an answer at once. */
import type { AuditLine, Lane } from '../inbox/outcome.ts';
import { type Language, languages } from '../language/index.ts';
import type { Store } from '../store/store.ts';
import type { Target } from '../understanding/by-intent.ts';
import { cleanText } from '../understanding/clean.ts';
import { codeAlone, codeTold, searchCommands } from '../understanding/codes.ts';
import { understand } from '../understanding/policy.ts';
import type { Understanding, UnderstandingContext } from '../understanding/understanding.ts';
import type { MessageEvent, PressEvent } from './event.ts';
import { follow } from './follow.ts';
import type { Followed, Said } from './followed.ts';
import {
  cancel,
  fieldForCode,
  judgePress,
  latestChange,
  latestList,
  type Offer,
  type OfferedChoice,
  type Press,
  rangeOf,
} from './offers.ts';
import { type Reply, say } from './reply.ts';

export type Wish = { language?: Language | undefined } & (
  | {
      kind: 'run';
      command: string;
      input: unknown;
      confirmed?: Offer | undefined;
      /** It was asked before: by going back, or again. */
      step?: 'back' | 'again' | undefined;
      /** The row of a list that was chosen, by its number. */
      row?: string | undefined;
      /** What is over with this: a question about somebody else, the field of a code. */
      leaving?: Offer | undefined;
    }
  | { kind: 'cancel'; offer: Offer }
  /** One of these, if the person may: they choose. */
  | { kind: 'choose'; among: readonly Target[] }
  /** Understood, but nothing does it yet: the commands that come nearest. */
  | { kind: 'notYet'; nearest: readonly string[] }
  /** Not understood: the commands that come nearest. */
  | { kind: 'unclear'; nearest: readonly string[] }
  /** Nothing to run: what is said instead. */
  | {
      kind: 'settled';
      reply: Reply;
      outcome: AuditLine['outcome'];
      reason: string;
      /** Told to whoever pressed and to nobody else. */
      toPresser?: boolean;
      /** The question on the pressed card is over. */
      over?: boolean;
    }
);

export interface WishDeps {
  store: Pick<Store, 'query'>;
  understanding: UnderstandingContext;
}

/** The least confidence at which something that only reads runs. */
const sureEnough = 0.65;

/** Whether a message tells a code, whoever wrote it. */
export function tellsCode({ text }: MessageEvent, { understanding }: WishDeps): boolean {
  return codeTold(cleanText(text, understanding.botName), undefined) !== undefined;
}

/** What a message asks for. */
export async function wishOfMessage(
  event: MessageEvent,
  lane: Lane,
  now: Date,
  { store, understanding }: WishDeps,
): Promise<Wish> {
  // eight digits alone are meant for the latest card that waits for them; without one they are checked all the same
  const line = cleanText(event.text, understanding.botName);
  const typed = codeAlone(line);
  const choice = typed ? await fieldForCode(store, event.personId, now) : undefined;
  if (typed && choice) return { kind: 'run', ...withFields(choice, { code: typed }) };

  const at = { personId: event.personId, lane, now };
  const understood = understand(event.text, understanding);
  // and behind the words of a search, as long as a card waits for them: an answer would repeat them
  const sought = soughtCode(understood);
  const meant = sought ? await fieldForCode(store, event.personId, now) : undefined;
  if (sought && meant) return { kind: 'run', ...withFields(meant, { code: sought }) };
  return wishOf(understood, event, at, store);
}

function soughtCode(understood: Understanding): string | undefined {
  const isSearch = understood.kind === 'request' && searchCommands.has(understood.command);
  return isSearch ? codeAlone(understood.query ?? '') : undefined;
}

async function wishOf(
  understood: Understanding,
  event: MessageEvent,
  at: Said,
  store: WishDeps['store'],
): Promise<Wish> {
  const language = 'language' in understood ? understood.language : undefined;
  switch (understood.kind) {
    case 'request': {
      const { about, command, given } = understood;
      const meant = about && (await follow(store, at, about));
      if (meant?.kind === 'choice') {
        const input = { ...(meant.choice.input as object), ...given };
        return { kind: 'run', command, input, language };
      }
      if (meant) return wishOfFollowed(meant, language);
      return requested(understood, event.files);
    }
    case 'pick':
    case 'more': {
      const list = await latestList(store, at.personId, at.lane, at.now);
      const said = understood.kind === 'pick' ? rowOf(list, understood.number) : 'more';
      return { language, ...chosenFrom(list, said) };
    }
    case 'follow': {
      const { to, otherwise } = understood;
      const followed = await follow(store, at, to, otherwise?.kind === 'follow');
      const open = followed.kind === 'nothing' || followed.kind === 'whichOther';
      if (open && otherwise) return wishOf(otherwise, event, at, store);
      if (open && to === 'undo')
        return { ...settled(say('undo.nothing'), 'unclear', 'nothingDone'), language };
      return wishOfFollowed(followed, language);
    }
    case 'stop': {
      const open = await latestChange(store, at.personId, at.lane, at.now);
      if (open) return { kind: 'cancel', offer: open, language };
      const undone = understood.otherwise && (await follow(store, at, 'undo'));
      if (undone && undone.kind !== 'nothing') return wishOfFollowed(undone, language);
      return { ...settled(say('stop.nothing'), 'unclear', 'nothingOpen'), language };
    }
    case 'choose':
      return { kind: 'choose', among: understood.among, language };
    case 'notYet':
      return { kind: 'notYet', nearest: understood.nearest, language };
    case 'unclear':
      return { kind: 'unclear', nearest: understood.nearest, language };
    case 'nothing':
      return { ...settled(say('unclear.nothing'), 'unclear', 'nothing'), language };
  }
}

/** The number of a row as it is written on the list; -1 is the last. */
function rowOf(list: Offer | undefined, number: number): string {
  const last = number === -1 && list ? rangeOf(list)?.last : undefined;
  return String(last ?? number);
}

function wishOfFollowed(followed: Followed, language: Language | undefined): Wish {
  switch (followed.kind) {
    case 'choice': {
      const { choice, step, leaving } = followed;
      const { input, language: before } = inputAndLanguage(choice);
      const spoken = language ?? before;
      const row = choice.say;
      return { kind: 'run', command: choice.command, input, step, row, leaving, language: spoken };
    }
    case 'several':
      return { ...settled(say('follow.choose'), 'unclear', 'several'), language };
    case 'noBack':
      return { ...settled(say('follow.noBack'), 'unclear', 'noBack'), language };
    case 'whichOther':
      return { ...settled(say('pick.other', followed.range), 'unclear', 'several'), language };
    case 'noUndo':
      return { ...settled(say('undo.cannot'), 'unclear', 'noUndo'), language };
    case 'nothing':
      return { ...settled(say('follow.none'), 'unclear', 'nothingShown'), language };
  }
}

function requested(
  understood: Extract<Understanding, { kind: 'request' }>,
  files: readonly string[],
): Wish {
  const { command, query, given, confidence, language } = understood;
  if (confidence < sureEnough) return { kind: 'unclear', nearest: [command], language };
  const input = { query, ...given, ...(files.length > 0 && { files }) };
  return { kind: 'run', command, input, language };
}

function chosenFrom(list: Offer | undefined, said: string): Wish {
  const choice = list?.choices.find((each) => each.say === said);
  if (choice) {
    return { kind: 'run', command: choice.command, ...inputAndLanguage(choice), row: choice.say };
  }
  const range = list && rangeOf(list);
  if (!range) return settled(say('pick.none'), 'unclear', 'noList');
  if (said === 'more') return settled(say('pick.noMore'), 'unclear', 'noMore');
  return settled(say('pick.range', range), 'unclear', 'outOfRange');
}

/** What a pressed button asks for. */
export async function wishOfPress(
  event: PressEvent,
  lane: Lane,
  now: Date,
  { store }: WishDeps,
): Promise<Wish> {
  const press = await judgePress(store, event, lane, now);
  if (press.kind !== 'choice') return refusedPress(press);
  const { offer, choice } = press;
  const change = offer.kind === 'change';
  const run = withFields(choice, event.inputs);
  if (change && choice.command === cancel) {
    return { kind: 'cancel', offer, language: run.language };
  }
  // the first choice of a question is its yes; what stands beside the no decides nothing
  const isYes = change && choice === offer.choices[0];
  // the answer to a code brings a field of its own: a second press of this one is no second attempt
  const leaving = choice.say === 'code' ? offer : undefined;
  return { kind: 'run', ...run, row: choice.say, leaving, confirmed: isYes ? offer : undefined };
}

function refusedPress(press: Exclude<Press, { kind: 'choice' }>): Wish {
  switch (press.kind) {
    case 'unknown':
      return toPresser(settled(say('offer.unknown'), 'rejected', 'unknown'));
    case 'foreignPerson':
      return toPresser(settled(say('offer.foreignPerson'), 'denied', 'foreignPerson'));
    case 'foreignSpace':
      return toPresser(settled(say('offer.foreignSpace'), 'denied', 'foreignSpace'));
    case 'taken':
      return toPresser(settled(say('offer.taken'), 'rejected', 'taken'));
    case 'expired': {
      const over = press.offer.kind === 'change';
      const reply = over ? say('offer.expired') : say('offer.listExpired');
      const language = languageOf(press.offer.choices[0]);
      return { ...toPresser(settled(reply, 'expired', 'expired')), over, language };
    }
  }
}

type Settled = Extract<Wish, { kind: 'settled' }>;

function settled(reply: Reply, outcome: AuditLine['outcome'], reason: string): Settled {
  return { kind: 'settled', reply, outcome, reason };
}

function toPresser(wish: Settled): Settled {
  return { ...wish, toPresser: true };
}

function inputAndLanguage(choice: OfferedChoice): {
  input: unknown;
  language: Language | undefined;
} {
  return { input: choice.input, language: languageOf(choice) };
}

/** Characters of one field; each input has limits of its own below it. */
const longestField = 6_000;

/** The choice with what was filled in: the fields it names and nothing else. */
function withFields(
  choice: OfferedChoice,
  given: Readonly<Record<string, string>>,
): { command: string; input: unknown; language: Language | undefined } {
  const { command, fields = [] } = choice;
  const filled = fields.flatMap((name) => {
    const value = Object.hasOwn(given, name) ? given[name]?.slice(0, longestField).trim() : '';
    return value ? [[name, value] as const] : [];
  });
  const { input, language } = inputAndLanguage(choice);
  if (filled.length === 0) return { command, input, language };
  return { command, input: { ...(input as object), ...Object.fromEntries(filled) }, language };
}

function languageOf(choice: OfferedChoice | undefined): Language | undefined {
  return languages.find((language) => language === choice?.language);
}
