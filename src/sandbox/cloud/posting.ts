/** Turns what somebody wants to write into a message, or refuses it as Webex does. */
import { randomUUID } from 'node:crypto';
import type { UploadedFile } from './call.ts';
import { webexId } from './ids.ts';
import { render } from './markdown.ts';
import { forbidden, invalid, missing } from './refusal.ts';
import type { Account, Message, Room, World } from './world.ts';

/** The longest text or markdown, in bytes of UTF-8. */
const longestMessage = 7439;
/** The largest card, in bytes of its JSON; Webex's own limit is unpublished. */
const largestCard = 20_000;
const cardType = 'application/vnd.microsoft.card.adaptive';

export interface Draft {
  text?: string | undefined;
  markdown?: string | undefined;
  parentId?: string | undefined;
  attachments?: unknown;
  files: readonly UploadedFile[];
}

/** The message that `author` would post in `room`. Throws a Refusal when Webex would not take it. */
export function compose(world: World, author: Account, room: Room, draft: Draft): Message {
  if (!room.members.has(author.id)) throw missing('room');
  const attachments = checkCards(draft.attachments);
  checkWords(draft, attachments !== undefined);
  if (draft.files.length > 1) throw invalid('Only one file can be attached to a message.');
  checkParent(world, room, draft.parentId);
  const written = words(world, draft);
  return {
    id: webexId('MESSAGE', randomUUID()),
    room,
    author,
    ...written,
    ...(draft.parentId ? { parentId: draft.parentId } : {}),
    created: new Date().toISOString(),
    edits: 0,
    fileIds: draft.files.map((file) => keep(world, file)),
    ...(attachments ? { attachments } : {}),
  };
}

/** New words for a message. Throws a Refusal where Webex does not allow the edit. */
export function rewrite(
  world: World,
  message: Message,
  by: Account,
  draft: { text?: string | undefined; markdown?: string | undefined },
): void {
  if (message.author.id !== by.id) throw forbidden('Only the author can edit a message.');
  if (message.attachments) throw invalid('Messages with attachments cannot be edited.');
  if (message.fileIds.length) throw invalid('Messages with files cannot be edited.');
  if (message.edits >= 10) throw invalid('The message has reached the maximum number of edits.');
  checkWords({ ...draft, files: [] }, false);
  delete message.markdown;
  delete message.html;
  delete message.text;
  Object.assign(message, words(world, draft));
  message.edits += 1;
}

function words(
  world: World,
  draft: { text?: string | undefined; markdown?: string | undefined },
): Pick<Message, 'text' | 'markdown' | 'html' | 'mentionedPeople' | 'mentionedGroups'> {
  const { text, markdown } = draft;
  if (markdown === undefined) {
    return { ...(text === undefined ? {} : { text }), mentionedPeople: [], mentionedGroups: [] };
  }
  const rendered = render(markdown, ({ id, email }) =>
    id ? world.accounts.get(id) : world.accountsByEmail.get((email ?? '').toLowerCase()),
  );
  return { ...rendered, markdown, text: text ?? rendered.text };
}

function checkWords(draft: Draft, hasCard: boolean): void {
  for (const words of [draft.text, draft.markdown]) {
    if (words !== undefined && Buffer.byteLength(words) > longestMessage) {
      throw invalid('Message length limited to 7439 bytes before encryption.');
    }
  }
  if (draft.text?.trim() || draft.markdown?.trim()) return;
  if (hasCard) throw invalid('Text or markdown is required as the fallback of a card.');
  if (draft.files.length === 0) throw invalid('One of text, markdown or files is required.');
}

function checkParent(world: World, room: Room, parentId: string | undefined): void {
  if (parentId === undefined) return;
  const parent = world.messages.get(parentId);
  if (!parent || parent.room !== room) throw missing('parent message');
  if (parent.parentId) throw invalid('Cannot reply to a message that is itself a reply.');
}

function checkCards(attachments: unknown): { contentType: string; content: unknown }[] | undefined {
  if (attachments === undefined) return undefined;
  if (!Array.isArray(attachments)) throw invalid('attachments must be an array');
  if (attachments.length !== 1) throw invalid('Exactly one card can be attached to a message.');
  const [only] = attachments as unknown[];
  if (!isRecord(only)) throw invalid('attachments[0] must be an object');
  const strange = Object.keys(only).find((key) => key !== 'contentType' && key !== 'content');
  if (strange) throw invalid(`Unknown field: attachments[0].${strange}`);
  const { contentType, content } = only;
  if (contentType !== cardType) throw invalid(`contentType must be ${cardType}`);
  if (!isRecord(content) || content['type'] !== 'AdaptiveCard') {
    throw invalid('Unable to retrieve content: the attachment is not an AdaptiveCard.');
  }
  if (!/^1\.[0-3]$/.test(String(content['version']))) {
    throw invalid('Adaptive Card version not supported.');
  }
  if (Buffer.byteLength(JSON.stringify(content)) > largestCard) {
    throw invalid('The card is too large.');
  }
  return [{ contentType, content }];
}

function keep(world: World, file: UploadedFile): string {
  const id = webexId('CONTENT', `${randomUUID()}/0`);
  world.contents.set(id, { id, ...file });
  return id;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
