import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { type Reply, show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { Portfolio } from '../../portfolio/portfolio.ts';
import { packageFrom, packageNames } from '../../wholesale/packages.ts';
import { answerLookup, type UsesDirectory } from '../answers/answer.ts';
import { vanished } from '../answers/one.ts';
import type { UsesWholesale } from './create-customer.ts';

interface UsesSetup extends UsesDirectory, UsesWholesale {
  portfolio: Pick<Portfolio, 'read'>;
}

/** No public address of the request form is known: the search of Webex's help leads to it. */
const setupAssist = 'https://help.webex.com/en-us/search?q=Wholesale%20Setup%20Assist';

/**
 * What a customer has and what is still to be done (F292–F298): locations and how they reach the public network,
 * numbers that nobody has, and the ways on: users, administrators, Setup Assist.
 */
export const setUpCustomer = lookup({
  name: 'customer.setup',
  role: 'partner-admin',
  words: {
    en: ['set up', 'set up customer', 'setup'],
    pl: ['skonfiguruj', 'skonfiguruj klienta', 'konfiguracja klienta'],
    es: ['configurar', 'configurar cliente', 'configuración del cliente'],
    bg: ['настрой', 'настрой клиент', 'настройка на клиент'],
    nb: ['sett opp', 'sett opp kunde', 'oppsett av kunde'],
    he: ['הגדר לקוח', 'הגדרת לקוח'],
  },
  examples: {
    en: ['set up Kystlinjen'],
    pl: ['skonfiguruj Kystlinjen'],
    es: ['configurar Kystlinjen'],
    bg: ['настрой Балкан Логистика'],
    nb: ['sett opp Kystlinjen'],
    he: ['הגדר לקוח מעבדות גליל'],
  },
  what: text('setup.what'),
  input: z
    .object({ query: z.string().optional(), id: z.string().optional() })
    .refine(({ query, id }) => (query ?? id) !== undefined),
  answers: 'plain',

  async run({ input: { query = '', id } }, uses: UsesSetup): Promise<Reply> {
    const orgId = id ?? (await only(query, uses));
    if (orgId === undefined) return severalFor(query, uses);
    const customer = await uses.portfolio.read(orgId);
    if (!customer) return vanished();
    const { wholesale, locations, locationCount, freeNumbers } =
      await uses.wholesale.readSetup(orgId);
    return show(
      'setup',
      {
        displayName: customer.displayName,
        status: wholesale?.status,
        externalId: wholesale?.externalId,
        packages: (wholesale?.packages ?? []).map((name) => {
          const known = packageFrom(name);
          return known ? packageNames[known] : name;
        }),
        locations,
        locationCount,
        freeNumbers: freeNumbers.slice(0, 3),
        freeCount: freeNumbers.length,
        setupAssist,
      },
      {
        choices: [
          { command: 'users.add', input: { id: orgId } },
          { command: 'customer.admins', input: { id: orgId } },
        ],
        audit: { customer: customer.orgUuid, locations: locationCount },
      },
    );
  },
});

async function only(query: string, { directory }: UsesSetup): Promise<string | undefined> {
  const question = directory.readQuestion(query, 'customer');
  if (question.by === 'problem') return undefined;
  const found = await directory.find(question, 'customer', { from: 0, size: 2 });
  return found.total === 1 ? found.hits[0]?.id : undefined;
}

/** A list of customers whose rows lead here. */
async function severalFor(query: string, uses: UsesSetup): Promise<Reply> {
  const list = await answerLookup('customer', { query, from: 0 }, uses);
  const choices = list.choices?.map((choice) =>
    /^\d+$/.test(choice.say ?? '') ? { ...choice, command: 'customer.setup' } : choice,
  );
  return { ...list, choices };
}
