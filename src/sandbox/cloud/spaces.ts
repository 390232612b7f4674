/** What happens in spaces: people come, write, press and delete, and webhooks hear of it. */
import { randomUUID } from 'node:crypto';
import type { CloudMessage } from './contract.ts';
import type { Happening } from './delivery.ts';
import { webexId } from './ids.ts';
import type { Account, CardSubmission, Membership, Message, Room, World } from './world.ts';

export interface Spaces {
  create(title: string, type: Room['type'], creator: Account): Room;
  join(room: Room, person: Account, by: Account, moderator?: boolean): Membership;
  leave(membership: Membership, by: Account): void;
  rename(room: Room, title: string, by: Account): void;
  /** The 1:1 space of two people, made when there is none. */
  direct(one: Account, other: Account): Room;
  post(message: Message): void;
  edited(message: Message): void;
  remove(message: Message, by: Account): void;
  submit(submission: CardSubmission): void;
  /** The message as the API answers it. */
  shown(message: Message): CloudMessage;
}

/** Told of every happening, and of messages that the page shows. */
export interface Listeners {
  happened(happening: Happening): void;
  message(message: CloudMessage): void;
  deleted(message: { id: string; roomId: string }): void;
  /** Address of the content with that id. */
  contentUrl(contentId: string): string;
}

/** Creates the spaces of `world`; `listeners` hear of everything that happens in them. */
export function createSpaces(world: World, listeners: Listeners): Spaces {
  const directs = new Map<string, Room>();
  const now = (): string => new Date().toISOString();

  const shown = (message: Message): CloudMessage => ({
    id: message.id,
    ...(message.parentId ? { parentId: message.parentId } : {}),
    roomId: message.room.id,
    roomType: message.room.type,
    ...(message.text === undefined ? {} : { text: message.text }),
    ...(message.markdown === undefined ? {} : { markdown: message.markdown }),
    ...(message.html === undefined ? {} : { html: message.html }),
    ...(message.fileIds.length ? { files: message.fileIds.map(listeners.contentUrl) } : {}),
    personId: message.author.id,
    personEmail: message.author.emails[0] ?? '',
    ...(message.mentionedPeople.length ? { mentionedPeople: message.mentionedPeople } : {}),
    ...(message.mentionedGroups.length ? { mentionedGroups: message.mentionedGroups } : {}),
    ...(message.attachments ? { attachments: message.attachments } : {}),
    created: message.created,
    ...(message.updated ? { updated: message.updated } : {}),
  });

  const tellOfMessage = (message: Message, event: Happening['event'], actorId: string): void =>
    listeners.happened({
      resource: 'messages',
      event,
      actorId,
      room: message.room,
      data: messageData(message, shown(message).files),
      concerns: (owner) => hears(owner, message),
    });

  const tellOfMember = (
    room: Room,
    member: Membership,
    event: Happening['event'],
    by: Account,
  ): void =>
    listeners.happened({
      resource: 'memberships',
      event,
      actorId: by.id,
      room,
      data: membershipData(world, room, member),
      concerns: (owner) => owner.id === member.personId || room.members.has(owner.id),
    });

  const create: Spaces['create'] = (title, type, creator) => {
    const uuid = randomUUID();
    const at = now();
    const room: Room = {
      id: webexId('ROOM', uuid),
      uuid,
      title,
      type,
      creatorId: creator.id,
      created: at,
      lastActivity: at,
      members: new Map(),
      messages: [],
    };
    world.rooms.set(room.id, room);
    return room;
  };

  const join: Spaces['join'] = (room, person, by, isModerator = false) => {
    const membership: Membership = {
      id: webexId('MEMBERSHIP', `${person.uuid}:${room.uuid}`),
      roomId: room.id,
      personId: person.id,
      isModerator,
      isRoomHidden: false,
      created: now(),
    };
    room.members.set(person.id, membership);
    world.memberships.set(membership.id, membership);
    const rooms = world.roomsOf.get(person.id) ?? new Set();
    world.roomsOf.set(person.id, rooms.add(room));
    tellOfMember(room, membership, 'created', by);
    return membership;
  };

  return {
    create,
    join,
    shown,
    leave: (membership, by) => {
      const room = world.rooms.get(membership.roomId);
      if (!room) return;
      room.members.delete(membership.personId);
      world.memberships.delete(membership.id);
      world.roomsOf.get(membership.personId)?.delete(room);
      tellOfMember(room, membership, 'deleted', by);
    },
    rename: (room, title, by) => {
      room.title = title;
      listeners.happened({
        resource: 'rooms',
        event: 'updated',
        actorId: by.id,
        room,
        data: { id: room.id, title, type: room.type, creatorId: room.creatorId },
        concerns: (owner) => room.members.has(owner.id),
      });
    },
    direct: (one, other) => {
      const key = [one.id, other.id].sort().join(' ');
      const known = directs.get(key);
      if (known) return known;
      const room = create('', 'direct', one);
      directs.set(key, room);
      join(room, one, one);
      join(room, other, one);
      return room;
    },
    post: (message) => {
      message.room.messages.push(message);
      message.room.lastActivity = message.created;
      world.messages.set(message.id, message);
      for (const fileId of message.fileIds) {
        const content = world.contents.get(fileId);
        if (content) content.message = message;
      }
      tellOfMessage(message, 'created', message.author.id);
      listeners.message(shown(message));
    },
    edited: (message) => {
      message.updated = now();
      tellOfMessage(message, 'updated', message.author.id);
      listeners.message(shown(message));
    },
    remove: (message, by) => {
      const { room } = message;
      room.messages.splice(room.messages.lastIndexOf(message), 1);
      world.messages.delete(message.id);
      for (const fileId of message.fileIds) world.contents.delete(fileId);
      tellOfMessage(message, 'deleted', by.id);
      listeners.deleted({ id: message.id, roomId: room.id });
    },
    submit: (submission) => {
      world.submissions.set(submission.id, submission);
      const { message } = submission;
      listeners.happened({
        resource: 'attachmentActions',
        event: 'created',
        actorId: submission.personId,
        room: message.room,
        data: {
          id: submission.id,
          type: 'submit',
          messageId: message.id,
          personId: submission.personId,
          roomId: message.room.id,
          created: submission.created,
        },
        concerns: (owner) => owner.id === message.author.id,
      });
    },
  };
}

