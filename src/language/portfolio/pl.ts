import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { PortfolioCatalogue } from './en.ts';

const days = (count: number) =>
  plural('pl', count, { one: '# dnia', few: '# dni', many: '# dni', other: '# dnia' });

const statusNames: Record<string, string> = {
  trial: 'Wersja próbna',
  subscription: 'Subskrypcja',
  expiringSoon: 'Wkrótce wygasa',
  overage: 'Przekroczenie licencji',
  inactive: 'Brak ostatniej aktywności',
  orderReady: 'Zamówienie gotowe do konfiguracji',
  suspended: 'Zawieszona',
  expired: 'Wygasła',
};

const sourceNames: Record<string, string> = {
  licenses: 'kopia licencji',
  organizations: 'kopia listy organizacji',
  import: 'import',
  commerce: 'Cisco Commerce',
  tags: 'znaczniki w Webex',
  audit: 'dziennik audytu klienta',
  wholesale: 'Webex Wholesale',
};

const outcomes: Record<string, string> = {
  new: 'nowy',
  changed: 'zmieniony',
  unchanged: 'bez zmian',
  refused: 'odrzucony',
};

const sortNames: Record<string, string> = {
  attention: 'uwaga',
  name: 'nazwa',
  created: 'najnowsze',
  ends: 'koniec',
  people: 'liczba użytkowników',
};

const columnNames: Record<string, string> = {
  customer: 'Klient',
  orgId: 'ID organizacji',
  statuses: 'Statusy',
  ends: 'Koniec',
  users: 'Użytkownicy',
  products: 'Produkty',
  tags: 'Znaczniki',
  region: 'Region',
  created: 'Utworzono',
  asOf: 'Stan na',
};

const adminRoles: Record<string, string> = {
  id_full_admin: 'pełny administrator',
  id_readonly_admin: 'administrator tylko do odczytu',
  id_user_admin: 'administrator użytkowników',
  id_device_admin: 'administrator urządzeń',
};

const subscriptionStates: Record<string, string> = {
  active: 'aktywna',
  pending: 'do konfiguracji',
  suspended: 'nieopłacona',
  cancelled: 'anulowana',
  expired: 'wygasła',
};

const orderStates: Record<string, string> = {
  ordered: 'złożone',
  ready: 'gotowe do konfiguracji',
  done: 'zakończone',
  cancelled: 'anulowane',
};

const regionSources: Record<string, string> = {
  report: 'według raportów partnera',
  callDomain: 'według domeny połączeń',
  orgId: 'według ID organizacji',
};

/** Webex's words for a wholesale customer. */
const siteTypes: Record<string, string> = {
  'Control Hub managed site': 'Control Hub',
  'Linked site': 'połączona',
  'Site Admin managed site': 'Site Admin',
};

/** What a filter may ask for without its being known; statuses are known by their names. */
const unknowns: Record<string, string> = {
  tags: 'tagi',
  region: 'region',
  licenses: 'licencje',
};
const unknownNames = (of: readonly string[]) =>
  of.map((one) => unknowns[one] ?? `„${statusNames[one] ?? one}”`).join(', ');

/** What Webex is asked about one customer at once. */
const partNames: Record<string, string> = {
  tags: 'tagi',
  wholesale: 'stan wholesale',
  signIns: 'logowania',
};

