/** One call to a mail provider's API: JSON, a deadline, and errors without addresses. */
import { MailError } from '../../errors.ts';

const patienceMs = 10_000;

/** The answer; undefined for 404, which means that the address is on no list. @throws MailError */
export async function askProvider(
  url: URL,
  options: { method: 'GET' | 'DELETE'; authorization: string },
): Promise<unknown> {
  const { method, authorization } = options;
  const response = await fetch(url, {
    method,
    headers: { authorization, accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  }).catch((error: unknown) => {
    throw new MailError(`${method} at ${url.host}: no answer`, error);
  });
  if (response.status === 404) return undefined;
  if (!response.ok) throw new MailError(`${method} at ${url.host}: ${response.status}`);
  const body = await response.text();
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw new MailError(`${method} at ${url.host}: not readable`);
  }
}
