/** The card of one entry. */
import { type Reply, show } from '../../conversation/reply.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Wanted } from '../../directory/question.ts';
import { type Text, text } from '../../language/index.ts';
import { customerCard, type UsesCustomers } from './customer-card.ts';
import { deviceCard, type UsesDevices } from './device-card.ts';
import { numberCard, type UsesNumbers } from './number-card.ts';
import { type UsesUsers, userCard } from './user-card.ts';

export interface UsesEntries extends Pick<UsesUsers, 'verification'> {
  directory: UsesUsers['directory'] &
    UsesNumbers['directory'] &
    UsesDevices['directory'] &
    UsesCustomers['directory'] &
    Pick<Directory, 'readPerson'>;
}

/** Shows the entry as it is now. */
export async function showOne(
  kind: Wanted,
  id: string,
  uses: UsesEntries,
  why?: Text,
): Promise<Reply> {
  return (await cardOf(kind, id, uses, why)) ?? vanished();
}

/** What is answered when an entry is no longer there. */
export function vanished(): Reply {
  return show('notice', {
    tone: 'warning',
    title: text('lookup.vanishedTitle'),
    body: text('lookup.vanishedBody'),
  });
}

function cardOf(
  kind: Wanted,
  id: string,
  uses: UsesEntries,
  why: Text | undefined,
): Promise<Reply | undefined> {
  switch (kind) {
    case 'user':
      return userCard(id, uses);
    case 'customer':
      return customerCard(id, uses, why);
    case 'number':
      return numberCard(id, uses);
    case 'device':
      return deviceCard(id, uses);
  }
}
