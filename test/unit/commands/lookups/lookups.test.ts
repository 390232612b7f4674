import { describe, expect, test } from 'vitest';
import type { UsesDirectory } from '../../../../src/commands/answers/answer.ts';
import { showCustomer } from '../../../../src/commands/customers/show-customer.ts';
import { showDevice } from '../../../../src/commands/devices/show-device.ts';
import { find } from '../../../../src/commands/find.ts';
import { showNumber } from '../../../../src/commands/numbers/show-number.ts';
import { showSync } from '../../../../src/commands/sync/show-sync.ts';
import { startSync } from '../../../../src/commands/sync/start-sync.ts';
import { showServices } from '../../../../src/commands/users/show-services.ts';
import { showUser } from '../../../../src/commands/users/show-user.ts';
import type { Call } from '../../../../src/conversation/command.ts';
import { type Reply, say } from '../../../../src/conversation/reply.ts';
import type { Confirmed } from '../../../../src/directory/confirmed.ts';
import type { Found } from '../../../../src/directory/directory.ts';
import { readQuestion } from '../../../../src/directory/question.ts';
import type { FoundHit } from '../../../../src/directory/search.ts';
import { languages } from '../../../../src/language/index.ts';
import { encodeId } from '../../../../src/webex/id.ts';

const at = new Date('2026-11-21T08:00:00Z');
const copy = { from: 'copy', at } as const;
const nothing: Found = { hits: [], total: 0, many: false, source: copy, gaps: undefined };

function hit(kind: FoundHit['kind'], number: number, more: Partial<FoundHit> = {}): FoundHit {
  return {
    kind,
    id: `${kind}-${number}`,
    title: `Anna ${number}`,
    detail: `anna${number}@example.com`,
    organization: 'Acme',
    orgId: 'org-1',
    goneAt: undefined,
    at,
    exact: true,
    why: undefined,
    lookAlike: false,
    ...more,
  };
}

function found(...hits: FoundHit[]): Found {
  return { ...nothing, hits, total: hits.length };
}

/** A directory that knows nothing but what is given. */
function knowing(
  knows: Partial<Omit<UsesDirectory['directory'], 'confirmed'>> & {
    confirmed?: Partial<Confirmed>;
  } = {},
): UsesDirectory {
  return {
    directory: {
      readQuestion: (typed, wanted) => readQuestion(typed, wanted, undefined),
      find: async () => nothing,
      findNearest: async () => [],
      findDevicesOf: async () => nothing,
      findNumbersOf: async () => nothing,
      readPerson: async () => undefined,
      readOrganization: async () => undefined,
      readGaps: async () => undefined,
      readLookAlikes: async () => [],
      inside: () => {
        throw new Error('nothing is searched inside a customer here');
      },
      nationalWriting: () => undefined,
      controlHubUrl: ({ userUuid }) => `https://admin.webex.com/users/${userUuid}`,
      ...knows,
      confirmed: confirming(knows.confirmed),
    },
  };
}

/** What is confirmed live: nothing but what is given. */
function confirming(knows: Partial<Confirmed> = {}): Confirmed {
  return {
    organization: async () => undefined,
    person: async () => undefined,
    services: async () => undefined,
    number: async () => undefined,
    device: async () => undefined,
    ...knows,
  };
}

function callWith<Input>(input: Input): Call<Input> {
  return {
    id: 'A7F3-21KQ',
    occurrence: 'messages:created:1',
    answersTo: { lane: 'direct:me', toPersonId: 'me' },
    caller: {
      personId: 'me',
      orgId: 'partner',
      email: 'me@partner.example',
      displayName: 'Me',
      role: 'helpdesk',
      customers: 'all',
      language: 'en',
    },
    input,
    now: at,
  };
}

const asking = (query: string, from = 0) => callWith({ query, from });

const anna = {
  id: 'user-1',
  uuid: 'uuid-1',
  orgId: 'org-1',
  orgUuid: 'org-uuid-1',
  organization: 'Acme',
  source: { from: 'live' as const, at },
  displayName: 'Anna Nowak',
  state: 'active' as const,
  email: 'anna.nowak@example.com',
  phone: '+48225550123',
  morePhones: 0,
  phones: { own: [], listed: ['+48225550123'] },
  licenses: ['Webex Calling - Professional'],
  unnamedLicenses: 0,
  devices: [{ name: 'Cisco 8845', state: 'connected' }],
  numbers: 1,
  pending: [],
};

