/** Messages that no event led to: what became known later, and alarms. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../store/store.ts';
import { storableJson } from './json.ts';
import type { OutgoingMessage } from './outcome.ts';

/**
 * Queues messages in order, in the transaction that makes them true; gives the ids of their rows. `callId`: the
 * reference they belong to.
 */
export async function addMessages(
  tx: Tx,
  callId: string,
  messages: readonly OutgoingMessage[],
): Promise<string[]> {
  const ids = messages.map(() => randomUUID());
  for (const [at, payload] of messages.entries()) {
    await tx.query(
      `INSERT INTO "OutboxMessage"(id, lane, "callId", action, payload) VALUES ($1, $2, $3, $4, $5::jsonb)`,
      [ids[at], payload.lane, callId, payload.action, storableJson(payload)],
    );
  }
  return ids;
}
