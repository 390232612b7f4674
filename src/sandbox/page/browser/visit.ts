/** Coming to the page, becoming another person, entering a space. */
import type {
  PageFaults,
  PageMail,
  PageMailFaults,
  PageMessage,
  PagePerson,
  PageRoom,
} from '../wire.ts';
import { attempt } from './attempt.ts';
import { type Page, roomOn, speakerOn } from './page.ts';
import { recall, remember } from './preferences.ts';
import { get } from './requests.ts';
import { tellLanguage } from './talk.ts';

/** Reads everything anew and goes back to where this browser was before. */
export async function start(page: Page): Promise<void> {
  const { state } = page;
  const there = await attempt(page, () =>
    get<{ people: PagePerson[]; bot: string; run: string; at: string }>('/api/people'),
  );
  if (!there) return;
  const { at, ...seen } = there;
  Object.assign(state, seen);
  await Promise.all([readMails(page), readMailFaults(page), readFaults(page)]);
  const speaker = speakerOn(page) ?? state.people[0];
  if (speaker) await speakAs(page, speaker.id, at);
}

/**
 * Becomes that person: their spaces, and the last one they were in. What happened since the position `since` is
 * heard, too; left out, what happens after the spaces were read.
 */
export async function speakAs(page: Page, personId: string, since?: string): Promise<void> {
  const { state } = page;
  state.preferences.personId = personId;
  state.rooms = [];
  state.roomId = undefined;
  remember('person', personId);
  page.tell('person', undefined);
  const at = await readRooms(page);
  if (personId !== state.preferences.personId) return;
  // Where nothing could be read, no position at all makes the server say that everything is to be read anew.
  page.tell('follow', since ?? at ?? '');
  const last = recall(`room.${personId}`);
  const room = state.rooms.find(({ id }) => id === last) ?? state.rooms[0];
  if (room) await open(page, room.id);
  await keepLanguage(page);
}

/** Enters a space and reads what was said there. */
export async function open(page: Page, roomId: string): Promise<void> {
  const { state, unread } = page;
  const person = state.preferences.personId ?? '';
  state.roomId = roomId;
  state.thread = undefined;
  state.messages = new Map();
  state.isRead = false;
  remember(`room.${person}`, roomId);
  page.tell('room', undefined);
  const answer = await attempt(page, () =>
    get<{ messages: PageMessage[] }>('/api/messages', { person, room: roomId }),
  );
  if (!answer || state.roomId !== roomId || state.preferences.personId !== person) return;
  // What was heard or deleted meanwhile is newer than the answer.
  const earlier = answer.messages.filter(({ id }) => !state.deleted.has(id));
  state.messages = new Map([
    ...earlier.map((message) => [message.id, message] as const),
    ...state.messages,
  ]);
  state.isRead = true;
  for (const heard of roomOn(page)?.heard ?? []) unread.read(person, roomId, heard);
  page.tell('room', undefined);
  page.tell('rooms', undefined);
}

/** Reads the spaces of the person one speaks as; gives where the stream was then, unless they were not read. */
export async function readRooms(page: Page): Promise<string | undefined> {
  const person = page.state.preferences.personId ?? '';
  const answer = await attempt(page, () =>
    get<{ rooms: PageRoom[]; at: string }>('/api/rooms', { person }),
  );
  if (!answer || page.state.preferences.personId !== person) return undefined;
  // What was heard meanwhile is newer than the answer.
  const known = new Map(page.state.rooms.map(({ id, heard }) => [id, heard]));
  page.state.rooms = answer.rooms.map((room) => ({
    ...room,
    heard: [...new Set([...room.heard, ...(known.get(room.id) ?? [])])].sort(),
  }));
  page.tell('rooms', undefined);
  return answer.at;
}

async function readMails(page: Page): Promise<void> {
  const answer = await attempt(page, () => get<{ mails: PageMail[] }>('/api/mail'));
  page.state.mails = answer?.mails ?? page.state.mails;
  page.tell('mail', undefined);
}

async function readMailFaults(page: Page): Promise<void> {
  const answer = await attempt(page, () => get<{ faults?: PageMailFaults }>('/api/mail-faults'));
  page.state.mailFaults = answer?.faults;
  page.tell('mailFaults', undefined);
}

async function readFaults(page: Page): Promise<void> {
  const answer = await attempt(page, () => get<{ faults: PageFaults }>('/api/faults'));
  page.state.faults = answer?.faults ?? page.state.faults;
  page.tell('faults', undefined);
}

/** Somebody spoken as for the first time in this run speaks the language of the page, too. */
async function keepLanguage(page: Page): Promise<void> {
  const { run, preferences } = page.state;
  const told = recall(`told.${run}.${preferences.personId}`) ?? 'en';
  if (told === preferences.language || speakerOn(page)?.kind === 'stranger') return;
  await tellLanguage(page);
}
