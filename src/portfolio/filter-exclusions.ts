/** Filters only narrow to what customers have; what they shall not have is heard so that it is never filtered for. */
import { foldCell } from '../csv/words.ts';
import type { Language } from '../language/index.ts';
import type { Token } from './filter-tokens.ts';

const words: Record<Language, readonly string[]> = {
  en: ['not', 'without', 'except', 'excluding', "don't", "doesn't", "aren't", "isn't"],
  pl: ['bez', 'nie', 'oprócz'],
  es: ['sin', 'no', 'excepto', 'salvo'],
  bg: ['без', 'не', 'освен'],
  nb: ['uten', 'ikke', 'unntatt'],
  he: ['ללא', 'בלי', 'לא', 'שאינם', 'למעט'],
};
const excluding = new Set(Object.values(words).flat().map(foldCell));
const mostWords = 4;

interface Known {
  /** A filter by itself, or a small word between filters. */
  isPhrase(folded: string): boolean;
  isSmall(folded: string): boolean;
}

export function isExclusion(token: Token | undefined): boolean {
  return token !== undefined && !token.quoted && excluding.has(foldCell(token.text));
}

/** `without tag:gold`, `not trial`: the word that excludes. One before anything else belongs to a name. */
export function exclusionIn(tokens: readonly Token[], known: Known): string | undefined {
  const runs = (at: number) =>
    Array.from({ length: mostWords }, (_, more) => tokens.slice(at, at + more + 1))
      .filter((run) => run.every(({ quoted }) => !quoted))
      .map((run) => foldCell(run.map(({ text }) => text).join('')));
  const isFilter = (from: number): boolean => {
    const token = tokens[from];
    if (!token || token.quoted) return false;
    if (token.text.indexOf(':') > 0) return true;
    const heard = runs(from);
    if (heard.some((run) => known.isPhrase(run) && !known.isSmall(run))) return true;
    return known.isSmall(heard[0] ?? '') && isFilter(from + 1);
  };
  const found = tokens.find((token, at) => {
    const before = tokens[at - 1];
    if (!isExclusion(token) || (before && !before.quoted && before.text.endsWith(':')))
      return false;
    return !runs(at).some(known.isPhrase) && isFilter(at + 1);
  });
  return found?.text;
}
