/** Which language a line is written in, as far as its words tell. */
import { type Language, languages } from '../language/index.ts';
import { keyOf } from './concepts.ts';
import { conceptWords } from './lexicon-concepts.ts';
import type { Token } from './tokens.ts';

const least = 2;

let prepared: { exact: Map<string, Language[]>; stems: Map<string, Language[]> } | undefined;

/** The language most words belong to; undefined when two are as likely, or only one word tells. */
export function wordLanguage(tokens: readonly Token[]): Language | undefined {
  const line = tokens.map(({ text }) => text).join(' ');
  const written = scriptLanguage(line);
  if (written) return written;
  const votes = new Map<Language, number>();
  for (const { key, concepts, unknown, value } of tokens) {
    if (unknown || value || concepts.length === 0) continue;
    const of = languagesOf(key);
    for (const language of of) {
      votes.set(language, (votes.get(language) ?? 0) + 1 / of.length);
    }
  }
  const [first, second] = [...votes].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < least * 0.75) return undefined;
  return second && second[1] > first[1] * 0.8 ? undefined : first[0];
}

/** Of our languages only Hebrew and Bulgarian are known by their letters. */
export function scriptLanguage(line: string): Language | undefined {
  if (/\p{Script=Hebrew}{2}/u.test(line)) return 'he';
  return /\p{Script=Cyrillic}{2}/u.test(line) ? 'bg' : undefined;
}

function languagesOf(key: string): readonly Language[] {
  prepared ??= prepare();
  const whole = prepared.exact.get(key);
  if (whole) return whole;
  for (let length = key.length; length >= 3; length--) {
    const found = prepared.stems.get(key.slice(0, length));
    if (found) return found;
  }
  return [];
}

function prepare() {
  const exact = new Map<string, Language[]>();
  const stems = new Map<string, Language[]>();
  for (const byLanguage of Object.values(conceptWords)) {
    for (const language of languages) {
      for (const word of (byLanguage[language] ?? '').split(' ')) {
        const map = word.endsWith('*') ? stems : exact;
        const key = keyOf(word.replace('*', ''));
        const known = map.get(key) ?? [];
        if (key !== '' && !known.includes(language)) map.set(key, [...known, language]);
      }
    }
  }
  return { exact, stems };
}
