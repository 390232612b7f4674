/** What `kpi schedule` and its companions were told: how often, about what, in which zone, and which number. */
import { z } from 'zod';
import { kpiProducts } from '../../kpi/figures.ts';
import { languages } from '../../language/index.ts';
import { keyWords } from '../../portfolio/filter-words.ts';
import { regionNamed } from '../../portfolio/region-words.ts';
import { cadenceFrom, cadenceIn, canonicalCadence } from '../../understanding/cadence.ts';
import { foldWord } from '../../understanding/clean.ts';

/** `every Monday at 9 for Calling in EU tag:gold Europe/Warsaw here`, or what a card kept of it. */
export const ScheduleInput = z.preprocess(
  fromText,
  z.object({
    /** Canonical; left out: what was said cannot be kept, and `unclear` names its words. */
    cadence: z
      .string()
      .refine((said) => cadenceFrom(said) !== undefined)
      .optional(),
    unclear: z.string().max(60).optional(),
    product: z.enum(kpiProducts),
    region: z.string().max(20).optional(),
    tag: z.string().max(100).optional(),
    timeZone: z.string().refine(isTimeZone).optional(),
    language: z.enum(languages).optional(),
  }),
);
export type ScheduleInput = z.output<typeof ScheduleInput>;

/** The number of a schedule; left out where the space has only one. */
export const NumberInput = z.preprocess(
  (raw) => {
    const query = queryOf(raw);
    if (query === undefined) return raw;
    const [digits] = /\d{1,6}/.exec(query) ?? [];
    return { number: digits === undefined ? undefined : Number(digits) };
  },
  z.object({ number: z.number().int().optional() }),
);

function queryOf(raw: unknown): string | undefined {
  if (typeof raw !== 'object' || raw === null || !('query' in raw)) return undefined;
  return typeof raw.query === 'string' ? raw.query : undefined;
}

function fromText(raw: unknown): unknown {
  const query = queryOf(raw);
  if (query === undefined) return raw;
  const found = cadenceIn(query);
  if (!found) return { product: 'calling' };
  const { unknown, ...about } = sortedOut(found.rest);
  if (unknown.length > 0) {
    const unclear = unknown.join(' ');
    return {
      product: 'calling',
      unclear: unclear.length > 60 ? `${unclear.slice(0, 59)}…` : unclear,
    };
  }
  const { time = '09:00', every, weekday, day } = found.cadence;
  const whole = {
    every,
    time,
    weekday: every === 'weekly' ? (weekday ?? ('mon' as const)) : undefined,
    day: every === 'monthly' ? (day ?? 1) : undefined,
  };
  return { cadence: canonicalCadence(whole), ...about };
}

const small = wordSet(
  'here in into this space room to for of the about kpi kpis summary post and with on it me us',
  'tutaj tu w do tego tym pokoju pokoj dla o i z podsumowanie publikuj wskazniki',
  'aqui en este espacio para de del la el los y con resumen publica',
  'тук в това пространство за на и с обобщение показатели публикувай',
  'her i dette rommet til for om og med sammendrag',
  'כאן במרחב הזה על של את בשביל עם סיכום מדדים',
);
const meetings =
  /^(?:webex-?)?(?:meetings?|spotkani\p{L}*|reunion\p{L}*|срещи\p{L}*|moter?|פגישות|לפגישות)$/u;
const calling = /^(?:webex-?)?calling$/;
const tagWords = new Set(Object.values(keyWords.tag).flat().map(foldWord));
const regionWords = new Set(Object.values(keyWords.region).flat().map(foldWord));

function wordSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

/** Product, region, tag and zone in a text; undefined where a word is none of these: it is not guessed. */
export function aboutIn(said: string): Record<string, unknown> | undefined {
  const { unknown, ...about } = sortedOut(said);
  return unknown.length > 0 ? undefined : about;
}

function sortedOut(rest: string): { unknown: readonly string[]; [about: string]: unknown } {
  const about: Record<string, unknown> = {};
  const unknown: string[] = [];
  const tokens = rest.match(/[^\s"]*"[^"]*"|\S+/g) ?? [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]?.replace(/[.,;!?]+$/, '') ?? '';
    const [, key = '', value = ''] = /^([^:/"]+):(.+)$/.exec(token) ?? [];
    const folded = foldWord(token);
    const isKeyed = value !== '' && regionWords.has(foldWord(key));
    const region = isKeyed ? regionNamed(unquoted(value).toUpperCase()) : regionIn(token);
    if (key && tagWords.has(foldWord(key))) about['tag'] = unquoted(value);
    else if (tagWords.has(folded) && tokens[at + 1]) about['tag'] = unquoted(tokens[++at] ?? '');
    else if (calling.test(folded) || folded === 'webex') about['product'] ??= 'calling';
    else if (meetings.test(folded)) about['product'] = 'meetings';
    else if (/\/|^(?:UTC|GMT)$/.test(token) && isTimeZone(token)) about['timeZone'] = token;
    else if (region) about['region'] = region;
    else if (!small.has(folded) && !regionWords.has(folded) && token !== '') unknown.push(token);
  }
  return { product: 'calling', ...about, unknown };
}

/** `in` and `us` are words, too: such small ones name a region in capitals alone. */
function regionIn(said: string): string | undefined {
  const plain = unquoted(said);
  return small.has(plain) ? undefined : regionNamed(plain);
}

function unquoted(said: string): string {
  return said.replace(/^"|"$/g, '');
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
