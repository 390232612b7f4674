/** What was just understood or done is put right: “no, the other one”, “undo”, and the language one writes in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;
let petra: Speaker;

beforeAll(async () => {
  // no code is ever sent here: the questions before it are what counts
  const settings = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'desk@fjordlys.example' };
  bot = await startBot({ customers: 9, settings });
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
});
afterAll(() => bot.stop());

const inLodz = 'anna.nowak@zaklady-lodz.example';
const inCafe = 'anna.nowak@cafesol.example';

describe('“no, the other one”', () => {
  test.each([
    ['no, the other one', 'English'],
    ['nie, chodziło mi o inną', 'Polish'],
    ['no, la otra', 'Spanish'],
    ['не тази, другата', 'Bulgarian'],
    ['nei, den andre', 'Norwegian'],
    ['לא זו, השנייה', 'Hebrew'],
  ])('“%s” opens the row of two that was not chosen, and the first again (%s)', async (other) => {
    await maya.asks('language english');
    await maya.asksForCard('find Anna Nowak');
    expect(seen((await maya.asksForCard('1')).message)).toContain(inLodz);
    expect(seen((await maya.asksForCard(other)).message)).toContain(inCafe);
    expect(seen((await maya.asksForCard(other)).message)).toContain(inLodz);
  });

  test('before anything was chosen asks which, and of many rows it does, too', async () => {
    await maya.asksForCard('find Anna Nowak');
    expect(seen(await maya.asks('no, the other one'))).toContain('from 1 to 2');
    await maya.asksForCard('find Woźniak');
    await maya.asksForCard('1');
    expect(seen(await maya.asks('no, the other one'))).toContain('Which one do you mean?');
  });

  test('with a number or “the second one” takes that row', async () => {
    await maya.asksForCard('find Anna Nowak');
    await maya.asksForCard('1');
    expect(seen((await maya.asksForCard('no, the second one')).message)).toContain(inCafe);
    expect(seen((await maya.asksForCard('sorry, 1')).message)).toContain(inLodz);
  });

  test('after a question asks about the other, and the first question can no longer be answered', async () => {
    await maya.asksForCard('send code Anna Nowak');
    const wrong = await maya.asksForCard('1');
    expect(seen(wrong.message)).toContain('Zakłady Łódź');
    expect(seen((await maya.asksForCard('no, the other one')).message)).toContain('Café Sol');
    await maya.presses(wrong, wrong.buttons[0]?.title ?? '');
    await maya.direct.receives('Nothing happened a second time');
  });
});

describe('rows of a second page (F052)', () => {
  test.each([
    ['the second one', 'English'],
    ['pokaż drugą', 'Polish'],
    ['את השנייה', 'Hebrew'],
  ])('“%s” is the second in sight (%s), a number the one before the row', async (second) => {
    await maya.asks('language english');
    await maya.asksForCard('customers sort by name');
    const page = seen((await maya.asksForCard('more')).message);
    const rows = [...page.matchAll(/\*\*(\d)\.\*\* (.+?) · /g)];
    expect(rows.map(([, number]) => number)).toEqual(['5', '6', '7', '8', '9']);
    const names = rows.map(([, , name]) => `**${name}**`);

    const opened = async (said: string) => seen((await maya.asksForCard(said)).message);
    expect(await opened(second)).toContain(names[1]);
    expect(await opened('6')).toContain(names[1]);
    expect(await opened('the last one')).toContain(names[4]);
    expect(await opened('the eighth')).toContain(names[3]);
    expect(seen(await maya.asks('2'))).toContain('from 5 to 9');
  });
});

describe('“undo”', () => {
  const grant = 'role grant jonas.berg@fjordlys.example auditor';

  test('asks about the role held before, and changes nothing by itself', async () => {
    await petra.asks('language english');
    const question = await petra.asksForCard(grant);
    await petra.presses(question, 'Give the role');
    await petra.direct.receives('Jonas Berg now has the role');

    const back = await petra.asksForCard('undo');
    expect(seen(back.message)).toMatch(
      /Give this role\?[\s\S]*Jonas Berg[\s\S]*Role now:\*\* auditor[\s\S]*New role:\*\* Help Desk/,
    );
    await petra.presses(back, 'Give the role');
    expect(seen(await petra.direct.receives('Jonas Berg now has'))).toContain('Help Desk');
  });

  test.each([
    'undo that, please',
    'cofnij zmianę',
    'deshaz el último cambio',
    'върни промяната',
    'angre det',
    'בטל את השינוי',
  ])('“%s” is understood', async (said) => {
    expect(seen((await petra.asksForCard(said)).message)).toContain('Jonas Berg');
    await petra.asks('cancel');
  });

  test('in words that also mean “cancel” ends the question that waits, then takes back', async () => {
    await petra.asksForCard(grant);
    expect(seen(await petra.asks('отмени'))).toBe('All right, nothing was changed.');
    expect(seen((await petra.asksForCard('בטל')).message)).toContain('Give this role?');
    await petra.asks('cancel');
  });

  test('where nothing was done says so', async () => {
    await maya.asks('language english');
    await maya.asks('cancel');
    await maya.asks('cancel');
    expect(seen(await maya.asks('undo'))).toBe('There is nothing here to undo.');
    expect(seen(await maya.asks('отмени'))).toBe('There is nothing to cancel here.');
  });

  test('survives a restart', async () => {
    await bot.restart();
    expect(seen((await petra.asksForCard('undo the last change')).message)).toContain('Jonas Berg');
  });
});

describe('whoever never chose a language', () => {
  test('is told once that the one they write in was taken, and keeps it for a bare address', async () => {
    const elena = bot.speaker('elena.ruiz@fjordlys.example');
    await elena.says(`znajdź ${inCafe}`);
    expect(seen(await elena.direct.receives('Odpowiadam po polsku'))).toContain('`język`');
    expect(seen((await elena.asksForCard(inCafe)).message)).toContain('**E-mail:**');
    expect(seen(await elena.asks('nie anuluj nic'))).toMatch(/Nie ma|Nie rozumiem|Co/);
    await elena.asksForCard(`busca a ${inCafe}`);
    await elena.asks('ayuda xyz');
    const told = elena.direct.posted().filter((each) => /Odpowiadam|Le respondo/.test(seen(each)));
    expect(told).toHaveLength(1);
  });
});
