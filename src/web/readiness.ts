/** Whether Deskhand can do its work: every check by name, asked at most once a second, or ten times while failing. */
import { within } from '../inbox/retry.ts';
import type { Log } from '../log.ts';

/** How something is doing. */
export interface Health {
  ok: boolean;
  /** Why not, for the operator; left out: not known yet. */
  problem?: string | undefined;
}

/** A throw counts as a problem. */
export type Check = () => Health | Promise<Health>;

export interface Readiness {
  ready: boolean;
  /** `ok` or `failing` for each check; reasons are in the log only. */
  checks: Readonly<Record<string, 'ok' | 'failing'>>;
}

export interface ReadinessOptions {
  /** `database`, `token`, `webhooks`. */
  checks: Readonly<Record<string, Check>>;
  log: Log;
  /** Milliseconds after which a silent check counts as failing. */
  patienceMs?: number;
  /** Milliseconds an answer is reused, so that anyone asking cannot load the database; a tenth of it while not ready. */
  freshMs?: number;
}

/** Creates the question "can you work?". It never throws. */
export function createReadiness(options: ReadinessOptions): () => Promise<Readiness> {
  const { checks, log, patienceMs = 2_000, freshMs = 1_000 } = options;
  /** Name of the check → its problem. */
  const failing = new Map<string, string>();
  const passed = new Set<string>();
  let answer: Promise<Readiness> | undefined;
  let askedAt = 0;
  let reuseMs = freshMs;

  async function healthOf(check: Check): Promise<Health> {
    try {
      return await within(patienceMs, Promise.resolve(check()));
    } catch (error) {
      return { ok: false, problem: error instanceof Error ? error.message : String(error) };
    }
  }

  async function ask(name: string, check: Check): Promise<[string, 'ok' | 'failing']> {
    const { ok, problem = passed.has(name) ? 'not checked lately' : undefined } =
      await healthOf(check);
    if (ok) {
      passed.add(name);
      if (failing.delete(name)) log.info('check passes again', { check: name });
      return [name, 'ok'];
    }
    // at the start nothing is known yet, which is no news
    if (problem !== undefined && failing.get(name) !== problem) {
      log.warn('check fails', { check: name, problem });
      failing.set(name, problem);
    }
    return [name, 'failing'];
  }

  async function askAll(): Promise<Readiness> {
    const answers = await Promise.all(
      Object.entries(checks).map(([name, check]) => ask(name, check)),
    );
    const ready = answers.every(([, verdict]) => verdict === 'ok');
    // whoever waits for the start is told soon
    reuseMs = ready ? freshMs : freshMs / 10;
    return { ready, checks: Object.fromEntries(answers) };
  }

  return () => {
    if (answer === undefined || performance.now() - askedAt > reuseMs) {
      askedAt = performance.now();
      answer = askAll();
    }
    return answer;
  };
}
