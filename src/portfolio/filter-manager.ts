/** Who manages, said in a sentence: `managed by our partner`, `zarządzani przez mnie`. */
import { foldCell } from '../csv/words.ts';
import { languages } from '../language/index.ts';
import { type Known, startsOther } from './filter-known.ts';
import { type Managed, managedByWords, whoManages } from './filter-managed.ts';
import { bare, runsFrom, type Token } from './filter-tokens.ts';

const managedBy = new Set(languages.flatMap((language) => managedByWords[language].map(foldCell)));
const mostWords = 4;

/** In Hebrew “by me” is “by” where nobody is named. */
const byMe = /(?:ידי|עי)$/u;

/** `managed` is undefined where the words name nobody that can be filtered for: `word` does. */
export function managerAt(
  tokens: readonly Token[],
  at: number,
  known: Known,
): { managed?: Managed; count: number; word: string } | undefined {
  const runs = runsFrom(tokens, at);
  const before = 1 + runs.findLastIndex((run) => managedBy.has(run));
  if (before === 0) return undefined;
  const behind = tokens.slice(at + before, at + before + mostWords);
  const end = behind.findIndex((token) => bare(token) === '');
  const who = whoManages((end < 0 ? behind : behind.slice(0, end)).map(bare));
  const [next] = behind;
  const isMe =
    byMe.test(runs[before - 1] ?? '') && (!next || startsOther(tokens, at + before, known));
  const managed = who?.managed ?? (isMe ? 'external' : undefined);
  return { ...(managed && { managed }), count: before + (who?.count ?? 0), word: next?.text ?? '' };
}
