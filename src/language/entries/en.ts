/** Users, numbers and devices as they are now, in English: part of the contract that `en.ts` defines. */
import { plural } from '../plural.ts';

/** Why Webex could not be asked. */
const whys: Record<string, string> = {
  slow: 'it did not answer in time',
  busy: 'it is busy or cannot be reached',
  signedOut: 'it does not let Deskhand into this customer',
  unreadable: 'its answer could not be understood',
  missing: 'it does not know this customer any more, or the partner no longer manages it',
  refused: 'it refused',
};

type Because = { why: string; reason: string };
const because = ({ why, reason }: Because) =>
  reason ? `${whys[why] ?? why} (${reason})` : (whys[why] ?? why);

const accounts: Record<string, string> = {
  active: 'active',
  pending: 'pending',
  transient: 'e-mail not verified yet',
  disabled: 'disabled',
  fraud: 'locked on suspicion of fraud',
  pending_transient: 'pending, e-mail not verified yet',
  fraud_transient: 'locked on suspicion of fraud, e-mail not verified yet',
  compliance_transient: 'held back by a compliance check',
};

const features: Record<string, string> = {
  voicemail: 'Voicemail',
  forwardAlways: 'Forwarding, always',
  forwardBusy: 'Forwarding when busy',
  forwardNoAnswer: 'Forwarding when unanswered',
  doNotDisturb: 'Do not disturb',
  callWaiting: 'Call waiting',
  callRecording: 'Call recording',
};

export const entries = {
  // What is shown and whether Webex confirmed it
  'entry.unconfirmed': (why: Because) => `Not confirmed with Webex: ${because(why)}.`,
  'entry.accountUnconfirmed': (why: Because) =>
    `The status of the account could not be asked of Webex: ${because(why)}.`,
  'entry.devicesUnconfirmed': (why: Because) =>
    `The devices are from the copy, not confirmed with Webex: ${because(why)}.`,
  'entry.callingUnconfirmed': (why: Because) =>
    `The calling features could not be asked of Webex: ${because(why)}.`,
  'entry.numbersUnconfirmed': (why: Because) =>
    `Telephone number and extension are from the copy, not confirmed with Webex: ${because(why)}.`,
  'entry.ownerUnconfirmed': (why: Because) =>
    `What it is assigned to could not be asked of Webex by name: ${because(why)}.`,
  'entry.licensesUnnamed': ({ count, why, reason }: Because & { count: number }) =>
    `${plural('en', count, { one: 'The copy does not know the name of # further licence', other: 'The copy does not know the names of # further licences' })}${why ? `, and Webex could not be asked: ${because({ why, reason })}` : ''}.`,
  'entry.partnerAdminsUnconfirmed': (why: Because) =>
    `Who of your partner organization is assigned could not be asked of Webex: ${because(why)}.`,
  'entry.customerLive': ({ at, licenses }: { at: string; licenses: boolean }) =>
    `Live from Webex ${at}: still the partner’s customer${licenses ? ', and its licences' : ''}.`,
  'entry.lost': ({ since }: { since: string }) =>
    `The partner has not managed this customer since ${since}.`,
  // The account of a user
  'entry.account': () => 'Account',
  'entry.accountStatus': ({ status }: { status: string }) => accounts[status] ?? status,
  'entry.mayEnter': () => 'may sign in',
  'entry.mayNotEnter': () => 'may not sign in',
  'entry.inviteWaits': () => 'invitation not accepted yet',
  'entry.resend': () => 'Resend invitation',
  'entry.none': () => 'none',
  'entry.untold': () => 'Webex does not say',
  // Licences and calling
  'services.what': () => 'licences and calling features of a user',
  'services.button': () => 'Licences',
  'services.noLicenses': () => 'No licences are assigned.',
  'services.calling': () => 'Calling features',
  'services.feature': ({ feature }: { feature: string }) => features[feature] ?? feature,
  'services.on': () => 'on',
  'services.off': () => 'off',
  'services.onTo': ({ to }: { to: string }) => `on, to ${to}`,
  'services.noCalling': () => 'No Webex Calling: there are no calling features.',
  'services.hidden': () =>
    'The public interface of Webex shows no other feature toggles of a user (messaging, meetings, hybrid services, previews). They are in Control Hub.',
  // Numbers and devices
  'entry.national': () => 'National writing',
  'entry.numberInactive': () => 'This number is inactive: Webex does not route calls to it.',
  'entry.numberUnassigned': () => 'This number is not assigned to anybody or anything.',
  // Follow-ups
  'follow.none': () =>
    'I do not know whom or what you mean: I only remember what I showed you here in the last ten minutes. Please name it.',
  'follow.choose': () => 'Several are listed. Please choose one by its number first.',
  'follow.noBack': () => 'There is nothing to go back to.',
};

export type EntriesCatalogue = typeof entries;
