/** Checking what a caller reads out: one answer and one way for wrong, expired, used and never sent. */
import type { Store, Write } from '../store/store.ts';
import {
  type CodeRow,
  forgetWrong,
  giveBack,
  noteWrong,
  readHaste,
  useAttempt,
} from './attempts.ts';
import { digestOf, isSameDigest } from './code.ts';
import { type KeyRing, keysNamed } from './keys.ts';
import type { Lifetimes } from './lifetime.ts';
import { mostTries, waitsUntil } from './limits.ts';
import { markVerified } from './rows.ts';

/** What a check came to. Wrong, expired, used, replaced and never sent are one answer. */
export type Checked =
  /** `codeId`: of the code, and of the mail that carried it. */
  | { kind: 'verified'; personId: string; codeId: string; until: Date; write: Write }
  /** `personId`: whose code it was compared with, when it was one alone. */
  | { kind: 'wrong'; left: number; personId?: string | undefined }
  /** Not looked at: too many wrong ones came before it. No attempt is used up. */
  | { kind: 'early'; until: Date };

/** A code that was typed. */
export interface Typed {
  code: string;
  agentId: string;
  /** The code of the card it was typed on. Without: it is compared with every open code of the agent. */
  codeId?: string | undefined;
  /** Names what the code arrived with, so that handling it again counts once. */
  occurrence: string;
  callId: string;
  /** The address on record now: a code that went to another one proves nothing any more. */
  addressOf: (personId: string) => Promise<string | undefined>;
}

export interface CheckDeps {
  store: Store;
  keys: KeyRing;
  lifetimes: Lifetimes;
  now: () => Date;
  /** Milliseconds that the mark lasts. */
  markMs: number;
}

/**
 * Uses up an attempt and compares. A code that fits none of several costs an attempt at each of them, or a guess
 * would have more tries than five; one that fits costs an attempt at its own alone.
 */
export async function checkCode(given: Typed, deps: CheckDeps): Promise<Checked> {
  const { store, keys, lifetimes, now, markMs } = deps;
  const at = now();
  const haste = await readHaste(store, given);
  const wait = haste && waitsUntil(haste, at);
  if (wait) return { kind: 'early', until: wait };

  const rows = await useAttempt(store, given, at);
  const tried: readonly CodeRow[] = rows.length > 0 ? rows : [nobody(given.agentId, at)];
  const fitting = tried.filter((row) => {
    const { pepper } = keysNamed(keys, row.keyId);
    const digest = digestOf(given.code, row.salt ?? '', row, pepper);
    return isSameDigest(digest, row.digest);
  });
  const [row = nobody(given.agentId, at)] = [...fitting, ...tried];
  // asked for whatever was typed: the answer takes as long for a code that never was
  const address = await given.addressOf(row.personId);
  const moved = address?.toLowerCase() !== row.email;
  const over = lifetimes.isOver(row.id, {
    opened: row.openedAt ?? at,
    expires: row.expiresAt ?? at,
    now: at,
  });
  if (fitting.length === 0 || moved || over || row.state !== 'open') {
    if (rows.length > 0) await noteWrong(store, given, at);
    return {
      kind: 'wrong',
      left: mostTries - row.used,
      personId: (rows.length === 1 && row.personId) || undefined,
    };
  }
  const others = rows.flatMap(({ id }) => (id === row.id ? [] : [id]));
  if (others.length > 0) await giveBack(store, others, given.occurrence);
  const until = new Date(at.getTime() + markMs);
  return {
    kind: 'verified',
    personId: row.personId,
    codeId: row.id,
    until,
    async write(tx) {
      await forgetWrong(tx, given.agentId);
      if (await markVerified(tx, row.id, { callId: given.callId, now: at, until })) return;
      throw new Error('the code was used or replaced meanwhile');
    },
  };
}

/** What is compared with when all attempts are used up: the same work, and it fits nothing. */
function nobody(agentId: string, now: Date): CodeRow {
  return {
    id: '',
    personId: '',
    email: '',
    agentId,
    purpose: '',
    salt: null,
    digest: null,
    keyId: '',
    state: 'none',
    openedAt: null,
    expiresAt: null,
    createdAt: now,
    used: mostTries,
  };
}
