import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { type Choice, type Reply, show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { WebexLocation } from '../../webex/locations.ts';
import { takesNumbers } from '../../wholesale/pstn.ts';
import { vanished } from '../answers/one.ts';
import { onlyCustomer, severalFor, type UsesSetup } from './one-customer.ts';
import { pstnWords } from './place-words.ts';

/** Each row costs two calls, and has a button: with those below there are five. */
const pageSize = 3;
const numbersShown = 4;

const Input = z
  .object({
    query: z.string().optional(),
    /** Organization id. */
    id: z.string().optional(),
    /** One of them. */
    location: z.string().optional(),
    from: z.number().int().min(0).default(0),
  })
  .refine(({ query, id }) => (query ?? id) !== undefined);
type Input = z.output<typeof Input>;

/** The locations of a customer and how each is connected; one of them with its free numbers (F294). */
export const showLocations = lookup({
  name: 'customer.locations',
  role: 'partner-admin',
  words: {
    en: ['locations', 'customer locations', 'show locations'],
    pl: ['lokalizacje', 'lokalizacje klienta', 'pokaż lokalizacje'],
    es: ['ubicaciones', 'ubicaciones del cliente', 'ver ubicaciones'],
    bg: ['местоположения', 'местоположения на клиент', 'покажи местоположения'],
    nb: ['lokasjoner', 'kundens lokasjoner', 'vis lokasjoner'],
    he: ['מיקומים', 'מיקומי הלקוח', 'הצג מיקומים'],
  },
  examples: {
    en: ['locations Kystlinjen'],
    pl: ['lokalizacje Kystlinjen'],
    es: ['ubicaciones Kystlinjen'],
    bg: ['местоположения Балкан Логистика'],
    nb: ['lokasjoner Kystlinjen'],
    he: ['מיקומים מעבדות גליל'],
  },
  what: text('place.listWhat'),
  input: Input,
  answers: 'plain',

  async run({ input }, uses: UsesSetup): Promise<Reply> {
    const orgId = input.id ?? (await onlyCustomer(input.query ?? '', uses));
    if (orgId === undefined) return severalFor('customer.locations', input.query ?? '', uses);
    const customer = await uses.portfolio.read(orgId);
    if (!customer) return vanished();
    const all = await uses.wholesale.premises.locations(orgId);
    const of = {
      orgId,
      displayName: customer.displayName,
      hubUrl: uses.portfolio.openUrl(customer),
    };
    if (input.location === undefined) return list(of, all, input, uses);
    const one = all.find(({ id }) => id === input.location);
    return one ? details(of, one, uses) : vanished();
  },
});

interface Of {
  orgId: string;
  displayName: string;
  hubUrl: string;
}

async function list(
  { orgId, displayName, hubUrl }: Of,
  all: readonly WebexLocation[],
  { from }: Input,
  { wholesale, users }: UsesSetup,
): Promise<Reply> {
  const shown = all.slice(from, from + pageSize);
  const [customer, ...places] = await Promise.all([
    users.customer(orgId),
    ...shown.map(({ id }) => wholesale.premises.place(orgId, id)),
  ]);
  const more = Math.max(0, all.length - from - shown.length);
  const choices: Choice[] = [
    ...shown.map(
      ({ id }, at): Choice => ({
        command: 'customer.locations',
        input: { id: orgId, location: id },
        say: String(from + at + 1),
      }),
    ),
    { command: 'location.add', input: { id: orgId } },
    ...(more > 0
      ? [
          {
            command: 'customer.locations',
            input: { id: orgId, from: from + pageSize },
            say: 'more',
          },
        ]
      : []),
  ];
  return show(
    'locations',
    {
      displayName,
      first: from + 1,
      total: all.length,
      rows: shown.map(({ name, address }, at) => ({
        name,
        city: address?.city ?? '',
        pstn: pstnWords(places[at]?.pstn ?? { kind: 'untold' }),
      })),
      more,
      adds: customer.kind === 'customer',
      hubUrl,
    },
    { choices, audit: { locations: all.length } },
  );
}

async function details(
  { orgId, displayName, hubUrl }: Of,
  { id, name, address, timeZone }: WebexLocation,
  { wholesale, users }: UsesSetup,
): Promise<Reply> {
  const { premises } = wholesale;
  const [{ pstn, mainNumber, routingPrefix }, free, customer] = await Promise.all([
    premises.place(orgId, id),
    premises.freeNumbers(orgId, id),
    users.customer(orgId),
  ]);
  const town = [address?.postalCode, address?.city].filter(Boolean).join(' ');
  const place = [address?.address1, address?.address2, town, address?.state, address?.country];
  const isOpen = pstn.kind === 'none' || pstn.kind === 'off';
  return show(
    'location',
    {
      customer: displayName,
      name,
      address: place.filter(Boolean).join(', '),
      timeZone: timeZone ?? '',
      pstn: pstnWords(pstn),
      tone: isOpen ? 'warning' : pstn.kind === 'connected' ? 'good' : 'unknown',
      mainNumber,
      routingPrefix,
      freeNumbers: free.slice(0, numbersShown),
      freeCount: free.length,
      takesNumbers: takesNumbers(pstn) && customer.kind === 'customer',
      note: pstn.kind === 'untold' ? text('place.untold') : undefined,
      hubUrl,
    },
    {
      choices: [
        { command: 'customer.locations', input: { id: orgId }, step: 'back' },
        { command: 'numbers.add', input: { id: orgId, location: id } },
      ],
      audit: { location: id },
    },
  );
}
