/** The last calls, for the drawer of the page and for tests. Secrets never enter it. */
import type { CloudCall } from './contract.ts';

const kept = 500;
const secrets = new Set([
  'access_token',
  'refresh_token',
  'client_secret',
  'secret',
  'code',
  'code_verifier',
]);

export interface Journal {
  counts(): Record<string, number>;
  add(call: Omit<CloudCall, 'id'>): void;
  calls(): CloudCall[];
}

/** `told` hears of every call as it is added. `keepsBodies`: whether requests and answers are kept. */
export function createJournal(told: (call: CloudCall) => void, keepsBodies = true): Journal {
  const counts = new Map<string, number>();
  const ring: CloudCall[] = [];
  let count = 0;
  return {
    counts: () => Object.fromEntries(counts),
    add: ({ request, response, ...call }) => {
      const entry: CloudCall = { id: count + 1, ...call };
      if (keepsBodies && request !== undefined) entry.request = redacted(request);
      if (keepsBodies && response !== undefined) entry.response = redacted(response);
      const kind = call.route ?? String(call.status);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      ring[count % kept] = entry;
      count += 1;
      told(entry);
    },
    calls: () =>
      count <= kept ? ring.slice() : [...ring.slice(count % kept), ...ring.slice(0, count % kept)],
  };
}

/** `value` with the worth of every secret field replaced; two levels deep, which is where they are. */
function redacted(value: unknown, depth = 2): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) return value;
  if (Array.isArray(value)) return value.map((item) => redacted(item, depth));
  if (depth === 2 && !('items' in value) && !Object.keys(value).some((key) => secrets.has(key))) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [
      key,
      secrets.has(key) ? '[redacted]' : redacted(field, depth - 1),
    ]),
  );
}
