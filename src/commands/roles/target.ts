/** Whose role is to change: read from what was said, found in Webex, and refused where the rules say so. */
import { z } from 'zod';
import type { GrantProblem, Grants, RoleTarget } from '../../access/grants.ts';
import type { Role } from '../../access/roles.ts';
import type { Caller } from '../../conversation/command.ts';
import { type Choice, type Reply, say } from '../../conversation/reply.ts';
import type { Directory } from '../../directory/directory.ts';
import { entitiesIn } from '../../understanding/entities.ts';
import { grantable, roleNamed } from './role-words.ts';

export interface UsesGrants {
  access: Pick<Grants, 'findTarget' | 'problemWith' | 'granting'>;
  directory: Pick<Directory, 'ensurePerson'>;
}

/** `jane@acme.example help desk`, or what a card kept of it. */
export const RoleInput = z.preprocess(
  fromText,
  z.object({
    email: z.email(),
    role: z.enum(grantable).optional(),
    /** Whom the question named: whoever has the address by now must be the same. */
    personId: z.string().optional(),
  }),
);
export type RoleInput = z.output<typeof RoleInput>;

function fromText(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('query' in raw)) return raw;
  const { query } = raw;
  if (typeof query !== 'string') return {};
  const address = entitiesIn(query).find(({ kind }) => kind === 'email');
  if (!address) return { email: '' };
  return { email: address.value, role: roleNamed(query.replace(address.text, ' ')) };
}

/** The person, when the caller may give them this role; a reply that says why not otherwise. */
export async function targetOf(
  { email, personId }: RoleInput,
  role: Role,
  caller: Caller,
  { access, directory }: UsesGrants,
): Promise<{ target: RoleTarget } | { refusal: Reply }> {
  const target = await access.findTarget(email);
  if (target === 'unknown' || target === 'foreign') {
    // of other customers' people nobody hears more than of those who do not exist
    const isSeen =
      caller.customers === 'all' || (await directory.ensurePerson(email)) !== undefined;
    const told = isSeen ? target : 'unknown';
    return { refusal: refused(told, { email }) };
  }
  if (personId !== undefined && personId !== target.personId) {
    return { refusal: refused('unknown', { email }) };
  }
  const problem = await access.problemWith(caller, target, role);
  if (problem) return { refusal: refused(problem, { email, name: target.displayName, role }) };
  return { target };
}

/** What “undo” stands for after a role was given or taken away: the one held before, asked about again. */
export function roleBefore({ email, personId, role }: RoleTarget): Choice {
  const before = grantable.find((each) => each === role);
  const command = before ? 'role.grant' : 'role.revoke';
  return { command, input: { email, personId, ...(before && { role: before }) }, say: 'undo' };
}

function refused(
  problem: GrantProblem,
  { email, name = email, role = 'none' }: { email: string; name?: string; role?: Role },
): Reply {
  switch (problem) {
    case 'unknown':
      return say('role.unknown', { email });
    case 'foreign':
      return say('role.foreign', { email });
    case 'tooHigh':
      return say('role.tooHigh');
    case 'own':
      return say('role.own');
    case 'same':
      return say('role.same', { name, role });
    case 'last':
      return say('role.last');
  }
}
