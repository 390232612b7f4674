/** The customer that a request is about: by id from a card, or by what was typed when that finds exactly one. */
import { z } from 'zod';
import type { Reply } from '../../conversation/reply.ts';
import type { JudgedCustomer, Portfolio } from '../../portfolio/portfolio.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import { showOne } from '../answers/one.ts';

export const CustomerInput = z
  .object({
    query: z.string().trim().optional(),
    /** Organization id. */
    id: z.string().optional(),
    /** How many of several customers were listed already. */
    from: z.number().int().min(0).default(0),
  })
  .refine(({ query, id }) => (query ?? id) !== undefined);
export type CustomerInput = z.output<typeof CustomerInput>;

export interface UsesCustomer extends UsesDirectory {
  portfolio: Pick<Portfolio, 'read' | 'refresh' | 'admins' | 'openUrl'>;
}

/**
 * Answers with `show`, or with what the lookup of a customer answers when there is not exactly one; whoever is chosen
 * from that list is asked about with `command` again.
 */
export async function answerOne(
  command: string,
  { query = '', id, from }: CustomerInput,
  uses: UsesCustomer,
  show: (customer: JudgedCustomer) => Promise<Reply>,
): Promise<Reply> {
  const orgId = id ?? (await only(query, uses));
  if (orgId === undefined) {
    const list = await answerLookup('customer', { query, from }, uses);
    const choices = list.choices?.map((choice) =>
      choice.command === 'customer.show' ? { ...choice, command } : choice,
    );
    return { ...list, choices };
  }
  const customer = await uses.portfolio.read(orgId);
  // One that the partner lost is still a customer's card, which says so.
  return customer ? show(customer) : showOne('customer', orgId, uses);
}

async function only(query: string, { directory }: UsesCustomer): Promise<string | undefined> {
  const question = directory.readQuestion(query, 'customer');
  if (question.by === 'problem') return undefined;
  const found = await directory.find(question, 'customer', { from: 0, size: 2 });
  return found.total === 1 ? found.hits[0]?.id : undefined;
}
