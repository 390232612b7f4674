/** The language Deskhand speaks with the caller, and the others. */
import { languageNames, languages, text } from '../src/language/index.ts';
import { heading, onlySaid, page, type Rendered, sentence, titled, together } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { joined, md, type Part, plain, submit, words } from './kit.ts';

/** Choice n sets `languages[n]`. */
export function languageCard({ current }: CardData<'language'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const buttons = languages.map((one, index) => ({
    one,
    button: submit(plain(languageNames[one], language), press(index)),
  }));
  const others = buttons.filter(({ one }) => one !== current);
  const actions: readonly Part[] = others.map(({ button }) => button);
  return page(
    context,
    [
      heading(titled(text('card.language'), language)),
      sentence(words(text('card.languageNow', { name: languageNames[current] }), language), {
        spacing: 'small',
      }),
      together([
        sentence(words(text('card.languageChange'), language)),
        onlySaid(joined(others.map(({ one }) => md(languageNames[one], language)))),
      ]),
    ],
    actions,
  );
}
