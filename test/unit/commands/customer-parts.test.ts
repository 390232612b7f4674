/** The second cards of a customer (F031, F032, F061–F068) where something was never copied, or much is over. */
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../../cards/index.ts';
import { sampleContext } from '../../../cards/samples.ts';
import type { UsesCustomer } from '../../../src/commands/customers/one-customer.ts';
import { showAdmins } from '../../../src/commands/customers/show-admins.ts';
import { showContracts } from '../../../src/commands/customers/show-contracts.ts';
import { showStatuses } from '../../../src/commands/customers/show-statuses.ts';
import { viewCustomer as showView } from '../../../src/commands/customers/view-customer.ts';
import type { CustomerAdmins } from '../../../src/portfolio/admins.ts';
import type { SubscriptionFact } from '../../../src/portfolio/facts.ts';
import type { JudgedCustomer } from '../../../src/portfolio/portfolio.ts';

const context = sampleContext('en');
const { now } = context;
const acme: JudgedCustomer = {
  ...{ orgId: 'acme', orgUuid: 'acme', displayName: 'Acme', nameKey: 'acme', people: 0, tags: [] },
  ...{ licenses: [], subscriptions: [], orders: [], sites: [], judgements: [] },
};
/** Webex does not answer in time. */
const unconfirmed = { why: 'slow' as const };

type Shown = typeof showAdmins | typeof showContracts | typeof showStatuses | typeof showView;

/** What the card's message says of a customer of whom this is known. */
async function said(
  command: Shown,
  customer: Partial<JudgedCustomer> = {},
  admins: Partial<CustomerAdmins> = {},
  url = '',
): Promise<string> {
  const known = { ...acme, ...customer };
  const uses = {
    portfolio: {
      read: async () => known,
      refresh: async () => [],
      admins: async () => ({ own: [], unconfirmed, ...admins }),
      openUrl: () => url,
    },
    directory: { confirmed: { organization: async () => ({ licensesUnconfirmed: unconfirmed }) } },
  } as unknown as UsesCustomer;
  const call = { input: { id: 'acme', from: 0 }, now } as unknown as Parameters<Shown['run']>[0];
  const reply = await command.run(call, uses);
  if (reply.kind !== 'show') throw new Error('no card');
  return renderCard(reply.card, reply.data, context).markdown.replace(/\p{Cf}/gu, '');
}

describe('a customer of whom nothing was ever copied', () => {
  test('has no administrators that anybody could deny, and no copy of 1970', async () => {
    const words = await said(showAdmins);
    expect(words).toContain('⚠ Not copied yet: users');
    expect(words).not.toContain('Webex lists no administrator');
    expect(words).not.toMatch(/copy of/i);
    const live = { source: { from: 'live' as const, at: now }, unconfirmed: undefined };
    expect(await said(showAdmins, {}, live)).toContain('Webex lists no administrator');
  });

  test('has no licences that anybody could deny, and no copy of just now', async () => {
    const words = await said(showContracts);
    expect(words).toContain('⚠ Not copied yet: licences');
    expect(words).not.toMatch(/copy of/i);
    expect(await said(showContracts, { licensesAt: now })).toMatch(/From the copy of/);
  });

  test('has statuses without a copy they could rest on', async () => {
    expect(await said(showStatuses)).not.toMatch(/copy of/i);
    expect(await said(showStatuses, { licensesAt: now })).toMatch(/From the copy of/);
  });
});

test.each([
  ['the portal alone', 'https://admin.webex.com', true],
  ['the customer by its id', 'https://portal.example/login/0a-1b', false],
  ['the customer by its name', 'https://portal.example/Acme%20%26%20Co', false],
])('F034, F054: a link to %s is told to be what it is', async (_what, url, isPortal) => {
  const words = await said(showView, { orgUuid: '0a-1b', displayName: 'Acme & Co' }, {}, url);
  expect(words).toContain(`](${url}`);
  const sentence = 'The link opens the portal itself; choose the customer there.';
  expect(words.includes(sentence)).toBe(isPortal);
});

test('what ends next stands before what has no end, and what is over comes last and says so (F031)', async () => {
  const term = (id: string, facts: Partial<SubscriptionFact> = {}): SubscriptionFact => {
    return { id, source: 'import', at: now, ...facts };
  };
  const days = (count: number) => ({ endsAt: new Date(now.getTime() + count * 86_400_000) });
  const words = await said(showContracts, {
    licensesAt: now,
    licenses: [{ name: 'Calling', subscriptionId: 'SubByLicence', used: 1, total: 2 }],
    subscriptions: [
      term('SubOfOldTimes', days(-900)),
      term('SubOfLastWeek', { ...days(-7), status: 'active' }),
      term('SubUnpaid', { ...days(-8), status: 'suspended' }),
      term('SubCancelled', { ...days(300), status: 'cancelled' }),
      term('SubNextYear', days(400)),
      term('SubNextWeek', days(7)),
    ],
  });
  const rows = [...words.matchAll(/• (Sub\w+)([^\n]*)/g)].map(([, id, rest]) => [
    id,
    /active|unpaid|expired|cancelled/.exec(rest ?? '')?.[0],
  ]);
  expect(rows).toEqual([
    ['SubNextWeek', undefined],
    ['SubNextYear', undefined],
    ['SubByLicence', undefined],
    ['SubCancelled', 'cancelled'],
    ['SubOfLastWeek', 'expired'],
    ['SubUnpaid', 'unpaid'],
    ['SubOfOldTimes', 'expired'],
  ]);
});
