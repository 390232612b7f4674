import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, show } from '../../conversation/reply.ts';
import { inWords } from '../../language/in-words.ts';
import { type Text, text } from '../../language/index.ts';
import {
  type AdminRole,
  adminRoleOf,
  adminRoles,
  hasLevel,
  packageOfAdmins,
} from '../../wholesale/admin-roles.ts';
import { packageName } from '../../wholesale/user-step.ts';
import type { FoundUser } from '../../wholesale/users.ts';
import type { UsesWholesale } from '../wholesale/create-customer.ts';
import { notMade } from '../wholesale/place-words.ts';
import { concernedBy, trouble, type UsesUsers, userFor } from './which.ts';

const Input = z.object({
  query: z.string().trim().optional(),
  /** Of the person. */
  id: z.string().optional(),
  email: z.string().optional(),
  role: z.enum(adminRoles).optional(),
  /** The role that the question named as the present one. */
  before: z.enum(adminRoles).optional(),
});
type Input = z.output<typeof Input>;

type Uses = UsesUsers & UsesWholesale;

/** Gives a customer's user an administrator role or takes it (F295); the package must fit (F296). */
export const setAdminRole = change({
  name: 'customer.role',
  role: 'partner-admin',
  words: {
    en: ['admin role', 'customer admin role', 'set admin role'],
    pl: ['rola administratora', 'ustaw rolę administratora'],
    es: ['rol de administrador', 'asignar rol de administrador'],
    bg: ['администраторска роля', 'роля на администратор'],
    nb: ['administratorrolle', 'sett administratorrolle'],
    he: ['תפקיד מנהל', 'הקצאת תפקיד מנהל'],
  },
  examples: {
    en: ['admin role noa.ben-david@galil-labs.example'],
    pl: ['rola administratora noa.ben-david@galil-labs.example'],
    es: ['rol de administrador noa.ben-david@galil-labs.example'],
    bg: ['администраторска роля noa.ben-david@galil-labs.example'],
    nb: ['administratorrolle noa.ben-david@galil-labs.example'],
    he: ['תפקיד מנהל noa.ben-david@galil-labs.example'],
  },
  what: text('admin.roleWhat'),
  input: Input,
  answers: 'personal',

  concerns: ({ input }, uses: Uses) => concernedBy('customer.role', input, uses),

  async confirm({ input }, uses: Uses): Promise<Confirmation> {
    const state = await stateOf(input, uses);
    if ('reply' in state) return { kind: 'refuse', reply: state.reply };
    const { found, now, needed } = state;
    const { role } = input;
    if (role === undefined) return { kind: 'refuse', reply: form(found, now, needed, now) };
    const problem = await problemOf(state, role, uses);
    if (problem) return { kind: 'refuse', reply: refused(state, role, problem) };
    const { email, customer, user } = found;
    return {
      kind: 'ask',
      data: {
        title: text('admin.ask'),
        facts: [
          { name: text('users.user'), value: email },
          { name: text('users.customer'), value: customer.name },
          { name: text('users.package'), value: packageName(user.package) },
          { name: text('users.before'), value: roleWords(now) },
          { name: text('users.after'), value: roleWords(role) },
        ],
        warning: text(now === 'none' ? 'admin.give' : 'admin.take'),
        yes: text('admin.yes'),
        destructive: now === 'id_full_admin',
        canBeUndone: true,
      },
      input: { email, role, before: now },
      audit: { subscriber: user.id, before: now, after: role },
    };
  },

  async run({ input, caller }, uses: Uses): Promise<Reply> {
    const state = await stateOf(input, uses);
    if ('reply' in state) return state.reply;
    const { found, personId, now } = state;
    const { role = 'none', before = 'none' } = input;
    const { email, customer, user } = found;
    // A run that was cut off may have done it: then there is nothing to object to.
    const problem = now === role ? undefined : await problemOf(state, role, uses);
    if (problem) return { ...refused(state, role, problem), audit: { refused: 'rules' } };
    const made = await uses.wholesale.premises.setAdminRole(customer.orgId, personId, {
      before,
      role,
    });
    if (made.outcome !== 'done') return notMade(made, 'spark-admin:people_write');
    const { roles } = await uses.wholesale.premises.person(customer.orgId, personId);
    return show(
      'notice',
      {
        tone: 'good',
        title: text('users.doneTitle'),
        body: text('line.assigned', {
          email,
          before: inWords(roleWords(before), caller.language),
          after: inWords(roleWords(role), caller.language),
        }),
        offers: [text('users.undo')],
      },
      {
        choices: [{ command: 'customer.role', input: { email, role: before }, say: 'undo' }],
        // The package of a full administrator must not be lowered from now on (F297): the copy knows at once.
        write: uses.wholesale.copyingRoles(personId, roles),
        audit: { subscriber: user.id, before, after: role },
      },
    );
  },
});

