/** Asking for Wholesale Setup Assist (F298), through the real door: a card, a question, one mail, and what became of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailCatcher, startMail } from '../../src/sandbox/mail.ts';
import { callerWith } from '../support/cloud-caller.ts';
import { type Card, type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { fieldsOf } from '../support/wholesale-desk.ts';

const name = 'מעבדות גליל';
const desk = 'Setup.Assist@fjordlys.example';
let mail: MailCatcher;
let bot: Bot;
let petra: Speaker;
let maya: Speaker;

/** Far enough ahead that no time zone and no midnight matters. */
const date = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
const project = {
  contact: 'Noa Ben-David',
  email: 'Noa@galil-labs.example',
  phone: '+972 4-555-0100',
  locations: 'Haifa, Tiberias',
  users: '25',
  date,
  remark: 'They move <in> & "out" at night.',
};

beforeAll(async () => {
  mail = await startMail();
  bot = await startBot({
    customers: 9,
    pages: longPages,
    limits: { general: 5_000 },
    settings: {
      SMTP_URL: mail.url,
      SMTP_TLS: 'off',
      MAIL_FROM: 'Help Desk <desk@fjordlys.example>',
      BOUNCE_ADDRESS: 'bounces@fjordlys.example',
      BOUNCE_KEY: 'key-of-the-bounce-mailbox',
      SETUP_ASSIST_MAIL: desk,
    },
  });
  petra = bot.speaker('petra.holm@fjordlys.example');
  maya = bot.speaker('maya.lind@fjordlys.example');
  mail.returnTo(async (report) => {
    await fetch(`${bot.app.url()}/mail/bounces`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer key-of-the-bounce-mailbox',
        'content-type': 'message/rfc822',
      },
      body: report,
    });
  });
});
afterAll(async () => {
  await bot.stop();
  await mail.stop();
});
beforeEach(() => {
  Object.assign(mail.faults, { reject: false, cutAfterData: 0, bounce: false, down: false });
  bot.passes(61_000);
});

async function form(): Promise<Card> {
  await petra.says(`setup assist ${name}`);
  return petra.direct.receivesCard(/Ask for Setup Assist/);
}

/** Fills the card in up to the question. */
async function question(changed: Partial<typeof project> = {}): Promise<Card> {
  await petra.presses(await form(), 'Next', { ...project, ...changed });
  return petra.direct.receivesCard(/Send this request\?/);
}

const mailsAbout = (words: string) => mail.mails().filter(({ text }) => text.includes(words));

