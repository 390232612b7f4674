/** Pages as Webex gives them, and the `Link` header that leads on. */
import { type Call, wholeNumber } from './call.ts';
import { invalid } from './refusal.ts';

export interface Page<T> {
  items: readonly T[];
  headers: Readonly<Record<string, string>>;
}

/**
 * The page of `items` that the call asks for with `max` and the place the last link named. A page never holds
 * more than `largest`. When the items end exactly with a page, its link still leads on, to an empty page, as
 * Webex does it. `by` is the parameter that carries the place: `start` where clients may set it themselves,
 * else an opaque cursor.
 */
export function pageOf<T>(
  call: Call,
  items: readonly T[],
  asked: { usual: number; most: number; largest: number; by: 'start' | 'cursor' },
): Page<T> {
  const max = wholeNumber(call, 'max', 1) ?? asked.usual;
  if (max > asked.most) throw invalid(`max must not be above ${asked.most}`);
  const start = asked.by === 'start' ? (wholeNumber(call, 'start', 0) ?? 0) : cursorOf(call);
  const size = Math.min(max, asked.largest);
  const shown = items.slice(start, start + size);
  if (shown.length < size) return { items: shown, headers: {} };
  const next = start + size;
  const place = asked.by === 'start' ? { start: String(next) } : { cursor: cursorAt(next) };
  return { items: shown, headers: { link: linkTo(call, { max: String(size), ...place }) } };
}

/** `Link` of the next page: this call's address with some parameters changed. */
export function linkTo(call: Call, changed: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams([...call.query]);
  for (const [name, value] of Object.entries(changed)) query.set(name, value);
  return `<${call.origin}${call.path}?${query.toString()}>; rel="next"`;
}

function cursorAt(place: number): string {
  return Buffer.from(`limit:${place}`).toString('base64url');
}

function cursorOf(call: Call): number {
  const cursor = call.query.get('cursor');
  if (cursor === undefined) return 0;
  const place = /^limit:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (place === undefined) throw invalid('cursor is invalid');
  return Number(place);
}
