/** The card of a number or extension: whose it is, whatever owns it. */
import type { Way } from '../../../cards/data.ts';
import { type Choice, type Reply, show } from '../../conversation/reply.ts';
import type { Directory } from '../../directory/directory.ts';
import { followsOf, followsOfCustomer, toCustomer, toDevicesOf, toUser } from './ways.ts';

export interface UsesNumbers {
  directory: Pick<Directory, 'confirmed' | 'nationalWriting'>;
}

/** Undefined: there is none that the caller may see. */
export async function numberCard(
  id: string,
  { directory }: UsesNumbers,
): Promise<Reply | undefined> {
  const found = await directory.confirmed.number(id);
  if (!found) return undefined;
  const { id: _id, orgId, owner, ...facts } = found;
  const called = owner?.name || facts.phoneNumber || facts.extension || '';
  const who = owner?.id === undefined ? undefined : { id: owner.id, name: called };
  // of a user whom nobody knows there is no card
  const person = owner?.type.toUpperCase() === 'PEOPLE' && owner.held !== false ? who : undefined;
  const place = owner?.type.toUpperCase() === 'PLACE' ? who : undefined;
  const holder = person ?? place;
  const ways: [Way, Choice][] = [
    ...(person ? [['user', toUser(person.id)] as [Way, Choice]] : []),
    ...(holder ? [['devices', toDevicesOf(holder)] as [Way, Choice]] : []),
    ['customer', toCustomer(orgId)],
  ];
  return show(
    'number',
    {
      ...facts,
      owner: owner && { name: owner.name, type: owner.type },
      national: facts.phoneNumber ? directory.nationalWriting(facts.phoneNumber) : undefined,
      ways: ways.map(([way]) => way),
    },
    {
      choices: [
        ...ways.map(([, choice]) => choice),
        ...(person ? followsOf(person) : []),
        ...(place ? [{ ...toDevicesOf(place), say: 'devices' }] : []),
        ...followsOfCustomer(orgId),
      ],
      audit: { kind: 'number', hits: 1, ...(person && { target: person.id }) },
    },
  );
}
