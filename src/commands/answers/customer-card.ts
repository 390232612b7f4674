/** The card of one customer. */
import { type Reply, show } from '../../conversation/reply.ts';
import type { Directory } from '../../directory/directory.ts';
import { mixesScripts } from '../../directory/skeleton.ts';
import type { Text } from '../../language/index.ts';
import type { JudgedCustomer, Portfolio } from '../../portfolio/portfolio.ts';
import { licensesByName } from './licenses.ts';
import { toPortfolio, toSearchInside } from './ways.ts';

export interface UsesCustomers {
  directory: Pick<Directory, 'confirmed' | 'readOrganization' | 'readGaps' | 'readLookAlikes'>;
  /** Left out: the card shows the directory's facts alone. */
  portfolio?: Pick<Portfolio, 'read'> | undefined;
}

/** `why` says why it was found, where its name does not. */
export async function customerCard(
  id: string,
  { directory, portfolio }: UsesCustomers,
  why?: Text,
): Promise<Reply | undefined> {
  const found = await directory.confirmed.organization(id);
  if (!found) return undefined;
  const { id: _id, orgId: _orgId, organization: _name, licensesAt, ...rest } = found;
  const { licensesUnconfirmed: _why, confirmedAt: at, ...facts } = rest;
  const [gaps, alike, bought] = await Promise.all([
    found.goneAt ? undefined : directory.readGaps(id),
    directory.readLookAlikes(id),
    portfolio?.read(id),
  ]);
  // What is missing of this customer is said part by part.
  const older = gaps && { ...gaps, missing: [], missingCount: 0 };
  return show(
    'customer',
    {
      ...facts,
      licenses: bought ? licensesByName(bought) : facts.licenses,
      // licences that Webex has just told need no copy
      pending: facts.pending.filter((stage) => stage !== 'licenses' || licensesAt === undefined),
      confirmed: bought && at && { at, licenses: licensesAt !== undefined },
      gaps: older,
      alike,
      mixed: mixesScripts(found.displayName),
      why,
      portfolio: bought && boughtBy(bought),
    },
    {
      choices: [toSearchInside(id), ...(bought ? toPortfolio(id) : [])],
      audit: { kind: 'customer', hits: 1 },
    },
  );
}

const quiet: ReadonlySet<string> = new Set(['trial', 'subscription']);

function boughtBy({ judgements, tags, region, externalId, wholesale, sites }: JudgedCustomer) {
  const held = judgements.filter(({ holds }) => holds).map(({ status }) => status);
  const asks = held.some((status) => !quiet.has(status));
  return {
    statuses: held.toSorted((a, b) => Number(quiet.has(a)) - Number(quiet.has(b))),
    asks,
    tags,
    region,
    externalId,
    wholesale: wholesale?.state,
    sites,
  };
}
