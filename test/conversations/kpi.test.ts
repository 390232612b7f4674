/** KPIs as people ask for them: sections, products, regions, the customers behind the numbers, and the files. */
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importHistory } from '../../src/kpi/history.ts';
import { openStore } from '../../src/store/open.ts';
import { type Card, type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

const sweep = '*/15 * * * *';
const reports = '30 * * * * *';

const dayMs = 86_400_000;
/** Weeks begin on Sundays at 00:00 UTC; 4 January 1970 was one. In milliseconds. */
const weekEndsIn = 7 * dayMs - ((Date.now() - 3 * dayMs) % (7 * dayMs));
/** Figures are of the last week that is over: one that would end while they are asked for is over already. */
const aheadMs = weekEndsIn < 30 * 60_000 ? weekEndsIn : 0;
const now = () => new Date(Date.now() + aheadMs);

let bot: Bot;
/** A read-only administrator. */
let elena: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 12, pages: longPages, reportMs: 0, now });
  bot.passes(aheadMs);
  elena = bot.speaker('elena.ruiz@fjordlys.example');
  await bot.restart(async () => {
    const store = await openStore({
      databaseUrl: bot.environment['DATABASE_URL'],
      dataDir: bot.environment['DATA_DIR'] ?? '',
    });
    await importHistory(store, Buffer.from(bot.cloud.kpiHistory(9)), now());
    await store.close();
  });
  bot.rings(sweep);
  await until('the portfolio is read', () => bot.logText().includes('portfolio read'));
  bot.rings(reports);
  await until(
    'the calling reports are read',
    () => bot.lines.filter(({ message }) => message === 'calling report read').length >= 4,
  );
});
afterAll(() => bot.stop());

const ask = (text: string): Promise<Card> => elena.asksForCard(text);
const said = async (text: string): Promise<string> => seen((await ask(text)).message);
const numberOf = (words: string, tile: string): number =>
  Number(new RegExp(`\\*\\*${tile}:\\*\\* ([\\d,]+)`).exec(words)?.[1]?.replaceAll(',', ''));

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

