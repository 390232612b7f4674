/** Everything the simulated Webex remembers, indexed for the questions it is asked. */
import type { CloudPerson } from './contract.ts';
import type { Region, Standing } from './standing.ts';

/** A person or bot. The fields up to `loginEnabled` have the names of the People API. */
export interface Account {
  id: string;
  uuid: string;
  orgId: string;
  kind: CloudPerson['kind'];
  speaks: boolean;
  type: 'person' | 'bot';
  emails: string[];
  displayName: string;
  firstName?: string;
  lastName?: string;
  department?: string;
  title?: string;
  roles: string[];
  licenses: string[];
  phoneNumbers: { type: 'work' | 'work_extension' | 'mobile'; value: string; primary: boolean }[];
  extension?: string;
  locationId?: string;
  sipAddresses: {
    type: 'personal-room' | 'enterprise' | 'cloud-calling';
    value: string;
    primary: boolean;
  }[];
  siteUrls: string[];
  created: string;
  lastModified: string;
  lastActivity?: string;
  status: 'active' | 'inactive' | 'pending' | 'unknown' | 'DoNotDisturb' | 'OutOfOffice' | 'call';
  invitePending: boolean;
  loginEnabled: boolean;
}

export interface License {
  id: string;
  name: string;
  totalUnits: number;
  consumedUnits: number;
  consumedByUsers: number;
  consumedByWorkspaces: number;
  subscriptionId?: string;
  siteUrl?: string;
  siteType?: 'Control Hub managed site' | 'Linked site' | 'Site Admin managed site';
}

export interface Location {
  id: string;
  name: string;
  orgId: string;
  timeZone: string;
  preferredLanguage: string;
  announcementLanguage: string;
  address: { address1: string; city: string; state: string; postalCode: string; country: string };
  latitude: string;
  longitude: string;
  routingPrefix: string;
  mainNumber?: string;
  /** Made by an administrator and not enabled for Webex Calling: it has no telephone side. */
  withoutCalling?: true;
  /** It was made after the seed, so nobody has chosen how it reaches the public network. */
  unconnected?: true;
}

export type OwnerType =
  | 'PEOPLE'
  | 'PLACE'
  | 'AUTO_ATTENDANT'
  | 'CALL_QUEUE'
  | 'GROUP_PAGING'
  | 'PAGING_GROUP'
  | 'HUNT_GROUP'
  | 'VIRTUAL_LINE'
  | 'VOICEMAIL_GROUP';

/** One entry of `GET /telephony/config/numbers`. An entry without `phoneNumber` is an extension. */
export interface PhoneNumber {
  phoneNumber?: string;
  extension?: string;
  routingPrefix?: string;
  esn?: string;
  state: 'ACTIVE' | 'INACTIVE';
  phoneNumberType?: 'PRIMARY' | 'ALTERNATE';
  mainNumber: boolean;
  includedTelephonyTypes: 'PSTN_NUMBER';
  tollFreeNumber: boolean;
  isServiceNumber: boolean;
  location: { id: string; name: string };
  owner?: {
    id: string;
    type: OwnerType;
    firstName?: string;
    lastName?: string;
    displayName?: string;
  };
}

/** One entry of `GET /devices`; `listed: false` marks third-party phones, which that list leaves out. */
export interface Device {
  listed: boolean;
  id: string;
  callingDeviceId: string;
  webexDeviceId: string;
  displayName: string;
  personId?: string;
  workspaceId?: string;
  orgId: string;
  product: string;
  type: 'roomdesk' | 'phone' | 'accessory' | 'webexgo';
  tags: string[];
  ip?: string;
  mac: string;
  serial: string;
  software?: string;
  primarySipUrl?: string;
  sipUrls: string[];
  connectionStatus:
    | 'connected'
    | 'disconnected'
    | 'connected_with_issues'
    | 'offline_expired'
    | 'activating'
    | 'unknown';
  errorCodes: string[];
  created: string;
  firstSeen?: string;
  lastSeen?: string;
  managedBy: 'CISCO' | 'CUSTOMER' | 'PARTNER';
  devicePlatform: 'cisco';
  locationId?: string;
}

