import type { CardData } from '../../../cards/data.ts';
import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { eachLicense } from '../answers/licenses.ts';
import { toCustomer } from '../answers/ways.ts';
import { answerOne, CustomerInput, type UsesCustomer } from './one-customer.ts';

/** What a customer bought: licences with their use, subscriptions with their dates, orders. */
export const showContracts = lookup({
  name: 'customer.contracts',
  role: 'helpdesk',
  words: {
    en: ['subscriptions', 'customer licences', 'customer licenses', 'contracts'],
    pl: ['subskrypcje', 'licencje klienta', 'umowy'],
    es: ['suscripciones', 'licencias del cliente', 'contratos'],
    bg: ['абонаменти', 'лицензи на клиент', 'договори'],
    nb: ['abonnementer', 'kundens lisenser', 'avtaler'],
    he: ['מינויים', 'רישיונות הלקוח', 'חוזים'],
  },
  examples: {
    en: ['subscriptions Acme Telecom'],
    pl: ['subskrypcje Zakłady Łódź'],
    es: ['suscripciones Café Sol'],
    bg: ['абонаменти Балкан Логистика'],
    nb: ['abonnementer Øksnes Oppdrett'],
    he: ['מינויים מעבדות גליל'],
  },
  what: text('portfolio.contractsWhat'),
  input: CustomerInput,
  repeats: true,
  answers: 'plain',
  run: ({ input, now }, uses: UsesCustomer) =>
    answerOne('customer.contracts', input, uses, async (known) => {
      const { licensesAt: liveAt, licensesUnconfirmed: unconfirmed } =
        (await uses.directory.confirmed.organization(known.orgId)) ?? {};
      const customer = (await uses.portfolio.read(known.orgId)) ?? known;
      const { orgId, displayName, orgUuid, licenses, orders, licensesAt } = customer;
      const named = new Set(customer.subscriptions.map(({ id }) => id));
      const others = licenses.flatMap(({ subscriptionId: id }) =>
        id && !named.has(id) ? [id] : [],
      );
      const subscriptions = soonestFirst(
        [
          ...customer.subscriptions,
          ...[...new Set(others)].map((id) => ({
            id,
            source: 'licenses',
            at: liveAt ?? licensesAt,
          })),
        ],
        now,
      );
      return show(
        'contracts',
        {
          displayName,
          orgUuid,
          licenses: eachLicense(customer),
          subscriptions,
          orders,
          source: liveAt
            ? { from: 'live', at: liveAt }
            : licensesAt && { from: 'copy', at: licensesAt },
          pending: liveAt || licensesAt ? [] : ['licenses'],
          unconfirmed,
        },
        { choices: [toCustomer(orgId)], audit: { kind: 'contracts', hits: subscriptions.length } },
      );
    }),
});

type Shown = CardData<'contracts'>['subscriptions'][number];

/** What ends next stands first, then what has no end; what is over comes last, the latest of it first. */
function soonestFirst(all: readonly Shown[], now: Date): Shown[] {
  const end = ({ endsAt }: Shown) => endsAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  const isOver = ({ status = '', endsAt }: Shown) =>
    ['cancelled', 'expired'].includes(status) || (endsAt !== undefined && endsAt <= now);
  const running = all.filter((one) => !isOver(one)).sort((a, b) => end(a) - end(b));
  return [...running, ...all.filter(isOver).sort((a, b) => end(b) - end(a))];
}
