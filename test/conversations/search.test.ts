/** The one search bar, row by row of the features list: what may be typed, what is found, and what nobody may learn. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeId } from '../../src/webex/id.ts';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;
/** Writes in all languages; whoever does is told once in which one they are answered. */
let jonas: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
  maya = bot.speaker('maya.lind@fjordlys.example');
  jonas = bot.speaker('jonas.berg@fjordlys.example');
  await maya.asks('language english');
  await bot.reads((store) =>
    store.query(
      `INSERT INTO "StoredWebOrder" (id, "orgId", source, "updatedAt")
       SELECT number, id, 'import', now() FROM "Organization", unnest(ARRAY['91234567', '2026/0815']) number
       WHERE "displayName" = 'Café Sol S.L.'`,
    ),
  );
});
afterAll(() => bot.stop());

async function said(typed: string): Promise<string> {
  return seen((await maya.asksForCard(typed)).message);
}

describe('every attribute of the search bar', () => {
  test.each([
    ['F005 organization name', 'find Café Sol', /^\*\*Café Sol S\.L\.\*\*/],
    ['F006 organization id', 'find 9e9f758c-6f13-4a4e-ba3d-8355aaef833c', /^\*\*Zakłady Łódź/],
    [
      'F006 organization id as Webex’s API writes it',
      `find ${encodeId('ORGANIZATION', '9e9f758c-6f13-4a4e-ba3d-8355aaef833c')}`,
      /^\*\*Zakłady Łódź/,
    ],
    ['F007 first and last name', 'find Kari Nordmann', /^\*\*Kari Nordmann\*\*/],
    ['F007 last name first, misspelt in nothing', 'find Nordmann, Kari', /^\*\*Kari Nordmann\*\*/],
    ['F008 user id', 'find ad8d9ec1-471e-4aff-8334-870cff1dd896', /^\*\*Anna Kowalska/],
    [
      'F008 user id as Webex’s API writes it',
      `find ${encodeId('PEOPLE', 'ad8d9ec1-471e-4aff-8334-870cff1dd896')}`,
      /^\*\*Anna Kowalska/,
    ],
    ['F009 Webex site', 'find cafesol.webex.example', /^\*\*Café Sol S\.L\.\*\*/],
    [
      'F009 address of a site',
      'find https://cafesol.webex.example/meet/anna',
      /^\*\*Café Sol S\.L\.\*\*/,
    ],
    ['F010 e-mail address', 'find anna.nowak@cafesol.example', /^\*\*Anna Nowak\*\*/],
    [
      'F010 e-mail address as mail programs copy it',
      'find Anna Nowak <anna.nowak@cafesol.example>',
      /^\*\*Anna Nowak\*\*/,
    ],
    [
      'F011 phone number with its label',
      'find Tel. +48 42 630 01 01',
      /^\*\*\+48 42 630 01 01\*\*/,
    ],
    ['F011 phone number', 'find +48 42 630 01 01', /^\*\*\+48 42 630 01 01\*\*/],
    ['F012 MAC address', 'find 84:78:AC:10:00:01', /^\*\*Cisco 8845\*\*/],
    ['A11 serial number of a device', 'find FCH2601A001', /^\*\*Cisco 8845\*\*/],
    ['A11 serial number with its label', 'find S/N: FCH2601A001', /^\*\*Cisco 8845\*\*/],
    [
      'F012 MAC address with its label',
      'find mac address 84 78 AC 10 00 01',
      /^\*\*Cisco 8845\*\*/,
    ],
    ['F007 name with a title', 'find Fru Kari Nordmann', /^\*\*Kari Nordmann\*\*/],
    ['F007 name and nothing else', 'Kari Nordmann', /^\*\*Kari Nordmann\*\*/],
    [
      'F033 somebody of a customer, as a signature says',
      'Anna Nowak | Café Sol',
      /^\*\*Anna Nowak\*\*/,
    ],
    [
      'F008 address of a page in Control Hub',
      'https://admin.webex.com/manage-users/users/ad8d9ec1-471e-4aff-8334-870cff1dd896/summary',
      /^\*\*Anna Kowalska/,
    ],
    ['A8 a number with separators', 'find +48-42-630-01-01', /^\*\*\+48 42 630 01 01\*\*/],
    ['F013 display name', 'find נועה בן דוד', /^\*\*נועה בן־דוד\*\*/],
    ['F014 domain', 'find cafesol.example', /^\*\*Café Sol S\.L\.\*\*/],
    [
      'F014 domain, asked for the customer',
      'customer @cafesol.example',
      /^\*\*Café Sol S\.L\.\*\*/,
    ],
    ['F014 domain with www', 'find www.cafesol.example', /^\*\*Café Sol S\.L\.\*\*/],
    ['F015 order number with a slash', 'find 2026/0815', /^\*\*Café Sol S\.L\.\*\*/],
    ['F015 web order number', 'find 91234567', /^\*\*Café Sol S\.L\.\*\*/],
    ['F036 customer by number', 'customer +48426300101', /^\*\*Zakłady Łódź/],
    ['F036 customer by national number', 'customer 42 630 01 01', /^\*\*Zakłady Łódź/],
    ['F049 device by national number', 'device 426300102', /^\*\*Cisco 9861\*\*/],
    ['F049 device by number', 'device +48 42 630 01 02', /^\*\*Cisco 9861\*\*/],
    [
      'F050 SIP address without its scheme',
      'find cisco8845.06f175@zaklady-lodz.rooms.webex.example',
      /^\*\*Cisco 8845\*\*/,
    ],
    [
      'F050 SIP address',
      'find sip:cisco8845.06f175@zaklady-lodz.rooms.webex.example',
      /^\*\*Cisco 8845\*\*/,
    ],
  ])('%s', async (_feature, typed, expected) => {
    expect(await said(typed)).toMatch(expected);
  });

  test('F009, F014, F015: says why, and that claimed or verified domains cannot be read', async () => {
    expect(await said('find cafesol.example')).toContain(
      'Found by cafesol.example: derived from e-mail addresses of its users. Which domains a customer has claimed or verified, Webex lets nobody read.',
    );
    expect(await said('find cafesol.webex.example')).toContain(
      'the name of one of its Webex sites',
    );
    expect(await said('find 91234567')).toContain('Found by the web order number 91234567.');
  });

  test('F048: third-party devices are answered with what Webex does not list', async () => {
    expect(await said('find AC:7E:8A:01:D0:01')).toContain(
      'Third-party devices cannot be searched: Webex does not list them.',
    );
  });

  test.each([
    ['a domain', 'find nosuch.example'],
    ['a user id', 'find 00000000-0000-4000-8000-00000000dead'],
  ])(
    'F048: where no device was asked for, third-party devices are not spoken of: %s',
    async (_what, typed) => {
      const answer = await said(typed);
      expect(answer).toContain('Nothing found');
      expect(answer).not.toContain('Third-party');
    },
  );

  test('F015: of a number that nothing has, it is said that orders were searched, and need an import', async () => {
    const note =
      'Web orders and subscriptions were searched as well. Web orders can be found only once they have been imported.';
    expect(await said('find 881234567')).toContain(note);
    expect(await said('customer PO/2026-9')).toContain(note);
    expect(await said('find Kari Nobody')).not.toContain('Web orders');
    expect(await said('search inside Café Sol: 881234567')).not.toContain('Web orders');
  });

  test('the id of a location is told to be none that can be searched', async () => {
    const id = encodeId('LOCATION', '00000000-0000-4000-8000-000000000007');
    expect(await said(`find ${id}`)).toContain(
      'Of Webex’s IDs, those of users, customers and devices can be searched.',
    );
  });

  test.each([
    ['one letter', 'find a'],
    ['single letters', 'find b c'],
    ['only punctuation', 'find ...'],
    ['as many words as fit a message', `find ${'ab '.repeat(2_400)}`],
    ['as many letters as fit a message', `find ${'a'.repeat(7_400)}`],
  ])('too broad or too long is told at once: %s', async (_what, typed) => {
    expect(seen(await maya.asks(typed))).toMatch(/too (short|long)/);
  });
});

