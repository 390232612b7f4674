/** Random and mutated messages: the same for the same seed. */
import { type Chance, chance } from '../../tools/training/chance.ts';
import { fill } from '../../tools/training/fill.ts';
import { readLists } from '../../tools/training/lists.ts';

const pieces = [
  ...[
    'a',
    'ż',
    'ש',
    'щ',
    '1',
    ' ',
    '  ',
    '\n',
    '@',
    '.',
    ':',
    '-',
    '"',
    "'",
    '“',
    '(',
    '<',
    '>',
    '/',
  ],
  ...['+48', '00', 'Y2lz', 'sip:', '\u202e', '\u200b', '\u0301', '😀', '\u0000', '\ud800', 'find '],
  ...['delete ', 'usuń ', 'לא ', 'не ', 'every Monday at 9 ', 'a@b.example ', '2C:54:91:88:C9:E3 '],
  ...['```', '[x](y)', '{{x}}', '%00', '<spark-mention>', 'and then ', '. ', '3f2504e0-4f89-'],
];

/** An endless row of messages. */
export function* messages(seed: number): Generator<string> {
  const by = chance(seed);
  const lines = readLists();
  for (;;) {
    const line = fill(by.pick(lines), by).text;
    const kind = by.next();
    if (kind < 0.3) yield mutated(line, by);
    else if (kind < 0.5) yield mutated(mutated(`${line} ${fill(by.pick(lines), by).text}`, by), by);
    else if (kind < 0.75) yield random(by);
    else yield line;
  }
}

function mutated(text: string, by: Chance): string {
  const at = Math.floor(by.next() * text.length);
  const to = Math.min(text.length, at + Math.floor(by.next() * 8));
  const what = by.next();
  if (what < 0.3) return text.slice(0, at) + text.slice(to);
  if (what < 0.6) return text.slice(0, at) + by.pick(pieces) + text.slice(at);
  if (what < 0.8) return text.slice(0, to) + text.slice(at);
  return text.slice(0, at) + [...text.slice(at, to)].reverse().join('') + text.slice(to);
}

function random(by: Chance): string {
  const count = by.in(0.02) ? 2_000 : Math.floor(by.next() * 40);
  const same = by.in(0.2) ? by.pick(pieces) : undefined;
  return Array.from({ length: count }, () => same ?? by.pick(pieces)).join('');
}
