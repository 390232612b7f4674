import { z } from 'zod';
import { change } from '../../conversation/command.ts';
import { type Confirmation, refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { Template } from '../../wholesale/template-rules.ts';
import type { UsesWholesale } from './create-customer.ts';
import { primaryFactsOf } from './template-form.ts';

const Input = z
  .object({
    query: z.string().optional(),
    id: z.string().optional(),
    /** What it becomes, as it was asked about. */
    state: z.enum(['active', 'retired']).optional(),
  })
  .refine(({ query, id }) => (query ?? id) !== undefined);

/** Takes a template out of use, or back into it: asking for it again undoes it. */
export const retireTemplate = change({
  name: 'template.retire',
  role: 'partner-admin',
  words: {
    en: ['retire template', 'template retire', 'use template again'],
    pl: ['wycofaj szablon', 'przywróć szablon'],
    es: ['retirar plantilla', 'reutilizar plantilla'],
    bg: ['извади шаблон', 'върни шаблон'],
    nb: ['ta ut mal', 'bruk mal igjen'],
    he: ['הוצא תבנית', 'החזר תבנית'],
  },
  examples: {
    en: ['retire template Wholesale PL'],
    pl: ['wycofaj szablon Wholesale PL'],
    es: ['retirar plantilla Wholesale PL'],
    bg: ['извади шаблон Wholesale PL'],
    nb: ['ta ut mal Wholesale PL'],
    he: ['הוצא תבנית Wholesale PL'],
  },
  what: text('template.retireWhat'),
  input: Input,
  answers: 'plain',

  async confirm({ input, caller }, uses: UsesWholesale): Promise<Confirmation> {
    const [found, ...others] = await foundBy(input, uses);
    if (!found || others.length > 0) {
      const names = [found, ...others].flatMap((each) => each?.name ?? []);
      const reply = found
        ? say('template.several', { names })
        : say('template.none', { name: input.query ?? '' });
      return refuse(reply);
    }
    const retires = found.state === 'active';
    return {
      kind: 'ask',
      data: {
        title: text(retires ? 'template.retireTitle' : 'template.reuseTitle'),
        facts: [
          { name: text('wholesale.fact', { field: 'template' }), value: found.name },
          ...primaryFactsOf(found, caller.language),
        ],
        warning: text(retires ? 'template.retireWarning' : 'template.reuseWarning'),
        yes: text(retires ? 'template.retire' : 'template.reuse'),
        destructive: false,
        canBeUndone: true,
      },
      input: { id: found.id, state: retires ? 'retired' : 'active' },
      audit: { template: found.id },
    };
  },

  async run({ input: { id = '', state = 'retired' }, caller }, { wholesale }: UsesWholesale) {
    const template = await wholesale.readTemplate(id);
    if (!template) return say('template.none', { name: '' });
    const { name } = template;
    return {
      ...(state === 'retired'
        ? say('template.isRetired', { name })
        : say('template.isActive', { name })),
      choices: [{ command: 'template.retire', input: { id }, say: 'undo' }],
      write: wholesale.settingState(id, state, caller.personId),
      audit: { template: id, before: template.state, after: state },
    };
  },
});

async function foundBy(
  { id, query = '' }: z.output<typeof Input>,
  { wholesale }: UsesWholesale,
): Promise<Template[]> {
  const byId = id === undefined ? undefined : await wholesale.readTemplate(id);
  return byId ? [byId] : wholesale.findTemplates(query);
}
