import { lookup } from '../../conversation/command.ts';
import { text } from '../../language/index.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import { LookupInput } from '../answers/input.ts';

/** A person of any customer, by e-mail address, name, SIP address, number or id. */
export const showUser = lookup({
  name: 'user.show',
  role: 'helpdesk',
  words: {
    en: ['user', 'find user', 'show user', 'person', 'account'],
    pl: ['użytkownik', 'użytkownika', 'znajdź użytkownika', 'pokaż użytkownika', 'osoba', 'konto'],
    es: ['usuario', 'usuaria', 'buscar usuario', 'mostrar usuario', 'persona', 'cuenta'],
    bg: ['потребител', 'потребителя', 'намери потребител', 'покажи потребител', 'лице', 'акаунт'],
    nb: ['bruker', 'brukeren', 'finn bruker', 'vis bruker', 'person', 'konto'],
    he: ['משתמש', 'משתמשת', 'חפש משתמש', 'הצג משתמש', 'אדם', 'חשבון'],
  },
  examples: {
    en: ['user Kari Nordmann'],
    pl: ['użytkownik Anna Kowalska-Wiśniewska'],
    es: ['usuario María José Núñez'],
    bg: ['потребител Иван Петров'],
    nb: ['bruker Kari Nordmann'],
    he: ['משתמש אורן פרידמן'],
  },
  what: text('user.what'),
  input: LookupInput,
  repeats: true,
  answers: 'personal',
  run: ({ input }, uses: UsesDirectory) => answerLookup('user', input, uses),
});
