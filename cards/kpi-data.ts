/** What the card of KPIs shows. */
import type { Text } from '../src/language/index.ts';

/** Buttons a card may have. */
const mostButtons = 5;

/** Customers that a card of KPIs has room for: fewer where there is more to say, and a button for each. */
export function kpiRowsOnCard({
  tiles,
  partial,
  note,
  other,
  picture,
}: Pick<KpiCards['kpi'], 'tiles' | 'partial' | 'note' | 'other' | 'picture'>): number {
  const room = 3 - (partial ? 1 : 0) - (note ? 1 : 0) - (partial && tiles.length > 3 ? 1 : 0);
  const buttons = mostButtons - 1 - (picture ? 1 : 0) - (other === undefined ? 0 : 1);
  return Math.max(1, Math.min(room, buttons));
}

export interface KpiCards {
  /**
   * One section of the KPIs of a week. Row n is choice n-1; the next choice shows the section and region of its fields;
   * then come the picture, where there is one, and the same of the other product, when `other` is there.
   */
  kpi: {
    section: string;
    /** First and last day of the week, in UTC. */
    from: Date;
    to: Date;
    /** When the licences were looked at. */
    at: Date;
    /** calling · meetings */
    product: string;
    other?: string | undefined;
    /** Whether there is a picture of the section. */
    picture: boolean;
    region?: string | undefined;
    tag?: string | undefined;
    /** Left out: everybody is in it. */
    partial?: { customers: number; of: number; missing: readonly string[] } | undefined;
    /** Regions whose calling report is not there. */
    missingReports: readonly string[];
    tiles: readonly {
      key: string;
      value: number | null;
      /** Why there is no value. */
      why?: string | undefined;
      unit: 'count' | 'share' | 'minutes' | 'seconds' | 'mean';
      /** Since the week before; null: one of the two is not known. */
      change: number | null;
      more: 'good' | 'bad' | 'neutral';
    }[];
    /** Something one must know to read the numbers. */
    note?: Text | undefined;
    /** What is not about customers: call legs by kind of device, calls by feature. */
    lines: readonly { name: Text; value: Text }[];
    rows: readonly { customer: string; details: readonly Text[]; asks: boolean }[];
    total: number;
    /** What is said when there is no row. */
    empty: Text;
    /** Everything one may choose, the first word as it is typed. */
    sections: readonly { value: string; title: Text }[];
    /** Two or more: one may choose. */
    regions: readonly string[];
    /** The section as it is typed in the reader's language. */
    typed: string;
  };
}
