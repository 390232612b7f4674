/** How much a card shows: as much as it has room for, by the estimate of its height. */
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
