import { plural } from '../plural.ts';
import { wholesaleStateWords } from '../wholesale-state.ts';
import type { PortfolioCatalogue } from './en.ts';

const days = (count: number) =>
  plural('he', count, { one: 'יום אחד', two: 'יומיים', other: count > 10 ? '# יום' : '# ימים' });
const lastDays = (count: number) =>
  plural('he', count, { one: 'היום האחרון', two: 'היומיים האחרונים', other: '# הימים האחרונים' });

const statusNames: Record<string, string> = {
  trial: 'תקופת ניסיון',
  subscription: 'מינוי',
  expiringSoon: 'עומד לפוג',
  overage: 'חריגה ברישיונות',
  inactive: 'אין פעילות אחרונה',
  orderReady: 'הזמנה מוכנה להגדרה',
  suspended: 'מושעה',
  expired: 'פג תוקף',
};

const sourceNames: Record<string, string> = {
  licenses: 'עותק הרישיונות',
  organizations: 'עותק הארגונים',
  import: 'ייבוא',
  commerce: 'Cisco Commerce',
  tags: 'תגים ב־Webex',
  audit: 'יומן הביקורת של הלקוח',
  wholesale: 'Webex Wholesale',
};

const outcomes: Record<string, string> = {
  new: 'חדשה',
  changed: 'השתנתה',
  unchanged: 'ללא שינוי',
  refused: 'נדחתה',
};

const sortNames: Record<string, string> = {
  attention: 'תשומת לב',
  name: 'שם',
  created: 'החדשים',
  ends: 'סיום',
  people: 'מספר משתמשים',
};

const columnNames: Record<string, string> = {
  customer: 'לקוח',
  orgId: 'מזהה ארגון',
  statuses: 'סטטוסים',
  ends: 'סיום',
  users: 'משתמשים',
  products: 'מוצרים',
  tags: 'תגים',
  region: 'אזור',
  created: 'נוצר',
  asOf: 'נכון ל',
};

const adminRoles: Record<string, string> = {
  id_full_admin: 'מנהל מלא',
  id_readonly_admin: 'מנהל לקריאה בלבד',
  id_user_admin: 'מנהל משתמשים',
  id_device_admin: 'מנהל מכשירים',
};

const subscriptionStates: Record<string, string> = {
  active: 'פעיל',
  pending: 'טרם הוגדר',
  suspended: 'לא שולם',
  cancelled: 'בוטל',
  expired: 'פג תוקף',
};

const orderStates: Record<string, string> = {
  ordered: 'הוזמן',
  ready: 'מוכן להגדרה',
  done: 'הושלם',
  cancelled: 'בוטל',
};

const regionSources: Record<string, string> = {
  report: 'לפי דוחות השותף',
  callDomain: 'לפי דומיין השיחות',
  orgId: 'לפי מזהה הארגון',
};

/** Webex's words for a wholesale customer. */
const siteTypes: Record<string, string> = {
  'Control Hub managed site': 'Control Hub',
  'Linked site': 'מקושר',
  'Site Admin managed site': 'Site Admin',
};

/** What a filter may ask for without its being known; statuses are known by their names. */
const unknowns: Record<string, string> = {
  tags: 'תגיות',
  region: 'אזור',
  licenses: 'רישיונות',
};
const unknownNames = (of: readonly string[]) =>
  of.map((one) => unknowns[one] ?? `״${statusNames[one] ?? one}״`).join(', ');

/** What Webex is asked about one customer at once. */
const partNames: Record<string, string> = {
  tags: 'תגיות',
  wholesale: 'מצב סיטונאות',
  signIns: 'כניסות',
};

