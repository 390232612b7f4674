/** Who may ask what: strangers, roles that are given and taken, and every way to press a button that is not one's own. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Card, type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let bot: Bot;
let maya: Speaker;
let jonas: Speaker;
let elena: Speaker;
let petra: Speaker;
let sam: Speaker;

beforeAll(async () => {
  bot = await startBot();
  maya = bot.speaker('maya.lind@fjordlys.example');
  jonas = bot.speaker('jonas.berg@fjordlys.example');
  elena = bot.speaker('elena.ruiz@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
  sam = bot.speaker('sam.stranger@elsewhere.example');
});
afterAll(() => bot.stop());

const minuteMs = 60_000;
const neutral =
  'Deskhand only answers people who were given a role in it. Please contact your administrator.';

interface AuditRow {
  callId: string;
  personId: string;
  personOrgId: string | null;
  command: string | null;
  outcome: string;
  fields: Record<string, unknown> | null;
}

/** How many calls ended in a denial so far, answered or not. */
function deniedCalls(): number {
  return bot.lines.filter((line) => line['outcome'] === 'denied').length;
}

function auditOf(person: Speaker): Promise<AuditRow[]> {
  return bot.reads((store) =>
    store.query<AuditRow>(
      `SELECT "callId", "personId", "personOrgId", command, outcome, fields FROM "AuditRecord"
        WHERE "personId" = $1 ORDER BY id`,
      [person.person.id],
    ),
  );
}

async function asks(speaker: Speaker, text: string): Promise<string> {
  return seen(await speaker.asks(text));
}

describe('a stranger', () => {
  test('gets one neutral sentence, whatever they ask and whoever they are at home', async () => {
    expect(await asks(sam, 'find anna.nowak@cafesol.example')).toBe(neutral);
  });

  test('is not answered again for ten minutes, and every attempt is on record', async () => {
    const before = sam.direct.posted().length;
    for (const text of ['help', 'role list', 'sync now', 'language polski']) await sam.says(text);
    await until('four more denials', () => deniedCalls() === 5);
    bot.passes(10 * minuteMs);

    expect(await asks(sam, 'whoami')).toBe(neutral);
    expect(sam.direct.posted()).toHaveLength(before + 1);

    const rows = await auditOf(sam);
    expect(rows.map(({ outcome }) => outcome)).toEqual(Array(6).fill('denied'));
    expect(JSON.stringify(rows)).not.toMatch(/anna|role|sync/);
  });

  test('is also the full administrator of a customer', async () => {
    const anna = bot.speaker('anna.kowalska-wisniewska@zaklady-lodz.example');
    expect(await asks(anna, 'find anna.nowak@cafesol.example')).toBe(neutral);
  });

  test('learns nothing in a group space either, though others there are answered', async () => {
    const talk = bot.group('Strangers and agents', [maya, sam]);
    await talk.receives('Hello, I am Deskhand.');
    bot.passes(10 * minuteMs);

    const asked = await sam.says('customer Café Sol', { talk });
    const answer = await talk.receives(/./s);
    expect(seen(answer)).toBe(neutral);
    expect(answer.parentId).toBe(asked.id);

    await maya.says('customer Café Sol', { talk });
    expect(seen(await talk.receives(/./s))).toContain('**Café Sol S.L.**');
    expect(sam.direct.posted().filter((each) => /Café Sol/.test(seen(each)))).toEqual([]);
  });

  test('cannot be given a role, because the organization decides', async () => {
    expect(await asks(petra, 'role grant anna.nowak@cafesol.example helpdesk')).toBe(
      'anna.nowak@cafesol.example belongs to another organization. Only people of your own organization can have a role.',
    );
    expect(await asks(petra, 'role grant sam.stranger@elsewhere.example helpdesk')).toBe(
      'I found nobody with the address sam.stranger@elsewhere.example in your organization.',
    );
  });
});

describe('a help-desk agent', () => {
  test.each(['role list', 'role grant jonas.berg@fjordlys.example auditor', 'sync now'])(
    'may not ask for “%s”',
    async (text) => {
      expect(await asks(maya, text)).toBe(
        'That needs the role **partner administrator**. A partner administrator can give it to you.',
      );
    },
  );

  test('sees in help what they may ask and nothing else', async () => {
    const help = await asks(maya, 'help');
    expect(help).toContain('Your role: Help Desk');
    expect(help).not.toMatch(/role grant|role list|sync now/);
    expect(await asks(maya, 'help role')).toBe(
      'I have no topic “role” for you. `help` shows all you can ask.',
    );
  });

  test('can ask who they are and where that comes from', async () => {
    expect(await asks(maya, 'whoami')).toMatch(
      /Maya Lind[\s\S]*Help Desk[\s\S]*from your role in Webex/,
    );
  });
});

