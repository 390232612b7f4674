import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../../../cards/check.ts';
import { rowsOnCard } from '../../../cards/data.ts';
import { exhibits } from '../../../cards/gallery.ts';
import { type CardData, type CardName, renderCard } from '../../../cards/index.ts';
import { portfolioOfSamples } from '../../../cards/portfolio-samples-customer.ts';
import { hostileTexts, sampleContext, samples } from '../../../cards/samples.ts';
import { type Language, languages, text } from '../../../src/language/index.ts';
import { fc } from '../../support/properties.ts';

const english = sampleContext('en');

function draw<C extends CardName>(name: C, data: CardData<C>, context = english) {
  const { content, markdown } = renderCard(name, data, context);
  return {
    json: JSON.stringify(content),
    markdown,
    presses: pressesOf(content),
    texts: textsOf(content),
  };
}

function* objects(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const one of value) yield* objects(one);
  else if (typeof value === 'object' && value !== null) {
    yield value as Record<string, unknown>;
    yield* objects(Object.values(value));
  }
}

function pressesOf(content: unknown): [title: unknown, choice: unknown][] {
  return [...objects(content)]
    .filter(({ type }) => type === 'Action.Submit')
    .map(({ title, data }) => [title, (data as { c: number }).c]);
}

/** What a reader sees on the card beside its buttons; the values of fields and of choices are sent, not seen. */
function textsOf(content: unknown): string[] {
  const seen: unknown = JSON.parse(JSON.stringify(content), (key, value: unknown) =>
    key === 'choices' ? (value as { title: string }[]).map(({ title }) => ({ title })) : value,
  );
  return [...objects(seen)]
    .filter(({ type }) => !String(type).startsWith('Action.'))
    .flatMap((part) => [part['text'], part['title'], isInput(part) ? undefined : part['value']])
    .filter((one) => typeof one === 'string')
    .map(readable);
}

function isInput({ type }: Record<string, unknown>): boolean {
  return String(type).startsWith('Input.');
}

function readable(one: string): string {
  return one.replace(/\p{Cf}|\*\*/gu, '').trim();
}

describe('card and message', () => {
  test('the message says everything the card shows', () => {
    const unsaid = exhibits()
      .filter(({ sample }) => sample !== 'hostile')
      .flatMap(({ card, sample, language, content, markdown }) => {
        const said = readable(markdown);
        return textsOf(content)
          .flatMap((one) => one.split('…')[0]?.split(' · ') ?? [])
          .map((piece) => piece.trim())
          .filter((piece) => !said.includes(piece))
          .map((piece) => `${card} ${sample} ${language}: ${piece}`);
      });

    // A list that is cut short on the card is longer in the message.
    expect(unsaid.filter((one) => !/ more|jeszcze|más|още|til$|עוד/.test(one))).toEqual([]);
  });

  test('are the same whenever they are drawn', () => {
    expect(exhibits()).toEqual(exhibits());
  });

  test('carry the reference people quote', () => {
    for (const { card, sample, content, markdown } of exhibits()) {
      if (card === 'help' || card === 'language' || (card === 'notice' && sample !== 'typical'))
        continue;
      expect(JSON.stringify(content)).toContain('A7F3-21KQ');
      expect(markdown).toContain('A7F3-21KQ');
    }
  });

  test('a message never exceeds 7,439 bytes and is cut between lines', () => {
    const topic = { name: 'find', example: 'find ż', what: text('card.keep') };
    const { markdown } = draw('help', {
      topics: Array.from({ length: 400 }, () => topic),
      roleName: text('card.role'),
    });

    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(7439);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(7300);
    expect(markdown).toMatch(/· Keep as it is {2}\n…$/);
  });
});

