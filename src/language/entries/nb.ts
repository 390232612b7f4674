import { plural } from '../plural.ts';
import type { EntriesCatalogue } from './en.ts';

const whys: Record<string, string> = {
  slow: 'svarte ikke i tide',
  busy: 'er opptatt eller kan ikke nås',
  signedOut: 'slipper ikke Deskhand inn hos denne kunden',
  unreadable: 'ga et svar som ikke kan forstås',
  missing: 'kjenner ikke lenger denne kunden, eller partneren administrerer den ikke lenger',
  refused: 'avslo',
};

const because = ({ why, reason }: { why: string; reason: string }) =>
  reason ? `${whys[why] ?? why} (${reason})` : (whys[why] ?? why);

const accounts: Record<string, string> = {
  active: 'aktiv',
  pending: 'venter',
  transient: 'e-postadressen er ikke bekreftet ennå',
  disabled: 'deaktivert',
  fraud: 'låst på grunn av mistanke om svindel',
  pending_transient: 'venter, e-postadressen er ikke bekreftet ennå',
  fraud_transient: 'låst på grunn av mistanke om svindel, e-postadressen er ikke bekreftet ennå',
  compliance_transient: 'holdt tilbake av en samsvarskontroll',
};

const features: Record<string, string> = {
  voicemail: 'Talepost',
  forwardAlways: 'Viderekobling alltid',
  forwardBusy: 'Viderekobling ved opptatt',
  forwardNoAnswer: 'Viderekobling ved ubesvart',
  doNotDisturb: 'Ikke forstyrr',
  callWaiting: 'Samtale venter',
  callRecording: 'Opptak av samtaler',
};

export const entries: EntriesCatalogue = {
  'entry.unconfirmed': (why) => `Ikke bekreftet med Webex: Webex ${because(why)}.`,
  'entry.accountUnconfirmed': (why) => `Kontoens status kunne ikke hentes: Webex ${because(why)}.`,
  'entry.devicesUnconfirmed': (why) =>
    `Enhetene er fra kopien og ikke bekreftet: Webex ${because(why)}.`,
  'entry.callingUnconfirmed': (why) =>
    `Telefonifunksjonene kunne ikke hentes: Webex ${because(why)}.`,
  'entry.numbersUnconfirmed': (why) =>
    `Telefonnummeret og internnummeret er fra kopien og ikke bekreftet: Webex ${because(why)}.`,
  'entry.ownerUnconfirmed': (why) =>
    `Navnet på det som nummeret er tildelt, kunne ikke hentes: Webex ${because(why)}.`,
  'entry.licensesUnnamed': ({ count, why, reason }) =>
    `${plural('nb', count, { one: 'Kopien kjenner ikke navnet på # lisens til', other: 'Kopien kjenner ikke navnene på # lisenser til' })}${why ? `, og det kunne ikke hentes: Webex ${because({ why, reason })}` : ''}.`,
  'entry.partnerAdminsUnconfirmed': (why) =>
    `Kunne ikke spørre Webex om hvem i partnerorganisasjonen din som er tildelt: ${because(why)}.`,
  'entry.customerLive': ({ at, licenses }) =>
    `Direkte fra Webex ${at}: fortsatt partnerens kunde${licenses ? ', og lisensene' : ''}.`,
  'entry.lost': ({ since }) => `Partneren har ikke administrert denne kunden siden ${since}.`,
  'entry.account': () => 'Konto',
  'entry.accountStatus': ({ status }) => accounts[status] ?? status,
  'entry.mayEnter': () => 'kan logge på',
  'entry.mayNotEnter': () => 'kan ikke logge på',
  'entry.inviteWaits': () => 'invitasjonen er ikke godtatt ennå',
  'entry.resend': () => 'Send invitasjonen på nytt',
  'entry.none': () => 'ingen',
  'entry.untold': () => 'Webex oppgir det ikke',
  'services.what': () => 'lisenser og telefonifunksjoner for en bruker',
  'services.button': () => 'Lisenser',
  'services.noLicenses': () => 'Ingen lisenser er tildelt.',
  'services.calling': () => 'Telefonifunksjoner',
  'services.feature': ({ feature }) => features[feature] ?? feature,
  'services.on': () => 'på',
  'services.off': () => 'av',
  'services.onTo': ({ to }) => `på, til ${to}`,
  'services.noCalling': () => 'Ingen Webex Calling: det finnes ingen telefonifunksjoner.',
  'services.hidden': () =>
    'Det offentlige grensesnittet til Webex viser ingen andre funksjonsbrytere for en bruker (meldinger, møter, hybridtjenester, forhåndsversjoner). De finnes i Control Hub.',
  'entry.national': () => 'Nasjonalt',
  'entry.numberInactive': () => 'Dette nummeret er inaktivt: Webex ruter ingen anrop til det.',
  'entry.numberUnassigned': () => 'Dette nummeret er ikke tildelt noen eller noe.',
  'follow.none': () =>
    'Jeg vet ikke hvem eller hva du mener: jeg husker bare det jeg viste her de siste ti minuttene. Skriv navnet.',
  'follow.choose': () => 'Det står flere i listen. Velg først én med nummeret.',
  'follow.noBack': () => 'Det er ingenting å gå tilbake til.',
};
