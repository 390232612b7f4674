/**
 * Questions to Webex that somebody waits for: each gets a little time, is asked once however often it is wanted,
 * and its answer stands for a minute, so that asking twice costs nothing.
 */
import { WebexError } from '../errors.ts';
import { orElse } from '../webex/or-else.ts';
import { createRecent } from '../webex/recent.ts';

/** Why what is shown could not be confirmed. */
export interface Unconfirmed {
  /** `missing`: Webex answered that it has no such thing, or that it is not the partner's. */
  why: 'slow' | 'busy' | 'refused' | 'signedOut' | 'unreadable' | 'missing';
  /** Webex's own words for a refusal. */
  reason?: string | undefined;
}

export type Asked<Answer> =
  | { kind: 'answered'; answer: Answer; at: Date }
  | { kind: 'unconfirmed'; because: Unconfirmed };

/** Why one part was not told where another was: whoever was let in for that was not shut out of the whole customer. */
export function partly(because: Unconfirmed | undefined): Unconfirmed | undefined {
  return because?.why === 'signedOut' ? { ...because, why: 'refused' } : because;
}

/** Asks, or gives the answer of less than a minute ago. `about` names the question. */
export type Ask = <Answer>(
  about: string,
  question: () => Promise<Answer>,
) => Promise<Asked<Answer>>;

export interface AskingDeps {
  now: () => Date;
  /** The longest wait, in milliseconds; a later answer is kept for the next who asks. 1,500 when left out. */
  withinMs?: number | undefined;
  /** How long an answer stands, in milliseconds; a minute when left out. */
  keptMs?: number | undefined;
}

/** The most answers that are remembered. */
const most = 5_000;

type Waited = { until: number; asked: Promise<Asked<unknown>> };

export function createAsking(deps: AskingDeps): Ask {
  const { now, withinMs = 1_500, keptMs = 60_000 } = deps;
  const kept = createRecent<Waited>(most);

  /** Settles when Webex has answered; a failure is forgotten at once. */
  function start<Answer>(about: string, question: () => Promise<Answer>): Promise<Asked<Answer>> {
    const waited: Waited = {
      until: Number.POSITIVE_INFINITY,
      asked: question().then(
        (answer) => {
          const at = now();
          waited.until = at.getTime() + keptMs;
          return { kind: 'answered', answer, at };
        },
        (error: unknown) => {
          waited.until = 0;
          return { kind: 'unconfirmed', because: reasonOf(error) };
        },
      ),
    };
    kept.set(about, waited);
    return waited.asked as Promise<Asked<Answer>>;
  }

  /** Under way, or not older than it may be; one that would stand for longer was given before the clock was set back. */
  function isFresh({ until }: Waited): boolean {
    const leftMs = until - now().getTime();
    return until === Number.POSITIVE_INFINITY || (leftMs > 0 && leftMs <= keptMs);
  }

  return <Answer>(about: string, question: () => Promise<Answer>) => {
    const last = kept.get(about);
    const asked =
      last && isFresh(last) ? (last.asked as Promise<Asked<Answer>>) : start(about, question);
    return inTime(asked, withinMs);
  };
}

async function inTime<Answer>(
  asked: Promise<Asked<Answer>>,
  withinMs: number,
): Promise<Asked<Answer>> {
  return orElse(asked, withinMs, { kind: 'unconfirmed', because: { why: 'slow' } });
}

/** @throws what is no failure of Webex. */
export function reasonOf(error: unknown): Unconfirmed {
  if (!(error instanceof WebexError)) throw error;
  const { code, reason } = error.failure;
  switch (code) {
    case 'webex.busy':
      return { why: 'busy' };
    case 'webex.signedOut':
      return { why: 'signedOut' };
    case 'webex.unreadable':
      return { why: 'unreadable' };
    default:
      return { why: 'refused', reason };
  }
}
