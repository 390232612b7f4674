/** KPI po polsku. */
import { plural } from '../plural.ts';
import type { KpiCatalogue } from './en.ts';

const sections: Record<string, string> = {
  overview: 'Przegląd',
  changes: 'Zmiany od zeszłego tygodnia',
  recent: 'Ostatnio dodane',
  expiring: 'Wkrótce wygasają',
  renewing: 'Wkrótce się odnawiają',
  low: 'Niskie przypisanie licencji',
  overage: 'Przekroczony limit licencji',
  usage: 'Użycie Calling',
  quality: 'Jakość połączeń',
  features: 'Funkcje Calling',
  queues: 'Kolejki połączeń',
};

const tiles: Record<string, string> = {
  customers: 'Klienci',
  expiring: 'Wygasają w 90 dni',
  renewing: 'Odnowienia w 90 dni',
  low: 'Niskie przypisanie',
  overLimit: 'Ponad limitem',
  newCustomers: 'Nowi klienci',
  newLicenses: 'Licencje',
  expiringCustomers: 'Klienci',
  expiringAssigned: 'Przypisane licencje',
  expiringUsed: 'Używane licencje',
  renewingCustomers: 'Klienci',
  renewingAssigned: 'Przypisane licencje',
  renewingUsed: 'Używane licencje',
  lowCustomers: 'Klienci',
  lowAssigned: 'Przypisane licencje',
  lowUsed: 'Używane ze wszystkich',
  lowUsedOfAssigned: 'Używane z przypisanych',
  lowUnassigned: 'Nieprzypisane licencje',
  overCustomers: 'Klienci',
  overLicenses: 'Licencje ponad limit',
  overWeeklyMean: 'Klienci tygodniowo, średnio',
  overPerCustomer: 'Przekroczenie na klienta',
  activeCallers: 'Aktywnie dzwoniący',
  calls: 'Połączenia',
  minutes: 'Minuty',
  legs: 'Odcinki połączeń',
  poorLegs: 'Słabe odcinki',
  poorShare: 'Udział słabych',
  huntGroupCalls: 'Do grup wyszukiwania',
  attendantCalls: 'Do automatycznych asystentów',
  queueCalls: 'Do kolejek',
  answerSpeed: 'Czas do odebrania',
  abandonWait: 'Czekanie do rezygnacji',
  abandonedShare: 'Porzucone',
};

const reasons: Record<string, string> = {
  nothing: 'nie ma z czego liczyć udziału',
  notTold: 'Webex tego nie podaje; można to zaimportować',
  noDates: 'nie są znane daty; zaimportuj subskrypcje',
  noWeek: 'brak danych z tego tygodnia',
};

const endpoints: Record<string, string> = {
  desk: 'Telefony biurkowe',
  room: 'Urządzenia salowe',
  other: 'Inne urządzenia',
};

const begun: Record<string, string> = {
  recent: 'jest nowy',
  expiring: 'wkrótce wygasa',
  renewing: 'wkrótce się odnawia',
  low: 'ma teraz niskie przypisanie',
  overLimit: 'przekracza teraz limit',
};
const ended: Record<string, string> = {
  recent: 'nie jest już nowy',
  expiring: 'już nie wygasa wkrótce',
  renewing: 'już nie odnawia się wkrótce',
  low: 'nie ma już niskiego przypisania',
  overLimit: 'znów mieści się w limicie',
};
const whys: Record<string, string> = {
  added: 'doszła subskrypcja',
  started: 'rozpoczął się jej okres',
  aged: 'minął czas',
  time: 'minął czas',
  passed: 'minął ostatni dzień',
  moved: 'koniec został przesunięty',
  renewOn: 'teraz odnawia się sama',
  renewOff: 'już nie odnawia się sama',
  assignedMore: 'przypisano więcej licencji',
  assignedLess: 'przypisano mniej licencji',
  boughtMore: 'dokupiono licencje',
  boughtLess: 'jest mniej licencji',
  shifted: 'przypisano licencje innego rodzaju',
  peers: 'zmienili się inni klienci',
  gone: 'subskrypcji już nie ma',
  facts: 'znane są teraz inne daty',
};

