/** Setting a wholesale customer up, the whole path: locations, numbers, whose they are, and who administers. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CloudCaller, callerWith } from '../support/cloud-caller.ts';
import { type Card, type Speaker, seen } from '../support/conversation.ts';
import { readPublishedApi } from '../support/published-api.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { fieldsOf } from '../support/wholesale-desk.ts';

const published = readPublishedApi();
const name = 'מעבדות גליל';
let bot: Bot;
let petra: Speaker;
let maya: Speaker;
let admin: CloudCaller;
let galil: { id: string; orgId: string };
/** With a gateway of its own; the other one has Cisco PSTN. */
let office: { id: string; name: string };

type Person = {
  id: string;
  emails: string[];
  displayName: string;
  extension?: string;
  locationId?: string;
  phoneNumbers: { type: string; value: string }[];
  licenses: string[];
  invitePending: boolean;
  roles: string[];
};

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages, limits: { general: 5_000 } });
  petra = bot.speaker('petra.holm@fjordlys.example');
  maya = bot.speaker('maya.lind@fjordlys.example');
  admin = callerWith(bot.cloud, bot.cloud.tokenOf(petra.person.id));
  const { json } = await admin('GET', '/v1/wholesale/customers?externalId=GALIL-001');
  [galil = { id: '', orgId: '' }] = json['items'] as { id: string; orgId: string }[];
  await admin('GET', `/v1/organizations/${galil.orgId}`);
  [office = { id: '', name: '' }] = await locations();
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.cloud.faults.failPaths = [];
  bot.cloud.faults.dropAcknowledgements = 0;
  // a minute's allowance of its own for each
  bot.passes(61_000);
});

async function locations(): Promise<{ id: string; name: string }[]> {
  const { json } = await admin('GET', `/v1/locations?orgId=${galil.orgId}`);
  return json['items'] as { id: string; name: string }[];
}

async function people(): Promise<Person[]> {
  const { json } = await admin('GET', `/v1/people?orgId=${galil.orgId}&callingData=true&max=100`);
  return json['items'] as Person[];
}

async function person(email: string): Promise<Person> {
  const found = (await people()).find(({ emails }) => emails[0] === email);
  if (!found) throw new Error(`nobody is ${email}`);
  return found;
}

const workNumber = ({ phoneNumbers }: Person) =>
  phoneNumbers.find(({ type }) => type === 'work')?.value;

async function freeNumbers(): Promise<string[]> {
  const path = `/v1/telephony/config/numbers?orgId=${galil.orgId}&available=true`;
  const { json } = await admin('GET', path);
  const numbers = json['phoneNumbers'] as { phoneNumber: string; location: { id: string } }[];
  return numbers
    .filter(({ location }) => location.id === office.id)
    .map((each) => each.phoneNumber);
}

/** What was written with this route, status by status. */
function writes(route: string): number[] {
  return bot.cloud
    .calls()
    .filter((call) => call.route === route)
    .map(({ status }) => status);
}

/** A full administrator of the seed, and the only one who is a user. */
const noa = 'noa.ben-david@galil-labs.example';

/** Somebody with calling and no role, with a number of the office. */
async function caller(): Promise<string> {
  const found = (await people()).find(
    (each) =>
      each.roles.length === 0 &&
      each.extension &&
      each.locationId === office.id &&
      workNumber(each),
  );
  return found?.emails[0] ?? '';
}

/** Somebody without calling who has agreed to come. */
async function meeter(): Promise<string> {
  const found = (await people()).find(
    (each) => each.phoneNumbers.length === 0 && each.roles.length === 0 && !each.invitePending,
  );
  return found?.emails[0] ?? '';
}

const rolesOf = async (email: string) =>
  (await person(email)).roles.map((id) =>
    Buffer.from(id, 'base64url').toString().split('/').at(-1),
  );

