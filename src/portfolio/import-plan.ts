/** What an import would do, row by row: nothing is written here. */
import { inPieces } from '../csv/pieces.ts';
import { type Text, text } from '../language/index.ts';
import {
  type Known,
  organizationKey,
  type StoredOrder,
  type StoredSubscription,
} from './import-known.ts';
import type { ReadRow, RowContent } from './import-rows.ts';
import { tellsTerm, turnedTerms } from './import-terms.ts';

export interface PlannedRow {
  row: number;
  outcome: 'new' | 'changed' | 'unchanged' | 'refused';
  /** Why it is refused. */
  reason?: Text | undefined;
}

export interface ImportPlan {
  rows: PlannedRow[];
  counts: Record<PlannedRow['outcome'], number>;
  /** How many customers the rows that are not refused belong to. */
  customers: number;
  /** What is to be written; unchanged rows are not among it. */
  subscriptions: StoredSubscription[];
  orders: StoredOrder[];
}

/** Plans every row. The same file planned again after it was applied has only unchanged rows. */
export async function planImport(rows: readonly ReadRow[], known: Known): Promise<ImportPlan> {
  const subscriptions = new Map<string, Merged<StoredSubscription>>();
  const orders = new Map<string, Merged<StoredOrder>>();
  const customers = new Set<string>();
  const placed: Placed[] = [];
  await inPieces(rows, (row) => placed.push(placeOf(row, known)));
  const contents = placed.flatMap((one) => ('content' in one ? [one.content] : []));
  const turned = await turnedTerms(contents, known);
  const judge = (one: Placed): Judged => {
    if ('refused' in one) return one;
    const { content, orgId } = one;
    if (turned.has(content.subscriptionId ?? '') && tellsTerm(content)) {
      return { row: content.row, refused: text('import.endBeforeKnownStart') };
    }
    const subscription = subscriptionIn(content, orgId, known, subscriptions);
    const order = orderIn(content, orgId, known, orders);
    const conflict = conflictOf(subscription) ?? conflictOf(order);
    if (conflict) return { row: content.row, refused: conflict };
    customers.add(orgId);
    const adds = [keep(subscription, subscriptions), keep(order, orders)];
    return { row: content.row, content, adds };
  };
  const judged: Judged[] = [];
  await inPieces(placed, (one) => judged.push(judge(one)));
  const planned: PlannedRow[] = [];
  await inPieces(judged, (one) => planned.push(outcomeOf(one, subscriptions, orders)), 5_000);
  return {
    rows: planned,
    counts: countsOf(planned),
    customers: customers.size,
    subscriptions: written(subscriptions),
    orders: written(orders),
  };
}

const ranked = ['new', 'changed', 'unchanged'] as const;

type Effect = (typeof ranked)[number];

/** A row of a customer that is known, or why it is refused. */
type Placed = { row: number; refused: Text } | { content: RowContent; orgId: string };

/** A row after its turn. `adds`: whether its subscription and its order say more than earlier rows did. */
type Judged =
  | { row: number; refused: Text }
  | { row: number; content: RowContent; adds: readonly boolean[] };

/** A stored row as it will be, and the row of the file that said so first. */
interface Merged<Stored> {
  value: Stored;
  row: number;
  effect: Effect;
  /** What rows of this file said; the rest of the value was known before. */
  told: ReadonlySet<string>;
}

type Candidate<Stored> =
  | { kind: 'none' }
  | { kind: 'merged'; merged: Merged<Stored> }
  | { kind: 'conflict'; reason: Text };

function placeOf(row: ReadRow, known: Known): Placed {
  if (row.kind === 'refused') return { row: row.row, refused: row.reason };
  const found = customerOf(row.content, known);
  return typeof found === 'string'
    ? { content: row.content, orgId: found }
    : { row: row.content.row, refused: found };
}

/** The customer's id, or why there is none. What is given twice must agree. */
function customerOf(content: RowContent, known: Known): string | Text {
  const { orgId, customerKey, subscriptionId = '' } = content;
  const byLicence = known.orgByLicence.get(subscriptionId);
  const byId = orgId === undefined ? undefined : known.orgByAnyId.get(organizationKey(orgId));
  if (orgId !== undefined && byId === undefined) return text('import.unknownOrg');
  const named = customerKey === undefined ? [] : (known.orgsByName.get(customerKey) ?? []);
  if (byId === undefined && customerKey !== undefined) {
    if (named.length === 0) return text('import.unknownCustomer');
    if (named.length > 1 && !named.includes(byLicence ?? '')) {
      return text('import.ambiguousCustomer', { count: named.length });
    }
  }
  // The name may be several customers': it agrees when the one with the id is among them.
  if (byId !== undefined && customerKey && !named.includes(byId)) return text('import.otherName');
  const told = byId ?? (named.length === 1 ? named[0] : undefined);
  const found = told ?? byLicence;
  if (found === undefined) return text('import.noCustomer');
  if (byLicence !== undefined && byLicence !== found) return text('import.otherCustomer');
  return found;
}

