import type { search as en } from './en.ts';

/** Searching inside one customer, look-alikes and reasons for a hit, in Hebrew. */
export const search: typeof en = {
  'inside.what': () => 'חיפוש משתמשים, מספרים ומכשירים אצל לקוח אחד בלבד',
  'inside.here': () => 'חיפוש כאן',
  'inside.field': () => 'שם, כתובת דוא״ל, מספר, כתובת MAC או כתובת SIP',
  'inside.fieldError': () => 'יש לכתוב מה לחפש.',
  'inside.search': () => 'חיפוש',
  'inside.fromField': ({ query }) =>
    `חיפשתי רק אצל הלקוח שפתחת אצלו את החיפוש. לחיפוש אצל כולם יש לכתוב: חפש ${query}`,
  'inside.searched': ({ name, what }) => `חיפשתי רק אצל ${name}: ${what}.`,
  'inside.only': ({ name }) => `רק אצל ${name}`,
  'inside.choose': () => 'אצל איזה לקוח לחפש?',
  'inside.noneTitle': () => 'לא מוכר לי לקוח כזה',
  'inside.noneBody': ({ name }) =>
    `אין לקוח שמותר לך לראות בשם „${name}”. יש לכתוב: חפש אצל לקוח <לקוח>: <שם או מספר>`,
  'alike.row': () => '⚠ השם דומה לשם אחר',
  'alike.title': () => 'שמו של לקוח אחר נראה זהה',
  'alike.body': ({ names }) => `יש להשוות את מזהה הארגון לפני כל פעולה. דומה ל: ${names}.`,
  'alike.mixed': () => 'בשם הזה מעורבבות אותיות מאלפביתים שונים.',
  'lookup.notAnyTitle': () => 'לפי ערך כזה אי אפשר למצוא דבר',
  'lookup.notAnyBody': () =>
    'מבין המזהים של Webex אפשר לחפש את אלה של משתמשים, לקוחות ומכשירים. אפשר גם שם, כתובת דוא״ל, מספר טלפון, כתובת MAC או כתובת SIP.',
  'lookup.ordersSearched': () =>
    'החיפוש נערך גם בהזמנות האינטרנט ובמינויים. הזמנות אינטרנט אפשר למצוא רק אחרי שיובאו.',
  'why.domain': ({ value }) =>
    `נמצא לפי ${value}: הדומיין נגזר מכתובות הדוא״ל של המשתמשים. אילו דומיינים הלקוח תבע או אימת, Webex אינה מאפשרת לאיש לקרוא.`,
  'why.site': ({ value }) => `נמצא לפי ${value}: שם של אחד מאתרי Webex של הלקוח.`,
  'why.order': ({ value }) => `נמצא לפי מספר הזמנת האינטרנט ${value}.`,
  'why.subscription': ({ value }) => `נמצא לפי המינוי ${value}.`,
  'card.hitsMany': ({ count, query }) =>
    `${count} תוצאות או יותר עבור „${query}”: אפשר להוסיף מילה כדי לצמצם`,
  'customers.noExclusion': ({ word }) =>
    `מסנן אינו יכול להוציא לקוחות מהרשימה, ולכן ״${word}״ אינו אפשרי כאן. כתבו מה צריך להיות ללקוחות; שם שיש בו מילה כזו כותבים במירכאות.`,
  'customers.noAlternative': ({ word }) =>
    `כל מה שבמסנן חייב להתקיים, ולכן ״${word}״ אפשרי רק בין אזורים. שאלו על כל אחד בנפרד; שם שיש בו מילה כזו כותבים במירכאות.`,
  // When there are more than were counted
  'card.rangeOpen': ({ from, to }) => `${from} עד ${to}`,
  'card.showMoreOpen': () => 'הצג עוד',
  'card.moreHintOpen': () => 'יש עוד תוצאות: לחצו על ״הצג עוד״ בכרטיס.',
};