describe('locations', () => {
  test('are listed with the PSTN connection of each, and lead to one with its free numbers (F292, F294)', async () => {
    const setup = await petra.asksForCard(`set up ${name}`);
    expect(seen(setup.message)).toContain('premises-based PSTN');
    await petra.presses(setup, 'Locations');
    const list = await petra.direct.receivesCard(/2 locations/);
    expect(seen(list.message)).toMatch(/1\..*premises-based PSTN/);
    expect(seen(list.message)).toMatch(/2\..*Cisco PSTN \(Cisco Calling Plan\)/);
    expect(seen(list.message)).toContain('Webex tells me no more than this');
    expect(list.json).toContain('https://admin.webex.com');
    await petra.presses(list, '1');
    const one = await petra.direct.receivesCard(/Free numbers/);
    const [first = ''] = await freeNumbers();
    expect(seen(one.message)).toContain(first);
    expect(seen(one.message)).toContain(`**Free numbers:** ${(await freeNumbers()).length} ·`);
  });

  test('say honestly where Webex does not tell the connection, and use what it tells elsewhere', async () => {
    bot.cloud.faults.failPaths = [{ pattern: '/telephony/pstn/', status: 403 }];
    const gateway = await petra.asksForCard(`locations ${name}`);
    expect(seen(gateway.message)).toContain('premises-based PSTN');
    bot.cloud.faults.failPaths = [
      { pattern: '/telephony/pstn/', status: 403 },
      { pattern: '/telephony/config/locations/', status: 403 },
    ];
    const list = await petra.asksForCard(`locations ${name}`);
    expect(seen(list.message)).toContain('Webex does not tell the PSTN connection');
    await petra.presses(list, '1');
    const one = await petra.direct.receivesCard(/Free numbers/);
    expect(seen(one.message)).toContain('lacks the scope spark-admin:telephony_pstn_read');
  });

  test('are for partner administrators, and only at customers of their own', async () => {
    expect(seen(await maya.asks(`locations ${name}`))).toMatch(/partner administrator/i);
    expect(seen(await maya.asks(`add location ${name}`))).toMatch(/partner administrator/i);
    expect(seen(await petra.asks('locations Elsewhere Trading'))).not.toMatch(/\d location/);
  });
});

const haifa = {
  locationName: 'Haifa',
  street: 'HaAtzmaut 12',
  city: 'Haifa',
  state: '',
  postalCode: '3303312',
  country: 'Israel',
  timeZone: '',
};

describe('a new location', () => {
  test('shows each mistake at its field and keeps what was typed; nothing is asked of Webex', async () => {
    const form = await petra.asksForCard(`add location ${name}`);
    expect(Object.keys(fieldsOf(form))).toEqual([
      'locationName',
      'street',
      'city',
      'state',
      'postalCode',
      'country',
      'timeZone',
    ]);
    await petra.presses(form, 'Next', {
      ...haifa,
      locationName: office.name.toUpperCase(),
      street: 'x'.repeat(51),
      city: '',
      country: 'Atlantis',
    });
    const again = await petra.direct.receivesCard(/4 to correct/);
    const labels = Object.values(fieldsOf(again)).map(({ label }) => label);
    expect(labels).toContain('✕ Name of the location: this customer has a location of that name');
    expect(labels).toContain('✕ Address, first line: at most 50 characters, this has 51');
    expect(labels).toContain('✕ City: is needed');
    expect(labels).toContain('✕ Country or region: I know no such country');
    expect(fieldsOf(again)['postalCode']?.value).toBe('3303312');

    await petra.presses(again, 'Next', { ...haifa, country: 'US', state: 'NY' });
    const zones = await petra.direct.receivesCard(/1 to correct/);
    expect(fieldsOf(zones)['timeZone']?.label).toBe('✕ Time zone: choose one');
    expect(zones.json).toContain('America/New_York');
    await petra.presses(zones, 'Discard');
    await petra.direct.receives(/Nothing was created/);
    expect(writes('POST /v1/locations')).toEqual([]);
  });

  test('is asked about, made once however often it is pressed, and enabled for Webex Calling', async () => {
    const question = await questionFor(haifa);
    expect(seen(question.message)).toContain('Asia/Jerusalem');
    expect(seen(question.message)).toContain('Webex has no check beforehand');
    expect(writes('POST /v1/locations')).toEqual([]);
    const [yes] = question.buttons;
    const press = () => petra.pressesRaw(question.message.id, yes?.data ?? {}).catch(() => 'gone');
    await Promise.all([press(), press(), press()]);
    const done = await petra.direct.receivesCard(/is now a location of/);
    expect(seen(done.message)).toContain('choose its PSTN connection in Control Hub');
    expect(writes('POST /v1/locations')).toEqual([201]);
    expect(writes('POST /v1/telephony/config/locations')).toEqual([201]);
    await petra.presses(done, 'Location');
    const shown = await petra.direct.receivesCard(/HaAtzmaut 12/);
    expect(seen(shown.message)).toContain('no PSTN connection yet');
    expect(shown.buttons.map(({ title }) => title)).not.toContain('Add numbers');
  });

  test('whose answer was lost is found again, and made once', async () => {
    const question = await questionFor({ ...haifa, locationName: 'Eilat', city: 'Eilat' });
    const before = writes('POST /v1/locations').length;
    bot.cloud.faults.dropAcknowledgements = 1;
    await petra.presses(question, 'Add location');
    await petra.direct.receivesCard(/Eilat.*is now a location of/);
    expect(writes('POST /v1/locations').slice(before)).toEqual([0]);
    expect((await locations()).filter(({ name }) => name === 'Eilat')).toHaveLength(1);
  });

  test('that Webex refuses is said with its reason, or with the scope that is missing', async () => {
    const question = await questionFor({ ...haifa, locationName: 'Akko' });
    bot.cloud.faults.failPaths = [{ pattern: 'POST /v1/locations', status: 403 }];
    await petra.presses(question, 'Add location');
    const refused = seen(await petra.direct.receives(/lacks the scope/));
    expect(refused).toContain('spark-admin:locations_write');

    const other = await questionFor({ ...haifa, locationName: 'Akko' });
    bot.cloud.faults.failPaths = [{ pattern: 'POST /v1/telephony/config/locations', status: 403 }];
    await petra.presses(other, 'Add location');
    await petra.direct.receives(/Akko.*is there, but Webex did not enable it/);
  });
});