const columns: Record<string, string> = {
  customer: 'Klient',
  orgId: 'ID organizacji',
  subscriptionId: 'ID subskrypcji',
  trial: 'Wersja próbna',
  daysSinceAdded: 'Dni od dodania',
  monthsSinceAdded: 'Miesiące od dodania',
  daysLeft: 'Pozostało dni',
  monthsLeft: 'Pozostało miesięcy',
  autoRenew: 'Odnawia się sama',
  total: 'Wszystkie licencje',
  used: 'Używane licencje (7 dni)',
  usedShare: 'Używane (%)',
  assigned: 'Przypisane licencje',
  assignedShare: 'Przypisane (%)',
  available: 'Dostępne licencje',
  over: 'Licencje ponad limit',
  usedQuarter: 'Używane w ostatnich 3 miesiącach',
  assignedChange: 'Tygodniowa zmiana przypisania',
  usedChange: 'Tygodniowa zmiana użycia',
  activeCallers: 'Aktywnie dzwoniący',
  calls: 'Połączenia',
  minutes: 'Minuty',
  callsBefore: 'Połączenia tydzień wcześniej',
  weeks: 'Połączenia w ośmiu tygodniach',
  legs: 'Odcinki połączeń',
  poorLegs: 'Słabe odcinki',
  poorShare: 'Słabe (%)',
  worstEndpoint: 'Najgorszy rodzaj urządzenia',
  huntGroupCalls: 'Połączenia do grup wyszukiwania',
  attendantCalls: 'Połączenia do automatycznych asystentów',
  queueCalls: 'Połączenia do kolejek',
  answerSpeed: 'Średni czas do odebrania (s)',
  abandonWait: 'Średnie czekanie do rezygnacji (s)',
  abandoned: 'Porzucone',
  abandonedShare: 'Porzucone (%)',
  timedOut: 'Przekroczony czas',
  overflowed: 'Przepełnienie',
  transferred: 'Przekazane',
  sign: 'Zmiana',
  why: 'Dlaczego',
};

