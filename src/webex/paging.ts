/** Where the next page of a list is. Webex has six ways to say it; outside this file a cursor is an opaque text. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Paging } from './call.ts';

/** The query parameters a list starts with. */
export function firstPage(paging: Paging): Record<string, number> {
  if (paging.style === 'start' || paging.style === 'offset') return { max: paging.max };
  if (paging.style === 'index') return { startIndex: 1, count: paging.count };
  if (paging.style === 'cursor') return { limit: paging.limit };
  return {};
}

/**
 * The cursor of the page after this one; undefined when this was the last.
 * A `Link` header always wins over counting, whatever the style.
 */
export function nextCursor(
  paging: Paging,
  page: { url: URL; headers: IncomingHttpHeaders; body: unknown; length: number },
): string | undefined {
  if (paging.style === 'none') return undefined;
  const link = nextLink(page.headers['link']);
  if (link) return cursorTo(new URL(link, page.url), page.url);
  const query = page.url.searchParams;
  if (paging.style === 'cursor') {
    const token = fieldOf(page.body, 'next');
    return typeof token === 'string' && token ? moved(page.url, { next: token }) : undefined;
  }
  if (paging.style === 'start' || paging.style === 'offset') {
    if (page.length < paging.max) return undefined;
    const at = Number(query.get(paging.style) ?? 0) + page.length;
    return moved(page.url, { [paging.style]: String(at) });
  }
  if (paging.style === 'index') {
    const at = Number(query.get('startIndex') ?? 1) + page.length;
    const total = Number(fieldOf(page.body, 'totalResults') ?? 0);
    return page.length > 0 && at <= total ? moved(page.url, { startIndex: String(at) }) : undefined;
  }
  return undefined;
}

/**
 * The address a cursor stands for. Undefined when it is damaged or leads to an origin that `mayFollow`
 * refuses: the token must not travel there.
 */
export function urlOfCursor(
  cursor: string,
  base: URL,
  mayFollow: (url: URL) => boolean,
): URL | undefined {
  if (!cursor.startsWith('/') && !/^https?:/.test(cursor)) return undefined;
  if (!URL.canParse(cursor, base.href)) return undefined;
  const url = new URL(cursor, base);
  return mayFollow(url) ? url : undefined;
}

/** The `rel="next"` target of an RFC 8288 `Link` header. */
export function nextLink(header: string | string[] | undefined): string | undefined {
  const links = (Array.isArray(header) ? header : [header ?? '']).join(',');
  for (const [, target, parameters = ''] of links.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/;\s*rel\s*=\s*"?([^";,]*\s)?next[\s";,]/i.test(`${parameters};`)) return target;
  }
  return undefined;
}

/** Same origin: path and query only, so that a stored cursor survives a change of host. */
function cursorTo(url: URL, from: URL): string | undefined {
  if (url.href === from.href) return undefined;
  return url.origin === from.origin ? url.pathname + url.search : url.href;
}

function moved(url: URL, changes: Record<string, string>): string | undefined {
  const next = new URL(url);
  for (const [name, value] of Object.entries(changes)) next.searchParams.set(name, value);
  return cursorTo(next, url);
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? (body as Record<string, unknown>)[name]
    : undefined;
}
