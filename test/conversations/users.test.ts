/** Users of wholesale customers, the whole path: typed on a card, in a file, one by one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CloudMessage } from '../../src/sandbox/cloud/cloud.ts';
import { type CloudCaller, callerWith, pagesOf } from '../support/cloud-caller.ts';
import { type Card, type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

let bot: Bot;
let petra: Speaker;
let maya: Speaker;
let admin: CloudCaller;
let galil: { id: string; orgId: string };
let locationId: string;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages, limits: { general: 3000 } });
  petra = bot.speaker('petra.holm@fjordlys.example');
  maya = bot.speaker('maya.lind@fjordlys.example');
  admin = callerWith(bot.cloud, bot.cloud.tokenOf(petra.person.id));
  const { json } = await admin('GET', '/v1/wholesale/customers?externalId=GALIL-001');
  const [found] = json['items'] as { id: string; orgId: string }[];
  if (!found) throw new Error('GALIL-001 is not there');
  galil = found;
  await admin('GET', `/v1/organizations/${galil.orgId}`);
  const places = await admin('GET', `/v1/locations?orgId=${galil.orgId}`);
  locationId = (places.json['items'] as { id: string }[])[0]?.id ?? '';
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.cloud.faults.lostSubscriberWrites = 0;
  bot.cloud.faults.refusedSubscriberWrites = 0;
});

type Subscriber = { id: string; email: string; packages: string[]; status: string };

async function subscribers(): Promise<Subscriber[]> {
  const path = `/v1/wholesale/subscribers?customerId=${galil.id}&max=100`;
  return (await pagesOf(admin, path)).flat() as Subscriber[];
}
const packagesOf = async (email: string) =>
  (await subscribers()).filter((one) => one.email === email).flatMap(({ packages }) => packages);

async function fileIn(message: CloudMessage, who = petra): Promise<string> {
  const token = bot.cloud.tokenOf(who.person.id);
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(message.files?.[0] ?? '', { headers })).text();
}

async function formFor(text = 'add users מעבדות גליל'): Promise<Card> {
  await petra.says(text);
  return petra.direct.receivesCard(/גליל/);
}

function uploads(name: string, content: string, text = 'import users מעבדות גליל', who = petra) {
  const file = { name, content: Buffer.from(content) };
  return bot.cloud.say(who.person.id, { roomId: who.direct.room.id, text, file });
}

const headings =
  'First Name,Last Name,User ID/Email,Extension,Location,Jabber Calling,Jabber with Webex Teams,Preferred Webex Site,Webex Calling,Webex Suite,Webex Meetings';

function rowsOf(...people: [email: string, ...packages: string[]][]): string {
  const rows = people.map(([email, calling = 'FALSE', suite = 'FALSE', meetings = 'FALSE']) => {
    return `New,User,${email},,,FALSE,FALSE,s.webex.com,${calling},${suite},${meetings}`;
  });
  return [headings, ...rows].join('\n');
}

/** Webex lets nobody press a card of a space they are not in. */
function pressedByPetra({ message, buttons }: Card): Promise<'taken' | 'refused'> {
  return petra.pressesRaw(message.id, buttons[0]?.data ?? {}).then(
    () => 'taken',
    () => 'refused',
  );
}

/** Jonas, once he has this role. */
async function withRole(role: 'partner-admin' | 'helpdesk'): Promise<Speaker> {
  const email = 'jonas.berg@fjordlys.example';
  await petra.says(`role grant ${email} ${role}`);
  await petra.presses(await petra.direct.receivesCard(/Jonas Berg/), /role/i);
  await petra.direct.receives(/Jonas Berg/);
  return bot.speaker(email);
}

