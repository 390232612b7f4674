/** Every status at its boundaries, worked out by hand. The days: today is 2026-11-21, noon. */
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../../src/kpi/build.ts';
import { inWords } from '../../../src/language/in-words.ts';
import type { CustomerFacts, SubscriptionFact } from '../../../src/portfolio/facts.ts';
import {
  changesAt,
  judge,
  judgeExpired,
  judgeExpiringSoon,
  judgeInactive,
  judgeOrderReady,
  judgeOverage,
  judgeSubscription,
  judgeSuspended,
  judgeTrial,
  type StatusRules,
} from '../../../src/portfolio/status.ts';

const now = new Date('2026-11-21T12:00:00Z');
const rules: StatusRules = { now, expiringSoonDays: 30, inactiveDays: 90 };
const copiedAt = new Date('2026-11-21T06:00:00Z');
const importedAt = new Date('2026-11-20T09:00:00Z');

function customer(facts: Partial<CustomerFacts> = {}): CustomerFacts {
  return { licenses: [], licensesAt: copiedAt, subscriptions: [], orders: [], ...facts };
}

function subscription(facts: Partial<SubscriptionFact> = {}): SubscriptionFact {
  return { id: 'Sub1', source: 'import', at: importedAt, ...facts };
}

/** Ends in two years. */
const dated = subscription({
  ...{ status: 'active', trial: false, endsAt: new Date('2028-11-21T00:00:00Z') },
});

const with_ = (facts: Partial<SubscriptionFact>) =>
  customer({ subscriptions: [subscription(facts)] });

describe('Trial', () => {
  test.each([
    ['begins now', { startsAt: now }, true],
    ['begins in a millisecond', { startsAt: new Date(now.getTime() + 1) }, false],
    ['ends in a millisecond', { endsAt: new Date(now.getTime() + 1) }, true],
    ['ends now', { endsAt: now }, false],
    ['was cancelled', { status: 'cancelled' as const }, false],
    ['is not set up yet', { status: 'pending' as const }, false],
  ])('holds or not when the trial %s', (_when, dates, holds) => {
    expect(judgeTrial(with_({ trial: true, ...dates }), rules).holds).toBe(holds);
  });

  test('says by which rule, from where and how old', () => {
    const { rule, ...judgement } = judgeTrial(with_({ trial: true }), rules);
    expect(judgement).toEqual({ status: 'trial', holds: true, source: 'import', at: importedAt });
    expect(inWords(rule, 'en')).toBe('trial Sub1 is running');
  });

  test('says who told that it is a trial, where that is not who told its dates', () => {
    const trialBy = { source: 'tags' as const, at: now };
    expect(judgeTrial(with_({ trial: true, trialBy }), rules)).toMatchObject(trialBy);
  });

  test('is not guessed where nothing says whether it is one', () => {
    expect(judgeTrial(with_({}), rules)).toMatchObject({ holds: undefined });
    expect(judgeTrial(with_({ trial: false }), rules).holds).toBe(false);
  });

  test('is not ruled out while something runs of which nothing says whether it is one', () => {
    const licenses = [{ name: 'Calling', subscriptionId: 'Sub9', used: 1 }];
    const found = judgeTrial(customer({ licenses, subscriptions: [dated] }), rules);
    expect(found.holds).toBeUndefined();
    expect(inWords(found.rule, 'en')).toBe('needs an import: it is not known of Sub9');
  });

  test('that was turned into a subscription is none any more', () => {
    const facts = with_({ trial: false, endsAt: new Date('2027-11-21T00:00:00Z') });
    expect(
      judge(facts, rules)
        .filter(({ holds }) => holds)
        .map(({ status }) => status),
    ).toEqual(['subscription']);
  });
});

describe('Subscription', () => {
  test.each([
    ['runs', {}, true],
    ['is unpaid', { status: 'suspended' as const }, false],
    ['is a trial', { trial: true }, false],
    ['has ended', { endsAt: new Date('2026-11-21T11:59:59.999Z') }, false],
  ])('holds or not when it %s', (_what, facts, holds) => {
    expect(judgeSubscription(with_(facts), rules).holds).toBe(holds);
  });

  test('follows from licences where no record tells about it, and says so', () => {
    const facts = customer({ licenses: [{ name: 'Calling', subscriptionId: 'Sub9', used: 1 }] });
    const found = judgeSubscription(facts, rules);
    expect(found).toMatchObject({ holds: true, source: 'licenses', at: copiedAt });
    expect(inWords(found.rule, 'en')).toBe('Webex lists licences of subscription Sub9');
  });

  test('does not follow from licences of a subscription that a record says has ended', () => {
    const licenses = [{ name: 'Calling', subscriptionId: 'Sub1', used: 1 }];
    const subscriptions = [subscription({ endsAt: new Date('2026-10-01T00:00:00Z') })];
    expect(judgeSubscription(customer({ licenses, subscriptions }), rules).holds).toBe(false);
  });

  test('does not follow from licences of what Webex flagged as a trial, before it said when', () => {
    const licenses = [{ name: 'Calling', subscriptionId: 'Sub1', used: 1 }];
    const flagged = subscription({ trial: true, source: 'tags', at: undefined });
    const facts = customer({ licenses, subscriptions: [flagged] });
    expect(judgeTrial(facts, rules)).toMatchObject({ holds: true, source: 'tags', at: undefined });
    expect(judgeSubscription(facts, rules).holds).toBe(false);
    expect(judgeExpired(facts, rules)).toMatchObject({ holds: false, source: 'tags' });
  });

  test('is unknown before the licences were copied', () => {
    expect(judgeSubscription(customer({ licensesAt: undefined }), rules).holds).toBeUndefined();
  });
});

