/**
 * The statuses of customers, each by name (FEATURES rows F060–F068, F075–F079; decision A6): twelve customers whose
 * terms, log-ins and licences are known, and what follows from them.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

const sweep = '*/15 * * * *';
const lodz = 'Zakłady Łódź Sp. z o.o.';
const galil = 'מעבדות גליל בע״מ';
const sol = 'Café Sol S.L.';
const balkan = 'Балкан Логистика ООД';
const nordfisk = 'Nordfisk AS';
const acme = 'Acme Telecom';
/** Its first letter is Cyrillic. */
const lookAlike = 'Аcme Telecom';
const evil = '[Reset your password](https://evil.example/reset)';
const ohara = "O'Hara & Sons <@all> | `rm -rf` \u0024{1+1}";
const zolw = 'Żółw i Gęś Transport S.A.';
const klos = 'Piekarnia Wrocławska Kłos';
const sniezka = 'Hurtownia Śnieżka Sp. k.';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;
/** Has the role of a partner administrator and sees every customer. */
let jonas: Speaker;

beforeAll(async () => {
  const settings = { PARTNER_ADMINS: 'jonas.berg@fjordlys.example' };
  bot = await startBot({ customers: 12, pages: longPages, settings });
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
  jonas = bot.speaker('jonas.berg@fjordlys.example');
  bot.rings(sweep);
  await until('the portfolio is read', () => bot.logText().includes('portfolio read'));
});
afterAll(() => bot.stop());

async function imports(rows: readonly string[]): Promise<void> {
  await bot.cloud.say(jonas.person.id, {
    roomId: jonas.direct.room.id,
    text: 'import subscriptions',
    file: { name: 'sold.csv', content: Buffer.from(rows.join('\n')) },
  });
  await jonas.presses(await jonas.direct.receivesCard(/Import these/), 'Import');
  await jonas.direct.receives(/Imported/);
}

/** What the partner's own system would export: everything the sandbox has sold. */
function sold(): string[] {
  const rows = bot.cloud
    .subscriptions()
    .map(({ subscriptionId, organization, start, end, trial }) =>
      [
        subscriptionId,
        `"${organization}"`,
        start.slice(0, 10),
        end.slice(0, 10),
        trial ? 'yes' : 'no',
      ].join(';'),
    );
  return ['subscriptionId;customer;start;end;trial', ...rows];
}

/** The whole list in the file for programs: names and statuses. */
async function listed(who: Speaker, filter: string): Promise<Record<string, string>> {
  await who.says(`customers ${filter} csv`);
  const { files: [address = ''] = [] } = await who.direct.receives('.machine.csv');
  const token = bot.cloud.tokenOf(who.person.id);
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const [, ...lines] = (await answer.text()).trim().split(/\r?\n/);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', statuses = ''] = /^(.*),[0-9a-f-]{36},([a-zA-Z|]*),/.exec(line) ?? [];
      return [name.replace(/^"|"$/g, '').replace(/^'/, '').trim(), statuses];
    }),
  );
}

const names = async (who: Speaker, filter: string) =>
  Object.keys(await listed(who, filter)).toSorted();

describe('before anything is imported', () => {
  test('only what Webex itself says is claimed: licences, tagged trials, sign-ins (F060)', async () => {
    expect(await listed(maya, '')).toEqual({
      [lodz]: 'subscription',
      [galil]: 'subscription|overage|inactive',
      [sol]: 'trial|overage',
      [balkan]: 'subscription',
      [nordfisk]: 'trial',
      [acme]: 'subscription|overage|inactive',
      [lookAlike]: 'trial|subscription|overage|inactive',
      [evil]: 'subscription',
      [ohara]: 'subscription',
      [zolw]: 'subscription|overage',
      [klos]: 'subscription|overage',
      [sniezka]: 'subscription',
    });
  });

  test('what needs an import is said to be unknown, with what is missing', async () => {
    const words = seen((await maya.asksForCard('customer status Nordfisk')).message);
    expect(words).toContain('Expiring soon (needs an import: Webex names no dates)');
    expect(words).toContain('Suspended (needs an import: Webex names no payments)');
    expect(words).toContain('Order ready for setup (needs an import: Webex names no orders)');
  });
});

