/** Whether the names of a change are found for certain: where each begins and ends, and that there is no other. */
import { changes, meantBy, taking } from './change-words.ts';
import type { Ranked } from './classifier.ts';
import type { Intent, Slots } from './intents.ts';
import { behindFrom, textOf } from './named.ts';
import { isAs } from './tag-names.ts';
import { marginsOf, type NameSpan } from './tagger.ts';
import type { Token } from './tokens.ts';
import { models } from './weights.ts';

/** What is known of a line before its card is opened. */
export interface Evidence {
  line: string;
  intent: Intent;
  slots: Slots;
  ranked: readonly Ranked[];
  asked: readonly Token[];
  /** What the request is not read from. */
  left: readonly Token[];
  names: readonly NameSpan[];
}

/** In units of the tagger's weights: below it most borders are wrong. */
const leastMargin = 2.5;
/** Behind the word for a space there is its name, and where it ends matters less. */
const roomMargin = -10;
/** Whether a Hebrew name begins with “to” or with its own letter is seldom sure. */
const joinedMargin = 1;

/** Slots whose value is a name as typed. */
const named = ['user', 'person', 'customer', 'tag', 'companyName', 'space'] as const;

/** Why it is not sure whom or what the line names; undefined: it is. */
export function doubtInNames(evidence: Evidence): string | undefined {
  const { line, intent, slots, asked, names } = evidence;
  const read = { line, tokens: asked, names, cadence: () => undefined };
  const values = named.flatMap((name) => slots[name] ?? []);
  const used = names.filter((span) => values.includes(textOf(span, read) ?? ''));
  const margins = marginsOf(asked, names, models().names);
  for (const span of used) {
    if (asked[span.from]?.quoted || isToldTag(span, asked)) continue;
    const margin = margins[names.indexOf(span)] ?? 0;
    const isRoom = asked[span.from - 1]?.concepts.includes('space');
    const inRoom = isRoom && textOf(span, read) === slots.space;
    const least = inRoom ? roomMargin : span.joined ? joinedMargin : leastMargin;
    if (
      margin < least ||
      isSmall(span, asked) ||
      isUneven(span, asked) ||
      isPerhapsJoined(span, asked) ||
      isCutInFront(span, asked) ||
      isElsewhere(span, evidence)
    )
      return `where “${textOf(span, read)}” ends is not sure`;
  }
  const created = intent === 'customer.create' ? used[0] : undefined;
  if (created && inside.test(asked[created.from - 1]?.key ?? '')) return 'it may be created there';
  const tags = intent === 'customer.tag' || intent === 'customer.untag';
  if (tags && (slots.tag === undefined || slots.customer === undefined)) return 'a name is missing';
  const emails = asked.flatMap(({ value }) => (value?.kind === 'email' ? value.value : []));
  if (new Set(emails).size > 1) return 'two addresses';
  const others = names.filter((span) => !used.includes(span));
  const isUser = asked.some(({ concepts }) => concepts.includes('user'));
  if (intent === 'user.delete' && !isUser && others.some((span) => behindFrom(span, read)))
    return 'it may be a role that is taken';
  const strange = others.filter(({ from, to }) => asked.slice(from, to).some((one) => one.unknown));
  if (strange.some(({ kind }) => used.some((span) => span.kind === kind)))
    return 'two names for one';
  return undefined;
}

/** “Get Globex into Partner Hub as a customer”. */
const inside = /^(?:in|into|at|w|we|u|en|v|vav|pri|hos|i|אצל)$/;

/** Who writes another name of the line with a capital letter writes every name so. */
function isSmall({ kind, from, to }: NameSpan, tokens: readonly Token[]): boolean {
  const words = tokens.slice(from, to);
  if (kind === 'tag' || words.some(({ capital }) => capital)) return false;
  if (!words.some(({ text }) => /^\p{Ll}/u.test(text))) return false;
  return tokens.some(
    ({ capital, unknown, after }, at) => capital && unknown && at > 0 && !/[.!?]/.test(after),
  );
}

