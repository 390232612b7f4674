/** Which words are a tag: what follows “as”, the word for tags, or a #. */
import type { Intent } from './intents.ts';
import type { NameSpan } from './tagger.ts';
import type { Token } from './tokens.ts';

/** What follows the word “tag” is the tag; whatever else nobody knows is the customer. */
export function taggedNames(
  spans: NameSpan[],
  tokens: readonly Token[],
  intent: Intent,
  unknownRun: (tokens: readonly Token[]) => NameSpan[],
): NameSpan[] {
  if (intent !== 'customer.tag' && intent !== 'customer.untag') return spans;
  const told = spans.some(({ kind }) => kind === 'tag') ? undefined : behindTag(tokens);
  const behind = hashed(tokens) ?? behindAs(tokens) ?? told;
  if (behind) {
    const others = spans
      .filter(({ from }) => from < behind.from || from >= behind.to)
      .map((span) =>
        span.from < behind.from && span.to > behind.from ? { ...span, to: behind.from } : span,
      );
    const all = [...others.map((span) => ({ ...span, kind: 'customer' as const })), behind];
    return all.sort((one, other) => one.from - other.from);
  }
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
  return [...all, ...unknownRun(left)].sort((one, other) => one.from - other.from);
}

const as = /^(?:as|jako|como|kato|som|בתור)$/;

/** “As”, in a language where a tag may follow it. */
export function isAs(key: string): boolean {
  return as.test(key);
}

/** “Mark Globex as key account”: the tag is what follows the word. Norwegian companies are called “Fjordkraft AS”. */
function behindAs(tokens: readonly Token[]): NameSpan | undefined {
  const all = tokens.flatMap(({ key, quoted }, at) => (as.test(key) && !quoted ? [at] : []));
  const words = all.filter((at) => !isSuffix(tokens, at));
  const at = words.find((each) => tokens[each]?.key !== 'as') ?? words[0] ?? -1;
  let [from, to] = [at + 1, tokens.length];
  while (isLoose(tokens[from]) || tokens[from]?.concepts.includes('tag')) from++;
  const end = tokens.findIndex(({ after }, index) => index > from && after !== '');
  if (end > 0) to = end;
  while (to > from && isLoose(tokens[to - 1])) to--;
  return at > 0 && from < to ? { kind: 'tag', from, to } : undefined;
}

/** “Remove the tag test from Globex”: one word between the word for tags and a small one, or the end of the line. */
function behindTag(tokens: readonly Token[]): NameSpan | undefined {
  const at = tokens.findIndex(({ concepts, guessed }) => concepts.includes('tag') && !guessed);
  const [tag, next] = [tokens[at + 1], tokens[at + 2]];
  if (at < 0 || !tag || tag.after !== '' || tag.value || tag.quoted || tag.capital)
    return undefined;
  const isWord = tag.unknown || tag.concepts.some((one) => labels.has(one));
  const ends = next === undefined || next.after !== '' || bounds.test(next.key);
  return isWord && ends ? { kind: 'tag', from: at + 1, to: at + 2 } : undefined;
}

/** Words of a request that are tags as well. */
const labels: ReadonlySet<string> = new Set(['trial', 'template', 'partner']);
const bounds =
  /^(?:from|off|to|for|on|at|fra|av|til|pa|hos|z|ze|od|do|dla|u|przy|de|del|a|para|en|ot|na|kam|za|pri)$/;

/** “#vip” is a tag, whatever stands around it. */
function hashed(tokens: readonly Token[]): NameSpan | undefined {
  const at = tokens.findIndex(({ text }) => /^#./.test(text));
  return at < 0 ? undefined : { kind: 'tag', from: at, to: at + 1 };
}

/** “AS” in capital letters, or the last word of what it may belong to. */
function isSuffix(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.key !== 'as') return false;
  return (
    token.text !== 'as' || next === undefined || next.after !== '' || isNorwegian.test(next.key)
  );
}

/** What may follow the name of a Norwegian company. */
const isNorwegian = /^(?:som|med|til|fra|pa|av|og|har|skal|er|sin|sitt|sine|merk\w*|tag\w*)$/;

/** Nobody knows the word, or it has a capital letter inside the line. */
export function isNameLike({ unknown, capital, start, value }: Token): boolean {
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

/** Small letters or not, they end the name of a company. */
const legalForm = /^(?:asa|sa|sl|slu|ad|ood|eood|spzoo|spk|ltd|llc|inc)$/;

/** Words at the borders of a name that belong to the sentence. */
export function isLoose(token: Token | undefined): boolean {
  if (token?.concepts.includes('title')) return true;
  if (!token || token.unknown || token.capital || legalForm.test(token.key)) return false;
  return token.concepts.length > 0 && token.concepts.some((concept) => loose.has(concept));
}
