/**
 * What Webex refuses or answers too late, a customer that is old in the copy, one without a region, one that the
 * partner lost: each is said in the answer, and what is known is shown all the same.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { callerWith } from '../support/cloud-caller.ts';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

const sweep = '*/15 * * * *';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
  await maya.asks('whoami');
  await petra.asks('whoami');
});
afterAll(() => bot.stop());
afterEach(() => {
  Object.assign(bot.cloud.faults, { failPaths: [], latencyMs: 0 });
  // what was asked a moment ago is asked anew
  bot.passes(2 * 60_000);
});

const fails = (pattern: string, status: number) => {
  bot.cloud.faults.failPaths = [{ pattern, status }];
};
const asks = async (typed: string, who = maya): Promise<string> =>
  seen((await who.asksForCard(typed)).message);

describe('the region of a customer', () => {
  test('is said to be unknown until something tells it', async () => {
    expect(await asks('customer Nordfisk')).toContain('**Region:** not known');

    bot.rings(sweep);
    await until('the portfolio is read', () => bot.logText().includes('portfolio read'));
    expect(await asks('customer Nordfisk')).toContain('**Region:** EU (from its call domain)');
  });
});

describe('the statuses of a customer, when Webex', () => {
  test.each([
    ['refuses the audit', 'GET /v1/adminAudit/events', 403, 'sign-ins'],
    ['fails at the tags', 'GET /v1/partner/tags/organizations/', 503, 'tags'],
    ['fails at wholesale', 'GET /v1/wholesale/customers', 503, 'wholesale state'],
  ])('%s: the part is named, the rest is shown', async (_what, pattern, status, part) => {
    fails(pattern, status);
    const answer = await asks('customer status Nordfisk');

    expect(answer).toContain(
      `⚠ Webex did not tell just now: ${part}. What is shown of it was known before.`,
    );
    expect(answer).toMatch(/^\*\*Nordfisk AS\*\*[\s\S]*Does not hold: /);
  });

  test('sells no wholesale to the partner: that is no trouble', async () => {
    fails('GET /v1/wholesale/customers', 403);
    expect(await asks('customer status Nordfisk')).not.toContain('did not tell');
  });

  test('is slow: the answer comes in time, from what is known', async () => {
    await asks('whoami');
    bot.cloud.faults.latencyMs = 2_500;
    const before = Date.now();
    await maya.says('customer status Nordfisk');
    const answer = seen(await maya.direct.receives(/Statuses/));
    bot.cloud.faults.latencyMs = 0;

    expect(answer).toContain('did not tell just now: tags, wholesale state, sign-ins.');
    // Reading and posting the message itself take two of the slow calls: nine seconds where nothing else goes on.
    expect(Date.now() - before).toBeLessThan(25_000);
  });

  test('never let the audit be read: “No recent activity” is not claimed, and why not is said', async () => {
    const other = await startBot({ customers: 5, pages: longPages });
    try {
      other.cloud.faults.failPaths = [{ pattern: 'GET /v1/adminAudit/events', status: 403 }];
      const agent = other.speaker('maya.lind@fjordlys.example');
      const today = () => new Date().toISOString().slice(0, 10);
      const began = today();
      other.rings(sweep);
      await until('the portfolio is read', () => other.logText().includes('portfolio read'));
      // midnight may have passed meanwhile
      const days = [began, today()];

      const card = seen((await agent.asksForCard('customer status מעבדות גליל')).message);
      const [, day] =
        /No recent activity \(the audit of the last 90 days was not read on (\S+): Webex does not let Deskhand in\)/.exec(
          card,
        ) ?? [];
      expect(days).toContain(day);
      expect(seen(await agent.asks('customers no recent activity'))).toContain('No customer fits');
    } finally {
      await other.stop();
    }
  });
});

