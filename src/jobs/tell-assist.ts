/** Tells what became of a request for Setup Assist, in the thread where it was asked for. */
import { clockTime, type Later, laterFrom, laterMessage } from '../conversation/later.ts';
import { addMessages } from '../inbox/outbox-add.ts';
import { type Text, text } from '../language/index.ts';
import type { DueMail, Fate } from '../mail/letter.ts';
import type { ReturnedMail } from '../mail/returns.ts';
import type { Tx } from '../store/store.ts';

/** Tells the fate of a try. */
export async function tellAssist(
  tx: Tx,
  mail: DueMail,
  fate: Fate,
  timeZone: string,
): Promise<void> {
  const later = laterFrom(mail.tellAt);
  const message = later && wordsFor(mail, fate, later, timeZone);
  if (message) await addMessages(tx, mail.callId, [laterMessage(later, message)]);
}

function wordsFor(mail: DueMail, fate: Fate, later: Later, timeZone: string): Text | undefined {
  const clock = (at: Date): string => clockTime(at, later.language, timeZone);
  const { status } = fate;
  switch (fate.state) {
    case 'accepted':
      return text('assist.accepted', { at: clock(fate.at) });
    case 'unknown':
      return text('assist.unknown');
    case 'failed':
      return text('assist.failed', { status });
    case 'deferred':
      if (!fate.againAt) return text('assist.unsent', { status });
      // one word is enough; the next one is about the end
      return mail.attempts === 1
        ? text('mail.deferred', { again: clock(fate.againAt) })
        : undefined;
  }
}

/** Tells that a request came back after the mail server had taken it. */
export async function tellAssistReturn(
  tx: Tx,
  mail: Pick<ReturnedMail, 'callId' | 'address' | 'tellAt'>,
  status: string,
): Promise<void> {
  const later = laterFrom(mail.tellAt);
  if (!later) return;
  const message = text('assist.cameBack', { address: mail.address, status });
  await addMessages(tx, mail.callId, [laterMessage(later, message)]);
}
