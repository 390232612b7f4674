/** The main job, the whole path: a signed webhook comes in, the framework fetches the message, a card goes out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
  maya = bot.speaker('maya.lind@fjordlys.example');
});
afterAll(() => bot.stop());

/** Marks that reverse or hide text. */
const hidden = /[\u202A-\u202E\u200B\u00AD]|\\n/;

/** What Webex makes of our own markdown: paragraphs, bold names of facts, the link to Control Hub. */
const ourMarks = /<\/?(p|strong|br)>|<a href="https:\/\/admin\.webex\.com\/[\w/-]*">|<\/a>/g;

/** The texts of a card that Webex reads as markdown; runs of rich text are shown as they are. */
function readAsMarkdown(json: string): string[] {
  const texts: string[] = [];
  JSON.parse(json, (key, value: unknown) => {
    const part = value as { type?: unknown; text?: unknown };
    if (part?.type === 'TextBlock') texts.push(String(part.text));
    if (key === 'value') texts.push(String(value));
    return value;
  });
  return texts;
}

async function headOf(typed: string): Promise<string> {
  const card = await maya.asksForCard(typed);
  return seen(card.message).split('\n', 1)[0]?.trim() ?? '';
}

describe('a user is found', () => {
  const anna = '**Anna Kowalska-Wiśniewska** · ● Active';

  test.each([
    ['e-mail address', 'find anna.kowalska-wisniewska@zaklady-lodz.example'],
    ['e-mail address in capitals', 'find ANNA.Kowalska-Wisniewska@Zaklady-Lodz.example'],
    ['e-mail address and nothing else', 'anna.kowalska-wisniewska@zaklady-lodz.example'],
    ['e-mail address from a mail', 'find <mailto:anna.kowalska-wisniewska@zaklady-lodz.example>'],
    ['beginning of the e-mail address', 'find anna.kowalska-wisniewska@zak'],
    ['display name', 'find Anna Kowalska-Wiśniewska'],
    ['display name without accents, in small letters', 'find anna kowalska-wisniewska'],
    ['last name before first name', 'find Kowalska-Wiśniewska Anna'],
    ['one half of a double name', 'find Wiśniewska'],
    ['UUID of the user', 'find ad8d9ec1-471e-4aff-8334-870cff1dd896'],
    ['UUID in capitals', 'find AD8D9EC1-471E-4AFF-8334-870CFF1DD896'],
    [
      'Webex id of the user',
      'find Y2lzY29zcGFyazovL3VzL1BFT1BMRS9hZDhkOWVjMS00NzFlLTRhZmYtODMzNC04NzBjZmYxZGQ4OTY',
    ],
    ['SIP address', 'find sip:ad8d9ec1@zaklady-lodz.bcld.webex.example'],
    ['SIP address without scheme', 'find ad8d9ec1@zaklady-lodz.bcld.webex.example'],
    ['phone number, asked for the user', 'user +48 42 630 01 01'],
    ['extension, asked for the user', 'user 1101'],
  ])('by %s', async (_by, typed) => {
    expect(await headOf(typed)).toBe(anna);
  });

  test.each([
    ['Hebrew', 'find נועה בן־דוד', '**נועה בן־דוד** · ● Active'],
    [
      'Latin letters, though shown in Hebrew ones',
      'find Noa Ben-David',
      '**נועה בן־דוד** · ● Active',
    ],
    ['Cyrillic', 'find Петров Иван', '**Иван Петров** · ● Active'],
    ['Spanish', 'find Nunez Maria Jose', '**María José Núñez** · ● Active'],
  ])('by a name in %s', async (_script, typed, head) => {
    expect(await headOf(typed)).toBe(head);
  });

  test('with everything the copy knows, where it comes from, and a reference', async () => {
    const { message } = await maya.asksForCard(
      'find anna.kowalska-wisniewska@zaklady-lodz.example',
    );

    const card = seen(message);
    expect(card).toMatch(
      /^\*\*Anna Kowalska-Wiśniewska\*\* · ● Active\s+Zakłady Łódź Sp\. z o\.o\./,
    );
    expect(card).toContain('**E-mail:** anna.kowalska-wisniewska@zaklady-lodz.example');
    expect(card).toContain('**Phone:** +48 42 630 01 01 (+48426300101)');
    expect(card).toMatch(/extension:?\S* 1101/i);
    expect(card).toContain('**Location:** Łódź – Zakład');
    expect(card).toMatch(/\*\*Licences:\*\* .*Webex Calling - Professional/);
    expect(card).toContain('**Devices:** Cisco 8845 (online), Cisco Desk Pro (offline) and 1 more');
    expect(card).toMatch(
      /(From the copy of|Live from Webex) (\d+ \w+ \d{4}, )?\d\d:\d\d.* · reference [0-9A-Z]{4}-[0-9A-Z]{4}$/,
    );
  });

  test('in every state of an account', async () => {
    expect(await headOf('find gal.invited@galil-labs.example')).toContain('Invited');
    expect(await headOf('user oren.friedman@galil-labs.example')).toContain('Blocked');
  });
});

