import { bullets } from '../bullets.ts';
import { plural } from '../plural.ts';
import { setup } from '../setup/he.ts';
import type { WholesaleCatalogue } from './en.ts';

const problems: Record<string, string> = {
  required: 'חובה למלא',
  percent: 'אסור שיכיל „%”',
  email: 'אינה כתובת דוא״ל',
  externalId: 'רק אותיות, ספרות ו־. _ -',
  country: 'אין מדינה כזו',
  template: 'יש לבחור',
  retired: 'יצאה משימוש: {detail}',
  attest: 'יש לאשר',
  choose: 'יש לבחור',
  noPackage: 'אין חבילה כזו: {detail}',
  foreign: 'לא בתבנית: {detail}',
  nameTaken: 'יש כבר תבנית בשם זה',
  provisioningId: 'יש להעתיק מ־Partner Hub',
  idp: 'חובה עם אימות של השותף',
  unmet: 'לתוספת חסרה החבילה שלה',
  externalIdTaken: 'שייך כבר ללקוח אחר',
  emailTaken: 'שייכת כבר למישהו',
};

const fields: Record<string, string> = {
  template: 'תבנית קליטה',
  company: 'שם החברה',
  admin: 'דוא״ל המנהל',
  externalId: 'מזהה לקוח חיצוני (רשות)',
  country: 'מדינה או אזור',
  language: 'שפת הדוא״ל',
  attested: 'מיקום נתמך',
  packages: 'חבילות',
  locationName: 'שם המיקום',
  street: 'כתובת, שורה ראשונה',
  addition: 'כתובת, שורה שנייה (רשות)',
  city: 'עיר',
  state: 'מדינה או מחוז (קוד)',
  postalCode: 'מיקוד',
  timeZone: 'אזור זמן',
  name: 'שם התבנית',
  subscription: 'מנוי סיטונאי',
  provisioningId: 'Provisioning ID',
  pstn: 'ספק Cloud Connected PSTN (רשות)',
  authentication: 'אימות משתמשים',
  idp: 'Entity ID של ה־IdP',
  inviteEmails: 'הזמנות',
  vidcast: 'Vidcast',
  calls: 'הגדרות שיחה (הערה)',
  address: 'כתובת',
  settings: 'הגדרות',
};

const shortFields: Record<string, string> = {
  externalId: 'מזהה חיצוני',
  admin: 'מנהל',
  pstn: 'ספק PSTN',
  calls: 'שיחות',
  language: 'שפת דוא״ל',
  template: 'תבנית',
  state: 'מחוז',
};

const steps: Record<string, string> = {
  details: 'פרטים',
  packages: 'חבילות',
  location: 'מיקום המטה',
  review: 'סיכום',
  primary: 'הגדרות ראשיות',
  'sign-in': 'שיחות ואימות',
};

const states: Record<string, string> = {
  requested: 'ממתין ל־Webex',
  accepted: 'בהקמה',
  review: 'בדיקת תאימות',
  ready: 'מוכן',
  errors: 'מוכן עם שגיאות',
  failed: 'נכשל',
};

const authentications: Record<string, string> = {
  webex: 'אימות של Webex',
  partner: 'אימות של השותף (IdP עצמי, SAML)',
};

const failures: Record<string, string> = {
  externalId: 'לקוח אחר משתמש במזהה החיצוני',
  webex: 'לא היה קשר עם Webex במשך יממה שלמה',
};

