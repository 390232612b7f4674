/** The copy of the directory as people see it: while it is made, when a part fails, when something is gone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CloudCaller, callerWith } from '../support/cloud-caller.ts';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;
/** Webex, called by the partner's full administrator. */
let owner: CloudCaller;

/** Webex is too busy to tell of one customer: the copy asks again and again, and does not end before it is told. */
function keepsTheCopyWaiting(): void {
  const { orgId } = bot.cloud.personByEmail('anna.nowak@zaklady-lodz.example');
  bot.cloud.faults.failPaths = [{ pattern: orgId, status: 503 }];
}

beforeAll(async () => {
  bot = await startBot({ copied: false });
  bot.cloud.faults.latencyMs = 500;
  keepsTheCopyWaiting();
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
  const integrator = bot.cloud.personByEmail('deskhand.integration@fjordlys.example');
  owner = callerWith(bot.cloud, bot.cloud.tokenOf(integrator.id));
});
afterAll(() => bot.stop());

async function asks(speaker: Speaker, text: string): Promise<string> {
  return seen(await speaker.asks(text));
}

/** Copies again, and resolves when that is done. */
async function copyAgain(): Promise<void> {
  const card = await petra.asksForCard('sync now');
  await petra.presses(card, 'Copy now');
  await petra.direct.receives('The copy has started.');
  await bot.app.settled();
  bot.passes(10_000);
}

describe('the first copy', () => {
  test('is shown with its stages while it is made', async () => {
    const status = await asks(maya, 'sync status');
    expect(status).toMatch(/^\*\*Copy of the Webex directory\*\* · .*Running/);
    expect(status).toMatch(/\*\*Started:\*\* (\d+ \w+ \d{4}, )?\d\d:\d\d/);
    expect(status).toMatch(/Customers: \d+ entr(y|ies) · \d of 1/);
  });

  test('is not begun a second time', async () => {
    expect(await asks(petra, 'sync now')).toBe(
      'A copy is already running. “sync status” shows how far it is.',
    );
  });

  test('answers meanwhile say which customers are not in it yet', async () => {
    await until('customers are known', async () => {
      const answer = await asks(maya, 'sync status');
      return /Customers: [1-9]\d* entr/.test(answer);
    });
    bot.passes(10_000);
    expect(await asks(maya, 'find Qwertz Uiop')).toMatch(
      /Nothing found[\s\S]*⚠ \d customers? (is|are) not in the copy yet: /,
    );
  });

  test('goes on where it was after a restart in the middle', async () => {
    await bot.restart();
    expect(await asks(maya, 'sync status')).toMatch(
      /⚠ \d customers? (is|are) not in the copy yet: /,
    );
    Object.assign(bot.cloud.faults, { latencyMs: 0, failPaths: [] });
    await bot.app.settled();

    expect(bot.lines.filter(({ message }) => message === 'sync started')).toHaveLength(1);
    expect(bot.lines.filter(({ message }) => message === 'sync resumed')).toHaveLength(1);
    const status = await asks(maya, 'sync status');
    expect(status).toMatch(/^\*\*Copy of the Webex directory\*\* · ✓ Complete/);
    expect(status).not.toContain('not in the copy yet');
    expect(status).toContain('• Customers: 4 entries · 1 of 1');
    expect(status).toContain('• Users: 121 entries · 4 of 4');
    expect(status).toContain('• Numbers: 218 entries · 4 of 4');
    expect(status).toContain('• Devices: 124 entries · 4 of 4');
  });

  test('left its progress in the log, without a name', () => {
    const finished = bot.lines.find(({ message }) => message === 'sync finished');
    expect(finished).toMatchObject({ state: 'done', failed: 0 });
    expect(bot.logText()).not.toMatch(/nowak|Café|Zakłady/i);
  });
});

