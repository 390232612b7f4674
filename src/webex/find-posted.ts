/**
 * Finding a message that Webex may have accepted although its acknowledgement was lost. In a 1:1 space the
 * bot can list messages. In a group space it cannot list its own, but they come back to it as deliveries:
 * those are the evidence.
 */
import { WebexError } from '../errors.ts';
import type { WebexApi } from './call.ts';
import { listDirectMessages, readMessage, type WebexMessage } from './messages.ts';
import { isPosted, type Outgoing } from './outgoing.ts';

/** Webex's clock and ours may differ this much, in milliseconds. */
const skewMs = 10_000;

export interface Evidence {
  api: WebexApi;
  botId: string;
  /** Ids of our own messages that came back from this room as deliveries. */
  echoed: readonly string[];
  /** Messages known to be another post of ours. */
  isTaken(messageId: string): boolean;
}

/** The id of `post` at Webex if it is there; `direct`: it went to a 1:1 space. `since`: when it was first sent. */
export async function findPosted(
  post: Outgoing & { direct: boolean },
  since: Date,
  evidence: Evidence,
): Promise<string | undefined> {
  const candidates = await candidatesFor(post, since, evidence);
  const found = candidates
    .filter((message) => message.personId === evidence.botId && !evidence.isTaken(message.id))
    .filter((message) => isPosted(post, message))
    .sort((a, b) => timeOf(a) - timeOf(b));
  return found[0]?.id;
}

async function candidatesFor(
  post: Outgoing & { direct: boolean },
  since: Date,
  evidence: Evidence,
): Promise<WebexMessage[]> {
  const { roomId, toPersonId } = post;
  if (roomId === undefined || post.direct) {
    const space = roomId === undefined ? { personId: toPersonId ?? '' } : { roomId };
    const page = await unlessGone(listDirectMessages(evidence.api, space));
    return (page?.items ?? []).filter((message) => timeOf(message) >= since.getTime() - skewMs);
  }
  const messages: WebexMessage[] = [];
  for (const id of evidence.echoed) {
    const message = evidence.isTaken(id)
      ? undefined
      : await unlessGone(readMessage(evidence.api, id));
    if (message) messages.push(message);
  }
  return messages;
}

/** Webex says there is no such thing. */
export function isGone(error: unknown): boolean {
  return error instanceof WebexError && error.failure.status === 404;
}

/** The result, or undefined when it is gone. */
export async function unlessGone<Result>(asked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

function timeOf(message: WebexMessage): number {
  return message.created?.getTime() ?? Number.MAX_SAFE_INTEGER;
}
