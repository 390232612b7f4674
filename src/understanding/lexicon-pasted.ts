/** What stands in front of a value that was copied from a signature, a label, a table or a mail. */
import { type Language, languages } from '../language/index.ts';
import { foldWord } from './clean.ts';

/** What a label says that the value behind it is. */
export type Labelled =
  | 'phone'
  | 'extension'
  | 'mac'
  | 'serial'
  | 'email'
  | 'sip'
  | 'order'
  | 'domain';

type Words = Record<Language, readonly string[]>;

/** As `labelKey` writes them: without points and signs; “№” and “nº” are “no”. */
const labels: Record<Labelled, Words> = {
  phone: {
    en: [
      ...[
        't',
        'p',
        'm',
        'w',
        'f',
        'ph',
        'mob',
        'cell',
        'mobile',
        'direct',
        'direct line',
        'office',
      ],
      ...['work', 'fax', 'phone', 'phone no', 'phone number', 'tel', 'tel no', 'telephone'],
      ...['telephone number', 'telephone no', 'number', 'caller id', 'calling number'],
      ...['missed call', 'missed call from', 'call from', 'callto', 'called', 'did', 'gsm'],
    ],
    pl: [
      ...[
        'telefon',
        'nr tel',
        'nr telefonu',
        'numer',
        'numer telefonu',
        'tel kom',
        'kom',
        'komórka',
      ],
      ...['tel stacjonarny', 'faks', 'nieodebrane połączenie', 'połączenie od'],
    ],
    es: [
      ...['teléfono', 'tfno', 'tlf', 'telf', 'móvil', 'tel móvil', 'número', 'número de teléfono'],
      ...['llamada perdida', 'llamada perdida de', 'llamada de', 'fijo'],
    ],
    bg: [
      ...[
        'телефон',
        'тел',
        'тел номер',
        'тел no',
        'телефонен номер',
        'моб',
        'мобилен',
        'мобилен номер',
      ],
      ...['gsm', 'джиесем', 'номер', 'факс', 'пропуснато повикване', 'пропуснато повикване от'],
    ],
    nb: [
      ...['tlf', 'telefon', 'telefonnr', 'telefonnummer', 'mob', 'mobil', 'mobilnr', 'mobilnummer'],
      ...['nummer', 'nr', 'sentralbord', 'faks', 'tapt anrop', 'tapt anrop fra', 'ubesvart anrop'],
    ],
    he: [
      ...['טל', 'טלפון', 'מס טלפון', 'מספר טלפון', 'מספר', 'נייד', 'סלולרי', 'טל נייד', 'פקס'],
      ...['שיחה שלא נענתה', 'שיחה מ', 'שיחה שלא נענתה מ'],
    ],
  },
  extension: {
    en: [
      ...['x', 'ext', 'extn', 'exten', 'extension', 'extension no', 'extension number', 'ext no'],
      'int',
    ],
    pl: [
      'wew',
      'wewn',
      'nr wew',
      'nr wewn',
      'nr wewnętrzny',
      'numer wew',
      'numer wewnętrzny',
      'wewnętrzny',
    ],
    es: ['int', 'interno', 'extensión', 'número de extensión', 'anexo'],
    bg: ['вътр', 'вътрешен', 'вътрешен номер', 'вътр номер', 'вътр no', 'вътрешен no'],
    nb: ['intern', 'internnr', 'internnummer', 'linje', 'kortnummer'],
    he: ['שלוחה', 'שלוחה מס', 'שלוחה מספר', 'מס שלוחה', 'מספר שלוחה', 'של'],
  },
  mac: {
    en: [
      'mac',
      'mac address',
      'mac addr',
      'mac id',
      'hwaddr',
      'ether',
      'ethernet',
      'device mac',
      'phone mac',
    ],
    pl: ['adres mac', 'mac adres'],
    es: ['dirección mac', 'mac del teléfono'],
    bg: ['mac адрес', 'мак адрес', 'мак'],
    nb: ['mac-adresse', 'macadresse', 'mac adresse'],
    he: ['כתובת mac', 'כתובת ה-mac', 'מאק'],
  },
  serial: {
    en: ['sn', 's/n', 'serial', 'serial no', 'serial number', 'serial nr', 'ser no', 'device sn'],
    pl: ['nr seryjny', 'numer seryjny', 'nr ser', 'nr fabryczny', 'seryjny'],
    es: [
      'n/s',
      'número de serie',
      'no de serie',
      'n de serie',
      'no serie',
      'n.o de serie',
      'serie',
    ],
    bg: ['сериен номер', 'сериен no', 'сер номер', 'сер no', 'с/н', 'сериен'],
    nb: ['serienr', 'serienummer', 'serie nr'],
    he: ['מספר סידורי', 'מס סידורי', 'סידורי'],
  },
  email: {
    en: [
      'e-mail',
      'email',
      'e',
      'mail',
      'from',
      'to',
      'cc',
      'sender',
      'e-mail address',
      'email address',
      'upn',
      'login',
    ],
    pl: ['adres e-mail', 'adres email', 'poczta', 'od', 'do', 'dw'],
    es: ['correo', 'correo electrónico', 'de', 'para'],
    bg: ['имейл', 'e-мейл', 'поща', 'от', 'до'],
    nb: ['e-post', 'epost', 'fra', 'til', 'kopi'],
    he: ['דוא"ל', 'דואל', 'מייל', 'אימייל', 'מאת', 'אל'],
  },
  sip: {
    en: ['sip address', 'sip uri', 'uri', 'video address'],
    pl: ['adres sip'],
    es: ['dirección sip'],
    bg: ['sip адрес'],
    nb: ['sip-adresse', 'sip adresse'],
    he: ['כתובת sip'],
  },
  order: {
    en: [
      'order',
      'order no',
      'order number',
      'order id',
      'web order',
      'web order id',
      'web order no',
      'web order number',
      'wo',
      'won',
      'woid',
      'po',
      'purchase order',
    ],
    pl: ['zamówienie', 'nr zamówienia', 'numer zamówienia', 'zamówienie nr'],
    es: ['pedido', 'no de pedido', 'número de pedido', 'pedido web', 'orden'],
    bg: ['поръчка', 'поръчка no', 'номер на поръчка', 'поръчка номер'],
    nb: ['ordre', 'ordrenr', 'ordrenummer', 'bestilling', 'bestillingsnummer'],
    he: ['הזמנה', 'מספר הזמנה', 'מס הזמנה', 'הזמנה מס'],
  },
  domain: {
    en: ['domain', 'site', 'site url', 'webex site', 'website', 'web', 'www'],
    pl: ['domena', 'witryna', 'strona'],
    es: ['dominio', 'sitio', 'sitio webex'],
    bg: ['домейн', 'сайт'],
    nb: ['domene', 'nettsted'],
    he: ['דומיין', 'אתר', 'תחום'],
  },
};

