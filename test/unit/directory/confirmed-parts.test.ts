/** What is asked for beside an entry, because its own record leaves it open: numbers, licences, the name of a queue. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { LiveReads } from '../../../src/directory/confirm.ts';
import { createDirectory, type Directory } from '../../../src/directory/directory.ts';
import { numberRow, organizationRow, personRow } from '../../../src/directory/from-webex.ts';
import { writeRows } from '../../../src/directory/mirror.ts';
import { numbers, organizations, people } from '../../../src/directory/rows.ts';
import { WebexError } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { WebexLicense } from '../../../src/webex/licenses.ts';
import { WebexNumber } from '../../../src/webex/numbers.ts';
import { WebexPerson } from '../../../src/webex/people.ts';
import { openTestStore } from '../../support/database.ts';
import { idOf, uuidOf } from '../../support/webex-lists.ts';

const copied = new Date('2026-11-20T08:00:00Z');
const at = new Date('2026-11-21T08:00:00Z');
const acme = idOf('ORGANIZATION', 1);
const other = idOf('ORGANIZATION', 2);
const annaId = idOf('PEOPLE', 1);
const numberId = `${uuidOf(1)}/+48225550123`;
const meetings = WebexLicense.parse({ id: 'L2', name: 'Webex Meetings' });

/** Without a number or an extension of her own. */
const anna = (more: object = {}) =>
  WebexPerson.parse({
    id: annaId,
    orgId: acme,
    displayName: 'Anna Nowak',
    emails: ['anna@acme.example'],
    ...more,
  });
const line = (more: object = {}) =>
  WebexNumber.parse({
    phoneNumber: '+48225550123',
    extension: '0123',
    state: 'ACTIVE',
    owner: { id: annaId, type: 'PEOPLE', firstName: 'Anna', lastName: 'Nowak' },
    ...more,
  });
const ofQueue = (id: string) => line({ owner: { id, type: 'CALL_QUEUE' } });

let store: Store;

const busy = async () => {
  throw new WebexError({ code: 'webex.busy', call: 'GET /telephony/config/numbers' });
};

/** Waits longer for Webex than any test machine is slow. */
function directory(now: Partial<LiveReads> = {}, clock = () => at): Directory {
  const live: LiveReads = {
    person: async () => anna(),
    account: async () => undefined,
    personFeatures: async () => undefined,
    organization: async () => undefined,
    licenses: async () => [],
    devices: async () => [],
    device: async () => undefined,
    numbers: async () => [line()],
    features: async () => [],
    ...now,
  };
  return createDirectory({ store, now: clock, live, liveWithinMs: 30_000 })('all');
}

/** What was copied a day ago. */
async function copiedAre(person: WebexPerson, ...listed: readonly WebexNumber[]): Promise<void> {
  const rows = listed.map((one) => numberRow(one, acme)).filter((row) => row !== undefined);
  await writeRows(store, people, [personRow(person, acme)], copied);
  await writeRows(store, numbers, rows, copied);
}

/** Something that happens once; `done` tells that it did. */
function event(): { happens: () => void; done: Promise<void> } {
  let happens = () => {};
  const done = new Promise<void>((resolve) => {
    happens = resolve;
  });
  return { happens, done };
}

beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  for (const table of ['Organization', 'Person', 'License', 'PhoneNumber', 'SyncStage'])
    await store.query(`DELETE FROM "${table}"`);
  const named = (id: string, displayName: string) =>
    organizationRow({ id, displayName, created: undefined, xsiDomain: undefined });
  await writeRows(store, organizations, [named(acme, 'Acme'), named(other, 'Other')], copied);
});

describe('a number that only the list of numbers knows (F016)', () => {
  test('and that Webex does not confirm is said to be so beside a licence that it names (F019)', async () => {
    await copiedAre(anna({ licenses: ['L2'] }), line());
    const asked = directory({
      person: async () => anna({ licenses: ['L2'] }),
      numbers: busy,
      licenses: async () => [meetings],
    });
    const known = {
      phone: '+48225550123',
      numbersUnconfirmed: { why: 'busy' },
      licenses: ['Webex Meetings'],
      source: { from: 'live' },
    };

    expect(await asked.confirmed.person(annaId)).toMatchObject(known);
    expect(await asked.confirmed.services(annaId)).toMatchObject(known);
  });

  test('is asked for together with the user and the licences, where the copy says that they are open', async () => {
    await copiedAre(anna({ licenses: ['L2'] }), line());
    const numbersAsked = event();
    const licensesAsked = event();
    const asked = directory({
      person: async () => {
        await Promise.all([numbersAsked.done, licensesAsked.done]);
        return anna({ licenses: ['L2'] });
      },
      numbers: async () => {
        numbersAsked.happens();
        return [line()];
      },
      licenses: async () => {
        licensesAsked.happens();
        return [meetings];
      },
    });

    const found = await asked.confirmed.person(annaId);
    expect(found).toMatchObject({
      phone: '+48225550123',
      licenses: ['Webex Meetings'],
      source: { from: 'live' },
    });
    expect(found).not.toHaveProperty('numbersUnconfirmed');
    expect(found).not.toHaveProperty('licensesUnconfirmed');
  });

  test('is asked for together with the licences, where the newer record alone leaves both open', async () => {
    const own = { phoneNumbers: [{ type: 'work', value: '+48225550123' }], extension: '0123' };
    await copiedAre(anna(own), line());
    const licensesAsked = event();
    const asked = directory({
      person: async () => anna({ licenses: ['L2'] }),
      numbers: async () => {
        await licensesAsked.done;
        return [line()];
      },
      licenses: async () => {
        licensesAsked.happens();
        return [meetings];
      },
    });

    const found = await asked.confirmed.services(annaId);
    expect(found).toMatchObject({ phone: '+48225550123', licenses: ['Webex Meetings'] });
    expect(found).not.toHaveProperty('numbersUnconfirmed');
  });
});

