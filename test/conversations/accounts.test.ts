/**
 * Users, numbers and devices as they are at Webex now (FEATURES rows F016–F021, F036–F050, F052): confirmed in the one
 * organization that matters, and the copy with the reason when Webex does not answer.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { callerWith } from '../support/cloud-caller.ts';
import { type Card, type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

let bot: Bot;
let maya: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
  maya = bot.speaker('maya.lind@fjordlys.example');
});
afterAll(() => bot.stop());
afterEach(() => {
  bot.cloud.faults.failPaths = [];
  bot.cloud.faults.latencyMs = 0;
  // what was confirmed a moment ago is asked anew
  bot.passes(2 * 60_000);
});

const asks = async (typed: string): Promise<string> =>
  seen((await maya.asksForCard(typed)).message);
const titles = ({ buttons }: Card): string[] => buttons.map(({ title }) => title);

/** What Webex was asked for in answering, as `GET /people/:id`. */
async function askedFor(typed: string): Promise<string[]> {
  const before = bot.cloud.calls().at(-1)?.id ?? 0;
  await maya.asksForCard(typed);
  return bot.cloud
    .calls()
    .filter(({ id, route = '' }) => id > before && !/messages|webhooks|rooms/.test(route))
    .map(({ route = '' }) => route)
    .toSorted();
}

const kari = 'user kari.nordmann@nordfisk.example';

describe('a user (F016)', () => {
  test.each([
    ['e-mail', kari],
    ['first and last name', 'user Nordmann Kari'],
    ['display name', 'user Kari Nordmann'],
  ])('by %s is confirmed live and labelled so', async (_by, typed) => {
    const answer = await asks(typed);

    expect(answer).toMatch(/^\*\*Kari Nordmann\*\* · ● Active\s+Nordfisk AS/);
    expect(answer).toMatch(/Live from Webex \d\d:\d\d · reference/);
  });

  test('costs three calls in the own organization, and none when asked again within a minute', async () => {
    await maya.asks('whoami');
    expect(await askedFor(kari)).toEqual([
      'GET /identity/scim/:orgUuid/v2/Users/:uuid',
      'GET /v1/devices',
      'GET /v1/people/:id',
    ]);
    expect(await askedFor(kari)).toEqual([]);
  });

  test('shows status, invitation, right to sign in, last activity and creation (F017)', async () => {
    const active = await asks(kari);
    const invited = await asks('user gal.invited@galil-labs.example');
    const blocked = await asks('user oren.friedman@galil-labs.example');

    expect(active).toContain('**Account:** active · may sign in');
    expect(active).toMatch(/\*\*Last active:\*\* .+ · created \d+ \w+ \d{4}/);
    expect(invited).toMatch(/^\*\*Gal Invited\*\* · ○ Invited/);
    expect(invited).toContain('invitation not accepted yet');
    expect(blocked).toMatch(/^\*\*אורן פרידמן\*\* · ✕ Blocked/);
    expect(blocked).toContain('may not sign in');
  });

  test('who has not accepted the invitation leads to where it is sent again', async () => {
    expect(await asks('user gal.invited@galil-labs.example')).toContain(
      '[Resend invitation](https://admin.webex.com/)',
    );
  });

  test('leads to the status of the last mail (F018)', async () => {
    const card = await maya.asksForCard(kari);

    expect(titles(card)).toEqual(['Verify', 'Mail', 'Devices', 'Licences']);
    await maya.presses(card, 'Mail');
    expect(seen((await maya.direct.receivesCard()).message)).toContain('Kari Nordmann');
  });

  test('shows licences by name (F019), all of them on a card of their own', async () => {
    const card = await maya.asksForCard(kari);
    await maya.presses(card, 'Licences');
    const services = await maya.direct.receivesCard();

    expect(seen(card.message)).toMatch(/\*\*Licences:\*\* .*(Webex Calling|Meetings|Messaging)/);
    expect(seen(services.message)).toContain('Webex Calling - Professional');
    expect(titles(services)).toEqual(['User', 'Devices', 'Numbers']);
  });

  test('shows the devices with their connection, as it is now (F020)', async () => {
    expect(await asks(kari)).toContain('**Devices:** Cisco 8845 (online)');
  });

  test('shows the calling features and says which toggles Webex does not show (F021)', async () => {
    const answer = await asks('licences of Kari Nordmann');

    expect(answer).toContain('**Calling features**');
    for (const feature of ['Voicemail', 'Do not disturb', 'Call waiting', 'Call recording'])
      expect(answer).toMatch(new RegExp(`• ${feature}: (on|off)`));
    expect(answer).toMatch(/• Forwarding, always: (off|on, to \+47)/);
    expect(answer).toContain('shows no other feature toggles of a user');
    expect(await asks('licences of gal.invited@galil-labs.example')).toContain(
      'No Webex Calling: there are no calling features.',
    );
  });
});

