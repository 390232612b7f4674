/** Whom a request about one person means: found like any user, and chosen from a list when several fit. */
import type { Reply } from '../../conversation/reply.ts';
import type { PersonDetails } from '../../directory/details.ts';
import { answerLookup, type UsesDirectory } from './answer.ts';
import type { LookupInput } from './input.ts';
import { vanished } from './one.ts';
import { showProblem } from './problem.ts';

/** The person, or what is answered instead: nobody, several, or a value that cannot be right. */
export async function personFor(
  command: string,
  input: LookupInput,
  uses: UsesDirectory,
): Promise<{ person: PersonDetails } | { reply: Reply }> {
  const found = input.id === undefined ? await findOne(command, input, uses) : { id: input.id };
  if ('reply' in found) return found;
  const person = await uses.directory.readPerson(found.id);
  if (person && !person.goneAt) return { person };
  return { reply: vanished() };
}

async function findOne(
  command: string,
  input: LookupInput,
  uses: UsesDirectory,
): Promise<{ id: string } | { reply: Reply }> {
  const { query = '' } = input;
  const question = uses.directory.readQuestion(query, 'user');
  if (question.by === 'problem') return { reply: showProblem(question, 'user') };
  const { hits, total } = await uses.directory.find(question, 'user', { from: 0, size: 2 });
  const [hit] = hits;
  if (hit && total === 1) return { id: hit.id };
  const list = await answerLookup('user', input, uses);
  return { reply: { ...list, choices: list.choices?.map((choice) => ({ ...choice, command })) } };
}
