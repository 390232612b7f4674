/** What the model sees of a line: words, stems, beginnings, concepts, values and what stands together. */
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import PorterStemmerEs from 'natural/lib/natural/stemmers/porter_stemmer_es.js';
import PorterStemmerNo from 'natural/lib/natural/stemmers/porter_stemmer_no.js';
import type { Token } from './tokens.ts';

const mostWords = 60;
const mostConcepts = 12;

/** Names of features, each once. */
export function featuresOf(tokens: readonly Token[]): Set<string> {
  const features = new Set<string>(['always']);
  const seen = tokens.slice(0, mostWords);
  for (const [at, token] of seen.entries()) addWord(features, token, seen[at - 1]);
  addConcepts(features, seen);
  addShape(features, seen);
  return features;
}

function addWord(features: Set<string>, token: Token, before: Token | undefined): void {
  if (token.value) {
    features.add(`v:${token.value.kind}`);
    return;
  }
  if (token.unknown) return;
  const again = features.has(`w:${token.key}`);
  features.add(`w:${token.key}`);
  features.add(`b:${before === undefined ? '^' : unitOf(before)} ${token.key}`);
  if (again) return;
  if (token.key.length > 5) features.add(`p:${token.key.slice(0, 5)}`);
  if (token.concepts.length === 0) for (const stem of stemsOf(token.key)) features.add(`s:${stem}`);
}

function unitOf(token: Token): string {
  return token.unknown ? '?' : token.key;
}

/** Only Latin words, by the stemmers there are; whichever is wrong for the language adds nothing that is learnt. */
function stemsOf(key: string): string[] {
  if (!/^[a-z]{4,20}$/.test(key)) return [];
  return [PorterStemmer.stem(key), PorterStemmerEs.stem(key), PorterStemmerNo.stem(key)];
}

/** Concepts alone, in order, and every two of a line. */
function addConcepts(features: Set<string>, tokens: readonly Token[]): void {
  const all: string[] = [];
  let before: readonly string[] = ['^'];
  for (const token of tokens) {
    const here = meaningsOf(token);
    if (here.length === 0) continue;
    for (const concept of here) {
      features.add(`c:${concept}`);
      for (const last of before) features.add(`cc:${last} ${concept}`);
      if (!all.includes(concept)) all.push(concept);
    }
    before = here;
  }
  const paired = all.slice(0, mostConcepts).sort();
  for (const [at, one] of paired.entries()) {
    for (const other of paired.slice(at + 1)) features.add(`cp:${one} ${other}`);
  }
}

function meaningsOf(token: Token): readonly string[] {
  if (token.value) return [`‹${token.value.kind}›`];
  return token.unknown ? ['‹name›'] : token.concepts;
}

function addShape(features: Set<string>, tokens: readonly Token[]): void {
  const unknown = tokens.filter((token) => token.unknown);
  features.add(`n:${Math.min(tokens.length, 8)}`);
  features.add(`u:${Math.min(unknown.length, 4)}`);
  if (unknown.length > 0 && unknown.length === tokens.length)
    features.add(`only:${unknown.length}`);
  const [first] = tokens;
  if (tokens.length === 1 && first?.value) features.add(`sole:${first.value.kind}`);
  if (tokens.every((token) => token.unknown || token.value)) features.add('bare');
}