const desk = {
  id: 'device-7',
  orgId: 'org-1',
  organization: 'Acme',
  source: copy,
  pending: [],
  name: 'Desk',
};

const line = {
  id: 'number-1',
  orgId: 'org-1',
  organization: 'Acme',
  source: copy,
  pending: [],
  phoneNumber: '+48225550123',
  state: 'active' as const,
  mainNumber: false,
};

/** Commands that the numbered buttons of a card stand for, without what may only be typed. */
const waysOf = (reply: Reply) =>
  (reply.choices ?? []).filter(({ say }) => say === undefined).map(({ command }) => command);

describe('one hit', () => {
  const uses = knowing({
    find: async () => found(hit('user', 1)),
    confirmed: { person: async () => anna, device: async () => desk },
  });

  test('is its card as it is at Webex now, with the ways to what belongs to it', async () => {
    const reply = await showUser.run(asking('anna.nowak@example.com'), uses);

    expect(reply).toMatchObject({
      kind: 'show',
      card: 'user',
      data: {
        displayName: 'Anna Nowak',
        email: 'anna.nowak@example.com',
        source: { from: 'live', at },
        controlHubUrl: 'https://admin.webex.com/users/uuid-1',
      },
    });
    expect(reply.choices?.slice(0, 5)).toEqual([
      { command: 'device.show', input: { ownerId: 'user-1', query: 'Anna Nowak' } },
      { command: 'number.show', input: { ownerId: 'user-1', query: 'Anna Nowak' } },
      { command: 'code.send', input: { id: 'user-1' } },
      { command: 'mail.status', input: { id: 'user-1' } },
      { command: 'user.services', input: { id: 'user-1' } },
    ]);
  });

  test('answers to “her devices”, “her numbers”, “her licences” and “her customer”', async () => {
    const reply = await showUser.run(asking('anna.nowak@example.com'), uses);

    expect(reply.choices?.filter(({ say }) => say)).toEqual([
      { command: 'user.show', input: { id: 'user-1' }, say: 'user' },
      {
        command: 'device.show',
        input: { ownerId: 'user-1', query: 'Anna Nowak' },
        say: 'devices',
      },
      {
        command: 'number.show',
        input: { ownerId: 'user-1', query: 'Anna Nowak' },
        say: 'numbers',
      },
      { command: 'user.services', input: { id: 'user-1' }, say: 'licenses' },
      { command: 'customer.show', input: { id: 'org-1' }, say: 'customer' },
    ]);
  });

  test('that a person stands for, when devices are asked for, is their device', async () => {
    const reply = await showDevice.run(asking('Anna Nowak'), {
      directory: {
        ...uses.directory,
        findDevicesOf: async (ownerId) => found(hit('device', 7, { detail: ownerId })),
      },
    });

    expect(reply).toMatchObject({ card: 'device', data: { name: 'Desk' } });
  });

  test('that is a device leads to its user, to their numbers and to the customer', async () => {
    const device = { ...desk, owner: 'Anna', ownerId: 'user-1', ownerKind: 'user' as const };
    const reply = await showDevice.run(
      callWith({ id: 'device-7', from: 0 }),
      knowing({ confirmed: { device: async () => device } }),
    );

    expect(reply).toMatchObject({ data: { ways: ['user', 'numbers', 'customer'] } });
    expect(waysOf(reply)).toEqual(['user.show', 'number.show', 'customer.show']);
  });

  test('that is a device in a workspace leads to no user', async () => {
    const device = { ...desk, ownerId: 'place-1', ownerKind: 'workspace' as const };
    const reply = await showDevice.run(
      callWith({ id: 'device-7', from: 0 }),
      knowing({ confirmed: { device: async () => device } }),
    );

    expect(reply).toMatchObject({ data: { inWorkspace: true, ways: ['numbers', 'customer'] } });
    expect(reply.choices?.some(({ command }) => command === 'user.show')).toBe(false);
  });

  test('that is a device or number of a user whom nobody knows leads to no user', async () => {
    const device = { ...desk, ownerId: 'user-9', ownerKind: 'user' as const };
    const number = { ...line, owner: { id: 'user-9', name: 'Ada', type: 'PEOPLE', held: false } };
    const uses = knowing({ confirmed: { device: async () => device, number: async () => number } });

    const ofDevice = await showDevice.run(callWith({ id: 'device-7', from: 0 }), uses);
    expect(ofDevice).toMatchObject({ data: { ofUser: true, ways: ['numbers', 'customer'] } });
    const ofNumber = await showNumber.run(callWith({ id: 'number-1', from: 0 }), uses);
    expect(ofNumber).toMatchObject({ data: { owner: { name: 'Ada' }, ways: ['customer'] } });
    for (const { choices } of [ofDevice, ofNumber])
      expect(choices?.some(({ command }) => command === 'user.show')).toBe(false);
  });

  test.each([
    ['a user', 'PEOPLE', ['user', 'devices', 'customer']],
    ['a workspace', 'PLACE', ['devices', 'customer']],
    ['a call queue', 'CALL_QUEUE', ['customer']],
  ])('that is the number of %s leads where there is something', async (_who, type, ways) => {
    const number = { ...line, owner: { id: 'owner-1', name: 'Owner', type } };
    const reply = await showNumber.run(
      callWith({ id: 'number-1', from: 0 }),
      knowing({ confirmed: { number: async () => number } }),
    );

    expect(reply).toMatchObject({ data: { ways } });
    expect(waysOf(reply)).toHaveLength(ways.length);
  });

  test('of whom Webex could not be asked says why', async () => {
    const person = { ...anna, source: copy, unconfirmed: { why: 'slow' as const } };
    const reply = await showUser.run(
      callWith({ id: 'user-1', from: 0 }),
      knowing({ confirmed: { person: async () => person } }),
    );

    expect(reply).toMatchObject({ data: { source: copy, unconfirmed: { why: 'slow' } } });
  });

  test('shows the licences and what the telephone was told to do', async () => {
    const calling = {
      voicemail: true,
      doNotDisturb: false,
      forwarding: {
        always: { enabled: true, destination: '+48426300102' },
        busy: undefined,
        noAnswer: undefined,
      },
    };
    const reply = await showServices.run(
      callWith({ id: 'user-1', from: 0 }),
      knowing({
        readPerson: async () => anna,
        confirmed: { services: async () => ({ ...anna, calling }) },
      }),
    );

    expect(reply).toMatchObject({
      card: 'services',
      data: {
        licenses: ['Webex Calling - Professional'],
        calling: [
          { feature: 'voicemail', on: true },
          { feature: 'forwardAlways', on: true, to: '+48426300102' },
          { feature: 'forwardBusy', on: undefined },
          { feature: 'forwardNoAnswer', on: undefined },
          { feature: 'doNotDisturb', on: false },
          { feature: 'callWaiting', on: undefined },
          { feature: 'callRecording', on: undefined },
        ],
      },
    });
    expect(waysOf(reply)).toEqual(['user.show', 'device.show', 'number.show']);
  });

  test('“her devices”, once she may not be seen any more, are not said to be none', async () => {
    const call = callWith({ ownerId: encodeId('PEOPLE', 'gone'), query: 'Anna Nowak', from: 0 });

    expect(await showDevice.run(call, knowing())).toMatchObject({
      data: { title: { key: 'lookup.vanishedTitle' } },
    });
  });

  test('that vanished since the list was shown is said so', async () => {
    const reply = await showUser.run(callWith({ id: 'user-9', from: 0 }), knowing());

    expect(reply).toMatchObject({
      card: 'notice',
      data: { title: { key: 'lookup.vanishedTitle' } },
    });
  });
});

