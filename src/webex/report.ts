/** What the operator may want to know of our calls; never a token, a body or a person's data. */
import type { Priority } from './budget.ts';

export type WebexReport =
  /** One attempt was answered, or not (`status` undefined), after `ms` milliseconds. */
  | {
      kind: 'attempt';
      call: string;
      priority: Priority;
      status?: number | undefined;
      ms: number;
    }
  /** An attempt is repeated after `waitMs`. */
  | { kind: 'repeated'; call: string; status?: number | undefined; waitMs: number }
  /** One item of a list did not fit our schema and was left out; `problem` names fields, not values. */
  | { kind: 'unreadable'; call: string; problem: string; trackingId?: string | undefined }
  /** The administrator's token was renewed, or could not be. */
  | { kind: 'token'; problem?: string | undefined }
  /** One of our webhooks was put back or set right. */
  | { kind: 'webhook'; name: string; done: 'created' | 'updated' | 'reactivated' | 'removed' };
