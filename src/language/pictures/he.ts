import { plural } from '../plural.ts';
import type { PicturesCatalogue } from './en.ts';

const titles: Record<string, string> = {
  overview: 'מדדי השבוע',
  licences: 'חלוקת הרישיונות',
  bars: 'רישיונות לפי לקוח',
  callers: 'משתמשי Calling',
  calls: 'שיחות',
  quality: 'איכות שיחה ירודה',
  endpoints: 'איכות השיחות לפי סוג מכשיר',
  features: 'שימוש בתכונות לפי שיחות',
};

const series: Record<string, string> = {
  total: 'נרכשו',
  assigned: 'הוקצו',
  used: 'בשימוש',
  activeCallers: 'משתמשים פעילים',
  calls: 'שיחות',
  minutes: 'דקות',
  legs: 'מקטעי שיחה',
  poorLegs: 'מקטעים באיכות ירודה',
  poorShare: 'מקטעים באיכות ירודה',
  overLimit: 'מעל המגבלה',
};

const tiles: Record<string, string> = {
  customers: 'לקוחות',
  expiring: 'עומדים לפוג',
  renewing: 'עומדים להתחדש',
  low: 'הקצאה נמוכה',
  overLimit: 'מעל מגבלת הרישיונות',
  overLicenses: 'רישיונות בחריגה',
  newCustomers: 'לקוחות חדשים',
  newLicenses: 'רישיונות חדשים',
  activeCallers: 'מתקשרים פעילים',
  calls: 'שיחות',
  minutes: 'דקות',
  poorShare: 'מקטעים באיכות ירודה',
};

const endpointNames: Record<string, string> = {
  desk: 'טלפונים שולחניים',
  room: 'מכשירי חדר',
  other: 'מכשירים אחרים',
};

const featureNames: Record<string, string> = {
  huntGroup: 'קבוצות מענה',
  attendant: 'מענה אוטומטי',
  queue: 'תורי שיחות',
};

const directions: Record<string, string> = { more: 'עלייה של', less: 'ירידה של' };

const productNames: Record<string, string> = {
  calling: 'Webex Calling',
  meetings: 'Webex Meetings',
};

export const pictures: PicturesCatalogue = {
  'chart.title': ({ chart }) => titles[chart] ?? chart,
  'chart.series': ({ key }) => series[key] ?? key,
  'chart.tile': ({ key }) => tiles[key] ?? key,
  'chart.endpoint': ({ endpoint }) => endpointNames[endpoint] ?? endpoint,
  'chart.feature': ({ feature }) => featureNames[feature] ?? feature,
  'chart.product': ({ product }) => productNames[product] ?? product,
  'chart.weeks': ({ count }) =>
    plural('he', count, {
      one: 'השבוע האחרון',
      two: 'השבועיים האחרונים',
      other: '# השבועות האחרונים',
    }),
  'chart.weekOf': ({ from, to }) => `השבוע ${from} עד ${to}`,
  'chart.tagged': ({ tag }) => `תג ${tag}`,
  'chart.covered': ({ share }) => `מכסה ${share} מהלקוחות`,
  'chart.notKnown': () => 'אין נתון',
  'chart.used': () => 'בשימוש',
  'chart.assignedUnused': () => 'הוקצו ואינם בשימוש',
  'chart.assignedOnly': () => 'הוקצו, השימוש אינו ידוע',
  'chart.available': () => 'פנויים',
  'chart.moreCustomers': ({ count }) =>
    plural('he', count, { one: 'ועוד לקוח אחד', two: 'ועוד שני לקוחות', other: 'ועוד # לקוחות' }),
  'chart.altLicences': ({ customer, used, assigned, total }) =>
    `${customer}: ${used} בשימוש, ${assigned} הוקצו, ${total} נרכשו`,
  'chart.legs': ({ count }) =>
    plural('he', count, { one: 'מקטע שיחה אחד', two: 'שני מקטעי שיחה', other: '# מקטעי שיחה' }),
  'chart.poor': ({ share }) => `${share} באיכות ירודה`,
  'chart.poorNotTold': () => 'האיכות אינה נמסרת לפי סוג',
  'chart.points': ({ count }) => `${count} נק׳ אחוז`,
  'chart.seconds': ({ count }) => `${count} שנ׳`,
  'chart.change': ({ direction, count }) =>
    direction === 'same' ? 'ללא שינוי' : `${directions[direction] ?? direction} ${count}`,
  'chart.alt': ({ title, lines }) => `${title}:\n${lines.map((line) => `- ${line}`).join('\n')}`,
};
