/** What a customer's licences and terms become in a snapshot; pure. */
import type { KpiProduct } from './figures.ts';
import { productOf } from './products.ts';
import { dayNumber } from './week.ts';

export interface LicenseFact {
  orgId: string;
  name: string;
  subscriptionId: string | null;
  /** Units bought; negative is without limit, null when Webex does not say. */
  total: number | null;
  used: number | null;
}

export interface TermFact {
  orgId: string;
  id: string;
  status: string | null;
  startsAt: Date | null;
  /** The first moment in which it no longer runs. */
  endsAt: Date | null;
  autoRenew: boolean | null;
  trial: boolean | null;
}

/** One customer when the snapshot is taken. */
export interface CustomerFact {
  orgId: string;
  created: Date | null;
  /** What stands for the subscription of a wholesale customer, who has none. */
  wholesale: string | null;
  /** Subscriptions that Webex flags as trials. */
  trialIds: readonly string[];
  licenses: readonly LicenseFact[];
  terms: readonly TermFact[];
  /** By subscription, as the snapshot before has them; undefined: it does not have the customer. */
  before?: ReadonlyMap<string, TermBefore> | undefined;
}

/** What the snapshot before knows of a subscription. */
export interface TermBefore {
  addedDay: number | null;
  lastDay: number | null;
  autoRenew: boolean | null;
  trial: boolean;
}

/** A row of the snapshot. */
export interface BuiltRow {
  product: KpiProduct;
  orgId: string;
  subscriptionId: string;
  total: number;
  assigned: number;
  available: number;
  over: number;
  trial: boolean;
  autoRenew: boolean | null;
  lastDay: number | null;
  addedDay: number | null;
}

/** How long ago a customer may have been created so that this dates its subscriptions, in days. */
const youngDays = 90;

/**
 * One row for each subscription and product. Licences without limit, of no bought unit, or that belong to no subscription
 * are Webex's free ones and do not count. `at`: when the snapshot is taken.
 */
export function rowsOf(customer: CustomerFact, at: Date): BuiltRow[] {
  const rows = new Map<string, BuiltRow>();
  for (const { name, subscriptionId, total, used } of customer.licenses) {
    const product = productOf(name);
    const id = subscriptionId ?? customer.wholesale;
    if (!product || id === null || total === null || total <= 0) continue;
    const assigned = used ?? 0;
    const key = `${product} ${id}`;
    const row = rows.get(key) ?? emptyRow(customer, product, id, at);
    row.total += total;
    row.assigned += assigned;
    row.available += Math.max(0, total - assigned);
    row.over += Math.max(0, assigned - total);
    rows.set(key, row);
  }
  return [...rows.values()];
}

function emptyRow(customer: CustomerFact, product: KpiProduct, id: string, at: Date): BuiltRow {
  const term = customer.terms.find((one) => one.id === id);
  // What an import said of an earlier week holds until something else is known.
  const before = customer.before?.get(id);
  // What was ended before its time neither expires nor renews any more.
  const isOver = term?.status === 'cancelled' || term?.status === 'expired';
  return {
    product,
    orgId: customer.orgId,
    subscriptionId: id,
    total: 0,
    assigned: 0,
    available: 0,
    over: 0,
    trial: term?.trial ?? (customer.trialIds.includes(id) || before?.trial === true),
    autoRenew: isOver ? null : (term?.autoRenew ?? before?.autoRenew ?? null),
    lastDay: isOver ? null : (lastDayOf(term) ?? before?.lastDay ?? null),
    addedDay: addedDay(customer, term, id, at),
  };
}

/** The end is the first moment in which it no longer runs. */
function lastDayOf(term: TermFact | undefined): number | undefined {
  return term?.endsAt ? dayNumber(new Date(term.endsAt.getTime() - 1)) : undefined;
}

/**
 * The start of the term; else the day as it was known before; else today, when the snapshot before knew the customer
 * without it; else the day the customer was created, when that is recent. Anything else would be a guess.
 */
function addedDay(
  { created, before: all }: CustomerFact,
  term: TermFact | undefined,
  id: string,
  at: Date,
): number | null {
  const today = dayNumber(at);
  if (term?.startsAt) return dayNumber(term.startsAt);
  const before = all?.get(id);
  if (before && before.addedDay !== null) return before.addedDay;
  if (all && !before) return today;
  const day = created && dayNumber(created);
  return day !== null && today - day <= youngDays ? day : null;
}
