/**
 * Administrators' tokens side by side. Each has its own allowance at Webex, so the work is shared by whoever is free;
 * one that Webex refuses leaves its work to the others.
 */
import { WebexError } from '../errors.ts';
import type { Inventories } from './report-pull.ts';
import type { WebexLists } from './stages.ts';
import type { SubscriberChanges } from './subscribers.ts';

/** Webex with one administrator's token, at the priority of a sync. */
export interface Lane {
  /** For the log. */
  name: string;
  lists: WebexLists;
  /** Left out: customers are asked one by one. */
  inventories?: Inventories | undefined;
  subscribers?: SubscriberChanges | undefined;
}

/** No token is left that Webex takes. */
export class TokenRefused extends Error {
  constructor() {
    super('Webex refused the token');
    this.name = 'TokenRefused';
  }
}

/** The lanes of one run. */
export interface OpenLanes {
  all(): readonly Lane[];
  isOpen(lane: Lane): boolean;
  /** Any open one. @throws TokenRefused when there is none. */
  first(): Lane;
  /** Webex refused its token. @throws TokenRefused when it was the last. */
  close(lane: Lane): void;
}

/** Every lane is tried anew in each run. `closed` hears of each that is refused. */
export function openLanes(lanes: readonly Lane[], closed: (lane: Lane) => void): OpenLanes {
  const open = new Set(lanes);
  const first = () => {
    const [lane] = open;
    if (!lane) throw new TokenRefused();
    return lane;
  };
  return {
    all: () => [...open],
    isOpen: (lane) => open.has(lane),
    first,
    close(lane) {
      if (open.delete(lane)) closed(lane);
      first();
    },
  };
}

/**
 * Whether an error may be about who asked: an administrator who lost a role, does not see this customer, or has used up
 * the requests that Webex allows. Another one may fare better.
 */
export function concernsToken({ failure: { code, status, retryAfterMs } }: WebexError): boolean {
  if (code === 'webex.busy') return status === 429 || retryAfterMs !== undefined;
  return status === 403 || status === 404;
}

/** Calls whose refusal is about the administrator, not about a customer. */
const ofTheToken = ['POST /access_token', 'GET /people/me'];

/** Whether an error says that the token itself is of no use: no other customer would fare better with it. */
export function refusesToken(error: unknown): error is WebexError {
  if (!(error instanceof WebexError)) return false;
  const { status, call } = error.failure;
  return status === 401 || (error.code === 'webex.signedOut' && ofTheToken.includes(call));
}
