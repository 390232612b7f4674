/** Which customer, and which user, a request on wholesale users is about. */
import type { Concerned } from '../../conversation/command.ts';
import type { Reply } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { CustomerAnswer, FoundUser, UserCustomer, Users } from '../../wholesale/users.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import { vanished } from '../answers/one.ts';
import { personFor } from '../answers/person.ts';
import { trouble } from './outcomes.ts';

export interface UsesUsers extends UsesDirectory {
  users: Users;
}

/** The wholesale customer that is meant, or what is answered instead; a list of several leads back to `command`. */
export async function customerFor(
  command: string,
  { query = '', id }: { query?: string | undefined; id?: string | undefined },
  uses: UsesUsers,
): Promise<{ customer: UserCustomer } | { reply: Reply }> {
  if (id !== undefined) return answered(await uses.users.customer(id));
  const { directory } = uses;
  const question = directory.readQuestion(query, 'customer');
  if (question.by !== 'problem') {
    const found = await directory.find(question, 'customer', { from: 0, size: 2 });
    const [hit] = found.hits;
    if (hit && found.total === 1) return answered(await uses.users.customer(hit.id));
  }
  const list = await answerLookup('customer', { query, from: 0 }, uses);
  const choices = list.choices?.map((choice) =>
    /^\d+$/.test(choice.say ?? '') ? { ...choice, command } : choice,
  );
  return { reply: { ...list, choices } };
}

function answered(found: CustomerAnswer): { customer: UserCustomer } | { reply: Reply } {
  switch (found.kind) {
    case 'customer':
      return { customer: found.customer };
    case 'unknown':
      return { reply: vanished() };
    case 'notWholesale':
      return { reply: trouble(text('users.notWholesale', { name: found.name })) };
    case 'notReady':
      return { reply: trouble(text('users.notReady', { name: found.name, state: found.state })) };
  }
}

/** The user that is meant: by address at Webex, by anything else through the directory. */
export async function userFor(
  command: string,
  {
    query = '',
    id,
    email,
  }: { query?: string | undefined; id?: string | undefined; email?: string | undefined },
  uses: UsesUsers,
): Promise<{ found: FoundUser } | { reply: Reply }> {
  const [typed] = /[^\s<>]+@[^\s<>]+/.exec(query) ?? [];
  const address = email ?? (id === undefined ? typed : undefined);
  if (address !== undefined) {
    const found = await uses.users.find(address);
    return found ? { found } : { reply: trouble(text('users.nobody', { query: address })) };
  }
  const person = await personFor(command, { query, id, from: 0 }, uses);
  if ('reply' in person) return person;
  const found = await uses.users.find(person.person.email);
  return found
    ? { found }
    : { reply: trouble(text('users.nobody', { query: person.person.email })) };
}

/** Whose package a change is about; undefined where the answer is a list or that there is nobody. */
export async function concernedBy(
  command: string,
  input: Parameters<typeof userFor>[1],
  uses: UsesUsers,
): Promise<Concerned | undefined> {
  const found = await userFor(command, input, uses);
  return 'found' in found ? { personId: found.found.user.personId } : undefined;
}
