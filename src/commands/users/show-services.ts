import { lookup } from '../../conversation/command.ts';
import { text } from '../../language/index.ts';
import type { UsesDirectory } from '../answers/answer.ts';
import { LookupInput } from '../answers/input.ts';
import { vanished } from '../answers/one.ts';
import { personFor } from '../answers/person.ts';
import { servicesCard } from '../answers/user-card.ts';

/** What a person holds, and what Webex says their telephone was told to do. */
export const showServices = lookup({
  name: 'user.services',
  role: 'helpdesk',
  words: {
    en: [
      'licences of',
      'licenses of',
      'user licences',
      'user licenses',
      'features of',
      'toggles of',
    ],
    pl: ['licencje użytkownika', 'funkcje użytkownika', 'licencje osoby'],
    es: ['licencias de', 'licencias del usuario', 'funciones de'],
    bg: ['лицензи на', 'лицензите на', 'функции на'],
    nb: ['lisenser for', 'lisensene til', 'brukerlisenser', 'funksjoner for'],
    he: ['רישיונות של', 'הרישיונות של', 'תכונות של'],
  },
  examples: {
    en: ['licences of Kari Nordmann'],
    pl: ['licencje użytkownika Anna Kowalska-Wiśniewska'],
    es: ['licencias de María José Núñez'],
    bg: ['лицензи на Иван Петров'],
    nb: ['lisenser for Kari Nordmann'],
    he: ['רישיונות של נועה בן־דוד'],
  },
  what: text('services.what'),
  input: LookupInput,
  repeats: true,
  answers: 'personal',

  async run({ input }, uses: UsesDirectory) {
    const found = await personFor('user.services', input, uses);
    if ('reply' in found) return found.reply;
    return (await servicesCard(found.person.id, uses)) ?? vanished();
  },
});
