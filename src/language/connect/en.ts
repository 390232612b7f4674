/** Signing in at Webex from the browser, in English: part of the contract that `en.ts` defines. */

const troubles: Record<string, string> = {
  unknown: 'this link is not known here',
  used: 'this link was used already; what came of it stands in your 1:1 space',
  expired: 'this link is older than ten minutes',
  otherBrowser: 'this came from another browser than the one that went to Webex',
  declined: 'the request was declined at Webex',
  refused: 'Webex did not accept the sign-in',
  organization: 'that account belongs to another organization',
  role: 'that account is no partner full administrator',
  access: 'whoever asked may not do this any more',
  unreachable: 'Webex did not answer; nothing was kept',
  database: 'the database cannot be reached at the moment',
  tooMany: 'too many requests; please wait a minute',
};

type Used = { name: string; use: string };

export const connect = {
  'connect.what': () => 'signs me in at Webex with an administrator’s account',
  'connect.ask': () => 'Sign Deskhand in at Webex?',
  'connect.now': () => 'So far',
  'connect.standing': ({ ok, until }: { ok: boolean; until: string }) => {
    if (!ok) return 'not signed in';
    return until ? `signed in, can be renewed until ${until}` : 'signed in';
  },
  'connect.use': () => 'What the account is for',
  'connect.useError': () => 'Please choose one.',
  'connect.main': () => 'Answers and the copy, in place of the account so far',
  'connect.more': () => 'One more that helps to keep the copy',
  'connect.warning': () =>
    'You get a link. At Webex, sign in as a partner full administrator of your organization, best with an account made for this: I then read and change with its rights.',
  'connect.yes': () => 'Get the link',
  'connect.linkTitle': () => 'Your way to Webex',
  'connect.linkBody': ({ minutes }: { minutes: number }) =>
    `The link works once, for ${minutes} minutes, and is for you alone: please do not pass it on. I tell you here what came of it.`,
  'connect.open': () => 'Continue to Webex',
  'connect.done': ({ name, use }: Used) =>
    use === 'main'
      ? `I now sign in at Webex as **${name}**.`
      : `**${name}** now helps to keep the copy.`,
  'connect.failed': ({ trouble }: { trouble: string }) =>
    `Nobody was signed in: ${troubles[trouble] ?? trouble}. \`connect webex\` gives a new link.`,
  // Pages in the browser
  'connect.pageStart': ({ use }: { use: string }): string =>
    use === 'main'
      ? 'Deskhand will read and change with the rights of the account you sign in with.'
      : 'The account you sign in with will help Deskhand to keep its copy up to date.',
  'connect.pageOwn': () =>
    'Go on only if you asked for this yourself. Sign in as a partner full administrator of your organization.',
  'connect.pageDone': () => 'Deskhand is signed in at Webex',
  'connect.pageNow': ({ name, use }: Used) =>
    use === 'main' ? `Deskhand now works as ${name}.` : `${name} now helps to keep the copy.`,
  'connect.pageClose': () =>
    'You can close this page. The same stands in your 1:1 space with Deskhand.',
  'connect.pageFailed': () => 'That did not work',
  'connect.trouble': ({ trouble }: { trouble: string }) => sentence(troubles[trouble] ?? trouble),
  'connect.pageAgain': () => 'Write “connect webex” to Deskhand for a new link.',
};

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;

export type ConnectCatalogue = typeof connect;
