/** A story, then a request: which sentence of a line asks for something, when only one surely does. */
import { rank } from './classifier.ts';
import { doing } from './clauses.ts';
import { featuresOf } from './features.ts';
import { changing, type Intent } from './intents.ts';
import type { Token } from './tokens.ts';
import { models } from './weights.ts';

/** So sure must be what one sentence asks for. */
const asks = 0.9;
/** So sure it must be of a question that comes last. */
const likely = 0.6;
/** What the others might ask for must be less sure. */
const tells = 0.85;

/** “Their CTO called, furious. Tag Globex as at risk”: the last five words; else all of `tokens`. */
export function requestIn(tokens: readonly Token[]): readonly Token[] {
  const sentences = sentencesOf(tokens);
  if (sentences.length < 2) return tokens;
  const { intents } = models();
  const read = sentences.map((sentence) => {
    // “licences of Oakhill” may be a person's or a customer's: it is a request all the same
    const nearest = rank(featuresOf(sentence), intents).slice(0, 2);
    const meant = nearest.filter(({ name }) => !noRequest.has(name));
    const wants = meant.reduce((sum, { probability }) => sum + probability, 0);
    return { sentence, wants, first: nearest[0]?.name };
  });
  const last = read.at(-1);
  // “We had a mix-up with Globex. Who changed it?”: what is asked last is asked
  if (last && last.wants >= likely && last.sentence.slice(0, 2).some(questions))
    return withNamed(last.sentence, tokens);
  const only = read.findLast(({ sentence, wants }) => wants >= asks && sentence.some(says));
  if (!only) return tokens;
  // “I have a file for you. Import it into Globex”: a story may speak of the same, before it is asked for
  const another = read.some(
    (each) =>
      each !== only &&
      each.wants >= tells &&
      (each.first !== only.first || each.sentence.some(commands)),
  );
  if (another) return tokens;
  return withNamed(only.sentence, tokens, !changing.has(only.first as Intent));
}

/** “jane@… gets no mail. Please unblock her”: whom it is about stands in the story. */
function withNamed(
  sentence: readonly Token[],
  tokens: readonly Token[],
  reads = false,
): readonly Token[] {
  if (sentence.some(({ value, unknown }) => value ?? unknown)) return sentence;
  const about = tokens.filter(({ value }) => value);
  if (about.length > 0) return [...sentence, ...about];
  const only = reads ? onlyName(tokens.filter((token) => !sentence.includes(token))) : [];
  return only.length > 0 ? [...sentence, ...only] : tokens;
}

/** “I was on the phone with Globex Dental. What have they bought?”: the only name of a story, two words or more. */
function onlyName(story: readonly Token[]): readonly Token[] {
  const isPart = ({ capital, start, value }: Token) => capital && start > 0 && !value;
  const from = story.findIndex(
    (token, at) => isPart(token) && token.unknown && !/[.!?:]/.test(token.after) && at > 0,
  );
  if (from < 0) return [];
  let [start, end] = [from, from + 1];
  const before = story[from - 1];
  if (before && isPart(before) && story[from]?.after === '') start = from - 1;
  while (story[end]?.after === '' && story[end]?.capital) end++;
  const another = story.slice(end).some(({ unknown, capital }) => unknown && capital);
  return another || end - start < 2 ? [] : story.slice(start, end);
}

function questions({ key, concepts }: Token): boolean {
  if (key === 'co' || key === 'que') return false;
  return ['which', 'who', 'whose', 'count', 'when'].some((one) => concepts.includes(one));
}

/** An address alone is what another sentence is about. */
function says({ concepts }: Token): boolean {
  return concepts.some((concept) => concept !== 'small');
}

/** What one says to have something done begins with what shall be done. */
function commands(token: Token, at: number): boolean {
  return at < 3 && token.concepts.some((concept) => doing.has(concept));
}

const noRequest: ReadonlySet<string> = new Set(['none', 'cancel', 'help']);

function sentencesOf(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const [at, token] of tokens.entries()) {
    if (begins(token, tokens[at - 1])) sentences.push([]);
    sentences.at(-1)?.push(token);
  }
  return sentences;
}

/** “She has left, so …” */
const therefore =
  /^(?:so|therefore|wiec|dlatego|zatem|asi|entonces|pues|zatova|taka|ta|sa|derfor|אז|לכן)$/;

/** The point behind “Mr”, “S.L” or “sp” ends nothing. */
function begins({ text, key, after, capital, unknown }: Token, before: Token | undefined): boolean {
  if (!before) return false;
  if (/[!?;]/.test(after) || (after === ',' && therefore.test(key))) return true;
  if (!after.includes('.')) return false;
  if (capital && !unknown && text.length > 2) return true;
  if (/^\p{Lu}\p{L}{0,2}$|\./u.test(before.text)) return false;
  return before.text.length > 3 || capital || /^[\u05D0-\u05EA]/.test(text);
}
