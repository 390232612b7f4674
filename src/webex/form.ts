/** `multipart/form-data` as `POST /messages` wants it. */
import { randomUUID } from 'node:crypto';

/** The fields of `body` (objects and lists as JSON) and one file under the name `files`. */
export function formOf(
  body: unknown,
  file: { name: string; contentType: string; bytes: Buffer },
): { body: Buffer; contentType: string } {
  const boundary = `deskhand-${randomUUID()}`;
  const fields = Object.entries((body ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      return Buffer.from(`${head(boundary, `name="${quoted(name)}"`)}\r\n${text}\r\n`);
    });
  const start = `${head(boundary, `name="files"; filename="${quoted(file.name)}"`)}content-type: ${file.contentType}\r\n\r\n`;
  const parts = [...fields, Buffer.from(start), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)];
  return { body: Buffer.concat(parts), contentType: `multipart/form-data; boundary=${boundary}` };
}

function head(boundary: string, disposition: string): string {
  return `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n`;
}

/** Line ends and quotation marks would end the header; browsers write them so. */
function quoted(name: string): string {
  return name.replace(
    /["\r\n]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
