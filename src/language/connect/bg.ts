import type { ConnectCatalogue } from './en.ts';

const troubles: Record<string, string> = {
  unknown: 'тази връзка не е позната тук',
  used: 'тази връзка вече е използвана; резултатът е в нашето пространство 1:1',
  expired: 'тази връзка е на повече от десет минути',
  otherBrowser: 'отговорът дойде от друг браузър, а не от този, който отвори Webex',
  declined: 'искането е отказано в Webex',
  refused: 'Webex не прие влизането',
  organization: 'този акаунт е на друга организация',
  role: 'този акаунт не е на пълен администратор на партньора',
  access: 'който е поискал това, вече няма право',
  unreachable: 'Webex не отговори; нищо не е запазено',
  database: 'базата данни е недостъпна в момента',
  tooMany: 'твърде много заявки; изчакайте една минута',
};

export const connect: ConnectCatalogue = {
  'connect.what': () => 'влизам в Webex с акаунта на администратор',
  'connect.ask': () => 'Да вляза ли в Webex?',
  'connect.now': () => 'Досега',
  'connect.standing': ({ ok, until }) => {
    if (!ok) return 'няма вход';
    return until ? `има вход, може да се поднови до ${until}` : 'има вход';
  },
  'connect.use': () => 'За какво е акаунтът',
  'connect.useError': () => 'Изберете едно.',
  'connect.main': () => 'Отговори и копие, вместо досегашния акаунт',
  'connect.more': () => 'Още един, който помага за копието',
  'connect.warning': () =>
    'Ще получите връзка. В Webex влезте като пълен администратор на партньора от Вашата организация, най-добре с акаунт, създаден за това: ще чета и променям с неговите права.',
  'connect.yes': () => 'Дай връзката',
  'connect.linkTitle': () => 'Вашият път към Webex',
  'connect.linkBody': ({ minutes }) =>
    `Връзката работи веднъж, в продължение на ${minutes} минути, и е само за Вас: не я предавайте. Тук ще кажа какво е станало.`,
  'connect.open': () => 'Към Webex',
  'connect.done': ({ name, use }) =>
    use === 'main'
      ? `Вече влизам в Webex като **${name}**.`
      : `**${name}** вече помага за копието.`,
  'connect.failed': ({ trouble }) =>
    `Никой не влезе: ${troubles[trouble] ?? trouble}. \`свържи webex\` дава нова връзка.`,
  // Pages in the browser
  'connect.pageStart': ({ use }) =>
    use === 'main'
      ? 'Deskhand ще чете и променя с правата на акаунта, с който влезете.'
      : 'Акаунтът, с който влезете, ще помага на Deskhand да поддържа копието си.',
  'connect.pageOwn': () =>
    'Продължете само ако сами сте поискали това. Влезте като пълен администратор на партньора от Вашата организация.',
  'connect.pageDone': () => 'Deskhand влезе в Webex',
  'connect.pageNow': ({ name, use }) =>
    use === 'main' ? `Deskhand вече работи като ${name}.` : `${name} вече помага за копието.`,
  'connect.pageClose': () =>
    'Може да затворите тази страница. Същото пише в пространството Ви 1:1 с Deskhand.',
  'connect.pageFailed': () => 'Не се получи',
  'connect.trouble': ({ trouble }) => sentence(troubles[trouble] ?? trouble),
  'connect.pageAgain': () => 'Пишете „свържи webex“ на Deskhand за нова връзка.',
};

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
