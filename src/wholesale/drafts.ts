/** What somebody fills in over several cards, kept after each of them: a restart loses nothing. */
import type { Tx, Write } from '../store/store.ts';

export interface Draft {
  id: string;
  kind: 'customer' | 'template';
  personId: string;
  /** As typed, by field. */
  values: Record<string, string>;
  /** Index of the step that is shown. */
  step: number;
  /** Grows with every card; only the latest card counts. */
  turn: number;
  state: 'open' | 'used' | 'left';
  changedAt: Date;
}

const dayMs = 24 * 3_600_000;
/** How long an unfinished draft is offered to be continued, in milliseconds. */
const keptMs = 14 * dayMs;

const columns = 'id, kind, "personId", "values", step, turn, state, "changedAt"';

/** The draft with this id; undefined when it is not this person's. */
export async function readDraft(
  store: Tx,
  id: string,
  personId: string,
): Promise<Draft | undefined> {
  const [draft] = await store.query<Draft>(
    `SELECT ${columns} FROM "WholesaleDraft" WHERE id = $1 AND "personId" = $2`,
    [id, personId],
  );
  return draft;
}

/** The latest draft of that kind which this person has left unfinished. */
export async function openDraft(
  store: Tx,
  kind: Draft['kind'],
  personId: string,
  now: Date,
): Promise<Draft | undefined> {
  const [draft] = await store.query<Draft>(
    `SELECT ${columns} FROM "WholesaleDraft"
      WHERE "personId" = $1 AND kind = $2 AND state = 'open' AND "changedAt" > $3
      ORDER BY "changedAt" DESC LIMIT 1`,
    [personId, kind, new Date(now.getTime() - keptMs)],
  );
  return draft;
}

/**
 * What this person asked for last and Webex did not create, to be asked for again; undefined when they have filled
 * in another one since.
 */
export async function failedDraft(
  store: Tx,
  personId: string,
  now: Date,
): Promise<Draft | undefined> {
  const [latest] = await store.query<Draft & { outcome: string | null }>(
    `SELECT ${columns}, (SELECT c.state FROM "WholesaleCreation" c WHERE c.id = d.id) AS outcome
       FROM "WholesaleDraft" d
      WHERE "personId" = $1 AND kind = 'customer' AND "changedAt" > $2
      ORDER BY "createdAt" DESC LIMIT 1`,
    [personId, new Date(now.getTime() - keptMs)],
  );
  return latest?.outcome === 'failed' ? latest : undefined;
}

/**
 * Keeps a draft whose `turn` was counted up by one since it was read (0: it is new).
 * @throws when another press was faster: nothing is written, and the event finds the draft as it is then.
 */
export function saving(draft: Draft, now: Date): Write {
  return async (tx) => {
    const rows = await tx.query(
      `INSERT INTO "WholesaleDraft"(id, kind, "personId", "values", step, turn, state, "createdAt", "changedAt")
       VALUES ($1, $2, $3, $4::jsonb, $5, $6, $7, $8, $8)
       ON CONFLICT (id) DO UPDATE
         SET "values" = EXCLUDED."values", step = EXCLUDED.step, turn = EXCLUDED.turn,
             state = EXCLUDED.state, "changedAt" = EXCLUDED."changedAt"
       WHERE "WholesaleDraft".turn = EXCLUDED.turn - 1 AND "WholesaleDraft".state = 'open'
       RETURNING id`,
      [
        draft.id,
        draft.kind,
        draft.personId,
        JSON.stringify(draft.values),
        draft.step,
        draft.turn,
        draft.state,
        now,
      ],
    );
    if (rows.length === 0) throw new Error('the draft moved on by another press meanwhile');
  };
}
