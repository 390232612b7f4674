/** Values that say themselves what they are: addresses, numbers, ids. Every pattern is linear in the text. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Why a value cannot be looked up. The right form is said in the language files. */
export type EntityProblem =
  | 'macTooShort'
  | 'macTooLong'
  | 'numberWithoutCountry'
  | 'numberTooShort'
  | 'numberTooLong'
  | 'numberUnknown';

export interface Entity {
  kind: 'email' | 'phone' | 'mac' | 'sip' | 'uuid' | 'webexId';
  /**
   * Canonical: e-mail, SIP and UUID in lower case, telephone as E.164, MAC as 12 lower-case hex digits, a
   * Webex id exactly as typed. Digits as typed when there is a `problem`.
   */
  value: string;
  /** As typed, and where. */
  text: string;
  start: number;
  problem?: EntityProblem;
  /** With `numberWithoutCountry`: the same digits as an international number, when that would be a valid one. */
  suggestion?: string;
}

type Found = Omit<Entity, 'text' | 'start'>;

interface Pattern {
  /** `d` gives no more than the text: each has one way to match, so time grows with the length only. */
  expression: RegExp;
  read(text: string, region: string | undefined): Found | undefined;
}

const edge = String.raw`(?<![\p{L}\p{N}_])`;
const end = String.raw`(?![\p{L}\p{N}_])`;

/** In this order: what is found first is taken out of the text. */
const patterns: readonly Pattern[] = [
  {
    expression: new RegExp(String.raw`${edge}sips?:[^\s<>"',;?]{1,255}`, 'giu'),
    read: (text) => ({ kind: 'sip', value: `sip:${text.replace(/^sips?:/i, '').toLowerCase()}` }),
  },
  {
    expression:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+](?:[\p{L}\p{N}._%+'-]{0,63})@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu,
    read: (text) => ({ kind: 'email', value: text.toLowerCase() }),
  },
  {
    expression: new RegExp(
      `${edge}[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}${end}`,
      'giu',
    ),
    read: (text) => ({ kind: 'uuid', value: text.toLowerCase() }),
  },
  {
    expression: new RegExp(`${edge}Y2lz[A-Za-z0-9+/_-]{20,300}={0,2}${end}`, 'gu'),
    read: (text) => ({ kind: 'webexId', value: text }),
  },
  {
    expression: new RegExp(`${edge}[0-9a-f]{1,4}(?:[:.-][0-9a-f]{1,4}){2,8}${end}`, 'giu'),
    read: separatedMac,
  },
  { expression: new RegExp(`${edge}[0-9a-f]{10,14}${end}`, 'giu'), read: bareMac },
  {
    expression: /(?<![\p{L}\p{N}_])(?:\+|\()?[0-9](?:[ ()./-]{0,3}[0-9]){4,19}(?![\p{L}\p{N}_@])/gu,
    read: phone,
  },
];

/** Values beyond this many characters are not looked for. */
const longestText = 400;

/** Every value in `text`, in the order of the text. A value inside another (a number inside an id) is not found again. */
export function entitiesIn(text: string, defaultRegion?: string): Entity[] {
  let left = text.slice(0, longestText);
  const found: Entity[] = [];
  for (const { expression, read } of patterns) {
    left = left.replace(expression, (match: string, ...rest: unknown[]) => {
      const typed = match.replace(/[.'-]+$/, '');
      const entity = read(typed, defaultRegion);
      const start = rest.find((value) => typeof value === 'number');
      if (!entity || start === undefined) return match;
      found.push({ ...entity, text: typed, start });
      return '\u0000'.repeat(match.length);
    });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The value when `text` is nothing but one value, perhaps in quotes or brackets. */
export function soleEntity(text: string, defaultRegion?: string): Entity | undefined {
  return soleOf(text, entitiesIn(text, defaultRegion));
}

/** The one of `entities` that `text` consists of. */
export function soleOf(text: string, [first, second]: readonly Entity[]): Entity | undefined {
  if (!first || second) return undefined;
  const around = text.slice(0, first.start) + text.slice(first.start + first.text.length);
  return /^(?:mailto:|tel:)?[\s"'<>()[\].,;:!?]*$/i.test(around) ? first : undefined;
}

/** `2C:54:91:88:C9:E3`, `2c-54-…`, `2c54.9188.c9e3`; other lengths of the same writing are named as such. */
function separatedMac(text: string): Found | undefined {
  if (new Set(text.replace(/[0-9a-f]/gi, '')).size !== 1) return undefined;
  const groups = text.split(/[:.-]/);
  const value = groups.join('').toLowerCase();
  const lettered = /[a-f]/.test(value);
  const dotted = text.includes('.');
  if (groups.every((group) => group.length === 4) && groups.length === 3 && (dotted || lettered)) {
    return { kind: 'mac', value };
  }
  const inPairs = groups.slice(0, -1).every((group) => group.length === 2) && !dotted;
  if (!inPairs || groups.length < 4) return undefined;
  if (groups.length === 6 && value.length === 12) return { kind: 'mac', value };
  return lettered || text.includes(':') ? withMacProblem(value) : undefined;
}

/** Twelve hex digits in a row are a MAC only with a letter among them: otherwise they are a number. */
function bareMac(text: string): Found | undefined {
  if (!/[a-f]/i.test(text) || !/[0-9]/.test(text)) return undefined;
  return withMacProblem(text.toLowerCase());
}

function withMacProblem(value: string): Found {
  if (value.length === 12) return { kind: 'mac', value };
  return { kind: 'mac', value, problem: value.length < 12 ? 'macTooShort' : 'macTooLong' };
}

function phone(text: string, region: string | undefined): Found | undefined {
  const digits = text.replace(/[^0-9]/g, '');
  const international = text.startsWith('+') || /^\(?00/.test(text);
  const written = international ? text.replace(/^\(?00/, '+') : text;
  const value = digits.replace(/^00/, '');
  if (!international && !region) return withoutCountry(digits);
  if (value.length > 15) return { kind: 'phone', value: `+${value}`, problem: 'numberTooLong' };
  const parsed = parsePhoneNumberFromString(written, region as CountryCode | undefined);
  if (parsed?.isValid()) return { kind: 'phone', value: parsed.number };
  if (!international) return digits.length < 7 ? undefined : withoutCountry(digits);
  const typed = `+${value}`;
  if (value.length < 8) return { kind: 'phone', value: typed, problem: 'numberTooShort' };
  return { kind: 'phone', value: typed, problem: 'numberUnknown' };
}

/** Fewer than seven digits are an extension or a code, not a number that lacks its country. */
function withoutCountry(digits: string): Found | undefined {
  if (digits.length < 7 || digits.length > 15) return undefined;
  const parsed = parsePhoneNumberFromString(`+${digits}`);
  return {
    kind: 'phone',
    value: digits,
    problem: 'numberWithoutCountry',
    ...(parsed?.isValid() && { suggestion: parsed.number }),
  };
}
