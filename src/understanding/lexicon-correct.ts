/** Words that put right what was just understood: “no, the other one”, “undo that”. */
import { type Language, languages } from '../language/index.ts';
import { foldWord } from './clean.ts';

type Words = Record<Language, readonly string[]>;
type Sets = Record<Language, ReadonlySet<string>>;

function folded(words: Words): Sets {
  const sets = languages.map((language) => [language, new Set(words[language].map(foldWord))]);
  return Object.fromEntries(sets) as Sets;
}

/** Says that the last answer was not what was meant. */
export const corrections = folded({
  en: ['no', 'nope', 'nah', 'not', 'sorry', 'wait', 'actually', 'oops', 'wrong', 'meant', 'mean'],
  pl: ['nie', 'sorry', 'przepraszam', 'czekaj', 'jednak', 'chodziło', 'chodzi', 'raczej', 'źle'],
  es: ['no', 'perdón', 'perdona', 'espera', 'mejor', 'quise', 'quería', 'sino', 'mal', 'decir'],
  bg: ['не', 'извинявай', 'извинявайте', 'чакай', 'сори', 'предвид', 'имах', 'грешка', 'грешен'],
  nb: ['nei', 'ikke', 'beklager', 'unnskyld', 'vent', 'heller', 'mente', 'feil', 'sorry'],
  he: ['לא', 'סליחה', 'רגע', 'התכוונתי', 'הכוונה', 'אלא', 'סורי', 'טעות'],
});

/** The one that was not chosen, whatever stands beside it. */
export const others = folded({
  en: ['other'],
  pl: [
    'inny',
    'inna',
    'inne',
    'inną',
    'innego',
    'innej',
    'tamten',
    'tamta',
    'tamto',
    'tamtą',
    'tamtego',
  ],
  es: ['otro', 'otra'],
  bg: ['друг', 'друга', 'друго', 'другия', 'другият', 'другата', 'другото'],
  nb: ['annen'],
  he: ['אחר', 'אחרת', 'האחר', 'האחרת'],
});

/** Means “the second”, and after a “no” rather “the other”. */
export const otherOrSecond = folded({
  en: [],
  pl: ['drugi', 'druga', 'drugie', 'drugą', 'drugiego', 'drugiej'],
  es: [],
  bg: [],
  nb: ['andre'],
  he: ['שני', 'השני', 'שנייה', 'השנייה', 'שניה', 'השניה'],
});

/** What may stand around them and carries nothing. */
export const aroundOthers = folded({
  en: [
    ...[
      'the',
      'one',
      'that',
      'this',
      'i',
      'him',
      'her',
      'it',
      'them',
      'me',
      'show',
      'please',
      'was',
    ],
    ...['is', 'want', 'wanted', 'take', 'pick', 'choose', 'person', 'user', 'guy', 'customer'],
    ...['device', 'number', 'row', 'result', 'of', 'them', 'two'],
  ],
  pl: [
    ...[
      'ten',
      'ta',
      'to',
      'tę',
      'tą',
      'tego',
      'tej',
      'mi',
      'o',
      'proszę',
      'pokaż',
      'osoba',
      'osobę',
    ],
    ...[
      'klient',
      'klienta',
      'użytkownik',
      'użytkownika',
      'chcę',
      'wybierz',
      'był',
      'była',
      'z',
      'nich',
    ],
    ...['osoby', 'było'],
  ],
  es: [
    ...[
      'el',
      'la',
      'lo',
      'ese',
      'esa',
      'este',
      'esta',
      'era',
      'es',
      'al',
      'a',
      'por',
      'favor',
      'quiero',
    ],
    ...['muestra', 'muéstrame', 'persona', 'usuario', 'usuaria', 'cliente', 'de', 'los', 'dos'],
  ],
  bg: [
    ...[
      'този',
      'тази',
      'това',
      'онзи',
      'онази',
      'онова',
      'тоя',
      'тая',
      'моля',
      'покажи',
      'ми',
      'искам',
    ],
    ...[
      'човек',
      'потребител',
      'потребителя',
      'клиент',
      'клиента',
      'беше',
      'е',
      'а',
      'от',
      'двамата',
    ],
  ],
  nb: [
    ...[
      'den',
      'det',
      'han',
      'hun',
      'ham',
      'henne',
      'jeg',
      'vis',
      'meg',
      'vil',
      'ha',
      'person',
      'var',
    ],
    ...[
      'personen',
      'bruker',
      'brukeren',
      'kunde',
      'kunden',
      'takk',
      'er',
      'vennligst',
      'men',
      'av',
      'de',
    ],
  ],
  he: [
    ...[
      'את',
      'זה',
      'זאת',
      'זו',
      'ההוא',
      'ההיא',
      'אל',
      'בבקשה',
      'הצג',
      'תראה',
      'תראי',
      'לי',
      'המשתמש',
    ],
    ...['המשתמשת', 'הלקוח', 'האדם', 'היה', 'היא', 'הוא', 'רוצה', 'אני'],
  ],
});

