/** What takes an import or a list of users back: a file that is imported like any other. */

import { inWords } from '../language/in-words.ts';
import type { Language } from '../language/index.ts';
import { text } from '../language/index.ts';
import { headingOf, type UserColumn } from './csv-columns.ts';
import { subscriberPackages } from './packages.ts';
import { csvFile, type NamedFile, truthIn } from './user-file.ts';
import type { UserJob, UserJobRow } from './user-jobs.ts';

const columns: readonly UserColumn[] = [
  'email',
  'extension',
  'phone',
  'location',
  ...subscriberPackages,
  'jabberCalling',
  'jabberTeams',
];

/**
 * Whoever was added has FALSE under every package, whoever was changed their former package; number, extension and
 * location as they were known before. Removed users are left out: nothing gives them back what they had. Undefined:
 * there is nothing to take back.
 */
export function undoFile(
  { fileName, delimiter }: Pick<UserJob, 'fileName' | 'delimiter'>,
  rows: readonly UserJobRow[],
  language: Language,
): NamedFile | undefined {
  const undone = rows.filter(
    ({ outcome, known }) =>
      outcome === 'added' ||
      outcome === 'pending' ||
      (outcome === 'changed' && known?.package !== undefined),
  );
  if (undone.length === 0) return undefined;
  const written = columns.map((column) => ({
    heading: headingOf(column, language),
    value: (row: UserJobRow) => cellOf(row, column, language),
  }));
  return csvFile(fileName, inWords(text('users.undoName'), language), written, undone, {
    delimiter: delimiter === ';' ? ';' : ',',
  });
}

function cellOf(
  { email, known }: UserJobRow,
  column: UserColumn,
  language: Language,
): string | undefined {
  switch (column) {
    case 'email':
      return email;
    case 'extension':
    case 'phone':
      return known?.[column];
    case 'location':
      return known?.locationId;
    default:
      return truthIn(column === known?.package, language);
  }
}
