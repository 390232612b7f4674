/** Up to when each person has read each space, for as long as the tab lives. */
import type { PageRoom } from '../wire.ts';

export interface Unread {
  /** Everything up to that time was seen. */
  read(personId: string, roomId: string, until: string): void;
  count(personId: string, room: PageRoom): number;
}

/** Nothing has been read yet. */
export function createUnread(): Unread {
  const seen = new Map<string, string>();
  return {
    read(personId, roomId, until) {
      const key = `${personId} ${roomId}`;
      if (until > (seen.get(key) ?? '')) seen.set(key, until);
    },
    count(personId, room) {
      const until = seen.get(`${personId} ${room.id}`) ?? '';
      return room.heard.filter((heard) => heard > until).length;
    },
  };
}
