/**
 * Creating wholesale customers: the check beforehand, the request, and what became of it (published wholesale API).
 * Creation is asynchronous: Webex accepts the request, answers with an address, and works on.
 */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import type { WebexApi } from './call.ts';
import { listWholesaleCustomers, type WebexWholesaleCustomer } from './wholesale.ts';

/** An address as provisioning takes it; lines have at most 50 characters. */
export interface WholesaleAddress {
  addressLine1: string;
  addressLine2?: string | undefined;
  city: string;
  /** ISO 3166-2 without the country, e.g. `CA`; required in some countries. */
  stateOrProvince?: string | undefined;
  zipOrPostalCode?: string | undefined;
  /** ISO 3166 two-letter code. */
  country: string;
}

/** Everything Webex must know to create a customer. */
export interface NewWholesaleCustomer {
  /** Of the onboarding template, as Partner Hub shows it. */
  provisioningId: string;
  packages: readonly string[];
  /** The partner's own id of the customer: no two customers have the same, so it makes a repeat visible. */
  externalId: string;
  /** Billing address. */
  address: WholesaleAddress;
  customerInfo: {
    /** Without `%`. */
    name: string;
    primaryEmail: string;
    /** ISO 639-1. */
    language?: string | undefined;
  };
  provisioningParameters?:
    | {
        calling?:
          | {
              location: {
                name: string;
                address: WholesaleAddress;
                /** IANA name. */
                timezone: string;
                /** E.g. `en_us`. */
                language: string;
              };
            }
          | undefined;
        meetings?: { timezone: string } | undefined;
      }
    | undefined;
}

/** One of the reasons why Webex would not create a customer. */
export interface Objection {
  code?: number | undefined;
  /** Webex's words. */
  reason: string;
}

/** A check or a creation takes Webex longer than a look-up. */
const timeoutMs = 30_000;

/**
 * Asks Webex whether it would create the customer; nothing is created.
 * @returns its objections; none means it would.
 * @throws WebexError when Webex did not say: busy, signed out, or the check is not open to this partner.
 */
export async function checkNewCustomer(
  api: WebexApi,
  customer: NewWholesaleCustomer,
): Promise<readonly Objection[]> {
  const { customerInfo, ...rest } = customer;
  // The published check takes name and address of the administrator, and no language.
  const { name, primaryEmail } = customerInfo;
  const body = { ...rest, customerInfo: { name, primaryEmail } };
  const path = '/wholesale/customers/validate';
  try {
    await api.send({ method: 'POST', path, body, timeoutMs }, z.looseObject({}));
    return [];
  } catch (error) {
    const objections = objectionsIn(error);
    if (objections) return objections;
    throw error;
  }
}

/**
 * Asks Webex to create the customer.
 * @returns the wholesale id under which its state can be read.
 * @throws WebexError. A refusal does not prove that nothing was created: ask for the external id before a repeat.
 */
export async function createCustomer(
  api: WebexApi,
  customer: NewWholesaleCustomer,
): Promise<string> {
  const { url } = await api.send(
    { method: 'POST', path: '/wholesale/customers', body: customer, timeoutMs },
    z.object({ url: z.string() }),
  );
  const id = url.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1);
  if (!id) throw new WebexError({ code: 'webex.unreadable', call: 'POST /wholesale/customers' });
  return id;
}

/** The customer with this external id; undefined when Webex has none. */
export async function findByExternalId(
  api: WebexApi,
  externalId: string,
): Promise<WebexWholesaleCustomer | undefined> {
  const { items } = await listWholesaleCustomers(api, { externalId });
  return items.find((each) => each.externalId === externalId);
}

/** What a refusal of what was asked for says; undefined for everything else, such as a server that is busy. */
export function objectionsIn(error: unknown): readonly Objection[] | undefined {
  if (!(error instanceof WebexError) || error.code !== 'webex.refused') return undefined;
  const { status, details, reason } = error.failure;
  if (status !== 400 && status !== 409 && status !== 422) return undefined;
  return details ?? [{ reason: reason ?? '' }];
}
