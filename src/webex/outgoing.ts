/** A message of ours as `POST /messages` wants it, and how to recognise it when it comes back. */
import type { WebexMessage } from './messages.ts';

export interface Outgoing {
  roomId?: string | undefined;
  toPersonId?: string | undefined;
  threadId?: string | undefined;
  markdown: string;
  card?: Readonly<Record<string, unknown>> | undefined;
  file?: { name: string; contentType: string; base64: string } | undefined;
}

const cardType = 'application/vnd.microsoft.card.adaptive';

/** The request body: always an object, so that nobody formats or escapes the markdown again. */
export function bodyOf(post: Outgoing): Record<string, unknown> {
  return {
    ...(post.roomId === undefined ? { toPersonId: post.toPersonId } : { roomId: post.roomId }),
    ...(post.threadId !== undefined && { parentId: post.threadId }),
    markdown: post.markdown,
    ...(post.file && { files: [post.file] }),
    ...(post.card && {
      text: plainText(post.markdown),
      attachments: [{ contentType: cardType, content: post.card }],
    }),
  };
}

/**
 * Markdown as somebody reads it in a notification: marks gone, links as their text and address. An underscore
 * beside a word joiner (U+2060) is no mark but part of a name or an address.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<@(?:all|person(?:Id|Email):[^|>]*\|?([^>]*))>/g, '$1')
    .replace(/\[([^\]\n]*)\]\(([^)\s]*)\)/g, '$1 ($2)')
    .replace(/(?<!\\)(\*\*|(?<!\u2060)__|`{1,3})/g, '')
    .replace(/(?<![\\\w\u2060])[*_](?=\S)|(?<=[^\s\\\u2060])[*_](?![\w\u2060])/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** Whether `message`, found at Webex, is this post: same thread, same words, same card. */
export function isPosted(post: Outgoing, message: WebexMessage): boolean {
  if ((message.parentId ?? '') !== (post.threadId ?? '')) return false;
  if (message.files.length !== (post.file ? 1 : 0)) return false;
  const [ours, theirs] = [noncesIn(post.card), noncesIn(message.attachments)];
  if (ours.join() !== theirs.join()) return false;
  if (message.markdown !== undefined) return sameWords(message.markdown, post.markdown);
  return sameWords(message.text ?? '', plainText(post.markdown));
}

function sameWords(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
}

/** The nonces of a card's buttons: two cards with the same words still differ in them. */
function noncesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(noncesIn);
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'type' in node && node.type === 'Action.Submit' && 'data' in node ? node.data : undefined;
  const nonce = typeof own === 'object' && own !== null && 'a' in own ? [String(own.a)] : [];
  return [...new Set([...nonce, ...Object.values(node).flatMap(noncesIn)])].sort();
}
