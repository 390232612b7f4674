/** Customers as a partner sees them: the list with its statuses and filters, and what a customer's card leads to. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CloudSubscription } from '../../src/sandbox/cloud/cloud.ts';
import { type Card, type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

const sweep = '*/15 * * * *';
const link = 'https://admin.example/login/{orgUuid}/{orgName}';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;
let bought: CloudSubscription[];

beforeAll(async () => {
  bot = await startBot({ customers: 12, pages: longPages, settings: { CUSTOMER_LINK: link } });
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
  bought = bot.cloud.subscriptions().slice(0, 12);
  await importAll();
  bot.rings(sweep);
  await until('the portfolio is read', () => bot.logText().includes('portfolio read'));
});
afterAll(() => bot.stop());

/** What the partner's own system would export. */
async function importAll(): Promise<void> {
  const rows = bought.map(
    ({ subscriptionId, webOrderId, organization, start, end, trial, order }) =>
      [
        subscriptionId,
        webOrderId,
        `"${organization.replaceAll('"', '""')}"`,
        start.slice(0, 10),
        end.slice(0, 10),
        trial ? 'yes' : 'no',
        order === 'ready' ? 'ready' : 'done',
      ].join(';'),
  );
  const head = 'subscriptionId;webOrderId;customer;start;end;trial;orderStatus';
  await bot.cloud.say(petra.person.id, {
    roomId: petra.direct.room.id,
    text: 'import subscriptions',
    file: { name: 'all.csv', content: Buffer.from([head, ...rows].join('\n')) },
  });
  await petra.presses(await petra.direct.receivesCard(/Import these/), 'Import');
  await petra.direct.receives(/Imported/);
}

const said = async (text: string) => seen((await maya.asksForCard(text)).message);
const titles = (words: string) =>
  [...words.matchAll(/\*\*\d+\.\*\* (.+?)(?: · |$)/gm)].map(([, title]) => title?.trim());

async function filesOf(who: Speaker, count: number): Promise<string[]> {
  const files: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { files: [address = ''] = [] } = await who.direct.receives(/The file/);
    const authorization = `Bearer ${bot.cloud.tokenOf(who.person.id)}`;
    const answer = await fetch(address, { headers: { authorization } });
    files.push(Buffer.from(await answer.arrayBuffer()).toString());
  }
  return files;
}

