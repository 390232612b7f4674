/** Words that refer to what was shown before: “her devices”, “the second one”, “back”, “again”. */
import { type Language, languages } from '../language/index.ts';
import { foldWord } from './clean.ts';
import { undoWords } from './lexicon-correct.ts';

/** What may be referred to. */
export type Follow =
  | 'user'
  | 'devices'
  | 'numbers'
  | 'licenses'
  | 'customer'
  | 'back'
  | 'again'
  /** “No, the other one.” */
  | 'other'
  /** What was changed last. */
  | 'undo';

type Words = Record<Language, readonly string[]>;
type Sets = Record<Language, ReadonlySet<string>>;

function folded(words: Words): Sets {
  const sets = languages.map((language) => [language, new Set(words[language].map(foldWord))]);
  return Object.fromEntries(sets) as Sets;
}

/** Whose: in front of the noun or behind it. */
export const possessives = folded({
  en: ['her', 'his', 'their', 'its'],
  pl: ['jej', 'jego', 'ich'],
  es: ['su', 'sus'],
  bg: [
    ...['нейните', 'нейния', 'нейният', 'нейната', 'нейното', 'неговите', 'неговия'],
    ...['неговият', 'неговата', 'неговото', 'техните', 'техния', 'техният', 'ѝ', 'й', 'му', 'им'],
  ],
  nb: ['hennes', 'hans', 'deres'],
  he: ['שלה', 'שלו', 'שלהם', 'שלהן'],
});

/** In front of what goes on about the same: “and her devices?” Hebrew writes it onto the word. */
export const joining = folded({
  en: ['and', 'also', 'what about', 'how about', 'and what about', 'what is', 'what are', "what's"],
  pl: ['a', 'i', 'oraz', 'a co z', 'co z', 'jaki jest', 'jakie są', 'jaki ma'],
  es: ['y', 'e', 'qué hay de', 'y qué hay de', 'cuál es', 'cuáles son'],
  bg: ['а', 'и', 'ами', 'какъв е', 'какви са', 'кои са'],
  nb: ['og', 'hva med', 'og hva med', 'hva er'],
  he: ['וגם', 'ומה', 'ומה עם', 'מה עם', 'מה', 'מהם', 'ומהם'],
});

/** Somebody who was spoken of: “send him a code”. */
export const pronouns = folded({
  en: ['her', 'him', 'them', 'his', 'their', 'she', 'he'],
  pl: ['ona', 'jej', 'jemu', 'mu', 'go', 'ją', 'im', 'jego', 'nią', 'niego', 'niej'],
  es: ['le', 'les', 'él', 'ella', 'su', 'sus', 'envíale', 'mándale', 'enviarle', 'mandarle'],
  // without “ѝ”: once its accent is gone it is “and”
  bg: ['тя', 'той', 'му', 'го', 'я', 'им', 'нея', 'него', 'неговите', 'нейните'],
  nb: ['henne', 'hun', 'ham', 'han', 'dem', 'hennes', 'hans', 'deres'],
  he: ['היא', 'הוא', 'לה', 'לו', 'להם', 'אותה', 'אותו', 'אליה', 'אליו', 'שלה', 'שלו'],
});

/** “Which devices …”: somebody has or uses them, in a word that names nobody. */
export const withoutPronoun = folded({
  en: ['they'],
  pl: ['ma', 'posiada', 'używa'],
  es: ['tiene', 'usa', 'utiliza'],
  bg: ['има', 'ползва', 'използва'],
  nb: [],
  he: [],
});

