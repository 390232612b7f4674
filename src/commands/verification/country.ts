/** The language most people of a country read, as far as Deskhand speaks it. */
import type { Language } from '../../language/index.ts';

const countries: Record<Language, string> = {
  en: 'US GB IE CA AU NZ ZA IN SG MT',
  pl: 'PL',
  es: 'ES MX AR CO CL PE VE EC GT CU BO DO HN PY SV NI CR PA UY PR',
  bg: 'BG',
  nb: 'NO',
  he: 'IL',
};

/** By two-letter country code; undefined where we cannot tell. */
export function languageOfCountry(country: string | undefined): Language | undefined {
  const code = country?.trim().toUpperCase();
  if (!code || !/^[A-Z]{2}$/.test(code)) return undefined;
  const entries = Object.entries(countries) as [Language, string][];
  return entries.find(([, codes]) => codes.split(' ').includes(code))?.[0];
}
