/**
 * How often something is to happen, as people say it: `every Monday at 9`, `co poniedziałek o 9`,
 * `כל יום שני ב-9`. The canonical form is `<daily|weekdays|weekly|monthly>[ mon..sun| day of the month][ HH:MM]`.
 */
import { type Text, text } from '../language/index.ts';
import { foldWord } from './clean.ts';
import {
  afternoonWords,
  beforeHour,
  beforeWeekday,
  dayOfMonth,
  everyWords,
  hebrewDay,
  morningWords,
  namedTimes,
  spokenTimes,
  type Weekday,
  weekdaysWords,
  weekdayWords,
} from './lexicon-cadence.ts';

export type Every = 'daily' | 'weekdays' | 'weekly' | 'monthly';

export interface Cadence {
  every: Every;
  /** With `weekly`, when it was said. */
  weekday?: Weekday | undefined;
  /** With `monthly`, when it was said: 1 to 31; a shorter month ends earlier, so that 31 is the last day. */
  day?: number | undefined;
  /** `HH:MM`, when it was said. */
  time?: string | undefined;
}

export interface SaidCadence {
  cadence: Cadence;
  /** The words of the text that were not about it, in their order. */
  rest: string;
}

/** Texts beyond this many characters are not looked at. */
const longest = 400;

/** What the text says of how often; undefined when it does not, or names several days of the week. */
export function cadenceIn(said: string): SaidCadence | undefined {
  const line = lineOf(said.slice(0, longest));
  const every = line.take(one(weekdaysWords)) ? 'weekdays' : undefined;
  const weekdays = every ? [] : takeWeekdays(line);
  if (weekdays.length > 1) return undefined;
  const [weekday] = weekdays;
  const monthly = every || weekday ? undefined : takeDay(line);
  const often = every ?? (weekday && 'weekly') ?? takeEvery(line) ?? (monthly && 'monthly');
  if (!often) return undefined;
  // what repeats it in other words: “weekly on Monday”
  while (takeEvery(line));
  const day = monthly ?? (often === 'monthly' ? takeDay(line) : undefined);
  if (day !== undefined && (often !== 'monthly' || day < 1 || day > 31)) return undefined;
  const time = takeTime(line);
  if (time === 'none') return undefined;
  return { cadence: { every: often, weekday, day, time }, rest: line.rest() };
}

/** `weekly mon 09:00` */
export function canonicalCadence({ every, weekday, day, time }: Cadence): string {
  return [every, weekday, day, time].filter((part) => part !== undefined).join(' ');
}

/** Reads the canonical form; undefined for anything else. */
export function cadenceFrom(canonical: string): Cadence | undefined {
  const [, every = '', weekday, day, time] =
    /^(daily|weekdays|weekly|monthly)(?: (mon|tue|wed|thu|fri|sat|sun))?(?: ([1-9]|[12]\d|3[01]))?(?: ((?:[01]\d|2[0-3]):[0-5]\d))?$/.exec(
      canonical,
    ) ?? [];
  if (every === '' || (weekday && every !== 'weekly') || (day && every !== 'monthly')) {
    return undefined;
  }
  return {
    every: every as Every,
    weekday: weekday as Weekday | undefined,
    day: day === undefined ? undefined : Number(day),
    time,
  };
}

/** The cadence in words, to be read back: `every Monday at 09:00`. */
export function cadenceSaid({ every, weekday, day = 0, time = '' }: Cadence): Text {
  return text('cadence.said', { every, weekday: weekday ?? '', day, time });
}

/** Words of a text that are taken out one by one. */
interface Line {
  /** Takes the first match of the expression out; answers with its groups. */
  take(expression: string): RegExpExecArray | undefined;
  rest(): string;
}

/** What was taken leaves a mark that matches nothing. */
const gone = '\u0000';

