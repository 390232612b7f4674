/**
 * From what was recognised to what is meant. Deterministic: the caller's own line and nothing else decides. The
 * words of the menu at the start of a line are read first; free phrasing is read by the model (`modelled.ts`).
 */
import { aboutOneUser, isMeantBySome } from './by-intent.ts';
import { cleanText, foldWord, isLetter } from './clean.ts';
import { aboutCodes, checkCommand, codeIn, codeTold } from './codes.ts';
import { type Entity, entitiesIn, soleOf } from './entities.ts';
import { correctionIn, ordinalIn, referenceIn } from './follow.ts';
import { intents } from './intents.ts';
import { scriptLanguage } from './languages.ts';
import { closers, languagesWith, moreWords, particles } from './lexicon.ts';
import { cancelOrUndo, corrections, undoOrBack } from './lexicon-correct.ts';
import { pronouns } from './lexicon-follow.ts';
import {
  addressBehind,
  addressBeside,
  bareValue,
  isLabelled,
  lookedUp,
  type Request,
  shownAlone,
} from './looked-up.ts';
import {
  isNearChange,
  type Match,
  matchCommand,
  nearestCommands,
  onlyFillers,
  type Word,
  wordsOf,
} from './model.ts';
import { modelled } from './modelled.ts';
import { newestIn } from './newest.ts';
import type { Understanding, UnderstandingContext } from './understanding.ts';

/** A value without words asks for this. */
const lookup = 'find';

/**
 * Reads one message. Pure; takes less than a millisecond for a line and not much more for a flood of text.
 * The bot's name in front is no part of the request; but a bot may be called “Find”, and then the same word
 * in front of a name asks for it.
 */
export function understand(text: string, context: UnderstandingContext): Understanding {
  const { botName = '', words } = context;
  const read = understandLine(cleanText(text, botName), context);
  const understood = isLetter(text, botName) ? asked(read, context) : read;
  const asks = understood.kind !== 'nothing' && understood.kind !== 'unclear';
  if (asks || !words.byPhrase.has(foldWord(botName))) return understood;
  return understandLine(cleanText(text), context);
}

/** A change that stands in a letter is asked for with buttons: the letter may be pasted. */
function asked(understood: Understanding, { words }: UnderstandingContext): Understanding {
  if (understood.kind !== 'request') return understood;
  const { command, query, given, language } = understood;
  const changes = words.phrases.some((phrase) => phrase.command === command && phrase.exact);
  if (!changes) return understood;
  const meant = { command, ...(query !== undefined && { query }), ...(given && { given }) };
  const searched =
    query !== undefined && words.commands.includes(lookup) ? [{ command: lookup, query }] : [];
  return { kind: 'choose', among: [meant, ...searched], ...(language && { language }) };
}

function understandLine(line: string, context: UnderstandingContext): Understanding {
  const said = pickOrMore(line);
  if (said) return said;
  const words = wordsOf(line).filter((word) => word.folded !== '');
  const match = matchCommand(words, context.words);
  const pasted = lookedUp(line, () => asTyped(line, match, context), context);
  if (pasted && isLabelled(pasted)) return pasted;
  const checked = check(codeTold(line, match), match, context) ?? pasted;
  if (checked) return checked;
  const referred = reference(line, words, context);
  if (referred) return referred;
  const entities = entitiesIn(line, context.defaultRegion);
  // the model knows nothing of some changes: what looks like one of them, misspelt, is nothing else
  const near = match && isNearChange(match) && !isMeantBySome(match.phrase.command, intents);
  const understood =
    bareEntity(line, entities, context) ??
    (match && !near ? undefined : (newestIn(line, context) ?? addressBeside(line, context))) ??
    (near || onlyFillers(words)
      ? undefined
      : named(line, modelled(line, asTyped(line, match, context), context))) ??
    (near ? undefined : addressBehind(line, context)) ??
    notUnderstood(line, { words, entities }, context);
  return mayTellACode(understood)
    ? (check(codeIn(line), match, context) ?? understood)
    : understood;
}

