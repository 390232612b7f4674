/** A warning where a name may be mistaken for another. */
import { text } from '../src/language/index.ts';
import { type Block, box } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { list } from './format.ts';
import { type Md, md, words } from './kit.ts';

/** Names three look-alikes at most; a name in letters of several alphabets is told even without one. */
export function alikeNotes(
  { mixed, alike = [] }: CardData<'customer'>,
  { language }: RenderContext,
): Block[] {
  if (alike.length > 0) {
    const each = alike
      .slice(0, 3)
      .map((one) => `${md(one.displayName, language, 40)} (${md(one.orgUuid, language, 40)})`);
    const names = list(each as Md[], language, 'and') as Md;
    const body = words(text('alike.body', { names: '' }), language, { names });
    return [box('warning', words(text('alike.title'), language), [body])];
  }
  return mixed ? [box('warning', words(text('alike.mixed'), language), [])] : [];
}
