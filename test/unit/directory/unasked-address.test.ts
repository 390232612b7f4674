/** An address that the copy does not hold, while Webex cannot be asked: not found is then not told as certain. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerLookup } from '../../../src/commands/answers/answer.ts';
import { createDirectory } from '../../../src/directory/directory.ts';
import { organizationRow, personRow } from '../../../src/directory/from-webex.ts';
import type { FindPeopleByEmail } from '../../../src/directory/live.ts';
import { writeRows } from '../../../src/directory/mirror.ts';
import { organizations, people } from '../../../src/directory/rows.ts';
import type { Scope } from '../../../src/directory/scope.ts';
import { WebexError, type WebexFailure } from '../../../src/errors.ts';
import type { Store } from '../../../src/store/store.ts';
import { WebexPerson } from '../../../src/webex/people.ts';
import { openTestStore } from '../../support/database.ts';
import { idOf } from '../../support/webex-lists.ts';

const at = new Date('2026-11-21T08:00:00Z');
const acme = idOf('ORGANIZATION', 1);
const other = idOf('ORGANIZATION', 2);
const ben = WebexPerson.parse({
  id: idOf('PEOPLE', 2),
  orgId: other,
  displayName: 'Ben Other',
  emails: ['ben@other.example'],
});

let store: Store;

beforeAll(async () => {
  store = await openTestStore();
  const named = (id: string, displayName: string) =>
    organizationRow({ id, displayName, created: undefined, xsiDomain: undefined });
  await writeRows(store, organizations, [named(acme, 'Acme'), named(other, 'Other')], at);
  await writeRows(store, people, [personRow(ben, other)], at);
});
afterAll(() => store.close());

/** The card that a lookup of the address is answered with. */
async function lookup(query: string, scope: Scope, findPeopleByEmail: FindPeopleByEmail) {
  const directory = createDirectory({ store, now: () => at, findPeopleByEmail })(scope);
  const reply = await answerLookup('user', { query, from: 0 }, { directory });
  if (reply.kind !== 'show') throw new Error('no card');
  return { card: reply.card, data: { ...reply.data, query: '' } };
}

const failing =
  (failure: Pick<WebexFailure, 'code' | 'status'>): FindPeopleByEmail =>
  async () => {
    throw new WebexError({ ...failure, call: 'GET /people' });
  };
const nobody: FindPeopleByEmail = async () => [];

describe('an address that the copy does not hold', () => {
  test.each([
    [{ code: 'webex.busy' }, 'busy'],
    [{ code: 'webex.unreadable', status: 200 }, 'unreadable'],
    [{ code: 'webex.signedOut', status: 401 }, 'refused'],
  ] as const)('is not found, with the reason, where Webex answers %j', async (failure, why) => {
    expect(await lookup('ada@acme.example', 'all', failing(failure))).toMatchObject({
      card: 'nothing',
      data: { searched: ['users'], note: { key: 'entry.unconfirmed', values: { why } } },
    });
  });

  test.each([
    { code: 'webex.refused', status: 400 },
    { code: 'webex.signedOut', status: 403 },
  ] as const)('that Webex refuses (%j) is answered like nobody’s', async (failure) => {
    expect(await lookup('ada@acme.example', 'all', failing(failure))).toEqual(
      await lookup('ada@acme.example', 'all', nobody),
    );
  });

  test('is answered to whoever sees one customer like an address of another customer', async () => {
    const assigned: Scope = { orgIds: [acme], assigned: 1 };
    for (const webex of [nobody, failing({ code: 'webex.busy' })]) {
      expect(await lookup('ben@other.example', assigned, webex)).toEqual(
        await lookup('nobody@other.example', assigned, webex),
      );
    }
    expect(
      await lookup('ben@other.example', assigned, async (email) =>
        email === 'ben@other.example' ? [ben] : [],
      ),
    ).toEqual(await lookup('nobody@other.example', assigned, nobody));
  });
});
