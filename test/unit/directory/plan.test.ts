import { describe, expect, test } from 'vitest';
import { planSync, reportCalls } from '../../../src/directory/plan.ts';
import type { CustomerState, PlanState, ReportState } from '../../../src/directory/plan-state.ts';
import { organizationStages } from '../../../src/directory/stages.ts';
import { fc } from '../../support/properties.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const monday = Date.parse('2026-11-23T06:00:00Z');
const oneToken = { tokens: 1, perMinute: 240, minutes: 60 };

function customers(count: number, rows = 20): CustomerState[] {
  return Array.from({ length: count }, (_, index) => ({
    orgId: `org-${index}`,
    asks: 0,
    stages: Object.fromEntries(
      organizationStages.map((stage) => [stage, { asOf: monday - hourMs, rows }]),
    ),
  }));
}

function newCustomers(count: number): CustomerState[] {
  return Array.from({ length: count }, (_, index) => ({
    orgId: `org-${index}`,
    asks: 0,
    stages: {},
  }));
}

function reports(regions: readonly string[], known: Partial<ReportState> = {}): ReportState[] {
  return (['numberReport', 'deviceReport'] as const).flatMap((stage) =>
    regions.map((region) => ({ stage, region, ...known })),
  );
}

function stagesOf(plan: ReturnType<typeof planSync>, orgId: string): string[] {
  return plan.visits.filter((visit) => visit.orgId === orgId).map(({ stage }) => stage);
}

const instant = fc.integer({ min: monday - 30 * dayMs, max: monday });
const stageState = fc.record(
  {
    asOf: instant,
    failedAt: instant,
    passing: fc.boolean(),
    rows: fc.integer({ min: 0, max: 5_000 }),
    reportAsOf: instant,
    reportRegion: fc.constantFrom('US', 'EU'),
    wantedAt: instant,
  },
  { requiredKeys: [] },
);
const anyCustomer = fc.record({
  asks: fc.float({ min: 0, max: 50, noNaN: true }),
  stages: fc.record(
    {
      people: stageState,
      licenses: stageState,
      locations: stageState,
      numbers: stageState,
      devices: stageState,
    },
    { requiredKeys: [] },
  ),
});
const anyState: fc.Arbitrary<PlanState> = fc
  .record({
    customers: fc.array(anyCustomer, { maxLength: 60 }),
    reports: fc.array(
      fc.record({ asOf: instant, failedAt: instant, passing: fc.boolean() }, { requiredKeys: [] }),
      { maxLength: 4 },
    ),
  })
  .map(({ customers: given, reports: told }) => ({
    customers: given.map((one, index) => ({ ...one, orgId: `org-${index}` })),
    reports: told.map((one, index) => ({
      ...one,
      stage: index % 2 === 0 ? 'numberReport' : 'deviceReport',
      region: index < 2 ? 'US' : 'EU',
    })),
    subscribers: {},
  }));
const anyAllowance = fc.record({
  tokens: fc.integer({ min: 1, max: 5 }),
  perMinute: fc.integer({ min: 1, max: 240 }),
  minutes: fc.integer({ min: 1, max: 60 }),
});

describe('whatever the state', () => {
  test('a plan never takes more requests than allowed', () => {
    fc.assert(
      fc.property(anyState, anyAllowance, (state, allowance) => {
        const plan = planSync(state, allowance, monday);
        const allowed = allowance.tokens * allowance.perMinute * allowance.minutes;
        expect(plan.calls).toBeLessThanOrEqual(allowed);
        expect(plan.visits.length).toBeLessThanOrEqual(allowed);
      }),
    );
  });

  test('the same state at the same time gives the same plan, however it is ordered', () => {
    fc.assert(
      fc.property(anyState, anyAllowance, (state, allowance) => {
        const turned = { ...state, customers: state.customers.toReversed() };
        expect(planSync(turned, allowance, monday)).toEqual(planSync(state, allowance, monday));
      }),
    );
  });

  test('nothing is visited twice, and what is left is told', () => {
    fc.assert(
      fc.property(anyState, anyAllowance, (state, allowance) => {
        const plan = planSync(state, allowance, monday);
        const names = plan.visits.map(({ orgId, stage }) => `${orgId} ${stage}`);
        expect(new Set(names).size).toBe(names.length);
        const due = plan.sources.reduce((sum, { calls }) => sum + calls, 0);
        expect(plan.calls + plan.left).toBe(due);
      }),
    );
  });
});

