/**
 * How people say how often something happens, in all six languages, folded as `foldWord` folds. Each entry is a
 * regular expression over words that stand between single spaces; none can match in two ways.
 */

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** Monday to Friday; said before single days are looked for, because it holds two of them. */
export const weekdaysWords: readonly string[] = [
  // English
  '(?:every |on |all )?(?:weekdays?|working days?|business days?|work days?)',
  '(?:from )?mon(?:day)? ?(?:to|-|through|till) ?fri(?:day)?',
  // Polish
  '(?:w |we )?(?:kazdy dzien roboczy|dni robocze|dni powszednie|dniach roboczych)',
  'od poniedzialku do piatku|pon(?:iedzialek)? ?- ?p(?:ia)?t(?:ek)?',
  // Spanish
  '(?:los |en |cada )?(?:dias? laborables?|dias? habiles|dia habil)|entre semana',
  '(?:de )?lunes a viernes',
  // Bulgarian
  '(?:в |през |всеки )?(?:работни(?:те)? дни|работен ден|делни(?:чни|ци)(?:те)?(?: дни)?)',
  'от понеделник до петък',
  // Norwegian
  '(?:hver |alle |pa )?(?:hverdag(?:er|ene)?|ukedag(?:er|ene)?|arbeidsdag(?:er)?|virkedag(?:er)?)',
  '(?:fra )?mandag til fredag',
  // Hebrew
  'מ?(?:יום |ימי )?שני (?:עד|-) (?:יום )?ש?שישי',
  '(?:ב|כל |בכל )?(?:ימי חול|ימי העבודה|ימי עבודה|יום עבודה|יום חול)',
];

export const weekdayWords: Readonly<Record<Weekday, readonly string[]>> = {
  mon: [
    'mon(?:days?)?',
    'poniedzial(?:ek|ki|kow|kami)',
    'lunes',
    'понеделник(?:а|ци)?',
    'mandag(?:er|en|ene)?',
    'שני',
    "ב'",
  ],
  tue: [
    'tue(?:s|sdays?)?',
    'wtor(?:ek|ki|kow)',
    'martes',
    'вторник(?:а|ци)?',
    'tirsdag(?:er|en|ene)?',
    'שלישי',
    "ג'",
  ],
  wed: [
    'wed(?:nesdays?)?',
    'srod[aey]|srode',
    'miercoles',
    'сряда|сряди|срядата',
    'onsdag(?:er|en|ene)?',
    'רביעי',
    "ד'",
  ],
  thu: [
    'thu(?:rs?|rsdays?)?',
    'czwart(?:ek|ki|kow)',
    'jueves',
    'четвъртък|четвъртъци',
    'torsdag(?:er|en|ene)?',
    'חמישי',
    "ה'",
  ],
  fri: [
    'fri(?:days?)?',
    'piat(?:ek|ki|kow)',
    'viernes',
    'петък|петъци',
    'fredag(?:er|en|ene)?',
    'שישי|ששי',
    "ו'",
  ],
  sat: [
    'sat(?:urdays?)?',
    'sobot[aey]',
    'sabados?',
    'събота|съботи|съботата',
    'lordag(?:er|en|ene)?',
    'שבת',
  ],
  sun: [
    'sun(?:days?)?',
    'niedziel[aei]',
    'domingos?',
    'неделя|недели|неделята',
    'sondag(?:er|en|ene)?',
    'ראשון',
    "א'",
  ],
};

/** What stands before a day of the week and belongs to it. */
export const beforeWeekday =
  '(?:every|each|on|weekly on|co|w|we|kazdy|kazda|w kazdy|w kazda|cada|los|el|todos los|всеки|всяка|в|във|hver|pa|hver uke pa|כל יום|בכל יום|ביום|בימי|ימי|יום|כל|בכל)';

/** Hebrew names its days with numbers, which also mean “second” or “two”: the word for day must stand before. */
export const hebrewDay = /[\u0590-\u05ff]/u;

