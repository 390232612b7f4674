/** What people gave a name themselves, such as a search they keep: the name alone asks for it. */
import { checkCommand } from '../understanding/codes.ts';
import { isInMenu } from '../understanding/model.ts';
import type { Understanding, UnderstandingContext } from '../understanding/understanding.ts';
import type { Wish } from './wished.ts';

/** The request that this person's own name stands for; one look by a key. */
export type OwnNames = (
  personId: string,
  said: string,
) => Promise<{ command: string; input: unknown } | undefined>;

/** Nothing bears a longer name. */
const longestName = 60;

/**
 * Undefined: the line is no name of this person's. The words of the menu and what follows up on an answer go before a
 * name; a name goes before whatever else the line was taken for, which is a guess. Only short lines that may be one
 * cost a look.
 */
export async function wishByOwnName(
  line: string,
  understood: Understanding,
  {
    personId,
    context,
    ownNames,
  }: { personId: string; context: UnderstandingContext; ownNames?: OwnNames | undefined },
): Promise<Wish | undefined> {
  if (!ownNames || [...line].length > longestName || !mayBeAName(understood)) return undefined;
  if (isInMenu(line, context.words)) return undefined;
  const named = await ownNames(personId, line);
  const language = 'language' in understood ? understood.language : undefined;
  return named && { kind: 'run', ...named, language };
}

function mayBeAName(understood: Understanding): boolean {
  switch (understood.kind) {
    case 'request':
      return understood.command !== checkCommand;
    case 'choose':
    case 'notYet':
    case 'unclear':
      return true;
    default:
      return false;
  }
}
