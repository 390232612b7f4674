/** Between sure and unsure: a few readings of what was written, a button each. */
import { text } from '../src/language/index.ts';
import { heading, onlySaid, page, type Rendered, sentence, titled } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { joined, type Md, md, plain, submit, words } from './kit.ts';
import { foot } from './source.ts';

/** Choice n is option n. */
export function chooseCard({ options }: CardData<'choose'>, context: RenderContext): Rendered {
  const { language, press } = context;
  return page(
    context,
    [
      heading(titled(text('choose.title'), language)),
      ...options.map(({ title, what }, at) =>
        sentence(joined([`${at + 1}. ${md(title, language, 60)}` as Md, words(what, language)]), {
          spacing: 'small',
        }),
      ),
      onlySaid(words(text('choose.otherwise'), language)),
      foot(undefined, context),
    ],
    options.map((_, at) => submit(plain(String(at + 1), language), press(at))),
  );
}
