import { plural } from '../plural.ts';
import type { SchedulesCatalogue } from './en.ts';

const weekdays: Record<string, string> = {
  mon: 'בכל יום שני',
  tue: 'בכל יום שלישי',
  wed: 'בכל יום רביעי',
  thu: 'בכל יום חמישי',
  fri: 'בכל יום שישי',
  sat: 'בכל שבת',
  sun: 'בכל יום ראשון',
};

const often = ({ every, weekday, day }: { every: string; weekday: string; day: number }) => {
  if (every === 'daily') return 'בכל יום';
  if (every === 'weekdays') return 'מיום שני עד יום שישי';
  if (every === 'weekly') return weekday ? (weekdays[weekday] ?? weekday) : 'בכל שבוע';
  if (day === 31) return 'ביום האחרון של כל חודש';
  return day > 0 ? `ב-${day} לחודש` : 'בכל חודש';
};

const signs: Record<string, string> = {
  recent: 'חדש',
  expiring: 'עומד לפוג',
  renewing: 'עומד להתחדש',
  low: 'מעט רישיונות הוקצו',
  overLimit: 'מעל מגבלת הרישיונות',
};

const states: Record<string, string> = {
  posted: 'פורסם',
  late: 'פורסם באיחור',
  skipped: 'דולג: מאוחר מדי',
  waiting: 'ממתין לנתונים',
  refused: 'לא פורסם: אין תפקיד',
  unsent: 'לא פורסם: Webex סירבה',
};

