/** From a word as typed to what it means: folded, transliterated, without Hebrew prefixes, typos forgiven. */
import { languages } from '../language/index.ts';
import { foldWord } from './clean.ts';
import { conceptWords } from './lexicon-concepts.ts';
import { people } from './people.ts';
import { nearestWord, type SpellingIndex, spellingIndex } from './spelling.ts';

/** What a word means. `key`: how it is compared; a misspelt word has the key of the one that was meant. */
export interface Meaning {
  key: string;
  concepts: readonly string[];
  /** It was misspelt. */
  guessed: boolean;
}

// biome-ignore format: one alphabet
const latin: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sht',
  ъ: 'a', ь: 'y', ю: 'yu', я: 'ya', э: 'e', ы: 'y',
};
/** How else people write Bulgarian in Latin letters. */
const otherLatin: readonly Readonly<Record<string, string>>[] = [
  { ж: 'j', ц: 'c', ъ: 'u', й: 'i', я: 'ia', ю: 'iu' },
  { ж: 'j', ц: 'c', ъ: 'a', й: 'j', я: 'q', ю: 'u', в: 'w' },
  { ъ: 'u' },
];

/** Words that are compared as they stand: most of the lexicon. */
const plain = /^(?:[a-z]+|[\u05D0-\u05EA]+)$/;

/** How a word is compared: folded, in Latin letters where it was Cyrillic, without inner punctuation. */
export function keyOf(word: string): string {
  if (plain.test(word)) return word;
  const folded = foldWord(word).replace(/[^\p{L}\p{N}]/gu, '');
  if (/[\u0400-\u04FF]/.test(folded)) return inLatin(folded, latin);
  // shliokavica: 4 and 6 stand for ч and ш
  return /[a-z][46]|[46][a-z]/.test(folded) && !/[0-35789]/.test(folded)
    ? folded.replaceAll('4', 'ch').replaceAll('6', 'sh')
    : folded;
}

function inLatin(word: string, table: Readonly<Record<string, string>>): string {
  return Array.from(word, (letter) => table[letter] ?? latin[letter] ?? letter).join('');
}

interface Concepts {
  exact: ReadonlyMap<string, readonly string[]>;
  /** Beginnings of words. */
  stems: ReadonlyMap<string, readonly string[]>;
  spelling: SpellingIndex;
  /** Names that would be taken for a misspelt word. */
  names: ReadonlySet<string>;
}

let prepared: Concepts | undefined;

function concepts(): Concepts {
  prepared ??= prepare();
  return prepared;
}

function prepare(): Concepts {
  const exact = new Map<string, string[]>();
  const stems = new Map<string, string[]>();
  for (const [concept, byLanguage] of Object.entries(conceptWords)) {
    for (const language of languages) {
      for (const word of (byLanguage[language] ?? '').split(' ')) {
        if (word === '') continue;
        const map = word.endsWith('*') ? stems : exact;
        for (const form of formsOf(word.replace('*', ''))) put(map, form, concept);
      }
    }
  }
  const names = new Set(Object.values(people).flatMap((each) => each.split(' ').map(keyOf)));
  const spelling = spellingIndex(new Set([...exact.keys(), ...stems.keys()]));
  return { exact, stems, spelling, names };
}

function put(map: Map<string, string[]>, key: string, concept: string): void {
  const known = map.get(key);
  if (!known) map.set(key, [concept]);
  else if (!known.includes(concept)) known.push(concept);
}

/** All ways a word of the lexicon may be typed that have a rule. */
function formsOf(word: string): Set<string> {
  const lower = word.toLowerCase();
  const forms = new Set([keyOf(lower)]);
  if (/[\u0400-\u04FF]/.test(lower)) {
    const folded = foldWord(lower).replace(/[^\p{L}\p{N}]/gu, '');
    for (const table of otherLatin) forms.add(inLatin(folded, table));
  }
  if (/[øåæ]/.test(lower)) {
    forms.add(keyOf(lower.replaceAll('ø', 'oe').replaceAll('å', 'aa')));
    forms.add(keyOf(lower.replaceAll('æ', 'a')));
  }
  return forms;
}

/** Endings are longer after longer stems. */
const endingAfter = (stem: string): number => (stem.length <= 3 ? 4 : 8);

