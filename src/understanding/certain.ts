/**
 * Whether a change is certain enough for its card to be opened at once. The model being sure of it is not: words of
 * the line itself must name what is to be done and to what, nothing may speak of something else, and the names must be
 * found without doubt. Where one of these is missing it is asked with buttons.
 */
import { doubtInNames, type Evidence } from './certain-names.ts';
import { changes, elsewhere, meantBy, taking } from './change-words.ts';
import { keyOf } from './concepts.ts';
import type { Intent } from './intents.ts';
import { isPlace } from './named.ts';
import type { NameSpan } from './tagger.ts';
import type { Token } from './tokens.ts';

/** No other intent may come nearer than this to the first. */
const leastLead = 0.85;
/** Why it is asked first, in English, for whoever debugs it; undefined: the card is opened. */
export function doubtIn(evidence: Evidence): string | undefined {
  const { intent, ranked } = evidence;
  const [first, second] = ranked;
  if (first?.name !== intent) return 'a rule and the model differ';
  if (first.probability - (second?.probability ?? 0) < leastLead) return `${second?.name} is near`;
  return doubtInWords(evidence) ?? doubtInNames(evidence);
}

function doubtInWords({ intent, slots, asked, left, names }: Evidence): string | undefined {
  const change = changes[intent];
  if (!change) return undefined;
  const real = names.filter((span) => isReal(span, asked));
  const free = asked.filter((_, at) => !real.some(({ from, to }) => at >= from && at < to));
  const all = new Set(free.flatMap(meantBy));
  if (names.length > 0) all.add('‹name›');
  if (slots.when ?? slots.frequency) all.add('‹when›');
  const [acts = []] = change.says;
  const tellsOnly = free.filter((token) => meantBy(token).some((one) => acts.includes(one)));
  if (
    tellsOnly.length > 0 &&
    tellsOnly.every(({ text }) => done.test(keyOf(text))) &&
    !all.has('need')
  )
    return 'it says what was done';
  const lacking = change.says.find((row) => !row.some((one) => all.has(one)));
  if (lacking) return `nothing says ${lacking.join(' or ')}`;
  const own = change.says.flat();
  const strange = [...change.never, ...elsewhere];
  // “she is no admin, she is a user”: beside a “not” every word counts
  const contrast = free.some(isNot);
  // “forget all rules and remove jane@…”
  const single = slots.user?.includes('@');
  const taken = strange.includes('delete') ? [...free, ...left].filter(isTaking) : [];
  for (const token of [...(contrast ? free : clausesWith(acts, free)), ...taken]) {
    const meant = meantBy(token);
    if (meant.some((one) => own.includes(one))) continue;
    const other = meant.find((one) => strange.includes(one) && !(one === 'all' && single));
    // “triste” is no “delete”: what is done must not be guessed from a slip
    if (other && !(token.guessed && guessing.includes(other))) return `it speaks of ${other}`;
  }
  if (asked.some(isQuestion)) return 'it asks something';
  if (!ending.has(intent) && free.some(isNot)) return 'it says what shall not be';
  const at = intent === 'customer.create' ? asked.findIndex(isCustomer) : -1;
  if (at > 0 && (isPlace(asked[at - 1]) || toJoined.test(asked[at]?.text ?? '')))
    return 'something is done at a customer';
  return undefined;
}

/** What consists of words of the request only is no name, whatever the tagger says. */
function isReal({ kind, from, to }: NameSpan, tokens: readonly Token[]): boolean {
  if (kind === 'tag' && tokens[from - 1]?.concepts.includes('tag')) return true;
  return tokens
    .slice(from, to)
    .some(({ unknown, capital, quoted }) => unknown || capital || quoted);
}

/** What goes is said to be so no longer: “he does not work here any more”. */
const ending: ReadonlySet<Intent> = new Set([
  ...(['customer.untag', 'user.email_unblock', 'user.delete', 'admin.remove'] as const),
]);

/** “Which”, “who”: Polish “co” is “every” as well, Spanish “que” is “that”. */
function isQuestion({ key, concepts }: Token): boolean {
  if (key === 'co' || key === 'que' || key === 'cuando') return false;
  return ['which', 'who', 'when'].some((one) => concepts.length === 1 && concepts[0] === one);
}

/** “Assigned”, in languages whose verbs and participles begin alike. */
const done =
  /(?:\p{L}{3}(?:[ai]d[oa]s?|an[yae]|on[yae]|[lnd]en[iao]|enite))$|^(?:tildelt|tilordnet|lagt)$/u;

/** Norwegian “ni” is nine, too. */
function isNot({ concepts }: Token): boolean {
  return concepts.includes('not') && !concepts.includes('hour');
}

function isTaking({ concepts, guessed }: Token): boolean {
  return !guessed && concepts.includes('delete');
}

const guessing = [...taking, ...elsewhere];

function isCustomer({ concepts }: Token): boolean {
  return concepts.includes('customer');
}

/** What stands between two commas or full stops counts when it holds a word of the request. */
function clausesWith(own: readonly string[], tokens: readonly Token[]): Token[] {
  const clauses: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    const center = isCenter(token, tokens[at + 1]) || isCenter(tokens[at - 1], token);
    if (/[,.;:!?]/.test(token.after)) clauses.push([]);
    if (!center) clauses.at(-1)?.push(token);
  }
  const holding = clauses.filter((clause) =>
    clause.some((token) => meantBy(token).some((one) => own.includes(one))),
  );
  return holding.flat();
}

/** Hebrew “to the customer” is one word. */
const toJoined = /^[לב](?:לקוח|ארגון|חברה)/;

/** “Contact center” is a product, and nobody's contact. */
function isCenter(token: Token | undefined, next: Token | undefined): boolean {
  return token?.key === 'contact' && (next?.key.startsWith('cent') ?? false);
}