describe('a user that Webex does not confirm', () => {
  test('because it is too slow: the copy comes in time and says so', async () => {
    await asks('whoami');
    bot.cloud.faults.latencyMs = 1_800;
    const answer = await asks('user ivan.petrov@balkan-logistika.example');
    bot.cloud.faults.latencyMs = 0;

    expect(answer).toContain('⚠ Not confirmed with Webex: it did not answer in time.');
    expect(answer).toMatch(/From the copy of (\d+ \w+ \d{4}, )?\d\d:\d\d/);
    expect(answer).toContain('**Иван Петров** · ● Active');
  });

  test('because it refuses: the refusal is said', async () => {
    bot.cloud.faults.failPaths = [{ pattern: 'GET /v1/people/Y2*callingData', status: 400 }];

    expect(await asks(kari)).toMatch(/⚠ Not confirmed with Webex: it refused/);
  });

  test('because it does not let us in: that is said, and nothing is lost', async () => {
    bot.cloud.faults.failPaths = [{ pattern: 'GET /v1/people/Y2*callingData', status: 403 }];

    const answer = await asks(kari);
    expect(answer).toContain('it does not let Deskhand into this customer');
    expect(answer).toContain('kari.nordmann@nordfisk.example');
  });

  test('only in parts: the part is named, the rest is live', async () => {
    bot.cloud.faults.failPaths = [{ pattern: 'GET /identity/scim', status: 400 }];

    const answer = await asks(kari);
    expect(answer).toContain('⚠ The status of the account could not be asked of Webex: it refused');
    expect(answer).toMatch(/Live from Webex/);
  });
});

describe('a number', () => {
  test.each([
    ['F036', 'its customer', '+48426300101', /Phone number · Zakłady Łódź Sp\. z o\.o\./],
    ['F037', 'any writing', '+48-42-630-0101', /\+48 42 630 01 01\*\* \(\+48426300101\)/],
    [
      'F038',
      'an auto attendant',
      '+48426300248',
      /\*\*Assigned to:\*\* Main menu · auto attendant/,
    ],
    ['F039', 'a call queue', '+48426300249', /\*\*Assigned to:\*\* Service queue · call queue/],
    ['F040', 'a paging group', '1269', /\*\*Assigned to:\*\* Warehouse paging · paging group/],
    ['F041', 'a hunt group', '+48426300250', /\*\*Assigned to:\*\* Sales · hunt group/],
    ['F042', 'a virtual line', '+48426300252', /\*\*Assigned to:\*\* Press line · virtual line/],
    ['F043', 'a voicemail group', '+48426300251', /Accounts voicemail · voicemail group/],
    [
      'F044',
      'inactive',
      '+48426300268',
      /○ Inactive[\s\S]*This number is inactive: Webex does not/,
    ],
    [
      'F045',
      'unassigned',
      '+48426300255',
      /○ Unassigned[\s\S]*not assigned to anybody or anything/,
    ],
  ])('%s: %s is told live', async (_row, _what, number, expected) => {
    const answer = await asks(`number ${number}`);

    expect(answer).toMatch(expected);
    expect(answer).toMatch(/Live from Webex/);
  });

  test('shows location, main number, routing prefix, extension and how it is dialled here', async () => {
    const main = await asks('number +48426300248');

    expect(main).toContain('**Location:** Łódź – Zakład');
    expect(main).toContain('**Type:** Main number');
    expect(main).toContain('**Routing prefix:** 80');
    expect(main).toMatch(/\*\*Extension:\*\* \d+/);
    expect(main).toContain('**National writing:** 42 630 02 48 (Poland)');
    expect(await asks('number +34915500102')).not.toContain('National writing');
  });

  test('that Webex does not tell is shown from the copy, with the reason', async () => {
    bot.cloud.faults.failPaths = [{ pattern: 'GET /v1/telephony/config/numbers', status: 503 }];

    expect(await asks('number +48426300102')).toMatch(
      /⚠ Not confirmed with Webex: it (is busy|did not answer in time)[\s\S]*From the copy of/,
    );
  });
});

