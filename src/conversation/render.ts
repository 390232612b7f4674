/** A reply becomes messages: in words and cards of one language, in the right space, short enough for Webex. */
import { type RenderContext, renderCard, said } from '../../cards/index.ts';
import { type Lane, laneOf, type Post } from '../inbox/outcome.ts';
import { type Language, text } from '../language/index.ts';
import type { IncomingEvent } from './event.ts';
import type { Reply } from './reply.ts';
import { splitMarkdown } from './split.ts';

/** Who hears an answer. */
export type Audience =
  /** The space and thread of the question. */
  | 'here'
  /** The 1:1 space; a group gets one line that says so. */
  | 'private'
  /** The 1:1 space and no other. */
  | 'presser';

/** Where a message goes. */
export type Destination = Pick<Post, 'lane' | 'roomId' | 'toPersonId' | 'threadId'>;

/** Where the answer to an event goes. In a 1:1 space every audience is the same. */
export function destinationOf(event: IncomingEvent, audience: Audience): Destination {
  const { space, personId } = event;
  if (space.type === 'group' && audience !== 'here') {
    return { lane: laneOf({ ...space, type: 'direct' }, personId), toPersonId: personId };
  }
  const threadId = event.kind === 'joined' ? undefined : event.threadId;
  return {
    lane: laneOf(space, personId),
    roomId: space.roomId,
    ...(threadId !== undefined && { threadId }),
  };
}

/** The lane of the space an event happened in. */
export function laneOfEvent({ space, personId }: IncomingEvent): Lane {
  return laneOf(space, personId);
}

/** The messages of a reply, in order. A text too long for one is cut; the card comes with the last part. */
export function render(
  reply: Reply,
  event: IncomingEvent,
  audience: Audience,
  context: RenderContext,
): Post[] {
  const to = destinationOf(event, audience);
  const { markdown, content } = draw(reply, context);
  const parts = splitMarkdown(markdown);
  const posts = parts.map((part, index): Post => {
    const card = index === parts.length - 1 ? content : undefined;
    return { action: 'post', ...to, markdown: part, ...(card && { card }) };
  });
  return [
    ...posts,
    ...filesOf(reply, event, context),
    ...noteIn(event, audience, context.language),
  ];
}

/** Each file is a message of its own in the 1:1 space, wherever the answer stands. */
function filesOf({ files = [] }: Reply, event: IncomingEvent, context: RenderContext): Post[] {
  return files.map(({ name, contentType, bytes, said: alt = [text('reply.file', { name })] }) => ({
    action: 'post',
    ...destinationOf(event, 'private'),
    markdown:
      splitMarkdown(alt.map((each) => said(each, context.language)).join('\n\n'))[0] ?? name,
    file: { name, contentType, base64: Buffer.from(bytes).toString('base64') },
  }));
}

function draw(
  reply: Reply,
  context: RenderContext,
): { markdown: string; content?: Record<string, unknown> } {
  if (reply.kind === 'say') return { markdown: said(reply.text, context.language) };
  return renderCard(reply.card, reply.data, context);
}

/** What the others in a group learn of an answer that went to the 1:1 space. */
function noteIn(event: IncomingEvent, audience: Audience, language: Language): Post[] {
  if (event.space.type === 'direct' || audience !== 'private') return [];
  const markdown = said(text('reply.inPrivate'), language);
  return [{ action: 'post', ...destinationOf(event, 'here'), markdown }];
}
