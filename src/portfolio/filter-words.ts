/** The words of customer filters in all six languages. The first word of each is the one that answers use. */
import type { Language } from '../language/index.ts';
import type { Status } from './status.ts';

export type FilterKey =
  | 'tag'
  | 'region'
  | 'product'
  | 'status'
  | 'managed'
  | 'type'
  | 'name'
  | 'sort';
export type Sort = 'attention' | 'name' | 'created' | 'ends' | 'people';
export type Words = Record<Language, readonly [string, ...string[]]>;

/** `tag:gold` */
export const keyWords: Record<FilterKey, Words> = {
  tag: {
    en: ['tag', 'tags', 'label'],
    pl: ['znacznik', 'tag', 'etykieta'],
    es: ['etiqueta', 'etiquetas'],
    bg: ['етикет', 'таг'],
    nb: ['etikett', 'merkelapp', 'tagg'],
    he: ['תג', 'תגית'],
  },
  region: {
    en: ['region'],
    pl: ['region'],
    es: ['región'],
    bg: ['регион'],
    nb: ['region'],
    he: ['אזור'],
  },
  product: {
    en: ['product', 'license', 'licence'],
    pl: ['produkt', 'licencja'],
    es: ['producto', 'licencia'],
    bg: ['продукт', 'лиценз'],
    nb: ['produkt', 'lisens'],
    he: ['מוצר', 'רישיון'],
  },
  status: {
    en: ['status', 'state'],
    pl: ['status', 'stan'],
    es: ['estado'],
    bg: ['статус', 'състояние'],
    nb: ['status', 'tilstand'],
    he: ['סטטוס', 'מצב'],
  },
  managed: {
    en: ['managed', 'managed by'],
    pl: ['zarządzanie', 'zarządzany przez'],
    es: ['gestión', 'gestionado por'],
    bg: ['управление', 'управлява се от'],
    nb: ['administrert', 'administrert av'],
    he: ['ניהול', 'מנוהל על ידי'],
  },
  type: {
    en: ['type', 'subscription type'],
    pl: ['typ', 'typ subskrypcji'],
    es: ['tipo', 'tipo de suscripción'],
    bg: ['тип', 'тип абонамент'],
    nb: ['type', 'abonnementstype'],
    he: ['סוג', 'סוג מינוי'],
  },
  name: {
    en: ['name', 'named'],
    pl: ['nazwa'],
    es: ['nombre'],
    bg: ['име'],
    nb: ['navn'],
    he: ['שם'],
  },
  sort: {
    en: ['sort', 'sort by', 'order by', 'by'],
    pl: ['sortuj', 'sortuj według', 'według'],
    es: ['ordenar', 'ordenar por', 'por'],
    bg: ['сортирай', 'сортирай по', 'по'],
    nb: ['sorter', 'sorter etter', 'etter'],
    he: ['מיין', 'מיון', 'לפי'],
  },
};

