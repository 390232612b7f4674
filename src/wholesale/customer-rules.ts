/**
 * What a new wholesale customer is described by and what Webex demands of it, checked here before Webex is asked.
 * Values are kept as they were typed; `settled` gives them with the template's defaults filled in.
 */
import { text } from '../language/index.ts';
import { countryFrom, hasPostalCodes, isTimeZone, needsState, zonesOf } from './countries.ts';
import {
  type CustomerPackage,
  isCalling,
  isMeeting,
  packageFrom,
  packageNames,
  unmetNeeds,
} from './packages.ts';
import type { Problem, Values } from './problem.ts';
import type { Template } from './template-rules.ts';

/** The steps, in order; the last one is the review. */
export const customerSteps = ['details', 'packages', 'location', 'review'] as const;
export type CustomerStep = (typeof customerSteps)[number];

/** Published limit of an address line. */
export const longestLine = 50;
const longestName = 80;
const mailbox = /^[^@\s,;<>"]+@[^@\s,;<>"]+\.[^@\s.,;<>"]{2,}$/;

/** Everything that Webex will be told, once nothing is wrong with it. */
export interface SettledCustomer {
  name: string;
  adminEmail: string;
  externalId: string;
  country: string;
  /** ISO 639-1. */
  language: string;
  attested: boolean;
  packages: readonly CustomerPackage[];
  locationName: string;
  street: string;
  addition: string;
  city: string;
  state: string;
  postalCode: string;
  timeZone: string;
}

/** The values with defaults filled in: the customer's own win over those of the template (A12). */
export function settled(
  values: Values,
  template: Template | undefined,
  fallbackId: string,
): SettledCustomer {
  const given = (field: string): string => (values[field] ?? '').trim();
  const written = given('country');
  const country = written ? (countryFrom(written) ?? '') : (template?.country ?? '');
  const packages = given('packages')
    .split(',')
    .flatMap((name) => packageFrom(name) ?? []);
  const zones = zonesOf(country);
  return {
    name: given('company'),
    adminEmail: given('admin').toLowerCase(),
    externalId: given('externalId') || fallbackId,
    country,
    language: given('language') || template?.language || 'en',
    attested: given('attested') === 'true',
    packages: [...new Set(packages)],
    locationName: given('locationName'),
    street: given('street'),
    addition: given('addition'),
    city: given('city'),
    state: needsState(country) ? given('state').toUpperCase() : '',
    postalCode: given('postalCode'),
    timeZone: given('timeZone') || (zones.length === 1 ? (zones[0] ?? '') : ''),
  };
}

/** The fields of a step, as far as the packages and the country need them (F288). */
export function fieldsOf(
  step: CustomerStep,
  customer: SettledCustomer,
  several: boolean,
): string[] {
  switch (step) {
    case 'details':
      return [
        ...(several ? ['template'] : []),
        ...['company', 'admin', 'externalId', 'country', 'language', 'attested'],
      ];
    case 'packages':
      return ['packages'];
    case 'location':
      return [
        ...(customer.packages.some(isCalling) ? ['locationName'] : []),
        ...['street', 'addition', 'city'],
        ...(needsState(customer.country) ? ['state'] : []),
        ...(hasPostalCodes(customer.country) ? ['postalCode'] : []),
        ...(wantsTimeZone(customer) && zonesOf(customer.country).length !== 1 ? ['timeZone'] : []),
      ];
    case 'review':
      return [];
  }
}

/** Whether one of the packages has a clock: calling or meetings. */
export function wantsTimeZone({ packages }: SettledCustomer): boolean {
  return packages.some((name) => isCalling(name) || isMeeting(name));
}

/** Everything wrong with a step. */
export function problemsIn(
  step: CustomerStep,
  values: Values,
  customer: SettledCustomer,
  template: Template | undefined,
): Problem[] {
  switch (step) {
    case 'details':
      return detailProblems(values, customer, template);
    case 'packages':
      return packageProblems(values, customer, template);
    case 'location':
      return locationProblems(customer);
    case 'review':
      return [];
  }
}

function wrong(field: string, problem: string, detail = ''): Problem {
  return { field, problem: text('wholesale.problem', { problem, detail }) };
}

function detailProblems(
  values: Values,
  customer: SettledCustomer,
  template: Template | undefined,
): Problem[] {
  const { name, adminEmail, externalId, country, attested } = customer;
  const problems: Problem[] = [];
  if (!template) problems.push(wrong('template', 'template'));
  else if (template.state === 'retired') problems.push(wrong('template', 'retired', template.name));
  if (name.length < 2) problems.push(wrong('company', 'required'));
  else if (name.includes('%')) problems.push(wrong('company', 'percent'));
  else if ([...name].length > longestName) problems.push(tooLong('company', name, longestName));
  if (!adminEmail) problems.push(wrong('admin', 'required'));
  else if (!mailbox.test(adminEmail)) problems.push(wrong('admin', 'email'));
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,63}$/u.test(externalId)) {
    problems.push(wrong('externalId', 'externalId'));
  }
  if (!country) {
    problems.push(wrong('country', (values['country'] ?? '').trim() ? 'country' : 'required'));
  }
  if (!attested) problems.push(wrong('attested', 'attest'));
  return problems;
}

function packageProblems(
  values: Values,
  { packages }: SettledCustomer,
  template: Template | undefined,
): Problem[] {
  const unknown = (values['packages'] ?? '')
    .split(',')
    .filter((name) => name.trim() && !packageFrom(name));
  if (unknown.length > 0) return [wrong('packages', 'noPackage', unknown[0])];
  if (packages.length === 0) return [wrong('packages', 'choose')];
  const foreign = packages.find((name) => template && !template.packages.includes(name));
  if (foreign) return [wrong('packages', 'foreign', packageNames[foreign])];
  return unmetNeeds(packages)
    .slice(0, 1)
    .map(({ addOn, needs }) => ({
      field: 'packages',
      problem: text('wholesale.needs', {
        addOn: packageNames[addOn],
        needs: needs
          .filter((name) => !template || template.packages.includes(name))
          .map((name) => packageNames[name]),
      }),
    }));
}

function locationProblems(customer: SettledCustomer): Problem[] {
  const fields = fieldsOf('location', customer, false);
  const { street, addition, locationName, timeZone, country } = customer;
  const optional = ['addition'];
  const value: Record<string, string> = { ...customer, packages: '', attested: '' };
  const problems = fields
    .filter((field) => !optional.includes(field) && value[field] === '')
    .map((field) => wrong(field, field === 'timeZone' ? 'choose' : 'required'));
  for (const [field, line] of Object.entries({ street, addition })) {
    if ([...line].length > longestLine) problems.push(tooLong(field, line, longestLine));
  }
  if ([...locationName].length > longestName) {
    problems.push(tooLong('locationName', locationName, longestName));
  }
  if (timeZone && wantsTimeZone(customer)) {
    const zones = zonesOf(country);
    const fits = zones.length > 0 ? zones.includes(timeZone) : isTimeZone(timeZone);
    if (!fits) problems.push(wrong('timeZone', 'choose'));
  }
  return problems;
}

function tooLong(field: string, value: string, most: number): Problem {
  const has = [...value].length;
  return { field, problem: text('wholesale.tooLong', { most, has }) };
}
