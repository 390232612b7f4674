/** What a new location of a customer is described by and what Webex demands of it, checked before Webex is asked. */
import { text } from '../language/index.ts';
import type { NewLocation } from '../webex/location-writes.ts';
import {
  callingLanguage,
  countryFrom,
  hasPostalCodes,
  isTimeZone,
  needsState,
  zonesOf,
} from './countries.ts';
import { longestLine } from './customer-rules.ts';
import { nameKeyOf } from './premises.ts';
import type { Problem, Values } from './problem.ts';

/** The fields, in the order they stand on the card: seven, as many as a card has room for. */
export const locationFields = [
  'locationName',
  'street',
  'city',
  'state',
  'postalCode',
  'country',
  'timeZone',
] as const;

/** With more, Webex Calling cannot be enabled. */
const longestName = 80;

/** The location, or everything that is wrong with it; `names` are those of present locations. */
export function locationFrom(
  values: Values,
  { names, language }: { names: readonly string[]; language: string },
): { location: NewLocation } | { problems: readonly Problem[] } {
  const given = (field: string): string => (values[field] ?? '').trim();
  const country = countryFrom(given('country')) ?? '';
  const zones = zonesOf(country);
  const only = zones.length === 1 ? (zones[0] ?? '') : '';
  const timeZone = given('timeZone') || only;
  const name = given('locationName');
  const problems: Problem[] = [
    ...missing('locationName', name),
    ...tooLong('locationName', name, longestName),
    ...(names.some((each) => nameKeyOf(each) === nameKeyOf(name))
      ? [{ field: 'locationName', problem: text('place.taken') }]
      : []),
    ...missing('street', given('street')),
    ...tooLong('street', given('street'), longestLine),
    ...missing('city', given('city')),
    ...(needsState(country) ? missing('state', given('state')) : []),
    ...(hasPostalCodes(country) ? missing('postalCode', given('postalCode')) : []),
    ...countryProblems(given('country'), country),
    ...zoneProblems(timeZone, country, zones),
  ];
  if (problems.length > 0) return { problems };
  const spoken = callingLanguage(language, country);
  return {
    location: {
      name,
      timeZone,
      preferredLanguage: spoken,
      announcementLanguage: spoken,
      address: {
        address1: given('street'),
        city: given('city'),
        state: given('state').toUpperCase(),
        postalCode: given('postalCode'),
        country,
      },
    },
  };
}

function wrong(field: string, problem: string): Problem {
  return { field, problem: text('wholesale.problem', { problem, detail: '' }) };
}

function missing(field: string, value: string): Problem[] {
  return value === '' ? [wrong(field, 'required')] : [];
}

function tooLong(field: string, value: string, most: number): Problem[] {
  const has = [...value].length;
  return has > most ? [{ field, problem: text('wholesale.tooLong', { most, has }) }] : [];
}

function countryProblems(written: string, country: string): Problem[] {
  return country === '' ? [wrong('country', written === '' ? 'required' : 'country')] : [];
}

function zoneProblems(timeZone: string, country: string, zones: readonly string[]): Problem[] {
  if (country === '') return [];
  const fits = zones.length > 0 ? zones.includes(timeZone) : isTimeZone(timeZone);
  return fits ? [] : [wrong('timeZone', 'choose')];
}

/** The zones that are offered: those of the country; none while it is not known. */
export function zonesFor(values: Values): readonly string[] {
  return zonesOf(countryFrom(values['country'] ?? '') ?? '');
}
