/**
 * Proving who is calling: a code is mailed to the address on record and read back on the telephone. It proves
 * that the caller can read that mailbox now, and nothing else.
 */

import { type Language, languages } from '../language/index.ts';
import { newMailId, queueing } from '../mail/journal.ts';
import type { DueMail, Fate, Letter, TellAt } from '../mail/letter.ts';
import { suppressionsOf } from '../mail/suppression.ts';
import type { Store, Tx, Write } from '../store/store.ts';
import { isMailbox } from './address.ts';
import { digestOf, drawCode, isSameDigest, newSalt } from './code.ts';
import { writeLetter } from './code-letter.ts';
import { createLifetimes } from './lifetime.ts';
import { isUnsettled, limitReached, mostTries, type Refusal } from './limits.ts';
import {
  beginLife,
  countCodes,
  insertCode,
  lockIssuing,
  markVerified,
  openCode,
  readMark,
  readWaiting,
  replaceCodes,
  takeBack,
  useAttempt,
} from './rows.ts';

/** The person a code is for, as the directory knows them. */
export interface Subject {
  id: string;
  displayName: string;
  /** Lower case; the address on record. */
  email: string;
  emailChangedAt?: Date | undefined;
}

/** The agent who asks. */
export interface Agent {
  personId: string;
  displayName: string;
}

/** A code somebody wants to have sent. */
export interface Wish {
  person: Subject;
  agent: Agent;
  /** Why, in one line. */
  purpose: string;
  /** The reference of the call. */
  callId: string;
  language: Language;
  tellAt: TellAt;
}

/** That somebody was verified. */
export interface Mark {
  until: Date;
  /** The agent's name. */
  by: string;
  reference: string;
}

/** What an agent should know before helping. */
export interface Standing {
  verified?: Mark | undefined;
  emailChangedAt?: Date | undefined;
}

/** What a check came to. Wrong, expired, used, replaced and never sent are one answer. */
export type Checked =
  /** `codeId`: of the code, and of the mail that carried it. */
  | { kind: 'verified'; personId: string; codeId: string; until: Date; write: Write }
  | { kind: 'wrong'; left: number; personId?: string | undefined };

export interface Verification {
  /** Why this person gets no code now; undefined when they may. */
  refusalFor(person: Subject, agentId: string): Promise<Refusal | undefined>;
  /** Replaces whatever code the person has and queues the mail, in one transaction. */
  issuing(wish: Wish): { codeId: string; write: Write };
  /** Writes the mail, with a code drawn now; undefined when it is not wanted any more. */
  write(mail: DueMail): Promise<Letter | undefined>;
  /** What the fate of the mail means for its code; gives the end of its life. */
  settled(tx: Tx, mail: DueMail, fate: Fate): Promise<Date | undefined>;
  /**
   * Uses up an attempt and compares. `occurrence` names what the code arrived with, so that handling it again
   * counts once. The answer's `write` is due in the transaction that ends the occurrence.
   */
  check(given: {
    code: string;
    agentId: string;
    codeId?: string | undefined;
    occurrence: string;
    callId: string;
    /** The address on record now: a code that went to another one proves nothing any more. */
    addressOf: (personId: string) => Promise<string | undefined>;
  }): Promise<Checked>;
  /** The mark of a person, as long as it lasts, and a change of address that is too young for a code. */
  standingOf(person: Subject): Promise<Standing>;
  /** Whether somebody verified this person lately, at the address they still have. */
  isVerified(person: { id: string; email: string }): Promise<boolean>;
  /** Minutes that a code lives. */
  minutes: number;
}

export interface VerificationDeps {
  store: Store;
  /** Derived from a key outside of the database. */
  pepper: Buffer;
  now: () => Date;
  /** Milliseconds of a clock that nobody sets. */
  ticks: () => number;
  /** Minutes a code lives from the mail server's word on, at most 10. */
  codeMinutes: number;
  /** Minutes the mark lasts. */
  markMinutes: number;
  /** False: this installation sends no mail. */
  sendsMail: boolean;
  /** The name of the partner's organization. */
  organization: () => Promise<string>;
}

const minuteMs = 60_000;
/** No code lives longer than this after it was drawn, whatever happened to its mail. */
const longestMs = 10 * minuteMs;

