/**
 * The first touch: a partner's token is refused in a managed customer it has never opened. Reading the
 * organization once puts the customer on the partner's list; then the refused call works.
 */
import type { WebexCall } from './call.ts';

/**
 * Called when a call about `orgId` that began at `since` (milliseconds) was refused. True when the
 * organization was opened after that, so that repeating makes sense.
 */
export type FirstTouch = (
  orgId: string,
  since: number,
  ask: (call: WebexCall) => Promise<unknown>,
) => Promise<boolean>;

/** After this long a refused customer may be opened again: the relation may have changed. */
const freshMs = 10 * 60_000;

/** Opens each organization once, however many calls are refused at the same time. */
export function createFirstTouch(now: () => Date): FirstTouch {
  const touches = new Map<string, { done: Promise<boolean>; endedAt?: number }>();

  function touch(orgId: string, ask: (call: WebexCall) => Promise<unknown>) {
    const call: WebexCall = { path: '/organizations/{orgId}', params: { orgId } };
    const entry: { done: Promise<boolean>; endedAt?: number } = {
      done: ask(call).then(
        () => true,
        () => false,
      ),
    };
    touches.set(orgId, entry);
    return entry.done.finally(() => {
      entry.endedAt = now().getTime();
    });
  }

  return (orgId, since, ask) => {
    const known = touches.get(orgId);
    if (known?.endedAt === undefined) return known?.done ?? touch(orgId, ask);
    const stale = now().getTime() - known.endedAt > freshMs;
    if (stale) return touch(orgId, ask);
    return Promise.resolve(known.endedAt > since);
  };
}
