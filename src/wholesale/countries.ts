/** Countries as people write them, and what an address in one of them needs. */
import { type Language, languages } from '../language/index.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const names = new Map(
  languages.map((language) => [
    language,
    new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  ]),
);

/** Regions that Unicode names and ISO 3166 does not have as countries. */
const noCountries = [
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
];
/** Names that people use beside the official one. */
const otherNames: Record<string, string> = { uk: 'GB', usa: 'US', england: 'GB', holland: 'NL' };

/** Every ISO 3166 two-letter code. */
const countryCodes: readonly string[] = [...letters]
  .flatMap((first) => [...letters].map((second) => first + second))
  .filter((code) => !noCountries.includes(code) && names.get('en')?.of(code) !== undefined);

let byName: Map<string, string> | undefined;

function key(written: string): string {
  return written
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function known(): Map<string, string> {
  byName ??= new Map([
    ...Object.entries(otherNames),
    ...languages.flatMap((language) =>
      countryCodes.map((code): [string, string] => [key(countryName(code, language)), code]),
    ),
    ...countryCodes.map((code): [string, string] => [code.toLowerCase(), code]),
  ]);
  return byName;
}

/** ISO 3166 two-letter code of a country written as code or as name in any of the six languages. */
export function countryFrom(written: string): string | undefined {
  return known().get(key(written));
}

/** What a language calls it; the code itself when that is no country. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (names.get(language)?.of(code) ?? code) : code;
}

interface ZonedLocale {
  timeZones?: readonly string[];
  getTimeZones?(): readonly string[] | undefined;
}

/** IANA names of the time zones of a country, by what the runtime knows of CLDR; empty when it knows none. */
export function zonesOf(country: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const locale = new Intl.Locale('und', { region: country }) as Intl.Locale & ZonedLocale;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Whether an IANA name is one the runtime knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Where Webex wants the state or province with an address ("may be required in specific geographies"). */
export function needsState(country: string): boolean {
  return ['US', 'CA', 'AU', 'BR', 'IN', 'MX'].includes(country);
}

/** Countries of the customers we know that have no postal codes. */
export function hasPostalCodes(country: string): boolean {
  return !['AE', 'HK', 'QA', 'AG', 'BS', 'BZ', 'JM', 'PA'].includes(country);
}

/** Languages in which Webex Calling speaks, as locations name them; by language, the usual one first. */
const announcements: Record<string, readonly string[]> = {
  en: ['en_us', 'en_gb', 'en_au'],
  pl: ['pl_pl'],
  es: ['es_es', 'es_co'],
  nb: ['nb_no'],
};

/** The language of announcements for a customer; English where Webex Calling does not speak the customer's. */
export function callingLanguage(language: string, country: string): string {
  const spoken = announcements[language] ?? announcements['en'] ?? [];
  const local = spoken.find((each) => each.endsWith(`_${country.toLowerCase()}`));
  return local ?? spoken[0] ?? 'en_us';
}
