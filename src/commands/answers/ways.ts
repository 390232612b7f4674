/** Where one entry leads: what buttons and follow-ups such as “her devices” stand for. */
import type { Choice } from '../../conversation/reply.ts';

/** Somebody or something that owns devices and numbers. */
export interface Owner {
  id: string;
  name: string;
}

/** The card of a user; `id`: Webex's person id. */
export function toUser(id: string): Choice {
  return { command: 'user.show', input: { id } };
}

/** All licences and calling features of a user. */
export function toServices(id: string): Choice {
  return { command: 'user.services', input: { id } };
}

export function toDevicesOf({ id, name }: Owner): Choice {
  return { command: 'device.show', input: { ownerId: id, query: name } };
}

export function toNumbersOf({ id, name }: Owner): Choice {
  return { command: 'number.show', input: { ownerId: id, query: name } };
}

export function toCustomer(id: string): Choice {
  return { command: 'customer.show', input: { id } };
}

/** The field for a search inside this customer. */
export function toSearchInside(id: string): Choice {
  return { command: 'customer.search', input: { within: id } };
}

/** What may be said about a person after they were shown; no buttons. */
export function followsOf(person: Owner): Choice[] {
  return [
    { ...toUser(person.id), say: 'user' },
    { ...toDevicesOf(person), say: 'devices' },
    { ...toNumbersOf(person), say: 'numbers' },
    { ...toServices(person.id), say: 'licenses' },
  ];
}

/** The same about a customer. */
export function followsOfCustomer(id: string): Choice[] {
  return [{ ...toCustomer(id), say: 'customer' }];
}

/** What a customer bought, who administers it, its statuses, the way into its portal. */
export function toPortfolio(id: string): Choice[] {
  return ['contracts', 'admins', 'statuses', 'view'].map((part) => ({
    command: `customer.${part}`,
    input: { id },
  }));
}
