/** Who may administer a wholesale customer, and with which package (FEATURES F295 to F297). */
import { roleValueOf, roleValues, type WebexRole } from '../webex/roles.ts';
import { type SubscriberPackage, subscriberPackages } from './packages.ts';
import { isDowngrade } from './user-plan.ts';

/** Roles of a customer's own administrators, by the value in the role id; a person holds one of them, or none. */
export const adminRoles = [
  roleValues.fullAdmin,
  roleValues.userAdmin,
  roleValues.deviceAdmin,
  roleValues.readonlyAdmin,
  'none',
] as const;
export type AdminRole = (typeof adminRoles)[number];

/** The most powerful of the roles that are told. Ids as Webex tells them. */
export function adminRoleOf(roleIds: readonly string[]): AdminRole {
  const held = roleIds.map(roleValueOf);
  return adminRoles.find((role) => held.includes(role)) ?? 'none';
}

/**
 * All of somebody's roles with this one in place of other administrator roles of customers; the rest stays.
 * Undefined: Webex does not offer the role.
 */
export function rolesWith(
  roleIds: readonly string[],
  role: AdminRole,
  offered: readonly WebexRole[],
): string[] | undefined {
  const others = roleIds.filter((id) => adminRoleOf([id]) === 'none');
  if (role === 'none') return others;
  const found = offered.find(({ id }) => roleValueOf(id) === role);
  return found && [...others, found.id];
}

/**
 * The package an administrator must have: the highest of those that the customer was created with. Undefined: none of
 * them is for users.
 */
export function packageOfAdmins(createdWith: readonly string[]): SubscriberPackage | undefined {
  return subscriberPackages
    .filter((one) => createdWith.includes(one))
    .reduce<SubscriberPackage | undefined>(
      (best, one) => (best === undefined || isDowngrade(one, best) ? one : best),
      undefined,
    );
}

/** Whether somebody with this package may administer a customer that was created with these (F296). */
export function hasLevel(
  held: SubscriberPackage | undefined,
  createdWith: readonly string[],
): boolean {
  const needed = packageOfAdmins(createdWith);
  return needed === undefined || (held !== undefined && !isDowngrade(needed, held));
}
