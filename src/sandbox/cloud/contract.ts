/** What the simulated Webex shows to the page, to the tests and to `main.ts`. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Somebody with an account in the simulated Webex. */
export interface CloudPerson {
  id: string;
  orgId: string;
  email: string;
  displayName: string;
  kind:
    | 'helpdesk'
    | 'readonly-admin'
    | 'partner-admin'
    | 'stranger'
    | 'bot'
    | 'customer'
    | 'other-bot';
  /** Whether one can speak as this person in the sandbox. */
  speaks: boolean;
}

export interface CloudRoom {
  id: string;
  /** Name of the space; for a 1:1 the name of the other side as Webex gives it. */
  title: string;
  type: 'direct' | 'group';
  memberIds: string[];
}

/** A message as `GET /messages/{id}` answers it. Times are ISO 8601. */
export interface CloudMessage {
  id: string;
  roomId: string;
  roomType: 'direct' | 'group';
  personId: string;
  personEmail: string;
  text?: string;
  markdown?: string;
  html?: string;
  parentId?: string;
  created: string;
  updated?: string;
  /** Content addresses under `/v1/contents/`; they need the token of a member. */
  files?: string[];
  attachments?: { contentType: string; content: unknown }[];
  mentionedPeople?: string[];
  mentionedGroups?: string[];
}

/** One call that reached the cloud. Tokens, client secrets and webhook secrets are replaced by `[redacted]`. */
export interface CloudCall {
  id: number;
  at: string;
  /** Whose token: the bot's, or the integration that the partner's administrator authorised. */
  from: 'bot' | 'admin';
  method: string;
  /** Path with its query, e.g. `/v1/people?email=a%40b.example`. */
  path: string;
  /** HTTP status; 0 when the connection was dropped instead of answered. */
  status: number;
  ms: number;
  /** `METHOD /path` with `:name` for parameters, once the call passed the checks of its path. */
  route?: string;
  request?: unknown;
  response?: unknown;
}

/** One attempt to bring an event to a webhook. */
export interface CloudDelivery {
  at: string;
  webhookId: string;
  targetUrl: string;
  resource: string;
  event: string;
  /** HTTP status of the receiver; 0 when it did not answer. */
  status: number;
  ms: number;
}

/** What goes wrong on purpose. Change a field; it takes effect at the next call or delivery. */
export interface Faults {
  /** Share of API calls, 0 to 100, that are answered 429 with an HTML body. */
  throttlePercent: number;
  /** The `Retry-After` of each 429, verbatim: seconds, a date, nonsense; empty leaves the header out. */
  retryAfter: string;
  /** Share of API calls, 0 to 100, that are answered 500, 502 or 503 in turn. */
  serverErrorPercent: number;
  /** Every answer waits this long, in milliseconds. */
  latencyMs: number;
  /** How many further times each event is delivered. */
  duplicateDeliveries: number;
  /** Events that happen close together arrive in reverse. */
  reorderDeliveries: boolean;
  /** So many of the next accepted POSTs lose their answer: the work is done and the connection dropped. */
  dropAcknowledgements: number;
  /**
   * Calls that fail: `pattern` is looked for in `METHOD /path?query`, `*` stands for anything; the id of
   * a customer makes that customer's calls fail. `status` 0 drops the connection, 451 names another region.
   */
  failPaths: { pattern: string; status: number }[];
  /** Set to true, every webhook becomes inactive once; the field falls back to false. */
  deactivateWebhooks: boolean;
  /** What provisioning a wholesale customer comes to. A review ends when this names something else. */
  provisioningOutcome: 'provisioned' | 'provisioned_with_errors' | 'error' | 'pending_rpl_review';
  /** How long it takes, in milliseconds of the world's clock. */
  provisioningMs: number;
  /** So many of the next wholesale customers are created and the answer is lost. */
  lostCreations: number;
  /** So many of the next wholesale customers are created and the answer is 400 nevertheless. */
  refusedCreations: number;
  /** So many of the next writes of wholesale subscribers are done and the answer is lost. */
  lostSubscriberWrites: number;
  /** So many of the next writes of wholesale subscribers are done and the answer is 400 nevertheless. */
  refusedSubscriberWrites: number;
}

/** Requests per minute and token. `messages` covers messages, card submissions and file contents. */
export interface CloudLimits {
  general: number;
  messages: number;
}

/** The most items a page holds, whatever `max` asks for. */
export interface CloudPages {
  people: number;
  numbers: number;
  devices: number;
  locations: number;
  others: number;
}

