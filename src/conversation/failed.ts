/** What becomes of a turn that failed on its way: it is tried again later, or it ends with an explanation. */
import type { KnownPerson } from '../access/record.ts';
import { StoreError, WebexError } from '../errors.ts';
import type { Language } from '../language/index.ts';
import type { Log } from '../log.ts';
import { explain, isWorthAnotherTry } from './explain.ts';
import { type Offer, taking } from './offers.ts';
import type { Ending, Turn } from './turn.ts';

/** How far a turn came, for the case that it fails. */
export interface Progress {
  caller?: KnownPerson;
  command?: { examples: Record<Language, readonly [string, ...string[]]> };
  confirmed?: Offer | undefined;
}

/** Whether waiting may help, and nothing can be said before. */
export function isForLater(error: unknown): boolean {
  return (
    error instanceof StoreError || (error instanceof WebexError && error.code === 'webex.busy')
  );
}

/**
 * Says what went wrong and logs it under the same reference. A question whose change failed is over, unless pressing
 * again soon is safe and may help.
 */
export function failed(
  turn: Turn,
  { command, confirmed }: Progress,
  error: unknown,
  log: Pick<Log, 'info' | 'warn' | 'error'>,
): Ending {
  const example = command?.examples[turn.language][0] ?? 'help';
  const explained = explain(error, { reference: turn.id, example });
  const over = confirmed !== undefined && !isWorthAnotherTry(error);
  log[explained.level]('call failed', {
    call: turn.id,
    command: turn.command,
    code: explained.code,
    error,
  });
  return {
    outcome: explained.outcome,
    reply: { kind: 'say', text: explained.text },
    audience: explained.answers === 'plain' ? 'here' : 'private',
    errorCode: explained.code,
    removePressed: over,
    writes: over && confirmed ? [taking(confirmed, turn.now)] : [],
  };
}
