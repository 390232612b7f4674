/** English, and with it the contract: every other language must have these keys and take these values. */

import { bullets } from './bullets.ts';
import { connect } from './connect/en.ts';
import { entries } from './entries/en.ts';
import { kpi } from './kpi/en.ts';
import { pictures } from './pictures/en.ts';
import { plural } from './plural.ts';
import { portfolio } from './portfolio/en.ts';
import { schedules } from './schedules/en.ts';
import { search } from './search/en.ts';
import { users } from './users/en.ts';
import { wholesale } from './wholesale/en.ts';

const roleNames: Record<string, string> = {
  none: 'no role',
  helpdesk: 'Help Desk',
  'readonly-admin': 'read-only administrator',
  'partner-admin': 'partner administrator',
  'partner-full-admin': 'partner full administrator',
  auditor: 'auditor',
};

export const en = {
  // When something does not work
  'error.bug': ({ reference }: { reference: string }) =>
    `Something went wrong on my side. If it happens again, please tell whoever runs Deskhand this reference: ${reference}.`,
  'error.input': ({ example }: { example: string }) =>
    `I cannot use that. Please write it like this: \`${example}\``,
  'error.inputTooLong': () => 'That is too long. Please give me just the value to look for.',
  'error.access': ({ role }: { role: string }) =>
    `That needs the role **${roleNames[role] ?? role}**. A partner administrator can give it to you.`,
  'error.webexRefused': ({ reason, reference }: { reason: string; reference: string }) =>
    `Webex refused this${reason ? `: ${reason}` : '.'} (reference ${reference})`,
  'error.webexSignedOut': ({ reference }: { reference: string }) =>
    `I cannot sign in to Webex as administrator at the moment. Please tell whoever runs Deskhand; reference ${reference}.`,
  'error.webexBusy': ({ seconds }: { seconds: number }) =>
    `Webex is busy. Please try again in ${plural('en', seconds, { one: '# second', other: '# seconds' })}.`,
  'error.webexUnreadable': ({ reference }: { reference: string }) =>
    `Webex gave an answer I do not understand. Please tell whoever runs Deskhand; reference ${reference}.`,
  'error.store': ({ reference }: { reference: string }) =>
    `I cannot reach my database at the moment. Please try again in a few minutes; reference ${reference}.`,
  'error.mail': ({ reference }: { reference: string }) =>
    `The e-mail could not be sent. Please try again; reference ${reference}.`,
  // The conversation itself
  stranger: () =>
    'Deskhand only answers people who were given a role in it. Please contact your administrator.',
  greeting: () =>
    'Hello, I am Deskhand. Mention me and ask, for example, `help`. I answer personal data in our 1:1 space, never here.',
  'reply.inPrivate': () => 'I have answered you in our 1:1 space.',
  'unclear.nothing': () => 'What can I look up for you? `help` shows what you can ask.',
  'unclear.near': ({ examples }: { examples: readonly string[] }) =>
    `I did not understand that. Did you mean something like this?\n\n${bullets(examples)}\n\n\`help\` shows everything you can ask.`,
  'unclear.nothingNear': () => 'I did not understand that. `help` shows what you can ask.',
  'stop.nothing': () => 'There is nothing to cancel here.',
  'pick.other': ({ first, last }: { first: number; last: number }) =>
    `Which one do you mean? Please write its number, from ${first} to ${last}.`,
  'undo.nothing': () => 'There is nothing here to undo.',
  'undo.cannot': () =>
    'What was changed last here cannot be taken back by me. `help` shows what I can do.',
  notYet: () => 'I understand what you want, but I cannot do that yet. `help` shows what I can do.',
  'notYet.near': ({ examples }: { examples: readonly string[] }) =>
    `I understand what you want, but I cannot do that yet. What comes near:\n\n${bullets(examples)}\n\n\`help\` shows everything you can ask.`,
  'choose.title': () => 'What do you mean?',
  'choose.otherwise': () =>
    'Press a button or type its number; `help` shows everything you can ask.',
  'ask.complete': ({ example }: { example: string }) =>
    `Something is still missing. Write it like this, with your own value: \`${example}\``,
  'pick.none': () => 'There is no list open here to choose from. Ask for something first.',
  'pick.noMore': () => 'That was the whole list.',
  'pick.range': ({ first, last }: { first: number; last: number }) =>
    first === last
      ? `The list has only number ${first}.`
      : `Please choose a number from ${first} to ${last}.`,
  'offer.unknown': () => 'This button does not belong to anything I know. Please ask again.',
  'offer.foreignPerson': () =>
    'This card was meant for somebody else. Ask me yourself, and you get your own.',
  'offer.foreignSpace': () =>
    'This card belongs to another space. Please use it there, or ask again.',
  'offer.taken': () => 'That is already done. Nothing happened a second time.',
  'offer.expired': () =>
    'The question is too old to be answered; nothing was done. Please ask again.',
  'offer.listExpired': () => 'This card is too old. Please ask again for fresh data.',
  'offer.cancelled': () => 'All right, nothing was changed.',
  // Help and the caller's own settings
  'help.what': () => 'what you can ask, also for one topic',
  'help.unknownTopic': ({ topic }: { topic: string }) =>
    `I have no topic “${topic}” for you. \`help\` shows all you can ask.`,
  'whoami.what': () => 'who you are here and what you may do',
  'language.what': () => 'the language I speak with you',
  'language.set': () => 'From now on I speak English with you.',
  'language.taken': () =>
    'I answer in English because you write English. `language` lets you choose another one.',
  'language.unknown': ({ names }: { names: readonly string[] }) =>
    `I do not speak that language. I speak ${names.join(', ')}.`,
  // Roles
  'role.name': ({ role }: { role: string }) => roleNames[role] ?? role,
  'role.listWhat': () => 'who has which role',
  'role.grantWhat': () => 'give somebody of your organization a role',
  'role.revokeWhat': () => 'take somebody’s access away',
  'role.askGrant': () => 'Give this role?',
  'role.askRevoke': () => 'Take the access away?',
  'role.person': () => 'Name',
  'role.organization': () => 'Organization',
  'role.before': () => 'Role now',
  'role.after': () => 'New role',
  'role.customers': () => 'Customers',
  'role.customersAsYours': () =>
    'those assigned to you, unless Webex gives them a role of their own',
  'role.grantWarning': () => 'The new role counts from the next message on.',
  'role.revokeWarning': () =>
    'This person can no longer ask Deskhand anything, whatever their role in Webex.',
  'role.yesGrant': () => 'Give the role',
  'role.yesRevoke': () => 'Take access away',
  'role.granted': ({ name, role }: { name: string; role: string }) =>
    `${name} now has the role **${roleNames[role] ?? role}**.`,
  'role.revoked': ({ name }: { name: string }) => `${name} no longer has access to Deskhand.`,
  'role.unknown': ({ email }: { email: string }) =>
    `I found nobody with the address ${email} in your organization.`,
  'role.foreign': ({ email }: { email: string }) =>
    `${email} belongs to another organization. Only people of your own organization can have a role.`,
  'role.tooHigh': () => 'Only a partner full administrator can appoint or remove one.',
  'role.own': () => 'You cannot change your own role. Another administrator can.',
  'role.same': ({ name, role }: { name: string; role: string }) =>
    role === 'none'
      ? `${name} has no access already.`
      : `${name} has the role **${roleNames[role] ?? role}** already.`,
  'role.last': () =>
    'Nobody would be left who can give roles. Appoint another administrator first.',
  'role.choices': ({ roles, example }: { roles: readonly string[]; example: string }) =>
    `Which role? One of ${roles.join(', ')}. For example: \`${example}\``,
  // Words on cards: the names of facts
  'card.email': () => 'E-mail',
  'card.phone': () => 'Phone',
  'card.extension': () => 'Extension',
  'card.location': () => 'Location',
  'card.locations': () => 'Locations',
  'card.licenses': () => 'Licences',
  'card.devices': () => 'Devices',
  'card.numbers': () => 'Numbers',
  'card.people': () => 'Users',
  'card.sites': () => 'Webex sites',
  'card.customer': () => 'Customer',
  'card.lastActivity': () => 'Last active',
  'card.created': () => 'Created',
  'card.assignedTo': () => 'Assigned to',
  'card.type': () => 'Type',
  'card.routingPrefix': () => 'Routing prefix',
  'card.mac': () => 'MAC address',
  'card.serial': () => 'Serial number',
  'card.sip': () => 'SIP address',
  'card.software': () => 'Software',
  'card.lastSeen': () => 'Last seen',
  'card.role': () => 'Role',
  'card.language': () => 'Language',
  'card.started': () => 'Started',
  'card.finished': () => 'Finished',
  'card.estimatedEnd': () => 'Expected end',
  'card.rate': () => 'Speed',
  // Words on cards: states
  'card.stateActive': () => 'Active',
  'card.stateInvited': () => 'Invited',
  'card.stateInactive': () => 'Inactive',
  'card.stateBlocked': () => 'Blocked',
  'card.stateUnknown': () => 'State unknown',
  'card.stateGone': () => 'Gone',
  'card.stateUnassigned': () => 'Unassigned',
  'card.stateOnline': () => 'Online',
  'card.stateIssues': () => 'Online, with problems',
  'card.stateOffline': () => 'Offline',
  'card.stateActivating': () => 'Being activated',
  'card.stateRunning': () => 'Running',
  'card.stateDone': () => 'Complete',
  'card.stateFailed': () => 'Failed',
  'card.stateNever': () => 'Not started',
  // Words on cards: where an answer comes from
  'card.fromCopy': ({ at, age }: { at: string; age: string }) =>
    `From the copy of ${at} (${age} old)`,
  'card.fromCopyNow': ({ at }: { at: string }) => `From the copy of ${at}`,
  'card.live': ({ at }: { at: string }) => `Live from Webex ${at}`,
  'card.fromReport': ({ at }: { at: string }) => `From Webex’s report of ${at}`,
  'card.reference': ({ reference }: { reference: string }) => `reference ${reference}`,
  'card.gone': ({
    kind,
    since,
  }: {
    kind: 'user' | 'customer' | 'number' | 'device';
    since: string;
  }) => `Webex has not had this ${kind === 'user' ? 'person' : kind} since ${since}.`,
  'card.goneCopy': () => 'This is what the last copy said.',
  'card.pending': ({ what }: { what: string }) => `Not copied yet: ${what}`,
  'card.missing': ({ names, count }: { names: string; count: number }) =>
    `${plural('en', count, { one: '# customer is not in the copy yet', other: '# customers are not in the copy yet' })}: ${names}.`,
  'card.stale': ({ names, count }: { names: string; count: number }) =>
    `${plural('en', count, { one: '# customer is known only from an older copy', other: '# customers are known only from an older copy' })}: ${names}.`,
  'card.more': ({ count }: { count: number }) => plural('en', count, { other: '# more' }),
  // Words on cards: lists
  'card.hits': ({ count, query }: { count: number; query: string }) =>
    `${plural('en', count, { one: '# match', other: '# matches' })} for “${query}”`,
  'card.range': ({ from, to, total }: { from: string; to: string; total: string }) =>
    `${from}–${to} of ${total}`,
  'card.choose': () => 'Press a number or type it.',
  'card.showMore': ({ count }: { count: number }) =>
    plural('en', count, { other: 'Show more (#)' }),
  'card.moreHint': ({ count }: { count: number }) =>
    plural('en', count, { other: '# more: press “Show more” on the card.' }),
  'card.kindUser': () => 'User',
  'card.kindCustomer': () => 'Customer',
  'card.kindNumber': () => 'Number',
  'card.kindDevice': () => 'Device',
  'card.nothing': ({ query }: { query: string }) => `Nothing found for “${query}”`,
  'card.searched': ({ what }: { what: string }) => `Searched in all your customers: ${what}.`,
  'card.searchedUsers': () => 'users',
  'card.searchedCustomers': () => 'names of customers',
  'card.searchedNumbers': () => 'numbers',
  'card.searchedDevices': () => 'devices',
  'card.neverCopied': () => 'Nothing has been copied from Webex yet.',
  'card.near': () => 'Did you mean',
  // Words on cards: one customer, one number
  'card.used': ({ used, total, free }: { used: string; total: string; free: string }) =>
    `${used} of ${total} · ${free} free`,
  'card.usedOver': ({ used, total, over }: { used: string; total: string; over: string }) =>
    `${used} of ${total} · ${over} too many`,
  'card.usedOnly': ({ used }: { used: string }) => `${used} in use`,
  'card.mainNumber': () => 'Main number',
  'card.phoneNumber': () => 'Phone number',
  'card.noNumber': () => 'Extension without a phone number',
  'card.nobody': () => 'nobody',
  'card.ownerPerson': () => 'user',
  'card.ownerWorkspace': () => 'workspace',
  'card.ownerAutoAttendant': () => 'auto attendant',
  'card.ownerCallQueue': () => 'call queue',
  'card.ownerHuntGroup': () => 'hunt group',
  'card.ownerPaging': () => 'paging group',
  'card.ownerVoicemailGroup': () => 'voicemail group',
  'card.ownerVirtualLine': () => 'virtual line',
  'card.ownerVoicePortal': () => 'voice portal',
  'card.ownerOfficeAnywhere': () => 'Office Anywhere portal',
  'card.ownerContactCenterLink': () => 'contact centre link',
  'card.ownerContactCenterAdapter': () => 'contact centre adapter',
  'card.ownerRouteList': () => 'route list',
  'card.ownerBridge': () => 'conference bridge',
  'card.ownerReceptionist': () => 'AI receptionist',
  // Words on cards: questions, help and settings
  'card.canBeUndone': () => 'Nothing has been changed yet. This can be undone later.',
  'card.cannotBeUndone': () => 'Nothing has been changed yet. This cannot be undone.',
  'card.keep': () => 'Keep as it is',
  'card.answerOnCard': () => 'To answer, press a button on the card.',
  'card.help': () => 'What you can ask',
  'card.helpRole': ({ role }: { role: string }) => `Your role: ${role}`,
  'card.helpFind': () => 'Look up',
  'card.helpManage': () => 'Manage',
  'card.helpYou': () => 'You and Deskhand',
  'card.helpHint': () => 'Type one of these with your own value.',
  'card.roleFromDeskhand': () => 'given in Deskhand',
  'card.roleFromWebex': () => 'from your role in Webex',
  'card.roleFromSettings': () => 'from the settings of this installation',
  'card.languageNow': ({ name }: { name: string }) => `Deskhand speaks ${name} with you.`,
  'card.languageChange': () => 'Choose another language:',
  'card.roles': ({ count }: { count: number }) =>
    plural('en', count, { one: '# person has a role', other: '# people have a role' }),
  'card.roleSince': ({ since }: { since: string }) => `since ${since}`,
  'card.roleSettings': () => 'from the settings',
  'card.rolesOthers': () =>
    'Nobody else has one here: what others may ask follows from their administrator role in Webex.',
  // Words on cards: the copy of the directory
  'card.sync': () => 'Copy of the Webex directory',
  'card.stages': () => 'Entries copied · customers done',
  'card.stageOrganizations': () => 'Customers',
  'card.stagePeople': () => 'Users',
  'card.stageLicenses': () => 'Licences',
  'card.stageLocations': () => 'Locations',
  'card.stageNumbers': () => 'Numbers',
  'card.stageDevices': () => 'Devices',
  'card.stageRows': ({
    count,
    done,
    planned,
    failed,
  }: {
    count: number;
    done: string;
    planned: string;
    /** How many could not be copied; undefined when all could. */
    failed?: string | undefined;
  }) =>
    `${plural('en', count, { one: '# entry', other: '# entries' })} · ${done} of ${planned}${failed ? `, ${failed} failed` : ''}`,
  'card.perMinute': ({ count }: { count: number }) =>
    plural('en', count, { one: '# entry per minute', other: '# entries per minute' }),
  'card.stageNumberReport': () => 'Numbers (reports)',
  'card.stageDeviceReport': () => 'Devices (reports)',
  'card.stageSubscribers': () => 'Changed subscribers',
  'card.plan': () => 'Due now · requests · how often',
  'card.planRow': ({ due, count, every }: { due: string; count: number; every: string }) =>
    `${due} · ${plural('en', count, { one: '# request', other: '# requests' })} · ${every}`,
  'card.everyHour': () => 'hourly',
  'card.everyDays': ({ count }: { count: number }) =>
    plural('en', count, { one: 'daily', other: 'every # days' }),
  'card.tokens': () => 'Administrator tokens',
  'card.tokensGood': ({ good, of, count }: { good: string; of: string; count: number }) =>
    `${good} of ${of} work · ${plural('en', count, { one: '# request per minute', other: '# requests per minute' })}`,
  'card.allowance': () => 'Takes of the allowance',
  'card.behind': ({ share }: { share: string }) =>
    `${share}: the copy falls behind; a further administrator token would help`,
  // Lookups and the copy of the directory
  'find.what': () => 'Looks for anything in all customers',
  'user.what': () => 'Shows a user of any customer: state, licences, devices',
  'customer.what': () => 'Shows a customer: licences, sites, how many users',
  'number.what': () => 'Says whose a phone number or extension is',
  'device.what': () => 'Shows a device by MAC address, SIP address, serial or phone number',
  'sync.what': () => 'Says how complete and how old the copy of the Webex directory is',
  'sync.nowWhat': () => 'Copies the Webex directory again now',
  'sync.askTitle': () => 'Copy the Webex directory again now?',
  'sync.askCustomers': () => 'Covers',
  'sync.customers': ({ count }: { count: number }) =>
    plural('en', count, { one: '# customer', other: '# customers' }),
  'sync.askWarning': () =>
    'It only reads from Webex and changes nothing there. Answers keep coming from the present copy meanwhile.',
  'sync.yes': () => 'Copy now',
  'sync.started': () => 'The copy has started. “sync status” shows how far it is.',
  'sync.alreadyRunning': () => 'A copy is already running. “sync status” shows how far it is.',
  'lookup.thirdParty': () => 'Third-party devices cannot be searched: Webex does not list them.',
  'lookup.vanishedTitle': () => 'This entry is no longer in the copy',
  'lookup.vanishedBody': () => 'Search for it again.',
  'lookup.emptyTitle': () => 'What shall I look for?',
  'lookup.formFind': () =>
    'Give a name, an e-mail address, a phone number like +1-212-456-7890, a MAC address, a SIP address or an ID.',
  'lookup.formUser': () =>
    'A user is found by e-mail address, first and last name, display name, phone number or user ID.',
  'lookup.formCustomer': () =>
    'A customer is found by the name or the ID of the organization, or by one of its e-mail addresses or phone numbers in full.',
  'lookup.formNumber': () =>
    'A number is found by its digits: in full with + and country code like +1-212-456-7890, or as an extension of 2 to 6 digits.',
  'lookup.formDevice': () =>
    'A device is found by MAC address like 2C:54:91:88:C9:E3, SIP address like sip:davis@nanpizza.cisco.com, serial number, phone number, or the name of whoever has it.',
  'lookup.notUserTitle': () => 'No user can be found by that',
  'lookup.notCustomerTitle': () => 'No customer can be found by that',
  'lookup.notNumberTitle': () => 'No number can be found by that',
  'lookup.notDeviceTitle': () => 'No device can be found by that',
  'lookup.tooShortTitle': () => 'That is too short to search for',
  'lookup.tooShortBody': () => 'Give at least two letters or digits.',
  'lookup.tooLongTitle': () => 'That is too long to search for',
  'lookup.tooLongBody': () => 'Give one name, address, number or ID of at most 200 characters.',
  'lookup.emailTitle': () => 'This is not a valid e-mail address',
  'lookup.emailBody': () =>
    'An e-mail address has one @ and no spaces, like anna.nowak@example.com.',
  'lookup.macTitle': () => 'This is not a complete MAC address',
  'lookup.macBody': () =>
    'A MAC address has 12 digits from 0 to 9 and A to F, with or without colons: 2C:54:91:88:C9:E3. Enter it in full.',
  'lookup.sipTitle': () => 'This is not a complete SIP address',
  'lookup.sipBody': () =>
    'Enter it in full, with or without “sip:”, like sip:davis@nanpizza.cisco.com.',
  'lookup.idTitle': () => 'This is not a complete Webex ID',
  'lookup.idBody': () =>
    'Copy the whole ID: it starts with Y2lzY29zcGFyazov and is case-sensitive. The UUID with its 32 digits works as well.',
  'lookup.numberTitle': () => 'This is not a valid phone number',
  'lookup.numberBody': () =>
    'Enter it in full and without letters, with + and the country code: +1-212-456-7890.',
  'lookup.countryCodeTitle': () => 'The country code is missing',
  'lookup.countryCodeBody': () => 'Enter the number with + and the country code: +1-212-456-7890.',
  'lookup.countryCodeMeant': ({ phoneNumber }: { phoneNumber: string }) =>
    `Enter the number with + and the country code: +1-212-456-7890. Did you mean ${phoneNumber}?`,
  ...portfolio,
  ...wholesale,
  ...connect,
  ...entries,
  ...search,
  ...kpi,
  ...users,
  ...pictures,
  ...schedules,
  // Verification codes
  'verify.what': () => 'Mails a code to somebody, to be read back to you',
  'verify.checkWhat': () => 'Checks the code that was read to you',
  'verify.askTitle': () => 'Send a verification code?',
  'verify.reason': () => 'Reason, in one line',
  'verify.reasonError': () => 'Say in one line why the code is sent.',
  'verify.mailLanguage': () => 'Language of the e-mail',
  'verify.mailLanguageError': () => 'Choose one.',
  'verify.askWarning': () =>
    'The code goes to the address on record and to no other. You never see it: let the caller read it to you.',
  'verify.yes': () => 'Send code',
  'verify.refused': () => 'No code was sent',
  'verify.noMailbox': () => 'There is no address on record that a code could be mailed to.',
  'verify.changed': () =>
    'The e-mail address of this person changed less than 24 hours ago. Whoever takes over an account changes the address first. Call back on the number on record, or ask the customer’s administrator.',
  'verify.suppressed': () =>
    'Mail to this address is blocked, because an earlier one came back or somebody complained. `mail status` says more.',
  'verify.limitPerson': () => 'This person got three codes within 15 minutes. Please wait a while.',
  'verify.limitDay': () =>
    'This person got ten codes within a day. Prove who it is in another way.',
  'verify.limitAgent': () => 'You have sent thirty codes within an hour. Please wait a while.',
  'verify.shared': () =>
    'The address on record belongs to a task such as `postmaster@`, not to one person. A code sent there would prove nothing: call back on the number on record, or ask the customer’s administrator.',
  'verify.tooManyWrong': () =>
    'So many wrong codes were typed within 15 minutes, by all agents together, that no code is sent for now. The partner administrators have been told. Codes already sent can still be checked.',
  'verify.mailOff': () =>
    'This installation sends no mail: whoever runs Deskhand has to set `SMTP_URL` and `MAIL_FROM`.',
  'verify.neededTitle': () => 'Nothing was changed yet',
  'verify.nobodyToVerify': () =>
    'Webex gives no id for this person yet, so they cannot be verified, and nothing of theirs is changed here.',
  'verify.needed': () =>
    'This person must be verified before anything of theirs is changed. Send a code first: `send code`',
  'verify.title': ({ name }: { name: string }) => `Verify ${name}`,
  'verify.onItsWay': ({ address, minutes }: { address: string; minutes: number }) =>
    `A code is on its way to ${address}. It works for ${plural('en', minutes, { one: '# minute', other: '# minutes' })} from the moment the mail server takes it.`,
  'verify.code': () => 'Code from the caller',
  'verify.codeError': () => 'Enter the eight digits.',
  'verify.hint': () => 'Ask the caller to read out the eight digits.',
  'verify.check': () => 'Check code',
  'verify.again': () => 'Send a new code',
  'verify.wrong': () => 'That code does not match, or it is no longer valid',
  'verify.left': ({ count }: { count: number }) =>
    plural('en', count, { one: '# attempt left.', other: '# attempts left.' }),
  'verify.closed': () => 'No attempt is left. Only a new code helps now.',
  'verify.early': ({ at }: { at: string }) =>
    `Too many wrong codes, one after another. This one was not looked at and costs no attempt: try again after ${at}.`,
  'verify.done': ({ name }: { name: string }) => `${name} is verified`,
  'verify.until': ({ until, by }: { until: string; by: string }) =>
    `Valid until ${until} · checked by ${by}`,
  'verify.meaning': () =>
    'It shows that the caller can read this mailbox now. It does not show who they are.',
  'verify.button': () => 'Verify',
  'verify.mark': ({ until, by, reference }: { until: string; by: string; reference: string }) =>
    `Verified until ${until} · by ${by} · ${reference}`,
  'verify.young': ({ at }: { at: string }) =>
    `The e-mail address changed on ${at}. For 24 hours no code is sent.`,
  // The mail that carries a code
  'letter.subject': ({ organization }: { organization: string }) =>
    `Verification code from ${organization}`,
  'letter.intro': ({ organization }: { organization: string }) =>
    `You are talking to the help desk of ${organization}. Please read this code to the person you are talking to:`,
  'letter.life': ({ minutes }: { minutes: number }) =>
    `The code works once, for ${plural('en', minutes, { one: '# minute', other: '# minutes' })}.`,
  'letter.warning': ({ organization }: { organization: string }) =>
    `If you did not contact ${organization}, read this code to nobody and delete this e-mail. Nobody else will ever ask you for it.`,
  'letter.case': ({ reference, about }: { reference: string; about: string }) =>
    `Case: ${[about, reference].filter(Boolean).join(' · ')}`,
  // Mail and what became of it
  'mail.accepted': ({ at, until }: { at: string; until: string }) =>
    `The mail server took the mail at ${at}. The code works until ${until}.`,
  'mail.deferred': ({ again }: { again: string }) =>
    `The mail server asks to wait. Nothing was sent yet; I try again at ${again}.`,
  'mail.refused': ({ status }: { status: string }) =>
    `The mail server refused the mail (${status}). No code was sent.`,
  'mail.unsent': ({ status }: { status: string }) =>
    `The mail could not be handed over (${status}). No code was sent; try again later.`,
  'mail.unknown': ({ until }: { until: string }) =>
    `The mail server did not confirm: the mail may have gone or not. If the code arrives, it works until ${until}; otherwise send a new one, which replaces it.`,
  'mail.cameBack': ({ address, status }: { address: string; status: string }) =>
    `The mail to ${address} came back (${status}): the code did not arrive. Mail to this address is blocked until somebody clears it.`,
  'mail.what': () => 'Says what became of the last mail to somebody',
  'mail.unblockWhat': () => 'Lets mail reach somebody again',
  'mail.blockWhat': () => 'Undoes an unblocking',
  'mail.title': ({ name }: { name: string }) => `Mail to ${name}`,
  'mail.none': () => 'Deskhand has not mailed this person yet.',
  'mail.last': () => 'Last mail',
  'mail.kindCode': () => 'Verification code',
  'mail.fate': () => 'What became of it',
  'mail.serverSays': () => 'The server’s word',
  'mail.serverId': () => 'Mail server id',
  'mail.stateWaiting': () => 'waiting to be sent',
  'mail.stateSending': () => 'being sent',
  'mail.stateAccepted': () => 'taken by the mail server',
  'mail.stateFailed': () => 'not sent',
  'mail.stateUnknown': () => 'may have gone or not',
  'mail.stateCancelled': () => 'replaced before it was sent',
  'mail.stateBounced': () => 'came back',
  'mail.stateComplained': () => 'reported as unwanted',
  'mail.eventDelayed': () => 'delayed',
  'mail.eventDelivered': () => 'delivered to the mailbox’s server',
  'mail.blocked': ({ class: kind, since }: { class: string; since: string }) =>
    `Mail to this address is blocked since ${since}: ${kind}`,
  'mail.classBounce': () => 'a mail came back',
  'mail.classComplaint': () => 'somebody complained',
  'mail.classUnsubscribe': () => 'they want no mail',
  'mail.invited': () => 'The invitation from Webex has not been accepted yet.',
  'mail.webexOwn': () =>
    'This is about mail from Deskhand. What became of Webex’s own mail, and Cisco’s exclusion list, only Cisco’s Help Desk shows: Webex lets no bot see or change them.',
  'mail.button': () => 'Mail',
  'mail.unblockButton': () => 'Unblock',
  'mail.askUnblock': () => 'Let mail reach this address again?',
  'mail.why': () => 'Blocked because',
  'mail.unblockWarning': () =>
    'If the cause is not gone, the next mail comes back and blocks the address again.',
  'mail.yesUnblock': () => 'Unblock',
  'mail.unblocked': ({ name }: { name: string }) => `Mail can reach ${name} again`,
  'mail.unblockedHere': ({ name }: { name: string }) =>
    `Deskhand mails ${name} again, the mail provider may not`,
  'mail.stillBlocked': ({ name }: { name: string }) => `Mail to ${name} is still blocked`,
  'mail.unblockedBody': ({ email }: { email: string }) => `To undo this: \`block mail ${email}\`.`,
  'mail.providerOnly': () =>
    'Only the mail provider had blocked the address, and it is cleared there. That cannot be undone here.',
  'mail.providerCleared': () =>
    'The mail provider’s list was cleared as well and stays cleared when this is undone.',
  'mail.providerKept': () =>
    'The mail provider could not be asked to clear the address. Try again later.',
  'mail.providerSilent': () =>
    'The mail provider could not be asked whether it blocks the address.',
  'mail.blockWarning': () =>
    'Only Deskhand’s own list is put back. The mail provider’s list stays cleared.',
  'mail.notBlocked': ({ name }: { name: string }) => `Mail to ${name} is not blocked by Deskhand.`,
  'mail.askBlock': () => 'Block this address again?',
  'mail.yesBlock': () => 'Block',
  'mail.blockedAgain': ({ name }: { name: string }) => `Mail to ${name} is blocked again.`,
  'mail.nothingToUndo': ({ name }: { name: string }) =>
    `Nothing was unblocked for ${name} that could be undone.`,
  // Alarms for the partner’s administrators
  'guard.views': ({ name, email, count }: { name: string; email: string; count: number }) =>
    `⚠ ${name} (${email}) looked at the profiles of ${plural('en', count, { one: '# person', other: '# people' })} within an hour.`,
  'guard.codes': ({ name, email, count }: { name: string; email: string; count: number }) =>
    `⚠ ${name} (${email}) sent ${plural('en', count, { one: '# verification code', other: '# verification codes' })} within an hour.`,
  'guard.guessing': ({ count }: { count: number }) =>
    `⚠ ${plural('en', count, { one: '# wrong verification code', other: '# wrong verification codes' })} within 15 minutes, by all agents together: somebody may be guessing. No code is sent until there are fewer.`,
  'guard.decoy': ({ name, email, decoy }: { name: string; email: string; decoy: string }) =>
    `⚠ ${name} (${email}) looked up ${decoy}, whom nobody has a reason to look up.`,
};

export type Catalogue = typeof en;
export type MessageKey = keyof Catalogue;
export type Values<K extends MessageKey> = Catalogue[K] extends (values: infer V) => string
  ? unknown extends V
    ? undefined
    : V
  : never;
