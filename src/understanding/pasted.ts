/**
 * A value as it is copied: behind its label, with the mark of a mail or the time of a call, as the address of a page. What
 * stands around it says what it is; the value alone is looked up.
 */
import type { Language } from '../language/index.ts';
import { callMark, type Labelled, languagesOfLabel, subjectMark } from './lexicon-pasted.ts';

/** What is looked up, by which command, and the language that alone has the label. */
export interface Pasted {
  command: 'find' | 'user.show' | 'customer.show' | 'number.show' | 'device.show';
  query: string;
  language?: Language;
}

/** Longer lines are sentences. */
const longest = 300;

const commandOf: Record<Labelled, Pasted['command']> = {
  phone: 'number.show',
  extension: 'number.show',
  mac: 'device.show',
  serial: 'device.show',
  email: 'find',
  sip: 'find',
  order: 'customer.show',
  domain: 'customer.show',
};

const address = String.raw`[\p{L}\p{N}_%+][\p{L}\p{N}._%+'-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`;

/** Values at the end of a line. Each has one way to match. */
const values: readonly (readonly [Labelled, RegExp])[] = [
  ['email', new RegExp(String.raw`(?<![\p{L}\p{N}._%+'-])(${address})$`, 'u')],
  ['sip', /(?<![\p{L}\p{N}])(?:sips?:)?([^\s<>"',;@:]{1,64}@[^\s<>"',;@:]{1,200})$/iu],
  ['mac', /(?<![\p{L}\p{N}])((?:0x|sep)?[0-9a-f](?:[ :._-]{0,3}[0-9a-f]){11})$/iu],
  ['phone', /(?<![\p{L}\p{N}+])([+(]{0,2}\d(?:[ ()./-]{0,3}\d){6,18})$/u],
  ['extension', /(?<![\p{N}+])(\d{2,6})$/u],
  ['serial', /(?<![\p{L}\p{N}])((?=[\p{L}-]{0,19}\d)[a-z0-9](?:-?[a-z0-9]){5,19})$/iu],
  [
    'domain',
    /(?<![\p{L}\p{N}@])((?:https?:\/\/)?[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){1,8}(?:\/\S{0,200})?)$/iu,
  ],
  ['order', /(?<![\p{L}\p{N}])((?=[\p{L}._/-]{0,40}\d)[\p{L}\p{N}][\p{L}\p{N}._/-]{3,63})$/u],
];

/** The value of a cleaned line (`cleanText`) that is nothing else; undefined where it says more, or nothing special. */
export function pastedIn(line: string): Pasted | undefined {
  if (line.length > longest) return undefined;
  const whole = unwrapped(plainDigits(line.replace(subjectMark, '')));
  const marked = whole !== unwrapped(line);
  return (
    pageIn(whole) ??
    addressIn(whole) ??
    hardwareIn(whole) ??
    calledIn(whole, marked) ??
    labelledIn(withoutCallMarks(whole))
  );
}

const titles =
  /^(?:(?:mr|mrs|ms|miss|dr|prof|sir|madam|pan|pani|p|sr|sra|srta|don|do\u00F1a|\u0433-\u043D|\u0433-\u0436\u0430|\u0433\u043D|\u0433\u0436\u0430|hr|herr|fru|fr\u00F8ken|\u05DE\u05E8|\u05D2\u05D1'|\u05D2\u05D1\u05E8\u05EA|\u05D3"\u05E8)\.? ){1,2}(?=\p{L}{2})/iu;

/** A name without what people are addressed by; the same where nothing is. */
export function untitled(name: string): string {
  return name.replace(titles, '');
}

const calledBy =
  /^"?(\p{Lu}[\p{L}\p{M}'.,-]{0,30}(?: [\p{L}\p{M}'.,&-]{1,30}){0,4})"?[ :]{1,2}[(<]?(\+\d[\d ()./-]{6,24})[)>]?$/u;
/** Somebody, and behind a sign where they work. */
const atWork =
  /^([^()|@,]{3,80}?)(?: ?\(\p{Lu}[^()|@]{1,80}\)| ?[|@,] ?\p{Lu}[^()|@,]{1,80}| - \p{Lu}[^()|@,]{1,80})$/u;
const nameAlone =
  /^\p{Lu}[\p{L}\p{M}'.-]{1,30}(?: (?:\p{Lu}[\p{L}\p{M}'.-]{0,30}|de|del|la|van|von|der|al|bin|ben|of|&)){1,4}$/u;

/**
 * Of a line that asks for nothing: the number beside a name, as a telephone shows who calls, or the name that is all of it.
 * `isName`: whether a text is taken for a name by whoever knows words from names.
 */
export function shownIn(line: string, isName: (text: string) => boolean): Pasted | undefined {
  const whole = unwrapped(line.replace(subjectMark, ''));
  const number = calledBy.exec(whole)?.[2]?.replace(/[\s)]+$/, '') ?? '';
  if (international.test(number)) return { command: 'number.show', query: number };
  const name = untitled(whole.replace(/^(\S{2,40}), (\S{2,40})$/u, '$1 $2'));
  const [, who = name] = atWork.exec(name) ?? [];
  return nameAlone.test(who) && isName(who) ? { command: 'find', query: name } : undefined;
}

/**
 * The address of a line that is somebody's name and address, `Anna Nowak <anna@…>`; “licences of Anna <anna@…>” asks for
 * something. `isName` as for `shownIn`.
 */
export function besideIn(line: string, isName: (text: string) => boolean): Pasted | undefined {
  const [, beside = '', query] = behindName.exec(unwrapped(line.replace(subjectMark, ''))) ?? [];
  if (query === undefined) return undefined;
  const name = untitled(beside.replace(/^([^\s,]{2,40}), (\S{2,40})$/u, '$1 $2'));
  return isName(name) ? { command: 'find', query } : undefined;
}

const addressLast = new RegExp(`^[^<>@]{0,200}<(?:mailto:)?(${address})>$`, 'iu');

/** The address behind whatever stands in front of it, for a line that nothing else is known of. */
export function addressAtEnd(line: string): Pasted | undefined {
  const [, query] = addressLast.exec(unwrapped(line.replace(subjectMark, ''))) ?? [];
  return query === undefined ? undefined : { command: 'find', query };
}

/** Arabic and Persian digits as ours. */
function plainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) % 16));
}

