import type { AssistCatalogue } from './en.ts';

const fields: Record<string, string> = {
  contact: 'איש קשר אצל הלקוח',
  email: 'דוא״ל איש הקשר',
  phone: 'טלפון',
  locations: 'מיקומים',
  users: 'מספר משתמשים',
  date: 'תאריך רצוי',
  remark: 'הערה',
};
const optional = ['phone', 'remark'];

const problems: Record<string, string> = {
  phone: 'עם + וקידומת מדינה',
  users: 'בין 1 ל־100,000',
  date: 'מהיום והלאה, למשל 2026-12-01',
};

export const assist: AssistCatalogue = {
  'assist.what': () => 'מבקש Wholesale Setup Assist עבור לקוח',
  'assist.title': () => 'בקשה ל־Setup Assist',
  'assist.step': () => 'הפרויקט אצל הלקוח',
  'assist.intro': ({ name, address }) => `סיוע בהקמת ${name}. הבקשה נשלחת בדוא״ל אל ${address}.`,
  'assist.help': () => 'עזרה של Webex',
  'assist.field': ({ field }) =>
    `${fields[field] ?? field}${optional.includes(field) ? ' (רשות)' : ''}`,
  'assist.fact': ({ field }) => fields[field] ?? field,
  'assist.problem': ({ field }) => problems[field] ?? field,
  'assist.ask': () => 'לשלוח את הבקשה?',
  'assist.warning': ({ address }) =>
    `היא נשלחת בדוא״ל אל ${address}, פעם אחת. אי אפשר להחזיר דוא״ל שנשלח.`,
  'assist.warningAgain': ({ address, at }) =>
    `כבר התבקש Setup Assist עבור לקוח זה ב־${at}. גם בקשה זו נשלחת אל ${address}.`,
  'assist.yes': () => 'שלח בקשה',
  'assist.queued': ({ name, address }) =>
    `הבקשה עבור **${name}** בדרך אל ${address}. אדווח כאן מה אומר שרת הדוא״ל.`,
  'assist.already': ({ at }) => `בקשה זו בדיוק כבר נשלחה ב־${at}; דבר לא נשלח שוב.`,
  'assist.off': ({ url }) =>
    `התקנה זו אינה שולחת בקשות כאלה: על מי שמפעיל את Deskhand להגדיר \`SETUP_ASSIST_MAIL\`, \`SMTP_URL\` ו־\`MAIL_FROM\`. הטופס נמצא בעזרה של Webex: ${url}`,
  'assist.accepted': ({ at }) => `שרת הדוא״ל קיבל את הבקשה ל־Setup Assist בשעה ${at}.`,
  'assist.unknown': () =>
    'שרת הדוא״ל לא אישר: ייתכן שהבקשה ל־Setup Assist יצאה וייתכן שלא. לא אשלח אותה שוב; נא לשאול את הנמען.',
  'assist.failed': ({ status }) =>
    `שרת הדוא״ל דחה את הבקשה ל־Setup Assist (${status}). דבר לא נשלח.`,
  'assist.unsent': ({ status }) =>
    `לא ניתן היה למסור את הבקשה ל־Setup Assist (${status}). דבר לא נשלח; נא לבקש שוב מאוחר יותר.`,
  'assist.cameBack': ({ address, status }) =>
    `הבקשה ל־Setup Assist חזרה מ־${address} (${status}): היא לא הגיעה.`,
  'assist.letterSubject': ({ customer, reference }) =>
    `Setup Assist עבור ${customer} (${reference})`,
  'assist.letterIntro': ({ organization }) =>
    `${organization} מבקשת Wholesale Setup Assist עבור לקוח זה.`,
  'assist.letterBy': () => 'הבקשה מאת',
  'assist.letterReference': ({ reference }) => `מספר פנייה: ${reference}`,
};
