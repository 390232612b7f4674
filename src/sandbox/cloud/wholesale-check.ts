/** What Webex refuses of a wholesale customer, before and when it is created: all reasons at once. */
import type { Call } from './call.ts';
import { Refusal, type RefusedDetail } from './refusal.ts';
import { onboardingTemplates, wholesalePackages } from './seed/onboarding.ts';
import type { Sold } from './wholesale-sold.ts';
import type { World } from './world.ts';

const needs: Readonly<Record<string, readonly string[]>> = {
  cisco_calling_plan: [
    'common_area_calling',
    'webex_calling',
    'webex_suite',
    'webex_voice',
    'cx_essentials',
    'webex_calling_standard',
  ],
  attendant_console: ['webex_calling', 'webex_suite', 'cx_essentials'],
};
const calling = needs['cisco_calling_plan'] ?? [];
const withStates = ['US', 'CA', 'AU'];

/** A body or a part of one. */
type Fields = Readonly<Record<string, unknown>>;

/** Throws a Refusal with every reason that there is. The codes are our own: Webex publishes no list of them. */
export function refuseUnlessRight(call: Call, others: readonly Sold[], world: World): void {
  const { body } = call;
  const reasons = [
    ...templateReasons(body),
    ...identityReasons(body, others, world),
    ...addressReasons(body['address'], 'address'),
    ...callingReasons(body),
  ];
  const errors: RefusedDetail[] = reasons.map(([errorCode, description]) => ({
    errorCode,
    description,
  }));
  if (errors.length > 0) {
    throw new Refusal(400, 'Provisioning preCheck validation failed.', {}, errors);
  }
}

type Reason = readonly [code: number, description: string];

function templateReasons(body: Fields): Reason[] {
  const provisioningId = body['provisioningId'];
  if (provisioningId === undefined) return [];
  const template = onboardingTemplates.find((each) => each.provisioningId === provisioningId);
  if (!template) return [[2501, 'provisioningId is not known to this partner.']];
  if (template.retired) return [[2502, 'provisioningId belongs to a template that was deleted.']];
  const packages = listIn(body['packages']);
  return [
    ...packages
      .filter((name) => !template.packages.includes(name))
      .map(
        (name): Reason =>
          wholesalePackages.includes(name)
            ? [2503, `packages: ${name} is not part of the onboarding template.`]
            : [2504, `packages: ${name} does not exist.`],
      ),
    ...packages
      .filter((name) => needs[name] && !needs[name].some((one) => packages.includes(one)))
      .map((name): Reason => [2505, `packages: ${name} depends on a package that is not there.`]),
  ];
}

function identityReasons(body: Fields, others: readonly Sold[], world: World): Reason[] {
  const { name, primaryEmail } = fieldsIn(body['customerInfo']);
  const externalId = body['externalId'];
  return [
    ...(String(name ?? '').includes('%')
      ? [[2510, 'customerInfo.name must not include the character %.'] as const]
      : []),
    ...(primaryEmail !== undefined && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(String(primaryEmail))
      ? [[2511, 'customerInfo.primaryEmail is invalid.'] as const]
      : []),
    ...(world.accountsByEmail.get(String(primaryEmail ?? '').toLowerCase())
      ? [[2512, 'customerInfo.primaryEmail belongs to a user of another organization.'] as const]
      : []),
    ...(others.some(({ wholesale }) => wholesale.externalId === externalId)
      ? [[2513, 'externalId is already in use by another customer.'] as const]
      : []),
  ];
}

function addressReasons(given: unknown, place: string): Reason[] {
  const address = fieldsIn(given);
  const text = (field: string): string => String(address[field] ?? '');
  const country = text('country');
  const reasons: Reason[] = [];
  for (const line of ['addressLine1', 'addressLine2']) {
    if ([...text(line)].length > 50) reasons.push([2520, `${place}.${line} is too long.`]);
  }
  for (const field of ['addressLine1', 'city', 'country']) {
    if (text(field) === '') reasons.push([2521, `${place}.${field} is required.`]);
  }
  if (country !== '' && !isCountry(country)) {
    reasons.push([2522, `${place}.country is not an ISO 3166 code.`]);
  }
  if (withStates.includes(country) && text('stateOrProvince') === '') {
    reasons.push([2523, `${place}.stateOrProvince is required in ${country}.`]);
  }
  return reasons;
}

function callingReasons(body: Fields): Reason[] {
  if (!listIn(body['packages']).some((name) => calling.includes(name))) return [];
  const location = fieldsIn(
    fieldsIn(fieldsIn(body['provisioningParameters'])['calling'])['location'],
  );
  if (Object.keys(location).length === 0) {
    return [[2530, 'provisioningParameters.calling.location is required with calling packages.']];
  }
  const reasons = addressReasons(location['address'], 'location.address');
  if (String(location['name'] ?? '') === '') reasons.push([2531, 'location.name is required.']);
  if (!isTimeZone(location['timezone']))
    reasons.push([2532, 'location.timezone is not supported.']);
  if (!/^[a-z]{2}_[a-z]{2}$/.test(String(location['language'] ?? ''))) {
    reasons.push([2533, 'location.language is not supported.']);
  }
  return reasons;
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

function isTimeZone(name: unknown): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: String(name ?? '-') });
    return true;
  } catch {
    return false;
  }
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** What is in a part of a body; nothing when there is none. */
export function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