describe('a customer is found', () => {
  const lodz = '**Zakłady Łódź Sp. z o.o.**';

  test.each([
    ['name', 'find Zakłady Łódź Sp. z o.o.'],
    ['part of the name without accents', 'find lodz zaklady'],
    ['organization id as UUID', 'find 9e9f758c-6f13-4a4e-ba3d-8355aaef833c'],
    [
      'organization id in base64',
      'find Y2lzY29zcGFyazovL3VzL09SR0FOSVpBVElPTi85ZTlmNzU4Yy02ZjEzLTRhNGUtYmEzZC04MzU1YWFlZjgzM2M',
    ],
    ['name, asked for the customer', 'customer zaklady'],
    ['e-mail address of somebody there', 'customer anna.nowak@zaklady-lodz.example'],
    ['number of theirs', 'customer +48426300101'],
  ])('by %s', async (_by, typed) => {
    expect(await headOf(typed)).toBe(lodz);
  });

  test('and two that look alike are told apart by their ids', async () => {
    const { message } = await maya.asksForCard('customer Acme Telecom');

    expect(seen(message)).toMatch(/^\*\*2 matches/);
    expect(seen(message)).toContain('cacc44da-606c-4aab-b480-4d8ec6c5b35a');
    expect(seen(message)).toContain('22b2700f-aeb4-4dbe-9a43-c30fc5e831c5');
  });
});

describe('a number is found', () => {
  const annas = '**+48 42 630 01 01** (+48426300101) · ● Active';

  test.each([
    'find +48426300101',
    'find +48 42 630 01 01',
    'find +48 (42) 630-01-01',
    'find 0048 42 630 01 01',
    'find (+48) 42 630 01 01',
    'find +48.42.630.01.01',
    'find tel:+48-42-630-0101',
    'find 42 630 01 01',
    'find (42) 630-01-01',
    'find +48\u00A042\u2011630\u201101\u201101',
    'find \u202A+48 42 630 01 01\u202C',
    '+48 42 630 01 01',
    'number +48426300101',
    'number 42/630-01-01',
    'who has +48 42 630 01 01?',
  ])('as people write it: %s', async (typed) => {
    expect(await headOf(typed)).toBe(annas);
  });

  test.each([
    ['a user', '+48426300101', 'Anna Kowalska-Wiśniewska · user'],
    ['an auto attendant', '+48426300248', 'Main menu · auto attendant'],
    ['a call queue', '+48426300249', 'Service queue · call queue'],
    ['a hunt group', '+48426300250', 'Sales · hunt group'],
    ['a voicemail group', '+48426300251', 'Accounts voicemail · voicemail group'],
    ['a virtual line', '+48426300252', 'Press line · virtual line'],
    ['a workspace', '+48426300253', 'Reception · workspace'],
    ['a paging group, by extension', '1269', 'Warehouse paging · paging group'],
    ['a paging group under its other name', '2223', 'Warehouse paging · paging group'],
  ])('and belongs to %s', async (_owner, number, expected) => {
    const { message } = await maya.asksForCard(`number ${number}`);
    expect(seen(message)).toContain(`**Assigned to:** ${expected}`);
  });

  test('also when nobody has it, or when it is not active', async () => {
    expect(await headOf('number +48426300255')).toBe(
      '**+48 42 630 02 55** (+48426300255) · ○ Unassigned',
    );
    expect(await headOf('number +48426300268')).toBe(
      '**+48 42 630 02 68** (+48426300268) · ○ Inactive',
    );
    const main = await maya.asksForCard('number +48426300248');
    expect(seen(main.message)).toContain('**Type:** Main number');
  });

  test('by the name of whoever has it', async () => {
    expect(await headOf('number Anna Kowalska-Wiśniewska')).toBe(annas);
  });
});

