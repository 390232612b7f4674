/** Something did not work, a value is not valid, or something is done. */
import { text } from '../src/language/index.ts';
import { box, opens, page, type Rendered } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { buttonWords, link, submit, words } from './kit.ts';

export function noticeCard(data: CardData<'notice'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const { tone, title, body, note, reference, offers = [] } = data;
  const way = data.way && opens(buttonWords(data.way.title, language), link(data.way.url, true));
  const actions = offers.map((offer, at) => submit(buttonWords(offer, language), press(at)));
  const blocks = [
    box(tone, words(title, language), [
      words(body, language),
      note && words(note, language),
      reference ? words(text('card.reference', { reference }), language) : undefined,
    ]),
    ...(way ? [way.said] : []),
  ];
  return page(context, blocks, [...(way?.actions ?? []), ...actions]);
}