describe('a person', () => {
  test('has their facts, their state in a mark and a word, and the age of the copy', () => {
    const { texts, markdown } = draw('user', samples.user.typical);

    expect(texts).toEqual([
      'Anna Kowalska-Wiśniewska',
      'Zakłady Łódź Sp. z o.o.',
      '● Active',
      ...['E-mail', 'anna_k.kowalska@zaklady-lodz.pl', 'Account', 'active · may sign in'],
      ...['Phone', '+48 42 123 40 07 · extension 4007', 'Location', 'Łódź HQ'],
      ...['Licences', 'Webex Calling Professional'],
      ...['Devices', 'Cisco 9851 (online), Cisco 840 (offline)'],
      ...['Last active', '08:41 · created 5 Mar 2024'],
      'Live from Webex 14:14 · reference A7F3-21KQ',
    ]);
    expect(markdown).toContain('+48 42 123 40 07 (+48421234007)');
    expect(markdown).toContain('5 Mar 2024');
  });

  test('has no state of the account that is not told in words, in any language (F017)', () => {
    const states = [
      ...['active', 'pending', 'transient', 'disabled', 'fraud'],
      ...['fraud_transient', 'compliance_transient', 'pending_transient'],
    ];
    const told = (language: Language) =>
      states.map((status) => {
        const data = { ...samples.user.typical, account: [status], loginEnabled: undefined };
        return draw('user', data, sampleContext(language)).markdown;
      });

    for (const language of languages) {
      expect(new Set(told(language)).size, language).toBe(states.length);
      expect(told(language).join(' '), language).not.toMatch(/transient/);
    }
    const [fraud, compliance, pending] = told('en').slice(5);
    expect(fraud).toContain('locked on suspicion of fraud, e-mail not verified yet');
    expect(compliance).toContain('held back by a compliance check');
    expect(pending).toContain('pending, e-mail not verified yet');
  });

  test('with several numbers has one of them, and how many more there are', () => {
    const { texts, markdown } = draw('user', { ...samples.user.typical, morePhones: 2 });

    expect(texts).toContain('+48 42 123 40 07 and 2 more · extension 4007');
    expect(markdown).toContain('+48 42 123 40 07 (+48421234007) and 2 more');
    expect(draw('services', { ...samples.services.typical, morePhones: 1 }).markdown).toContain(
      '+48 42 123 40 07 (+48421234007) and 1 more',
    );
  });

  test('of whose licences some have no known name is not said to have none', () => {
    const unnamed = { licenses: [], unnamedLicenses: 1, pending: [] };
    const services = draw('services', { ...samples.services.typical, ...unnamed });

    expect(services.texts).toContain('⚠ The copy does not know the name of 1 further licence.');
    expect(services.markdown).not.toContain('No licences are assigned.');
    expect(draw('user', { ...samples.user.typical, ...unnamed }).texts).toContain(
      '⚠ The copy does not know the name of 1 further licence.',
    );
    expect(
      draw('services', samples.services['unnamed'] ?? samples.services.typical).texts,
    ).toContain(
      '⚠ The copy does not know the names of 2 further licences, and Webex could not be asked: it is busy or cannot be reached.',
    );
  });

  test('offers devices only when there are any, licences always', () => {
    const always = [
      ['Verify', 2],
      ['Mail', 3],
    ];
    expect(draw('user', samples.user.typical).presses).toEqual([
      ...always,
      ['Devices', 0],
      ['Licences', 4],
    ]);
    expect(draw('user', { ...samples.user.typical, devices: [] }).presses).toEqual([
      ...always,
      ['Licences', 4],
    ]);
  });

  test('who has not accepted the invitation leads to where it can be sent again', () => {
    const { json, markdown, texts } = draw('user', {
      ...samples.user.typical,
      state: 'invited',
      account: ['pending'],
      loginEnabled: false,
      invitePending: true,
    });

    expect(json).toContain('"title":"Resend invitation","url":"https://admin.webex.com/users');
    expect(markdown).toContain('[Resend invitation](https://admin.webex.com/users');
    expect(texts).toContain('pending · may not sign in · invitation not accepted yet');
  });

  test('what could not be confirmed says what and why, and keeps the age of the copy', () => {
    const { texts } = draw('user', samples.user['unconfirmed'] as never);

    expect(texts).toEqual(
      expect.arrayContaining([
        '⚠ Not confirmed with Webex: it did not answer in time.',
        '⚠ The status of the account could not be asked of Webex: it refused (The customer has not accepted the terms.).',
        '⚠ The devices are from the copy, not confirmed with Webex: it is busy or cannot be reached.',
        'From the copy of 14:02 (12 min old) · reference A7F3-21KQ',
      ]),
    );
  });

  test('whom Webex no longer has is shown as gone, with the day', () => {
    const { texts } = draw('user', {
      ...samples.user.typical,
      goneAt: new Date('2026-11-12T10:00:00Z'),
    });

    expect(texts).toContain('✕ Gone');
    expect(texts).toContain('⚠ Webex has not had this person since 12 Nov 2026.');
    expect(texts).not.toContain('● Active');
  });

  test('facts without a value are left out', () => {
    const { texts } = draw('user', {
      ...samples.user.typical,
      location: undefined,
      phone: ' ',
    });

    expect(texts).not.toContain('Location');
    expect(texts).not.toContain('Phone');
  });

  test('F010: with several addresses has two on the card, and all in the message', () => {
    const email = 'anna@acme.example';
    const moreEmails = ['a.nowak@acme.example', 'nowak@acme.example'];
    const { texts, markdown } = draw('user', { ...samples.user.typical, email, moreEmails });

    expect(texts).toContain('anna@acme.example, a.nowak@acme.example and 1 more');
    expect(readable(markdown)).toContain(
      'anna@acme.example, a.nowak@acme.example, nowak@acme.example',
    );
  });

  describe('F017–F020: who has no licence, device or number and was never active', () => {
    const bare = {
      ...samples.user.typical,
      ...{ licenses: [], devices: [], phone: undefined, extension: undefined },
      lastActivity: undefined,
    };
    const said = (more: Partial<typeof samples.user.typical>) => {
      const lines = draw('user', { ...bare, ...more })
        .markdown.split('\n')
        .map(readable);
      return lines.filter((line) => /^\W*(Phone|Licences|Devices|Last active)/.test(line));
    };

    test('is said to have none', () => {
      expect(said({})).toEqual([
        expect.stringMatching(/Phone\W+none$/),
        expect.stringMatching(/Licences\W+none$/),
        expect.stringMatching(/Devices\W+none$/),
        expect.stringMatching(/Last active\W+Webex does not say · created 5 Mar 2024$/),
      ]);
    });

    test('is not said so where the copy or Webex did not tell', () => {
      expect(said({ unconfirmed: { why: 'busy' } })).toEqual([]);
      expect(said({ goneAt: samples.user.typical.source.at })).toEqual([]);
      const [activity, ...more] = said({
        ...{ unnamedLicenses: 2, devicesUnconfirmed: { why: 'busy' } },
        numbersUnconfirmed: { why: 'busy' },
      });
      expect(activity).toMatch(/Last active/);
      expect(more).toEqual([]);
      expect(said({ pending: ['licenses', 'numbers', 'devices'] })).toEqual([activity]);
    });
  });

  test('gets no Control Hub button from an address that is not https', () => {
    expect(
      draw('user', { ...samples.user.typical, controlHubUrl: 'http://admin.webex.com' }).json,
    ).not.toContain('Action.OpenUrl');
  });
});