/** Letters and digits that are compared; signs around and between words are none. */
export function labelKey(text: string): string {
  return foldWord(text.normalize('NFKC'))
    .replace(/(?<=[\u05D0-\u05EA])'/g, '')
    .replace(/[.:=#*|_,;[\]()<>]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const byLabel = new Map(
  (Object.keys(labels) as Labelled[]).map((kind) => {
    const ofKind = new Map<string, Language[]>();
    for (const language of languages) {
      for (const word of labels[kind][language]) {
        const key = labelKey(word);
        ofKind.set(key, [...(ofKind.get(key) ?? []), language]);
      }
    }
    return [kind, ofKind] as const;
  }),
);

/** The languages in which `text` stands in front of such a value; none when it does in no language. */
export function languagesOfLabel(kind: Labelled, text: string): readonly Language[] {
  return byLabel.get(kind)?.get(labelKey(text)) ?? [];
}

/** In front of the subject of a mail that was answered or sent on. */
export const subjectMark =
  /^(?:(?:re|fwd?|fw|aw|wg|sv|vs|vb|odp|pd|rv|отг|отн|пр|הנ|תשובה|העבר)(?:\[\d{1,3}\])?\s?:\s*){1,5}/iu;

/** When and how often somebody called, as call logs write it behind the number. */
export const callMark =
  /[\s,;|·-]{0,6}(?:(?<=[\s,;|·-])(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[\s,]{1,3})?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\(\d{1,3}\)|\([\p{L} .-]{1,24}\)|(?<=\s)\d{1,3} ?(?:min|sec|s|m|h|мин|דק')\.?|(?<=\s)(?:today|yesterday|dzisiaj|dziś|wczoraj|hoy|ayer|днес|вчера|i dag|i går|היום|אתמול))$/iu;
