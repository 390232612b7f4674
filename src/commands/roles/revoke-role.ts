import { change } from '../../conversation/command.ts';
import { type Confirmation, refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { RoleInput, roleBefore, targetOf, type UsesGrants } from './target.ts';

/** Takes somebody's access to Deskhand away, also what their role in Webex or the settings would give. */
export const revokeRole = change({
  name: 'role.revoke',
  role: 'partner-admin',
  words: {
    en: ['role revoke', 'revoke role', 'remove role', 'role remove'],
    pl: ['odbierz rolę', 'rola odbierz', 'usuń rolę'],
    es: ['quitar rol', 'rol quitar', 'revocar rol'],
    bg: ['отнеми роля', 'роля отнеми', 'премахни роля'],
    nb: ['fjern rolle', 'rolle fjern'],
    he: ['שלול תפקיד', 'תפקיד שלול', 'הסר תפקיד'],
  },
  examples: {
    en: ['role revoke jane@acme.example'],
    pl: ['odbierz rolę jane@acme.example'],
    es: ['quitar rol jane@acme.example'],
    bg: ['отнеми роля jane@acme.example'],
    nb: ['fjern rolle jane@acme.example'],
    he: ['שלול תפקיד jane@acme.example'],
  },
  what: text('role.revokeWhat'),
  input: RoleInput,
  answers: 'personal',

  async confirm({ input, caller }, uses: UsesGrants): Promise<Confirmation> {
    const found = await targetOf(input, 'none', caller, uses);
    if ('refusal' in found) return refuse(found.refusal);
    const { personId, displayName, email, organization, role } = found.target;
    return {
      kind: 'ask',
      data: {
        title: text('role.askRevoke'),
        facts: [
          { name: text('role.person'), value: displayName },
          { name: text('card.email'), value: email },
          { name: text('role.organization'), value: organization },
          { name: text('role.before'), value: text('role.name', { role }) },
        ],
        warning: text('role.revokeWarning'),
        yes: text('role.yesRevoke'),
        destructive: true,
        canBeUndone: true,
      },
      input: { ...input, personId },
      audit: { target: personId },
    };
  },

  async run({ input, caller }, uses: UsesGrants) {
    const found = await targetOf(input, 'none', caller, uses);
    if ('refusal' in found) return found.refusal;
    const { target } = found;
    return {
      ...say('role.revoked', { name: target.displayName }),
      choices: [roleBefore(target)],
      write: uses.access.granting(caller, target, 'none'),
      audit: { target: target.personId },
    };
  },
});
