import type { RoleTarget } from '../../access/grants.ts';
import type { Role } from '../../access/roles.ts';
import { type Call, change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { grantable } from './role-words.ts';
import { RoleInput, roleBefore, targetOf, type UsesGrants } from './target.ts';

/** Gives somebody of the partner's organization a role in Deskhand; it goes before their role in Webex. */
export const grantRole = change({
  name: 'role.grant',
  role: 'partner-admin',
  words: {
    en: ['role grant', 'grant role', 'give role'],
    pl: ['nadaj rolę', 'rola nadaj', 'przydziel rolę'],
    es: ['asignar rol', 'rol asignar', 'dar rol'],
    bg: ['дай роля', 'роля дай', 'задай роля'],
    nb: ['gi rolle', 'rolle gi', 'tildel rolle'],
    he: ['הענק תפקיד', 'תפקיד הענק', 'להעניק תפקיד'],
  },
  examples: {
    en: ['role grant jane@acme.example helpdesk'],
    pl: ['nadaj rolę jane@acme.example helpdesk'],
    es: ['asignar rol jane@acme.example helpdesk'],
    bg: ['дай роля jane@acme.example helpdesk'],
    nb: ['gi rolle jane@acme.example helpdesk'],
    he: ['הענק תפקיד jane@acme.example helpdesk'],
  },
  what: text('role.grantWhat'),
  input: RoleInput,
  answers: 'personal',

  async confirm({ input, caller }, uses: UsesGrants): Promise<Confirmation> {
    if (!input.role) return refuse(whichRole(caller.language));
    const found = await targetOf(input, input.role, caller, uses);
    if ('refusal' in found) return refuse(found.refusal);
    return question(input, found.target, { role: input.role, customers: caller.customers });
  },

  async run({ input, caller }, uses: UsesGrants) {
    if (!input.role) return whichRole(caller.language);
    const found = await targetOf(input, input.role, caller, uses);
    if ('refusal' in found) return found.refusal;
    const { target } = found;
    return {
      ...say('role.granted', { name: target.displayName, role: input.role }),
      choices: [roleBefore(target)],
      write: uses.access.granting(caller, target, input.role),
      audit: { target: target.personId, role: input.role },
    };
  },
});

function question(
  input: RoleInput,
  target: RoleTarget,
  { role, customers }: { role: Role; customers: 'all' | 'assigned' },
): Confirmation {
  return {
    kind: 'ask',
    data: {
      title: text('role.askGrant'),
      facts: [
        { name: text('role.person'), value: target.displayName },
        { name: text('card.email'), value: target.email },
        { name: text('role.organization'), value: target.organization },
        { name: text('role.before'), value: text('role.name', { role: target.role }) },
        { name: text('role.after'), value: text('role.name', { role }) },
        ...(customers === 'assigned'
          ? [{ name: text('role.customers'), value: text('role.customersAsYours') }]
          : []),
      ],
      warning: text('role.grantWarning'),
      yes: text('role.yesGrant'),
      destructive: false,
      canBeUndone: true,
    },
    input: { ...input, personId: target.personId },
    audit: { target: target.personId, role },
  };
}

function whichRole(language: Call<RoleInput>['caller']['language']): Reply {
  const [example] = grantRole.examples[language];
  return say('role.choices', { roles: grantable, example });
}
