/** A mail as it is handed over: who to, what it says, and nothing else. Free of packages. */

export interface Letter {
  /** One address, checked. */
  to: string;
  /** Without line breaks. */
  subject: string;
  text: string;
  html: string;
  /** BCP 47. */
  language: string;
}

/** How handing a mail to the mail server ended. */
export type Delivery =
  /** The server took it. That it arrives is another matter. */
  | { state: 'accepted'; status: string; providerId?: string | undefined }
  /** Surely not taken, and worth another try. */
  | { state: 'deferred'; status: string }
  /** Refused for good. */
  | { state: 'failed'; status: string }
  /** The connection ended after the text had begun to flow: it may be on its way. Never sent again. */
  | { state: 'unknown'; status: string };

/** Where the fate of a mail is told: a space of Webex and a thread in it. The mail room only carries it. */
export type TellAt = Readonly<Record<string, unknown>>;

/** A mail that is due. */
export interface DueMail {
  id: string;
  kind: string;
  /** Whom it is about: a person; with `assist` a customer's organization. */
  personId: string;
  address: string;
  callId: string;
  agentId: string;
  language: string;
  /** What the writer of the text needs. */
  subject: Readonly<Record<string, unknown>>;
  tellAt: TellAt | null;
  /** Which try this is, from 1. */
  attempts: number;
  deadline: Date;
  token: string;
}

/** What became of a try, as it is written down and told. */
export type Fate = Delivery & {
  at: Date;
  /** With `deferred`: when it is tried again; undefined when it is not. */
  againAt?: Date | undefined;
};
