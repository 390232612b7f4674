/** How each customer stands with the partner: region, terms, trials, tags, wholesale, log-ins. */
import { webexId } from '../ids.ts';
import { createRandom } from '../random.ts';
import { partnerAdminId } from '../staff.ts';
import type { Region, Standing, Subscription, Tag } from '../standing.ts';
import type { CustomerPlan } from './customers.ts';
import { hasEvents, subscriptionIdAt } from './licences.ts';

const dayMs = 24 * 3_600_000;

/** Days are counted from the start of the sandbox; negative ones are over. */
interface Fate {
  region: Region;
  tags: readonly string[];
  /** Days since an administrator of the customer logged in; `never`. */
  login: number | 'never';
  /** Start and end of the main subscription. */
  term: readonly [start: number, end: number];
  autoRenew: boolean;
  trial: boolean;
  order: Subscription['order'];
  /** Its tag makes a subscription's trial visible to the partner. */
  subscriptionTags: readonly string[];
  wholesale?: { externalId: string; status?: 'provisioned_with_errors' | 'pending_rpl_review' };
  subPartner?: 'active' | 'suspended';
  /** Whether the partner administrator Petra Holm is assigned. */
  assigned: boolean;
}

/** The customers that examples and tests rely on. */
const known: Readonly<Record<string, Partial<Fate>>> = {
  'zaklady-lodz': {
    region: 'EU',
    tags: ['VIP', 'Manufacturing'],
    login: 2,
    term: [-500, 230],
    autoRenew: true,
    assigned: true,
  },
  'galil-labs': {
    region: 'AE',
    tags: ['Wholesale'],
    login: 200,
    wholesale: { externalId: 'GALIL-001' },
    assigned: true,
  },
  cafesol: {
    tags: ['Pilot'],
    login: 1,
    term: [-20, 10],
    trial: true,
    subscriptionTags: ['Pilot'],
    assigned: true,
  },
  'balkan-logistika': {
    login: 12,
    term: [-300, 65],
    wholesale: { externalId: 'BALKAN-7', status: 'provisioned_with_errors' },
    subPartner: 'suspended',
  },
  nordfisk: { tags: ['At risk'], login: 40, term: [-380, -15] },
  'acme-telecom': { region: 'CA', login: 'never', term: [-305, 60], autoRenew: true },
  'acme-telecom-bg': { login: 'never', term: [-95, -5], trial: true, subscriptionTags: ['Pilot'] },
  'evil-links': { region: 'US', tags: ['[x](https://evil.example)'], login: 5, term: [-30, 335] },
  'ohara-sons': { region: 'US', tags: ['<@all>', '=1+1'], login: 8, term: [-100, 265] },
  kystlinjen: {
    wholesale: { externalId: 'KYST-25' },
    assigned: true,
    subPartner: 'active',
    login: 3,
  },
  thistle: { region: 'CA', term: [-350, 15], login: 4, assigned: true, tags: ['VIP'] },
  'cafe-ramon': {
    region: 'AE',
    wholesale: { externalId: 'RAMON-38', status: 'pending_rpl_review' },
  },
  lakeside: { region: 'US', login: 'never', term: [0, 365], order: 'ready', tags: ['Onboarding'] },
};

const american = ['boston', 'chicago', 'newYork'];
const logins = [1, 3, 9, 30, 75, 'never', 150] as const;
const ends = [320, 180, 25, 250, 80, 300, 400, -40, 210] as const;

/** Everybody else is like others with a similar place in the list. */
function fateAt(index: number, plan: CustomerPlan): Fate {
  const at = <T>(list: readonly T[]): T | undefined => list[index % list.length];
  const end = at(ends) ?? 0;
  const trial = index % 11 === 4;
  const elsewhere = index % 17 === 0 ? 'CA' : index % 19 === 0 ? 'AE' : 'EU';
  return {
    region: american.includes(plan.cities[0] ?? '') ? 'US' : elsewhere,
    tags: index % 4 === 3 ? ['Production'] : [],
    login: at(logins) ?? 'never',
    term: trial ? [-15, 15] : [end - 365, end],
    autoRenew: index % 2 === 0,
    trial,
    order: 'provisioned',
    subscriptionTags: trial ? ['Pilot'] : [],
    assigned: index % 3 === 0,
    ...(index % 20 === 11 ? { wholesale: { externalId: `EXT-${index + 1}` } } : {}),
    ...known[plan.slug],
  };
}

/** `today`: midnight of the day the world starts, in milliseconds since 1970. */
export function standingAt(
  index: number,
  plan: CustomerPlan,
  uuid: string,
  today: number,
): Standing {
  const fate = fateAt(index, plan);
  const day = (days: number): string => new Date(today + days * dayMs).toISOString();
  return {
    region: fate.region,
    tags: fate.tags.map(tag),
    subscriptions: fate.wholesale ? [] : subscriptionsOf(index, fate, day),
    ...(fate.wholesale
      ? {
          wholesale: {
            // Of the same family as the organization's uuid, and another one.
            id: webexId('ENTERPRISE', createRandom(0xe27e + index).uuid()),
            externalId: fate.wholesale.externalId,
            status: fate.wholesale.status ?? 'provisioned',
            packages: ['webex_calling', 'webex_suite', 'webex_meetings'],
            changed: today - (20 + ((index * 13) % 300)) * dayMs,
          },
        }
      : {}),
    ...(fate.subPartner ? { subPartner: fate.subPartner } : {}),
    adminIds: fate.assigned ? [partnerAdminId] : [],
    logins: loginsOf(fate.login, Number.parseInt(uuid.slice(0, 4), 16), today),
  };
}

function subscriptionsOf(index: number, fate: Fate, day: (days: number) => string): Subscription[] {
  const main: Subscription = {
    subscriptionId: subscriptionIdAt(index),
    webOrderId: String(80_012_345 + index * 11),
    start: day(fate.term[0]),
    end: day(fate.term[1]),
    autoRenew: fate.autoRenew,
    trial: fate.trial,
    order: fate.order,
    tags: fate.subscriptionTags.map(tag),
  };
  if (!hasEvents(index)) return [main];
  const events: Subscription = {
    ...main,
    subscriptionId: `${main.subscriptionId}0`,
    webOrderId: String(90_012_345 + index * 11),
    start: day(-345),
    end: day(20),
    autoRenew: false,
    trial: false,
    tags: [],
  };
  return [main, events];
}

/** The last one, and those of the weeks before; at some hour of the working day. */
function loginsOf(last: number | 'never', salt: number, today: number): string[] {
  if (last === 'never') return [];
  const hourMs = 3_600_000;
  return [0, 7, 21, 60, 140].map((earlier) =>
    new Date(today - (last + earlier) * dayMs + (8 + (salt % 8)) * hourMs).toISOString(),
  );
}

function tag(name: string): Tag {
  return { name, description: `Customers of the group ${name}` };
}