export const kpi: KpiCatalogue = {
  'kpi.what': () =>
    'KPI tygodnia: licencje, odnowienia, przekroczenia, połączenia, jakość, kolejki',
  'kpi.section': ({ section }) => sections[section] ?? section,
  'kpi.tile': ({ key }) => tiles[key] ?? key,
  'kpi.product': ({ product }) => (product === 'meetings' ? 'Webex Meetings' : 'Webex Calling'),
  'kpi.week': ({ from, to }) => `Tydzień ${from} – ${to}`,
  'kpi.tagged': ({ tag }) => `tag ${tag}`,
  'kpi.region': ({ region }) => `region ${region}`,
  'kpi.partial': ({ customers, of }) => `Niepełne: obejmuje ${customers} z ${of} klientów.`,
  'kpi.missing': ({ names }) => `Brakuje: ${names}.`,
  'kpi.noReports': ({ regions }) => `Nie ma jeszcze raportu połączeń Webex: ${regions}.`,
  'kpi.notKnown': () => 'b.d.',
  'kpi.reason': ({ why }) => `b.d.: ${reasons[why] ?? why}`,
  'kpi.seconds': ({ count }) => `${count} s`,
  'kpi.lowLimit': ({ share, version }) =>
    `Nisko to mniej niż ${share} licencji albo wyraźnie poniżej mediany Twoich klientów (reguła ${version}).`,
  'kpi.assigned': ({ assigned, total }) => `przypisane ${assigned} z ${total}`,
  'kpi.available': ({ count }) => `dostępne: ${count}`,
  'kpi.used': ({ count }) => `używane: ${count}`,
  'kpi.usedQuarter': ({ count }) => `w 3 miesiące: ${count}`,
  'kpi.over': ({ count }) => `ponad limit: ${count}`,
  'kpi.changed': ({ change }) => `${change} od zeszłego tygodnia`,
  'kpi.daysLeft': ({ count }) =>
    count === 0
      ? 'dziś ostatni dzień'
      : plural('pl', count, {
          one: 'został # dzień',
          few: 'zostały # dni',
          many: 'zostało # dni',
          other: 'zostało # dnia',
        }),
  'kpi.monthsLeft': ({ count }) =>
    plural('pl', count, {
      one: 'został # miesiąc',
      few: 'zostały # miesiące',
      many: 'zostało # miesięcy',
      other: 'zostało # miesiąca',
    }),
  'kpi.termOver': () => 'okres minął',
  'kpi.daysSince': ({ count }) =>
    count === 0
      ? 'dodano dziś'
      : plural('pl', count, { one: 'dodano # dzień temu', other: 'dodano # dni temu' }),
  'kpi.monthsSince': ({ count }) =>
    plural('pl', count, {
      one: 'dodano # miesiąc temu',
      few: 'dodano # miesiące temu',
      many: 'dodano # miesięcy temu',
      other: 'dodano # miesiąca temu',
    }),
  'kpi.trial': () => 'wersja próbna',
  'kpi.renews': ({ yes }) => (yes ? 'odnawia się sama' : 'nie odnawia się sama'),
  'kpi.calls': ({ count }) =>
    plural('pl', count, {
      one: '# połączenie',
      few: '# połączenia',
      many: '# połączeń',
      other: '# połączenia',
    }),
  'kpi.minutes': ({ count }) =>
    plural('pl', count, {
      one: '# minuta',
      few: '# minuty',
      many: '# minut',
      other: '# minuty',
    }),
  'kpi.callers': ({ count }) =>
    plural('pl', count, {
      one: '# osoba dzwoniła',
      few: '# osoby dzwoniły',
      many: '# osób dzwoniło',
      other: '# osoby dzwoniło',
    }),
  'kpi.poor': ({ poor, legs, share }) => `słabe odcinki: ${poor} z ${legs} (${share})`,
  'kpi.poorNotTold': ({ legs }) => `odcinki: ${legs}, słabych Webex nie dzieli na urządzenia`,
  'kpi.worst': ({ endpoint }) => `najgorzej: ${(endpoints[endpoint] ?? endpoint).toLowerCase()}`,
  'kpi.endpoint': ({ endpoint }) => endpoints[endpoint] ?? endpoint,
  'kpi.queue': ({ calls, share }) => `połączenia: ${calls}, porzucone: ${share}`,
  'kpi.queueMore': ({ timedOut, overflowed, transferred }) =>
    `przekroczony czas: ${timedOut}, przepełnienie: ${overflowed}, przekazane: ${transferred}`,
  'kpi.change': ({ sign, began, why }) =>
    `${(began ? begun : ended)[sign] ?? sign}: ${whys[why] ?? why}`,
  'kpi.sign': ({ sign, began }) => (began ? begun : ended)[sign] ?? sign,
  'kpi.why': ({ why }) => whys[why] ?? why,
  'kpi.yesNo': ({ yes }) => String(yes ? 'tak' : 'nie'),
  'kpi.rows': ({ shown, total }) => `widoczne ${shown} z ${total}`,
  'kpi.none': () => 'Nie ma tu żadnego klienta.',
  'kpi.noQueues': () => 'U żadnego klienta nie było połączeń w kolejce.',
  'kpi.noChanges': () => 'Żaden klient nie zmienił się od zeszłego tygodnia.',
  'kpi.notCompared': () => 'Nie ma wcześniejszego tygodnia do porównania.',
  'kpi.asOf': ({ at }) => `Stan licencji: ${at}`,
  'kpi.hint': ({ section }) => `Wszystkie wiersze w pliku: napisz „kpi ${section} csv”.`,
  'kpi.sections': ({ names }) => `Części: ${names}`,
  'kpi.regions': ({ names }) => `Regiony: ${names}`,
  'kpi.chooseSection': () => 'Część',
  'kpi.chooseRegion': () => 'Region',
  'kpi.chooseError': () => 'Wybierz jedną pozycję.',
  'kpi.allRegions': () => 'Wszystkie regiony',
  'kpi.show': () => 'Pokaż',
  'kpi.showPicture': () => 'Wykres',
  'kpi.noWeekTitle': () => 'Nie ma jeszcze KPI',
  'kpi.noWeek': () =>
    'Klienci nie zostali jeszcze skopiowani z Webex. `sync status` mówi, jak daleko to zaszło.',
  'kpi.noRegionTitle': ({ region }) => `Nie znam klientów w regionie ${region}`,
  'kpi.noRegion': ({ regions }) =>
    regions.length > 0
      ? `Są dane dla: ${regions.join(', ')}. Podaj jeden z tych regionów albo żaden, aby zobaczyć wszystkich klientów.`
      : 'Webex nie podał jeszcze regionów klientów; są odczytywane co kwadrans.',
  'kpi.badTitle': () => 'Nie znam takiego KPI',
  'kpi.bad': ({ word, names }) =>
    `Nie wiem, co tu znaczy „${word}”. Są: ${names.join(', ')}, także z Calling lub Meetings, regionem, tagiem i csv: \`kpi przekroczenia dla Calling w EU csv\`.`,
  'kpi.fileTitle': () => 'Cała tabela w pliku',
  'kpi.file': ({ count, total }) =>
    count < total
      ? `Pierwsze ${count} z ${total} wierszy: więcej nie mieści się w jednym pliku. Jeden plik jest dla arkuszy, drugi dla programów.`
      : `${plural('pl', total, { one: '# wiersz', few: '# wiersze', many: '# wierszy', other: '# wiersza' })}. Jeden plik jest dla arkuszy, drugi dla programów.`,
  'kpi.column': ({ column }) => columns[column] ?? column,
};
