/** Reads what stands after `kpi`: a section, a product, a region, a tag, and whether it shall be a file. */
import type { KpiProduct } from '../../kpi/figures.ts';
import { regionNamed, regionSaid } from '../../portfolio/region-words.ts';
import { foldWord } from '../../understanding/clean.ts';
import {
  type Asked,
  fileWords,
  productWords,
  regionKeys,
  sectionWords,
  smallWords,
  tagKeys,
} from './section-words.ts';

export interface KpiAsking {
  section?: Asked | undefined;
  product?: KpiProduct | undefined;
  region?: string | undefined;
  tag?: string | undefined;
  csv: boolean;
}

type Meaning = Partial<KpiAsking>;

const meanings: ReadonlyMap<string, Meaning> = new Map([
  ...smallWords.map((word): [string, Meaning] => [folded(word), {}]),
  ...(Object.keys(sectionWords) as Asked[]).flatMap((section) =>
    Object.values(sectionWords[section])
      .flat()
      .map((word): [string, Meaning] => [folded(word), { section }]),
  ),
  ...(Object.keys(productWords) as KpiProduct[]).flatMap((product) =>
    productWords[product].map((word): [string, Meaning] => [folded(word), { product }]),
  ),
  ...fileWords.map((word): [string, Meaning] => [folded(word), { csv: true }]),
]);

/** The most words of a phrase. */
const longest = Math.max(...[...meanings.keys()].map((phrase) => phrase.split(' ').length));

/** In any order; `{ unknown }` is the first word that means nothing here. Folding keeps the number of words. */
export function readAsking(query: string): KpiAsking | { unknown: string } {
  const said = piecesOf(query);
  const asking: KpiAsking = { csv: false };
  for (let at = 0; at < said.length; ) {
    const [word = ''] = said.slice(at);
    const named = namedValue(word);
    if (named) {
      Object.assign(asking, named);
      at += 1;
      continue;
    }
    const count = phraseAt(said, at);
    if (count === 0) return { unknown: word };
    Object.assign(asking, meanings.get(folded(said.slice(at, at + count).join(' '))));
    at += count;
  }
  return asking;
}

/** Words; what stands in quotation marks after a colon belongs to its key. */
function piecesOf(query: string): string[] {
  const plain = query.replace(/[,;?!.]+(?=\s|$)/g, ' ');
  return [...plain.matchAll(/[^\s:]+:"[^"]*"|\S+/gu)].map(([piece]) => piece);
}

/** How many words from here on are one phrase, the longest first. */
function phraseAt(said: readonly string[], at: number): number {
  for (let count = Math.min(longest, said.length - at); count > 0; count -= 1) {
    if (meanings.has(folded(said.slice(at, at + count).join(' ')))) return count;
  }
  return 0;
}

/** `region:EU`, `tag:"gold customers"`, `#gold`. */
function namedValue(word: string): Meaning | undefined {
  if (word.startsWith('#') && word.length > 1) return { tag: word.slice(1) };
  const [key = '', ...rest] = word.split(':');
  const value = rest.join(':').replaceAll('"', '').trim();
  if (value === '') {
    const region = regionNamed(word);
    return region === undefined ? undefined : { region };
  }
  if (regionKeys.map(folded).includes(folded(key))) return { region: regionSaid(value) };
  return tagKeys.map(folded).includes(folded(key)) ? { tag: value } : undefined;
}

function folded(word: string): string {
  return foldWord(word).trim();
}
