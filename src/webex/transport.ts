/**
 * What the framework's client really does. The thing a delivery stands for is fetched once; everything else
 * the framework likes to look up (who wrote, which room, who is in it) is answered from what is known,
 * because we do not use it.
 */
import { z } from 'zod';
import type { WebexApi, WebexCall } from './call.ts';
import { unlessGone } from './find-posted.ts';
import {
  readMessage,
  WebexAttachmentAction,
  WebexMembership,
  WebexMessage,
  WebexRoom,
} from './messages.ts';
import { WebexPerson } from './people.ts';
import { type CardPlace, type Known, placeOf, type Reading, spaceTypeOf } from './reading.ts';

/** One call of the framework, as `packages/webex` hands it over. */
export interface Asked {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}

interface Answer {
  body?: unknown;
  items?: unknown[];
}

/** `readings`: by the id of what the delivery stands for. `botId`: undefined until the bot knows itself. */
export function createTransport(parts: {
  api: WebexApi;
  known: Known;
  readings: ReadonlyMap<string, Reading>;
  botId: () => string | undefined;
}): (asked: Asked) => Promise<Answer> {
  const { api, known, readings } = parts;

  /** Fetches what a reading is about; its failure is kept, because the framework would swallow it. */
  async function fetchFor<T>(id: string, fetch: (reading: Reading) => Promise<T>): Promise<T> {
    const reading = readings.get(id) ?? { roomId: '', heard: false };
    try {
      return await fetch(reading);
    } catch (error) {
      reading.failure = error;
      throw error;
    }
  }

  function message(id: string): Promise<Answer> {
    return fetchFor(id, async (reading) => {
      reading.message = await readMessage(api, id);
      known.rooms.set(reading.message.roomId, spaceTypeOf(reading.message.roomType));
      const { files } = reading.message;
      // What the framework hears of is found again by the id that was asked for.
      return { body: { ...reading.message, id, files: files.length > 0 ? files : undefined } };
    });
  }

  async function submission(id: string): Promise<Answer> {
    try {
      return await fetchFor(id, async (reading) => {
        const action = await api.send(
          asPlain('GET', '/attachment/actions/{id}', { id }),
          WebexAttachmentAction,
        );
        reading.place = known.cards.get(action.messageId) ?? (await placeOfCard(action));
        reading.action = action;
        known.rooms.set(action.roomId, reading.place.type);
        return { body: { ...action, id } };
      });
    } catch {
      // The framework prints refused submissions to stderr; the reading has the failure already.
      return { body: { id, roomId: readings.get(id)?.roomId, personId: '' } };
    }
  }

  /** A card posted before the last start: its message says where it stands, or its room does. */
  async function placeOfCard(action: WebexAttachmentAction): Promise<CardPlace> {
    const card = await unlessGone(readMessage(api, action.messageId));
    const place = card ? placeOf(card) : { type: await typeOfRoom(action.roomId) };
    known.cards.set(action.messageId, place);
    return place;
  }

  async function typeOfRoom(roomId: string) {
    const room = await api.send(asPlain('GET', '/rooms/{roomId}', { roomId }), WebexRoom);
    return known.rooms.get(roomId) ?? spaceTypeOf(room.type);
  }

  function membership(id: string): Promise<Answer> {
    const call = asPlain('GET', '/memberships/{membershipId}', { membershipId: id });
    return fetchFor(id, async (reading) => {
      reading.membership = await api.send(call, WebexMembership);
      known.rooms.set(reading.membership.roomId, spaceTypeOf(reading.membership.roomType));
      return { body: { ...reading.membership, id } };
    });
  }

  async function post(body: unknown): Promise<Answer> {
    const call = { method: 'POST', path: '/messages', ...withFile(body) } as const;
    const posted = await api.send(call, WebexMessage);
    known.posted.set(posted.id, true);
    known.cards.set(posted.id, placeOf(posted));
    return { body: posted };
  }

  async function person(id: string): Promise<Answer> {
    if (id !== 'me') return { body: { id, emails: [''], displayName: '' } };
    return {
      body: await api.send(asPlain('GET', '/people/{personId}', { personId: id }), WebexPerson),
    };
  }

  /** The framework asks whether the bot is in the room, and in a 1:1 space who else is. */
  function members(roomId: unknown, personId: unknown): Answer {
    const bot = { id: '', roomId, personId: parts.botId(), personEmail: '', isModerator: false };
    return { items: personId === undefined ? [bot, { ...bot, personId: '' }] : [bot] };
  }

  function room(id: string): Answer {
    return { body: { id, title: '-', type: known.rooms.get(id) ?? 'group', isLocked: false } };
  }

  return async ({ method, path, params = {}, query = {}, body }) => {
    const [id = ''] = Object.values(params);
    switch (`${method} ${path}`) {
      case 'GET /messages/{messageId}':
        return message(id);
      case 'GET /attachment/actions/{id}':
        return submission(id);
      case 'GET /memberships/{membershipId}':
        return membership(id);
      case 'GET /people/{personId}':
        return person(id);
      case 'GET /memberships':
        return members(query['roomId'], query['personId']);
      case 'GET /rooms/{roomId}':
        return room(id);
      case 'POST /messages':
        return post(body);
      case 'DELETE /messages/{messageId}':
        return { body: await api.send(asPlain('DELETE', path, params), z.unknown()) };
      default:
        throw new Error(`the bot framework is not given ${method} ${path}`);
    }
  };
}

const WithFile = z.object({
  files: z.tuple([z.object({ name: z.string(), contentType: z.string(), base64: z.string() })]),
});

/** A message with a file goes out as a form: its fields, and the bytes. */
function withFile(body: unknown): Pick<WebexCall, 'body' | 'upload' | 'timeoutMs'> {
  const found = WithFile.safeParse(body);
  if (!found.success) return { body };
  const [{ name, contentType, base64 }] = found.data.files;
  const { files: _files, ...fields } = body as Record<string, unknown>;
  const upload = { name, contentType, bytes: Buffer.from(base64, 'base64') };
  return { body: fields, upload, timeoutMs: 60_000 };
}

function asPlain(
  method: 'GET' | 'DELETE',
  path: string,
  params: Record<string, string>,
): WebexCall {
  return { method, path, params };
}