describe('users by card', () => {
  test('are checked line by line, only the good ones are offered, and the result comes with counts and a file (F235, F236, F237, F241, F242, F264, F290, F293, F294)', async () => {
    const form = await formFor();
    const lines = [
      'Avi Cohen; avi.cohen@galil.example; 7101',
      'no address here',
      '7102, noa.bar@galil.example, Noa Bar',
      'Petra; petra.holm@fjordlys.example; 7103',
    ].join('\n');
    await petra.presses(form, 'Check', { package: 'webex_calling', location: locationId, lines });
    const question = await petra.direct.receivesCard(/Add 2 users\?/);
    const asked = seen(question.message);
    expect(asked).toContain('Line 2: write the name, a semicolon and the e-mail address.');
    expect(asked).toMatch(/Line 4: Webex refuses: The user belongs to another organization/);
    expect(asked).toMatch(/Ready:\*\* 2\b/);
    expect(await packagesOf('avi.cohen@galil.example')).toEqual([]);

    await petra.presses(question, 'Add 2 users');
    await petra.direct.receives(/I have begun: 2 users/);
    const done = await petra.direct.receives(/finished/);
    expect(seen(done)).toContain('Added: 2.');
    expect(await packagesOf('avi.cohen@galil.example')).toEqual(['webex_calling']);
    expect(await packagesOf('noa.bar@galil.example')).toEqual(['webex_calling']);
    const file = await fileIn(done);
    expect(file.split('\r\n')[1]).toBe('Avi Cohen; avi.cohen@galil.example; 7101,1,added,,,');
    expect(file.split('\r\n')[2]).toMatch(/^no address here,2,refused,/);
    const progress = petra.direct.posted().filter((one) => /2 of 2 done/.test(seen(one)));
    expect(progress).toHaveLength(1);
  });

  test('are 25 at most; the 26th is refused with the way by CSV, and what was typed is kept (F236, F238)', async () => {
    const form = await formFor();
    const lines = Array.from({ length: 26 }, (_, at) => `P ${at}; p${at}@galil.example`).join('\n');
    await petra.presses(form, 'Check', { package: 'webex_meetings', location: '-', lines });
    const again = await petra.direct.receivesCard(/These are 26 users/);
    expect(seen(again.message)).toContain('import users');
    expect(again.json).toContain('p25@galil.example');
  });

  test('name the other ways: a file, claiming, directory synchronization (F238, F239, F240)', async () => {
    const words = seen((await formFor()).message);
    expect(words).toContain('Attach a CSV file');
    expect(words).toContain('Claiming users and directory synchronization are in Control Hub');
  });

  test('that are there already are not added again', async () => {
    const [one] = await subscribers();
    const form = await formFor();
    const lines = `Some Body; ${one?.email}`;
    await petra.presses(form, 'Check', { package: 'webex_meetings', location: '-', lines });
    await petra.direct.receivesCard(/No line can be used/);
  });

  test('with a free account wait for consent, and that is explained', async () => {
    const form = await formFor();
    const lines = 'Free Person; free.person@consumer.example';
    await petra.presses(form, 'Check', { package: 'webex_meetings', location: '-', lines });
    await petra.presses(await petra.direct.receivesCard(/Add 1 user\?/), 'Add 1 user');
    expect(seen(await petra.direct.receives(/finished/))).toContain('Waiting for consent: 1.');
    await petra.direct.receives(/asked them by e-mail to move it/);
  });

  test('are added once however often the button is pressed', async () => {
    const form = await formFor();
    const lines = 'Once Only; once.only@galil.example';
    await petra.presses(form, 'Check', { package: 'webex_meetings', location: '-', lines });
    const question = await petra.direct.receivesCard(/Add 1 user\?/);
    const yes = question.buttons[0]?.data ?? {};
    await Promise.all(
      Array.from({ length: 50 }, () => petra.pressesRaw(question.message.id, { ...yes })),
    );
    await petra.direct.receives(/finished/);
    await bot.cloud.delivered();
    const all = (await subscribers()).filter(({ email }) => email === 'once.only@galil.example');
    expect(all).toHaveLength(1);
    expect(petra.direct.posted().filter((one) => /1 user at/.test(seen(one))).length).toBeLessThan(
      3,
    );
  });

  test('need the role of a partner administrator', async () => {
    await maya.says('add users מעבדות גליל');
    await maya.direct.receives('partner administrator');
  });

  test('are not added by somebody else, nor by whoever lost the role since the question', async () => {
    const jonas = bot.speaker('jonas.berg@fjordlys.example');
    await petra.says('role grant jonas.berg@fjordlys.example partner-admin');
    await petra.presses(await petra.direct.receivesCard(/Jonas Berg/), /role/i);
    await petra.direct.receives(/Jonas Berg/);
    await jonas.says('add users מעבדות גליל');
    const form = await jonas.direct.receivesCard(/Add users to/);
    const lines = 'Too Late; too.late@galil.example';
    await jonas.presses(form, 'Check', { package: 'webex_meetings', location: '-', lines });
    const question = await jonas.direct.receivesCard(/Add 1 user\?/);
    expect(await pressedByPetra(question)).toBe('refused');
    await petra.says('role revoke jonas.berg@fjordlys.example');
    await petra.presses(await petra.direct.receivesCard(/Jonas Berg/), /role|take/i);
    await petra.direct.receives(/Jonas Berg/);
    await jonas.presses(question, 'Add 1 user');
    await jonas.direct.receives('only answers people who were given a role');
    expect(await packagesOf('too.late@galil.example')).toEqual([]);
  });

  test('of a customer that is not wholesale are refused in words', async () => {
    await petra.says('add users Café Sol');
    await petra.direct.receives(/not a wholesale customer/);
  });
});

