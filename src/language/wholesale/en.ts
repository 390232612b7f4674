/** Onboarding templates and wholesale customers, in English: part of the contract that `en.ts` defines. */
import { bullets } from '../bullets.ts';
import { plural } from '../plural.ts';
import { setup } from '../setup/en.ts';

const problems: Record<string, string> = {
  required: 'is needed',
  percent: 'must not contain “%”',
  email: 'is no e-mail address',
  externalId: 'letters, digits and . _ - only',
  country: 'I know no such country',
  template: 'choose one',
  retired: 'is retired: {detail}',
  attest: 'must be confirmed',
  choose: 'choose one',
  noPackage: 'no such package: {detail}',
  foreign: 'not in the template: {detail}',
  nameTaken: 'another template has it',
  provisioningId: 'copy it from Partner Hub',
  idp: 'is needed with partner sign-in',
  unmet: 'an add-on lacks its package',
  externalIdTaken: 'another customer has it',
  emailTaken: 'belongs to somebody already',
};

const fields: Record<string, string> = {
  template: 'Onboarding template',
  company: 'Company name',
  admin: 'Administrator’s e-mail',
  externalId: 'External customer ID (optional)',
  country: 'Country or region',
  language: 'Language of e-mails',
  attested: 'Supported location',
  packages: 'Packages',
  locationName: 'Name of the location',
  street: 'Address, first line',
  addition: 'Address, second line (optional)',
  city: 'City',
  state: 'State or province (code)',
  postalCode: 'Postal code',
  timeZone: 'Time zone',
  name: 'Template name',
  subscription: 'Wholesale subscription',
  provisioningId: 'Provisioning ID',
  pstn: 'Cloud Connected PSTN (optional)',
  authentication: 'Sign-in of users',
  idp: 'IdP Entity ID',
  inviteEmails: 'Invitations',
  vidcast: 'Vidcast',
  calls: 'Call settings (a note)',
  address: 'Address',
  settings: 'Settings',
};

const shortFields: Record<string, string> = {
  externalId: 'External ID',
  admin: 'Administrator',
  pstn: 'PSTN provider',
  calls: 'Call settings',
  language: 'E-mail language',
  template: 'Template',
  state: 'State',
};

const steps: Record<string, string> = {
  details: 'Details',
  packages: 'Packages',
  location: 'Headquarters',
  review: 'Review',
  primary: 'Primary settings',
  'sign-in': 'Calling and sign-in',
};

const states: Record<string, string> = {
  requested: 'waits for Webex',
  accepted: 'being set up',
  review: 'compliance review',
  ready: 'ready',
  errors: 'ready with errors',
  failed: 'failed',
};

const authentications: Record<string, string> = {
  webex: 'Webex authentication',
  partner: 'Partner authentication (own SAML IdP)',
};

const failures: Record<string, string> = {
  externalId: 'the external ID is in use by another customer',
  webex: 'Webex could not be reached for a whole day',
};

