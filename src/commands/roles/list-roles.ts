import { z } from 'zod';
import type { Grants } from '../../access/grants.ts';
import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';

interface UsesGrants {
  access: Pick<Grants, 'listRoles'>;
}

/** Who was given which role, in Deskhand or in the settings. */
export const listRoles = lookup({
  name: 'role.list',
  role: 'partner-admin',
  words: {
    en: ['role list', 'list roles', 'roles', 'who has a role'],
    pl: ['lista ról', 'rola lista', 'kto ma rolę'],
    es: ['lista de roles', 'rol lista', 'quién tiene un rol'],
    bg: ['списък роли', 'роля списък', 'роли', 'кой има роля'],
    nb: ['rolleliste', 'rolle liste', 'roller', 'hvem har en rolle'],
    he: ['רשימת תפקידים', 'תפקיד רשימה', 'תפקידים'],
  },
  examples: {
    en: ['role list'],
    pl: ['lista ról'],
    es: ['lista de roles'],
    bg: ['списък роли'],
    nb: ['rolleliste'],
    he: ['רשימת תפקידים'],
  },
  what: text('role.listWhat'),
  input: z.object({}),
  answers: 'personal',

  async run(_, { access }: UsesGrants) {
    const holders = await access.listRoles();
    const people = holders.map(({ role, ...holder }) => ({
      ...holder,
      roleName: text('role.name', { role }),
    }));
    return show('roles', { people, total: people.length }, { audit: { people: people.length } });
  },
});
