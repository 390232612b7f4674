/** What a person sees of the simulated cloud: its rooms and messages in the shape of the page. */
import type { Cloud, CloudMessage, CloudPerson, CloudRoom } from '../cloud/contract.ts';
import { Refusal } from './refusal.ts';
import type { PageMessage, PagePerson, PageRoom } from './wire.ts';

const heardAtMost = 50;

export interface View {
  people(): PagePerson[];
  /** Throws Refusal `not-found` for somebody one cannot speak as. */
  speaker(personId: string): CloudPerson;
  rooms(personId: string): PageRoom[];
  /** Whether that person is in that room. */
  sees(personId: string, roomId: string): boolean;
  /** Throws Refusal `not-found` for a room the person is not in. */
  messages(personId: string, roomId: string): PageMessage[];
  message(message: CloudMessage): PageMessage;
  /** Throws Refusal `not-found` for a message in a room the person is not in. */
  find(personId: string, messageId: string): CloudMessage;
}

/** Looks at the cloud through the eyes of one person at a time. */
export function createView(cloud: Cloud): View {
  const speaker = (personId: string): CloudPerson => {
    const person = cloud.people().find(({ id }) => id === personId);
    if (!person) throw new Refusal('not-found', 'Nobody here has that id.');
    return person;
  };
  const roomsOf = (personId: string): CloudRoom[] => cloud.rooms(speaker(personId).id);
  const sees = (personId: string, roomId: string): boolean =>
    roomsOf(personId).some(({ id }) => id === roomId);
  const names = namesIn(cloud);
  const message = (said: CloudMessage): PageMessage => pageMessage(said, cloud.bot, names);

  return {
    people: () =>
      cloud.people().map(({ id, displayName, email, kind }) => ({ id, displayName, email, kind })),
    speaker,
    sees,
    message,
    rooms(personId) {
      cloud.directRoom(speaker(personId).id);
      const isGroup = (room: CloudRoom): number => (room.type === 'group' ? 1 : 0);
      const rooms = roomsOf(personId).sort((one, other) => isGroup(one) - isGroup(other));
      return rooms.map((room) => ({
        id: room.id,
        title: room.type === 'direct' ? '' : room.title,
        type: room.type,
        memberNames: room.memberIds.map((id) => names.byId(id)),
        heard: cloud
          .messages(room.id)
          .filter((said) => said.personId !== personId)
          .map(({ created }) => created)
          .slice(-heardAtMost),
      }));
    },
    messages(personId, roomId) {
      if (!sees(personId, roomId)) throw new Refusal('not-found', 'There is no such space.');
      return cloud.messages(roomId).map(message);
    },
    find(personId, messageId) {
      for (const room of roomsOf(personId)) {
        const found = cloud.messages(room.id).find(({ id }) => id === messageId);
        if (found) return found;
      }
      throw new Refusal('not-found', 'That message is no longer there.');
    },
  };
}

interface Names {
  byId(id: string): string;
  byEmail(email: string): string;
}

function namesIn(cloud: Cloud): Names {
  return {
    byId(id) {
      if (id === cloud.bot.id) return cloud.bot.displayName;
      return cloud.people().find((person) => person.id === id)?.displayName ?? '…';
    },
    byEmail(email) {
      try {
        return cloud.personByEmail(email).displayName;
      } catch {
        return email;
      }
    },
  };
}

function pageMessage(said: CloudMessage, bot: CloudPerson, names: Names): PageMessage {
  const card = said.attachments?.[0]?.content;
  return {
    id: said.id,
    roomId: said.roomId,
    personId: said.personId,
    personName: said.personId === bot.id ? bot.displayName : names.byEmail(said.personEmail),
    fromBot: said.personId === bot.id,
    mentionsBot: said.mentionedPeople?.includes(bot.id) ?? false,
    created: said.created,
    files: (said.files ?? []).map((_, index) => ({
      path: `/api/files?message=${encodeURIComponent(said.id)}&index=${index}`,
    })),
    ...(said.text === undefined ? {} : { text: said.text }),
    ...(said.markdown === undefined ? {} : { markdown: said.markdown }),
    ...(said.parentId === undefined ? {} : { parentId: said.parentId }),
    ...(card === undefined ? {} : { card }),
  };
}
