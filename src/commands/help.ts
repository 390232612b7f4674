import { z } from 'zod';
import { mayRun } from '../access/roles.ts';
import { lookup, type MenuEntry } from '../conversation/command.ts';
import { say, show } from '../conversation/reply.ts';
import { type Language, text } from '../language/index.ts';
import type { Menu } from './menu.ts';

export interface UsesMenu {
  menu: Menu;
}

/** What this person may ask and nothing else, in their language. */
export const help = lookup({
  name: 'help',
  role: 'none',
  words: {
    en: ['help', 'commands', 'what can you do', 'what can i ask'],
    pl: ['pomoc', 'pomóż', 'polecenia', 'co umiesz', 'co potrafisz', 'o co mogę zapytać'],
    es: ['ayuda', 'comandos', 'qué puedes hacer', 'qué puede hacer', 'qué puedo preguntar'],
    bg: ['помощ', 'команди', 'какво можеш', 'какво можете', 'какво мога да питам'],
    nb: ['hjelp', 'kommandoer', 'hva kan du', 'hva kan jeg spørre om'],
    he: ['עזרה', 'פקודות', 'מה אפשר לשאול', 'מה אתה יודע לעשות'],
  },
  examples: {
    en: ['help', 'help find'],
    pl: ['pomoc', 'pomoc znajdź'],
    es: ['ayuda', 'ayuda buscar'],
    bg: ['помощ', 'помощ намери'],
    nb: ['hjelp', 'hjelp finn'],
    he: ['עזרה', 'עזרה חפש'],
  },
  what: text('help.what'),
  input: z.object({ query: z.string().trim().max(200, 'tooLong').optional() }),
  answers: 'personal',

  async run({ input, caller: { role, language } }, { menu }: UsesMenu) {
    const topic = input.query;
    const entries = topic ? menu.entriesAbout(topic) : menu.entries;
    const allowed = entries.filter((entry) => mayRun(role, entry.role));
    if (topic && allowed.length === 0) return say('help.unknownTopic', { topic });

    const topics = allowed.flatMap((entry) => topicsOf(entry, language, topic !== undefined));
    return show(
      'help',
      { topics, roleName: text('role.name', { role }) },
      {
        choices: topics.map(({ name, example }) => ({
          command: name,
          input: menu.inputOf(example),
        })),
        audit: { topics: topics.length },
      },
    );
  },
});

/** One example of each command; of a single topic all of them. */
function topicsOf({ name, examples, what }: MenuEntry, language: Language, all: boolean) {
  const [first, ...others] = examples[language];
  return [first, ...(all ? others : [])].map((example) => ({ name, example, what }));
}
