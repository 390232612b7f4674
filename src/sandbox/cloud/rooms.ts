/** `/v1/rooms` and `/v1/memberships`. */
import { type Call, ok, oneOf, type Route, textField, truthField } from './call.ts';
import { roomOf } from './messages.ts';
import { pageOf } from './paging.ts';
import { forbidden, invalid, missing, Refusal } from './refusal.ts';
import { membershipData, type Spaces } from './spaces.ts';
import type { Account, Membership, Room, World } from './world.ts';

const roomFields = ['teamId', 'classificationId', 'isLocked', 'isPublic', 'description'];

/** The paths of spaces. `largest` is the longest page. */
export function roomRoutes(world: World, spaces: Spaces, largest: number): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/rooms',
      by: 'anyone',
      query: ['teamId', 'type', 'orgPublicSpaces', 'from', 'to', 'sortBy', 'max', 'cursor'],
      run: (call) => {
        const type = oneOf(call, 'type', ['direct', 'group']);
        const sortBy = oneOf(call, 'sortBy', ['id', 'lastactivity', 'created']) ?? 'id';
        const mine = [...(world.roomsOf.get(call.person.id) ?? [])]
          .filter((room) => !type || room.type === type)
          .sort((a, b) => compareRooms(a, b, sortBy));
        const page = pageOf(call, mine, { usual: 100, most: 1000, largest, by: 'cursor' });
        return ok(
          { items: page.items.map((room) => roomData(world, room, call.person)) },
          page.headers,
        );
      },
    },
    {
      method: 'POST',
      path: '/v1/rooms',
      by: 'anyone',
      body: { required: ['title'], optional: [...roomFields, 'isAnnouncementOnly'] },
      run: (call) => {
        const title = textField(call, 'title')?.trim();
        if (!title) throw invalid('title is required');
        const room = spaces.create(title, 'group', call.person);
        spaces.join(room, call.person, call.person);
        return ok(roomData(world, room, call.person));
      },
    },
    {
      method: 'GET',
      path: '/v1/rooms/:id',
      by: 'anyone',
      run: (call) =>
        ok(roomData(world, roomOf(world, call.person, call.params['id']), call.person)),
    },
    {
      method: 'PUT',
      path: '/v1/rooms/:id',
      by: 'anyone',
      body: { required: ['title'], optional: [...roomFields, 'isAnnouncementOnly', 'isReadOnly'] },
      run: (call) => {
        const room = roomOf(world, call.person, call.params['id']);
        if (room.type === 'direct') throw invalid('A 1:1 space has no title of its own.');
        const title = textField(call, 'title')?.trim();
        if (!title) throw invalid('title is required');
        spaces.rename(room, title, call.person);
        return ok(roomData(world, room, call.person));
      },
    },
    {
      method: 'DELETE',
      path: '/v1/rooms/:id',
      by: 'anyone',
      run: (call) => {
        const room = roomOf(world, call.person, call.params['id']);
        if (room.type === 'direct') throw invalid('A 1:1 space cannot be deleted.');
        if (room.creatorId !== call.person.id) throw forbidden();
        for (const membership of [...room.members.values()]) spaces.leave(membership, call.person);
        for (const message of room.messages) world.messages.delete(message.id);
        world.rooms.delete(room.id);
        return { status: 204 };
      },
    },
  ];
}

