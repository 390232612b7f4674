/**
 * What the copy of a large partner needs next: which customers are due in which source, in which order, within
 * the requests that the administrators' tokens allow. Pure: the same state at the same time gives the same plan.
 *
 * Order of the sources and their periods: see docs/decisions/0008-how-the-copy-is-kept.md.
 */
import { type Due, dueOf, type Periods, periodsFor } from './plan-due.ts';
import type { CustomerState, PlanState, StageState } from './plan-state.ts';
import { everywhere, type OrganizationStage, organizationStages, type Stage } from './stages.ts';

export interface Allowance {
  /** Tokens that Webex takes. */
  tokens: number;
  /** Requests a minute and token that the copy may use. */
  perMinute: number;
  /** How far a plan reaches, in minutes. */
  minutes: number;
}

export interface Visit {
  orgId: string;
  stage: Stage;
}

export interface SourcePlan {
  stage: Stage;
  /** Customers that are due, or reports. */
  due: number;
  /** Requests that they take. */
  calls: number;
  /** How often each is read, in milliseconds. */
  everyMs: number;
}

export interface Plan {
  /** In the order they are made. */
  visits: readonly Visit[];
  /** Requests of these visits, estimated from the last reading; never more than the allowance. */
  calls: number;
  /** Requests that are due as well and do not fit any more. */
  left: number;
  sources: readonly SourcePlan[];
  /** The part of the allowance that the copy takes when nothing is missing; above 1 it falls behind. */
  load: number;
  /** Milliseconds since 1970: when all that is due now is done. */
  estimatedEnd: number;
}

/** Requests of one report: asking for it, asking whether it is done, fetching it, removing it. */
export const reportCalls = 23;

/** Entries on a page of each list. */
export const pageRows: Record<OrganizationStage, number> = {
  people: 100,
  licenses: Number.POSITIVE_INFINITY,
  locations: 1_000,
  numbers: 2_000,
  devices: 100,
};

/** Plans the next `allowance.minutes`. `now` in milliseconds since 1970. */
export function planSync(given: PlanState, allowance: Allowance, now: number): Plan {
  const state = inOrder(given);
  const costs = costsOf(state.customers);
  const perMinute = Math.max(1, allowance.tokens) * allowance.perMinute;
  const weight = weightOf(state, costs);
  const periods = {
    ...periodsFor(weight, perMinute),
    ...dueOf.listPeriods(state.reports, now),
  };
  const due = [...dueEverywhere(state, now), ...dueCustomers(state, periods, costs, now)];
  due.sort(byRank);
  const capacity = Math.floor(perMinute * allowance.minutes);
  const { visits, calls } = firstThatFit(due, capacity);
  const all = due.reduce((sum, one) => sum + one.calls, 0);
  return {
    visits,
    calls,
    left: all - calls,
    sources: bySource(due, periods),
    load: loadOf(state, weight, periods) / (perMinute * minutesADay),
    estimatedEnd: now + Math.ceil((all / perMinute) * 60_000),
  };
}

const minutesADay = 1_440;
const dayMs = 86_400_000;

/** Something that is due: lower ranks first, then what is later than it should be. */
interface DueVisit extends Visit, Due {
  calls: number;
}

type Costs = Record<OrganizationStage, (stage: StageState | undefined) => number>;

/** What reading a list costs: as at the last time; unknown ones like the average of those that are known. */
function costsOf(customers: readonly CustomerState[]): Costs {
  const cost = (stage: OrganizationStage) => {
    const calls = (rows: number) => Math.floor(rows / pageRows[stage]) + 1;
    let [sum, known] = [0, 0];
    for (const { stages } of customers) {
      const rows = stages[stage]?.rows;
      if (rows === undefined) continue;
      sum += calls(rows);
      known += 1;
    }
    const average = known === 0 ? 1 : Math.ceil(sum / known);
    return (of: StageState | undefined) => (of?.rows === undefined ? average : calls(of.rows));
  };
  return {
    people: cost('people'),
    licenses: cost('licenses'),
    locations: cost('locations'),
    numbers: cost('numbers'),
    devices: cost('devices'),
  };
}

