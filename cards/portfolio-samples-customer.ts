/** What the samples of a customer's card bought. */
import { hostileTexts } from './hostile.ts';
import type { PortfolioOfCustomer } from './portfolio-data.ts';

const [macros, tags, marks, mention, reference] = hostileTexts;

export const portfolioOfSamples: Record<'typical' | 'long' | 'hostile', PortfolioOfCustomer> = {
  typical: {
    statuses: ['overage', 'subscription'],
    asks: true,
    tags: ['gold'],
    region: { name: 'EU', from: 'report' },
    externalId: 'C-10482',
    wholesale: 'provisioned',
    sites: [{ url: 'zaklady-lodz.webex.com', type: 'Control Hub managed site' }],
  },
  long: {
    statuses: ['expiringSoon', 'overage', 'inactive', 'orderReady', 'suspended', 'subscription'],
    asks: true,
    tags: ['a tag of twenty-five lett', 'another', 'third', 'fourth'],
    region: { name: 'UAE', from: 'callDomain' },
    externalId: 'customer-0000000000000000000000000482',
    wholesale: 'provisioned_with_errors',
    sites: Array.from({ length: 4 }, (_, n) => ({
      url: `spotkania-regionu-${n + 1}.webex.com`,
      type: 'Site Admin managed site',
    })),
  },
  hostile: {
    statuses: [macros],
    asks: false,
    tags: [marks],
    region: { name: mention, from: tags },
    externalId: reference,
    wholesale: marks,
    sites: [{ url: mention, type: macros }],
  },
};
