/** Locations of a customer, and one of them: how it reaches the public network and which numbers are free there. */
import { text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  box,
  type Fact,
  facts,
  heading,
  named,
  onlySaid,
  opens,
  page,
  type Rendered,
  sentence,
  small,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import {
  actionSet,
  buttonWords,
  column,
  columnSet,
  joined,
  link,
  type Md,
  md,
  type Plain,
  richText,
  submit,
  textBlock,
  textRun,
  words,
} from './kit.ts';
import { foot } from './source.ts';

type Row = CardData<'locations'>['rows'][number];

/** Row n is choice n-1; the one after the rows adds a location; the next shows more. */
export function locationsCard(data: CardData<'locations'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const { rows, total, first, more, adds } = data;
  const hub = opens(buttonWords(text('place.hub'), language, 14), link(data.hubUrl));
  const range = { from: String(first), to: String(first + rows.length - 1), total: String(total) };
  return page(
    context,
    [
      heading(named(data.displayName, language), {
        detail: joined([
          words(text('place.title', { count: total }), language),
          rows.length < total ? words(text('card.range', range), language) : undefined,
        ]),
      }),
      total === 0
        ? sentence(words(text('place.none'), language))
        : together(rows.map((row, index) => rowOf(row, index, first + index, context))),
      small(words(text('place.hubOnly'), language)),
      hub.said,
      foot(undefined, context),
    ],
    [
      ...(more > 0
        ? [
            submit(
              buttonWords(text('card.showMore', { count: more }), language),
              press(rows.length + 1),
            ),
          ]
        : []),
      ...(adds ? [submit(buttonWords(text('place.add'), language, 18), press(rows.length))] : []),
      // Five buttons are the most; each location's own card has this one, too.
      ...(more > 0 ? [] : hub.actions),
    ],
  );
}

function rowOf(row: Row, index: number, shown: number, { language, press }: RenderContext): Block {
  const name = named(row.name, language, 50);
  const detail = joined([md(row.city, language, 30), words(row.pstn, language)]);
  return {
    elements: [
      columnSet(
        [
          column('auto', [actionSet([submit(String(shown) as Plain, press(index))])], {
            verticalContentAlignment: 'center',
          }),
          column(
            'stretch',
            [
              richText([textRun(name.plain, { weight: 'bolder' })]),
              textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' }),
            ],
            { verticalContentAlignment: 'center' },
          ),
        ],
        { spacing: index === 0 ? 'medium' : 'default' },
      ),
    ],
    lines: [joined([`${bold(`${shown}.` as Md)} ${name.md}` as Md, detail])],
  };
}

/** Choice 0: all locations; choice 1: add numbers, where it takes any. */
export function locationCard(data: CardData<'location'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const { tone, freeNumbers, freeCount, takesNumbers, note } = data;
  const hub = opens(buttonWords(text('place.hub'), language, 14), link(data.hubUrl));
  const fact = (name: Parameters<typeof words>[0], value: Md | undefined): Fact | undefined =>
    value ? { name: words(name, language), value } : undefined;
  const line = (value: string | undefined) =>
    value === undefined ? undefined : md(value, language, 60);
  const pstn = words(data.pstn, language);
  return page(
    context,
    [
      heading(named(data.name, language), { detail: md(data.customer, language, 60) }),
      facts([
        fact(text('place.pstn'), tone === 'warning' ? undefined : pstn),
        fact(text('wholesale.fact', { field: 'address' }), line(data.address)),
        fact(text('wholesale.fact', { field: 'timeZone' }), line(data.timeZone)),
        fact(text('place.main'), line(data.mainNumber)),
        fact(text('place.prefix'), line(data.routingPrefix)),
        fact(
          text('setup.numbers'),
          freeCount === 0
            ? words(text('setup.none'), language)
            : joined([
                String(freeCount) as Md,
                freeNumbers.map((each) => md(each, language, 20)).join(', ') as Md,
              ]),
        ),
      ]),
      tone === 'warning' ? box('warning', pstn) : onlySaid(),
      note ? small(words(note, language)) : onlySaid(),
      small(words(text('place.hubOnly'), language)),
      hub.said,
      foot(undefined, context),
    ],
    [
      ...(takesNumbers
        ? [submit(buttonWords(text('line.add'), language, 18), press(1), 'positive')]
        : []),
      submit(buttonWords(text('place.all'), language, 12), press(0)),
      ...hub.actions,
    ],
  );
}
