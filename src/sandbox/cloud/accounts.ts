/** Accounts of the seed: people, their e-mails and ids. */
import { webexId } from './ids.ts';
import type { Account, Organization } from './world.ts';

/** A person or bot of `organization` with everything that is not given left empty, and puts it there. */
export function addAccount(
  organization: Organization,
  given: Pick<Account, 'uuid' | 'displayName'> & { email: string } & Partial<Account>,
): Account {
  const { email, ...rest } = given;
  const account: Account = {
    id: webexId('PEOPLE', given.uuid),
    orgId: organization.id,
    kind: 'customer',
    speaks: false,
    type: 'person',
    emails: [email],
    roles: [],
    licenses: [],
    phoneNumbers: [],
    sipAddresses: [],
    siteUrls: [],
    created: '2024-02-12T09:00:00.000Z',
    lastModified: '2026-09-30T12:00:00.000Z',
    status: 'active',
    invitePending: false,
    loginEnabled: true,
    ...rest,
  };
  organization.people.push(account);
  return account;
}

/** An organization without anybody in it. */
export function emptyOrganization(
  given: Pick<Organization, 'uuid' | 'displayName'> & Partial<Organization>,
): Organization {
  return {
    id: webexId('ORGANIZATION', given.uuid),
    created: '2023-05-04T08:00:00.000Z',
    preferredLanguage: 'en_US',
    managed: false,
    opened: false,
    people: [],
    licenses: [],
    locations: [],
    numbers: [],
    devices: [],
    standing: { region: 'EU', tags: [], subscriptions: [], adminIds: [], logins: [] },
    ...given,
  };
}