/** Follows plans hour by hour; each visit succeeds at once. Answers when each list was read. */
function follow(state: PlanState, allowance: typeof oneToken, days: number): Map<string, number[]> {
  const read = new Map<string, number[]>();
  for (let now = monday; now < monday + days * dayMs; now += hourMs) {
    for (const { orgId, stage } of planSync(state, allowance, now).visits) {
      read.set(`${orgId} ${stage}`, [...(read.get(`${orgId} ${stage}`) ?? []), now]);
      const report = state.reports.find(
        (one) => one.stage === stage && orgId === `*:${one.region}`,
      );
      if (report) report.asOf = now;
      if (stage === 'subscribers' && state.subscribers) state.subscribers.asOf = now;
      const customer = state.customers.find((one) => one.orgId === orgId);
      if (customer && stage !== 'subscribers') {
        const of = stage as 'people';
        customer.stages[of] = { rows: 20, ...customer.stages[of], asOf: now };
      }
      if (report) {
        for (const one of state.customers) {
          const of = stage === 'numberReport' ? 'numbers' : 'devices';
          const [region] = [Number(one.orgId.slice(4)) % 2 === 0 ? 'US' : 'EU'];
          if (region === report.region)
            one.stages[of] = { ...one.stages[of], reportAsOf: now, reportRegion: region };
        }
      }
    }
  }
  return read;
}

function longestGap(times: readonly number[], until: number): number {
  return Math.max(...[...times.slice(1), until].map((at, index) => at - (times[index] ?? at)));
}

test('every list of every customer is read within its period, reports daily, changes hourly', () => {
  const state = {
    customers: newCustomers(300),
    reports: reports(['US', 'EU']),
    subscribers: {} as { asOf?: number },
  };

  const read = follow(state, oneToken, 30);

  const until = monday + 30 * dayMs;
  const days: Record<string, number> = {
    people: 1,
    licenses: 7,
    locations: 7,
    numbers: 7,
    devices: 7,
  };
  for (const { orgId } of state.customers) {
    for (const [stage, most] of Object.entries(days)) {
      const times = read.get(`${orgId} ${stage}`) ?? [];
      expect(times.length).toBeGreaterThan(0);
      // Half a period more when the first reading came shortly before its turn, and the hour between two plans.
      expect(longestGap(times, until)).toBeLessThanOrEqual(most * 1.5 * dayMs + hourMs);
      expect(times.length).toBeGreaterThanOrEqual(Math.floor(30 / most) - 1);
    }
  }
  expect(longestGap(read.get('*:EU numberReport') ?? [], until)).toBeLessThanOrEqual(dayMs);
  expect(longestGap(read.get('* subscribers') ?? [], until)).toBeLessThanOrEqual(hourMs);
});

test('the lists of a week are spread over its hours', () => {
  const read = follow({ customers: customers(1_000), reports: [] }, oneToken, 14);
  const perHour = new Map<number, number>();
  for (const [name, times] of read) {
    if (!name.endsWith('licenses')) continue;
    for (const at of times.filter((one) => one >= monday + 7 * dayMs))
      perHour.set(at, (perHour.get(at) ?? 0) + 1);
  }

  const counts = [...perHour.values()];
  expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1_000);
  expect(counts.length).toBeGreaterThan(150);
  expect(Math.max(...counts)).toBeLessThan(20);
});

test('a first load asks for the reports, then for everybody’s people, and for no numbers before the reports came', () => {
  const state = { customers: newCustomers(2), reports: reports(['US', 'EU']), subscribers: {} };

  const plan = planSync(state, oneToken, monday);

  expect(plan.visits.map(({ orgId, stage }) => `${orgId} ${stage}`)).toEqual([
    '*:EU numberReport',
    '*:EU deviceReport',
    '*:US numberReport',
    '*:US deviceReport',
    '* subscribers',
    'org-0 people',
    'org-1 people',
    'org-0 licenses',
    'org-0 locations',
    'org-1 licenses',
    'org-1 locations',
  ]);
});