describe('Expiring soon', () => {
  test.each([
    ['with the 30th day from today', '2026-12-21T23:59:59.999Z', true],
    ['with the 31st', '2026-12-22T00:00:00.000Z', false],
    ['with today', '2026-11-21T23:59:59.999Z', true],
    ['in a millisecond', '2026-11-21T12:00:00.001Z', true],
    ['now, so it has ended', '2026-11-21T12:00:00.000Z', false],
  ])('when the term ends %s', (_when, end, holds) => {
    expect(judgeExpiringSoon(with_({ endsAt: new Date(end) }), rules).holds).toBe(holds);
  });

  test('counts trials as well, names the first to end, and says when one renews itself', () => {
    const subscriptions = [
      subscription({ id: 'Later', endsAt: new Date('2026-12-20T00:00:00Z') }),
      subscription({ id: 'Sooner', endsAt: new Date('2026-12-01T00:00:00Z'), trial: true }),
    ];
    expect(inWords(judgeExpiringSoon(customer({ subscriptions }), rules).rule, 'en')).toBe(
      'Sooner ends on 2026-12-01, within 30 days',
    );
    const renewing = with_({ endsAt: new Date('2026-12-01T00:00:00Z'), autoRenew: true });
    expect(inWords(judgeExpiringSoon(renewing, rules).rule, 'en')).toBe(
      'the term of Sub1 ends on 2026-12-01, within 30 days; it renews itself',
    );
  });

  test('takes the number of days from the settings', () => {
    const facts = with_({ endsAt: new Date('2026-12-01T00:00:00Z') });
    expect(judgeExpiringSoon(facts, { ...rules, expiringSoonDays: 9 }).holds).toBe(false);
    expect(judgeExpiringSoon(facts, { ...rules, expiringSoonDays: 10 }).holds).toBe(true);
  });

  test('is unknown without a date', () => {
    expect(judgeExpiringSoon(with_({}), rules).holds).toBeUndefined();
  });

  test.each([
    ['a record', { subscriptions: [dated, subscription({ id: 'Sub9' })] }],
    [
      'a licence',
      { subscriptions: [dated], licenses: [{ name: 'M', subscriptionId: 'Sub9', used: 1 }] },
    ],
    [
      'a tag',
      { subscriptions: [dated, subscription({ id: 'Sub9', trial: true, source: 'tags' })] },
    ],
  ] as const)('is unknown, and no “no”, where %s names something without an end', (_who, facts) => {
    const found = judgeExpiringSoon(customer(facts), rules);
    expect(found.holds).toBeUndefined();
    expect(inWords(found.rule, 'en')).toBe('needs an import: it is not known of Sub9');
  });

  test('does not wait for the end of what has ended already', () => {
    const subscriptions = [dated, subscription({ id: 'Sub9', status: 'cancelled' })];
    expect(judgeExpiringSoon(customer({ subscriptions }), rules).holds).toBe(false);
  });
});