async function questionFor(values: Record<string, string>): Promise<Card> {
  const form = await petra.asksForCard(`add location ${name}`);
  await petra.presses(form, 'Next', values);
  return petra.direct.receivesCard(/Add this location\?/);
}

describe('numbers', () => {
  test('are put into a location after each was checked; what is wrong is said number by number', async () => {
    const [free = ''] = await freeNumbers();
    const form = await petra.asksForCard(`add numbers ${name}`);
    expect(form.json).toContain(office.name);
    // Haifa has no connection yet, so it takes none.
    expect(form.json).not.toContain('Haifa');
    const lines = `12345\n+97249997001\n+97249997001`;
    await petra.presses(form, 'Check', { location: office.id, lines });
    const wrong = await petra.direct.receivesCard(/That does not work/);
    expect(seen(wrong.message)).toContain('“12345” is not a number with + and country code');
    expect(seen(wrong.message)).toContain('+97249997001 stands in the list twice');
    await petra.presses(wrong, 'Check', { location: office.id, lines: `+97249997001\n${free}` });
    const taken = await petra.direct.receivesCard(/That does not work/);
    expect(seen(taken.message)).toContain(`${free} this customer has it already`);
    expect(taken.json).toContain('+97249997001');

    await petra.presses(taken, 'Check', {
      location: office.id,
      lines: '+97249997001; +972-4-999-7002',
    });
    const question = await petra.direct.receivesCard(/Add 2 numbers\?/);
    const path = 'POST /v1/telephony/config/locations/:id/numbers';
    expect(writes(path)).toEqual([]);
    await petra.presses(question, 'Add 2 numbers');
    await petra.direct.receives(/2 numbers are in/);
    expect(await freeNumbers()).toContain('+97249997002');
    expect(writes(path)).toEqual([201]);
  });

  test('are 25 at a time, and never for a connection whose provider brings them', async () => {
    const form = await petra.asksForCard(`add numbers ${name}`);
    const lines = Array.from({ length: 26 }, (_, at) => `+9724999${8000 + at}`).join('\n');
    await petra.presses(form, 'Check', { location: office.id, lines });
    const many = await petra.direct.receivesCard(/That does not work/);
    expect(seen(many.message)).toContain('are 26 numbers; 25 can be added at a time');
    const [, cisco, haifa] = await locations();
    await petra.presses(many, 'Check', { location: cisco?.id ?? '', lines: '+97249998001' });
    await petra.direct.receives(/come from its PSTN provider: they are ordered in Control Hub/);
    const other = await petra.asksForCard(`add numbers ${name}`);
    await petra.presses(other, 'Check', { location: haifa?.id ?? '', lines: '+97249998001' });
    await petra.direct.receives(/Haifa: no PSTN connection yet. Choose the PSTN connection/);
  });

  test('are assigned from the free ones of the location, and given back (F294)', async () => {
    const email = await caller();
    const before = workNumber(await person(email)) ?? '';
    const { licenses } = await person(email);
    const [free = ''] = await freeNumbers();
    const form = await petra.asksForCard(`assign number ${email}`);
    expect(seen(form.message)).toContain(before);
    await petra.presses(form, 'Next', { number: '+4799999999' });
    const stranger = await petra.direct.receivesCard(/That does not work/);
    expect(seen(stranger.message)).toContain('+4799999999 is no longer free there');
    await petra.presses(stranger, 'Next', { number: free });
    const question = await petra.direct.receivesCard(/Change the number\?/);
    expect(workNumber(await person(email))).toBe(before);
    await petra.presses(question, 'Change number');
    const done = await petra.direct.receivesCard(/→/);
    expect(seen(done.message)).toContain(`${before} → ${free}`);
    expect(workNumber(await person(email))).toBe(free);
    expect((await person(email)).licenses).toEqual(licenses);
    expect(await freeNumbers()).toContain(before);

    expect(done.buttons.map(({ title }) => title)).toContain('Undo');
    await petra.presses(await petra.asksForCard('undo'), 'Change number');
    await petra.direct.receives(/→/);
    expect(workNumber(await person(email))).toBe(before);
  });

  test('of somebody without a telephone line lead to the package (F260)', async () => {
    const card = await petra.asksForCard(`assign number ${await meeter()}`);
    expect(seen(card.message)).toContain('has no telephone line yet');
    expect(card.buttons.map(({ title }) => title)).toContain('Change package');
  });
});

