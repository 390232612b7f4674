/** Answers that cost much to read and change slowly: for a while the last one stands. */
import type { Scope } from './scope.ts';

interface Entry {
  answer: Promise<unknown>;
  /** When it was asked for. */
  at: number;
  /** Until then nothing is read again. */
  until: number;
  /** Until then nobody waits for what is read again. */
  standsUntil: number;
}

export type Remember = <Answer>(
  scope: Scope,
  what: string,
  read: (isAwaited: boolean) => Promise<Answer>,
) => Promise<Answer>;

/**
 * Answers by scope and by what they are about; each is read once in `keptMs` milliseconds. One that is less than `standsMs`
 * old is given at once while the next one is being read, and `read` hears that nobody waits for it.
 */
export function createRemembered(
  now: () => Date,
  { keptMs, standsMs }: { keptMs: number; standsMs: number },
): Remember {
  const kept = new WeakMap<object, Map<string, Entry>>();
  const everything = {};

  return <Answer>(
    scope: Scope,
    what: string,
    read: (isAwaited: boolean) => Promise<Answer>,
  ): Promise<Answer> => {
    const owner = scope === 'all' ? everything : scope;
    const answers = kept.get(owner) ?? new Map<string, Entry>();
    kept.set(owner, answers);
    const at = now().getTime();
    const known = answers.get(what);
    // Asked for later than now: the clock was set back, and nobody knows how old it is.
    const last = known && known.at <= at ? known : undefined;
    if (last && at < last.until) return last.answer as Promise<Answer>;
    const isAwaited = !last || at >= last.standsUntil;
    const answer = read(isAwaited);
    const next: Entry = { answer, at, until: at + keptMs, standsUntil: at + standsMs };
    if (isAwaited) {
      answers.set(what, next);
      answer.catch(() => {
        if (answers.get(what) === next) answers.delete(what);
      });
      return answer;
    }
    // Others go on with the last answer as well, and do not read once more.
    last.until = next.until;
    answer.then(
      () => {
        // What was asked for later may have been answered before.
        if ((answers.get(what)?.at ?? 0) <= next.at) answers.set(what, next);
      },
      () => {},
    );
    return last.answer as Promise<Answer>;
  };
}
