/** Makes sentences of training lines: places are filled, and the writing varies as people's writing does. */
import type { NameKind } from '../../src/understanding/tagger.ts';
import type { Chance } from './chance.ts';
import type { Line } from './lists.ts';
import { names } from './names.ts';
import { storyAround } from './stories.ts';
import { tellerBefore } from './tellers.ts';

export interface Filled {
  text: string;
  /** Where the names stand. */
  spans: { kind: NameKind; start: number; end: number }[];
}

const place = /<([a-z]+)>/g;
const cultures = Object.keys(names);
const codes: Record<string, string> = {
  en: '1',
  pl: '48',
  es: '34',
  bg: '359',
  nb: '47',
  he: '972',
};

/** One way of filling and writing the line. */
export function fill(line: Line, by: Chance): Filled {
  const culture = by.in(0.75) && names[line.list] ? line.list : by.pick(cultures);
  const pieces: { text: string; kind?: NameKind; kept: boolean }[] = [];
  let at = 0;
  const lower = by.in(0.25);
  const bare = by.in(0.2);
  const vary = (text: string) => {
    const written = lower ? text.toLowerCase() : text;
    return bare ? plain(written) : written;
  };
  const told = line.text.includes(' ') ? storyAround(line.list, by) : undefined;
  if (told?.before) pieces.push({ text: vary(told.before), kept: false });
  const whole = `${tellerBefore(line, by) ?? ''}${line.text}`;
  for (const match of whole.matchAll(place)) {
    pieces.push({ text: vary(whole.slice(at, match.index)), kept: false });
    const [kind, value] = valueFor(match[1] ?? '', culture, by);
    const named = kind !== undefined && by.in(0.2) ? value.toLowerCase() : value;
    pieces.push({ text: kind && bare ? plain(named) : named, kept: true, ...(kind && { kind }) });
    at = match.index + match[0].length;
  }
  pieces.push({ text: vary(whole.slice(at)), kept: false });
  if (told?.after) pieces.push({ text: vary(told.after), kept: false });
  if (by.in(0.12)) misspell(pieces, by);
  const filled: Filled = { text: '', spans: [] };
  for (const { text, kind } of pieces) {
    const start = filled.text.length;
    filled.text += text;
    if (kind) filled.spans.push({ kind, start, end: filled.text.length });
  }
  return filled;
}

function plain(text: string): string {
  return text
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

function misspell(pieces: { text: string; kept: boolean }[], by: Chance): void {
  const piece = by.pick(pieces);
  if (piece.kept || piece.text.length < 6) return;
  const at = 1 + Math.floor(by.next() * (piece.text.length - 3));
  const pair = piece.text.slice(at, at + 2);
  if (!/^\p{L}{2}$/u.test(pair)) return;
  const wrong = by.pick([`${pair[1]}${pair[0]}`, `${pair[0]}`, `${pair[0]}${pair}`]);
  piece.text = piece.text.slice(0, at) + wrong + piece.text.slice(at + 2);
}

function valueFor(kind: string, culture: string, by: Chance): [NameKind | undefined, string] {
  const from = names[culture] ?? names['en'];
  if (!from) throw new Error('no names');
  const one = (list: string, parted = '|') => by.pick(list.split(parted));
  switch (kind) {
    case 'person': {
      const first = one(from.first, ' ');
      return ['person', by.in(0.8) ? `${first} ${one(from.last, ' ')}` : first];
    }
    case 'customer': {
      const name = one(from.company);
      return ['customer', by.in(0.25) ? `${name} ${one(from.suffix)}` : name];
    }
    case 'tag':
      return ['tag', one(from.tag)];
    case 'name':
      return ['name', one(from.free)];
    default:
      return [undefined, maskOf(kind, culture, by)];
  }
}

function maskOf(kind: string, culture: string, by: Chance): string {
  const number = (count: number) =>
    Array.from({ length: count }, () => by.pick([...'123456789'])).join('');
  const hex = (count: number) =>
    Array.from({ length: count }, () => by.pick([...'0123456789abcdef'])).join('');
  switch (kind) {
    case 'email':
      return `${by.pick(['a.b', 'kim', 'j.doe', 'pat_x'])}${number(1)}@${by.pick(['corp', 'mail', 'firma'])}.${by.pick(['example', 'com', 'pl'])}`;
    case 'phone':
      return `+${codes[culture] ?? '1'} ${by.pick(['22', '612', '91'])} ${number(3)} ${number(4)}`;
    case 'mac':
      return Array.from({ length: 6 }, () => hex(2)).join(by.pick([':', '-']));
    case 'sip':
      return `sip:room${number(2)}@corp.rooms.webex.com`;
    case 'uuid':
      return [8, 4, 4, 4, 12].map(hex).join('-');
    case 'webexid':
      return `Y2lzY29zcGFyazovL3VzL1BFT1BMRS9${hex(20)}`;
    case 'site':
      return `corp${number(1)}.webex.com`;
    case 'domain':
      return `corp${number(1)}.${by.pick(['com', 'pl', 'no', 'es', 'bg', 'co.il'])}`;
    case 'order':
      return number(8);
    case 'code':
      return by.in(0.7) ? number(6) : `${number(3)} ${number(3)}`;
    case 'when':
      return by.pick(whens[culture] ?? whens['en'] ?? ['daily']);
    default:
      throw new Error(`nothing is known to fill <${kind}> with`);
  }
}

const whens: Record<string, readonly string[]> = {
  en: [
    'every Monday at 9',
    'daily at 08:30',
    'every weekday',
    'weekly on Friday',
    'monthly on the 1st',
  ],
  pl: [
    'co poniedziałek o 9',
    'codziennie o 8:30',
    'w dni robocze',
    'co tydzień w piątek',
    'pierwszego dnia miesiąca',
  ],
  es: [
    'cada lunes a las 9',
    'todos los días a las 8:30',
    'cada semana',
    'los viernes',
    'el día 1 de cada mes',
  ],
  bg: ['всеки понеделник в 9', 'всеки ден в 8:30', 'всяка седмица', 'в петък', 'на първо число'],
  nb: ['hver mandag kl. 9', 'daglig kl. 08:30', 'hver uke', 'på fredager', 'den 1. i måneden'],
  he: ['כל יום שני ב-9', 'כל יום ב-8:30', 'כל שבוע', 'בימי שישי', 'ב-1 לכל חודש'],
};