describe('administrators of the customer', () => {
  async function question(email: string, role: string): Promise<Card> {
    const form = await petra.asksForCard(`admin role ${email}`);
    await petra.presses(form, 'Next', { role });
    return petra.direct.receivesCard(/Change the administrator role\?|That does not work/);
  }

  test('are given their role after a question, and it is taken back (F295, F296)', async () => {
    const email = await caller();
    const form = await petra.asksForCard(`admin role ${email}`);
    expect(seen(form.message)).toContain('created with (Webex Suite), or one above it');
    await petra.presses(form, 'Next', { role: 'id_user_admin' });
    const asked = await petra.direct.receivesCard(/Change the administrator role\?/);
    expect(seen(asked.message)).toMatch(/Before:\*\* no administrator role/);
    expect(await rolesOf(email)).toEqual([]);
    const { licenses } = await person(email);
    await petra.presses(asked, 'Change role');
    const done = await petra.direct.receivesCard(/→ user administrator/);
    expect(await rolesOf(email)).toEqual(['id_user_admin']);
    expect((await person(email)).licenses).toEqual(licenses);
    await petra.presses(done, 'Undo');
    const back = await petra.direct.receivesCard(/Change the administrator role\?/);
    await petra.presses(back, 'Change role');
    await petra.direct.receives(/→ no administrator role/);
    expect(await rolesOf(email)).toEqual([]);
  });

  test('with a lower package are refused, and the package is one press away (F296)', async () => {
    const email = await meeter();
    const refused = await question(email, 'id_readonly_admin');
    expect(seen(refused.message)).toMatch(/need Webex Suite.*this user has Webex Meetings/);
    expect(refused.buttons.map(({ title }) => title)).toContain('Change package');
    expect(await rolesOf(email)).toEqual([]);
  });

  test('keep the package from the moment they are full administrators (F297)', async () => {
    const email = await caller();
    await petra.presses(await question(email, 'id_full_admin'), 'Change role');
    await petra.direct.receives(/→ full administrator/);
    const packages = await petra.asksForCard(`change package ${email}`);
    await petra.presses(packages, 'Next', { package: 'webex_meetings', line: '', location: '-' });
    expect(seen(await petra.direct.receives(/That does not work/))).toContain(
      'full administrator of the customer, whose package cannot be lowered',
    );
  });

  test('are never all taken away, and an older question does not overrule what somebody else did', async () => {
    const all = await people();
    const full: string[] = [];
    for (const { emails } of all) {
      const [email = ''] = emails;
      if ((await rolesOf(email)).includes('id_full_admin')) full.push(email);
    }
    expect(full).toContain(noa);
    const older = await question(noa, 'none');
    expect(seen(older.message)).toContain('They can no longer do in Control Hub');
    for (const email of full.filter((each) => each !== noa)) {
      await petra.presses(await question(email, 'none'), 'Change role');
      await petra.direct.receives(/→ no administrator role/);
    }
    await petra.presses(older, 'Change role');
    await petra.direct.receives(/only full administrator/);
    expect(seen((await question(noa, 'id_user_admin')).message)).toContain(
      'only full administrator',
    );
    expect(await rolesOf(noa)).toEqual(['id_full_admin']);

    const email = await caller();
    const stale = await question(email, 'id_user_admin');
    await petra.presses(await question(email, 'id_device_admin'), 'Change role');
    await petra.direct.receives(/→ device administrator/);
    await petra.presses(stale, 'Change role');
    await petra.direct.receives(/has changed at Webex since I asked/);
    expect(await rolesOf(email)).toEqual(['id_device_admin']);
  });

  test('are refused where Webex does not let us, with the scope that is missing', async () => {
    const asked = await question(await caller(), 'id_readonly_admin');
    bot.cloud.faults.failPaths = [{ pattern: 'PUT /v1/people/', status: 403 }];
    await petra.presses(asked, 'Change role');
    expect(seen(await petra.direct.receives(/lacks the scope/))).toContain(
      'spark-admin:people_write',
    );
  });

  test('without any package are found, too: the role can be taken, and another one needs a package first (F296)', async () => {
    const email = await caller();
    await petra.presses(await question(email, 'id_user_admin'), 'Change role');
    await petra.direct.receives(/→ user administrator/);
    const found = `/v1/wholesale/subscribers?customerId=${galil.id}&email=${email}`;
    const { json } = await admin('GET', found);
    const [user] = json['items'] as { id: string }[];
    // the package goes, the account and its role stay
    expect((await admin('DELETE', `/v1/wholesale/subscribers/${user?.id}`)).status).toBe(204);
    expect(await rolesOf(email)).toEqual(['id_user_admin']);

    const refused = await question(email, 'id_device_admin');
    expect(seen(refused.message)).toContain('this person has none: add them as a user first');
    expect(refused.buttons.map(({ title }) => title)).toContain('Add users');
    const asked = await question(email, 'none');
    // the role could not be given back: the rule would refuse it
    expect(seen(asked.message)).toContain('cannot be undone');
    await petra.presses(asked, 'Change role');
    const done = await petra.direct.receivesCard(/→ no administrator role/);
    expect(done.buttons.map(({ title }) => title)).not.toContain('Undo');
    expect(await rolesOf(email)).toEqual([]);
  });

  test('are given by partner administrators only', async () => {
    expect(seen(await maya.asks(`admin role ${noa}`))).toMatch(/partner administrator/i);
    expect(seen(await maya.asks(`assign number ${noa}`))).toMatch(/partner administrator/i);
    expect(seen(await maya.asks(`add numbers ${name}`))).toMatch(/partner administrator/i);
  });
});