describe('a partner administrator gives a role', () => {
  let question: Card;

  test('and is asked first: whom, from which role to which', async () => {
    question = await petra.asksForCard('role grant jonas.berg@fjordlys.example auditor');

    expect(seen(question.message)).toMatch(
      /\*\*Give this role\?\*\*[\s\S]*\*\*Name:\*\* Jonas Berg[\s\S]*\*\*E-mail:\*\* jonas\.berg@fjordlys\.example[\s\S]*\*\*Organization:\*\* Fjordlys Partner AS[\s\S]*\*\*Role now:\*\* Help Desk[\s\S]*\*\*New role:\*\* auditor/,
    );
    expect(question.buttons.map(({ title }) => title)).toEqual(['Give the role', 'Keep as it is']);
    expect(question.json).not.toContain('auditor@');
    expect(await asks(jonas, 'find anna.nowak@cafesol.example')).toContain('**Anna Nowak**');
  });

  test('it counts from the next message on, and the question is gone', async () => {
    await petra.presses(question, 'Give the role');
    expect(seen(await petra.direct.receives(/./s))).toBe(
      'Jonas Berg now has the role **auditor**.',
    );
    expect(petra.direct.posted().some(({ id }) => id === question.message.id)).toBe(false);

    expect(await asks(jonas, 'find anna.nowak@cafesol.example')).toBe(
      'That needs the role **Help Desk**. A partner administrator can give it to you.',
    );
    expect(await asks(jonas, 'whoami')).toMatch(/auditor[\s\S]*given in Deskhand/);
    expect(await asks(petra, 'role list')).toMatch(
      /\*\*1 person has a role\*\*[\s\S]*\*\*Jonas Berg\*\* · auditor · jonas\.berg@fjordlys\.example · since /,
    );
  });

  test('it is on record: asked, confirmed and done under one reference', async () => {
    const rows = (await auditOf(petra)).filter(({ outcome }) => outcome !== 'rejected');
    const given = rows.filter(({ command }) => command === 'role.grant');

    expect(given.map(({ outcome }) => outcome)).toEqual(['asked', 'confirmed', 'done']);
    expect(new Set(given.map(({ callId }) => callId)).size).toBe(1);
    expect(seen(question.message)).toContain(given[0]?.callId);
    expect(given.at(-1)?.fields).toMatchObject({ target: jonas.person.id, role: 'auditor' });
  });

  test('pressed twice at once it happens once', async () => {
    const again = await petra.asksForCard('role grant jonas.berg@fjordlys.example helpdesk');
    await Promise.all([
      petra.presses(again, 'Give the role'),
      petra.presses(again, 'Give the role'),
    ]);

    const answers = [await petra.direct.receives(/./s), await petra.direct.receives(/./s)];
    expect(answers.map(seen)).toEqual([
      'Jonas Berg now has the role **Help Desk**.',
      'That is already done. Nothing happened a second time.',
    ]);
  });

  test('or leaves it', async () => {
    const card = await petra.asksForCard('role grant jonas.berg@fjordlys.example auditor');
    await petra.presses(card, 'Keep as it is');
    expect(seen(await petra.direct.receives(/./s))).toBe('All right, nothing was changed.');
    expect(await asks(jonas, 'whoami')).toContain('Help Desk');
  });

  test.each([
    [
      'role grant petra.holm@fjordlys.example auditor',
      'You cannot change your own role. Another administrator can.',
    ],
    [
      'role grant jonas.berg@fjordlys.example full admin',
      'Only a partner full administrator can appoint or remove one.',
    ],
    [
      'role grant jonas.berg@fjordlys.example helpdesk',
      'Jonas Berg has the role **Help Desk** already.',
    ],
    [
      'role grant nobody@fjordlys.example helpdesk',
      'I found nobody with the address nobody@fjordlys.example in your organization.',
    ],
    [
      'role grant jonas.berg@fjordlys.example boss',
      'Which role? One of helpdesk, readonly-admin, partner-admin, partner-full-admin, auditor. For example: `role grant jane@acme.example helpdesk`',
    ],
    [
      'role grant jonas',
      'I cannot use that. Please write it like this: `role grant jane@acme.example helpdesk`',
    ],
    [
      'role revoke petra.holm@fjordlys.example',
      'You cannot change your own role. Another administrator can.',
    ],
  ])('but not so: %s', async (text, said) => {
    expect(await asks(petra, text)).toBe(said);
  });
});

