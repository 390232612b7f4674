/** Filters must all hold; what shall be either is heard so that nobody gets the answer to something else. */
import type { Language } from '../language/index.ts';
import { type Known, narrowsAt } from './filter-known.ts';
import { isValue, runsFrom, type Token } from './filter-tokens.ts';

const words: Record<Language, readonly string[]> = {
  en: ['or', 'and/or', '|', '||'],
  pl: ['lub', 'albo', 'bądź'],
  es: ['o', 'y/o'],
  bg: ['или', 'и/или'],
  nb: ['eller', 'og/eller'],
  he: ['או', 'ו/או'],
};
const all = new Set(Object.values(words).flat());

/** “or”, in any language. Not folded: in Norwegian a name may be “Ø”. */
export function isAlternative(token: Token | undefined): boolean {
  return token !== undefined && !token.quoted && all.has(token.text.toLowerCase());
}

/** `trial or expired`: the word between. Where nothing is filtered for it belongs to a name. */
export function alternativeIn(tokens: readonly Token[], known: Known): string | undefined {
  const isFiltered = tokens.some(
    (token, at) => token.key !== 'name' && !isValue(tokens, at) && narrowsAt(tokens, at, known),
  );
  if (!isFiltered) return undefined;
  return tokens.find(
    (token, at) =>
      isAlternative(token) && !isValue(tokens, at) && !runsFrom(tokens, at).some(known.isPhrase),
  )?.text;
}
