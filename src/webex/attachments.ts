/**
 * Files that people attach to messages. The address comes from the message, but only its id is used: the request
 * goes to Webex's own address for contents, so no token ever leaves for another host.
 */
import { WebexError } from '../errors.ts';
import type { WebexApi } from './call.ts';

/** A file, or why it cannot be had: expected outcomes, each with words of its own for the person. */
export type Attachment =
  | { kind: 'file'; name: string; bytes: Buffer }
  /** The address is not one of Webex's contents. */
  | { kind: 'foreign' }
  /** Webex is still looking for malware in it; milliseconds to wait. */
  | { kind: 'scanning'; retryAfterMs: number }
  | { kind: 'infected' }
  /** Encrypted archives and the like, which Webex cannot look into. */
  | { kind: 'unscannable' }
  | { kind: 'tooLarge' }
  /** Deleted meanwhile, or not for the bot. */
  | { kind: 'gone' };

/** Fetches a file. @throws WebexError when Webex did not answer usefully. */
export async function fetchAttachment(
  api: WebexApi,
  { baseUrl, address, maxBytes }: { baseUrl: string; address: string; maxBytes: number },
): Promise<Attachment> {
  const contentId = contentIdIn(address, new URL(baseUrl));
  if (contentId === undefined) return { kind: 'foreign' };
  const call = {
    path: '/contents/{contentId}',
    params: { contentId },
    maxBytes,
    timeoutMs: 60_000,
  };
  try {
    const { name = 'file.csv', bytes } = await api.download(call);
    return { kind: 'file', name: name.slice(0, 120), bytes };
  } catch (error) {
    const outcome = error instanceof WebexError ? outcomeOf(error) : undefined;
    if (outcome) return outcome;
    throw error;
  }
}

function outcomeOf({ code, failure }: WebexError): Attachment | undefined {
  switch (failure.status) {
    case 423:
      return { kind: 'scanning', retryAfterMs: failure.retryAfterMs ?? 10_000 };
    case 410:
      return { kind: 'infected' };
    case 428:
      return { kind: 'unscannable' };
    case 403:
    case 404:
      return { kind: 'gone' };
    default:
      // A good answer that was not read to its end was longer than we wanted.
      return code === 'webex.unreadable' && failure.status === 200
        ? { kind: 'tooLarge' }
        : undefined;
  }
}

/** `https://webexapis.com/v1/contents/Y2lz…` → `Y2lz…`; undefined for any other host or path. */
function contentIdIn(address: string, base: URL): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const ours = url.origin === base.origin || url.origin === 'https://webexapis.com';
  const hasMore = url.username !== '' || url.search !== '' || url.hash !== '';
  const [, id] = /^\/v1\/contents\/([A-Za-z0-9_-]{1,500}={0,2})$/.exec(url.pathname) ?? [];
  return ours && !hasMore ? id : undefined;
}
