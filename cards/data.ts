/**
 * What each card shows, as plain values. Names, addresses and other customer data stay raw here; the
 * builders in this folder escape them on the way into a card. Dates are shown in the reader's zone.
 */
import type { Language, Text } from '../src/language/index.ts';
import type {
  Answer,
  CallingFeature,
  ConfirmInput,
  Gaps,
  Hit,
  Source,
  SyncStage,
  Unconfirmed,
  UnnamedLicenses,
  Way,
} from './answer-data.ts';
import type { KpiCards } from './kpi-data.ts';
import type { KpiScheduleCards } from './kpi-schedule-data.ts';
import type { PortfolioCards, PortfolioOfCustomer } from './portfolio-data.ts';
import type { UsersCards } from './users-data.ts';
import type { VerificationCards } from './verification-data.ts';
import type { WholesaleCards } from './wholesale-data.ts';

export type {
  CallingFeature,
  ConfirmInput,
  Gaps,
  Hit,
  PendingStage,
  Source,
  SyncStage,
  Unconfirmed,
  UnnamedLicenses,
  Way,
} from './answer-data.ts';
export { rowsOnCard } from './answer-data.ts';

export interface CardDataOf
  extends KpiCards,
    KpiScheduleCards,
    PortfolioCards,
    UsersCards,
    VerificationCards,
    WholesaleCards {
  /** One person of a customer. Choice 0: devices; 1: numbers (typed only); 2: verify; 3: mail; 4: licences and calling. */
  user: Answer &
    UnnamedLicenses & {
      displayName: string;
      organization: string;
      /** Webex's account state in words we know, or Webex's own word. */
      state: 'active' | 'invited' | 'inactive' | 'blocked' | 'unknown';
      email: string;
      /** Further addresses of the account. */
      moreEmails?: readonly string[] | undefined;
      phone?: string | undefined;
      /** How many further telephone numbers they have. */
      morePhones?: number | undefined;
      extension?: string | undefined;
      location?: string | undefined;
      licenses: readonly string[];
      devices: readonly { name: string; state: string }[];
      /** Webex's words for the account, e.g. `active`; undefined when it was not asked. */
      account?: readonly string[] | undefined;
      invitePending?: boolean | undefined;
      loginEnabled?: boolean | undefined;
      /** Why these could not be asked, although the person could. */
      accountUnconfirmed?: Unconfirmed | undefined;
      devicesUnconfirmed?: Unconfirmed | undefined;
      numbersUnconfirmed?: Unconfirmed | undefined;
      /** That the caller was verified, as long as it lasts. */
      verified?: { until: Date; by: string; reference: string } | undefined;
      /** The address changed so lately that no code is sent to it. */
      emailChangedAt?: Date | undefined;
      lastActivity?: Date | undefined;
      created?: Date | undefined;
      controlHubUrl?: string | undefined;
    };
  /** What a person holds and what their telephone does. Choice 0: the user; 1: devices; 2: numbers. */
  services: Answer &
    UnnamedLicenses & {
      displayName: string;
      organization: string;
      licenses: readonly string[];
      phone?: string | undefined;
      morePhones?: number | undefined;
      extension?: string | undefined;
      /** Undefined: no Webex Calling. Empty with `callingUnconfirmed`: Webex could not be asked. `on` undefined: it does not say. */
      calling?:
        | readonly { feature: CallingFeature; on: boolean | undefined; to?: string | undefined }[]
        | undefined;
      callingUnconfirmed?: Unconfirmed | undefined;
      numbersUnconfirmed?: Unconfirmed | undefined;
      controlHubUrl?: string | undefined;
    };
  /** Choice 0: search inside it. */
  customer: Answer & {
    /** Left out: nothing is known of what the customer bought. */
    portfolio?: PortfolioOfCustomer | undefined;
    displayName: string;
    orgUuid: string;
    /** Customers whose names look like this one's. */
    alike?: readonly { displayName: string; orgUuid: string }[] | undefined;
    /** A word of the name mixes letters of several alphabets. */
    mixed?: boolean | undefined;
    /** Why it was found, where its name does not say it. */
    why?: Text | undefined;
    created?: Date | undefined;
    /** How many; undefined while they were never copied. */
    people?: number | undefined;
    numbers?: number | undefined;
    devices?: number | undefined;
    locations: readonly string[];
    sites: readonly string[];
    /** Units; `total` undefined when Webex does not say. `subscriptionId` where those of one name are told apart. */
    licenses: readonly {
      name: string;
      subscriptionId?: string | undefined;
      used: number;
      total?: number | undefined;
    }[];
    controlHubUrl?: string | undefined;
    /** When Webex said that the partner still has it; `licenses`: and told these. */
    confirmed?: { at: Date; licenses: boolean } | undefined;
  };
  /** Choices: the owner, their devices, the customer; as far as there are such. */
  number: Answer & {
    /** E.164, or undefined for an extension without a number. */
    phoneNumber?: string | undefined;
    extension?: string | undefined;
    state: 'active' | 'inactive' | 'unknown';
    organization: string;
    location?: string | undefined;
    mainNumber: boolean;
    /** Undefined: the number is assigned to nobody. */
    owner?: { name: string; type: string } | undefined;
    /** Why the name of the feature that has it could not be asked. */
    ownerUnconfirmed?: Unconfirmed | undefined;
    routingPrefix?: string | undefined;
    /** As it is dialled in the region of this installation. */
    national?: { writing: string; region: string } | undefined;
    /** In the order of the choices. */
    ways?: readonly Way[] | undefined;
  };
  device: Answer & {
    name: string;
    product?: string | undefined;
    organization: string;
    owner?: string | undefined;
    location?: string | undefined;
    /** Webex's word, e.g. `connected`, `offline_expired`. */
    connection?: string | undefined;
    /** 12 lower-case hex digits. */
    mac?: string | undefined;
    serial?: string | undefined;
    sip?: string | undefined;
    software?: string | undefined;
    lastSeen?: Date | undefined;
    /** It stands in a place and belongs to nobody. */
    inWorkspace?: boolean | undefined;
    /** It belongs to a user of whom nothing is known. */
    ofUser?: boolean | undefined;
    /** In the order of the choices. */
    ways?: readonly Way[] | undefined;
  };
  /** Several hits: `rowsOnCard(…)` rows. When `more` > 0 the choice after the rows shows the next ones. */
  hits: {
    query: string;
    /** Number of the first row, 1 on the first page. */
    first: number;
    total: number;
    rows: readonly Hit[];
    more: number;
    /** `total` is where counting stopped. */
    many?: boolean | undefined;
    /** Name of the one customer that was searched. */
    inside?: string | undefined;
    /** The first of the choices that search inside the customers of the rows, where there is room for buttons. */
    searchFrom?: number | undefined;
    /** What to do with the rows, or how they were found. */
    note?: Text | undefined;
    source: Source;
    gaps?: Gaps | undefined;
  };
  /** Nothing found: what was searched, how old the copy is, and the nearest spellings (choice n = near[n]). */
  nothing: {
    query: string;
    searched: readonly ('users' | 'customers' | 'numbers' | 'devices')[];
    near: readonly Hit[];
    /** Name of the one customer that was searched. */
    inside?: string | undefined;
    source: Source | undefined;
    gaps?: Gaps | undefined;
    /** What must be known about such a search, e.g. that Webex lists no third-party devices. */
    note?: Text | undefined;
  };
  /** The field for a search inside one customer. Choice 0: search. */
  inside: { displayName: string; orgUuid: string; source: Source };
  /** A question before something is done. Choice 0: do it; choice 1: leave it. */
  confirm: {
    title: Text;
    /** What, on whom: at most six facts. */
    facts: readonly { name: Text; value: string | Text }[];
    /** What is lost, or what it means. */
    warning?: Text | undefined;
    /** The verb and its object, on the button. */
    yes: Text;
    destructive: boolean;
    canBeUndone: boolean;
    /** More about it, a line each. */
    details?: readonly Text[] | undefined;
    /** What is asked for besides the yes. */
    inputs?: readonly ConfirmInput[] | undefined;
  };
  /** What this person may ask. Choice n runs `topics[n].example`. */
  help: {
    topics: readonly { name: string; example: string; what: Text }[];
    roleName: Text;
  };
  whoami: {
    displayName: string;
    email: string;
    roleName: Text;
    /** Whether the role was given in Deskhand or read from Webex. */
    roleFrom: 'deskhand' | 'webex' | 'settings';
    language: Language;
  };
  /** Readings of what was written, likeliest first; choice n is option n. */
  choose: { options: readonly { title: string; what: Text }[] };
  /** Choice n sets `languages[n]`. */
  language: { current: Language };
  roles: {
    people: readonly {
      displayName: string;
      email: string;
      roleName: Text;
      since?: Date | undefined;
      from: 'deskhand' | 'settings';
    }[];
    total: number;
  };
  sync: {
    state: 'running' | 'done' | 'failed' | 'never';
    startedAt?: Date | undefined;
    finishedAt?: Date | undefined;
    stages: readonly {
      stage: SyncStage;
      /** Customers, or reports, that were read or could not be; `failed` of these could not. */
      done: number;
      failed?: number | undefined;
      planned: number;
      rows: number;
    }[];
    /** What a large partner's copy needs next; undefined when everything is copied each time. */
    plan?:
      | {
          tokens: number;
          /** How many of the tokens Webex refused. */
          refused: number;
          perMinute: number;
          /** The part of the allowance that the copy takes in the long run; above 1 it falls behind. */
          load: number;
          sources: readonly { stage: SyncStage; due: number; calls: number; everyMs: number }[];
        }
      | undefined;
    /** Rows per minute over the last minutes, when running. */
    rate?: number | undefined;
    estimatedEnd?: Date | undefined;
    gaps?: Gaps | undefined;
  };
  /** Something did not work, or a value is not valid. */
  notice: {
    tone: 'attention' | 'warning' | 'good';
    title: Text;
    body: Text;
    /** What must be known beside it. */
    note?: Text | undefined;
    /** A page of Deskhand's own to be opened. */
    way?: { title: Text; url: string } | undefined;
    reference?: string | undefined;
    /** What can be done about it: button n is choice n. */
    offers?: readonly Text[] | undefined;
  };
}

export type CardName = keyof CardDataOf;
export type CardData<C extends CardName> = CardDataOf[C];
