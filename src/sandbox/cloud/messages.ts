/** `/v1/messages`. */
import { type Answer, type Call, ok, type Route, textField, wholeNumber } from './call.ts';
import { linkTo } from './paging.ts';
import { compose, type Draft, rewrite } from './posting.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import { hears, type Spaces } from './spaces.ts';
import type { Account, Message, Room, World } from './world.ts';

const messageFields = [
  'roomId',
  'parentId',
  'toPersonId',
  'toPersonEmail',
  'text',
  'markdown',
  'files',
  'attachments',
];

/** The paths of messages. `largest` is the longest page. */
export function messageRoutes(world: World, spaces: Spaces, largest: number): Route[] {
  const list = (call: Call, room: Room, visible: (message: Message) => boolean): Answer => {
    const page = Math.min(wholeNumber(call, 'max', 1) ?? 50, largest);
    const before = cutoff(world, call);
    const found: Message[] = [];
    for (let at = room.messages.length - 1; at >= 0 && found.length <= page; at -= 1) {
      const message = room.messages[at];
      if (message && before(message) && visible(message)) found.push(message);
    }
    const shown = found.slice(0, page);
    const last = shown.at(-1);
    const link = found.length > page && last ? linkTo(call, { beforeMessage: last.id }) : undefined;
    return ok({ items: shown.map(spaces.shown) }, link ? { link } : undefined);
  };

  return [
    {
      method: 'POST',
      path: '/v1/messages',
      by: 'anyone',
      body: { required: [], optional: messageFields },
      run: (call) => {
        const room = target(world, spaces, call);
        const message = compose(world, call.person, room, draftOf(call));
        spaces.post(message);
        return ok(spaces.shown(message));
      },
    },
    {
      method: 'GET',
      path: '/v1/messages',
      by: 'anyone',
      query: ['roomId', 'parentId', 'mentionedPeople', 'before', 'beforeMessage', 'max'],
      run: (call) => {
        const room = roomOf(world, call.person, call.query.get('roomId'));
        const mentioned = mentionedPerson(call);
        if (call.person.type === 'bot' && room.type === 'group' && !mentioned) {
          throw forbidden('Bots may list messages of a group space only with mentionedPeople=me.');
        }
        const parentId = call.query.get('parentId');
        return list(
          call,
          room,
          (message) =>
            (!mentioned || message.mentionedPeople.includes(mentioned)) &&
            (!parentId || message.parentId === parentId),
        );
      },
    },
    {
      method: 'GET',
      path: '/v1/messages/direct',
      by: 'anyone',
      query: ['parentId', 'personId', 'personEmail'],
      run: (call) => {
        const other = named(world, call.query.get('personId'), call.query.get('personEmail'));
        if (!other) throw missing('person');
        const room = [...(world.roomsOf.get(call.person.id) ?? [])].find(
          (each) => each.type === 'direct' && each.members.has(other.id),
        );
        if (!room) throw missing('room');
        const parentId = call.query.get('parentId');
        return list(call, room, (message) => !parentId || message.parentId === parentId);
      },
    },
    {
      method: 'GET',
      path: '/v1/messages/:id',
      by: 'anyone',
      run: (call) => ok(spaces.shown(readable(world, call))),
    },
    {
      method: 'PUT',
      path: '/v1/messages/:id',
      by: 'anyone',
      body: { required: ['roomId'], optional: ['text', 'markdown'] },
      run: (call) => {
        const message = readable(world, call);
        if (call.body['roomId'] !== message.room.id) throw invalid('roomId is invalid');
        rewrite(world, message, call.person, {
          text: textField(call, 'text'),
          markdown: textField(call, 'markdown'),
        });
        spaces.edited(message);
        return ok(spaces.shown(message));
      },
    },
    {
      method: 'DELETE',
      path: '/v1/messages/:id',
      by: 'anyone',
      run: (call) => {
        const message = readable(world, call);
        const moderates = message.room.members.get(call.person.id)?.isModerator === true;
        if (message.author.id !== call.person.id && !moderates) {
          throw forbidden('Only the author can delete a message.');
        }
        spaces.remove(message, call.person);
        return { status: 204 };
      },
    },
  ];
}

function draftOf(call: Call): Draft {
  if (call.body['files'] !== undefined) {
    throw invalid(
      'files: this Webex cannot fetch addresses; send the file as multipart/form-data.',
    );
  }
  return {
    text: textField(call, 'text'),
    markdown: textField(call, 'markdown'),
    parentId: textField(call, 'parentId'),
    attachments: call.body['attachments'],
    files: call.files,
  };
}

function target(world: World, spaces: Spaces, call: Call): Room {
  const [roomId, toPersonId, toPersonEmail] = ['roomId', 'toPersonId', 'toPersonEmail'].map(
    (field) => textField(call, field),
  );
  const given = [roomId, toPersonId, toPersonEmail].filter((each) => each !== undefined);
  if (given.length !== 1) {
    throw invalid('Exactly one of roomId, toPersonId and toPersonEmail is required.');
  }
  if (roomId !== undefined) return roomOf(world, call.person, roomId);
  const other = named(world, toPersonId, toPersonEmail);
  if (!other) throw missing('person');
  if (other.id === call.person.id) throw invalid('You cannot write to yourself.');
  if (other.type === 'bot' && call.person.type === 'bot') {
    throw forbidden('Bots cannot write to bots in a 1:1 space.');
  }
  return spaces.direct(call.person, other);
}

function named(world: World, id?: string, email?: string): Account | undefined {
  if (id !== undefined) return world.accounts.get(id);
  return email === undefined ? undefined : world.accountsByEmail.get(email.toLowerCase());
}

/** The space, when the person is in it. */
export function roomOf(world: World, person: Account, roomId: string | undefined): Room {
  if (!roomId) throw invalid('roomId is required');
  const room = world.rooms.get(roomId);
  if (!room?.members.has(person.id)) throw missing('room');
  return room;
}

function readable(world: World, call: Call): Message {
  const message = world.messages.get(call.params['id'] ?? '');
  if (!message || !hears(call.person, message)) throw missing('message');
  return message;
}

function mentionedPerson(call: Call): string | undefined {
  const value = call.query.get('mentionedPeople');
  if (value === undefined) return undefined;
  if (value !== 'me' && value !== call.person.id) {
    throw invalid('mentionedPeople may be only me or the current person.');
  }
  return call.person.id;
}

function cutoff(world: World, call: Call): (message: Message) => boolean {
  const before = call.query.get('before');
  const beforeMessage = call.query.get('beforeMessage');
  if (before !== undefined && Number.isNaN(Date.parse(before))) throw invalid('before is invalid');
  const time = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before);
  if (beforeMessage === undefined) return (message) => Date.parse(message.created) < time;
  const edge = world.messages.get(beforeMessage);
  if (!edge) throw missing('message');
  const position = edge.room.messages.indexOf(edge);
  const older = new Set(edge.room.messages.slice(0, position));
  return (message) => older.has(message) && Date.parse(message.created) < time;
}
