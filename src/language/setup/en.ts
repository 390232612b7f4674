/** Locations, numbers and administrators of customers, in English: part of the contract that `en.ts` defines. */
import { assist } from '../assist/en.ts';
import { plural } from '../plural.ts';

const kinds: Record<string, string> = {
  local_gateway: 'premises-based PSTN',
  non_integrated_ccp: 'Cloud Connected PSTN, not integrated',
  integrated_ccp: 'Cloud Connected PSTN, integrated',
  cisco_pstn: 'Cisco PSTN',
};

const states: Record<string, string> = {
  off: 'not enabled for Webex Calling',
  none: 'no PSTN connection yet',
  untold: 'Webex does not tell the PSTN connection',
};

const numberStates: Record<string, string> = {
  duplicate: 'this customer has it already',
  'duplicate-in-list': 'stands in the list twice',
  unavailable: 'is in use elsewhere',
  invalid: 'is not a valid number',
};

export const setup = {
  ...assist,
  // Locations
  'place.listWhat': () => 'the locations of a customer, and how they reach the public network',
  'place.addWhat': () => 'makes a location for a wholesale customer',
  'place.title': ({ count }: { count: number }) =>
    plural('en', count, { one: '# location', other: '# locations' }),
  'place.none': () => 'This customer has no location yet.',
  'place.pstn': () => 'PSTN',
  'place.kind': ({ type, name }: { type: string; name: string }) => {
    const kind = kinds[type];
    if (kind === undefined) return name || type;
    return name && type !== 'local_gateway' ? `${kind} (${name})` : kind;
  },
  'place.state': ({ state }: { state: string }) => states[state] ?? state,
  'place.hubOnly': () =>
    'The PSTN connection, number orders, porting and emergency addresses are looked after in Control Hub; Webex tells me no more than this.',
  'place.untold': () =>
    'The PSTN connection may not be read here: the integration lacks the scope spark-admin:telephony_pstn_read.',
  'place.all': () => 'Locations',
  'place.hub': () => 'Control Hub',
  'place.main': () => 'Main number',
  'place.prefix': () => 'Routing prefix',
  'place.add': () => 'Add location',
  'place.addTitle': () => 'New location',
  'place.addStep': () => 'Name and address',
  'place.addIntro': ({ name }: { name: string }) => `A location of ${name}.`,
  'place.taken': () => 'this customer has a location of that name',
  'place.askAdd': () => 'Add this location?',
  'place.addWarning': () =>
    'Webex has no check beforehand. If it refuses, I say why. A location is deleted in Control Hub.',
  'place.added': ({ name, customer }: { name: string; customer: string }) =>
    `**${name}** is now a location of ${customer}, enabled for Webex Calling. Next: choose its PSTN connection in Control Hub.`,
  'place.addedPlain': ({ name, customer }: { name: string; customer: string }) =>
    `**${name}** is now a location of ${customer}. It is not enabled for Webex Calling, because the customer has no package with calling.`,
  'place.callingRefused': ({ name, reason }: { name: string; reason: string }) =>
    `**${name}** is there, but Webex did not enable it for Webex Calling: ${reason}. Please enable it in Control Hub.`,
  'place.forbidden': ({ scope }: { scope: string }) =>
    `Webex does not let me: the integration lacks the scope ${scope}, or its account is no full administrator there. Nothing was changed.`,
  // Numbers
  'line.addWhat': () => 'puts phone numbers into a location',
  'line.addTitle': ({ name }: { name: string }) => `Add numbers to ${name}`,
  'line.addHint': ({ most }: { most: number }) =>
    `One number per line with + and country code, at most ${most}. Your PSTN provider must have them: nothing is ordered or ported here.`,
  'line.numbers': () => 'Numbers',
  'line.numbersError': () => 'Please write at least one number.',
  'line.noNumbers': () => 'please write at least one number',
  'line.tooMany': ({ count, most }: { count: number; most: number }) =>
    `these are ${count} numbers; ${most} can be added at a time`,
  'line.state': ({ number, state }: { number: string; state: string }) =>
    `${number} ${numberStates[state] ?? state}`,
  'line.closed': ({ name, state }: { name: string; state: string }) =>
    state === 'connected'
      ? `the numbers of ${name} come from its PSTN provider: they are ordered in Control Hub`
      : `${name}: ${states[state] ?? state}. Choose the PSTN connection in Control Hub first`,
  'line.nowhere': () =>
    'No location of this customer takes numbers: their PSTN connection is missing, or its provider brings them. Both are looked after in Control Hub.',
  'line.add': () => 'Add numbers',
  'line.askAdd': ({ count }: { count: number }) =>
    plural('en', count, { one: 'Add # number?', other: 'Add # numbers?' }),
  'line.addYes': ({ count }: { count: number }) =>
    plural('en', count, { one: 'Add # number', other: 'Add # numbers' }),
  'line.addWarning': () => 'They are in service at once. They are taken out again in Control Hub.',
  'line.added': ({ count, name }: { count: number; name: string }) =>
    plural('en', count, {
      one: `# number is in ${name} now, free to be assigned.`,
      other: `# numbers are in ${name} now, free to be assigned.`,
    }),
  'line.assignWhat': () => 'gives a user one of the free numbers of their location',
  'line.assignTitle': ({ name }: { name: string }) => `Number of ${name}`,
  'line.number': () => 'Phone number',
  'line.numberError': () => 'Please choose a number.',
  'line.extension': () => 'Extension',
  'line.without': () => 'No number, extension only',
  'line.assignHint': ({ name }: { name: string }) => `Free numbers of ${name}.`,
  'line.noCalling': ({ email }: { email: string }) =>
    `${email} has no telephone line yet. Change the package to one with calling: number and location are asked for there.`,
  'line.noFree': ({ name }: { name: string }) => `No number is free at ${name}.`,
  'line.taken': ({ number }: { number: string }) => `${number} is no longer free there`,
  'line.askAssign': () => 'Change the number?',
  'line.assignYes': () => 'Change number',
  'line.assignWarning': () => 'Calls to the former number no longer reach this user.',
  'line.newWarning': () => 'Calls to the number reach this user from now on.',
  'line.assigned': ({ email, before, after }: { email: string; before: string; after: string }) =>
    `${email}: ${before} → ${after}.`,
  // Administrators of the customer
  'admin.roleWhat': () => 'gives a customer’s user an administrator role, or takes it',
  'admin.roleTitle': ({ name }: { name: string }) => `Administrator role of ${name}`,
  'admin.role': () => 'Administrator role',
  'admin.roleError': () => 'Please choose a role.',
  'admin.none': () => 'no administrator role',
  'admin.roleHint': ({ name }: { name: string }) =>
    `Administrators need the highest package the customer was created with (${name}), or one above it; that of a full administrator cannot be downgraded.`,
  'admin.needsPackage': ({ needed, held }: { needed: string; held: string }) =>
    `administrators of this customer need ${needed}, the package it was created with; this user has ${held}`,
  'admin.needsAny': ({ needed }: { needed: string }) =>
    `administrators of this customer need ${needed}, the package it was created with; this person has none: add them as a user first`,
  'admin.last': () => 'this is the only full administrator: make somebody else one first',
  'admin.same': () => 'this user has that role already',
  'admin.ask': () => 'Change the administrator role?',
  'admin.yes': () => 'Change role',
  'admin.give': () => 'From now on they can administer this customer in Control Hub.',
  'admin.take': () => 'They can no longer do in Control Hub what the former role let them do.',
};

export type SetupCatalogue = typeof setup;