/** The whole message, with or without a possessive. */
export const followWords: Record<Exclude<Follow, 'other'>, Sets> = {
  user: folded({
    en: ['user', 'person', 'account', 'owner', 'whose is it', 'who has it', 'who is it'],
    pl: ['użytkownik', 'użytkownika', 'osoba', 'konto', 'właściciel', 'czyje to', 'kto to ma'],
    es: [
      ...['usuario', 'usuaria', 'persona', 'cuenta', 'propietario', 'de quién es'],
      'quién lo tiene',
    ],
    bg: [
      ...['потребител', 'потребителя', 'потребителят', 'акаунт', 'акаунта', 'собственик'],
      ...['чие е', 'кой го има'],
    ],
    nb: [
      'bruker',
      'brukeren',
      'person',
      'konto',
      'kontoen',
      'eier',
      'hvem har det',
      'hvem har den',
    ],
    he: ['משתמש', 'המשתמש', 'משתמשת', 'המשתמשת', 'חשבון', 'החשבון', 'בעלים', 'הבעלים', 'של מי זה'],
  }),
  devices: folded({
    en: ['device', 'devices'],
    pl: ['urządzenie', 'urządzenia', 'aparat', 'aparaty'],
    es: ['dispositivo', 'dispositivos', 'equipo', 'equipos'],
    bg: ['устройство', 'устройството', 'устройства', 'устройствата', 'апарат', 'апарати'],
    nb: ['enhet', 'enheten', 'enheter', 'enhetene', 'apparat', 'apparater'],
    he: ['מכשיר', 'המכשיר', 'מכשירים', 'המכשירים', 'מכשיריו', 'מכשיריה'],
  }),
  numbers: folded({
    en: [
      ...['number', 'numbers', 'phone', 'phones', 'phone number', 'phone numbers', 'extension'],
      ...['extensions', 'extension number'],
    ],
    pl: [
      ...['numer', 'numery', 'numer telefonu', 'numery telefonu', 'telefon', 'telefony'],
      ...['wewnętrzny', 'numer wewnętrzny'],
    ],
    es: ['número', 'números', 'teléfono', 'teléfonos', 'extensión', 'extensiones'],
    bg: [
      ...['номер', 'номера', 'номерът', 'номерата', 'телефон', 'телефона', 'телефонът', 'телефони'],
      ...['телефоните', 'вътрешен', 'вътрешният', 'вътрешен номер', 'вътрешният номер'],
    ],
    nb: [
      ...['nummer', 'nummeret', 'numre', 'numrene', 'telefonnummer', 'telefonnummeret', 'telefon'],
      ...['telefonen', 'telefonene', 'internnummer', 'internnummeret'],
    ],
    he: [
      ...['מספר', 'המספר', 'מספרים', 'המספרים', 'טלפון', 'הטלפון', 'שלוחה', 'השלוחה'],
      ...['מספר הטלפון', 'הטלפונים'],
    ],
  }),
  licenses: folded({
    en: [
      ...['licence', 'licences', 'license', 'licenses', 'features', 'toggles', 'feature toggles'],
      'calling features',
    ],
    pl: ['licencja', 'licencje', 'funkcje', 'funkcje telefoniczne'],
    es: ['licencia', 'licencias', 'funciones', 'funciones de llamada'],
    bg: ['лиценз', 'лицензи', 'лицензите', 'функции', 'функциите'],
    nb: ['lisens', 'lisensen', 'lisenser', 'lisensene', 'funksjoner', 'funksjonene'],
    he: ['רישיון', 'רישיונות', 'הרישיונות', 'רישיונותיו', 'רישיונותיה', 'תכונות', 'התכונות'],
  }),
  customer: folded({
    en: ['customer', 'organization', 'organisation', 'org', 'company'],
    pl: ['klient', 'klienta', 'organizacja', 'organizację', 'firma', 'firmę'],
    es: ['cliente', 'organización', 'empresa'],
    bg: ['клиент', 'клиента', 'клиентът', 'организация', 'организацията', 'фирма', 'фирмата'],
    nb: ['kunde', 'kunden', 'organisasjon', 'organisasjonen', 'firma', 'firmaet'],
    he: ['לקוח', 'הלקוח', 'ארגון', 'הארגון', 'חברה', 'החברה'],
  }),
  back: folded({
    en: ['back', 'go back', 'back to the list', 'back to list', 'previous', 'previous list'],
    pl: [
      'wstecz',
      'wróć',
      'wróć do listy',
      'powrót',
      'powrót do listy',
      'z powrotem',
      'poprzednie',
    ],
    es: [
      ...['atrás', 'volver', 'vuelve', 'vuelve atrás', 'volver atrás', 'volver a la lista'],
      ...['regresar', 'regresa', 'anterior'],
    ],
    bg: ['назад', 'обратно', 'обратно към списъка', 'върни се', 'предишно'],
    nb: ['tilbake', 'gå tilbake', 'tilbake til listen', 'tilbake til lista', 'forrige'],
    he: ['חזור', 'תחזור', 'חזרי', 'חזרה', 'חזור לרשימה', 'חזרה לרשימה', 'אחורה', 'הקודם', 'הקודמת'],
  }),
  again: folded({
    en: [
      ...['again', 'once again', 'once more', 'one more time', 'try again', 'try it again'],
      ...['do it again', 'retry', 'repeat', 'repeat that', 'refresh', 'reload'],
    ],
    pl: [
      ...['jeszcze raz', 'ponownie', 'ponów', 'spróbuj ponownie', 'spróbuj jeszcze raz', 'powtórz'],
      ...['odśwież'],
    ],
    es: [
      ...['otra vez', 'de nuevo', 'una vez más', 'inténtalo de nuevo', 'inténtalo otra vez'],
      ...['intenta de nuevo', 'reintentar', 'repetir', 'repite', 'actualizar', 'actualiza'],
    ],
    bg: ['отново', 'пак', 'още веднъж', 'опитай пак', 'опитай отново', 'повтори', 'обнови'],
    nb: ['igjen', 'en gang til', 'prøv igjen', 'prøv på nytt', 'om igjen', 'gjenta', 'oppdater'],
    he: [
      'שוב',
      'עוד פעם',
      'שוב פעם',
      'נסה שוב',
      'נסי שוב',
      'תנסה שוב',
      'תנסי שוב',
      'רענן',
      'רענני',
    ],
  }),
  undo: undoWords,
};