describe('the reports', () => {
  const now = monday;
  const came = { asOf: now - hourMs };
  const told = (region: string, hours: number) => ({
    rows: 5,
    asOf: now - 2 * dayMs,
    reportAsOf: now - hours * hourMs,
    reportRegion: region,
  });

  function plan(numbers: CustomerState['stages']['numbers'], given: ReportState[]) {
    const [customer] = customers(1);
    const stages = { ...customer?.stages, numbers: numbers ?? {} };
    return stagesOf(
      planSync({ customers: [{ orgId: 'org-0', asks: 0, stages }], reports: given }, oneToken, now),
      'org-0',
    );
  }

  test('spare the numbers that they told about today', () => {
    expect(plan(told('EU', 5), reports(['EU'], came))).not.toContain('numbers');
  });

  test('that failed leave their customers to lists of their own', () => {
    const failed = { asOf: now - 30 * hourMs, failedAt: now - 2 * hourMs, passing: false };
    expect(plan(told('EU', 30), reports(['EU'], failed))).toContain('numbers');
  });

  test('of a region that is no longer told about leave it to lists, those of others do not', () => {
    const given = [
      ...reports(['US'], came),
      ...reports(['EU'], { asOf: now - 30 * hourMs, failedAt: now - hourMs }),
    ];
    expect(plan(told('EU', 30), given)).toContain('numbers');
    expect(plan(told('US', 1), given)).not.toContain('numbers');
  });

  test('of a region that is told about for the first time spare the lists from then on', () => {
    const unknown = { asOf: now - 25 * hourMs, rows: 5 };
    expect(plan(unknown, reports(['EU'], { failedAt: now - hourMs }))).toContain('numbers');
    expect(plan({ ...unknown, ...told('EU', 1) }, reports(['EU'], came))).not.toContain('numbers');
  });

  test('that are about to come are waited for', () => {
    const due = { asOf: now - 27 * hourMs };
    expect(plan(told('EU', 27), reports(['EU'], due))).not.toContain('numbers');
  });

  test('are counted with all their calls', () => {
    const [first] = planSync({ customers: [], reports: reports(['EU']) }, oneToken, now).sources;
    expect(first).toEqual({
      stage: 'numberReport',
      due: 1,
      calls: reportCalls,
      everyMs: 23 * hourMs,
    });
  });
});

test('the most asked about come first, then the stalest', () => {
  const given = customers(4).map((customer, index) => ({
    ...customer,
    asks: index === 2 ? 30 : 0,
    stages: { people: { rows: 5, asOf: monday - (index + 2) * dayMs } },
  }));

  const plan = planSync({ customers: given, reports: [] }, oneToken, monday);
  const people = plan.visits.filter(({ stage }) => stage === 'people');

  expect(people.map(({ orgId }) => orgId)).toEqual(['org-2', 'org-3', 'org-1', 'org-0']);
});

test('what failed is left alone for an hour, what will not pass for six', () => {
  const failing = (hours: number, passing: boolean) => ({
    orgId: `org-${hours}-${passing}`,
    asks: 0,
    stages: { people: { failedAt: monday - hours * hourMs, passing } },
  });
  const given = [failing(0.5, true), failing(2, true), failing(2, false), failing(7, false)];

  const plan = planSync({ customers: given, reports: [] }, oneToken, monday);

  const tried = plan.visits.filter(({ stage }) => stage === 'people').map(({ orgId }) => orgId);
  expect(tried).toEqual(['org-2-true', 'org-7-false']);
});

test('people whose customer changed come before those nobody knows yet', () => {
  const given: CustomerState[] = [
    ...newCustomers(1),
    {
      orgId: 'changed',
      asks: 0,
      stages: { people: { rows: 1, asOf: monday - hourMs, wantedAt: monday } },
    },
  ];

  const plan = planSync({ customers: given, reports: [] }, oneToken, monday);

  expect(plan.visits[0]).toEqual({ orgId: 'changed', stage: 'people' });
});

test('three tokens take three times as much, and end three times as soon', () => {
  const state = { customers: newCustomers(20_000), reports: reports(['US']) };
  const [one, three] = [1, 3].map((tokens) => planSync(state, { ...oneToken, tokens }, monday));

  expect([one?.calls, three?.calls]).toEqual([14_400, 43_200]);
  const took = [one, three].map((plan) => ((plan?.estimatedEnd ?? 0) - monday) / 60_000);
  expect((took[0] ?? 0) / (took[1] ?? 1)).toBeCloseTo(3, 2);
});

test('people are read as often as a third of the allowance permits', () => {
  const everyDays = (count: number, rows: number) =>
    (planSync({ customers: customers(count, rows), reports: [] }, oneToken, monday).sources.find(
      ({ stage }) => stage === 'people',
    )?.everyMs ?? 0) / dayMs;

  expect(everyDays(2_000, 50)).toBe(1);
  expect(everyDays(20_000, 950)).toBe(2);
  expect(everyDays(20_000, 9_950)).toBe(7);
});

test('a load above the allowance is told as such', () => {
  const plan = planSync({ customers: customers(20_000, 20_000), reports: [] }, oneToken, monday);
  expect(plan.load).toBeGreaterThan(1);
});
