/**
 * Takes a report that came by mail (RFC 6522) apart. Written for hostile input: bounded, linear, and nothing of
 * the text of a mail is kept.
 */

/** The longest report that is looked at, in characters. */
export const longestReport = 262_144;
const mostParts = 30;

/** Header fields by lower-case name; the first of a name counts. */
export type Fields = ReadonlyMap<string, string>;

export interface MultipartReport {
  headers: Fields;
  /** Each with its headers in front, as it came. */
  parts: string[];
}

/** Takes it apart; undefined when it is no report. */
export function readReport(raw: string): MultipartReport | undefined {
  const text = raw.slice(0, longestReport).replaceAll('\r\n', '\n');
  const [head = '', ...rest] = text.split('\n\n');
  const headers = fieldsOf(head);
  const type = headers.get('content-type') ?? '';
  if (!/multipart\/report/i.test(type)) return undefined;
  const boundary = /boundary\s*=\s*(?:"([^"\n]{1,200})"|([^\s;]{1,200}))/i.exec(type);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return undefined;
  const parts = `\n${rest.join('\n\n')}`.split(`\n--${mark}`).slice(1, mostParts);
  return { headers, parts };
}

/** The first part of this type, such as `message\/delivery-status`. */
export function partOf({ parts }: MultipartReport, type: string): string | undefined {
  const named = new RegExp(String.raw`^content-type:[ \t]*${type}(?![\w/.+-])`, 'im');
  return parts.find((part) => named.test(part.slice(0, 2_000)));
}

/** The blocks of fields in a part, after its own headers; `most` are read. */
export function blocksOf(part: string, most: number): Fields[] {
  return part
    .split(/\n[ \t]*\n/)
    .slice(1, most + 1)
    .map(fieldsOf);
}

/** Reads header fields; folded lines are put together. */
export function fieldsOf(block: string): Fields {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** The addresses in fields, lower case. */
export function addressesIn(values: readonly (string | undefined)[]): string[] {
  return values.flatMap((value = '') =>
    (value.slice(0, 2_000).match(/[^\s<>,;:"()]{1,200}@[^\s<>,;:"()]{1,253}/g) ?? []).map((one) =>
      one.toLowerCase(),
    ),
  );
}
