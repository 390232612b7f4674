/**
 * The partner administrator's token. The access token is refreshed before it expires and when Webex
 * refuses it; among replicas one refreshes, the others take over what it stored. The rotated refresh
 * token lives sealed in the database; the one from the environment counts only when that is refused.
 */
import { WebexError } from '../errors.ts';
import type { Tx } from '../store/store.ts';
import type { Exchange } from './exchange.ts';
import { askForGrant, type Client } from './grant.ts';
import type { WebexReport } from './report.ts';
import { type Sleep, sleep } from './sleep.ts';
import { createTokenRows, type Grant, type SealKeys, type StoredToken } from './token-rows.ts';
import type { TokenSource } from './token-source.ts';

export interface TokenHealth {
  ok: boolean;
  /** Why not: `refused` (a person must authorise again), `unreachable` (Webex or the database did not answer). */
  problem?: 'refused' | 'unreachable' | undefined;
  accessExpiresAt?: Date | undefined;
  /** When somebody must authorise again unless the token is used before. */
  refreshExpiresAt?: Date | undefined;
}

export interface AdminToken extends TokenSource {
  /** What the last use or refresh showed; not ok until there was one. */
  tokenHealth(): TokenHealth;
  /**
   * Somebody has just authorised the integration: from now on their grant counts, in every replica from its next
   * refresh on. @throws WebexError `webex.busy` when another process keeps refreshing meanwhile.
   */
  replace(grant: Grant): Promise<void>;
}

export interface AdminTokenOptions extends Client, SealKeys {
  /** From the environment; used the first time, and when the stored one is refused. Undefined: only the stored one. */
  refreshToken?: string | undefined;
  /** Row name; one per integration. */
  name?: string | undefined;
}

export interface AdminTokenDeps {
  store: Tx;
  exchange: Exchange;
  now: () => Date;
  /** From then on the log hides this value. */
  conceal?: ((secret: string) => void) | undefined;
  report?: ((happening: WebexReport) => void) | undefined;
  sleep?: Sleep | undefined;
}

/** An access token this close to its end is renewed before use, in milliseconds. */
const marginMs = 10 * 60_000;
const call = 'POST /access_token';
/** Longer than two refused attempts can take. */
const leaseMs = 60_000;
const pollMs = 150;
/** After a refusal nobody asks again for this long: the answer would be the same. */
const pauseMs = 60_000;

