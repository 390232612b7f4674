import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { type Reply, show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { packageFrom, packageNames } from '../../wholesale/packages.ts';
import { vanished } from '../answers/one.ts';
import { setupAssistUrl, type UsesSetupAssist } from './ask-setup-assist.ts';
import { onlyCustomer, severalFor, type UsesSetup } from './one-customer.ts';
import { pstnWords } from './place-words.ts';

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

  async run({ input: { query = '', id } }, uses: UsesSetup & UsesSetupAssist): Promise<Reply> {
    const orgId = id ?? (await onlyCustomer(query, uses));
    if (orgId === undefined) return severalFor('customer.setup', query, uses);
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
        locations: locations.map(({ name, city, pstn }) => ({
          name,
          city,
          pstn: pstnWords(pstn),
          open: pstn.kind === 'none' || pstn.kind === 'off',
        })),
        locationCount,
        freeNumbers: freeNumbers.slice(0, 3),
        freeCount: freeNumbers.length,
        // the request is for customers sold by the package, and needs a way for mail
        setupAssistUrl:
          wholesale && uses.setupAssist.address !== undefined ? undefined : setupAssistUrl,
      },
      {
        choices: [
          { command: 'users.add', input: { id: orgId } },
          { command: 'customer.admins', input: { id: orgId } },
          { command: 'customer.locations', input: { id: orgId } },
          { command: 'customer.assist', input: { id: orgId } },
        ],
        audit: { customer: customer.orgUuid, locations: locationCount },
      },
    );
  },
});
