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
  const height = top + rows.length * rowHeight + (leftOut > 0 ? 40 : 18);
  const swatch = (fill: string) => (x: number, y: number) =>
    paper.rect(x, y - 11, 13, 13, `${fill} rx="2.5"`);
  const drawn = rows.map((row, index) => drawRow(row, top + index * rowHeight));

  function drawRow(row: LicenceRow, y: number): string {
    const { used, assigned, total } = row;
    const parts = partsOf(row);
    let at = left;
    const segments = parts.map(({ count, kind }) => {
      const width = Math.max(0, scale(count));
      const number = paper.figure(count);
      const fits = widthOf(number, 12, 'bold') + 10 <= width;
      const place = at;
      at += width;
      if (width < 0.5) return '';
      const ink = kind === 'available' ? colours.ink : '#fff';
      // a plain ground under the number keeps it readable on the hatching
      const ground =
        kind === 'assigned' && fits
          ? paper.rect(
              place + width / 2 - widthOf(number, 12, 'bold') / 2 - 4,
              y + 3,
              widthOf(number, 12, 'bold') + 8,
              bar - 6,
              `fill="${colours.teal}" rx="3"`,
            )
          : '';
      const shown = fits
        ? paper.text(place + width / 2, y + 14.5, number, {
            size: 12,
            weight: 'bold',
            fill: ink,
            anchor: 'middle',
          })
        : '';
      return (
        paper.rect(place, y, Math.max(0.5, width - 1.5), bar, `${fills[kind]} rx="2"`) +
        ground +
        shown
      );
    });
    const name = paper.text(margin, y + 15, row.customer, { weight: 'bold', most: 164 });
    const over = Math.max(used ?? 0, assigned) - total;
    if (over <= 0) {
      const sum = paper.text(at + 8, y + 15, paper.figure(total), {
        weight: 'bold',
        fill: colours.muted,
      });
      return name + segments.join('') + sum;
    }
    const limit = left + scale(total);
    const bought = `<path d="M${paper.x(limit)} ${y - 4}V${y + bar + 4}" stroke="${colours.ink}" stroke-width="2"/>`;
    const warned = `${mark('warning', paper.x(at + 16), y + 16, colours.warning)}${paper.text(at + 28, y + 15, `+${paper.figure(over)}`, { weight: 'bold', fill: colours.warning })}`;
    return name + segments.join('') + bought + warned;
  }

  const rest =
    leftOut > 0
      ? paper.text(
          margin,
          top + rows.length * rowHeight + 16,
          text('chart.moreCustomers', { count: leftOut }),
          {
            size: 12,
            fill: colours.muted,
          },
        )
      : '';
  const isKnown = rows.some(({ used }) => used !== null);
  const isUnknown = rows.some(({ used }) => used === null);
  const kinds: (keyof typeof fills)[] = [
    ...(isKnown || rows.length === 0 ? (['used', 'assigned'] as const) : []),
    ...(isUnknown ? (['given'] as const) : []),
    'available',
  ];
  const legend = legendOf(
    paper,
    88,
    kinds.map((kind) => ({ label: text(names[kind]), swatch: swatch(fills[kind]) })),
  );
  return {
    width: paper.width,
    height,
    body: headingOf(paper, data.title, data.subtitle) + legend + drawn.join('') + rest,
    alt: {
      title: paper.say(data.title),
      lines: [
        ...rows.map((row) => paper.say(text('chart.altLicences', countsOf(row, paper)))),
        ...(leftOut > 0 ? [paper.say(text('chart.moreCustomers', { count: leftOut }))] : []),
      ],
    },
  };
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
  kind: keyof typeof fills;
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
