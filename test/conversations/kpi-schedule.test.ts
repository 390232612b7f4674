/** A space that gets the KPIs again and again (F158): asked for, confirmed, posted once, with its picture. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Speaker, seen, type Talk } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

const posts = '*/20 * * * * *';
const hourMs = 3_600_000;
/** How far the bot's clock was moved. */
let movedMs = 0;

function passes(milliseconds: number): void {
  movedMs += milliseconds;
  bot.passes(milliseconds);
}

/** A full hour in UTC, and how far away it is: more than one hour, so that none begins while it is being set. */
function nextHour(): { at: string; inMs: number } {
  const now = Date.now() + movedMs;
  const hour = Math.floor(now / hourMs) + 2;
  return { at: `${String(hour % 24).padStart(2, '0')}:00`, inMs: hour * hourMs - now };
}

let bot: Bot;
let petra: Speaker;
let maya: Speaker;
let group: Talk;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
  petra = bot.speaker('petra.holm@fjordlys.example');
  maya = bot.speaker('maya.lind@fjordlys.example');
  group = bot.group('Weekly numbers', [petra, maya]);
});
afterAll(() => bot.stop());

async function asksInGroup(text: string) {
  await petra.says(text, { talk: group, mention: true });
  return group.receivesCard();
}

/** The bot is removed from the space, as a person in it may do. */
async function leaves({ room }: Talk): Promise<void> {
  const headers = { authorization: `Bearer ${bot.cloud.tokenOf(petra.person.id)}` };
  const memberships = `${bot.cloud.url}/v1/memberships`;
  const found = await fetch(`${memberships}?roomId=${room.id}&personId=${bot.cloud.bot.id}`, {
    headers,
  });
  const { items } = (await found.json()) as { items: { id: string }[] };
  await fetch(`${memberships}/${items[0]?.id}`, { method: 'DELETE', headers });
}

/** Rings as often as it takes, as the alarm does: a post that Webex kept from being made waits for the next time. */
async function rung<Found>(arrives: Promise<Found>): Promise<Found> {
  bot.rings(posts);
  const again = setInterval(() => bot.rings(posts), 1_000);
  return arrives.finally(() => clearInterval(again));
}

describe('a picture', () => {
  test('is a file in the 1:1 space that says its numbers in words, in the reader’s language', async () => {
    await petra.says('kpi wykres licencje');
    const picture = await petra.direct.receives(/Rozkład licencji/);
    const [address = ''] = picture.files ?? [];
    const token = bot.cloud.tokenOf(petra.person.id);
    const file = await fetch(address, { headers: { authorization: `Bearer ${token}` } });

    expect(file.headers.get('content-type')).toBe('image/png');
    expect(seen(picture)).toMatch(/Kupione: .*\d/);
    await petra.says('kpi picture of unicorns');
    await petra.direct.receives('kpi picture quality');
  });
});