export const schedules: SchedulesCatalogue = {
  'cadence.said': (said) => (said.time ? `${often(said)} בשעה ${said.time}` : often(said)),
  'schedule.what': () => 'פרסום קבוע של סיכום המדדים במרחב הזה',
  'schedule.listWhat': () => 'פרסומי המדדים המתוזמנים',
  'schedule.pauseWhat': () => 'השהיית פרסום מדדים מתוזמן',
  'schedule.resumeWhat': () => 'חידוש פרסום מדדים מושהה',
  'schedule.runWhat': () => 'פרסום סיכום מדדים מתוזמן עכשיו, שלא בתורו',
  'schedule.removeWhat': () => 'סיום פרסום מדדים מתוזמן',
  'schedule.ask': () => 'לפרסם את סיכום המדדים במרחב הזה?',
  'schedule.askPause': () => 'להשהות את פרסום המדדים הזה?',
  'schedule.askResume': () => 'לחדש את פרסום המדדים הזה?',
  'schedule.askRun': () => 'לפרסם את סיכום המדדים הזה עכשיו?',
  'schedule.askRemove': () => 'לסיים את פרסום המדדים הזה?',
  'schedule.yes': () => 'פרסום כאן',
  'schedule.yesPause': () => 'השהיה',
  'schedule.yesResume': () => 'חידוש',
  'schedule.yesRun': () => 'פרסום עכשיו',
  'schedule.yesRemove': () => 'סיום',
  'schedule.when': () => 'מתי',
  'schedule.first': () => 'הפרסום הראשון',
  'schedule.next': () => 'הפרסום הבא',
  'schedule.about': () => 'על',
  'schedule.whose': () => 'הוגדר על ידי',
  'schedule.zone': () => 'אזור זמן',
  'schedule.zoneError': () => 'נא לבחור אזור זמן.',
  'schedule.language': () => 'שפת הפרסום',
  'schedule.languageError': () => 'נא לבחור שפה.',
  'schedule.warning': () => 'כל מי שבמרחב הזה יראה שמות של לקוחות ואת המספרים שלהם.',
  'schedule.set': ({ number, cadence, zone, first }) =>
    `פרסום מדדים ${number} הוגדר: ${cadence} (${zone}), לראשונה ${first}. \`תזמוני מדדים\` מציג את כולם.`,
  'schedule.same': ({ number }) => `במרחב הזה כבר יש פרסום מדדים כזה; מספרו ${number}.`,
  'schedule.many': ({ count }) =>
    `כבר יש ${plural('he', count, { one: 'פרסום מדדים אחד', two: 'שני פרסומי מדדים', other: '# פרסומי מדדים' })}. נא לסיים אחד מהם קודם.`,
  'schedule.none': () => 'אין פרסומי מדדים מתוזמנים. כך מגדירים: `תזמן מדדים כל יום שני ב-9`.',
  'schedule.notPossible': ({ word }) =>
    `${word ? `אינני יודע מה פירוש ”${word}“ כאן. ` : ''}אפשר לפרסם בכל יום, מיום שני עד יום שישי, ביום אחד בכל שבוע או ביום אחד בכל חודש (גם האחרון), תמיד בשעה אחת: \`תזמן מדדים כל יום שני ב-9\`. פעם בשבועיים, יום שני הראשון בחודש או בכל שעה – אי אפשר; לשני ימים מגדירים שני פרסומים.`,
  'schedule.title': () => 'פרסומי מדדים מתוזמנים',
  'schedule.row': ({ cadence, zone }) => `${cadence} (${zone})`,
  'schedule.nextAt': ({ at }) => `הבא ${at}`,
  'schedule.isPaused': () => 'מושהה',
  'schedule.pausedRole': () => 'מושהה: למי שהגדיר אותו אין עוד התפקיד',
  'schedule.pausedSpace': () => 'מושהה: Webex לא מקבלת הודעות למרחב שלו',
  'schedule.last': ({ state, at }) => `האחרון ${at}: ${states[state] ?? state}`,
  'schedule.here': () => 'המרחב הזה',
  'schedule.elsewhere': () => 'מרחב אחר',
  'schedule.which': () => 'איזה מהם? נא לציין את המספר, כפי ש־`תזמוני מדדים` מציג.',
  'schedule.unknown': ({ number }) => `אין פרסום מדדים ${number}. \`תזמוני מדדים\` מציג את כולם.`,
  'schedule.paused': ({ number }) => `פרסום מדדים ${number} מושהה.`,
  'schedule.resumed': ({ number, next }) => `פרסום מדדים ${number} ממשיך, הבא ${next}.`,
  'schedule.removed': ({ number }) => `פרסום מדדים ${number} הסתיים.`,
  'schedule.running': ({ number }) => `פרסום מדדים ${number} בדרך למרחב שלו.`,
  'schedule.isPausedAlready': ({ number }) => `פרסום מדדים ${number} כבר מושהה.`,
  'schedule.runsAlready': ({ number }) => `פרסום מדדים ${number} אינו מושהה.`,
  'post.title': () => 'סיכום מדדים',
  'post.week': ({ from, to }) => `השבוע ${from} עד ${to}`,
  'post.attention': () => 'דורש תשומת לב',
  'post.calm': () => 'אין לקוח שהחל עכשיו לדרוש תשומת לב.',
  'post.sign': ({ sign }) => signs[sign] ?? sign,
  'post.more': ({ count }) => `ועוד ${count}`,
  'post.late': ({ due }) => `באיחור: המועד היה ${due}.`,
  'post.old': () => 'הנתונים של השבוע האחרון עדיין אינם; אלה ישנים יותר.',
  'post.partial': ({ share, missing }) =>
    `חלקי: מכסה ${share} מהלקוחות${missing ? `; חסרים: ${missing}` : ''}.`,
  'post.extra': () => 'פורסם שלא בתורו.',
  'post.foot': ({ number, cadence }) => `פרסום מדדים ${number}: ${cadence}`,
  'post.noFigures': ({ number }) => `לפרסום מדדים ${number} אין הפעם מה לומר: עדיין אין נתונים.`,
  'post.ownerGone': ({ number }) =>
    `פרסום מדדים ${number} מושהה: למי שהגדיר אותו אין עוד התפקיד הדרוש. מנהל שותף יכול להגדיר חדש.`,
  'post.spaceGone': ({ number, cadence }) =>
    `פרסום מדדים ${number} (${cadence}) מושהה: Webex סירבה לקבל אותו, כנראה משום שאיני עוד במרחב שלו או שהמרחב אינו קיים. כשאחזור אליו, \`חדש מדדים ${number}\` ימשיך אותו; \`הסר מדדים ${number}\` יסיים אותו.`,
  'picture.what': () => 'המדדים בתמונות: רישיונות, שימוש, איכות, תכונות',
  'picture.none': () => 'אין נתונים לתמונה הזו.',
  'picture.file': () => 'התמונה והמספרים שבה, במרחב האישי שלנו:',
};
