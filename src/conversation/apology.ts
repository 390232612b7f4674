/** What is said when an event was given up: nothing could be decided about it, not even who asked. */
import type { Delivery, Outcome } from '../inbox/outcome.ts';
import type { Language } from '../language/index.ts';
import { explain } from './explain.ts';
import { newReference } from './reference.ts';
import { outcomeOf } from './turn.ts';

export interface ApologyDeps {
  now: () => Date;
  timeZone: string;
  defaultLanguage: Language;
}

/** Apologizes in the default language, without a fact about anybody, and records that the event failed. */
export function apologyFor(
  delivery: Delivery,
  error: unknown,
  { now, timeZone, defaultLanguage }: ApologyDeps,
): Outcome | undefined {
  const { personId, roomType, parentId } = delivery.data;
  if (typeof personId !== 'string' || delivery.resource === 'memberships') return undefined;

  const id = newReference();
  const explained = explain(error, { reference: id, example: 'help' });
  const event = {
    kind: 'message' as const,
    key: delivery.key,
    space: {
      roomId: delivery.roomId,
      type: roomType === 'direct' ? ('direct' as const) : ('group' as const),
    },
    personId,
    created: now(),
    messageId: '',
    text: '',
    files: [],
    ...(typeof parentId === 'string' && { threadId: parentId }),
  };
  return outcomeOf(
    {
      id,
      event,
      now: now(),
      timeZone,
      language: defaultLanguage,
      who: { personId },
      writes: [],
    },
    {
      outcome: 'failed',
      reply: explained.answers === 'plain' ? { kind: 'say', text: explained.text } : undefined,
      errorCode: explained.code,
    },
  );
}
