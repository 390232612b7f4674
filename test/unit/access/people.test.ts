import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { recordable } from '../../../src/access/audit.ts';
import { createAccess } from '../../../src/access/people.ts';
import type { WebexIdentity } from '../../../src/access/record.ts';
import { mayRun, roles } from '../../../src/access/roles.ts';
import { roleFromWebex } from '../../../src/access/webex-roles.ts';
import { WebexError } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { otherOrg, partnerOrg, person } from '../../support/desk.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(() => store.query('DELETE FROM "BotUser"').then(() => undefined));

function open(
  people: WebexIdentity[],
  partnerAdmins: readonly string[] = [],
  answer?: () => Promise<WebexIdentity | undefined>,
) {
  const clock = { now: new Date('2026-11-21T08:00:00Z') };
  const asked: string[] = [];
  const access = createAccess({
    store,
    now: () => clock.now,
    partner: async () => ({ orgId: partnerOrg }),
    partnerAdmins,
    async readWebexPerson(id) {
      asked.push(id);
      if (answer) return answer();
      const found = people.find(({ personId }) => personId === id);
      if (found?.displayName === 'unreachable') throw new Error('no answer');
      return found;
    },
    findWebexPersonByEmail: async (email) => people.find((one) => one.email === email),
  });
  return { access, asked, clock };
}

const give = (personId: string, role: string) =>
  store.query(
    `INSERT INTO "BotUser"("personId", "orgId", email, "displayName", role)
     VALUES ($1, $2, $1 || '@partner.example', $1, $3)
     ON CONFLICT ("personId") DO UPDATE SET role = excluded.role`,
    [personId, partnerOrg, role],
  );

describe('a role', () => {
  test.each([
    [['atlas-portal.partner.salesfulladmin'], 'partner-full-admin'],
    [['id_full_admin'], 'partner-full-admin'],
    [['atlas-portal.partner.salesadmin'], 'partner-admin'],
    [['atlas-portal.partner.provision_admin'], 'readonly-admin'],
    [['id_readonly_admin'], 'readonly-admin'],
    [['atlas-portal.partner.helpdesk'], 'helpdesk'],
    [['atlas-portal.partner.helpdesk', 'atlas-portal.partner.salesadmin'], 'partner-admin'],
    [['id_user_admin', 'ID_FULL_ADMIN', 'id_full_admin2'], 'none'],
    [[], 'none'],
  ])('in Webex of %j is %s here', (held, role) => {
    expect(roleFromWebex(held)).toBe(role);
  });

  test('given in Deskhand goes before the one in Webex, up and down', async () => {
    const jane = person('jane', 'atlas-portal.partner.salesadmin');
    const { access } = open([jane]);

    expect(await access.identify(jane.personId)).toMatchObject({
      person: { role: 'partner-admin', roleFrom: 'webex' },
    });
    await give(jane.personId, 'helpdesk');
    expect(await access.identify(jane.personId)).toMatchObject({
      person: { role: 'helpdesk', roleFrom: 'deskhand' },
    });
    await give(jane.personId, 'none');
    expect(await access.identify(jane.personId)).toMatchObject({ kind: 'stranger' });
  });

  test('comes with no more customers than whoever gave it sees (F002)', async () => {
    const petra = person('petra', 'atlas-portal.partner.salesadmin');
    const full = person('full', 'atlas-portal.partner.salesfulladmin');
    const agent = person('agent', 'atlas-portal.partner.helpdesk');
    const [tom, tim] = [person('tom'), person('tim')];
    const { access } = open([petra, full, agent, tom, tim]);
    const seenBy = async ({ personId }: WebexIdentity) => {
      const known = await access.identify(personId);
      if (known.kind !== 'known') throw new Error(`${personId} is ${known.kind}`);
      return known.person;
    };
    async function grant(by: WebexIdentity, to: WebexIdentity, role: 'helpdesk' | 'partner-admin') {
      const target = await access.findTarget(to.email);
      if (typeof target === 'string') throw new Error(target);
      await store.transaction(access.granting(await seenBy(by), target, role));
    }

    await grant(petra, tom, 'partner-admin');
    expect(await seenBy(tom)).toMatchObject({ customers: 'assigned', customersOf: petra.personId });
    await grant(tom, tim, 'helpdesk');
    expect(await seenBy(tim)).toMatchObject({ customers: 'assigned', customersOf: petra.personId });

    await grant(full, tim, 'partner-admin');
    expect(await seenBy(tim)).toMatchObject({ customers: 'all' });

    await grant(petra, agent, 'partner-admin');
    expect(await seenBy(agent)).toMatchObject({ role: 'partner-admin', customers: 'all' });
  });

  test('that is no role any more gives nothing', async () => {
    const jane = person('jane', 'id_full_admin');
    await give(jane.personId, 'superuser');

    expect(await open([jane]).access.identify(jane.personId)).toMatchObject({ kind: 'stranger' });
  });

  test('from the settings counts from the first start, for people of the partner only', async () => {
    const jane = person('jane');
    const eve = { ...person('eve'), orgId: otherOrg };
    const { access } = open([jane, eve], ['jane@partner.example', 'eve@partner.example']);

    expect(await access.identify(jane.personId)).toMatchObject({
      person: { role: 'partner-admin', roleFrom: 'settings' },
    });
    expect(await access.identify(eve.personId)).toMatchObject({ kind: 'stranger' });
  });

  test('from the settings takes nothing from a more powerful one in Webex', async () => {
    const jane = person('jane', 'id_full_admin');

    expect(
      await open([jane], ['jane@partner.example']).access.identify(jane.personId),
    ).toMatchObject({ person: { role: 'partner-full-admin', roleFrom: 'webex' } });
  });

  test('is never held by somebody of another organization, even when it was given', async () => {
    const eve = { ...person('eve', 'id_full_admin'), orgId: otherOrg };
    await give(eve.personId, 'partner-full-admin');

    expect(await open([eve]).access.identify(eve.personId)).toMatchObject({
      kind: 'stranger',
      orgId: otherOrg,
    });
  });

  test('goes by the person, not by name or address', async () => {
    const jane = person('jane', 'id_full_admin');
    const double = { ...person('double'), displayName: jane.displayName, email: jane.email };

    expect(await open([jane, double]).access.identify(double.personId)).toMatchObject({
      kind: 'stranger',
    });
  });
});

