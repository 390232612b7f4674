/**
 * Requests of administrators to let Deskhand into Webex from their browser (RFC 6749 with PKCE). What is kept opens
 * nothing by itself: digests of what the link, Webex and the browser carry, and the verifier sealed. Whichever
 * replica the browser comes back to can take it. Times are the database's, so replicas and their clocks agree.
 */
import { createHash } from 'node:crypto';
import type { Language } from '../language/index.ts';
import type { Store, Tx, Write } from '../store/store.ts';
import type { SignInUse } from '../webex/administrators.ts';
import { newSecret } from '../webex/authorize.ts';
import { seal, unseal } from '../webex/sealed.ts';
import type { TokenHealth } from '../webex/token.ts';
import type { SealKeys } from '../webex/token-rows.ts';

/** Who asked, for what, and where the outcome is told. */
export interface SignInRequest {
  personId: string;
  orgId: string;
  email: string;
  callId: string;
  use: SignInUse;
  language: Language;
  tellAt: Readonly<Record<string, unknown>> | undefined;
}

/** Why a link, or what a browser brings back, is of no use. */
export type SignInTrouble = 'unknown' | 'used' | 'expired' | 'otherBrowser';

/** Something that could be used, or why not; the language of whoever asked, as far as it is known. */
export type SignInFound<Found> = { language?: Language | undefined } & (
  | Found
  | { trouble: SignInTrouble }
);

export interface SignIns {
  /** A new request, which ends an earlier one of the same person. `ticket` goes into the link and nowhere else. */
  asking(request: SignInRequest): { ticket: string; write: Write };
  /** Looks at a link and changes nothing: whatever opens links by itself may open it. */
  open(ticket: string): Promise<SignInFound<{ use: SignInUse }>>;
  /** The person goes on to Webex: new secrets for the way there and back. Each time they do, the last ones count. */
  leave(ticket: string): Promise<SignInFound<{ state: string; verifier: string; browser: string }>>;
  /** The browser is back: once, within its time, and only the browser that left. */
  take(
    state: string,
    browser: string,
  ): Promise<SignInFound<{ request: SignInRequest; verifier: string }>>;
}

/** What commands may ask. */
export interface SignInDesk {
  minutes: number;
  /** How it stands with the administrator who answers people. */
  standing(): TokenHealth;
  /** A link for this request; it works once the write is done. */
  asking(request: SignInRequest): { url: string; write: Write };
}

/** How long a request lives (ASVS 10.4.3 and ours: ten minutes). */
export const signInMinutes = 10;

interface Row extends Omit<SignInRequest, 'tellAt'> {
  tellAt: SignInRequest['tellAt'] | null;
  verifier: string | null;
  browser: string | null;
  isTaken: boolean;
  isOver: boolean;
}

const columns = `"personId", "orgId", email, "callId", use, language, "tellAt", verifier, browser,
  "takenAt" IS NOT NULL AS "isTaken", "expiresAt" <= now() AS "isOver"`;
const isOpen = `"takenAt" IS NULL AND "expiresAt" > now()`;

/** Creates the part that keeps the requests. */
export function createSignIns(
  store: Pick<Store, 'query'>,
  { key, previousKey }: SealKeys,
): SignIns {
  async function troubleWith(
    column: 'ticket' | 'state',
    secret: string,
  ): Promise<SignInFound<never>> {
    const [row] = await store.query<Row>(`SELECT ${columns} FROM "SignIn" WHERE ${column} = $1`, [
      digestOf(secret),
    ]);
    if (!row) return { trouble: 'unknown' };
    const { language } = row;
    if (row.isTaken) return { language, trouble: 'used' };
    return { language, trouble: row.isOver ? 'expired' : 'otherBrowser' };
  }

  return {
    asking(request) {
      const ticket = newSecret();
      return { ticket, write: (tx) => write(tx, digestOf(ticket), request) };
    },

    async open(ticket) {
      const [row] = await store.query<Row>(
        `SELECT ${columns} FROM "SignIn" WHERE ticket = $1 AND ${isOpen}`,
        [digestOf(ticket)],
      );
      return row ? { language: row.language, use: row.use } : troubleWith('ticket', ticket);
    },

    async leave(ticket) {
      const [state, verifier, browser] = [newSecret(), newSecret(), newSecret()];
      const id = digestOf(ticket);
      const [row] = await store.query<Row>(
        `UPDATE "SignIn" SET state = $2, browser = $3, verifier = $4
          WHERE ticket = $1 AND ${isOpen} RETURNING ${columns}`,
        [id, digestOf(state), digestOf(browser), seal(verifier, key, id)],
      );
      if (!row) return troubleWith('ticket', ticket);
      return { language: row.language, state, verifier, browser };
    },

    async take(state, browser) {
      const [row] = await store.query<Row & { ticket: string; kept: string }>(
        `WITH mine AS (SELECT ticket, verifier AS kept FROM "SignIn"
                        WHERE state = $1 AND browser = $2 AND ${isOpen} FOR UPDATE)
         UPDATE "SignIn" s SET "takenAt" = now(), verifier = NULL, browser = NULL FROM mine
          WHERE s.ticket = mine.ticket AND s."takenAt" IS NULL
         RETURNING s.ticket, mine.kept, "personId", "orgId", email, "callId", use, language, "tellAt"`,
        [digestOf(state), digestOf(browser)],
      );
      if (!row) return troubleWith('state', state);
      const { ticket, kept, tellAt, ...request } = row;
      const verifier =
        unseal(kept, key, ticket) ?? (previousKey && unseal(kept, previousKey, ticket));
      // another key than the one the link was made with: as good as none
      if (verifier === undefined) return { language: row.language, trouble: 'unknown' };
      return {
        language: row.language,
        verifier,
        request: { ...request, tellAt: tellAt ?? undefined },
      };
    },
  };
}

async function write(tx: Tx, ticket: string, request: SignInRequest): Promise<void> {
  const { personId, orgId, email, callId, use, language, tellAt } = request;
  await tx.query(`DELETE FROM "SignIn" WHERE "personId" = $1 AND "takenAt" IS NULL`, [personId]);
  await tx.query(
    `INSERT INTO "SignIn"(ticket, "personId", "orgId", email, "callId", use, language, "tellAt", "expiresAt")
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, now() + interval '${signInMinutes} minutes')`,
    [ticket, personId, orgId, email, callId, use, language, JSON.stringify(tellAt ?? null)],
  );
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
