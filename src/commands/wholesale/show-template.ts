import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { UsesWholesale } from './create-customer.ts';
import { templateAnswer } from './template-form.ts';

/** One onboarding template with its provisioning ID in full, to be copied (F279). */
export const showTemplate = lookup({
  name: 'template.show',
  role: 'partner-admin',
  words: {
    en: ['template', 'show template', 'provisioning id'],
    pl: ['szablon', 'pokaż szablon'],
    es: ['plantilla', 'mostrar plantilla'],
    bg: ['шаблон', 'покажи шаблон'],
    nb: ['mal', 'vis mal'],
    he: ['תבנית', 'הצג תבנית'],
  },
  examples: {
    en: ['template Wholesale PL'],
    pl: ['szablon Wholesale PL'],
    es: ['plantilla Wholesale PL'],
    bg: ['шаблон Wholesale PL'],
    nb: ['mal Wholesale PL'],
    he: ['תבנית Wholesale PL'],
  },
  what: text('template.showWhat'),
  input: z
    .object({ query: z.string().optional(), id: z.string().optional() })
    .refine(({ query, id }) => (query ?? id) !== undefined),
  answers: 'plain',

  async run({ input: { query = '', id }, caller }, { wholesale }: UsesWholesale) {
    const byId = id === undefined ? undefined : await wholesale.readTemplate(id);
    const [found = byId, ...others] = byId ? [] : await wholesale.findTemplates(query);
    if (!found) return say('template.none', { name: query });
    if (others.length === 0) return templateAnswer(found, caller.language);
    const names = [found, ...others].slice(0, 5).map(({ name }) => name);
    return say('template.several', { names });
  },
});