describe('a device', () => {
  test('F046: with the details of the device and of the user tied to it', async () => {
    const answer = await asks('device 84:78:AC:50:00:01');

    expect(answer).toMatch(/^\*\*Cisco 8845\*\* · ● Online/);
    expect(answer).toContain('**Assigned to:** Kari Nordmann');
    expect(answer).toContain('**Serial number:** FCH2605A001');
    expect(answer).toMatch(/Live from Webex/);
  });

  test.each([
    ['F047', 'MAC with colons', 'device 84:78:AC:50:00:01'],
    ['F047', 'MAC without colons', 'device 8478AC500001'],
    ['F050', 'SIP', 'find sip:cisco8845.06f175@zaklady-lodz.rooms.webex.example'],
  ])('%s: by %s', async (_row, _by, typed) => {
    expect(await asks(typed)).toMatch(/^\*\*Cisco 8845\*\*/);
  });

  test('F048: of another maker is answered honestly', async () => {
    expect(await asks('device AC:7E:8A:01:D0:01')).toContain(
      'Third-party devices cannot be searched: Webex does not list them.',
    );
  });

  test('F049, F051: from the whole number to the owner, their devices, the user and back', async () => {
    const number = await maya.asksForCard('number +47 55 30 01 01');
    expect(titles(number)).toEqual(['User', 'Devices', 'Customer']);
    await maya.presses(number, 'Devices');
    const device = await maya.direct.receivesCard();
    expect(seen(device.message)).toContain('84:78:AC:50:00:01');
    expect(titles(device)).toEqual(['User', 'Numbers', 'Customer']);
    await maya.presses(device, 'User');
    const user = await maya.direct.receivesCard();
    expect(seen(user.message)).toMatch(/^\*\*Kari Nordmann\*\*/);
    await maya.presses(user, 'Devices');
    await maya.presses(await maya.direct.receivesCard(), 'Numbers');
    expect(seen((await maya.direct.receivesCard()).message)).toMatch(/^\*\*\+47 55 30 01 01\*\*/);
  });

  test('of a workspace belongs to no user', async () => {
    const list = await maya.asksForCard('device Reception');
    await maya.presses(list, '1');
    const device = await maya.direct.receivesCard();

    expect(seen(device.message)).toContain('**Assigned to:** workspace');
    expect(titles(device)).not.toContain('User');
  });
});

describe('a customer (F027, F031)', () => {
  const license = async () => {
    const [line = ''] =
      /Webex Calling - Professional: \d+ of \d+/.exec(await asks('subscriptions Nordfisk')) ?? [];
    return line;
  };

  test('costs two calls, and none when asked again within a minute; its licences are live', async () => {
    await maya.asks('whoami');
    expect(await askedFor('customer Nordfisk')).toEqual([
      'GET /v1/licenses',
      'GET /v1/organizations/:id',
    ]);
    expect(await askedFor('subscriptions Nordfisk')).toEqual([]);
    const answer = await asks('subscriptions Nordfisk');
    expect(answer).toMatch(/Live from Webex \d\d:\d\d/);
    expect(answer).toContain('Dates, trials and orders are known after an import');
  });

  test('shows licences as they are at Webex, whatever the copy says', async () => {
    const now = await license();
    await bot.reads((store) => store.query('UPDATE "License" SET "consumedUnits" = 4711'));
    expect(await license()).toBe(now);
  });

  test('that Webex no longer shows to the partner is shown from the copy, with the reason', async () => {
    bot.cloud.faults.failPaths = [{ pattern: 'GET /v1/organizations/', status: 404 }];
    const answer = await asks('customer Nordfisk');

    expect(answer).toContain(
      '⚠ Not confirmed with Webex: it does not know this customer any more, or the partner no longer manages it.',
    );
    expect(answer).toMatch(/^\*\*Nordfisk AS\*\*[\s\S]*From the copy of/);
  });

  test('whose licences cannot be asked is shown from the copy, with the reason', async () => {
    bot.cloud.faults.failPaths = [{ pattern: 'GET /v1/licenses', status: 503 }];
    const answer = await asks('subscriptions Nordfisk');

    expect(answer).toMatch(/⚠ Not confirmed with Webex: it (is busy|did not answer in time)/);
    expect(answer).toMatch(/From the copy of/);
  });
});

