/** Dates, numbers, lists and phone numbers as the reader writes them. Intl objects are costly to make and kept. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Language } from '../src/language/index.ts';
import type { RenderContext } from './context.ts';

/** The locale whose figures and dates a language uses here. */
const locales: Record<Language, string> = {
  en: 'en-GB',
  pl: 'pl-PL',
  es: 'es-ES',
  bg: 'bg-BG',
  nb: 'nb-NO',
  he: 'he-IL',
};

function kept<T>(make: (language: Language, detail: string) => T): typeof make {
  const made = new Map<string, T>();
  return (language, detail) => {
    const key = `${language} ${detail}`;
    let one = made.get(key);
    if (one === undefined) {
      one = make(language, detail);
      made.set(key, one);
    }
    return one;
  };
}

const clocks = kept(
  (language, timeZone) =>
    new Intl.DateTimeFormat(locales[language], {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
);
const seconds = kept(
  (language, timeZone) =>
    new Intl.DateTimeFormat(locales[language], {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    }),
);
const days = kept(
  (language, timeZone) =>
    new Intl.DateTimeFormat(locales[language], {
      timeZone,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }),
);
const figures = kept((language) => new Intl.NumberFormat(locales[language]));
const ages = kept(
  (language, unit) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }),
);
const lists = kept(
  (language, type) =>
    new Intl.ListFormat(locales[language], {
      type: type === 'and' ? 'conjunction' : 'unit',
      style: type === 'and' ? 'long' : 'short',
    }),
);

const countries = kept((language) => new Intl.DisplayNames(locales[language], { type: 'region' }));

/** The name of a country by its two letters (ISO 3166). */
export function countryName(region: string, language: Language): string {
  return countries(language, '').of(region) ?? region;
}

type Reader = Pick<RenderContext, 'language' | 'timeZone' | 'now'>;

/** `14:02` */
export function clock(at: Date, { language, timeZone }: Reader): string {
  return clocks(language, timeZone).format(at);
}

/** `14:02:15` */
export function clockToTheSecond(at: Date, { language, timeZone }: Reader): string {
  return seconds(language, timeZone).format(at);
}

/** `20 Nov 2026` */
export function day(at: Date, { language, timeZone }: Reader): string {
  return days(language, timeZone).format(at);
}

/** `14:02` today, `20 Nov 2026, 14:02` on another day. */
export function moment(at: Date, reader: Reader): string {
  const date = day(at, reader);
  const time = clock(at, reader);
  return date === day(reader.now, reader) ? time : `${date}, ${time}`;
}

const minute = 60_000;
const units = [
  { unit: 'day', length: 24 * 60 * minute, from: 48 * 60 * minute },
  { unit: 'hour', length: 60 * minute, from: 120 * minute },
  { unit: 'minute', length: minute, from: minute },
] as const;

/** `12 min`, `3 hrs`, `5 days`; undefined when less than a minute. */
export function age(at: Date, { language, now }: Reader): string | undefined {
  const passed = now.getTime() - at.getTime();
  const fit = units.find(({ from }) => passed >= from);
  return fit && ages(language, fit.unit).format(Math.floor(passed / fit.length));
}

/** `1,034` */
export function figure(count: number, language: Language): string {
  return figures(language, '').format(count);
}

/** `8%` */
export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: share < 0.1 ? 1 : 0,
  }).format(share);
}

/** `A, B and C`, or `A, B, C` where the list is only a list. */
export function list(items: readonly string[], language: Language, type: 'and' | 'plain'): string {
  return lists(language, type).format(items);
}

/** `+48 42 123 40 07` for an E.164 number; what is none stays as it is. */
export function phone(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}

/** `00:1a:2b:3c:4d:5e` for 12 hex digits; what is none stays as it is. */
export function macAddress(mac: string): string {
  return /^[0-9a-f]{12}$/i.test(mac) ? (mac.match(/../g) ?? []).join(':').toUpperCase() : mac;
}
