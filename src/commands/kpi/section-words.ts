/** The words after `kpi`, in every language; the first one of a section is the one answers name. */
import type { KpiProduct, KpiSection } from '../../kpi/figures.ts';
import type { Language } from '../../language/index.ts';

/** What one may look at: the sections, and who changed since last week. */
export type Asked = KpiSection | 'changes';

type Words = Record<Language, readonly [string, ...string[]]>;

export const sectionWords: Record<Asked, Words> = {
  overview: {
    en: ['overview', 'summary', 'all'],
    pl: ['przegląd', 'podsumowanie'],
    es: ['resumen', 'general'],
    bg: ['преглед', 'общ преглед', 'обобщение'],
    nb: ['oversikt', 'sammendrag'],
    he: ['סקירה', 'סיכום'],
  },
  changes: {
    en: ['changes', 'changed', 'what changed'],
    pl: ['zmiany', 'co się zmieniło'],
    es: ['cambios', 'qué ha cambiado'],
    bg: ['промени', 'какво се промени'],
    nb: ['endringer', 'hva er endret'],
    he: ['שינויים', 'מה השתנה'],
  },
  recent: {
    en: ['new', 'recent', 'recently added', 'new customers'],
    pl: ['nowi', 'nowe', 'ostatnio dodane', 'nowi klienci'],
    es: ['nuevos', 'nuevas', 'recientes', 'clientes nuevos'],
    bg: ['нови', 'наскоро добавени', 'нови клиенти'],
    nb: ['nye', 'nylig lagt til', 'nye kunder'],
    he: ['חדשים', 'נוספו לאחרונה', 'לקוחות חדשים'],
  },
  expiring: {
    en: ['expiring', 'expiration', 'expirations', 'expiring soon', 'upcoming expiration'],
    pl: ['wygasające', 'wygasają', 'wygaśnięcia', 'wkrótce wygasają'],
    es: ['vencen', 'vencimientos', 'caducan', 'vencen pronto', 'expiran'],
    bg: ['изтичащи', 'изтичат', 'изтичане', 'изтичат скоро'],
    nb: ['utløper', 'utløpende', 'utløp', 'utløper snart'],
    he: ['פגים', 'תפוגה', 'פגים בקרוב'],
  },
  renewing: {
    en: ['renewing', 'renewal', 'renewals', 'renewing soon', 'upcoming renewal'],
    pl: ['odnawiane', 'odnowienia', 'odnawiają się', 'wkrótce się odnawiają'],
    es: ['renovaciones', 'renovación', 'se renuevan', 'se renuevan pronto'],
    bg: ['подновявани', 'подновявания', 'подновяване', 'подновяват се скоро'],
    nb: ['fornyes', 'fornyelser', 'fornyelse', 'fornyes snart'],
    he: ['מתחדשים', 'חידושים', 'חידוש', 'מתחדשים בקרוב'],
  },
  low: {
    en: ['low', 'low assignment', 'low license assignment', 'low licence assignment'],
    pl: ['niskie', 'niskie przypisanie', 'niskie przypisanie licencji'],
    es: ['baja', 'baja asignación', 'baja asignación de licencias'],
    bg: ['ниско', 'ниско присвояване', 'ниско присвояване на лицензи'],
    nb: ['lav', 'lav tildeling', 'lav lisenstildeling'],
    he: ['נמוכה', 'הקצאה נמוכה', 'הקצאת רישיונות נמוכה'],
  },
  overage: {
    en: ['overage', 'overages', 'over limit', 'over the limit', 'over license limit'],
    pl: ['przekroczenia', 'przekroczenie', 'ponad limitem', 'przekroczony limit'],
    es: ['exceso', 'excesos', 'exceso de licencias', 'por encima del límite'],
    bg: ['превишение', 'превишения', 'превишаване', 'над лимита'],
    nb: ['overforbruk', 'overskridelser', 'over grensen', 'over lisensgrensen'],
    he: ['חריגה', 'חריגות', 'מעל המגבלה'],
  },
  usage: {
    en: ['usage', 'calls', 'calling usage'],
    pl: ['użycie', 'połączenia', 'użycie calling'],
    es: ['uso', 'llamadas', 'uso de calling'],
    bg: ['използване', 'повиквания', 'разговори', 'използване на calling'],
    nb: ['bruk', 'samtaler', 'bruk av calling'],
    he: ['שימוש', 'שיחות', 'שימוש ב-calling'],
  },
  quality: {
    en: ['quality', 'call quality', 'calling quality'],
    pl: ['jakość', 'jakość połączeń'],
    es: ['calidad', 'calidad de las llamadas', 'calidad de llamadas'],
    bg: ['качество', 'качество на разговорите'],
    nb: ['kvalitet', 'samtalekvalitet'],
    he: ['איכות', 'איכות שיחות', 'איכות השיחות'],
  },
  features: {
    en: ['features', 'calling features', 'feature usage'],
    pl: ['funkcje', 'funkcje calling'],
    es: ['funciones', 'funciones de calling'],
    bg: ['функции', 'функции на calling'],
    nb: ['funksjoner', 'funksjoner i calling'],
    he: ['תכונות', 'תכונות calling'],
  },
  queues: {
    en: ['queues', 'queue', 'call queues', 'calling queues'],
    pl: ['kolejki', 'kolejki połączeń'],
    es: ['colas', 'colas de llamadas'],
    bg: ['опашки', 'опашки за повиквания'],
    nb: ['køer', 'samtalekøer'],
    he: ['תורים', 'תורי שיחות'],
  },
};

export const productWords: Record<KpiProduct, readonly string[]> = {
  calling: [
    'calling',
    'webex calling',
    'telefonia',
    'telefonía',
    'телефония',
    'telefoni',
    'טלפוניה',
  ],
  meetings: [
    'meetings',
    'meeting',
    'webex meetings',
    'spotkania',
    'reuniones',
    'срещи',
    'møter',
    'פגישות',
  ],
};

export const regionKeys = ['region', 'región', 'регион', 'אזור'];
export const tagKeys = ['tag', 'etiqueta', 'етикет', 'merke', 'תגית'];
export const fileWords = [
  'csv',
  'file',
  'plik',
  'archivo',
  'файл',
  'fil',
  'קובץ',
  'as file',
  'as csv',
];

/** Words between the others. */
export const smallWords = [
  ...['for', 'in', 'of', 'the', 'with', 'by', 'and', 'soon', 'as', 'customers', 'webex'],
  ...['dla', 'w', 'z', 'i', 'klienci'],
  ...['para', 'en', 'de', 'la', 'las', 'los', 'con', 'y', 'clientes'],
  ...['за', 'в', 'на', 'с', 'и', 'клиенти'],
  ...['for', 'i', 'av', 'med', 'og', 'kunder'],
  ...['עבור', 'ב', 'של', 'עם', 'לקוחות'],
];
