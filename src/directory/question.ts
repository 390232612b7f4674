/**
 * What a person wants found, read from what they typed: the writing of the value says what kind of value it is.
 * Nothing here looks at the copy; a value that cannot be right is told apart from one that is not there.
 */
import { decodeId, encodeId, uuidOf } from '../webex/id.ts';
import { nameKey } from './name-key.ts';
import { e164Of, isReference, macOf, sipOf, withPlus } from './writing.ts';

/** What is looked for; undefined means anything. */
export type Wanted = 'user' | 'customer' | 'number' | 'device';

export type Question =
  /** `whole` is false for a beginning such as `anna@zak`. */
  | { by: 'email'; email: string; whole: boolean }
  /** E.164; `key` when the digits may be the name of a customer as well. */
  | { by: 'phone'; phoneNumber: string; key?: string | undefined }
  /** `reference` when the digits may be a web order as well. */
  | { by: 'extension'; extension: string; reference?: string | undefined }
  /** 12 lower-case hex digits. */
  | { by: 'mac'; mac: string }
  /** With scheme, lower case. */
  | { by: 'sip'; sip: string }
  /** `type` is Webex's, e.g. PEOPLE; undefined for a bare UUID. */
  | { by: 'id'; id: string; uuid: string; type: string | undefined }
  /** A domain or the name of a Webex site, lower case; `key` when it is a name with a dot after all. */
  | { by: 'domain'; domain: string; key: string }
  /**
   * What may be a web order or a subscription (`reference`), or the serial number of a device (`serial`, upper case);
   * `otherwise` is what it is if there is none.
   */
  | {
      by: 'reference';
      reference: string | undefined;
      serial: string | undefined;
      otherwise: Question | Problem;
    }
  /** `serial` and `reference` when the text may be a serial number, an order or a subscription as well. */
  | { by: 'name'; key: string; serial: string | undefined; reference: string | undefined };

/** Why a text is no question. */
export interface Problem {
  by: 'problem';
  problem:
    | 'empty'
    | 'tooShort'
    | 'tooLong'
    | 'email'
    | 'mac'
    | 'sip'
    | 'id'
    | 'number'
    | 'countryCode'
    /** Right in itself, but it says nothing about what is wanted, such as a customer's MAC address. */
    | 'mismatch';
  /** What may have been meant, e.g. the same digits with a plus. */
  suggestion?: string | undefined;
}

/** Types whose ids hold a UUID: another value is one that was not copied whole. */
const namedByUuid: ReadonlySet<string> = new Set(['PEOPLE', 'ORGANIZATION', 'DEVICE']);

/** Longer texts are no names, numbers or addresses. */
const longest = 200;
/** Longer runs of digits are telephone numbers, not extensions. */
const longestExtension = 6;