export const wholesale: WholesaleCatalogue = {
  ...setup,
  // Filling something in, step by step
  'form.next': () => 'הבא',
  'form.back': () => 'הקודם',
  'form.leave': () => 'ביטול',
  'form.later': () => 'לא עכשיו',
  'form.number': ({ number }: { number: number }) => String(number),
  'form.step': ({ at, of }: { at: number; of: number }) => `שלב ${at} מתוך ${of}`,
  'form.wrong': ({ count }: { count: number }) =>
    plural('he', count, { one: 'אחד לתיקון', other: '# לתיקון' }),
  'form.stale': () =>
    'כרטיס זה כבר אינו האחרון. יש להשתמש בכרטיס החדש או לשאול שוב: דבר ממה שהוקלד לא אבד.',
  'form.left': () => 'בסדר, ביטלתי את מה שמולא. דבר לא נוצר.',
  'form.continued': () => 'זה נשאר באמצע; ממשיכים מאותה נקודה.',
  // Fields, and what is wrong with what stands in them
  'wholesale.field': ({ field }: { field: string }) => fields[field] ?? field,
  'wholesale.fact': ({ field }: { field: string }) => shortFields[field] ?? fields[field] ?? field,
  'wholesale.step': ({ step }: { step: string }) => steps[step] ?? step,
  'wholesale.problem': ({ problem, detail }: { problem: string; detail: string }) =>
    (problems[problem] ?? problem).replace('{detail}', detail),
  'wholesale.tooLong': ({ most, has }: { most: number; has: number }) =>
    `לכל היותר ${most} תווים, כאן ${has}`,
  'wholesale.needs': ({ addOn, needs }: { addOn: string; needs: readonly string[] }) =>
    `${addOn} דורשת אחת מאלה: ${needs.join(', ')}`,
  'wholesale.webex': ({ reason }: { reason: string }) => `Webex אומר: ${reason}`,
  'wholesale.attest': () => 'אני מאמת שלקוח זה נמצא במיקום נתמך על ידי Cisco Webex',
  'wholesale.invite': () => 'מנהלים רשאים לשלוח הזמנות בדוא״ל',
  'wholesale.vidcast': () => 'מותר להשתמש ב־Vidcast',
  'wholesale.authentication': ({ method }: { method: string }) => authentications[method] ?? method,
  'wholesale.yesNo': ({ on }: { on: boolean }) => String(on ? 'כן' : 'לא'),
  // Wholesale customers
  'customer.new': () => 'לקוח חדש',
  'customer.createWhat': () => 'יוצר לקוח סיטונאי, שלב אחר שלב',
  'customer.createTitle': () => 'לקוח סיטונאי חדש',
  'customer.noTemplate': () =>
    'לקוח נוצר מתבנית קליטה, ואף תבנית אינה רשומה. קודם יש לרשום תבנית: `הוסף תבנית`.',
  'customer.createYes': () => 'צור לקוח',
  'customer.createChecked': () => 'Webex בדק זאת והיה יוצר את הלקוח. עדיין לא נוצר דבר.',
  'customer.billing': () => 'יצירת לקוח מתחילה חיוב לפי הסכם השותף.',
  'customer.already': () =>
    'לקוח זה כבר התבקש; דבר לא קרה פעם שנייה. `לקוחות בהקמה` מראה את ההתקדמות.',
  'customer.alikeNames': ({ names }: { names: readonly string[] }) =>
    `קיים לקוח בשם זהה או דומה: ${names.join(', ')}.`,
  'customer.asked': ({ name, externalId }: { name: string; externalId: string }) =>
    `Webex מתבקש ליצור את **${name}** (${externalId}). זה נמשך מעט; אודיע כאן כשיסתיים.`,
  'customer.ready': ({ name, externalId }: { name: string; externalId: string }) =>
    `**${name}** מוכן (מזהה חיצוני ${externalId}). הלאה: \`הגדר לקוח ${name}\`.`,
  'customer.readyErrors': ({
    name,
    problems: reasons,
  }: {
    name: string;
    problems: readonly string[];
  }) =>
    `**${name}** קיים, אבל Webex מדווח על שגיאות:\n\n${bullets(reasons)}\n\nבמה שעובד אפשר להשתמש. את השאר יש לתקן ב־Partner Hub או לפנות לתמיכה של Webex.`,
  'customer.inReview': ({ name }: { name: string }) =>
    `**${name}** בבדיקת תאימות אצל Webex (רשימת גורמים מנועים). זה יכול להימשך ימים; אין מה לעשות. אודיע כאן כשתסתיים.`,
  'customer.failed': ({ name, problems: reasons }: { name: string; problems: readonly string[] }) =>
    `**${name}** לא נוצר. Webex אומר:\n\n${bullets(reasons.map((reason) => failures[reason] ?? reason))}\n\nמה שהוקלד נשמר: \`לקוח חדש\` מציג אותו שוב.`,
  'customer.state': ({ state }: { state: string }) => states[state] ?? state,
  'customer.creationsWhat': () => 'מה מצב הלקוחות הסיטונאיים החדשים',
  'customer.creationsTitle': () => 'לקוחות סיטונאיים חדשים',
  'customer.noCreations': () => 'עדיין לא התבקש אף לקוח.',
  // Setting a customer up
  'setup.what': () => 'מה יש ללקוח חדש ומה נותר לעשות',
  'setup.assist': () => 'Setup Assist',
  'setup.none': () => 'אין',
  'setup.notWholesale': () => 'אינו לקוח סיטונאי',
  'setup.location': () => 'מיקום',
  'setup.locations': () => 'מיקומים',
  'setup.numbers': () => 'מספרים פנויים',
  'setup.pstnOpen': () =>
    'למיקום אין עדיין חיבור PSTN: יש לבחור אותו ב־Control Hub לפני שמקצים מספרים.',
  'setup.adminRules': () =>
    'למנהלים נדרשת החבילה שבה נוצר הלקוח; אי אפשר לשדרג לאחור את החבילה של מנהל מלא. תפקידים ניתנים עם „תפקיד מנהל”.',
  'setup.addUsers': () => 'הוסף משתמשים',
  'setup.admins': () => 'מנהלים',
  // Onboarding templates
  'template.listWhat': () => 'תבניות הקליטה הרשומות',
  'template.showWhat': () => 'מציג תבנית קליטה עם ה־Provisioning ID שלה',
  'template.addWhat': () => 'רושם תבנית קליטה',
  'template.retireWhat': () => 'מוציא תבנית קליטה משימוש',
  'template.about': () => 'אין API של Webex שמונה תבניות: אלה נרשמו כאן עם המזהה מ־Partner Hub.',
  'template.add': () => 'הוסף תבנית',
  'template.retired': () => 'יצאה משימוש',
  'template.active': () => 'בשימוש',
  'template.hub': () => 'Partner Hub',
  'template.change': () => 'עריכה',
  'template.reuse': () => 'החזר',
  'template.retire': () => 'הוצא',
  'template.editTitle': () => 'תבנית קליטה',
  'template.intro': () =>
    'התבנית עצמה נוצרת ב־Partner Hub: לקוחות › תבניות קליטה › צור תבנית › Webex לסיטונאות. משם יש להעתיק את ה־Provisioning ID.',
  'template.pstnWarning': () =>
    'Cisco אינה ממליצה על ספק Cloud Connected PSTN בתבנית, בגלל מגבלותיו.',
  'template.portal': () => 'Deskhand שומר הגדרות אלה; בתבנית עצמה משנים אותן רק ב־Partner Hub.',
  'template.retireTitle': () => 'להוציא תבנית זו משימוש?',
  'template.retireWarning': () => 'לא יהיה אפשר ליצור ממנה לקוחות חדשים. הקיימים יישארו כפי שהם.',
  'template.reuseTitle': () => 'להחזיר תבנית זו לשימוש?',
  'template.reuseWarning': () => 'שוב יהיה אפשר ליצור ממנה לקוחות.',
  'template.provisioningId': () => fields['provisioningId'] ?? '',
  'template.listTitle': ({ count }: { count: number }) =>
    plural('he', count, { one: 'תבנית קליטה אחת', other: '# תבניות קליטה' }),
  'template.packages': ({ count }: { count: number }) =>
    plural('he', count, { one: 'חבילה אחת', other: '# חבילות' }),
  'template.checkedAt': ({ at }: { at: string }) => `Webex אישר אותה: ${at}.`,
  'template.checked': () => 'Webex בדק את ה־Provisioning ID ואת החבילות: אפשר להשתמש בהם.',
  'template.saveYes': () => 'שמור תבנית',
  'template.saved': ({ name }: { name: string }) => `התבנית **${name}** נשמרה.`,
  'template.none': ({ name }: { name: string }) =>
    `איני מכיר תבנית בשם „${name}”. \`תבניות\` מציג את כולן.`,
  'template.isRetired': ({ name }: { name: string }) => `התבנית **${name}** יצאה משימוש.`,
  'template.isActive': ({ name }: { name: string }) => `התבנית **${name}** שוב בשימוש.`,
  'template.several': ({ names }: { names: readonly string[] }) =>
    `כמה תבניות מתאימות: ${names.join(', ')}. יש לציין אחת.`,
};
