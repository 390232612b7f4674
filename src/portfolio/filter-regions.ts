/** Regions in a filter become one token each: `region:EU, US`, `in the United States and Canada`, `באירופה`. */
import { foldCell } from '../csv/words.ts';
import { isAlternative } from './filter-alternatives.ts';
import { isExclusion, isOutside } from './filter-exclusions.ts';
import { isProduct, type Known, startsOther } from './filter-known.ts';
import { isJoining } from './filter-nouns.ts';
import { bare, isValue, read, type Token } from './filter-tokens.ts';
import { keyWords } from './filter-words.ts';
import { hebrewWhere, regionMeant, regionNamed, regionSaid } from './region-words.ts';

const nouns = new Set(
  [
    ...['region', 'regions', 'regionie', 'regionu', 'regionem', 'regionach', 'región', 'regiones'],
    ...['регион', 'региона', 'регионът', 'регионите', 'regionen', 'regionene'],
    ...['אזור', 'באזור', 'האזור', 'איזור', 'באיזור', 'מאזור', 'אזורים', 'באזורים'],
  ].map(foldCell),
);
/** Before the word “region” or a region's name. */
const articles = new Set(['the', 'la', 'las', 'los', 'el', 'de', 'of', 'на']);
const keys = new Set(['region', ...Object.values(keyWords.region).flat()].map(foldCell));
const mostWords = 5; // of a region's name

