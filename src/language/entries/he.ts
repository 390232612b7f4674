import { plural } from '../plural.ts';
import type { EntriesCatalogue } from './en.ts';

const whys: Record<string, string> = {
  slow: 'לא ענה בזמן',
  busy: 'עמוס או אינו זמין',
  signedOut: 'אינו מאפשר ל־Deskhand גישה ללקוח הזה',
  unreadable: 'השיב תשובה שאי אפשר להבין',
  missing: 'אינו מכיר עוד את הלקוח, או שהשותף אינו מנהל אותו עוד',
  refused: 'סירב',
};

const because = ({ why, reason }: { why: string; reason: string }) =>
  reason ? `${whys[why] ?? why} (${reason})` : (whys[why] ?? why);

const accounts: Record<string, string> = {
  active: 'פעיל',
  pending: 'ממתין',
  transient: 'הדוא״ל עדיין לא אומת',
  disabled: 'מושבת',
  fraud: 'נעול בחשד להונאה',
  pending_transient: 'ממתין, הדוא״ל עדיין לא אומת',
  fraud_transient: 'נעול בחשד להונאה, הדוא״ל עדיין לא אומת',
  compliance_transient: 'מעוכב בשל בדיקת ציות',
};

const features: Record<string, string> = {
  voicemail: 'תא קולי',
  forwardAlways: 'הפניה תמיד',
  forwardBusy: 'הפניה כשתפוס',
  forwardNoAnswer: 'הפניה כשאין מענה',
  doNotDisturb: 'נא לא להפריע',
  callWaiting: 'שיחה ממתינה',
  callRecording: 'הקלטת שיחות',
};

export const entries: EntriesCatalogue = {
  'entry.unconfirmed': (why) => `לא אושר מול Webex: הוא ${because(why)}.`,
  'entry.accountUnconfirmed': (why) =>
    `אי אפשר היה לברר את מצב החשבון מול Webex: הוא ${because(why)}.`,
  'entry.devicesUnconfirmed': (why) => `המכשירים מהעותק ולא אושרו מול Webex: הוא ${because(why)}.`,
  'entry.callingUnconfirmed': (why) =>
    `אי אפשר היה לברר את תכונות הטלפוניה מול Webex: הוא ${because(why)}.`,
  'entry.numbersUnconfirmed': (why) =>
    `מספר הטלפון והשלוחה מהעותק ולא אושרו מול Webex: הוא ${because(why)}.`,
  'entry.ownerUnconfirmed': (why) =>
    `אי אפשר היה לברר מול Webex את שם הגורם שהמספר מוקצה לו: הוא ${because(why)}.`,
  'entry.licensesUnnamed': ({ count, why, reason }) =>
    `${plural('he', count, { one: 'העותק אינו מכיר את השם של רישיון נוסף אחד', two: 'העותק אינו מכיר את השמות של שני רישיונות נוספים', other: 'העותק אינו מכיר את השמות של # רישיונות נוספים' })}${why ? `, ואי אפשר היה לברר מול Webex: הוא ${because({ why, reason })}` : ''}.`,
  'entry.partnerAdminsUnconfirmed': (why) =>
    `לא ניתן היה לשאול את Webex מי מארגון השותף שלך משויך: ${because(why)}.`,
  'entry.customerLive': ({ at, licenses }) =>
    `ישירות מ־Webex, ${at}: עדיין לקוח של השותף${licenses ? ', וכן הרישיונות שלו' : ''}.`,
  'entry.lost': ({ since }) => `השותף אינו מנהל עוד את הלקוח הזה מאז ${since}.`,
  'entry.account': () => 'חשבון',
  'entry.accountStatus': ({ status }) => accounts[status] ?? status,
  'entry.mayEnter': () => 'רשאי להתחבר',
  'entry.mayNotEnter': () => 'אינו רשאי להתחבר',
  'entry.inviteWaits': () => 'ההזמנה עדיין לא התקבלה',
  'entry.resend': () => 'שליחת ההזמנה שוב',
  'entry.none': () => 'אין',
  'entry.untold': () => 'Webex אינו מציין',
  'services.what': () => 'רישיונות ותכונות טלפוניה של משתמש',
  'services.button': () => 'רישיונות',
  'services.noLicenses': () => 'לא הוקצו רישיונות.',
  'services.calling': () => 'תכונות טלפוניה',
  'services.feature': ({ feature }) => features[feature] ?? feature,
  'services.on': () => 'פועל',
  'services.off': () => 'כבוי',
  'services.onTo': ({ to }) => `פועל, אל ${to}`,
  'services.noCalling': () => 'אין Webex Calling: אין תכונות טלפוניה.',
  'services.hidden': () =>
    'הממשק הציבורי של Webex אינו מציג מתגי תכונות אחרים של משתמש (הודעות, פגישות, שירותים היברידיים, גרסאות מקדימות). הם נמצאים ב־Control Hub.',
  'entry.national': () => 'חיוג בארץ',
  'entry.numberInactive': () => 'המספר הזה אינו פעיל: Webex אינו מנתב אליו שיחות.',
  'entry.numberUnassigned': () => 'המספר הזה אינו מוקצה לאף אחד ולשום דבר.',
  'follow.none': () =>
    'לא ברור לי למי או למה הכוונה: אני זוכר רק מה שהצגתי כאן בעשר הדקות האחרונות. נא לציין את השם.',
  'follow.choose': () => 'ברשימה יש כמה. נא לבחור קודם אחד לפי המספר שלו.',
  'follow.noBack': () => 'אין לאן לחזור.',
};
