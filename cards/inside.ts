/** The field for a search inside one customer. */
import { text } from '../src/language/index.ts';
import { type Block, heading, named, page, type Rendered } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { buttonWords, inputText, joined, md, plainWords, submit, words } from './kit.ts';
import { foot } from './source.ts';

/** Choice 0: search for what the field `query` says. */
export function insideCard(
  { displayName, orgUuid, source }: CardData<'inside'>,
  context: RenderContext,
): Rendered {
  const { language, press } = context;
  return page(
    context,
    [
      heading(named(displayName, language), {
        detail: joined([words(text('inside.here'), language), md(orgUuid, language, 40)]),
      }),
      field(context),
      foot(source, context),
    ],
    [submit(buttonWords(text('inside.search'), language), press(0), 'positive')],
  );
}

function field({ language }: RenderContext): Block {
  const input = inputText({
    id: 'query',
    label: plainWords(text('inside.field'), language),
    errorMessage: plainWords(text('inside.fieldError'), language),
    isRequired: true,
    maxLength: 200,
    spacing: 'medium',
  });
  return { elements: [input], lines: [] };
}
