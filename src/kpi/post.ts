/** What a weekly post says, from the figures: the tiles, who newly needs attention, and what is missing. */
import { tilesOf } from './charts/pictures.ts';
import type { CustomerSign, KpiFigures, KpiProduct, Unit } from './figures.ts';
import { endOf, lastCompletedWeek, startOf } from './week.ts';

export interface KpiPost {
  product: KpiProduct;
  region?: string | undefined;
  tag?: string | undefined;
  /** First and last day of the week, in UTC. */
  from: Date;
  to: Date;
  tiles: {
    key: string;
    value: number | null;
    unit: Unit;
    change: number | null;
    more: 'good' | 'bad' | 'neutral';
  }[];
  /** Those with the gravest sign first, each customer once. */
  attention: { customer: string; sign: CustomerSign }[];
  attentionMore: number;
  /** The figures are of an earlier week than the last one. */
  isOld: boolean;
  partial?: { share: number; missing: readonly string[] } | undefined;
  /** Regions whose calling report of the week is not there: numbers of calls lack them. */
  missingReports: readonly string[];
}

/** What asks for somebody to do something, gravest first; being new or about to renew does not. */
const grave: readonly CustomerSign[] = ['overLimit', 'expiring', 'low'];
const mostShown = 4;

/** The post of these figures, at `now`. */
export function postOf(figures: KpiFigures, now: Date): KpiPost {
  const { week, product, region, tag, covered } = figures;
  const attention = attentionIn(figures);
  return {
    product,
    region,
    tag,
    from: startOf(week),
    to: new Date(endOf(week).getTime() - 1),
    tiles: tilesOf(figures).map(({ key, unit, now: { value }, before, more }) => ({
      key,
      value,
      unit,
      change: value === null || before.value === null ? null : value - before.value,
      more,
    })),
    attention: attention.slice(0, mostShown),
    attentionMore: Math.max(0, attention.length - mostShown),
    isOld: week !== lastCompletedWeek(now),
    ...(covered.share < 1 && { partial: { share: covered.share, missing: covered.missing } }),
    missingReports: product === 'calling' ? covered.missingReports : [],
  };
}

function attentionIn({ changes }: KpiFigures): KpiPost['attention'] {
  const began = changes.filter(({ began: isNew, sign }) => isNew && grave.includes(sign));
  const sorted = began.toSorted((a, b) => grave.indexOf(a.sign) - grave.indexOf(b.sign));
  const seen = new Set<string>();
  return sorted.flatMap(({ orgId, customer, sign }) => {
    if (seen.has(orgId)) return [];
    seen.add(orgId);
    return [{ customer, sign }];
  });
}
