/** What was copied is looked up: the words around the value are no request. */
import { entitiesIn } from './entities.ts';
import { frameOf } from './frame.ts';
import { addressAtEnd, besideIn, type Pasted, pastedIn, shownIn } from './pasted.ts';
import type { Understanding, UnderstandingContext } from './understanding.ts';

export type Request = Extract<Understanding, { kind: 'request' }>;

/** How sure a value is that stands without words. */
export const bareValue = 0.95;

/**
 * The search for the value that a cleaned line (`cleanText`) is, with its label; undefined for what says more.
 * `asTyped`: the request that the menu's own words at its start make.
 */
export function lookedUp(
  line: string,
  asTyped: () => Request | undefined,
  context: UnderstandingContext,
): Request | undefined {
  const pasted = searchOf(pastedIn(line), context);
  const typed = pasted && asTyped();
  if (!pasted) return undefined;
  if (typed?.command !== pasted.command) return { ...pasted, pasted: true };
  // the words of the menu leave no doubt
  if (typed.query === pasted.query) return typed;
  const isCopied = /^[\p{L} -]{1,40}[:=](?: |$)/u.test(line);
  if (pasted.language || !typed.language || isCopied) return pasted;
  return { ...pasted, language: typed.language };
}

/** The search for the address of a line that is a name and the address of it, as mail programs write somebody. */
export function addressBeside(line: string, context: UnderstandingContext): Request | undefined {
  return searchOf(
    besideIn(line, (name) => isAllName(name, context)),
    context,
  );
}

/** The search for the address that a line ends in, of which nothing else is known. */
export function addressBehind(line: string, context: UnderstandingContext): Request | undefined {
  return searchOf(addressAtEnd(line), context);
}

/** The search for what a line shows that asks for nothing: a name, or a number beside one. */
export function shownAlone(line: string, context: UnderstandingContext): Request | undefined {
  const shown = searchOf(
    shownIn(line, (name) => isAllName(name, context)),
    context,
  );
  return shown?.command === 'find' ? { ...shown, pasted: true } : shown;
}

/** Labelled with what a code never is, eight digits are no code. */
export function isLabelled({ command }: Request): boolean {
  return command === 'customer.show' || command === 'device.show';
}

function searchOf(
  pasted: Pasted | undefined,
  { words, defaultRegion }: UnderstandingContext,
): Request | undefined {
  if (!pasted || !words.commands.includes(pasted.command)) return undefined;
  const entities = entitiesIn(pasted.query, defaultRegion);
  return { kind: 'request', ...pasted, entities, confidence: bareValue };
}

/** Whether the model takes every word for one name. */
function isAllName(text: string, { defaultRegion }: UnderstandingContext): boolean {
  const { tokens, names } = frameOf(text, defaultRegion).steps;
  const [name, another] = names;
  return name !== undefined && !another && name.to - name.from === tokens.length;
}
