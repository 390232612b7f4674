/** Somebody of a customer's, whether they have a package there or administer it only. */
import type { Reply } from '../../conversation/reply.ts';
import type { SubscriberPackage } from '../../wholesale/packages.ts';
import type { UserCustomer } from '../../wholesale/users.ts';
import { personFor } from '../answers/person.ts';
import { type UsesUsers, userFor } from './which.ts';

/** Somebody of a customer's: a user, or an administrator without a package. */
export interface Member {
  customer: UserCustomer;
  email: string;
  displayName: string;
  personId: string | undefined;
  /** Of the user; an administrator alone has none. */
  subscriber?: string | undefined;
  package?: SubscriberPackage | undefined;
  /** Asked to move an account of their own, and has not agreed yet. */
  pending: boolean;
}

/**
 * Whom it is about: a user with a package, else somebody whom the copy has at one of the caller's wholesale customers,
 * such as the administrator a customer was created with.
 */
export async function memberFor(
  command: string,
  input: Parameters<typeof userFor>[1],
  uses: UsesUsers,
): Promise<{ member: Member } | { reply: Reply }> {
  const target = await userFor(command, input, uses);
  if ('found' in target) {
    const { customer, email, user, person } = target.found;
    const displayName = person?.displayName ?? email;
    const { id: subscriber, personId, pending } = user;
    const { package: held } = user;
    return {
      member: { customer, email, displayName, personId, subscriber, package: held, pending },
    };
  }
  const { query = '', id, email } = input;
  const found = await personFor(command, { query: email ?? query, id, from: 0 }, uses);
  if ('reply' in found) return target;
  const { person } = found;
  const owner = await uses.users.customer(person.orgId);
  if (owner.kind !== 'customer') return target;
  const { email: address, displayName, id: personId } = person;
  const { customer } = owner;
  return { member: { customer, email: address, displayName, personId, pending: false } };
}

/** How the record names them. */
export function recorded({ subscriber, personId = '' }: Member): Record<string, string> {
  return subscriber === undefined ? { target: personId } : { subscriber };
}
