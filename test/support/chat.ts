/** A chat that takes messages as Webex does, remembers them, and fails when told. */
import { WebexError, type WebexFailure } from '../../src/errors.ts';
import type { Poster } from '../../src/inbox/outbox.ts';
import type { Post } from '../../src/inbox/outcome.ts';

interface Posted {
  id: string;
  lane: string;
  markdown: string;
  at: Date;
}

/** What goes wrong with the next call: before it takes effect, or after (the answer is lost). */
export interface Trouble {
  when: 'before' | 'after';
  failure: Partial<WebexFailure> | Error;
}

export interface Chat extends Poster {
  posted: Posted[];
  removed: string[];
  lookups: { since: Date; taken: readonly string[]; echoed: readonly string[] }[];
  /** Asked before each post; gives what goes wrong with it. */
  trouble(post: Post): Trouble | undefined;
  /** Posts that are under way now, and the most there ever were, by lane. */
  most: Record<string, number>;
}

export function createChat(pause: () => Promise<unknown> = () => Promise.resolve()): Chat {
  const under: Record<string, number> = {};
  const chat: Chat = {
    posted: [],
    removed: [],
    lookups: [],
    most: {},
    trouble: () => undefined,
    async post(post) {
      under[post.lane] = (under[post.lane] ?? 0) + 1;
      chat.most[post.lane] = Math.max(chat.most[post.lane] ?? 0, under[post.lane] ?? 0);
      try {
        const trouble = chat.trouble(post);
        await pause();
        if (trouble?.when === 'before') throw errorOf(trouble);
        const id = `message-${chat.posted.length + 1}`;
        chat.posted.push({ id, lane: post.lane, markdown: post.markdown, at: new Date() });
        if (trouble?.when === 'after') throw errorOf(trouble);
        return { messageId: id, roomId: post.roomId ?? 'direct-room' };
      } finally {
        under[post.lane] = (under[post.lane] ?? 1) - 1;
      }
    },
    async edit(messageId, markdown) {
      const posted = chat.posted.find(({ id }) => id === messageId);
      if (posted) posted.markdown = markdown;
    },
    async remove(messageId) {
      chat.removed.push(messageId);
    },
    async findPosted(post, since, evidence) {
      chat.lookups.push({ since, ...evidence });
      return chat.posted.find(
        ({ id, lane, markdown, at }) =>
          lane === post.lane &&
          markdown === post.markdown &&
          at >= since &&
          !evidence.taken.includes(id),
      )?.id;
    },
  };
  return chat;
}

function errorOf({ failure }: Trouble): Error {
  if (failure instanceof Error) return failure;
  return new WebexError({ code: 'webex.busy', call: 'POST /messages', ...failure });
}
