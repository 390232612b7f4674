/** Several hits, and the rows that lists of things share. */
import { type Language, type Text, text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  heading,
  named,
  page,
  type Rendered,
  sentence,
  small,
  titled,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData, Hit } from './data.ts';
import { figure } from './format.ts';
import {
  actionSet,
  buttonWords,
  column,
  columnSet,
  joined,
  type Md,
  md,
  type Part,
  type Plain,
  richText,
  submit,
  textBlock,
  textRun,
  words,
} from './kit.ts';
import { foot, gapNotes } from './source.ts';
import { goneState } from './states.ts';

const kinds: Record<Hit['kind'], Text> = {
  user: text('card.kindUser'),
  customer: text('card.kindCustomer'),
  number: text('card.kindNumber'),
  device: text('card.kindDevice'),
};

/** A numbered row with a button that carries its number: choice `index`, typed as `shown`. */
function hitRow(
  hit: Hit,
  index: number,
  shown: number,
  mixed: boolean,
  searchChoice: number | undefined,
  context: RenderContext,
): Block {
  const { language, press } = context;
  const title = named(hit.title, language, 50);
  const gone = hit.gone
    ? (`${goneState(language).mark} ${goneState(language).word}` as Md)
    : undefined;
  const detail = joined([
    mixed ? words(kinds[hit.kind], language) : undefined,
    gone,
    hit.lookAlike ? words(text('alike.row'), language) : undefined,
    md(hit.detail, language, 60),
    md(hit.organization, language, 40),
  ]);
  const button = submit(String(shown) as Plain, press(index));
  const name = richText([textRun(title.plain, { weight: 'bolder' })]);
  const below: readonly Part[] =
    detail === '' ? [] : [textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' })];
  return {
    elements: [
      columnSet(
        [
          column('auto', [actionSet([button])], { verticalContentAlignment: 'center' }),
          column('stretch', [name, ...below], { verticalContentAlignment: 'center' }),
          ...(searchChoice === undefined
            ? []
            : [column('auto', [searchHere(searchChoice, context)])]),
        ],
        { spacing: index === 0 ? 'medium' : 'default' },
      ),
    ],
    lines: [joined([`${bold(`${shown}.` as Md)} ${title.md}` as Md, detail])],
  };
}

function searchHere(choice: number, { language, press }: RenderContext): Part {
  return actionSet([submit(buttonWords(text('inside.here'), language, 16), press(choice))]);
}

/** Numbered rows; the kind of each is named when they are of different kinds. */
export function hitRows(
  hits: readonly Hit[],
  first: number,
  context: RenderContext,
  searchFrom?: number,
): Block {
  const mixed = new Set(hits.map(({ kind }) => kind)).size > 1;
  const searchOf = (index: number) => (searchFrom === undefined ? undefined : searchFrom + index);
  return together(
    hits.map((hit, index) => hitRow(hit, index, first + index, mixed, searchOf(index), context)),
  );
}

function counted({ total, query, many }: CardData<'hits'>, language: Language): Text {
  return many
    ? text('card.hitsMany', { count: figure(total, language), query })
    : text('card.hits', { count: total, query });
}

interface End {
  button: Text;
  hint: Text;
}

/** Where hits were not all counted, no figure says how many are left. */
const openEnd: End = { button: text('card.showMoreOpen'), hint: text('card.moreHintOpen') };

function countedEnd(count: number): End {
  return { button: text('card.showMore', { count }), hint: text('card.moreHint', { count }) };
}

/** Row n is choice n-1; the choice after the rows shows the next ones. */
export function hitsCard(data: CardData<'hits'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const { first, total, rows, more } = data;
  const range = {
    from: figure(first, language),
    to: figure(first + rows.length - 1, language),
    total: figure(total, language),
  };
  const [rangeWords, further] = data.many
    ? [text('card.rangeOpen', range), openEnd]
    : [text('card.range', range), countedEnd(more)];
  return page(
    context,
    [
      heading(titled(counted(data, language), language), {
        detail: joined([
          data.inside === undefined
            ? undefined
            : words(text('inside.only', { name: '' }), language, {
                name: md(data.inside, language, 60),
              }),
          rows.length < total ? words(rangeWords, language) : undefined,
          words(text('card.choose'), language),
        ]),
      }),
      sentence(data.note && words(data.note, language), { spacing: 'small' }),
      hitRows(rows, first, context, data.searchFrom),
      more > 0 ? { elements: [], lines: [words(further.hint, language)] } : small(undefined),
      ...gapNotes(data.gaps, context),
      foot(data.source, context),
    ],
    more > 0 ? [submit(buttonWords(further.button, language), press(rows.length))] : [],
  );
}
