import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { answerList, type UsesList } from '../customers/list-customers.ts';

/** A customer list that the caller kept, on what is known now. */
export const runSearch = lookup({
  name: 'search.run',
  role: 'helpdesk',
  words: {
    en: ['run search', 'run saved search', 'run'],
    pl: ['uruchom wyszukiwanie', 'uruchom'],
    es: ['ejecutar búsqueda', 'ejecuta búsqueda', 'ejecutar'],
    bg: ['изпълни търсене', 'изпълни'],
    nb: ['kjør søk', 'kjør'],
    he: ['הרץ חיפוש', 'הרץ'],
  },
  examples: {
    en: ['run search trials in Europe'],
    pl: ['uruchom wyszukiwanie próbne w Europie'],
    es: ['ejecutar búsqueda pruebas en Europa'],
    bg: ['изпълни търсене пробни в Европа'],
    nb: ['kjør søk prøver i Europa'],
    he: ['הרץ חיפוש ניסיון באירופה'],
  },
  what: text('searches.runWhat'),
  input: z.object({ query: z.string().trim().min(1).max(400, 'tooLong') }),
  repeats: true,
  answers: 'personal',

  async run({ input: { query: name }, caller }, uses: UsesList) {
    const kept = await uses.portfolio.searches.find(caller.personId, name);
    if (!kept) return say('searches.unknown', { name: name.slice(0, 60) });
    return answerList({ input: { query: kept.query, from: 0 }, caller }, uses);
  },
});
