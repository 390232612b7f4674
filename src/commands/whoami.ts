import { z } from 'zod';
import type { Access } from '../access/people.ts';
import { lookup } from '../conversation/command.ts';
import { show } from '../conversation/reply.ts';
import { text } from '../language/index.ts';

interface UsesAccess {
  access: Pick<Access, 'identify'>;
}

/** Whom Deskhand takes the caller for, and why they may do what they may. */
export const whoami = lookup({
  name: 'whoami',
  role: 'none',
  words: {
    en: ['whoami', 'who am i', 'my role'],
    pl: ['kim jestem', 'moja rola'],
    es: ['quién soy', 'mi rol'],
    bg: ['кой съм аз', 'коя съм аз', 'кой съм', 'моята роля'],
    nb: ['hvem er jeg', 'min rolle'],
    he: ['מי אני', 'התפקיד שלי'],
  },
  examples: {
    en: ['whoami'],
    pl: ['kim jestem'],
    es: ['quién soy'],
    bg: ['кой съм аз'],
    nb: ['hvem er jeg'],
    he: ['מי אני'],
  },
  what: text('whoami.what'),
  input: z.object({}),
  answers: 'personal',

  async run({ caller }, { access }: UsesAccess) {
    const { displayName, email, role, language, personId } = caller;
    const identity = await access.identify(personId);
    const roleFrom = identity.kind === 'known' ? identity.person.roleFrom : 'deskhand';
    const roleName = text('role.name', { role });
    return show('whoami', { displayName, email, roleName, roleFrom, language });
  },
});
