/** Tells whoever asked for a wholesale customer what became of it, and the record too. */
import { laterFrom, laterMessage } from '../conversation/later.ts';
import { addMessages } from '../inbox/outbox-add.ts';
import { type Text, text } from '../language/index.ts';
import type { Tx } from '../store/store.ts';
import type { Creation } from '../wholesale/creations.ts';

/** In the transaction that records it. */
export async function tellProvisioning(tx: Tx, creation: Creation): Promise<void> {
  const later = laterFrom(creation.tellAt);
  if (later) {
    await addMessages(tx, creation.callId, [laterMessage(later, wordsFor(creation))]);
  }
  const { state, customerId, problems, sent, id } = creation;
  const fields = { draft: id, state, sent, problems: problems.length, customer: customerId ?? '' };
  await tx.query(
    `INSERT INTO "AuditRecord"("callId", "personId", "personOrgId", email, command, outcome, fields)
     VALUES ($1, $2, $3, $4, 'customer.create', $5, $6::jsonb)`,
    [
      creation.callId,
      creation.personId,
      creation.personOrgId,
      creation.email,
      state === 'failed' ? 'failed' : 'done',
      JSON.stringify(fields),
    ],
  );
}

function wordsFor({ state, name, externalId, problems }: Creation): Text {
  switch (state) {
    case 'ready':
      return text('customer.ready', { name, externalId });
    case 'errors':
      return text('customer.readyErrors', { name, problems });
    case 'review':
      return text('customer.inReview', { name });
    default:
      return text('customer.failed', { name, problems });
  }
}
