/** How numbers, hardware addresses and SIP addresses are written in the copy, whatever people type. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js';

/**
 * 12 lower-case hex digits, or undefined. Colons, hyphens, dots and spaces are taken away, and the letters that telephones
 * of Cisco put in front of theirs when they give their name: `SEP2C549188C9E3`.
 */
export function macOf(text: string): string | undefined {
  const digits = text.replace(/^\s*sep|[\s:.\-–]/gi, '').toLowerCase();
  return /^[0-9a-f]{12}$/.test(digits) ? digits : undefined;
}

/**
 * E.164, or undefined when the text is not a whole telephone number. A leading 00 counts as +; a national
 * number needs `region` (ISO 3166 alpha-2).
 */
export function e164Of(text: string, region?: string): string | undefined {
  const written = text
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/^tel:/i, '')
    .trim()
    .replace(/^00(?=\s*[1-9])/, '+')
    .replace(/^(\+.{1,6})\(0\)/, '$1');
  if (written.length > 40 || /\p{L}/u.test(written)) return undefined;
  const number = parsePhoneNumberFromString(written, region as CountryCode | undefined);
  return number?.isPossible() ? number.number : undefined;
}

/** Digits that are a whole number once a plus stands before them, in E.164; undefined when they are none of any country. */
export function withPlus(digits: string): string | undefined {
  const number = parsePhoneNumberFromString(`+${digits}`);
  return number?.isValid() ? number.number : undefined;
}

/** How a number (E.164) is dialled inside its own country; undefined when that is not `region`. */
export function nationalOf(
  phoneNumber: string,
  region: string,
): { writing: string; region: string } | undefined {
  const number = parsePhoneNumberFromString(phoneNumber);
  return number?.country === region ? { writing: number.formatNational(), region } : undefined;
}

/**
 * Lower case with scheme, without port and parameters: `sip:davis@nanpizza.cisco.com`; undefined when it is none. Port and
 * `sips:`, which is written `sip:`, say how to get there, not to whom (RFC 3261, 19.1).
 */
export function sipOf(text: string): string | undefined {
  const [, address] =
    /^(?:sips?:\s?)?([^\s@:;?<>]+@[^\s@;?<>]+?)(?::\d{1,5})?(?:[;?][^@]*)?$/i.exec(
      text.trim().slice(0, 400),
    ) ?? [];
  return address ? `sip:${address}`.toLowerCase() : undefined;
}

/**
 * Whether a text may be the number of a web order or the id of a subscription: what an import takes as one can be
 * searched, and nothing else.
 */
export function isReference(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{1,63}$/u.test(text);
}
