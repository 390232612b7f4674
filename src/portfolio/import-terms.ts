/** Terms that would end before they start, once all rows of a file and what is stored are put together. */
import { inPieces } from '../csv/pieces.ts';
import type { Known } from './import-known.ts';
import type { RowContent } from './import-rows.ts';

interface Term {
  startsAt?: Date | undefined;
  endsAt?: Date | undefined;
}

/**
 * The subscriptions whose term `rows` turn round: the first start and the first end that the rows tell, and what is
 * stored where they tell none. It does not hang on which rows are refused for it, so that the same file twice fares the
 * same twice.
 */
export async function turnedTerms(
  rows: readonly RowContent[],
  known: Known,
): Promise<ReadonlySet<string>> {
  const told = new Map<string, Term>();
  await inPieces(rows, (row) => {
    const { subscriptionId: id } = row;
    if (id === undefined || !tellsTerm(row)) return;
    const before = told.get(id) ?? {};
    // Such a row contradicts an earlier one and is refused for that.
    if (differs(before.startsAt, row.startsAt) || differs(before.endsAt, row.endsAt)) return;
    const { startsAt = before.startsAt, endsAt = before.endsAt } = row;
    told.set(id, { startsAt, endsAt });
  });
  const turned = new Set<string>();
  for (const [id, term] of told) {
    const stored = known.subscriptions.get(id);
    const start = term.startsAt ?? stored?.startsAt;
    const end = term.endsAt ?? stored?.endsAt;
    if (start && end && end <= start) turned.add(id);
  }
  return turned;
}

/** Whether a row says when its subscription starts or ends. */
export function tellsTerm({ startsAt, endsAt }: RowContent): boolean {
  return startsAt !== undefined || endsAt !== undefined;
}

function differs(one: Date | undefined, other: Date | undefined): boolean {
  return one !== undefined && other !== undefined && one.getTime() !== other.getTime();
}
