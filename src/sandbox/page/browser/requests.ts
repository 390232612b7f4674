/** Questions to the page's server. */
import type { PageRefusal } from '../wire.ts';

/** The server refused, or (`unreachable`) did not answer at all. */
export class RefusedError extends Error {
  readonly code: PageRefusal['code'] | 'unreachable';

  constructor(code: PageRefusal['code'] | 'unreachable', message: string) {
    super(message);
    this.name = 'RefusedError';
    this.code = code;
  }
}

/** Reads JSON; throws RefusedError. */
export function get<T>(path: string, query: Record<string, string> = {}): Promise<T> {
  const search = new URLSearchParams(query).toString();
  return ask<T>(search ? `${path}?${search}` : path);
}

/** Sends JSON and reads the answer; throws RefusedError. */
export function send<T>(method: 'POST' | 'PUT', path: string, body: unknown): Promise<T> {
  return ask<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, options?: RequestInit): Promise<T> {
  const response = await fetch(path, options).catch((error: unknown) => {
    throw new RefusedError('unreachable', String(error));
  });
  const answer = (await response.json().catch(() => ({}))) as { error?: PageRefusal };
  if (!response.ok) {
    throw new RefusedError(answer.error?.code ?? 'broken', answer.error?.message ?? '');
  }
  return answer as T;
}