function lineOf(said: string): Line {
  const words = said
    .replace(/(?<=\S)[,;!?]+(?=\s|$)/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const folded = words.map((word) =>
    foldWord(word).replaceAll('׳', "'").replaceAll('־', '-').replaceAll('–', '-'),
  );
  return {
    take(expression) {
      const joined = folded.join(' ');
      const found = compiled(expression).exec(joined);
      if (!found) return undefined;
      const from = joined.slice(0, found.index).split(' ').length - 1;
      const count = found[0].trim().split(' ').length;
      folded.fill(gone, from, from + count);
      return found;
    },
    rest: () => words.filter((_, at) => folded[at] !== gone).join(' '),
  };
}

/** The expressions are few and always the same: each is made once. */
const made = new Map<string, RegExp>();

function compiled(expression: string): RegExp {
  const known = made.get(expression);
  if (known) return known;
  const fresh = new RegExp(`(?<=^| )(?:${expression})(?= |$)`, 'u');
  made.set(expression, fresh);
  return fresh;
}

function one(expressions: readonly string[]): string {
  return expressions.join('|');
}

function takeWeekdays(line: Line): Weekday[] {
  const found: Weekday[] = [];
  for (const weekday of Object.keys(weekdayWords) as Weekday[]) {
    const words = weekdayWords[weekday];
    const named = words.filter((word) => !hebrewDay.test(word));
    const numbered = words.filter((word) => hebrewDay.test(word) && word !== 'שבת');
    const hebrew = `(?:(?:כל|בכל) )?(?:ה|ב)?(?:יום|ימי) (?:ה)?(?:${numbered.join('|')})`;
    const sabbath = weekday === 'sat' ? '|(?:כל |בכל |ביום |יום )?ב?שבת' : '';
    const both = numbered.length > 0 ? `|${hebrew}` : '';
    if (line.take(`(?:${beforeWeekday} )?(?:${named.join('|')})${both}${sabbath}`))
      found.push(weekday);
  }
  return found;
}

function takeEvery(line: Line): Exclude<Every, 'weekdays'> | undefined {
  for (const every of ['monthly', 'weekly', 'daily'] as const) {
    if (line.take(one(everyWords[every]))) return every;
  }
  return undefined;
}

/** A month that ends earlier ends a cadence of day 31 earlier. */
const lastDays = /^(?:last|end|ostatni|ultimo|последния|siste|ביום האחרון)$/;

function takeDay(line: Line): number | undefined {
  for (const expression of dayOfMonth) {
    const said = line.take(expression)?.slice(1).find(Boolean);
    if (said === undefined) continue;
    if (/^\d/.test(said)) return Number(said);
    return lastDays.test(said) ? 31 : 1;
  }
  return undefined;
}

/** `HH:MM`; undefined when no time was said, `none` when what was said is no time. */
function takeTime(line: Line): string | undefined | 'none' {
  for (const [expression, time] of namedTimes) if (line.take(expression)) return time;
  const half = `(?:(${afternoonWords})|(${morningWords}))`;
  const spoken = takeSpokenTime(line, half);
  if (spoken) return spoken;
  const exact = line.take(
    `(?:${beforeHour} |ב-?)?([0-9]{1,2})[:.h]([0-9]{2})(?: ?(?:${half}|h|ч\\.?|uhr))?`,
  );
  const bare =
    exact ??
    line.take(`(?:${beforeHour} ?|ב-?)([0-9]{1,2})()(?: ?(?:${half}|h|ч\\.?|часа|o'clock))?`) ??
    line.take(`([0-9]{1,2})() ?${half}`);
  if (!bare) return undefined;
  const [, hour = '', minute = '', afternoon, morning] = bare;
  return timeOf(
    Number(hour),
    Number(minute || 0),
    afternoon ? 'afternoon' : morning ? 'morning' : undefined,
  );
}

/** “Half past eight”, “o wpół do dziesiątej”, “halv ni”: hours in words, and digits where minutes follow in words. */
function takeSpokenTime(line: Line, half: string): string | undefined {
  for (const { hours, ways } of spokenTimes) {
    const words = hours.flatMap((each) => each.split('|')).sort((a, b) => b.length - a.length);
    for (const [way, minutes] of ways) {
      const expression = way
        .replace('HOUR', `(${words.join('|')})`)
        .replace('NUMBER', `(${words.join('|')}|[0-9]{1,2})`);
      const found = line.take(`${expression}(?: ?${half})?`);
      if (!found) continue;
      const [, said = '', afternoon, morning] = found;
      const hour = /^\d/.test(said)
        ? Number(said)
        : hours.findIndex((each) => each.split('|').includes(said)) + 1;
      const turned = timeOf(hour, 0, afternoon ? 'afternoon' : morning ? 'morning' : undefined);
      if (turned === 'none') return turned;
      const [start = ''] = turned.split(':');
      const minute = (Number(start) * 60 + minutes + 24 * 60) % (24 * 60);
      return timeOf(Math.floor(minute / 60), minute % 60, undefined);
    }
  }
  return undefined;
}

function timeOf(hour: number, minute: number, half: 'afternoon' | 'morning' | undefined): string {
  if (hour > 23 || minute > 59 || (half && hour > 12 && half === 'morning')) return 'none';
  const turned =
    half === 'afternoon' && hour < 12 ? hour + 12 : half === 'morning' && hour === 12 ? 0 : hour;
  return `${String(turned).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
