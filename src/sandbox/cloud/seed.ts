/** The world a sandbox starts with: always the same for the same arguments. */
import { emptyOrganization } from './accounts.ts';
import { webexId } from './ids.ts';
import { createRandom } from './random.ts';
import { cities } from './seed/cities.ts';
import { type CustomerPlan, planAt } from './seed/customers.ts';
import { type LeanCustomers, sowLean, wholeCustomers } from './seed/lean.ts';
import { sowLicenses } from './seed/licences.ts';
import { createStock, type Office, type Plot } from './seed/soil.ts';
import { sowPeople } from './seed/staffing.ts';
import { standingAt } from './seed/standings.ts';
import { sowTelephony } from './seed/telephony.ts';
import { hireStaff } from './staff.ts';
import type { Account, Organization } from './world.ts';

export interface Seed {
  organizations: Organization[];
  /** The partner's customers by their place in the list. */
  customers: readonly Organization[];
  partner: Organization;
  bot: Account;
  integrator: Account;
  integrators: readonly Account[];
  /** Where those that grow on demand are found. */
  lean?: LeanCustomers;
}

export interface SowOptions {
  /** 3 with the small seed and 48 else when left out. */
  customers?: number | undefined;
  /** More people at the partner's help desk. */
  agents?: number | undefined;
  /** Accounts the integration was authorised with; 1 when left out. */
  admins?: number | undefined;
  /** Customers past the named ones grow only when they are asked for, with about 100 people each. */
  lean?: boolean | undefined;
  /** The day that terms and log-ins are counted from; today when left out. */
  today?: Date | undefined;
}

const usualCustomers = { partner: 48, small: 3 } as const;
const dayMs = 24 * 3_600_000;

/** Sows the partner, its people and its customers; `small` makes 3 customers and `partner` 48 unless told otherwise. */
export function sow(kind: 'partner' | 'small', options: SowOptions = {}): Seed {
  const { customers: count = usualCustomers[kind], today = new Date() } = options;
  const midnight = Math.floor(today.getTime() / dayMs) * dayMs;
  const staff = hireStaff(options.agents, options.admins);
  const stock = createStock();
  const whole = options.lean ? Math.min(count, wholeCustomers) : count;
  const grown = Array.from({ length: whole }, (_, index) => {
    const plan = planAt(index);
    // A sequence of its own: what one customer holds does not depend on how many there are.
    const random = createRandom(0xde5c + index * 2_654_435);
    const customer = growCustomer(index, plan, { ...stock, random });
    customer.standing = standingAt(index, plan, customer.uuid, midnight);
    if (customer.people.length === 0)
      customer.created = new Date(midnight - 12 * dayMs).toISOString();
    return customer;
  });
  const lean = options.lean ? sowLean(whole, count, midnight, growCustomer) : undefined;
  const customers = [...grown, ...(lean?.organizations ?? [])];
  return {
    organizations: [staff.partner, ...customers, ...staff.others],
    customers,
    partner: staff.partner,
    bot: staff.bot,
    integrator: staff.integrators[0],
    integrators: staff.integrators,
    ...(lean ? { lean } : {}),
  };
}

function growCustomer(
  index: number,
  plan: CustomerPlan,
  given: Pick<Plot, 'random' | 'nextLine' | 'nextMac'>,
): Organization {
  const { random } = given;
  const organization = emptyOrganization({
    uuid: random.uuid(),
    displayName: plan.name,
    created: `${2021 + (index % 5)}-${String(1 + (index % 12)).padStart(2, '0')}-14T08:30:00.000Z`,
    managed: true,
  });
  let extensions = 1199 + (index % 8) * 1000;
  const plot: Plot = {
    ...given,
    plan,
    organization,
    mailboxes: new Set(),
    offices: plan.cities.map((name, at) => openOffice(organization, random.uuid(), name, at)),
    nextExtension: () => {
      extensions += 1;
      return String(extensions);
    },
  };
  organization.locations = plot.offices.map((office) => office.location);
  const isSetUp = plan.people > 0;
  sowLicenses(plot, index);
  sowPeople(plot);
  if (isSetUp) sowTelephony(plot, index);
  return organization;
}

function openOffice(
  organization: Organization,
  uuid: string,
  name: CustomerPlan['cities'][number],
  at: number,
): Office {
  const city = cities[name];
  return {
    city,
    location: {
      id: webexId('LOCATION', uuid),
      name: city.office,
      orgId: organization.id,
      timeZone: city.timeZone,
      preferredLanguage: city.language,
      announcementLanguage: city.language,
      address: {
        address1: city.street,
        city: city.city,
        state: city.state,
        postalCode: city.postalCode,
        country: city.country,
      },
      latitude: city.latitude,
      longitude: city.longitude,
      routingPrefix: String(80 + at),
    },
  };
}
