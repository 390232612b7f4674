/** F002: a partner administrator sees the customers assigned to them, and nothing tells them of the others. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
});
afterAll(() => bot.stop());

const said = async (speaker: Speaker, typed: string) =>
  seen((await speaker.asksForCard(typed)).message);

describe('the help desk sees all customers, Petra only hers', () => {
  test.each([
    ['a name', 'find Kari Nordmann'],
    ['an e-mail address, though Webex would tell it live', 'find kari.nordmann@nordfisk.example'],
    ['a customer', 'customer Nordfisk'],
    ['a domain', 'find nordfisk.example'],
    ['a site', 'find nordfisk.webex.example'],
  ])('%s of a customer that is not hers', async (_what, typed) => {
    expect(await said(maya, typed)).not.toMatch(/^\*\*Nothing found/);

    const answer = await said(petra, typed);
    expect(answer).toMatch(/^\*\*Nothing found/);
    expect(answer.slice(answer.indexOf('\n'))).not.toMatch(/nordfisk/i);
  });

  test.each([
    ['hers', 'find anna.kowalska-wisniewska@zaklady-lodz.example', /^\*\*Anna Kowalska/],
    ['hers, by near spelling', 'find Ana Kowalsk', /Anna Kowalska/],
    ['hers, by customer', 'customer Café Sol', /^\*\*Café Sol/],
  ])('%s', async (_what, typed, expected) => {
    expect(await said(petra, typed)).toMatch(expected);
  });

  test('whoever she gives a role is told to see her customers, unless Webex gives them one', async () => {
    expect(await said(petra, 'role grant maya.lind@fjordlys.example auditor')).toContain(
      '**Customers:** those assigned to you, unless Webex gives them a role of their own',
    );
  });

  test('whom other customers have, no refused role tells her', async () => {
    for (const address of ['kari.nordmann@nordfisk.example', 'nobody@qwrtz.example']) {
      expect(seen(await petra.asks(`role grant ${address} helpdesk`))).toContain(
        `I found nobody with the address ${address} in your organization.`,
      );
    }
  });

  test('her answer is the same for what is not hers and for what does not exist', async () => {
    const shape = (answer: string, word: string) =>
      answer.replaceAll(word, '…').replace(/(\d+ \w+ \d{4}, )?\d\d:\d\d.*$/s, '');

    expect(shape(await said(petra, 'customer Nordfisk'), 'Nordfisk')).toBe(
      shape(await said(petra, 'customer Qwrtzpfg'), 'Qwrtzpfg'),
    );
    expect(shape(await said(petra, 'search inside Nordfisk: kari'), 'Nordfisk')).toBe(
      shape(await said(petra, 'search inside Qwrtzpfg: kari'), 'Qwrtzpfg'),
    );
  });

  test('a look-alike that is not hers leaves no mark', async () => {
    expect(await said(maya, 'customer Acme Telecom')).toContain('⚠ name looks like another’s');
    expect(await said(petra, 'customer Acme Telecom')).toMatch(/^\*\*Аcme Telecom\*\*/);
    expect(await said(petra, 'customer Acme Telecom')).not.toContain('looks the same');
  });
});
