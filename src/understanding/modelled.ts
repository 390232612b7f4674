/** What the model makes of a line, weighed against what the menu's own words at its start say. */
import type { Language } from '../language/index.ts';
import { isMeantBySome, nearTo, type Target, targetOf } from './by-intent.ts';
import { foldWord } from './clean.ts';
import { entitiesIn } from './entities.ts';
import { type Frame, frameOf, slotsAs } from './frame.ts';
import { changing, type Intent, intents } from './intents.ts';
import { wordLanguage } from './languages.ts';
import { languagesWith } from './lexicon.ts';
import { undoing } from './lexicon-correct.ts';
import { type Follow, followWords, pronouns, withoutPronoun } from './lexicon-follow.ts';
import { ownFilter } from './own-filter.ts';
import type { Token } from './tokens.ts';
import type { Understanding, UnderstandingContext } from './understanding.ts';

type Request = Extract<Understanding, { kind: 'request' }>;

/** So sure must the model be to go against the words at the start of a line. */
const againstWords = 0.8;
/** So sure it must be to say that a word of the menu was not misspelt but another word. */
const sureOfASlip = 0.95;
/** Whoever was shown last is named on the card before anything happens: less is enough. */
const sureOfSomebody = 0.6;
/** What is less likely is not offered. */
const worthOffering = 0.08;
const mostOffered = 3;

/** Undefined: neither says anything. `typed`: the request that the first words make. */
export function modelled(
  line: string,
  typed: Request | undefined,
  context: UnderstandingContext,
): Understanding | undefined {
  const menu = context.words.commands;
  const frame = frameOf(line, context.defaultRegion);
  const language = wordLanguage(frame.steps.tokens);
  const spoken = language === undefined ? {} : { language };
  if (typed && keeps(typed, frame, menu)) return completed(typed, frame, menu);
  const { intent, action, confidence } = frame;
  if (action === 'reject') return undefined;
  if (intent === 'cancel' && action === 'run') {
    const undo = { kind: 'follow', to: 'undo', ...spoken } as const;
    return { kind: 'stop', ...spoken, ...(takesBack(frame) && { otherwise: undo }) };
  }
  const somebody = speaksOfSomebody(frame) && confidence >= sureOfSomebody;
  const target = targetOf(intent, frame.slots, menu);
  if (action === 'clarify' && (!somebody || frame.also || frame.steps.doubt)) {
    const chosen = choice(line, frame, menu, spoken);
    // what no command does anyway need not be certain
    if (chosen || target || frame.steps.doubt === undefined) return chosen;
  }
  if (!target) return { kind: 'notYet', nearest: nearestOf(frame, menu), ...spoken };
  const entities = entitiesIn(target.query ?? '', context.defaultRegion);
  const about = target.query === undefined && somebody ? { about: 'user' as const } : {};
  const meant = withOwnWords(target, line, frame);
  const request = { kind: 'request', ...meant, ...about, entities, confidence, ...spoken } as const;
  // “and devices” may begin anything
  const whole = frame.steps.tokens.length > 2 && !somebody && isOfSomebody(frame, language);
  const to = whole && target.query === undefined ? ofNobody[intent] : undefined;
  return to ? { kind: 'follow', to, ...spoken, otherwise: request } : request;
}

/** “Which devices does she have”: where nobody is named, of whoever was shown. */
const ofNobody: Partial<Record<Intent, Follow>> = {
  'user.devices': 'devices',
  'user.licenses': 'licenses',
};

/** A list is also given the caller's own words for its filter. */
function withOwnWords(target: Target, line: string, frame: Frame): Target {
  const own = ownFilter(target.command, line, frame);
  return own ? { ...target, given: { ...target.given, ...own } } : target;
}

/** “Undo that, I don't want it”: where no question waits, it is about what was done. */
function takesBack({ steps }: Frame): boolean {
  return steps.tokens.some(({ text }) => languagesWith(undoing, foldWord(text)).length > 0);
}