/** Which row, in words; the place in the list is the number, the last entry means the last row. */
export const ordinals: Record<Language, readonly (readonly string[])[]> = {
  en: [
    ...[['first'], ['second'], ['third'], ['fourth'], ['fifth'], ['sixth'], ['seventh']],
    ...[['eighth'], ['ninth'], ['last']],
  ],
  pl: [
    ['pierwszy', 'pierwsza', 'pierwsze', 'pierwszą', 'pierwszego'],
    ['drugi', 'druga', 'drugie', 'drugą', 'drugiego'],
    ['trzeci', 'trzecia', 'trzecie', 'trzecią', 'trzeciego'],
    ['czwarty', 'czwarta', 'czwarte', 'czwartą', 'czwartego'],
    ['piąty', 'piąta', 'piąte', 'piątą', 'piątego'],
    ['szósty', 'szósta', 'szóste', 'szóstą', 'szóstego'],
    ['siódmy', 'siódma', 'siódme', 'siódmą', 'siódmego'],
    ['ósmy', 'ósma', 'ósme', 'ósmą', 'ósmego'],
    ['dziewiąty', 'dziewiąta', 'dziewiąte', 'dziewiątą', 'dziewiątego'],
    ['ostatni', 'ostatnia', 'ostatnie', 'ostatnią', 'ostatniego'],
  ],
  es: [
    ['primero', 'primera', 'primer'],
    ['segundo', 'segunda'],
    ['tercero', 'tercera', 'tercer'],
    ['cuarto', 'cuarta'],
    ['quinto', 'quinta'],
    ['sexto', 'sexta'],
    ['séptimo', 'séptima'],
    ['octavo', 'octava'],
    ['noveno', 'novena'],
    ['último', 'última'],
  ],
  bg: [
    ['първи', 'първия', 'първият', 'първа', 'първата', 'първо', 'първото'],
    ['втори', 'втория', 'вторият', 'втора', 'втората', 'второ', 'второто'],
    ['трети', 'третия', 'третият', 'трета', 'третата', 'трето', 'третото'],
    ['четвърти', 'четвъртия', 'четвъртият', 'четвърта', 'четвъртата'],
    ['пети', 'петия', 'петият', 'пета', 'петата'],
    ['шести', 'шестия', 'шестият', 'шеста', 'шестата'],
    ['седми', 'седмия', 'седмият', 'седма', 'седмата'],
    ['осми', 'осмия', 'осмият', 'осма', 'осмата'],
    ['девети', 'деветия', 'деветият', 'девета', 'деветата'],
    ['последен', 'последния', 'последният', 'последна', 'последната'],
  ],
  nb: [
    ['første'],
    ['andre', 'annen', 'annet'],
    ['tredje'],
    ['fjerde'],
    ['femte'],
    ['sjette'],
    ['sjuende', 'syvende'],
    ['åttende'],
    ['niende'],
    ['siste'],
  ],
  he: [
    ['ראשון', 'הראשון', 'ראשונה', 'הראשונה'],
    ['שני', 'השני', 'שנייה', 'השנייה', 'שניה', 'השניה'],
    ['שלישי', 'השלישי', 'שלישית', 'השלישית'],
    ['רביעי', 'הרביעי', 'רביעית', 'הרביעית'],
    ['חמישי', 'החמישי', 'חמישית', 'החמישית'],
    ['שישי', 'השישי', 'שישית', 'השישית'],
    ['שביעי', 'השביעי', 'שביעית', 'השביעית'],
    ['שמיני', 'השמיני', 'שמינית', 'השמינית'],
    ['תשיעי', 'התשיעי', 'תשיעית', 'התשיעית'],
    ['אחרון', 'האחרון', 'אחרונה', 'האחרונה'],
  ],
};

/** Words around an ordinal that carry nothing. */
export const aroundOrdinals = folded({
  en: ['the', 'one', 'number', 'row', 'result', 'show', 'take', 'choose', 'pick', 'open', 'please'],
  pl: [
    'ten',
    'ta',
    'to',
    'tę',
    'numer',
    'pokaż',
    'wybierz',
    'wynik',
    'pozycja',
    'otwórz',
    'proszę',
  ],
  es: ['el', 'la', 'número', 'muestra', 'elige', 'resultado', 'abre', 'por', 'favor'],
  bg: ['номер', 'покажи', 'избери', 'резултат', 'отвори', 'моля'],
  nb: ['den', 'det', 'nummer', 'vis', 'velg', 'treff', 'åpne', 'takk'],
  he: ['את', 'מספר', 'הצג', 'בחר', 'התוצאה', 'פתח', 'בבקשה'],
});

/** What the row is, behind its ordinal: “the second user”, “drugi z listy”. In front it begins a request: “customer First”. */
export const behindOrdinals = folded({
  en: ['user', 'person', 'customer', 'device', 'match', 'hit', 'of them', 'on the list'],
  pl: ['użytkownik', 'użytkownika', 'osoba', 'osobę', 'klient', 'klienta', 'z listy', 'z nich'],
  es: ['usuario', 'usuaria', 'persona', 'cliente', 'dispositivo', 'de la lista', 'de ellos'],
  bg: ['потребител', 'човек', 'клиент', 'от списъка', 'от тях'],
  nb: ['brukeren', 'personen', 'kunden', 'enheten', 'på listen', 'på lista', 'av dem'],
  he: ['ברשימה', 'מהרשימה', 'מהם'],
});
