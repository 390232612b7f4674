/** Where customers' calls are handled: the only hint at a customer's region in the list of organizations. */
import type { WebexApi } from './call.ts';
import { WebexOrganization } from './organizations.ts';

export interface CallDomain {
  orgId: string;
  /** E.g. `us.bcld.webex.com`. */
  domain: string;
}

/** The call domain of every organization that has calling; one call. */
export async function listCallDomains(api: WebexApi): Promise<CallDomain[]> {
  const page = await api.list(
    {
      path: '/organizations',
      query: { callingData: true },
      key: 'items',
      paging: { style: 'none' },
      timeoutMs: 120_000,
    },
    WebexOrganization,
  );
  return page.items.flatMap(({ id, xsiDomain }) =>
    xsiDomain ? [{ orgId: id, domain: xsiDomain }] : [],
  );
}
