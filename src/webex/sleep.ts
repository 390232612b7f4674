/** Waiting that can be called off. */
import { setTimeout as delay } from 'node:timers/promises';

export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Resolves after `ms` milliseconds; rejects with the signal's reason when it is aborted. */
export const sleep: Sleep = async (ms, signal) => {
  try {
    await delay(ms, undefined, signal && { signal });
  } catch (cause) {
    throw signal?.aborted ? signal.reason : cause;
  }
};
