/**
 * The list of customers. Administrators need not see the same ones, and one may see fewer from one day to the next: a
 * customer counts as lost only when no administrator's list holds it.
 */
import { WebexError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { Lane } from './lanes.ts';
import { everywhere, type RowPage, type StageSource, stageSources } from './stages.ts';

/** Where the pages of another administrator's list begin: `+<name> <cursor>`. */
const ofAnother = /^\+(\S+) (.*)$/s;

/** The list as `lane` sees it; when something is missing from it, those of the `others` as well. */
export function customerList(store: Store, lane: Lane, others: readonly Lane[]): StageSource {
  const list = ({ lists }: Lane) => stageSources(lists).organizations;
  const startOf = (other: Lane | undefined) => other && `+${other.name} `;

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
      // Whoever is refused sees none; whoever got no answer may see what seems to be missing.
      const isRefused = error.code === 'webex.signedOut' || error.code === 'webex.refused';
      return { rows: [], next: after, incomplete: !isRefused };
    }
  }

  return {
    ...list(lane),
    async pull(_orgId, cursor) {
      const [, name, rest = ''] = ofAnother.exec(cursor ?? '') ?? [];
      if (name !== undefined) return pullOther(name, rest);
      const page = await list(lane).pull(everywhere, cursor);
      if (page.next !== undefined || others.length === 0) return page;
      return { ...page, next: (await lacksSome(store, page)) ? startOf(others[0]) : undefined };
    },
  };
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