test.each([
  ['HR Solutions', 'HR Solutions Norge AS'],
  ['Pan Tadeusz', 'Pan Tadeusz Catering'],
  ['Don Quijote', 'Don Quijote SL'],
])('“%s” is no title with a name where something is called so', async (query, title) => {
  const [first = '', rest = ''] = query.split(' ');
  const asked: string[] = [];
  const uses = knowing({
    find: async (question) => {
      const words = JSON.stringify(question).toLowerCase();
      asked.push(words);
      return words.includes(first.toLowerCase())
        ? found(...[1, 2].map((at) => hit('customer', at, { title, exact: false })))
        : found(...[3, 4].map((at) => hit('customer', at, { title: rest })));
    },
  });

  expect(await showCustomer.run(asking(query), uses)).toMatchObject({
    card: 'hits',
    data: { query, total: 2, rows: [{ title }, { title }] },
  });
  expect(asked).toHaveLength(1);
});

test('A title is left out where nothing is called so', async () => {
  const all = [hit('user', 1), hit('user', 2)];
  const uses = knowing({
    find: async (question) =>
      JSON.stringify(question).toLowerCase().includes('pani') ? nothing : found(...all),
  });

  expect(await showUser.run(asking('Pani Anna Nowak'), uses)).toMatchObject({
    card: 'hits',
    data: { total: 2 },
  });
});

