/** Which part of a line is the request: not what must not be done, not what is only quoted. */
import { correctedIn } from './corrected.ts';
import { reportedIn } from './reported.ts';
import type { Token } from './tokens.ts';

export interface Clauses {
  /** The words that ask for something. */
  tokens: readonly Token[];
  /** All that was said is that something must not be done. */
  refusal: boolean;
  /** All that is asked for is asked for by somebody else. */
  reported: boolean;
  /** Where two requests may meet. */
  parts: readonly (readonly Token[])[];
}

/** What one may ask to be done. */
export const doing: ReadonlySet<string> = new Set([
  ...['delete', 'send', 'create', 'add', 'change', 'assign', 'unassign', 'schedule', 'import'],
  ...['start', 'unblock', 'run', 'post', 'open', 'show', 'find', 'verify', 'check', 'reset', 'end'],
  ...['cancel', 'buy', 'book', 'rename'],
]);
/** Between “not” and the verb there may be “I want to”. */
const reach = 4;

export function clausesOf(tokens: readonly Token[]): Clauses {
  const { own, reported } = withoutReports(withoutQuotations(tokens));
  const said = correctedIn(own, does);
  const segments = segmentsOf(said);
  const refused = segments.filter((segment) => isRefused(segment, segments.length > 1));
  if (refused.length === 0)
    return { tokens: said, refusal: false, reported, parts: reported ? [said] : partsOf(said) };
  const kept = segments.filter((segment) => !refused.includes(segment)).flat();
  if (!kept.some(saysSomething)) return { tokens: said, refusal: true, reported, parts: [said] };
  const named = kept.some((token) => token.value ?? token.unknown);
  const about = named ? [] : refused.flat().filter(isName);
  const request = [...kept, ...about];
  return { tokens: request, refusal: false, reported, parts: [request] };
}

/** “Paz” is a name behind another one, though the word means something elsewhere. */
function isName(token: Token, at: number, all: readonly Token[]): boolean {
  if (token.value ?? token.unknown) return true;
  const beside = [all[at - 1], all[at + 1]].some((each) => each?.unknown && each.capital);
  return token.capital && token.start > 0 && beside && !does(token);
}

function has(token: Token | undefined, concept: string): boolean {
  return token?.concepts.includes(concept) ?? false;
}

function does(token: Token): boolean {
  return token.concepts.some((concept) => doing.has(concept));
}

function saysSomething(token: Token): boolean {
  return token.value !== undefined || token.concepts.some((each) => !quiet.has(each));
}
const quiet: ReadonlySet<string> = new Set([
  ...[
    'need',
    'thanks',
    'greeting',
    'now',
    'not',
    'and',
    'but',
    'skip',
    'able',
    'last',
    'new',
    'all',
  ],
]);

/** What somebody else said is data: a quotation that itself asks for something, with more around it. */
function withoutQuotations(tokens: readonly Token[]): readonly Token[] {
  const quoted = tokens.filter((token) => token.quoted);
  const around = tokens.filter((token) => !token.quoted);
  const asks = quoted.length > 2 && quoted.some(does);
  if (!asks || !around.some(saysSomething)) return tokens;
  // “the ticket says "delete jane@…". Who is that?”
  const named = around.some(({ value, unknown }) => value ?? unknown);
  const wonders = !around.some(does) && around.some(isQuestion);
  return named || !wonders ? around : [...around, ...quoted.filter(({ value }) => value)];
}

/** The request around what somebody else said, with what that names when the request names nothing. */
function withoutReports(tokens: readonly Token[]): { own: readonly Token[]; reported: boolean } {
  const told = reportedIn(tokens);
  if (!told) return { own: tokens, reported: false };
  const own = tokens.filter((_, at) => at < told.from || at >= told.to);
  if (!own.some((token) => does(token) || isQuestion(token)))
    return { own: tokens, reported: true };
  if (own.some(({ value, unknown }) => value ?? unknown)) return { own, reported: false };
  const named = tokens.slice(told.from, told.to).filter(({ value }) => value);
  return { own: [...own, ...named], reported: false };
}

