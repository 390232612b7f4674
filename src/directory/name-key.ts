/**
 * The form in which names are compared, so that any spelling of a name finds the same row.
 *
 * 1. Cyrillic becomes Latin letter by letter (the Bulgarian transliteration law of 2009, extended to the
 *    Russian, Ukrainian, Serbian and Macedonian letters; the soft sign counts only before o).
 * 2. Letters that no accent was ever taken from (ł ø đ ß æ …) become their plain ones; then NFKD, and every
 *    mark is dropped: accents, niqqud, cantillation. Invisible and bidirectional characters go too.
 * 3. Lower case; Hebrew final letters become their ordinary form; geresh and gershayim inside a word vanish.
 * 4. Romanisations differ in y/j/i, in w/v and in doubled i: all of them are written i, v, i. The mapping works
 *    letter by letter, so a prefix of a name is still a prefix of its key.
 * 5. Whatever is neither letter nor digit separates words. Words stay in their order.
 */

const cyrillic: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: '',
  ю: 'yu',
  я: 'ya',
  ы: 'y',
  э: 'e',
  ё: 'e',
  ѝ: 'i',
  є: 'e',
  і: 'i',
  ї: 'i',
  ґ: 'g',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'dz',
};

const plain: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};

const hebrewFinals: Record<string, string> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

const romanisations: Record<string, string> = { y: 'i', j: 'i', w: 'v' };

/** Names are compared by their first 200 characters. */
const longest = 200;

/** The key of a name; empty when it holds no letter and no digit. */
export function nameKey(name: string): string {
  return clipped(name)
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ьо', 'yo')
    .replace(/[Ѐ-ӿ]/g, (letter) => cyrillic[letter] ?? letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[łøđðþßæœıħŧŋ]/g, (letter) => plain[letter] ?? letter)
    .replace(/(?<=[א-ת])["'׳״’”](?=[א-ת])/g, '')
    .replace(/[ךםןףץ]/g, (letter) => hebrewFinals[letter] ?? letter)
    .replace(/[yjw]/g, (letter) => romanisations[letter] ?? letter)
    .replace(/ii+/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .slice(0, 2 * longest)
    .trim();
}

/**
 * The key under which a person is found: the display name, followed by those words of first and last name that
 * it does not already hold.
 */
export function personKey(name: {
  displayName: string;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
}): string {
  const words = nameKey(name.displayName).split(' ');
  const others = nameKey(`${name.firstName ?? ''} ${name.lastName ?? ''}`).split(' ');
  return [...words, ...others.filter((word) => !words.includes(word))].filter(Boolean).join(' ');
}

/** Cut on code points, never inside one. */
function clipped(name: string): string {
  return name.length <= longest ? name : Array.from(name.slice(0, longest)).slice(0, -1).join('');
}