/** The statuses. */
export const statusWords: Record<Status, Words> = {
  trial: {
    en: ['trial', 'trials', 'on trial', 'in trial'],
    pl: [
      'wersja próbna',
      'okresie próbnym',
      'próbny',
      'próbna',
      'próbne',
      'trial',
      'wersję próbną',
      'wersją próbną',
      'wersje próbne',
      'wersji próbnej',
      'próbną',
      'próbnych',
      'próbnym',
    ],
    es: ['prueba', 'pruebas', 'en prueba', 'de prueba', 'período de prueba'],
    bg: ['пробен период', 'пробен', 'пробни', 'пробна версия', 'на пробен период'],
    nb: ['prøveperiode', 'prøve', 'på prøve', 'prøver'],
    he: ['תקופת ניסיון', 'ניסיון', 'בתקופת ניסיון', 'בניסיון'],
  },
  subscription: {
    en: ['subscription', 'subscribed', 'active subscription'],
    pl: ['subskrypcja', 'z subskrypcją', 'subskrypcję', 'subskrypcją', 'aktywna subskrypcja'],
    es: ['suscripción', 'con suscripción', 'suscripción activa'],
    bg: ['абонамент', 'с абонамент', 'активен абонамент'],
    nb: ['abonnement', 'med abonnement', 'aktivt abonnement'],
    he: ['מינוי', 'עם מינוי', 'מינוי פעיל'],
  },
  expiringSoon: {
    en: ['expiring soon', 'expiring', 'expires soon', 'expire soon', 'ending soon'],
    pl: [
      'wkrótce wygasa',
      'wygasające',
      'wygasa',
      'wkrótce wygasają',
      'wkrótce wygasną',
      'wkrótce wygasające',
    ],
    es: ['vence pronto', 'por vencer', 'vencen pronto', 'que vencen'],
    bg: ['изтича скоро', 'изтичащи', 'изтичат скоро', 'скоро изтичат'],
    nb: ['utløper snart', 'utløper', 'som utløper'],
    he: ['עומד לפוג', 'פג בקרוב', 'עומדים לפוג', 'פגים בקרוב'],
  },
  overage: {
    en: ['overage', 'license overage', 'licence overage', 'over', 'overages', 'over the limit'],
    pl: ['przekroczenie licencji', 'przekroczenie', 'przekroczeniem licencji', 'przekroczeniem'],
    es: ['exceso de licencias', 'exceso', 'con exceso'],
    bg: ['превишаване на лицензите', 'превишаване', 'превишени лицензи'],
    nb: ['lisensoverforbruk', 'overforbruk', 'for mange lisenser'],
    he: ['חריגה ברישיונות', 'חריגה', 'חריגות', 'בחריגה'],
  },
  inactive: {
    en: ['no recent activity', 'inactive', 'no activity', 'without activity'],
    pl: [
      'brak ostatniej aktywności',
      'brak aktywności',
      'nieaktywne',
      'bez aktywności',
      'nieaktywni',
    ],
    es: ['sin actividad reciente', 'sin actividad', 'inactivos', 'inactivo'],
    bg: ['няма скорошна активност', 'без активност', 'неактивни', 'неактивен'],
    nb: ['ingen nylig aktivitet', 'ingen aktivitet', 'inaktive', 'inaktiv', 'uten aktivitet'],
    he: ['אין פעילות אחרונה', 'ללא פעילות', 'לא פעילים', 'לא פעיל'],
  },
  orderReady: {
    en: ['order ready for setup', 'order ready', 'ready for setup', 'ready'],
    pl: [
      'zamówienie gotowe do konfiguracji',
      'do konfiguracji',
      'gotowe',
      'gotowe do konfiguracji',
      'zamówienie gotowe',
    ],
    es: ['pedido listo para configurar', 'listo para configurar', 'pedido listo'],
    bg: [
      'поръчка готова за настройване',
      'готово за настройване',
      'за настройване',
      'готови за настройване',
    ],
    nb: ['ordre klar for oppsett', 'klar for oppsett', 'ordre klar', 'klare for oppsett'],
    he: ['הזמנה מוכנה להגדרה', 'מוכנה להגדרה', 'מוכנות להגדרה'],
  },
  suspended: {
    en: ['suspended', 'unpaid'],
    pl: ['zawieszona', 'zawieszone', 'nieopłacone', 'zawieszeni', 'zawieszony', 'nieopłacona'],
    es: ['suspendido', 'suspendidos', 'sin pagar', 'suspendida', 'suspendidas'],
    bg: ['спряно', 'спрени', 'неплатени', 'спрян'],
    nb: ['suspendert', 'ubetalt', 'suspenderte', 'sperret'],
    he: ['מושעה', 'לא שולם', 'מושעים', 'מושעית'],
  },
  expired: {
    en: ['expired'],
    pl: ['wygasła', 'wygasłe', 'wygasły', 'wygaśli'],
    es: ['vencido', 'vencidos', 'vencida', 'vencidas'],
    bg: ['изтекъл', 'изтекли', 'изтекла', 'изтекло'],
    nb: ['utløpt', 'utløpte', 'utgått'],
    he: ['פג תוקף', 'פג', 'פגי תוקף'],
  },
};