function subscriptionIn(
  content: RowContent,
  orgId: string,
  known: Known,
  earlier: ReadonlyMap<string, Merged<StoredSubscription>>,
): Candidate<StoredSubscription> {
  const { subscriptionId: id, row } = content;
  if (id === undefined) return { kind: 'none' };
  const said = {
    name: content.name,
    status: content.status,
    startsAt: content.startsAt,
    endsAt: content.endsAt,
    autoRenew: content.autoRenew,
    trial: content.trial,
  };
  const empty = { name: null, status: null, startsAt: null, endsAt: null };
  const blank = { id, orgId, ...empty, autoRenew: null, trial: null, webOrderId: null };
  const before = earlier.get(id);
  // Several orders of one subscription: the last row's is the current one.
  const order = content.webOrderId === undefined ? {} : { webOrderId: content.webOrderId };
  return merge({ id, row, orgId, said, later: order }, before, known.subscriptions.get(id), blank);
}

function orderIn(
  content: RowContent,
  orgId: string,
  known: Known,
  earlier: ReadonlyMap<string, Merged<StoredOrder>>,
): Candidate<StoredOrder> {
  const { webOrderId: id, row, subscriptionId, orderStatus, orderedAt } = content;
  if (id === undefined) return { kind: 'none' };
  const said = { status: orderStatus, orderedAt };
  const later = subscriptionId === undefined ? {} : { subscriptionId };
  const blank = { id, orgId, subscriptionId: null, status: null, orderedAt: null };
  return merge({ id, row, orgId, said, later }, earlier.get(id), known.orders.get(id), blank);
}

/** What a row says about one id. `later` may differ between rows of one file; the last one counts. */
interface Said<Stored> {
  id: string;
  row: number;
  orgId: string;
  said: Partial<Record<keyof Stored, unknown>>;
  later: Partial<Stored>;
}

/** Empty cells leave what is known. Two rows of one file must not say different things. */
function merge<Stored extends { orgId: string }>(
  { row, orgId, said, later }: Said<Stored>,
  before: Merged<Stored> | undefined,
  stored: Stored | undefined,
  blank: Stored,
): Candidate<Stored> {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  if (before) {
    const differs = given.some(([key, value]) => {
      return before.told.has(key) && !isSame(before.value[key as keyof Stored], value);
    });
    if (differs || before.value.orgId !== orgId) {
      return { kind: 'conflict', reason: text('import.contradicts', { row: before.row }) };
    }
  }
  const base = before?.value ?? stored ?? blank;
  const value = { ...base, ...Object.fromEntries(given), ...later, orgId };
  const effect = effectOf(value, stored);
  const told = new Set([...(before?.told ?? []), ...given.map(([key]) => key)]);
  return { kind: 'merged', merged: { value, row: before?.row ?? row, effect, told } };
}

function effectOf<Stored extends object>(value: Stored, stored: Stored | undefined): Effect {
  if (!stored) return 'new';
  const keys = Object.keys(value) as (keyof Stored)[];
  return keys.every((key) => isSame(value[key], stored[key])) ? 'unchanged' : 'changed';
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Date && other instanceof Date) return one.getTime() === other.getTime();
  return one === other;
}

function conflictOf<Stored>(candidate: Candidate<Stored>): Text | undefined {
  return candidate.kind === 'conflict' ? candidate.reason : undefined;
}

/** Keeps what a row said; true when that is more than earlier rows said. */
function keep<Stored extends { id: string }>(
  candidate: Candidate<Stored>,
  all: Map<string, Merged<Stored>>,
): boolean {
  if (candidate.kind !== 'merged') return false;
  const { merged } = candidate;
  const before = all.get(merged.value.id);
  all.set(merged.value.id, merged);
  return !before || effectOf(merged.value, before.value) !== 'unchanged';
}

/** What becomes of a row once all rows are merged. */
function outcomeOf(
  judged: Judged,
  subscriptions: ReadonlyMap<string, Merged<StoredSubscription>>,
  orders: ReadonlyMap<string, Merged<StoredOrder>>,
): PlannedRow {
  const { row } = judged;
  if ('refused' in judged) return { row, outcome: 'refused', reason: judged.refused };
  const { subscriptionId = '', webOrderId = '' } = judged.content;
  const effects = [subscriptions.get(subscriptionId)?.effect, orders.get(webOrderId)?.effect];
  const added = effects.filter((_, at) => judged.adds[at]);
  return { row, outcome: ranked.find((one) => added.includes(one)) ?? 'unchanged' };
}

function written<Stored>(all: ReadonlyMap<string, Merged<Stored>>): Stored[] {
  return [...all.values()].filter(({ effect }) => effect !== 'unchanged').map(({ value }) => value);
}

function countsOf(rows: readonly PlannedRow[]): ImportPlan['counts'] {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
