/** Filters named by a noun without a colon: `tag gold`, `with the product Webex Calling`, `named "Tag Gold"`. */
import { foldCell } from '../csv/words.ts';
import { nameKey } from '../directory/name-key.ts';
import { type Language, languages } from '../language/index.ts';
import { isExclusion } from './filter-exclusions.ts';
import { partsOf, type Token } from './filter-tokens.ts';

type Key = 'tag' | 'product' | 'name';
type Nouns = Record<Language, readonly string[]>;

const nouns: Record<Key, Nouns> = {
  tag: {
    en: ['tag', 'tags', 'with label', 'with the label'],
    pl: [
      'tag',
      'tagu',
      'tagiem',
      'tagi',
      'tagami',
      'znacznik',
      'znacznikiem',
      'znaczniki',
      'znacznikami',
      'etykieta',
      'etykietę',
      'etykietą',
      'etykiety',
      'etykietami',
    ],
    es: ['etiqueta', 'la etiqueta', 'etiquetas', 'las etiquetas'],
    bg: ['етикет', 'етикета', 'етикетът', 'етикети', 'таг', 'тага', 'тагът', 'тагове'],
    nb: ['etikett', 'etiketten', 'etiketter', 'merkelapp', 'merkelappen', 'tagg', 'taggen'],
    he: ['תג', 'התג', 'ותג', 'והתג', 'תגית', 'התגית', 'ותגית', 'והתגית', 'תגיות'],
  },
  product: {
    en: [
      'product',
      'products',
      'product called',
      'license',
      'licence',
      'licenses',
      'licences',
      'license for',
      'licence for',
      'licenses for',
      'licences for',
    ],
    pl: [
      'produkt',
      'produktu',
      'produktem',
      'produkty',
      'produktami',
      'licencja',
      'licencję',
      'licencją',
      'licencje',
      'licencjami',
      'licencją na',
      'licencję na',
      'licencje na',
      'licencjami na',
    ],
    es: [
      'producto',
      'el producto',
      'productos',
      'los productos',
      'licencia',
      'la licencia',
      'licencias',
      'las licencias',
      'licencia de',
      'la licencia de',
      'licencias de',
    ],
    bg: [
      'продукт',
      'продукта',
      'продуктът',
      'продукти',
      'лиценз',
      'лиценза',
      'лицензи',
      'лиценз за',
      'лицензи за',
    ],
    nb: [
      'produkt',
      'produktet',
      'produkter',
      'produktene',
      'lisens',
      'lisensen',
      'lisenser',
      'lisens for',
      'lisenser for',
    ],
    he: ['מוצר', 'המוצר', 'ומוצר', 'והמוצר', 'מוצרים', 'רישיון', 'הרישיון', 'ורישיון', 'רישיונות'],
  },
  name: {
    en: ['named', 'called', 'with the name'],
    pl: ['o nazwie', 'nazwane'],
    es: ['llamado', 'llamados', 'llamada', 'llamadas', 'con nombre', 'con el nombre'],
    bg: ['с име', 'на име', 'с името'],
    nb: ['med navn', 'med navnet', 'kalt', 'ved navn'],
    he: ['בשם', 'ששמם', 'ששמו'],
  },
};

/** These say that a tag follows, and nothing else: without one something is missing. */
const tagged: Nouns = {
  en: ['tagged', 'with tag', 'with the tag', 'labelled'],
  pl: ['ze znacznikiem', 'z tagiem', 'z etykietą', 'oznaczone'],
  es: ['con la etiqueta', 'con etiqueta', 'etiquetados'],
  bg: ['с етикет', 'с таг'],
  nb: ['med etikett', 'med merkelapp', 'merket'],
  he: ['עם תג', 'עם תגית', 'עם התג', 'מתויגים'],
};

/** Between two tags or products. */
const joining: Nouns = {
  en: ['and'],
  pl: ['i', 'oraz'],
  es: ['y', 'e'],
  bg: ['и'],
  nb: ['og'],
  he: ['וגם', 'וכן'],
};
const isJoining = new Set(languages.flatMap((language) => joining[language].map(foldCell)));

const mostWords = 4;
const keyOf = nounsOf();
const isTagged = new Set(languages.flatMap((language) => tagged[language].map(foldCell)));

interface Known {
  /** Names of licences that some customer has, as `nameKey` writes them. */
  productKeys: readonly string[];
  /** A word or phrase that is a filter by itself, or stands between filters. */
  isPhrase(words: string): boolean;
}

