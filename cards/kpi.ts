/** One section of the KPIs of a week: what it comes to, the customers behind it, and the way to the other sections. */
import { text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  box,
  heading,
  named,
  page,
  type Rendered,
  sentence,
  small,
  table,
  titled,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { day, figure, list, moment } from './format.ts';
import {
  actionSet,
  buttonWords,
  column,
  columnSet,
  inputChoice,
  joined,
  type Md,
  md,
  type Part,
  type Plain,
  plain,
  plainWords,
  richText,
  submit,
  textBlock,
  textRun,
  words,
} from './kit.ts';
import { kpiRowsOnCard } from './kpi-data.ts';
import { kpiTiles, reasonsIn } from './kpi-tiles.ts';

type Kpi = CardData<'kpi'>;

export function kpiCard(data: Kpi, context: RenderContext): Rendered {
  const { language, press } = context;
  const rows = data.rows.slice(0, kpiRowsOnCard(data));
  const more = [
    ...(data.picture ? [text('kpi.showPicture')] : []),
    ...(data.other === undefined ? [] : [text('kpi.product', { product: data.other })]),
  ];
  return page(
    context,
    [
      heading(titled(text('kpi.section', { section: data.section }), language), {
        detail: about(data, context),
        detailSize: 'small',
      }),
      ...notes(data, context),
      kpiTiles(data.tiles, context),
      reasonsIn(data.tiles, context),
      small(data.note && words(data.note, language)),
      table(
        undefined,
        data.lines.map(({ name, value }) => ({
          left: words(name, language),
          right: words(value, language),
        })),
      ),
      together(rows.map((row, index) => rowBlock(row, index, context))),
      rest(rows.length, data, context),
      choosing(data, context),
      foot(data, context),
    ],
    [
      submit(buttonWords(text('kpi.show'), language), press(rows.length)),
      ...more.map((title, at) => submit(buttonWords(title, language), press(rows.length + 1 + at))),
    ],
  );
}

/** `Week 8 Nov 2026 – 14 Nov 2026 · Webex Calling · region EU` */
function about({ from, to, product, region, tag }: Kpi, context: RenderContext): Md {
  const { language } = context;
  // Weeks are days in UTC, wherever they are read.
  const inUtc = { ...context, timeZone: 'UTC' };
  return joined([
    words(text('kpi.week', { from: day(from, inUtc), to: day(to, inUtc) }), language),
    words(text('kpi.product', { product }), language),
    region && words(text('kpi.region', { region: region.slice(0, 20) }), language),
    tag && words(text('kpi.tagged', { tag: tag.slice(0, 30) }), language),
  ]);
}

/** What is missing, before the numbers. */
function notes({ partial, missingReports }: Kpi, context: RenderContext): Block[] {
  const { language } = context;
  const few = (names: readonly string[]) =>
    list(
      names.slice(0, 2).map((name) => md(name, language, 24)),
      language,
      'plain',
    ) as Md;
  const reports =
    missingReports.length > 0
      ? words(text('kpi.noReports', { regions: '' }), language, {
          regions: list(
            missingReports.slice(0, 4).map((name) => md(name, language, 8)),
            language,
            'plain',
          ) as Md,
        })
      : undefined;
  if (!partial) return reports ? [small(`⚠ ${reports}` as Md)] : [];
  const { customers, of, missing } = partial;
  const counts = { customers: figure(customers, language), of: figure(of, language) };
  return [
    box('warning', words(text('kpi.partial', counts), language), [
      missing.length > 0
        ? words(text('kpi.missing', { names: '' }), language, { names: few(missing) })
        : undefined,
      reports,
    ]),
  ];
}

function rowBlock(row: Kpi['rows'][number], index: number, context: RenderContext): Block {
  const { language, press } = context;
  const who = named(row.customer, language, 40);
  const detail = joined(row.details.map((one) => words(one, language)));
  const mark = row.asks ? '⚠ ' : '';
  return {
    elements: [
      columnSet(
        [
          column('auto', [actionSet([submit(String(index + 1) as Plain, press(index))])], {
            verticalContentAlignment: 'center',
          }),
          column('stretch', [
            richText([textRun(who.plain, { weight: 'bolder' })]),
            textBlock(`${mark}${detail}` as Md, {
              size: 'small',
              spacing: 'none',
              ...(row.asks ? { color: 'attention' as const } : { isSubtle: true as const }),
            }),
          ]),
        ],
        { spacing: index === 0 ? 'medium' : 'default' },
      ),
    ],
    lines: [joined([`${bold(`${index + 1}.` as Md)} ${who.md}` as Md, `${mark}${detail}` as Md])],
  };
}

function rest(shown: number, { total, empty, typed, partial }: Kpi, context: RenderContext): Block {
  const { language } = context;
  if (total === 0) return sentence(words(empty, language), { isSubtle: true });
  const counts = { shown: figure(shown, language), total: figure(total, language) };
  return small(
    joined([
      words(text('kpi.rows', counts), language),
      // Where something is missing there is no room for advice.
      !partial && words(text('kpi.hint', { section: typed }), language),
    ]),
  );
}

/** Values of a field are sent as they are: words and nothing else. */
const isWord = /^[\w-]{1,20}$/;

/** The way to another section, and to another region where there are several. */
function choosing({ section, sections, region, regions }: Kpi, context: RenderContext): Block {
  const { language } = context;
  const errorMessage = plainWords(text('kpi.chooseError'), language);
  const titles = sections.map(({ title }) => plainWords(title, language));
  const ofSection = inputChoice({
    id: 'section',
    label: plainWords(text('kpi.chooseSection'), language),
    errorMessage,
    style: 'compact',
    value: section,
    choices: sections.map(({ value }, at) => ({ value, title: titles[at] ?? ('' as Plain) })),
  });
  const all = plainWords(text('kpi.allRegions'), language);
  const places = regions.filter((one) => isWord.test(one));
  const ofRegion =
    places.length < 2
      ? []
      : [
          inputChoice({
            id: 'region',
            label: plainWords(text('kpi.chooseRegion'), language),
            errorMessage,
            style: 'compact',
            value: region && places.includes(region) ? region : 'all',
            choices: [
              { value: 'all', title: all },
              ...places.map((one) => ({ value: one, title: plain(one, language, 20) })),
            ],
          }),
        ];
  const fields: Part[] = [ofSection, ...ofRegion];
  const names = list(titles, language, 'plain') as Md;
  const said = list([all, ...places.map((one) => md(one, language, 20))], language, 'plain');
  return {
    elements: [
      columnSet(
        fields.map((field) => column('stretch', [field])),
        { spacing: 'medium' },
      ),
    ],
    lines: [
      words(text('kpi.sections', { names: '' }), language, { names }),
      ...(ofRegion.length > 0
        ? [words(text('kpi.regions', { names: '' }), language, { names: said as Md })]
        : []),
    ],
  };
}

function foot({ at }: Kpi, context: RenderContext): Block {
  const { language, reference } = context;
  return small(
    joined([
      words(text('kpi.asOf', { at: moment(at, context) }), language),
      words(text('card.reference', { reference }), language),
    ]),
    'small',
  );
}
