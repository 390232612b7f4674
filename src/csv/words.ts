/** How people write headings and yes or no in the cells of a file, in all six languages. */

/** Lower case, letters and digits only, without accents: how headings and words of cells are compared. */
export function foldCell(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('й', '\uE000')
    .normalize('NFKD')
    .replaceAll('\uE000', 'й')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** By folded word, what it stands for. */
export function folded<Value>(
  words: readonly (readonly [Value, readonly string[]])[],
): ReadonlyMap<string, Value> {
  return new Map(words.flatMap(([value, all]) => all.map((word) => [foldCell(word), value])));
}

const yes = [
  'yes',
  'y',
  'true',
  '1',
  'tak',
  't',
  'sí',
  'verdadero',
  'да',
  'истина',
  'вярно',
  'ja',
  'sann',
  'כן',
];
const no = [
  'no',
  'n',
  'false',
  '0',
  'nie',
  'falso',
  'не',
  'неистина',
  'невярно',
  'nei',
  'usann',
  'לא',
];
const truths = folded<boolean>([
  [true, [...yes, 'prawda', 'אמת', 'נכון']],
  [false, [...no, 'fałsz', 'שקר', 'לא נכון']],
]);

/** The same few words stand in thousands of cells. */
const remembered = new Map<string, boolean | undefined>();
const mostRemembered = 500;

/** What spreadsheets of all six languages write for true and false; undefined: neither. */
export function truthOf(cell: string): boolean | undefined {
  if (remembered.has(cell)) return remembered.get(cell);
  const truth = truths.get(foldCell(cell));
  if (remembered.size < mostRemembered && cell.length < 40) remembered.set(cell, truth);
  return truth;
}
