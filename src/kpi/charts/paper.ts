/**
 * What every picture is drawn with: shapes and text as SVG, turned round where the language reads from the
 * right. Positions count from the side where reading begins. Colours have at least 4.5:1 against the white
 * ground where they carry text, and none stands for something alone: shape, pattern or place says it too.
 */
import { inWords } from '../../language/in-words.ts';
import { isRightToLeft, type Language, type Text } from '../../language/index.ts';
import { escaped } from '../../language/markup.ts';
import { drawable, fitted, type Weight, widthOf } from './font.ts';

/** One drawing before it is put on a ground. */
export interface Drawing {
  width: number;
  height: number;
  /** SVG elements. */
  body: string;
  /** What somebody who does not see it is told: its title, and the numbers line by line. */
  alt: Alternative;
}

export interface Alternative {
  title: string;
  lines: readonly string[];
}

/** Words of ours, or foreign text such as a customer's name. */
export type Label = Text | string;

export const colours = {
  ink: '#1b2431',
  muted: '#56616f',
  grid: '#e1e6ec',
  tile: '#f3f6f9',
  blue: '#0a66b5',
  teal: '#0b7a6e',
  violet: '#7a3ea1',
  pale: '#c5d0dc',
  warning: '#b54708',
  good: '#0b7a4b',
} as const;

/** The first letter of a direction, so that mixed text keeps its order: resvg knows isolates but no `direction`. */
const isolates = { rtl: '\u2067', ltr: '\u2066', first: '\u2068', end: '\u2069' } as const;

export interface Look {
  size?: number;
  weight?: Weight;
  fill?: string;
  /** Which end of the text stands at the position, in reading direction. */
  anchor?: 'start' | 'middle' | 'end';
  /** Widest it may be; longer texts end with an ellipsis. */
  most?: number;
}

/** A sheet of one language and width. */
export interface Paper {
  language: Language;
  width: number;
  /** The place in the picture of a distance from the side where reading begins. */
  x(distance: number): number;
  /** The words of a label, with characters that the font has. */
  say(label: Label): string;
  /** `1,034` as the reader writes it. */
  figure(value: number): string;
  /** `8.4 %`; one digit after the point below ten percent. */
  share(value: number): string;
  /** `15 Nov` for `2026-11-15`. */
  day(date: string): string;
  text(x: number, y: number, label: Label, look?: Look): string;
  rect(x: number, y: number, width: number, height: number, rest: string): string;
}

const locales: Record<Language, string> = {
  en: 'en-GB',
  pl: 'pl-PL',
  es: 'es-ES',
  bg: 'bg-BG',
  nb: 'nb-NO',
  he: 'he-IL',
};

/** A sheet of paper. */
export function paperFor(language: Language, width: number): Paper {
  const fromRight = isRightToLeft(language);
  const x = (distance: number): number => round(fromRight ? width - distance : distance);
  const say = (label: Label): string =>
    drawable(plain(typeof label === 'string' ? label : inWords(label, language)));
  return {
    language,
    width,
    x,
    say,
    figure: (value) => numberIn(language, value, {}),
    share: (value) =>
      numberIn(language, value, {
        style: 'percent',
        maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0,
      }),
    day: (date) => plain(dayIn(language).format(new Date(`${date}T00:00:00Z`))),
    text(distance, y, label, look = {}) {
      const { size = 13, weight = 'regular', fill = colours.ink, anchor = 'start', most } = look;
      const whole = say(label);
      const shown = most === undefined ? whole : fitted(whole, most, size, weight);
      const bold = weight === 'bold' ? ' font-weight="700"' : '';
      const side =
        anchor === 'middle' ? anchor : (anchor === 'end') === fromRight ? 'start' : 'end';
      return `<text x="${x(distance)}" y="${round(y)}" font-size="${size}"${bold} fill="${fill}" text-anchor="${side}">${escaped(isolated(shown, label, fromRight))}</text>`;
    },
    rect: (distance, y, w, height, rest) =>
      `<rect x="${round(fromRight ? width - distance - w : distance)}" y="${round(y)}" width="${round(w)}" height="${round(height)}" ${rest}/>`,
  };
}

/** Our words read as the language does, foreign ones by themselves. */
function isolated(shown: string, label: Label, fromRight: boolean): string {
  if (typeof label === 'string') return `${isolates.first}${shown}${isolates.end}`;
  return fromRight ? `${isolates.rtl}${shown}${isolates.end}` : shown;
}

/** Without control characters and marks of direction: an unclosed one would turn what follows it. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\u202f\u2009]/gu, '\u00a0');
}

const figures = new Map<string, Intl.NumberFormat>();

function numberIn(language: Language, value: number, options: Intl.NumberFormatOptions): string {
  const key = `${language} ${options.style} ${options.maximumFractionDigits}`;
  let format = figures.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], options);
    figures.set(key, format);
  }
  return plain(format.format(value));
}

const days = new Map<Language, Intl.DateTimeFormat>();

function dayIn(language: Language): Intl.DateTimeFormat {
  let format = days.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], {
      timeZone: 'UTC',
      day: 'numeric',
      month: 'short',
    });
    days.set(language, format);
  }
  return format;
}

/** Two digits after the point are finer than any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A small triangle: up, down, or with an exclamation mark. Drawn, because few fonts have one. */
export function mark(kind: 'up' | 'down' | 'warning', x: number, y: number, fill: string): string {
  const at = (points: string): string => `<path d="${points}" fill="${fill}"/>`;
  const [l, m, r] = [round(x - 5), round(x), round(x + 5)];
  if (kind === 'down') return at(`M${l} ${y - 8}L${r} ${y - 8}L${m} ${y}Z`);
  if (kind === 'up') return at(`M${l} ${y}L${r} ${y}L${m} ${y - 8}Z`);
  return `<path d="M${round(x - 7)} ${y}L${round(x + 7)} ${y}L${m} ${y - 12}Z" fill="${fill}" stroke="${fill}" stroke-width="1.5" stroke-linejoin="round"/><path d="M${m} ${y - 8.4}V${y - 4.2}M${m} ${y - 2.6}V${y - 1.4}" stroke="#fff" stroke-width="1.6"/>`;
}

/** The title and, under it, what it is about. */
export function headingOf(paper: Paper, title: Label, subtitle: Label): string {
  const most = paper.width - 2 * margin;
  return (
    paper.text(margin, 38, title, { size: 20, weight: 'bold', most }) +
    paper.text(margin, 60, subtitle, { size: 13, fill: colours.muted, most })
  );
}

/** Free space at both sides. */
export const margin = 28;

/** A legend in one line: squares or strokes with their words. Answers with the elements. */
export function legendOf(
  paper: Paper,
  y: number,
  entries: readonly { label: Label; swatch(x: number, y: number): string }[],
): string {
  let at = margin;
  return entries
    .map(({ label, swatch }) => {
      const drawn =
        swatch(at, y) + paper.text(at + 20, y, label, { size: 12, fill: colours.muted });
      at += 20 + widthOf(paper.say(label), 12, 'regular') + 22;
      return drawn;
    })
    .join('');
}