/** Creates the source; nothing is asked until the first `access`. */
export function createAdminToken(options: AdminTokenOptions, deps: AdminTokenDeps): AdminToken {
  const { conceal = () => undefined, report = () => undefined } = deps;
  const rows = createTokenRows(options.name ?? 'administrator', deps.store, options);
  const time = () => deps.now().getTime();
  let current: Grant | undefined;
  let health: TokenHealth = { ok: false };
  let renewing: Promise<string> | undefined;
  let grantedAt = Number.NEGATIVE_INFINITY;
  let refusal: { error: unknown; at: number } | undefined;
  /** A grant that could not be written yet: the rotated refresh token in it may be the only good one. */
  let unsaved: Grant | undefined;

  /** A clock that was set back makes no pause longer. */
  const isWithinPause = (since: number) => Math.abs(time() - since) < pauseMs;

  function adopt(grant: Grant): string {
    conceal(grant.accessToken);
    conceal(grant.refreshToken);
    current = grant;
    refusal = undefined;
    const { accessExpiresAt, refreshExpiresAt } = grant;
    health = { ok: true, accessExpiresAt, refreshExpiresAt };
    return grant.accessToken;
  }

  /** The token as a grant when it is whole, was not refused, and lives longer than `forMs`. */
  function usable(token: StoredToken | undefined, forMs: number, refused?: string) {
    const { accessToken, refreshToken, accessExpiresAt } = token ?? {};
    if (!accessToken || !refreshToken || !accessExpiresAt || accessToken === refused) return;
    if (accessExpiresAt.getTime() - time() <= forMs) return;
    return { ...token, accessToken, refreshToken, accessExpiresAt };
  }

  /** Tries the stored refresh token, then the environment's; the first that Webex takes wins. */
  async function askWith(stored: string | undefined): Promise<Grant> {
    const tokens = [...new Set([stored, options.refreshToken])].filter((each) => !!each);
    let refused: unknown = new WebexError({
      code: 'webex.signedOut',
      call,
      reason: 'no token yet',
    });
    for (const token of tokens) {
      try {
        return await askForGrant(options, token ?? '', deps);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refused = error;
      }
    }
    throw refused;
  }

  async function save(leaseToken: string, grant: Grant): Promise<void> {
    unsaved = grant;
    try {
      await rows.keep(leaseToken, grant);
      unsaved = undefined;
    } catch {
      report({ kind: 'token', problem: 'the refreshed token could not be stored yet' });
    }
  }

  async function refreshUnderLease(leaseToken: string, refused?: string): Promise<string> {
    try {
      const stored: StoredToken = unsaved ?? (await rows.read());
      const taken = usable(stored, marginMs, refused);
      const grant = taken ?? (await askWith(stored.refreshToken));
      const token = adopt(grant);
      if (!taken) {
        grantedAt = time();
        report({ kind: 'token' });
      }
      if (!taken || unsaved) await save(leaseToken, grant);
      return token;
    } finally {
      // A lease that cannot be given back ends by itself.
      await rows.release(leaseToken).catch(() => undefined);
    }
  }

  /** Runs `once` under the lease; undefined from `others` means that nobody else has brought what is wanted yet. */
  async function underLease<Result>(
    once: (leaseToken: string) => Promise<Result>,
    others: () => Promise<Result | undefined>,
  ): Promise<Result> {
    const until = time() + leaseMs;
    for (;;) {
      const leaseToken = await rows.lease(leaseMs);
      if (leaseToken) return once(leaseToken);
      await (deps.sleep ?? sleep)(pollMs);
      const brought = await others();
      if (brought !== undefined) return brought;
      if (time() > until) throw new WebexError({ code: 'webex.busy', call });
    }
  }

  const renewOnce = (refused?: string): Promise<string> =>
    underLease(
      (leaseToken) => refreshUnderLease(leaseToken, refused),
      async () => {
        const stored = usable(await rows.read(), marginMs, refused);
        return stored && adopt(stored);
      },
    );

  /** Callers who come at the same time share one renewal. */
  function renewTogether(refused?: string): Promise<string> {
    renewing ??= renewOnce(refused)
      .catch((error: unknown) => {
        const problem = isRefusal(error) ? 'refused' : 'unreachable';
        if (problem === 'refused') refusal = { error, at: time() };
        health = { ...health, ok: problem === 'unreachable' && !!usable(current, 0), problem };
        report({ kind: 'token', problem });
        throw error;
      })
      .finally(() => {
        renewing = undefined;
      });
    return renewing;
  }

  return {
    async access() {
      const held = usable(current, marginMs);
      if (held && !unsaved) return held.accessToken;
      if (refusal && isWithinPause(refusal.at)) throw refusal.error;
      try {
        return await renewTogether();
      } catch (error) {
        const last = isRefusal(error) ? undefined : usable(current, 0);
        if (last) return last.accessToken;
        throw error;
      }
    },

    async renew(refused) {
      const held = usable(current, marginMs, refused);
      if (held) return held.accessToken;
      if (isWithinPause(grantedAt)) {
        // Fresh from Webex and refused all the same: another one would not do better.
        health = { ...health, ok: false, problem: 'refused' };
        return undefined;
      }
      return renewTogether(refused);
    },

    tokenHealth: () => health,

    replace: (grant) =>
      underLease<void>(
        async (leaseToken) => {
          if (!(await rows.keep(leaseToken, grant))) {
            throw new WebexError({ code: 'webex.busy', call });
          }
          unsaved = undefined;
          grantedAt = time();
          adopt(grant);
          report({ kind: 'token' });
        },
        async () => undefined,
      ),
  };
}

function isRefusal(error: unknown): boolean {
  return error instanceof WebexError && error.code === 'webex.signedOut';
}