describe('a file of users', () => {
  test('is explained, asked about, done row by row and answered with the outcome of every row (F243, F244, F253)', async () => {
    const file = rowsOf(
      ['file.one@galil.example', 'FALSE', 'FALSE', 'TRUE'],
      ['file.two@galil.example', 'FALSE', 'FALSE', 'TRUE'],
      ['file.bad@galil.example', 'TRUE'],
    );
    await uploads('new.csv', file);
    const question = await petra.direct.receivesCard(/Import users of/);
    expect(seen(question.message)).toMatch(/To add:\*\* 2\b/);
    expect(seen(question.message)).toMatch(/Refused:\*\* 1\b/);
    const explained = await fileIn(await petra.direct.receives(/new\.result\.csv/));
    expect(explained).toContain('Webex Calling needs an extension or a phone number');
    await petra.direct.receives(/new\.corrected\.csv/);

    await petra.presses(question, 'Import', { mode: 'both' });
    const done = await petra.direct.receives(/finished/);
    expect(seen(done)).toContain('Added: 2.');
    const lines = (await fileIn(done)).split('\r\n');
    expect(lines[1]).toMatch(/file\.one@galil\.example,.*,2,added,/);
    expect(lines[3]).toMatch(/,4,refused,/);
  });

  test('that removes somebody is done only when the number is typed (F256)', async () => {
    const before = (await subscribers()).length;
    const gone = rowsOf(['file.one@galil.example'], ['file.two@galil.example']);
    await uploads('gone.csv', gone);
    const first = await petra.direct.receivesCard(/Import users of/);
    expect(seen(first.message)).toContain('Type 2 to remove 2 users');
    await petra.presses(first, 'Import', { mode: 'both', typed: 'yes' });
    await petra.direct.receives(/You did not type 2/);
    expect((await subscribers()).length).toBe(before);

    await uploads('gone.csv', gone);
    const question = await petra.direct.receivesCard(/Import users of/);
    expect(seen(question.message)).toContain('a second partner administrator is asked');
    await petra.presses(question, 'Import', { mode: 'both', typed: '2' });
    const told = seen(await petra.direct.receives(/Nothing is done yet/));
    const [ask = ''] = /approve import \S{9}/.exec(told) ?? [];
    expect(seen(await petra.asks(ask))).toContain('You asked for this import yourself');
    expect((await subscribers()).length).toBe(before);

    const jonas = await withRole('partner-admin');
    await jonas.says(ask);
    const second = await jonas.direct.receivesCard(/Let this import for/);
    expect(seen(second.message)).toContain('petra.holm@fjordlys.example');
    expect(seen(second.message)).toContain('2 users lose their packages');
    const explained = await fileIn(await jonas.direct.receives(/gone\.result\.csv/), jonas);
    expect(explained).toMatch(/file\.two@galil\.example.*,will be removed,/);
    await Promise.all([
      jonas.presses(second, 'Let it go ahead'),
      jonas.presses(second, 'Let it go ahead'),
    ]);
    await jonas.direct.receives(/goes ahead/);
    expect(seen(await petra.direct.receives(/finished/))).toContain('Removed: 2.');
    expect((await subscribers()).length).toBe(before - 2);
    expect(bot.cloud.personByEmail('file.one@galil.example').email).toBe('file.one@galil.example');
    await jonas.says('approve import');
    await jonas.direct.receives(/No import waits/);
    await withRole('helpdesk');
  });

  test('that removes somebody is not done for whoever lost the role since', async () => {
    const before = (await subscribers()).length;
    const jonas = await withRole('partner-admin');
    const [one] = await subscribers();
    await uploads('gone.csv', rowsOf([one?.email ?? '']), undefined, jonas);
    await jonas.presses(await jonas.direct.receivesCard(/Import users of/), 'Import', {
      mode: 'both',
      typed: '1',
    });
    const told = seen(await jonas.direct.receives(/Nothing is done yet/));
    const [ask = ''] = /approve import \S{9}/.exec(told) ?? [];
    await withRole('helpdesk');
    await petra.says(ask);
    await petra.direct.receives(/is no partner administrator any more/);
    expect((await subscribers()).length).toBe(before);
  });

  test('brings the file that takes it back, which is asked about like every other', async () => {
    await uploads('wrong.csv', rowsOf(['wrong.one@galil.example', 'FALSE', 'FALSE', 'TRUE']));
    await petra.presses(await petra.direct.receivesCard(/Import users of/), 'Import', {
      mode: 'both',
    });
    await petra.direct.receives(/finished/);
    const undo = await petra.direct.receives(/Was it a mistake/);
    const file = await fileIn(undo);
    expect(file.split('\r\n')[1]).toMatch(/^wrong\.one@galil\.example,,,(,FALSE)+$/);
    await uploads('wrong.undo.csv', file);
    const question = await petra.direct.receivesCard(/Import users of/);
    expect(seen(question.message)).toMatch(/To remove:\*\* 1\b/);
    expect(seen(question.message)).toContain('Type 1 to remove 1 user');
    await petra.presses(question, /Keep/);
    await petra.direct.receives(/nothing was changed/);
  });

  test('may not give packages to users of another organization (G5)', async () => {
    const anna = 'anna.nowak@zaklady-lodz.example';
    await uploads('foreign.csv', rowsOf([anna, 'FALSE', 'FALSE', 'TRUE']));
    expect(seen(await petra.direct.receives(/nothing to import/))).toContain('Refused rows: 1.');
    const explained = await fileIn(await petra.direct.receives(/foreign\.result\.csv/));
    expect(explained).toContain('this address belongs to another organization');
  });

  test('goes on after a restart in the middle of it, and nobody is there twice', async () => {
    const people = Array.from({ length: 12 }, (_, at): [string, ...string[]] => [
      `restart${at}@galil.example`,
      'FALSE',
      'FALSE',
      'TRUE',
    ]);
    await uploads('many.csv', rowsOf(...people));
    const question = await petra.direct.receivesCard(/Import users of/);
    bot.cloud.faults.latencyMs = 60;
    await petra.presses(question, 'Import', { mode: 'both' });
    await until('some are added', async () => {
      return (await subscribers()).some(({ email }) => email.startsWith('restart'));
    });
    await bot.restart();
    bot.cloud.faults.latencyMs = 0;

    expect(seen(await petra.direct.receives(/finished/))).toContain('Added: 12.');
    const added = (await subscribers()).filter(({ email }) => email.startsWith('restart'));
    expect(added).toHaveLength(12);
  });

  test('whose answers are lost or are refusals is done all the same', async () => {
    bot.cloud.faults.lostSubscriberWrites = 1;
    bot.cloud.faults.refusedSubscriberWrites = 1;
    const file = rowsOf(
      ['lost1@galil.example', 'FALSE', 'FALSE', 'TRUE'],
      ['lost2@galil.example', 'FALSE', 'FALSE', 'TRUE'],
    );
    await uploads('lost.csv', file);
    await petra.presses(await petra.direct.receivesCard(/Import users of/), 'Import', {
      mode: 'both',
    });
    expect(seen(await petra.direct.receives(/finished/))).toContain('Added: 2.');
    const added = (await subscribers()).filter(({ email }) => email.startsWith('lost'));
    expect(added).toHaveLength(2);
  });

  test('that was exported changes nothing', async () => {
    await petra.says('export users מעבדות גליל');
    const exported = await fileIn(await petra.direct.receives(/users\.csv/));
    await uploads('again.csv', exported);
    expect(seen(await petra.direct.receives(/nothing to import/))).toContain('Refused rows: 0.');
  });

  test('is not needed for the template', async () => {
    await petra.says('users template');
    const template = await fileIn(await petra.direct.receives(/users-template\.csv/));
    expect(template).toContain('User ID/Email');
  });

  test.each([
    ['import users מעבדות גליל', 'Attach a CSV file'],
    ['importuj użytkowników מעבדות גליל', 'Dołącz plik CSV'],
    ['importar usuarios מעבדות גליל', 'Adjunte un archivo CSV'],
    ['импортирай потребители מעבדות גליל', 'Прикачете CSV файл'],
    ['importer brukere מעבדות גליל', 'Legg ved en CSV-fil'],
    ['ייבא משתמשים מעבדות גליל', 'יש לצרף קובץ CSV'],
  ])('is asked for by “%s”', async (typed, answer) => {
    await petra.says(typed);
    await petra.direct.receives(answer);
  });

  test.each([
    ['Name,Webex Suite\nx,TRUE', /no column with e-mail addresses/],
    ['Email,Name\na@x.example,N', /no package column/],
    ['Email,Email,Webex Suite\na@x.example,a@x.example,TRUE', /is there twice/],
  ])('%j gets a clear answer', async (content, answer) => {
    await uploads('odd.csv', content);
    await petra.direct.receives(answer);
  });
});

