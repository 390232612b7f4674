/** What words and phrases of a filter stand for, in all six languages. */
import { foldCell } from '../csv/words.ts';
import { languages } from '../language/index.ts';
import { type Managed, managedByWords, managedWords } from './filter-managed.ts';
import { statusWords } from './filter-status-words.ts';
import { fileWords, keyWords, orderWords, type Sort, smallWords } from './filter-words.ts';
import type { Status } from './status.ts';

export type Meaning =
  | { kind: 'status'; value: Status }
  | { kind: 'managed'; value: Managed }
  | { kind: 'sortBy' }
  | { kind: 'order'; value: Sort }
  | { kind: 'managedBy' }
  | { kind: 'file' }
  | { kind: 'small' };

/** By word, what it stands for; the words of all languages may be mixed. */
export function valuesOf<Value extends string>(
  words: Record<Value, Record<(typeof languages)[number], readonly string[]>>,
): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const value of Object.keys(words) as Value[]) {
    values.set(foldCell(value), value);
    for (const language of languages) {
      for (const word of words[value][language]) {
        if (!values.has(foldCell(word))) values.set(foldCell(word), value);
      }
    }
  }
  return values;
}

/** What stands without a key. Words of one meaning go before those of another in the order given here. */
export function meaningsOf(): ReadonlyMap<string, Meaning> {
  const found = new Map<string, Meaning>();
  const add = (words: readonly string[], meaning: Meaning): void => {
    for (const word of words) if (!found.has(foldCell(word))) found.set(foldCell(word), meaning);
  };
  for (const language of languages) {
    for (const status of Object.keys(statusWords) as Status[]) {
      add(statusWords[status][language], { kind: 'status', value: status });
    }
    for (const managed of Object.keys(managedWords) as Managed[]) {
      add(managedWords[managed][language], { kind: 'managed', value: managed });
    }
    add(managedByWords[language], { kind: 'managedBy' });
    for (const [sort, words] of Object.entries(orderWords) as [Sort, typeof fileWords][]) {
      add(words[language], { kind: 'order', value: sort });
    }
    add(keyWords.sort[language], { kind: 'sortBy' });
    add(fileWords[language], { kind: 'file' });
  }
  for (const language of languages) add(smallWords[language], { kind: 'small' });
  return found;
}