describe('F033, F053: inside one customer', () => {
  test.each([
    'search inside Café Sol: anna nowak',
    'find anna nowak in Café Sol',
    'szukaj u klienta Café Sol: anna nowak',
    'buscar dentro de Café Sol: anna nowak',
    'търси при клиент Café Sol: anna nowak',
    'søk hos kunde Café Sol: anna nowak',
    'חפש אצל לקוח Café Sol: anna nowak',
    'szukaj anna nowak w Café Sol',
    'finn anna nowak hos Café Sol',
  ])('%s', async (typed) => {
    await jonas.says(typed);
    const { message } = await jonas.direct.receivesCard();
    expect(seen(message)).toMatch(/^\*\*Anna Nowak\*\*[\s\S]*Café Sol S\.L\./);
  });

  test('a device, too; one of another customer is not there', async () => {
    const [of, mac] = ['search inside Nordfisk:', '84:78:AC:50:00:01'];
    expect(await said(`${of} ${mac}`)).toMatch(/^\*\*Cisco 8845\*\*[\s\S]*Nordfisk AS/);
    const elsewhere = await said(`search inside Café Sol: ${mac}`);
    expect(elsewhere).toContain('Searched only inside Café Sol S.L.: devices.');
    expect(elsewhere).not.toContain('Nordfisk');
  });

  test('by the button Search here, a field, and what is typed into it', async () => {
    const customer = await maya.asksForCard('customer Café Sol');
    await maya.presses(customer, 'Search here');
    const field = await maya.direct.receivesCard(/Search here/);
    await maya.presses(field, 'Search', { query: 'nowak' });
    const found = await maya.direct.receivesCard(/Anna Nowak/);

    expect(seen(found.message)).toMatch(/^\*\*Anna Nowak\*\*[\s\S]*Café Sol S\.L\./);
  });

  test.each([
    ['customer Café Sol', 'Search here', 'nowak', /searched only inside.* write: find nowak/s],
    ['klient Café Sol', 'Szukaj tutaj', 'anna nowak', /Przeszukano tylko.*napisz: znajdź anna/s],
    ['לקוח Café Sol', 'חיפוש כאן', 'anna.nowak@cafesol.example', /חיפשתי רק אצל.*לכתוב: חפש/s],
  ])('by what is typed into the chat next: %s', async (typed, button, bare, remark) => {
    await jonas.says(typed);
    await jonas.presses(await jonas.direct.receivesCard(/Café Sol/), button);
    await jonas.direct.receivesCard(new RegExp(button));
    await jonas.says(bare);
    const found = await jonas.direct.receivesCard(/Anna Nowak/);
    expect(seen(found.message)).toMatch(/^\*\*Anna Nowak\*\*[\s\S]*Café Sol S\.L\./);
    await jonas.direct.receives(remark);
  });

  test('what is typed after it, and a command at once, search everywhere', async () => {
    const open = async () => {
      await maya.presses(await maya.asksForCard('customer Café Sol'), 'Search here');
      await maya.direct.receivesCard(/Search here/);
    };
    await open();
    expect(await said('find Kowalska-Wiśniewska')).toContain('zaklady-lodz');
    expect(await said('anna.kowalska-wisniewska@zaklady-lodz.example')).toContain('Kowalska');
    await open();
    expect(await said('anna.kowalska-wisniewska@zaklady-lodz.example')).toContain('Nothing found');
    await maya.direct.receives(/searched only inside/);
    expect(await said('anna.kowalska-wisniewska@zaklady-lodz.example')).toContain('Kowalska');
  });

  test('F053: by Search here beside a customer in a list of several, only that customer is searched', async () => {
    const list = await maya.asksForCard('customer Acme Telecom');
    const beside = list.buttons.filter(({ title }) => title === 'Search here');
    const rows = [...seen(list.message).matchAll(/\*\*(\d)\.\*\* (\S+ Telecom)/g)].map(
      ([, , name]) => name,
    );
    expect(rows.toSorted()).toEqual(['Acme Telecom', 'Аcme Telecom']);
    expect(beside).toHaveLength(2);

    for (const [at, name] of rows.entries()) {
      await maya.pressesRaw(list.message.id, beside[at]?.data ?? {});
      const field = await maya.direct.receivesCard(/Search here/);
      expect(seen(field.message)).toContain(name);
      // Nobody there is called Kowalska: whom other customers have is not offered.
      await maya.presses(field, 'Search', { query: 'Kowalska-Wiśniewska' });
      const nothing = seen((await maya.direct.receivesCard(/Nothing found/)).message);
      expect(nothing).toContain(`Searched only inside ${name}: users and devices.`);
      expect(nothing).not.toContain('zaklady-lodz');
    }
  });

  test('says where it looked, and offers near spellings of that customer only', async () => {
    const answer = await said('search inside Café Sol: Anna Nowwak');

    expect(answer).toContain('Searched only inside Café Sol S.L.: users and devices.');
    expect(answer).toContain('anna.nowak@cafesol.example');
    expect(answer).not.toContain('zaklady');
  });

  test('“in” a name that several have asks which of them', async () => {
    const choice = await maya.asksForCard('find a. number in Acme');
    expect(seen(choice.message)).toMatch(/2 matches for “Acme”[\s\S]*Which customer/);
    expect(await said('1')).toMatch(/Searched only inside [AА]cme Telecom/);
  });

  test('the partner itself is no customer: it has neither statuses nor a way into its portal', async () => {
    const own = await maya.asksForCard('find fjordlys.example');
    expect(seen(own.message)).toMatch(/^\*\*Fjordlys/);
    expect(seen(own.message)).not.toMatch(/Expired|Subscription|still the partner’s customer/);
    expect(own.buttons.map(({ title }) => title)).toEqual(['Search here']);
  });

  test('asks which of several, and knows when there is none', async () => {
    const choice = await maya.asksForCard('search inside Acme: a. number');
    expect(seen(choice.message)).toMatch(/2 matches for “Acme”[\s\S]*Which customer/);
    expect(await said('search inside Nowhere Ltd: anna')).toContain('I know no such customer');
  });
});

describe('F052: look-alikes', () => {
  test('are marked in the list and on the card of each', async () => {
    const list = await maya.asksForCard('customer Acme Telecom');
    expect(seen(list.message).match(/⚠ name looks like another’s/g)).toHaveLength(2);
    expect(list.buttons.map(({ title }) => title)).toEqual([
      '1',
      'Search here',
      '2',
      'Search here',
    ]);

    expect(await said('1')).toMatch(
      /Another customer’s name looks the same[\s\S]*Compare the organization ID[\s\S]*[AА]cme Telecom/,
    );
  });
});
