/** The names of a line: what the model found, put right where writing leaves no doubt. */
import type { Intent } from './intents.ts';
import { type NameKind, type NameSpan, namesIn } from './tagger.ts';
import type { Token } from './tokens.ts';
import { models } from './weights.ts';

/** The names among `tokens`, in the order of the line. */
export function namesOf(tokens: readonly Token[], intent: Intent): NameSpan[] {
  const found = namesIn(tokens, models().names).flatMap((span) => trimmed(span, tokens));
  const withQuoted = taggedNames(quotedNames(found, tokens, intent), tokens, intent);
  return withQuoted.length > 0 || silent.has(intent) ? withQuoted : unknownRun(tokens, intent);
}

/** Intents that need no name. */
const silent: ReadonlySet<Intent> = new Set([
  ...([
    'cancel',
    'help',
    'none',
    'kpi.show',
    'report.run',
    'report.schedule',
    'report.list',
  ] as const),
  ...(['region.set', 'language.set', 'template.list', 'template.create', 'customer.list'] as const),
  ...([
    'find.number',
    'find.device',
    'verify.check',
    'history',
    'user.add',
    'customer.create',
  ] as const),
]);

/** Small words at the ends of a name belong to the sentence, as do verbs after it. */
function trimmed(span: NameSpan, tokens: readonly Token[]): NameSpan[] {
  let { from, to } = span;
  const words = tokens.slice(from, to);
  if (!words.some((token) => token.unknown)) return words.some(isNoName) ? [] : [span];
  while (from < to - 1 && isLoose(tokens[from]) && !tokens[from]?.quoted) from++;
  while (to - 1 > from && isLoose(tokens[to - 1]) && !tokens[to - 1]?.quoted) to--;
  return [{ ...span, from, to, ...(from !== span.from && { joined: false }) }];
}

/** Words of the request itself are no name, whatever stands around them. */
function isNoName({ concepts, quoted }: Token): boolean {
  return (
    !quoted &&
    concepts.some((concept) => ['kpi', 'report', 'post', 'schedule', 'webex'].includes(concept))
  );
}

/** What follows the word “tag” is the tag; whatever else nobody knows is the customer. */
function taggedNames(spans: NameSpan[], tokens: readonly Token[], intent: Intent): NameSpan[] {
  if (intent !== 'customer.tag' && intent !== 'customer.untag') return spans;
  const named = spans.some(({ kind }) => kind === 'tag');
  const afterTag = ({ from }: NameSpan) => tokens[from - 1]?.concepts.includes('tag') ?? false;
  const first = named ? undefined : spans.find(afterTag);
  const all = spans.map((span) => (span === first ? { ...span, kind: 'tag' as const } : span));
  if (all.length === 0 || all.some(({ kind }) => kind !== 'tag')) return all;
  const [tag] = all;
  if (!tag) return all;
  const left = tokens.map((token, at) =>
    at >= tag.from && at < tag.to
      ? { ...token, unknown: false }
      : { ...token, unknown: isNameLike(token) },
  );
  return [...all, ...unknownRun(left, intent)].sort((one, other) => one.from - other.from);
}

/** Nobody knows the word, or it has a capital letter inside the line. */
function isNameLike({ unknown, capital, start, value }: Token): boolean {
  return unknown || (capital && start > 0 && !value);
}

const loose: ReadonlySet<string> = new Set([
  'small',
  'show',
  'need',
  'now',
  'thanks',
  'but',
  'find',
  'not',
]);

function isLoose(token: Token | undefined): boolean {
  if (!token || token.unknown || token.capital) return false;
  return token.concepts.length > 0 && token.concepts.some((concept) => loose.has(concept));
}

/** What stands between quotation marks is a name as a whole. */
function quotedNames(spans: NameSpan[], tokens: readonly Token[], intent: Intent): NameSpan[] {
  const from = tokens.findIndex((token) => token.quoted && !token.value);
  if (from < 0) return spans;
  let to = from;
  while (tokens[to]?.quoted && !tokens[to]?.value) to++;
  if (to - from > 6) return spans;
  const touching = spans.find((span) => span.from < to && span.to > from);
  const outside = tokens.some((token) => !token.quoted && isNameLike(token));
  // beside a customer without quotation marks, what has them is the tag
  const isTag = outside && quotedKind(intent, spans) === 'tag';
  const kind = isTag ? 'tag' : (touching?.kind ?? quotedKind(intent, spans));
  const others = spans.filter((span) => span !== touching && (span.to <= from || span.from >= to));
  return [...others, { kind, from, to }].sort((one, other) => one.from - other.from);
}

function quotedKind(intent: Intent, spans: readonly NameSpan[]): NameKind {
  const tags = intent === 'customer.tag' || intent === 'customer.untag';
  if (tags && !spans.some(({ kind }) => kind === 'tag')) return 'tag';
  return intent.startsWith('user.') || intent === 'find.user' ? 'person' : 'customer';
}

/** No name was found where one is wanted: the longest run of words that nobody knows. */
function unknownRun(tokens: readonly Token[], intent: Intent): NameSpan[] {
  if (tokens.some((token) => token.value)) return [];
  let best: NameSpan | undefined;
  let from = -1;
  for (const [at, token] of tokens.entries()) {
    if (!token.unknown) {
      from = -1;
      continue;
    }
    if (from < 0) from = at;
    if (!best || at + 1 - from > best.to - best.from) {
      best = {
        kind: quotedKind(intent, []) === 'tag' ? 'customer' : quotedKind(intent, []),
        from,
        to: at + 1,
      };
    }
  }
  return best ? [best] : [];
}
