/** In which encoding a text file is written: byte-order marks, UTF-16 without one, UTF-8, and the usual Windows code pages. */

/** The text of a file, and the IANA name of its encoding. */
export function decode(bytes: Buffer): { text: string; encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes);
  const wide = wideWithoutMark(bytes);
  if (wide) return as(wide, bytes);
  const utf8 = attempt('utf-8', bytes);
  return utf8 === undefined ? as(codePageOf(bytes), bytes) : { text: utf8, encoding: 'utf-8' };
}

/** UTF-16 without a mark: every other byte of a heading in Latin letters is zero. */
function wideWithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, 64);
  if (head.length < 4) return undefined;
  const zeros = (from: number) => {
    let count = 0;
    for (let at = from; at < head.length; at += 2) count += head[at] === 0 ? 1 : 0;
    return count;
  };
  if (zeros(1) > head.length / 3) return 'utf-16le';
  return zeros(0) > head.length / 3 ? 'utf-16be' : undefined;
}

function attempt(encoding: string, bytes: Buffer): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function as(encoding: string, bytes: Buffer): { text: string; encoding: string } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

const codePages = ['windows-1250', 'windows-1251', 'windows-1252', 'windows-1255'] as const;

/** Letters that words of our languages are written with, by the code page that has them. */
const expected: Record<(typeof codePages)[number], RegExp> = {
  'windows-1250': /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/g,
  'windows-1251': /[а-яА-Я]/g,
  'windows-1252': /[áéíóúñüåæøäößÁÉÍÓÚÑÜÅÆØÄÖ¿¡]/g,
  'windows-1255': /[א-ת]/g,
};

/** Hebrew letters have the bytes of small Cyrillic ones, their points and marks inside of words those of capitals. */
const onlyCyrillic = /(?<![а-яА-Я])[А-Я]|[ьюя]/;
/** Nobody writes such a letter beside a Latin one: there it is an accented letter of another code page. */
const mixedWord = /[a-z][а-яא-ת]|[а-яא-ת][a-z]/gi;

/** The code page under which most of the high bytes are letters one expects. */
function codePageOf(bytes: Buffer): string {
  const sample = bytes.subarray(0, 200_000);
  const scores = codePages.map((page) => {
    const text = new TextDecoder(page).decode(sample);
    const letters = text.match(expected[page])?.length ?? 0;
    const isHebrew = page === 'windows-1251' && !onlyCyrillic.test(text);
    const mixed = text.match(mixedWord)?.length ?? 0;
    return { page, score: (isHebrew ? 0 : letters) - 2 * mixed };
  });
  const [best] = scores.sort((a, b) => b.score - a.score);
  return best && best.score > 0 ? best.page : 'windows-1252';
}
