/**
 * Wholesale customers and their subscribers, reading (published wholesale API). Items carry no names. What creates
 * and changes them stands beside it in `wholesale-customers.ts` and `wholesale-subscribers.ts`.
 */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import type { Page, WebexApi } from './call.ts';
import { optionalDate, optionalNumber, optionalText, texts } from './field.ts';
import { isSameId } from './id.ts';

const Problems = z
  .array(z.object({ errorCode: optionalNumber, description: optionalText }))
  .nullish()
  .transform((list) => list ?? []);

export const WebexWholesaleCustomer = z.object({
  /** Not the id of the organization. */
  id: z.string().min(1),
  /** Absent until the customer is provisioned. */
  orgId: optionalText,
  externalId: optionalText,
  /** `provisioning`, `provisioned`, `provisioned_with_errors`, `updating`, `deleting`, `error`, `pending_rpl_review`. */
  status: optionalText,
  /** `webex_calling`, `webex_suite`, … */
  packages: texts,
  errors: Problems,
  /** How far each package is; `status` is `provisioned`, `provisioning`, `deleting` or `error`. */
  resourceDetails: z
    .object({
      packages: z
        .array(
          z.object({
            name: z.string(),
            status: optionalText,
            warnings: Problems,
            errors: Problems,
          }),
        )
        .nullish()
        .transform((list) => list ?? []),
    })
    .nullish()
    .transform((details) => details ?? { packages: [] }),
});
export type WebexWholesaleCustomer = z.output<typeof WebexWholesaleCustomer>;

export const WebexSubscriber = z.object({
  id: z.string().min(1),
  /** Absent until the subscriber is provisioned. */
  personId: optionalText,
  email: optionalText,
  customerId: optionalText,
  externalCustomerId: optionalText,
  packages: texts,
  /** `provisioned` or `pending_user_migration`. */
  status: optionalText,
  errors: Problems,
  created: optionalDate,
  lastStatusChange: optionalDate,
});
export type WebexSubscriber = z.output<typeof WebexSubscriber>;

export const WebexSubPartner = z.object({
  orgId: z.string().min(1),
  subscriptionId: optionalText,
  /** `active` or `suspended`. */
  provisioningState: optionalText,
  created: optionalDate,
  billingStartDate: optionalText,
});
export type WebexSubPartner = z.output<typeof WebexSubPartner>;

const pageSize = 100;

/** Wholesale customers of the partner, or those with this external id or organization. */
export function listWholesaleCustomers(
  api: WebexApi,
  wanted: { externalId?: string | undefined; orgId?: string | undefined } = {},
  cursor?: string,
): Promise<Page<WebexWholesaleCustomer>> {
  return api.list(
    {
      path: '/wholesale/customers',
      query: { ...wanted, max: pageSize },
      key: 'items',
      paging: { style: 'offset', max: pageSize },
      timeoutMs: 60_000,
    },
    WebexWholesaleCustomer,
    cursor,
  );
}

/**
 * The wholesale customer that an organization is; undefined: it is none.
 * @throws WebexError as Webex failed, also where what it answered may be that customer and cannot be read.
 */
export async function findWholesaleCustomer(
  api: WebexApi,
  orgId: string,
): Promise<WebexWholesaleCustomer | undefined> {
  const { items, unreadable } = await listWholesaleCustomers(api, { orgId });
  // Alone and without its organization it can only be the one that was asked for; among others Webex did not look for it.
  const [only] = items.length === 1 && !unreadable ? items : [];
  const found =
    items.find((one) => one.orgId !== undefined && isSameId(one.orgId, orgId)) ??
    (only?.orgId === undefined ? only : undefined);
  if (found || (items.length === 0 && !unreadable)) return found;
  throw new WebexError({
    code: 'webex.unreadable',
    call: 'GET /wholesale/customers',
    status: 200,
  });
}

/** One wholesale customer by its wholesale id. */
export function readWholesaleCustomer(
  api: WebexApi,
  customerId: string,
): Promise<WebexWholesaleCustomer> {
  return api.send(
    { path: '/wholesale/customers/{customerId}', params: { customerId } },
    WebexWholesaleCustomer,
  );
}

export interface SubscriberSearch {
  email?: string | undefined;
  personId?: string | undefined;
  /** Wholesale id of the customer. */
  customerId?: string | undefined;
  externalCustomerId?: string | undefined;
  status?: string | undefined;
  /** Only those whose status changed after it. */
  changedSince?: Date | undefined;
  /** Latest status change first; deleted subscribers are in no list. */
  newestFirst?: boolean | undefined;
}

/** Subscribers of all wholesale customers that fit `wanted`. */
export function listSubscribers(
  api: WebexApi,
  wanted: SubscriberSearch = {},
  cursor?: string,
): Promise<Page<WebexSubscriber>> {
  const { changedSince, newestFirst, ...same } = wanted;
  return api.list(
    {
      path: '/wholesale/subscribers',
      query: {
        ...same,
        // Milliseconds since 1970, as the published description asks for.
        lastStatusChange: changedSince && String(changedSince.getTime()),
        ...(newestFirst ? { sortBy: 'lastStatusChange', sortOrder: 'DESC' } : {}),
        max: pageSize,
      },
      key: 'items',
      paging: { style: 'offset', max: pageSize },
      timeoutMs: 60_000,
    },
    WebexSubscriber,
    cursor,
  );
}

/** Partners below this one. */
export async function listSubPartners(api: WebexApi): Promise<WebexSubPartner[]> {
  // The schema says `items`, the example `subPartners`.
  const Answer = z.object({
    items: z.array(WebexSubPartner).optional(),
    subPartners: z.array(WebexSubPartner).optional(),
  });
  const { items, subPartners } = await api.send({ path: '/wholesale/subPartners' }, Answer);
  return items ?? subPartners ?? [];
}
