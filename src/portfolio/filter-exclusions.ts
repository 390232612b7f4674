/** Filters only narrow to what customers have; what they shall not have is heard so that it is never filtered for. */
import { foldCell } from '../csv/words.ts';
import type { Language } from '../language/index.ts';
import { type Known, narrowsAt, statusesIn } from './filter-known.ts';
import { bare, isValue, runsFrom, type Token } from './filter-tokens.ts';

const words: Record<Language, readonly string[]> = {
  en: [
    ...['not', 'no', 'without', 'except', 'excluding', 'lacking', 'lack', 'lacks', 'neither'],
    ...['nor', 'none', 'never', 'minus', 'cannot', "don't", "doesn't", "aren't", "isn't"],
    ...["haven't", "hasn't", "didn't", "can't", "won't", 'than', 'instead'],
  ],
  pl: [
    ...['bez', 'nie', 'oprócz', 'prócz', 'poza', 'brak', 'brakuje', 'wyjątkiem', 'wyłączając'],
    ...['żaden', 'żadnego', 'żadnej', 'żadnych', 'ani', 'niż', 'zamiast'],
  ],
  es: [
    ...['sin', 'no', 'excepto', 'salvo', 'menos', 'ni', 'ningún', 'ninguna', 'ninguno'],
    ...['carecen', 'tampoco', 'exceptuando', 'excluyendo', 'excepción', 'distintos', 'distintas'],
    ...['distinto', 'distinta', 'diferentes'],
  ],
  bg: [
    ...['без', 'не', 'освен', 'няма', 'нямат', 'нямащи', 'нито', 'никакви', 'никакъв'],
    ...['изключение', 'изключая', 'вместо', 'различни', 'различен'],
  ],
  nb: [
    ...['uten', 'ikke', 'unntatt', 'ingen', 'mangler', 'utenom', 'bortsett', 'unntak', 'verken'],
    ...['hverken', 'aldri', 'enn', 'istedenfor'],
  ],
  he: [
    ...['ללא', 'בלי', 'מבלי', 'לא', 'שלא', 'אין', 'שאין', 'אינם', 'שאינם', 'אינן', 'שאינן'],
    ...['אינו', 'שאינו', 'למעט', 'מלבד', 'חוץ', 'חסרי', 'חסרים', 'אף', 'שונים'],
  ],
};
/** These exclude by themselves. */
const alone: Record<Language, readonly string[]> = {
  en: ['untagged', 'unlabelled', 'unlabeled', 'unlicensed', 'unmanaged'],
  pl: [
    ...['nieoznaczone', 'nieoznaczeni', 'nieotagowane', 'nieotagowani', 'niezarządzani'],
    ...['niezarządzane', 'niezarządzanych', 'niezarządzany'],
  ],
  es: ['desetiquetados'],
  bg: ['неетикетирани', 'нетагнати'],
  nb: ['umerket', 'umerkede', 'utagget', 'utaggede'],
  he: ['לאמתויגים'],
};
/** Before the name of a region. */
const outside: Record<Language, readonly string[]> = {
  en: ['outside'],
  pl: ['poza', 'spoza'],
  es: ['fuera'],
  bg: ['извън'],
  nb: ['utenfor'],
  he: ['מחוץ'],
};
const beyond = foldedOf(outside);
const excluding = foldedOf(words);
const excludingAlone = foldedOf(alone);

/** A word or sign before what is not wanted. */
export function isExclusion(token: Token | undefined): boolean {
  return token?.excludes === true || excluding.has(bare(token)) || isOutside(token);
}

/** “outside”, in any language. */
export function isOutside(token: Token | undefined): boolean {
  return beyond.has(bare(token));
}

/** `without tag:gold`, `not in EU`, `no tags`: the word that excludes. One with no filter behind it belongs to a name. */
export function exclusionIn(
  tokens: readonly Token[],
  known: Known,
  isNoun: (folded: string) => boolean,
): string | undefined {
  const narrows = tokens.map((_, at) => !isValue(tokens, at) && narrowsAt(tokens, at, known));
  const pastSmall = (at: number): number =>
    known.isSmall(bare(tokens[at])) && !runsFrom(tokens, at).some(known.isNarrowing)
      ? pastSmall(at + 1)
      : at;
  const said = statusesIn(tokens, known);
  const isSaid = (at: number) => said.some(({ from, to }) => at >= from && at < to);
  // “Subscriptions that are not active” are none of theirs; the status is about sign-ins
  const idle = said.findIndex(({ status }, at) => status === 'inactive' && isOfOther(at));
  if (idle >= 0) return tokens[said[idle]?.from ?? 0]?.text;
  const found = tokens.find((token, at) => {
    if (isSaid(at) || runsFrom(tokens, at).some(known.isPhrase)) return false;
    // “-acme” leaves out whatever it is
    if (token.excludes || excludingAlone.has(bare(token))) return true;
    const isAllBut = bare(token) === 'but' && bare(tokens[at - 1]) === 'all';
    if (!isAllBut && !isExclusion(token)) return false;
    const next = pastSmall(at + 1);
    if (isNoun(bare(tokens[next])) || narrows.indexOf(true, at + 1) > at) return true;
    // Behind a filter, `tag gold but not silver`; a name is written with a capital there: `trial Sin Nombre`
    const isName = /^\p{Lu}\p{Ll}/u.test(token.text) && next < tokens.length;
    return !isName && narrows.includes(true);
  });
  return found?.text;

  function isOfOther(at: number): boolean {
    const [before, one, after] = [said[at - 1], said[at], said[at + 1]];
    const isNext = before?.to === one?.from ? before : after?.from === one?.to ? after : undefined;
    return isNext?.status === 'subscription';
  }
}

function foldedOf(lists: Record<Language, readonly string[]>): ReadonlySet<string> {
  return new Set(Object.values(lists).flat().map(foldCell));
}