describe('after the import of what was sold', () => {
  beforeAll(async () => {
    await imports(sold());
    await imports([
      'webOrderId;customer;orderStatus',
      `80012422;${evil};ready`,
      `80012455;${klos};done`,
    ]);
    const unpaid = bot.cloud.subscriptions().find(({ organization }) => organization === zolw);
    await imports(['subscriptionId;status', `${unpaid?.subscriptionId};unpaid`]);
  });

  test.each([
    ['F061', 'Trial', 'trial', [sol]],
    [
      'F062',
      'Subscription',
      'subscription',
      [lodz, galil, balkan, acme, lookAlike, evil, ohara, klos, sniezka],
    ],
    // Ends in 20, 10 and 20 days; the next one in 60.
    ['F063, A6', 'Expiring soon', 'expiring soon', [lodz, sol, lookAlike]],
    ['F064', 'License overage', 'license overage', [galil, sol, acme, lookAlike, zolw, klos]],
    // Signed in 200 days ago, never, never; the next one 75 days ago.
    ['F065, A6', 'No recent activity', 'no recent activity', [galil, acme, lookAlike]],
    ['F066', 'Order ready for setup', 'order ready for setup', [evil]],
    ['F067', 'Suspended', 'suspended', [zolw]],
    // Its trial ended 15 days ago and nothing else runs.
    ['F068', 'Expired', 'expired', [nordfisk]],
  ])('%s: %s', async (_row, name, filter, expected) => {
    expect(await names(maya, `status:"${filter}"`)).toEqual(expected.toSorted());
    const [head = ''] = seen((await maya.asksForCard(`customers ${filter}`)).message).split(
      '**1.**',
    );
    const count = expected.length === 1 ? '1 customer' : `${expected.length} customers`;
    expect(head.replace(/\s+/g, ' ')).toContain(`**${count}** ${name}`);
  });

  test.each([
    [
      'F063',
      'Café Sol',
      /\*\*Expiring soon\*\*: Sub\d+ ends on \d{4}-\d\d-\d\d, within 30 days[^\n]* · import/,
    ],
    [
      'F065',
      'מעבדות גליל',
      /\*\*No recent activity\*\*: no administrator of the customer has signed in for 90 days · audit of the customer/,
    ],
    [
      'F066',
      'evil-links.example',
      /\*\*Order ready for setup\*\*: order 80012422 is ready for setup · import/,
    ],
    ['F067', 'Żółw', /\*\*Suspended\*\*: subscription Sub\d+ is still unpaid · import/],
    [
      'F068',
      'Nordfisk',
      /\*\*Expired\*\*: nothing runs any more; the last term ended on \d{4}-\d\d-\d\d · import/,
    ],
  ])('%s says its rule, source and age on the card of %s', async (_row, customer, expected) => {
    expect(seen((await maya.asksForCard(`customer status ${customer}`)).message)).toMatch(expected);
  });

  test('F076: those somebody manages from outside, and those of the partner', async () => {
    // Webex assigns these six to Petra; Maya's role sees all and is assigned to none.
    const assigned = [lodz, galil, sol, balkan, lookAlike, zolw].toSorted();
    expect(await names(petra, 'managed external')).toEqual(assigned);
    expect(seen(await petra.asks('customers managed partner'))).toContain('No customer fits');
    expect(await names(maya, 'managed partner')).toHaveLength(12);
    expect(seen(await maya.asks('customers managed external'))).toContain('No customer fits');
  });

  test('F077, F078, F079: product, status and subscription type, and F075: combined', async () => {
    expect(await names(maya, 'product:calling status:suspended')).toEqual([zolw]);
    expect(await names(maya, 'type:trial')).toEqual([sol]);
    expect(
      await names(maya, 'type:subscription status:"no recent activity" product:calling'),
    ).toEqual([acme, galil, lookAlike].toSorted());
    expect(await names(maya, 'expiring soon trial')).toEqual([sol]);
  });

  test('F061, F062, F064 say their rule and source, and what is older how old it is', async () => {
    bot.passes(2 * 86_400_000);
    const words = seen((await maya.asksForCard('customer status Café Sol')).message);
    expect(words).toMatch(/\*\*Trial\*\*: trial Sub\d+ is running · import · 2 days old/);
    expect(words).toMatch(
      /\*\*License overage\*\*: Webex Calling - Professional: 8 in use, 6 bought · copy of the licences/,
    );
    expect(seen((await maya.asksForCard('customer status Zakłady Łódź')).message)).toMatch(
      /\*\*Subscription\*\*: subscription Sub\d+ is running · import · 2 days old/,
    );
  });

  test('A6: both numbers of days are settings', async () => {
    await bot.stop();
    const settings = {
      ...{ PARTNER_ADMINS: 'jonas.berg@fjordlys.example' },
      EXPIRING_SOON_DAYS: '70',
      INACTIVE_DAYS: '60',
    };
    bot = await startBot({ customers: 12, pages: longPages, settings });
    maya = bot.speaker('maya.lind@fjordlys.example');
    jonas = bot.speaker('jonas.berg@fjordlys.example');
    bot.rings(sweep);
    await until('the portfolio is read', () => bot.logText().includes('portfolio read'));
    await imports(sold());

    // Acme's subscription ends in 60 days; Śnieżka's administrator signed in 75 days ago.
    expect(await names(maya, 'expiring soon')).toEqual([lodz, sol, acme, lookAlike].toSorted());
    expect(await names(maya, 'no recent activity')).toEqual(
      [galil, acme, lookAlike, sniezka].toSorted(),
    );
  });
});
