/** The names of a line: what the model found, put right where writing leaves no doubt. */
import type { Intent } from './intents.ts';
import { isLoose, isNameLike, taggedNames } from './tag-names.ts';
import { type NameKind, type NameSpan, namesIn } from './tagger.ts';
import type { Token } from './tokens.ts';
import { models } from './weights.ts';

/** The names among `tokens`, in the order of the line. */
export function namesOf(tokens: readonly Token[], intent: Intent): NameSpan[] {
  const found = namesIn(tokens, models().names)
    .flatMap((span) => withoutGap(span, tokens))
    .flatMap((span) => trimmed(span, tokens))
    .map((span) => widened(withRest(span, tokens), tokens))
    .reduce<NameSpan[]>((spans, span) => joinedTo(spans, span, tokens, intent), []);
  const withQuoted = taggedNames(quotedNames(found, tokens, intent), tokens, intent, (left) =>
    unknownRun(left, intent),
  );
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

/** Where a quotation or a refusal was taken out of the line, no name goes on. */
function withoutGap(span: NameSpan, tokens: readonly Token[]): NameSpan[] {
  for (let at = span.from + 1; at < span.to; at++) {
    const [before, here] = [tokens[at - 1], tokens[at]];
    if (!before || !here) continue;
    const near = here.start - before.end <= here.after.length + widestGap;
    // “from HR. Import them”: behind the point a word of the request begins the next sentence
    const begins = here.capital && !here.unknown && !here.concepts.includes('companyWord');
    const point = here.after === '.' && (before.text.length > 3 || begins);
    const ends = /[!?;:]/.test(here.after) || point;
    if (near && !ends) continue;
    const joined = span.joined ? { joined: true } : {};
    const parts = [
      { kind: span.kind, from: span.from, to: at, ...joined },
      { kind: span.kind, from: at, to: span.to },
    ];
    return parts.filter(({ from, to }) => tokens.slice(from, to).some(({ unknown }) => unknown));
  }
  return [span];
}

/** Spaces and quotation marks between two words of one name. */
const widestGap = 4;

/**
 * A capital letter inside the line belongs to the name beside it, though the word means something elsewhere (“Jo”,
 * “Paz”); so does what comes behind the point of “sp. z o.o.”.
 */
function widened(span: NameSpan, tokens: readonly Token[]): NameSpan {
  let { from, to } = span;
  if (span.kind === 'person' || span.kind === 'customer') {
    while (!span.joined && belongs(tokens[from - 1]) && isCapital(tokens[from]) && parted(from))
      from--;
    while (belongs(tokens[to]) && isCapital(tokens[to - 1]) && parted(to)) to++;
  }
  if (
    tokens[to - 1]?.key === 'sp' &&
    ['z', 'o', 'o'].every((key, at) => tokens[to + at]?.key === key)
  ) {
    to += 3;
  }
  return { ...span, from, to };

  function parted(at: number): boolean {
    return tokens[at]?.after === '';
  }
}

/** Where no tag is wanted, what was taken for one directly behind a customer is the rest of its name. */
function joinedTo(
  spans: NameSpan[],
  span: NameSpan,
  tokens: readonly Token[],
  intent: Intent,
): NameSpan[] {
  const last = spans.at(-1);
  const wantsTag = intent.endsWith('tag') || intent === 'customer.list';
  const near = last?.to === span.from && tokens[span.from]?.after === '' && !span.joined;
  if (!last || !near || wantsTag || last.kind !== 'customer' || span.kind !== 'tag')
    return [...spans, span];
  return [...spans.slice(0, -1), { ...last, to: span.to }];
}

/** Hebrew: “גלי ים אבטחה”: a word that companies have in their names, or that means nothing, ends the name and the line. */
function withRest(span: NameSpan, tokens: readonly Token[]): NameSpan {
  let { to } = span;
  while (isRest(tokens[to], tokens[to + 1], span, tokens)) to++;
  return { ...span, to };
}

function isRest(
  token: Token | undefined,
  next: Token | undefined,
  { kind, from }: NameSpan,
  tokens: readonly Token[],
): boolean {
  if (!token || kind !== 'customer' || token.after !== '' || token.value) return false;
  const isHebrew = [tokens[from], token].every((one) => /^[\u05D0-\u05EA]/.test(one?.text ?? ''));
  if (!isHebrew) return false;
  if (token.concepts.includes('companyWord')) return true;
  const ends = next === undefined || next.after !== '';
  return ends && token.concepts.length === 0;
}

function belongs(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    isCapital(token) &&
    token.start > 0 &&
    !token.value &&
    (token.concepts.length === 0 || token.key === 'plus')
  );
}

