/** What the readers of a filter know of words: where one of ours begins, and what narrows a list. */
import { nameKey } from '../directory/name-key.ts';
import { isLoose } from './filter-loose.ts';
import { runsFrom, type Token } from './filter-tokens.ts';

export interface Known {
  /** Names of licences that some customer has, as `nameKey` writes them. */
  productKeys: readonly string[];
  /** A filter by itself, how to sort, the file, or a small word between filters; folded. */
  isPhrase(folded: string): boolean;
  /** A small word between filters; folded. */
  isSmall(folded: string): boolean;
  /** The status that a phrase stands for; folded. */
  statusOf(folded: string): string | undefined;
  /** A status, or who manages; folded. */
  isNarrowing(folded: string): boolean;
  /** The word before a colon that says how to sort. */
  isSortKey(head: string): boolean;
  /** “in”, in any language. */
  isWhere(word: string): boolean;
  /** “from”, in any language. */
  isFrom(word: string): boolean;
}

/** A filter of its own begins here, or what joins filters. */
export function startsOther(tokens: readonly Token[], at: number, known: Known): boolean {
  const token = tokens[at];
  if (!token || token.key) return token !== undefined;
  if (token.quoted) return false;
  return (
    token.text.includes(':') ||
    /^[^\p{L}\p{N}]*$/u.test(token.text) ||
    runsFrom(tokens, at).some(known.isPhrase)
  );
}

/** A filter that leaves customers out begins here; sorting and the file leave none out. */
export function narrowsAt(tokens: readonly Token[], at: number, known: Known): boolean {
  const token = tokens[at];
  if (!token || token.key) return token !== undefined;
  const [head, value] = token.quoted ? [] : token.text.split(':');
  if (head && value !== undefined) return !known.isSortKey(head);
  return isProduct(token, known) || runsFrom(tokens, at).some(known.isNarrowing);
}

/** A word of a product that some customer has. */
export function isProduct(token: Token | undefined, { productKeys }: Known): boolean {
  if (!token || (token.quoted && token.key !== 'product')) return false;
  if (token.key) return true;
  // “customers for Globex”, where a product is called “Webex for …”
  if (isLoose(token.text)) return false;
  const key = nameKey(token.text);
  return key.length > 2 && productKeys.some((one) => ` ${one}`.includes(` ${key}`));
}

/** The statuses that are said, each with the words that say it. */
export function statusesIn(
  tokens: readonly Token[],
  { statusOf }: Known,
): { status: string; from: number; to: number }[] {
  const found: { status: string; from: number; to: number }[] = [];
  for (let from = 0; from < tokens.length; ) {
    const said = runsFrom(tokens, from).map(statusOf);
    const count = 1 + said.findLastIndex((status) => status !== undefined);
    const status = said[count - 1];
    if (status !== undefined) found.push({ status, from, to: from + count });
    from += Math.max(1, count);
  }
  return found;
}
