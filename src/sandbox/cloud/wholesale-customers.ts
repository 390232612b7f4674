/** `/v1/wholesale/customers`: customers that the partner sells to by the package: checked, created, followed. */

import { type Answer, type Call, ok, type Route } from './call.ts';
import type { Faults } from './contract.ts';
import { offsetPage } from './paging-offset.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import type { WholesaleCustomer } from './standing.ts';
import { refuseUnlessRight } from './wholesale-check.ts';
import { newCustomer } from './wholesale-grow.ts';
import { everybodySold, type Sold } from './wholesale-sold.ts';
import type { World } from './world.ts';

/** What a customer is described by, when it is checked and when it is created. */
const described = {
  required: ['address'],
  optional: [
    'provisioningId',
    'packages',
    'orgId',
    'externalId',
    'customerInfo',
    'provisioningParameters',
    'subPartnerAdminEmail',
  ],
};

/** The paths of customers. `largest` is the longest page. */
export function wholesaleCustomerRoutes(world: World, faults: Faults, largest: number): Route[] {
  const settled = (call: Call): Sold[] => {
    const all = everybodySold(world, call);
    for (const sold of all) settle(sold, faults, world.now().getTime());
    return all;
  };

  const create = (call: Call): Answer => {
    if (!mayCreate(call.person.roles)) throw forbidden();
    refuseUnlessRight(call, everybodySold(world, call), world);
    for (const field of ['provisioningId', 'packages', 'externalId', 'customerInfo']) {
      if (call.body[field] === undefined) throw invalid(`${field} is required`);
    }
    const { wholesale } = newCustomer(world, call.body, faults.provisioningMs);
    if (faults.lostCreations > 0) {
      faults.lostCreations -= 1;
      return { status: 0 };
    }
    if (faults.refusedCreations > 0) {
      faults.refusedCreations -= 1;
      throw invalid('The request could not be processed.');
    }
    const url = `${call.origin}/v1/wholesale/customers/${wholesale.id}`;
    return { status: 202, body: { url }, headers: { location: url } };
  };

  return [
    {
      method: 'GET',
      path: '/v1/wholesale/customers',
      by: 'admin',
      query: ['externalId', 'orgId', 'status', 'offset', 'max'],
      run: (call) => {
        const { query } = call;
        const statuses = query.get('status')?.split(',');
        const found = settled(call).filter(
          ({ organization, wholesale }) =>
            (query.get('externalId') ?? wholesale.externalId) === wholesale.externalId &&
            (query.get('orgId') ?? organization.id) === organization.id &&
            (statuses?.includes(wholesale.status) ?? true),
        );
        const page = offsetPage(call, found, { usual: 100, most: 1000, largest });
        return ok({ items: page.items.map(shown) }, page.headers);
      },
    },
    {
      method: 'POST',
      path: '/v1/wholesale/customers',
      by: 'admin',
      body: described,
      run: create,
    },
    {
      method: 'POST',
      path: '/v1/wholesale/customers/validate',
      by: 'admin',
      body: described,
      run: (call) => {
        refuseUnlessRight(call, everybodySold(world, call), world);
        const description = 'Provisioning preCheck validation successful.';
        return ok({ message: 'success', info: [{ infoCode: 100, description }] });
      },
    },
    {
      method: 'GET',
      path: '/v1/wholesale/customers/:id',
      by: 'admin',
      query: ['includePackageLicenseInfo'],
      run: (call) => {
        const sold = settled(call).find(({ wholesale }) => wholesale.id === call.params['id']);
        if (!sold) throw missing('customer');
        return ok(shown(sold));
      },
    },
  ];
}

const creators = ['id_full_admin', 'salesfulladmin', 'salesadmin'];

/** A help-desk role may look, and create nothing. */
function mayCreate(roles: readonly string[]): boolean {
  const names = roles.map((role) => Buffer.from(role, 'base64url').toString());
  return names.some((name) => creators.some((end) => name.endsWith(end)));
}

/** Ends a provisioning whose time has come, with what the knob says. */
function settle({ organization, wholesale }: Sold, faults: Faults, now: number): void {
  const { status, readyAt } = wholesale;
  if (readyAt === undefined || readyAt > now) return;
  if (status !== 'provisioning' && status !== 'pending_rpl_review') return;
  wholesale.status = faults.provisioningOutcome;
  organization.managed = isProvisioned(wholesale);
}

function isProvisioned({ status }: WholesaleCustomer): boolean {
  return status === 'provisioned' || status === 'provisioned_with_errors';
}

function shown({ organization, wholesale }: Sold): Record<string, unknown> {
  const { status, packages, address } = wholesale;
  return {
    id: wholesale.id,
    ...(isProvisioned(wholesale) ? { orgId: organization.id } : {}),
    externalId: wholesale.externalId,
    address: address ?? {
      addressLine1: 'Main Street 1',
      city: organization.displayName,
      country: 'NO',
    },
    status,
    packages,
    resourceDetails: { packages: packages.map((name, at) => packageAt(name, at, status)) },
    ...(status === 'error'
      ? { errors: [{ errorCode: 2000, description: 'The customer could not be provisioned.' }] }
      : {}),
  };
}

function packageAt(
  name: string,
  at: number,
  status: WholesaleCustomer['status'],
): Record<string, unknown> {
  if (status === 'provisioned_with_errors' && at === 0) {
    const errors = [{ errorCode: 2555, description: 'A location could not be provisioned.' }];
    return { name, status: 'error', errors };
  }
  const isDone = status === 'provisioned' || status === 'provisioned_with_errors';
  return { name, status: isDone ? 'provisioned' : status === 'error' ? 'error' : 'provisioning' };
}
