import { z } from 'zod';
import { rowsOnCard } from '../../../cards/data.ts';
import { lookup } from '../../conversation/command.ts';
import { type Choice, say, show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';

interface UsesSearches {
  portfolio: Pick<Portfolio, 'searches'>;
}

/** The customer lists that the caller keeps, a page at a time; a number runs one. */
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
  input: z.object({ query: z.string().optional(), from: z.number().int().min(0).default(0) }),
  answers: 'personal',

  async run({ input, caller }, { portfolio: { searches } }: UsesSearches) {
    const kept = await searches.list(caller.personId);
    if (kept.length === 0) return say('searches.none');
    const from = input.from < kept.length ? input.from : 0;
    const rows = kept.slice(from, from + rowsOnCard(kept.length - from));
    const after = from + rows.length;
    const more: Choice[] =
      after < kept.length ? [{ command: 'search.list', input: { from: after }, say: 'more' }] : [];
    return show(
      'searches',
      {
        rows: rows.map(({ name, query }) => ({ name, query })),
        first: from + 1,
        total: kept.length,
        more: kept.length - after,
      },
      {
        choices: [
          ...rows.map(({ query }, at) => ({
            command: 'customer.list',
            input: { query },
            say: String(from + at + 1),
          })),
          ...more,
        ],
        audit: { searches: kept.length },
      },
    );
  },
});
