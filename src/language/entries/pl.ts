import { plural } from '../plural.ts';
import type { EntriesCatalogue } from './en.ts';

const whys: Record<string, string> = {
  slow: 'nie odpowiedział na czas',
  busy: 'jest zajęty lub nieosiągalny',
  signedOut: 'nie wpuszcza Deskhanda do tego klienta',
  unreadable: 'odpowiedział niezrozumiale',
  missing: 'nie zna już tego klienta albo partner już nim nie zarządza',
  refused: 'odmówił',
};

const because = ({ why, reason }: { why: string; reason: string }) =>
  reason ? `${whys[why] ?? why} (${reason})` : (whys[why] ?? why);

const accounts: Record<string, string> = {
  active: 'aktywne',
  pending: 'oczekujące',
  transient: 'adres e-mail jeszcze niezweryfikowany',
  disabled: 'wyłączone',
  fraud: 'zablokowane z podejrzenia o nadużycie',
  pending_transient: 'oczekujące, adres e-mail jeszcze niezweryfikowany',
  fraud_transient: 'zablokowane z podejrzenia o nadużycie, adres e-mail jeszcze niezweryfikowany',
  compliance_transient: 'wstrzymane do czasu kontroli zgodności',
};

const features: Record<string, string> = {
  voicemail: 'Poczta głosowa',
  forwardAlways: 'Przekierowanie zawsze',
  forwardBusy: 'Przekierowanie, gdy zajęte',
  forwardNoAnswer: 'Przekierowanie, gdy brak odpowiedzi',
  doNotDisturb: 'Nie przeszkadzać',
  callWaiting: 'Połączenia oczekujące',
  callRecording: 'Nagrywanie rozmów',
};

export const entries: EntriesCatalogue = {
  'entry.unconfirmed': (why) => `Niepotwierdzone w Webex: Webex ${because(why)}.`,
  'entry.accountUnconfirmed': (why) => `Nie udało się zapytać o stan konta: Webex ${because(why)}.`,
  'entry.devicesUnconfirmed': (why) =>
    `Urządzenia pochodzą z kopii i nie są potwierdzone: Webex ${because(why)}.`,
  'entry.callingUnconfirmed': (why) =>
    `Nie udało się zapytać o funkcje telefoniczne: Webex ${because(why)}.`,
  'entry.numbersUnconfirmed': (why) =>
    `Numer telefonu i wewnętrzny pochodzą z kopii i nie są potwierdzone: Webex ${because(why)}.`,
  'entry.ownerUnconfirmed': (why) =>
    `Nie udało się zapytać, jak się nazywa to, do czego numer jest przypisany: Webex ${because(why)}.`,
  'entry.licensesUnnamed': ({ count, why, reason }) =>
    `${plural('pl', count, { one: 'Kopia nie zna nazwy jeszcze # licencji', other: 'Kopia nie zna nazw jeszcze # licencji' })}${why ? ` i nie udało się o to zapytać: Webex ${because({ why, reason })}` : ''}.`,
  'entry.partnerAdminsUnconfirmed': (why) =>
    `Nie udało się zapytać, kto z Twojej organizacji partnerskiej jest przypisany: Webex ${because(why)}.`,
  'entry.customerLive': ({ at, licenses }) =>
    `Na żywo z Webex, ${at}: nadal klient partnera${licenses ? ' oraz jego licencje' : ''}.`,
  'entry.lost': ({ since }) => `Partner nie zarządza tym klientem od ${since}.`,
  'entry.account': () => 'Konto',
  'entry.accountStatus': ({ status }) => accounts[status] ?? status,
  'entry.mayEnter': () => 'może się logować',
  'entry.mayNotEnter': () => 'nie może się logować',
  'entry.inviteWaits': () => 'zaproszenie jeszcze nieprzyjęte',
  'entry.resend': () => 'Ponów zaproszenie',
  'entry.none': () => 'brak',
  'entry.untold': () => 'Webex nie podaje',
  'services.what': () => 'licencje i funkcje telefoniczne użytkownika',
  'services.button': () => 'Licencje',
  'services.noLicenses': () => 'Nie przypisano żadnych licencji.',
  'services.calling': () => 'Funkcje telefoniczne',
  'services.feature': ({ feature }) => features[feature] ?? feature,
  'services.on': () => 'wł.',
  'services.off': () => 'wył.',
  'services.onTo': ({ to }) => `wł., na ${to}`,
  'services.noCalling': () => 'Brak Webex Calling: nie ma funkcji telefonicznych.',
  'services.hidden': () =>
    'Publiczny interfejs Webex nie pokazuje innych przełączników funkcji użytkownika (wiadomości, spotkania, usługi hybrydowe, wersje wstępne). Są one w Control Hub.',
  'entry.national': () => 'Zapis krajowy',
  'entry.numberInactive': () => 'Ten numer jest nieaktywny: Webex nie kieruje na niego połączeń.',
  'entry.numberUnassigned': () => 'Ten numer nie jest do nikogo ani niczego przypisany.',
  'follow.none': () =>
    'Nie wiem, o kogo lub o co chodzi: pamiętam tylko to, co pokazałem tutaj w ciągu ostatnich dziesięciu minut. Podaj nazwę.',
  'follow.choose': () => 'Na liście jest kilka pozycji. Najpierw wybierz jedną po numerze.',
  'follow.noBack': () => 'Nie ma do czego wracać.',
};
