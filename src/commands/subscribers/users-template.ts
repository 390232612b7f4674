import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { templateFile } from '../../wholesale/user-export.ts';

/** An empty file for users, in the language of whoever asks. */
export const usersTemplate = lookup({
  name: 'users.template',
  role: 'partner-admin',
  words: {
    en: ['users template', 'template for users', 'csv template'],
    pl: ['szablon użytkowników', 'szablon csv'],
    es: ['plantilla de usuarios', 'plantilla csv'],
    bg: ['шаблон за потребители', 'csv шаблон'],
    nb: ['brukermal', 'mal for brukere', 'csv-mal'],
    he: ['תבנית משתמשים', 'תבנית csv'],
  },
  examples: {
    en: ['users template'],
    pl: ['szablon użytkowników'],
    es: ['plantilla de usuarios'],
    bg: ['шаблон за потребители'],
    nb: ['brukermal'],
    he: ['תבנית משתמשים'],
  },
  what: text('users.templateWhat'),
  input: z.object({ query: z.string().optional() }),
  answers: 'personal',
  run: async ({ caller }) => ({
    ...say('users.template'),
    files: [templateFile(caller.language)],
  }),
});
