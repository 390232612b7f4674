/** What the page's server and its browser code say to each other, as JSON. Times are ISO 8601 in UTC. */

export interface PagePerson {
  id: string;
  displayName: string;
  email: string;
  kind: string;
}

export interface PageRoom {
  id: string;
  /** Empty for a 1:1 space: there the other person's name is the title. */
  title: string;
  type: 'direct' | 'group';
  memberNames: string[];
  /** When the others spoke last, at most 50 times, oldest first: the unread count comes from these. */
  heard: string[];
}

export interface PageFile {
  /** Path on this server. */
  path: string;
}

export interface PageMessage {
  id: string;
  roomId: string;
  personId: string;
  personName: string;
  /** The bot itself wrote it. */
  fromBot: boolean;
  /** It mentions the bot. */
  mentionsBot: boolean;
  text?: string;
  markdown?: string;
  parentId?: string;
  created: string;
  /** The Adaptive Card as it was sent, unread. */
  card?: unknown;
  files: PageFile[];
}

export interface PageDeletion {
  id: string;
  roomId?: string;
}

/** One HTTP exchange, without its bodies. `webhook`: the cloud called the bot. */
export interface PageCall {
  id: string;
  at: string;
  from: 'bot' | 'admin' | 'webhook';
  method: string;
  path: string;
  /** 0: nobody answered. */
  status: number;
  ms: number;
}

export interface PageCallDetail extends PageCall {
  request?: unknown;
  response?: unknown;
}

export interface PageMail {
  id: string;
  at: string;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
}

/** The knobs of the simulated cloud. */
export interface PageFaults {
  /** 0 to 100: how many calls are answered 429. */
  throttlePercent: number;
  /** The value of the Retry-After header: seconds, a date, or nonsense. */
  retryAfter: string;
  serverErrorPercent: number;
  /** Milliseconds added to every answer. */
  latencyMs: number;
  /** How many more times each webhook is delivered. */
  duplicateDeliveries: number;
  reorderDeliveries: boolean;
  /** How many of the next posts are accepted without an answer. */
  dropAcknowledgements: number;
  failPaths: { pattern: string; status: number }[];
  deactivateWebhooks: boolean;
  /** What provisioning a wholesale customer comes to. */
  provisioningOutcome: 'provisioned' | 'provisioned_with_errors' | 'error' | 'pending_rpl_review';
  /** Milliseconds it takes. */
  provisioningMs: number;
  /** How many of the next wholesale customers are created without an answer. */
  lostCreations: number;
  /** How many of them are created and refused nevertheless. */
  refusedCreations: number;
}

/** The knobs of the mail server; what each means stands in `mail-faults.ts`. */
export interface PageMailFaults {
  greylist: number;
  reject: boolean;
  slowMs: number;
  cutAfterData: number;
  bounce: boolean;
  down: boolean;
}

/** Every refusal of the server. `code` is put into words by the page. */
export interface PageRefusal {
  code: 'not-found' | 'bad-request' | 'too-large' | 'forbidden' | 'cloud-refused' | 'broken';
  /** One English sentence for the developer's eye. */
  message: string;
}
