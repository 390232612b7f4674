/**
 * Asking for Wholesale Setup Assist (FEATURES F298): Webex has a form for it and no interface, so the request goes as
 * a mail to whoever the installation names. It is queued with the answer, in one transaction, and told of like a code.
 */
import { type Language, languages } from '../language/index.ts';
import { newMailId, queueing } from '../mail/journal.ts';
import type { DueMail, Letter, TellAt } from '../mail/letter.ts';
import type { Store, Tx, Write } from '../store/store.ts';
import { assistLetter } from './assist-letter.ts';
import { type AssistRequest, assistFields } from './assist-rules.ts';

/** The kind of these mails in the journal. */
export const assistMail = 'assist';

/** A request that somebody said yes to. */
export interface AssistWish {
  request: AssistRequest;
  agent: { personId: string; displayName: string; email: string };
  /** The reference of the call. */
  callId: string;
  tellAt: TellAt;
}

export interface SetupAssist {
  /** Where requests go; undefined: this installation mails none. */
  address: string | undefined;
  /** The latest request for the customer that was mailed or is on its way. `same`: word by word, within a day. */
  latestFor(request: AssistRequest): Promise<{ at: Date; same: boolean } | undefined>;
  /** Queues the mail; `mailId` names it in the journal. */
  mailing(wish: AssistWish): { mailId: string; write: Write };
  /** Writes a mail of this kind; undefined when what it was to say is forgotten already. */
  write(mail: DueMail): Promise<Letter | undefined>;
}

/** Deskhand may be stopped for a while; what the mail was to say is forgotten after a day. */
const deadlineMs = 12 * 3_600_000;

/** Creates it; without an address, or without a way for mail, nothing is offered. */
export function createSetupAssist({
  store,
  address,
  sendsMail,
  language,
  organization,
  now,
}: {
  store: Store;
  address: string | undefined;
  sendsMail: boolean;
  /** Of the mail: that of the house. */
  language: Language;
  /** The partner's name. */
  organization: () => Promise<string>;
  now: () => Date;
}): SetupAssist {
  const to = sendsMail ? address?.toLowerCase() : undefined;

  async function latest(tx: Tx, request: AssistRequest) {
    const [found] = await tx.query<{ at: Date; same: boolean }>(
      `SELECT "createdAt" AS at, subject @> $2::jsonb AS same FROM "Mail"
        WHERE kind = $3 AND "personId" = $1 AND state NOT IN ('failed', 'cancelled', 'bounced')
        ORDER BY seq DESC LIMIT 1`,
      [request.orgId, JSON.stringify(subjectOf(request)), assistMail],
    );
    return found;
  }

  return {
    address: to,
    latestFor: (request) => latest(store, request),
    mailing({ request, agent, callId, tellAt }) {
      const mailId = newMailId();
      const write: Write = async (tx) => {
        await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 4))', [
          `assist:${request.orgId}`,
        ]);
        if ((await latest(tx, request))?.same) {
          throw new Error('this request was mailed by somebody else meanwhile');
        }
        const at = now();
        await queueing({
          id: mailId,
          kind: assistMail,
          personId: request.orgId,
          address: to ?? '',
          callId,
          agentId: agent.personId,
          language,
          subject: { ...subjectOf(request), by: agent.displayName, byEmail: agent.email },
          tellAt,
          now: at,
          deadline: new Date(at.getTime() + deadlineMs),
        })(tx);
      };
      return { mailId, write };
    },
    async write(mail) {
      const said = (field: string): string => String(mail.subject[field] ?? '');
      if (said('customer') === '') return undefined;
      return assistLetter({
        to: mail.address,
        language: languages.find((each) => each === mail.language) ?? 'en',
        organization: await organization(),
        reference: mail.callId,
        customer: said('customer'),
        externalId: said('externalId'),
        by: [said('by'), said('byEmail')].filter(Boolean).join(', '),
        values: assistFields.map((field) => ({ field, value: said(field) })),
      });
    },
  };
}

/** What the mail is written from, in words only. */
function subjectOf({ customer, externalId, values }: AssistRequest): Record<string, string> {
  return { customer, externalId, ...values };
}
