/** When a source of the copy is due, one by one. Times are milliseconds, instants since 1970. */
import type { CustomerState, ReportState, StageState, Visited } from './plan-state.ts';
import type { OrganizationStage, Stage } from './stages.ts';

export type Periods = Record<Stage, number>;

export interface Due {
  /** Lower ones come first. */
  rank: number;
  /** Within a rank higher ones come first: how much later than it should be, in periods. */
  urgency: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;

/** Read a little more often than daily, because plans are an hour apart. */
export const dailyMs = 23 * hourMs;
/** After this a report that should have come did not come. */
const reportLateMs = 26 * hourMs;
/** Reports hold data that are up to a day old when they are made. */
export const reportLagMs = dayMs;

const ranks = {
  report: 1,
  subscribers: 2,
  changed: 3,
  missingPeople: 4,
  missing: 5,
  due: 6,
  missingDetails: 7,
  reportedDetails: 8,
} as const;

/**
 * How often each source is read. People are read as often as a third of the allowance permits, between daily and
 * weekly; everything else has its period. `weight`: requests for one reading of all customers.
 */
export function periodsFor(
  weight: Record<OrganizationStage, number>,
  callsPerMinute: number,
): Periods {
  const days = Math.ceil(weight.people / ((callsPerMinute * 1_440) / 3));
  return {
    organizations: dailyMs,
    numberReport: dailyMs,
    deviceReport: dailyMs,
    subscribers: hourMs,
    people: Math.min(7, Math.max(1, days)) * dayMs,
    licenses: weekMs,
    locations: weekMs,
    numbers: weekMs,
    devices: weekMs,
  };
}

/** How the reports of a kind stand as a whole. */
export interface Standing {
  /** Some were never tried: it pays to wait for them before customers are asked one by one. */
  awaited: boolean;
  /** All came: a customer in none of them has nothing that a report would tell. */
  complete: boolean;
  /** Regions whose report is about to be made: their customers wait for it. */
  coming: ReadonlySet<string>;
}

export const dueOf = {
  report(report: ReportState, now: number): Due | undefined {
    if (isResting(report, now)) return undefined;
    return aged(report.asOf, dailyMs, ranks.report, now);
  },

  subscribers(changes: Visited, now: number): Due | undefined {
    if (isResting(changes, now)) return undefined;
    return aged(changes.asOf, hourMs - 10 * 60_000, ranks.subscribers, now);
  },

  standing(reports: readonly ReportState[], stage: ReportState['stage'], now: number): Standing {
    const kind = reports.filter((report) => report.stage === stage);
    const isGood = ({ asOf }: ReportState) => asOf !== undefined && now - asOf < 2 * dayMs;
    return {
      awaited: kind.some(({ asOf, failedAt }) => asOf === undefined && failedAt === undefined),
      complete: kind.length > 0 && kind.every(isGood),
      coming: new Set(
        kind
          .filter((report) => report.failedAt === undefined && dueOf.report(report, now))
          .map(({ region }) => region),
      ),
    };
  },

  /** Customers without a report are read daily, so that is what all lists of such a kind may cost. */
  listPeriods(reports: readonly ReportState[], now: number): Pick<Periods, 'numbers' | 'devices'> {
    const period = (stage: ReportState['stage']) => {
      const { awaited, complete } = dueOf.standing(reports, stage, now);
      return awaited || complete ? weekMs : dailyMs;
    };
    return { numbers: period('numberReport'), devices: period('deviceReport') };
  },

  /** People, licenses and locations: each customer has its place in the period, by its id. */
  swept(
    { orgId, asks }: CustomerState,
    stage: 'people' | 'licenses' | 'locations',
    known: StageState,
    periodMs: number,
    now: number,
  ): Due | undefined {
    if (isResting(known, now)) return undefined;
    const { asOf, wantedAt } = known;
    if (asOf === undefined)
      return {
        rank: stage === 'people' ? ranks.missingPeople : ranks.missingDetails,
        urgency: asks,
      };
    if (wantedAt !== undefined && wantedAt > asOf)
      return { rank: ranks.changed, urgency: (now - wantedAt) / periodMs };
    const interest = stage === 'people' && asks >= 0.5 ? 1 + Math.log2(1 + asks) : 1;
    const soonerMs = Math.max(6 * hourMs, periodMs / interest);
    const isDue =
      isTurn({ orgId, stage }, asOf, periodMs, now) || (interest > 1 && now - asOf >= soonerMs);
    return isDue ? { rank: ranks.due, urgency: ((now - asOf) / periodMs) * interest } : undefined;
  },

  /**
   * Numbers and devices of one customer, customer by customer. What a report tells daily needs it weekly, for what
   * reports do not say; a customer whose report did not come, daily.
   */
  listed(
    orgId: string,
    stage: 'numbers' | 'devices',
    known: StageState,
    standing: Standing,
    now: number,
  ): Due | undefined {
    if (isResting(known, now)) return undefined;
    const { asOf, reportAsOf, reportRegion } = known;
    if (reportRegion === undefined && asOf === undefined)
      return standing.awaited ? undefined : { rank: ranks.missing, urgency: 0 };
    const newest = Math.max(
      asOf ?? Number.NEGATIVE_INFINITY,
      reportAsOf ?? Number.NEGATIVE_INFINITY,
    );
    const isLeftOut =
      reportRegion === undefined
        ? !standing.complete && !standing.awaited
        : !standing.coming.has(reportRegion);
    const isOld = now - newest >= (reportRegion === undefined ? dailyMs : reportLateMs);
    if (isLeftOut && isOld) return { rank: ranks.due, urgency: (now - newest) / dayMs };
    if (asOf === undefined) return { rank: ranks.reportedDetails, urgency: 0 };
    return isTurn({ orgId, stage }, asOf, weekMs, now)
      ? { rank: ranks.due, urgency: (now - asOf) / weekMs }
      : undefined;
  },
};

function aged(asOf: number | undefined, afterMs: number, rank: number, now: number) {
  if (asOf === undefined) return { rank, urgency: Number.MAX_VALUE };
  return now - asOf >= afterMs ? { rank, urgency: (now - asOf) / afterMs } : undefined;
}

/** After a failure it is left alone for a while: an hour when it may pass, six otherwise. */
function isResting({ asOf, failedAt, passing }: Visited, now: number): boolean {
  if (failedAt === undefined || (asOf !== undefined && asOf > failedAt)) return false;
  return now - failedAt < (passing ? 1 : 6) * hourMs - 10 * 60_000;
}

/** The last time it was this one's turn: turns of all are spread evenly over the period by a hash. */
function turnOf(id: string, periodMs: number, now: number): number {
  const place = (hashOf(id) / 2 ** 32) * periodMs;
  return Math.floor((now - place) / periodMs) * periodMs + place;
}

/** Not so soon after another reading: a first load ends with copies that are younger than their turn. */
function isTurn(
  { orgId, stage }: { orgId: string; stage: Stage },
  asOf: number,
  periodMs: number,
  now: number,
): boolean {
  return now - asOf >= periodMs / 2 && asOf < turnOf(`${stage} ${orgId}`, periodMs, now);
}

/** FNV-1a, 32 bits, mixed once more so that ids that differ at the end are far apart. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