describe('a user who had neither number nor extension (F016)', () => {
  beforeEach(() => copiedAre(anna()));

  test('and was given one since has it, for one question beside the others', async () => {
    const numbersAsked = event();
    const orgs: string[] = [];
    const asked = directory({
      person: async () => {
        await numbersAsked.done;
        return anna();
      },
      numbers: async (orgId) => {
        orgs.push(orgId);
        numbersAsked.happens();
        return [line()];
      },
    });
    const given = { phone: '+48225550123', extension: '0123', source: { from: 'live' } };

    expect(await asked.confirmed.person(annaId)).toMatchObject(given);
    expect(await asked.confirmed.services(annaId)).toMatchObject(given);
    expect(orgs).toEqual([acme]);
  });

  test('has none once Webex says so, also where the numbers were never copied', async () => {
    const found = await directory({ numbers: async () => [] }).confirmed.person(annaId);

    expect(found).toMatchObject({ source: { from: 'live' }, numbers: 0 });
    expect(found?.phone).toBeUndefined();
    expect(found?.pending).not.toContain('numbers');
    expect(found).not.toHaveProperty('numbersUnconfirmed');
  });

  test('is not said to have none where Webex does not tell', async () => {
    const asked = directory({ numbers: busy });
    const doubt = { source: { from: 'live' }, numbersUnconfirmed: { why: 'busy' } };

    expect(await asked.confirmed.person(annaId)).toMatchObject(doubt);
    expect(await asked.confirmed.services(annaId)).toMatchObject(doubt);
  });

  test('and whose own record has one now is live, whatever the list of numbers does', async () => {
    const found = await directory({
      person: async () => anna({ phoneNumbers: [{ type: 'work', value: '+48225550199' }] }),
      numbers: busy,
    }).confirmed.person(annaId);

    expect(found).toMatchObject({ phone: '+48225550199', source: { from: 'live' } });
    expect(found).not.toHaveProperty('numbersUnconfirmed');
  });

  test('and moved to another customer is asked for there', async () => {
    const asked = directory({
      person: async () => anna({ orgId: other }),
      numbers: async (orgId) => (orgId === other ? [line()] : []),
    });

    expect(await asked.confirmed.person(annaId)).toMatchObject({
      orgId: other,
      phone: '+48225550123',
    });
  });
});

test('F016: the first number of the newer own record is shown, whichever was the main one in the older list', async () => {
  const [main, further] = ['+48225550001', '+48225550002'];
  await copiedAre(
    anna(),
    line({ phoneNumber: further, phoneNumberType: 'PRIMARY' }),
    line({ phoneNumber: main, phoneNumberType: 'ALTERNATE' }),
  );
  const now = anna({
    phoneNumbers: [
      { type: 'work', value: main, primary: true },
      { type: 'work', value: further },
    ],
    extension: '0123',
  });
  await writeRows(store, people, [personRow(now, acme)], at);

  expect(await directory({ person: async () => now }).confirmed.person(annaId)).toMatchObject({
    phone: main,
    morePhones: 1,
    source: { from: 'live' },
  });
});

test('F039: a number that went from one queue to another bears the name of the one that has it now', async () => {
  await copiedAre(anna(), ofQueue('Q1'));
  let holder = 'Q1';
  let time = at;
  const asked = directory(
    {
      numbers: async () => [ofQueue(holder)],
      features: async () => {
        time = new Date(time.getTime() + 1_000);
        return [
          { id: 'Q1', name: 'Sales' },
          { id: 'Q2', name: 'Support' },
        ] as never;
      },
    },
    () => time,
  );
  expect(await asked.confirmed.number(numberId)).toMatchObject({ owner: { name: 'Sales' } });

  holder = 'Q2';
  // the answer about the number no longer stands, the one about the queue does
  time = new Date(at.getTime() + 60_500);
  expect(await asked.confirmed.number(numberId)).toMatchObject({
    owner: { id: 'Q2', name: 'Support' },
  });
});
