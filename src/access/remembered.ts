/** What Webex said of somebody, remembered for a while: a flood of messages costs Webex nothing. */
import { WebexError } from '../errors.ts';
import { orElse } from '../webex/or-else.ts';

const rememberedMs = 5 * 60_000;
/** While Webex is slow or does not answer. */
const standsMs = 60 * 60_000;
/** Longer nobody waits for Webex where an answer stands. */
const patienceMs = 1_500;
const mostRemembered = 2_000;

export interface Remembered<Answer> {
  /** As of the last five minutes, absent ones too; failures are not kept. @throws what asking throws. */
  surely(key: string): Promise<Answer>;
  /** The same, or the answer of the last hour where Webex is busy or takes long. @throws what asking throws. */
  atOnce(key: string): Promise<Answer>;
}

/** Remembers a bounded number of answers. */
export function remember<Answer>(
  ask: (key: string) => Promise<Answer>,
  now: () => Date,
): Remembered<Answer> {
  const asked = new Map<string, { until: number; answer: Promise<Answer> }>();
  const told = new Map<string, { at: number; answer: Answer }>();

  function surely(key: string): Promise<Answer> {
    const known = asked.get(key);
    const leftMs = (known?.until ?? 0) - now().getTime();
    if (known && leftMs > 0 && leftMs <= rememberedMs) return known.answer;
    const at = now().getTime();
    const answer = ask(key);
    put(asked, key, { until: at + rememberedMs, answer });
    answer.then(
      (said) => put(told, key, { at, answer: said }),
      () => {
        if (asked.get(key)?.answer === answer) asked.delete(key);
      },
    );
    return answer;
  }

  async function atOnce(key: string): Promise<Answer> {
    const last = told.get(key);
    const answer = surely(key);
    const ageMs = now().getTime() - (last?.at ?? 0);
    // Whom Webex did not know may be there by now.
    if (last?.answer === undefined || ageMs < 0 || ageMs > standsMs) return answer;
    const unlessBusy = answer.catch((error: unknown) => {
      if (error instanceof WebexError && error.code === 'webex.busy') return last.answer;
      throw error;
    });
    return orElse(unlessBusy, patienceMs, last.answer);
  }

  return { surely, atOnce };
}

function put<Entry>(entries: Map<string, Entry>, key: string, entry: Entry): void {
  entries.delete(key);
  entries.set(key, entry);
  const [oldest] = entries.keys();
  if (entries.size > mostRemembered && oldest !== undefined) entries.delete(oldest);
}
