/** Which customers somebody may see, as Webex assigns them. */
import { WebexError } from '../errors.ts';
import type { Tx } from '../store/store.ts';
import { uuidOf } from '../webex/id.ts';
import { orElse } from '../webex/or-else.ts';
import { createRecent } from '../webex/recent.ts';
import type { Scope } from './scope.ts';

export interface Scopes {
  /**
   * What this person may see. Assignments are remembered for 5 minutes; while Webex cannot be asked, or is slow, those
   * of the last day stand.
   * @throws WebexError when they were never known.
   */
  of(person: {
    personId: string;
    customers: 'all' | 'assigned';
    /** Whose assignments count, when not their own. */
    customersOf?: string | undefined;
  }): Promise<Scope>;
  /** Their customers have changed: Webex is asked the next time. */
  renew(personId: string): void;
}

interface Deps {
  store: Tx;
  now: () => Date;
  /** @throws WebexError */
  listManagedOrganizations(personId: string): Promise<readonly { orgId: string }[]>;
}

interface Remembered {
  at: number;
  /** As Webex lists them. */
  managed: readonly { orgId: string }[];
  /** Those of them that the copy holds. */
  scope: { orgIds: string[]; assigned: number };
}

const rememberedMs = 5 * 60_000;
const standsMs = 24 * 60 * 60_000;
const mostRemembered = 500;
/** The longest wait for an answer that replaces an older one, in milliseconds. */
const withinMs = 1_500;

export function createScopes({ store, now, listManagedOrganizations }: Deps): Scopes {
  const known = createRecent<Remembered>(mostRemembered);
  const underWay = new Map<string, Promise<Remembered>>();

  async function read(personId: string): Promise<Remembered> {
    const managed = await listManagedOrganizations(personId);
    const orgIds = await knownAs(store, managed);
    return { at: now().getTime(), managed, scope: { orgIds, assigned: managed.length } };
  }

  /** Whoever asks meanwhile waits for the same answer; it is remembered however late it comes. */
  function readOnce(personId: string): Promise<Remembered> {
    const begun = underWay.get(personId);
    if (begun !== undefined) return begun;
    const reading = read(personId)
      .then((fresh) => {
        // Not what was read before their customers changed.
        if (underWay.get(personId) === reading) known.set(personId, fresh);
        return fresh;
      })
      .finally(() => {
        if (underWay.get(personId) === reading) underWay.delete(personId);
      });
    underWay.set(personId, reading);
    return reading;
  }

  /** What was not copied when Webex was asked may have been copied since: on a first start that is everything. */
  async function withCopied(personId: string, last: Remembered): Promise<Scope> {
    if (last.scope.orgIds.length >= last.managed.length) return last.scope;
    const orgIds = await knownAs(store, last.managed);
    const scope = { orgIds, assigned: last.managed.length };
    // The same scope is the same object: answers are remembered by it.
    if (isSame(scope.orgIds, last.scope.orgIds)) return last.scope;
    if (known.get(personId) === last) known.set(personId, { ...last, scope });
    return scope;
  }

  return {
    renew(personId) {
      underWay.delete(personId);
      const last = known.get(personId);
      if (last)
        known.set(personId, { ...last, at: Math.min(last.at, now().getTime() - rememberedMs) });
    },
    async of({ personId: own, customers, customersOf: personId = own }) {
      if (customers === 'all') return 'all';
      const last = known.get(personId);
      // A clock that was set back makes nothing younger.
      const age = last ? Math.abs(now().getTime() - last.at) : Number.POSITIVE_INFINITY;
      if (last && age < rememberedMs) return withCopied(personId, last);
      const fresh = readOnce(personId);
      if (!last || age >= standsMs) return (await fresh).scope;
      try {
        const inTime = await orElse(fresh, withinMs, undefined);
        return inTime ? inTime.scope : withCopied(personId, last);
      } catch (error) {
        if (error instanceof WebexError) return withCopied(personId, last);
        throw error;
      }
    },
  };
}

function isSame(ids: readonly string[], others: readonly string[]): boolean {
  return ids.length === others.length && ids.every((id, at) => id === others[at]);
}

/** The organizations' ids as the copy writes them; what it does not hold is nothing one could ask about. */
async function knownAs(store: Tx, managed: readonly { orgId: string }[]): Promise<string[]> {
  const rows = await store.query<{ id: string }>(
    `SELECT id FROM "Organization" WHERE id = ANY($1::text[]) OR uuid = ANY($2::text[]) ORDER BY id`,
    [
      managed.map(({ orgId }) => orgId),
      managed.map(({ orgId }) => uuidOf(orgId)?.toLowerCase() ?? orgId.toLowerCase()),
    ],
  );
  return rows.map(({ id }) => id);
}
