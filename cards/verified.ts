/** Somebody was verified, until when, and what that means. */
import { text } from '../src/language/index.ts';
import { box, page, type Rendered, sentence } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { moment } from './format.ts';
import { joined, words } from './kit.ts';

/** No choices. */
export function verifiedCard(data: CardData<'verified'>, context: RenderContext): Rendered {
  const { language, reference } = context;
  const until = moment(data.until, context);
  return page(context, [
    box('good', words(text('verify.done', { name: data.displayName }), language), [
      joined([
        words(text('verify.until', { until, by: data.by }), language),
        words(text('card.reference', { reference }), language),
      ]),
    ]),
    sentence(words(text('verify.meaning'), language)),
  ]);
}
