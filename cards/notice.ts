/** Something did not work, a value is not valid, or something is done. */
import { text } from '../src/language/index.ts';
import { box, page, type Rendered } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { buttonWords, submit, words } from './kit.ts';

export function noticeCard(data: CardData<'notice'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const { tone, title, body, note, reference, offers = [] } = data;
  const actions = offers.map((offer, at) => submit(buttonWords(offer, language), press(at)));
  const blocks = [
    box(tone, words(title, language), [
      words(body, language),
      note && words(note, language),
      reference ? words(text('card.reference', { reference }), language) : undefined,
    ]),
  ];
  return page(context, blocks, actions);
}
