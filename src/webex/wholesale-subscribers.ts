/**
 * Users of wholesale customers, one by one: checked, given a package, given another, let go (published wholesale API).
 * Webex has no way to do many at once.
 */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
import type { WebexApi } from './call.ts';
import { listSubscribers, WebexSubscriber } from './wholesale.ts';

/** Somebody who is to have a package. A number or extension and a location go with packages for calling. */
export interface NewSubscriber {
  /** Wholesale id of the customer. */
  customerId: string;
  email: string;
  /** `webex_calling`, `webex_suite`, …: exactly one. */
  package: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
  /** E.164 */
  phone?: string | undefined;
  extension?: string | undefined;
  locationId?: string | undefined;
}

/** Asks whether somebody could be added. @throws WebexError `webex.refused` with Webex's reason when not. */
export async function checkSubscriber(api: WebexApi, wanted: NewSubscriber): Promise<void> {
  await api.send(
    { method: 'POST', path: '/wholesale/subscribers/validate', body: bodyOf(wanted) },
    z.unknown(),
  );
}

/**
 * Adds a user. Somebody with a free account of their own is asked by e-mail first: then the status is
 * `pending_user_migration`. Webex may answer with a refusal although it did it: look before repeating.
 * @throws WebexError
 */
export function createSubscriber(api: WebexApi, wanted: NewSubscriber): Promise<WebexSubscriber> {
  return api.send(
    {
      method: 'POST',
      path: '/wholesale/subscribers',
      body: bodyOf(wanted),
      timeoutMs: 60_000,
    },
    WebexSubscriber,
  );
}

/**
 * Gives a user another package. `line`: only when they come from a package without calling to one with it.
 * @throws WebexError
 */
export function changeSubscriber(
  api: WebexApi,
  subscriberId: string,
  wanted: {
    package: string;
    line?: Pick<NewSubscriber, 'phone' | 'extension' | 'locationId'> | undefined;
  },
): Promise<WebexSubscriber> {
  return api.send(
    {
      method: 'PUT',
      path: '/wholesale/subscribers/{subscriberId}',
      params: { subscriberId },
      body: {
        packages: [wanted.package],
        ...(wanted.line && { provisioningParameters: lineOf(wanted.line) }),
      },
      timeoutMs: 60_000,
    },
    WebexSubscriber,
  );
}

/** Takes the package away; the person and their account stay. Somebody who is gone already is no error. */
export async function removeSubscriber(api: WebexApi, subscriberId: string): Promise<void> {
  await api
    .send(
      {
        method: 'DELETE',
        path: '/wholesale/subscribers/{subscriberId}',
        params: { subscriberId },
        timeoutMs: 60_000,
      },
      z.unknown(),
    )
    .catch((error: unknown) => {
      if (!(error instanceof WebexError && error.failure.status === 404)) throw error;
    });
}

/**
 * Has Webex mail somebody again who was asked to move their own account to the customer.
 * @throws WebexError `webex.refused` when they are not waiting (any more).
 */
export async function remindSubscriber(api: WebexApi, subscriberId: string): Promise<void> {
  await api.send(
    {
      method: 'POST',
      path: '/subscribers/{subscriberId}/emails/consentMove',
      params: { subscriberId },
    },
    z.unknown(),
  );
}

/** The user of this customer with this address; undefined when there is none. */
export async function findSubscriber(
  api: WebexApi,
  customerId: string,
  email: string,
): Promise<WebexSubscriber | undefined> {
  const { items } = await listSubscribers(api, { customerId, email });
  return items.find((one) => one.email?.toLowerCase() === email.toLowerCase());
}

/** Everybody of this customer, page by page to the end. */
export async function listAllSubscribers(
  api: WebexApi,
  customerId: string,
): Promise<WebexSubscriber[]> {
  const all: WebexSubscriber[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSubscribers(api, { customerId }, cursor);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return all;
}

function bodyOf({ customerId, email, package: name, ...rest }: NewSubscriber) {
  const { firstName, lastName } = rest;
  return {
    customerId,
    email,
    packages: [name],
    provisioningParameters: {
      ...(firstName !== undefined && { firstName }),
      ...(lastName !== undefined && { lastName }),
      ...lineOf(rest),
    },
  };
}

function lineOf({
  phone,
  extension,
  locationId,
}: Pick<NewSubscriber, 'phone' | 'extension' | 'locationId'>) {
  return {
    ...(phone !== undefined && { primaryPhoneNumber: phone }),
    ...(extension !== undefined && { extension }),
    ...(locationId !== undefined && { locationId }),
  };
}
