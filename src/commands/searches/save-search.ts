import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { mostSearches } from '../../portfolio/searches.ts';

interface UsesSearches {
  portfolio: Pick<Portfolio, 'searches'>;
}

/**
 * Keeps the caller's last customer list under a name. It settles nothing but what the caller finds again, at once
 * and reversibly, so it counts as reading and is not asked about.
 */
export const saveSearch = lookup({
  name: 'search.save',
  role: 'helpdesk',
  words: {
    en: ['save this as', 'save search as', 'save list as', 'save as'],
    pl: ['zapisz to jako', 'zapisz wyszukiwanie jako', 'zapisz jako'],
    es: ['guardar esto como', 'guarda esto como', 'guardar búsqueda como', 'guardar como'],
    bg: ['запази това като', 'запази търсенето като', 'запази като'],
    nb: ['lagre dette som', 'lagre søket som', 'lagre som'],
    he: ['שמור את זה בשם', 'שמור חיפוש בשם', 'שמור בשם'],
  },
  examples: {
    en: ['save this as trials in Europe'],
    pl: ['zapisz to jako próbne w Europie'],
    es: ['guardar esto como pruebas en Europa'],
    bg: ['запази това като пробни в Европа'],
    nb: ['lagre dette som prøver i Europa'],
    he: ['שמור את זה בשם ניסיון באירופה'],
  },
  what: text('searches.saveWhat'),
  input: z.object({ query: z.string().trim().max(400, 'tooLong').optional() }),
  answers: 'personal',

  async run({ input, caller: { personId } }, { portfolio: { searches } }: UsesSearches) {
    const name = input.query ?? '';
    if (!/[\p{L}\p{N}]/u.test(name) || [...name].length > 60) return say('searches.noName');
    const query = await searches.last(personId);
    if (query === undefined) return say('searches.nothing');
    const before = await searches.find(personId, name);
    if (!before && (await searches.list(personId)).length >= mostSearches) {
      return say('searches.tooMany', { most: mostSearches });
    }
    const said = say(before ? 'searches.replaced' : 'searches.saved', { name, query });
    return { ...said, write: searches.saving(personId, name, query) };
  },
});