export interface CloudOptions {
  /** `partner` (default): the whole partner; `small`: three customers, for tests. */
  seed?: 'partner' | 'small';
  /** 0 or absent: a free one. */
  port?: number;
  /** Number of customer organizations; defaults to 48, or 3 with the small seed. */
  customers?: number;
  /** So many more people at the partner's help desk, for load; none by default. */
  agents?: number;
  /** Whether the partner has opened most of its customers before; absent: none, so that each needs a first touch. */
  mostlyOpened?: boolean;
  /** What the bot is called; `Deskhand` when left out. */
  botName?: string;
  limits?: Partial<CloudLimits>;
  pages?: Partial<CloudPages>;
  /** So many failed deliveries in a row make a webhook inactive; 100 by default. */
  webhookFailures?: number;
  /** How long a rotated refresh token still works, in milliseconds; 5,000 by default. */
  refreshGraceMs?: number;
  /** Lifetime of access tokens, in seconds; 14 days by default. */
  accessTokenSeconds?: number;
  /** Number of accounts that authorised the integration, each with limits of its own; 1 by default. */
  admins?: number;
  /**
   * Customers past the named 48 grow only when they are asked for, with about 100 people, 150 numbers and 100
   * devices each, so that 20,000 of them take little memory. Pages are as long as Webex's, and the journal keeps no
   * bodies. Data that is changed stays, and takes its memory.
   */
  lean?: boolean;
  /** The world's clock: limits, tokens, reports and the day that terms and log-ins are counted from. */
  now?: () => Date;
  /** Without `now`: how many times faster than the real one its clock runs; 1 by default. */
  speed?: number;
  /** How long a partner report is in the making, in milliseconds of the world's clock; 3,000 by default. */
  reportMs?: number;
}

/** An order as its paper would have it; Webex tells less, and Commerce only the term. */
export interface CloudSubscription {
  orgId: string;
  organization: string;
  subscriptionId: string;
  webOrderId: string;
  /** ISO 8601. */
  start: string;
  /** ISO 8601. */
  end: string;
  autoRenew: boolean;
  trial: boolean;
  order: 'provisioned' | 'ready';
}

/** What one token spent of its minute. */
export interface CloudBudget {
  general: { used: number; refused: number };
  messages: { used: number; refused: number };
}

export interface Cloud {
  /** Origin, e.g. `http://127.0.0.1:41234`; the API base is `${url}/v1`. */
  url: string;
  /** Answers one request as if it had come over the network, which would cost more than the answer: for benches. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  credentials: {
    botToken: string;
    clientId: string;
    clientSecret: string;
    refreshToken: string;
    /** Of every account that authorised the integration; the first is `refreshToken`. */
    refreshTokens: readonly string[];
  };
  /** Cisco Commerce, on the same server: where it is, its token service, an application that may ask it. */
  commerce: { url: string; tokenUrl: string; clientId: string; clientSecret: string };
  bot: CloudPerson;
  /** Those one can speak as. */
  people(): CloudPerson[];
  /** Anybody, customers' people included. Throws when nobody has that e-mail. */
  personByEmail(email: string): CloudPerson;
  /** A token with which a person could call the API, as their own client does. */
  tokenOf(personId: string): string;
  rooms(personId: string): CloudRoom[];
  /** Oldest first. */
  messages(roomId: string): CloudMessage[];
  /**
   * A person writes. In a group the bot hears only what mentions it: `mention: true`, the default there,
   * puts the mention in front. Throws when the person is not in the space or Webex would refuse the message.
   */
  say(
    personId: string,
    said: {
      roomId: string;
      text: string;
      parentId?: string;
      mention?: boolean;
      file?: { name: string; content: Uint8Array };
    },
  ): Promise<CloudMessage>;
  /** A person submits a card; `inputs` holds the button's data and the card's fields. */
  press(personId: string, messageId: string, inputs: Record<string, unknown>): Promise<void>;
  /** A member brings the bot into a group; Webex tells the bot so. */
  addBotTo(roomId: string, by: string): Promise<void>;
  /** The 1:1 of a person with the bot; made on demand, and the bot is told. */
  directRoom(personId: string): CloudRoom;
  createGroup(title: string, memberIds: string[]): CloudRoom;
  faults: Faults;
  /** The last 500, oldest first. */
  calls(): CloudCall[];
  /** What the bot's and the administrator's tokens spent in their running minute. */
  budgets(): { bot: CloudBudget; admin: CloudBudget; admins: CloudBudget[] };
  /** Calls since the start by `METHOD /path` with `:name` for parameters; those that were refused before, by status. */
  counts(): Record<string, number>;
  /** What the partner has noted of the last so many weeks, as the file of `import:kpi`. */
  kpiHistory(weeks: number): string;
  /** Every order of the partner's customers; for making the files that are imported. */
  subscriptions(): CloudSubscription[];
  /** Every access token of the integration stops working, as if its time were over. */
  expireAccessTokens(): void;
  /** The integration is registered with this redirect URI, too: whoever signs in may be sent back there. */
  allowRedirect(uri: string): void;
  /** Resolves when no delivery is under way or waiting. */
  delivered(): Promise<void>;
  /**
   * `message`: a CloudMessage, new or edited; `deleted`: `{ id, roomId }`; `call`: a CloudCall;
   * `delivery`: a CloudDelivery. Answers the function that ends the subscription.
   */
  on(
    event: 'message' | 'deleted' | 'call' | 'delivery',
    listener: (value: unknown) => void,
  ): () => void;
  stop(): Promise<void>;
}