export const portfolio: PortfolioCatalogue = {
  'status.name': ({ status }) => statusNames[status] ?? status,
  'status.source': ({ source }) => sourceNames[source] ?? source,
  'status.ruleTrial': ({ id }) => `trwa wersja próbna ${id}`,
  'status.ruleNoTrial': () => 'nie trwa żadna znana wersja próbna',
  'status.ruleSubscription': ({ id }) => `subskrypcja ${id} jest aktywna`,
  'status.ruleSubscriptionLicence': ({ id }) => `Webex wymienia licencje subskrypcji ${id}`,
  'status.ruleNoSubscription': () => 'nie jest znana żadna aktywna subskrypcja',
  'status.ruleExpiringSoon': ({ id, date, days: count }) =>
    `${id} kończy się ${date}, w ciągu ${days(count)}`,
  'status.ruleRenewsSoon': ({ id, date, days: count }) =>
    `okres ${id} kończy się ${date}, w ciągu ${days(count)}; odnawia się automatycznie`,
  'status.ruleNotExpiring': ({ days: count }) =>
    `nic, co trwa, nie kończy się w ciągu ${days(count)}`,
  'status.ruleOverage': ({ name, used, total }) => `${name}: w użyciu ${used}, kupiono ${total}`,
  'status.ruleNoOverage': () => 'żadnej licencji nie używa się więcej, niż kupiono',
  'status.ruleInactive': ({ days: count }) =>
    `żaden administrator klienta nie logował się od ${days(count)}`,
  'status.ruleActive': ({ date }) => `administrator klienta logował się ${date}`,
  'status.ruleTooNew': ({ days: count }) => `organizacja istnieje krócej niż ${days(count)}`,
  'status.ruleOrderReady': ({ id }) => `zamówienie ${id} jest gotowe do konfiguracji`,
  'status.ruleNotSetUp': ({ id }) => `subskrypcja ${id} nie jest jeszcze w pełni skonfigurowana`,
  'status.ruleNoOrderReady': () =>
    'żadne znane zamówienie ani subskrypcja nie czeka na konfigurację',
  'status.ruleSuspended': ({ id }) => `subskrypcja ${id} nie została jeszcze opłacona`,
  'status.ruleNotSuspended': () => 'żadna znana subskrypcja nie jest nieopłacona',
  'status.ruleRuns': ({ id }) => `${id} trwa`,
  'status.ruleBegins': ({ id, date }) => `${id} zaczyna się ${date}`,
  'status.ruleWholesale': ({ state }) =>
    `stan w Webex Wholesale: ${wholesaleStateWords(state, 'pl')}`,
  'status.ruleExpired': ({ date }) => `nic już nie trwa; ostatni okres skończył się ${date}`,
  'status.ruleNothingRuns': () => 'nie trwa żadna subskrypcja ani wersja próbna',
  'status.unknownOf': ({ id }) => `potrzebny jest import: brak tej informacji o ${id}`,
  'status.unknownTrial': () =>
    'potrzebny jest import albo oznaczona subskrypcja: Webex nie podaje wersji próbnych',
  'status.unknownLicences': () => 'licencje nie zostały jeszcze skopiowane',
  'status.unknownDates': () => 'potrzebny jest import: Webex nie podaje dat',
  'status.unknownSignIns': ({ days: count }) => `nie odczytano audytu z ostatnich ${days(count)}`,
  'status.unreadSignIns': ({ days: count, date, why }) =>
    `audytu z ostatnich ${days(count)} nie odczytano ${date}: Webex ${why === 'busy' ? 'nie odpowiedział' : 'nie wpuszcza Deskhanda'}`,
  'status.unknownOrders': () => 'potrzebny jest import: Webex nie podaje zamówień',
  'status.unknownPayment': () => 'potrzebny jest import: Webex nie podaje płatności',
  'reply.file': ({ name }) => `Plik „${name}”.`,
  'import.what': () => 'Importuje subskrypcje i zamówienia internetowe z pliku CSV',
  'import.noFile': () =>
    'Dołącz plik CSV do wiadomości `importuj subskrypcje`. Potrzebna jest kolumna `subscriptionId` lub `webOrderId`; `orgId` lub `customer` mówią, czyje to; mogą też być `product`, `start`, `end`, `autoRenew`, `trial`, `status`, `orderStatus` i `orderDate`.',
  'import.oneFile': () => 'Dołącz jeden plik naraz.',
  'import.troubleTitle': () => 'Nie mogę zaimportować tego pliku',
  'import.foreign': () => 'Ten plik nie znajduje się w Webex. Dołącz go do samej wiadomości.',
  'import.scanning': ({ seconds }) =>
    `Webex jeszcze sprawdza plik pod kątem złośliwego oprogramowania. Wyślij go ponownie za ${plural('pl', seconds, { one: '# sekundę', few: '# sekundy', many: '# sekund', other: '# sekundy' })}.`,
  'import.infected': () => 'Webex znalazł w tym pliku złośliwe oprogramowanie. Nie otworzyłem go.',
  'import.unscannable': () =>
    'Webex nie może sprawdzić tego pliku, więc go nie otworzyłem. Wyślij zwykły plik CSV, nie archiwum ani plik zaszyfrowany.',
  'import.gone': () => 'Pliku już nie ma. Wyślij go ponownie.',
  'import.tooLarge': ({ megabytes }) => `Plik jest większy niż ${megabytes} MB. Podziel go.`,
  'import.empty': () => 'Plik jest pusty.',
  'import.noRows': () => 'Plik ma nagłówek, a pod nim nic.',
  'import.tooManyRows': () => 'Plik ma ponad 100 000 wierszy. Podziel go.',
  'import.binary': () =>
    'To nie jest plik CSV. Arkusze i archiwa trzeba najpierw zapisać jako CSV.',
  'import.broken': () =>
    'Plik się urywa albo ma cudzysłów, który nigdy się nie zamyka. Wyeksportuj go ponownie.',
  'import.noIdColumn': ({ headings }) =>
    `Nie ma ani kolumny \`subscriptionId\`, ani \`webOrderId\`. Nagłówki: ${headings.join(', ')}.`,
  'import.columnTwice': ({ column }) =>
    `Kolumna \`${column}\` występuje dwa razy. Usuń jedną z nich.`,
  'import.askTitle': () => 'Zaimportować te subskrypcje i zamówienia?',
  'import.fileName': () => 'Plik',
  'import.customers': () => 'Klienci',
  'import.new': () => 'Nowe wiersze',
  'import.changed': () => 'Zmienione wiersze',
  'import.unchanged': () => 'Wiersze bez zmian',
  'import.refused': () => 'Odrzucone wiersze',
  'import.warning': () =>
    'Wartości zmienionych wierszy zastąpią to, co było znane. Odrzucone wiersze zostaną pominięte; plik z wynikiem powie dlaczego.',
  'import.warningColumns': ({ columns }) =>
    `Wartości zmienionych wierszy zastąpią to, co było znane. Tych kolumn nie czytam: ${columns.join(', ')}.`,
  'import.yes': () => 'Importuj',
  'import.nothingTitle': () => 'Nie ma czego importować',
  'import.nothing': ({ unchanged, refused, shown }) =>
    `Wiersze bez zmian: ${unchanged}. Odrzucone: ${refused}. ${said('Plik z wynikiem mówi dlaczego.', refused, shown)}`,
  'import.doneTitle': () => 'Zaimportowano',
  'import.done': (counts) =>
    `Nowe: ${counts.added}. Zmienione: ${counts.changed}. Bez zmian: ${counts.unchanged}. Odrzucone: ${counts.refused}. ${said('Plik z wynikiem mówi, co stało się z każdym wierszem.', counts.refused, counts.shown)}`,
  'import.lapsed': () => 'Plik nie jest już przechowywany. Wyślij go ponownie.',
  'import.columnRow': () => 'Wiersz',
  'import.columnOutcome': () => 'Wynik',
  'import.columnReason': () => 'Powód',
  'import.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'import.tooManyCells': () =>
    'wiersz ma więcej komórek niż jest nagłówków; wartość zawierającą separator ujmij w cudzysłów',
  'import.unclearQuotes': () =>
    'z cudzysłowów nie wynika, gdzie kończą się komórki; podwój każdy cudzysłów, który należy do wartości',
  'import.noId': () => 'nie podano ani subskrypcji, ani zamówienia internetowego',
  'import.badValue': ({ column }) => `wartości w kolumnie ${column} nie można użyć`,
  'import.ambiguousDate': ({ column }) =>
    `datę w kolumnie ${column} można odczytać na dwa sposoby; zapisz ją jako 2026-11-21`,
  'import.tooLong': ({ column }) => `wartość w kolumnie ${column} jest za długa`,
  'import.endBeforeStart': () => 'koniec jest przed początkiem',
  'import.endBeforeKnownStart': () =>
    'razem z datą, która jest znana lub stoi w innym wierszu, koniec byłby przed początkiem; podaj obie daty',
  'import.unknownOrg': () => 'żaden z Twoich klientów nie ma takiego identyfikatora organizacji',
  'import.unknownCustomer': () => 'żaden z Twoich klientów nie ma takiej nazwy',
  'import.ambiguousCustomer': ({ count }) =>
    `tę nazwę ma ${plural('pl', count, { one: '# klient', few: '# klientów', many: '# klientów', other: '# klienta' })}; podaj identyfikator organizacji`,
  'import.noCustomer': () => 'nie wiadomo, czyje to; podaj identyfikator organizacji lub klienta',
  'import.otherName': () => 'identyfikator organizacji nie należy do podanego klienta',
  'import.otherCustomer': () => 'Webex wymienia licencje tej subskrypcji u innego klienta',
  'import.contradicts': ({ row }) => `sprzeczne z wierszem ${row}`,
  'customers.what': () => 'Lista klientów z ich statusami; filtry można łączyć',
  'customers.title': ({ count }) =>
    plural('pl', count, {
      one: '# klient',
      few: '# klientów',
      many: '# klientów',
      other: '# klienta',
    }),
  'customers.all': () => 'Wszyscy klienci, najpierw ci wymagający uwagi',
  'customers.byProduct': ({ word }) => `produkt „${word}”`,
  'customers.byTag': ({ word }) => `znacznik „${word}”`,
  'customers.byRegion': ({ word }) => `region ${word}`,
  'customers.byName': ({ word }) => `nazwa z „${word}”`,
  'customers.byManaged': ({ managed }) =>
    managed === 'external'
      ? 'zarządzane przez Ciebie jako administratora zewnętrznego'
      : 'należące do Twojej organizacji partnerskiej',
  'customers.sortedBy': ({ sort }) => `kolejność: ${sortNames[sort] ?? sort}`,
  'customers.ends': ({ date }) => `koniec ${date}`,
  'customers.users': ({ count }) =>
    plural('pl', count, {
      one: '# użytkownik',
      few: '# użytkowników',
      many: '# użytkowników',
      other: '# użytkownika',
    }),
  'customers.open': () => 'Otwórz',
  'customers.hint': () =>
    'Dopisz „csv”, aby dostać całą listę w pliku, albo „zapisz to jako …”, aby ją zachować.',
  'customers.unjudged': ({ count, of }) => {
    const what = `Może tu brakować ${plural('pl', count, { one: '# klienta', few: '# klientów', many: '# klientów', other: '# klienta' })}. Nie wiadomo: ${unknownNames(of)}.`;
    return of.some((one) => one in statusNames)
      ? `${what} „status klienta” i nazwa powiedzą dlaczego.`
      : what;
  },
  'customers.noneTitle': () => 'Żaden klient nie pasuje',
  'customers.none': ({ by }) =>
    by.length > 0 ? `Szukano: ${by.join(', ')}.` : 'Z Webex nic jeszcze nie skopiowano.',
  'customers.noneAssigned': () =>
    'Nie masz przypisanych klientów, więc żadnego nie możesz zobaczyć.',
  'customers.badTitle': () => 'Nie znam takiego filtra',
  'customers.badKey': ({ word, keys }) => `Nie ma filtra „${word}:”. Są: ${keys.join(', ')}.`,
  'customers.badValue': ({ word, values }) =>
    values.length > 0
      ? `„${word}” nie jest żadną z tych wartości: ${values.join(', ')}.`
      : 'Po dwukropku brakuje wartości.',
  'customers.fileTitle': () => 'Cała lista w pliku',
  'customers.file': ({ total, parts }) =>
    parts > 1
      ? `${plural('pl', total, { one: '# klient', few: '# klientów', many: '# klientów', other: '# klienta' })} w kilku plikach, bo jeden byłby za duży. Pliki z końcówką „.machine.csv” są dla programów, pozostałe dla arkuszy.`
      : `${plural('pl', total, { one: '# klient', few: '# klientów', many: '# klientów', other: '# klienta' })}. Jeden plik jest dla arkuszy, drugi dla programów.`,
  'customers.fileName': () => 'klienci',
  'customers.column': ({ column }) => columnNames[column] ?? column,
  'searches.what': () => 'Pokazuje zachowane listy klientów',
  'searches.saveWhat': () => 'Zachowuje ostatnią listę klientów pod nazwą',
  'searches.runWhat': () => 'Uruchamia zachowaną listę klientów',
  'searches.deleteWhat': () => 'Usuwa zachowaną listę klientów',
  'searches.title': ({ count }) =>
    plural('pl', count, {
      one: '# zachowane wyszukiwanie',
      few: '# zachowane wyszukiwania',
      many: '# zachowanych wyszukiwań',
      other: '# zachowanego wyszukiwania',
    }),
  'searches.hint': () => 'Naciśnij numer albo napisz „uruchom wyszukiwanie” i nazwę.',
  'searches.none': () =>
    'Nie masz jeszcze zachowanych wyszukiwań. Najpierw wyświetl klientów, potem napisz `zapisz to jako` i nazwę.',
  'searches.nothing': () => 'Nie ma jeszcze listy do zachowania. Najpierw wyświetl klientów.',
  'searches.noName': () => 'Podaj nazwę z liter lub cyfr, najwyżej 60 znaków.',
  'searches.tooMany': ({ most }) => `Masz już ${most} zachowanych wyszukiwań. Najpierw usuń jedno.`,
  'searches.saved': ({ name, query }) =>
    `Zachowano jako „${name}”: ${query === '' ? 'wszyscy klienci' : query}`,
  'searches.replaced': ({ name, query }) =>
    `„${name}” to teraz: ${query === '' ? 'wszyscy klienci' : query}`,
  'searches.unknown': ({ name }) =>
    `Nie masz wyszukiwania „${name}”. \`wyszukiwania\` pokaże te, które masz.`,
  'searches.deleted': ({ name, query }) =>
    `Usunięto „${name}” (${query === '' ? 'wszyscy klienci' : query}).`,
  'portfolio.statuses': () => 'Statusy',
  'portfolio.noStatus': () => 'Żaden status nie zachodzi.',
  'portfolio.unknown': ({ names }) => `Nieznane: ${names}.`,
  'portfolio.refuted': ({ names }) => `Nie zachodzi: ${names}.`,
  'portfolio.old': ({ age }) => `sprzed ${age}`,
  'portfolio.notTold': ({ names }) =>
    `Webex nie podał teraz: ${names.join(', ')}. Pokazano to, co było znane wcześniej.`,
  'portfolio.part': ({ part }) => partNames[part] ?? part,
  'portfolio.admins': () => 'Administratorzy',
  'portfolio.noAdmins': () => 'Webex nie wymienia administratorów tego klienta.',
  'portfolio.adminsPartly': ({ count }) => `Przejrzano tylko pierwsze konta: ${count}.`,
  'portfolio.partnerAdmins': () => 'Z Twojej organizacji partnerskiej',
  'portfolio.noPartnerAdmins': () =>
    'Nikt z Twojej organizacji partnerskiej nie jest przypisany. Dostępu przez grupy klientów Webex nie wymienia.',
  'portfolio.partnerAdminsHidden': () =>
    'Kto z Twojej organizacji partnerskiej jest przypisany, Webex mówi tylko pełnemu administratorowi partnera.',
  'portfolio.role': ({ role }) => adminRoles[role] ?? role,
  'portfolio.contracts': () => 'Licencje i subskrypcje',
  'portfolio.subscriptions': () => 'Subskrypcje',
  'portfolio.noSubscriptions': () =>
    'Daty, wersje próbne i zamówienia są znane po imporcie: Webex ich nie podaje.',
  'portfolio.orders': () => 'Zamówienia internetowe',
  'portfolio.subscriptionState': ({ state }) => subscriptionStates[state] ?? state,
  'portfolio.orderState': ({ state }) => orderStates[state] ?? state,
  'portfolio.toldBy': ({ by }) => `Daty i zamówienia: ${by}`,
  'portfolio.renews': () => 'odnawia się',
  'portfolio.view': ({ name }) => `Wyświetl ${name}`,
  'portfolio.viewWhat': () => 'Wyświetlanie jako administrator tylko do odczytu',
  'portfolio.consent': () =>
    'Klient musi zezwolić na dostęp do swojej organizacji. Jeśli tego nie zrobił, Webex odmówi; pełny administrator klienta może zezwolić w Control Hub.',
  'portfolio.consentUnknown': () =>
    'Nie wiadomo, czy ten klient zezwolił: publiczny interfejs Webex tego nie podaje.',
  'portfolio.viewPortal': () => 'Link otwiera sam portal; tam wybierz klienta.',
  'portfolio.ownRights': () =>
    'Logujesz się na swoje konto; Twoja rola decyduje, co zobaczysz. Ta prośba została odnotowana.',
  'portfolio.adminsShow': () => 'Admini',
  'portfolio.statusesShow': () => 'Status',
  'portfolio.contractsShow': () => 'Licencje',
  'portfolio.viewShow': () => 'Wyświetl',
  'portfolio.adminsWhat': () => 'Pokazuje, kto administruje klientem, z adresami e-mail',
  'portfolio.statusesWhat': () => 'Pokazuje statusy klienta, każdy z regułą, źródłem i wiekiem',
  'portfolio.contractsWhat': () => 'Pokazuje licencje, subskrypcje i zamówienia klienta',
  'portfolio.viewCommand': () => 'Otwiera klienta w portalu jako administrator tylko do odczytu',
  'portfolio.region': () => 'Region',
  'portfolio.regionUnknown': () => 'nieznany',
  'portfolio.regionFrom': ({ region, from }) => `${region} (${regionSources[from] ?? from})`,
  'portfolio.externalId': () => 'Identyfikator zewnętrzny',
  'portfolio.wholesale': () => 'Wholesale',
  'portfolio.wholesaleState': ({ state }) => wholesaleStateWords(state, 'pl'),
  'portfolio.siteType': ({ site, type }) =>
    type === '' ? site : `${site} (${siteTypes[type] ?? type})`,
};

/** What is said of an import's result file; `shown`: refused rows in it, where it was too large to be sent as a whole. */
function said(whole: string, refused: number, shown: number | undefined): string {
  if (shown === undefined) return whole;
  return refused === 0
    ? 'Wynik jest zbyt duży, żeby go wysłać; żaden wiersz nie został odrzucony.'
    : `Wynik jest zbyt duży, żeby wysłać go w całości: plik zawiera tylko odrzucone wiersze, ${shown} z ${refused}.`;
}
