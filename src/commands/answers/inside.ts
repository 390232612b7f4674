/** A search inside one customer: how it is written, and which customer is meant. */
import { type Reply, show } from '../../conversation/reply.ts';
import type { Directory } from '../../directory/directory.ts';
import type { FoundHit } from '../../directory/search.ts';
import { text } from '../../language/index.ts';
import type { UsesDirectory } from './answer.ts';

/** A customer, and what to look for inside it. */
export interface Inside {
  customer: string;
  query: string;
}

/** `Acme: anna`, but not `2C:54:…` or `sip:…`: behind the first colon comes a space, or words stand before it. */
export function insideWithColon(typed: string): Inside | undefined {
  const [, customer = '', query = ''] = /^([^:]{2,120}?)\s*:\s+(\S.*)$/u.exec(typed) ?? [];
  return query === '' ? undefined : { customer, query };
}

/** What stands between a value and a customer in our languages: `anna in Acme`. Hebrew writes it onto the name. */
const joints =
  /^(\S.*?)\s+(?:(?:in|inside|at|w|we|u|en|dentro de|в|във|при|i|hos|אצל)\s+|ב-?(?=\S))(\S.*)$/iu;

/** `anna in Acme`; undefined when nothing stands between. */
export function insideWithJoint(typed: string): Inside | undefined {
  const [, query = '', customer = ''] = joints.exec(typed.slice(0, 200)) ?? [];
  return customer === '' ? undefined : { customer, query };
}

/** As signatures and call logs part somebody from the company: `Anna Nowak (Acme)`, `Anna Nowak | Acme`, `Anna Nowak, Acme`. */
const marks =
  /^([^()|@,]{2,100}?)\s*(?:\(([^()]{2,100})\)|(?:[|,]|\s@\s|\s[-–—]\s)\s*([^()|@,]{2,100}))$/u;

/** A customer that is parted by a sign; what stands there may be anything, so no choice between several is offered. */
export function insideWithMark(typed: string): Inside | undefined {
  const [, query = '', bracketed, behind] = marks.exec(typed.trim().slice(0, 200)) ?? [];
  const customer = bracketed ?? behind;
  return customer === undefined ? undefined : { customer: customer.trim(), query: query.trim() };
}

/** More of one name are not offered: a further word tells them apart. */
const mostCalled = 5;

/** The customers a name may mean: the one of exactly this name, or those it may begin, `mostCalled` at most. */
export async function customersCalled(
  name: string,
  directory: Pick<Directory, 'readQuestion' | 'find'>,
): Promise<readonly FoundHit[]> {
  const question = directory.readQuestion(name, 'customer');
  if (question.by === 'problem') return [];
  const { hits } = await directory.find(question, 'customer', { from: 0, size: mostCalled });
  const present = hits.filter(({ goneAt }) => !goneAt);
  const exact = present.filter((hit) => hit.exact);
  return exact.length === 1 ? exact : present;
}

/** The card that asks what to look for inside a customer. */
export async function askInside(
  orgId: string,
  { directory }: UsesDirectory,
): Promise<Reply | undefined> {
  const found = await directory.readOrganization(orgId);
  if (!found) return undefined;
  const { displayName, orgUuid, source } = found;
  return show(
    'inside',
    { displayName, orgUuid, source },
    {
      choices: [
        {
          command: 'customer.search',
          input: { within: orgId },
          fields: ['query'],
          say: 'value',
        },
      ],
      audit: { kind: 'customer', hits: 1 },
    },
  );
}

/** Several customers may be meant: each row searches inside that one. */
export function chooseInside(
  hits: readonly FoundHit[],
  { customer, query }: { customer: string; query?: string | undefined },
): Reply {
  const [first] = hits;
  const rows = hits.map(({ kind, title, detail, lookAlike }) => {
    return { kind, title, detail, organization: '', gone: false, lookAlike };
  });
  return show(
    'hits',
    {
      query: customer,
      first: 1,
      total: rows.length,
      rows,
      more: 0,
      many: rows.length >= mostCalled,
      note: text('inside.choose'),
      source: { from: 'copy', at: first?.at ?? new Date(0) },
    },
    {
      choices: hits.map(({ id }, at) => ({
        command: 'customer.search',
        input: { within: id, ...(query !== undefined && { query }) },
        say: String(at + 1),
      })),
      audit: { kind: 'customer', hits: rows.length },
    },
  );
}

/** Nobody is called like that, or nobody the caller may see: the same words for both. */
export function noSuchCustomer(name: string): Reply {
  return show(
    'notice',
    {
      tone: 'warning',
      title: text('inside.noneTitle'),
      body: text('inside.noneBody', { name: name.slice(0, 80) }),
    },
    { audit: { kind: 'customer', hits: 0 } },
  );
}
