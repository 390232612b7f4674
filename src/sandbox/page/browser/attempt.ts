import type { Words } from '../words/index.ts';
import { type Page, wordsOn } from './page.ts';
import { RefusedError } from './requests.ts';

/** Runs what may be refused; when it is, says so in the reader's language and returns undefined. */
export async function attempt<T>(page: Page, question: () => Promise<T>): Promise<T | undefined> {
  try {
    return await question();
  } catch (error) {
    page.tell('notice', sentenceFor(error, wordsOn(page)));
    return undefined;
  }
}

function sentenceFor(error: unknown, words: Words): string {
  if (!(error instanceof RefusedError)) return words.refusedBroken;
  const sentences: Record<RefusedError['code'], string> = {
    'not-found': words.refusedNotFound,
    'bad-request': words.refusedBadRequest,
    'too-large': words.refusedTooLarge,
    forbidden: words.refusedForbidden,
    'cloud-refused': `${words.refusedCloud} ${error.message}`,
    broken: words.refusedBroken,
    unreachable: words.unreachable,
  };
  return sentences[error.code];
}
