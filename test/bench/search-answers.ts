/** Questions answered as the bot answers them, one by one or fifty at once. */
import type { Directory } from '../../src/directory/directory.ts';
import { questionsFor } from './search-questions.ts';

const page = { from: 0, size: 5 };

/** What was typed is read, looked for, and its nearest spellings if need be; the time in milliseconds. */
export async function ask(directory: Directory, typed: string): Promise<number> {
  const started = performance.now();
  await answer(directory, typed);
  return performance.now() - started;
}

/** How many hits, exact or near, a question has. */
export async function answer(directory: Directory, typed: string): Promise<number> {
  const question = directory.readQuestion(typed);
  if (question.by === 'problem') throw new Error(`${typed}: ${question.problem}`);
  const { total } = await directory.find(question, undefined, page);
  return total > 0 ? total : (await directory.findNearest(question, undefined, 5)).length;
}

/** Two exact ones, one by words, one by a prefix and one misspelt, in turns. */
export function mixedQuestions(customers: number, count: number): string[] {
  const asked = questionsFor(customers, Math.ceil(count / 2));
  const kinds = ['exact', 'exact', 'words', 'prefix', 'fuzzy'] as const;
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? 'exact';
    return asked[kind][at % asked[kind].length] ?? '';
  });
}

/** Fifty people ask, each the next question when theirs is answered; the time of each answer. */
export async function answerAll(
  directory: Directory,
  questions: readonly string[],
): Promise<number[]> {
  const left = [...questions];
  const took: number[] = [];
  const person = async (): Promise<void> => {
    for (let typed = left.pop(); typed !== undefined; typed = left.pop())
      took.push(await ask(directory, typed));
  };
  await Promise.all(Array.from({ length: 50 }, person));
  return took;
}