test('without an address for it, Setup Assist is a link, and that is said (F298)', async () => {
  const answer = seen(await petra.asks(`setup assist ${name}`));
  expect(answer).toContain('SETUP_ASSIST_MAIL');
  expect(answer).toContain('https://help.webex.com/en-us/article/njff38ab');
  const card = await petra.asksForCard(`set up ${name}`);
  expect(card.json).toContain('https://help.webex.com/en-us/article/njff38ab');
  expect(card.buttons.map(({ title }) => title)).not.toContain('Setup Assist');
});

test('every change is on record with before and after', async () => {
  const rows = await bot.reads((store) =>
    store.query<{ command: string; fields: Record<string, unknown> }>(
      `SELECT command, fields FROM "AuditRecord" WHERE fields->>'after' IS NOT NULL ORDER BY id`,
    ),
  );
  const recorded = rows.map(({ command, fields }) => ({ command, ...fields }));
  expect(recorded).toContainEqual(
    expect.objectContaining({
      command: 'customer.role',
      before: 'none',
      after: 'id_full_admin',
    }),
  );
  expect(recorded).toContainEqual(
    expect.objectContaining({ command: 'numbers.add', before: 0, after: 2 }),
  );
  expect(recorded).toContainEqual(
    expect.objectContaining({ command: 'location.add', before: '-', calling: true }),
  );
});

test.skipIf(!published)('every request above is as Webex publishes it', () => {
  const paths = /\/v1\/(locations|people\/|telephony\/)/;
  const asked = bot.cloud
    .calls()
    .filter(({ method, path }) => method !== 'GET' && paths.test(path));
  expect(asked.length).toBeGreaterThan(8);
  for (const { method, path, request } of asked) {
    const [bare = ''] = path.replace('/v1', '').split('?');
    const operation = published?.operationOf(method, bare);
    expect([path, operation?.bodyFaults?.(request)]).toEqual([path, []]);
  }
});
