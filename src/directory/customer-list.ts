/**
 * The list of customers. Administrators need not see the same ones, and one may see fewer from one day to the next: a
 * customer counts as lost only when no administrator's list holds it.
 */
import { WebexError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { type Lane, refusesToken } from './lanes.ts';
import { everywhere, type RowPage, type StageSource, stageSources } from './stages.ts';

/** Where the pages of another administrator's list begin: `+<name> <cursor>`. */
const ofAnother = /^\+(\S+) (.*)$/s;

/**
 * The list as `lane` sees it; when something is missing from it, those of the `others` as well. `isShort`: somebody else
 * can see customers and could not be asked.
 */
export function customerList(
  store: Store,
  lane: Lane,
  { others, isShort }: { others: readonly Lane[]; isShort: boolean },
): StageSource {
  const list = ({ lists }: Lane) => stageSources(lists).organizations;
  const startOf = (other: Lane | undefined) => other && `+${other.name} `;
  /** Before where its own pages go on: with another administrator they would be other pages. */
  const own = `=${lane.name} `;

  async function pullOther(name: string, cursor: string): Promise<RowPage> {
    const at = others.findIndex((other) => other.name === name);
    const other = others[at];
    // Another process had begun with somebody who is no longer there.
    if (!other) return { rows: [], incomplete: true };
    const after = startOf(others[at + 1]);
    try {
      const page = await list(other).pull(everywhere, cursor || undefined);
      return { ...page, next: page.next === undefined ? after : `+${name} ${page.next}` };
    } catch (error) {
      if (!(error instanceof WebexError)) throw error;
      // Whoever got no answer, or not all of it, may see what seems to be missing.
      return { rows: [], next: after, incomplete: cursor !== '' || !seesNone(error) };
    }
  }

  return {
    ...list(lane),
    async pull(_orgId, cursor) {
      const [, name, rest = ''] = ofAnother.exec(cursor ?? '') ?? [];
      if (name !== undefined) return pullOther(name, rest);
      const reached = cursor?.startsWith(own) ? cursor.slice(own.length) : undefined;
      const page = await list(lane).pull(everywhere, reached);
      const incomplete = page.incomplete || isShort;
      if (page.next !== undefined) return { ...page, next: own + page.next, incomplete };
      const goesOn = others.length > 0 && (await lacksSome(store, page));
      return { ...page, next: goesOn ? startOf(others[0]) : undefined, incomplete };
    },
  };
}

/** Somebody without a role, or of another partner. A token that is of no use any more says nothing about its customers. */
function seesNone(error: WebexError): boolean {
  const { code, call, status } = error.failure;
  const isOfAnotherPartner = call === 'GET /people/me' && status === undefined;
  if (refusesToken(error)) return isOfAnotherPartner;
  return code === 'webex.signedOut' || code === 'webex.refused';
}

/** Whether a customer of the copy is neither on this page nor on the earlier ones. */
async function lacksSome(store: Store, { rows }: RowPage): Promise<boolean> {
  const [lacking] = await store.query(
    `WITH seen AS MATERIALIZED (
       SELECT unnest(ids) AS id FROM "SyncSeen" WHERE "orgId" = '${everywhere}' AND stage = 'organizations'
       UNION ALL SELECT jsonb_array_elements_text($1::jsonb))
     SELECT 1 FROM "Organization" WHERE "goneAt" IS NULL AND id NOT IN (SELECT id FROM seen) LIMIT 1`,
    [JSON.stringify(rows.map(({ id }) => id))],
  );
  return lacking !== undefined;
}
