/** From figures to pictures: which charts stand on which sheet. Pure; nothing is read and nothing painted here. */
import { setImmediate } from 'node:timers/promises';
import { type Language, type Text, text } from '../../language/index.ts';
import type { KpiFigures, Tile as KpiTile, TileKey, Trend, TrendKey } from '../figures.ts';
import { endOf } from '../week.ts';
import { drawLicenceBars, mostBars } from './licence-bars.ts';
import { drawOverview, type Tile } from './overview.ts';
import { type Drawing, type Paper, paperFor } from './paper.ts';
import { drawEndpointQuality, drawFeatureUsage } from './share-bars.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { drawTrend } from './trend.ts';

/** The pictures one may ask for. `week` is the one of the weekly post. */
export const pictureNames = ['week', 'licences', 'usage', 'quality', 'features'] as const;
export type PictureName = (typeof pictureNames)[number];

const licenceKeys = ['total', 'assigned', 'used'] as const satisfies readonly TrendKey[];

/** Width in points; painted twice as fine. */
const width = 640;

/** The sheet of this name; undefined when there is nothing to draw, such as features where nobody has a queue (F165). */
export function pictureOf(
  name: PictureName,
  figures: KpiFigures,
  language: Language,
): Sheet | undefined {
  const paper = paperFor(language, width);
  return sheetIf(charts[name].map((draw) => draw(figures, paper)));
}

/** Whether there is anything to draw, without drawing it. */
export function canDraw(name: PictureName, figures: KpiFigures): boolean {
  const { trends, customers, endpoints, features } = figures;
  const known = (keys: readonly TrendKey[]) =>
    trends.some(({ key, points }) => keys.includes(key) && points.some(isKnown));
  switch (name) {
    case 'week':
      return true;
    case 'licences':
      return customers.length > 0 || known(licenceKeys);
    case 'usage':
      return known(['activeCallers', 'calls']);
    case 'quality':
      return known(['poorShare']) || endpoints.some(({ legs }) => legs > 0);
    case 'features':
      return features.length > 0;
  }
}

function isKnown({ value }: { value: number | null }): boolean {
  return value !== null;
}

/** The same as `pictureOf`, a chart at a time: whatever else waits comes in between. */
export async function drawPicture(
  name: PictureName,
  figures: KpiFigures,
  language: Language,
): Promise<Sheet | undefined> {
  const paper = paperFor(language, width);
  // the first picture of all reads the font and makes the reader's number formats
  for (const warm of [() => paper.say('0'), () => paper.figure(0), () => paper.day(figures.week)]) {
    warm();
    await setImmediate();
  }
  const drawings: (Drawing | undefined)[] = [];
  for (const draw of charts[name]) {
    drawings.push(draw(figures, paper));
    await setImmediate();
  }
  return sheetIf(drawings);
}

function sheetIf(drawings: readonly (Drawing | undefined)[]): Sheet | undefined {
  const known = drawings.filter((drawing) => drawing !== undefined);
  return known.length === 0 ? undefined : sheetOf(known);
}

type Chart = (figures: KpiFigures, paper: Paper) => Drawing | undefined;

const charts: Record<PictureName, readonly Chart[]> = {
  week: [weekTiles, licenceTrend],
  licences: [licenceTrend, licenceBars],
  usage: [
    (figures, paper) => trendOf(figures, paper, 'callers', ['activeCallers']),
    (figures, paper) => trendOf(figures, paper, 'calls', ['calls']),
  ],
  quality: [(figures, paper) => trendOf(figures, paper, 'quality', ['poorShare']), endpointQuality],
  features: [featureUsage],
};

function endpointQuality(figures: KpiFigures, paper: Paper): Drawing | undefined {
  if (!figures.endpoints.some(({ legs }) => legs > 0)) return undefined;
  const rows = figures.endpoints.map(({ endpoint, legs, poorLegs }) => ({
    type: text('chart.endpoint', { endpoint }),
    legs,
    poor: poorLegs.value,
  }));
  return drawEndpointQuality({ subtitle: weekSaid(figures, paper), rows }, paper);
}

