/** The week at a glance: a tile per figure with its change since the week before and its last weeks. */
import { scaleLinear } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import { type Text, text } from '../../language/index.ts';
import { widthOf } from './font.ts';
import { colours, type Drawing, headingOf, type Label, margin, mark, type Paper } from './paper.ts';

export interface Overview {
  title: Text;
  subtitle: Label;
  /** Six or nine look best; nine at most. */
  tiles: readonly Tile[];
}

export interface Tile {
  label: Text;
  /** Null: nothing is known, and the tile says so. */
  value: number | null;
  unit: 'count' | 'share' | 'minutes' | 'seconds' | 'mean';
  /** Now minus a week ago, in the unit; null: one of the two is not known. */
  change: number | null;
  /** Whether more of it is good news, bad news, or just news. */
  more: 'good' | 'bad' | 'neutral';
  /** The last weeks, oldest first. */
  weeks?: readonly (number | null)[] | undefined;
}

const gap = 16;
const tileHeight = 108;
const top = 84;
const perRow = 3;

/** Draws the tiles, three in a row. */
export function drawOverview({ title, subtitle, tiles }: Overview, paper: Paper): Drawing {
  const width = (paper.width - 2 * margin - (perRow - 1) * gap) / perRow;
  const shown = tiles.slice(0, 9);
  const drawn = shown.map((tile, index) =>
    drawTile(tile, paper, {
      x: margin + (index % perRow) * (width + gap),
      y: top + Math.floor(index / perRow) * (tileHeight + gap),
      width,
    }),
  );
  return {
    width: paper.width,
    height: top + Math.ceil(shown.length / perRow) * (tileHeight + gap) + 12,
    body: headingOf(paper, title, subtitle) + drawn.join(''),
    alt: { title: paper.say(title), lines: inThrees(shown.map((tile) => saidOf(tile, paper))) },
  };
}

function drawTile(
  tile: Tile,
  paper: Paper,
  { x, y, width }: { x: number; y: number; width: number },
): string {
  const inner = width - 28;
  const change = changeOf(tile, paper);
  const marked = change && change.direction !== 'same';
  const value = valueSaid(tile, paper);
  const spark = width * 0.57;
  const fits = (28 * (spark - 20)) / widthOf(paper.say(value), 28, 'bold');
  const size = Math.floor(Math.min(28, Math.max(14, fits)));
  const room = { from: x + spark, to: x + width - 18, top: y + 44, bottom: y + 78 };
  return [
    paper.rect(x, y, width, tileHeight, `fill="${colours.tile}" rx="9"`),
    paper.text(x + 14, y + 26, tile.label, { size: 12, fill: colours.muted, most: inner }),
    paper.text(x + 14, y + 62, value, { size, weight: 'bold', most: spark - 20 }),
    marked
      ? mark(change.direction === 'more' ? 'up' : 'down', paper.x(x + 19), y + 90, change.colour)
      : '',
    change
      ? paper.text(x + (marked ? 29 : 14), y + 91, change.shown, {
          size: 12,
          weight: marked ? 'bold' : 'regular',
          fill: change.colour,
          most: inner,
        })
      : '',
    sparkOf(tile, paper, room),
  ].join('');
}

function valueSaid({ value, unit }: Tile, paper: Paper): Label {
  if (value === null) return text('chart.notKnown');
  if (unit === 'share') return paper.share(value);
  return unit === 'seconds'
    ? text('chart.seconds', { count: paper.figure(Math.round(value)) })
    : paper.figure(value);
}

interface Change {
  shown: string;
  direction: 'more' | 'less' | 'same';
  colour: string;
}

/** Percent change would mislead for small counts, so the difference itself is told; shares in points. */
function changeOf({ change, unit, more }: Tile, paper: Paper): Change | undefined {
  if (change === null) return undefined;
  const size = Math.abs(change);
  const shown =
    unit === 'share'
      ? paper.say(text('chart.points', { count: paper.figure(Math.round(size * 1000) / 10) }))
      : paper.figure(unit === 'seconds' ? Math.round(size) : size);
  const direction = change > 0 ? 'more' : change < 0 ? 'less' : 'same';
  if (direction === 'same') {
    return {
      shown: paper.say(text('chart.change', { direction, count: shown })),
      direction,
      colour: colours.muted,
    };
  }
  if (more === 'neutral') return { shown, direction, colour: colours.muted };
  const good = (direction === 'more') === (more === 'good');
  return { shown, direction, colour: good ? colours.good : colours.warning };
}

function sparkOf(
  { weeks = [] }: Tile,
  paper: Paper,
  room: { from: number; to: number; top: number; bottom: number },
): string {
  const known = weeks.filter((value) => value !== null);
  if (known.length < 2) return '';
  const [low, high] = [Math.min(...known), Math.max(...known)];
  // what does not move is a line in the middle
  const around = high === low ? 1 : 0;
  const y = scaleLinear([low - around, high + around], [room.bottom, room.top]);
  const x = scaleLinear([0, weeks.length - 1], [room.from, room.to]);
  type Point = readonly [number, number | null];
  const points = weeks.map((value, at): Point => [paper.x(x(at)), value]);
  const path = line<Point>(
    ([at]) => at,
    ([, value]) => y(value ?? low),
  )
    .defined(([, value]) => value !== null)
    .curve(curveMonotoneX)
    .digits(1);
  const [lastX, lastValue] = points.at(-1) ?? [0, null];
  const dot =
    lastValue === null
      ? ''
      : `<circle cx="${lastX}" cy="${y(lastValue).toFixed(1)}" r="3.2" fill="${colours.blue}"/>`;
  return `<path d="${path(points) ?? ''}" fill="none" stroke="${colours.blue}" stroke-width="2"/>${dot}`;
}

/** The number, and in words what the triangle and its colour tell. */
function saidOf(tile: Tile, paper: Paper): string {
  const shown = `${paper.say(tile.label)}: ${paper.say(valueSaid(tile, paper))}`;
  const change = changeOf(tile, paper);
  if (!change) return shown;
  const { direction, shown: count } = change;
  return `${shown} (${paper.say(text('chart.change', { direction, count }))})`;
}

/** A line per row of tiles. */
function inThrees(said: readonly string[]): string[] {
  return said
    .map((_, at) => (at % perRow === 0 ? said.slice(at, at + perRow).join(' · ') : ''))
    .filter((line) => line !== '');
}
