/** The order in which messages are shown: answers under what they answer. */
import type { PageMessage } from '../wire.ts';

export interface Placed {
  message: PageMessage;
  /** It answers in a thread. */
  isAnswer: boolean;
  /** The message before it is shown with the same head, so this one needs none. */
  follows: boolean;
  /** It begins a new day, in the reader's time zone. */
  startsDay: boolean;
}

/** Messages by the same person within this time share one head, in milliseconds. */
const together = 3 * 60_000;

/** Places messages that come in the order they were said. */
export function placeInThreads(messages: Iterable<PageMessage>): Placed[] {
  const all = [...messages].sort((one, other) => one.created.localeCompare(other.created));
  const roots = new Set(all.filter(({ parentId }) => !parentId).map(({ id }) => id));
  const answers = new Map<string, PageMessage[]>();
  for (const message of all) {
    const { parentId } = message;
    if (!parentId || !roots.has(parentId)) continue;
    answers.set(parentId, [...(answers.get(parentId) ?? []), message]);
  }
  const ordered = all
    .filter(({ parentId }) => !parentId || !roots.has(parentId))
    .flatMap((root) => [root, ...(answers.get(root.id) ?? [])]);
  return ordered.map((message, index) => place(message, ordered[index - 1]));
}

function place(message: PageMessage, before: PageMessage | undefined): Placed {
  const isAnswer = message.parentId !== undefined;
  const startsDay = !isAnswer && dayOf(message) !== (before && dayOf(before));
  const follows =
    before !== undefined &&
    !startsDay &&
    before.personId === message.personId &&
    (before.parentId !== undefined) === isAnswer &&
    Math.abs(Date.parse(message.created) - Date.parse(before.created)) < together;
  return { message, isAnswer, follows, startsDay };
}

function dayOf({ created }: PageMessage): string {
  return new Date(created).toDateString();
}
