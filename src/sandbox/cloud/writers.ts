/** Who may change what belongs to a customer. */
import type { Call } from './call.ts';
import { forbidden } from './refusal.ts';
import { holds } from './staff.ts';

/** Full administrators of the customer, and those of its partner. @throws a refusal for everybody else. */
export function checkFullAdministrator({ person }: Call): void {
  if (!holds(person, 'id_full_admin', 'atlas-portal.partner.salesfulladmin')) throw forbidden();
}
