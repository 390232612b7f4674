/** Which customer is set up, wholesale or not: the one that fits, or a list whose rows lead back. */
import type { Reply } from '../../conversation/reply.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import type { Users } from '../../wholesale/users.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import type { UsesWholesale } from './create-customer.ts';

export interface UsesSetup extends UsesDirectory, UsesWholesale {
  portfolio: Pick<Portfolio, 'read' | 'openUrl'>;
  users: Pick<Users, 'customer'>;
}

/** The id of the only customer that fits; undefined when it is not one. */
export async function onlyCustomer(
  query: string,
  { directory }: UsesDirectory,
): Promise<string | undefined> {
  const question = directory.readQuestion(query, 'customer');
  if (question.by === 'problem') return undefined;
  const found = await directory.find(question, 'customer', { from: 0, size: 2 });
  return found.total === 1 ? found.hits[0]?.id : undefined;
}

/** A list of customers whose rows lead to `command`. */
export async function severalFor(
  command: string,
  query: string,
  uses: UsesDirectory,
): Promise<Reply> {
  const list = await answerLookup('customer', { query, from: 0 }, uses);
  const choices = list.choices?.map((choice) =>
    /^\d+$/.test(choice.say ?? '') ? { ...choice, command } : choice,
  );
  return { ...list, choices };
}
