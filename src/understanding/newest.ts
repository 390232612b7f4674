/**
 * Own words for commands the model has never heard of: locations, telephone numbers of a customer and of a user, and
 * Setup Assist. Words of the line itself decide; what changes is opened only when one thing is asked and one name is
 * said, and else asked about with buttons.
 */
import type { Target } from './by-intent.ts';
import { keyOf } from './concepts.ts';
import { entitiesIn } from './entities.ts';
import { wordLanguage } from './languages.ts';
import { withoutTo } from './named.ts';
import { type Token, tokensIn } from './tokens.ts';
import type { Understanding, UnderstandingContext } from './understanding.ts';
import { models } from './weights.ts';

/** Beginnings of words for where customers have their telephones. */
const places = beginnings(
  'location lokalizacj ubicaci localizaci sede местоположени локаци lokasjon lokaliser מיקום מיקומי לוקיישן',
);
const assist = /setup[ -]?assist/i;
const assists = /^(?:set|setup|up|assist|setupassist)$/;
const making = ['add', 'create', 'new', 'give'];
/** What a line about something else says. */
const others = [
  ...['delete', 'unassign', 'tag', 'trial', 'template', 'license', 'package', 'code', 'mail'],
  ...['report', 'kpi', 'device', 'admin', 'history', 'help', 'not', 'cancel', 'buy', 'rename'],
  ...['csv', 'queue', 'count', 'site', 'subscription', 'move', 'end', 'reset', 'whose'],
];
const longest = 14;

function beginnings(list: string): readonly string[] {
  return list.split(' ').map(keyOf);
}

/** Undefined: it is about something else, or how it is done is asked. */
export function newestIn(line: string, context: UnderstandingContext): Understanding | undefined {
  const all = tokensIn(line, models().words, context.defaultRegion);
  if (all.length === 0 || all.length > longest) return undefined;
  const tokens = all.map((token) =>
    isPlace(token) || assists.test(token.key) ? placed(token) : token,
  );
  const said = new Set(tokens.flatMap(({ concepts }) => concepts));
  if (others.some((one) => said.has(one))) return undefined;
  const wanted = commandsFor(tokens, said, line).filter((one) =>
    context.words.commands.includes(one),
  );
  const [first] = wanted;
  if (first === undefined) return undefined;
  const names = namesIn(tokens, line);
  const query = names[0];
  const language = wordLanguage(all);
  const spoken = language === undefined ? {} : { language };
  const reads = first === 'customer.locations';
  if (query === undefined || names.length > 1) return undefined;
  if (wanted.length === 1 && (reads || isOrder(tokens))) {
    const entities = entitiesIn(query, context.defaultRegion);
    return { kind: 'request', command: first, query, entities, confidence: 0.9, ...spoken };
  }
  const among: Target[] = wanted.map((command) => ({ command, query }));
  const searched: Target[] = among.length === 1 ? [{ command: 'find', query }] : [];
  return { kind: 'choose', among: [...among, ...searched], ...spoken };
}

function commandsFor(
  tokens: readonly Token[],
  said: ReadonlySet<string>,
  line: string,
): readonly string[] {
  if (assist.test(line)) return ['customer.assist'];
  const makes = making.some((one) => said.has(one)) || said.has('assign');
  if (tokens.some(isPlace)) return makes ? ['location.add'] : ['customer.locations'];
  const numbers = said.has('number') || (said.has('phone') && said.has('add'));
  if (!numbers || !makes || tokens.some(({ value }) => value?.kind === 'phone')) return [];
  if (tokens.some(({ value }) => value?.kind === 'email')) return ['numbers.assign'];
  return said.has('customer') ? ['numbers.add'] : ['numbers.add', 'numbers.assign'];
}

/** Hebrew joins “in” or “the” to the word. */
function isPlace({ text, quoted, value }: Token): boolean {
  const key = keyOf(text).replace(/^[הבל](?=מיקו|לוקי)/, '');
  return !value && !quoted && places.some((beginning) => key.startsWith(beginning));
}

function placed(token: Token): Token {
  return { ...token, key: keyOf(token.text), concepts: [], unknown: false };
}

/** What shall be done stands near the beginning, and nothing is asked. */
function isOrder(tokens: readonly Token[]): boolean {
  const asks = tokens.some(({ concepts }) =>
    concepts.some((one) => one === 'which' || one === 'who'),
  );
  const acts = ({ concepts }: Token) => [...making, 'assign'].some((one) => concepts.includes(one));
  return !asks && tokens.slice(0, 4).some(acts);
}

/** Runs of words that nobody knows, or that have a capital letter inside the line; an address is one by itself. */
function namesIn(tokens: readonly Token[], line: string): string[] {
  const names: { from: number; to: number }[] = [];
  let open = false;
  for (const [at, token] of tokens.entries()) {
    const { start, end, value, after } = token;
    const named: boolean = value !== undefined || isNamed(token, at, open);
    const last = names.at(-1);
    if (named && open && last && after === '' && !value) last.to = end;
    else if (named) names.push({ from: start, to: end });
    open = named && value === undefined;
  }
  return names.map(({ from, to }) => bare(line.slice(from, to)));
}

function isNamed(token: Token, at: number, open: boolean): boolean {
  if (isPlace(token)) return false;
  if (token.unknown || token.quoted) return true;
  if (token.concepts.includes('companyWord') && (open || token.concepts.length === 1)) return true;
  return token.capital && at > 0 && token.concepts.every((one) => one === 'small');
}

/** “לגליל”: “to” or “in”, which Hebrew joins to a name, is no part of it. */
function bare(name: string): string {
  const plain = name.replace(/^["']|["']$/g, '').replace(/^[לבשמ]-(?=\S)/, '');
  return withoutTo(plain) ?? plain;
}
