/**
 * Customers by the thousand: what is in one grows when it is asked for, always the same, and is forgotten when others
 * are asked for. Ids, e-mails and numbers say which customer they belong to, so nothing has to be indexed.
 */
import { emptyOrganization } from '../accounts.ts';
import { createRandom, type Random } from '../random.ts';
import type { Organization } from '../world.ts';
import type { CityName } from './cities.ts';
import { type CustomerPlan, planAt, plans } from './customers.ts';
import type { Plot } from './soil.ts';
import { standingAt } from './standings.ts';

/** People of a customer; 100 on average. */
const sizes = [20, 40, 60, 80, 100, 100, 120, 140, 160, 180] as const;
/** Entries of the number list that do not belong to people; added to reach about 150 numbers a customer. */
const spareLines = 34;
/** Lines a customer may use; its place in the list times this is where they begin. */
const linesEach = 400;
/** So many customers may be full at the same time. */
const kept = 64;

/** By the town of the office: where its numbers begin. Six digits follow, apart from those of the named customers. */
const prefixes: Partial<Record<CityName, string>> = {
  lodz: '+48617',
  madrid: '+34963',
  oslo: '+4721',
  sofia: '+35924',
  haifa: '+97246',
  warsaw: '+48717',
  barcelona: '+34972',
  bergen: '+4756',
  varna: '+35952',
  telAviv: '+97236',
};
const towns = Object.keys(prefixes);

type Contents = Pick<Organization, 'people' | 'licenses' | 'locations' | 'numbers' | 'devices'>;
const parts = ['people', 'licenses', 'locations', 'numbers', 'devices'] as const;

export interface LeanCustomers {
  organizations: Organization[];
  /** The place in the list of the customer that a person's id, an e-mail or a number names; undefined for others. */
  indexOfUuid(uuid: string): number | undefined;
  indexOfEmail(email: string): number | undefined;
  indexOfNumber(phoneNumber: string): number | undefined;
}

/** The customers from `first` to below `end`; `grow` fills one, given its plot's own parts. */
export function sowLean(
  first: number,
  end: number,
  today: number,
  grow: (
    index: number,
    plan: CustomerPlan,
    given: Pick<Plot, 'random' | 'nextLine' | 'nextMac'>,
  ) => Contents,
): LeanCustomers {
  const recent = new Map<number, Contents>();
  const contentsOf = (index: number): Contents => {
    const held = recent.get(index);
    if (held) recent.delete(index);
    const contents = held ?? grow(index, leanPlan(index), stockOf(index));
    recent.set(index, contents);
    if (recent.size > kept) recent.delete(recent.keys().next().value ?? -1);
    return contents;
  };
  return {
    organizations: Array.from({ length: end - first }, (_, at) =>
      shell(first + at, today, contentsOf),
    ),
    indexOfUuid: (uuid) => {
      const index = Number.parseInt(uuid.slice(-12, -6), 16);
      return index >= first && index < end ? index : undefined;
    },
    indexOfEmail: (email) => {
      const number = /@customer-(\d+)\.example$/.exec(email)?.[1];
      const index = Number(number) - 1;
      return index >= first && index < end ? index : undefined;
    },
    indexOfNumber: (phoneNumber) => {
      const town = towns.findIndex((name) => phoneNumber.startsWith(prefixOf(name)));
      if (town < 0) return undefined;
      const line = Number(phoneNumber.slice(prefixOf(towns[town] ?? '').length));
      const index = Math.floor(line / linesEach) * towns.length + town;
      return index >= first && index < end ? index : undefined;
    },
  };
}

/** An organization whose contents are fetched at every look; what is written to it stays. */
function shell(
  index: number,
  today: number,
  contentsOf: (index: number) => Contents,
): Organization {
  const plan = leanPlan(index);
  const uuid = randomOf(index).uuid();
  const organization = emptyOrganization({
    uuid,
    displayName: plan.name,
    created: `${2021 + (index % 5)}-${String(1 + (index % 12)).padStart(2, '0')}-14T08:30:00.000Z`,
    managed: true,
    headcount: plan.people,
  });
  const changed: Partial<Contents> = {};
  for (const part of parts) {
    Object.defineProperty(organization, part, {
      enumerable: true,
      get: () => changed[part] ?? contentsOf(index)[part],
      set: (value: never) => {
        changed[part] = value;
        delete organization.headcount;
      },
    });
  }
  let standing: Organization['standing'] | undefined;
  Object.defineProperty(organization, 'standing', {
    enumerable: true,
    get: () => {
      standing ??= standingAt(index, plan, uuid, today);
      return standing;
    },
  });
  return organization;
}

function leanPlan(index: number): CustomerPlan {
  return { ...planAt(index), people: sizes[index % sizes.length] ?? 100, spare: spareLines };
}

/**
 * The sequence of one customer, whose uuids end with its place: `…-iiiiiixxxxxx`. Digits are drawn many at a time:
 * they are most of what growing costs.
 */
function randomOf(index: number): Random {
  const random = createRandom(0xde5c + index * 2_654_435);
  const place = index.toString(16).padStart(6, '0');
  const digits = (count: number): string =>
    random
      .below(16 ** count)
      .toString(16)
      .padStart(count, '0');
  return {
    ...random,
    hex: (length) => digits(length).toUpperCase(),
    uuid: () => {
      const [start, middle, end] = [digits(8), digits(6), digits(6)];
      return `${start}-${middle.slice(0, 3)}7-4${middle.slice(3)}-8${end.slice(0, 3)}-${place}${end.slice(3)}${start.slice(0, 3)}`;
    },
  };
}

function stockOf(index: number): Pick<Plot, 'random' | 'nextLine' | 'nextMac'> {
  const prefix = prefixOf(towns[index % towns.length] ?? '');
  const firstLine = Math.floor(index / towns.length) * linesEach;
  let [lines, macs] = [0, 0];
  return {
    random: randomOf(index),
    nextLine: () => {
      if (lines === linesEach) throw new Error(`customer ${index + 1} has no numbers left`);
      lines += 1;
      return `${prefix}${String(firstLine + lines - 1).padStart(6, '0')}`;
    },
    nextMac: () => {
      macs += 1;
      const digits = (index * 1024 + macs).toString(16).padStart(8, '0').toUpperCase();
      return `AC:7F:${digits.match(/../g)?.join(':')}`;
    },
  };
}

function prefixOf(town: string): string {
  return prefixes[town as CityName] ?? '';
}

/** How many customers are always whole: those with a name of their own. */
export const wholeCustomers = plans.length;
