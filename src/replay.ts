/**
 * `npm run replay <file>`: one recorded event through the conversation, with the settings and the database of this
 * Deskhand. Prints what it would lead to; nothing is written and nothing is posted.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { createApp } from './app.ts';
import { configFrom, readEnvironment } from './config.ts';
import type { IncomingEvent } from './conversation/event.ts';
import { ConfigError, StoreError, WebexError } from './errors.ts';

const occurrence = {
  key: z.string().default('messages:created:replayed'),
  space: z.object({ roomId: z.string(), type: z.enum(['direct', 'group']) }),
  personId: z.string(),
  created: z.coerce.date(),
  threadId: z.string().optional(),
};

/** A recorded event: the fields of `conversation/event.ts` as JSON, dates in ISO 8601. */
const Recorded = z.discriminatedUnion('kind', [
  z.object({
    ...occurrence,
    kind: z.literal('message'),
    messageId: z.string().default('replayed'),
    text: z.string(),
    files: z.array(z.string()).default([]),
  }),
  z.object({
    ...occurrence,
    kind: z.literal('press'),
    messageId: z.string(),
    inputs: z.record(z.string(), z.string()),
  }),
  z.object({ ...occurrence, kind: z.literal('joined') }),
]);

async function replay(file: string): Promise<void> {
  const event: IncomingEvent = Recorded.parse(JSON.parse(await readFile(file, 'utf8')));
  const app = await createApp(configFrom(readEnvironment()));
  const { messages, audit, offers } = await app.converse(event);
  for (const { command = '–', outcome, errorCode = '', fields } of audit) {
    console.log(`${outcome}  ${command}  ${errorCode}  ${JSON.stringify(fields ?? {})}`);
  }
  for (const message of messages) {
    console.log(`\n→ ${message.lane}`);
    if (message.action === 'delete') console.log(`(deletes ${message.messageId})`);
    else if (message.action === 'edit') console.log(`(edits) ${message.markdown}`);
    else console.log(message.card ? `${message.markdown}\n[with a card]` : message.markdown);
  }
  for (const { kind, choices } of offers) {
    console.log(`\nbuttons (${kind}): ${choices.map(({ command }) => command).join(', ')}`);
  }
  await app.stop();
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run replay <file>, see test/fixtures/events for examples.');
  process.exit(1);
}
try {
  await replay(file);
} catch (error) {
  const expected = [ConfigError, StoreError, WebexError].some((kind) => error instanceof kind);
  console.error(expected ? (error as Error).message : error);
  process.exit(1);
}
