/** A name, address or number typed into the chat instead of into the field of the card shown last. */

import { text } from '../language/index.ts';
import type { Store } from '../store/store.ts';
import { foldWord } from '../understanding/clean.ts';
import { isInMenu } from '../understanding/model.ts';
import type { Understanding, UnderstandingContext } from '../understanding/understanding.ts';
import type { Said } from './followed.ts';
import { openField } from './offers.ts';
import type { Wish } from './wished.ts';

const mostLetters = 60;
const mostWords = 4;

/** Commands that do nothing but look a value up. */
const looksUp: ReadonlySet<string> = new Set([
  ...['find', 'user.show', 'customer.show', 'number.show', 'device.show'],
]);

/**
 * The search whose field this person was shown last here, with the line in it; what it searched is said beside the
 * answer. Undefined: no field is open, or the line asks for something itself.
 */
export async function wishOfField(
  line: string,
  understood: Understanding,
  at: Said,
  { store, context }: { store: Pick<Store, 'query'>; context: UnderstandingContext },
): Promise<Wish | undefined> {
  if (!isBare(line, understood) || isInMenu(line, context.words)) return undefined;
  const choice = await openField(store, at.personId, at.lane, at.now);
  const [field] = choice?.fields ?? [];
  if (!choice || field === undefined) return undefined;
  const input = { ...(choice.input as object), [field]: line };
  const remark = text('inside.fromField', { query: line });
  return { kind: 'run', command: choice.command, input, remark };
}

/** Nothing but a value: what was understood is a search for the whole line, or nothing. */
function isBare(line: string, understood: Understanding): boolean {
  if ([...line].length > mostLetters || line.includes('?')) return false;
  switch (understood.kind) {
    case 'request':
      if (!looksUp.has(understood.command)) return false;
      // the search inside reads the label as well
      return understood.pasted ?? foldWord(understood.query ?? '') === foldWord(line);
    case 'choose':
      return understood.among.every(({ query = '' }) => foldWord(query) === foldWord(line));
    case 'unclear':
      return line.split(' ').length <= mostWords;
    default:
      return false;
  }
}
