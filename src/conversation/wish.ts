/** What a message asks for. Its text is seen here and by nothing behind it. */
import type { Lane } from '../inbox/outcome.ts';
import type { Language } from '../language/index.ts';
import type { Store } from '../store/store.ts';
import { cleanText } from '../understanding/clean.ts';
import { codeAlone, codeTold, searchCommands } from '../understanding/codes.ts';
import { understand } from '../understanding/policy.ts';
import type { Understanding, UnderstandingContext } from '../understanding/understanding.ts';
import type { MessageEvent } from './event.ts';
import { follow } from './follow.ts';
import type { Followed, Said } from './followed.ts';
import { fieldForCode, latestChange, latestList, type Offer, rangeOf } from './offers.ts';
import { wishOfField } from './open-field.ts';
import { type OwnNames, wishByOwnName } from './own-names.ts';
import { say } from './reply.ts';
import { inputAndLanguage, settled, type Wish, withFields } from './wished.ts';

export interface WishDeps {
  store: Pick<Store, 'query'>;
  understanding: UnderstandingContext;
  ownNames?: OwnNames | undefined;
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
  { store, understanding, ownNames }: WishDeps,
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
  const named = { personId: event.personId, context: understanding, ownNames };
  return (
    (await wishOfField(line, understood, at, { store, context: understanding })) ??
    (await wishByOwnName(line, understood, named)) ??
    wishOf(understood, event, at, store)
  );
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
    case 'request':
      return wishOfRequest(understood, event, at, store);
    case 'pick':
    case 'more': {
      const list = await latestList(store, at.personId, at.lane, at.now);
      const said = understood.kind === 'pick' ? rowOf(list, understood) : 'more';
      return { language, ...chosenFrom(list, said) };
    }
    case 'follow':
      return wishOfFollow(understood, event, at, store);
    case 'stop':
      return wishOfStop(understood, at, store);
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

type Understood<Kind> = Extract<Understanding, { kind: Kind }>;

/** A command, for what was shown last where the words say so: “send him a code”. */
async function wishOfRequest(
  understood: Understood<'request'>,
  { files }: MessageEvent,
  at: Said,
  store: WishDeps['store'],
): Promise<Wish> {
  const { about, command, given, language } = understood;
  const meant = about && (await follow(store, at, about));
  if (!meant) return requested(understood, files);
  if (meant.kind !== 'choice') return wishOfFollowed(meant, language);
  return { kind: 'run', command, input: { ...(meant.choice.input as object), ...given }, language };
}

/** Something of what was shown before; where nothing was, what the same words ask for otherwise. */
async function wishOfFollow(
  { to, otherwise, language }: Understood<'follow'>,
  event: MessageEvent,
  at: Said,
  store: WishDeps['store'],
): Promise<Wish> {
  const followed = await follow(store, at, to, otherwise?.kind === 'follow');
  const open = followed.kind === 'nothing' || followed.kind === 'whichOther';
  if (open && otherwise) return wishOf(otherwise, event, at, store);
  if (open && to === 'undo')
    return { ...settled(say('undo.nothing'), 'unclear', 'nothingDone'), language };
  return wishOfFollowed(followed, language);
}

/** The question that waits is over; where none waits, the last change is taken back if the words say that, too. */
async function wishOfStop(
  { otherwise, language }: Understood<'stop'>,
  at: Said,
  store: WishDeps['store'],
): Promise<Wish> {
  const open = await latestChange(store, at.personId, at.lane, at.now);
  if (open) return { kind: 'cancel', offer: open, language };
  const undone = otherwise && (await follow(store, at, 'undo'));
  if (undone && undone.kind !== 'nothing') return wishOfFollowed(undone, language);
  return { ...settled(say('stop.nothing'), 'unclear', 'nothingOpen'), language };
}

/** The number that is written before the row: “the second one” is the second in sight, on whatever page. */
function rowOf(list: Offer | undefined, { number, shown }: Understood<'pick'>): string {
  const range = shown && list && rangeOf(list);
  if (!range) return String(number);
  const { first, last } = range;
  const row = number === -1 ? last : first + number - 1;
  // “the sixth” of four rows that begin with 5 can only be the one that bears this number
  return String(row > last ? number : row);
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
    case 'lacking':
      return { ...settled(say('follow.none'), 'unclear', 'lacking'), language };
    case 'nothing':
      return { ...settled(say('follow.none'), 'unclear', 'nothingShown'), language };
  }
}

function requested(understood: Understood<'request'>, files: readonly string[]): Wish {
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
