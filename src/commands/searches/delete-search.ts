import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';

interface UsesSearches {
  portfolio: Pick<Portfolio, 'searches'>;
}

/** Forgets a list that the caller kept. The answer says what it was, so it can be kept again. */
export const deleteSearch = lookup({
  name: 'search.delete',
  role: 'helpdesk',
  words: {
    en: ['delete search', 'forget search', 'delete saved search'],
    pl: ['usuń wyszukiwanie', 'zapomnij wyszukiwanie'],
    es: ['eliminar búsqueda', 'borrar búsqueda', 'olvidar búsqueda'],
    bg: ['изтрий търсене', 'забрави търсене'],
    nb: ['slett søk', 'glem søk'],
    he: ['מחק חיפוש', 'שכח חיפוש'],
  },
  examples: {
    en: ['delete search trials in Europe'],
    pl: ['usuń wyszukiwanie próbne w Europie'],
    es: ['eliminar búsqueda pruebas en Europa'],
    bg: ['изтрий търсене пробни в Европа'],
    nb: ['slett søk prøver i Europa'],
    he: ['מחק חיפוש ניסיון באירופה'],
  },
  what: text('searches.deleteWhat'),
  input: z.object({ query: z.string().trim().min(1).max(400, 'tooLong') }),
  answers: 'personal',

  async run({ input, caller: { personId } }, { portfolio: { searches } }: UsesSearches) {
    const kept = await searches.find(personId, input.query);
    if (!kept) return say('searches.unknown', { name: input.query.slice(0, 60) });
    const said = say('searches.deleted', { name: kept.name, query: kept.query });
    return { ...said, write: searches.deleting(personId, kept.name) };
  },
});
