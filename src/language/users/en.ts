/** Users of wholesale customers: adding them, their packages, files. English defines what the others must have. */
import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';

const outcomes: Record<string, string> = {
  add: 'will be added',
  change: 'package will change',
  remove: 'will be removed',
  none: 'unchanged',
  skipped: 'left out',
  refused: 'refused',
  added: 'added',
  changed: 'package changed',
  removed: 'removed',
  pending: 'added, waits for consent',
  failed: 'failed',
};

function usersIn(count: number): string {
  return plural('en', count, { one: '# user', other: '# users' });
}

export const users = {
  // What is wrong with a line or a row
  'users.noEmail': () => 'the e-mail address is missing',
  'users.badEmail': ({ value }: { value: string }) => `“${value}” is not an e-mail address`,
  'users.sameAs': ({ row }: { row: number }) => `the same address stands in row ${row}`,
  'users.noName': () => 'the name is missing',
  'users.tooLong': ({ column, most }: { column: string; most: number }) =>
    `“${column}” is longer than ${most} characters`,
  'users.noPackage': () => 'no package is chosen: put TRUE under one of them',
  'users.twoPackages': ({ names }: { names: readonly string[] }) =>
    `a user has exactly one package, not ${names.join(' and ')}`,
  'users.badTruth': ({ column }: { column: string }) => `“${column}” is neither TRUE nor FALSE`,
  'users.notSold': ({ name }: { name: string }) => `the customer does not have ${name}`,
  'users.needsNumber': ({ name }: { name: string }) =>
    `${name} needs an extension or a phone number`,
  'users.needsLocation': ({ name }: { name: string }) => `${name} needs a location`,
  'users.needsCell': ({ column }: { column: string }) => `“${column}” must say TRUE or FALSE`,
  'users.badPhone': ({ value }: { value: string }) =>
    `“${value}” is not a number with + and country code, such as +12124567890`,
  'users.badExtension': ({ value }: { value: string }) =>
    `“${value}” is not an extension of 2 to 10 digits`,
  'users.unknownLocation': ({ name }: { name: string }) => `the customer has no location “${name}”`,
  'users.ambiguousLocation': ({ name }: { name: string }) =>
    `several locations are called “${name}”; give the location ID`,
  'users.removeAll': ({ column }: { column: string }) =>
    `to remove a user every package column must say FALSE; “${column}” does not`,
  'users.pending': () =>
    'this user was asked by e-mail to move their own Webex account to the customer and has not agreed yet',
  'users.adminDowngrade': () =>
    'this user is a full administrator of the customer, whose package cannot be lowered',
  'users.addOnly': () => 'only adding was chosen, so nothing is changed or removed',
  'users.webexSays': ({ reason }: { reason: string }) => `Webex refuses: ${reason}`,
  'users.notALine': () => 'write the name, a semicolon and the e-mail address',
  'users.noSite': ({ column }: { column: string }) =>
    `“${column}” is empty, which can cause trouble with meeting sites later`,
  'users.onlyInHub': ({ columns }: { columns: readonly string[] }) =>
    `only Control Hub can set ${columns.join(', ')}; I leave it as it is`,
  'users.numberAsked': ({ name }: { name: string }) =>
    `Webex may want an extension or a number for ${name}`,
  'users.numberStays': () => 'the number of a user who keeps the package is not changed by a file',
  // Which customer, which user
  'users.customer': () => 'Customer',
  'users.notWholesale': ({ name }: { name: string }) =>
    `${name} is not a wholesale customer, so it has no packages. Its users are looked after in Control Hub.`,
  'users.notReady': ({ name, state }: { name: string; state: string }) =>
    `Webex says of ${name}: ${wholesaleStateWords(state, 'en')}. Users can be worked with once it is provisioned.`,
  'users.nobody': ({ query }: { query: string }) =>
    `No wholesale customer of yours has a user “${query}”. Give the whole e-mail address.`,
  'users.troubleTitle': () => 'That does not work',
  // Adding a few
  'users.addWhat': () => 'Adds up to 25 users to a wholesale customer',
  'users.addTitle': ({ name }: { name: string }) => `Add users to ${name}`,
  'users.addHint': () => 'One line per user: name; e-mail; extension or number. Up to 25 lines.',
  'users.addLines': () => 'Users',
  'users.addLinesError': () => 'Please write at least one line.',
  'users.package': () => 'Package',
  'users.packageError': () => 'Please choose a package.',
  'users.location': () => 'Location',
  'users.locationError': () => 'Please choose a location.',
  'users.noLocation': () => 'No location',
  'users.check': () => 'Check',
  'users.otherWays': () =>
    'More than 25? Attach a CSV file to “import users”; “users template” gives you an empty one. Claiming users and directory synchronization are in Control Hub.',
  'users.tooMany': ({ count, most }: { count: number; most: number }) =>
    `These are ${count} users; ${most} can be added at a time. For more, attach a CSV file to “import users” and the name of the customer; “users template” gives you an empty one.`,
  'users.askAdd': ({ count }: { count: number }) => `Add ${usersIn(count)}?`,
  'users.addYes': ({ count }: { count: number }) => `Add ${usersIn(count)}`,
  'users.ready': () => 'Ready',
  'users.needLook': () => 'Need a look',
  'users.lineProblem': ({ row, problem }: { row: number; problem: string }) =>
    `Line ${row}: ${problem}.`,
  'users.moreProblems': ({ count }: { count: number }) =>
    plural('en', count, { one: '# more line is like this.', other: '# more lines are like this.' }),
  'users.fixHint': () => 'They are left out. To mend them, correct the list on the card above.',
  'users.addWarning': () => 'Each package counts for billing from now on.',
  'users.noneReady': () => 'No line can be used',
  // The work
  'users.started': ({ name, count }: { name: string; count: number }) =>
    `I have begun: ${usersIn(count)} at ${name}. I go on by myself, also after a restart.`,
  'users.progress': (it: { name: string; done: number; total: number; minutes: number }) =>
    `Users of ${it.name}: ${it.done} of ${it.total} done${
      it.done < it.total
        ? it.minutes > 0
          ? `, about ${plural('en', it.minutes, { one: '# minute', other: '# minutes' })} to go.`
          : ', less than a minute to go.'
        : '.'
    }`,
  'users.finished': (it: {
    name: string;
    added: number;
    changed: number;
    removed: number;
    pending: number;
    failed: number;
    left: number;
  }) =>
    `**Users of ${it.name}: finished.** Added: ${it.added}. Package changed: ${it.changed}. Removed: ${it.removed}. Waiting for consent: ${it.pending}. Failed: ${it.failed}. Left as they were: ${it.left}. The file says what became of each.`,
  'users.pendingNote': () =>
    'These users have a Webex account of their own. Webex has asked them by e-mail to move it to the customer; the package counts once they agree. `resend consent` and an address has Webex mail them again.',
  'users.reassign': () => 'take the package away from this user and give it again',
  'users.resultName': () => 'result',
  'users.correctedName': () => 'corrected',
  'users.templateName': () => 'users-template',
  'users.exportName': () => 'users',
  'users.column': ({ column }: { column: string }) =>
    ({ row: 'Row', outcome: 'Outcome', reason: 'Reason', remark: 'Remark', remedy: 'Remedy' })[
      column
    ] ?? column,
  'users.outcome': ({ outcome }: { outcome: string }) => outcomes[outcome] ?? outcome,
  // The file
  'users.importWhat': () =>
    'Adds, changes and removes users of a wholesale customer from a CSV file',
  'users.noFile': () =>
    'Attach a CSV file to the message itself: `import users` and the name of the customer. `users template` gives you an empty file.',
  'users.noEmailColumn': ({ headings }: { headings: readonly string[] }) =>
    `I found no column with e-mail addresses. The headings are: ${headings.join(', ')}.`,
  'users.noPackageColumn': () =>
    'I found no package column, such as “Webex Calling”. `users template` shows the headings.',
  'users.mostRows': ({ most }: { most: number }) =>
    `The file has more than ${most} users. Please split it.`,
  'users.askImport': ({ name }: { name: string }) => `Import users of ${name}?`,
  'users.toAdd': () => 'To add',
  'users.toChange': () => 'Package changes',
  'users.toRemove': () => 'To remove',
  'users.toLeave': () => 'Unchanged',
  'users.refusedRows': () => 'Refused',
  'users.importWarning': ({ warned, minutes }: { warned: number; minutes: number }) =>
    `${warned > 0 ? `${plural('en', warned, { one: '# row has a remark.', other: '# rows have remarks.' })} ` : ''}The files below say what happens to each row; one of them is corrected as far as possible. It takes about ${plural('en', minutes, { one: '# minute', other: '# minutes' })}. Packages count for billing; no basic licences are added.`,
  'users.mode': () => 'Services',
  'users.modeError': () => 'Please choose what may happen.',
  'users.modeName': ({ mode }: { mode: string }): string =>
    mode === 'add' ? 'Add only' : 'Add and remove services',
  'users.typed': ({ count }: { count: number }) => `Type ${count} to remove ${usersIn(count)}`,
  'users.typedError': () => 'Please type the number.',
  'users.typedWrong': ({ count }: { count: number }) =>
    `You did not type ${count}, so nothing was done. Send the file again when you are ready.`,
  'users.importYes': () => 'Import',
  'users.nothingTitle': () => 'There is nothing to import',
  'users.nothing': ({ unchanged, refused }: { unchanged: number; refused: number }) =>
    `Unchanged rows: ${unchanged}. Refused rows: ${refused}. The files say why; one of them is corrected as far as possible.`,
  'users.changedMeanwhile': () =>
    'Something has changed at Webex since I asked, and nothing is left to do.',
  'users.templateWhat': () => 'Gives you an empty CSV file for users',
  'users.template': () =>
    'Fill in one row per user. Put TRUE under exactly one package; FALSE under all of them removes the user.',
  'users.exportWhat': () => 'Gives you the users of a wholesale customer as a CSV file',
  'users.exported': ({ name, count }: { name: string; count: number }) =>
    `${usersIn(count)} of ${name}. Packages are as Webex says now; names, numbers and locations are from my copy. Jabber and basic licences cannot be read from Webex and stand as FALSE.`,
  // One user
  'users.packageWhat': () => 'Changes the package of a user',
  'users.packageTitle': ({ name }: { name: string }) => `Package of ${name}`,
  'users.now': () => 'Now',
  'users.newPackage': () => 'New package',
  'users.extension': () => 'Extension or number',
  'users.extensionError': () => 'Please give digits, or a number with +.',
  'users.numberHint': () =>
    'Calling packages need a location and an extension or number when the user has none yet.',
  'users.next': () => 'Next',
  'users.askPackage': () => 'Change the package?',
  'users.user': () => 'User',
  'users.before': () => 'Before',
  'users.after': () => 'After',
  'users.packageWarning': () => 'The new package counts for billing from now on.',
  'users.losesCalling': () =>
    'The new package has no calling: the user’s number and extension may be given up. The new package counts for billing from now on.',
  'users.packageYes': () => 'Change package',
  'users.samePackage': ({ name }: { name: string }) => `This user already has ${name}.`,
  'users.packageDone': ({
    email,
    before,
    after,
  }: {
    email: string;
    before: string;
    after: string;
  }) => `${email}: ${before} → ${after}.`,
  'users.doneTitle': () => 'Done',
  'users.undo': () => 'Undo',
  'users.undoWhat': () => 'Takes back your last package change',
  'users.askUndo': () => 'Take the package change back?',
  'users.undoYes': () => 'Change back',
  'users.noUndo': () =>
    'You have changed no package in the last 24 hours. Adding and removing users cannot be undone by me: remove or add them again.',
  'users.movedOn': ({ name }: { name: string }) =>
    `The package was changed again since; it is ${name} now. I leave it as it is.`,
  'users.removeWhat': () => 'Removes a user from the packages of a wholesale customer',
  'users.askRemove': () => 'Remove this user from their package?',
  'users.removeWarning': () =>
    'The user loses the package with everything in it, such as calling and its number. The Webex account itself stays; deleting it is done in Control Hub. I cannot undo this: adding the user again gives a new package, not the old settings.',
  'users.removeYes': () => 'Remove user',
  'users.removed': ({ email, name }: { email: string; name: string }) =>
    `${email} has no package (${name}) any more. The Webex account stays.`,
  'users.repairTitle': () => 'Webex could not change this user',
  'users.repair': () =>
    'Webex could not update the user’s licences and took nothing back. The documented remedy is to take the package away and give it again.',
  'users.askRepair': () => 'Take the package away and give it again?',
  'users.repairWarning': () =>
    'The user is without the package for a moment; settings that belong to it, such as voicemail, may be lost.',
  'users.repairWhat': () =>
    'Takes a user’s package away and gives it again, when licences are stuck',
  'users.repairYes': () => 'Take and give again',
  'users.repaired': ({ email, name }: { email: string; name: string }) =>
    `${email} has ${name} again.`,
  // A second person's yes, taking an import back, mail about consent
  'users.external': () =>
    'this address belongs to another organization, whose users cannot be given packages of this one',
  'users.twoNeeded': () =>
    'Because users would be removed, a second partner administrator is asked for their yes after yours.',
  'users.waits': (it: { name: string; removals: number; reference: string }) =>
    `Nothing is done yet. The import for ${it.name} would remove ${usersIn(it.removals)}, which takes a second partner administrator: let one write \`approve import ${it.reference}\` to me within 24 hours. I tell you here when it begins.`,
  'users.allowWhat': () => 'Gives the second yes to an import that removes users',
  'users.askAllow': ({ name }: { name: string }) => `Let this import for ${name} go ahead?`,
  'users.askedBy': () => 'Asked for by',
  'users.allowWarning': ({ count }: { count: number }) =>
    `${plural('en', count, { one: '# user loses their package', other: '# users lose their packages' })} with everything in it; that cannot be undone. The file says what happens to each row.`,
  'users.allowYes': () => 'Let it go ahead',
  'users.allowed': ({ name }: { name: string }) =>
    `The import for ${name} goes ahead. Whoever asked for it is told how it goes.`,
  'users.noWaiting': () =>
    'No import waits for a second yes: it was allowed already, or more than 24 hours have passed.',
  'users.severalWaiting': ({ references }: { references: readonly string[] }) =>
    `Several imports wait for a second yes. Please name one: ${references.join(', ')}.`,
  'users.allowOwn': () =>
    'You asked for this import yourself. Another partner administrator has to allow it.',
  'users.askerLeft': () =>
    'Whoever asked for this import is no partner administrator any more, so it does not go ahead.',
  'users.undoName': () => 'undo',
  'users.undoFile': () =>
    'Was it a mistake? Importing this file takes it back: users who were added lose their package again, and changed ones get their former package. It is checked and asked about like every import. Removed users are not in it: what they had is gone.',
  'users.consentWhat': () => 'Has Webex mail a user again who has not agreed to move yet',
  'users.consentAsk': () => 'Send the consent mail again?',
  'users.consentYes': () => 'Send again',
  'users.consentDone': ({ email }: { email: string }) =>
    `Webex sends ${email} the mail again. The package counts once they agree; Webex does not tell me whether the mail arrives.`,
  'users.consentNot': ({ email }: { email: string }) =>
    `${email} is not waiting for consent: there is nothing to send.`,
};

export type UsersCatalogue = typeof users;
