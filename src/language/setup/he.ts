import { assist } from '../assist/he.ts';
import { plural } from '../plural.ts';
import type { SetupCatalogue } from './en.ts';

const kinds: Record<string, string> = {
  local_gateway: 'PSTN מקומי אצל הלקוח',
  non_integrated_ccp: 'Cloud Connected PSTN, לא משולב',
  integrated_ccp: 'Cloud Connected PSTN, משולב',
  cisco_pstn: 'Cisco PSTN',
};

const states: Record<string, string> = {
  off: 'ללא Webex Calling',
  none: 'אין עדיין חיבור PSTN',
  untold: 'Webex אינו מוסר מהו חיבור ה־PSTN',
};

const numberStates: Record<string, string> = {
  duplicate: 'כבר קיים אצל הלקוח',
  'duplicate-in-list': 'מופיע פעמיים ברשימה',
  unavailable: 'בשימוש במקום אחר',
  invalid: 'אינו מספר תקין',
};

export const setup: SetupCatalogue = {
  ...assist,
  'place.listWhat': () => 'המיקומים של לקוח וחיבורם לרשת הציבורית',
  'place.addWhat': () => 'יוצר מיקום ללקוח סיטונאי',
  'place.title': ({ count }) => plural('he', count, { one: 'מיקום אחד', other: '# מיקומים' }),
  'place.none': () => 'ללקוח זה אין עדיין מיקום.',
  'place.pstn': () => 'PSTN',
  'place.kind': ({ type, name }) => {
    const kind = kinds[type];
    if (kind === undefined) return name || type;
    return name && type !== 'local_gateway' ? `${kind} (${name})` : kind;
  },
  'place.state': ({ state }) => states[state] ?? state,
  'place.hubOnly': () =>
    'חיבור ה־PSTN, הזמנה וניוד של מספרים וכתובות חירום מנוהלים ב־Control Hub; ‏Webex אינו מוסר לי יותר מזה.',
  'place.untold': () =>
    'אי אפשר לקרוא כאן את חיבור ה־PSTN: לאינטגרציה חסרה ההרשאה spark-admin:telephony_pstn_read.',
  'place.all': () => 'מיקומים',
  'place.hub': () => 'Control Hub',
  'place.main': () => 'מספר ראשי',
  'place.prefix': () => 'קידומת ניתוב',
  'place.add': () => 'הוסף מיקום',
  'place.addTitle': () => 'מיקום חדש',
  'place.addStep': () => 'שם וכתובת',
  'place.addIntro': ({ name }) => `מיקום של ${name}.`,
  'place.taken': () => 'ללקוח יש כבר מיקום בשם זה',
  'place.askAdd': () => 'להוסיף את המיקום?',
  'place.addWarning': () =>
    'אי אפשר לבדוק זאת מראש ב־Webex. במקרה של סירוב אומר מדוע. מיקום נמחק ב־Control Hub.',
  'place.added': ({ name, customer }) =>
    `**${name}** הוא עכשיו מיקום של ${customer}, עם Webex Calling. השלב הבא: לבחור את חיבור ה־PSTN שלו ב־Control Hub.`,
  'place.addedPlain': ({ name, customer }) =>
    `**${name}** הוא עכשיו מיקום של ${customer}, ללא Webex Calling, כי ללקוח אין חבילה עם שיחות.`,
  'place.callingRefused': ({ name, reason }) =>
    `**${name}** כבר קיים, אבל Webex לא הפעיל בו את Webex Calling: ${reason}. יש להפעיל זאת ב־Control Hub.`,
  'place.forbidden': ({ scope }) =>
    `‏Webex אינו מאפשר לי: לאינטגרציה חסרה ההרשאה ${scope}, או שהחשבון שלה אינו מנהל מלא שם. דבר לא שונה.`,
  'line.addWhat': () => 'מוסיף מספרי טלפון למיקום',
  'line.addTitle': ({ name }) => `הוספת מספרים: ${name}`,
  'line.addHint': ({ most }) =>
    `מספר אחד בכל שורה, עם + וקידומת מדינה, לכל היותר ${most}. המספרים צריכים להיות אצל ספק ה־PSTN שלכם: כאן לא מזמינים ולא מניידים דבר.`,
  'line.numbers': () => 'מספרים',
  'line.numbersError': () => 'נא לכתוב לפחות מספר אחד.',
  'line.noNumbers': () => 'נא לכתוב לפחות מספר אחד',
  'line.tooMany': ({ count, most }) => `אלה ${count} מספרים; אפשר להוסיף ${most} בכל פעם`,
  'line.state': ({ number, state }) => `${number} ${numberStates[state] ?? state}`,
  'line.closed': ({ name, state }) =>
    state === 'connected'
      ? `המספרים של ${name} מגיעים מספק ה־PSTN: מזמינים אותם ב־Control Hub`
      : `${name}: ${states[state] ?? state}. קודם יש לבחור את חיבור ה־PSTN ב־Control Hub`,
  'line.nowhere': () =>
    'אף מיקום של לקוח זה אינו מקבל מספרים: חסר חיבור PSTN, או שהספק מביא אותם. שני הדברים מנוהלים ב־Control Hub.',
  'line.add': () => 'הוסף מספרים',
  'line.askAdd': ({ count }) =>
    plural('he', count, { one: 'להוסיף מספר אחד?', other: 'להוסיף # מספרים?' }),
  'line.addYes': ({ count }) =>
    plural('he', count, { one: 'הוסף מספר אחד', other: 'הוסף # מספרים' }),
  'line.addWarning': () => 'הם פעילים מיד. מסירים אותם ב־Control Hub.',
  'line.added': ({ count, name }) =>
    plural('he', count, {
      one: `מספר אחד נמצא עכשיו ב${name} ואפשר להקצות אותו.`,
      other: `# מספרים נמצאים עכשיו ב${name} ואפשר להקצות אותם.`,
    }),
  'line.assignWhat': () => 'נותן למשתמש אחד מהמספרים הפנויים במיקום שלו',
  'line.assignTitle': ({ name }) => `המספר של ${name}`,
  'line.number': () => 'מספר טלפון',
  'line.numberError': () => 'נא לבחור מספר.',
  'line.extension': () => 'שלוחה',
  'line.without': () => 'ללא מספר, שלוחה בלבד',
  'line.assignHint': ({ name }) => `המספרים הפנויים של ${name}.`,
  'line.noCalling': ({ email }) =>
    `ל־${email} אין עדיין קו טלפון. יש להחליף לחבילה עם שיחות: שם נשאלים המספר והמיקום.`,
  'line.noFree': ({ name }) => `אין מספר פנוי במיקום ${name}.`,
  'line.taken': ({ number }) => `${number} כבר אינו פנוי שם`,
  'line.askAssign': () => 'להחליף את המספר?',
  'line.assignYes': () => 'החלף מספר',
  'line.assignWarning': () => 'שיחות למספר הקודם לא יגיעו עוד למשתמש זה.',
  'line.newWarning': () => 'מעכשיו שיחות למספר יגיעו למשתמש זה.',
  'line.assigned': ({ email, before, after }) => `${email}: ${before} ← ${after}.`,
  'admin.roleWhat': () => 'נותן למשתמש של לקוח תפקיד מנהל, או נוטל אותו',
  'admin.roleTitle': ({ name }) => `תפקיד המנהל של ${name}`,
  'admin.role': () => 'תפקיד מנהל',
  'admin.roleError': () => 'נא לבחור תפקיד.',
  'admin.none': () => 'ללא תפקיד מנהל',
  'admin.roleHint': ({ name }) =>
    `למנהלים נדרשת החבילה הגבוהה ביותר שבה נוצר הלקוח (${name}), או גבוהה ממנה; אי אפשר לשדרג לאחור את החבילה של מנהל מלא.`,
  'admin.needsPackage': ({ needed, held }) =>
    `למנהלים של לקוח זה נדרשת ${needed}, החבילה שבה הוא נוצר; למשתמש זה יש ${held}`,
  'admin.needsAny': ({ needed }) =>
    `למנהלים של לקוח זה נדרשת ${needed}, החבילה שבה הוא נוצר; לאדם זה אין חבילה: קודם יש להוסיף אותו כמשתמש`,
  'admin.last': () => 'זה המנהל המלא היחיד: קודם יש לתת את התפקיד למישהו אחר',
  'admin.same': () => 'למשתמש כבר יש תפקיד זה',
  'admin.ask': () => 'להחליף את תפקיד המנהל?',
  'admin.yes': () => 'החלף תפקיד',
  'admin.give': () => 'מעכשיו אפשר יהיה לנהל את הלקוח הזה ב־Control Hub.',
  'admin.take': () => 'לא ניתן יהיה עוד לעשות ב־Control Hub מה שהתפקיד הקודם אפשר.',
};
