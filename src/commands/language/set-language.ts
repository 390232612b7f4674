import { z } from 'zod';
import type { Access } from '../../access/people.ts';
import { lookup } from '../../conversation/command.ts';
import { say, show } from '../../conversation/reply.ts';
import { languageNames, languages, text } from '../../language/index.ts';
import { languageNamed } from './names.ts';

interface UsesAccess {
  access: Pick<Access, 'settingLanguage'>;
}

/**
 * The language the caller is answered in. It settles nothing but how the caller is addressed, at once and
 * reversibly, so it counts as reading and is not asked about.
 */
export const setLanguage = lookup({
  name: 'language',
  role: 'none',
  words: {
    en: ['language', 'lang', 'speak', 'answer in', 'switch to'],
    pl: ['język', 'mów', 'odpowiadaj'],
    es: ['idioma', 'lengua', 'habla', 'responde en'],
    bg: ['език', 'говори', 'отговаряй ми', 'отговаряй'],
    nb: ['språk', 'snakk', 'svar på'],
    he: ['שפה', 'דבר', 'דברי', 'ענה'],
  },
  examples: {
    en: ['language', 'language polski'],
    pl: ['język', 'język polski'],
    es: ['idioma', 'idioma español'],
    bg: ['език', 'език български'],
    nb: ['språk', 'språk norsk'],
    he: ['שפה', 'שפה עברית'],
  },
  what: text('language.what'),
  input: z.object({
    query: z.string().trim().max(200, 'tooLong').optional(),
    /** From the card. */
    language: z.enum(languages).optional(),
  }),
  answers: 'plain',

  async run({ input, caller }, { access }: UsesAccess) {
    const { query } = input;
    const language = input.language ?? (query ? languageNamed(query) : undefined);
    if (language) {
      return {
        ...say('language.set'),
        language,
        write: access.settingLanguage(caller, language),
        audit: { language },
      };
    }
    if (query) return say('language.unknown', { names: Object.values(languageNames) });
    return show(
      'language',
      { current: caller.language },
      { choices: languages.map((one) => ({ command: 'language', input: { language: one } })) },
    );
  },
});
