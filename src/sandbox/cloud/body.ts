/** Reads the body of a request: JSON, a form, or a form with a file. */
import type { IncomingMessage } from 'node:http';
import type { UploadedFile } from './call.ts';
import { invalid, Refusal } from './refusal.ts';

const largestJson = 256 * 1024;
const largestUpload = 100 * 1024 * 1024;

export interface Body {
  fields: Record<string, unknown>;
  files: UploadedFile[];
}

/** Reads everything; throws a Refusal for what is too large, of another kind or not well-formed. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const type = request.headers['content-type'] ?? '';
  const multipart = type.startsWith('multipart/form-data');
  const bytes = await readBytes(request, multipart ? largestUpload : largestJson);
  if (bytes.length === 0) return { fields: {}, files: [] };
  if (multipart) return readParts(bytes, type);
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return { fields: Object.fromEntries(new URLSearchParams(bytes.toString())), files: [] };
  }
  if (!type.startsWith('application/json')) throw new Refusal(415, 'Unsupported media type.');
  return { fields: readJson(bytes), files: [] };
}

async function readBytes(request: IncomingMessage, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > most) throw new Refusal(413, 'The request is too large.');
    chunks.push(bytes);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function readJson(bytes: Buffer): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString());
  } catch {
    throw invalid('The request body is not valid JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid('The request body must be a JSON object.');
  }
  return value as Record<string, unknown>;
}

function readParts(bytes: Buffer, type: string): Body {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(type);
  const edge = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`);
  if (edge.length === 2) throw invalid('The form has no boundary.');
  const body: Body = { fields: {}, files: [] };
  let at = bytes.indexOf(edge);
  while (at >= 0) {
    const start = at + edge.length + 2;
    const end = bytes.indexOf(edge, start);
    if (end < 0) break;
    readPart(bytes.subarray(start, end - 2), body);
    at = end;
  }
  return body;
}

function readPart(part: Buffer, body: Body): void {
  const split = part.indexOf('\r\n\r\n');
  if (split < 0) throw invalid('The form is not well-formed.');
  const head = part.subarray(0, split).toString();
  const content = Buffer.from(part.subarray(split + 4));
  const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
  if (!name) throw invalid('A part of the form has no name.');
  const fileName = /;\s*filename="([^"]*)"/i.exec(head)?.[1];
  if (fileName === undefined) {
    body.fields[name] = name === 'attachments' ? readList(content) : content.toString();
    return;
  }
  if (name !== 'files') throw invalid(`Unknown file field: ${name}`);
  const contentType = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
  body.files.push({ name: fileName, contentType, content });
}

function readList(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString());
  } catch {
    throw invalid('attachments is not valid JSON.');
  }
}