export const wholesale = {
  ...setup,
  // Filling something in, step by step
  'form.next': () => 'Next',
  'form.back': () => 'Back',
  'form.leave': () => 'Discard',
  'form.later': () => 'Not now',
  'form.number': ({ number }: { number: number }) => String(number),
  'form.step': ({ at, of }: { at: number; of: number }) => `Step ${at} of ${of}`,
  'form.wrong': ({ count }: { count: number }) =>
    plural('en', count, { one: '# to correct', other: '# to correct' }),
  'form.stale': () =>
    'This card is no longer the latest one. Please use the newest card, or ask again: nothing you typed is lost.',
  'form.left': () => 'All right, I have discarded what was filled in. Nothing was created.',
  'form.continued': () => 'You left this unfinished; it goes on where you were.',
  // Fields, and what is wrong with what stands in them
  'wholesale.field': ({ field }: { field: string }) => fields[field] ?? field,
  'wholesale.fact': ({ field }: { field: string }) => shortFields[field] ?? fields[field] ?? field,
  'wholesale.step': ({ step }: { step: string }) => steps[step] ?? step,
  'wholesale.problem': ({ problem, detail }: { problem: string; detail: string }) =>
    (problems[problem] ?? problem).replace('{detail}', detail),
  'wholesale.tooLong': ({ most, has }: { most: number; has: number }) =>
    `at most ${most} characters, this has ${has}`,
  'wholesale.needs': ({ addOn, needs }: { addOn: string; needs: readonly string[] }) =>
    `${addOn} needs one of: ${needs.join(', ')}`,
  'wholesale.webex': ({ reason }: { reason: string }) => `Webex says: ${reason}`,
  'wholesale.attest': () => 'I verify that this customer is in a Cisco Webex supported location',
  'wholesale.invite': () => 'Administrators may send invitation e-mails',
  'wholesale.vidcast': () => 'Vidcast may be used',
  'wholesale.authentication': ({ method }: { method: string }) => authentications[method] ?? method,
  'wholesale.yesNo': ({ on }: { on: boolean }) => String(on ? 'yes' : 'no'),
  // Wholesale customers
  'customer.new': () => 'New customer',
  'customer.createWhat': () => 'creates a wholesale customer, step by step',
  'customer.createTitle': () => 'New wholesale customer',
  'customer.noTemplate': () =>
    'A customer is made from an onboarding template, and none is registered. Please register one first: `add template`.',
  'customer.createYes': () => 'Create customer',
  'customer.createChecked': () =>
    'Webex has checked this and would create it. Nothing has been created yet.',
  'customer.billing': () => 'Creating a customer starts billing on your partner agreement.',
  'customer.already': () =>
    'This customer was asked for already; nothing happened a second time. `creations` shows how far it is.',
  'customer.alikeNames': ({ names }: { names: readonly string[] }) =>
    `A customer with the same or a similar name exists: ${names.join(', ')}.`,
  'customer.asked': ({ name, externalId }: { name: string; externalId: string }) =>
    `Webex is asked to create **${name}** (${externalId}). It takes a while; I report here when it is done.`,
  'customer.ready': ({ name, externalId }: { name: string; externalId: string }) =>
    `**${name}** is ready (external ID ${externalId}). Next: \`set up ${name}\`.`,
  'customer.readyErrors': ({
    name,
    problems: reasons,
  }: {
    name: string;
    problems: readonly string[];
  }) =>
    `**${name}** is there, but Webex reports errors:\n\n${bullets(reasons)}\n\nWhat works can be used. Please correct the rest in Partner Hub, or ask Webex support.`,
  'customer.inReview': ({ name }: { name: string }) =>
    `**${name}** is in a compliance review at Webex (denied-party list). It can take days; there is nothing to do. I report here when it is over.`,
  'customer.failed': ({ name, problems: reasons }: { name: string; problems: readonly string[] }) =>
    `**${name}** was not created. Webex says:\n\n${bullets(reasons.map((reason) => failures[reason] ?? reason))}\n\nWhat you typed is kept: \`new customer\` shows it again.`,
  'customer.state': ({ state }: { state: string }) => states[state] ?? state,
  'customer.creationsWhat': () => 'how far new wholesale customers are',
  'customer.creationsTitle': () => 'New wholesale customers',
  'customer.noCreations': () => 'No customer was asked for yet.',
  // Setting a customer up
  'setup.what': () => 'what a new customer has and what is still to be done',
  'setup.assist': () => 'Setup Assist',
  'setup.none': () => 'none',
  'setup.notWholesale': () => 'not a wholesale customer',
  'setup.location': () => 'Location',
  'setup.locations': () => 'Locations',
  'setup.numbers': () => 'Free numbers',
  'setup.pstnOpen': () =>
    'A location has no PSTN connection yet: choose it in Control Hub before numbers are assigned.',
  'setup.adminRules': () =>
    'Administrators need the package the customer was created with; that of a full administrator cannot be downgraded. Roles are given with “admin role”.',
  'setup.addUsers': () => 'Add users',
  'setup.admins': () => 'Admins',
  // Onboarding templates
  'template.listWhat': () => 'the onboarding templates that are registered',
  'template.showWhat': () => 'shows an onboarding template with its provisioning ID',
  'template.addWhat': () => 'registers an onboarding template',
  'template.retireWhat': () => 'takes an onboarding template out of use',
  'template.about': () =>
    'No API of Webex lists templates: these were registered here with the ID from Partner Hub.',
  'template.add': () => 'Add template',
  'template.retired': () => 'retired',
  'template.active': () => 'in use',
  'template.hub': () => 'Partner Hub',
  'template.change': () => 'Edit',
  'template.reuse': () => 'Use again',
  'template.retire': () => 'Retire',
  'template.editTitle': () => 'Onboarding template',
  'template.intro': () =>
    'The template itself is made in Partner Hub: Customers › Onboarding templates › Create template › Webex for Wholesale. Copy its provisioning ID from there.',
  'template.pstnWarning': () =>
    'Cisco does not recommend a Cloud Connected PSTN provider in the template, because of its limitations.',
  'template.portal': () =>
    'Deskhand keeps these settings; only Partner Hub can set them in the template itself.',
  'template.retireTitle': () => 'Retire this template?',
  'template.retireWarning': () =>
    'New customers can no longer be made from it. Existing ones stay as they are.',
  'template.reuseTitle': () => 'Use this template again?',
  'template.reuseWarning': () => 'New customers can be made from it again.',
  'template.provisioningId': () => fields['provisioningId'] ?? '',
  'template.listTitle': ({ count }: { count: number }) =>
    plural('en', count, { one: '# onboarding template', other: '# onboarding templates' }),
  'template.packages': ({ count }: { count: number }) =>
    plural('en', count, { one: '# package', other: '# packages' }),
  'template.checkedAt': ({ at }: { at: string }) => `Webex agreed to it on ${at}.`,
  'template.checked': () =>
    'Webex has checked the provisioning ID and the packages: they can be used.',
  'template.saveYes': () => 'Save template',
  'template.saved': ({ name }: { name: string }) => `The template **${name}** is saved.`,
  'template.none': ({ name }: { name: string }) =>
    `I know no template called “${name}”. \`templates\` shows all.`,
  'template.isRetired': ({ name }: { name: string }) => `The template **${name}** is retired.`,
  'template.isActive': ({ name }: { name: string }) => `The template **${name}** is in use again.`,
  'template.several': ({ names }: { names: readonly string[] }) =>
    `Several templates fit: ${names.join(', ')}. Please name one.`,
};

export type WholesaleCatalogue = typeof wholesale;