/** The same words with one token for each region that is said; any of several fits. */
export function fromRegions(tokens: readonly Token[], known: Known): Token[] {
  const heard: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const took = isValue(tokens, at) ? undefined : (keyedAt(tokens, at) ?? saidAt(tokens, at));
    heard.push(...(took?.tokens ?? [tokens[at] as Token]));
    at += took?.count ?? 1;
  }
  // “region:EU or region:US”
  const isRegion = (at: number) => heard[at]?.key === 'region';
  return heard.filter(
    (token, at) => !(isAlternative(token) && isRegion(at - 1) && isRegion(at + 1)),
  );

  /** `region:EU`, `region: EU, US`; one that is not known is taken as it was said. */
  function keyedAt(from: readonly Token[], at: number): Took | undefined {
    const token = from[at];
    const colon = token && !token.quoted ? token.text.indexOf(':') : -1;
    if (!token || colon < 1 || !keys.has(foldCell(token.text.slice(0, colon)))) return undefined;
    const rest = token.text.slice(colon + 1);
    const behind = from.slice(at + 1);
    const values = rest === '' ? behind : [{ text: rest, quoted: false }, ...behind];
    const excluding = isExclusion(values[0]) ? 1 : 0;
    const first = valueAt(values, excluding);
    const all = first
      ? listed(values, { ...first, count: first.count + excluding }, true)
      : undefined;
    const found = all?.tokens ?? [read('region', '')];
    return {
      tokens: [...values.slice(0, excluding), ...found],
      count: (rest === '' ? 1 : 0) + (all?.count ?? (rest === '' ? 0 : 1)),
    };
  }

  /** `in Europe`, `region Europe`, `באירופה`. */
  function saidAt(from: readonly Token[], at: number): Took | undefined {
    const place = placeAt(from, at);
    return place?.isSaid ? listed(from.slice(at), place, false) : undefined;
  }

  /** A region behind what announces it, if anything does. */
  function placeAt(from: readonly Token[], at: number): (Took & { isSaid: boolean }) | undefined {
    const skip = (next: number, is: (word: string) => boolean): number => {
      const token = from[next];
      return token && !token.quoted && is(token.text) ? next + 1 : next;
    };
    const isArticle = (word: string) => articles.has(foldCell(word));
    // “IN,” is India
    const isPlace = (word: string) =>
      known.isWhere(word) || (isFree(from, at) && known.isFrom(word));
    const where = skip(at, (word) => !word.endsWith(',') && isPlace(word));
    const noun = skip(where, isArticle);
    const name = skip(noun, (word) => nouns.has(foldCell(word)));
    const begins = name > noun ? skip(skip(name, isArticle), isArticle) : noun;
    const isBehind = where > at || name > noun || isOutside(from[at - 1]);
    const slip = isBehind ? slipAt(from, begins) : undefined;
    const announced = namedAt(from, begins) ?? namedAt(from, where) ?? slip;
    const found = announced ?? namedAt(from, at);
    if (!found) return undefined;
    // “in the EU region”
    const isNamedBehind = name === noun && nouns.has(bare(from[found.end]));
    const count = found.end - at + (isNamedBehind ? 1 : 0);
    const isAnnounced = isBehind || isNamedBehind;
    const isSaid = (announced && isAnnounced) || found.isWhere;
    return { tokens: [read('region', found.region)], count, isSaid };
  }

  /** No name stands before. */
  function isFree(from: readonly Token[], at: number): boolean {
    const before = from[at - 1];
    return (
      before === undefined ||
      isAlternative(before) ||
      isOutside(before) ||
      known.isPhrase(bare(before))
    );
  }

  /** What stands behind the colon or a comma there. */
  function valueAt(from: readonly Token[], at: number): Took | undefined {
    const token = from[at];
    if (!token || token.key || token.text.includes(':')) return undefined;
    const place = token.quoted ? undefined : placeAt(from, at);
    if (place) return { tokens: place.tokens, count: place.count };
    const said = token.text.replace(/^"(.*)"(,?)$/u, '$1$2').split(/[,/]/u);
    const regions = said.filter((one) => one.trim() !== '').map(regionSaid);
    if (regions.length === 0) return undefined;
    return { tokens: regions.map((one) => read('region', one)), count: 1 };
  }

  /** The others of a list behind the first: `, US`, `and Canada`; ones that are not known only behind a colon. */
  function listed(from: readonly Token[], first: Took, isKeyed: boolean): Took {
    let { tokens: found, count } = first;
    for (;;) {
      const isComma = from[count - 1]?.text.endsWith(',') === true;
      const joins = isJoining(from[count]) || isAlternative(from[count]) ? 1 : 0;
      const place = isComma || joins ? placeAt(from, count + joins) : undefined;
      const isOther = joins > 0 || startsOther(from, count, known) || isProduct(from[count], known);
      const next = place ?? (isKeyed && isComma && !isOther ? valueAt(from, count) : undefined);
      if (!next) return { tokens: found, count };
      found = [...found, ...next.tokens];
      count += next.count + (place ? joins : 0);
    }
  }
}

/** “region”, in any language. */
export function isRegionNoun(folded: string): boolean {
  return nouns.has(folded);
}

interface Took {
  tokens: Token[];
  count: number;
}

/** The longest name of a region that begins here. */
function namedAt(
  tokens: readonly Token[],
  at: number,
): { region: string; end: number; isWhere: boolean } | undefined {
  for (let count = mostWords; count > 0; count -= 1) {
    const these = tokens.slice(at, at + count);
    const isOne = these.every(
      ({ text, quoted }, place) =>
        !quoted && !text.includes(':') && (place === count - 1 || !text.endsWith(',')),
    );
    if (these.length < count || !isOne) continue;
    const words = these.map(({ text }) => text).join(' ');
    const region = regionNamed(words);
    const where = region ? undefined : regionNamed(hebrewWhere(words));
    if (region ?? where) {
      return { region: (region ?? where) as string, end: at + count, isWhere: where !== undefined };
    }
  }
  return undefined;
}

/** One misspelt word there. */
function slipAt(
  tokens: readonly Token[],
  at: number,
): { region: string; end: number; isWhere: boolean } | undefined {
  const region = regionMeant(bare(tokens[at]));
  return region === undefined ? undefined : { region, end: at + 1, isWhere: false };
}