/** Whether the account may read the message: members may; a bot in a group only when it wrote or is mentioned. */
export function hears(account: Account, message: Message): boolean {
  if (!message.room.members.has(account.id)) return false;
  if (account.type === 'person' || message.room.type === 'direct') return true;
  return message.author.id === account.id || message.mentionedPeople.includes(account.id);
}

function messageData(message: Message, files: string[] | undefined): Record<string, unknown> {
  return {
    id: message.id,
    ...(message.parentId ? { parentId: message.parentId } : {}),
    roomId: message.room.id,
    roomType: message.room.type,
    ...(files ? { files } : {}),
    personId: message.author.id,
    personEmail: message.author.emails[0],
    ...(message.mentionedPeople.length ? { mentionedPeople: message.mentionedPeople } : {}),
    created: message.created,
  };
}

/** A membership as the API answers it. */
export function membershipData(
  world: World,
  room: Room,
  membership: Membership,
): Record<string, unknown> {
  const person = world.accounts.get(membership.personId);
  return {
    id: membership.id,
    roomId: room.id,
    personId: membership.personId,
    personEmail: person?.emails[0] ?? '',
    personDisplayName: person?.displayName ?? '',
    personOrgId: person?.orgId ?? '',
    isModerator: membership.isModerator,
    isRoomHidden: membership.isRoomHidden,
    roomType: room.type,
    isMonitor: false,
    created: membership.created,
  };
}
