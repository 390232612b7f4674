/** What Webex is asked: a settled customer as the body of the request, and its objections as problems of fields. */
import { text } from '../language/index.ts';
import type {
  NewWholesaleCustomer,
  Objection,
  WholesaleAddress,
} from '../webex/wholesale-customers.ts';
import { callingLanguage, zonesOf } from './countries.ts';
import { type CustomerStep, type SettledCustomer, wantsTimeZone } from './customer-rules.ts';
import { isCalling, isMeeting } from './packages.ts';
import type { Problem } from './problem.ts';
import type { Template } from './template-rules.ts';

/** The body of the request; `customer` must have no problems. */
export function requestFor(
  customer: SettledCustomer,
  template: Pick<Template, 'provisioningId'>,
): NewWholesaleCustomer {
  const { name, adminEmail, externalId, country, language, packages, timeZone } = customer;
  const address: WholesaleAddress = {
    addressLine1: customer.street,
    ...(customer.addition && { addressLine2: customer.addition }),
    city: customer.city,
    ...(customer.state && { stateOrProvince: customer.state }),
    ...(customer.postalCode && { zipOrPostalCode: customer.postalCode }),
    country,
  };
  const calling = packages.some(isCalling) && {
    calling: {
      location: {
        name: customer.locationName,
        address,
        timezone: timeZone,
        language: callingLanguage(language, country),
      },
    },
  };
  const meetings = packages.some(isMeeting) && { meetings: { timezone: timeZone } };
  return {
    provisioningId: template.provisioningId,
    packages,
    externalId,
    address,
    // `nb` is what people speak, `no` what Webex's list of languages may want; the tag is valid either way.
    customerInfo: { name, primaryEmail: adminEmail, language },
    ...(wantsTimeZone(customer) && { provisioningParameters: { ...calling, ...meetings } }),
  };
}

/**
 * A customer that nobody means, for asking Webex whether a template can be used: the check creates nothing. Its
 * address is Webex's own example, moved to the template's country.
 */
export function probeFor(
  template: Pick<Template, 'provisioningId' | 'packages' | 'country' | 'language' | 'adminEmail'>,
  id: string,
): NewWholesaleCustomer {
  const [zone = 'UTC'] = zonesOf(template.country);
  return requestFor(
    {
      name: 'Deskhand check',
      // The administrator of the template is a user already: whoever is asked about must be nobody.
      adminEmail: `check-${id.slice(0, 8)}@${template.adminEmail.split('@')[1] ?? 'example.com'}`,
      externalId: `deskhand-check-${id.slice(0, 8)}`,
      country: template.country,
      language: template.language,
      attested: true,
      packages: template.packages,
      locationName: 'Deskhand check',
      street: '771 Alder Drive',
      addition: '',
      city: 'Milpitas',
      state: 'CA',
      postalCode: '95035',
      timeZone: zone,
    },
    template,
  );
}

/** Where a problem belongs that Webex has found: the step that shows the field, and the problem. */
export interface PlacedProblem extends Problem {
  step: CustomerStep;
}

const places: readonly [says: RegExp, step: CustomerStep, field: string, known?: string][] = [
  [/external ?id/i, 'details', 'externalId', 'externalIdTaken'],
  [/e-?mail/i, 'details', 'admin', 'emailTaken'],
  [/provisioning ?id|template/i, 'details', 'template'],
  [/package/i, 'packages', 'packages'],
  [/country/i, 'details', 'country'],
  [/time ?zone/i, 'location', 'timeZone'],
  [/address ?line ?2/i, 'location', 'addition'],
  [/address ?line ?1/i, 'location', 'street'],
  [/\bcity\b/i, 'location', 'city'],
  [/state|province/i, 'location', 'state'],
  [/zip|postal/i, 'location', 'postalCode'],
  [/location\.? ?name/i, 'location', 'locationName'],
  [/\bname\b/i, 'details', 'company'],
];

/** Webex's objections at the fields they are about; those about none belong to the first step, without a field. */
export function placed(objections: readonly Objection[]): PlacedProblem[] {
  return objections.map(({ reason }) => {
    const place = places.find(([says]) => says.test(reason));
    if (!place) return { step: 'details', field: '', problem: text('wholesale.webex', { reason }) };
    const [, step, field, known] = place;
    const isTaken = known !== undefined && /already|in use|belongs|exist/i.test(reason);
    return {
      step,
      field,
      problem: isTaken
        ? text('wholesale.problem', { problem: known, detail: '' })
        : text('wholesale.webex', { reason }),
    };
  });
}
