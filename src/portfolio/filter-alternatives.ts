/** Filters must all hold; what shall be either is heard so that nobody gets the answer to something else. */
import type { Language } from '../language/index.ts';
import { type Known, narrowsAt, statusesIn } from './filter-known.ts';
import { bare, isValue, runsFrom, type Token } from './filter-tokens.ts';

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
      // in Polish “o” in front is “with”
      at > 0 &&
      isAlternative(token) &&
      !isValue(tokens, at) &&
      !runsFrom(tokens, at).some(known.isPhrase),
  )?.text;
}

/**
 * The same words without “trials or subscriptions” where they say of what else is said: what expires or has expired is
 * one of them anyway.
 */
export function withoutEither(tokens: readonly Token[], known: Known): readonly Token[] {
  const said = statusesIn(tokens, known);
  if (!said.some(({ status }) => ending.has(status))) return tokens;
  const at = tokens.findIndex((token) => isAlternative(token));
  const before = said.find(({ to }) => to === at);
  const after = said.find(
    ({ from }) => from === at + (known.isSmall(bare(tokens[at + 1])) ? 2 : 1),
  );
  const isEither =
    before &&
    after &&
    before.status !== after.status &&
    [before, after].every(({ status }) => either.has(status));
  return isEither ? [...tokens.slice(0, before.from), ...tokens.slice(after.to)] : tokens;
}

const ending: ReadonlySet<string> = new Set(['expiringSoon', 'expired']);
const either: ReadonlySet<string> = new Set(['trial', 'subscription']);
