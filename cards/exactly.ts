/** Ids as they are, for copying. */
import type { Language } from '../src/language/index.ts';
import { type Plain, plain } from './kit.ts';

/**
 * An id that is there to be copied: of letters, digits, `_`, `-` and `=` only it stays as it is in every place,
 * without marks of direction that would be copied too; anything else is treated as foreign text.
 */
export function exactly(raw: string, language: Language): Plain {
  return /^[\w=-]+$/.test(raw) ? (raw as Plain) : plain(raw, language, 200);
}