function isCapital(token: Token | undefined): boolean {
  return token?.capital ?? false;
}

/** Small words at the ends of a name belong to the sentence, as do verbs after it. */
function trimmed(span: NameSpan, tokens: readonly Token[]): NameSpan[] {
  let { from, to } = span;
  const words = tokens.slice(from, to);
  if (words.every(({ concepts, unknown }) => !unknown && concepts.includes('title'))) return [];
  const unknown = words.some((token) => token.unknown);
  if (!unknown && words.some(isNoName)) return [];
  if (unknown) to = from + beforeTail(words);
  // “at risk”, “do kontaktu”: a tag may begin with a small word
  const front = span.kind === 'tag' && begunByTag(tokens, from) ? 0 : 1;
  while (
    from < to - 1 &&
    (front || ofTag.test(tokens[from]?.key ?? '')) &&
    isLoose(tokens[from]) &&
    !tokens[from]?.quoted
  )
    from++;
  while (to - 1 > from && isLoose(tokens[to - 1]) && !tokens[to - 1]?.quoted) to--;
  if (span.kind !== 'tag' && tokens.slice(from, to).some(({ capital }) => capital)) {
    while (to - 1 > from && isSpoken(tokens[to - 1])) to--;
    while (from < to - 1 && isSpoken(tokens[from])) from++;
  }
  while (to - 1 > from && still.test(tokens[to - 1]?.text ?? '')) to--;
  return [{ ...span, from, to, ...(from !== span.from && { joined: false }) }];
}

/** “The tag gold already …” */
const still = /^(?:already|anymore|już|juz|ya|вече|veche|allerede|lenger|כבר|יותר)$/u;

const ofTag = /^(?:of|de|del|av|the|la|el|named|called|של|את|na)$/;

function begunByTag(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.concepts.includes('tag') ?? false;
}

/** “What has Lysholm bought”: in a name with capital letters, a common word without one is none of it. */
function isSpoken(token: Token | undefined): boolean {
  if (!token || token.unknown || token.capital || token.quoted || token.value) return false;
  return /^\p{Ll}{2}/u.test(token.text) && !token.concepts.includes('companyWord');
}

/** “Globex in read-only mode”: from a small word on that is followed by nothing a name is made of. */
function beforeTail(words: readonly Token[]): number {
  const inside = ({ unknown, capital, quoted }: Token) => unknown || capital || quoted;
  const last = words.reduce((found, token, at) => (inside(token) ? at : found), -1);
  const rest = words.slice(last + 1);
  const tail = rest.findIndex(({ concepts }) => concepts.includes('small'));
  const means = rest
    .slice(tail + 1)
    .some(({ concepts }) => concepts.some((one) => one !== 'small'));
  return tail < 0 || !means ? words.length : last + 1 + tail;
}

/** Words of the request itself are no name, whatever stands around them. */
function isNoName({ concepts, quoted }: Token): boolean {
  return (
    !quoted &&
    concepts.some((concept) =>
      ['kpi', 'report', 'post', 'schedule', 'webex', 'hour'].includes(concept),
    )
  );
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
  const isTag = outside && quotedKind(intent, []) === 'tag';
  const kind = isTag ? 'tag' : (touching?.kind ?? quotedKind(intent, spans));
  const others = spans.filter(
    (span) =>
      span !== touching && (span.to <= from || span.from >= to) && !(isTag && span.kind === 'tag'),
  );
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
