/** What commands may ask about mail, and change. */
import type { Log } from '../log.ts';
import type { Store, Write } from '../store/store.ts';
import { type JournalEntry, lastMails } from './journal.ts';
import type { MailProvider } from './provider.ts';
import {
  clearSuppression,
  restoreSuppression,
  type Suppression,
  suppressionsOf,
  wasCleared,
} from './suppression.ts';

export interface MailDesk {
  /** The newest mails of ours to a person, newest first. */
  lastMails(personId: string, most: number): Promise<JournalEntry[]>;
  /** Why an address gets no mail, the heaviest reason first; what the mail provider blocks is among it. */
  blocksOf(address: string): Promise<Pick<Suppression, 'class' | 'since'>[]>;
  /** Whether blocks were cleared that can be put back. */
  wasCleared(address: string): Promise<boolean>;
  /** Asks the provider to clear the address, too. False: it could not be asked; ours can be cleared all the same. */
  clearAtProvider(address: string): Promise<boolean>;
  clearing(address: string, by: ClearedBy): Write;
  restoring(address: string, by: ClearedBy): Write;
}

interface ClearedBy {
  personId: string;
  callId: string;
  now: Date;
}

/** Creates the desk; without a provider only our own list counts. */
export function createMailDesk(deps: {
  store: Store;
  provider: MailProvider | undefined;
  log: Pick<Log, 'warn'>;
}): MailDesk {
  const { store, provider, log } = deps;
  return {
    lastMails: (personId, most) => lastMails(store, personId, most),
    async blocksOf(address) {
      const own = await suppressionsOf(store, address);
      const theirs = await provider?.blocksOf(address).catch((error: unknown) => {
        log.warn('mail provider not asked', { provider: provider.name, error });
        return [];
      });
      const further = (theirs ?? []).filter((each) => !own.some((one) => one.class === each.class));
      return [...own, ...further];
    },
    wasCleared: (address) => wasCleared(store, address),
    async clearAtProvider(address) {
      if (!provider) return true;
      try {
        await provider.clear(address);
        return true;
      } catch (error) {
        log.warn('mail provider did not clear', { provider: provider.name, error });
        return false;
      }
    },
    clearing: (address, by) => async (tx) => void (await clearSuppression(tx, address, by)),
    restoring: (address, by) => async (tx) => void (await restoreSuppression(tx, address, by)),
  };
}