describe('a request for Setup Assist', () => {
  test('is a card from the set-up of the customer; every mistake stands at its field and what was typed is kept (F298)', async () => {
    await petra.presses(await petra.asksForCard(`set up ${name}`), 'Setup Assist');
    const empty = await petra.direct.receivesCard(/Ask for Setup Assist/);
    expect(Object.keys(fieldsOf(empty))).toEqual([
      'contact',
      'email',
      'phone',
      'locations',
      'users',
      'date',
      'remark',
    ]);
    // the locations Webex knows are there to begin with
    expect(fieldsOf(empty)['locations']?.value).not.toBe('');
    expect(empty.json).toContain('https://help.webex.com/en-us/article/njff38ab');
    await petra.presses(empty, 'Next', {
      contact: '  ',
      email: 'noa at galil',
      phone: '04-555',
      locations: 'Haifa',
      users: 'many',
      date: '30.2.2027',
      remark: 'Kept',
    });
    const again = await petra.direct.receivesCard(/5 to correct/);
    const fields = fieldsOf(again);
    expect(fields['contact']?.label).toContain('is needed');
    expect(fields['email']).toEqual({
      label: '✕ Contact’s e-mail: is no e-mail address',
      value: 'noa at galil',
    });
    expect(fields['phone']?.label).toContain('with + and country code');
    expect(fields['users']?.label).toContain('1 to 100,000');
    expect(fields['date']?.label).toContain('from today on');
    expect(fields['locations']).toEqual({ label: 'Locations', value: 'Haifa' });
    expect(fields['remark']?.value).toBe('Kept');
    await petra.presses(again, 'Discard');
    await petra.direct.receives(/discarded/);
    expect(mail.mails()).toEqual([]);
  });

  test('goes out once, however often and by whomever the yes is pressed, and its fate is told in the thread (F298)', async () => {
    const asked = await question();
    expect(seen(asked.message)).toContain('Noa Ben-David, noa@galil-labs.example, +97245550100');
    expect(seen(asked.message)).toContain('setup.assist@fjordlys.example');
    expect(mail.mails()).toEqual([]);
    // another's hand on her card, and a client that sends the press again after the card is gone
    const [send] = asked.buttons;
    const press = (hand: Speaker) =>
      hand.pressesRaw(asked.message.id, send?.data ?? {}).catch(() => 'gone');
    await press(maya);
    await Promise.all([press(petra), press(petra), press(petra)]);
    await petra.direct.receives(/is on its way to setup\.assist@fjordlys\.example/);
    await petra.direct.receives(/The mail server took the request for Setup Assist at/);
    await bot.cloud.delivered();

    const [sent, ...others] = mailsAbout('+97245550100');
    expect(others).toEqual([]);
    expect(sent?.to).toEqual(['setup.assist@fjordlys.example']);
    expect(sent?.subject.replace(/\p{Cf}/gu, '')).toMatch(
      /^Setup Assist for מעבדות גליל בע״מ \([0-9A-Z]{4}-[0-9A-Z]{4}\)$/,
    );
    expect(sent?.text).toContain('External ID: GALIL-001');
    expect(sent?.text).toContain('Contact’s e-mail: noa@galil-labs.example');
    expect(sent?.text).toContain('Locations: Haifa, Tiberias');
    expect(sent?.text).toContain('Number of users: 25');
    expect(sent?.text).toContain(`Wished date: ${date}`);
    expect(sent?.text).toContain('Asked for by: Petra Holm, petra.holm@fjordlys.example');
    expect(sent?.html).toContain('They move &lt;in&gt; &amp; &quot;out&quot; at night.');
  });

  test('is not mailed a second time word by word; another one says that there was one', async () => {
    await petra.presses(await form(), 'Next', project);
    await petra.direct.receives(/This very request was mailed on .* already/);
    const other = await question({ remark: 'And a lift.' });
    expect(seen(other.message)).toMatch(/Setup Assist was asked for on .* already/);
    expect(mailsAbout('+97245550100')).toHaveLength(1);
  });

  test('that the mail server refuses is told with its word, and may be asked for again', async () => {
    mail.faults.reject = true;
    await petra.presses(await question({ remark: 'Refused' }), 'Send request');
    expect(seen(await petra.direct.receives(/refused the request for Setup Assist/))).toContain(
      'Nothing was sent',
    );
    mail.faults.reject = false;
    await petra.presses(await question({ remark: 'Refused' }), 'Send request');
    await petra.direct.receives(/took the request for Setup Assist/);
    expect(mailsAbout('Refused')).toHaveLength(1);
  });

  test('that may have gone is never sent again by itself, and that is said', async () => {
    mail.faults.cutAfterData = 1;
    await petra.presses(await question({ remark: 'Cut off' }), 'Send request');
    await petra.direct.receives(/may have gone or not\. I do not send it again/);
    // what is mailed later shows that the one before was done with
    await petra.presses(await question({ remark: 'After it' }), 'Send request');
    await petra.direct.receives(/took the request for Setup Assist/);
    expect(mailsAbout('Cut off')).toHaveLength(1);
  });

  test('that comes back is told, and locks nothing', async () => {
    mail.faults.bounce = true;
    await petra.presses(await question({ remark: 'Comes back' }), 'Send request');
    await petra.direct.receives(/The request for Setup Assist came back from setup\.assist@/);
    mail.faults.bounce = false;
    await petra.presses(await question({ remark: 'Comes back' }), 'Send request');
    await petra.direct.receives(/took the request for Setup Assist/);
  });

  test('waits for a mail server that is away, over an end of the bot, and goes out once', async () => {
    mail.faults.down = true;
    await petra.presses(await question({ remark: 'Waits' }), 'Send request');
    await petra.direct.receives(/asks to wait|Nothing was sent yet/);
    mail.faults.down = false;
    await bot.restart(() => bot.passes(61_000));
    await petra.direct.receives(/took the request for Setup Assist/);
    expect(mailsAbout('Waits')).toHaveLength(1);
  });

  test('is on record with ids and counts, and without what it says', async () => {
    const rows = await bot.reads((store) =>
      store.query<{ outcome: string; fields: Record<string, unknown> }>(
        `SELECT outcome, fields FROM "AuditRecord" WHERE command = 'customer.assist' ORDER BY id`,
      ),
    );
    const sent = rows.filter(({ outcome }) => outcome === 'done');
    expect(sent.length).toBeGreaterThan(3);
    expect(sent[0]?.fields).toMatchObject({ mail: expect.any(String), users: 25 });
    expect(JSON.stringify(rows)).not.toMatch(/Noa|555-?0100|Haifa|galil-labs/);
    expect(bot.logText()).not.toMatch(/Noa Ben-David|5550100|Tiberias/);
  });

  test('is for partner administrators, in every language', async () => {
    expect(seen(await maya.asks(`setup assist ${name}`))).toMatch(/partner administrator/i);
    await petra.asks('language he');
    await petra.says(`בקש setup assist ${name}`);
    const hebrew = await petra.direct.receivesCard(/Setup Assist/);
    expect(seen(hebrew.message)).toContain('איש קשר אצל הלקוח');
    await petra.says(`הגדר לקוח ${name}`);
    const setup = seen((await petra.direct.receivesCard(/GALIL-001/)).message);
    expect(setup).toContain('GALIL-001 · מסופק');
    expect(setup).not.toContain('provisioned');
    await petra.asks('language en');
  });
});