describe('a weekly post', () => {
  test('text alone sets nothing: a card says when, about what, and who will read it', async () => {
    const question = await asksInGroup('kpi schedule every day at 00:00 UTC here');
    const asked = seen(question.message);

    expect(asked).toContain('When:** every day at 00:00');
    expect(asked).toContain('About:** Webex Calling');
    expect(asked).toContain('Everybody in this space will see names of customers');
    await petra.presses(question, 'Keep as it is');
    await petra.says('kpi schedules', { talk: group, mention: true });
    expect(seen(await group.receives(/No KPI posts are scheduled/))).toContain('kpi schedule');
  });

  test('confirmed, it is posted once when it is due: a card with the tiles, the picture in its thread', async () => {
    const { at, inMs } = nextHour();
    const question = await asksInGroup(`kpi schedule every day at ${at} here`);
    await petra.presses(question, 'Post here', { timeZone: 'UTC', language: 'en' });
    expect(seen(await group.receives('KPI post 1 is set'))).toContain(`every day at ${at} (UTC)`);

    passes(inMs + 1_000);
    const card = await rung(group.receivesCard(/KPI summary/));
    expect(seen(card.message)).toMatch(/Customers:\*\* \d+/);
    expect(card.buttons).toEqual([]);
    const picture = await group.receives(/KPIs of the week/);
    expect(picture.parentId).toBe(card.message.id);
    expect(seen(picture)).toMatch(/Customers: \d+/);
    const [address = ''] = picture.files ?? [];
    const token = bot.cloud.tokenOf(maya.person.id);
    const file = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
    expect(file.headers.get('content-type')).toBe('image/png');
    expect((await file.arrayBuffer()).byteLength).toBeLessThan(80_000);

    const before = group.posted().length;
    await bot.restart();
    bot.rings(posts);
    await petra.says('kpi schedules', { talk: group, mention: true });
    const list = await group.receivesCard(/Scheduled KPI posts/);
    expect(seen(list.message)).toMatch(/last .*: posted/);
    expect(group.posted().length).toBe(before + 1);
  });

  test('it is paused, goes on, is posted out of turn, in Polish as well', async () => {
    const pause = await asksInGroup('kpi pause');
    await petra.presses(pause, 'Pause');
    await group.receives(/is paused/);
    await petra.says('wznów kpi', { talk: group, mention: true });
    const resume = await group.receivesCard(/Wznowić/);
    await petra.presses(resume, 'Wznów');
    await group.receives(/jest wznowiona/);

    const now = await asksInGroup('kpi run now');
    await petra.presses(now, 'Post now');
    await group.receives(/is on its way/);
    const summary = await rung(group.receivesCard(/KPI summary/));
    expect(seen(summary.message)).toContain('Posted out of turn.');
    await group.receives(/KPIs of the week/);
  });

  test('who is no partner administrator cannot set one, and what is not understood is not guessed', async () => {
    await maya.says('kpi schedule every Monday at 9', { talk: group, mention: true });
    await group.receives(/needs the role|role/);
    await petra.says('kpi schedule every Monday at 9 for Narnia', { talk: group, mention: true });
    const refused = seen(await group.receives(/“Narnia”/));
    expect(refused).toContain('kpi schedule every Monday at 9 here');
    expect(refused).toContain('the first Monday of a month or every hour are not possible');
    await petra.says('kpi schedule every Monday at 9 in JP', { talk: group, mention: true });
    await group.receives(/No customer is known in region JP/);
    await petra.says('zaplanuj kpi co drugi poniedziałek o 9', { talk: group, mention: true });
    expect(seen(await group.receives(/„co drugi”/))).toContain('ustaw dwie publikacje');
  });

  test('six languages ask the same, and Hebrew is answered in Hebrew', async () => {
    for (const said of [
      'zaplanuj kpi co poniedziałek o 9',
      'programar kpi todos los lunes a las 9',
      'график kpi всеки понеделник в 9',
      'planlegg kpi hver mandag kl. 9',
      'תזמן מדדים כל יום שני ב-9',
    ]) {
      await petra.says(said);
      const question = await petra.direct.receivesCard();
      expect(question.json).toMatch(/poniedziałek|lunes|понеделник|mandag|יום שני/);
    }
  });

  test('from a space that the bot has left it pauses itself: its owner reads why, and the list says so', async () => {
    const left = bot.group('Soon without a bot', [petra]);
    await petra.says('kpi schedule every Friday at 7 here', { talk: left, mention: true });
    await petra.presses(await left.receivesCard(), 'Post here', {
      timeZone: 'UTC',
      language: 'en',
    });
    const [, number = ''] = /KPI post (\d+) is set/.exec(seen(await left.receives('is set'))) ?? [];
    const now = await petra.asksForCard(`kpi run now ${number}`);
    await leaves(left);
    await petra.presses(now, 'Post now');
    await petra.direct.receives('is on its way');
    bot.rings(posts);
    await until('Webex refuses it', () => bot.logText().includes('message not sent'));
    // the job may ring before the refusal is written down
    await until('the owner is told', () => {
      bot.rings(posts);
      return petra.direct.posted().some((message) => /Webex refused it/.test(seen(message)));
    });

    expect(seen(await petra.direct.receives(/is paused: Webex refused it/))).toContain(
      `KPI post ${number} (every Friday at 07:00) is paused`,
    );
    const list = seen((await petra.asksForCard('kpi schedules')).message);
    expect(list).toContain('paused: Webex takes no posts for its space');
    expect(list).toContain('not posted: Webex did not take it');
  });

  test('when its owner loses the role it stops, and the space is told once', async () => {
    const { inMs } = nextHour();
    passes(inMs + 23 * hourMs + 1_000);
    await bot.reads(async (store) => {
      await store.query(
        `UPDATE "BotUser" SET role = 'helpdesk' WHERE "personId" = (SELECT "ownerId" FROM "KpiSchedule" LIMIT 1)`,
      );
    });
    const paused = await rung(group.receives(/is paused: whoever set it up/, 100_000));
    expect(seen(paused)).toContain('no longer has the role');
    passes(24 * hourMs);
    bot.rings(posts);
    const told = group.posted().filter((message) => /whoever set it up/.test(seen(message)));
    expect(told.length).toBe(1);
  });
});
