/** A large partner's copy without a database: the real planner and the real client decide and ask, the rows are dropped. */
import { planSync, type Visit } from '../../src/directory/plan.ts';
import { dailyMs } from '../../src/directory/plan-due.ts';
import type { CustomerState, PlanState, ReportState } from '../../src/directory/plan-state.ts';
import { everywhere, type OrganizationStage } from '../../src/directory/stages.ts';
import { templateOf } from '../../src/webex/partner-reports.ts';
import { deviceRowOf, numberRowOf } from '../../src/webex/report-rows.ts';
import type { FastClock } from './sync-clock.ts';
import type { SimulatedWebex } from './sync-webex.ts';

type Lane = SimulatedWebex['lanes'][number];

export interface Copying {
  state: PlanState;
  /** Lets simulated time pass until nothing is due any more. Answers how much passed, in milliseconds. */
  untilComplete(): Promise<number>;
  /** Lets so much simulated time pass. Answers the calls by source, and the calls that were due too late. */
  forAWhile(ms: number): Promise<void>;
}

const perMinute = 240;
const planMinutes = 60;
const listsAtOnce = 3;

/** Begins with an empty copy. `made`: whether calls are made, or only counted as the last reading of a list told. */
export function beginCopy(
  clock: FastClock,
  lanes: SimulatedWebex['lanes'],
  { made, counted }: { made: () => boolean; counted: (stage: string, calls: number) => void },
): Copying {
  const state = { customers: [] as CustomerState[], reports: [] as ReportState[], subscribers: {} };
  let organizationsAt = Number.NEGATIVE_INFINITY;
  state.reports = (['numberReport', 'deviceReport'] as const).flatMap((stage) =>
    (lanes[0]?.inventories.regions ?? []).map((region) => ({ stage, region })),
  );
  let isLoaded = false;
  const byUuid = new Map<string, CustomerState>();
  const byId = new Map<string, CustomerState>();

  async function listOrganizations(): Promise<void> {
    if (clock.now().getTime() - organizationsAt < dailyMs) return;
    organizationsAt = clock.now().getTime();
    if (!made()) return counted('organizations', 1);
    const page = await lanes[0]?.lists.listOrganizations();
    for (const { id } of page?.items ?? []) {
      if (byId.has(id)) continue;
      const customer: CustomerState = { orgId: id, asks: 0, stages: {} };
      state.customers.push(customer);
      byId.set(id, customer);
      byUuid.set(Buffer.from(id, 'base64url').toString().split('/').at(-1) ?? '', customer);
    }
  }

  async function visitList(lane: Lane, { orgId, stage }: Visit): Promise<void> {
    const customer = byId.get(orgId);
    if (!customer) return;
    const of = stage as OrganizationStage;
    const known = customer.stages[of] ?? {};
    const asOf = clock.now().getTime();
    let rows = known.rows ?? 0;
    if (made()) {
      rows = await readAll(lane, of, orgId);
    } else {
      counted(stage, 1);
      await spend(lane);
    }
    customer.stages[of] = { ...known, asOf, rows };
  }

  /** A call that is counted takes its place in the allowance all the same. */
  const spent = new Map<Lane, number[]>();
  async function spend(lane: Lane): Promise<void> {
    const recent = spent.get(lane) ?? [];
    spent.set(lane, recent);
    for (;;) {
      const at = clock.now().getTime();
      while ((recent[0] ?? at) <= at - 60_000) recent.shift();
      if (recent.length < perMinute) break;
      await clock.sleep((recent[0] ?? at) + 60_000 - at);
    }
    recent.push(clock.now().getTime());
  }

  async function visitReport(lane: Lane, { orgId, stage }: Visit): Promise<void> {
    const region = orgId.slice(everywhere.length + 1);
    const report = state.reports.find((one) => one.stage === stage && one.region === region);
    if (!report) return;
    report.asOf = clock.now().getTime();
    if (!made()) {
      for (const customer of state.customers) retell(customer, report);
      return counted('reports', 14);
    }
    const { inventories } = lane;
    const kind = stage === 'numberReport' ? 'numbers' : 'devices';
    const template = templateOf(kind, await inventories.templates());
    const day = clock.now().toISOString().slice(0, 10);
    const id = await inventories.ask({
      templateId: template?.templateId ?? 0,
      startDate: day,
      endDate: day,
      region,
    });
    let done = await inventories.read(id);
    for (let ms = 5_000; done.status !== 'done'; ms = Math.min(120_000, ms * 1.5)) {
      await clock.sleep(ms);
      done = await inventories.read(id);
    }
    if (isLoaded) {
      // The file of the first load told who is where; the same file again would tell the same.
      for (const customer of state.customers) retell(customer, report);
      await inventories.remove(id);
      return;
    }
    await clock.during(async () => {
      for await (const row of inventories.rows(done)) {
        const read = stage === 'numberReport' ? numberRowOf(row) : deviceRowOf(row);
        const uuid = Buffer.from(read?.orgId ?? '', 'base64url')
          .toString()
          .split('/')
          .at(-1);
        const customer = byUuid.get(uuid ?? '');
        if (!customer) continue;
        customer.stages[kind] = {
          ...customer.stages[kind],
          reportAsOf: report.asOf,
          reportRegion: region,
        };
      }
    });
    await inventories.remove(id);
  }

  function retell(customer: CustomerState, { stage, region, asOf }: ReportState): void {
    const kind = stage === 'numberReport' ? 'numbers' : 'devices';
    const known = customer.stages[kind];
    if (known?.reportRegion === region) known.reportAsOf = asOf;
  }

  async function visit(lane: Lane, one: Visit): Promise<void> {
    if (one.stage === 'subscribers') {
      state.subscribers = { asOf: clock.now().getTime() };
      if (!made()) return counted('subscribers', 1);
      await lane.subscribers.list(new Date(clock.now().getTime() - 3_600_000));
      return;
    }
    await (one.stage === 'numberReport' || one.stage === 'deviceReport'
      ? visitReport(lane, one)
      : visitList(lane, one));
  }

  /** One run as the product makes it. Answers whether more is due. */
  async function run(): Promise<boolean> {
    await listOrganizations();
    const allowance = { tokens: lanes.length, perMinute, minutes: planMinutes };
    const plan = planSync(state, allowance, clock.now().getTime());
    const shared = plan.visits.filter(({ orgId }) => orgId.startsWith(everywhere));
    const lists = plan.visits.filter(({ orgId }) => !orgId.startsWith(everywhere)).values();
    const work = async (lane: Lane) => {
      for (const one of lists) await visit(lane, one);
    };
    const [first] = lanes;
    await Promise.all([
      ...(first ? shared.map((one) => visit(first, one)) : []),
      ...lanes.flatMap((lane) => Array.from({ length: listsAtOnce }, () => work(lane))),
    ]);
    return plan.left > 0;
  }

  const isIncomplete = () =>
    state.customers.some(({ stages }) =>
      (['people', 'licenses', 'locations', 'numbers', 'devices'] as const).some(
        (stage) => stages[stage]?.asOf === undefined,
      ),
    );

  return {
    state,
    async untilComplete() {
      const begun = clock.now().getTime();
      do await run();
      while (isIncomplete());
      isLoaded = true;
      return clock.now().getTime() - begun;
    },
    async forAWhile(ms) {
      const until = clock.now().getTime() + ms;
      while (clock.now().getTime() < until) {
        const begun = clock.now().getTime();
        const isMoreDue = await run();
        const nextHour = begun + 3_600_000 - clock.now().getTime();
        if (!isMoreDue && nextHour > 0) await clock.sleep(nextHour);
      }
    },
  };
}

async function readAll(lane: Lane, stage: OrganizationStage, orgId: string): Promise<number> {
  const list = {
    people: lane.lists.listPeople,
    licenses: lane.lists.listLicenses,
    locations: lane.lists.listLocations,
    numbers: lane.lists.listNumbers,
    devices: lane.lists.listDevices,
  }[stage];
  let rows = 0;
  let next: string | undefined;
  do {
    const page: { items: unknown[]; next?: string | undefined } = await list(orgId, next);
    rows += page.items.length;
    next = page.next;
  } while (next !== undefined);
  return rows;
}
