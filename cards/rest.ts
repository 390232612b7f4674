/**
 * Lists that are longer than a card. What does not fit is counted; one button unfolds it in its place, and
 * the message says it in any case, for clients that do not unfold.
 */
import { type Language, text } from '../src/language/index.ts';
import type { Block } from './blocks.ts';
import {
  buttonWords,
  container,
  type Md,
  type Part,
  textBlock,
  toggleVisibility,
  words,
} from './kit.ts';

/** How many of a list the message names. */
const mostSaid = 20;

/** What a list has beyond what its card shows. */
export interface Rest extends Block {
  count: number;
  /** The elements that the button shows or hides. */
  ids: readonly string[];
}

/** How many of `count` a card shows when there is room for `room`: a line for one more is no shorter than it. */
export function fitting(count: number, room: number): number {
  return count === room + 1 ? count : Math.min(count, room);
}

/** `name` tells the lists of one card apart; each of `hidden` is a line, and at most `mostUnfolded` unfold. */
export function restOf(
  name: string,
  hidden: readonly Md[],
  language: Language,
  mostUnfolded = 12,
): Rest {
  if (hidden.length === 0) return { elements: [], lines: [], count: 0, ids: [] };
  const ids = [`${name}Count`, `${name}Rest`];
  const [counted = '', unfolded = ''] = ids;
  const more = (count: number): readonly Md[] =>
    count > 0 ? [words(text('card.more', { count }), language)] : [];
  const shown = [...hidden.slice(0, mostUnfolded), ...more(hidden.length - mostUnfolded)];
  const look = { isSubtle: true, spacing: 'small' } as const;
  return {
    elements: [
      ...more(hidden.length).map((line) => textBlock(line, { ...look, id: counted })),
      container(
        shown.map((line) => textBlock(line, { ...look, size: 'small' })),
        { id: unfolded, isVisible: false, spacing: 'small' },
      ),
    ],
    lines: [
      ...hidden.slice(0, mostSaid).map((line) => `• ${line}` as Md),
      ...more(hidden.length - mostSaid),
    ],
    count: hidden.length,
    ids,
  };
}

/** The one button that unfolds every rest of a card; none where everything fits. */
export function unfold(rests: readonly Rest[], language: Language): readonly Part[] {
  const count = rests.reduce((sum, rest) => sum + rest.count, 0);
  if (count === 0) return [];
  const title = buttonWords(text('card.more', { count }), language);
  return [
    toggleVisibility(
      title,
      rests.flatMap(({ ids }) => ids),
    ),
  ];
}
