/** Which hosts our token may be sent to, and where Webex says a customer really lives (HTTP 451). */

/** Decides by origin: Webex's own hosts over TLS; beside a loopback address (tests, sandbox) any port of it. */
export function trusts(base: URL, url: URL): boolean {
  if (url.origin === base.origin) return true;
  if (isLoopback(base)) return url.protocol === base.protocol && url.hostname === base.hostname;
  return url.protocol === 'https:' && url.port === '' && isWebexHost(url.hostname);
}

/** Whether a file of Webex's may be fetched there with our token: reports lie on hosts of `webex.com`. */
export function trustsFile(base: URL, url: URL): boolean {
  if (trusts(base, url)) return true;
  if (isLoopback(base)) return false;
  return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith('.webex.com');
}

/**
 * The origin a 451 answer names, if we may follow it. Hints come as a full address or as a bare host
 * somewhere in the body.
 */
export function hintedOrigin(text: string, base: URL): string | undefined {
  const named =
    text.slice(0, 4_000).match(/(?:https?:\/\/)?[a-z0-9.-]*[a-z0-9](?::\d{1,5})?/gi) ?? [];
  for (const name of named) {
    const address = /^https?:/i.test(name) ? name : `${base.protocol}//${name}`;
    if (!URL.canParse(address)) continue;
    const url = new URL(address);
    if (url.origin !== base.origin && trusts(base, url)) return url.origin;
  }
  return undefined;
}

function isWebexHost(hostname: string): boolean {
  return hostname === 'webexapis.com' || hostname.endsWith('.webexapis.com');
}

function isLoopback(url: URL): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[::1\])$/.test(url.hostname);
}