/** Requests that one reading of each list of every customer takes. */
function weightOf({ customers }: PlanState, costs: Costs): Record<OrganizationStage, number> {
  const weight = { people: 0, licenses: 0, locations: 0, numbers: 0, devices: 0 };
  for (const { stages } of customers) {
    for (const stage of organizationStages) weight[stage] += costs[stage](stages[stage]);
  }
  return weight;
}

/** Sorted once: comparing long ids wherever two visits are equally due takes most of the time of a plan. */
function inOrder(state: PlanState): PlanState {
  const by = (one: string, other: string) => (one < other ? -1 : Number(one > other));
  return {
    ...state,
    customers: state.customers.toSorted((a, b) => by(a.orgId, b.orgId)),
    reports: state.reports.toSorted(
      (a, b) => by(a.region, b.region) || shownOrder.indexOf(a.stage) - shownOrder.indexOf(b.stage),
    ),
  };
}

function dueEverywhere({ reports, subscribers }: PlanState, now: number): DueVisit[] {
  const due: DueVisit[] = [];
  for (const report of reports) {
    const one = dueOf.report(report, now);
    if (one)
      due.push({
        ...one,
        orgId: `${everywhere}:${report.region}`,
        stage: report.stage,
        calls: reportCalls,
      });
  }
  const changes = subscribers && dueOf.subscribers(subscribers, now);
  if (changes) due.push({ ...changes, orgId: everywhere, stage: 'subscribers', calls: 1 });
  return due;
}

function dueCustomers(state: PlanState, periods: Periods, costs: Costs, now: number): DueVisit[] {
  const reported = {
    numbers: dueOf.standing(state.reports, 'numberReport', now),
    devices: dueOf.standing(state.reports, 'deviceReport', now),
  };
  const due: DueVisit[] = [];
  for (const customer of state.customers) {
    for (const stage of organizationStages) {
      const known = customer.stages[stage] ?? {};
      const one =
        stage === 'numbers' || stage === 'devices'
          ? dueOf.listed(customer.orgId, stage, known, reported[stage], now)
          : dueOf.swept(customer, stage, known, periods[stage], now);
      if (!one) continue;
      const { rank, urgency } = one;
      due.push({ rank, urgency, orgId: customer.orgId, stage, calls: costs[stage](known) });
    }
  }
  return due;
}

/** Equal ones stay in the order of the customers, and of the lists of each. */
function byRank(one: DueVisit, other: DueVisit): number {
  if (one.rank !== other.rank) return one.rank - other.rank;
  return other.urgency - one.urgency;
}

/** The first ones that fit; one that alone is more than everything allowed still has its turn. */
function firstThatFit(
  due: readonly DueVisit[],
  capacity: number,
): { visits: Visit[]; calls: number } {
  const visits: Visit[] = [];
  let calls = 0;
  for (const { orgId, stage, calls: wanted } of due) {
    if (calls + Math.min(wanted, capacity) > capacity) break;
    calls += Math.min(wanted, capacity);
    visits.push({ orgId, stage });
  }
  return { visits, calls };
}

const shownOrder: readonly Stage[] = [
  'numberReport',
  'deviceReport',
  'subscribers',
  ...organizationStages,
];

function bySource(due: readonly DueVisit[], periods: Periods): SourcePlan[] {
  const sums = new Map<Stage, { due: number; calls: number }>();
  for (const { stage, calls } of due) {
    const sum = sums.get(stage) ?? { due: 0, calls: 0 };
    sum.due += 1;
    sum.calls += calls;
    sums.set(stage, sum);
  }
  return shownOrder.map((stage) => ({
    stage,
    ...(sums.get(stage) ?? { due: 0, calls: 0 }),
    everyMs: periods[stage],
  }));
}

/** Requests a day when every source is read as often as it should be. */
function loadOf(
  state: PlanState,
  weight: Record<OrganizationStage, number>,
  periods: Periods,
): number {
  const swept = organizationStages.reduce(
    (sum, stage) => sum + (weight[stage] * dayMs) / periods[stage],
    0,
  );
  const reports = (state.reports.length * reportCalls * dayMs) / periods.numberReport;
  return swept + reports + (state.subscribers ? dayMs / periods.subscribers : 0);
}