interface State {
  found: FoundUser;
  personId: string;
  now: AdminRole;
  /** What the customer was created with, as far as it is known. */
  createdWith: readonly string[];
  /** The package that administrators must have, in words. */
  needed: string;
}

/** Who it is and what they may do now, asked of Webex; or what is answered instead. */
async function stateOf(input: Input, uses: Uses): Promise<State | { reply: Reply }> {
  const target = await userFor('customer.role', input, uses);
  if ('reply' in target) return target;
  const { found } = target;
  const { user, customer } = found;
  const { personId } = user;
  if (user.pending || !personId) return { reply: trouble(text('users.pending')) };
  const [whole, created] = await Promise.all([
    uses.wholesale.premises.person(customer.orgId, personId),
    uses.wholesale.createdWith(customer.orgId),
  ]);
  const createdWith = created ?? customer.packages;
  const needed = packageName(packageOfAdmins(createdWith));
  return { found, personId, now: adminRoleOf(whole.roles), createdWith, needed };
}

async function problemOf(
  { found, personId, now, createdWith, needed }: State,
  role: AdminRole,
  { wholesale }: Uses,
): Promise<Text | undefined> {
  const { user, customer } = found;
  if (role === now) return text('admin.same');
  if (role !== 'none' && !hasLevel(user.package, createdWith)) {
    return text('admin.needsPackage', { needed, held: packageName(user.package) });
  }
  if (now !== 'id_full_admin') return undefined;
  const isLast = await wholesale.premises.isLastFullAdmin(customer.orgId, personId);
  return isLast ? text('admin.last') : undefined;
}

function roleWords(role: AdminRole): Text {
  return role === 'none' ? text('admin.none') : text('portfolio.role', { role });
}

/** The card again, with what is wrong; a missing package is one press away. */
function refused({ found, now, needed }: State, role: AdminRole, problem: Text): Reply {
  if (problem.key !== 'admin.needsPackage') {
    const lines = [problem];
    return form(found, now, needed, role, { title: text('users.troubleTitle'), lines });
  }
  return show(
    'notice',
    {
      tone: 'warning',
      title: text('users.troubleTitle'),
      body: problem,
      offers: [text('users.packageYes')],
    },
    { choices: [{ command: 'users.package', input: { email: found.email } }] },
  );
}

function form(
  { customer, email, user, person }: FoundUser,
  now: AdminRole,
  needed: string,
  chosen: AdminRole,
  problem?: CardData<'usersForm'>['problem'],
): Reply {
  return show(
    'usersForm',
    {
      title: text('admin.roleTitle', { name: person?.displayName ?? email }),
      facts: [
        { name: text('users.customer'), value: customer.name },
        { name: text('users.package'), value: packageName(user.package) },
      ],
      problem,
      fields: [
        {
          id: 'role',
          kind: 'choice',
          label: text('admin.role'),
          error: text('admin.roleError'),
          choices: adminRoles.map((role) => ({ title: roleWords(role), value: role })),
          value: chosen ?? now,
        },
      ],
      hint: text('admin.roleHint', { name: needed }),
      yes: text('users.next'),
    },
    { choices: [{ command: 'customer.role', input: { email }, fields: ['role'] }], replaces: true },
  );
}