/** Without the signs that lists, tables and mark-up put around a line. */
function unwrapped(line: string): string {
  return line.replace(/^(?:[\s|*•·`>"'-]|\p{So}|\uFE0F)+/u, '').replace(/[\s|*`"',;.!?]+$/u, '');
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** A page of Control Hub or of Webex says in its address whom or what it shows. */
const pages: readonly (readonly [Pasted['command'], RegExp])[] = [
  [
    'user.show',
    new RegExp(
      `(?:/|[?&])(?:users?|people|person)(?:/[a-z-]{1,20}){0,2}(?:/|id=|\\?id=|Id=|=)(${uuid})`,
      'i',
    ),
  ],
  [
    'device.show',
    new RegExp(`(?:/|[?&])devices?(?:/[a-z-]{1,20}){0,2}(?:/|id=|\\?id=|Id=|=)(${uuid})`, 'i'),
  ],
  [
    'customer.show',
    new RegExp(
      `(?:/|[?&])(?:customers?|org(?:anizations?)?)(?:/[a-z-]{1,20}){0,2}(?:/|id=|\\?id=|Id=|=)(${uuid})`,
      'i',
    ),
  ],
];
const anyUuid = new RegExp(`(?<![0-9a-f-])(${uuid})(?![0-9a-f-])`, 'gi');

function pageIn(line: string): Pasted | undefined {
  if (/^ciscospark:\/\/\S{1,250}$/i.test(line)) return { command: 'find', query: line };
  if (!/^(?:https?:\/\/|[a-z0-9-]{1,40}\.webex\.)\S+$/i.test(line)) return undefined;
  for (const [command, page] of pages) {
    const [, query] = page.exec(line) ?? [];
    if (query !== undefined) return { command, query };
  }
  const [one, another] = line.match(anyUuid) ?? [];
  return one !== undefined && another === undefined ? { command: 'find', query: one } : undefined;
}

const inBrackets = new RegExp(
  `^(?:"?[^"<>@]{0,100}" ?|([^<>@:=]{1,30})[:=] ?[^<>@:=]{0,100})?<(?:mailto:)?(${address})>$`,
  'iu',
);
/** Where somebody works may stand behind the name. */
const behindName = new RegExp(
  String.raw`^([^<>@()"]{2,80}?)"? ?(?:\([^<>@()]{1,60}\) ?)?<(?:mailto:)?(${address})>$`,
  'iu',
);
const withQuestion = new RegExp(
  String.raw`^(?:mailto:|[a-z]{2,20}://[^@\s]{0,60}[?&]email=)(${address})(?:[?&]\S{0,200})?$`,
  'iu',
);
const markedUp = new RegExp(String.raw`^\[(${address})\]\((?:mailto:)?\1\)$`, 'iu');
const apart =
  /^([\p{L}\p{N}_%+][\p{L}\p{N}._%+'-]{0,63})(?:( ?)@|(?: ?)(?:\(at\)|\[at\])) ?([\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})$/iu;

/** An address as mail programs and careful people write it; and whatever is one word with an @ in it. */
function addressIn(line: string): Pasted | undefined {
  const [, label, bracketed] = inBrackets.exec(line) ?? [];
  if (bracketed !== undefined && (!label || languagesOfLabel('email', label).length > 0))
    return { command: 'find', query: bracketed };
  for (const form of [withQuestion, markedUp]) {
    const [, query] = form.exec(line) ?? [];
    if (query !== undefined) return { command: 'find', query };
  }
  const [, name, gap, host] = apart.exec(line) ?? [];
  // “customer @acme.example” asks for a domain
  if (name !== undefined && (!gap || /[._]/.test(name)))
    return { command: 'find', query: `${name}@${host}` };
  if (/^@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}$/u.test(line))
    return { command: 'customer.show', query: line };
  return /^(?:sips?:)?[^\s@<>()[\]:=,;/]{1,64}@[^\s<>()[\]@,]{1,100}$/iu.test(line)
    ? { command: 'find', query: line }
    : undefined;
}

const usualMac =
  /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}$|^[0-9a-f]{4}([.-])[0-9a-f]{4}\2[0-9a-f]{4}$|^[0-9a-f]{12}$/i;

/** Twelve hex digits in whatever groups, a telephone's own name, a serial number as Cisco writes them. */
function hardwareIn(line: string): Pasted | undefined {
  const bare = line.replace(/\.(?:cnf\.)?xml$/i, '').replace(/^0x(?=[0-9a-f])/i, '');
  const digits = bare.replace(/^sep|[ :._-]/gi, '');
  // the usual writings say themselves what they are
  if (usualMac.test(line)) return undefined;
  if (inGroups(bare.replace(/^sep[ :._-]{0,3}/i, '')) && /\d/.test(digits) && /[a-f]/i.test(digits))
    return { command: 'find', query: digits };
  // eight digits are a code, whatever three letters stand at them
  if (/^sep(?!\d{8}$)[0-9a-f]{8,15}$/i.test(bare)) return { command: 'find', query: bare };
  if (/^[a-z]{3}\d{4}(?!\d{4}$)[a-z0-9]{4}$/i.test(bare)) return { command: 'find', query: bare };
  // a letter that looks like a digit: what is wrong is told
  return /^[0-9a-z]{2}(?::[0-9a-z]{2}){5}$/i.test(bare)
    ? { command: 'find', query: bare }
    : undefined;
}

/** Twelve hex digits; those that stand apart from the letters are a number or a code beside a name: “Ada 601 234 567”. */
function inGroups(text: string): boolean {
  if (!/^[0-9a-f](?:[ :._-]{0,3}[0-9a-f]){11}$/i.test(text)) return false;
  const groups = text.split(/[ :._-]+/);
  if (groups.length === 1) return true;
  if (/^[^\d]+[^a-f]+$|^[^a-f]+[^\d]+$|\d{8}/i.test(text)) return false;
  return groups.every(({ length }) => length % 2 === 0);
}

const international = /^[+(]{0,2}(?:\+|00)[ ()]{0,2}[1-9](?:[ ()./-]{0,3}\d){6,17}$/u;
const national = /^\(?\d(?:[ ()./-]{0,3}\d){6,14}$/u;

/** A line of a call log: a number before when it was; and as links write it. */
function calledIn(line: string, marked: boolean): Pasted | undefined {
  let rest = line
    .replace(/^(?:tel|callto):(?:\/\/)?(?=[+\d])/i, '')
    .replace(/(?<=\d)[·•_](?=\d)/g, ' ')
    .replace(/[;,]{1,2}(?:ext=)?\d{1,8}#?$/i, '');
  rest = withoutCallMarks(rest);
  const changed = marked || rest !== line;
  return changed && isNumber(rest) ? { command: 'number.show', query: rest } : undefined;
}

function withoutCallMarks(line: string): string {
  let rest = line;
  for (let marks = 0; marks < 3; marks++) rest = rest.replace(callMark, '');
  return rest;
}

/** Eight digits are a code before they are anything else. */
function isNumber(text: string): boolean {
  if (international.test(text)) return true;
  return national.test(text) && text.replace(/\D/g, '').length !== 8;
}

function labelledIn(line: string): Pasted | undefined {
  const given = line.replace(/[)\]>]+$/, '');
  for (const [kind, value] of values) {
    const found = value.exec(given);
    const [, query] = found ?? [];
    if (!found || query === undefined) continue;
    const label = given.slice(0, found.index);
    const [language, another] = languagesOfLabel(kind, label);
    if (!language || !isSaid(kind, label, query)) continue;
    return {
      command: commandOf[kind],
      query: kind === 'mac' ? hexOf(query) : query,
      // English labels stand in signatures of every language
      ...(another === undefined && language !== 'en' && { language }),
    };
  }
  return undefined;
}

/** “E-mail jane@…” asks for the mail of somebody; “E-mail: jane@…” was copied. */
function isSaid(kind: Labelled, label: string, query: string): boolean {
  if (kind === 'phone') return isNumber(query) && (label.trim().length > 1 || query.includes('+'));
  // “site 12.34.56.78” names no domain
  if (kind === 'domain')
    return /^[^/]*\.\p{L}[^./]*(?:\/|$)/u.test(query.replace(/^https?:\/\//i, ''));
  return kind !== 'email' || /[:=]\s*[<("]*$/.test(label);
}

function hexOf(mac: string): string {
  return mac.replace(/^(?:0x|sep)|[ :._-]/gi, '');
}