describe('License overage', () => {
  const name = 'Webex Calling - Professional';
  const sold = { wholesale: { state: 'provisioned', at: copiedAt } };

  const licenses = [
    ['30 in use of 30 bought', { subscriptionId: 'Sub1', used: 30, total: 30 }, {}, false],
    ['31 in use of 30 bought', { subscriptionId: 'Sub1', used: 31, total: 30 }, {}, true],
    ['no limit', { subscriptionId: 'Sub1', used: 5, total: -1 }, {}, false],
    ['a limit nobody names', { subscriptionId: 'Sub1', used: 5 }, {}, false],
    [
      'none bought, which is a free licence',
      { subscriptionId: 'Sub1', used: 1, total: 0 },
      {},
      false,
    ],
    ['no subscription, which is a free licence', { used: 31, total: 30 }, {}, false],
    ['no subscription where Wholesale sells it', { used: 31, total: 30 }, sold, true],
  ] as const;

  test.each(licenses)('with %s', (_what, license, facts, holds) => {
    const found = judgeOverage(customer({ licenses: [{ name, ...license }], ...facts }));
    expect(found.holds).toBe(holds);
  });

  test.each(licenses)('is one to the KPIs as well, or none: %s', (_what, license, facts, holds) => {
    const {
      subscriptionId = null,
      used,
      total = null,
    } = { subscriptionId: undefined, total: undefined, ...license };
    const rows = rowsOf(
      {
        orgId: 'acme',
        created: null,
        wholesale: 'wholesale' in facts ? 'W1' : null,
        trialIds: [],
        licenses: [{ orgId: 'acme', name, subscriptionId, used, total }],
        terms: [],
      },
      now,
    );
    expect(rows.some(({ over }) => over > 0)).toBe(holds);
  });

  test('names the licence', () => {
    const license = { name: 'Meetings', subscriptionId: 'Sub1', used: 33, total: 30 };
    const { rule } = judgeOverage(customer({ licenses: [license] }));
    expect(inWords(rule, 'en')).toBe('Meetings: 33 in use, 30 bought');
  });
});

describe('No recent activity', () => {
  /** 90 days before now: 2026-08-23, noon. */
  const limit = new Date('2026-08-23T12:00:00Z');
  const read = { since: limit, at: copiedAt };

  test.each([
    ['exactly 90 days ago', '2026-08-23T12:00:00.000Z', true],
    ['a millisecond less', '2026-08-23T12:00:00.001Z', false],
  ])('when the last sign-in was %s', (_when, last, holds) => {
    const signIns = { ...read, last: new Date(last) };
    expect(judgeInactive(customer({ signIns }), rules).holds).toBe(holds);
  });

  test('holds when the audit of 90 days shows nobody', () => {
    expect(judgeInactive(customer({ signIns: read }), rules)).toMatchObject({
      holds: true,
      source: 'audit',
      at: copiedAt,
    });
  });

  test.each([
    ['was never read', undefined],
    [
      'does not reach back far enough',
      { since: new Date('2026-08-23T12:00:00.001Z'), at: copiedAt },
    ],
    ['was read 8 days ago', { since: limit, at: new Date('2026-11-13T12:00:00Z') }],
  ])('is unknown when the audit %s', (_what, signIns) => {
    expect(judgeInactive(customer({ signIns }), rules).holds).toBeUndefined();
  });

  test('does not hold for an organization younger than that', () => {
    const created = new Date('2026-08-23T12:00:00.001Z');
    const listedAt = new Date('2026-11-21T11:00:00Z');
    // The list of organizations says so, not the audit.
    const by = { holds: false, source: 'organizations', at: listedAt };
    for (const signIns of [read, undefined]) {
      expect(judgeInactive(customer({ created, listedAt, signIns }), rules)).toMatchObject(by);
    }
  });
});

describe('Order ready for setup', () => {
  test.each([
    ['ready', true],
    ['ordered', false],
    ['done', false],
  ] as const)('with an order that is %s', (status, holds) => {
    const orders = [{ id: '8812', status, source: 'import' as const, at: importedAt }];
    expect(judgeOrderReady(customer({ orders })).holds).toBe(holds);
  });

  test('holds for a subscription that is not set up', () => {
    expect(judgeOrderReady(with_({ status: 'pending' })).holds).toBe(true);
  });

  test('is unknown without orders and states', () => {
    expect(judgeOrderReady(with_({})).holds).toBeUndefined();
  });

  test('is unknown where the state of an order is', () => {
    const orders = [
      { id: '8812', status: 'done', source: 'import', at: importedAt },
      { id: '8813', source: 'import', at: importedAt },
    ] as const;
    const found = judgeOrderReady(customer({ orders }));
    expect(found.holds).toBeUndefined();
    expect(inWords(found.rule, 'en')).toBe('needs an import: it is not known of 8813');
  });
});

describe('Suspended', () => {
  test('holds for one unpaid subscription among paid ones', () => {
    const subscriptions = [
      subscription({ id: 'Paid', status: 'active' }),
      subscription({ id: 'Unpaid', status: 'suspended' }),
    ];
    const found = judgeSuspended(customer({ subscriptions }), rules);
    expect(found.holds).toBe(true);
    expect(inWords(found.rule, 'en')).toBe('subscription Unpaid is still unpaid');
  });

  test('does not hold when all are paid, and is unknown when nobody says', () => {
    expect(judgeSuspended(with_({ status: 'active' }), rules).holds).toBe(false);
    expect(judgeSuspended(with_({}), rules).holds).toBeUndefined();
  });

  test('is unknown while nobody says whether another one that runs is paid', () => {
    const subscriptions = [dated, subscription({ id: 'Sub9' })];
    expect(judgeSuspended(customer({ subscriptions }), rules).holds).toBeUndefined();
    const ended = { id: 'Sub9', endsAt: new Date('2026-10-01T00:00:00Z') };
    const others = [dated, subscription(ended)];
    expect(judgeSuspended(customer({ subscriptions: others }), rules).holds).toBe(false);
  });
});

