/** Locations of an organization: places with an address, not meeting sites. */
import { z } from 'zod';
import type { Page, WebexApi } from './call.ts';
import { optionalText } from './field.ts';

export const WebexLocation = z.object({
  id: z.string().min(1),
  name: z.string(),
  orgId: optionalText,
  timeZone: optionalText,
  address: z
    .object({
      address1: optionalText,
      address2: optionalText,
      city: optionalText,
      state: optionalText,
      postalCode: optionalText,
      /** ISO 3166 two-letter code. */
      country: optionalText,
    })
    .nullish()
    .transform((address) => address ?? undefined),
});
export type WebexLocation = z.output<typeof WebexLocation>;

/** Locations of one organization. */
export function listLocations(
  api: WebexApi,
  orgId: string,
  cursor?: string,
): Promise<Page<WebexLocation>> {
  return api.list(
    { path: '/locations', query: { orgId }, orgId, key: 'items', paging: { style: 'link' } },
    WebexLocation,
    cursor,
  );
}

/** Pages of locations that are read while somebody waits; Webex's hold 100. */
const mostPages = 20;

/** All locations of one organization, page by page. */
export async function listAllLocations(api: WebexApi, orgId: string): Promise<WebexLocation[]> {
  const all: WebexLocation[] = [];
  let cursor: string | undefined;
  let pages = 0;
  do {
    const page = await listLocations(api, orgId, cursor);
    all.push(...page.items);
    cursor = page.next;
    pages += 1;
  } while (cursor !== undefined && pages < mostPages);
  return all;
}