describe('where an answer comes from', () => {
  const at = (iso: string) =>
    draw('device', {
      ...samples.device.typical,
      source: { from: 'copy', at: new Date(iso) },
    }).texts.at(-1);

  test.each([
    ['2026-11-20T13:13:40Z', 'From the copy of 14:13 · reference A7F3-21KQ'],
    ['2026-11-20T13:13:00Z', 'From the copy of 14:13 (1 min old) · reference A7F3-21KQ'],
    ['2026-11-20T10:10:00Z', 'From the copy of 11:10 (3 hr old) · reference A7F3-21KQ'],
    [
      '2026-11-17T13:14:00Z',
      'From the copy of 17 Nov 2026, 14:14 (3 days old) · reference A7F3-21KQ',
    ],
  ])('a copy of %s', (iso, foot) => {
    expect(at(iso)).toBe(foot);
  });

  test('live answers say so', () => {
    expect(draw('device', samples.device.typical).texts.at(-1)).toBe(
      'Live from Webex 14:14 · reference A7F3-21KQ',
    );
  });

  test('who told the dates is named beside who told of the subscription, each with its age (F031)', () => {
    const imported = { source: 'import', at: new Date('2026-11-18T13:14:00Z') };
    const endBy = { source: 'commerce', at: new Date('2026-11-19T13:14:00Z') };
    const endsAt = new Date('2027-01-31T23:59:59Z');
    const { texts } = draw('contracts', {
      ...samples.contracts.typical,
      subscriptions: [{ id: 'Sub100200', endsAt, ...imported, endBy }],
      orders: [],
    });
    expect(texts).toContain('Dates and orders: import, 2 days old; Cisco Commerce, 24 hr old');
  });

  test('who told of a trial is named also where its age is not known (F031)', () => {
    const subscriptions = [{ id: 'Sub100200', trial: true, source: 'tags' }];
    const { texts } = draw('contracts', {
      ...samples.contracts.typical,
      ...{ subscriptions, orders: [] },
    });
    expect(texts).toContain('Dates and orders: tags in Webex');
  });

  test('what was never copied of a customer is said and not counted', () => {
    const { texts, markdown } = draw('customer', samples.customer['pending'] as never);

    expect(texts).toContain('⚠ Not copied yet: licences, locations, numbers, devices');
    expect(readable(markdown)).toContain('⚠ Not copied yet: licences, locations, numbers, devices');
    expect(texts).toEqual(expect.arrayContaining(['Users', '41']));
    expect(texts).not.toContain('Devices');
    expect(texts).not.toContain('0');
  });

  test.each(languages)(
    'a name that ends with a full stop ends no sentence twice, in %s',
    (language) => {
      const gaps = { missing: ['Café Sol S.L.'], missingCount: 1, stale: [], staleCount: 0 };
      const { markdown } = draw('user', { ...samples.user.typical, gaps }, sampleContext(language));

      expect(readable(markdown)).toContain('Café Sol S.L.');
      expect(readable(markdown)).not.toContain('S.L..');
    },
  );

  test('customers that are missing or stale are named, at most three, and the rest counted', () => {
    const { texts } = draw('user', samples.user['long'] ?? samples.user.typical);

    expect(texts).toContain(
      '⚠ 7 customers are not in the copy yet: Nordlys Regnskap AS, מעבדות גליל בע״מ, Софтуерна къща „Рила“ ООД and 4 more.',
    );
    expect(texts).toContain(
      '⚠ 2 customers are known only from an older copy: Zakłady Łódź Sp. z o.o. (18 Nov 2026, 09:12), Fjord & Fjell AS (18 Nov 2026, 09:12).',
    );
  });
});