describe('the administrators of a customer, when Webex', () => {
  test('does not answer for its people: those of the copy, with the reason', async () => {
    fails('GET /identity/scim/', 503);
    const answer = await asks('admins Zakłady Łódź');

    expect(answer).toContain('anna.kowalska-wisniewska@zaklady-lodz.example');
    expect(answer).toMatch(
      /⚠ Not confirmed with Webex: it (is busy or cannot be reached|did not answer in time)\./,
    );
    expect(answer).toMatch(/From the copy of (\d+ \w+ \d{4}, )?\d\d:\d\d/);
  });

  test('does not answer for the partner’s people: that is said, the customer’s are live', async () => {
    fails('GET /v1/partner/organizations/*/partnerAdmins', 503);
    const answer = await asks('admins Zakłady Łódź');

    expect(answer).toContain(
      '⚠ Who of your partner organization is assigned could not be asked of Webex: it ',
    );
    expect(answer).toMatch(/anna\.kowalska-wisniewska[\s\S]*Live from Webex/);
  });

  test('refuses that: who may know is said', async () => {
    fails('GET /v1/partner/organizations/*/partnerAdmins', 403);
    expect(await asks('admins Zakłady Łódź')).toContain(
      'Webex tells only to a partner full administrator',
    );
  });
});

describe('a device, when Webex', () => {
  test.each([
    ['refuses', 400, 'it refused'],
    ['does not let Deskhand in', 403, 'it does not let Deskhand into this customer'],
    ['is down', 503, 'it is busy or cannot be reached'],
  ])('%s: the copy with the reason', async (_what, status, reason) => {
    fails('GET /v1/devices', status);
    const answer = await asks('device 84:78:AC:50:00:01');

    expect(answer).toMatch(/^\*\*Cisco 8845\*\*/);
    expect(answer).toContain(`⚠ Not confirmed with Webex: ${reason}`);
    expect(answer).toMatch(/From the copy of/);
  });
});

describe('which customers a partner administrator may see, when Webex', () => {
  test('does not say: the last answer stands; when there never was one, that is said', async () => {
    fails('GET /v1/partner/organizations', 503);
    expect(await asks('customer Café Sol', petra)).toMatch(/^\*\*Café Sol/);

    bot.passes(25 * 3_600_000);
    fails('GET /v1/partner/organizations', 400);
    expect(seen(await petra.asks('customer Café Sol'))).toMatch(/^Webex refused this/);
  });
});

describe('a customer that is old in the copy', () => {
  test('says so on its card', async () => {
    bot.passes(30 * 3_600_000);
    expect(await asks('customer Nordfisk')).toMatch(/From the copy of .*\(\d+ (hr|days?) old\)/);
    expect(await asks('customer Nordfisk')).toMatch(
      /⚠ 1 customer is known only from an older copy/,
    );
  });
});

describe('a customer that the partner lost', () => {
  beforeAll(async () => {
    const integrator = bot.cloud.personByEmail('deskhand.integration@fjordlys.example');
    const owner = callerWith(bot.cloud, bot.cloud.tokenOf(integrator.id));
    const { orgId } = bot.cloud.personByEmail('kari.nordmann@nordfisk.example');
    await owner('DELETE', `/v1/organizations/${orgId}`);
    await petra.presses(await petra.asksForCard('sync now'), 'Copy now');
    await petra.direct.receives('The copy has started.');
    await bot.app.settled();
    bot.passes(10_000);
  });

  test.each([
    ['a user of theirs', 'user kari.nordmann@nordfisk.example'],
    ['a number of theirs', 'number +47 55 30 01 01'],
    ['a device of theirs', 'device 84:78:AC:50:00:01'],
  ])('%s says since when the partner no longer manages it', async (_what, typed) => {
    const answer = await asks(typed);
    expect(answer).toMatch(/⚠ .*The partner has not managed this customer since \d/);
    expect(answer).toContain('This is what the last copy said.');
  });

  test.each(['customer', 'customer status', 'subscriptions', 'admins', 'view'])(
    '“%s” shows it as gone, with what was known',
    async (command) => {
      expect(await asks(`${command} Nordfisk`)).toMatch(
        /^\*\*Nordfisk AS\*\* · .*Gone[\s\S]*Webex has not had this customer since /,
      );
    },
  );

  test('is no longer in the list of customers', async () => {
    expect(seen(await maya.asks('customers nordfisk'))).toContain('No customer fits');
  });
});
