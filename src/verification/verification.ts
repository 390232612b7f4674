/**
 * Proving who is calling: a code is mailed to the address on record and read back on the telephone. It proves
 * that the caller can read that mailbox now, and nothing else.
 */

import { type Language, languages } from '../language/index.ts';
import { newMailId, queueing } from '../mail/journal.ts';
import type { DueMail, Fate, Letter, TellAt } from '../mail/letter.ts';
import { suppressionsOf } from '../mail/suppression.ts';
import type { Store, Tx, Write } from '../store/store.ts';
import { isMailbox, isTask, mailboxOf } from './address.ts';
import { countWrong } from './attempts.ts';
import { type Checked, checkCode, type Typed } from './check.ts';
import { digestOf, drawCode, newSalt } from './code.ts';
import { writeLetter } from './code-letter.ts';
import type { KeyRing } from './keys.ts';
import { createLifetimes } from './lifetime.ts';
import { isUnsettled, limitReached, type Refusal } from './limits.ts';
import {
  beginLife,
  countCodes,
  insertCode,
  lockIssuing,
  openCode,
  readMark,
  readWaiting,
  replaceCodes,
  takeBack,
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

export interface Verification {
  /** Why this person gets no code now; undefined when they may. */
  refusalFor(person: Subject, agentId: string): Promise<Refusal | undefined>;
  /** Replaces whatever code the person has and queues the mail, in one transaction. */
  issuing(wish: Wish): { codeId: string; write: Write };
  /** Writes the mail, with a code drawn now; undefined when it is not wanted any more. */
  write(mail: DueMail): Promise<Letter | undefined>;
  /** What the fate of the mail means for its code; gives the end of its life. */
  settled(tx: Tx, mail: DueMail, fate: Fate): Promise<Date | undefined>;
  /** Uses up an attempt and compares. The answer's `write` is due in the transaction that ends the occurrence. */
  check(given: Typed): Promise<Checked>;
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
  keys: KeyRing;
  now: () => Date;
  /** Milliseconds of a clock that nobody sets. */
  ticks: () => number;
  /** Minutes a code lives from the mail server's word on, at most 10. */
  codeMinutes: number;
  /** Minutes the mark lasts. */
  markMinutes: number;
  /** So many wrong codes of all agents within 15 minutes, and no further code is issued. */
  mostWrong: number;
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
  const { store, keys, now, codeMinutes, markMinutes } = deps;
  const lifeMs = codeMinutes * minuteMs;
  const lifetimes = createLifetimes(deps.ticks);

  async function refusalFor(person: Subject, agentId: string): Promise<Refusal | undefined> {
    if (!deps.sendsMail) return 'mailOff';
    if (!isMailbox(person.email)) return 'noMailbox';
    if (isTask(person.email)) return 'shared';
    if (isUnsettled(person.emailChangedAt, now())) return 'changed';
    if ((await suppressionsOf(store, person.email)).length > 0) return 'suppressed';
    const mailbox = mailboxOf(person.email);
    const who = { personId: person.id, agentId, mailbox };
    const reached = limitReached(await countCodes(store, who, now()));
    if (reached) return reached;
    return (await countWrong(store, now())) >= deps.mostWrong ? 'tooManyWrong' : undefined;
  }

  function issuing({ person, agent, purpose, callId, language, tellAt }: Wish) {
    const codeId = newMailId();
    const who = { personId: person.id, agentId: agent.personId };
    const issuing = { ...who, mailbox: mailboxOf(person.email) };
    const bound = { id: codeId, ...who, email: person.email, purpose };
    const write: Write = async (tx) => {
      const at = now();
      await lockIssuing(tx, issuing);
      const refusal = limitReached(await countCodes(tx, issuing, at));
      if (refusal) throw new Error(`a code was asked for elsewhere meanwhile: limit ${refusal}`);
      await replaceCodes(tx, person.id);
      await insertCode(tx, {
        ...bound,
        mailbox: issuing.mailbox,
        agentName: agent.displayName,
        callId,
        now: at,
      });
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
    const [{ id: keyId, pepper }] = keys;
    const digest = digestOf(code, salt, bound, pepper);
    const at = now();
    const until = new Date(at.getTime() + longestMs);
    const drawn = { salt, digest, keyId, now: at, until };
    if (!(await openCode(store, mail.id, drawn))) return undefined;
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

  return {
    refusalFor,
    issuing,
    write,
    settled,
    check: (given) =>
      checkCode(given, { store, keys, lifetimes, now, markMs: markMinutes * minuteMs }),
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