describe('a list of customers', () => {
  test('counts the tags of a customer that its row has no room for (F071)', () => {
    const list = samples.customers.typical;
    const row = { title: 'Acme', statuses: [], asks: false, tags: ['gold', 'vip', 'pilot'] };
    const { texts, markdown } = draw('customers', { ...list, rows: [row] });

    expect(texts).toContain('#gold · #vip · 1 more');
    expect(readable(markdown)).toContain('#gold · #vip · 1 more');
  });
});

describe('the statuses of a customer', () => {
  const at = samples.statuses.typical.source?.at;
  const refuted = [
    { status: 'trial', rule: text('status.ruleNoTrial'), source: 'import' },
    {
      status: 'expiringSoon',
      rule: text('status.ruleNotExpiring', { days: 30 }),
      source: 'import',
    },
    { status: 'overage', rule: text('status.ruleNoOverage'), source: 'licenses' },
    {
      status: 'inactive',
      rule: text('status.ruleActive', { date: '2026-11-02' }),
      source: 'audit',
    },
    { status: 'orderReady', rule: text('status.ruleNoOrderReady'), source: 'import' },
    { status: 'suspended', rule: text('status.ruleNotSuspended'), source: 'import' },
    { status: 'expired', rule: text('status.ruleRuns', { id: 'Sub100200' }), source: 'import' },
  ].map((one) => ({ ...one, holds: false, at }));
  const data = { ...samples.statuses.typical, judgements: refuted };

  test('that do not hold have their rule, source and age as well (F061–F068)', () => {
    const { texts, markdown } = draw('statuses', data);
    const words =
      'Does not hold: Trial (no known trial is running · import · 12 min old); Expiring soon (';

    expect(texts.find((one) => one.startsWith('Does not hold'))).toContain(words);
    expect(readable(markdown)).toContain(words);
    expect(readable(markdown)).toContain('Expired (Sub100200 is running · import · 12 min old).');
  });

  test.each(languages)('all fit on one card when none of them holds: %s', (language) => {
    const context = sampleContext(language);
    const { content, markdown } = renderCard('statuses', data, context);
    expect(mistakesIn(content, markdown)).toEqual([]);
  });
});