describe('identity', () => {
  test('of bots and app accounts is a machine’s', async () => {
    const bot = { ...person('bot', 'id_full_admin'), type: 'bot' };
    const app = { ...person('app', 'id_full_admin'), type: 'appuser' };
    const { access } = open([bot, app]);

    expect(await access.identify(bot.personId)).toEqual({
      kind: 'machine',
      personId: 'person-bot',
    });
    expect(await access.identify(app.personId)).toMatchObject({ kind: 'machine' });
  });

  test('is asked for at Webex once in five minutes, unknown people included', async () => {
    const { access, asked, clock } = open([]);

    await access.identify('x');
    await access.identify('x');
    expect(asked).toEqual(['x']);
    clock.now = new Date('2026-11-21T08:05:01Z');
    await access.identify('x');
    expect(asked).toEqual(['x', 'x']);
  });

  test('asked for at the same time costs one call', async () => {
    const jane = person('jane', 'id_full_admin');
    const { access, asked } = open([jane]);

    await Promise.all(Array.from({ length: 20 }, () => access.identify(jane.personId)));

    expect(asked).toHaveLength(1);
  });

  test('that could not be had is asked for again at once', async () => {
    const jane = { ...person('jane', 'id_full_admin'), displayName: 'unreachable' };
    const { access, asked } = open([jane]);

    await expect(access.identify(jane.personId)).rejects.toThrow('no answer');
    jane.displayName = 'Jane';
    expect(await access.identify(jane.personId)).toMatchObject({ kind: 'known' });
    expect(asked).toHaveLength(2);
  });

  test('stands for an hour where Webex is busy or takes long, if nobody needs to be sure', async () => {
    const jane = person('jane', 'id_full_admin');
    let answer: () => Promise<WebexIdentity> = async () => jane;
    const { access, clock } = open([jane], [], () => answer());
    const busy = new WebexError({ code: 'webex.busy', call: 'GET /people/{id}' });
    const atOnce = () => access.identify(jane.personId, { atOnce: true });
    expect(await atOnce()).toMatchObject({ kind: 'known' });

    clock.now = new Date('2026-11-21T08:59:00Z');
    answer = () => Promise.reject(busy);
    expect(await atOnce()).toMatchObject({ kind: 'known', person: { role: 'partner-full-admin' } });
    await expect(access.identify(jane.personId)).rejects.toBe(busy);
    answer = () => Promise.reject(new WebexError({ code: 'webex.signedOut', call: 'GET /x' }));
    await expect(atOnce()).rejects.toMatchObject({ code: 'webex.signedOut' });
    answer = () => new Promise(() => undefined);
    expect(await atOnce()).toMatchObject({ kind: 'known' });
  });

  test('of whom Webex did not know is waited for', async () => {
    const jane = person('jane', 'id_full_admin');
    let answer: () => Promise<WebexIdentity | undefined> = async () => undefined;
    const { access, clock } = open([jane], [], () => answer());
    const atOnce = () => access.identify(jane.personId, { atOnce: true });
    expect(await atOnce()).toMatchObject({ kind: 'stranger' });
    clock.now = new Date('2026-11-21T08:10:00Z');
    answer = () => new Promise((resolve) => setTimeout(resolve, 2_000, jane));

    expect(await atOnce()).toMatchObject({ kind: 'known' });
  });

  test('that nobody told for an hour stands no longer', async () => {
    const jane = person('jane', 'id_full_admin');
    const busy = new WebexError({ code: 'webex.busy', call: 'GET /people/{id}' });
    let answer: () => Promise<WebexIdentity> = async () => jane;
    const { access, clock } = open([jane], [], () => answer());
    await access.identify(jane.personId, { atOnce: true });
    clock.now = new Date('2026-11-21T09:00:01Z');
    answer = () => Promise.reject(busy);

    await expect(access.identify(jane.personId, { atOnce: true })).rejects.toBe(busy);
  });

  test('is remembered for a bounded number of people', async () => {
    const { access, asked } = open([]);
    for (let n = 0; n <= 2_000; n++) await access.identify(`p${n}`);

    await access.identify('p2000');
    expect(asked).toHaveLength(2_001);
    await access.identify('p0');
    expect(asked).toHaveLength(2_002);
  });

  test('notes who was seen: at first, when something changed, and daily', async () => {
    const jane = person('jane', 'id_full_admin');
    const { access, clock } = open([jane]);
    const seen = async () => {
      const identity = await access.identify(jane.personId);
      const write = identity.kind === 'known' ? identity.seen : undefined;
      if (write) await store.transaction(write);
      return write !== undefined;
    };

    expect([await seen(), await seen()]).toEqual([true, false]);
    clock.now = new Date('2026-11-21T09:00:00Z');
    jane.displayName = 'Jane Newname';
    expect([await seen(), await seen()]).toEqual([true, false]);
    clock.now = new Date('2026-11-22T09:00:01Z');
    expect(await seen()).toBe(true);
    expect(await store.query('SELECT "displayName", role FROM "BotUser"')).toEqual([
      { displayName: 'Jane Newname', role: null },
    ]);
  });

  test('keeps the chosen language, and a role beside it', async () => {
    const jane = person('jane', 'id_full_admin');
    const { access } = open([jane]);
    await give(jane.personId, 'helpdesk');

    await store.transaction(access.settingLanguage(jane, 'he'));

    expect(await access.identify(jane.personId)).toMatchObject({
      person: { language: 'he', role: 'helpdesk' },
    });
  });
});

describe('what a role may run', () => {
  test.each([
    ['none', []],
    ['helpdesk', ['none', 'helpdesk']],
    ['readonly-admin', ['none', 'helpdesk', 'readonly-admin']],
    ['partner-admin', ['none', 'helpdesk', 'readonly-admin', 'partner-admin']],
    ['partner-full-admin', [...roles]],
    ['auditor', ['none', 'auditor']],
  ] as const)('%s', (role, runs) => {
    expect(roles.filter((needed) => mayRun(role, needed))).toEqual(runs);
  });
});

test('the record keeps ids and counts, and no sentence or address', () => {
  expect(
    recordable({ hits: 3, found: true, id: 'Y2lz', who: 'jane@acme.example', said: 'find Jane' }),
  ).toEqual({ hits: 3, found: true, id: 'Y2lz' });
});