/** Creates the part that verifies. */
export function createVerification(deps: VerificationDeps): Verification {
  const { store, pepper, now, codeMinutes, markMinutes } = deps;
  const lifeMs = codeMinutes * minuteMs;
  const lifetimes = createLifetimes(deps.ticks);

  async function refusalFor(person: Subject, agentId: string): Promise<Refusal | undefined> {
    if (!deps.sendsMail) return 'mailOff';
    if (!isMailbox(person.email)) return 'noMailbox';
    if (isUnsettled(person.emailChangedAt, now())) return 'changed';
    if ((await suppressionsOf(store, person.email)).length > 0) return 'suppressed';
    return limitReached(await countCodes(store, { personId: person.id, agentId }, now()));
  }

  function issuing({ person, agent, purpose, callId, language, tellAt }: Wish) {
    const codeId = newMailId();
    const who = { personId: person.id, agentId: agent.personId };
    const bound = { id: codeId, ...who, email: person.email, purpose };
    const write: Write = async (tx) => {
      const at = now();
      await lockIssuing(tx, who);
      const refusal = limitReached(await countCodes(tx, who, at));
      if (refusal) throw new Error(`a code was asked for elsewhere meanwhile: limit ${refusal}`);
      await replaceCodes(tx, person.id);
      await insertCode(tx, { ...bound, agentName: agent.displayName, callId, now: at });
      await queueing({
        id: codeId,
        kind: 'code',
        ...who,
        address: person.email,
        callId,
        language,
        subject: { purpose },
        tellAt,
        now: at,
        deadline: new Date(at.getTime() + longestMs),
      })(tx);
    };
    return { codeId, write };
  }

  async function write(mail: DueMail): Promise<Letter | undefined> {
    const bound = await readWaiting(store, mail.id);
    if (!bound || bound.email !== mail.address) return undefined;
    const code = drawCode();
    const salt = newSalt();
    const digest = digestOf(code, salt, bound, pepper);
    const at = now();
    const until = new Date(at.getTime() + longestMs);
    if (!(await openCode(store, mail.id, { salt, digest, now: at, until }))) return undefined;
    lifetimes.begin(mail.id, longestMs);
    return writeLetter({
      to: mail.address,
      language: languages.find((each) => each === mail.language) ?? 'en',
      code,
      minutes: codeMinutes,
      organization: await deps.organization(),
      reference: mail.callId,
      purpose: bound.purpose,
    });
  }

  async function settled(tx: Tx, mail: DueMail, fate: Fate): Promise<Date | undefined> {
    if (fate.state === 'accepted' || fate.state === 'unknown') {
      const certain = fate.state === 'accepted';
      const until = new Date(fate.at.getTime() + lifeMs);
      const end = await beginLife(tx, mail.id, { at: fate.at, until, certain });
      if (end && certain) lifetimes.begin(mail.id, lifeMs);
      return end;
    }
    await takeBack(tx, mail.id, fate.state === 'deferred' && fate.againAt ? 'waiting' : 'failed');
    return undefined;
  }

  async function check(given: Parameters<Verification['check']>[0]): Promise<Checked> {
    const at = now();
    const row = await useAttempt(store, given, at);
    const tried = row ?? nobody(given.agentId);
    const digest = digestOf(given.code, tried.salt ?? '', tried, pepper);
    const fits = isSameDigest(digest, tried.digest);
    // asked for whatever was typed: the answer takes as long for a code that never was
    const address = await given.addressOf(tried.personId);
    const moved = address?.toLowerCase() !== tried.email;
    const over = lifetimes.isOver(tried.id, {
      opened: tried.openedAt ?? at,
      expires: tried.expiresAt ?? at,
      now: at,
    });
    if (!fits || moved || over || tried.state !== 'open') {
      return {
        kind: 'wrong',
        left: mostTries - tried.used,
        personId: tried.personId || undefined,
      };
    }
    const until = new Date(at.getTime() + markMinutes * minuteMs);
    return {
      kind: 'verified',
      personId: tried.personId,
      codeId: tried.id,
      until,
      async write(tx) {
        if (await markVerified(tx, tried.id, { callId: given.callId, now: at, until })) return;
        throw new Error('the code was used or replaced meanwhile');
      },
    };
  }

  return {
    refusalFor,
    issuing,
    write,
    settled,
    check,
    async standingOf({ id, email, emailChangedAt }) {
      const young = isUnsettled(emailChangedAt, now());
      return {
        verified: await readMark(store, id, email, now()),
        emailChangedAt: young ? emailChangedAt : undefined,
      };
    },
    isVerified: async ({ id, email }) => (await readMark(store, id, email, now())) !== undefined,
    minutes: codeMinutes,
  };
}

/** What is compared with when all attempts are used up: the same work, and it fits nothing. */
function nobody(agentId: string) {
  return {
    id: '',
    personId: '',
    email: '',
    agentId,
    purpose: '',
    salt: null,
    digest: null,
    state: 'none',
    openedAt: null,
    expiresAt: null,
    used: mostTries,
  };
}
