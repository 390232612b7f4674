/**
 * What a name looks like. Two names with one skeleton are confused by the eye, whatever letters they are made of
 * (Unicode Technical Standard 39, section 4). The table holds the letters of Latin, Cyrillic and Greek that look
 * like a Latin one; the prototypes are those of UTS 39's confusables.txt, with two differences: letters that differ
 * from a Latin one only in weight (к, κ) count as it, and case is ignored, because chat and cards show names in
 * whatever case they were typed.
 */

/** Latin letter (or letters) → what looks like it. */
const lookAlikes: Record<string, string> = {
  a: 'аɑα⍺',
  b: 'Ьɓ',
  c: 'сϲⅽᴄ',
  d: 'ԁⅾɗ',
  e: 'еҽ℮',
  f: 'ƒſẝ',
  g: 'ɡցƍ',
  h: 'һհ',
  i: 'іıɩιӏɪ',
  j: 'јϳ',
  k: 'кκ',
  l: 'I1|ǀІӀΙⅼƖ',
  n: 'ոռ',
  o: 'оοσօ०٥',
  p: 'рρϱ',
  q: 'ԛգ',
  r: 'гᴦ',
  s: 'ѕƽ',
  t: 'ƫ',
  u: 'υսʋ',
  v: 'νѵ',
  w: 'ԝѡա',
  x: 'х×χ',
  y: 'уγүʏ',
  A: 'АΑ',
  B: 'ВΒ',
  C: 'СϹ',
  D: 'Ꭰ',
  E: 'ЕΕ',
  G: 'Ԍ',
  H: 'НΗ',
  J: 'ЈͿ',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟ0Օ',
  P: 'РΡ',
  Q: 'Ԛ',
  S: 'Ѕ',
  T: 'ТΤ',
  W: 'Ԝ',
  X: 'ХΧ',
  Y: 'УΥҮ',
  Z: 'Ζ',
  rn: 'mм',
};

const prototypes = new Map(
  Object.entries(lookAlikes).flatMap(([latin, others]) =>
    Array.from(others, (other): [string, string] => [other, latin]),
  ),
);

/** Names are compared by their first 200 characters. */
const longest = 200;

/** The skeleton of a name; empty when nothing of it can be seen. */
export function skeletonOf(name: string): string {
  const seen = Array.from(name.slice(0, longest).normalize('NFKD'))
    .filter((letter) => !/[\p{Cf}\p{Mn}\p{Cs}]/u.test(letter))
    .map(prototype)
    .join('')
    .toLowerCase();
  return Array.from(seen, prototype)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a word of the name mixes letters of Latin, Cyrillic or Greek: no language does. */
export function mixesScripts(name: string): boolean {
  return name
    .slice(0, longest)
    .split(/[^\p{L}\p{M}]+/u)
    .some((word) => scripts.filter((script) => script.test(word)).length > 1);
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

function prototype(letter: string): string {
  return prototypes.get(letter) ?? letter;
}
