import type { search as en } from './en.ts';

/** Searching inside one customer, look-alikes and reasons for a hit, in Polish. */
export const search: typeof en = {
  'inside.what': () => 'Szuka użytkowników, numerów i urządzeń tylko u jednego klienta',
  'inside.here': () => 'Szukaj tutaj',
  'inside.field': () => 'Imię i nazwisko, adres e-mail, numer, adres MAC lub adres SIP',
  'inside.fieldError': () => 'Podaj, czego szukać.',
  'inside.search': () => 'Szukaj',
  'inside.fromField': ({ query }) =>
    `Przeszukano tylko klienta, u którego otwarto wyszukiwanie. Aby szukać wszędzie, napisz: znajdź ${query}`,
  'inside.searched': ({ name, what }) => `Przeszukano tylko klienta ${name}: ${what}.`,
  'inside.only': ({ name }) => `Tylko u klienta ${name}`,
  'inside.choose': () => 'U którego klienta mam szukać?',
  'inside.noneTitle': () => 'Nie znam takiego klienta',
  'inside.noneBody': ({ name }) =>
    `Żaden klient, którego wolno Ci zobaczyć, nie nazywa się „${name}”. Napisz: szukaj u klienta <klient>: <nazwisko lub numer>`,
  'alike.row': () => '⚠ nazwa podobna do innej',
  'alike.title': () => 'Nazwa innego klienta wygląda tak samo',
  'alike.body': ({ names }) =>
    `Przed działaniem porównaj identyfikator organizacji. Wygląda jak: ${names}.`,
  'alike.mixed': () => 'Ta nazwa miesza litery różnych alfabetów.',
  'lookup.notAnyTitle': () => 'Po takiej wartości nic nie znajdę',
  'lookup.notAnyBody': () =>
    'Z identyfikatorów Webex można wyszukiwać te użytkowników, klientów i urządzeń. Można też podać nazwisko lub nazwę, adres e-mail, numer telefonu, adres MAC albo adres SIP.',
  'lookup.ordersSearched': () =>
    'Przeszukano też zamówienia internetowe i subskrypcje. Zamówienia internetowe można znaleźć dopiero po ich zaimportowaniu.',
  'why.domain': ({ value }) =>
    `Znaleziono po ${value}: domena wywnioskowana z adresów e-mail użytkowników. Tego, które domeny klient zgłosił lub zweryfikował, Webex nie pozwala nikomu odczytać.`,
  'why.site': ({ value }) => `Znaleziono po ${value}: to nazwa jednej z witryn Webex tego klienta.`,
  'why.order': ({ value }) => `Znaleziono po numerze zamówienia internetowego ${value}.`,
  'why.subscription': ({ value }) => `Znaleziono po subskrypcji ${value}.`,
  'card.hitsMany': ({ count, query }) =>
    `${count} lub więcej wyników dla „${query}”: dodaj słowo, aby zawęzić`,
  'customers.noExclusion': ({ word }) =>
    `Filtr nie może wykluczać klientów, więc „${word}” nie jest tu możliwe. Podaj, co klienci mają mieć; nazwę z takim słowem trzeba ująć w cudzysłów.`,
  'customers.noAlternative': ({ word }) =>
    `Wszystko w filtrze musi być spełnione, więc „${word}” jest możliwe tylko między regionami. Pytaj po kolei; nazwę z takim słowem trzeba ująć w cudzysłów.`,
  // When there are more than were counted
  'card.rangeOpen': ({ from, to }) => `${from}–${to}`,
  'card.showMoreOpen': () => 'Pokaż więcej',
  'card.moreHintOpen': () => 'Jest ich więcej: naciśnij „Pokaż więcej” na karcie.',
};