/** The same words with `tag:gold` where a noun names the filter; a noun that names none belongs to a name. */
export function fromNouns(tokens: readonly Token[], known: Known): Token[] {
  const heard: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const noun = isValue(tokens, at) ? undefined : nounAt(tokens, at, known);
    const values = noun && valuesOf(noun.key, tokens.slice(at + noun.count), known);
    if (!noun || !values) heard.push(tokens[at] as Token);
    else if (values.said.length > 0) heard.push(...values.said.map((one) => keyed(noun.key, one)));
    else if (noun.isSure) heard.push(keyed(noun.key, ''));
    // “calling licences”: the product stands before
    else if (noun.key === 'name' || !isProduct(heard.at(-1), known)) {
      heard.push(...tokens.slice(at, at + noun.count));
    }
    at += noun && values ? noun.count + values.count : 1;
  }
  return heard;
}

function keyed(key: Key, value: string): Token {
  return { text: `${key}:${value}`, quoted: false };
}

/** What stands behind a colon is a value, whatever it is. */
function isValue(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && !before.quoted && before.text.endsWith(':');
}

/** The longest noun that begins here, unless a longer phrase does: `license overage`. */
function nounAt(
  tokens: readonly Token[],
  at: number,
  { isPhrase }: Known,
): { key: Key; count: number; isSure: boolean } | undefined {
  for (let count = Math.min(mostWords, tokens.length - at); count > 0; count -= 1) {
    const these = tokens.slice(at, at + count);
    if (these.some(({ quoted }) => quoted)) continue;
    const words = foldCell(these.map(({ text }) => text).join(' '));
    const key = keyOf.get(words);
    if (key && these.every(({ text }) => !text.includes(':'))) {
      return { key, count, isSure: isTagged.has(words) };
    }
    if (isPhrase(words)) return undefined;
  }
  return undefined;
}

/** The values behind a noun and how many words they take: `gold, silver`, `Webex Calling`. */
function valuesOf(
  key: Key,
  rest: readonly Token[],
  known: Known,
): { said: string[]; count: number } {
  const said: string[] = [];
  let count = 0;
  for (let goesOn = true; goesOn; ) {
    const took = key === 'product' ? productAt(rest, count, known) : 1;
    const words = rest.slice(count, count + took);
    const [first] = words;
    if (!first || isOther(rest, count, known)) break;
    const text = words.map((one) => one.text).join(' ');
    said.push(...(key === 'tag' && !first.quoted ? partsOf(text) : [text.replace(/,+$/u, '')]));
    count += took;
    goesOn = key !== 'name' && !first.quoted && text.endsWith(',');
    if (key !== 'name' && joinsOne(key, rest, count, known)) {
      goesOn = true;
      count += 1;
    }
  }
  return { said, count };
}

/** `and silver`, where what follows is no filter of another kind. */
function joinsOne(key: Key, rest: readonly Token[], at: number, known: Known): boolean {
  const [word, next] = rest.slice(at);
  if (!word || word.quoted || !isJoining.has(foldCell(word.text)) || !next) return false;
  if (isOther(rest, at + 1, known) || isExclusion(next) || nounAt(rest, at + 1, known))
    return false;
  return key === 'product' || !isProduct(next, known);
}

/** A filter of its own begins here, or what joins filters. */
function isOther(rest: readonly Token[], from: number, { isPhrase }: Known): boolean {
  const [first] = rest.slice(from);
  if (!first || first.quoted) return false;
  if (first.text.includes(':') || foldCell(first.text) === '') return true;
  return Array.from({ length: mostWords }, (_, at) => rest.slice(from, from + at + 1)).some(
    (words) => isPhrase(foldCell(words.map(({ text }) => text).join(' '))),
  );
}

/** Words of a product that some customer has; one where none is known. */
function productAt(rest: readonly Token[], from: number, { productKeys }: Known): number {
  for (let count = mostWords; count > 1; count -= 1) {
    const words = rest.slice(from, from + count);
    if (words.length < count || words.some(({ quoted }) => quoted)) continue;
    const key = ` ${nameKey(words.map(({ text }) => text).join(' '))}`;
    if (productKeys.some((one) => ` ${one}`.includes(key))) return count;
  }
  return 1;
}

function isProduct(token: Token | undefined, { productKeys }: Known): boolean {
  if (!token || token.quoted) return false;
  if (token.text.startsWith('product:')) return true;
  const key = nameKey(token.text);
  return key.length > 2 && productKeys.some((one) => ` ${one}`.includes(` ${key}`));
}

function nounsOf(): ReadonlyMap<string, Key> {
  const found = new Map<string, Key>();
  for (const language of languages) {
    for (const word of tagged[language]) found.set(foldCell(word), 'tag');
    for (const key of Object.keys(nouns) as Key[]) {
      for (const word of nouns[key][language]) found.set(foldCell(word), key);
    }
  }
  return found;
}