/**
 * What was typed in the menu's words, with what the line says besides: the package of “change package jane@… to
 * Suite”, and a name without the letter that Hebrew joins to it.
 */
function completed(typed: Request, frame: Frame, menu: readonly string[]): Request {
  const target = targetOf(frame.intent, frame.slots, menu);
  if (target?.command !== typed.command || target.query === undefined) return typed;
  const joined = /^[לשבמ]-?/.exec(typed.query ?? '')?.[0] ?? '';
  const bare = joined !== '' && typed.query === `${joined}${target.query}`;
  return bare || target.given ? { ...typed, ...target } : typed;
}

/** Intents about one user whom the line may name by a pronoun. */
const aboutUser: ReadonlySet<Intent> = new Set([
  ...(['user.licenses', 'user.email_status', 'user.email_unblock', 'user.package'] as const),
  ...(['user.delete', 'verify.send'] as const),
]);

function speaksOfSomebody({ intent, steps }: Frame): boolean {
  if (!aboutUser.has(intent)) return false;
  return steps.asked.some(({ text }) => isPronoun(text));
}

function isPronoun(text: string, spoken?: Language): boolean {
  if (text === 'ѝ') return true;
  return holds(pronouns, foldWord(text), spoken);
}

/** Whether the word is one of these, in the language that is spoken where that is known. */
function holds(words: typeof pronouns, word: string, spoken: Language | undefined): boolean {
  const languages = languagesWith(words, word);
  return spoken ? languages.includes(spoken) : languages.length > 0;
}

/** “Which devices do they have”, “does this user have”; not “which are offline”, “do we have”, “have no owner”. */
function isOfSomebody({ steps }: Frame, spoken: Language | undefined): boolean {
  if (steps.asked.some(({ text }) => isPronoun(text, spoken))) return true;
  const isOther = ({ concepts }: Token) =>
    concepts.includes('not') || concepts.includes('customer');
  if (steps.asked.some(isOther)) return false;
  // Hebrew writes “to” onto the user
  return steps.asked
    .flatMap(({ text, key }) => [foldWord(text), key])
    .some((word) => [withoutPronoun, followWords.user].some((words) => holds(words, word, spoken)));
}

/**
 * The first words decide when they are written as in the menu and what follows is nothing but a name or value,
 * when the model has never heard of the command, or when it is not sure of something else.
 */
function keeps(typed: Request, frame: Frame, menu: readonly string[]): boolean {
  const { steps, intent, confidence, action } = frame;
  if (typed.command === 'customer.list' && isNoList(frame)) return false;
  if (filters(typed, frame)) return true;
  if (steps.refusal || steps.reported || frame.also) return false;
  // “run” starts a search that was kept, whatever its name, and “run the usage report”
  const ofReport = steps.tokens.some(({ concepts }) => concepts.includes('report'));
  if (typed.command === 'search.run' && intent.startsWith('report.') && ofReport) return false;
  const target = targetOf(intent, frame.slots, menu);
  const says = saysNoMore(typed, frame);
  // whoever misspelt “find” has found the right word, whatever is to be found
  const finds = typed.command === 'find' && intent.startsWith('find.');
  const slip = typed.confidence < 1 && confidence >= sureOfASlip && !finds;
  if (slip && (!says || (target && target.command !== typed.command))) return false;
  if (!isMeantBySome(typed.command, intents) && typed.command !== 'find') return true;
  // “phone” is the word for numbers, too
  const meansADevice = intent === 'find.device' && action !== 'reject' && !frame.slots.phone;
  if (meansADevice && typed.command === 'number.show') return false;
  if (finds) {
    return says || action !== 'run' || !steps.tokens.some(({ value }) => value);
  }
  if (says) return true;
  if (target?.command === typed.command) return typed.confidence === 1 || action === 'clarify';
  return !target || confidence < againstWords || action === 'clarify';
}

