/**
 * Reads a complaint (RFC 5965, "ARF") as mailbox providers send it when somebody presses “this is spam”. The mail
 * complained about comes with it, text and all: of that only the headers are looked at.
 */
import { addressesIn, blocksOf, type Fields, partOf, readReport } from './multipart.ts';

export interface Complaint {
  kind: 'complained' | 'unsubscribed';
  /** Return paths that the report or the mail in it names: one of them is ours. */
  returnPaths: string[];
  /** Of the mail complained about. */
  messageId: string;
}

/** Feedback about viruses, failed signatures, or that a mail is no spam, says nothing of what the recipient wants. */
const kinds: Readonly<Record<string, Complaint['kind']>> = {
  abuse: 'complained',
  fraud: 'complained',
  other: 'complained',
  'opt-out': 'unsubscribed',
  'opt-out-list': 'unsubscribed',
};

/** Reads it; undefined when it is no complaint. */
export function readComplaint(raw: string): Complaint | undefined {
  const report = readReport(raw);
  const feedback = report && partOf(report, String.raw`message\/feedback-report`);
  if (!report || feedback === undefined) return undefined;
  const [said] = blocksOf(feedback, 1);
  const kind = kinds[(said?.get('feedback-type') ?? '').toLowerCase()];
  if (!said || !kind) return undefined;
  const original = partOf(report, String.raw`(?:message\/rfc822|text\/rfc822-headers)`);
  const headers: Fields = (original && blocksOf(original, 1)[0]) || new Map();
  return {
    kind,
    returnPaths: addressesIn([said.get('original-mail-from'), headers.get('return-path')]),
    messageId: (headers.get('message-id') ?? '').slice(0, 200),
  };
}
