/** The list of customers, and the lists somebody kept. */
import { text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  heading,
  named,
  onlySaid,
  page,
  type Rendered,
  small,
  titled,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import { tagsOf } from './customer-portfolio.ts';
import type { CardData } from './data.ts';
import { day, figure } from './format.ts';
import {
  actionSet,
  buttonWords,
  column,
  columnSet,
  joined,
  type Link,
  link,
  type Md,
  md,
  openUrl,
  type Plain,
  plainWords,
  richText,
  submit,
  textBlock,
  textRun,
  words,
} from './kit.ts';
import { foot, pendingWords } from './source.ts';

type Listed = CardData<'customers'>['rows'][number];

/** Row n is choice n-1; the choice after the rows shows the next ones. */
export function customersCard(data: CardData<'customers'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const { first, total, rows, more, understood, source } = data;
  const range = {
    from: figure(first, language),
    to: figure(first + rows.length - 1, language),
    total: figure(total, language),
  };
  const by =
    understood.length > 0
      ? joined(understood.map((one) => words(one, language)))
      : words(text('customers.all'), language);
  return page(
    context,
    [
      heading(titled(text('customers.title', { count: total }), language), {
        detail: joined([
          by,
          rows.length < total ? words(text('card.range', range), language) : undefined,
        ]),
      }),
      together(rows.map((row, index) => customerRow(row, index, first + index, context))),
      more > 0 ? onlySaid(words(text('card.moreHint', { count: more }), language)) : onlySaid(),
      data.unjudged
        ? small(`⚠ ${words(text('customers.unjudged', data.unjudged), language)}` as Md)
        : small(words(text('customers.hint'), language)),
      foot(source, context),
    ],
    more > 0
      ? [submit(buttonWords(text('card.showMore', { count: more }), language), press(rows.length))]
      : [],
  );
}

function customerRow(row: Listed, index: number, shown: number, context: RenderContext): Block {
  const { language, press } = context;
  const title = named(row.title, language, 40);
  const url = link(row.openUrl);
  const open = url && (`[↗ ${words(text('customers.open'), language)}](${url})` as Md);
  const rest = row.statuses.length - 2;
  const statuses = joined([
    ...row.statuses.slice(0, 2).map((status) => words(text('status.name', { status }), language)),
    rest > 0 && words(text('card.more', { count: rest }), language),
  ]);
  const mark = statuses === '' ? '' : row.asks ? '⚠ ' : '● ';
  const state = `${mark}${statuses}` as Md;
  const detail = joined([
    row.lookAlike && words(text('alike.row'), language),
    row.endsAt &&
      words(
        text('customers.ends', { date: day(row.endsAt, { ...context, timeZone: 'UTC' }) }),
        language,
      ),
    row.people !== undefined && words(text('customers.users', { count: row.people }), language),
    row.region && md(row.region, language, 12),
    tagsOf(row.tags, 2, language),
    pendingWords(row.pending, language),
  ]);
  const color = row.asks ? ('attention' as const) : ('good' as const);
  return {
    elements: [
      columnSet(
        [
          column('auto', [actionSet([submit(String(shown) as Plain, press(index))])], {
            verticalContentAlignment: 'center',
          }),
          column('stretch', [
            richText([textRun(title.plain, { weight: 'bolder' })]),
            ...(state === '' ? [] : [textBlock(state, { color, size: 'small', spacing: 'none' })]),
            textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' }),
          ]),
          ...(url ? [launch(url, context)] : []),
        ],
        { spacing: index === 0 ? 'medium' : 'default' },
      ),
    ],
    lines: [joined([`${bold(`${shown}.` as Md)} ${title.md}` as Md, state, detail, open])],
  };
}

/** At the end of the row: opens the customer in the portal. */
function launch(url: Link, { language }: RenderContext) {
  const title = plainWords(text('customers.open'), language);
  const label = `↗ ${words(text('customers.open'), language)}` as Md;
  return column('auto', [textBlock(label, { color: 'accent', size: 'small' })], {
    verticalContentAlignment: 'center',
    selectAction: openUrl(title, url),
  });
}

/** Row n is choice n-1; the choice after the rows shows the next ones. */
export function searchesCard(
  { rows, first, total, more }: CardData<'searches'>,
  context: RenderContext,
): Rendered {
  const { language, press } = context;
  const range = {
    from: figure(first, language),
    to: figure(first + rows.length - 1, language),
    total: figure(total, language),
  };
  return page(
    context,
    [
      heading(titled(text('searches.title', { count: total }), language), {
        detail: rows.length < total ? words(text('card.range', range), language) : undefined,
      }),
      together(rows.map((row, index) => searchRow(row, index, first + index, context))),
      more > 0 ? onlySaid(words(text('card.moreHint', { count: more }), language)) : onlySaid(),
      small(words(text('searches.hint'), language)),
      foot(undefined, context),
    ],
    more > 0
      ? [submit(buttonWords(text('card.showMore', { count: more }), language), press(rows.length))]
      : [],
  );
}

function searchRow(
  { name, query }: CardData<'searches'>['rows'][number],
  index: number,
  shown: number,
  { language, press }: RenderContext,
): Block {
  const title = named(name, language, 46);
  const detail = md(query, language, 80);
  return {
    elements: [
      columnSet(
        [
          column('auto', [actionSet([submit(String(shown) as Plain, press(index))])], {
            verticalContentAlignment: 'center',
          }),
          column('stretch', [
            richText([textRun(title.plain, { weight: 'bolder' })]),
            ...(detail === ''
              ? []
              : [textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' })]),
          ]),
        ],
        { spacing: index === 0 ? 'medium' : 'default' },
      ),
    ],
    lines: [joined([`${bold(`${shown}.` as Md)} ${title.md}` as Md, detail])],
  };
}
