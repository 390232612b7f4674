/** What administrators did in an organization (published admin audit API); log-ins among it. */
import { z } from 'zod';
import type { Page, WebexApi } from './call.ts';
import { optionalDate, optionalText } from './field.ts';
import { isSameId } from './id.ts';

export const WebexAuditEvent = z.object({
  id: optionalText,
  created: optionalDate,
  actorId: optionalText,
  actorOrgId: optionalText,
  data: z.object({
    actorName: optionalText,
    actorEmail: optionalText,
    /** E.g. `LOGINS`, also written `EventCategory.LOGINS`. */
    eventCategory: optionalText.transform((category) => category?.replace('EventCategory.', '')),
    actionText: optionalText,
  }),
});
export type WebexAuditEvent = z.output<typeof WebexAuditEvent>;

const pageSize = 200;
const dayMs = 24 * 3_600_000;

/** Log-ins of administrators between two instants at most a year apart. */
export function listLogins(
  api: WebexApi,
  orgId: string,
  between: { from: Date; to: Date },
  cursor?: string,
): Promise<Page<WebexAuditEvent>> {
  return api.list(
    {
      path: '/adminAudit/events',
      query: {
        orgId,
        from: between.from.toISOString(),
        to: between.to.toISOString(),
        eventCategories: 'LOGINS',
        max: pageSize,
      },
      orgId,
      key: 'items',
      paging: { style: 'offset', max: pageSize },
      timeoutMs: 60_000,
    },
    WebexAuditEvent,
    cursor,
  );
}

/**
 * The last log-in of one of the customer's own administrators in the last `days` (at most 365) before `now`;
 * undefined when there was none. Log-ins of the partner's people do not count. All pages are read: Webex promises
 * no order.
 */
export async function findLastLogin(
  api: WebexApi,
  orgId: string,
  wanted: { now: Date; days: number },
): Promise<Date | undefined> {
  const between = { from: new Date(wanted.now.getTime() - wanted.days * dayMs), to: wanted.now };
  let latest = 0;
  let cursor: string | undefined;
  do {
    const page: Page<WebexAuditEvent> = await listLogins(api, orgId, between, cursor);
    for (const { actorOrgId, created } of page.items) {
      const isOwn = !actorOrgId || isSameId(actorOrgId, orgId);
      if (isOwn) latest = Math.max(latest, created?.getTime() ?? 0);
    }
    cursor = page.next;
  } while (cursor !== undefined);
  return latest > 0 ? new Date(latest) : undefined;
}
