/** Bars with a number each: the quality of calls by endpoint type, and the calls in which features were used. */
import { scaleLinear } from 'd3-scale';
import { type Text, text } from '../../language/index.ts';
import { widthOf } from './font.ts';
import { colours, type Drawing, headingOf, type Label, margin, mark, type Paper } from './paper.ts';

export interface EndpointQuality {
  subtitle: Label;
  /** Legs of calls, and how many of them were poor; null: Webex does not tell that by type. */
  rows: readonly { type: Text; legs: number; poor: number | null }[];
}

export interface FeatureUsage {
  subtitle: Label;
  rows: readonly { feature: Label; calls: number }[];
}

/** From this share of poor legs on a bar bears the warning mark. */
export const poorFrom = 0.05;

const mostRows = 8;
const rowHeight = 38;
const top = 84;

interface Bar {
  label: Label;
  length: number;
  /** The part at its beginning that was poor. */
  poor?: number;
  shown: string;
  detail?: Text;
  warns?: boolean;
  said: string;
}

/** Legs of calls by the type of the endpoint, and which share of them was poor. */
export function drawEndpointQuality(data: EndpointQuality, paper: Paper): Drawing {
  const bars = data.rows.slice(0, mostRows).map(({ type, legs, poor }): Bar => {
    const share = legs > 0 && poor !== null ? poor / legs : undefined;
    const detail =
      share === undefined
        ? text('chart.poorNotTold')
        : text('chart.poor', { share: paper.share(share) });
    return {
      label: type,
      length: legs,
      poor: poor ?? 0,
      shown: paper.figure(legs),
      detail,
      warns: share !== undefined && share >= poorFrom,
      said: `${paper.say(type)}: ${paper.say(text('chart.legs', { count: legs }))}, ${paper.say(detail)}`,
    };
  });
  return drawBars(text('chart.title', { chart: 'endpoints' }), data.subtitle, bars, paper);
}

/** In how many calls each feature was used. */
export function drawFeatureUsage(data: FeatureUsage, paper: Paper): Drawing {
  const bars = data.rows.slice(0, mostRows).map(
    ({ feature, calls }): Bar => ({
      label: feature,
      length: calls,
      shown: paper.figure(calls),
      said: `${paper.say(feature)}: ${paper.figure(calls)}`,
    }),
  );
  return drawBars(text('chart.title', { chart: 'features' }), data.subtitle, bars, paper);
}

function drawBars(title: Text, subtitle: Label, bars: readonly Bar[], paper: Paper): Drawing {
  const left = margin + 176;
  const detail = Math.max(0, ...bars.map((bar) => detailWidth(bar, paper)));
  const right = paper.width - margin - 84 - detail;
  const scale = scaleLinear(
    [0, Math.max(0.000_1, ...bars.map(({ length }) => length))],
    [0, right - left],
  );
  const drawn = bars.map(({ label, length, poor = 0, shown, detail, warns }, index) => {
    const y = top + index * rowHeight;
    const end = left + (length > 0 ? Math.max(2, scale(length)) : 0);
    const number = end + 10 + (warns ? 20 : 0);
    return [
      paper.text(margin, y + 15, label, { weight: 'bold', most: 164 }),
      paper.rect(left, y, end - left, 20, `fill="${colours.blue}" rx="3"`),
      poor > 0 ? paper.rect(left, y, Math.max(2, scale(poor)), 20, 'fill="url(#poor)" rx="2"') : '',
      warns ? mark('warning', paper.x(end + 17), y + 16, colours.warning) : '',
      paper.text(number, y + 15, shown, { weight: 'bold' }),
      detail
        ? paper.text(number + widthOf(shown, 13, 'bold') + 8, y + 15, detail, {
            size: 12,
            fill: warns ? colours.warning : colours.muted,
          })
        : '',
    ].join('');
  });
  return {
    width: paper.width,
    height: top + bars.length * rowHeight + 18,
    body: headingOf(paper, title, subtitle) + drawn.join(''),
    alt: { title: paper.say(title), lines: bars.map(({ said }) => said) },
  };
}

function detailWidth({ detail }: Bar, paper: Paper): number {
  return detail ? widthOf(paper.say(detail), 12, 'regular') + 12 : 0;
}