describe('a question to be confirmed', () => {
  let question: Card;
  beforeEach(async () => {
    question = await petra.asksForCard('role grant jonas.berg@fjordlys.example auditor');
  });

  const nonceOf = (card: Card) => String(card.buttons[0]?.data['a']);

  async function nothingHappened(): Promise<void> {
    expect(await asks(jonas, 'whoami')).toContain('Help Desk');
  }

  test('is not answered by somebody else, who learned its secret', async () => {
    const own = await jonas.asksForCard('whoami');
    const any = await jonas.asksForCard('find Anna Nowak');
    await jonas.pressesRaw(any.message.id, { a: nonceOf(question), c: 0 });

    expect(seen(await jonas.direct.receives(/./s))).toBe(
      'This card was meant for somebody else. Ask me yourself, and you get your own.',
    );
    expect(seen(own.message)).toContain('Help Desk');
    await nothingHappened();
  });

  test('is not answered from another space', async () => {
    const talk = bot.group('Change board', [petra, jonas]);
    await petra.says('customer Café Sol', { talk });
    const there = await talk.receivesCard('Café Sol');
    await petra.pressesRaw(there.message.id, { a: nonceOf(question), c: '0' });

    expect(seen(await petra.direct.receives(/./s))).toBe(
      'This card belongs to another space. Please use it there, or ask again.',
    );
    await nothingHappened();
  });

  test('is not answered after ten minutes, and then it goes', async () => {
    bot.passes(10 * minuteMs + 1);
    await petra.presses(question, 'Give the role');

    expect(seen(await petra.direct.receives(/./s))).toBe(
      'The question is too old to be answered; nothing was done. Please ask again.',
    );
    expect(petra.direct.posted().some(({ id }) => id === question.message.id)).toBe(false);
    await nothingHappened();
  });

  test.each([
    ['another secret', { a: 'AAAAAAAAAAAAAAAAAAAAAA', c: 0 }],
    ['no secret', { c: 0 }],
    ['nothing', {}],
    ['an input that is no text', { a: { $ne: null }, c: [0] }],
    ['a secret with a zero byte', { a: 'A\u0000', c: 0 }],
    ['a megabyte', { a: 'A'.repeat(1_000_000), c: 0 }],
  ])('is not answered with %s', async (_what, inputs) => {
    await petra.pressesRaw(question.message.id, inputs);

    expect(seen(await petra.direct.receives(/./s))).toBe(
      'This button does not belong to anything I know. Please ask again.',
    );
    await nothingHappened();
  });

  test.each([2, -1, '0; DROP TABLE "Offer"', '00000', 1e21, true])(
    'has no button “%s”',
    async (c) => {
      await petra.pressesRaw(question.message.id, { a: nonceOf(question), c });

      expect(seen(await petra.direct.receives(/./s))).toBe(
        'This button does not belong to anything I know. Please ask again.',
      );
      await nothingHappened();
    },
  );

  test('takes no facts from the card', async () => {
    await petra.presses(question, 'Give the role', {
      email: 'maya.lind@fjordlys.example',
      role: 'partner-full-admin',
      personId: maya.person.id,
    });

    expect(seen(await petra.direct.receives(/./s))).toBe(
      'Jonas Berg now has the role **auditor**.',
    );
    expect(await asks(maya, 'whoami')).toContain('Help Desk');
    const back = await petra.asksForCard('role grant jonas.berg@fjordlys.example helpdesk');
    await petra.presses(back, 'Give the role');
    await petra.direct.receives('Jonas Berg now has the role **Help Desk**.');
  });
});

describe('a role that is taken away', () => {
  const grant = async (speaker: Speaker, role: string) => {
    const card = await petra.asksForCard(`role grant ${speaker.person.email} ${role}`);
    await petra.presses(card, 'Give the role');
    await petra.direct.receives('now has the role');
  };
  const revoke = async (speaker: Speaker) => {
    const card = await petra.asksForCard(`role revoke ${speaker.person.email}`);
    expect(seen(card.message)).toMatch(/\*\*Take the access away\?\*\*/);
    await petra.presses(card, 'Take access away');
    await petra.direct.receives(`${speaker.person.displayName} no longer has access to Deskhand.`);
  };

  test('between question and answer takes the answer with it', async () => {
    await grant(elena, 'partner-admin');
    const card = await elena.asksForCard('role grant maya.lind@fjordlys.example auditor');
    await grant(elena, 'helpdesk');

    await elena.presses(card, 'Give the role');
    expect(seen(await elena.direct.receives(/./s))).toBe(
      'That needs the role **partner administrator**. A partner administrator can give it to you.',
    );
    expect(await asks(maya, 'whoami')).toContain('Help Desk');
  });

  test('makes a stranger of them at once, whatever their role in Webex', async () => {
    expect(await asks(elena, 'whoami')).toContain('Help Desk');
    const list = await elena.asksForCard('find Anna Nowak');
    await revoke(elena);

    await elena.presses(list, '1');
    expect(seen(await elena.direct.receives(/./s))).toBe(neutral);
    bot.passes(10 * minuteMs);
    expect(await asks(elena, 'find Anna Nowak')).toBe(neutral);
  });

  test('stays away after a restart, and comes back when it is given again', async () => {
    await bot.restart();
    bot.passes(10 * minuteMs);
    expect(await asks(elena, 'help')).toBe(neutral);

    await grant(elena, 'readonly admin');
    expect(await asks(elena, 'whoami')).toContain('read-only administrator');
  });
});

test('no question, no name and no secret ever stood in the log', () => {
  expect(bot.logText()).not.toMatch(
    /anna|nowak|jonas|Café|role grant|@fjordlys|@elsewhere|a-secret-for-tests/i,
  );
  expect(bot.logText()).not.toContain(bot.cloud.credentials.botToken);
});
