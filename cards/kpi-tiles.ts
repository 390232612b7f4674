/** KPIs beside each other: name, number, and the change since last week. */
import { isRightToLeft, type Language, text } from '../src/language/index.ts';
import { type Block, bold, onlySaid, small, together } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { figure, percent } from './format.ts';
import { column, columnSet, joined, type Md, type Part, textBlock, words } from './kit.ts';

type Tile = CardData<'kpi'>['tiles'][number];

const perRow = 3;

export function kpiTiles(tiles: readonly Tile[], context: RenderContext): Block {
  const shown = tiles.map((tile) => tileOf(tile, context));
  const rows: Block[] = [];
  for (let at = 0; at < shown.length; at += perRow) {
    const row = shown.slice(at, at + perRow);
    const columns = row.map(({ parts }) => column('stretch', parts));
    // Empty ones keep the others as wide as those above.
    while (columns.length < perRow) columns.push(column('stretch', []));
    rows.push({
      elements: [columnSet(columns, { spacing: 'medium' })],
      lines: row.map(({ line }) => line),
    });
  }
  return together(rows);
}

/** Why numbers are missing, each reason once. */
export function reasonsIn(tiles: readonly Tile[], { language }: RenderContext): Block {
  const whys = [...new Set(tiles.flatMap(({ why }) => (why ? [why] : [])))];
  if (whys.length === 0) return onlySaid();
  return small(joined(whys.map((why) => words(text('kpi.reason', { why }), language))));
}

function tileOf(tile: Tile, { language }: RenderContext): { parts: Part[]; line: Md } {
  const name = words(text('kpi.tile', { key: tile.key }), language);
  const value = valueOfTile(tile, language);
  const change = changeOfTile(tile, language);
  return {
    parts: [
      textBlock(name, { isSubtle: true, size: 'small' }),
      textBlock(value, { size: 'large', weight: 'bolder', spacing: 'none' }),
      ...(change
        ? [textBlock(change.shown, { size: 'small', color: change.color, spacing: 'none' })]
        : []),
    ],
    line: `${bold(`${name}:` as Md)} ${value}${change ? ` (${change.shown})` : ''}` as Md,
  };
}

function valueOfTile({ value, unit }: Tile, language: Language): Md {
  if (value === null) return words(text('kpi.notKnown'), language);
  if (unit === 'share') return percent(value, language) as Md;
  const count = figure(unit === 'mean' ? Math.round(value * 10) / 10 : Math.round(value), language);
  return unit === 'seconds' ? words(text('kpi.seconds', { count }), language) : (count as Md);
}

/** A mark and a number; the colour only repeats whether that is good. */
function changeOfTile(
  { change, unit, more }: Tile,
  language: Language,
): { shown: Md; color: 'default' | 'good' | 'attention' } | undefined {
  if (change === null) return undefined;
  const rounded = roundedAs(unit, change);
  if (rounded === 0) return { shown: '= 0' as Md, color: 'default' };
  const count = `${rounded > 0 ? '+' : '−'}${figure(Math.abs(rounded), language)}`;
  const shown = `${rounded > 0 ? '▲' : '▼'} ${sizeSaid(unit, count, language)}` as Md;
  const isGood = rounded > 0 === (more === 'good');
  return { shown, color: more === 'neutral' ? 'default' : isGood ? 'good' : 'attention' };
}

/** As exact as the number beside it. */
function roundedAs(unit: Tile['unit'], change: number): number {
  if (unit === 'share') return Math.round(change * 1_000) / 10;
  return unit === 'seconds' ? Math.round(change) : Math.round(change * 10) / 10;
}

/** Right-to-left text would put the sign behind its number. */
function inOrder(count: string, language: Language): string {
  return isRightToLeft(language) ? `\u2066${count}\u2069` : count;
}

function sizeSaid(unit: Tile['unit'], count: string, language: Language): string {
  if (unit === 'share') return words(text('chart.points', { count }), language);
  return unit === 'seconds'
    ? words(text('kpi.seconds', { count }), language)
    : inOrder(count, language);
}