export const portfolio: PortfolioCatalogue = {
  'status.name': ({ status }) => statusNames[status] ?? status,
  'status.source': ({ source }) => sourceNames[source] ?? source,
  'status.ruleTrial': ({ id }) => `תקופת הניסיון ${id} פעילה`,
  'status.ruleNoTrial': () => 'אין תקופת ניסיון ידועה שפעילה',
  'status.ruleSubscription': ({ id }) => `המינוי ${id} פעיל`,
  'status.ruleSubscriptionLicence': ({ id }) => `Webex מציג רישיונות של המינוי ${id}`,
  'status.ruleNoSubscription': () => 'לא ידוע על מינוי פעיל',
  'status.ruleExpiringSoon': ({ id, date, days: count }) =>
    `${id} מסתיים ב־${date}, בתוך ${days(count)}`,
  'status.ruleRenewsSoon': ({ id, date, days: count }) =>
    `התקופה של ${id} מסתיימת ב־${date}, בתוך ${days(count)}; היא מתחדשת מעצמה`,
  'status.ruleNotExpiring': ({ days: count }) => `שום דבר פעיל אינו מסתיים בתוך ${days(count)}`,
  'status.ruleOverage': ({ name, used, total }) => `${name}: ‏${used} בשימוש, ${total} נרכשו`,
  'status.ruleNoOverage': () => 'אין רישיון שהשימוש בו עולה על הכמות שנרכשה',
  'status.ruleInactive': ({ days: count }) => `אף מנהל של הלקוח לא נכנס במשך ${days(count)}`,
  'status.ruleActive': ({ date }) => `מנהל של הלקוח נכנס ב־${date}`,
  'status.ruleTooNew': ({ days: count }) => `הארגון קיים פחות מ־${days(count)}`,
  'status.ruleOrderReady': ({ id }) => `הזמנה ${id} מוכנה להגדרה`,
  'status.ruleNotSetUp': ({ id }) => `המינוי ${id} עדיין לא הוגדר במלואו`,
  'status.ruleNoOrderReady': () => 'אין הזמנה או מינוי ידועים שממתינים להגדרה',
  'status.ruleSuspended': ({ id }) => `המינוי ${id} עדיין לא שולם`,
  'status.ruleNotSuspended': () => 'אין מינוי ידוע שלא שולם',
  'status.ruleRuns': ({ id }) => `${id} פעיל`,
  'status.ruleBegins': ({ id, date }) => `${id} מתחיל ב־${date}`,
  'status.ruleWholesale': ({ state }) =>
    `המצב ב־Webex Wholesale: ${wholesaleStateWords(state, 'he')}`,
  'status.ruleExpired': ({ date }) => `שום דבר אינו פעיל עוד; התקופה האחרונה הסתיימה ב־${date}`,
  'status.ruleNothingRuns': () => 'אין מינוי או תקופת ניסיון פעילים',
  'status.unknownOf': ({ id }) => `נדרש ייבוא: אין מידע כזה על ${id}`,
  'status.unknownTrial': () => 'נדרש ייבוא או מינוי מתויג: Webex אינו מציין תקופות ניסיון',
  'status.unknownLicences': () => 'הרישיונות טרם הועתקו',
  'status.unknownDates': () => 'נדרש ייבוא: Webex אינו מציין תאריכים',
  'status.unknownSignIns': ({ days: count }) => `יומן הביקורת של ${lastDays(count)} לא נקרא`,
  'status.unreadSignIns': ({ days: count, date, why }) =>
    `יומן הביקורת של ${lastDays(count)} לא נקרא ב־${date}: Webex ${why === 'busy' ? 'לא ענה' : 'אינו מאפשר ל־Deskhand גישה'}`,
  'status.unknownOrders': () => 'נדרש ייבוא: Webex אינו מציין הזמנות',
  'status.unknownPayment': () => 'נדרש ייבוא: Webex אינו מציין תשלומים',
  'reply.file': ({ name }) => `הקובץ ״${name}״.`,
  'import.what': () => 'מייבא מינויים והזמנות אינטרנט מקובץ CSV',
  'import.noFile': () =>
    'יש לצרף קובץ CSV להודעה `ייבא מינויים`. נדרשת עמודה `subscriptionId` או `webOrderId`; העמודות `orgId` או `customer` אומרות של מי זה; אפשר להוסיף `product`, `start`, `end`, `autoRenew`, `trial`, `status`, `orderStatus` ו־`orderDate`.',
  'import.oneFile': () => 'יש לצרף קובץ אחד בכל פעם.',
  'import.troubleTitle': () => 'אי אפשר לייבא את הקובץ הזה',
  'import.foreign': () => 'הקובץ אינו נמצא ב־Webex. יש לצרף אותו להודעה עצמה.',
  'import.scanning': ({ seconds }) =>
    `Webex עדיין בודק אם יש בקובץ תוכנה זדונית. נא לשלוח אותו שוב בעוד ${plural('he', seconds, { one: 'שנייה', two: 'שתי שניות', other: '# שניות' })}.`,
  'import.infected': () => 'Webex מצא תוכנה זדונית בקובץ. הקובץ לא נפתח.',
  'import.unscannable': () =>
    'Webex אינו יכול לבדוק את הקובץ, ולכן הוא לא נפתח. נא לשלוח קובץ CSV רגיל, לא ארכיון ולא קובץ מוצפן.',
  'import.gone': () => 'הקובץ כבר אינו קיים. נא לשלוח אותו שוב.',
  'import.tooLarge': ({ megabytes }) => `הקובץ גדול מ־${megabytes} MB. נא לפצל אותו.`,
  'import.empty': () => 'הקובץ ריק.',
  'import.noRows': () => 'בקובץ יש כותרת ואין תחתיה דבר.',
  'import.tooManyRows': () => 'בקובץ יותר מ־100,000 שורות. נא לפצל אותו.',
  'import.binary': () => 'זה אינו קובץ CSV. גיליונות וארכיונים יש לשמור תחילה כ־CSV.',
  'import.broken': () => 'הקובץ קטוע או שיש בו מירכאות שאינן נסגרות. נא לייצא אותו שוב.',
  'import.noIdColumn': ({ headings }) =>
    `אין עמודה \`subscriptionId\` ואין עמודה \`webOrderId\`. הכותרות הן: ${headings.join(', ')}.`,
  'import.columnTwice': ({ column }) => `העמודה \`${column}\` מופיעה פעמיים. נא להסיר אחת מהן.`,
  'import.askTitle': () => 'לייבא את המינויים וההזמנות האלה?',
  'import.fileName': () => 'קובץ',
  'import.customers': () => 'לקוחות',
  'import.new': () => 'שורות חדשות',
  'import.changed': () => 'שורות שהשתנו',
  'import.unchanged': () => 'שורות ללא שינוי',
  'import.refused': () => 'שורות שנדחו',
  'import.warning': () =>
    'ערכים בשורות שהשתנו מחליפים את מה שהיה ידוע. שורות שנדחו לא ייכללו; קובץ התוצאות אומר מדוע.',
  'import.warningColumns': ({ columns }) =>
    `ערכים בשורות שהשתנו מחליפים את מה שהיה ידוע. העמודות האלה אינן נקראות: ${columns.join(', ')}.`,
  'import.yes': () => 'לייבא',
  'import.nothingTitle': () => 'אין מה לייבא',
  'import.nothing': ({ unchanged, refused, shown }) =>
    `שורות ללא שינוי: ${unchanged}. שורות שנדחו: ${refused}. ${said('קובץ התוצאות אומר מדוע.', refused, shown)}`,
  'import.doneTitle': () => 'הייבוא הושלם',
  'import.done': (counts) =>
    `חדשות: ${counts.added}. השתנו: ${counts.changed}. ללא שינוי: ${counts.unchanged}. נדחו: ${counts.refused}. ${said('קובץ התוצאות אומר מה קרה לכל שורה.', counts.refused, counts.shown)}`,
  'import.lapsed': () => 'הקובץ כבר אינו נשמר. נא לשלוח אותו שוב.',
  'import.columnRow': () => 'שורה',
  'import.columnOutcome': () => 'תוצאה',
  'import.columnReason': () => 'סיבה',
  'import.outcome': ({ outcome }) => outcomes[outcome] ?? outcome,
  'import.tooManyCells': () => 'בשורה יש יותר תאים מכותרות; נא להקיף במירכאות ערך שיש בו תו מפריד',
  'import.unclearQuotes': () =>
    'לפי המירכאות אי אפשר לדעת היכן התאים מסתיימים; נא להכפיל כל סימן מירכאות ששייך לערך',
  'import.noId': () => 'לא צוינו מינוי או הזמנת אינטרנט',
  'import.badValue': ({ column }) => `אי אפשר להשתמש בערך שבעמודה ${column}`,
  'import.ambiguousDate': ({ column }) =>
    `את התאריך שבעמודה ${column} אפשר לקרוא בשתי דרכים; נא לכתוב 2026-11-21`,
  'import.tooLong': ({ column }) => `הערך שבעמודה ${column} ארוך מדי`,
  'import.endBeforeStart': () => 'הסיום קודם להתחלה',
  'import.endBeforeKnownStart': () =>
    'יחד עם התאריך הידוע או זה שבשורה אחרת, הסיום יהיה קודם להתחלה; נא לציין את שני התאריכים',
  'import.unknownOrg': () => 'לאף לקוח שלך אין מזהה ארגון כזה',
  'import.unknownCustomer': () => 'לאף לקוח שלך אין שם כזה',
  'import.ambiguousCustomer': ({ count }) =>
    `השם הזה שייך ל־${plural('he', count, { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' })}; נא לציין מזהה ארגון`,
  'import.noCustomer': () => 'לא נאמר של מי זה; נא לציין מזהה ארגון או לקוח',
  'import.otherName': () => 'מזהה הארגון אינו של הלקוח שצוין',
  'import.otherCustomer': () => 'Webex מציג רישיונות של המינוי הזה אצל לקוח אחר',
  'import.contradicts': ({ row }) => `סותר את שורה ${row}`,
  'customers.what': () => 'רשימת הלקוחות עם הסטטוסים שלהם; אפשר לשלב מסננים',
  'customers.title': ({ count }) =>
    plural('he', count, { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' }),
  'customers.all': () => 'כל הלקוחות, תחילה אלה שדורשים תשומת לב',
  'customers.byProduct': ({ word }) => `מוצר ״${word}״`,
  'customers.byTag': ({ word }) => `תג ״${word}״`,
  'customers.byRegion': ({ word }) => `אזור ${word}`,
  'customers.byName': ({ word }) => `שם עם ״${word}״`,
  'customers.byManaged': ({ managed }) =>
    managed === 'external' ? 'בניהולך כמנהל חיצוני' : 'חלק מארגון השותף שלך',
  'customers.sortedBy': ({ sort }) => `מיון לפי ${sortNames[sort] ?? sort}`,
  'customers.ends': ({ date }) => `עד ${date}`,
  'customers.users': ({ count }) =>
    plural('he', count, { one: 'משתמש אחד', two: 'שני משתמשים', other: '# משתמשים' }),
  'customers.open': () => 'פתיחה',
  'customers.hint': () =>
    'הוסיפו ״csv״ כדי לקבל את כל הרשימה כקובץ, או ״שמור את זה בשם …״ כדי לשמור אותה.',
  'customers.unjudged': ({ count, of }) => {
    const what = `ייתכן ${plural('he', count, { one: 'שלקוח אחד חסר', two: 'ששני לקוחות חסרים', other: 'ש־# לקוחות חסרים' })} כאן. לא ידוע: ${unknownNames(of)}.`;
    return of.some((one) => one in statusNames) ? `${what} ״סטטוס לקוח״ עם השם אומר מדוע.` : what;
  },
  'customers.noneTitle': () => 'אין לקוח מתאים',
  'customers.none': ({ by }) =>
    by.length > 0 ? `חיפשנו: ${by.join(', ')}.` : 'עדיין לא הועתק דבר מ־Webex.',
  'customers.noneAssigned': () => 'לא שויכו אליך לקוחות, ולכן אין לקוחות להצגה.',
  'customers.badTitle': () => 'המסנן הזה אינו מוכר',
  'customers.badKey': ({ word, keys }) => `אין מסנן ״${word}:״. המסננים הם ${keys.join(', ')}.`,
  'customers.badValue': ({ word, values }) =>
    values.length > 0
      ? `״${word}״ אינו אחד מאלה: ${values.join(', ')}.`
      : 'חסר ערך אחרי הנקודתיים.',
  'customers.fileTitle': () => 'כל הרשימה כקובץ',
  'customers.file': ({ total, parts }) =>
    parts > 1
      ? `${plural('he', total, { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' })} בכמה קבצים, כי קובץ אחד היה גדול מדי. אלה שמסתיימים ב־״.machine.csv״ מיועדים לתוכנות והאחרים לגיליונות.`
      : `${plural('he', total, { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' })}. קובץ אחד מיועד לגיליונות והשני לתוכנות.`,
  'customers.fileName': () => 'customers',
  'customers.column': ({ column }) => columnNames[column] ?? column,
  'searches.what': () => 'מציג את רשימות הלקוחות השמורות',
  'searches.saveWhat': () => 'שומר את רשימת הלקוחות האחרונה בשם',
  'searches.runWhat': () => 'מריץ רשימת לקוחות שמורה',
  'searches.deleteWhat': () => 'מוחק רשימת לקוחות שמורה',
  'searches.title': ({ count }) =>
    plural('he', count, {
      one: 'חיפוש שמור אחד',
      two: 'שני חיפושים שמורים',
      other: '# חיפושים שמורים',
    }),
  'searches.hint': () => 'לחצו על מספר, או כתבו ״הרץ חיפוש״ ואת השם.',
  'searches.none': () =>
    'עדיין אין חיפושים שמורים. תחילה הציגו לקוחות, ואז כתבו `שמור את זה בשם` ושם.',
  'searches.nothing': () => 'עדיין אין רשימה לשמור. תחילה הציגו לקוחות.',
  'searches.noName': () => 'תנו לו שם באותיות או בספרות, עד 60 תווים.',
  'searches.tooMany': ({ most }) => `כבר יש ${most} חיפושים שמורים. נא למחוק אחד תחילה.`,
  'searches.saved': ({ name, query }) =>
    `נשמר בשם ״${name}״: ${query === '' ? 'כל הלקוחות' : query}`,
  'searches.replaced': ({ name, query }) =>
    `״${name}״ הוא עכשיו: ${query === '' ? 'כל הלקוחות' : query}`,
  'searches.unknown': ({ name }) => `אין חיפוש שמור ״${name}״. \`חיפושים\` מציג את הקיימים.`,
  'searches.deleted': ({ name, query }) =>
    `נמחק ״${name}״ (${query === '' ? 'כל הלקוחות' : query}).`,
  'portfolio.statuses': () => 'סטטוסים',
  'portfolio.noStatus': () => 'אף סטטוס אינו מתקיים.',
  'portfolio.unknown': ({ names }) => `לא ידוע: ${names}.`,
  'portfolio.refuted': ({ names }) => `אינו מתקיים: ${names}.`,
  'portfolio.old': ({ age }) => `מלפני ${age}`,
  'portfolio.notTold': ({ names }) =>
    `Webex לא מסר כעת: ${names.join(', ')}. מוצג מה שהיה ידוע קודם.`,
  'portfolio.part': ({ part }) => partNames[part] ?? part,
  'portfolio.admins': () => 'מנהלים',
  'portfolio.noAdmins': () => 'Webex אינו מציג מנהלים של הלקוח הזה.',
  'portfolio.adminsPartly': ({ count }) => `נבדקו רק ${count} החשבונות הראשונים.`,
  'portfolio.partnerAdmins': () => 'מארגון השותף שלך',
  'portfolio.noPartnerAdmins': () =>
    'אף אחד מארגון השותף שלך אינו משויך. גישה דרך קבוצות לקוחות אינה מוצגת ב־Webex.',
  'portfolio.partnerAdminsHidden': () => 'מי מארגון השותף שלך משויך, Webex אומר רק למנהל שותף מלא.',
  'portfolio.role': ({ role }) => adminRoles[role] ?? role,
  'portfolio.contracts': () => 'רישיונות ומינויים',
  'portfolio.subscriptions': () => 'מינויים',
  'portfolio.noSubscriptions': () =>
    'תאריכים, תקופות ניסיון והזמנות ידועים אחרי ייבוא: Webex אינו מציין אותם.',
  'portfolio.orders': () => 'הזמנות אינטרנט',
  'portfolio.subscriptionState': ({ state }) => subscriptionStates[state] ?? state,
  'portfolio.orderState': ({ state }) => orderStates[state] ?? state,
  'portfolio.toldBy': ({ by }) => `תאריכים והזמנות: ${by}`,
  'portfolio.renews': () => 'מתחדש מעצמו',
  'portfolio.view': ({ name }) => `הצגת ${name}`,
  'portfolio.viewWhat': () => 'הצגה כמנהל לקריאה בלבד',
  'portfolio.consent': () =>
    'הלקוח חייב לאשר גישה לארגון שלו. אם לא אישר, Webex יסרב; המנהל המלא של הלקוח יכול לאשר זאת ב־Control Hub.',
  'portfolio.consentUnknown': () =>
    'לא ידוע אם הלקוח הזה אישר: אף ממשק ציבורי של Webex אינו מוסר זאת.',
  'portfolio.viewPortal': () => 'הקישור פותח את הפורטל עצמו; שם בוחרים את הלקוח.',
  'portfolio.ownRights': () => 'הכניסה היא בשמך; התפקיד שלך קובע מה רואים. הבקשה נרשמה.',
  'portfolio.adminsShow': () => 'מנהלים',
  'portfolio.statusesShow': () => 'סטטוס',
  'portfolio.contractsShow': () => 'רישיונות',
  'portfolio.viewShow': () => 'הצגה',
  'portfolio.adminsWhat': () => 'מציג מי מנהל את הלקוח, עם כתובות הדוא״ל',
  'portfolio.statusesWhat': () => 'מציג את הסטטוסים של לקוח עם הכלל, המקור והגיל',
  'portfolio.contractsWhat': () => 'מציג רישיונות, מינויים והזמנות של לקוח',
  'portfolio.viewCommand': () => 'פותח לקוח בפורטל כמנהל לקריאה בלבד',
  'portfolio.region': () => 'אזור',
  'portfolio.regionUnknown': () => 'לא ידוע',
  'portfolio.regionFrom': ({ region, from }) => `${region} (${regionSources[from] ?? from})`,
  'portfolio.externalId': () => 'מזהה חיצוני',
  'portfolio.wholesale': () => 'Wholesale',
  'portfolio.wholesaleState': ({ state }) => wholesaleStateWords(state, 'he'),
  'portfolio.siteType': ({ site, type }) =>
    type === '' ? site : `${site} (${siteTypes[type] ?? type})`,
};

/** What is said of an import's result file; `shown`: refused rows in it, where it was too large to be sent as a whole. */
function said(whole: string, refused: number, shown: number | undefined): string {
  if (shown === undefined) return whole;
  return refused === 0
    ? 'התוצאה גדולה מכדי לשלוח אותה; אף שורה לא נדחתה.'
    : `התוצאה גדולה מכדי לשלוח אותה במלואה: הקובץ כולל רק שורות שנדחו, ${shown} מתוך ${refused}.`;
}
