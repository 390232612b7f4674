import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { say, show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';

interface UsesSearches {
  portfolio: Pick<Portfolio, 'searches'>;
}

/** The customer lists that the caller keeps; a number runs one. */
export const listSearches = lookup({
  name: 'search.list',
  role: 'helpdesk',
  words: {
    en: ['searches', 'saved searches', 'my searches'],
    pl: ['wyszukiwania', 'zapisane wyszukiwania', 'moje wyszukiwania'],
    es: ['búsquedas', 'búsquedas guardadas', 'mis búsquedas'],
    bg: ['търсения', 'запазени търсения', 'моите търсения'],
    nb: ['lagrede søk', 'mine søk'],
    he: ['חיפושים', 'חיפושים שמורים', 'החיפושים שלי'],
  },
  examples: {
    en: ['searches'],
    pl: ['wyszukiwania'],
    es: ['búsquedas'],
    bg: ['търсения'],
    nb: ['lagrede søk'],
    he: ['חיפושים'],
  },
  what: text('searches.what'),
  input: z.object({ query: z.string().optional() }),
  answers: 'personal',

  async run({ caller }, { portfolio: { searches } }: UsesSearches) {
    const kept = await searches.list(caller.personId);
    if (kept.length === 0) return say('searches.none');
    return show(
      'searches',
      { rows: kept.map(({ name, query }) => ({ name, query })), total: kept.length },
      {
        choices: kept.map(({ query }, at) => ({
          command: 'customer.list',
          input: { query },
          say: String(at + 1),
        })),
        audit: { searches: kept.length },
      },
    );
  },
});
