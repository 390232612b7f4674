/**
 * Reads a report of delivery (RFC 3464) as mail servers send it: to which return path, for whom, and how it
 * ended.
 */
import { addressesIn, blocksOf, type Fields, partOf, readReport } from './multipart.ts';

/** What a report says of one recipient. */
export interface Report {
  /** failed · delayed · delivered; other actions say nothing of use. */
  action: 'failed' | 'delayed' | 'delivered';
  /** `5.1.1` */
  status: string;
  /** Lower case; absent when the report names nobody. */
  recipient?: string | undefined;
}

export interface Dsn {
  /** The addresses it was sent to: one of them is our return path. */
  to: string[];
  messageId: string;
  reports: Report[];
}

const mostReports = 20;
const actions: Readonly<Record<string, Report['action']>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
};

/** Reads it; undefined when it is no report of delivery. */
export function readDsn(raw: string): Dsn | undefined {
  const report = readReport(raw);
  const status = report && partOf(report, String.raw`message\/(?:global-)?delivery-status`);
  if (!report || status === undefined) return undefined;
  const { headers } = report;
  return {
    to: addressesIn(
      ['to', 'delivered-to', 'x-original-to', 'envelope-to'].map((name) => headers.get(name)),
    ),
    messageId: (headers.get('message-id') ?? '').slice(0, 200),
    reports: blocksOf(status, mostReports + 1).flatMap(reportIn),
  };
}

function reportIn(fields: Fields): Report[] {
  const action = actions[(fields.get('action') ?? '').trim().toLowerCase()];
  const [status] = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '') ?? [];
  if (!action || !status) return [];
  const named = fields.get('original-recipient') ?? fields.get('final-recipient') ?? '';
  return [{ action, status, recipient: addressesIn([named])[0] }];
}