describe('whoever loses the role between a card and its yes', () => {
  const email = 'jonas.berg@fjordlys.example';

  async function roleOfJonas(role: 'partner-admin' | 'helpdesk'): Promise<void> {
    await petra.says(`role grant ${email} ${role}`);
    await petra.presses(await petra.direct.receivesCard(/Jonas Berg/), /role/i);
    await petra.direct.receives(/Jonas Berg/);
  }

  /** What was written at Webex about locations, numbers and people. */
  const writes = () =>
    bot.cloud
      .calls()
      .filter(({ method, route }) => method !== 'GET' && /locations|people/.test(route ?? ''))
      .map(({ method, route }) => `${method} ${route}`);

  test('changes nothing with any of the commands that set a customer up', async () => {
    await roleOfJonas('partner-admin');
    const jonas = bot.speaker(email);
    const anybody = await somebodyWithCalling();
    const before = writes();
    const mailed = mail.mails().length;
    const steps: [says: string, card: RegExp, button: string, typed: Record<string, string>][] = [
      [`add location ${name}`, /New location/, 'Next', akko],
      [`add numbers ${name}`, /Add numbers to/, 'Check', { lines: '+97249996001' }],
      [`assign number ${anybody}`, /Number of/, 'Next', {}],
      [`admin role ${anybody}`, /Administrator role of/, 'Next', { role: 'id_readonly_admin' }],
      [`setup assist ${name}`, /Ask for Setup Assist/, 'Next', { ...project, remark: 'Jonas' }],
    ];
    const questions: { card: Card; yes: string }[] = [];
    for (const [says, card, button, typed] of steps) {
      await jonas.says(says);
      const form = await jonas.direct.receivesCard(card);
      const chosen = Object.entries(fieldsOf(form)).map(([id, { value }]) => [id, value]);
      await jonas.presses(form, button, { ...Object.fromEntries(chosen), ...typed });
      const question = await jonas.direct.receivesCard(/\?/);
      questions.push({ card: question, yes: question.buttons[0]?.title ?? '' });
    }
    expect(questions.map(({ yes }) => yes)).toEqual([
      'Add location',
      'Add 1 number',
      'Change number',
      'Change role',
      'Send request',
    ]);

    await roleOfJonas('helpdesk');
    for (const { card, yes } of questions) {
      await jonas.presses(card, yes);
      expect(seen(await jonas.direct.receives(/./s))).toMatch(/partner administrator/i);
    }
    await bot.cloud.delivered();
    expect(writes()).toEqual(before);
    expect(mail.mails()).toHaveLength(mailed);
  });

  const akko = {
    locationName: 'Akko',
    street: 'HaAtzmaut 12',
    city: 'Akko',
    state: '',
    postalCode: '2430100',
    country: 'Israel',
    timeZone: '',
  };

  /** Somebody with a number and no role. */
  async function somebodyWithCalling(): Promise<string> {
    const admin = callerWith(bot.cloud, bot.cloud.tokenOf(petra.person.id));
    const { json: sold } = await admin('GET', '/v1/wholesale/customers?externalId=GALIL-001');
    const [{ orgId = '' } = {}] = sold['items'] as { orgId?: string }[];
    await admin('GET', `/v1/organizations/${orgId}`);
    const path = `/v1/people?orgId=${orgId}&callingData=true&max=100`;
    const { json } = await admin('GET', path);
    const people = json['items'] as {
      emails: string[];
      roles: string[];
      extension?: string;
      phoneNumbers: { type: string }[];
    }[];
    const found = people.find(
      ({ roles, extension, phoneNumbers }) =>
        roles.length === 0 && extension && phoneNumbers.some(({ type }) => type === 'work'),
    );
    return found?.emails[0] ?? '';
  }
});
