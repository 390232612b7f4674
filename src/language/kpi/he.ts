/** מדדי KPI בעברית. */
import { plural } from '../plural.ts';
import type { KpiCatalogue } from './en.ts';

const sections: Record<string, string> = {
  overview: 'סקירה',
  changes: 'שינויים מהשבוע שעבר',
  recent: 'נוספו לאחרונה',
  expiring: 'פגים בקרוב',
  renewing: 'מתחדשים בקרוב',
  low: 'הקצאת רישיונות נמוכה',
  overage: 'מעל מגבלת הרישיונות',
  usage: 'שימוש ב-Calling',
  quality: 'איכות השיחות',
  features: 'תכונות Calling',
  queues: 'תורי שיחות',
};

const tiles: Record<string, string> = {
  customers: 'לקוחות',
  expiring: 'פגים תוך 90 יום',
  renewing: 'מתחדשים תוך 90 יום',
  low: 'הקצאה נמוכה',
  overLimit: 'מעל המגבלה',
  newCustomers: 'לקוחות חדשים',
  newLicenses: 'רישיונות',
  expiringCustomers: 'לקוחות',
  expiringAssigned: 'רישיונות שהוקצו',
  expiringUsed: 'רישיונות בשימוש',
  renewingCustomers: 'לקוחות',
  renewingAssigned: 'רישיונות שהוקצו',
  renewingUsed: 'רישיונות בשימוש',
  lowCustomers: 'לקוחות',
  lowAssigned: 'רישיונות שהוקצו',
  lowUsed: 'בשימוש מכלל הרישיונות',
  lowUsedOfAssigned: 'בשימוש מהמוקצים',
  lowUnassigned: 'רישיונות שלא הוקצו',
  overCustomers: 'לקוחות',
  overLicenses: 'רישיונות בחריגה',
  overWeeklyMean: 'לקוחות בשבוע, ממוצע',
  overPerCustomer: 'חריגה ללקוח',
  activeCallers: 'מתקשרים פעילים',
  calls: 'שיחות',
  minutes: 'דקות',
  legs: 'מקטעי שיחה',
  poorLegs: 'מקטעים באיכות ירודה',
  poorShare: 'שיעור האיכות הירודה',
  huntGroupCalls: 'לקבוצות מענה',
  attendantCalls: 'למענה אוטומטי',
  queueCalls: 'לתורים',
  answerSpeed: 'זמן מענה',
  abandonWait: 'המתנה עד נטישה',
  abandonedShare: 'ננטשו',
};

const reasons: Record<string, string> = {
  nothing: 'אין ממה לחשב אחוז',
  notTold: 'Webex אינה מוסרת זאת; אפשר לייבא',
  noDates: 'לא ידועים תאריכים; יש לייבא מינויים',
  noWeek: 'אין נתונים לשבוע הזה',
};

const endpoints: Record<string, string> = {
  desk: 'טלפונים שולחניים',
  room: 'מכשירי חדר',
  other: 'מכשירים אחרים',
};

const begun: Record<string, string> = {
  recent: 'חדש',
  expiring: 'פג בקרוב',
  renewing: 'מתחדש בקרוב',
  low: 'הקצאתו כעת נמוכה',
  overLimit: 'כעת מעל המגבלה',
};
const ended: Record<string, string> = {
  recent: 'כבר לא חדש',
  expiring: 'כבר לא פג בקרוב',
  renewing: 'כבר לא מתחדש בקרוב',
  low: 'הקצאתו כבר לא נמוכה',
  overLimit: 'שוב בתוך המגבלה',
};

const whys: Record<string, string> = {
  added: 'נוסף מינוי',
  started: 'התקופה שלו החלה',
  aged: 'עבר זמן',
  time: 'עבר זמן',
  passed: 'היום האחרון עבר',
  moved: 'מועד הסיום השתנה',
  renewOn: 'כעת הוא מתחדש מעצמו',
  renewOff: 'הוא כבר לא מתחדש מעצמו',
  assignedMore: 'הוקצו יותר רישיונות',
  assignedLess: 'הוקצו פחות רישיונות',
  boughtMore: 'נרכשו עוד רישיונות',
  boughtLess: 'יש פחות רישיונות',
  shifted: 'הוקצו רישיונות מסוג אחר',
  peers: 'הלקוחות האחרים השתנו',
  gone: 'המינוי כבר לא קיים',
  facts: 'ידועים כעת תאריכים אחרים',
};