describe('the list of customers', () => {
  test('shows every customer with its statuses and a way to open it (F060, F069)', async () => {
    const card = await maya.asksForCard('customers');
    const words = seen(card.message);

    expect(words).toMatch(/^\*\*12 customers\*\*/);
    expect(words).toContain('1–4 of 12');
    expect(words).toMatch(/⚠ name looks like another’s/);
    expect(words).toMatch(/⚠ .*(License overage|Expired|Expiring soon|No recent activity)/);
    expect(words).toMatch(/\[↗ Open\]\(https:\/\/admin\.example\/login\/[0-9a-f-]{36}\//);
    expect(card.json).toMatch(/"selectAction":\{[^{}]*"type":"Action\.OpenUrl"/);
  });

  test('goes on page by page, and a number opens the customer (F280)', async () => {
    const first = titles(await said('customers sort by name'));
    const second = titles(await said('more'));
    expect(new Set([...first, ...second]).size).toBe(8);
    const { message } = await maya.asksForCard('5');
    expect(seen(message).split('\n', 1)[0]).toContain(`**${second[0]}**`);
  });

  test('and what it leads to can be asked again and gone back to (F052)', async () => {
    const listed = await maya.asksForCard('customers sort by name');
    const first = titles(seen(listed.message));
    await maya.presses(listed, 'Show more');
    const next = titles(seen((await maya.direct.receivesCard()).message));
    expect(next).not.toEqual(first);
    expect(titles(await said('again'))).toEqual(next);
    expect(titles(await said('back'))).toEqual(first);

    const customer = await maya.asksForCard('1');
    await maya.presses(customer, 'Admins');
    await maya.direct.receivesCard(/Administrators/);
    expect(await said('back')).toContain(`**${first[0]}**`);
    expect(titles(await said('back'))).toEqual(first);
  });

  test('filters by subscription type, in words (F061, F062, F079)', async () => {
    const trials = new Set(bought.filter(({ trial }) => trial).map((one) => one.organization));
    const words = await said('customers type:trial sort by name');
    expect(titles(words).length).toBeGreaterThan(0);
    for (const title of titles(words)) expect([...trials].map((t) => t.trim())).toContain(title);
    expect(await said('customers subscription')).toMatch(/customers?\*\*\s+Subscription/);
  });

  test('filters by status: License overage (F064, F078)', async () => {
    const words = await said('customers license overage');
    expect(words).toContain('License overage');
    expect(titles(words)).toContain('Café Sol S.L.');
  });

  test('knows which customers are unpaid once an import says so (F067)', async () => {
    const [one] = bought;
    await bot.cloud.say(petra.person.id, {
      roomId: petra.direct.room.id,
      text: 'import subscriptions',
      file: {
        name: 'unpaid.csv',
        content: Buffer.from(`subscriptionId,status\n${one?.subscriptionId},unpaid`),
      },
    });
    await petra.presses(await petra.direct.receivesCard(/Import these/), 'Import');
    await petra.direct.receives(/The file/);

    expect(titles(await said('customers suspended'))).toEqual([one?.organization]);
    expect(await said('customers suspended')).toContain(
      '11 customers may be missing here. Not known: “Suspended”. “customer status” and the name say why.',
    );
  });

  test('combines filters, also by product, region and tag (F071, F075, F077)', async () => {
    const words = await said('customers calling region:EU sort by users');
    expect(words).toMatch(/product “calling” · region EU · sorted by number of users/);
    const none = seen(await maya.asks('customers calling tag:"no such tag" trial'));
    expect(none).toContain('No customer fits');
    expect(none).toContain('tag “no such tag”');
  });

  test.each([
    ['customers "tag gold"', 'Looked for: name with “tag gold”.'],
    ['customers "trial" calling "gold"', 'product “calling”, name with “trial”, name with “gold”.'],
    ['klienci „tag gold”', 'nazwa z „tag gold”.'],
    ['לקוחות "תג זהב"', 'שם עם ״תג זהב״.'],
  ])(
    'takes what stands in quotation marks for a name, even all of it: %s',
    async (typed, answer) => {
      const jonas = bot.speaker('jonas.berg@fjordlys.example');
      await jonas.says(typed);
      expect(seen((await jonas.direct.receivesCard()).message)).toContain(answer);
    },
  );

  test.each([
    ['klienci wersja próbna calling region:EU', 'Wersja próbna · produkt „calling” · region EU'],
    ['clientes prueba calling región:EU', 'Prueba · producto «calling» · región EU'],
    ['клиенти пробен период calling регион:EU', 'Пробен период · продукт „calling“ · регион EU'],
    ['kunder prøveperiode calling region:EU', 'Prøveperiode · produkt «calling» · region EU'],
    ['לקוחות תקופת ניסיון calling אזור:EU', 'תקופת ניסיון'],
  ])('understands “%s” (F075)', async (typed, understood) => {
    const jonas = bot.speaker('jonas.berg@fjordlys.example');
    await jonas.says(typed);
    const answer = seen((await jonas.direct.receivesCard()).message).replace(/, /g, ' · ');
    expect(answer).toContain(understood);
  });

  test.each([
    ['customers colour:red', 'There is no filter “colour:”'],
    ['customers status:sleepy', '“sleepy” is none of these'],
    ['customers sort by moon', '“moon” is none of these'],
  ])('says what it does not know: %s', async (typed, answer) => {
    expect(seen(await maya.asks(typed))).toContain(answer);
  });

  test('comes as a file for spreadsheets and one for programs', async () => {
    await maya.says('customers csv');
    expect(seen(await maya.direct.receives(/whole list/))).toContain('12 customers.');
    const [human = '', machine = ''] = await filesOf(maya, 2);

    expect(human.startsWith('\ufeffCustomer,Organization ID,Statuses,')).toBe(true);
    expect(machine.split('\n')[0]).toBe(
      'customer,orgId,statuses,ends,users,products,tags,region,created,asOf',
    );
    expect(machine.trim().split('\n').length).toBeGreaterThan(12);
    expect(human).not.toMatch(/(^|,|")[=@]/m);
  });

  test('is kept under a name, run again and forgotten', async () => {
    await said('customers calling region:EU sort by name');
    expect(seen(await maya.asks('save this as Europe'))).toBe(
      'Kept as “Europe”: calling region:EU sort by name',
    );
    expect(await said('searches')).toContain('Europe · calling region:EU sort by name');
    expect(await said('run search europe')).toContain('product “calling” · region EU');
    expect(await said('EUROPE!')).toContain('product “calling” · region EU');
    expect(seen(await petra.asks('run search Europe'))).toContain('You keep no search “Europe”');
    expect(seen(await maya.asks('delete search Europe'))).toContain('Forgot “Europe”');
    expect(seen(await maya.asks('run search Europe'))).toContain('You keep no search “Europe”');
  });
});

describe('the name of a kept search, by itself', () => {
  test.each([
    ['save this as my trials', 'My Trials', /product “calling” · region EU/],
    ['zapisz to jako moje próbne', 'moje probne', /produkt „calling” · region EU/],
    ['שמור את זה בשם הניסיון שלי', 'הניסיון שלי', /מוצר .calling. · אזור EU/],
  ])('runs it, whatever the words may mean otherwise: %s', async (saving, name, filter) => {
    const jonas = bot.speaker('jonas.berg@fjordlys.example');
    const asks = async (text: string, answer: RegExp) => {
      await jonas.says(text);
      return seen(await jonas.direct.receives(answer));
    };
    await asks('customers calling region:EU', /region EU/);
    await asks(saving, /calling region:EU/);
    expect(await asks(name, /EU/)).toMatch(filter);
  });

  test('is its owner’s only, and the words of a command stay the command', async () => {
    await said('customers calling region:EU');
    await maya.asks('save this as my trials');
    await maya.asks('save this as searches');
    expect(await said('searches')).toContain('my trials · calling region:EU');
    expect(seen(await petra.asks('my trials'))).not.toContain('region EU');
  });
});

describe('more searches than a card has rows for', () => {
  test('come a page at a time, and a number runs one of them', async () => {
    await petra.asks('customers calling region:EU');
    for (let at = 1; at <= 7; at += 1) await petra.asks(`save this as kept ${at}`);
    const page = async (text: string) => seen((await petra.asksForCard(text)).message);

    const first = await page('searches');
    expect(first).toMatch(/^\*\*7 saved searches\*\*\s+1–4 of 7/);
    expect(titles(first)).toEqual(['kept 1', 'kept 2', 'kept 3', 'kept 4']);
    const second = await page('more');
    expect(second).toContain('5–7 of 7');
    expect(titles(second)).toEqual(['kept 5', 'kept 6', 'kept 7']);
    expect(await page('6')).toContain('product “calling” · region EU');
  });
});

describe('a customer', () => {
  let card: Card;

  test('shows when it was created, its sites, region and statuses (F027, F028, F029, F030)', async () => {
    card = await maya.asksForCard('customer Zakłady Łódź');
    const words = seen(card.message);

    expect(words).toMatch(/\*\*Created:\*\* 14 Jan 2021/);
    expect(words).toMatch(/\*\*Webex sites:\*\* .*zaklady-lodz\.webex\.example \(Control Hub\)/);
    expect(words).toMatch(/\*\*Region:\*\* [A-Z]{2,3} \(from/);
    expect(words).toContain('**Locations:** Warszawa Śródmieście, Łódź – Zakład');
    expect(words).toContain('#VIP · #Manufacturing');
    expect(words).toMatch(/(Subscription|Suspended|Trial)/);
    expect(words).toMatch(
      /Live from Webex \d\d:\d\d: still the partner’s customer, and its licences\.\s+From the copy of (\d+ \w+ \d{4}, )?\d\d:\d\d/,
    );
  });

  test('of a wholesale partner shows its external ID and how far it is (F030)', async () => {
    expect(await said('customer מעבדות גליל')).toContain(
      '**External ID:** GALIL-001 · provisioned',
    );
  });

  test('leads to licences and subscriptions with their dates (F031)', async () => {
    await maya.presses(card, 'Licences');
    const words = seen((await maya.direct.receivesCard(/Licences and subscriptions/)).message);
    const [one] = bought;
    expect(words).toContain(one?.subscriptionId);
    expect(words).toMatch(/Webex Calling - Professional: \d+ of \d+/);
    // Licences are live; dates and orders are what an import said, and the card says so.
    expect(words).toMatch(/\nDates and orders: import/);
    expect(words).toMatch(/Live from Webex \d\d:\d\d · reference/);
  });

  test('leads to its administrators with their addresses (F032)', async () => {
    await maya.presses(card, 'Admins');
    const words = seen((await maya.direct.receivesCard(/Administrators/)).message);
    expect(words).toContain('anna.kowalska-wisniewska@zaklady-lodz.example');
    expect(words).toContain('full administrator');
    expect(words).toContain('Live from Webex');
  });

  test('says each status with rule, source and age', async () => {
    await maya.presses(card, 'Status');
    const words = seen((await maya.direct.receivesCard(/Statuses/)).message);
    expect(words).toMatch(/\*\*Suspended\*\*: subscription \S+ is still unpaid · import/);
    expect(words).toMatch(/Does not hold: /);
  });

  test('has a search inside (F033)', async () => {
    await maya.presses(card, 'Search here');
    await maya.direct.receivesCard(/Search here/);
  });

  test('is opened read-only by a link, with the word on consent, and it is recorded (F034, F035, F054)', async () => {
    await maya.presses(card, 'View');
    const view = await maya.direct.receivesCard(/read-only administrator/);
    expect(seen(view.message)).toContain(
      'Whether this customer allows it is not known: no public interface of Webex tells it.',
    );
    expect(seen(view.message)).toContain('The customer must allow access to its organization');
    expect(view.json).toContain(
      'https://admin.example/login/9e9f758c-6f13-4a4e-ba3d-8355aaef833c/Zak',
    );
    const rows = await bot.reads((store) =>
      store.query<{ email: string; fields: { customer?: string } }>(
        `SELECT email, fields FROM "AuditRecord" WHERE command = 'customer.view'`,
      ),
    );
    expect(rows).toMatchObject([
      {
        email: 'maya.lind@fjordlys.example',
        fields: { customer: '9e9f758c-6f13-4a4e-ba3d-8355aaef833c' },
      },
    ]);
  });
});

describe('what is asked about a customer whose name several have', () => {
  test.each([
    ['customer status acme', /Statuses/],
    ['admins acme', /Administrators/],
    ['view acme', /read-only administrator/],
  ])('is answered for the one that is chosen: %s (F032, F034, F052)', async (typed, answer) => {
    expect(titles(await said(typed))).toHaveLength(2);
    await maya.says('1');
    expect(seen((await maya.direct.receivesCard(answer)).message)).toMatch(/cme Telecom/);
  });
});
