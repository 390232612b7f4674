/** Which product a licence belongs to, by its name: Webex gives licences no other mark. */
import type { KpiProduct } from './figures.ts';

/**
 * Calling: names with “Calling”, but not “Call on Webex” (F101). Meetings: names with “Meetings” or “Suite”. Everything
 * else (Messaging, Events, devices, Contact Center) is neither, and customers with nothing else do not count (F094).
 */
export function productOf(licenseName: string): KpiProduct | undefined {
  if (/\bcall on webex\b/i.test(licenseName)) return undefined;
  if (/\bcalling\b/i.test(licenseName)) return 'calling';
  return /\b(meetings?|suite)\b/i.test(licenseName) ? 'meetings' : undefined;
}
