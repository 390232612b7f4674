/** Customers that the partner sells to by the package. */
import type { Call } from './call.ts';
import type { WholesaleCustomer } from './standing.ts';
import { checkPartner } from './tags.ts';
import type { Organization, World } from './world.ts';

/** A customer by the package. */
export interface Sold {
  organization: Organization;
  wholesale: WholesaleCustomer;
}

/** All of the partner's, those under way included. Throws a Refusal for anybody who is not of the partner. */
export function everybodySold(world: World, call: Call): Sold[] {
  checkPartner(world, call);
  return [...world.organizations.values()].flatMap((organization) => {
    const { wholesale } = organization.standing;
    const known = organization.managed || wholesale?.readyAt !== undefined;
    return known && wholesale ? [{ organization, wholesale }] : [];
  });
}
