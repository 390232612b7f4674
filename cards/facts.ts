/** Facts from values that may be missing: what has no value gives no fact. */
import type { Text } from '../src/language/index.ts';
import type { Fact } from './blocks.ts';
import type { RenderContext } from './context.ts';
import { day, figure, moment, phone } from './format.ts';
import { joined, type Md, md, words } from './kit.ts';
import { severalOf } from './source.ts';

type Perhaps = Fact | undefined;

/** Makes facts for one reader. */
export interface FactMaker {
  safe(name: Text, value: Md | undefined, twin?: Md): Perhaps;
  /** At most `cap` characters on the card; the message says all of it. */
  foreign(name: Text, value: string | undefined, cap?: number): Perhaps;
  words(name: Text, value: Text | undefined): Perhaps;
  count(name: Text, value: number | undefined): Perhaps;
  /** The first `most` names of a list, and how many more there are; the message names twenty. */
  several(name: Text, values: readonly string[], most: number): Perhaps;
  moment(name: Text, at: Date | undefined): Perhaps;
  day(name: Text, at: Date | undefined): Perhaps;
  /** Two facts in one, so that seven say more: `Phone: +48 42 123 40 07 · extension 4007`. */
  pair(one: Perhaps, other: Perhaps): Perhaps;
  /** Spaced on the card; the message has the number to copy as well. `more`: how many further ones there are. */
  phone(name: Text, number: string | undefined, more?: number): Perhaps;
}

/** The makers for the reader of `context`. */
export function factMaker(context: RenderContext): FactMaker {
  const { language } = context;
  const safe: FactMaker['safe'] = (name, value, twin) =>
    value ? { name: words(name, language), value, twin } : undefined;
  const foreign: FactMaker['foreign'] = (name, value, cap = 44) =>
    value === undefined
      ? undefined
      : safe(name, md(value, language, cap), md(value, language, 254));
  return {
    safe,
    foreign,
    words: (name, value) => safe(name, value && words(value, language)),
    count: (name, value) =>
      foreign(name, value === undefined ? undefined : figure(value, language)),
    several: (name, values, most) => {
      const severally = (count: number, cap: number) => {
        const named = values.slice(0, 20).map((value) => md(value, language, cap));
        return severalOf(named, count, values.length, language);
      };
      return safe(name, severally(most, 36), severally(20, 120));
    },
    pair: (one, other) => {
      if (!one || !other) return one ?? other;
      const also = `${other.name.toLowerCase()} ${other.twin ?? other.value}` as Md;
      const twin = joined([one.twin ?? one.value, also]);
      return { name: one.name, value: joined([one.value, also]), twin };
    },
    moment: (name, at) => foreign(name, at && moment(at, context)),
    day: (name, at) => foreign(name, at && day(at, context)),
    phone: (name, number, more = 0) => {
      const andMore = (shown: Md) => severalOf([shown], 1, 1 + more, language);
      return number === undefined
        ? undefined
        : safe(name, andMore(md(phone(number), language)), andMore(numberToCopy(number, context)));
    },
  };
}

/** `+48 42 123 40 07 (+48421234007)` */
function numberToCopy(number: string, { language }: RenderContext): Md {
  const spaced = phone(number);
  const shown = md(spaced, language);
  return spaced === number ? shown : (`${shown} (${md(number, language)})` as Md);
}
