/** How much a card shows: as much as it has room for, by the estimate of its height and by its weight. */
import type { Rendered } from './blocks.ts';
import { estimatedHeight } from './height.ts';

/** Below the limit of 600, because the estimate is off by a tenth at times and phones are narrower. */
const mostPixels = 560;

/** Draws with the most room first; gives the first card that is not too tall, else the last one. */
export function asTallAsFits(
  draw: (room: number) => Rendered,
  { most, least }: { most: number; least: number },
): Rendered {
  const card = draw(most);
  const fits = most <= least || estimatedHeight(card.content) <= mostPixels;
  return fits ? card : asTallAsFits(draw, { most: most - 1, least });
}

/** Below the limit of 10,000, in bytes. */
const mostBytes = 9_800;

/** Lines of each list that may unfold, most first. */
const unfolded = [40, 28, 20, 13, 9, 6, 3, 1] as const;

/** Draws with the most lines to unfold first; gives the first card that is not too heavy, else the last one. */
export function asManyAsWeigh(draw: (mostUnfolded: number) => Rendered): Rendered {
  const [most, ...fewer] = unfolded;
  let card = draw(most);
  for (const count of fewer) {
    if (Buffer.byteLength(JSON.stringify(card.content)) <= mostBytes) break;
    card = draw(count);
  }
  return card;
}
