/** The names and values of a line as they are put into slots: as typed, without what the sentence joins to them. */
import type { Slot, Slots } from './intents.ts';
import type { NameKind, NameSpan } from './tagger.ts';
import type { Token } from './tokens.ts';
import type { ValueKind } from './values.ts';

/** What slots are read from. */
export interface Read {
  line: string;
  tokens: readonly Token[];
  names: readonly NameSpan[];
  /** Reads a cadence in canonical form, e.g. `weekly mon 09:00`. */
  cadence: (line: string) => string | undefined;
}

export function slot(name: Slot, value: string | undefined): Slots {
  return value === undefined || value === '' ? {} : { [name]: value };
}

export function valueIn({ tokens }: Read, kinds: readonly ValueKind[]): string | undefined {
  return tokens.find(({ value }) => value && kinds.includes(value.kind))?.value?.value;
}

/** The first name of the first kind there is; without one the first name of whatever kind. */
export function nameIn(read: Read, kinds: readonly NameKind[]): string | undefined {
  for (const kind of kinds) {
    const spans = read.names.filter((each) => each.kind === kind && !isWeekday(each, read));
    // in a story some word may look like a name; who writes with capital letters writes names so
    const span = spans.find((each) => isWritten(each, read)) ?? spans[0];
    if (span) return textOf(span, read);
  }
  return undefined;
}

/** A capital letter, at the beginning of the line two. */
export function isWritten({ from, to }: NameSpan, { tokens }: Read): boolean {
  const [first, second] = tokens.slice(from, to);
  if (!first?.capital) return false;
  return (first.start > 0 && !/[.!?]/.test(first.after)) || (second?.capital ?? false);
}

/** “She leaves on Friday”: a day is nobody's name. */
function isWeekday(span: NameSpan, read: Read): boolean {
  if (span.to - span.from !== 1 || read.tokens[span.from]?.quoted) return false;
  return read.cadence(`every ${textOf(span, read)}`) !== undefined;
}

/** As typed, without quotation marks and punctuation around it. */
export function textOf({ from, to, joined }: NameSpan, { line, tokens }: Read): string | undefined {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last) return undefined;
  // “bank” in Hebrew begins with the letter for “in”
  const whole = first.concepts.includes('companyWord') && first.text === first.key;
  const prefix = joined && !whole && /^[ובלמהשכ]/.test(first.text) ? 1 : joinedLetters(first);
  const text = line.slice(first.start + prefix, last.end).replace(/^[\s"'#]+/, '');
  // the point after S.A. and o.o. is part of them, the point after the sentence is not
  const dot =
    line[last.end] === '.' && /(?:^|[\s.])\p{L}{1,2}(?:\.\p{L})+$|(?:^|\s)\p{Lu}$/u.test(text);
  return `${text.replace(/["']$/, '')}${dot ? '.' : ''}`;
}

/** “במאפיית כרמל”: the letters before a word that companies have in their names. */
function joinedLetters({ text, key, concepts }: Token): number {
  const joins = /^[\u05D0-\u05EA]/.test(text) && concepts.includes('companyWord');
  return joins && text.endsWith(key) ? text.length - key.length : 0;
}

/** Hebrew: who adds somebody says where, with “to” or “in” joined to the name. */
export function withoutTo(name: string | undefined): string | undefined {
  return name?.replace(/^[לב](?=[\u05D0-\u05EA]{4})/, '');
}

const places = /^(?:to|at|in|into|for|do|w|we|u|en|para|kam|kum|v|vav|pri|hos|i|til|אצל|אל)$/;

export function behindPlace({ from, joined }: NameSpan, { tokens }: Read): boolean {
  if (/^[לבא][\u05D0-\u05EA]/.test(tokens[from]?.text ?? '')) return joined ?? true;
  return isPlace(tokens[from - 1]);
}

/** “To”, “at”, “for”. */
export function isPlace(token: Token | undefined): boolean {
  return places.test(token?.key ?? '');
}

const sources =
  /^(?:from|off|at|in|of|de|del|en|z|ze|od|u|w|ot|v|iz|pri|na|fra|av|hos|i|pa|ved|מ|אצל|של)$/;

/** “Remove Jo Lie from Globex”: what stands behind such a word may be where somebody has a role. */
export function behindFrom({ from, joined }: NameSpan, { tokens }: Read): boolean {
  if (/^[מב]-?[\u05D0-\u05EA]/.test(tokens[from]?.text ?? '')) return true;
  return (joined ?? false) || sources.test(tokens[from - 1]?.key ?? '');
}