describe('a customer', () => {
  const { portfolio: _portfolio, ...plain } = samples.customer.typical;
  const scarcest = [
    ...['Webex Meetings · Sub100200', '⚠ 33 of 30 · 3 too many'],
    ...['Webex Calling Standard', '⚠ 28 of 30 · 2 free'],
  ];
  const others = [
    ...['Webex Calling Professional', '148 of 200 · 52 free'],
    ...['Webex Meetings · Sub100311', '5 of 50 · 45 free'],
  ];

  test('shows an overage first and then what runs out, with a mark and in words (F064)', () => {
    const { texts } = draw('customer', plain);

    const from = texts.indexOf('Licences') + 1;
    expect(texts.slice(from, from + 8)).toEqual([...scarcest, ...others]);
  });

  test('with much to say and a name of two lines shows one licence, counts the others, and the message names them', () => {
    const { texts, markdown } = draw('customer', samples.customer.typical);

    const from = texts.indexOf('Licences') + 1;
    expect(texts.slice(from, from + 3)).toEqual([...scarcest.slice(0, 2), '4 more']);
    const licenses = samples.customer.typical.licenses.filter(
      ({ subscriptionId }) => !subscriptionId,
    );
    const short = draw('customer', { ...samples.customer.typical, licenses }).texts;
    const begin = short.indexOf('Licences') + 1;
    expect(short.slice(begin, begin + 5)).toEqual([
      ...['Webex Calling Standard', '⚠ 28 of 30 · 2 free'],
      ...['Webex Calling Professional', '148 of 200 · 52 free'],
      '1 more',
    ]);
    expect(readable(markdown)).toContain('• Webex Calling Professional: 148 of 200 · 52 free');
    expect(readable(markdown)).toContain('• Common Area: 3 in use');
  });

  test('names last what nobody counts', () => {
    const licenses = [
      { name: 'Uncounted', used: 80 },
      { name: 'Counted', used: 2, total: 9 },
    ];
    const { texts } = draw('customer', { ...plain, licenses });

    expect(texts.slice(texts.indexOf('Licences') + 1).slice(0, 4)).toEqual([
      ...['Counted', '2 of 9 · 7 free'],
      ...['Uncounted', '80 in use'],
    ]);
  });

  test('counts users, numbers and devices in one line, and says Webex’s words in ours', () => {
    const { texts } = draw('customer', samples.customer.typical);

    expect(texts).toContain('179 · numbers 1,204 · devices 96');
    expect(texts).toContain('C-10482 · provisioned');
    expect(draw('customer', samples.customer.typical, sampleContext('pl')).texts).toContain(
      'C-10482 · udostępniony',
    );
  });

  test('counts the tags it has no room for, and the message names them (F071)', () => {
    const tags = ['gold', 'vip', 'pilot', 'case 7'];
    const portfolio = { ...portfolioOfSamples.typical, tags };
    const { texts, markdown } = draw('customer', { ...plain, portfolio });

    expect(texts).toContain('⚠ License overage · Subscription · #gold · #vip · 2 more');
    expect(readable(markdown)).toContain('#gold · #vip · #pilot · #case 7');
  });

  test('leads to licences, administrators, statuses and the portal, and searches inside it', () => {
    expect(draw('customer', samples.customer.typical).presses).toEqual([
      ['Licences', 1],
      ['Admins', 2],
      ['Status', 3],
      ['Search here', 0],
      ['View', 4],
    ]);
  });

  test('cuts the long address of a site, and never the type behind it (F029)', () => {
    const url = 'międzynarodowe-przedsiębiorstwo-usługowe.webex.example';
    const sites = [{ url, type: 'Control Hub managed site' }];
    const portfolio = { ...portfolioOfSamples.typical, sites };
    const { texts } = draw('customer', { ...samples.customer.typical, portfolio });
    expect(texts).toContain('międzynarodowe-przedsiębiorstwo-usługow… (Control Hub)');
  });

  test('keeps the mark of a tag on its side where one reads from the right', () => {
    const { json } = draw('customer', samples.customer.typical, sampleContext('he'));

    expect(json).toContain('\u2066#gold\u2069');
  });
});