/** Where it is asked what is meant, the question would hold the digits; what is about codes may tell one. */
function mayTellACode(understood: Understanding): boolean {
  if (understood.kind === 'choose') return true;
  return understood.kind === 'request' && aboutCodes.has(understood.command);
}

/** The check of a code that was told; it is given the eight digits and nothing of the line. */
function check(
  code: string | undefined,
  match: Match | undefined,
  { words }: UnderstandingContext,
): Understanding | undefined {
  if (code === undefined || !words.commands.includes(checkCommand)) return undefined;
  const [language, another] = match?.phrase.languages ?? [];
  return {
    kind: 'request',
    command: checkCommand,
    query: code,
    entities: [],
    ...(language && !another && { language }),
    confidence: 1,
  };
}

/** “Nr 2” is a row; “number 2” may be a telephone's. */
const numberSign =
  /^(?:nr|no|n[uú]m|n\.?[º°]|№|מס['׳]?|ה-|row|option|pick|choose|wiersz|opcja|pozycja|wybierz|fila|opci[oó]n|elige|ред|опция|избери|rad|valg|velg|שורה|אפשרות|בחר|בחרי)\.?\s*$/iu;

function pickOrMore(line: string): Understanding | undefined {
  const [, before = '', digits] =
    /^([\p{L}\s,.!:'׳°№-]{0,40}?)#?\s?(\d{1,3})[.)]?$/u.exec(line) ?? [];
  const corrected = wordsOf(before).every(
    ({ folded }) => folded === '' || languagesWith(corrections, folded).length > 0,
  );
  const numbered = numberSign.test(before) && digits !== undefined && digits.length < 3;
  if (digits !== undefined && (corrected || numbered))
    return { kind: 'pick', number: Number(digits) };
  const [language, another] = languagesWith(moreWords, foldWord(line.replace(/[.!?…]+$/, '')));
  if (language === undefined) return undefined;
  return { kind: 'more', ...(another === undefined && { language }) };
}

/** “her devices”, “back”; alone, “devices” may be the beginning of a request as well. */
function reference(
  line: string,
  words: readonly Word[],
  context: UnderstandingContext,
): Understanding | undefined {
  const picked = ordinalIn(words);
  const pick: Understanding | undefined = picked && { kind: 'pick', shown: true, ...picked };
  const corrected = correctionIn(words);
  if (corrected) {
    const { orSecond, ...spoken } = corrected;
    return { kind: 'follow', to: 'other', ...spoken, otherwise: orSecond ? pick : undefined };
  }
  if (pick) return pick;
  const taken = takenBack(words);
  if (taken) return taken;
  const found = referenceIn(words);
  if (!found) return undefined;
  const { owned, ...referred } = found;
  const otherwise = owned ? undefined : request(line, words, context);
  return { kind: 'follow', ...referred, otherwise };
}

/** One word that takes back what waits, what was done or what was shown, whatever there is. */
function takenBack(words: readonly Word[]): Understanding | undefined {
  const line = words.map(({ folded }) => folded).join(' ');
  const [cancels] = languagesWith(cancelOrUndo, line);
  const [back] = languagesWith(undoOrBack, line);
  if (cancels) {
    const undo = { kind: 'follow', to: 'undo', language: cancels } as const;
    return { kind: 'stop', language: cancels, otherwise: undo };
  }
  if (!back) return undefined;
  const otherwise = { kind: 'follow', to: 'back', language: back } as const;
  return { kind: 'follow', to: 'undo', language: back, otherwise };
}

/** A name and nothing else may be a person's or a customer's, whatever the model takes it for. */
function named(line: string, understood: Understanding | undefined): Understanding | undefined {
  if (understood?.kind !== 'request' || understood.query !== line) return understood;
  const shows = understood.command === 'user.show' || understood.command === 'customer.show';
  return shows && understood.entities.length === 0 && !/[@/]|\.\p{L}/u.test(line)
    ? { ...understood, command: lookup }
    : understood;
}

function bareEntity(
  line: string,
  entities: readonly Entity[],
  context: UnderstandingContext,
): Understanding | undefined {
  const known = context.words.commands.includes(lookup);
  const entity = known ? soleOf(line, entities) : undefined;
  if (!entity) return undefined;
  return {
    kind: 'request',
    command: lookup,
    query: entity.text,
    entities: [entity],
    confidence: bareValue,
  };
}

function request(
  line: string,
  words: readonly Word[],
  context: UnderstandingContext,
): Request | undefined {
  return asTyped(line, matchCommand(words, context.words), context);
}

/** The request that the menu's own words at the start make. */
function asTyped(
  line: string,
  match: Match | undefined,
  context: UnderstandingContext,
): Request | undefined {
  if (!match || isNearChange(match)) return undefined;
  const query = objectOf(line.slice(match.end), match);
  const [language, another] = match.phrase.languages;
  const somebody = aboutOneUser.has(match.phrase.command) && isPronoun(query);
  return {
    kind: 'request',
    command: match.phrase.command,
    ...(query !== '' && !somebody && { query }),
    ...(somebody && { about: 'user' }),
    entities: entitiesIn(query, context.defaultRegion),
    ...(language && !another && { language }),
    confidence: match.confidence,
  };
}

/** “Send code to her”: nobody is named. */
function isPronoun(query: string): boolean {
  if (query === 'ѝ') return true;
  const words = wordsOf(query);
  return (
    words.length > 0 && words.every(({ folded }) => languagesWith(pronouns, folded).length > 0)
  );
}

const ofCustomers: ReadonlySet<string> = new Set([
  ...['customer.locations', 'location.add', 'numbers.add', 'customer.setup', 'customer.assist'],
]);
/** “Locations of the customer Globex”: the model, which knows such words, knows nothing of these commands. */
const customerNoun =
  /^(?:(?:the )?(?:customer|company)|klienta|firmy|(?:del |el )?cliente|(?:la )?empresa|клиента?|фирмата?|фирма|kunden|firmaet|ה?לקוח|חברת) (?=[\p{Lu}\p{N}\u05D0-\u05EA])/u;

/** Its object is filters, and there what stands in quotation marks is a name, even all of it. */
const customerFilter = 'customer.list';

/** What follows the command's words, without joining words in front and politeness behind. */
function objectOf(rest: string, match: Match): string {
  const filters = match.phrase.command === customerFilter;
  // “-acme” leaves out, and “de Europa” is a place: the reader of filters knows; `שלי` is “my”
  let query = rest.replace(filters ? /^(?:[\s:,=]|-(?![\p{L}"])|שלי[?!.]?$)+/u : /^[\s:,=-]+/, '');
  const [first = ''] = query.split(' ', 1);
  const joins = match.phrase.languages.some((language) => particles[language].has(foldWord(first)));
  if (joins && !filters && first.length < query.length) query = query.slice(first.length + 1);
  if (ofCustomers.has(match.phrase.command)) query = query.replace(customerNoun, '');
  query = query.replace(/[\s?!;,]+$/, '');
  const last = query.slice(query.lastIndexOf(' ') + 1);
  if (last !== query && languagesWith(closers, foldWord(last)).length > 0) {
    query = query.slice(0, -last.length);
  }
  const quotes = filters ? /^(')(.*)\1$/ : /^(["'])(.*)\1$/;
  return query
    .trim()
    .replace(/[\s?!;,]+$/, '')
    .replace(quotes, '$2');
}

function notUnderstood(
  line: string,
  { words, entities }: { words: readonly Word[]; entities: readonly Entity[] },
  context: UnderstandingContext,
): Understanding {
  const polite = onlyFillers(words);
  if (polite) return { kind: 'nothing', ...polite };
  const shown = shownAlone(line, context);
  if (shown) return shown;
  const near = nearestCommands(words, context.words);
  const looksUp = entities.length > 0 && context.words.commands.includes(lookup);
  const nearest = looksUp ? [...new Set([lookup, ...near])].slice(0, 3) : near;
  const language = scriptLanguage(line);
  return { kind: 'unclear', nearest, ...(language && { language }) };
}
