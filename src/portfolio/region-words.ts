/** Regions as people write them, by the names Partner Hub gives them. */
import { foldCell } from '../csv/words.ts';

const words: Readonly<Record<string, readonly string[]>> = {
  EU: [
    ...['eu', 'europe', 'european union', 'ue', 'europa', 'europie', 'europy', 'europą'],
    ...['unia europejska', 'unii europejskiej', 'unión europea', 'ес', 'европа'],
    ...['европейския съюз', 'европейски съюз', 'אירופה', 'האיחוד האירופי', 'איחוד האירופי'],
  ],
  US: [
    ...['us', 'usa', 'united states', 'united states of america', 'the states', 'stanach'],
    ...['stany zjednoczone', 'stanach zjednoczonych', 'stanów zjednoczonych', 'estados unidos'],
    ...['ee uu', 'eua', 'сащ', 'съединените щати', 'съединени щати', 'щатите', 'forente stater'],
    ...['de forente stater', 'statene', 'ארה"ב', 'ארצות הברית'],
  ],
  CA: ['ca', 'canada', 'kanada', 'kanadzie', 'kanady', 'canadá', 'канада', 'קנדה'],
  UAE: [
    ...['uae', 'ae', 'emirates', 'united arab emirates', 'zea', 'emiraty', 'emiratach'],
    ...['emiratów', 'zjednoczone emiraty arabskie', 'zjednoczonych emiratach arabskich'],
    ...['emiratos', 'emiratos árabes', 'emiratos árabes unidos', 'eau', 'оае', 'емирствата'],
    ...['обединените арабски емирства', 'обединени арабски емирства', 'emiratene'],
    ...['de forente arabiske emirater', 'forente arabiske emirater', 'האמירויות', 'אמירויות'],
    ...['איחוד האמירויות', 'איחוד האמירויות הערביות'],
  ],
  AU: ['au', 'australia', 'australii', 'австралия', 'אוסטרליה'],
  IN: ['india', 'indie', 'indiach', 'indii', 'индия', 'הודו'],
  JP: ['jp', 'japan', 'japonia', 'japonii', 'japón', 'япония', 'יפן'],
  SA: [
    ...['sa', 'ksa', 'saudi', 'saudi arabia', 'arabia saudyjska', 'arabii saudyjskiej'],
    ...['arabia saudita', 'arabia saudí', 'саудитска', 'саудитска арабия', 'סעודיה'],
    ...['ערב הסעודית'],
  ],
};

const regions: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([region, names]) =>
    names.map((name): [string, string] => [foldCell(name), region]),
  ),
);

/** `EU` for `Europa`; `IN` in capitals alone, because “in” is a word. Undefined for what names no region. */
export function regionNamed(word: string): string | undefined {
  return /^IN,?$/u.test(word) ? 'IN' : regions.get(foldCell(word));
}

/** “Eurpe”: the region whose name, of six letters or more, is one slip away. Only where a region is sure to stand. */
export function regionMeant(word: string): string | undefined {
  const typed = foldCell(word);
  if (typed.length < 5 || regions.has(typed)) return undefined;
  for (const [name, region] of regions) {
    if (name.length >= 6 && isSlip(typed, name)) return region;
  }
  return undefined;
}

/** One letter too many, too few or another, or two that changed places; the first is right. */
function isSlip(typed: string, name: string): boolean {
  if (typed[0] !== name[0] || Math.abs(typed.length - name.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === name[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(at + from);
  return (
    rest(typed, 1) === rest(name, 1) ||
    rest(typed, 1) === rest(name, 0) ||
    rest(typed, 0) === rest(name, 1) ||
    (typed[at] === name[at + 1] && typed[at + 1] === name[at] && rest(typed, 2) === rest(name, 2))
  );
}

/** The region of `region:AE`; one that is not known is taken as it was said. */
export function regionSaid(value: string): string {
  const code = value.trim().toUpperCase();
  return regionNamed(code) ?? regionNamed(value) ?? code;
}

/** Hebrew writes “in”, “from” and “to” onto the name; empty where it does not stand there. */
export function hebrewWhere(word: string): string {
  return /^[במל][-־]?\p{L}/u.test(word) ? word.replace(/^[במל][-־]?/u, '') : '';
}