export const everyWords = {
  daily: [
    'every day|each day|daily|once a day|on a daily basis|day by day',
    'codziennie|co dzien|kazdego dnia|raz dziennie|dziennie|codzienny|codzienna',
    'cada dia|todos los dias|diario|diaria|diariamente|a diario|una vez al dia',
    'всеки ден|ежедневно|ежедневен|ежедневна|дневно|веднъж на ден',
    'hver dag|daglig|en gang om dagen|alle dager',
    'כל יום|בכל יום|מדי יום|יומי|יומית|באופן יומי|פעם ביום',
  ],
  weekly: [
    'every week|each week|weekly|once a week|on a weekly basis',
    'co tydzien|tygodniowo|cotygodniowo|raz w tygodniu|kazdego tygodnia|raz na tydzien|cotygodniowy',
    'cada semana|todas las semanas|semanal|semanalmente|una vez a la semana|una vez por semana',
    'всяка седмица|седмично|ежеседмично|веднъж седмично|веднъж на седмица|седмичен',
    'hver uke|ukentlig|en gang i uken|en gang i uka',
    'כל שבוע|בכל שבוע|מדי שבוע|שבועי|שבועית|באופן שבועי|פעם בשבוע',
  ],
  monthly: [
    'every month|each month|monthly|once a month|on a monthly basis|of the month|of every month|of each month',
    'co miesiac|miesiecznie|comiesiecznie|raz w miesiacu|kazdego miesiaca|raz na miesiac|miesiaca',
    'cada mes|de cada mes|todos los meses|mensual|mensualmente|una vez al mes|del mes',
    'всеки месец|месечно|ежемесечно|веднъж месечно|веднъж на месец|на месеца|от месеца|число',
    'hver maned|manedlig|en gang i maneden|i maneden',
    'כל חודש|בכל חודש|מדי חודש|חודשי|חודשית|באופן חודשי|פעם בחודש|לחודש|בחודש|של החודש|של כל חודש',
  ],
} as const;

/** A day of the month: the number stands in the group. */
export const dayOfMonth: readonly string[] = [
  '(?:on |every )?(?:the )?([0-9]{1,2})(?:st|nd|rd|th)',
  '(?:on )?(?:the )?day ([0-9]{1,2})',
  '(?:on |at )?(?:the )?(last) day(?= of)',
  '(?:at )?(?:the )?(end)(?= of (?:the|every|each) month)',
  '(?:on )?(?:the )?(first)(?: day)?',
  '([0-9]{1,2})(?:\\.|-?(?:go|ego))?(?: dnia| dniu)',
  '(pierwszego)(?: dnia)?',
  '(?:w )?(ostatni)(?:ego dnia| dzien)(?= kazdego| miesiaca)',
  '(?:el )?dia ([0-9]{1,2})',
  'el ([0-9]{1,2})(?= de cada mes| del mes)',
  'el (ultimo) dia(?= de| del)',
  'el (primer dia|primero|uno)(?= de cada mes| del mes)',
  '(?:на )?([0-9]{1,2})(?:-?(?:во|ви|ро|ри|то|ти|мо|ми))?(?= число| ден)',
  '(?:на )?([0-9]{1,2})-?(?:ви|во|ри|ро|ти|то|ми|мо)',
  '(?:на )?(първо)(?= число)',
  '(?:в |на )?(последния) ден(?= от| на)',
  '(?:в |на )?(първия) ден(?= от| на)',
  '(?:pa )?den ([0-9]{1,2})\\.?',
  '([0-9]{1,2})\\.(?= i maneden| hver maned| dag)',
  '(?:pa )?(?:den )?(siste) dag(?:en)?(?= i)',
  '(?:pa )?den (forste)(?: dagen)?(?= i)',
  'ב-?([0-9]{1,2})(?= לחודש| בכל חודש| בחודש| לכל חודש)',
  '(בראשון|באחד)(?= לחודש| בכל חודש| בחודש| לכל חודש)',
  '(ביום האחרון)(?= של| בכל חודש| בחודש)',
];

/** What stands before an hour that has no minutes. */
export const beforeHour =
  '(?:at|@|o|o godz\\.?|o godzinie|godz\\.?|a las|a la|las|в|във|kl\\.?|klokka|klokken|בשעה)';

/** Words that move an hour before noon into the afternoon, and those that say nothing new. */
export const afternoonWords =
  'pm|p\\.m\\.?|in the afternoon|in the evening|wieczorem|po poludniu|de la tarde|de la noche|следобед|вечерта|om kvelden|om ettermiddagen|בערב|אחר הצהריים|אחה"צ';
