/** The packages of Webex for Wholesale, as the published API names them, and what depends on what. */

/** Every package that a wholesale customer can be sold, in the order people choose from. */
export const customerPackages = [
  'webex_calling',
  'webex_calling_standard',
  'webex_suite',
  'webex_meetings',
  'webex_voice',
  'common_area_calling',
  'cx_essentials',
  'attendant_console',
  'cisco_calling_plan',
  'cx_premium_agent',
  'cx_standard_agent',
  'cx_voice_ports',
  'cx_ai_assistant',
  'webex_ai_agent',
] as const;
export type CustomerPackage = (typeof customerPackages)[number];

/** Those of which a user holds exactly one (G6). */
export const subscriberPackages = [
  'webex_calling',
  'webex_calling_standard',
  'webex_suite',
  'webex_meetings',
  'webex_voice',
  'cx_essentials',
  'attendant_console',
  'cx_premium_agent',
  'cx_standard_agent',
] as const satisfies readonly CustomerPackage[];
export type SubscriberPackage = (typeof subscriberPackages)[number];

/** What people call them; product names are the same in every language. */
export const packageNames: Record<CustomerPackage, string> = {
  webex_calling: 'Webex Calling',
  webex_calling_standard: 'Webex Calling Standard',
  webex_suite: 'Webex Suite',
  webex_meetings: 'Webex Meetings',
  webex_voice: 'Webex Voice',
  common_area_calling: 'Common Area Calling',
  cx_essentials: 'Customer Assist',
  attendant_console: 'Attendant Console',
  cisco_calling_plan: 'Cisco Calling Plan',
  cx_premium_agent: 'Contact Center Premium Agent',
  cx_standard_agent: 'Contact Center Standard Agent',
  cx_voice_ports: 'Contact Center Voice Ports',
  cx_ai_assistant: 'Contact Center AI Assistant',
  webex_ai_agent: 'Webex AI Agent',
};

/** An add-on, and the packages of which the customer needs at least one (published description of the API). */
const needsOneOf: Partial<Record<CustomerPackage, readonly CustomerPackage[]>> = {
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

const calling: readonly CustomerPackage[] = [
  'webex_calling',
  'webex_calling_standard',
  'webex_suite',
  'webex_voice',
  'common_area_calling',
  'cx_essentials',
];

const meeting: readonly CustomerPackage[] = ['webex_meetings', 'webex_suite'];

/** The package with this name, as the API, people or a file write it: `webex_calling`, `Webex Calling`. */
export function packageFrom(written: string): CustomerPackage | undefined {
  const key = written
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
  return customerPackages.find(
    (name) => name === key || packageNames[name].toLowerCase().replaceAll(' ', '_') === key,
  );
}

/** Whether a customer with it must have a headquarters location. */
export function isCalling(name: CustomerPackage): boolean {
  return calling.includes(name);
}

/** Whether it has meetings, which want a time zone of their own. */
export function isMeeting(name: CustomerPackage): boolean {
  return meeting.includes(name);
}

/** Add-ons that were chosen without any package they depend on (G6). */
export function unmetNeeds(
  chosen: readonly CustomerPackage[],
): { addOn: CustomerPackage; needs: readonly CustomerPackage[] }[] {
  return chosen.flatMap((addOn) => {
    const needs = needsOneOf[addOn];
    return needs && !needs.some((one) => chosen.includes(one)) ? [{ addOn, needs }] : [];
  });
}
