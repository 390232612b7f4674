/** What can be said of a row that holds quotation marks nobody escaped. */

/** As in בע"מ: one that encloses nothing. */
const betweenLetters = /(?<=[\p{L}\p{N}])"(?=\p{L})/gu;

/**
 * Whether it cannot be told where the cells of a row end, once its quotation marks were read as they stand. One alone
 * inside of a cell is a letter like any other; one at a cell's beginning, or two in two cells, may have been meant to
 * enclose a separator.
 */
export function hasUnclearQuotes(cells: readonly string[], headings: number): boolean {
  if (!cells.some((cell) => cell.includes('"'))) return false;
  if (cells.some((cell) => cell.startsWith('"'))) return true;
  if (cells.slice(headings).some((cell) => cell !== '')) return true;
  return cells.filter(isHalf).length > 1;
}

function isHalf(cell: string): boolean {
  return cell.replace(betweenLetters, '').split('"').length % 2 === 0;
}