function featureUsage(figures: KpiFigures, paper: Paper): Drawing | undefined {
  if (figures.features.length === 0) return undefined;
  const rows = figures.features.map(({ key, calls }) => ({
    feature: text('chart.feature', { feature: key }),
    calls,
  }));
  return drawFeatureUsage({ subtitle: weekSaid(figures, paper), rows }, paper);
}

/** The tiles of the post: the KPIs of all customers, then what moves from week to week. */
const tilesShown: Record<KpiFigures['product'], readonly TileKey[]> = {
  calling: [
    'customers',
    'expiring',
    'renewing',
    'low',
    'overLimit',
    'overLicenses',
    'activeCallers',
    'calls',
    'poorShare',
  ],
  meetings: ['customers', 'expiring', 'renewing', 'low', 'overLimit', 'overLicenses'],
};

/** The tiles of a week by their keys, in the order of the post; those without any are left out. */
export function tilesOf(figures: KpiFigures): KpiTile[] {
  const all = Object.values(figures.tiles).flat();
  return tilesShown[figures.product].flatMap((key) => {
    const tile = all.find((each) => each.key === key);
    return tile ? [tile] : [];
  });
}

function weekTiles(figures: KpiFigures, paper: Paper): Drawing {
  return drawOverview(
    {
      title: text('chart.title', { chart: 'overview' }),
      subtitle: weekSaid(figures, paper),
      tiles: tilesOf(figures).map((tile): Tile => tileFrom(tile, figures)),
    },
    paper,
  );
}

function tileFrom({ key, unit, now, before, more }: KpiTile, figures: KpiFigures): Tile {
  const change = now.value === null || before.value === null ? null : now.value - before.value;
  const trend = figures.trends.find((each) => each.key === key);
  const weeks = trend?.points.map(({ value }) => value);
  return { label: text('chart.tile', { key }), value: now.value, unit, change, more, weeks };
}

function licenceTrend(figures: KpiFigures, paper: Paper): Drawing | undefined {
  return trendOf(figures, paper, 'licences', licenceKeys);
}

function licenceBars(figures: KpiFigures, paper: Paper): Drawing | undefined {
  const { customers } = figures;
  if (customers.length === 0) return undefined;
  return drawLicenceBars(
    {
      title: text('chart.title', { chart: 'bars' }),
      subtitle: weekSaid(figures, paper),
      rows: customers.slice(0, mostBars),
      more: Math.max(0, customers.length - mostBars),
    },
    paper,
  );
}

function trendOf(
  figures: KpiFigures,
  paper: Paper,
  chart: string,
  keys: readonly TrendKey[],
): Drawing | undefined {
  const trends = keys
    .map((key) => figures.trends.find((each) => each.key === key))
    .filter((trend): trend is Trend => trend?.points.some(isKnown) ?? false);
  const [first] = trends;
  if (!first) return undefined;
  const weeks = first.points.map(({ week }) => week);
  return drawTrend(
    {
      title: text('chart.title', { chart }),
      subtitle: [
        paper.say(text('chart.weeks', { count: weeks.length })),
        ...aboutOf(figures, paper),
      ].join(' · '),
      weeks,
      series: trends.map(({ key, points }) => ({
        name: text('chart.series', { key }),
        values: points.map(({ value }) => value),
      })),
      unit: first.unit === 'share' ? 'share' : 'count',
    },
    paper,
  );
}

/** `Week 8 Nov – 14 Nov · Webex Calling · EU`, and the share covered where it is not the whole. */
function weekSaid(figures: KpiFigures, paper: Paper): string {
  const { week, covered } = figures;
  const last = new Date(endOf(week).getTime() - 1).toISOString().slice(0, 10);
  const partial: Text[] =
    covered.share < 1 ? [text('chart.covered', { share: paper.share(covered.share) })] : [];
  const span = text('chart.weekOf', { from: paper.day(week), to: paper.day(last) });
  // what is cut where it is too long is never that something is missing
  return [paper.say(span), ...partial.map(paper.say), ...aboutOf(figures, paper)].join(' · ');
}

function aboutOf({ product, region, tag }: KpiFigures, paper: Paper): string[] {
  return [
    paper.say(text('chart.product', { product })),
    ...(region === undefined ? [] : [region]),
    ...(tag === undefined
      ? []
      : [paper.say(text('chart.tagged', { tag: tag.length > 30 ? `${tag.slice(0, 29)}…` : tag }))]),
  ];
}
