/** What an administrator role in Webex is worth in Deskhand. */
import { roleValues } from '../webex/roles.ts';
import type { Role } from './roles.ts';

/**
 * Roles of the partner's own organization, most powerful first. Partner Hub's provisioning administrators
 * sell and set up but appoint nobody; here a partner-admin may appoint, so they start as readonly-admin and
 * can be granted more.
 */
const worth: readonly (readonly [string, Role])[] = [
  [roleValues.partnerFullAdmin, 'partner-full-admin'],
  [roleValues.fullAdmin, 'partner-full-admin'],
  [roleValues.partnerAdmin, 'partner-admin'],
  [roleValues.partnerProvisionAdmin, 'readonly-admin'],
  [roleValues.readonlyAdmin, 'readonly-admin'],
  [roleValues.partnerHelpdesk, 'helpdesk'],
];

/** Roles in Webex that see every customer. */
const seeAll: readonly string[] = [
  roleValues.partnerFullAdmin,
  roleValues.fullAdmin,
  roleValues.readonlyAdmin,
  roleValues.partnerHelpdesk,
];

/** A partner administrator works for the customers they are assigned to; everybody else with a role for all. */
export function customersFromWebex(held: readonly string[]): 'all' | 'assigned' {
  const restricted = held.includes(roleValues.partnerAdmin);
  return restricted && !held.some((role) => seeAll.includes(role)) ? 'assigned' : 'all';
}

/** The most powerful role that one of the decoded Webex roles gives; `none` when none does. */
export function roleFromWebex(held: readonly string[]): Role {
  return worth.find(([value]) => held.includes(value))?.[1] ?? 'none';
}
