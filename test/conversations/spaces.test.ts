/** Where people write and who hears the answer: 1:1 spaces, group spaces, threads, other bots. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { callerWith } from '../support/cloud-caller.ts';
import { type Speaker, seen, type Talk, talkIn } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;
let jonas: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 7, pages: longPages });
  maya = bot.speaker('maya.lind@fjordlys.example');
  jonas = bot.speaker('jonas.berg@fjordlys.example');
});
afterAll(() => bot.stop());

const inPrivate = 'I have answered you in our 1:1 space.';

describe('in a 1:1 space', () => {
  test('the very first message is answered', async () => {
    const elena = bot.cloud.personByEmail('elena.ruiz@fjordlys.example');
    expect(bot.cloud.rooms(elena.id)).toEqual([]);

    const talk = talkIn(bot.cloud, bot.cloud.directRoom(elena.id));
    await bot.cloud.say(elena.id, { roomId: talk.room.id, text: 'whoami' });
    expect(seen(await talk.receives(/./s))).toContain('Elena Ruiz');
    expect(talk.posted()).toHaveLength(1);
  });

  test('three quick messages are answered in their order', async () => {
    await Promise.all([
      maya.says('number +48426300101'),
      maya.says('help'),
      maya.says('customer Café Sol'),
    ]);

    expect(seen(await maya.direct.receives(/./s))).toContain('+48 42 630 01 01');
    expect(seen(await maya.direct.receives(/./s))).toContain('What you can ask');
    expect(seen(await maya.direct.receives(/./s))).toContain('Café Sol S.L.');
  });

  test('a question in a thread is answered in that thread, a question outside of it outside', async () => {
    const root = await maya.says('whoami');
    expect(await maya.direct.receives(/./s)).not.toHaveProperty('parentId');

    await maya.says('find anna.nowak@cafesol.example', { threadId: root.id });
    expect((await maya.direct.receivesCard('Anna Nowak')).message.parentId).toBe(root.id);
  });

  test('a press is answered where the card is', async () => {
    const root = await maya.says('find Anna Nowak');
    await maya.direct.receivesCard('2 matches');
    await maya.says('find Anna Nowak', { threadId: root.id });
    const inThread = await maya.direct.receivesCard('2 matches');

    await maya.presses(inThread, '2');
    expect((await maya.direct.receivesCard('Café Sol')).message.parentId).toBe(root.id);
  });

  test('a file without words, and a greeting, are asked what they are about', async () => {
    const said = 'What can I look up for you? `help` shows what you can ask.';
    await bot.cloud.say(maya.person.id, {
      roomId: maya.direct.room.id,
      text: '',
      file: { name: 'people.csv', content: Buffer.from('Email\n') },
    });
    expect(seen(await maya.direct.receives(/./s))).toBe(said);
    expect(seen(await maya.asks('hello'))).toBe(said);
  });

  test('what is not understood is answered with what comes near', async () => {
    expect(seen(await maya.asks('the weather in Bergen'))).toBe(
      'I did not understand that. `help` shows what you can ask.',
    );
    expect(seen(await maya.asks('please phine number +48426300101'))).toMatch(/number|find/);
  });
});

describe('in a group space', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = bot.group('Help desk', [maya, jonas]);
    await talk.receives('Hello, I am Deskhand.');
  });

  test.each([
    ['a person', 'find anna.nowak@cafesol.example', 'anna.nowak@cafesol.example'],
    ['a number', 'number +48426300101', 'Anna Kowalska-Wiśniewska'],
    ['a device', '84:78:AC:10:00:01', 'Anna Kowalska-Wiśniewska'],
    ['several people', 'find Anna Nowak', 'anna.nowak@zaklady-lodz.example'],
    ['help', 'help', 'What you can ask'],
  ])(
    '%s is answered in the 1:1 space; the group reads one line without a fact',
    async (_what, text, fact) => {
      const asked = await maya.says(text, { talk });

      expect(seen((await maya.direct.receivesCard()).message)).toContain(fact);
      const note = await talk.receives(/./s);
      expect(note.markdown).toBe(inPrivate);
      expect(note).not.toHaveProperty('attachments');
      expect(note.parentId).toBe(asked.id);
    },
  );

  test.each([
    ['a customer', 'customer Café Sol', 'Café Sol S.L.'],
    ['the copy', 'sync status', 'Copy of the Webex directory'],
    ['what is not understood', 'abracadabra', 'I did not understand that.'],
    ['what is not allowed', 'role list', 'That needs the role'],
  ])('%s is answered in the thread of the question', async (_what, text, words) => {
    const asked = await maya.says(text, { talk });

    const answer = await talk.receives(/./s);
    expect(seen(answer)).toContain(words);
    expect(answer.parentId).toBe(asked.id);
  });

  test('a question in a thread is answered at the root of that thread', async () => {
    const root = await jonas.says('Who knows about Café Sol?', { talk, mention: false });
    await maya.says('customer Café Sol', { talk, threadId: root.id });

    expect((await talk.receives('Café Sol S.L.')).parentId).toBe(root.id);
  });

  test('what does not mention the bot is not heard', async () => {
    await jonas.says('help', { talk, mention: false });
    await jonas.says('customer Zakłady', { talk, mention: false });
    await maya.says('customer Café Sol', { talk });

    expect(seen(await talk.receives(/./s))).toContain('Café Sol S.L.');
    expect(talk.posted()).toHaveLength(2);
  });

  test('a number that is typed chooses from the list of this space and this person', async () => {
    await maya.says('find Anna Nowak', { talk });
    await maya.direct.receivesCard('2 matches');
    await talk.receives(inPrivate);

    await maya.says('2', { talk });
    expect(seen(await talk.receives(/./s))).toBe(
      'There is no list open here to choose from. Ask for something first.',
    );
    expect(seen(await maya.asks('2'))).toContain('Café Sol S.L.');
    expect(seen(await jonas.asks('2'))).toContain('There is no list open here');
  });

  test('a list there is for whoever asked; others are told so in their own 1:1 space', async () => {
    const asked = await maya.says('customer Acme Telecom', { talk });
    const list = await talk.receivesCard('2 matches for “Acme Telecom”');
    await jonas.presses(list, '1');
    expect(seen(await jonas.direct.receives(/./s))).toBe(
      'This card was meant for somebody else. Ask me yourself, and you get your own.',
    );

    await maya.presses(list, '1');
    const pressed = await talk.receives(/./s);
    expect(seen(pressed)).toMatch(/^\*\*[AА]cme Telecom\*\*\s+Customer/);
    expect(pressed.parentId).toBe(asked.id);

    await jonas.says('2', { talk });
    expect(seen(await talk.receives(/./s))).toContain('There is no list open here');
    await maya.says('2', { talk });
    expect(seen(await talk.receives(/./s))).toMatch(/^\*\*[AА]cme Telecom\*\*\s+Customer/);
  });

  test('personal answers never reach the group, whatever was asked in it', async () => {
    const texts = [
      'find Anna Nowak',
      'user Anna Nowak',
      'device Anna Kowalska-Wiśniewska',
      'whoami',
    ];
    for (const text of texts) {
      await maya.says(text, { talk });
      await talk.receives(inPrivate);
    }
    const words = talk
      .posted()
      .map((message) => JSON.stringify(message))
      .join('\n');
    expect(words).not.toMatch(/nowak|cafesol|lodz|maya\.lind|\+48/i);
  });
});

describe('coming into a group space', () => {
  test('the bot says who it is, in one message', async () => {
    const room = bot.cloud.createGroup('Before', [maya.person.id, jonas.person.id]);
    await bot.cloud.addBotTo(room.id, maya.person.id);
    const talk = talkIn(bot.cloud, room);

    expect(seen(await talk.receives(/./s))).toBe(
      'Hello, I am Deskhand. Mention me and ask, for example, `help`. I answer personal data in our 1:1 space, never here.',
    );
  });

  test('it answers what it is asked in the same moment', async () => {
    const room = bot.cloud.createGroup('In a hurry', [maya.person.id]);
    const talk = talkIn(bot.cloud, room);
    await bot.cloud.addBotTo(room.id, maya.person.id);
    await maya.says('customer Café Sol', { talk });

    await talk.receives('Hello, I am Deskhand.');
    await talk.receives('Café Sol S.L.');
    expect(talk.posted()).toHaveLength(2);
  });

  test('brought in by a stranger it says only that it is not for them', async () => {
    const sam = bot.speaker('sam.stranger@elsewhere.example');
    const room = bot.cloud.createGroup('Elsewhere', [sam.person.id]);
    await bot.cloud.addBotTo(room.id, sam.person.id);

    expect(seen(await talkIn(bot.cloud, room).receives(/./s))).toBe(
      'Deskhand only answers people who were given a role in it. Please contact your administrator.',
    );
  });
});

describe('bots', () => {
  test('another bot is never answered, in a group or alone', async () => {
    const robot = bot.speaker('ticket-robot@webex.bot');
    const talk = bot.group('Robots', [maya, robot]);
    await talk.receives('Hello, I am Deskhand.');

    for (const text of ['help', 'customer Café Sol', 'whoami']) {
      await robot.says(text, { talk });
      await robot.says(text);
    }
    await maya.says('sync status', { talk });

    await talk.receives('Copy of the Webex directory');
    expect(talk.posted()).toHaveLength(2);
    await maya.asks('whoami');
    expect(robot.direct.posted()).toEqual([]);
  });

  test('its own words never make it talk to itself', async () => {
    const talk = bot.group('Mirror', [maya]);
    await talk.receives('Hello, I am Deskhand.');
    const itself = callerWith(bot.cloud, bot.cloud.credentials.botToken);
    const { status } = await itself('POST', '/v1/messages', {
      roomId: talk.room.id,
      markdown: '<@personEmail:deskhand@webex.bot> help',
    });
    expect(status).toBe(200);

    await maya.says('customer Café Sol', { talk });
    await talk.receives('Café Sol S.L.');
    expect(talk.posted()).toHaveLength(3);
  });
});

describe('a bot whose name is a word it listens to', () => {
  let named: Bot;
  let agent: Speaker;
  beforeAll(async () => {
    named = await startBot({ botName: 'Find' });
    agent = named.speaker('maya.lind@fjordlys.example');
  });
  afterAll(() => named.stop());

  test('hears what stands behind its name', async () => {
    const talk = named.group('Names', [agent]);
    await talk.receives(/./s);

    await agent.says('customer Café Sol', { talk });
    expect(seen(await talk.receives(/./s))).toContain('Café Sol S.L.');
    await agent.says('find Anna Nowak', { talk });
    expect(seen(await talk.receives(/./s))).toBe(inPrivate);
    expect(seen(await agent.direct.receives(/./s))).toContain('2 matches');
  });

  test('hears it in a 1:1 space with the name and without', async () => {
    expect(seen(await agent.asks('Find, whoami'))).toContain('Maya Lind');
    expect(seen(await agent.asks('find Anna Nowak'))).toContain('2 matches');
    expect(seen(await agent.asks('Find find anna.nowak@cafesol.example'))).toContain('Anna Nowak');
    expect(seen(await agent.asks('help'))).toContain('What you can ask');
  });

  test('is silent where it is only talked about', async () => {
    const talk = named.group('Gossip', [agent]);
    await talk.receives(/./s);
    await agent.says('Find is a strange name', { talk, mention: false });
    await agent.says('customer Café Sol', { talk });

    expect(seen(await talk.receives(/./s))).toContain('Café Sol S.L.');
    expect(talk.posted()).toHaveLength(2);
  });
});
