/** What goes wrong on purpose: which answer a call gets instead of its own. */
import type { Faults } from './contract.ts';
import type { Random } from './random.ts';

/** A cloud in good health. */
export function noFaults(): Faults {
  return {
    throttlePercent: 0,
    retryAfter: '1',
    serverErrorPercent: 0,
    latencyMs: 0,
    duplicateDeliveries: 0,
    reorderDeliveries: false,
    dropAcknowledgements: 0,
    failPaths: [],
    deactivateWebhooks: false,
    provisioningOutcome: 'provisioned',
    provisioningMs: 4000,
    lostCreations: 0,
    refusedCreations: 0,
    lostSubscriberWrites: 0,
    refusedSubscriberWrites: 0,
  };
}

/** The failure that `METHOD /path?query` meets, `undefined` when it goes well. Status 0: no answer at all. */
export function failureOf(
  faults: Faults,
  random: Random,
  line: string,
): { status: number; retryAfter?: string } | undefined {
  for (const { pattern, status } of faults.failPaths) {
    if (pattern !== '' && matches(line, pattern))
      return status === 429 ? throttled(faults) : { status };
  }
  if (faults.throttlePercent > 0 && random.chance(faults.throttlePercent)) return throttled(faults);
  if (faults.serverErrorPercent > 0 && random.chance(faults.serverErrorPercent)) {
    return { status: random.pick([500, 502, 503]) };
  }
  return undefined;
}

function throttled({ retryAfter }: Faults): { status: number; retryAfter?: string } {
  return { status: 429, ...(retryAfter ? { retryAfter } : {}) };
}

/** Whether the parts between the `*` of `pattern` occur in `line`, in that order. */
function matches(line: string, pattern: string): boolean {
  let at = 0;
  for (const part of pattern.split('*')) {
    const found = line.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return true;
}