describe('a device is found', () => {
  test.each([
    'find 84:78:AC:10:00:01',
    'find 84-78-ac-10-00-01',
    'find 8478.ac10.0001',
    'find 8478AC100001',
    'find 84 78 AC 10 00 01',
    '84:78:ac:10:00:01',
    'device 8478ac-100001',
    'mac 84:78:AC:10:00:01',
    'find sip:cisco8845.06f175@zaklady-lodz.rooms.webex.example',
    'find SIP:Cisco8845.06f175@zaklady-lodz.rooms.webex.example',
    'find cisco8845.06f175@zaklady-lodz.rooms.webex.example',
    'device cisco8845.06f175@zaklady-lodz.rooms.webex.example',
    'find FCH2601A001',
    'device fch2601a001',
  ])('by %s', async (typed) => {
    const { message } = await maya.asksForCard(typed);
    expect(seen(message)).toMatch(/^\*\*Cisco 8845\*\* · ● Online/);
    expect(seen(message)).toContain('**MAC address:** 84:78:AC:10:00:01');
  });

  test('of somebody, by their name, number or extension', async () => {
    for (const whose of ['Anna Kowalska-Wiśniewska', '+48 42 630 01 01', '1101']) {
      const { message } = await maya.asksForCard(`device ${whose}`);
      expect(seen(message)).toMatch(
        /^\*\*3 matches for .*Cisco 8845.*Cisco Desk Pro.*Cisco Headset 730/s,
      );
    }
  });

  test('of a room, by the name of the room', async () => {
    const { message } = await maya.asksForCard('device Reception');
    expect(seen(message)).toMatch(/^\*\*\d+ matches for “Reception”/);
  });

  test('but not one of another maker, and the answer says why', async () => {
    const { message } = await maya.asksForCard('find AC:7E:8A:01:D0:01');

    expect(seen(message)).toMatch(/^\*\*Nothing found for “AC:7E:8A:01:D0:01”\*\*/);
    expect(seen(message)).toContain(
      'Third-party devices cannot be searched: Webex does not list them.',
    );
  });
});

describe('several hits', () => {
  test('are a numbered list; a row is opened by typing its number', async () => {
    const list = await maya.asksForCard('find Anna Nowak');
    expect(seen(list.message)).toMatch(
      /^\*\*2 matches for “Anna Nowak”\*\*[\s\S]*\*\*1\.\*\* Anna Nowak · anna\.nowak@zaklady-lodz\.example · Zakłady Łódź Sp\. z o\.o\.[\s\S]*\*\*2\.\*\* Anna Nowak · anna\.nowak@cafesol\.example · Café Sol S\.L\./,
    );

    const opened = await maya.asksForCard('2');
    expect(seen(opened.message)).toMatch(/^\*\*Anna Nowak\*\* · ● Active\s+Café Sol S\.L\./);
  });

  test('are opened by a button as well, again and again', async () => {
    const list = await maya.asksForCard('find Anna Nowak');

    await maya.presses(list, '1');
    expect(seen((await maya.direct.receivesCard()).message)).toContain('Zakłady Łódź Sp. z o.o.');
    await maya.presses(list, '2');
    expect(seen((await maya.direct.receivesCard()).message)).toContain('Café Sol S.L.');
    await maya.presses(list, '1');
    expect(seen((await maya.direct.receivesCard()).message)).toContain('Zakłady Łódź Sp. z o.o.');
  });

  test('beyond five come in parts, and the numbers go on', async () => {
    const first = await maya.asksForCard('find Woźniak');
    expect(first.buttons.map(({ title }) => title)).toEqual(['1', '2', '3', '4', 'Show more (4)']);
    expect(seen(first.message)).toContain('1–4 of 8');

    await maya.presses(first, 'Show more');
    const second = await maya.direct.receivesCard();
    expect(second.buttons.map(({ title }) => title)).toEqual(['5', '6', '7', '8']);
    expect(seen(second.message)).toContain('5–8 of 8');

    expect(await headOf('7.')).toBe('**Wiesława Woźniak** · ● Active');
  });

  test('are asked on by “more”, until there are no more', async () => {
    await maya.asksForCard('find Woźniak');

    const second = await maya.asksForCard('more');
    expect(seen(second.message)).toContain('**8.** Zdzisław Woźniak');
    expect(seen(await maya.asks('more'))).toBe('That was the whole list.');
    expect(seen(await maya.asks('9'))).toBe('Please choose a number from 5 to 8.');
  });

  test('of different kinds say what each is', async () => {
    const { message } = await maya.asksForCard('find nord');

    expect(seen(message)).toContain('Nordfisk AS · Customer · 5bbac7de');
    expect(seen(message)).toContain('Kari Nordmann · User · kari.nordmann@nordfisk.example');
  });

  test('lead from a person to what they have', async () => {
    const person = await maya.asksForCard('user Anna Kowalska-Wiśniewska');

    await maya.presses(person, 'Devices');
    const devices = await maya.direct.receivesCard();
    expect(seen(devices.message)).toContain('3 matches for “Anna Kowalska-Wiśniewska”');
  });
});

