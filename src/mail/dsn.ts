/**
 * Reads a report of delivery (RFC 3464) as mail servers send it: to which return path, for whom, and how it
 * ended. Written for hostile input: bounded, linear, and nothing of the text of the mail is kept.
 */

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

/** The longest report that is looked at, in characters. */
export const longestReport = 262_144;
const mostReports = 20;
const actions: Readonly<Record<string, Report['action']>> = {
  failed: 'failed',
  delayed: 'delayed',
  delivered: 'delivered',
};

/** Reads it; undefined when it is no report of delivery. */
export function readDsn(raw: string): Dsn | undefined {
  const text = raw.slice(0, longestReport).replaceAll('\r\n', '\n');
  const [head = '', ...rest] = text.split('\n\n');
  const headers = fieldsOf(head);
  const type = headers.get('content-type') ?? '';
  if (!/multipart\/report/i.test(type)) return undefined;
  const boundary = /boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;

  const parts = `\n${rest.join('\n\n')}`.split(`\n--${mark}`).slice(1, 30);
  const status = parts.find((part) =>
    /^content-type:[ \t]*message\/(?:global-)?delivery-status/im.test(part.slice(0, 2_000)),
  );
  if (status === undefined) return undefined;
  return {
    to: addressesIn(
      ['to', 'delivered-to', 'x-original-to', 'envelope-to'].map((name) => headers.get(name) ?? ''),
    ),
    messageId: (headers.get('message-id') ?? '').slice(0, 200),
    reports: status
      .split(/\n[ \t]*\n/)
      .slice(1, mostReports + 2)
      .flatMap((block) => reportIn(fieldsOf(block))),
  };
}

function reportIn(fields: ReadonlyMap<string, string>): Report[] {
  const action = actions[(fields.get('action') ?? '').trim().toLowerCase()];
  const [status] = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '') ?? [];
  if (!action || !status) return [];
  const named = fields.get('original-recipient') ?? fields.get('final-recipient') ?? '';
  return [{ action, status, recipient: addressesIn([named])[0] }];
}

/** Header fields by lower-case name, folded lines put together; the first of a name counts. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

function addressesIn(values: readonly string[]): string[] {
  return values.flatMap((value) =>
    (value.slice(0, 2_000).match(/[^\s<>,;:"()]{1,200}@[^\s<>,;:"()]{1,253}/g) ?? []).map((one) =>
      one.toLowerCase(),
    ),
  );
}