describe('one user', () => {
  async function fresh(email: string, name = 'webex_meetings'): Promise<void> {
    const added = await admin('POST', '/v1/wholesale/subscribers', {
      customerId: galil.id,
      email,
      packages: [name],
      provisioningParameters: { firstName: 'One', lastName: 'User' },
    });
    if (added.status >= 300) throw new Error(added.text);
  }

  test('gets another package with number and location, and back again by undo (F259, F260)', async () => {
    await fresh('one.user@galil.example');
    await petra.says('change package one.user@galil.example');
    const form = await petra.direct.receivesCard(/Package of/);
    await petra.presses(form, 'Next', { package: 'webex_calling', location: '-' });
    const again = await petra.direct.receivesCard(/needs an extension or a phone number/);
    expect(seen(again.message)).toContain('Webex Calling needs a location');
    await petra.presses(again, 'Next', {
      package: 'webex_calling',
      line: '7301',
      location: locationId,
    });
    const question = await petra.direct.receivesCard(/Change the package\?/);
    expect(seen(question.message)).toMatch(/Before:\*\* Webex Meetings/);
    expect(seen(question.message)).toMatch(/After:\*\* Webex Calling/);
    await petra.presses(question, 'Change package');
    const done = await petra.direct.receivesCard(/Webex Meetings → Webex Calling/);
    expect(await packagesOf('one.user@galil.example')).toEqual(['webex_calling']);

    await petra.presses(done, 'Undo');
    const undo = await petra.direct.receivesCard(/Take the package change back\?/);
    await petra.presses(undo, 'Change back');
    await petra.direct.receives(/Webex Calling → Webex Meetings/);
    expect(await packagesOf('one.user@galil.example')).toEqual(['webex_meetings']);
    await petra.says('undo package');
    await petra.direct.receives(/You have changed no package in the last 24 hours/);
  });

  test.each([
    ['rollback.user@galil.example', 'webex_suite'],
    ['licence.user@galil.example', 'webex_suite'],
  ])(
    '%s whose licences are stuck is offered the documented remedy (F257, F258)',
    async (email, name) => {
      await fresh(email);
      await petra.says(`change package ${email}`);
      await petra.presses(await petra.direct.receivesCard(/Package of/), 'Next', {
        package: name,
        line: email.startsWith('r') ? '7401' : '7402',
        location: locationId,
      });
      await petra.presses(
        await petra.direct.receivesCard(/Change the package\?/),
        'Change package',
      );
      const stuck = await petra.direct.receivesCard(/could not update the user’s licences/);
      await petra.presses(stuck, 'Take and give again');
      await petra.presses(
        await petra.direct.receivesCard(/give it again\?/),
        'Take and give again',
      );
      await petra.direct.receives(/has Webex Suite again|Webex refuses/);
    },
  );

  test('is removed from the package; the account stays', async () => {
    await fresh('bye.user@galil.example');
    await petra.says('remove user bye.user@galil.example');
    const question = await petra.direct.receivesCard(/Remove this user/);
    expect(seen(question.message)).toContain('The Webex account itself stays');
    await petra.presses(question, 'Remove user');
    await petra.direct.receives(/has no package \(Webex Meetings\) any more/);
    expect(await packagesOf('bye.user@galil.example')).toEqual([]);
    expect(bot.cloud.personByEmail('bye.user@galil.example').email).toBe('bye.user@galil.example');
  });

  test('waiting for consent cannot get another package yet, but the mail again', async () => {
    const email = 'waiting.user@consumer.example';
    await fresh(email);
    await petra.says(`change package ${email}`);
    const refusal = await petra.direct.receivesCard(/has not agreed yet/);
    const mails = () =>
      bot.cloud.calls().filter(({ path }) => path.endsWith('/emails/consentMove'));
    await petra.presses(refusal, 'Send again');
    const question = await petra.direct.receivesCard(/Send the consent mail again\?/);
    expect(seen(question.message)).toContain(email);
    expect(mails()).toEqual([]);
    await petra.presses(question, 'Send again');
    await petra.direct.receives(/sends waiting\.user@consumer\.example the mail again/);
    expect(mails().map(({ method, status }) => [method, status])).toEqual([['POST', 204]]);
  });

  test('who is not waiting for consent gets no mail about it', async () => {
    const [one] = (await subscribers()).filter(({ status }) => status === 'provisioned');
    await petra.says(`resend consent ${one?.email}`);
    await petra.direct.receives(/is not waiting for consent/);
  });

  test('that nobody knows is named', async () => {
    await petra.says('remove user nobody.at.all@galil.example');
    await petra.direct.receives(/has a user “nobody\.at\.all@galil\.example”/);
  });
});
