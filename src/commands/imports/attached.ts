/** The one file that came with a message, or why it cannot be used. */
import type { CsvProblem } from '../../csv/read.ts';
import { type Text, text } from '../../language/index.ts';
import type { Attachment } from '../../webex/attachments.ts';

export interface UsesAttachments {
  /** Fetches what somebody attached to a message. */
  fetchAttachment(address: string, maxBytes: number): Promise<Attachment>;
}

/** Fetches it; `none` says how to attach one. @throws WebexError when Webex did not answer usefully. */
export async function attachedFile(
  files: readonly string[],
  { most, none }: { most: number; none: Text },
  { fetchAttachment }: UsesAttachments,
): Promise<Extract<Attachment, { kind: 'file' }> | { kind: 'problem'; words: Text }> {
  const [address, another] = files;
  if (address === undefined) return { kind: 'problem', words: none };
  if (another !== undefined) return { kind: 'problem', words: text('import.oneFile') };
  const attachment = await fetchAttachment(address, most);
  return attachment.kind === 'file'
    ? attachment
    : { kind: 'problem', words: wordsFor(attachment, most) };
}

function wordsFor(attachment: Exclude<Attachment, { kind: 'file' }>, most: number): Text {
  switch (attachment.kind) {
    case 'foreign':
      return text('import.foreign');
    case 'scanning':
      return text('import.scanning', { seconds: Math.ceil(attachment.retryAfterMs / 1_000) });
    case 'infected':
      return text('import.infected');
    case 'unscannable':
      return text('import.unscannable');
    case 'tooLarge':
      return tooLarge(most);
    case 'gone':
      return text('import.gone');
  }
}

/** Why a file is no table. */
export function wordsForTable(
  problem: Exclude<CsvProblem, 'tooManyRows'> | 'tooLarge',
  most: number,
): Text {
  switch (problem) {
    case 'tooLarge':
      return tooLarge(most);
    case 'empty':
      return text('import.empty');
    case 'noRows':
      return text('import.noRows');
    case 'binary':
      return text('import.binary');
    case 'broken':
      return text('import.broken');
  }
}

function tooLarge(most: number): Text {
  return text('import.tooLarge', { megabytes: most / 1_048_576 });
}
