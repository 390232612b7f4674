import { type Text, text } from '../../language/index.ts';
import { type ImportProblem, largestImport } from '../../portfolio/imports.ts';
import { wordsForTable } from './attached.ts';

/** Why a file of subscriptions cannot be imported at all. */
export function wordsForProblem(problem: ImportProblem): Text {
  switch (problem.problem) {
    case 'tooManyRows':
      return text('import.tooManyRows');
    case 'columnTwice':
      return text('import.columnTwice', { column: problem.column });
    case 'noIdColumn': {
      const headings = problem.headings.slice(0, 8).map((heading) => heading.slice(0, 40));
      return text('import.noIdColumn', { headings });
    }
    default:
      return wordsForTable(problem.problem, largestImport);
  }
}
