/** Saying things, pressing buttons, and hearing what others say. */
import type { PageDeletion, PageFaults, PageMail, PageMailFaults, PageMessage } from '../wire.ts';
import { languageNames } from '../words/index.ts';
import { attempt } from './attempt.ts';
import { type Page, roomOn } from './page.ts';
import { remember } from './preferences.ts';
import { send } from './requests.ts';

/** Something that goes along with what is said. */
export interface Enclosed {
  name: string;
  base64: string;
}

/** Says something in the open space, in the thread being answered if there is one. Whether it was sent. */
export async function say(
  page: Page,
  text: string,
  mention: boolean,
  file?: Enclosed,
): Promise<boolean> {
  const { thread } = page.state;
  const room = roomOn(page);
  if (!room) return false;
  const wasSent = await post(page, room.id, {
    text,
    ...(room.type === 'group' ? { mention } : {}),
    ...(thread ? { parent: thread.parentId ?? thread.id } : {}),
    ...(file ? { file } : {}),
  });
  if (wasSent) answerIn(page, undefined);
  return wasSent;
}

/** Tells the bot, in the 1:1 space, which language the page was switched to. */
export async function tellLanguage(page: Page): Promise<void> {
  const { run, rooms, preferences } = page.state;
  const direct = rooms.find(({ type }) => type === 'direct');
  if (!direct) return;
  remember(`told.${run}.${preferences.personId}`, preferences.language);
  await post(page, direct.id, { text: `language ${languageNames[preferences.language]}` });
}

async function post(page: Page, room: string, said: object): Promise<boolean> {
  const person = page.state.preferences.personId;
  const answer = await attempt(page, () =>
    send<{ message: PageMessage }>('POST', '/api/messages', { person, room, ...said }),
  );
  if (answer) hear(page, answer.message);
  return answer !== undefined;
}

/** Presses a button of a card. Whether Webex took it. */
export async function press(
  page: Page,
  message: string,
  inputs: Record<string, unknown>,
): Promise<boolean> {
  const person = page.state.preferences.personId;
  const answer = await attempt(page, () =>
    send<object>('POST', '/api/presses', { person, message, inputs }),
  );
  return answer !== undefined;
}

/** From now on one answers in the thread of that message; undefined: in the space. */
export function answerIn(page: Page, message: PageMessage | undefined): void {
  page.state.thread = message;
  page.tell('thread', undefined);
}

/** Somebody said something. False: in a space the page does not know yet. */
export function hear(page: Page, message: PageMessage): boolean {
  const { state, unread } = page;
  const room = state.rooms.find(({ id }) => id === message.roomId);
  if (!room) return false;
  const person = state.preferences.personId ?? '';
  const { created } = message;
  if (message.personId !== person && !room.heard.includes(created)) room.heard.push(created);
  if (room.id === state.roomId) {
    unread.read(person, room.id, created);
    state.messages.set(message.id, message);
    page.tell('message', message);
  }
  page.tell('rooms', undefined);
  return true;
}

/** A message was deleted. */
export function forget(page: Page, { id }: PageDeletion): void {
  page.state.deleted.add(id);
  if (page.state.messages.delete(id)) page.tell('deleted', id);
  if (page.state.thread?.id === id) answerIn(page, undefined);
}

/** A mail was caught. */
export function receive(page: Page, mail: PageMail): void {
  const { state } = page;
  if (state.mails.some(({ id }) => id === mail.id)) return;
  state.mails = [...state.mails, mail];
  page.tell('mail', undefined);
}

/** The knobs of the cloud stand differently now. */
export function takeFaults(page: Page, faults: PageFaults): void {
  page.state.faults = faults;
  page.tell('faults', undefined);
}

/** Turns some knobs of the mail server. */
export async function changeMailFaults(page: Page, change: Partial<PageMailFaults>): Promise<void> {
  const answer = await attempt(page, () =>
    send<{ faults: PageMailFaults }>('PUT', '/api/mail-faults', change),
  );
  if (!answer) return;
  page.state.mailFaults = answer.faults;
  page.tell('mailFaults', undefined);
}

/**
 * Turns some knobs. How they stand afterwards comes over the stream, in order: the answer may arrive after the
 * word that a fault has used itself up.
 */
export async function changeFaults(page: Page, change: Partial<PageFaults>): Promise<void> {
  await attempt(page, () => send('PUT', '/api/faults', change));
}

/** Starts the bot anew on the next Monday; its time then, or undefined when that did not work. */
export async function makeMonday(page: Page): Promise<Date | undefined> {
  const answer = await attempt(page, () => send<{ at: string }>('POST', '/api/monday', {}));
  return answer && new Date(answer.at);
}
