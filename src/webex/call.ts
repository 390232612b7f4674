/** What one call to Webex is made of, and what a page of a list looks like. */
import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How a list says where its next page is. `link` is the `Link` header; the others apply when it is absent. */
export type Paging =
  | { style: 'link' }
  | { style: 'none' }
  /** `max` + 0-based `start`; a short page is the last one. */
  | { style: 'start'; max: number }
  /** `max` + 0-based `offset`; a short page is the last one. */
  | { style: 'offset'; max: number }
  /** SCIM: 1-based `startIndex` + `count`, ends at `totalResults`. */
  | { style: 'index'; count: number }
  /** `limit` + a `next` token in the body. */
  | { style: 'cursor'; limit: number };

export interface WebexCall {
  /** `GET` when left out. */
  method?: Method | undefined;
  /** Path as the API reference writes it, e.g. `/people/{personId}`: it names the call in errors and logs. */
  path: string;
  /** Values for the `{…}` of the path; percent-encoded on the way. */
  params?: Readonly<Record<string, string>> | undefined;
  query?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Sent as JSON; beside an upload as fields of the form. */
  body?: unknown;
  /** Makes the request a form with this file in the field `files`. */
  upload?: { name: string; contentType: string; bytes: Buffer } | undefined;
  /**
   * The customer this call is about. A partner's token is refused (403) in a customer it never opened;
   * then the organization is read once and the call repeated once.
   */
  orgId?: string | undefined;
  /** `origin`: the path starts at the host, not below `/v1` (SCIM and identity). */
  base?: 'v1' | 'origin' | undefined;
  /** Milliseconds for one attempt; 15,000 when left out. */
  timeoutMs?: number | undefined;
  /** The answer is a file, not JSON. */
  file?: boolean | undefined;
  /** The answer is not read beyond so many bytes; the usual limit of its kind when left out. */
  maxBytes?: number | undefined;
  /** Aborting rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
}

export interface ListCall extends WebexCall {
  /** The key that holds the items: `items`, `phoneNumbers`, `Resources`, … A bare array is taken as the list too. */
  key: string;
  paging: Paging;
}

/** One page of a list. */
export interface Page<T> {
  items: T[];
  /** Opaque; may be stored and handed back later, even by another process. Absent on the last page. */
  next?: string | undefined;
  /** How many items of this page did not fit our schema and were left out (each is reported). */
  unreadable?: number | undefined;
}

/** A file that Webex keeps: a report, or something dropped into a space. */
export interface WebexFile {
  bytes: Buffer;
  /** From `Content-Disposition`; absent when Webex does not name it. */
  name?: string | undefined;
  /** Without its parameters, e.g. `text/csv`. */
  contentType?: string | undefined;
}

/** Webex, spoken to with one token at one priority. Every failure is a `WebexError`. */
export interface WebexApi {
  /** One call; its answer is checked against `schema`. */
  send<T>(call: WebexCall, schema: z.ZodType<T>): Promise<T>;
  /** One page of a list; items are checked one by one. `cursor` is the `next` of an earlier page. */
  list<T>(call: ListCall, item: z.ZodType<T>, cursor?: string): Promise<Page<T>>;
  /**
   * A file, at most 256 MB. `address`: where an earlier answer said it is; it must be Webex's own host, because the
   * token goes there. Left out: the address of `call`.
   */
  download(call: WebexCall, address?: string): Promise<WebexFile>;
}