export interface Organization {
  id: string;
  uuid: string;
  displayName: string;
  created: string;
  preferredLanguage: string;
  /** Whether the partner manages it. */
  managed: boolean;
  /** Whether the partner has opened it once; until then its data are refused with 403. */
  opened: boolean;
  standing: Standing;
  /** Number of people, where it is known without growing them. */
  headcount?: number;
  people: Account[];
  licenses: License[];
  locations: Location[];
  numbers: PhoneNumber[];
  devices: Device[];
}

export interface Membership {
  id: string;
  roomId: string;
  personId: string;
  isModerator: boolean;
  isRoomHidden: boolean;
  created: string;
}

export interface Message {
  id: string;
  room: Room;
  author: Account;
  text?: string;
  markdown?: string;
  html?: string;
  parentId?: string;
  created: string;
  updated?: string;
  edits: number;
  fileIds: string[];
  attachments?: { contentType: string; content: unknown }[];
  mentionedPeople: string[];
  mentionedGroups: string[];
}

export interface Room {
  id: string;
  uuid: string;
  title: string;
  type: 'direct' | 'group';
  creatorId: string;
  created: string;
  lastActivity: string;
  members: Map<string, Membership>;
  /** Oldest first. */
  messages: Message[];
}

export interface CardSubmission {
  id: string;
  message: Message;
  personId: string;
  inputs: Record<string, unknown>;
  created: string;
}

export interface Webhook {
  id: string;
  name: string;
  targetUrl: string;
  resource: string;
  event: string;
  filter?: string;
  secret?: string;
  status: 'active' | 'inactive';
  created: string;
  ownedBy: string;
  owner: Account;
  /** Deliveries that failed in a row. */
  failures: number;
}

export interface Content {
  id: string;
  name: string;
  contentType: string;
  content: Buffer;
  /** Set once the message that carries it exists. */
  message?: Message;
}

/** What a bearer token stands for. */
export interface Token {
  account: Account;
  kind: 'bot' | 'person' | 'integration' | 'commerce';
  /** Milliseconds since 1970; undefined: never. */
  expires?: number;
}

/** A report that somebody asked for. */
export interface PartnerReport {
  id: string;
  templateId: number;
  /** `YYYY-MM-DD` */
  startDate: string;
  /** `YYYY-MM-DD` */
  endDate: string;
  regionId: Region;
  /** Milliseconds since 1970. */
  created: number;
}

/** Accounts by id or by e-mail. `values` holds those that are always there; customers by the thousand are not. */
export interface Roll {
  get(key: string): Account | undefined;
  set(key: string, account: Account): void;
  delete(key: string): boolean;
  values(): Iterable<Account>;
}

export interface World {
  /** The world's own time, which tests may compress. */
  now(): Date;
  bot: Account;
  partner: Organization;
  /** The administrator who authorised the integration. */
  integrator: Account;
  /** All who authorised it, the one above first; each has limits of their own. */
  integrators: readonly Account[];
  /** By public id. */
  organizations: Map<string, Organization>;
  accounts: Roll;
  accountsByEmail: Roll;
  /** The organization that holds a number, E.164. */
  holderOf(phoneNumber: string): Organization | undefined;
  reports: Map<string, PartnerReport>;
  /** Grows when somebody or something is taken away; what was made of an earlier edition may be stale. */
  edition: number;
  tokens: Map<string, Token>;
  rooms: Map<string, Room>;
  /** By person id. */
  roomsOf: Map<string, Set<Room>>;
  memberships: Map<string, Membership>;
  messages: Map<string, Message>;
  submissions: Map<string, CardSubmission>;
  webhooks: Map<string, Webhook>;
  contents: Map<string, Content>;
}