export const morningWords =
  'am|a\\.m\\.?|in the morning|rano|de la manana|сутринта|om morgenen|בבוקר';

/** Noon and midnight. */
export const namedTimes: readonly (readonly [string, string])[] = [
  [
    '(?:at )?(?:noon|midday)|w poludnie|a(?:l)? mediodia|на обяд|по обяд|midt pa dagen|בצהריים',
    '12:00',
  ],
  ['(?:at )?midnight|o polnocy|a medianoche|в полунощ|ved midnatt|בחצות', '00:00'],
];

/**
 * Times told in words. `HOUR` stands for an hour in words, `NUMBER` for one in words or digits; the number behind
 * is how many minutes are added to the hour. What is longer goes first.
 */
export interface SpokenTimes {
  /** One to twelve; other forms of one hour are parted by `|`. */
  hours: readonly string[];
  ways: readonly (readonly [expression: string, minutes: number])[];
}

// biome-ignore format: twelve hours a line
const hoursByLanguage = {
  en: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  pl: ['pierwszej', 'drugiej', 'trzeciej', 'czwartej', 'piatej', 'szostej', 'siodmej', 'osmej', 'dziewiatej', 'dziesiatej', 'jedenastej', 'dwunastej'],
  es: ['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  bg: ['един|една', 'два', 'три', 'четири', 'пет', 'шест', 'седем', 'осем', 'девет', 'десет', 'единайсет|единадесет', 'дванайсет|дванадесет'],
  nb: ['ett|en', 'to', 'tre', 'fire', 'fem', 'seks', 'sju|syv', 'atte|aatte', 'ni', 'ti', 'elleve', 'tolv'],
  he: ['אחת', 'שתיים|שתים', 'שלוש', 'ארבע', 'חמש', 'שש', 'שבע', 'שמונה', 'תשע', 'עשר', 'אחת עשרה', 'שתים עשרה|שתיים עשרה'],
} as const;

export const spokenTimes: readonly SpokenTimes[] = [
  {
    hours: hoursByLanguage.en,
    ways: [
      ['(?:at )?half past NUMBER', 30],
      ['(?:at )?(?:a )?quarter past NUMBER', 15],
      ['(?:at )?(?:a )?quarter to NUMBER', -15],
      ['(?:at )?HOUR thirty', 30],
      ["(?:at )?HOUR o'?clock", 0],
      ['at HOUR', 0],
    ],
  },
  {
    hours: hoursByLanguage.pl,
    ways: [
      ['(?:o )?wpol do NUMBER', -30],
      ['(?:o )?(?:godzinie )?HOUR trzydziesci', 30],
      ['(?:o )?(?:godzinie )?HOUR pietnascie', 15],
      ['(?:o )?kwadrans po NUMBER', 15],
      ['o (?:godzinie )?HOUR', 0],
    ],
  },
  {
    hours: hoursByLanguage.es,
    ways: [
      ['(?:a )?las? NUMBER y media', 30],
      ['(?:a )?las? NUMBER y cuarto', 15],
      ['(?:a )?las? NUMBER menos cuarto', -15],
      ['a las? HOUR(?: en punto)?', 0],
    ],
  },
  {
    hours: hoursByLanguage.bg,
    ways: [
      ['(?:в|във) NUMBER и (?:половина|трийсет|тридесет)', 30],
      ['(?:в|във) NUMBER и (?:петнайсет|петнадесет|четвърт)', 15],
      ['(?:в|във) HOUR(?: часа)?', 0],
    ],
  },
  {
    hours: hoursByLanguage.nb,
    ways: [
      ['(?:kl\\.? |klokka |klokken )?halv NUMBER', -30],
      ['(?:kl\\.? |klokka |klokken )?kvart over NUMBER', 15],
      ['(?:kl\\.? |klokka |klokken )?kvart pa NUMBER', -15],
      ['(?:kl\\.?|klokka|klokken) HOUR', 0],
    ],
  },
  {
    hours: hoursByLanguage.he,
    ways: [
      ['(?:בשעה |ב-?)NUMBER וחצי', 30],
      ['(?:בשעה |ב-?)NUMBER ורבע', 15],
      ['(?:בשעה |ב-?)HOUR', 0],
    ],
  },
];
