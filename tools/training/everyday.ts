/** Words of everyday speech: whoever tells a story uses them, and none of them is a name or a misspelt word of a request. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { keyOf } from '../../src/understanding/concepts.ts';

const file = path.join('tools', 'training', 'everyday.txt');

/** The words of `everyday.txt` as they are compared. */
export function everydayWords(from = file): string[] {
  const lines = readFileSync(from, 'utf8').split(/\r?\n/);
  return lines
    .filter((line) => !/^(?:#|\[[a-z]+\]$)/.test(line))
    .flatMap((line) => line.split(/\s+/))
    .map(keyOf)
    .filter((key) => key !== '');
}