const columns: Record<string, string> = {
  customer: 'לקוח',
  orgId: 'מזהה ארגון',
  subscriptionId: 'מזהה מינוי',
  trial: 'ניסיון',
  daysSinceAdded: 'ימים מאז ההוספה',
  monthsSinceAdded: 'חודשים מאז ההוספה',
  daysLeft: 'ימים שנותרו',
  monthsLeft: 'חודשים שנותרו',
  autoRenew: 'מתחדש אוטומטית',
  total: 'סך הרישיונות',
  used: 'רישיונות בשימוש (7 ימים)',
  usedShare: 'בשימוש (%)',
  assigned: 'רישיונות שהוקצו',
  assignedShare: 'הוקצו (%)',
  available: 'רישיונות זמינים',
  over: 'רישיונות בחריגה',
  usedQuarter: 'בשימוש ב-3 החודשים האחרונים',
  assignedChange: 'שינוי שבועי בהקצאה',
  usedChange: 'שינוי שבועי בשימוש',
  activeCallers: 'מתקשרים פעילים',
  calls: 'שיחות',
  minutes: 'דקות',
  callsBefore: 'שיחות בשבוע הקודם',
  weeks: 'שיחות בשמונה שבועות',
  legs: 'מקטעי שיחה',
  poorLegs: 'מקטעים באיכות ירודה',
  poorShare: 'באיכות ירודה (%)',
  worstEndpoint: 'סוג המכשיר באיכות הירודה ביותר',
  huntGroupCalls: 'שיחות לקבוצות מענה',
  attendantCalls: 'שיחות למענה אוטומטי',
  queueCalls: 'שיחות לתורים',
  answerSpeed: 'זמן מענה ממוצע (שנ׳)',
  abandonWait: 'המתנה ממוצעת עד נטישה (שנ׳)',
  abandoned: 'ננטשו',
  abandonedShare: 'ננטשו (%)',
  timedOut: 'פג הזמן',
  overflowed: 'גלישה',
  transferred: 'הועברו',
  sign: 'שינוי',
  why: 'למה',
};

