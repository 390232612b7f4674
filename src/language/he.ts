import { bullets } from './bullets.ts';
import { connect } from './connect/he.ts';
import type { Catalogue } from './en.ts';
import { entries } from './entries/he.ts';
import { kpi } from './kpi/he.ts';
import { pictures } from './pictures/he.ts';
import { plural } from './plural.ts';
import { portfolio } from './portfolio/he.ts';
import { schedules } from './schedules/he.ts';
import { search } from './search/he.ts';
import { users } from './users/he.ts';
import { wholesale } from './wholesale/he.ts';

const roleNames: Record<string, string> = {
  none: 'ללא תפקיד',
  helpdesk: 'Help Desk',
  'readonly-admin': 'מנהל לקריאה בלבד',
  'partner-admin': 'מנהל שותף',
  'partner-full-admin': 'מנהל שותף מלא',
  auditor: 'מבקר',
};

export const he: Catalogue = {
  'error.bug': ({ reference }) =>
    `משהו השתבש אצלי. אם זה קורה שוב, נא למסור למי שמפעיל את Deskhand את מספר הפנייה: ${reference}.`,
  'error.input': ({ example }) => `אי אפשר להשתמש בזה. נא לכתוב כך: \`${example}\``,
  'error.inputTooLong': () => 'זה ארוך מדי. נא לכתוב רק את הערך שיש לחפש.',
  'error.access': ({ role }) =>
    `לשם כך נדרש התפקיד **${roleNames[role] ?? role}**. מנהל שותף יכול להעניק אותו.`,
  'error.webexRefused': ({ reason, reference }) =>
    `Webex סירב${reason ? `: ${reason}` : '.'} (מספר פנייה ${reference})`,
  'error.webexSignedOut': ({ reference }) =>
    `כרגע אין לי אפשרות להתחבר ל־Webex כמנהל. נא להודיע למי שמפעיל את Deskhand; מספר פנייה ${reference}.`,
  'error.webexBusy': ({ seconds }) =>
    `Webex עמוס. נא לנסות שוב בעוד ${plural('he', seconds, { one: 'שנייה', two: 'שתי שניות', other: '# שניות' })}.`,
  'error.webexUnreadable': ({ reference }) =>
    `התשובה של Webex אינה מובנת לי. נא להודיע למי שמפעיל את Deskhand; מספר פנייה ${reference}.`,
  'error.store': ({ reference }) =>
    `כרגע אין לי גישה למסד הנתונים. נא לנסות שוב בעוד כמה דקות; מספר פנייה ${reference}.`,
  'error.mail': ({ reference }) =>
    `לא ניתן היה לשלוח את הדוא״ל. נא לנסות שוב; מספר פנייה ${reference}.`,
  stranger: () => 'Deskhand עונה רק למי שהוענק לו תפקיד. נא לפנות למנהל המערכת.',
  greeting: () =>
    'שלום, אני Deskhand. אפשר לאזכר אותי ולשאול, למשל `עזרה`. מידע אישי אני מוסר במרחב 1:1 שלנו, לעולם לא כאן.',
  'reply.inPrivate': () => 'התשובה נמצאת במרחב 1:1 שלנו.',
  'unclear.nothing': () => 'מה לחפש? `עזרה` מציגה מה אפשר לשאול.',
  'unclear.near': ({ examples }) =>
    `לא הבנתי. אולי הכוונה למשהו כזה?\n\n${bullets(examples)}\n\n\`עזרה\` מציגה את כל מה שאפשר לשאול.`,
  'unclear.nothingNear': () => 'לא הבנתי. `עזרה` מציגה מה אפשר לשאול.',
  'stop.nothing': () => 'אין כאן מה לבטל.',
  'pick.other': ({ first, last }) => `למי הכוונה? נא לכתוב את המספר, מ־${first} עד ${last}.`,
  'undo.nothing': () => 'אין כאן פעולה להחזיר לאחור.',
  'undo.cannot': () =>
    'את השינוי האחרון כאן אי אפשר להחזיר לאחור דרכי. `עזרה` מציגה מה אפשר לעשות.',
  notYet: () => 'הבנתי מה ביקשת, אבל עדיין אי אפשר לעשות זאת כאן. `עזרה` מציגה מה אפשר לשאול.',
  'notYet.near': ({ examples }) =>
    `הבנתי מה ביקשת, אבל עדיין אי אפשר לעשות זאת כאן. הקרוב ביותר:\n\n${bullets(examples)}\n\n\`עזרה\` מציגה מה אפשר לשאול.`,
  'choose.title': () => 'למה הכוונה?',
  'choose.otherwise': () =>
    'אפשר ללחוץ על כפתור או להקליד את המספר שלו; `עזרה` מציגה מה אפשר לשאול.',
  'ask.complete': ({ example }) => `עוד חסר משהו. נא לכתוב כך, עם הערך שלך: \`${example}\``,
  'pick.none': () => 'אין כאן רשימה פתוחה לבחירה. נא לשאול משהו קודם.',
  'pick.noMore': () => 'זו הייתה כל הרשימה.',
  'pick.range': ({ first, last }) =>
    first === last ? `ברשימה יש רק את מספר ${first}.` : `נא לבחור מספר מ־${first} עד ${last}.`,
  'offer.unknown': () => 'אין לי מושג למה שייך הכפתור הזה. נא לשאול שוב.',
  'offer.foreignPerson': () => 'הכרטיס הזה נועד למישהו אחר. אפשר לשאול אותי ולקבל כרטיס משלך.',
  'offer.foreignSpace': () => 'הכרטיס הזה שייך למרחב אחר. נא להשתמש בו שם או לשאול שוב.',
  'offer.taken': () => 'זה כבר בוצע. שום דבר לא קרה פעם שנייה.',
  'offer.expired': () => 'השאלה ישנה מדי; דבר לא בוצע. נא לשאול שוב.',
  'offer.listExpired': () => 'הכרטיס הזה ישן מדי. נא לשאול שוב כדי לקבל נתונים עדכניים.',
  'offer.cancelled': () => 'בסדר, דבר לא השתנה.',
  'help.what': () => 'מה אפשר לשאול, גם בנושא אחד',
  'help.unknownTopic': ({ topic }) =>
    `אין לי עבורך נושא „${topic}”. \`עזרה\` מציגה את כל מה שאפשר לשאול.`,
  'whoami.what': () => 'מי כאן ומה מותר לך',
  'language.what': () => 'השפה שבה אני מדבר איתך',
  'language.set': () => 'מעכשיו נדבר בעברית.',
  'language.taken': () => 'התשובות בעברית כי הכתיבה בעברית. `שפה` מאפשרת לבחור שפה אחרת.',
  'language.unknown': ({ names }) => `השפה הזאת אינה מוכרת לי. השפות שלי: ${names.join(', ')}.`,
  'role.name': ({ role }) => roleNames[role] ?? role,
  'role.listWhat': () => 'למי יש איזה תפקיד',
  'role.grantWhat': () => 'הענקת תפקיד למישהו בארגון שלך',
  'role.revokeWhat': () => 'שלילת הגישה ממישהו',
  'role.askGrant': () => 'להעניק את התפקיד הזה?',
  'role.askRevoke': () => 'לשלול את הגישה?',
  'role.person': () => 'שם',
  'role.organization': () => 'ארגון',
  'role.before': () => 'התפקיד כעת',
  'role.after': () => 'התפקיד החדש',
  'role.customers': () => 'לקוחות',
  'role.customersAsYours': () => 'אלה שהוקצו לך, אלא אם Webex מעניק לאדם תפקיד משלו',
  'role.grantWarning': () => 'התפקיד החדש תקף מההודעה הבאה.',
  'role.revokeWarning': () =>
    'לא תהיה עוד אפשרות לשאול את Deskhand דבר, יהיה התפקיד ב־Webex אשר יהיה.',
  'role.yesGrant': () => 'להעניק את התפקיד',
  'role.yesRevoke': () => 'לשלול את הגישה',
  'role.granted': ({ name, role }) => `התפקיד **${roleNames[role] ?? role}** הוענק: ${name}.`,
  'role.revoked': ({ name }) => `הגישה ל־Deskhand נשללה: ${name}.`,
  'role.unknown': ({ email }) => `אין בארגון שלך איש עם הכתובת ${email}.`,
  'role.foreign': ({ email }) =>
    `הכתובת ${email} שייכת לארגון אחר. רק אנשי הארגון שלך יכולים לקבל תפקיד.`,
  'role.tooHigh': () => 'רק מנהל שותף מלא יכול למנות או להסיר מנהל שותף מלא.',
  'role.own': () => 'אי אפשר לשנות את התפקיד של עצמך. מנהל אחר יכול.',
  'role.same': ({ name, role }) =>
    role === 'none'
      ? `כבר כעת אין גישה: ${name}.`
      : `התפקיד **${roleNames[role] ?? role}** כבר קיים: ${name}.`,
  'role.last': () => 'לא יישאר איש שיכול להעניק תפקידים. נא למנות קודם מנהל אחר.',
  'role.choices': ({ roles, example }) =>
    `איזה תפקיד? אחד מאלה: ${roles.join(', ')}. למשל: \`${example}\``,
  'card.email': () => 'דוא״ל',
  'card.phone': () => 'טלפון',
  'card.extension': () => 'שלוחה',
  'card.location': () => 'מיקום',
  'card.locations': () => 'מיקומים',
  'card.licenses': () => 'רישיונות',
  'card.devices': () => 'מכשירים',
  'card.numbers': () => 'מספרים',
  'card.people': () => 'משתמשים',
  'card.sites': () => 'אתרי Webex',
  'card.customer': () => 'לקוח',
  'card.lastActivity': () => 'פעילות אחרונה',
  'card.created': () => 'תאריך יצירה',
  'card.assignedTo': () => 'מוקצה אל',
  'card.type': () => 'סוג',
  'card.routingPrefix': () => 'קידומת ניתוב',
  'card.mac': () => 'כתובת MAC',
  'card.serial': () => 'מספר סידורי',
  'card.sip': () => 'כתובת SIP',
  'card.software': () => 'תוכנה',
  'card.lastSeen': () => 'נראה לאחרונה',
  'card.role': () => 'תפקיד',
  'card.language': () => 'שפה',
  'card.started': () => 'התחלה',
  'card.finished': () => 'סיום',
  'card.estimatedEnd': () => 'סיום משוער',
  'card.rate': () => 'קצב',
  'card.stateActive': () => 'פעיל',
  'card.stateInvited': () => 'הוזמן',
  'card.stateInactive': () => 'לא פעיל',
  'card.stateBlocked': () => 'חסום',
  'card.stateUnknown': () => 'מצב לא ידוע',
  'card.stateGone': () => 'לא קיים עוד',
  'card.stateUnassigned': () => 'לא מוקצה',
  'card.stateOnline': () => 'מחובר',
  'card.stateIssues': () => 'מחובר, עם בעיות',
  'card.stateOffline': () => 'מנותק',
  'card.stateActivating': () => 'בהפעלה',
  'card.stateRunning': () => 'בתהליך',
  'card.stateDone': () => 'הושלם',
  'card.stateFailed': () => 'נכשל',
  'card.stateNever': () => 'טרם התחיל',
  'card.fromCopy': ({ at, age }) => `מהעותק: ${at} (לפני ${age})`,
  'card.fromCopyNow': ({ at }) => `מהעותק: ${at}`,
  'card.live': ({ at }) => `ישירות מ־Webex, ${at}`,
  'card.fromReport': ({ at }) => `מדוח Webex: ${at}`,
  'card.reference': ({ reference }) => `מזהה ${reference}`,
  'card.gone': ({ kind, since }) =>
    `${{ user: 'האדם הזה אינו קיים', customer: 'הלקוח הזה אינו קיים', number: 'המספר הזה אינו קיים', device: 'המכשיר הזה אינו קיים' }[kind]} עוד ב־Webex מאז ${since}.`,
  'card.goneCopy': () => 'אלה הנתונים מהעותק האחרון.',
  'card.pending': ({ what }) => `טרם הועתקו: ${what}`,
  'card.missing': ({ names, count }) =>
    `${plural('he', count, { one: 'לקוח אחד עדיין אינו בעותק', two: 'שני לקוחות עדיין אינם בעותק', other: '# לקוחות עדיין אינם בעותק' })}: ${names}.`,
  'card.stale': ({ names, count }) =>
    `${plural('he', count, { one: 'לקוח אחד ידוע רק מעותק ישן יותר', two: 'שני לקוחות ידועים רק מעותק ישן יותר', other: '# לקוחות ידועים רק מעותק ישן יותר' })}: ${names}.`,
  'card.more': ({ count }) => plural('he', count, { one: 'עוד אחד', other: 'עוד #' }),
  'card.hits': ({ count, query }) =>
    `${plural('he', count, { one: 'תוצאה אחת', two: 'שתי תוצאות', other: '# תוצאות' })} עבור ״${query}״`,
  'card.range': ({ from, to, total }) => `${from} עד ${to} מתוך ${total}`,
  'card.choose': () => 'לחצו על מספר או הקלידו אותו.',
  'card.showMore': ({ count }) => plural('he', count, { other: 'הצג עוד (#)' }),
  'card.moreHint': ({ count }) =>
    plural('he', count, {
      one: 'יש עוד תוצאה אחת: לחצו על ״הצג עוד״ בכרטיס.',
      other: 'יש עוד # תוצאות: לחצו על ״הצג עוד״ בכרטיס.',
    }),
  'card.kindUser': () => 'משתמש',
  'card.kindCustomer': () => 'לקוח',
  'card.kindNumber': () => 'מספר',
  'card.kindDevice': () => 'מכשיר',
  'card.nothing': ({ query }) => `לא נמצא דבר עבור ״${query}״`,
  'card.searched': ({ what }) => `החיפוש נערך אצל כל הלקוחות שלך: ${what}.`,
  'card.searchedUsers': () => 'משתמשים',
  'card.searchedCustomers': () => 'שמות לקוחות',
  'card.searchedNumbers': () => 'מספרים',
  'card.searchedDevices': () => 'מכשירים',
  'card.neverCopied': () => 'עדיין לא הועתק דבר מ־Webex.',
  'card.near': () => 'האם התכוונתם אל',
  'card.used': ({ used, total, free }) => `${used} מתוך ${total} · פנויים: ${free}`,
  'card.usedOver': ({ used, total, over }) => `${used} מתוך ${total} · חריגה של ${over}`,
  'card.usedOnly': ({ used }) => `בשימוש: ${used}`,
  'card.mainNumber': () => 'מספר ראשי',
  'card.phoneNumber': () => 'מספר טלפון',
  'card.noNumber': () => 'שלוחה ללא מספר טלפון',
  'card.nobody': () => 'אף אחד',
  'card.ownerPerson': () => 'משתמש',
  'card.ownerWorkspace': () => 'סביבת עבודה',
  'card.ownerAutoAttendant': () => 'מענה אוטומטי',
  'card.ownerCallQueue': () => 'תור שיחות',
  'card.ownerHuntGroup': () => 'קבוצת מענה',
  'card.ownerPaging': () => 'קבוצת כריזה',
  'card.ownerVoicemailGroup': () => 'קבוצת תא קולי',
  'card.ownerVirtualLine': () => 'קו וירטואלי',
  'card.ownerVoicePortal': () => 'פורטל קולי',
  'card.ownerOfficeAnywhere': () => 'פורטל Office Anywhere',
  'card.ownerContactCenterLink': () => 'קישור למוקד השירות',
  'card.ownerContactCenterAdapter': () => 'מתאם למוקד השירות',
  'card.ownerRouteList': () => 'רשימת ניתוב',
  'card.ownerBridge': () => 'גשר ועידה',
  'card.ownerReceptionist': () => 'פקיד קבלה בבינה מלאכותית',
  'card.canBeUndone': () => 'עדיין לא שונה דבר. אפשר יהיה לבטל זאת אחר כך.',
  'card.cannotBeUndone': () => 'עדיין לא שונה דבר. אי אפשר לבטל פעולה זו.',
  'card.keep': () => 'להשאיר כמו שזה',
  'card.answerOnCard': () => 'כדי לענות, לחצו על כפתור בכרטיס.',
  'card.help': () => 'מה אפשר לשאול',
  'card.helpRole': ({ role }) => `התפקיד שלך: ${role}`,
  'card.helpFind': () => 'חיפוש',
  'card.helpManage': () => 'ניהול',
  'card.helpYou': () => 'אתם ו־Deskhand',
  'card.helpHint': () => 'הקלידו אחת מהבקשות עם ערך משלכם.',
  'card.roleFromDeskhand': () => 'ניתן ב־Deskhand',
  'card.roleFromWebex': () => 'לפי התפקיד שלך ב־Webex',
  'card.roleFromSettings': () => 'לפי הגדרות המערכת',
  'card.languageNow': ({ name }) => `שפת השיחה עם Deskhand: ${name}.`,
  'card.languageChange': () => 'בחרו שפה אחרת:',
  'card.roles': ({ count }) =>
    plural('he', count, {
      one: 'לאדם אחד יש תפקיד',
      two: 'לשני אנשים יש תפקיד',
      other: 'ל־# אנשים יש תפקיד',
    }),
  'card.roleSince': ({ since }) => `מאז ${since}`,
  'card.roleSettings': () => 'מההגדרות',
  'card.rolesOthers': () =>
    'לאיש מלבדם אין תפקיד כאן: מה שאחרים רשאים לשאול נגזר מתפקיד הניהול שלהם ב־Webex.',
  'card.sync': () => 'העותק של מדריך Webex',
  'card.stages': () => 'רשומות שהועתקו · לקוחות שהושלמו',
  'card.stageOrganizations': () => 'לקוחות',
  'card.stagePeople': () => 'משתמשים',
  'card.stageLicenses': () => 'רישיונות',
  'card.stageLocations': () => 'מיקומים',
  'card.stageNumbers': () => 'מספרים',
  'card.stageDevices': () => 'מכשירים',
  'card.stageRows': ({ count, done, planned, failed }) =>
    `${plural('he', count, { one: 'רשומה אחת', two: 'שתי רשומות', other: '# רשומות' })} · ${done} מתוך ${planned}${failed ? `, ${failed} נכשלו` : ''}`,
  'card.perMinute': ({ count }) =>
    plural('he', count, { one: 'רשומה אחת בדקה', two: 'שתי רשומות בדקה', other: '# רשומות בדקה' }),
  'card.stageNumberReport': () => 'מספרים (דוחות)',
  'card.stageDeviceReport': () => 'מכשירים (דוחות)',
  'card.stageSubscribers': () => 'מנויים שהשתנו',
  'card.plan': () => 'ממתינים כעת · בקשות · תדירות',
  'card.planRow': ({ due, count, every }) =>
    `${due} · ${plural('he', count, { one: 'בקשה אחת', two: 'שתי בקשות', other: '# בקשות' })} · ${every}`,
  'card.everyHour': () => 'בכל שעה',
  'card.everyDays': ({ count }) =>
    plural('he', count, { one: 'בכל יום', two: 'כל יומיים', other: 'כל # ימים' }),
  'card.tokens': () => 'אסימוני מנהל',
  'card.tokensGood': ({ good, of, count }) =>
    `${good} מתוך ${of} פעילים · ${plural('he', count, { one: 'בקשה אחת בדקה', two: 'שתי בקשות בדקה', other: '# בקשות בדקה' })}`,
  'card.allowance': () => 'תופס מהמכסה',
  'card.behind': ({ share }) => `${share}: העותק מפגר; אסימון מנהל נוסף יעזור`,
  // Lookups and the copy of the directory
  'find.what': () => 'מחפש כל דבר אצל כל הלקוחות',
  'user.what': () => 'מציג משתמש של כל לקוח: מצב, רישיונות, מכשירים',
  'customer.what': () => 'מציג לקוח: רישיונות, אתרים, מספר המשתמשים',
  'number.what': () => 'אומר למי שייך מספר טלפון או שלוחה',
  'device.what': () => 'מציג מכשיר לפי כתובת MAC, כתובת SIP, מספר סידורי או מספר טלפון',
  'sync.what': () => 'אומר עד כמה העותק של ספריית Webex מלא ועדכני',
  'sync.nowWhat': () => 'מעתיק עכשיו מחדש את ספריית Webex',
  'sync.askTitle': () => 'להעתיק עכשיו מחדש את ספריית Webex?',
  'sync.askCustomers': () => 'כולל',
  'sync.customers': ({ count }) =>
    plural('he', count, { one: 'לקוח אחד', two: 'שני לקוחות', other: '# לקוחות' }),
  'sync.askWarning': () =>
    'הפעולה רק קוראת מ־Webex ואינה משנה שם דבר. בינתיים התשובות ניתנות מן העותק הנוכחי.',
  'sync.yes': () => 'להעתיק עכשיו',
  'sync.started': () => 'ההעתקה התחילה. „מצב הסנכרון” מראה את ההתקדמות.',
  'sync.alreadyRunning': () => 'העתקה כבר מתבצעת. „מצב הסנכרון” מראה את ההתקדמות.',
  'lookup.thirdParty': () => 'לא ניתן לחפש מכשירים של צד שלישי: Webex אינו מציג אותם ברשימות.',
  'lookup.vanishedTitle': () => 'הרשומה כבר אינה בעותק',
  'lookup.vanishedBody': () => 'חפשו שוב.',
  'lookup.emptyTitle': () => 'מה לחפש?',
  'lookup.formFind': () =>
    'כתבו שם, כתובת דוא״ל, מספר טלפון כמו +1-212-456-7890, כתובת MAC, כתובת SIP או מזהה.',
  'lookup.formUser': () =>
    'משתמש נמצא לפי כתובת דוא״ל, שם פרטי ושם משפחה, שם לתצוגה, מספר טלפון או מזהה משתמש.',
  'lookup.formCustomer': () =>
    'לקוח נמצא לפי שם הארגון או מזהה הארגון, או לפי כתובת דוא״ל או מספר טלפון מלאים שלו.',
  'lookup.formNumber': () =>
    'מספר נמצא לפי ספרותיו: במלואו עם + וקידומת מדינה, כמו +1-212-456-7890, או כשלוחה בת 2 עד 6 ספרות.',
  'lookup.formDevice': () =>
    'מכשיר נמצא לפי כתובת MAC כמו 2C:54:91:88:C9:E3, כתובת SIP כמו sip:davis@nanpizza.cisco.com, מספר סידורי, מספר טלפון, או שם מי שמחזיק בו.',
  'lookup.notUserTitle': () => 'לפי ערך כזה אי אפשר למצוא משתמש',
  'lookup.notCustomerTitle': () => 'לפי ערך כזה אי אפשר למצוא לקוח',
  'lookup.notNumberTitle': () => 'לפי ערך כזה אי אפשר למצוא מספר',
  'lookup.notDeviceTitle': () => 'לפי ערך כזה אי אפשר למצוא מכשיר',
  'lookup.tooShortTitle': () => 'זה קצר מדי לחיפוש',
  'lookup.tooShortBody': () => 'כתבו לפחות שתי אותיות או ספרות.',
  'lookup.tooLongTitle': () => 'זה ארוך מדי לחיפוש',
  'lookup.tooLongBody': () => 'כתבו שם, כתובת, מספר או מזהה אחד, עד 200 תווים.',
  'lookup.emailTitle': () => 'זו אינה כתובת דוא״ל תקינה',
  'lookup.emailBody': () => 'בכתובת דוא״ל יש @ אחד ואין רווחים, למשל anna.nowak@example.com.',
  'lookup.macTitle': () => 'זו אינה כתובת MAC מלאה',
  'lookup.macBody': () =>
    'בכתובת MAC יש 12 תווים מ־0 עד 9 ומ־A עד F, עם נקודתיים או בלעדיהן: 2C:54:91:88:C9:E3. יש להזין אותה במלואה.',
  'lookup.sipTitle': () => 'זו אינה כתובת SIP מלאה',
  'lookup.sipBody': () =>
    'יש להזין אותה במלואה, עם „sip:” או בלי, למשל sip:davis@nanpizza.cisco.com.',
  'lookup.idTitle': () => 'זה אינו מזהה Webex מלא',
  'lookup.idBody': () =>
    'העתיקו את המזהה כולו: הוא מתחיל ב־Y2lzY29zcGFyazov ורגיש לאותיות גדולות וקטנות. אפשר גם UUID בן 32 ספרות.',
  'lookup.numberTitle': () => 'זה אינו מספר טלפון תקין',
  'lookup.numberBody': () =>
    'יש להזין אותו במלואו וללא אותיות, עם + וקידומת מדינה: +1-212-456-7890.',
  'lookup.countryCodeTitle': () => 'חסרה קידומת המדינה',
  'lookup.countryCodeBody': () => 'יש להזין את המספר עם + וקידומת מדינה: +1-212-456-7890.',
  'lookup.countryCodeMeant': ({ phoneNumber }) =>
    `יש להזין את המספר עם + וקידומת מדינה: +1-212-456-7890. האם התכוונתם ל־${phoneNumber}?`,
  ...portfolio,
  ...wholesale,
  ...connect,
  ...entries,
  ...search,
  ...kpi,
  ...users,
  ...pictures,
  ...schedules,
  'verify.what': () => 'שולח בדוא״ל קוד שיוקרא לך בחזרה',
  'verify.checkWhat': () => 'בודק את הקוד שהוקרא לך',
  'verify.askTitle': () => 'לשלוח קוד אימות?',
  'verify.reason': () => 'הסיבה, בשורה אחת',
  'verify.reasonError': () => 'נא לכתוב בשורה אחת מדוע הקוד נשלח.',
  'verify.mailLanguage': () => 'שפת הדוא״ל',
  'verify.mailLanguageError': () => 'נא לבחור שפה.',
  'verify.askWarning': () =>
    'הקוד נשלח רק לכתובת הרשומה. הוא לעולם אינו מוצג לך: יש לבקש שיקריאו לך אותו.',
  'verify.yes': () => 'שלח קוד',
  'verify.refused': () => 'לא נשלח קוד',
  'verify.noMailbox': () => 'לא רשומה כתובת שאפשר לשלוח אליה קוד.',
  'verify.changed': () =>
    'כתובת הדוא״ל של אדם זה השתנתה לפני פחות מ־24 שעות. מי שמשתלט על חשבון משנה קודם את הכתובת. נא לחזור למספר הטלפון הרשום או לפנות למנהל של הלקוח.',
  'verify.suppressed': () =>
    'הדוא״ל לכתובת זו חסום, כי הודעה קודמת חזרה או שמישהו התלונן. פרטים נוספים: `מצב דואר`.',
  'verify.limitPerson': () => 'נשלחו לאדם זה שלושה קודים בתוך 15 דקות. נא להמתין מעט.',
  'verify.limitDay': () => 'נשלחו לאדם זה עשרה קודים ביממה. נא לאמת אותו בדרך אחרת.',
  'verify.limitAgent': () => 'שלחת שלושים קודים בשעה אחת. נא להמתין מעט.',
  'verify.shared': () =>
    'הכתובת הרשומה שייכת לתפקיד כמו `postmaster@` ולא לאדם אחד. קוד שיישלח אליה לא יוכיח דבר: נא לחזור למספר הטלפון הרשום או לפנות למנהל המערכת של הלקוח.',
  'verify.tooManyWrong': () =>
    'בתוך 15 דקות הוקלדו, בידי כל הנציגים יחד, קודים שגויים רבים כל כך עד שכרגע לא נשלח אף קוד. מנהלי השותף קיבלו הודעה. קודים שכבר נשלחו אפשר עדיין לבדוק.',
  'verify.mailOff': () =>
    'התקנה זו אינה שולחת דוא״ל: על מי שמפעיל את Deskhand להגדיר `SMTP_URL` ו־`MAIL_FROM`.',
  'verify.neededTitle': () => 'עדיין לא שונה דבר',
  'verify.nobodyToVerify': () =>
    'Webex עדיין אינו נותן מזהה לאדם זה, לכן אי אפשר לאמת אותו ודבר אינו משתנה אצלו כאן.',
  'verify.needed': () => 'לפני כל שינוי יש לאמת את האדם. קודם יש לשלוח קוד: `שלח קוד`',
  'verify.title': ({ name }) => `אימות: ${name}`,
  'verify.onItsWay': ({ address, minutes }) =>
    `קוד בדרך אל ${address}. הוא תקף ${plural('he', minutes, { one: 'דקה אחת', two: 'שתי דקות', other: '# דקות' })} מרגע ששרת הדואר מקבל אותו.`,
  'verify.code': () => 'הקוד מן המתקשר',
  'verify.codeError': () => 'נא להזין את שמונה הספרות.',
  'verify.hint': () => 'נא לבקש מן המתקשר להקריא את שמונה הספרות.',
  'verify.check': () => 'בדוק קוד',
  'verify.again': () => 'שלח קוד חדש',
  'verify.wrong': () => 'הקוד אינו תואם או שאינו תקף עוד',
  'verify.left': ({ count }) =>
    plural('he', count, {
      one: 'נותר ניסיון אחד.',
      two: 'נותרו שני ניסיונות.',
      other: 'נותרו # ניסיונות.',
    }),
  'verify.closed': () => 'לא נותרו ניסיונות. כעת נדרש קוד חדש.',
  'verify.early': ({ at }) =>
    `יותר מדי קודים שגויים ברצף. הקוד הזה לא נבדק ולא נוצל ניסיון: נא לנסות שוב אחרי ${at}.`,
  'verify.done': ({ name }) => `האימות הצליח: ${name}`,
  'verify.until': ({ until, by }) => `תקף עד ${until} · בדיקה: ${by}`,
  'verify.meaning': () => 'פירוש הדבר שלמתקשר יש כעת גישה לתיבת הדואר הזו. אין בכך הוכחה מיהו.',
  'verify.button': () => 'אמת',
  'verify.mark': ({ until, by, reference }) => `מאומת עד ${until} · ${by} · ${reference}`,
  'verify.young': ({ at }) => `כתובת הדוא״ל השתנתה ב־${at}. במשך 24 שעות לא יישלח קוד.`,
  'letter.subject': ({ organization }) => `קוד אימות מאת ${organization}`,
  'letter.intro': ({ organization }) =>
    `מתנהלת כעת שיחה עם מוקד התמיכה של ${organization}. נא להקריא את הקוד הזה לנציג:`,
  'letter.life': ({ minutes }) =>
    `הקוד תקף לפעם אחת בלבד, למשך ${plural('he', minutes, { one: 'דקה אחת', two: 'שתי דקות', other: '# דקות' })}.`,
  'letter.warning': ({ organization }) =>
    `אם לא פנית אל ${organization}, אין להקריא את הקוד לאיש ויש למחוק את ההודעה. אף אדם אחר לא יבקש ממך אותו לעולם.`,
  'letter.case': ({ reference, about }) =>
    `פנייה: ${[about, reference].filter(Boolean).join(' · ')}`,
  'mail.accepted': ({ at, until }) => `שרת הדואר קיבל את ההודעה ב־${at}. הקוד תקף עד ${until}.`,
  'mail.deferred': ({ again }) =>
    `שרת הדואר מבקש להמתין. עדיין לא נשלח דבר; ניסיון נוסף ב־${again}.`,
  'mail.refused': ({ status }) => `שרת הדואר דחה את ההודעה (${status}). לא נשלח קוד.`,
  'mail.unsent': ({ status }) =>
    `לא היה אפשר למסור את ההודעה (${status}). לא נשלח קוד; נא לנסות מאוחר יותר.`,
  'mail.unknown': ({ until }) =>
    `שרת הדואר לא אישר: ייתכן שההודעה נשלחה וייתכן שלא. אם הקוד יגיע, הוא תקף עד ${until}; אחרת יש לשלוח קוד חדש שיחליף אותו.`,
  'mail.cameBack': ({ address, status }) =>
    `ההודעה אל ${address} חזרה (${status}): הקוד לא הגיע. הדוא״ל לכתובת זו חסום עד שמישהו יסיר את החסימה.`,
  'mail.what': () => 'אומר מה עלה בגורל הדוא״ל האחרון למישהו',
  'mail.unblockWhat': () => 'מאפשר לשלוח שוב דוא״ל למישהו',
  'mail.blockWhat': () => 'מבטל הסרת חסימה',
  'mail.title': ({ name }) => `דוא״ל אל ${name}`,
  'mail.none': () => 'Deskhand עדיין לא שלח דוא״ל לאדם זה.',
  'mail.last': () => 'דוא״ל אחרון',
  'mail.kindCode': () => 'קוד אימות',
  'mail.fate': () => 'מה עלה בגורלו',
  'mail.serverSays': () => 'תשובת השרת',
  'mail.serverId': () => 'המזהה בשרת הדואר',
  'mail.stateWaiting': () => 'ממתין לשליחה',
  'mail.stateSending': () => 'בשליחה',
  'mail.stateAccepted': () => 'התקבל בשרת הדואר',
  'mail.stateFailed': () => 'לא נשלח',
  'mail.stateUnknown': () => 'ייתכן שנשלח וייתכן שלא',
  'mail.stateCancelled': () => 'הוחלף לפני השליחה',
  'mail.stateBounced': () => 'חזר',
  'mail.stateComplained': () => 'דווח כבלתי רצוי',
  'mail.eventDelayed': () => 'מתעכב',
  'mail.eventDelivered': () => 'נמסר לשרת של תיבת הדואר',
  'mail.blocked': ({ class: kind, since }) => `הדוא״ל לכתובת זו חסום מאז ${since}: ${kind}`,
  'mail.classBounce': () => 'הודעה חזרה',
  'mail.classComplaint': () => 'מישהו התלונן',
  'mail.classUnsubscribe': () => 'אין רצון לקבל דוא״ל',
  'mail.invited': () => 'ההזמנה מ־Webex עדיין לא התקבלה.',
  'mail.webexOwn': () =>
    'הדברים נוגעים לדוא״ל של Deskhand. מה עלה בגורל הדוא״ל של Webex עצמו, ואת רשימת ההחרגה של Cisco, מציג רק ה־Help Desk של Cisco: ‏Webex אינו מאפשר לבוט לראות או לשנות אותם.',
  'mail.button': () => 'דוא״ל',
  'mail.unblockButton': () => 'הסר חסימה',
  'mail.askUnblock': () => 'לאפשר שוב דוא״ל לכתובת זו?',
  'mail.why': () => 'סיבת החסימה',
  'mail.unblockWarning': () => 'אם הסיבה לא נעלמה, ההודעה הבאה תחזור ותחסום שוב את הכתובת.',
  'mail.yesUnblock': () => 'הסר חסימה',
  'mail.unblocked': ({ name }) => `הדוא״ל אל ${name} מותר שוב`,
  'mail.unblockedHere': ({ name }) =>
    `Deskhand שוב שולח דוא״ל אל ${name}, אך ייתכן שספק הדואר עדיין חוסם`,
  'mail.stillBlocked': ({ name }) => `הדוא״ל אל ${name} עדיין חסום`,
  'mail.unblockedBody': ({ email }) => `לביטול: \`חסום דואר ${email}\`.`,
  'mail.providerOnly': () => 'רק ספק הדואר חסם את הכתובת, ושם החסימה הוסרה. אי אפשר לבטל זאת מכאן.',
  'mail.providerCleared': () =>
    'החסימה הוסרה גם אצל ספק הדואר, ושם היא לא תחזור גם אם הפעולה תבוטל.',
  'mail.providerKept': () => 'לא היה אפשר לבקש מספק הדואר לשחרר את הכתובת. נא לנסות מאוחר יותר.',
  'mail.providerSilent': () => 'לא היה אפשר לשאול את ספק הדואר אם הוא חוסם את הכתובת.',
  'mail.blockWarning': () => 'רק הרשימה של Deskhand תוחזר. אצל ספק הדואר הכתובת נשארת משוחררת.',
  'mail.notBlocked': ({ name }) => `Deskhand אינו חוסם דוא״ל אל ${name}.`,
  'mail.askBlock': () => 'לחסום שוב את הכתובת הזו?',
  'mail.yesBlock': () => 'חסום',
  'mail.blockedAgain': ({ name }) => `הדוא״ל אל ${name} חסום שוב.`,
  'mail.nothingToUndo': ({ name }) => `אין עבור ${name} הסרת חסימה שאפשר לבטל.`,
  'guard.views': ({ name, email, count }) =>
    `⚠ ${name} (${email}): נצפו פרופילים של ${plural('he', count, { one: 'אדם אחד', two: 'שני אנשים', other: '# אנשים' })} בשעה אחת.`,
  'guard.codes': ({ name, email, count }) =>
    `⚠ ${name} (${email}): נשלחו ${plural('he', count, { one: 'קוד אימות אחד', two: 'שני קודי אימות', other: '# קודי אימות' })} בשעה אחת.`,
  'guard.guessing': ({ count }) =>
    `⚠ ${plural('he', count, { one: 'קוד אימות שגוי אחד', two: 'שני קודי אימות שגויים', other: '# קודי אימות שגויים' })} ב־15 דקות, בידי כל הנציגים יחד: ייתכן שמישהו מנחש. לא יישלח קוד עד שיהיו פחות.`,
  'guard.decoy': ({ name, email, decoy }) =>
    `⚠ ${name} (${email}): נבדק ${decoy}, שאין לאיש סיבה לחפש.`,
};
