/** Where a call goes and how it is named. */
import type { WebexCall } from './call.ts';

/** How errors and logs name a call: method and path as the API reference writes them, no values. */
export function nameOf(call: WebexCall): string {
  return `${call.method ?? 'GET'} ${call.path}`;
}

/** Whether carrying a call out twice is the same as once. */
export function isSafe(call: WebexCall): boolean {
  return call.method === undefined || call.method === 'GET';
}

/** The address of a call below `base`, e.g. `https://webexapis.com/v1`. */
export function urlOf(call: WebexCall, base: URL): URL {
  const root = call.base === 'origin' ? '' : base.pathname.replace(/\/$/, '');
  const url = new URL(root + pathOf(call), base.origin);
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}

function pathOf(call: WebexCall): string {
  return call.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = call.params?.[name];
    // An empty or dotted segment would address another resource.
    if (!value || /^\.+$/.test(value)) throw new Error(`${nameOf(call)}: no usable ${name}`);
    return encodeURIComponent(value);
  });
}