/** Hebrew has no capital letters: in another sentence than what is to be done a name is not seen to end. */
function isElsewhere({ from, to }: NameSpan, { intent, asked }: Evidence): boolean {
  if (!/^[\u05D0-\u05EA]/.test(asked[from]?.text ?? '')) return false;
  const acts = changes[intent]?.says[0] ?? [];
  let start = from;
  while (start > 0 && !/[.,;:!?]/.test(asked[start]?.after ?? '')) start--;
  const behind = asked.findIndex(({ after }, at) => at >= to && /[.,;:!?]/.test(after));
  const clause = asked.slice(start, behind < 0 ? undefined : behind);
  return !clause.some((token) => meantBy(token).some((one) => acts.includes(one)));
}

/** “Old Bridge Tours shall be tagged”: the first word of the line begins the name, or the sentence. */
function isCutInFront({ from }: NameSpan, tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (from !== 1 || !first?.capital || !second?.capital || second.after !== '') return false;
  return first.concepts.every((one) => one === 'past' || one === 'new');
}

/** Hebrew “לכפר ורד”: with nothing that leads to the name in front of it, its first letter may be “to” or “from”. */
function isPerhapsJoined({ from, joined }: NameSpan, tokens: readonly Token[]): boolean {
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (joined || !first || !/^[למב][\u05D0-\u05EA]{3}/.test(first.text)) return false;
  if (first.concepts.includes('companyWord') || before === undefined) return false;
  return !['small', 'customer', 'user', 'new', 'tag'].some((one) => before.concepts.includes(one));
}

/** “… as gold”, “tag gold”, “#gold”: no doubt where it begins. */
function isToldTag({ kind, from }: NameSpan, tokens: readonly Token[]): boolean {
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (kind !== 'tag' || !first || taking.some((one) => first.concepts.includes(one))) return false;
  return (
    first.text.startsWith('#') || (before !== undefined && (isAs(before.key) || isTag(before)))
  );
}

const isTag = ({ concepts }: Token) => concepts.includes('tag');

/**
 * “Anna resigned” as a name: one word has a capital letter and another, which nobody knows either, has none. In small
 * letters alone a name has no border that can be seen when a word without a meaning stands beside it.
 */
function isUneven({ kind, from, to, joined }: NameSpan, tokens: readonly Token[]): boolean {
  const words = tokens.slice(from, to);
  const isNamed = ({ unknown, capital, concepts }: Token) =>
    unknown || capital || concepts.includes('companyWord');
  if (!words.some(isNamed)) return true;
  const plain = words.filter(isPlain);
  const capital = words.some((word) => word.capital);
  if (kind !== 'tag' && capital && plain.length > 0) return true;
  const next = tokens[to];
  // “Przychodnia Zdrowie Plus”: another capital letter
  if (next?.capital && next.after === '' && !next.concepts.some((one) => products.has(one)))
    return true;
  const isHebrew = /^[\u05D0-\u05EA]/.test(words[0]?.text ?? '');
  const before = tokens[from - 1];
  const begins = tokens[from]?.after === '' && !joined && before !== undefined;
  if (isHebrew && begins && (before.unknown || isBare(before))) return true;
  const last = tokens[to + 1] === undefined || tokens[to + 1]?.after !== '';
  if (isHebrew && next && next.after === '' && (next.unknown || (last && isBare(next))))
    return true;
  return !capital && next !== undefined && next.after === '' && isPlain(next) && !next.unknown;
}

const products: ReadonlySet<string> = new Set([
  ...['webex', 'suite', 'voice', 'standard', 'product.calling', 'product.meetings', 'kpi', 'csv'],
  ...['partner', 'admin', 'tag', 'trial', 'full', 'readonly', 'code'],
]);

const isBare = ({ concepts, value }: Token) => !value && concepts.length === 0;

/** Small letters of a script that has capital ones, and no meaning. */
function isPlain({ text, concepts, value }: Token): boolean {
  return !value && concepts.length === 0 && /^\p{Ll}/u.test(text);
}
