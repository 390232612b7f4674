/** Tells the agent what became of a mail, in the thread where it was asked for. */
import { noteByItself } from '../access/audit.ts';
import { clockTime, type Later, laterFrom, laterMessage } from '../conversation/later.ts';
import { newReference } from '../conversation/reference.ts';
import { addMessages } from '../inbox/outbox-add.ts';
import { type Text, text } from '../language/index.ts';
import type { DueMail, Fate } from '../mail/letter.ts';
import type { Blocked } from '../mail/returns.ts';
import type { Tx } from '../store/store.ts';
import { masked } from '../verification/address.ts';

/** Tells the fate of a try. `until`: the end of its code's life, when it has one. */
export async function tellFate(
  tx: Tx,
  mail: DueMail,
  fate: Fate,
  { until, timeZone }: { until: Date | undefined; timeZone: string },
): Promise<void> {
  const later = laterFrom(mail.tellAt);
  const message = later && wordsFor(mail, fate, { until, later, timeZone });
  if (message) await addMessages(tx, mail.callId, [laterMessage(later, message)]);
}

function wordsFor(
  mail: DueMail,
  fate: Fate,
  { until, later, timeZone }: { until: Date | undefined; later: Later; timeZone: string },
): Text | undefined {
  const clock = (at: Date): string => clockTime(at, later.language, timeZone);
  const { status } = fate;
  switch (fate.state) {
    case 'accepted':
      // without an end the code was replaced meanwhile, or is used already
      return until && text('mail.accepted', { at: clock(fate.at), until: clock(until) });
    case 'unknown':
      return until && text('mail.unknown', { until: clock(until) });
    case 'failed':
      return text('mail.refused', { status });
    case 'deferred':
      if (!fate.againAt) return text('mail.unsent', { status });
      // one word is enough; the next one is about the end
      return mail.attempts === 1
        ? text('mail.deferred', { again: clock(fate.againAt) })
        : undefined;
  }
}

/** Tells that a mail came back after the mail server had taken it. */
export async function tellReturn(
  tx: Tx,
  mail: { callId: string; address: string; tellAt: DueMail['tellAt'] },
  status: string,
): Promise<void> {
  const later = laterFrom(mail.tellAt);
  if (!later) return;
  const message = text('mail.cameBack', { address: masked(mail.address), status });
  await addMessages(tx, mail.callId, [laterMessage(later, message)]);
}

/** Leaves a line in the record that a report has blocked an address: whose it is, as ids, never the address. */
export async function noteSuppression(tx: Tx, { address, class: kind, mail }: Blocked) {
  const [person] = await tx.query<{ id: string }>(
    `SELECT id FROM "Person" WHERE email = $1 ORDER BY "goneAt" NULLS FIRST LIMIT 1`,
    [address.toLowerCase()],
  );
  await noteByItself(tx, {
    callId: mail?.callId ?? newReference(),
    command: 'mail.suppressed',
    fields: { class: kind, ...(mail && { mail: mail.id }), ...(person && { target: person.id }) },
  });
}
