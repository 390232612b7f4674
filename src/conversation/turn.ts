/** One event on its way through the conversation, and how it ends: everything that is written about it at once. */
import { type RenderContext, said } from '../../cards/index.ts';
import { recordable } from '../access/audit.ts';
import type { AuditLine, OfferRow, Outcome, OutgoingMessage } from '../inbox/outcome.ts';
import type { Language, Text } from '../language/index.ts';
import type { Write } from '../store/store.ts';
import type { IncomingEvent } from './event.ts';
import { closingCode, offering } from './offers.ts';
import { newNonce } from './reference.ts';
import { type Audience, destinationOf, laneOfEvent, render } from './render.ts';
import type { Choice, Reply } from './reply.ts';

/** What is known about an event so far. */
export interface Turn {
  /** The reference; a confirmed change bears that of its question. */
  id: string;
  event: IncomingEvent;
  now: Date;
  timeZone: string;
  language: Language;
  /** Who it is, for the record. */
  who: Pick<AuditLine, 'personId' | 'personOrgId' | 'email'>;
  command?: string | undefined;
  /** What was written tells a code: it goes where Webex lets it, whatever comes of it. */
  tellsCode?: boolean;
  /** What “again” would ask, once it is known that it may. */
  request?: Choice | undefined;
  /** The row of a list that this answers: “the other one” is not this. */
  chosen?: Choice | undefined;
  /** Said once beside the answer. */
  remark?: Text | undefined;
  /** Due in any case, such as the note that somebody was seen. */
  writes: readonly Write[];
}

/** Who somebody is, as the record wants it. */
export function recordOf(person: {
  personId: string;
  orgId?: string | undefined;
  email?: string | undefined;
}): Turn['who'] {
  return { personId: person.personId, personOrgId: person.orgId, email: person.email };
}

/** How a turn ends. */
export interface Ending {
  outcome: AuditLine['outcome'];
  /** An outcome recorded before this one, such as `confirmed` before `done`. */
  before?: AuditLine['outcome'];
  reply?: Reply | undefined;
  audience?: Audience;
  /** The reply asks for a yes: what the yes stands for. */
  question?: readonly Choice[];
  fields?: AuditLine['fields'];
  errorCode?: string;
  /** The pressed card goes away. */
  removePressed?: boolean;
  writes?: readonly (Write | undefined)[];
}

/** Puts an ending into messages, record, offers and writes. */
export function outcomeOf(turn: Turn, ending: Ending): Outcome {
  const { reply, question, audience = 'here' } = ending;
  const nonce = newNonce();
  const language = reply?.language ?? turn.language;
  const context: RenderContext = {
    language,
    now: turn.now,
    timeZone: turn.timeZone,
    reference: turn.id,
    press: (index) => ({ a: nonce, c: index }),
  };
  const removals = removalsOf(turn, ending);
  const answered = removals.length > 0 ? outsideOfThread(turn.event) : turn.event;
  const posts = reply ? render(reply, answered, audience, context) : [];
  return {
    callId: turn.id,
    messages: [
      ...removals,
      ...posts,
      ...remarkOf(turn, destinationOf(answered, audience), language),
    ],
    audit: linesOf(turn, ending),
    offers: offersOf(turn, {
      nonce,
      language,
      audience,
      question,
      choices: choicesOf(turn, ending),
    }),
    write: together([
      ...turn.writes,
      reply?.write,
      reply?.answersCode === undefined
        ? undefined
        : closingCode(turn.event.personId, reply.answersCode, turn.now),
      ...(ending.writes ?? []),
    ]),
  };
}

function remarkOf(
  { remark }: Turn,
  to: ReturnType<typeof destinationOf>,
  language: Language,
): OutgoingMessage[] {
  return remark ? [{ action: 'post', ...to, markdown: said(remark, language) }] : [];
}

/** What the answer offers, and after it what “again” stands for. */
function choicesOf(
  { request, chosen }: Turn,
  { outcome, reply }: Ending,
): readonly Choice[] | undefined {
  const asked = request && outcome === 'done' ? [request] : [];
  return [...(reply?.choices ?? []), ...asked, ...(chosen ? [chosen] : [])];
}

interface Offered {
  nonce: string;
  language: Language;
  audience: Audience;
  question: readonly Choice[] | undefined;
  choices: readonly Choice[] | undefined;
}

function offersOf(turn: Turn, offered: Offered): OfferRow[] {
  const { question, choices = [], audience, language, nonce } = offered;
  const { lane } = destinationOf(turn.event, audience);
  const call = { id: turn.id, personId: turn.event.personId, lane, now: turn.now, language };
  if (question) return [offering('change', call, nonce, question)];
  return choices.length > 0 ? [offering('reads', call, nonce, choices)] : [];
}

function linesOf(turn: Turn, ending: Ending): AuditLine[] {
  const { reply, before, outcome, errorCode } = ending;
  const line = {
    callId: turn.id,
    ...turn.who,
    roomId: turn.event.space.roomId,
    command: turn.command,
  };
  const fields = recordable({ ...reply?.audit, ...ending.fields });
  return [
    ...(before ? [{ ...line, outcome: before }] : []),
    { ...line, outcome, fields, ...(errorCode !== undefined && { errorCode }) },
  ];
}

/**
 * A pressed card is ours and goes. What somebody wrote goes only where Webex may let a bot do so: in a group
 * space that the bot moderates; elsewhere Webex refuses, which harms nothing.
 */
function removalsOf(
  { event, tellsCode }: Turn,
  { removePressed, reply }: Ending,
): OutgoingMessage[] {
  const replaced = reply?.replaces === true;
  const goes =
    event.kind === 'press'
      ? removePressed || replaced
      : event.kind === 'message' && (replaced || tellsCode) && event.space.type === 'group';
  if (!goes || event.kind === 'joined') return [];
  return [{ action: 'delete', lane: laneOfEvent(event), messageId: event.messageId }];
}

/** A message that goes is no root of a thread any more: Webex refuses replies to it. */
function outsideOfThread(event: IncomingEvent): IncomingEvent {
  if (event.kind !== 'message' || event.threadId !== event.messageId) return event;
  const { threadId: _, ...rest } = event;
  return rest;
}

/** Several writes as one, in order; undefined when there is none, which lets the inbox end many events at once. */
function together(writes: readonly (Write | undefined)[]): Write | undefined {
  const due = writes.filter((write) => write !== undefined);
  if (due.length === 0) return undefined;
  return async (tx) => {
    for (const write of due) await write(tx);
  };
}
