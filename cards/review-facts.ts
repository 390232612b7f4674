/**
 * Names and values of something that was filled in. What is too long for a card, of a list or of all the facts, unfolds
 * in its place; the message says everything.
 */
import { type Language, text } from '../src/language/index.ts';
import { type Block, type Fact, facts } from './blocks.ts';
import {
  actionSet,
  buttonWords,
  container,
  joined,
  type Md,
  md,
  textBlock,
  toggleVisibility,
  words,
} from './kit.ts';
import { fitting } from './rest.ts';
import { type ReviewFact, wholeValue } from './wholesale-data.ts';

/** Names of a list that a card shows. */
const mostListed = 4;
/** Facts that a card shows, of all groups together, from where there is room to where there is little. */
export const factsShown = { most: 14, least: 6 };

/** What a card has no room for. */
export interface Folded {
  /** How many things there are. */
  count: number;
  lines: readonly Md[];
}

const nothing: Folded = { count: 0, lines: [] };

/**
 * The groups, a line between them, and what unfolds below. `room`: how many facts the card shows; `most`: the longest
 * value that is not shown to its end.
 */
export function reviewFacts(
  groups: readonly (readonly ReviewFact[])[],
  { room: all, most, language }: { room: number; most: number; language: Language },
): Block[] {
  const made = groups.map((group) => group.map((each) => factOf(each, most, language)));
  let room = all;
  const shown = made.map((group) => {
    const fits = group.slice(0, room);
    room -= fits.length;
    return { fits, rest: group.slice(fits.length) };
  });
  const rest = shown.flatMap((group) => group.rest.map(({ fact }) => fact));
  const folded = shown.flatMap(({ fits }) => fits.map((each) => each.folded));
  return [
    ...shown.map(({ fits }, index) =>
      facts(
        fits.map(({ fact }) => fact),
        index > 0 ? { separator: true } : {},
      ),
    ),
    unfolding([...folded, linesOf(rest)], language),
    { elements: [], lines: facts(rest).lines },
  ];
}

function linesOf(rest: readonly Fact[]): Folded {
  const lines = rest.map(({ name, value, twin }) => `${name}: ${twin ?? value}` as Md);
  return { count: lines.length, lines };
}

function factOf(
  { name, value, whole }: ReviewFact,
  most: number,
  language: Language,
): { fact: Fact; folded: Folded } {
  const title = words(name, language);
  if (typeof value === 'string') {
    const shown = md(value, language, whole ? wholeValue : most);
    return { fact: { name: title, value: shown }, folded: nothing };
  }
  if ('key' in value) {
    return { fact: { name: title, value: words(value, language) }, folded: nothing };
  }
  return listFact(title, value, language);
}

/** A list as a fact: what the card shows of it, all of it in the message, and what unfolds. */
export function listFact(
  name: Md,
  values: readonly string[],
  language: Language,
): { fact: Fact; folded: Folded } {
  const all = values.map((each) => md(each, language, 40));
  const shown = fitting(all.length, mostListed);
  const listed = (names: readonly Md[]) => names.join(', ') as Md;
  const rest = all.slice(shown);
  return {
    fact: { name, value: listed(all.slice(0, shown)), twin: listed(all) },
    folded: rest.length > 0 ? { count: rest.length, lines: [listed(rest)] } : nothing,
  };
}

/** A button of its own row, right below what it unfolds more of; nothing where everything fits. */
export function unfolding(all: readonly Folded[], language: Language): Block {
  const count = all.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return { elements: [], lines: [] };
  const id = 'rest';
  const title = buttonWords(text('card.more', { count }), language);
  const shown = all.flatMap(({ lines }) => lines);
  return {
    elements: [
      actionSet([toggleVisibility(title, [id])], { spacing: 'small' }),
      container(
        shown.map((line) => textBlock(joined([line]), { size: 'small', spacing: 'small' })),
        { id, isVisible: false, spacing: 'small' },
      ),
    ],
    lines: [],
  };
}
