/** Deliveries and outcomes for tests of the inbox and the outbox. */
import type { Delivery, Outcome, OutgoingMessage, Post } from '../../src/inbox/outcome.ts';

/** A message of somebody in `room`. */
export function deliveryOf(id: string, room = 'room-1', more: Partial<Delivery> = {}): Delivery {
  return {
    key: `messages:created:${id}`,
    resource: 'messages',
    event: 'created',
    roomId: room,
    data: { id, roomId: room, personId: 'alice', created: '2026-11-21T10:00:00.000Z' },
    echo: false,
    ...more,
  };
}

/** A post into the group space `room`. */
export function postTo(room: string, markdown: string): Post {
  return { action: 'post', lane: `room:${room}`, roomId: room, markdown };
}

/** An outcome that only posts. */
export function outcomeOf(callId: string, ...messages: OutgoingMessage[]): Outcome {
  return { callId, messages, audit: [], offers: [] };
}