describe('kpi', () => {
  test('says how many customers there are, expire, renew, are low and over the limit (F095, F096, F097, F098, F099)', async () => {
    const words = await said('kpi');
    expect(words).toMatch(
      /^\*\*Overview\*\* {2}\nWeek \d+ \w+ \d{4} – \d+ \w+ \d{4} · Webex Calling/,
    );
    expect(numberOf(words, 'Customers')).toBe(12);
    // Two have half the Calling licences they need, four more workspaces than licences for them.
    expect(numberOf(words, 'Over the limit')).toBe(6);
    for (const tile of ['Expiring in 90 days', 'Renewing in 90 days', 'Low assignment']) {
      expect(numberOf(words, tile)).toBeGreaterThanOrEqual(0);
    }
    expect(words).toMatch(/Licences as of .* · reference/);
  });

  test.each([
    [
      'F103, F104, F105, F106, F107, F108, F109, F110, F111, F112',
      'kpi new',
      'Recently added',
      ['Customers|New customers', 'Licences'],
    ],
    [
      'F113, F114, F115, F116, F117, F118, F119, F120, F121, F122',
      'kpi expiring',
      'Expiring soon',
      ['Licences assigned', 'Licences used'],
    ],
    [
      'F123, F124, F125, F126, F127, F128, F129, F130, F131, F132',
      'kpi renewing',
      'Renewing soon',
      ['Licences assigned', 'Licences used'],
    ],
    [
      'F133, F134, F135, F136, F137, F138, F139, F140, F141, F142, F143, F144',
      'kpi low',
      'Low licence assignment',
      ['Used of assigned', 'Unassigned licences'],
    ],
    [
      'F145, F146, F147, F148, F149, F150, F151, F152, F153, F154, F155',
      'kpi overage',
      'Over the licence limit',
      ['Licences in overage'],
    ],
    ['F160, F161', 'kpi usage', 'Calling usage', ['Active callers', 'Calls', 'Minutes']],
    ['F162, F163, F164', 'kpi quality', 'Call quality', ['Poor legs', 'Share of poor legs']],
    ['F165, F166', 'kpi features', 'Calling features', ['To hunt groups', 'To queues']],
    ['F167, F168, F169, F170, F171', 'kpi queues', 'Call queues', ['Speed of answer', 'Abandoned']],
  ])('has a section for %s: %s', async (_rows, typed, title, tiles) => {
    const words = await said(typed);
    expect(words.startsWith(`**${title}**`)).toBe(true);
    for (const tile of tiles) expect(words).toMatch(new RegExp(`\\*\\*(${tile}):\\*\\* \\S`));
  });

  test.each([
    ['kpi overage for Calling in EU', 'Over the licence limit', 'Webex Calling · region EU'],
    ['kpi przekroczenia dla Calling w EU', 'Over the licence limit', 'Webex Calling · region EU'],
    ['kpi vencen meetings', 'Expiring soon', 'Webex Meetings'],
    ['kpi изтичащи', 'Expiring soon', 'Webex Calling'],
    ['kpi lav tildeling', 'Low licence assignment', 'Webex Calling'],
    ['kpi חריגה עבור Calling ב EU', 'Over the licence limit', 'Webex Calling · region EU'],
    ['kpi renewing tag:VIP', 'Renewing soon', 'Webex Calling · tag VIP'],
  ])('understands “%s” (F093, F100)', async (typed, title, about) => {
    await elena.says(typed);
    const words = seen(await elena.direct.receives(/./s));
    expect(words).toContain(about);
    expect(words).toMatch(/^\*\*/);
    if (/^kpi [a-z]+ (for|tag|$)/.test(typed)) expect(words).toContain(title);
  });

  test('says what it does not know, with what there is', async () => {
    expect(seen(await elena.asks('language english'))).toBeTruthy();
    const words = seen(await elena.asks('kpi bananas'));
    expect(words).toContain('“bananas”');
    expect(words).toContain('overage');
  });

  test('leads to the customer behind a number, by its button and by its number', async () => {
    const card = await ask('kpi overage');
    const [, first = ''] = /\*\*1\.\*\* (.+?) ·/.exec(seen(card.message)) ?? [];
    await elena.presses(card, /^1$/);
    const customer = seen((await elena.direct.receivesCard(/Created/)).message);
    expect(customer).toContain(first.trim());
  });

  test('changes product and section on the card, and offers regions where there are several (F093, F100, F159)', async () => {
    const card = await ask('kpi expiring');
    expect(seen(card.message)).toMatch(/Regions: All regions, /);
    await elena.presses(card, 'Webex Meetings');
    expect(seen((await elena.direct.receivesCard(/Expiring soon/)).message)).toContain(
      'Webex Meetings',
    );
    await elena.presses(card, 'Show', { section: 'low', region: 'EU' });
    expect(seen((await elena.direct.receivesCard(/Low licence/)).message)).toContain('region EU');
    const calls = await ask('kpi usage');
    expect(calls.buttons.map(({ title }) => title)).not.toContain('Webex Meetings');
  });

  test('offers a region only where there are several, and makes up no zeros for one without customers (F093, F159)', async () => {
    const { json, message } = await ask('kpi');
    const [, offered = ''] = /Regions: All regions, (.+)/.exec(seen(message)) ?? [];
    const regions = offered.split(', ').map((one) => one.replace(/\W+$/, ''));
    expect(regions.length).toBeGreaterThan(1);
    const inAll = numberOf(seen(message), 'Customers');
    const each: number[] = [];
    for (const region of regions) {
      const card = await ask(`kpi region:${region}`);
      expect(seen(card.message)).toContain(`region ${region}`);
      each.push(numberOf(seen(card.message), 'Customers'));
    }
    expect(each.reduce((all, one) => all + one, 0)).toBe(inAll);
    expect(json).toContain('"id":"region"');

    const nowhere = await said('kpi overage for Calling in JP');
    expect(nowhere).toContain('No customer is known in region JP');
    expect(nowhere).toContain(`There are figures for ${regions.join(', ')}.`);
    expect(await said('kpi picture week in JP')).toContain('No customer is known in region JP');
  });

  test('has its picture a press away, of the section, product and region shown, with five buttons at most', async () => {
    const overview = await ask('kpi');
    const titles = overview.buttons.map(({ title }) => title);
    expect(titles.slice(-3)).toEqual(['Show', 'Picture', 'Webex Meetings']);
    expect(titles.length).toBeLessThanOrEqual(5);
    await elena.presses(overview, 'Picture');
    expect(seen(await elena.direct.receives(/KPIs of the week/))).toMatch(/Customers: 12/);
    await elena.presses(await ask('kpi overage in EU'), 'Picture');
    expect(seen(await elena.direct.receives(/Licences by customer/))).toMatch(/\d+ bought/);
    const quality = await ask('kpi quality');
    await elena.presses(quality, 'Picture');
    await elena.direct.receives(/Call quality by endpoint type/);
    expect(quality.buttons.map(({ title }) => title)).toEqual(['1', '2', '3', 'Show', 'Picture']);
  });

  test('comes as a file for spreadsheets and one for programs', async () => {
    await elena.says('kpi overage csv');
    expect(seen(await elena.direct.receives(/whole table/))).toMatch(/\d rows?\./);
    const [human = '', machine = ''] = await filesOf(elena, 2);
    expect(human.startsWith('\ufeffCustomer,Organization ID,Subscription ID,Trial,')).toBe(true);
    expect(machine.split('\n')[0]).toBe(
      'customer,orgId,subscriptionId,trial,daysSinceAdded,monthsSinceAdded,daysLeft,monthsLeft,autoRenew,total,used,' +
        'usedShare,assigned,assignedShare,available,over,usedQuarter,assignedChange,usedChange',
    );
  });

  test('says the same on the card, in the file and in the picture (F133, F145, F146, F160, F170)', async () => {
    const rowsOf = async (section: string) => {
      await elena.says(`kpi ${section} csv`);
      const [, machine = ''] = await filesOf(elena, 2);
      const rows: Record<string, string>[] = parse(machine, { columns: true });
      const sum = (name: string) => rows.reduce((all, row) => all + Number(row[name]), 0);
      return { customers: new Set(rows.map(({ orgId }) => orgId)).size, sum };
    };
    const overage = await said('kpi overage');
    const over = await rowsOf('overage');
    expect(over.customers).toBe(numberOf(overage, 'Customers'));
    expect(over.sum('over')).toBe(numberOf(overage, 'Licences in overage'));
    expect((await rowsOf('low')).customers).toBe(numberOf(await said('kpi low'), 'Customers'));

    const usage = await rowsOf('usage');
    const calls = usage.sum('calls');
    expect(numberOf(await said('kpi usage'), 'Calls')).toBe(calls);
    const abandoned = (100 * usage.sum('abandoned')) / usage.sum('queueCalls');
    const [, shown] = /\*\*Abandoned:\*\* ([\d.]+)%/.exec(await said('kpi queues')) ?? [];
    expect(Math.abs(Number(shown) - abandoned)).toBeLessThan(0.51);

    await elena.says('kpi picture');
    const picture = seen(await elena.direct.receives(/KPIs of the week/));
    expect(picture).toContain(`Calls: ${calls.toLocaleString('en')} `);
    expect(picture).toContain(`Licences in overage: ${over.sum('over')} `);
  });

  test('compares with last week and names who changed and why', async () => {
    expect(await said('kpi')).toMatch(/\*\*Customers:\*\* 12 \(= 0\)/);
    expect(await said('kpi changes')).toMatch(
      /No customer changed since last week|: .*(licences|time)/,
    );
  });

  test('is not for the help desk', async () => {
    const maya = bot.speaker('maya.lind@fjordlys.example');
    expect(seen(await maya.asks('kpi'))).toContain('read-only administrator');
  });

  test('tells a partner administrator only of the customers assigned to them', async () => {
    const petra = bot.speaker('petra.holm@fjordlys.example');
    const words = seen((await petra.asksForCard('kpi')).message);
    expect(numberOf(words, 'Customers')).toBeLessThan(12);
    expect(numberOf(words, 'Customers')).toBeGreaterThan(0);
  });
});