describe('several hits', () => {
  const all = Array.from({ length: 12 }, (_, number) => hit('user', number + 1));
  const uses = knowing({
    find: async (_question, _wanted, { from, size }) => ({
      ...nothing,
      hits: all.slice(from, from + size),
      total: all.length,
    }),
  });

  test('are numbered rows and, when there are more, the way to them', async () => {
    const reply = await showUser.run(asking('anna'), uses);

    expect(reply).toMatchObject({
      card: 'hits',
      data: { query: 'anna', first: 1, total: 12, more: 8, rows: [{}, {}, {}, {}] },
      choices: [
        { command: 'user.show', input: { id: 'user-1' }, say: '1' },
        { say: '2' },
        { say: '3' },
        { say: '4' },
        { command: 'user.show', input: { query: 'anna', from: 4 }, say: 'more' },
      ],
    });
  });

  test('go on with the next number, and end without “more”', async () => {
    const reply = await showUser.run(asking('anna', 8), uses);

    expect(reply).toMatchObject({
      data: { first: 9, more: 0, rows: [{}, {}, {}, {}] },
      choices: [{ say: '9' }, { say: '10' }, { say: '11' }, { say: '12' }],
    });
  });

  test('start anew when the rows have gone meanwhile', async () => {
    const reply = await showUser.run(asking('anna', 40), uses);

    expect(reply).toMatchObject({ data: { first: 1, total: 12 } });
  });

  test('of different kinds lead to different cards, and gone ones are marked', async () => {
    const reply = await find.run(
      asking('anna'),
      knowing({ find: async () => found(hit('customer', 1), hit('user', 2, { goneAt: at })) }),
    );

    expect(reply).toMatchObject({
      data: {
        rows: [
          { kind: 'customer', organization: '', gone: false },
          { kind: 'user', gone: true },
        ],
      },
      choices: [{ command: 'customer.show' }, { command: 'user.show' }],
    });
  });
});

describe('nothing found', () => {
  test('says what was searched, how old the copy is, and offers the nearest spellings', async () => {
    const reply = await showUser.run(
      asking('Ana Nowik'),
      knowing({ findNearest: async () => [hit('user', 3)] }),
    );

    expect(reply).toMatchObject({
      card: 'nothing',
      data: { query: 'Ana Nowik', searched: ['users'], near: [{ title: 'Anna 3' }], source: copy },
      choices: [{ command: 'user.show', input: { id: 'user-3' }, say: '1' }],
    });
  });

  test('is no wonder to whoever has no customer assigned, and is told so', async () => {
    const note = { key: 'customers.noneAssigned' };
    const data = { card: 'nothing', data: { note } };
    expect(await find.run(asking('Anna'), knowing({ seesNone: true }))).toMatchObject(data);
    expect(await find.run(asking('Anna'), knowing())).not.toMatchObject(data);
  });

  test('F048: a device that is not found may be a third-party device, which Webex does not list', async () => {
    const note = { key: 'lookup.thirdParty' };

    expect(await showDevice.run(asking('2C:54:91:88:C9:E3'), knowing())).toMatchObject({
      card: 'nothing',
      data: { searched: ['devices'], note },
    });
    expect(await find.run(asking('2C:54:91:88:C9:E3'), knowing())).toMatchObject({
      data: { note },
    });
  });

  test('repeats a long question shortened', async () => {
    const reply = await find.run(asking('ab '.repeat(60)), knowing());

    expect(reply).toMatchObject({ data: { query: expect.stringMatching(/^.{79}…$/s) } });
  });
});

