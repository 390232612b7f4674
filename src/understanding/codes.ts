/**
 * Eight digits are a code a caller has read out, in whatever groups somebody types them, unless the line says
 * that they are something else (FEATURES F023). A code that was taken for a telephone number would be looked
 * up, and then stand in the answer and in its buttons: so digits by themselves are never looked up.
 */
import { foldWord } from './clean.ts';
import type { Match } from './model.ts';
import { tokensIn } from './tokens.ts';
import { models } from './weights.ts';

/** What checks a code. */
export const checkCommand = 'code.check';
/** Behind the words of these, eight digits are a code. */
export const aboutCodes: ReadonlySet<string> = new Set([checkCommand, 'code.send']);

/** Searches that do not say what they look for: behind these, eight digits may be a code. */
export const searchCommands: ReadonlySet<string> = new Set(['find', 'user.show']);

const digits = String.raw`\d(?:[ .-]{0,3}\d){7}`;
const whole = new RegExp(String.raw`^["'([]*(${digits})["')\]?!.,;: ]*$`, 'u');
/** Part of no longer number, no international number, no address, no name and no id. */
const within = new RegExp(
  String.raw`(?<![\p{L}\p{N}+@_/]|[\d)][ .-]{1,3}|(?![\u05D0-\u05EA])\p{L}[.-])${digits}(?![ .-]{0,3}\d|[.-]?[\p{L}@_/])`,
  'u',
);
const date = /^(?:\d{4}[.-]\d{2}[.-]\d{2}|\d{2}[.-]\d{2}[.-]\d{4})$/;

/** The eight digits when a cleaned line (`cleanText`) is nothing else; undefined for anything else. */
export function codeAlone(line: string): string | undefined {
  return onlyDigits(whole.exec(line)?.[1]);
}

/**
 * The code that a cleaned line tells: eight digits alone, behind the words for codes, or in a line that names
 * nothing they could be the number of. `match`: the menu's words at the start of the line.
 */
export function codeTold(line: string, match: Match | undefined): string | undefined {
  const alone = codeAlone(line);
  if (alone !== undefined) return alone;
  if (match)
    return aboutCodes.has(match.phrase.command) ? codeIn(line.slice(match.end)) : undefined;
  const [found = ''] = within.exec(line) ?? [];
  return found === '' || date.test(found) || namesAThing(line) ? undefined : onlyDigits(found);
}

/** The first eight digits of a cleaned text that stand by themselves. */
export function codeIn(text: string): string | undefined {
  return onlyDigits(within.exec(text)?.[0]);
}

function onlyDigits(found: string | undefined): string | undefined {
  return found?.replace(/\D/g, '');
}

const things: ReadonlySet<string> = new Set([
  ...['number', 'phone', 'device', 'call', 'order', 'subscription', 'license', 'customer'],
  ...['site', 'queue', 'find', 'who', 'whose', 'when', 'expirations', 'renewals'],
]);

/** Whether something is named that has a number; a caller is somebody who reads out a code. */
function namesAThing(line: string): boolean {
  return tokensIn(line, models().words).some(
    ({ text, concepts }) =>
      foldWord(text) !== 'caller' && concepts.some((concept) => things.has(concept)),
  );
}