describe('a list that is longer than its card', () => {
  const { json, markdown } = draw('contracts', samples.contracts['long'] as never);
  const parts = [...objects(JSON.parse(json))];

  test('is counted, and one button unfolds all of them in their places', () => {
    expect(parts.find(({ type }) => type === 'Action.ToggleVisibility')).toEqual({
      type: 'Action.ToggleVisibility',
      title: '54 more',
      targetElements: [
        ...['licensesCount', 'licensesRest'],
        ...['subscriptionsCount', 'subscriptionsRest'],
        ...['ordersCount', 'ordersRest'],
      ],
    });
    expect(parts.find(({ id }) => id === 'licensesCount')).toMatchObject({ text: '17 more' });
    expect(parts.find(({ id }) => id === 'licensesRest')).toMatchObject({ isVisible: false });
  });

  test('unfolds as many as the card may weigh: all of 25 licences or 40 administrators', () => {
    const { typical: contracts } = samples.contracts;
    const licenses = Array.from({ length: 25 }, (_, n) => ({ name: `Licence ${n}`, used: n }));
    const sold = draw('contracts', { ...contracts, licenses });
    expect(sold.texts.filter((one) => one.startsWith('Licence ')).length).toBe(25);

    const own = Array.from({ length: 40 }, (_, n) => ({
      ...{ displayName: `Anna ${n}`, email: `anna.kowalska${n}@zaklady-lodz.example` },
      roles: ['id_full_admin'],
    }));
    const people = draw('admins', { ...samples.admins.typical, own });
    expect(people.json.match(/anna\.kowalska\d+@/g)).toHaveLength(40);
    for (const { json } of [sold, people]) expect(Buffer.byteLength(json)).toBeLessThan(10_000);
  });

  test.each(languages)(
    'of the heaviest names unfolds few, and counts the others: %s',
    (language) => {
      const name = '👩‍👩‍👧‍👦'.repeat(60);
      const { typical: contracts } = samples.contracts;
      const forty = Array.from({ length: 40 }, (_, n) => n);
      const licenses = forty.map((used) => ({ name, used, total: 3 }));
      const subscriptions = forty.map((n) => ({ id: `${name}${n}`, trial: true, autoRenew: true }));
      const roles = ['id_full_admin', 'id_device_admin', 'id_readonly_admin'];
      const own = forty.map((n) => ({ displayName: name, email: `${name}@${n}.example`, roles }));
      const shown = new Map(
        Object.entries({ licensesRest: 3, subscriptionsRest: 2, ownRest: 4, partnerRest: 2 }),
      );
      const context = sampleContext(language);
      const sold = draw('contracts', { ...contracts, licenses, subscriptions }, context);
      const people = draw('admins', { ...samples.admins.typical, own, partner: own }, context);
      for (const { json } of [sold, people]) {
        expect(Buffer.byteLength(json)).toBeLessThan(10_000);
        const rests = [...objects(JSON.parse(json))].filter(({ id }) => shown.has(String(id)));
        expect(rests).toHaveLength(2);
        for (const { id, items } of rests) {
          const lines = textsOf(items);
          const others = 40 - (shown.get(String(id)) ?? 0) - (lines.length - 1);
          expect(lines.at(-1)).toContain(`${others}`);
        }
      }
    },
  );

  test('stands whole in the message, for clients that do not unfold', () => {
    expect(markdown).toContain('Sub-of-a-very-long-kind-of-number-19');
    expect(markdown).toContain('88123450000000000019');
  });

  test('has no dash for a subscription of which only the number is known', () => {
    const { texts, markdown } = draw('contracts', samples.contracts.typical);

    expect(texts).toContain('Sub100202');
    expect(markdown).toContain('• Sub100202\n');
    expect(texts.filter((one) => one === '–')).toEqual(['–']);
  });

  test('has no such button when everything fits', () => {
    expect(draw('contracts', samples.contracts.typical).json).not.toContain('ToggleVisibility');
  });

  test('shows one more instead of a line that says “1 more”', () => {
    const licenses = ['a', 'b', 'c', 'd'].map((name) => ({ name, used: 1, total: 2 }));

    expect(draw('contracts', { ...samples.contracts.typical, licenses }).texts).toContain('d');
  });
});

describe('licences and calling features of a person', () => {
  test('features that are on have a row each, those that are off share one', () => {
    const { texts, markdown } = draw('services', samples.services.typical);

    const from = texts.indexOf('Calling features') + 1;
    expect(texts.slice(from, from + 8)).toEqual([
      ...['Voicemail', 'on'],
      ...['Forwarding when busy', 'on, to +48 42 630 01 02'],
      ...['Call waiting', 'on'],
      'Forwarding, always · Forwarding when unanswered · Do not disturb · Call recording',
      'off',
    ]);
    expect(readable(markdown)).toContain('• Call recording: off');
  });
});