describe('Expired', () => {
  const ended = new Date('2026-11-20T00:00:00Z');

  test('holds when the last term has ended', () => {
    const found = judgeExpired(with_({ endsAt: ended }), rules);
    expect(found.holds).toBe(true);
    expect(inWords(found.rule, 'en')).toBe(
      'nothing runs any more; the last term ended on 2026-11-20',
    );
  });

  const coming = subscription({ startsAt: new Date('2026-12-21T00:00:00Z') });

  test('says when one begins', () => {
    const { rule } = judgeExpired(customer({ subscriptions: [coming] }), rules);
    expect(inWords(rule, 'en')).toBe('Sub1 begins on 2026-12-21');
  });

  test('holds for a customer without any subscription', () => {
    expect(judgeExpired(customer(), rules)).toMatchObject({ holds: true, source: 'licenses' });
  });

  test.each([
    ['a trial runs', { subscriptions: [subscription({ trial: true })] }],
    ['an unpaid subscription runs', { subscriptions: [subscription({ status: 'suspended' })] }],
    ['one begins next month', { subscriptions: [coming] }],
    ['one waits to be set up', { subscriptions: [subscription({ status: 'pending' })] }],
    ['Webex names a subscription', { licenses: [{ name: 'M', subscriptionId: 'S', used: 0 }] }],
    ['Wholesale has the customer', { wholesale: { state: 'provisioned', at: copiedAt } }],
  ] as const)('does not hold when %s', (_what, facts) => {
    expect(judgeExpired(customer(facts), rules).holds).toBe(false);
  });

  test.each([
    ['a cancelled one would have ended next year', { status: 'cancelled' as const }],
    ['one is over before its time', { status: 'expired' as const }],
  ])('names no day to come as the end of the last term: %s', (_what, facts) => {
    const found = judgeExpired(
      with_({ ...facts, endsAt: new Date('2027-12-01T00:00:00Z') }),
      rules,
    );
    expect(found.holds).toBe(true);
    expect(inWords(found.rule, 'en')).toBe('no subscription and no trial is running');
  });

  test('says the state in Wholesale as it is', () => {
    const wholesale = { state: 'pending_rpl_review', at: copiedAt };
    const { rule } = judgeExpired(customer({ wholesale }), rules);
    expect(inWords(rule, 'en')).toBe('state in Webex Wholesale: in compliance review by Cisco');
  });

  test('is unknown before the licences were copied, whatever an import says has ended', () => {
    const facts = { licensesAt: undefined };
    expect(judgeExpired(customer(facts), rules).holds).toBeUndefined();
    const subscriptions = [subscription({ endsAt: ended })];
    expect(judgeExpired(customer({ ...facts, subscriptions }), rules).holds).toBeUndefined();
  });
});

test('“no” waits for the copy of the licences, which may name something else that runs (F061, F063, F067)', () => {
  const judged = (licensesAt: Date | undefined) =>
    [judgeTrial, judgeExpiringSoon, judgeSuspended].map((judgeOne) =>
      judgeOne(customer({ licensesAt, subscriptions: [dated] }), rules),
    );
  expect(judged(copiedAt).map(({ holds }) => holds)).toEqual([false, false, false]);
  for (const { holds, rule } of judged(undefined)) {
    expect(holds).toBeUndefined();
    expect(inWords(rule, 'en')).toBe('the licences have not been copied yet');
  }
});

test('there is one judgement for each status of the list, in its order', () => {
  expect(judge(customer(), rules).map(({ status }) => status)).toEqual([
    'trial',
    'subscription',
    'expiringSoon',
    'overage',
    'inactive',
    'orderReady',
    'suspended',
    'expired',
  ]);
});

test('the moment in which time alone changes a status is the earliest one to come', () => {
  const facts = customer({
    created: new Date('2020-01-01T00:00:00Z'),
    subscriptions: [
      subscription({
        startsAt: new Date('2026-01-01T00:00:00Z'),
        endsAt: new Date('2027-01-31T00:00:00Z'),
      }),
    ],
  });
  expect(changesAt(facts, rules)).toEqual(new Date('2027-01-01T00:00:00Z'));
  expect(changesAt(customer(), rules)).toBeUndefined();
});