const remembered = new Map<string, Meaning>();
const mostRemembered = 5_000;

/** What the word means. Unknown words mean nothing: `concepts` is empty. `known` words are not corrected. */
export function meaningOf(word: string, known: (key: string) => boolean): Meaning {
  const key = keyOf(word);
  const before = remembered.get(key);
  if (before) return before;
  const meaning =
    exactly(key) ?? withoutPrefix(key) ?? future(key) ?? guessed(key, known) ?? nothing(key);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, meaning);
  return meaning;
}

function nothing(key: string): Meaning {
  return { key, concepts: [], guessed: false };
}

function exactly(key: string): Meaning | undefined {
  const found = lookUp(key);
  return found && { key, concepts: found, guessed: false };
}

function lookUp(key: string): readonly string[] | undefined {
  const { exact, stems } = concepts();
  const whole = exact.get(key);
  const same = stems.get(key);
  if (whole || same) return whole && same ? [...new Set([...whole, ...same])] : (whole ?? same);
  const found = new Set<string>();
  for (let length = key.length - 1; length >= 2; length--) {
    const stem = key.slice(0, length);
    const meant = stems.get(stem);
    if (!meant || (found.size > 0 && length < shortestAlso)) continue;
    const rest = key.slice(length);
    const compound = found.size === 0 && length >= 4 ? compoundOf(rest) : [];
    if (rest.length > endingAfter(stem) && compound.length === 0) continue;
    for (const concept of [...meant, ...compound]) found.add(concept);
  }
  return found.size > 0 ? [...found] : undefined;
}

/** A shorter beginning counts beside a longer one when it is this long. */
const shortestAlso = 5;

/** `engros|kunde`, `administrator|kontaktene`: Norwegian writes together what belongs together. */
function compoundOf(rest: string): readonly string[] {
  const { exact, stems } = concepts();
  for (const word of [rest, rest.slice(1), rest.slice(2), rest.slice(3)]) {
    if (word.length < 4) return [];
    const whole = exact.get(word);
    if (whole) return whole;
    for (let length = word.length; length >= 4; length--) {
      const found = stems.get(word.slice(0, length));
      if (found && word.length - length <= 4) return found;
    }
  }
  return [];
}

/** And, the, to, in, from, that, as: Hebrew writes them together with the word. */
function withoutPrefix(key: string): Meaning | undefined {
  let rest = key;
  for (let count = 0; count < 3; count++) {
    if (!/^[והבלמשכ][\u05D0-\u05EA]{2}/.test(rest)) return undefined;
    rest = rest.slice(1);
    const found = lookUp(rest);
    if (found) return { key: rest, concepts: found, guessed: false };
  }
  return undefined;
}

/** “You shall …”, “let us …”: Hebrew asks for something in the future, whose first letter is no part of the verb. */
function future(key: string): Meaning | undefined {
  if (!/^[תני][\u05D0-\u05EA]{3}/.test(key)) return undefined;
  const rest = key.slice(1);
  const found = lookUp(rest);
  if (!found?.some((concept) => asked.has(concept))) return undefined;
  return { key: rest, concepts: found, guessed: false };
}

const asked: ReadonlySet<string> = new Set([
  ...['delete', 'unassign', 'add', 'create', 'change', 'assign', 'start', 'import', 'send', 'show'],
  ...['unblock', 'tag', 'verify', 'schedule', 'post', 'run', 'open', 'check', 'find'],
]);

function guessed(key: string, known: (key: string) => boolean): Meaning | undefined {
  const { stems, spelling, names } = concepts();
  if (/\d/.test(key) || known(key) || names.has(key)) return undefined;
  const bare = /^[והבלמשכ][\u05D0-\u05EA]{4}/.test(key) ? [key, key.slice(1)] : [key];
  for (const each of bare) {
    const near = nearestWord(each, spelling, (word) => stems.has(word));
    const found = near === undefined ? undefined : lookUp(near);
    if (near !== undefined && found) return { key: near, concepts: found, guessed: true };
  }
  return undefined;
}

/** Whether the lexicon has the word as it is, not only its beginning. */
export function isWhole(key: string): boolean {
  return concepts().exact.has(key) || concepts().stems.has(key);
}

/** For tests and the training: forget what was read, because other words are known now. */
export function forgetMeanings(): void {
  remembered.clear();
}
