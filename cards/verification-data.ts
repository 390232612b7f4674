/** What the cards about verification codes and mail show. */

export interface VerificationCards {
  /** The field for a code. Choice 0: check it; choice 1: send a new one. */
  verify: {
    /** Empty when the code was typed without its card. */
    displayName: string;
    /** Masked. */
    address: string;
    /** How long a code lives. */
    minutes: number;
    /** Attempts left after a wrong one; undefined before the first. */
    left?: number | undefined;
    /** It was not looked at: too many wrong ones came before it. */
    waitUntil?: Date | undefined;
  };
  verified: { displayName: string; until: Date; by: string };
  /** Mail to one person. Choice 0: let it through again; choice 1: send a code. */
  mail: {
    displayName: string;
    email: string;
    /** Newest first. `status` is the mail server's, such as `250 2.0.0`. */
    mails: readonly {
      at: Date;
      state:
        | 'waiting'
        | 'sending'
        | 'accepted'
        | 'failed'
        | 'unknown'
        | 'cancelled'
        | 'bounced'
        | 'complained'
        | 'delayed'
        | 'delivered';
      status?: string | undefined;
      /** Under which the mail server or provider keeps it. */
      providerId?: string | undefined;
    }[];
    /** The mail provider could not be asked, so there may be more blocks. */
    providerSilent?: boolean | undefined;
    blocked: readonly { class: 'bounce' | 'complaint' | 'unsubscribe'; since: Date }[];
    /** Webex's invitation waits for an answer. */
    invited: boolean;
  };
}
