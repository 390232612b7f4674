import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { change } from '../../conversation/command.ts';
import {
  type Choice,
  type Confirmation,
  type Reply,
  refuse,
  show,
} from '../../conversation/reply.ts';
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
import type { UsesWholesale } from '../wholesale/create-customer.ts';
import { notMade } from '../wholesale/place-words.ts';
import { type Member, memberFor, recorded } from './member.ts';
import { finished, trouble, wrong } from './outcomes.ts';
import type { UsesUsers } from './which.ts';

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

  async concerns({ input }, uses: Uses) {
    const target = await memberFor('customer.role', input, uses);
    return 'member' in target ? { personId: target.member.personId } : undefined;
  },

  async confirm({ input }, uses: Uses): Promise<Confirmation> {
    const state = await stateOf(input, uses);
    if ('reply' in state) return refuse(state.reply);
    const { member, now } = state;
    const { role } = input;
    if (role === undefined) return refuse(form(state, now));
    const problem = await problemOf(state, role, uses);
    if (problem) return refuse(refused(state, role, problem));
    return {
      kind: 'ask',
      data: question(state, role),
      input: { email: member.email, role, before: now },
      audit: { ...recorded(member), before: now, after: role },
    };
  },

  async run({ input, caller }, uses: Uses): Promise<Reply> {
    const state = await stateOf(input, uses);
    if ('reply' in state) return state.reply;
    const { member, personId, now } = state;
    const { role = 'none', before = 'none' } = input;
    const { email, customer } = member;
    // A run that was cut off may have done it: then there is nothing to object to.
    const problem = now === role ? undefined : await problemOf(state, role, uses);
    if (problem) return { ...refused(state, role, problem), audit: { refused: 'rules' } };
    const made = await uses.wholesale.premises.setAdminRole(customer.orgId, personId, {
      before,
      role,
    });
    if (made.outcome !== 'done') return notMade(made, 'spark-admin:people_write');
    const { roles } = await uses.wholesale.premises.person(customer.orgId, personId);
    const back: Choice = { command: 'customer.role', input: { email, role: before }, say: 'undo' };
    return finished(
      text('line.assigned', {
        email,
        before: inWords(roleWords(before), caller.language),
        after: inWords(roleWords(role), caller.language),
      }),
      canGoBack(state, before) ? [{ offer: text('users.undo'), choice: back }] : [],
      {
        // The package of a full administrator must not be lowered from now on (F297): the copy knows at once.
        write: uses.wholesale.copyingRoles(personId, roles),
        audit: { ...recorded(member), before, after: role },
      },
    );
  },
});

function question(state: State, role: AdminRole): CardData<'confirm'> {
  const { member, now } = state;
  return {
    title: text('admin.ask'),
    facts: [
      { name: text('users.user'), value: member.email },
      { name: text('users.customer'), value: member.customer.name },
      { name: text('users.package'), value: packageName(member.package) },
      { name: text('users.before'), value: roleWords(now) },
      { name: text('users.after'), value: roleWords(role) },
    ],
    warning: text(now === 'none' ? 'admin.give' : 'admin.take'),
    yes: text('admin.yes'),
    destructive: now === 'id_full_admin',
    canBeUndone: canGoBack(state, now),
  };
}

/** Whether a role that was taken could be given again: the rule of the package holds then, too. */
function canGoBack({ member, createdWith }: State, before: AdminRole): boolean {
  return before === 'none' || hasLevel(member.package, createdWith);
}

interface State {
  member: Member;
  personId: string;
  now: AdminRole;
  /** What the customer was created with, as far as it is known. */
  createdWith: readonly string[];
  /** The package that administrators must have, in words. */
  needed: string;
}

/** Who it is and what they may do now, asked of Webex; or what is answered instead. */
async function stateOf(input: Input, uses: Uses): Promise<State | { reply: Reply }> {
  const target = await memberFor('customer.role', input, uses);
  if ('reply' in target) return target;
  const { member } = target;
  const { customer, personId } = member;
  if (member.pending || !personId) return { reply: trouble(text('users.pending')) };
  const [whole, created] = await Promise.all([
    uses.wholesale.premises.person(customer.orgId, personId),
    uses.wholesale.createdWith(customer.orgId),
  ]);
  const createdWith = created ?? customer.packages;
  const needed = packageName(packageOfAdmins(createdWith));
  return { member, personId, now: adminRoleOf(whole.roles), createdWith, needed };
}

async function problemOf(
  { member, personId, now, createdWith, needed }: State,
  role: AdminRole,
  { wholesale }: Uses,
): Promise<Text | undefined> {
  if (role === now) return text('admin.same');
  if (role !== 'none' && !hasLevel(member.package, createdWith)) {
    return member.subscriber === undefined
      ? text('admin.needsAny', { needed })
      : text('admin.needsPackage', { needed, held: packageName(member.package) });
  }
  if (now !== 'id_full_admin') return undefined;
  const isLast = await wholesale.premises.isLastFullAdmin(member.customer.orgId, personId);
  return isLast ? text('admin.last') : undefined;
}

function roleWords(role: AdminRole): Text {
  return role === 'none' ? text('admin.none') : text('portfolio.role', { role });
}

/** The card again, with what is wrong; a missing package is one press away. */
function refused(state: State, role: AdminRole, problem: Text): Reply {
  const { email, customer } = state.member;
  const way = {
    'admin.needsPackage': {
      offer: text('users.packageYes'),
      choice: { command: 'users.package', input: { email } },
    },
    'admin.needsAny': {
      offer: text('setup.addUsers'),
      choice: { command: 'users.add', input: { id: customer.orgId } },
    },
  }[problem.key as string];
  return way ? trouble(problem, [way]) : form(state, role, wrong([problem]));
}

function form(
  { member: { customer, email, displayName, package: held }, needed }: State,
  chosen: AdminRole,
  problem?: CardData<'usersForm'>['problem'],
): Reply {
  return show(
    'usersForm',
    {
      title: text('admin.roleTitle', { name: displayName }),
      facts: [
        { name: text('users.customer'), value: customer.name },
        { name: text('users.package'), value: packageName(held) },
      ],
      problem,
      fields: [
        {
          id: 'role',
          kind: 'choice',
          label: text('admin.role'),
          error: text('admin.roleError'),
          choices: adminRoles.map((role) => ({ title: roleWords(role), value: role })),
          value: chosen,
        },
      ],
      hint: text('admin.roleHint', { name: needed }),
      yes: text('users.next'),
    },
    { choices: [{ command: 'customer.role', input: { email }, fields: ['role'] }], replaces: true },
  );
}
