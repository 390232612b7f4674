/**
 * What Webex says now of one customer beside the directory. Somebody waits for it, so each question has a little time;
 * an answer that comes later is kept all the same, for whoever asks next.
 */
import { type Asked, createAsking } from '../directory/asking.ts';
import { WebexError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import type { LiveQuestions } from '../webex/live.ts';
import { forgetWholesale, signInsNotRead, signInsRead, writeProfiles } from './profile-rows.ts';

/** What is asked of Webex about one customer at once. */
export type CustomerPart = 'tags' | 'wholesale' | 'signIns';

interface RefreshDeps {
  store: Store;
  now: () => Date;
  live: Pick<LiveQuestions, 'tags' | 'wholesale' | 'lastLogin'>;
  /** How far back sign-ins are read, in days. */
  days: number;
  /** Called when something new is known. */
  announce(): void;
}

/** Asks for the parts of one customer; gives those that Webex did not tell, which stay as they were. */
export function createRefresh(deps: RefreshDeps): (orgId: string) => Promise<CustomerPart[]> {
  const { store, now, live, days, announce } = deps;
  const ask = createAsking({ now });

  async function readTags(orgId: string): Promise<void> {
    const tags = await live.tags(orgId);
    await writeProfiles(store, [{ orgId, tags, tagsAt: now() }]);
    announce();
  }

  async function readWholesale(orgId: string): Promise<void> {
    const before = now();
    const found = await live.wholesale(orgId);
    const at = now();
    if (found) {
      const { id, status = null, externalId = null } = found;
      const row = { wholesaleId: id, wholesaleState: status, externalId, wholesaleAt: at };
      await writeProfiles(store, [{ orgId, ...row }]);
    } else {
      await forgetWholesale(store, { orgId }, { before, at });
    }
    announce();
  }

  async function readSignIns(orgId: string): Promise<void> {
    const at = now();
    try {
      const last = await live.lastLogin(orgId, { now: at, days });
      await writeProfiles(store, [signInsRead(orgId, { last, at, days })]);
    } catch (error) {
      if (error instanceof WebexError) {
        await writeProfiles(store, [signInsNotRead(orgId, { error, at })]);
      }
      throw error;
    } finally {
      announce();
    }
  }

  return async (orgId) => {
    const [tags, wholesale, signIns] = await Promise.all([
      ask(`tags ${orgId}`, () => readTags(orgId)),
      ask(`wholesale ${orgId}`, () => readWholesale(orgId)),
      ask(`signIns ${orgId}`, () => readSignIns(orgId)),
    ]);
    return [
      ...(isUntold(tags) ? (['tags'] as const) : []),
      // Partners that do not sell wholesale are refused there, which is no trouble.
      ...(isUntold(wholesale) && !isRefused(wholesale) ? (['wholesale'] as const) : []),
      ...(isUntold(signIns) ? (['signIns'] as const) : []),
    ];
  };
}

function isUntold(asked: Asked<void>): boolean {
  return asked.kind === 'unconfirmed';
}

function isRefused(asked: Asked<void>): boolean {
  return asked.kind === 'unconfirmed' && ['refused', 'signedOut'].includes(asked.because.why);
}