/** Other requests whose words filter and sort a list of customers: “not on trial”, “by number of users”, “como oro”. */
const likeFilters: ReadonlySet<Intent> = new Set([
  ...(['cancel', 'help', 'kpi.show', 'customer.subscriptions', 'customer.licenses'] as const),
]);
/** These ask for something else than a list, whatever stands before them. */
const asking = /^(?:many|ile|ilu|cuant[oa]s|kolko|hvor|new|כמה)$/;
/** Spanish has an accent there; “como oro” is a filter. */
const how = /^(?:how|jak|как|hvordan|איך|cómo)$/iu;
const isHow = ({ text }: Token) => how.test(text);

/** “Customers …”, as it is written in the menu: what follows narrows the list, and “not” there takes nothing back. */
function filters(
  { command, query = '', confidence }: Request,
  { intent, also, slots, steps }: Frame,
): boolean {
  if (command !== 'customer.list' || confidence < 1 || query === '' || also) return false;
  if (!likeFilters.has(intent) || (intent === 'cancel' && !steps.refusal)) return false;
  if (/\p{Lu}/u.test(slots.customer ?? '')) return false;
  return !steps.tokens.some(
    (token) =>
      isHow(token) ||
      asking.test(token.key) ||
      token.concepts.some((concept) => concept === 'new' || concept === 'kpi'),
  );
}

/** “Customers, no, forget it”, where all that follows takes it back; “customers how to filter”. */
function isNoList({ intent, action, steps }: Frame): boolean {
  if (intent === 'help') return steps.tokens.some(isHow);
  if (intent !== 'cancel' || action !== 'run') return false;
  return (
    steps.tokens.some(({ concepts }) => concepts.includes('cancel')) &&
    steps.tokens.every(({ concepts }) => concepts.some((concept) => takingBack.has(concept)))
  );
}
const takingBack: ReadonlySet<string> = new Set(['customer', 'cancel', 'not', 'small', 'thanks']);

/** Behind the command's words there is nothing that means anything; what has a capital letter is a name. */
function saysNoMore({ query = '' }: Request, { steps }: Frame): boolean {
  const rest = new Set(query.split(/[\s,]+/));
  return !steps.tokens.some(
    ({ text, concepts, capital }) => rest.has(text) && !capital && concepts.some(isTelling),
  );
}

const isTelling = (concept: string) => concept !== 'small' && concept !== 'companyWord';

/** Two or three readings to choose from; one that is likely and reads is offered with the search beside it. */
function choice(
  line: string,
  frame: Frame,
  menu: readonly string[],
  spoken: { language?: Request['language'] & string },
): Understanding | undefined {
  const likely = frame.likely.filter(({ probability }) => probability >= worthOffering);
  const wanted = [frame.intent, frame.also, ...likely.map(({ name }) => name as Intent)];
  const among: Target[] = [];
  for (const intent of wanted) {
    if (!intent || intent === 'none' || intent === 'cancel') continue;
    if (frame.steps.reported && changing.has(intent)) continue;
    const target = targetOf(intent, slotsAs(intent, frame, line), menu);
    // nothing is named that could be looked for
    if (intent.startsWith('find.') && target?.query === undefined) continue;
    if (target && !among.some(({ command }) => command === target.command))
      among.push(withOwnWords(target, line, frame));
  }
  if (among.length === 0) return undefined;
  const [only] = among;
  // “please find”: help, the least likely of all, is not the only thing it may be
  if (among.length === 1 && only?.command === 'help' && frame.intent !== 'help') return undefined;
  const searched =
    only?.query && menu.includes('find') ? { command: 'find', query: only.query } : undefined;
  const offered = among.length === 1 && searched ? [...among, searched] : among;
  return { kind: 'choose', among: offered.slice(0, mostOffered), ...spoken };
}

/** Commands that come near what cannot be done. */
function nearestOf({ likely, intent }: Frame, menu: readonly string[]): string[] {
  const [noun] = intent.split('.');
  const near = [
    ...nearTo(intent, menu),
    ...likely.map(({ name }) => targetOf(name as Intent, {}, menu)?.command),
    ...menu.filter((command) => command.startsWith(`${noun}.`)),
  ];
  return [...new Set(near.filter((command) => command !== undefined))].slice(0, mostOffered);
}