/** The whole message: not what was shown, hence the other. */
export const notThis = folded({
  en: [
    'not that one',
    'not this one',
    'not him',
    'not her',
    'wrong one',
    'the wrong one',
    'wrong person',
  ],
  pl: ['nie ten', 'nie ta', 'nie to', 'nie ten człowiek', 'nie ta osoba', 'zła osoba', 'nie tego'],
  es: ['ese no', 'esa no', 'no ese', 'no esa', 'no es ese', 'no es esa', 'este no', 'esta no'],
  bg: ['не този', 'не тази', 'не тоя', 'не тая', 'не е този', 'не е тази', 'грешен човек'],
  nb: ['ikke den', 'ikke han', 'ikke ham', 'ikke hun', 'ikke henne', 'feil person', 'ikke denne'],
  he: ['לא זה', 'לא זו', 'לא זאת', 'לא הוא', 'לא היא', 'לא אותו', 'לא אותה', 'לא ההוא', 'לא ההיא'],
});

/** The whole message that takes the last change back. */
export const undoWords = folded({
  en: [
    ...['undo', 'undo that', 'undo it', 'undo this', 'undo change', 'undo the change', 'undo last'],
    ...['undo the last change', 'undo last change', 'undo the last one', 'revert', 'revert that'],
    ...[
      'revert it',
      'revert the change',
      'revert the last change',
      'take it back',
      'take that back',
    ],
    ...['roll back', 'rollback', 'roll it back', 'roll that back', 'can you undo that'],
  ],
  pl: [
    ...[
      'cofnij zmianę',
      'cofnij to',
      'cofnij ostatnią zmianę',
      'cofnij ostatnie',
      'wycofaj zmianę',
    ],
    ...['wycofaj to', 'odwróć zmianę', 'przywróć', 'przywróć poprzedni stan', 'przywróć jak było'],
    ...['cofnij ostatnią operację', 'proszę to cofnąć', 'cofnąć zmianę'],
  ],
  es: [
    ...['deshacer', 'deshaz', 'deshacer el cambio', 'deshaz el cambio', 'deshazlo', 'deshaz eso'],
    ...[
      'deshacer eso',
      'deshacer el último cambio',
      'deshaz el último cambio',
      'revertir',
      'revierte',
    ],
    ...['revertir el cambio', 'revierte el cambio', 'reviértelo', 'vuelve atrás el cambio'],
  ],
  bg: [
    ...['отмени смяната', 'отмени промяната', 'отмени последната промяна', 'отмени последното'],
    ...['върни промяната', 'върни последната промяна', 'върни го както беше', 'върни както беше'],
    ...['отмени последната смяна', 'отмени го'],
  ],
  nb: [
    ...[
      'angre',
      'angre det',
      'angre endringen',
      'angre siste endring',
      'angre den siste endringen',
    ],
    ...[
      'omgjør',
      'omgjør det',
      'omgjør endringen',
      'gjør om endringen',
      'reverser',
      'reverser endringen',
    ],
    ...['ta det tilbake', 'rull tilbake', 'angre siste'],
  ],
  he: [
    ...['בטל שינוי', 'בטל את השינוי', 'בטל את השינוי האחרון', 'לבטל את השינוי', 'החזר למצב הקודם'],
    ...[
      'תחזיר למצב הקודם',
      'החזר כמו שהיה',
      'תחזיר כמו שהיה',
      'בטל פעולה אחרונה',
      'תבטל את השינוי',
    ],
    ...['בטל את הפעולה האחרונה', 'להחזיר למצב הקודם', 'תחזיר את השינוי', 'בטלי את השינוי'],
  ],
});

/** “Cancel” where a question waits, “undo” where none does. */
export const cancelOrUndo = folded({
  en: [],
  pl: ['wycofaj'],
  es: ['anular', 'anula'],
  bg: ['отмени', 'отмяна', 'отменете'],
  nb: [],
  he: ['בטל', 'בטלי', 'ביטול', 'לבטל', 'תבטל', 'תבטלי'],
});

/** “Undo” right after a change, “back” right after an answer. */
export const undoOrBack = folded({
  en: [],
  pl: ['cofnij', 'cofnąć', 'cofnij się'],
  es: [],
  bg: ['върни'],
  nb: [],
  he: ['החזר', 'תחזיר'],
});

/** In a sentence that calls something off: it was done already. */
export const undoing = folded({
  en: ['undo', 'revert', 'rollback'],
  pl: ['cofnij', 'cofnąć', 'przywróć', 'przywrócić', 'odkręć'],
  es: ['deshaz', 'deshacer', 'deshazlo', 'revierte', 'revertir'],
  bg: ['върни', 'върнете', 'отмени', 'отменете'],
  nb: ['angre', 'omgjør', 'reverser'],
  he: ['החזר', 'תחזיר', 'תחזירי', 'להחזיר', 'בטל', 'תבטל'],
});