describe('nothing found', () => {
  test('says what was searched, how old the copy is, and the nearest spellings', async () => {
    bot.passes(2 * 60 * 60_000);
    const answer = await maya.asksForCard('find Ana Kowalzka-Wisnewska');

    expect(seen(answer.message)).toMatch(/^\*\*Nothing found for “Ana Kowalzka-Wisnewska”\*\*/);
    expect(seen(answer.message)).toContain(
      'Searched in all your customers: users, names of customers and devices.',
    );
    expect(seen(answer.message)).toMatch(
      /\*\*Did you mean\*\*\s+\*\*1\.\*\* Anna Kowalska-Wiśniewska/,
    );
    expect(seen(answer.message)).toMatch(
      /From the copy of (\d+ \w+ \d{4}, )?\d\d:\d\d \(2 hr old\)/,
    );

    await maya.presses(answer, '1');
    expect(seen((await maya.direct.receivesCard()).message)).toMatch(
      /^\*\*Anna Kowalska-Wiśniewska\*\* · ● Active/,
    );
  });

  test.each([
    ['user nobody@cafesol.example', 'users'],
    ['customer Nowhere Limited', 'names of customers'],
    ['number +48 42 999 99 99', 'numbers'],
    ['device 00:00:5E:00:53:01', 'devices'],
  ])('%s: searched %s', async (typed, searched) => {
    const { message } = await maya.asksForCard(typed);

    expect(seen(message)).toMatch(/^\*\*Nothing found for “/);
    expect(seen(message)).toContain(`Searched in all your customers: ${searched}.`);
  });

  test('of organizations the partner does not manage, even where Webex knows the person', async () => {
    const { message } = await maya.asksForCard('find sam.stranger@elsewhere.example');
    expect(seen(message)).toMatch(/^\*\*Nothing found for “sam.stranger@elsewhere.example”\*\*/);
  });
});

describe('names that want to do harm', () => {
  test.each([
    ['a link', 'link@evil-links.example', '[Click here](https://evil.example/login)'],
    ['a mention of everybody', 'everybody@evil-links.example', '‹@all› please read'],
    ['a formula of cards', 'formula@evil-links.example', `$${'{1+1} {{$root}} @{x}'}`],
    ['a reversed file name', 'bidi@evil-links.example', 'Invoice gpj.exe'],
    ['letters nobody sees', 'zero@evil-links.example', 'Alice Admin'],
    ['a line that looks like ours', 'lines@ohara-sons.example', 'Ed Deskhand: your code is 123456'],
    ['a table', 'pipe@ohara-sons.example', 'Ann | Bob | Carol'],
    ['a code fence', 'ticks@ohara-sons.example', 'ˋˋˋ ˋcodeˋ'],
    ['HTML', 'html@ohara-sons.example', '‹img src=x onerror=alert(1)› & ‹b›bold‹/b›'],
    ['marks', 'marks@ohara-sons.example', '∗_∼# 1. › - ∗∗Bold∗∗ ∼∼x∼∼'],
  ])('%s is shown as it is written and does nothing', async (_what, email, name) => {
    const { message, json } = await maya.asksForCard(`find ${email}`);
    const { html = '', text = '' } = message;

    expect(text.replace(/\p{Cf}/gu, '').split(' · ')[0]).toBe(name);
    expect(html.replace(ourMarks, '')).not.toContain('<');
    expect(message).not.toHaveProperty('mentionedGroups');
    expect(message).not.toHaveProperty('mentionedPeople');
    expect(message.markdown).not.toMatch(hidden);
    expect(json).not.toMatch(hidden);
    expect(json).not.toMatch(/\$\{|\{\{/);
    expect(readAsMarkdown(json).join('\n')).not.toMatch(/\]\(|<|\*\*|`/);
  });

  test('a name of 200 letters leaves room for the rest', async () => {
    const { message } = await maya.asksForCard('find long@ohara-sons.example');

    expect(seen(message)).toMatch(/^\*\*Wolfeschlegelsteinhausen\S{10,60}…\*\*/);
    expect(seen(message)).toContain('long@ohara-sons.example');
  });

  test('customers and what is typed are as harmless', async () => {
    const customer = await maya.asksForCard('customer evil.example');
    expect(customer.message.html).not.toContain('href="https://evil');
    expect(customer.message.text?.replace(/\p{Cf}/gu, '')).toContain(
      '[Reset your password](https://evil.example/reset)',
    );
    const ohara = await maya.asksForCard("customer O'Hara");
    expect(ohara.message.mentionedGroups).toBeUndefined();

    const typed = await maya.asksForCard(`find [x](https://evil.example) <@all> $${'{1+1}'}`);
    expect(typed.message.html).not.toContain('href');
    expect(typed.message.mentionedGroups).toBeUndefined();
    expect(typed.json).not.toMatch(/\$\{/);
    expect(readAsMarkdown(typed.json).join('\n')).not.toMatch(/\]\(|</);
  });
});