describe('a number', () => {
  test('has no owner whose kind is not told in words, in any language (F038–F043)', () => {
    const types = [
      ...['PEOPLE', 'PLACE', 'AUTO_ATTENDANT', 'CALL_QUEUE', 'PAGING_GROUP', 'HUNT_GROUP'],
      ...['VIRTUAL_LINE', 'VOICEMAIL_GROUP', 'VOICE_MESSAGING', 'OFFICE_ANYWHERE', 'ROUTE_LIST'],
      ...['CONTACT_CENTER_LINK', 'CONTACT_CENTER_ADAPTER', 'COLLABORATE_BRIDGE'],
      ...['AI_RECEPTIONIST', 'BROADWORKS_ANYWHERE'],
    ];
    const told = (type: string, language: Language) =>
      draw(
        'number',
        { ...samples.number.typical, owner: { name: '', type } },
        sampleContext(language),
      ).markdown;

    for (const language of languages) {
      const all = types.map((type) => told(type, language));
      // one has two names
      expect(new Set(all).size, language).toBe(types.length - 1);
      expect(all.join(' '), language).not.toMatch(new RegExp(types.join('|')));
    }
    expect(told('ROUTE_LIST', 'en')).toContain('route list');
    expect(told('VOICE_MESSAGING', 'pl')).toContain('portal głosowy');
  });

  test('is large, spaced, and can be copied from the message', () => {
    const { json, markdown } = draw('number', samples.number.typical);

    expect(json).toContain('"text":"+48 42 123 40 07","size":"large"');
    expect(markdown).toContain('(+48421234007)');
  });

  test('that belongs to nobody says so', () => {
    const unassigned = samples.number['unassigned'];
    const { texts } = draw('number', unassigned ?? samples.number.typical);

    expect(texts).toContain('○ Unassigned');
    expect(texts).toContain('nobody');
  });

  test('without a phone number shows its extension', () => {
    const { phoneNumber: _phoneNumber, ...rest } = samples.number.typical;

    expect(draw('number', rest).texts[0]).toBe('4007');
  });
});

describe('a device', () => {
  test.each([
    ['connected', '● Online'],
    ['connected_with_issues', '⚠ Online, with problems'],
    ['offline_expired', '○ Offline'],
    ['pending', '○ Being activated'],
    ['something_new', '○ something_new'],
  ])('%s is shown as %s', (connection, state) => {
    expect(draw('device', { ...samples.device.typical, connection }).texts).toContain(state);
  });
});

describe('several hits', () => {
  test.each([
    ['en', '1–4', 'Show more', 'There are more: press'],
    ['es', '1–4', 'Mostrar más', 'Hay más: pulse'],
    ['pl', '1–4', 'Pokaż więcej', 'Jest ich więcej: naciśnij'],
    ['bg', '1–4', 'Покажи още', 'Има още: натиснете'],
    ['nb', '1–4', 'Vis flere', 'Det finnes flere: trykk'],
    ['he', '1 עד 4', 'הצג עוד', 'יש עוד תוצאות: לחצו'],
  ] as const)(
    'names no total and no rest where there are more than were counted: %s',
    (language, range, button, hint) => {
      const { content, markdown } = renderCard(
        'hits',
        samples.hits['broad'] ?? samples.hits.typical,
        sampleContext(language),
      );
      const card = readable(JSON.stringify(content));

      expect(card).toContain(`${range} · `);
      expect(card).toMatch(new RegExp(`"title":"[^"]*${button}[^"(]*"`, 'u'));
      expect(readable(markdown)).toContain(`${range} · `);
      expect(readable(markdown)).toContain(hint);
      expect(card + markdown).not.toContain('996');
    },
  );

  test('row n is choice n-1 and carries the number one may type', () => {
    const last = samples.hits['last'] ?? samples.hits.typical;

    expect(draw('hits', last).presses).toEqual([
      ['13', 0],
      ['14', 1],
      ['15', 2],
      ['16', 3],
      ['17', 4],
    ]);
    expect(readable(draw('hits', last).markdown)).toContain(
      '17. Иван Ковалски · ivan.kovalski@rila-soft.bg',
    );
  });

  test('more of them are one press away, and no card has six buttons', () => {
    expect(draw('hits', samples.hits.typical).presses.at(-1)).toEqual(['Show more (13)', 4]);
    expect([1, 5, 6, 17].map(rowsOnCard)).toEqual([1, 5, 4, 4]);
  });

  test('of different kinds say of which', () => {
    const mixed = samples.hits['mixed'] ?? samples.hits.typical;

    expect(draw('hits', mixed).texts).toContain(
      'Number · 4007 · Anna Kowalska-Wiśniewska · Zakłady Łódź Sp. z o.o.',
    );
    expect(draw('hits', samples.hits.typical).json).not.toContain('User ·');
  });
});

describe('nothing found', () => {
  test('says what was searched, how old the copy is, and offers the nearest spellings', () => {
    const { texts, presses } = draw('nothing', samples.nothing.typical);

    expect(texts).toContain(
      'Searched in all your customers: users, names of customers, numbers and devices.',
    );
    expect(texts.at(-1)).toBe('From the copy of 14:02 (12 min old) · reference A7F3-21KQ');
    expect(presses).toEqual([
      ['1', 0],
      ['2', 1],
      ['3', 2],
    ]);
  });

  test('says when there is no copy to search', () => {
    const never = samples.nothing['never'] ?? samples.nothing.typical;

    expect(draw('nothing', never).texts).toContain('Nothing has been copied from Webex yet.');
  });
});

