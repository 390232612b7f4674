/** Buttons that lead from one entry to another. */
import { type Text, text } from '../src/language/index.ts';
import type { RenderContext } from './context.ts';
import type { Way } from './data.ts';
import { buttonWords, type Part, submit } from './kit.ts';

const titles: Record<Way, Text> = {
  user: text('card.kindUser'),
  devices: text('card.devices'),
  numbers: text('card.numbers'),
  customer: text('card.kindCustomer'),
};

/** A button for each way; its place is its choice. */
export function waysOf(
  ways: readonly Way[] | undefined,
  { language, press }: RenderContext,
): readonly Part[] {
  return (ways ?? []).map((way, index) => submit(buttonWords(titles[way], language), press(index)));
}
