/** First step: text as people paste it becomes text one can compare. Values keep their letters and case. */

/** How much of a message is looked at; a request is a line, not a letter. */
const longestRequest = 1_000;

/** Zero-width and bidirectional characters: invisible, and they come along with every copied phone number. */
const invisible = /\p{Cf}|\u034F/gu;
const controls = /\p{Cc}/gu;
const markup = /<\/?spark-mention[^<>]{0,300}>/gi;

const replacements: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u05F3]/gu, "'"],
  [/[\u201C-\u201F\u00AB\u00BB\u05F4]/gu, '"'],
  [/[\u2010-\u2015\u2212\u05BE]/gu, '-'],
  [/\p{Zs}/gu, ' '],
];

/**
 * The caller's own request: the first line that is not quoted from somebody else, in compatibility form
 * (NFKC), without invisible characters, with plain quotes, hyphens and spaces, and without the bot's name
 * in front. What stands on further lines (pasted mails, forged "system" lines) is never a request.
 */
export function cleanText(text: string, botName?: string): string {
  const start = text.slice(0, longestRequest * 4).replace(markup, '');
  const line = start
    .split(/[\r\n\u2028\u2029]+/)
    .map(plain)
    .map((each) => (botName ? withoutName(each, plain(botName)) : each))
    .find((each) => each !== '' && !each.startsWith('>'));
  return line ?? '';
}

function plain(line: string): string {
  let result = line
    .slice(0, longestRequest)
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(controls, ' ');
  for (const [pattern, replacement] of replacements) result = result.replace(pattern, replacement);
  return result.replace(/ {2,}/g, ' ').trim();
}

function withoutName(line: string, name: string): string {
  const bare = line.startsWith('@') ? line.slice(1) : line;
  if (name === '' || bare.slice(0, name.length).toLowerCase() !== name.toLowerCase()) return line;
  const rest = bare.slice(name.length);
  return /^(?![\p{L}\p{N}@.])/u.test(rest) ? rest.replace(/^[\s,:;-]+/, '') : line;
}

/** Latin letters that Unicode does not take apart into a letter and a mark. */
const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** For comparing words only: lower case, without accents and vowel points. `Więcej` and `wiecej` are one. */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => letters[letter] ?? letter)
    .replace(/[йЙ]/g, '\uE000')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('\uE000', 'й');
}
