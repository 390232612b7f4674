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

/** What stands in the way of mail to an address. */
export interface Blocks {
  /** The heaviest first; `ours`: in Deskhand's own list, so that a clearing of it can be undone. */
  blocks: (Pick<Suppression, 'class' | 'since'> & { ours: boolean })[];
  /** False: the mail provider could not be asked, so there may be more. True without a provider. */
  providerAsked: boolean;
}

export interface MailDesk {
  /** The newest mails of ours to a person, newest first. */
  lastMails(personId: string, most: number): Promise<JournalEntry[]>;
  /** Why an address gets no mail; what the mail provider blocks is among it. */
  blocksOf(address: string): Promise<Blocks>;
  /** Whether the latest clearing took blocks of ours away that can be put back. */
  wasCleared(address: string): Promise<boolean>;
  /** Asks the provider to clear the address, too; `failed`: it may still block it. Ours can be cleared all the same. */
  clearAtProvider(address: string): Promise<'cleared' | 'failed' | 'noProvider'>;
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

  /** Undefined: it could not be asked. */
  async function asked(from: MailProvider, address: string) {
    try {
      return await from.blocksOf(address);
    } catch (error) {
      log.warn('mail provider not asked', { provider: from.name, error });
      return undefined;
    }
  }

  return {
    lastMails: (personId, most) => lastMails(store, personId, most),
    async blocksOf(address) {
      const own = await suppressionsOf(store, address);
      const theirs = provider ? await asked(provider, address) : [];
      const further = (theirs ?? []).filter((each) => !own.some((one) => one.class === each.class));
      return {
        blocks: [
          ...own.map((each) => ({ ...each, ours: true })),
          ...further.map((each) => ({ ...each, ours: false })),
        ],
        providerAsked: theirs !== undefined,
      };
    },
    wasCleared: (address) => wasCleared(store, address),
    async clearAtProvider(address) {
      if (!provider) return 'noProvider';
      try {
        await provider.clear(address);
        return 'cleared';
      } catch (error) {
        log.warn('mail provider did not clear', { provider: provider.name, error });
        return 'failed';
      }
    },
    clearing: (address, by) => async (tx) => void (await clearSuppression(tx, address, by)),
    restoring: (address, by) => async (tx) => void (await restoreSuppression(tx, address, by)),
  };
}
