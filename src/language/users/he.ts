import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { UsersCatalogue } from './en.ts';

const outcomes: Record<string, string> = {
  add: 'יתווסף',
  change: 'החבילה תוחלף',
  remove: 'יוסר',
  none: 'ללא שינוי',
  skipped: 'הושמט',
  refused: 'נדחה',
  added: 'נוסף',
  changed: 'החבילה הוחלפה',
  removed: 'הוסר',
  pending: 'נוסף, ממתין להסכמה',
  failed: 'נכשל',
};

function usersIn(count: number): string {
  return plural('he', count, { one: 'משתמש אחד', two: 'שני משתמשים', other: '# משתמשים' });
}

function minutesIn(count: number): string {
  return plural('he', count, { one: 'דקה', two: 'שתי דקות', other: '# דקות' });
}

const columns: Record<string, string> = {
  row: 'שורה',
  outcome: 'תוצאה',
  reason: 'סיבה',
  remark: 'הערה',
  remedy: 'פתרון',
};

export const users: UsersCatalogue = {
  'users.noEmail': () => 'חסרה כתובת דוא״ל',
  'users.badEmail': ({ value }) => `„${value}” אינה כתובת דוא״ל`,
  'users.sameAs': ({ row }) => `אותה כתובת מופיעה בשורה ${row}`,
  'users.noName': () => 'חסר שם',
  'users.tooLong': ({ column, most }) => `„${column}” ארוך מ-${most} תווים`,
  'users.noPackage': () => 'לא נבחרה חבילה: יש לכתוב נכון מתחת לאחת מהן',
  'users.twoPackages': ({ names }) => `למשתמש יש חבילה אחת בדיוק, ולא ${names.join(' וגם ')}`,
  'users.badTruth': ({ column }) => `„${column}” אינו נכון ואינו לא נכון`,
  'users.notSold': ({ name }) => `ללקוח אין ${name}`,
  'users.needsNumber': ({ name }) => `${name} דורש שלוחה או מספר טלפון`,
  'users.needsLocation': ({ name }) => `${name} דורש מיקום`,
  'users.needsCell': ({ column }) => `ב-„${column}” יש לכתוב נכון או לא נכון`,
  'users.badPhone': ({ value }) => `„${value}” אינו מספר עם + וקידומת מדינה, כמו +12124567890`,
  'users.badExtension': ({ value }) => `„${value}” אינה שלוחה בת 2 עד 10 ספרות`,
  'users.unknownLocation': ({ name }) => `ללקוח אין מיקום בשם „${name}”`,
  'users.ambiguousLocation': ({ name }) => `לכמה מיקומים קוראים „${name}”; יש לציין מזהה מיקום`,
  'users.removeAll': ({ column }) =>
    `כדי להסיר משתמש, בכל עמודות החבילות צריך להיות לא נכון; ב-„${column}” אין`,
  'users.pending': () => 'המשתמש התבקש בדוא״ל להעביר את חשבון Webex שלו אל הלקוח ועדיין לא הסכים',
  'users.adminDowngrade': () => 'המשתמש הוא מנהל מלא של הלקוח, ואי אפשר להוריד את דרגת החבילה שלו',
  'users.addOnly': () => 'נבחרה הוספה בלבד, ולכן דבר אינו משתנה או מוסר',
  'users.webexSays': ({ reason }) => `Webex מסרב: ${reason}`,
  'users.notALine': () => 'יש לכתוב שם, נקודה-פסיק וכתובת דוא״ל',
  'users.noSite': ({ column }) => `„${column}” ריק, ובהמשך ייתכנו בעיות באתר הפגישות`,
  'users.onlyInHub': ({ columns: names }) =>
    `רק ב-Control Hub אפשר להגדיר ${names.join(', ')}; זה נשאר כפי שהוא`,
  'users.numberAsked': ({ name }) => `ייתכן ש-Webex ידרוש שלוחה או מספר עבור ${name}`,
  'users.numberStays': () => 'קובץ אינו משנה את המספר של משתמש שהחבילה שלו נשארת',
  'users.customer': () => 'לקוח',
  'users.notWholesale': ({ name }) =>
    `${name} אינו לקוח סיטונאי, ולכן אין לו חבילות. המשתמשים שלו מנוהלים ב-Control Hub.`,
  'users.notReady': ({ name, state }) =>
    `מצב ${name} ב־Webex: ${wholesaleStateWords(state, 'he')}. אפשר לטפל במשתמשים כשהלקוח יהיה מסופק.`,
  'users.nobody': ({ query }) =>
    `לאף אחד מהלקוחות הסיטונאיים שלך אין משתמש „${query}”. נא לציין כתובת דוא״ל מלאה.`,
  'users.troubleTitle': () => 'זה לא אפשרי',
  'users.addWhat': () => 'מוסיף עד 25 משתמשים ללקוח סיטונאי',
  'users.addTitle': ({ name }) => `הוספת משתמשים אל ${name}`,
  'users.addHint': () => 'שורה אחת לכל משתמש: שם; דוא״ל; שלוחה או מספר. עד 25 שורות.',
  'users.addLines': () => 'משתמשים',
  'users.addLinesError': () => 'נא לכתוב שורה אחת לפחות.',
  'users.package': () => 'חבילה',
  'users.packageError': () => 'נא לבחור חבילה.',
  'users.location': () => 'מיקום',
  'users.locationError': () => 'נא לבחור מיקום.',
  'users.noLocation': () => 'ללא מיקום',
  'users.check': () => 'בדיקה',
  'users.otherWays': () =>
    'יותר מ-25? יש לצרף קובץ CSV אל „ייבא משתמשים”; „תבנית משתמשים” נותנת קובץ ריק. תביעת משתמשים וסנכרון ספרייה נמצאים ב-Control Hub.',
  'users.tooMany': ({ count, most }) =>
    `אלה ${count} משתמשים; אפשר להוסיף ${most} בבת אחת. ליותר מזה יש לצרף קובץ CSV אל „ייבא משתמשים” עם שם הלקוח; „תבנית משתמשים” נותנת קובץ ריק.`,
  'users.askAdd': ({ count }) => `להוסיף ${usersIn(count)}?`,
  'users.addYes': ({ count }) => `הוספת ${usersIn(count)}`,
  'users.ready': () => 'מוכנים',
  'users.needLook': () => 'דורשים תיקון',
  'users.lineProblem': ({ row, problem }) => `שורה ${row}: ${problem}.`,
  'users.moreProblems': ({ count }) =>
    plural('he', count, {
      one: 'יש עוד שורה כזאת.',
      two: 'יש עוד שתי שורות כאלה.',
      other: 'יש עוד # שורות כאלה.',
    }),
  'users.fixHint': () => 'הן מושמטות. כדי לתקן אותן יש לשנות את הרשימה בכרטיס שלמעלה.',
  'users.addWarning': () => 'כל חבילה מחויבת מעכשיו.',
  'users.noneReady': () => 'אי אפשר להשתמש באף שורה',
  'users.started': ({ name, count }) =>
    `התחלתי: ${usersIn(count)} אצל ${name}. העבודה נמשכת מעצמה, גם אחרי הפעלה מחדש.`,
  'users.progress': ({ name, done, total, minutes }) =>
    `המשתמשים של ${name}: בוצעו ${done} מתוך ${total}${
      done < total
        ? minutes > 0
          ? `, נותרו בערך ${minutesIn(minutes)}.`
          : ', נותרה פחות מדקה.'
        : '.'
    }`,
  'users.finished': (it) =>
    `**המשתמשים של ${it.name}: הסתיים.** נוספו: ${it.added}. החבילה הוחלפה: ${it.changed}. הוסרו: ${it.removed}. ממתינים להסכמה: ${it.pending}. נכשלו: ${it.failed}. ללא שינוי: ${it.left}. בקובץ כתוב מה קרה לכל אחד.`,
  'users.pendingNote': () =>
    'למשתמשים האלה יש חשבון Webex משלהם. Webex ביקש מהם בדוא״ל להעביר אותו אל הלקוח; החבילה תקפה כשיסכימו. עם `שלח הסכמה שוב` וכתובת, Webex יכתוב להם שוב.',
  'users.reassign': () => 'יש להסיר את החבילה מהמשתמש ולהקצות אותה מחדש',
  'users.resultName': () => 'תוצאה',
  'users.correctedName': () => 'מתוקן',
  'users.templateName': () => 'תבנית-משתמשים',
  'users.exportName': () => 'משתמשים',
  'users.column': ({ column }) => columns[column] ?? column,
  'users.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'users.importWhat': () => 'מוסיף, משנה ומסיר משתמשים של לקוח סיטונאי מקובץ CSV',
  'users.noFile': () =>
    'יש לצרף קובץ CSV להודעה עצמה: `ייבא משתמשים` ושם הלקוח. `תבנית משתמשים` נותנת קובץ ריק.',
  'users.noEmailColumn': ({ headings }) =>
    `לא נמצאה עמודה של כתובות דוא״ל. הכותרות הן: ${headings.join(', ')}.`,
  'users.noPackageColumn': () =>
    'לא נמצאה עמודת חבילה, כמו „Webex Calling”. `תבנית משתמשים` מראה את הכותרות.',
  'users.mostRows': ({ most }) => `בקובץ יש יותר מ-${most} משתמשים. נא לפצל אותו.`,
  'users.askImport': ({ name }) => `לייבא משתמשים של ${name}?`,
  'users.toAdd': () => 'להוספה',
  'users.toChange': () => 'החלפות חבילה',
  'users.toRemove': () => 'להסרה',
  'users.toLeave': () => 'ללא שינוי',
  'users.refusedRows': () => 'נדחו',
  'users.importWarning': ({ warned, minutes }) =>
    `${warned > 0 ? `שורות עם הערות: ${warned}. ` : ''}בקבצים שלמטה כתוב מה יקרה לכל שורה; אחד מהם מתוקן ככל האפשר. זה ייקח בערך ${minutesIn(minutes)}. החבילות מחויבות; רישיונות בסיסיים אינם נוספים.`,
  'users.mode': () => 'שירותים',
  'users.modeError': () => 'נא לבחור מה מותר.',
  'users.modeName': ({ mode }) => (mode === 'add' ? 'הוספה בלבד' : 'הוספה והסרה של שירותים'),
  'users.typed': ({ count }) => `יש לכתוב ${count} כדי להסיר ${usersIn(count)}`,
  'users.typedError': () => 'נא לכתוב את המספר.',
  'users.typedWrong': ({ count }) => `לא נכתב ${count}, ולכן דבר לא נעשה. אפשר לשלוח את הקובץ שוב.`,
  'users.importYes': () => 'ייבוא',
  'users.nothingTitle': () => 'אין מה לייבא',
  'users.nothing': ({ unchanged, refused }) =>
    `שורות ללא שינוי: ${unchanged}. שורות שנדחו: ${refused}. בקבצים כתוב מדוע; אחד מהם מתוקן ככל האפשר.`,
  'users.changedMeanwhile': () => 'משהו השתנה ב-Webex מאז השאלה, ולא נשאר מה לעשות.',
  'users.templateWhat': () => 'נותן קובץ CSV ריק למשתמשים',
  'users.template': () =>
    'שורה אחת לכל משתמש. יש לכתוב נכון מתחת לחבילה אחת בדיוק; לא נכון מתחת לכולן מסיר את המשתמש.',
  'users.exportWhat': () => 'נותן את המשתמשים של לקוח סיטונאי כקובץ CSV',
  'users.exported': ({ name, count }) =>
    `${usersIn(count)} של ${name}. החבילות הן לפי Webex עכשיו; השמות, המספרים והמיקומים הם מהעותק שלי. את Jabber ואת הרישיונות הבסיסיים אי אפשר לקרוא מ-Webex, ולכן כתוב שם לא נכון.`,
  'users.packageWhat': () => 'מחליף את החבילה של משתמש',
  'users.packageTitle': ({ name }) => `החבילה של ${name}`,
  'users.now': () => 'עכשיו',
  'users.newPackage': () => 'חבילה חדשה',
  'users.extension': () => 'שלוחה או מספר',
  'users.extensionError': () => 'נא לכתוב ספרות, או מספר עם +.',
  'users.numberHint': () => 'חבילות עם שיחות דורשות מיקום ושלוחה או מספר, אם אין עדיין למשתמש.',
  'users.next': () => 'הבא',
  'users.askPackage': () => 'להחליף את החבילה?',
  'users.user': () => 'משתמש',
  'users.before': () => 'לפני',
  'users.after': () => 'אחרי',
  'users.packageWarning': () => 'החבילה החדשה מחויבת מעכשיו.',
  'users.losesCalling': () =>
    'בחבילה החדשה אין שיחות: המספר והשלוחה של המשתמש עלולים להתפנות. החבילה החדשה מחויבת מעכשיו.',
  'users.packageYes': () => 'החלפת חבילה',
  'users.samePackage': ({ name }) => `למשתמש הזה כבר יש ${name}.`,
  'users.packageDone': ({ email, before, after }) => `${email}: ${before} ← ${after}.`,
  'users.doneTitle': () => 'בוצע',
  'users.undo': () => 'ביטול',
  'users.undoWhat': () => 'מבטל את החלפת החבילה האחרונה שלך',
  'users.askUndo': () => 'לבטל את החלפת החבילה?',
  'users.undoYes': () => 'להחזיר',
  'users.noUndo': () =>
    'לא החלפת חבילה ב-24 השעות האחרונות. הוספה והסרה של משתמשים אי אפשר לבטל: יש להסיר או להוסיף אותם שוב.',
  'users.movedOn': ({ name }) => `החבילה הוחלפה שוב מאז; עכשיו היא ${name}. היא נשארת כך.`,
  'users.removeWhat': () => 'מסיר משתמש מהחבילות של לקוח סיטונאי',
  'users.askRemove': () => 'להסיר את המשתמש מהחבילה?',
  'users.removeWarning': () =>
    'המשתמש מאבד את החבילה עם כל מה שבה, כמו שיחות והמספר. חשבון Webex עצמו נשאר; מוחקים אותו ב-Control Hub. אי אפשר לבטל: הוספה מחדש נותנת חבילה חדשה, בלי ההגדרות הישנות.',
  'users.removeYes': () => 'הסרת משתמש',
  'users.removed': ({ email, name }) => `ל-${email} אין עוד חבילה (${name}). חשבון Webex נשאר.`,
  'users.repairTitle': () => 'Webex לא הצליח לשנות את המשתמש',
  'users.repair': () =>
    'Webex לא הצליח לעדכן את הרישיונות של המשתמש ולא החזיר דבר. הפתרון המתועד הוא להסיר את החבילה ולהקצות אותה מחדש.',
  'users.askRepair': () => 'להסיר את החבילה ולהקצות אותה מחדש?',
  'users.repairWarning': () =>
    'לרגע המשתמש נשאר בלי החבילה; הגדרות ששייכות לה, כמו תא קולי, עלולות לאבוד.',
  'users.repairWhat': () => 'מסיר חבילה ממשתמש ומקצה אותה מחדש, כשהרישיונות נתקעו',
  'users.repairYes': () => 'הסרה והקצאה מחדש',
  'users.repaired': ({ email, name }) => `ל-${email} יש שוב ${name}.`,
  'users.external': () => 'הכתובת שייכת לארגון אחר, ולמשתמשים שלו אי אפשר לתת חבילות של הלקוח הזה',
  'users.twoNeeded': () =>
    'מכיוון שמשתמשים יוסרו, אחרי האישור שלך נדרש גם אישור של מנהל שותף נוסף.',
  'users.waits': (it) =>
    `עדיין לא נעשה דבר. הייבוא אצל ${it.name} יסיר ${usersIn(it.removals)}, ולשם כך נדרש מנהל שותף נוסף: עליו לכתוב לי \`אשר ייבוא ${it.reference}\` בתוך 24 שעות. אודיע כאן כשזה יתחיל.`,
  'users.allowWhat': () => 'נותן אישור שני לייבוא שמסיר משתמשים',
  'users.askAllow': ({ name }) => `לאשר את הייבוא הזה של ${name}?`,
  'users.askedBy': () => 'לבקשת',
  'users.allowWarning': ({ count }) =>
    `${plural('he', count, { one: 'משתמש אחד יאבד את החבילה שלו', two: 'שני משתמשים יאבדו את החבילה שלהם', other: '# משתמשים יאבדו את החבילה שלהם' })} עם כל מה שבה; אי אפשר לבטל זאת. בקובץ כתוב מה יקרה לכל שורה.`,
  'users.allowYes': () => 'אישור',
  'users.allowed': ({ name }) => `הייבוא אצל ${name} מתחיל. מי שביקש אותו יקבל הודעה על ההתקדמות.`,
  'users.noWaiting': () => 'אין ייבוא שממתין לאישור שני: הוא כבר אושר, או שעברו יותר מ-24 שעות.',
  'users.severalWaiting': ({ references }) =>
    `כמה ייבואים ממתינים לאישור שני. נא לציין אחד: ${references.join(', ')}.`,
  'users.allowOwn': () => 'ביקשת את הייבוא הזה בעצמך. מנהל שותף אחר צריך לאשר אותו.',
  'users.askerLeft': () => 'מי שביקש את הייבוא אינו עוד מנהל שותף, ולכן הייבוא לא יתחיל.',
  'users.undoName': () => 'ביטול',
  'users.undoFile': () =>
    'זו הייתה טעות? ייבוא של הקובץ הזה מבטל אותה: משתמשים שנוספו מאבדים שוב את החבילה, ומי שהחבילה שלו הוחלפה מקבל את הקודמת. כמו כל ייבוא הוא נבדק, ונדרש אישור. מי שהוסר אינו בקובץ: מה שהיה לו אבד.',
  'users.consentWhat': () => 'גורם ל-Webex לשלוח שוב דוא״ל למשתמש שעדיין לא הסכים לעבור',
  'users.consentAsk': () => 'לשלוח שוב את דוא״ל ההסכמה?',
  'users.consentYes': () => 'שליחה חוזרת',
  'users.consentDone': ({ email }) =>
    `Webex שולח שוב את הדוא״ל אל ${email}. החבילה תקפה אחרי ההסכמה; Webex אינו מודיע לי אם הדוא״ל הגיע.`,
  'users.consentNot': ({ email }) => `${email} אינו ממתין להסכמה: אין מה לשלוח.`,
};
