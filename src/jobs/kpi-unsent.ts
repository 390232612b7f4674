/**
 * KPI posts that Webex refused for good: the bot was removed from the space, or the space is gone. The schedule pauses
 * instead of failing week after week, and whoever set it up reads why in their 1:1 space, once.
 */
import type { Access } from '../access/people.ts';
import { directTo, laterMessage } from '../conversation/later.ts';
import { newReference } from '../conversation/reference.ts';
import { addMessages } from '../inbox/outbox-add.ts';
import type { Post } from '../inbox/outcome.ts';
import { pause } from '../kpi/schedule.ts';
import { noteUnsent, type UnsentPost, unsentPosts } from '../kpi/schedule-ledger.ts';
import { cadenceWords } from '../kpi/schedule-words.ts';
import { inWords } from '../language/in-words.ts';
import { languages, text } from '../language/index.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

interface UnsentDeps {
  store: Store;
  now: () => Date;
  log: Pick<Log, 'warn' | 'error'>;
  access: Pick<Access, 'identify'>;
  onTold(): void;
}

/** Pauses what Webex refuses; what was merely out of reach for too long is noted and goes on. */
export async function stopUnsent(deps: UnsentDeps): Promise<void> {
  const { store, now, log, onTold } = deps;
  for (const unsent of await unsentPosts(store)) {
    const { number: schedule, period, isRefused } = unsent;
    try {
      const told = isRefused ? await tellOwner(deps, unsent) : undefined;
      const isPaused = await store.transaction(async (tx) => {
        if (!(await noteUnsent(tx, unsent)) || !told) return false;
        if (!(await pause(tx, schedule, now(), 'space'))) return false;
        await addMessages(tx, newReference(), [told]);
        return true;
      });
      log.warn('kpi post not sent', { schedule, period, paused: isPaused });
      if (isPaused) onTold();
    } catch (error) {
      log.error('kpi schedule not paused', { schedule, period, error });
    }
  }
}

/** In the owner's own language, else in that of the post. */
async function tellOwner(
  { access }: UnsentDeps,
  { number, cadence, ownerId, ...unsent }: UnsentPost,
): Promise<Post> {
  const owner = await access.identify(ownerId);
  const chosen = owner.kind === 'known' ? owner.person.language : undefined;
  const language = chosen ?? languages.find((each) => each === unsent.language) ?? 'en';
  const said = { number, cadence: inWords(cadenceWords(cadence), language) };
  return laterMessage({ to: directTo(ownerId), language }, text('post.spaceGone', said));
}
