import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { UsesWholesale } from './create-customer.ts';
import { saveTemplateName } from './template-form.ts';

/** The onboarding templates that are registered (F268). */
export const listTemplates = lookup({
  name: 'template.list',
  role: 'partner-admin',
  words: {
    en: ['templates', 'onboarding templates', 'list templates'],
    pl: ['szablony', 'szablony wdrożeniowe', 'lista szablonów'],
    es: ['plantillas', 'plantillas de incorporación', 'lista de plantillas'],
    bg: ['шаблони', 'шаблони за включване', 'списък шаблони'],
    nb: ['maler', 'introduksjonsmaler', 'liste over maler'],
    he: ['תבניות', 'תבניות קליטה', 'רשימת תבניות'],
  },
  examples: {
    en: ['templates'],
    pl: ['szablony'],
    es: ['plantillas'],
    bg: ['шаблони'],
    nb: ['maler'],
    he: ['תבניות'],
  },
  what: text('template.listWhat'),
  input: z.object({ query: z.string().optional() }),
  answers: 'plain',

  async run(_call, { wholesale }: UsesWholesale) {
    const templates = await wholesale.listTemplates();
    return show(
      'templates',
      {
        templates: templates.map(({ name, country, packages, state }) => ({
          name,
          country,
          packages: packages.length,
          retired: state === 'retired',
        })),
      },
      {
        choices: [
          ...templates.map(({ id }, index) => ({
            command: 'template.show',
            input: { id },
            say: String(index + 1),
          })),
          { command: saveTemplateName, input: {} },
        ],
      },
    );
  },
});
