import { lookup } from '../../conversation/command.ts';
import { say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { exportFile } from '../../wholesale/user-export.ts';
import { packageOf } from '../../wholesale/user-step.ts';
import { workNumber } from '../../wholesale/users.ts';
import { CustomerInput } from '../customers/one-customer.ts';
import { customerFor, type UsesUsers } from './which.ts';

/** The users of a wholesale customer in the format of the import: sent back as it is, it changes nothing. */
export const exportUsers = lookup({
  name: 'users.export',
  role: 'partner-admin',
  words: {
    en: ['export users', 'users export', 'download users'],
    pl: ['eksportuj użytkowników', 'eksport użytkowników'],
    es: ['exportar usuarios', 'exporta usuarios'],
    bg: ['експортирай потребители', 'експорт на потребители'],
    nb: ['eksporter brukere', 'eksport av brukere'],
    he: ['ייצא משתמשים', 'ייצוא משתמשים'],
  },
  examples: {
    en: ['export users Kystlinjen'],
    pl: ['eksportuj użytkowników Kystlinjen'],
    es: ['exportar usuarios Kystlinjen'],
    bg: ['експортирай потребители Балкан Логистика'],
    nb: ['eksporter brukere Kystlinjen'],
    he: ['ייצא משתמשים מעבדות גליל'],
  },
  what: text('users.exportWhat'),
  input: CustomerInput,
  answers: 'personal',
  async run({ input, caller }, uses: UsesUsers) {
    const found = await customerFor('users.export', input, uses);
    if ('reply' in found) return found.reply;
    const all = await uses.users.exported(found.customer);
    const users = all.map(({ subscriber, person }) => ({
      email: subscriber.email ?? '',
      package: packageOf(subscriber),
      firstName: person?.firstName ?? undefined,
      lastName: person?.lastName ?? undefined,
      displayName: person?.displayName,
      extension: person?.extension ?? undefined,
      phone: person && workNumber(person),
      location: person?.location ?? undefined,
      site: person?.siteUrls[0],
    }));
    return {
      ...say('users.exported', { name: found.customer.name, count: users.length }),
      files: [exportFile(users, caller.language)],
      audit: { count: users.length },
    };
  },
});