/** The paths of memberships. `largest` is the longest page. */
export function membershipRoutes(world: World, spaces: Spaces, largest: number): Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/memberships',
      by: 'anyone',
      query: ['roomId', 'personId', 'personEmail', 'max', 'cursor'],
      run: (call) => {
        const page = pageOf(call, listed(world, call), {
          usual: 100,
          most: 1000,
          largest,
          by: 'cursor',
        });
        return ok({ items: page.items.map((each) => shown(world, each)) }, page.headers);
      },
    },
    {
      method: 'POST',
      path: '/v1/memberships',
      by: 'anyone',
      body: { required: ['roomId'], optional: ['personId', 'personEmail', 'isModerator'] },
      run: (call) => {
        const room = roomOf(world, call.person, textField(call, 'roomId'));
        const [id, email] = [textField(call, 'personId'), textField(call, 'personEmail')];
        if ((id === undefined) === (email === undefined)) {
          throw invalid('Exactly one of personId and personEmail is required.');
        }
        if (room.type === 'direct') throw forbidden('Nobody can be added to a 1:1 space.');
        const person = id
          ? world.accounts.get(id)
          : world.accountsByEmail.get((email ?? '').toLowerCase());
        if (!person) throw missing('person');
        if (room.members.has(person.id)) throw new Refusal(409, 'The person is already a member.');
        const moderator = truthField(call, 'isModerator') ?? false;
        return ok(shown(world, spaces.join(room, person, call.person, moderator)));
      },
    },
    {
      method: 'GET',
      path: '/v1/memberships/:id',
      by: 'anyone',
      run: (call) => ok(shown(world, readable(world, call))),
    },
    {
      method: 'PUT',
      path: '/v1/memberships/:id',
      by: 'anyone',
      body: { required: ['isModerator', 'isRoomHidden'], optional: [] },
      run: (call) => {
        const membership = readable(world, call);
        membership.isModerator = truthField(call, 'isModerator') ?? false;
        membership.isRoomHidden = truthField(call, 'isRoomHidden') ?? false;
        return ok(shown(world, membership));
      },
    },
    {
      method: 'DELETE',
      path: '/v1/memberships/:id',
      by: 'anyone',
      run: (call) => {
        const membership = readable(world, call);
        if (world.rooms.get(membership.roomId)?.type === 'direct') {
          throw forbidden('Nobody can leave a 1:1 space.');
        }
        spaces.leave(membership, call.person);
        return { status: 204 };
      },
    },
  ];
}

/** A space as the API answers it to `viewer`, who sees a 1:1 under the other's name. */
function roomData(world: World, room: Room, viewer: Account): Record<string, unknown> {
  return {
    id: room.id,
    title: titleFor(world, room, viewer),
    type: room.type,
    isLocked: false,
    lastActivity: room.lastActivity,
    creatorId: room.creatorId,
    created: room.created,
    ownerId: world.accounts.get(room.creatorId)?.orgId ?? '',
    isPublic: false,
    isReadOnly: false,
  };
}

/** The name of a space for one of its members. */
export function titleFor(world: World, room: Room, viewer: Account): string {
  if (room.type === 'group') return room.title;
  const otherId = [...room.members.keys()].find((id) => id !== viewer.id);
  return world.accounts.get(otherId ?? '')?.displayName ?? 'Empty Title';
}

function compareRooms(a: Room, b: Room, sortBy: string): number {
  if (sortBy === 'lastactivity') return b.lastActivity.localeCompare(a.lastActivity);
  if (sortBy === 'created') return b.created.localeCompare(a.created);
  return a.id < b.id ? -1 : 1;
}

function listed(world: World, call: Call): Membership[] {
  const [roomId, personId, email] = ['roomId', 'personId', 'personEmail'].map((name) =>
    call.query.get(name),
  );
  const wanted = (each: Membership): boolean =>
    (!personId || each.personId === personId) &&
    (!email || world.accounts.get(each.personId)?.emails[0] === email.toLowerCase());
  if (roomId) return [...roomOf(world, call.person, roomId).members.values()].filter(wanted);
  if (personId || email) throw invalid('roomId is required');
  return [...(world.roomsOf.get(call.person.id) ?? [])].flatMap(
    (room) => room.members.get(call.person.id) ?? [],
  );
}

function readable(world: World, call: Call): Membership {
  const membership = world.memberships.get(call.params['id'] ?? '');
  const room = world.rooms.get(membership?.roomId ?? '');
  if (!membership || !room?.members.has(call.person.id)) throw missing('membership');
  return membership;
}

function shown(world: World, membership: Membership): Record<string, unknown> {
  const room = world.rooms.get(membership.roomId);
  if (!room) throw missing('room');
  return membershipData(world, room, membership);
}