describe('sync now', () => {
  test('asks first, and says how many of one’s own customers it covers', async () => {
    const card = await petra.asksForCard('sync now');
    expect(seen(card.message)).toMatch(
      /\*\*Copy the Webex directory again now\?\*\*[\s\S]*\*\*Covers:\*\* 3 customers/,
    );
    await petra.presses(card, 'Keep as it is');
    await petra.direct.receives('All right, nothing was changed.');
    expect(bot.lines.filter(({ message }) => message === 'sync started')).toHaveLength(1);
  });

  test('copies after the yes, and people are answered meanwhile', async () => {
    const card = await petra.asksForCard('sync now');
    keepsTheCopyWaiting();
    await petra.presses(card, 'Copy now');
    await petra.direct.receives('The copy has started.');
    expect(await asks(maya, 'find anna.nowak@cafesol.example')).toContain('**Anna Nowak**');
    expect(await asks(maya, 'sync status')).toContain('Running');
    bot.cloud.faults.failPaths = [];
    await bot.app.settled();

    expect(await asks(maya, 'sync status')).toContain('✓ Complete');
  });
});

describe('a customer whose calls fail', () => {
  let orgId: string;
  beforeAll(async () => {
    ({ orgId } = bot.cloud.personByEmail('anna.nowak@cafesol.example'));
    bot.cloud.faults.failPaths = [{ pattern: orgId, status: 404 }];
    await copyAgain();
  });

  test('does not stop the others', async () => {
    const status = await asks(maya, 'sync status');
    expect(status).toContain('• Users: 111 entries · 3 of 4, 1 failed');
    expect(status).toMatch(/⚠ 1 customer is known only from an older copy: Café Sol S\.L\. \(/);
  });

  test('is named where an answer might lack something of it', async () => {
    const list = await asks(maya, 'find Anna Nowak');
    expect(list).toMatch(/⚠ 1 customer is known only from an older copy: Café Sol S\.L\./);
    const nothing = await asks(maya, 'find Qwertz Uiop');
    expect(nothing).toMatch(/⚠ 1 customer is known only from an older copy: Café Sol S\.L\./);
  });

  test('is not named where nothing can be lacking', async () => {
    expect(await asks(maya, 'number +48426300101')).not.toContain('older copy');
    expect(await asks(maya, 'customer Zakłady')).not.toContain('older copy');
  });

  test('is copied again when its calls succeed', async () => {
    bot.cloud.faults.failPaths = [];
    await copyAgain();
    expect(await asks(maya, 'sync status')).not.toContain('older copy');
  });
});

describe('what Webex no longer has', () => {
  test('a person is shown as gone, with what the last copy said', async () => {
    const { id } = bot.cloud.personByEmail('anna.nowak@cafesol.example');
    expect((await owner('DELETE', `/v1/people/${id}`)).status).toBe(204);
    await copyAgain();

    const card = await asks(maya, 'find anna.nowak@cafesol.example');
    expect(card).toMatch(/^\*\*Anna Nowak\*\* · .*Gone/);
    expect(card).toMatch(/Webex has not had this person since /);
    expect(card).toContain('This is what the last copy said.');
  });

  test('comes last in lists, marked', async () => {
    const list = await asks(maya, 'find Anna Nowak');
    expect(list).toMatch(/\*\*1\.\*\* Anna Nowak · anna\.nowak@zaklady-lodz\.example/);
    expect(list).toMatch(/\*\*2\.\*\* Anna Nowak · .*Gone · anna\.nowak@cafesol\.example/);
  });

  test('the device is gone with the person; the number stays, unassigned', async () => {
    expect(await asks(maya, 'device 84:78:AC:20:00:02')).toMatch(/Gone/);
    expect(await asks(maya, 'number +34915500102')).toMatch(/Unassigned/);
  });

  test('is not offered as a near spelling', async () => {
    const near = await asks(maya, 'find Ana Nowack');
    expect(near).toContain('anna.nowak@zaklady-lodz.example');
    expect(near).not.toContain('anna.nowak@cafesol.example');
  });

  test('a customer is gone with everybody in it', async () => {
    const { orgId } = bot.cloud.personByEmail('mariajose.nunez@cafesol.example');
    expect((await owner('DELETE', `/v1/organizations/${orgId}`)).status).toBe(204);
    await copyAgain();

    expect(await asks(maya, 'customer Café Sol')).toMatch(
      /^\*\*Café Sol S\.L\.\*\* · .*Gone[\s\S]*Webex has not had this customer since /,
    );
    expect(await asks(maya, 'find mariajose.nunez@cafesol.example')).toMatch(/Gone/);
    expect(await asks(maya, 'sync status')).toContain('4 of 4'.replaceAll('4', '3'));
  });
});
