/** The words of customer filters in all six languages. The first word of each is the one that answers use. */
import type { Language } from '../language/index.ts';

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
    en: ['sort', 'sort by', 'order by', 'by', 'order them by', 'sort them by'],
    pl: ['sortuj', 'sortuj według', 'według', 'wg', 'sortuj po', 'posortuj po', 'posortowani po'],
    es: ['ordenar', 'ordenar por', 'por'],
    bg: ['сортирай', 'сортирай по', 'по'],
    nb: ['sorter', 'sorter etter', 'etter', 'sorter på', 'sortert på'],
    he: ['מיין', 'מיון', 'לפי'],
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
    pl: ['nazwa', 'nazwy', 'nazwie', 'nazwach'],
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
    en: ['end', 'end date', 'expiry', 'expiry date', 'expiration', 'expiration date', 'renewal'],
    pl: ['koniec', 'końca', 'daty końca', 'wygaśnięcie', 'wygaśnięcia', 'daty wygaśnięcia'],
    es: ['fin', 'fecha de fin', 'vencimiento', 'fecha de vencimiento'],
    bg: ['край', 'изтичане', 'крайна дата', 'дата на изтичане', 'датата на изтичане'],
    nb: ['slutt', 'sluttdato', 'utløp', 'utløpsdato'],
    he: ['סיום', 'תאריך סיום', 'תפוגה', 'תאריך תפוגה'],
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

/** Says by itself how to sort: `alphabetically`, `newest first`. */
export const orderWords: Partial<Record<Sort, Words>> = {
  name: {
    en: ['alphabetically', 'sorted alphabetically', 'in alphabetical order'],
    pl: ['alfabetycznie', 'posortowani alfabetycznie', 'w kolejności alfabetycznej'],
    es: [
      'alfabéticamente',
      'ordenados alfabéticamente',
      'por orden alfabético',
      'en orden alfabético',
    ],
    bg: ['по азбучен ред', 'сортирани по азбучен ред', 'азбучно'],
    nb: ['alfabetisk', 'sortert alfabetisk', 'i alfabetisk rekkefølge'],
    he: ['לפי סדר אלפביתי', 'ממוינים לפי סדר אלפביתי', 'בסדר אלפביתי', 'לפי הא-ב'],
  },
  created: {
    en: ['newest first', 'newest'],
    pl: ['od najnowszych', 'najnowsi', 'najnowsze'],
    es: ['más nuevos', 'más recientes', 'los más nuevos'],
    bg: ['най-нови', 'най-новите', 'най-новите първо'],
    nb: ['nyeste', 'nyeste først'],
    he: ['החדשים ביותר', 'מהחדש לישן'],
  },
};

/** Asks for the whole list as a file. */
export const fileWords: Words = {
  en: [
    'csv',
    ...['as csv', 'csv file', 'as csv file', 'file', 'as file', 'as a file', 'to a file'],
    ...['as a csv file', 'to csv', 'export', 'export to csv', 'exported', 'as excel', 'to excel'],
    ...['in excel', 'as spreadsheet', 'as a spreadsheet', 'spreadsheet'],
  ],
  pl: [
    'csv',
    ...['jako csv', 'do csv', 'plik', 'jako plik', 'do pliku', 'w pliku', 'pliku', 'plik csv'],
    ...['do pliku csv', 'w pliku csv', 'jako plik csv', 'eksport', 'eksport do csv', 'do excela'],
    ...['w excelu', 'eksportuj', 'wyeksportuj'],
  ],
  es: [
    'csv',
    ...['como csv', 'a csv', 'archivo', 'como archivo', 'archivo csv', 'como archivo csv'],
    ...['exportar', 'exporta', 'exportar a csv', 'a excel', 'en excel', 'fichero', 'fichero csv'],
  ],
  bg: [
    'csv',
    ...['като csv', 'файл', 'като файл', 'във файл', 'във csv', 'csv файл', 'като csv файл'],
    ...['експорт', 'експортирай', 'в excel', 'в ексел'],
  ],
  nb: [
    'csv',
    ...['som csv', 'til csv', 'fil', 'som fil', 'til fil', 'i en fil', 'csv-fil', 'som csv-fil'],
    ...['eksport', 'eksporter', 'i excel', 'til excel'],
  ],
  he: [
    'csv',
    ...['כקובץ', 'קובץ', 'בקובץ', 'לקובץ', 'קובץ csv', 'כקובץ csv', 'לקובץ csv', 'כ-csv', 'ל-csv'],
    ...['ב-csv', 'ייצוא', 'ייצא', 'לאקסל', 'באקסל'],
  ],
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

/** Carry nothing beside a filter, in small letters; where nothing is filtered for they belong to a name: `On`. */
export const looseWords: Words = {
  en: [
    'on',
    ...['who', 'which', 'whose', 'is', 'an', 'any', 'of', 'as', 'at', 'for', 'to', 'from', 'my'],
    ...['our', 'their', 'them', 'they', 'it', 'its', 'will', 'be', 'being', 'been', 'having'],
    ...['using', 'use', 'uses', 'used', 'bought', 'ordered', 'owning', 'own', 'only', 'just'],
    ...['also', 'both', 'currently', 'still', 'now', 'based', 'located', 'hosted', 'part', 'some'],
    ...['whom', 'under', 'please', 'within', 'customers'],
  ],
  pl: [
    'na',
    ...['którzy', 'którym', 'których', 'który', 'która', 'co', 'mający', 'mające', 'posiadający'],
    ...['używający', 'używają', 'korzystający', 'korzystają', 'jest', 'się', 'ich', 'do', 'dla'],
    ...['o', 'od', 'oni', 'tylko', 'też', 'także', 'obecnie', 'teraz', 'we', 'jako', 'przy'],
  ],
  es: [
    'de',
    ...['del', 'al', 'a', 'cuya', 'cuyo', 'cuyas', 'cuyos', 'usan', 'usando', 'utilizan'],
    ...['quienes', 'tengan', 'hayan', 'han', 'sus', 'su', 'mi', 'para', 'es', 'son', 'solo'],
    ...['sólo', 'solamente', 'también', 'ahora', 'activa', 'activas', 'e', 'cual', 'pronto'],
  ],
  bg: [
    'на',
    ...['от', 'за', 'чийто', 'чиято', 'чиито', 'чието', 'който', 'която', 'ползват', 'ползващи'],
    ...['използват', 'използващи', 'притежават', 'е', 'само', 'също', 'им', 'ми', 'техният', 'до'],
    ...['във', 'като', 'аз', 'моите', 'скоро', 'периоди', 'сега'],
  ],
  nb: [
    'på',
    ...['av', 'for', 'til', 'fra', 'et', 'en', 'den', 'det', 'de', 'hvis', 'hvor', 'bruker'],
    ...['brukte', 'kjøpte', 'eier', 'kun', 'bare', 'også', 'sin', 'sitt', 'sine', 'deres', 'min'],
    ...['mine', 'snart', 'nå', 'innenfor', 'at', 'jeg'],
  ],
  he: [
    'של',
    ...['את', 'על', 'שלהם', 'שלהן', 'שלי', 'הם', 'הן', 'נמצאים', 'שנמצאים', 'משתמשים'],
    ...['שמשתמשים', 'המשתמשים', 'רק', 'גם', 'כרגע', 'עכשיו', 'שהם', 'שהן', 'שיש', 'לקוחות', 'יש'],
  ],
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
