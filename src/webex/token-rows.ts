/**
 * The row that holds a token. Its lease is judged by the database's clock, so replicas whose clocks differ
 * agree on who may refresh; what the holder writes is fenced by the lease's token.
 */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../store/store.ts';
import { isSealedWith, seal, unseal } from './sealed.ts';

/** What Webex granted. */
export interface Grant {
  accessToken: string;
  refreshToken: string;
  accessExpiresAt: Date;
  /** Undefined when Webex did not say. */
  refreshExpiresAt?: Date | undefined;
}

/** What is stored; a token that cannot be opened with our key counts as absent. */
export interface StoredToken {
  accessToken?: string | undefined;
  refreshToken?: string | undefined;
  accessExpiresAt?: Date | undefined;
  refreshExpiresAt?: Date | undefined;
}

export interface TokenRows {
  read(): Promise<StoredToken>;
  /** Takes the lease for `ms` milliseconds; undefined when somebody else holds it. */
  lease(ms: number): Promise<string | undefined>;
  /** Stores a grant and gives the lease back. False: the lease had ended and somebody else writes. */
  keep(leaseToken: string, grant: Grant): Promise<boolean>;
  release(leaseToken: string): Promise<void>;
}

interface Row {
  refreshToken: string;
  accessToken: string | null;
  accessExpiresAt: Date | string | null;
  refreshExpiresAt: Date | string | null;
}

/** The key that seals, and the one before it, which may still have sealed what is stored. */
export interface SealKeys {
  /** 32 bytes; see `loadTokenKey`. */
  key: Buffer;
  previousKey?: Buffer | undefined;
}

/** The row called `name`; what is secret in it is sealed with `key`. */
export function createTokenRows(name: string, store: Tx, keys: SealKeys): TokenRows {
  const { key, previousKey } = keys;
  const open = (sealed: string | null) => {
    if (!sealed) return undefined;
    return unseal(sealed, key, name) ?? (previousKey && unseal(sealed, previousKey, name));
  };
  /** The key was replaced, or its id is not named yet: from now on the new one alone opens the row, unless somebody wrote it meanwhile. */
  async function sealAnew(
    row: Row,
    { accessToken, refreshToken }: { accessToken: string | undefined; refreshToken: string },
  ): Promise<void> {
    await store.query(
      `UPDATE "Token" SET "refreshToken" = $3, "accessToken" = $4 WHERE name = $1 AND "refreshToken" = $2`,
      [
        name,
        row.refreshToken,
        seal(refreshToken, key, name),
        accessToken === undefined ? null : seal(accessToken, key, name),
      ],
    );
  }

  return {
    async read() {
      const [row] = await store.query<Row>(
        `SELECT "refreshToken", "accessToken", "accessExpiresAt", "refreshExpiresAt"
           FROM "Token" WHERE name = $1`,
        [name],
      );
      if (!row) return {};
      const accessToken = open(row.accessToken);
      const refreshToken = open(row.refreshToken);
      if (refreshToken && !isSealedWith(row.refreshToken, key)) {
        await sealAnew(row, { accessToken, refreshToken });
      }
      return {
        accessToken,
        refreshToken,
        accessExpiresAt: dateOf(row.accessExpiresAt),
        refreshExpiresAt: dateOf(row.refreshExpiresAt),
      };
    },

    async lease(ms) {
      const leaseToken = randomUUID();
      const taken = await store.query(
        `INSERT INTO "Token" AS t (name, "refreshToken", "leaseUntil", "leaseToken")
              VALUES ($1, '', now() + $2::int * interval '1 millisecond', $3)
         ON CONFLICT (name) DO UPDATE
              SET "leaseUntil" = excluded."leaseUntil", "leaseToken" = excluded."leaseToken"
            WHERE t."leaseUntil" IS NULL OR t."leaseUntil" < now()
         RETURNING name`,
        [name, ms, leaseToken],
      );
      return taken.length > 0 ? leaseToken : undefined;
    },

    async keep(leaseToken, grant) {
      const kept = await store.query(
        `UPDATE "Token"
            SET "refreshToken" = $3, "accessToken" = $4,
                "accessExpiresAt" = $5::timestamptz, "refreshExpiresAt" = $6::timestamptz,
                "rotatedAt" = now(), "leaseUntil" = NULL, "leaseToken" = NULL
          WHERE name = $1 AND "leaseToken" = $2
         RETURNING name`,
        [
          name,
          leaseToken,
          seal(grant.refreshToken, key, name),
          seal(grant.accessToken, key, name),
          grant.accessExpiresAt.toISOString(),
          grant.refreshExpiresAt?.toISOString() ?? null,
        ],
      );
      return kept.length > 0;
    },

    async release(leaseToken) {
      await store.query(
        `UPDATE "Token" SET "leaseUntil" = NULL, "leaseToken" = NULL
          WHERE name = $1 AND "leaseToken" = $2`,
        [name, leaseToken],
      );
    },
  };
}

function dateOf(value: Date | string | null): Date | undefined {
  return value === null ? undefined : new Date(value);
}