function isQuestion(token: Token): boolean {
  return ['which', 'who', 'whose', 'why', 'when', 'count'].some((each) => has(token, each));
}

function segmentsOf(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [[]];
  for (const token of tokens) {
    const parted = /[,;.!?:()–-]/.test(token.after) || has(token, 'but');
    if (parted && segments.at(-1)?.length) segments.push([]);
    segments.at(-1)?.push(token);
  }
  return segments;
}

/** `don't delete …`, `skip the code`; beside another clause also `not the licences`. */
function isRefused(segment: readonly Token[], others: boolean): boolean {
  const first = segment.findIndex((token) => has(token, 'not') || (others && has(token, 'skip')));
  if (first < 0 || segment.some((token) => has(token, 'receive') || has(token, 'why')))
    return false;
  if (segment.some((token) => has(token, 'able'))) return false;
  // “it doesn't start” says what happens, not what shall not be done
  if (states.test(segment[first]?.key ?? '')) return false;
  // “they shall not have the tag any longer” says what shall go
  if (!segment.some(does) && segment.some(({ key }) => longer.test(key))) return false;
  const before = segment.slice(0, first);
  // “which customers have licences without assigning them”
  if (before.slice(0, 2).some(counts)) return false;
  if (segment.some(({ key }) => enough.test(key) || dull.test(key))) return others;
  const next = segment.slice(first + 1, first + 3);
  if (others && without.test(segment[first]?.key ?? '') && next.some(({ key }) => asking.test(key)))
    return true;
  if (before.some(does) && !has(segment[first], 'skip')) return false;
  const following = segment.slice(first + 1, first + 1 + reach);
  if (following.some(does) || does(segment[first] as Token)) return true;
  return others && first === 0 && following.slice(0, 2).some((token) => token.concepts.length > 0);
}

/** Spanish “que” is “that”, Polish “co” is “every” as well. */
function counts(token: Token): boolean {
  if (token.key === 'que' || token.key === 'co') return false;
  return has(token, 'count') || has(token, 'which');
}

const longer = /^(?:longer|anymore|lenger|lengre|mer|juz|wiecej|mas|ya|veche|poveche|יותר|עוד)$/;
/** “Unblocking is not enough: …”, “I do not care about the mail, …”. */
const enough =
  /^(?:enough|wystarcz\p{L}*|basta|suficiente|stiga|dostatachn\p{L}*|nok|holder|מספיק)$/u;
const dull =
  /^(?:care|interest\p{L}*|interes\p{L}*|obchodz\p{L}*|importa|valnuva|bryr|מעניי\p{L}*|אכפת)$/u;
const without = /^(?:without|bez|sin|uten|בלי|ללא|מבלי)$/;
/** “Without asking me again: …”. */
const asking =
  /^(?:ask\p{L}*|question\p{L}*|pyta\p{L}*|pregunt\p{L}*|pita\p{L}*|vapros\p{L}*|sporr?e\p{L}*|sporsmal|mas|לשאול|שאלות)$/u;
const states = /^(?:doesnt|didnt|isnt|wasnt|hasnt|havent|arent|couldnt)$/;

/** At “and”, “then” and full stops, where both sides ask for something. */
function partsOf(tokens: readonly Token[]): Token[][] {
  for (const [at, token] of tokens.entries()) {
    // Hebrew writes “and” together with the verb
    const joined = /^ו[\u05D0-\u05EA]{2}/.test(token.text) && !token.key.startsWith('ו');
    const meet = has(token, 'and') || joined || /[.;,]/.test(token.after);
    if (!meet || at === 0) continue;
    const first = tokens.slice(0, at);
    const second = tokens.slice(has(token, 'and') ? at + 1 : at);
    if (first.some(does) && second.some(does)) return [first, second];
  }
  return [[...tokens]];
}
