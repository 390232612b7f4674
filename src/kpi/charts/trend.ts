/** Lines over the last weeks: how something went, with the newest value written at its end. */
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { type Text, text } from '../../language/index.ts';
import { widthOf } from './font.ts';
import {
  colours,
  type Drawing,
  headingOf,
  type Label,
  margin,
  type Paper,
  round,
} from './paper.ts';

export interface Trend {
  title: Text;
  subtitle: Label;
  /** The days the weeks begin with, `YYYY-MM-DD`, oldest first. */
  weeks: readonly string[];
  /** At most three; a value per week, null where nothing is known. */
  series: readonly { name: Text; values: readonly (number | null)[] }[];
  /** `share`: values from 0 to 1, written as percent. */
  unit: 'count' | 'share';
}

type Series = Trend['series'][number];

/** Told apart by colour, by the stroke and by the shape at the end. */
const strokes = [
  { colour: colours.blue, dash: '', shape: 'circle' },
  { colour: colours.teal, dash: '2 5', shape: 'square' },
  { colour: colours.violet, dash: '9 5', shape: 'diamond' },
] as const;

const height = 330;
const plot = { top: 88, bottom: 282 };

/** Draws the lines. */
export function drawTrend(trend: Trend, paper: Paper): Drawing {
  const { weeks, series, unit } = trend;
  const say = (value: number): string =>
    unit === 'share' ? paper.share(value) : paper.figure(value);
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const highest = Math.max(unit === 'share' ? 0.01 : 4, ...known);
  const y = scaleLinear([0, highest], [plot.bottom, plot.top]).nice(4);
  const ticks = y.ticks(4);
  const axis = Math.max(...ticks.map((tick) => widthOf(say(tick), 12, 'regular')));
  const names = series.flatMap(({ name, values }) => [
    widthOf(paper.say(name), 12, 'regular'),
    widthOf(say(values.at(-1) ?? 0), 17, 'bold'),
  ]);
  const left = margin + axis + 12;
  const right = paper.width - margin - Math.min(150, Math.max(70, ...names)) - 18;
  const x = scalePoint(weeks, [left, right]);
  const place = (index: number): number => x(weeks[index] ?? '') ?? left;
  const ends = endsOf(series, y);

  const grid = ticks.map(
    (tick) =>
      `<path d="M${paper.x(left)} ${round(y(tick))}H${paper.x(right)}" stroke="${colours.grid}"/>${paper.text(left - 10, y(tick) + 4, say(tick), { size: 12, fill: colours.muted, anchor: 'end' })}`,
  );
  const labels = weeks.map((week, index) =>
    paper.text(place(index), plot.bottom + 24, paper.day(week), {
      size: 12,
      anchor: 'middle',
      ...(index === weeks.length - 1 ? { weight: 'bold' as const } : { fill: colours.muted }),
    }),
  );
  const lines = series.map((one, index) => drawSeries(one, index, { paper, place, y }));
  const last = series.map(({ name, values }, index) => {
    const value = values.at(-1) ?? null;
    const at = ends[index] ?? plot.bottom;
    const { colour } = strokes[index] ?? strokes[0];
    const shown = value === null ? text('chart.notKnown') : say(value);
    return (
      paper.text(right + 14, at + 1, shown, { size: 17, weight: 'bold', fill: colour }) +
      paper.text(right + 14, at + 17, name, { size: 12, fill: colours.muted, most: 150 })
    );
  });
  return {
    width: paper.width,
    height,
    body: [
      headingOf(paper, trend.title, trend.subtitle),
      ...grid,
      ...labels,
      ...lines,
      ...last,
    ].join(''),
    alt: {
      title: paper.say(trend.title),
      lines: series.map((one) => saidOf(one, weeks, { paper, say })),
    },
  };
}

/** The values week by week, from the first one that is known. */
function saidOf(
  { name, values }: Series,
  weeks: readonly string[],
  { paper, say }: { paper: Paper; say(value: number): string },
): string {
  const first = Math.max(
    0,
    weeks.findIndex((_, at) => (values[at] ?? null) !== null),
  );
  const said = weeks.slice(first).map((week, at) => {
    const value = values[first + at] ?? null;
    return `${paper.day(week)} ${value === null ? paper.say(text('chart.notKnown')) : say(value)}`;
  });
  return `${paper.say(name)}: ${said.join(' · ')}`;
}

/** Where the newest values are written: beside the ends of the lines, but never over each other. */
function endsOf(series: readonly Series[], y: (value: number) => number): number[] {
  const apart = 40;
  const wanted = series.map(({ values }, index) => ({
    index,
    at: y(values.findLast((value) => value !== null) ?? 0),
  }));
  wanted.sort((a, b) => a.at - b.at);
  const bottom = plot.bottom - 12;
  wanted.forEach((each, rank) => {
    const above = wanted[rank - 1];
    each.at = Math.max(each.at, above ? above.at + apart : plot.top);
  });
  for (let rank = wanted.length - 1; rank >= 0; rank--) {
    const each = wanted[rank];
    const below = wanted[rank + 1];
    if (each) each.at = Math.min(each.at, below ? below.at - apart : bottom);
  }
  const places: number[] = [];
  for (const { index, at } of wanted) places[index] = at;
  return places;
}

interface Plane {
  paper: Paper;
  place(index: number): number;
  y(value: number): number;
}

function drawSeries({ values }: Series, index: number, { paper, place, y }: Plane): string {
  const { colour, dash, shape } = strokes[index] ?? strokes[0];
  const points = values.map((value, at) => [paper.x(place(at)), value] as const);
  const known = ([, value]: (typeof points)[number]): boolean => value !== null;
  const across = ([at]: (typeof points)[number]): number => at;
  const up = ([, value]: (typeof points)[number]): number => round(y(value ?? 0));
  const path = line<(typeof points)[number]>(across, up)
    .defined(known)
    .curve(curveMonotoneX)
    .digits(1);
  const ground = area<(typeof points)[number]>(across, plot.bottom, up)
    .defined(known)
    .curve(curveMonotoneX)
    .digits(1);
  const fill =
    index === 0 ? `<path d="${ground(points) ?? ''}" fill="${colour}" fill-opacity=".09"/>` : '';
  const stroke = `<path d="${path(points) ?? ''}" fill="none" stroke="${colour}" stroke-width="2.5" stroke-linecap="round"${dash && ` stroke-dasharray="${dash}"`}/>`;
  const dots = points
    .filter((point, at) => known(point) && (at === points.length - 1 || isAlone(values, at)))
    .map((point) => shapeAt(shape, across(point), up(point), colour));
  return fill + stroke + dots.join('');
}

/** A value between two unknown ones has no line to be seen by. */
function isAlone(values: readonly (number | null)[], at: number): boolean {
  return (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
}

function shapeAt(
  shape: (typeof strokes)[number]['shape'],
  x: number,
  y: number,
  fill: string,
): string {
  const rest = `fill="${fill}" stroke="#fff" stroke-width="1.5"`;
  if (shape === 'circle') return `<circle cx="${x}" cy="${y}" r="5" ${rest}/>`;
  const turned = shape === 'diamond' ? ` transform="rotate(45 ${x} ${y})"` : '';
  return `<rect x="${round(x - 4.5)}" y="${round(y - 4.5)}" width="9" height="9" ${rest}${turned}/>`;
}
