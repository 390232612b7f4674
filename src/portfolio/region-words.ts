/** Regions as people write them, by the names Partner Hub gives them. */
import { foldCell } from '../csv/words.ts';

const words: Readonly<Record<string, readonly string[]>> = {
  EU: ['eu', 'europe', 'europa', 'europie', 'европа', 'אירופה', 'ue', 'ес'],
  US: ['us', 'usa', 'сащ', 'ארה"ב'],
  CA: ['ca', 'canada', 'kanada', 'canadá', 'канада', 'קנדה'],
  UAE: ['uae', 'ae', 'emirates', 'emiraty', 'emiratos', 'оае', 'emiratene'],
  AU: ['au', 'australia', 'австралия', 'אוסטרליה'],
  IN: ['india', 'indie', 'индия', 'הודו'],
  JP: ['jp', 'japan', 'japonia', 'japón', 'япония', 'יפן'],
  SA: ['sa', 'saudi', 'саудитска', 'סעודיה'],
};

const regions: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([region, names]) =>
    names.map((name): [string, string] => [foldCell(name), region]),
  ),
);

/** `EU` for `Europa`; `IN` in capitals alone, because “in” is a word. Undefined for what names no region. */
export function regionNamed(word: string): string | undefined {
  return word === 'IN' ? 'IN' : regions.get(foldCell(word));
}

/** The region of `region:AE`; one that is not known is taken as it was said. */
export function regionSaid(value: string): string {
  const code = value.trim().toUpperCase();
  return regionNamed(code) ?? regionNamed(value) ?? code;
}

/** Hebrew writes “in” onto the name; empty where it does not stand there. */
export function hebrewWhere(word: string): string {
  return /^ב-?[א-ת]{4}/u.test(word) ? word.replace(/^ב-?/u, '') : '';
}
