/** What people do in the sandbox without calling the API themselves: write, press, make spaces. */
import type { Cloud, CloudMessage, CloudRoom } from './contract.ts';
import { escapeHtml, mentionHtml } from './markdown.ts';
import { compose } from './posting.ts';
import { titleFor } from './rooms.ts';
import type { Spaces } from './spaces.ts';
import { submitted } from './submissions.ts';
import { secretToken } from './tokens.ts';
import type { Account, Message, Room, World } from './world.ts';

type Participants = Pick<
  Cloud,
  'tokenOf' | 'rooms' | 'messages' | 'say' | 'press' | 'addBotTo' | 'directRoom' | 'createGroup'
>;

/** Lets the people of `world` act in `spaces`. */
export function createParticipants(world: World, spaces: Spaces): Participants {
  const person = (id: string): Account => {
    const account = world.accounts.get(id);
    if (!account) throw new Error(`nobody has the id ${id}`);
    return account;
  };
  const roomWith = (roomId: string, account: Account): Room => {
    const room = world.rooms.get(roomId);
    if (!room?.members.has(account.id)) throw new Error(`${account.displayName} is not there`);
    return room;
  };
  const shownRoom = (room: Room, viewer: Account): CloudRoom => ({
    id: room.id,
    title: titleFor(world, room, viewer),
    type: room.type,
    memberIds: [...room.members.keys()],
  });
  const tokens = new Map<string, string>();

  return {
    tokenOf: (personId) => {
      const known = tokens.get(personId);
      if (known) return known;
      const token = secretToken();
      tokens.set(personId, token);
      world.tokens.set(token, { account: person(personId), kind: 'person' });
      return token;
    },
    rooms: (personId) =>
      [...(world.roomsOf.get(personId) ?? [])].map((room) => shownRoom(room, person(personId))),
    messages: (roomId) => (world.rooms.get(roomId)?.messages ?? []).map(spaces.shown),
    say: async (personId, said): Promise<CloudMessage> => {
      const author = person(personId);
      const room = roomWith(said.roomId, author);
      const { file } = said;
      const message = compose(world, author, room, {
        text: said.text,
        parentId: said.parentId,
        files: file
          ? [
              {
                name: file.name,
                contentType: kindOf(file.name),
                content: Buffer.from(file.content),
              },
            ]
          : [],
      });
      if (room.type === 'group' && said.mention !== false) mention(message, world.bot, said.text);
      spaces.post(message);
      return spaces.shown(message);
    },
    press: async (personId, messageId, inputs): Promise<void> =>
      spaces.submit(submitted(world, person(personId), messageId, inputs)),
    addBotTo: async (roomId, by): Promise<void> => {
      const member = person(by);
      const room = roomWith(roomId, member);
      if (room.type === 'direct') throw new Error('a 1:1 space takes nobody else');
      if (!room.members.has(world.bot.id)) spaces.join(room, world.bot, member);
    },
    directRoom: (personId) =>
      shownRoom(spaces.direct(person(personId), world.bot), person(personId)),
    createGroup: (title, memberIds) => {
      const members = memberIds.map(person);
      const creator = members[0];
      if (!creator) throw new Error('a space needs a member');
      const room = spaces.create(title, 'group', creator);
      for (const member of members) spaces.join(room, member, creator);
      return shownRoom(room, creator);
    },
  };
}

/** Puts a mention in front of the words, as a client does when one picks a name after `@`. */
function mention(message: Message, mentioned: Account, words: string): void {
  message.text = `${mentioned.displayName} ${words}`.trim();
  message.html = `<p>${mentionHtml(mentioned.id, mentioned.displayName)} ${escapeHtml(words)}</p>`;
  message.mentionedPeople = [mentioned.id];
}

function kindOf(fileName: string): string {
  if (/\.csv$/i.test(fileName)) return 'text/csv';
  return /\.png$/i.test(fileName) ? 'image/png' : 'application/octet-stream';
}