describe('everything somebody has (F020, F046)', () => {
  const anna = 'Anna Kowalska-Wiśniewska';

  test('is one live call for the whole list, and none when asked again within a minute', async () => {
    await maya.asks('whoami');
    expect(await askedFor(`device ${anna}`)).toEqual(['GET /v1/devices']);
    expect(await askedFor(`device ${anna}`)).toEqual([]);
    // The only one is shown itself, and confirmed with everything about it.
    expect(await askedFor(`number ${anna}`)).toEqual([
      'GET /v1/telephony/config/numbers',
      'GET /v1/telephony/config/numbers',
    ]);
  });

  test('is labelled live', async () => {
    expect(await asks(`device ${anna}`)).toMatch(
      /^\*\*3 matches for [\s\S]*Live from Webex \d\d:\d\d/,
    );
  });

  test('is shown from the copy, with the reason, when Webex does not answer', async () => {
    bot.cloud.faults.failPaths = [{ pattern: 'GET /v1/devices', status: 503 }];
    const answer = await asks(`device ${anna}`);

    expect(answer).toMatch(/^\*\*3 matches for /);
    expect(answer).toMatch(/Not confirmed with Webex: it (is busy|did not answer in time)/);
    expect(answer).toMatch(/From the copy of (\d+ \w+ \d{4}, )?\d\d:\d\d/);
  });

  test('is corrected by what Webex says: what the copy alone has is gone', async () => {
    const { id } = bot.cloud.personByEmail('anna.kowalska-wisniewska@zaklady-lodz.example');
    await bot.reads((store) =>
      store.query(
        `INSERT INTO "Device" (id, uuid, "orgId", "displayName", "nameKey", "personId", product, "sipUrls", "errorCodes", "syncedAt")
         SELECT 'left', 'left', "orgId", 'Old phone', 'old phone', id, 'Cisco 7911', '{}', '{}', now() FROM "Person" WHERE id = $1`,
        [id],
      ),
    );
    await maya.asks('whoami');
    expect(await asks(`device ${anna}`)).toMatch(/Old phone[^\n]*Gone|Gone[^\n]*(Old phone|7911)/);
  });
});

describe('follow-ups (F052)', () => {
  test('“her devices”, “his licences”, “the second one”, “back” and “again”', async () => {
    await maya.asksForCard('find Anna Nowak');
    expect(await asks('the second one')).toMatch(/^\*\*Anna Nowak\*\*[^\n]*\s+Café Sol/);
    expect(await asks('her devices')).toMatch(/^\*\*Cisco 7841\*\*/);
    expect(await asks('whose is it')).toMatch(/^\*\*Anna Nowak\*\*[^\n]*\s+Café Sol/);
    expect(await asks('her licences')).toContain('**Calling features**');
    expect(await asks('again')).toContain('**Calling features**');
    expect(await asks('back')).toMatch(/^\*\*Anna Nowak\*\*/);
    expect(await asks('her number')).toContain('+34 915 50 01 02');
  });

  test('survive a restart', async () => {
    await maya.asksForCard('find Kari Nordmann');
    await bot.restart();

    expect(await asks('enhetene hennes')).toContain('84:78:AC:50:00:01');
    // told once, in a message of its own
    await maya.direct.receives('Jeg svarer på norsk fordi du skriver norsk.');
  });
});

describe('what the copy has wrong about a user', () => {
  const patience = { timeout: 60_000 };

  test('licences it does not know are asked of Webex by name (F019)', patience, async () => {
    const { id } = bot.cloud.personByEmail('kari.nordmann@nordfisk.example');
    await bot.reads((store) =>
      store.query(
        'DELETE FROM "License" WHERE "orgId" = (SELECT "orgId" FROM "Person" WHERE id = $1)',
        [id],
      ),
    );

    // what comes too late for one answer is in the next
    await expect
      .poll(() => asks('licences of Kari Nordmann'), { timeout: 45_000 })
      .toContain('Webex Calling - Professional');
  });

  test('a number they do not have any more gives way to Webex’s (F016)', patience, async () => {
    const { id } = bot.cloud.personByEmail('kari.nordmann@nordfisk.example');
    await bot.reads((store) =>
      store.query(
        `UPDATE "PhoneNumber" SET "phoneNumber" = '+4755309999' WHERE "ownerId" = $1 AND "phoneNumber" = '+4755300101'`,
        [id],
      ),
    );

    await expect
      .poll(() => asks(kari), { timeout: 45_000 })
      .toMatch(/\*\*Phone:\*\* \+47 55 30 01 01 \(\+4755300101\) · extension/);
  });
});

describe('what Webex no longer has', () => {
  test('is said at once, whatever the copy says', async () => {
    const integrator = bot.cloud.personByEmail('deskhand.integration@fjordlys.example');
    const owner = callerWith(bot.cloud, bot.cloud.tokenOf(integrator.id));
    const ivan = bot.cloud.personByEmail('ivan.petrov@balkan-logistika.example');
    await owner('DELETE', `/v1/people/${ivan.id}`);

    expect(await asks('find ivan.petrov@balkan-logistika.example')).toMatch(
      /✕ Gone[\s\S]*Webex has not had this person since/,
    );
  });
});