/** What a list can be sorted by. */
export const sortWords: Record<Sort, Words> = {
  attention: {
    en: ['attention', 'status'],
    pl: ['uwaga', 'uwagi', 'status', 'statusu'],
    es: ['atención', 'estado'],
    bg: ['внимание', 'статус'],
    nb: ['oppmerksomhet', 'status'],
    he: ['תשומת לב', 'סטטוס'],
  },
  name: {
    en: ['name'],
    pl: ['nazwa', 'nazwy'],
    es: ['nombre'],
    bg: ['име'],
    nb: ['navn'],
    he: ['שם'],
  },
  created: {
    en: ['created', 'newest', 'age', 'creation date'],
    pl: ['utworzenie', 'utworzenia', 'daty utworzenia', 'najnowsze'],
    es: ['creación', 'fecha de creación', 'más nuevos'],
    bg: ['създаване', 'най-нови'],
    nb: ['opprettet', 'nyeste'],
    he: ['יצירה', 'תאריך יצירה', 'חדשים'],
  },
  ends: {
    en: ['end', 'end date', 'expiry', 'renewal'],
    pl: ['koniec', 'końca', 'daty końca', 'wygaśnięcie', 'wygaśnięcia'],
    es: ['fin', 'fecha de fin', 'vencimiento', 'fecha de vencimiento'],
    bg: ['край', 'изтичане', 'крайна дата'],
    nb: ['slutt', 'sluttdato', 'utløp'],
    he: ['סיום', 'תאריך סיום', 'תפוגה'],
  },
  people: {
    en: ['users', 'number of users', 'size'],
    pl: ['użytkownicy', 'użytkowników', 'liczby użytkowników', 'wielkość', 'wielkości'],
    es: ['usuarios', 'número de usuarios', 'tamaño'],
    bg: ['потребители', 'брой потребители', 'размер'],
    nb: ['brukere', 'antall brukere', 'størrelse'],
    he: ['משתמשים', 'מספר משתמשים', 'גודל'],
  },
};

/** Asks for the whole list as a file. */
export const fileWords: Words = {
  en: ['csv', 'as csv', 'file', 'export'],
  pl: ['csv', 'jako csv', 'plik', 'eksport'],
  es: ['csv', 'como csv', 'archivo', 'exportar'],
  bg: ['csv', 'като csv', 'файл', 'експорт'],
  nb: ['csv', 'som csv', 'fil', 'eksport'],
  he: ['csv', 'כקובץ', 'קובץ', 'ייצוא'],
};

/** Small words between filters that carry nothing. */
export const smallWords: Words = {
  en: ['and', 'with', 'that', 'are', 'have', 'has', 'in', 'all', 'the', 'a'],
  pl: ['i', 'z', 'ze', 'oraz', 'które', 'są', 'mają', 'w', 'wszyscy'],
  es: ['y', 'con', 'que', 'están', 'tienen', 'en', 'todos', 'el', 'la', 'los', 'las', 'una', 'un'],
  bg: ['и', 'с', 'със', 'които', 'са', 'имат', 'в', 'всички'],
  nb: ['og', 'med', 'som', 'er', 'har', 'i', 'alle'],
  he: ['עם', 'ועם', 'וגם', 'וכן', 'ו', 'ש', 'שיש', 'להם', 'בעלי', 'כל'],
};

/** Behind one of these the name of a region is a region: `trials in Europe`. */
export const whereWords: Words = {
  en: ['in'],
  pl: ['w', 'we'],
  es: ['en'],
  bg: ['в', 'във'],
  nb: ['i'],
  he: ['ב'],
};

/** Behind one of these, too, unless a name stands before: `Banco de Europa`. */
export const fromWords: Words = {
  en: ['from'],
  pl: ['z', 'ze'],
  es: ['de'],
  bg: ['от'],
  nb: ['fra'],
  he: ['מ'],
};
