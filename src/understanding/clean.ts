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
 * in front. A line that only greets (“Dear team,”) does not count. What stands on further lines (pasted mails,
 * forged "system" lines) is never a request, and what follows “Best regards” in the same line is a signature.
 */
export function cleanText(text: string, botName?: string): string {
  const [first = '', second] = ownLines(text, botName);
  return withoutSignature(second !== undefined && onlyGreets(first) ? second : first);
}

/** The request stands below a greeting of its own line, as in a letter: somebody else may have written it. */
export function isLetter(text: string, botName?: string): boolean {
  if (!/[\r\n\u2028\u2029]/.test(text)) return false;
  const [first = '', second] = ownLines(text, botName);
  return second !== undefined && onlyGreets(first);
}

function ownLines(text: string, botName: string | undefined): string[] {
  return text
    .slice(0, longestRequest * 4)
    .replace(markup, '')
    .split(/[\r\n\u2028\u2029]+/)
    .map(plain)
    .map((each) => (botName ? withoutName(each, plain(botName)) : each))
    .filter((each) => each !== '' && !each.startsWith('>'))
    .slice(0, 2);
}

/** A greeting, perhaps to somebody, and nothing else: the letter begins on the next line. */
const salutation =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings|cześć|czesc|hej|witam|dzień dobry|dzien dobry|szanown\p{L}{1,4}|hola|buenas|buenos días|buenos dias|buenas tardes|estimad\p{L}{1,3}|здравейте|здравей|здрасти|добър ден|добро утро|привет|уважаем\p{L}{1,3}|hei|hallo|heisann|god (?:morgen|dag|kveld)|kjære|שלום|היי|הי|בוקר טוב|ערב טוב|צהריים טובים)((?:[ ,]+[\p{L}.]{1,20}){0,4}) ?([,:!.-]?)$/iu;

/** “Hi find anna”, “Hello, licences of Globex”: behind the greeting stand names, unless a comma ends the line. */
function onlyGreets(line: string): boolean {
  const [, addressed, end = ''] = salutation.exec(line) ?? [];
  if (addressed === undefined) return false;
  const words = addressed.split(/[ ,]+/).filter(Boolean);
  if (/[,:-]/.test(end) && !addressed.includes(',')) return true;
  const isHebrewName = words.length === 1 && /^[\u05D0-\u05EA]/.test(words[0] ?? '');
  return isHebrewName || words.every((word) => /^\p{Lu}/u.test(word) || everybody.test(word));
}

const everybody =
  /^(?:all|team|everyone|everybody|there|folks|desk|support|colleagues|zespole|wszystkim|państwo|equipo|todos|a|señores|колеги|екип|всички|alle|sammen|dere|צוות|לכולם|כולם|חברים)$/iu;

/** “… Best regards, Clara Moss, Service Desk”: what goes before it is the request. */
function withoutSignature(line: string): string {
  const found = farewell.exec(line);
  const before = found ? line.slice(0, found.index).trim() : '';
  return before.length > 8 ? before : line;
}

const farewell =
  /(?<=[.!?,;] ?-{0,3} ?)(?:(?:best|kind|warm|many) regards|regards|best wishes|yours sincerely|z poważaniem|pozdrawiam|pozdrowienia|un saludo|saludos(?: cordiales)?|atentamente|(?:с )?поздрави|с уважение|поздравления|mvh|(?:med )?vennlig hilsen|hilsen|בברכה|בכבוד רב)(?![\p{L}\p{N}]).{0,400}$/iu;

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
