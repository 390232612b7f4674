/** What a list shall be filtered for, in the caller's own words: the model hears one value of a kind and no “not”. */
import type { Frame } from './frame.ts';
import { closers, languagesWith } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** The command whose words are filters. */
const list = 'customer.list';
/** A longer filter is none. */
const longest = 300;

/** What narrows a list and may stand before the customers: “all trial customers”. */
const narrows = /^(?:status\.|region\.|product|trial$|subscription$|tag$|managed$|external$)/;
/** As a file. */
const exporting = /^(?:wy)?(?:eksport|exporta|експорт|ייצ)/iu;
/** “In Germany”, “w niemczech”, `בגרמניה`: what stands there is a place, also one that is no region. */
const inside: ReadonlySet<string> = new Set(['in', 'w', 'we', 'en', 'в', 'във', 'i']);
const insideHebrew = /^ב[-־]?\p{L}{3}/u;
const polite: ReadonlySet<string> = new Set(['greeting', 'thanks', 'please']);

/**
 * `said`: the words around the customers. `names`: those of them that only a name can be. `without`: the word that
 * says “not”. Undefined where the line filters for nothing.
 */
export function ownFilter(
  command: string,
  line: string,
  { steps }: Frame,
): Record<string, string> | undefined {
  if (command !== list) return undefined;
  const asked = lastSentence(steps.asked);
  const noun = asked.findIndex(({ concepts }) => concepts.includes('customer'));
  if (noun < 0 && asked.length < steps.asked.length) return undefined;
  const ahead = asked.slice(0, Math.max(0, noun));
  const start = ahead.findIndex(isNarrowing);
  // “I don't know which customers …” is no filter, “not trial customers” is
  const isNot = start > 0 && ahead[start - 1]?.concepts.includes('not');
  const narrowing = start < 0 ? [] : ahead.slice(isNot ? start - 1 : start);
  const behind = asked.slice(noun + 1, asked.findLastIndex((token) => !isPolite(token)) + 1);
  const said = [textOf(line, narrowing), textOf(line, behind)].filter(Boolean).join(' ');
  if (said === '' || said.length > longest) return undefined;
  const isPlace = ({ text }: Token, before: Token | undefined) =>
    insideHebrew.test(text) || inside.has(before?.text.toLowerCase() ?? '');
  const names = behind.filter(
    (token, at) =>
      token.unknown && !token.value && (token.capital || isPlace(token, behind[at - 1])),
  );
  const without = [...narrowing, ...behind].find(
    ({ concepts, text }) => concepts.includes('not') || apart(text) !== text,
  );
  return {
    said,
    ...(names.length > 0 && { names: names.map(({ text }) => text).join(' ') }),
    ...(without && { without: apart(without.text).split(' ', 1).join('') }),
  };
}

/** A story tells of customers, too: what is asked comes last. */
function lastSentence(asked: readonly Token[]): readonly Token[] {
  const start = asked.findLastIndex(({ after }) => /[.!?]/.test(after));
  return asked.slice(Math.max(0, start));
}

function isNarrowing({ concepts, text }: Token): boolean {
  if (exporting.test(text)) return true;
  return concepts.some((concept) => narrows.test(concept)) || apart(text) !== text;
}

function isPolite({ text, concepts, guessed }: Token): boolean {
  if (guessed) return false;
  return (
    concepts.some((concept) => polite.has(concept)) ||
    languagesWith(closers, text.toLowerCase()).length > 0
  );
}

/** As typed, with its quotation marks and without what ends a sentence. */
function textOf(line: string, tokens: readonly Token[]): string {
  const [from, to] = [tokens.at(0)?.start, tokens.at(-1)?.end];
  if (from === undefined || to === undefined) return '';
  const opening = line[from - 1] === '"' ? 1 : 0;
  const closing = line[to] === '"' ? 1 : 0;
  return apart(
    line
      .slice(from - opening, to + closing)
      .replace(/[?!;]+/g, ' ')
      .trim(),
  );
}

/** “Non-trial”, “ikke-betalende”: “not” is a word. */
function apart(text: string): string {
  return text.replace(/(?<!\p{L})(non|ikke|nie|no)-(?=\p{L})/giu, (_, word: string) =>
    word.toLowerCase() === 'non' ? 'not ' : `${word} `,
  );
}