const quotationMarks = /^[\s"'“”„«»‹›]+|[\s"'“”„«»‹›.,;!?]+$/g;
const quotes = /^[\s"'“”„«»‹›<([{]+|[\s"'“”„«»‹›>)\]}.,;!?]+$/g;
/** What word processors make of a hyphen within a number. */
const otherHyphens = /[\u2010-\u2015\u2212]/g;
const wholeEmail = /^[^\s@"<>()[\],;:\\]{1,64}@[^\s@.,;:]+(?:\.[^\s@.,;:]+)+$/;
const beginningOfEmail = /^[^\s@"<>()[\],;:\\]{1,64}@[^\s@,;:]*$/;
/** As mail programs and traces of SIP write somebody: `Anna Nowak <anna.nowak@example.com>`, `<sip:…>;tag=1`. */
const addressed = /^[^<]*<([^<>\s]+@[^<>\s]+)>(?:;[^\s<>]*)?[\s,;]*$/;
/** What stands before a number in signatures, in our languages. */
const labelOfNumber =
  /^[\s"'(]*(?:nr\.?\s)?(?:tele(?:phone|fon|fono|fonnr)|tel|tlf|tfno|teléfono|phone|mobile?|móvil|cell|kom(?:órka)?|тел(?:ефон)?|моб(?:илен)?|טל(?:פון)?|נייד)\s?[.:'׳]{0,2}\s*(?=(?:\(?\+|(?:[\s()./–-]*\d){7})[\d\s()./–-]*$)/iu;
/** What people copy along with an ID. */
const labelOfId = /^(?:urn:uuid:|(?:uu)?id\s*[:#=]?\s+|(?:uu)?id\s*[:#=]\s*)/i;
const withoutHyphens = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i;
const decodedId = /^ciscospark:\/\/([^/\s]+)\/([A-Z_]+)\/(\S+)$/;
/** A UUID with a digit too few, too many or wrong. */
const likeUuid =
  /^(?=.*\d)(?=.*[a-z])(?:[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{1,20}|[0-9a-f]{7,9}(?:-[0-9a-f]{2,6}){3}-[0-9a-f]{8,14}|[0-9a-f]{8}(?:-[0-9a-f]{4}){2,3}-?)$/i;
const groupsOfTwo = /^[0-9a-z]{1,2}(?:[:-][0-9a-z]{1,2}){2,7}[:-]?$/i;
/** Nothing else people look for is parted by that many colons. */
const groupsWithColons = /^[0-9a-z]{1,4}(?::[0-9a-z]{0,4}){2,8}$/i;
const dottedGroups = /^[0-9a-f]{1,4}(?:\.[0-9a-f]{1,4}){1,3}$/i;
const digitsAndSeparators = /^[\d\s()./–-]+$/;
/** Of a device; up to six digits are an extension. */
const serialNumber = /^(?=.*\d)(?!\d{1,6}$)[a-z0-9]{6,20}$/i;
/** Two to four digits are an extension more often than a web order: neither hides the other. */
const longestShared = 4;
/** What is wrong with a text that may be right as the number of an order, or of a device. */
const wrongOtherwise: ReadonlySet<string> = new Set(['mac', 'number', 'countryCode', 'tooShort']);
/** Perhaps with scheme in front, path behind, or the @ of an address. */
const domainIn =
  /^(?:https?:\/\/|@)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}[\p{L}\p{N}-]{1,62})(?:[/?#:]\S*)?$/iu;

/** `region` (ISO 3166 alpha-2) makes national numbers readable; without it they need a country code. */
export function readQuestion(
  typed: string,
  wanted: Wanted | undefined,
  region: string | undefined,
): Question | Problem {
  if (typed.length > longest) return problem('tooLong');
  const written = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(otherHyphens, '-')
    .replace(/\s+/g, ' ');
  const given =
    addressed.exec(written)?.[1] ?? written.replace(quotationMarks, '').replace(labelOfNumber, '');
  const bare = given.replace(quotes, '');
  if (bare === '') return problem(written.trim() === '' ? 'empty' : 'tooShort');
  const read =
    (bare.startsWith('@') ? readDomain(bare, wanted) : undefined) ??
    readAddress(bare, wanted) ??
    readId(bare) ??
    readMac(bare) ??
    readDigits(given.trim(), bare, wanted, region) ??
    readDomain(bare, wanted) ??
    readName(bare);
  return alsoNumbered(read, bare, wanted);
}

/** What may be the number of an order, a subscription or a device is looked up as such before it is anything else. */
function alsoNumbered(
  read: Question | Problem,
  bare: string,
  wanted: Wanted | undefined,
): Question | Problem {
  const named = /^sep[0-9a-f]{8,15}$/i.test(bare);
  const orders = (wanted === undefined || wanted === 'customer') && !named;
  const reference = orders && isReference(bare) ? bare : undefined;
  const serial = named ? undefined : serialIn(bare, wanted);
  const otherwise = { by: 'reference', reference, serial, otherwise: read } as const;
  switch (read.by) {
    case 'name':
      return { ...read, serial, reference };
    case 'extension':
      if (read.extension.length <= longestShared) return { ...read, reference };
      return reference ? otherwise : read;
    case 'phone':
      return reference || serial ? otherwise : read;
    case 'problem':
      return (reference || serial) && /\d/.test(bare) && wrongOtherwise.has(read.problem)
        ? otherwise
        : read;
    default:
      return read;
  }
}

/** In upper case, as devices have it. */
function serialIn(bare: string, wanted: Wanted | undefined): string | undefined {
  if (wanted !== undefined && wanted !== 'device') return undefined;
  const isDevice = wanted === 'device' && digitsAndSeparators.test(bare);
  const written = (isDevice && macOf(bare)) || bare;
  return serialNumber.test(written) ? written.toUpperCase() : undefined;
}

/** Digits are a number first: only twelve of a device that are none are its MAC address. */
function readDigits(
  given: string,
  bare: string,
  wanted: Wanted | undefined,
  region: string | undefined,
): Question | Problem | undefined {
  const number = readNumber(given, bare, wanted, region);
  const isDevice = wanted === 'device' && digitsAndSeparators.test(bare);
  const mac = isDevice && number?.by !== 'phone' ? macOf(bare) : undefined;
  return mac ? { by: 'mac', mac } : number;
}

function readDomain(text: string, wanted: Wanted | undefined): Question | undefined {
  if (wanted !== undefined && wanted !== 'customer') return undefined;
  const [, domain] = domainIn.exec(text) ?? [];
  return domain === undefined
    ? undefined
    : { by: 'domain', domain: domain.toLowerCase(), key: nameKey(withoutWww(domain)) };
}

/** `www.acme.example` is `acme.example` where mail and Webex sites are named. */
export function withoutWww(domain: string): string {
  return domain.replace(/^www\.(?=[^.]+\.)/i, '');
}

function readAddress(text: string, wanted: Wanted | undefined): Question | Problem | undefined {
  if (/^sips?:/i.test(text)) {
    const sip = sipOf(text);
    return sip ? { by: 'sip', sip } : problem('sip');
  }
  const address = text.replace(/^mailto:/i, '');
  if (!address.includes('@')) return undefined;
  const sip = sipOf(address);
  if (sip && wanted === 'device') return { by: 'sip', sip };
  const whole = wholeEmail.test(address);
  if (whole || beginningOfEmail.test(address))
    return { by: 'email', email: address.toLowerCase(), whole };
  // With a port or parameters behind it, an address is one of SIP.
  return sip && wholeEmail.test(sip.slice('sip:'.length)) ? { by: 'sip', sip } : problem('email');
}

function readId(typed: string): Question | Problem | undefined {
  const text = idIn(typed.replace(labelOfId, ''));
  const uuid = uuidOf(text);
  const decoded = decodeId(text);
  if (decoded && !uuid && namedByUuid.has(decoded.type)) return problem('id');
  if (uuid || decoded) {
    const value = uuid ?? decoded?.value ?? text;
    return { by: 'id', id: text, uuid: value.toLowerCase(), type: decoded?.type };
  }
  return /^Y2lzY29z/.test(text) || likeUuid.test(text) ? problem('id') : undefined;
}

/** An ID as Webex writes it: from a UUID without hyphens, or from what an ID says when it is decoded. */
function idIn(text: string): string {
  const [, geo, type, value] = decodedId.exec(text) ?? [];
  if (geo && type && value) return encodeId(type, value, geo);
  return text.replace(withoutHyphens, '$1-$2-$3-$4-$5');
}

function readMac(text: string): Question | Problem | undefined {
  const colons = text.includes(':');
  // Digits alone are a telephone number first; letters alone ("decade facade") are a name first.
  if (digitsAndSeparators.test(text)) return undefined;
  if (!/\d/.test(text) && !colons) return undefined;
  const mac = macOf(text);
  if (mac) return { by: 'mac', mac };
  const meant =
    groupsOfTwo.test(text) ||
    groupsWithColons.test(text) ||
    /^sep[0-9a-f]{8,15}$/i.test(text) ||
    dottedGroups.test(text) ||
    /^[0-9a-f]{10,16}$/i.test(text);
  return meant ? problem('mac') : undefined;
}

function readNumber(
  given: string,
  bare: string,
  wanted: Wanted | undefined,
  region: string | undefined,
): Question | Problem | undefined {
  if (/^(?:tel:)?\s*\(?(?:\+|00)/i.test(given)) {
    const phoneNumber = e164Of(given);
    if (phoneNumber) return { by: 'phone', phoneNumber };
    return given.startsWith('+') || wanted === 'number' ? problem('number') : undefined;
  }
  // Letters among digits are a mistake; letters alone are the name of whoever has the number.
  if (!digitsAndSeparators.test(bare))
    return wanted === 'number' && /\d/.test(bare) ? problem('number') : undefined;
  const digits = bare.replace(/\D/g, '');
  if (wanted === 'customer') {
    const phoneNumber =
      region && digits.length > longestExtension ? e164Of(bare, region) : undefined;
    return phoneNumber ? { by: 'phone', phoneNumber, key: nameKey(bare) } : undefined;
  }
  if (digits === bare && digits.length >= 2 && digits.length <= longestExtension)
    return { by: 'extension', extension: digits };
  const phoneNumber = region && e164Of(bare, region);
  if (phoneNumber) return { by: 'phone', phoneNumber };
  const suggestion = digits.length > longestExtension ? withPlus(digits) : undefined;
  // Where a region is set its own numbers need no code: what is none of them lacks one only if the code stands there.
  if (digits.length <= longestExtension || (region && !suggestion)) return problem('number');
  return { ...problem('countryCode'), suggestion };
}

function readName(text: string): Question | Problem {
  const key = nameKey(text);
  // Single letters begin too many names to mean one.
  if (key.split(' ').every((word) => word.length < 2)) return problem('tooShort');
  return { by: 'name', key, serial: undefined, reference: undefined };
}

function problem(what: Problem['problem']): Problem {
  return { by: 'problem', problem: what };
}
