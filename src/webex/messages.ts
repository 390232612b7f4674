/** Messages, card submissions, rooms and memberships: what the bot reads and writes in spaces. */
import { z } from 'zod';
import type { Page, WebexApi } from './call.ts';
import { optionalDate, optionalText, texts } from './field.ts';

export const WebexMessage = z.object({
  id: z.string().min(1),
  roomId: z.string().min(1),
  /** `direct` or `group`. */
  roomType: optionalText,
  parentId: optionalText,
  text: optionalText,
  markdown: optionalText,
  html: optionalText,
  files: texts,
  personId: z.string().min(1),
  personEmail: optionalText,
  mentionedPeople: texts,
  attachments: z
    .array(z.object({ contentType: optionalText, content: z.unknown() }))
    .nullish()
    .transform((list) => list ?? []),
  created: optionalDate,
});
export type WebexMessage = z.output<typeof WebexMessage>;

export const WebexAttachmentAction = z.object({
  id: z.string().min(1),
  messageId: z.string().min(1),
  roomId: z.string().min(1),
  personId: z.string().min(1),
  inputs: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((inputs) => inputs ?? {}),
  created: optionalDate,
});
export type WebexAttachmentAction = z.output<typeof WebexAttachmentAction>;

export const WebexMembership = z.object({
  id: z.string().min(1),
  roomId: z.string().min(1),
  personId: z.string().min(1),
  personEmail: optionalText,
  roomType: optionalText,
  created: optionalDate,
});
export type WebexMembership = z.output<typeof WebexMembership>;

export const WebexRoom = z.object({
  id: z.string().min(1),
  title: optionalText,
  type: optionalText,
});
export type WebexRoom = z.output<typeof WebexRoom>;

/** One message. @throws WebexError with status 404 when it is gone. */
export function readMessage(api: WebexApi, messageId: string): Promise<WebexMessage> {
  return api.send({ path: '/messages/{messageId}', params: { messageId } }, WebexMessage);
}

/** The newest messages of a 1:1 space, newest first; by its room id or by the other person. */
export function listDirectMessages(
  api: WebexApi,
  space: { roomId: string } | { personId: string },
): Promise<Page<WebexMessage>> {
  const path = 'roomId' in space ? '/messages' : '/messages/direct';
  const query = 'roomId' in space ? { roomId: space.roomId, max: 50 } : { ...space };
  return api.list({ path, query, key: 'items', paging: { style: 'none' } }, WebexMessage);
}
