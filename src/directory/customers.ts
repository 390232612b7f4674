/** Customers by what belongs to them: domains, sites, web orders and subscriptions. */
import { type Finder, select } from './finders.ts';

/** Why a customer is an answer, where its name does not say it. */
export type Reason = 'domain' | 'site' | 'order' | 'subscription';

/** A domain of their e-mail addresses, or one of their Webex sites, in any of these writings; who has several is one hit. */
export const customersByDomain =
  (domains: readonly string[]): Finder =>
  (params) => {
    const asked = params.add(domains);
    const owned = `SELECT d."orgId" FROM "Domain" d WHERE d.domain = ANY(${asked}::text[])`;
    const site = `EXISTS (${owned} AND d."orgId" = t.id AND d.source = 'site')`;
    return select('customer', params, `t.id IN (${owned})`, {
      why: `CASE WHEN ${site} THEN 'site' ELSE 'domain' END`,
    });
  };

/** A domain or site that begins like this. */
export const customersByBeginningOfDomain =
  (domain: string): Finder =>
  (params) => {
    const from = params.add(domain);
    const to = params.add(`${domain}\u{10FFFF}`);
    const owned = `SELECT d."orgId" FROM "Domain" d WHERE d.domain > ${from} AND d.domain < ${to}`;
    return select('customer', params, `t.id IN (${owned})`, { rank: 2, why: `'domain'` });
  };

/** A web order number or the id of a subscription, in any of its usual cases; imported, or on a licence of Webex. */
export const customersByReference =
  (reference: string): Finder =>
  (params) => {
    const ids = `ANY(${params.add(writingsOf(reference))}::text[])`;
    const lower = params.add(reference.toLowerCase());
    const orders = `SELECT w."orgId" FROM "WebOrder" w WHERE w.id = ${ids}
      UNION ALL SELECT s."orgId" FROM "Subscription" s WHERE s."webOrderId" = ${ids}`;
    const subscriptions = `SELECT s."orgId" FROM "Subscription" s WHERE s.id = ${ids}
      UNION ALL SELECT l."orgId" FROM "License" l WHERE lower(l."subscriptionId") = ${lower} AND l."goneAt" IS NULL`;
    return select('customer', params, `t.id IN (${orders} UNION ALL ${subscriptions})`, {
      why: `CASE WHEN t.id IN (${orders}) THEN 'order' ELSE 'subscription' END`,
    });
  };

/** As it was typed, in capitals, in small letters, and as Webex writes it: `Sub119911`. */
function writingsOf(reference: string): string[] {
  const lower = reference.toLowerCase();
  const upper = reference.toUpperCase();
  const [first = '', ...others] = lower;
  const capitalized = [[first.toUpperCase(), ...others].join(''), upper.replace(/^SUB/, 'Sub')];
  return [...new Set([reference, upper, lower, ...capitalized])];
}
