/** Used, assigned and available licences, a bar per customer, longest first. */
import { scaleLinear } from 'd3-scale';
import { type Text, text } from '../../language/index.ts';
import { widthOf } from './font.ts';
import {
  colours,
  type Drawing,
  headingOf,
  type Label,
  legendOf,
  margin,
  mark,
  type Paper,
} from './paper.ts';

export interface LicenceBars {
  title: Text;
  subtitle: Label;
  rows: readonly LicenceRow[];
  /** Customers that are not among the rows. */
  more: number;
}

export interface LicenceRow {
  customer: string;
  /** Licences used (null: nobody told), of those assigned, of those bought. More may be assigned than were bought. */
  used: number | null;
  assigned: number;
  total: number;
}

/** As many rows as one can read on a telephone. */
export const mostBars = 8;
const rowHeight = 36;
const top = 108;
const bar = 20;

const fills = {
  used: `fill="${colours.blue}"`,
  assigned: 'fill="url(#hatch)"',
  /** Assigned, and nobody told whether they are used. */
  given: `fill="${colours.teal}"`,
  available: `fill="${colours.pale}"`,
};

type Kind = keyof typeof fills;

const names = {
  used: 'chart.used',
  assigned: 'chart.assignedUnused',
  given: 'chart.assignedOnly',
  available: 'chart.available',
} as const;

/** Draws the bars. What goes beyond what was bought ends with a mark and the number. */
export function drawLicenceBars(data: LicenceBars, paper: Paper): Drawing {
  const rows = data.rows.slice(0, mostBars);
  const left = margin + 176;
  const right = paper.width - margin - 96;
  const longest = Math.max(1, ...rows.map(({ assigned, total }) => Math.max(assigned, total)));
  const scale = scaleLinear([0, longest], [0, right - left]);
  const leftOut = data.more + data.rows.length - rows.length;
  const end = top + rows.length * rowHeight;
  const drawn = rows.map((row, index) =>
    drawRow(row, { paper, left, scale, y: top + index * rowHeight }),
  );
  const others = text('chart.moreCustomers', { count: leftOut });
  const rest =
    leftOut > 0 ? paper.text(margin, end + 16, others, { size: 12, fill: colours.muted }) : '';
  return {
    width: paper.width,
    height: end + (leftOut > 0 ? 40 : 18),
    body:
      headingOf(paper, data.title, data.subtitle) + legendFor(rows, paper) + drawn.join('') + rest,
    alt: {
      title: paper.say(data.title),
      lines: [
        ...rows.map((row) => paper.say(text('chart.altLicences', countsOf(row, paper)))),
        ...(leftOut > 0 ? [paper.say(others)] : []),
      ],
    },
  };
}

/** The kinds that stand in one of the bars. */
function legendFor(rows: readonly LicenceRow[], paper: Paper): string {
  const isKnown = rows.some(({ used }) => used !== null);
  const isUnknown = rows.some(({ used }) => used === null);
  const kinds: Kind[] = [
    ...(isKnown || rows.length === 0 ? (['used', 'assigned'] as const) : []),
    ...(isUnknown ? (['given'] as const) : []),
    'available',
  ];
  const swatch = (fill: string) => (x: number, y: number) =>
    paper.rect(x, y - 11, 13, 13, `${fill} rx="2.5"`);
  return legendOf(
    paper,
    88,
    kinds.map((kind) => ({ label: text(names[kind]), swatch: swatch(fills[kind]) })),
  );
}

/** Where a row is drawn: its top, where bars begin, and what a count of licences is in pixels. */
interface Place {
  paper: Paper;
  left: number;
  scale(count: number): number;
  y: number;
}

function drawRow(row: LicenceRow, place: Place): string {
  const { paper, left, scale, y } = place;
  const { customer, used, assigned, total } = row;
  let x = left;
  const pieces = partsOf(row).map((part) => {
    const piece = { ...part, x, width: Math.max(0, scale(part.count)) };
    x += piece.width;
    return drawPiece(piece, place);
  });
  const name = paper.text(margin, y + 15, customer, { weight: 'bold', most: 164 });
  const over = Math.max(used ?? 0, assigned) - total;
  const beside = over > 0 ? drawOver(over, total, x, place) : drawTotal(total, x, place);
  return name + pieces.join('') + beside;
}

/** One piece of a bar, with its number where that fits. */
function drawPiece(
  { count, kind, x, width }: { count: number; kind: Kind; x: number; width: number },
  { paper, y }: Place,
): string {
  if (width < 0.5) return '';
  const piece = paper.rect(x, y, Math.max(0.5, width - 1.5), bar, `${fills[kind]} rx="2"`);
  const number = paper.figure(count);
  const wide = widthOf(number, 12, 'bold');
  if (wide + 10 > width) return piece;
  const middle = x + width / 2;
  const teal = `fill="${colours.teal}" rx="3"`;
  // a plain ground under the number keeps it readable on the hatching
  const ground =
    kind === 'assigned' ? paper.rect(middle - wide / 2 - 4, y + 3, wide + 8, bar - 6, teal) : '';
  const fill = kind === 'available' ? colours.ink : '#fff';
  const style = { size: 12, weight: 'bold', fill, anchor: 'middle' } as const;
  return piece + ground + paper.text(middle, y + 14.5, number, style);
}

/** What was bought, behind a bar that ends at `x`. */
function drawTotal(total: number, x: number, { paper, y }: Place): string {
  const style = { weight: 'bold', fill: colours.muted } as const;
  return paper.text(x + 8, y + 15, paper.figure(total), style);
}

/** A line where what was bought ends, and behind the bar how many are beyond it. */
function drawOver(
  over: number,
  total: number,
  x: number,
  { paper, left, scale, y }: Place,
): string {
  const limit = paper.x(left + scale(total));
  const bought = `<path d="M${limit} ${y - 4}V${y + bar + 4}" stroke="${colours.ink}" stroke-width="2"/>`;
  const warning = mark('warning', paper.x(x + 16), y + 16, colours.warning);
  const style = { weight: 'bold', fill: colours.warning } as const;
  return bought + warning + paper.text(x + 28, y + 15, `+${paper.figure(over)}`, style);
}

function countsOf({ customer, used, assigned, total }: LicenceRow, paper: Paper) {
  return {
    customer,
    used: used === null ? paper.say(text('chart.notKnown')) : paper.figure(used),
    assigned: paper.figure(assigned),
    total: paper.figure(total),
  };
}

/** The pieces of a bar in their fixed order. Where use is not known, no licence is called unused. */
function partsOf({ used, assigned, total }: LicenceRow): {
  count: number;
  kind: Kind;
}[] {
  if (used === null) {
    return [
      { count: assigned, kind: 'given' },
      { count: Math.max(0, total - assigned), kind: 'available' },
    ];
  }
  return [
    { count: used, kind: 'used' },
    { count: Math.max(0, assigned - used), kind: 'assigned' },
    { count: Math.max(0, total - Math.max(used, assigned)), kind: 'available' },
  ];
}
