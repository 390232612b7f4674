/** Pages of wholesale lists. */
import { type Call, wholeNumber } from './call.ts';
import { linkTo } from './paging.ts';
import { invalid } from './refusal.ts';

/** A page by `max` and `offset`; the link leads on while there is more. */
export function offsetPage<T>(
  call: Call,
  items: readonly T[],
  asked: { usual: number; most: number; largest: number },
): { items: readonly T[]; headers: Readonly<Record<string, string>> } {
  const max = wholeNumber(call, 'max', 1) ?? asked.usual;
  if (max > asked.most) throw invalid(`max must not be above ${asked.most}`);
  const offset = wholeNumber(call, 'offset', 0) ?? 0;
  const size = Math.min(max, asked.largest);
  const next = offset + size;
  return {
    items: items.slice(offset, next),
    headers:
      next < items.length
        ? { link: linkTo(call, { max: String(size), offset: String(next) }) }
        : {},
  };
}
