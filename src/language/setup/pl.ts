import { assist } from '../assist/pl.ts';
import { plural } from '../plural.ts';
import type { SetupCatalogue } from './en.ts';

const kinds: Record<string, string> = {
  local_gateway: 'PSTN w siedzibie klienta',
  non_integrated_ccp: 'Cloud Connected PSTN, niezintegrowane',
  integrated_ccp: 'Cloud Connected PSTN, zintegrowane',
  cisco_pstn: 'Cisco PSTN',
};

const states: Record<string, string> = {
  off: 'bez Webex Calling',
  none: 'jeszcze bez połączenia PSTN',
  untold: 'Webex nie podaje połączenia PSTN',
};

const numberStates: Record<string, string> = {
  duplicate: 'klient już go ma',
  'duplicate-in-list': 'jest na liście dwa razy',
  unavailable: 'jest używany gdzie indziej',
  invalid: 'nie jest poprawnym numerem',
};

export const setup: SetupCatalogue = {
  ...assist,
  'place.listWhat': () => 'lokalizacje klienta i ich połączenie z siecią publiczną',
  'place.addWhat': () => 'tworzy lokalizację klienta hurtowego',
  'place.title': ({ count }) =>
    plural('pl', count, {
      one: '# lokalizacja',
      few: '# lokalizacje',
      many: '# lokalizacji',
      other: '# lokalizacji',
    }),
  'place.none': () => 'Ten klient nie ma jeszcze żadnej lokalizacji.',
  'place.pstn': () => 'PSTN',
  'place.kind': ({ type, name }) => {
    const kind = kinds[type];
    if (kind === undefined) return name || type;
    return name && type !== 'local_gateway' ? `${kind} (${name})` : kind;
  },
  'place.state': ({ state }) => states[state] ?? state,
  'place.hubOnly': () =>
    'Połączeniem PSTN, zamawianiem i przenoszeniem numerów oraz adresami alarmowymi zarządza się w Control Hub; Webex nie mówi mi nic więcej.',
  'place.untold': () =>
    'Nie wolno mi tu odczytać połączenia PSTN: integracji brakuje zakresu spark-admin:telephony_pstn_read.',
  'place.all': () => 'Lokalizacje',
  'place.hub': () => 'Control Hub',
  'place.main': () => 'Numer główny',
  'place.prefix': () => 'Prefiks kierowania',
  'place.add': () => 'Dodaj lokalizację',
  'place.addTitle': () => 'Nowa lokalizacja',
  'place.addStep': () => 'Nazwa i adres',
  'place.addIntro': ({ name }) => `Lokalizacja klienta ${name}.`,
  'place.taken': () => 'klient ma już lokalizację o tej nazwie',
  'place.askAdd': () => 'Dodać tę lokalizację?',
  'place.addWarning': () =>
    'Webex nie pozwala tego wcześniej sprawdzić. Jeśli odmówi, powiem dlaczego. Lokalizację usuwa się w Control Hub.',
  'place.added': ({ name, customer }) =>
    `**${name}** jest teraz lokalizacją klienta ${customer}, z włączonym Webex Calling. Następny krok: wybierz jej połączenie PSTN w Control Hub.`,
  'place.addedPlain': ({ name, customer }) =>
    `**${name}** jest teraz lokalizacją klienta ${customer}, bez Webex Calling, bo klient nie ma pakietu z telefonią.`,
  'place.callingRefused': ({ name, reason }) =>
    `**${name}** już istnieje, ale Webex nie włączył dla niej Webex Calling: ${reason}. Włącz je w Control Hub.`,
  'place.forbidden': ({ scope }) =>
    `Webex mi na to nie pozwala: integracji brakuje zakresu ${scope} albo jej konto nie jest tam pełnym administratorem. Niczego nie zmieniono.`,
  'line.addWhat': () => 'dodaje numery telefonów do lokalizacji',
  'line.addTitle': ({ name }) => `Dodaj numery: ${name}`,
  'line.addHint': ({ most }) =>
    `Jeden numer w wierszu, z + i numerem kierunkowym kraju, najwyżej ${most}. Musi je mieć Twój dostawca PSTN: tutaj niczego się nie zamawia ani nie przenosi.`,
  'line.numbers': () => 'Numery',
  'line.numbersError': () => 'Wpisz co najmniej jeden numer.',
  'line.noNumbers': () => 'wpisz co najmniej jeden numer',
  'line.tooMany': ({ count, most }) => `tu jest ${count} numerów, naraz można dodać ${most}`,
  'line.state': ({ number, state }) => `${number}: ${numberStates[state] ?? state}`,
  'line.closed': ({ name, state }) =>
    state === 'connected'
      ? `numery lokalizacji ${name} daje jej dostawca PSTN: zamawia się je w Control Hub`
      : `${name}: ${states[state] ?? state}. Najpierw wybierz połączenie PSTN w Control Hub`,
  'line.nowhere': () =>
    'Żadna lokalizacja tego klienta nie przyjmuje numerów: brakuje połączenia PSTN albo numery daje jego dostawca. Jednym i drugim zarządza się w Control Hub.',
  'line.add': () => 'Dodaj numery',
  'line.askAdd': ({ count }) =>
    plural('pl', count, {
      one: 'Dodać # numer?',
      few: 'Dodać # numery?',
      many: 'Dodać # numerów?',
      other: 'Dodać # numeru?',
    }),
  'line.addYes': ({ count }) =>
    plural('pl', count, {
      one: 'Dodaj # numer',
      few: 'Dodaj # numery',
      many: 'Dodaj # numerów',
      other: 'Dodaj # numeru',
    }),
  'line.addWarning': () => 'Działają od razu. Usuwa się je w Control Hub.',
  'line.added': ({ count, name }) =>
    `${plural('pl', count, {
      one: 'Dodano # numer',
      few: 'Dodano # numery',
      many: 'Dodano # numerów',
      other: 'Dodano # numeru',
    })} w lokalizacji ${name}; można je przydzielać.`,
  'line.assignWhat': () => 'daje użytkownikowi wolny numer z jego lokalizacji',
  'line.assignTitle': ({ name }) => `Numer: ${name}`,
  'line.number': () => 'Numer telefonu',
  'line.numberError': () => 'Wybierz numer.',
  'line.extension': () => 'Numer wewnętrzny',
  'line.without': () => 'Bez numeru, tylko wewnętrzny',
  'line.assignHint': ({ name }) => `Wolne numery lokalizacji ${name}.`,
  'line.noCalling': ({ email }) =>
    `${email} nie ma jeszcze linii telefonicznej. Zmień pakiet na taki z telefonią: tam zapytam o numer i lokalizację.`,
  'line.noFree': ({ name }) => `W lokalizacji ${name} nie ma wolnego numeru.`,
  'line.taken': ({ number }) => `numer ${number} nie jest tam już wolny`,
  'line.askAssign': () => 'Zmienić numer?',
  'line.assignYes': () => 'Zmień numer',
  'line.assignWarning': () => 'Połączenia na dotychczasowy numer nie dotrą już do tej osoby.',
  'line.newWarning': () => 'Połączenia na ten numer trafią od teraz do tej osoby.',
  'line.assigned': ({ email, before, after }) => `${email}: ${before} → ${after}.`,
  'admin.roleWhat': () => 'daje użytkownikowi klienta rolę administratora albo ją odbiera',
  'admin.roleTitle': ({ name }) => `Rola administratora: ${name}`,
  'admin.role': () => 'Rola administratora',
  'admin.roleError': () => 'Wybierz rolę.',
  'admin.none': () => 'bez roli administratora',
  'admin.roleHint': ({ name }) =>
    `Administratorzy muszą mieć najwyższy pakiet, z którym utworzono klienta (${name}), albo wyższy; pakietu pełnego administratora nie można obniżyć.`,
  'admin.needsPackage': ({ needed, held }) =>
    `administratorzy tego klienta muszą mieć ${needed}, pakiet, z którym go utworzono; ta osoba ma ${held}`,
  'admin.needsAny': ({ needed }) =>
    `administratorzy tego klienta muszą mieć ${needed}, pakiet, z którym go utworzono; ta osoba nie ma żadnego: najpierw dodaj ją jako użytkownika`,
  'admin.last': () => 'to jedyny pełny administrator: najpierw nadaj tę rolę komuś innemu',
  'admin.same': () => 'ta osoba ma już tę rolę',
  'admin.ask': () => 'Zmienić rolę administratora?',
  'admin.yes': () => 'Zmień rolę',
  'admin.give': () => 'Od teraz ta osoba może administrować tym klientem w Control Hub.',
  'admin.take': () => 'Ta osoba nie zrobi już w Control Hub tego, na co pozwalała dawna rola.',
};
