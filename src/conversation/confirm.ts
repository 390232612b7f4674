/**
 * Doing something takes two steps: a card that says what will happen, and the same person's yes. The card
 * holds a nonce; the parsed input waits in the table of offers and is taken exactly once.
 */
import type { Call, Command } from './command.ts';
import { cancel, type Offer, taking } from './offers.ts';
import type { Audience } from './render.ts';
import { say, show } from './reply.ts';
import type { Ending, Turn } from './turn.ts';

/** What is asked about. */
export interface Question<Uses> {
  command: Exclude<Command<Uses>, { effect: 'reads' }>;
  call: Call<unknown>;
  audience: Audience;
}

/** Shows what would happen, or says why it cannot. Nothing is done yet. */
export async function ask<Uses>(
  { command, call, audience }: Question<Uses>,
  uses: Uses,
): Promise<Ending> {
  const confirmation = await command.confirm(call, uses);
  if (confirmation.kind === 'refuse') {
    return { outcome: 'rejected', reply: confirmation.reply, audience };
  }
  if (confirmation.kind === 'fill') {
    return { outcome: 'asked', reply: confirmation.reply, audience };
  }
  if (confirmation.kind === 'review') {
    const { data, input, back, write, replaces, audit } = confirmation;
    return {
      outcome: 'asked',
      reply: show('review', data, { write, replaces, audit }),
      audience,
      question: [{ command: command.name, input }, { command: cancel, input: null }, back],
    };
  }
  return {
    outcome: 'asked',
    reply: show('confirm', confirmation.data, {
      files: confirmation.files,
      audit: confirmation.audit,
    }),
    audience,
    question: [
      {
        command: command.name,
        input: confirmation.input ?? call.input,
        ...(confirmation.fields && { fields: confirmation.fields }),
      },
      { command: cancel, input: null },
    ],
  };
}

/** The ending of a change that ran: its question is over, in the same transaction. */
export function decided(ending: Ending, offer: Offer, now: Date): Ending {
  return { ...ending, before: 'confirmed', removePressed: true, writes: [taking(offer, now)] };
}

/** The answer to a no. */
export function leave(turn: Turn, offer: Offer): Ending {
  turn.id = offer.callId;
  turn.command = offer.choices[0]?.command;
  return {
    outcome: 'cancelled',
    reply: say('offer.cancelled'),
    removePressed: true,
    writes: [taking(offer, turn.now)],
  };
}
