/** People Deskhand is not for: one neutral sentence, and nothing they could learn from. */
import { toldField, wasToldSince } from '../access/audit.ts';
import type { Identity } from '../access/people.ts';
import type { Store } from '../store/store.ts';
import { say } from './reply.ts';
import { type Ending, recordOf, type Turn } from './turn.ts';

/** The sentence comes at most once in this time, in milliseconds, so that nobody can make the bot flood. */
const silenceMs = 10 * 60_000;

/** Answers a stranger; every attempt is recorded, also the unanswered ones. */
export async function turnAway(
  turn: Turn,
  stranger: Extract<Identity, { kind: 'stranger' }>,
  store: Pick<Store, 'query'>,
): Promise<Ending> {
  turn.who = recordOf(stranger);
  turn.language = stranger.language ?? turn.language;
  const since = new Date(turn.now.getTime() - silenceMs);
  const told = await wasToldSince(store, stranger.personId, since);
  return {
    outcome: 'denied',
    reply: told ? undefined : say('stranger'),
    fields: { [toldField]: !told },
  };
}