describe('a value that cannot be right', () => {
  test.each([
    ['F051: a short MAC address', showDevice, '2C:54:91', 'lookup.macTitle', 'lookup.macBody'],
    [
      'F037: a number without country code',
      showNumber,
      '212 456 7890',
      'lookup.countryCodeTitle',
      'lookup.countryCodeBody',
    ],
    [
      'F037: a number with letters',
      showNumber,
      '+48 22 ABC 12',
      'lookup.numberTitle',
      'lookup.numberBody',
    ],
    [
      'F049: a number whose plus was forgotten',
      showNumber,
      '48 22 555 01 23',
      'lookup.countryCodeTitle',
      'lookup.countryCodeMeant',
    ],
    [
      'an e-mail address with a blank',
      showUser,
      'anna nowak@example.com',
      'lookup.emailTitle',
      'lookup.emailBody',
    ],
    ['F050: half a SIP address', showDevice, 'sip:davis', 'lookup.sipTitle', 'lookup.sipBody'],
    ['half an id', showCustomer, 'Y2lzY29zcGFyazovL3VzL09SR0', 'lookup.idTitle', 'lookup.idBody'],
    ['one letter', find, 'x', 'lookup.tooShortTitle', 'lookup.tooShortBody'],
    ['ten thousand letters', find, 'x'.repeat(10_000), 'lookup.tooLongTitle', 'lookup.tooLongBody'],
    ['nothing', showNumber, ' ', 'lookup.emptyTitle', 'lookup.formNumber'],
  ])('%s is told apart from one that is not there', async (_what, command, query, title, body) => {
    expect(await command.run(asking(query), knowing())).toMatchObject({
      card: 'notice',
      data: { tone: 'warning', title: { key: title }, body: { key: body } },
    });
  });
});

describe('input', () => {
  test('without anything to look for is incomplete', () => {
    expect(find.input.safeParse({ query: undefined }).success).toBe(false);
  });

  test('is accepted as it was parsed', () => {
    const parsed = find.input.parse({ query: ' anna ', from: 4 });

    expect(find.input.parse(parsed)).toEqual({ query: 'anna', from: 4 });
  });
});

describe('the copy', () => {
  const status = {
    state: 'done',
    finishedAt: at,
    stages: [
      { stage: 'organizations', done: 1, planned: 1, failed: 0, rows: 42, changed: 0 },
      { stage: 'people', done: 42, planned: 42, failed: 1, rows: 1000, changed: 3 },
    ],
  } as const;
  const gaps = { missing: ['Acme'], missingCount: 1, stale: [], staleCount: 0 };

  test('shows its stages and the customers that are missing', async () => {
    const reply = await showSync.run(callWith({}), {
      sync: { status: async () => status },
      directory: { readGaps: async () => gaps },
    });

    expect(reply).toMatchObject({
      card: 'sync',
      data: {
        state: 'done',
        finishedAt: at,
        gaps,
        stages: [
          { stage: 'organizations', done: 1, planned: 1, rows: 42 },
          { stage: 'people', done: 42, planned: 42, rows: 1000 },
        ],
      },
    });
  });

  test('is renewed only after the question was answered, and once', async () => {
    const started: (string | undefined)[] = [];
    const sync = {
      status: async () => status,
      startSync: async (by?: string) => {
        started.push(by);
        return 'started' as const;
      },
    };

    const question = await startSync.confirm(callWith({}), { sync });
    const before = [...started];
    const reply = await startSync.run(callWith({}), { sync });

    expect(question).toMatchObject({
      kind: 'ask',
      data: {
        yes: { key: 'sync.yes' },
        facts: [{ value: { key: 'sync.customers', values: { count: 42 } } }],
      },
    });
    expect(before).toEqual([]);
    expect(started).toEqual(['me']);
    expect(reply).toEqual(say('sync.started'));
  });

  test('is not renewed while it is being renewed', async () => {
    const sync = {
      status: async () => ({ ...status, state: 'running' as const }),
      startSync: async () => 'running' as const,
    };

    expect(await startSync.confirm(callWith({}), { sync })).toEqual({
      kind: 'refuse',
      reply: say('sync.alreadyRunning'),
    });
    expect(await startSync.run(callWith({}), { sync })).toEqual(say('sync.alreadyRunning'));
  });
});

test('lookups are for the help desk, renewing the copy is for partner administrators', () => {
  const lookups = [find, showUser, showCustomer, showNumber, showDevice, showSync];

  expect(lookups.map(({ role }) => role)).toEqual(Array(6).fill('helpdesk'));
  expect(startSync).toMatchObject({ role: 'partner-admin', effect: 'acts' });
});

test('every example names a value the command takes', () => {
  for (const [command, wanted] of [
    [find, undefined],
    [showUser, 'user'],
    [showCustomer, 'customer'],
    [showNumber, 'number'],
    [showDevice, 'device'],
  ] as const) {
    for (const language of languages) {
      for (const example of command.examples[language]) {
        const word =
          command.words[language].find((start) => example.startsWith(`${start} `)) ?? '–';
        const question = readQuestion(example.slice(word.length + 1), wanted, undefined);

        expect([example, question.by]).not.toContain('problem');
      }
    }
  }
});
