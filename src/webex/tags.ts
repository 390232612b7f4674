/**
 * Tags a partner puts on customers and on subscriptions. Neither the customer nor other partners see them
 * (published partner API). Lists by tag end at 100 without a next page.
 */
import { z } from 'zod';
import type { WebexApi } from './call.ts';
import { optionalBoolean, optionalText, texts } from './field.ts';

export const WebexTag = z.object({ name: z.string().min(1), description: optionalText });
export type WebexTag = z.output<typeof WebexTag>;

/** Published examples hold several names in one element, separated by commas; a name has no comma. */
const names = texts.transform((list) =>
  list.flatMap((name) => name.split(',')).flatMap((name) => name.trim() || []),
);

export const WebexTaggedOrganization = z.object({
  orgId: z.string().min(1),
  orgName: optionalText,
  tags: names,
});
export type WebexTaggedOrganization = z.output<typeof WebexTaggedOrganization>;

export const WebexTaggedSubscription = WebexTaggedOrganization.extend({
  subscriptionId: z.string().min(1),
  /** Whether it is a trial; Webex says so only here, for subscriptions that carry a tag. */
  trial: optionalBoolean,
});
export type WebexTaggedSubscription = z.output<typeof WebexTaggedSubscription>;

/** A list by tag. */
export interface Tagged<Item> {
  items: Item[];
  /** Webex ended the list at its limit; more may carry the tag. */
  isCapped: boolean;
}

const most = 100;

/** All tags in use for one kind of thing. A tag nobody carries any more does not exist. */
export async function listTags(
  api: WebexApi,
  type: 'ORGANIZATION' | 'SUBSCRIPTION',
): Promise<WebexTag[]> {
  const page = await api.list(
    { path: '/partner/tags', query: { type }, key: 'items', paging: { style: 'none' } },
    WebexTag,
  );
  return page.items;
}

/** The tags of one customer. */
export function readOrganizationTags(
  api: WebexApi,
  orgId: string,
): Promise<WebexTaggedOrganization> {
  return api.send(
    { path: '/partner/tags/organizations/{orgId}', params: { orgId }, orgId },
    WebexTaggedOrganization,
  );
}

/** The tags of one subscription, and whether it is a trial. */
export function readSubscriptionTags(
  api: WebexApi,
  orgId: string,
  subscriptionId: string,
): Promise<WebexTaggedSubscription> {
  return api.send(
    {
      path: '/partner/tags/organizations/{orgId}/subscriptions/{subscriptionId}',
      params: { orgId, subscriptionId },
      orgId,
    },
    WebexTaggedSubscription,
  );
}

/** Customers that carry at least one of the tags, at most 100. */
export function findOrganizationsByTags(
  api: WebexApi,
  tags: readonly string[],
): Promise<Tagged<WebexTaggedOrganization>> {
  return findTagged(api, '/partner/tags/organizations', tags, WebexTaggedOrganization);
}

/** Subscriptions that carry at least one of the tags, at most 100. */
export function findSubscriptionsByTags(
  api: WebexApi,
  tags: readonly string[],
): Promise<Tagged<WebexTaggedSubscription>> {
  return findTagged(api, '/partner/tags/subscriptions', tags, WebexTaggedSubscription);
}

async function findTagged<Item>(
  api: WebexApi,
  path: string,
  tags: readonly string[],
  item: z.ZodType<Item>,
): Promise<Tagged<Item>> {
  const { items, unreadable = 0 } = await api.list(
    { path, query: { tags: tags.join(','), max: most }, key: 'items', paging: { style: 'none' } },
    item,
  );
  return { items, isCapped: items.length + unreadable >= most };
}

/**
 * Puts exactly these tags on a customer: at most five, names of at most 25 characters. What is left out is taken
 * off, so read before; two writers at the same time overwrite each other.
 */
export function assignOrganizationTags(
  api: WebexApi,
  orgId: string,
  tags: readonly { name: string; description?: string | undefined }[],
): Promise<WebexTag[]> {
  return api.send(
    {
      method: 'POST',
      path: '/partner/tags/organizations/{orgId}/assignTags',
      params: { orgId },
      body: { tags },
      orgId,
    },
    z.array(WebexTag),
  );
}

/** The same for a subscription. */
export function assignSubscriptionTags(
  api: WebexApi,
  orgId: string,
  subscriptionId: string,
  tags: readonly { name: string; description?: string | undefined }[],
): Promise<WebexTag[]> {
  return api.send(
    {
      method: 'POST',
      path: '/partner/tags/organizations/{orgId}/subscriptions/{subscriptionId}/assignTags',
      params: { orgId, subscriptionId },
      body: { tags },
      orgId,
    },
    z.array(WebexTag),
  );
}
