/** Words that no name holds any more are forgotten: they would be offered as spellings of nothing. */
import type { Store } from '../store/store.ts';
import { longestWord } from './derived.ts';
import { wordsOf } from './names.ts';

/** Words looked at in one statement. */
const slice = 200;

const isUnused = ['Person', 'Organization', 'Device']
  .map(
    (table) =>
      `NOT EXISTS (SELECT 1 FROM "${table}" t WHERE ${wordsOf('t."nameKey"')} @@ ('''' || w.word || CASE WHEN length(w.word) < ${longestWord} THEN '''' ELSE ''':*' END)::tsquery)`,
  )
  .join(' AND ');

/**
 * Goes through all words, a slice at a time, and deletes the unused ones; gives their number. Names of what Webex no
 * longer has are still found, so their words stay.
 */
export async function forgetUnusedWords(store: Store): Promise<number> {
  let forgotten = 0;
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: { word: string; unused: boolean }[] = await store.query(
      `SELECT w.word, ${isUnused} AS unused
       FROM (SELECT word FROM "NameWord" WHERE word > $1 ORDER BY word LIMIT ${slice}) w ORDER BY w.word`,
      [after],
    );
    const unused = rows.filter((row) => row.unused).map(({ word }) => word);
    if (unused.length > 0) forgotten += await forget(store, unused);
    after = rows.at(-1)?.word;
  }
  return forgotten;
}

/** A pull may just be using one of them again: under the lock no statement writes words, and each is looked at anew. */
function forget(store: Store, words: readonly string[]): Promise<number> {
  return store.transaction(async (tx) => {
    await tx.query('LOCK TABLE "NameWord" IN SHARE ROW EXCLUSIVE MODE');
    const gone = await tx.query(
      `DELETE FROM "NameWord" w WHERE w.word = ANY($1::text[]) AND ${isUnused} RETURNING 1`,
      [words],
    );
    return gone.length;
  });
}
