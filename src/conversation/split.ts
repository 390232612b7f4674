/** Long texts in parts that Webex accepts. */

/** The most bytes of markdown that Webex takes in one message. */
export const mostBytes = 7_439;

/** What must stay in one piece: links, pictures, mentions, tags, code in a line. Each is bounded, so linear. */
const whole =
  /!?\[[^[\]\n]{0,500}\]\([^()\s]{0,2000}\)|<[@a-z/][^<>\n]{0,500}>|`[^`\n]{1,500}`|[^\s[\]<>`!]+|\s+|[\s\S]/giu;
const fence = /^ {0,3}(`{3,20}|~{3,20})([^`\n]{0,40})$/;

/**
 * Cuts markdown into parts of at most `limit` bytes, between lines or words where possible, never inside
 * a code point, a link or a mention. A code fence that is cut is closed and opened again.
 */
export function splitMarkdown(markdown: string, limit = mostBytes): string[] {
  if (bytes(markdown) <= limit) return [markdown];
  const parts: string[] = [];
  let part = '';
  let open: string | undefined;

  const close = (): void => {
    parts.push(open === undefined ? part : `${part.replace(/\n$/, '')}\n${markOf(open)}`);
    part = open === undefined ? '' : `${open}\n`;
  };
  const room = (): number => limit - (open === undefined ? 0 : bytes(markOf(open)) + 1);
  const add = (piece: string): void => {
    if (bytes(part) + bytes(piece) > room() && part !== '' && part !== `${open}\n`) close();
    part += piece;
  };

  for (const line of markdown.split(/(?<=\n)/)) {
    const next = fenceAfter(line.replace(/\n$/, ''), open);
    if (next !== undefined && open === undefined) {
      if (bytes(part) + bytes(line) + bytes(markOf(next)) + 1 > limit && part !== '') close();
      part += line;
    } else if (next === undefined && open !== undefined) {
      part += `${markOf(open)}\n`; // room() has kept this free
    } else if (bytes(part) + bytes(line) <= room()) {
      part += line;
    } else {
      for (const piece of piecesOf(line, Math.max(4, room() - bytes(`${open ?? ''}\n`))))
        add(piece);
    }
    open = next;
  }
  parts.push(part);
  return parts.map((each) => each.replace(/\n+$/, '')).filter((each) => each.trim() !== '');
}

/** The fence that is open after this line. */
function fenceAfter(line: string, open: string | undefined): string | undefined {
  const [, mark = ''] = fence.exec(line) ?? [];
  if (mark === '') return open;
  if (open === undefined) return line;
  return line.trim() === mark && mark.startsWith(markOf(open)) ? undefined : open;
}

function markOf(line: string): string {
  return fence.exec(line)?.[1] ?? '';
}

/** Words, links and mentions; one that is itself too long is cut between code points. */
function piecesOf(line: string, limit: number): string[] {
  return (line.match(whole) ?? []).flatMap((piece) =>
    bytes(piece) <= limit ? [piece] : codePointsOf(piece, limit),
  );
}

function codePointsOf(piece: string, limit: number): string[] {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const point of piece) {
    const more = bytes(point);
    if (size + more > limit) {
      parts.push(part);
      part = '';
      size = 0;
    }
    part += point;
    size += more;
  }
  return [...parts, part];
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
