/** The mirrored tables: what a row holds, and the type each column has in the database. */

export type Cell = 'text' | 'integer' | 'boolean' | 'timestamptz' | 'text[]' | 'jsonb';

/** A mirrored table. `id`, `syncedAt` and `goneAt` are in every one and are not listed. */
export interface Mirror {
  name: 'Organization' | 'Person' | 'License' | 'Location' | 'PhoneNumber' | 'Device';
  columns: Readonly<Record<string, Cell>>;
}

/** One row; every column is present, null where Webex says nothing. */
export type Row = Readonly<{ id: string } & Record<string, unknown>>;

export const organizations: Mirror = {
  name: 'Organization',
  columns: {
    uuid: 'text',
    displayName: 'text',
    nameKey: 'text',
    skeleton: 'text',
    created: 'timestamptz',
  },
};

export const people: Mirror = {
  name: 'Person',
  columns: {
    uuid: 'text',
    orgId: 'text',
    displayName: 'text',
    firstName: 'text',
    lastName: 'text',
    nameKey: 'text',
    email: 'text',
    emails: 'text[]',
    status: 'text',
    type: 'text',
    invitePending: 'boolean',
    loginEnabled: 'boolean',
    locationId: 'text',
    extension: 'text',
    phoneNumbers: 'jsonb',
    sipAddresses: 'text[]',
    licenses: 'text[]',
    roles: 'text[]',
    siteUrls: 'text[]',
    created: 'timestamptz',
    lastModified: 'timestamptz',
    lastActivity: 'timestamptz',
  },
};

export const licenses: Mirror = {
  name: 'License',
  columns: {
    orgId: 'text',
    name: 'text',
    totalUnits: 'integer',
    consumedUnits: 'integer',
    consumedByUsers: 'integer',
    consumedByWorkspaces: 'integer',
    subscriptionId: 'text',
    siteUrl: 'text',
    siteType: 'text',
  },
};

export const locations: Mirror = {
  name: 'Location',
  columns: { orgId: 'text', name: 'text', timeZone: 'text', country: 'text', address: 'jsonb' },
};

export const numbers: Mirror = {
  name: 'PhoneNumber',
  columns: {
    orgId: 'text',
    phoneNumber: 'text',
    extension: 'text',
    esn: 'text',
    routingPrefix: 'text',
    state: 'text',
    phoneNumberType: 'text',
    mainNumber: 'boolean',
    tollFreeNumber: 'boolean',
    locationId: 'text',
    locationName: 'text',
    ownerId: 'text',
    ownerType: 'text',
    ownerName: 'text',
  },
};

export const devices: Mirror = {
  name: 'Device',
  columns: {
    uuid: 'text',
    orgId: 'text',
    displayName: 'text',
    nameKey: 'text',
    personId: 'text',
    workspaceId: 'text',
    product: 'text',
    type: 'text',
    mac: 'text',
    ip: 'text',
    serial: 'text',
    software: 'text',
    connectionStatus: 'text',
    primarySipUrl: 'text',
    sipUrls: 'text[]',
    errorCodes: 'text[]',
    firstSeen: 'timestamptz',
    lastSeen: 'timestamptz',
    locationId: 'text',
  },
};
