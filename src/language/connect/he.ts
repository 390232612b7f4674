import type { ConnectCatalogue } from './en.ts';

const troubles: Record<string, string> = {
  unknown: 'הקישור הזה אינו מוכר כאן',
  used: 'כבר נעשה שימוש בקישור הזה; התוצאה נמצאת במרחב 1:1',
  expired: 'עברו יותר מעשר דקות מאז שנוצר הקישור',
  otherBrowser: 'התשובה הגיעה מדפדפן אחר מזה שעבר אל Webex',
  declined: 'הבקשה נדחתה ב־Webex',
  refused: 'Webex לא קיבל את הכניסה',
  organization: 'החשבון הזה שייך לארגון אחר',
  role: 'החשבון הזה אינו של מנהל שותף מלא',
  access: 'למי שביקש זאת כבר אין הרשאה',
  unreachable: 'לא התקבלה תשובה מ־Webex; דבר לא נשמר',
  database: 'אין כרגע גישה למסד הנתונים',
  tooMany: 'יותר מדי בקשות; נא להמתין דקה',
};

export const connect: ConnectCatalogue = {
  'connect.what': () => 'כניסה שלי ל־Webex עם חשבון של מנהל',
  'connect.ask': () => 'להכניס את Deskhand ל־Webex?',
  'connect.now': () => 'עד עכשיו',
  'connect.standing': ({ ok, until }) => {
    if (!ok) return 'לא מחובר';
    return until ? `מחובר, ניתן לחידוש עד ${until}` : 'מחובר';
  },
  'connect.use': () => 'למה החשבון מיועד',
  'connect.useError': () => 'נא לבחור אפשרות אחת.',
  'connect.main': () => 'תשובות ועותק, במקום החשבון הקודם',
  'connect.more': () => 'עוד חשבון שעוזר לתחזק את העותק',
  'connect.warning': () =>
    'יתקבל קישור. ב־Webex יש להיכנס כמנהל שותף מלא של הארגון, רצוי בחשבון שנוצר לשם כך: מכאן ואילך הקריאה והשינויים ייעשו בהרשאות שלו.',
  'connect.yes': () => 'קבלת הקישור',
  'connect.linkTitle': () => 'הדרך אל Webex',
  'connect.linkBody': ({ minutes }) =>
    `הקישור פועל פעם אחת, למשך ${minutes} דקות, ומיועד רק לך: נא לא להעביר אותו. כאן אמסור מה יצא מזה.`,
  'connect.open': () => 'המשך אל Webex',
  'connect.done': ({ name, use }) =>
    use === 'main'
      ? `מעכשיו הכניסה שלי ל־Webex היא בשם **${name}**.`
      : `החשבון **${name}** עוזר מעכשיו לתחזק את העותק.`,
  'connect.failed': ({ trouble }) =>
    `אף אחד לא נכנס: ${troubles[trouble] ?? trouble}. \`חבר webex\` נותן קישור חדש.`,
  // Pages in the browser
  'connect.pageStart': ({ use }) =>
    use === 'main'
      ? 'Deskhand יקרא וישנה בהרשאות של החשבון שבו נכנסים.'
      : 'החשבון שבו נכנסים יעזור ל־Deskhand לשמור את העותק מעודכן.',
  'connect.pageOwn': () => 'נא להמשיך רק אם הבקשה היא שלך. יש להיכנס כמנהל שותף מלא של הארגון.',
  'connect.pageDone': () => 'Deskhand נכנס ל־Webex',
  'connect.pageNow': ({ name, use }) =>
    use === 'main'
      ? `Deskhand עובד מעכשיו בשם ${name}.`
      : `החשבון ${name} עוזר מעכשיו לתחזק את העותק.`,
  'connect.pageClose': () => 'אפשר לסגור את הדף. אותו הדבר כתוב במרחב 1:1 עם Deskhand.',
  'connect.pageFailed': () => 'זה לא הצליח',
  'connect.trouble': ({ trouble }) => sentence(troubles[trouble] ?? trouble),
  'connect.pageAgain': () => 'כדי לקבל קישור חדש יש לכתוב אל Deskhand: חבר webex.',
};

const sentence = (words: string): string => `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
