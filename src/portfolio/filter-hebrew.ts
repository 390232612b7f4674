/** Hebrew writes “and” and “that” onto the next word: `ובחריגה`, `וקנדה`, `שבניסיון`. */
import { isAlternative } from './filter-alternatives.ts';
import { isExclusion } from './filter-exclusions.ts';
import { isProduct, type Known } from './filter-known.ts';
import { isNoun } from './filter-nouns.ts';
import { isRegionNoun } from './filter-regions.ts';
import { announces } from './filter-spoken.ts';
import { bare, isValue, runsFrom, type Token } from './filter-tokens.ts';
import { hebrewWhere, regionNamed } from './region-words.ts';

const prefixed = /^(ו|ש|וש)[-־]?(\p{L}{2}.*)$/u;
/** And “the”: `הניסיון`, `שהמינוי`. */
const definite = /^(?:ו|ש)?ה(\p{L}{3}.*)$/u;

/** The same words with these apart, where a word of ours is left; `וגם` is one as it stands. */
export function fromHebrew(tokens: readonly Token[], known: Known): Token[] {
  return tokens.flatMap((token, at) => {
    const [, bareWord = ''] = (!token.quoted && definite.exec(token.text)) || [];
    if (bareWord !== '' && !isValue(tokens, at) && !isOurs(tokens, at)) {
      const these = [{ text: bareWord, quoted: false }, ...tokens.slice(at + 1, at + 4)];
      if (isStatus(these)) return these.slice(0, 1);
    }
    const [, prefix = '', rest = ''] = (!token.quoted && prefixed.exec(token.text)) || [];
    if (rest === '' || isValue(tokens, at) || isOurs(tokens, at)) return [token];
    const apart: Token = { text: rest, quoted: false };
    const from = [apart, ...tokens.slice(at + 1, at + 5)];
    if (!isOurs(from, 0)) return [token];
    // “שכל” and “שעם” are words and names themselves
    const isWord = prefix === 'ש' && known.isSmall(rest);
    if (isWord && !runsFrom(from, 0).some(known.isNarrowing)) return [token];
    return prefix.startsWith('ו') ? [{ text: 'ו', quoted: false }, apart] : [apart];
  });

  function isStatus(from: readonly Token[]): boolean {
    return runsFrom(from, 0).some((run) => known.statusOf(run) !== undefined);
  }

  function isOurs(from: readonly Token[], at: number): boolean {
    const token = from[at];
    const word = bare(token);
    if (isExclusion(token) || isAlternative(token) || isProduct(token, known)) return true;
    if (isNoun(word) || isRegionNoun(word) || announces(word)) return true;
    const text = token?.text ?? '';
    if (regionNamed(text) ?? regionNamed(hebrewWhere(text))) return true;
    if (/^\p{L}+:/u.test(text)) return true;
    return runsFrom(from, at).some(known.isPhrase);
  }
}