describe('a question before something is done', () => {
  test('names what and whom, says whether it can be undone, and asks for the verb or to keep', () => {
    const { texts, presses, json } = draw('confirm', samples.confirm.typical);

    expect(texts).toContain('kari.nordmann@partner.example');
    expect(texts).toContain('Nothing has been changed yet. This can be undone later.');
    expect(presses).toEqual([
      ['Give the role', 0],
      ['Keep as it is', 1],
    ]);
    expect(json).toContain('"style":"positive"');
  });

  test('shows its button as destructive when something is lost', () => {
    const destructive = samples.confirm['destructive'] ?? samples.confirm.typical;

    expect(draw('confirm', destructive).json).toContain('"style":"destructive"');
    expect(draw('confirm', destructive).json).toContain('This cannot be undone.');
  });

  test('cannot be answered in words, and the message says how', () => {
    expect(draw('confirm', samples.confirm.typical).markdown).toContain(
      'To answer, press a button on the card.',
    );
  });
});

describe('settings', () => {
  test('each language but the current one has a button in its own name', () => {
    expect(
      draw('language', { current: 'nb' }).presses.map(([title, choice]) => [String(title), choice]),
    ).toEqual([
      ['English', 0],
      ['Polski', 1],
      ['Español', 2],
      ['Български', 3],
      ['\u2068עברית\u2069', 5],
    ]);
  });

  test('help shows only what it was given, in groups', () => {
    const { topics, roleName } = samples.help.typical;
    const { texts } = draw('help', { topics: topics.slice(0, 1), roleName });

    expect(texts).toContain('find anna kowalska');
    expect(texts).not.toContain('Manage');
    expect(texts).not.toContain('whoami');
  });

  test('long help explains the first of each group, unfolds the others, and the message explains all', () => {
    const { texts, json, markdown } = draw('help', samples.help['long'] as never);

    expect(texts).toContain('· Looks for anything in all customers');
    expect(texts).toContain('code 1234 5678');
    expect(texts).toContain(
      'role grant kari@partner.example helpdesk · role revoke kari@partner.example · role list · '.concat(
        'sync now · sync status · mail status anna.kowalska@zaklady-lodz.pl · ',
        'unblock anna.kowalska@zaklady-lodz.pl · block mail anna.kowalska@zaklady-lodz.pl',
      ),
    );
    expect(json).toContain('"type":"Action.ToggleVisibility"');
    expect(readable(markdown)).toContain('code 1234 5678 · Checks the code that was read to you');
  });

  test('somebody of whom only the address is known is listed with it once', () => {
    const email = 'petra.holm@partner.example';
    const [first] = samples.roles.typical.people;
    const people = first ? [{ ...first, displayName: email, email }] : [];

    expect(draw('roles', { people, total: 1 }).texts).toEqual([
      '1 person has a role',
      email,
      'since 18 Nov 2026',
      'Help Desk',
      'Nobody else has one here: what others may ask follows from their administrator role in Webex.',
      'Reference A7F3-21KQ',
    ]);
  });

  test('a date that begins with a number and a full stop begins no list', () => {
    const norwegian = sampleContext('nb');

    expect(draw('contracts', samples.contracts.typical, norwegian).json).toContain(
      '"\u20605. des. 2026"',
    );
    expect(draw('customer', samples.customer.typical, norwegian).json).toContain(
      '"value":"\u20602. mai 2023"',
    );
  });

  test('phrases in a code span are bold on a card', () => {
    const { json } = draw('notice', {
      tone: 'warning',
      title: text('card.keep'),
      body: text('help.unknownTopic', { topic: 'x' }),
    });

    expect(json).toContain('**help**');
  });
});

test('whatever customers are called, no card breaks a rule of Webex', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom(...hostileTexts),
  );
  fc.assert(
    fc.property(any, any, any, fc.constantFrom(...languages), (a, b, c, language) => {
      const context = sampleContext(language);
      const row = { kind: 'user', title: a, detail: b, organization: c, gone: true } as const;
      const drawn = [
        renderCard(
          'user',
          { ...samples.user.typical, displayName: a, email: b, location: c },
          context,
        ),
        renderCard(
          'hits',
          { ...samples.hits.typical, query: a, rows: Array(4).fill(row) },
          context,
        ),
        renderCard(
          'number',
          { ...samples.number.typical, phoneNumber: c, organization: a },
          context,
        ),
      ];

      expect(drawn.flatMap((one) => mistakesIn(one.content, one.markdown))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
