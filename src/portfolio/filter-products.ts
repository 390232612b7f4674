/** Products with what a language writes onto them: `callingiem`, `ב-Calling`, `Calling-lisenser`. */
import { nameKey } from '../directory/name-key.ts';
import type { Known } from './filter-known.ts';
import { isValue, type Token } from './filter-tokens.ts';

const hebrew = /^[בלהמכ][-־]?(?=[A-Za-z])/u;
const norwegian = /-(?:lisens|abonnement)\p{L}{0,4}(?=,?$)/iu;
const polish = /(?:iem|em|owi|ami|ów|u|a|y|i)(?=,?$)/iu;
const british = /(?<=cent)re(?=,?$)/iu;
const shortest = 5;

/** The same words, where one is a word of a product that some customer has and something onto it, without that. */
export function fromProducts(tokens: readonly Token[], { productKeys }: Known): Token[] {
  const words = new Set(productKeys.flatMap((key) => key.split(' ')));
  return tokens.map((token, at) => {
    if (token.quoted || isValue(tokens, at) || words.has(nameKey(token.text))) return token;
    const bare = [hebrew, norwegian, polish, british]
      .map((part) => token.text.replace(part, part === british ? 'er' : ''))
      .find((text) => text.length >= shortest && text !== token.text && words.has(nameKey(text)));
    return bare === undefined ? token : { ...token, text: bare };
  });
}
