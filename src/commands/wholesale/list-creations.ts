import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { UsesWholesale } from './create-customer.ts';

/** How far the latest wholesale customers are that were asked for here. */
export const listCreations = lookup({
  name: 'customer.creations',
  role: 'partner-admin',
  words: {
    en: ['creations', 'new customers', 'customers in creation'],
    pl: ['tworzeni klienci', 'nowi klienci'],
    es: ['clientes en creación', 'nuevos clientes'],
    bg: ['нови клиенти', 'създавани клиенти'],
    nb: ['nye engroskunder', 'kunder som opprettes'],
    he: ['לקוחות בהקמה', 'לקוחות חדשים'],
  },
  examples: {
    en: ['creations'],
    pl: ['tworzeni klienci'],
    es: ['clientes en creación'],
    bg: ['нови клиенти'],
    nb: ['nye engroskunder'],
    he: ['לקוחות בהקמה'],
  },
  what: text('customer.creationsWhat'),
  input: z.object({ query: z.string().optional() }),
  answers: 'plain',

  async run(_call, { wholesale }: UsesWholesale) {
    const creations = await wholesale.latestCreations();
    return show('creations', {
      creations: creations.map(({ name, externalId, state, createdAt, settledAt, problems }) => ({
        name,
        externalId,
        state,
        since: settledAt ?? createdAt,
        problems,
      })),
    });
  },
});
