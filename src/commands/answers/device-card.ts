/** The card of a device, and the ways from it to whoever has it. */
import type { Way } from '../../../cards/data.ts';
import { type Choice, type Reply, show } from '../../conversation/reply.ts';
import type { Directory } from '../../directory/directory.ts';
import { followsOf, followsOfCustomer, toCustomer, toNumbersOf, toUser } from './ways.ts';

export interface UsesDevices {
  directory: Pick<Directory, 'confirmed'>;
}

/** Undefined: there is none that the caller may see. */
export async function deviceCard(
  id: string,
  { directory }: UsesDevices,
): Promise<Reply | undefined> {
  const found = await directory.confirmed.device(id);
  if (!found) return undefined;
  const { id: _id, orgId, ownerId, ownerKind, ...facts } = found;
  // a device in a workspace is called like it
  const holder =
    ownerId === undefined ? undefined : { id: ownerId, name: found.owner ?? found.name };
  // of a user whom nobody knows there is no card
  const person = ownerKind === 'user' && found.owner !== undefined ? holder : undefined;
  const ways: [Way, Choice][] = [
    ...(person ? [['user', toUser(person.id)] as [Way, Choice]] : []),
    ...(holder ? [['numbers', toNumbersOf(holder)] as [Way, Choice]] : []),
    ['customer', toCustomer(orgId)],
  ];
  return show(
    'device',
    {
      ...facts,
      pending: facts.pending.filter((stage) => stage !== 'locations' || !facts.location),
      inWorkspace: ownerKind === 'workspace',
      ofUser: ownerKind === 'user',
      ways: ways.map(([way]) => way),
    },
    {
      choices: [
        ...ways.map(([, choice]) => choice),
        ...(person ? followsOf(person) : []),
        ...(holder && !person ? [{ ...toNumbersOf(holder), say: 'numbers' }] : []),
        ...followsOfCustomer(orgId),
      ],
      audit: { kind: 'device', hits: 1, ...(person && { target: person.id }) },
    },
  );
}