export const kpi: KpiCatalogue = {
  'kpi.what': () => 'מדדי השבוע: רישיונות, חידושים, חריגות, שיחות, איכות שיחות, תורים',
  'kpi.section': ({ section }) => sections[section] ?? section,
  'kpi.tile': ({ key }) => tiles[key] ?? key,
  'kpi.product': ({ product }) => (product === 'meetings' ? 'Webex Meetings' : 'Webex Calling'),
  'kpi.week': ({ from, to }) => `שבוע ${from} – ${to}`,
  'kpi.tagged': ({ tag }) => `תג ${tag}`,
  'kpi.region': ({ region }) => `אזור ${region}`,
  'kpi.partial': ({ customers, of }) => `לא מלא: כולל ${customers} מתוך ${of} לקוחות.`,
  'kpi.missing': ({ names }) => `חסרים: ${names}.`,
  'kpi.noReports': ({ regions }) => `דוח השיחות של Webex עדיין לא הגיע: ${regions}.`,
  'kpi.notKnown': () => 'לא ידוע',
  'kpi.reason': ({ why }) => `לא ידוע: ${reasons[why] ?? why}`,
  'kpi.seconds': ({ count }) => `${count} שנ׳`,
  'kpi.lowLimit': ({ share, version }) =>
    `נמוך הוא פחות מ-${share} מהרישיונות, או הרבה מתחת לחציון של הלקוחות שלך (כלל ${version}).`,
  'kpi.assigned': ({ assigned, total }) => `הוקצו ${assigned} מתוך ${total}`,
  'kpi.available': ({ count }) => `זמינים: ${count}`,
  'kpi.used': ({ count }) => `בשימוש: ${count}`,
  'kpi.usedQuarter': ({ count }) => `ב-3 חודשים: ${count}`,
  'kpi.over': ({ count }) => `בחריגה: ${count}`,
  'kpi.changed': ({ change }) => `${change} מהשבוע שעבר`,
  'kpi.daysLeft': ({ count }) =>
    count === 0
      ? 'היום הוא היום האחרון'
      : plural('he', count, { one: 'נותר יום אחד', two: 'נותרו יומיים', other: 'נותרו # ימים' }),
  'kpi.monthsLeft': ({ count }) =>
    plural('he', count, {
      one: 'נותר חודש אחד',
      two: 'נותרו חודשיים',
      other: 'נותרו # חודשים',
    }),
  'kpi.termOver': () => 'התקופה הסתיימה',
  'kpi.daysSince': ({ count }) =>
    count === 0
      ? 'נוסף היום'
      : plural('he', count, {
          one: 'נוסף לפני יום',
          two: 'נוסף לפני יומיים',
          other: 'נוסף לפני # ימים',
        }),
  'kpi.monthsSince': ({ count }) =>
    plural('he', count, {
      one: 'נוסף לפני חודש',
      two: 'נוסף לפני חודשיים',
      other: 'נוסף לפני # חודשים',
    }),
  'kpi.trial': () => 'ניסיון',
  'kpi.renews': ({ yes }) => (yes ? 'מתחדש אוטומטית' : 'לא מתחדש אוטומטית'),
  'kpi.calls': ({ count }) => plural('he', count, { one: 'שיחה אחת', other: '# שיחות' }),
  'kpi.minutes': ({ count }) => plural('he', count, { one: 'דקה אחת', other: '# דקות' }),
  'kpi.callers': ({ count }) =>
    plural('he', count, { one: 'מתקשר פעיל אחד', other: '# מתקשרים פעילים' }),
  'kpi.poor': ({ poor, legs, share }) => `מקטעים באיכות ירודה: ${poor} מתוך ${legs} (${share})`,
  'kpi.poorNotTold': ({ legs }) => `מקטעי שיחה: ${legs}; האיכות אינה נמסרת לפי מכשיר`,
  'kpi.worst': ({ endpoint }) => `האיכות הירודה ביותר: ${endpoints[endpoint] ?? endpoint}`,
  'kpi.endpoint': ({ endpoint }) => endpoints[endpoint] ?? endpoint,
  'kpi.queue': ({ calls, share }) => `שיחות: ${calls}, ננטשו: ${share}`,
  'kpi.queueMore': ({ timedOut, overflowed, transferred }) =>
    `פג הזמן: ${timedOut}, גלישה: ${overflowed}, הועברו: ${transferred}`,
  'kpi.change': ({ sign, began, why }) =>
    `${(began ? begun : ended)[sign] ?? sign}: ${whys[why] ?? why}`,
  'kpi.sign': ({ sign, began }) => (began ? begun : ended)[sign] ?? sign,
  'kpi.why': ({ why }) => whys[why] ?? why,
  'kpi.yesNo': ({ yes }) => String(yes ? 'כן' : 'לא'),
  'kpi.rows': ({ shown, total }) => `מוצגים ${shown} מתוך ${total}`,
  'kpi.none': () => 'אין כאן לקוחות.',
  'kpi.noQueues': () => 'לאף לקוח לא היו שיחות בתור.',
  'kpi.noChanges': () => 'אף לקוח לא השתנה מהשבוע שעבר.',
  'kpi.notCompared': () => 'אין שבוע קודם להשוואה.',
  'kpi.asOf': ({ at }) => `רישיונות נכון ל-${at}`,
  'kpi.hint': ({ section }) => `כל השורות כקובץ: יש לכתוב ”kpi ${section} csv“.`,
  'kpi.sections': ({ names }) => `חלקים: ${names}`,
  'kpi.regions': ({ names }) => `אזורים: ${names}`,
  'kpi.chooseSection': () => 'חלק',
  'kpi.chooseRegion': () => 'אזור',
  'kpi.chooseError': () => 'יש לבחור אחד.',
  'kpi.allRegions': () => 'כל האזורים',
  'kpi.show': () => 'הצג',
  'kpi.showPicture': () => 'תרשים',
  'kpi.noWeekTitle': () => 'עדיין אין מדדים',
  'kpi.noWeek': () => 'הלקוחות עדיין לא הועתקו מ-Webex. `sync status` מראה עד כמה זה התקדם.',
  'kpi.noRegionTitle': ({ region }) => `לא ידוע על לקוח באזור ${region}`,
  'kpi.noRegion': ({ regions }) =>
    regions.length > 0
      ? `יש נתונים עבור: ${regions.join(', ')}. ציינו אחד מהאזורים האלה, או אף אחד כדי לראות את כל הלקוחות.`
      : 'Webex עדיין לא מסרה את אזורי הלקוחות; הם נקראים מדי רבע שעה.',
  'kpi.badTitle': () => 'אינני מכיר את המדד הזה',
  'kpi.bad': ({ word, names }) =>
    `אינני יודע מה פירוש ”${word}“ כאן. יש ${names.join(', ')}, וגם Calling או Meetings, אזור, תג ו-csv: \`kpi חריגה עבור Calling ב EU csv\`.`,
  'kpi.fileTitle': () => 'כל הטבלה כקובץ',
  'kpi.file': ({ count, total }) =>
    count < total
      ? `${count} השורות הראשונות מתוך ${total}: יותר לא נכנס לקובץ אחד. קובץ אחד לגיליונות, השני לתוכניות.`
      : `${plural('he', total, { one: 'שורה אחת', other: '# שורות' })}. קובץ אחד לגיליונות, השני לתוכניות.`,
  'kpi.column': ({ column }) => columns[column] ?? column,
};
