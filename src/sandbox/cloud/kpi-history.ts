/** What a partner has noted of earlier weeks: licences, their use, and calls, as a file for `import:kpi`. */
import { callingUsage } from './calling-usage.ts';
import { csvLine } from './inventory.ts';
import { createRandom } from './random.ts';
import type { License, Organization, World } from './world.ts';

const dayMs = 24 * 3_600_000;
const weekMs = 7 * dayMs;
/** 4 January 1970 was a Sunday, and weeks begin on it. */
const firstSunday = 3 * dayMs;

const columns = [
  ...['week', 'orgId', 'subscriptionId', 'product', 'total', 'assigned', 'available', 'over'],
  ...['used', 'usedQuarter'],
  ...['start', 'end', 'autoRenew', 'trial', 'calls', 'minutes', 'legs', 'poorLegs', 'legsDesk'],
  ...['legsRoom', 'legsOther', 'activeCallers', 'answerSpeed', 'abandonWait', 'poorDesk'],
  ...['poorRoom', 'poorOther'],
];
type Cells = Partial<Record<string, string | number | undefined>>;

/** The last `count` completed weeks of every customer. */
export function kpiHistory(world: World, count: number): string {
  const now = world.now().getTime();
  const thisWeek = firstSunday + Math.floor((now - firstSunday) / weekMs) * weekMs;
  const customers = [...world.organizations.values()].filter(({ managed }) => managed);
  const lines = Array.from({ length: count }, (_, at) => at + 1).flatMap((weeksAgo) => {
    const start = thisWeek - weeksAgo * weekMs;
    return customers
      .filter((customer) => customer !== world.partner)
      .flatMap((customer) => [
        ...licensesOf(customer, start, weeksAgo),
        ...callsOf(customer, start, now),
      ]);
  });
  const rows = lines.map((cells) => columns.map((name) => String(cells[name] ?? '')));
  return [columns, ...rows].map(csvLine).join('');
}

function licensesOf(customer: Organization, start: number, weeksAgo: number): Cells[] {
  const bought = new Map<string, License[]>();
  for (const license of customer.licenses) {
    const product = productOf(license.name);
    if (!product || license.totalUnits <= 0) continue;
    const key = `${license.subscriptionId ?? ''} ${product}`;
    bought.set(key, [...(bought.get(key) ?? []), license]);
  }
  return [...bought].map(([key, licenses]) => {
    const [subscriptionId = '', product = ''] = key.split(' ');
    const random = createRandom(Number.parseInt(customer.uuid.slice(0, 8), 16) + weeksAgo);
    // Licences were assigned little by little; what is noted of the last week is still so.
    const fewer = Math.floor((weeksAgo - 1) * (0.6 + random.below(9) / 10));
    const units = licenses.map(({ totalUnits, consumedUnits }, at) => ({
      bought: totalUnits,
      given: at === 0 ? Math.max(0, consumedUnits - fewer) : consumedUnits,
    }));
    const sum = (of: (one: { bought: number; given: number }) => number): number =>
      units.reduce((all, one) => all + of(one), 0);
    const total = sum(({ bought }) => bought);
    const assigned = sum(({ given }) => given);
    const used = Math.floor((assigned * (58 + random.below(30))) / 100);
    return {
      ...{ week: day(start), orgId: customer.uuid, subscriptionId, product, total, assigned, used },
      available: sum(({ bought, given }) => Math.max(0, bought - given)),
      over: sum(({ bought, given }) => Math.max(0, given - bought)),
      usedQuarter: Math.min(assigned, used + random.below(1 + assigned - used)),
      ...termOf(customer, subscriptionId),
    };
  });
}

function termOf({ standing }: Organization, id: string): Cells {
  const term = standing.subscriptions.find(({ subscriptionId }) => subscriptionId === id);
  if (!term) return {};
  return {
    start: term.start.slice(0, 10),
    end: day(Date.parse(term.end) - 1),
    autoRenew: term.autoRenew ? 'yes' : 'no',
    trial: term.trial ? 'yes' : 'no',
  };
}

function callsOf(customer: Organization, start: number, now: number): Cells[] {
  const days = { start, end: start + weekMs - dayMs, now };
  const rows = callingUsage.rowsOf(customer, days);
  const sum = (name: string): number => {
    const at = callingUsage.columns.indexOf(name);
    return rows.reduce((total, row) => total + Number(row[at] ?? 0), 0);
  };
  const calls = sum('Total Calls');
  if (calls === 0) return [];
  const random = createRandom(start / weekMs + Number.parseInt(customer.uuid.slice(0, 6), 16));
  const poorLegs = sum('Total Poor Quality Call Legs');
  const legs = {
    legsDesk: sum('Call Legs - Desk Phone'),
    legsRoom: sum('Call Legs - Room Device'),
    legsOther: sum('Call Legs - Other Devices'),
  };
  const poorRoom = Math.min(legs.legsRoom, Math.floor((poorLegs * random.below(20)) / 100));
  const poorDesk = Math.min(legs.legsDesk, Math.floor((poorLegs * (30 + random.below(20))) / 100));
  return [
    {
      ...{ week: day(start), orgId: customer.uuid, calls, minutes: sum('Call Minutes') },
      ...{ legs: sum('Total Call Legs'), poorLegs, ...legs },
      activeCallers: Math.ceil((customer.people.length * (62 + random.below(25))) / 100),
      answerSpeed: 9 + random.below(30),
      abandonWait: 35 + random.below(70),
      ...{ poorDesk, poorRoom, poorOther: poorLegs - poorDesk - poorRoom },
    },
  ];
}

function productOf(name: string): string | undefined {
  if (/Call on Webex/.test(name)) return undefined;
  if (/Calling/.test(name)) return 'calling';
  return /Meetings/.test(name) ? 'meetings' : undefined;
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
