/** The KPI summary of a week, as a space gets it again and again. */
import { text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  box,
  heading,
  onlySaid,
  page,
  type Rendered,
  type Row,
  sentence,
  small,
  table,
  titled,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { day, figure, list, moment, percent } from './format.ts';
import { column, columnSet, joined, type Md, md, textBlock, words } from './kit.ts';
import { aboutWords } from './kpi-schedule-about.ts';
import { foot } from './source.ts';

type Post = CardData<'kpiPost'>;
type Tile = Post['tiles'][number];

const perRow = 3;

export function kpiPostCard(data: Post, context: RenderContext): Rendered {
  const { language } = context;
  // weeks are days in UTC, wherever they are read
  const inUtc = { ...context, timeZone: 'UTC' };
  const week = words(
    text('post.week', { from: day(data.from, inUtc), to: day(data.to, inUtc) }),
    language,
  );
  const noted = notes(data, context);
  const isPlain = noted[0]?.elements.length === 0;
  const rows = data.attention.slice(0, isPlain ? 4 : isWarned(data) ? 1 : 2).map(
    ({ customer, sign }): Row => ({
      left: md(customer, language, 30),
      right: `⚠ ${words(text('post.sign', { sign }), language)}` as Md,
      state: sign === 'overLimit' ? 'attention' : 'warning',
    }),
  );
  const more = data.attentionMore + data.attention.length - rows.length;
  return page(context, [
    heading(titled(text('post.title'), language), {
      detail: joined([week, ...aboutWords(data, language)]),
    }),
    ...noted,
    tilesBlock(data.tiles, context, isPlain ? 9 : 6),
    table(words(text('post.attention'), language), rows),
    more > 0 ? small(words(text('post.more', { count: more }), language), 'small') : onlySaid(),
    rows.length === 0 ? sentence(words(text('post.calm'), language)) : onlySaid(),
    small(
      words(text('post.foot', { number: data.number, cadence: '' }), language, {
        cadence: words(data.cadence, language),
      }),
    ),
    foot(undefined, context),
  ]);
}

/** So much has to be said first that there is room for one customer alone. */
function isWarned({ lateSince, isOld, partial, missingReports }: Post): boolean {
  return [lateSince, isOld, partial, missingReports.length > 0].filter(Boolean).length > 2;
}

/** What a reader must know before the numbers. */
function notes(data: Post, context: RenderContext): Block[] {
  const { language } = context;
  const { lateSince, isOld, partial, missingReports, isExtra } = data;
  const said = [
    lateSince && text('post.late', { due: moment(lateSince, context) }),
    isOld && text('post.old'),
    partial &&
      text('post.partial', {
        share: percent(partial.share, language),
        missing: list(
          partial.missing.slice(0, 2).map((name) => name.slice(0, 30)),
          language,
          'plain',
        ),
      }),
    missingReports.length > 0 &&
      text('kpi.noReports', {
        regions: list(
          missingReports.slice(0, 4).map((name) => name.slice(0, 8)),
          language,
          'plain',
        ),
      }),
  ].flatMap((note) => (note ? [words(note, language)] : []));
  const [first, ...rest] = said;
  return [
    first ? box('warning', first, rest) : onlySaid(),
    isExtra ? small(words(text('post.extra'), language), 'small') : onlySaid(),
  ];
}

/** Warnings take the place of the last row of tiles; the message says them all. */
function tilesBlock(tiles: readonly Tile[], context: RenderContext, most: number): Block {
  const shown = tiles.slice(0, most).map((tile) => tileOf(tile, context));
  const rows: Block[] = [];
  for (let at = 0; at < shown.length; at += perRow) {
    const row = shown.slice(at, at + perRow);
    rows.push({
      elements: [
        columnSet(
          row.map(({ parts }) => column('stretch', parts)),
          { spacing: 'medium' },
        ),
      ],
      lines: row.map(({ line }) => line),
    });
  }
  rows.push(onlySaid(...tiles.slice(most).map((tile) => tileOf(tile, context).line)));
  return together(rows);
}

function tileOf(
  tile: Tile,
  { language }: RenderContext,
): { parts: ReturnType<typeof textBlock>[]; line: Md } {
  const label = words(text('chart.tile', { key: tile.key }), language);
  const value = valueOfTile(tile, language);
  const change = changeOfTile(tile, language);
  return {
    parts: [
      textBlock(label, { isSubtle: true, size: 'small' }),
      textBlock(value, { size: 'large', weight: 'bolder', spacing: 'none' }),
      ...(change
        ? [textBlock(change.md, { size: 'small', color: change.color, spacing: 'none' })]
        : []),
    ],
    line: `${bold(`${label}:` as Md)} ${value}${change ? ` (${change.md})` : ''}` as Md,
  };
}

function valueOfTile({ value, unit }: Tile, language: RenderContext['language']): Md {
  if (value === null) return words(text('chart.notKnown'), language);
  if (unit === 'share') return percent(value, language) as Md;
  const shown = figure(unit === 'mean' ? Math.round(value * 10) / 10 : Math.round(value), language);
  return unit === 'seconds'
    ? words(text('chart.seconds', { count: shown }), language)
    : (shown as Md);
}

interface Change {
  md: Md;
  color: 'default' | 'good' | 'attention';
}

/** A triangle and a number; the colour only repeats whether that is good. */
function changeOfTile(
  { change, unit, more }: Tile,
  language: RenderContext['language'],
): Change | undefined {
  if (change === null) return undefined;
  const size = Math.abs(change);
  const count =
    unit === 'share'
      ? words(
          text('chart.points', { count: figure(Math.round(size * 1_000) / 10, language) }),
          language,
        )
      : (figure(Math.round(size * 10) / 10, language) as Md);
  const direction = change > 0 ? 'more' : change < 0 ? 'less' : 'same';
  if (direction === 'same')
    return { md: words(text('chart.change', { direction, count }), language), color: 'default' };
  const good = (direction === 'more') === (more === 'good');
  return {
    md: `${direction === 'more' ? '▲' : '▼'} ${count}` as Md,
    color: more === 'neutral' ? 'default' : good ? 'good' : 'attention',
  };
}
