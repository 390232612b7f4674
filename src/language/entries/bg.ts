import { plural } from '../plural.ts';
import type { EntriesCatalogue } from './en.ts';

const whys: Record<string, string> = {
  slow: 'не отговори навреме',
  busy: 'е зает или недостъпен',
  signedOut: 'не допуска Deskhand до този клиент',
  unreadable: 'даде отговор, който не се разбира',
  missing: 'вече не познава този клиент или партньорът вече не го управлява',
  refused: 'отказа',
};

const because = ({ why, reason }: { why: string; reason: string }) =>
  reason ? `${whys[why] ?? why} (${reason})` : (whys[why] ?? why);

const accounts: Record<string, string> = {
  active: 'активен',
  pending: 'чакащ',
  transient: 'имейлът още не е потвърден',
  disabled: 'изключен',
  fraud: 'заключен заради съмнение за измама',
  pending_transient: 'чакащ, имейлът още не е потвърден',
  fraud_transient: 'заключен заради съмнение за измама, имейлът още не е потвърден',
  compliance_transient: 'задържан заради проверка за съответствие',
};

const features: Record<string, string> = {
  voicemail: 'Гласова поща',
  forwardAlways: 'Пренасочване винаги',
  forwardBusy: 'Пренасочване при заето',
  forwardNoAnswer: 'Пренасочване без отговор',
  doNotDisturb: 'Не ме безпокойте',
  callWaiting: 'Чакащо повикване',
  callRecording: 'Запис на разговори',
};

export const entries: EntriesCatalogue = {
  'entry.unconfirmed': (why) => `Не е потвърдено с Webex: Webex ${because(why)}.`,
  'entry.accountUnconfirmed': (why) =>
    `Състоянието на акаунта не можа да се провери: Webex ${because(why)}.`,
  'entry.devicesUnconfirmed': (why) =>
    `Устройствата са от копието и не са потвърдени: Webex ${because(why)}.`,
  'entry.callingUnconfirmed': (why) =>
    `Телефонните функции не можаха да се проверят: Webex ${because(why)}.`,
  'entry.numbersUnconfirmed': (why) =>
    `Телефонният и вътрешният номер са от копието и не са потвърдени: Webex ${because(why)}.`,
  'entry.ownerUnconfirmed': (why) =>
    `Не можа да се провери как се казва това, на което е присвоен: Webex ${because(why)}.`,
  'entry.licensesUnnamed': ({ count, why, reason }) =>
    `${plural('bg', count, { one: 'Копието не знае името на още # лиценз', other: 'Копието не знае имената на още # лиценза' })}${why ? ` и това не можа да се провери: Webex ${because({ why, reason })}` : ''}.`,
  'entry.partnerAdminsUnconfirmed': (why) =>
    `Не можа да се попита Webex кой от партньорската Ви организация е назначен: ${because(why)}.`,
  'entry.customerLive': ({ at, licenses }) =>
    `На живо от Webex, ${at}: все още е клиент на партньора${licenses ? ', и лицензите му' : ''}.`,
  'entry.lost': ({ since }) => `Партньорът вече не управлява този клиент от ${since}.`,
  'entry.account': () => 'Акаунт',
  'entry.accountStatus': ({ status }) => accounts[status] ?? status,
  'entry.mayEnter': () => 'може да влиза',
  'entry.mayNotEnter': () => 'не може да влиза',
  'entry.inviteWaits': () => 'поканата още не е приета',
  'entry.resend': () => 'Изпрати поканата пак',
  'entry.none': () => 'няма',
  'entry.untold': () => 'Webex не посочва',
  'services.what': () => 'лицензи и телефонни функции на потребител',
  'services.button': () => 'Лицензи',
  'services.noLicenses': () => 'Няма присвоени лицензи.',
  'services.calling': () => 'Телефонни функции',
  'services.feature': ({ feature }) => features[feature] ?? feature,
  'services.on': () => 'вкл.',
  'services.off': () => 'изкл.',
  'services.onTo': ({ to }) => `вкл., към ${to}`,
  'services.noCalling': () => 'Няма Webex Calling: няма телефонни функции.',
  'services.hidden': () =>
    'Публичният интерфейс на Webex не показва други превключватели на потребителя (съобщения, срещи, хибридни услуги, предварителни версии). Те са в Control Hub.',
  'entry.national': () => 'В страната',
  'entry.numberInactive': () => 'Този номер е неактивен: Webex не насочва обаждания към него.',
  'entry.numberUnassigned': () => 'Този номер не е присвоен на никого и на нищо.',
  'follow.none': () =>
    'Не знам кого или какво имате предвид: помня само каквото показах тук през последните десет минути. Моля, назовете го.',
  'follow.choose': () => 'В списъка има няколко. Моля, първо изберете един по номера му.',
  'follow.noBack': () => 'Няма към какво да се върнем.',
};
