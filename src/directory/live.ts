/** Asks Webex about one person the copy does not know, and keeps the answer. */
import { WebexError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { uuidOf } from '../webex/id.ts';
import { orElse } from '../webex/or-else.ts';
import type { WebexPerson } from '../webex/people.ts';
import { reasonOf, type Unconfirmed } from './asking.ts';
import { personRow } from './from-webex.ts';
import { writeRows } from './mirror.ts';
import { people } from './rows.ts';

/** People with this e-mail address in every organization the partner manages. @throws WebexError */
export type FindPeopleByEmail = (email: string) => Promise<WebexPerson[]>;

/** The longest wait for Webex where the copy has nothing, in milliseconds. */
const withinMs = 3_000;

/**
 * Whether Webex knows people with this address; their rows are then in the copy. Why not, when Webex did not answer
 * usefully, or not in time: the copy stands alone then. What comes later is in the copy for the next who asks.
 */
export function fetchPersonInTime(
  ...asked: Parameters<typeof fetchPerson>
): Promise<boolean | Unconfirmed> {
  return orElse(fetchPerson(...asked), withinMs, { why: 'slow' });
}

/** The same, however long it takes. */
async function fetchPerson(
  store: Store,
  findPeopleByEmail: FindPeopleByEmail,
  email: string,
  now: Date,
): Promise<boolean | Unconfirmed> {
  const found = await answerOf(findPeopleByEmail, email);
  if ('why' in found) return found;
  for (const person of found) {
    await writeRows(store, people, [personRow(person, await orgIdOf(store, person))], now);
  }
  return found.length > 0;
}

async function answerOf(
  findPeopleByEmail: FindPeopleByEmail,
  email: string,
): Promise<WebexPerson[] | Unconfirmed> {
  try {
    return await findPeopleByEmail(email);
  } catch (error) {
    const { why } = reasonOf(error);
    // What is refused may be this very address: of that nobody hears more than of nobody's.
    const isForbidden = error instanceof WebexError && error.failure.status === 403;
    if (why === 'refused' || isForbidden) return [];
    return { why: why === 'signedOut' ? 'refused' : why };
  }
}

/** The organization's id as the list of organizations writes it. */
export async function orgIdOf(store: Store, person: WebexPerson): Promise<string> {
  const orgId = person.orgId ?? '';
  const [known] = await store.query<{ id: string }>(
    'SELECT id FROM "Organization" WHERE id = $1 OR uuid = $2 ORDER BY (id = $1) DESC LIMIT 1',
    [orgId, uuidOf(orgId) ?? orgId],
  );
  return known?.id ?? orgId;
}
