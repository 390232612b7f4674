/** The bounded run of `npm run fuzz`. */

import { expect, test } from 'vitest';
import { commands } from '../../../src/commands/index.ts';
import { lexiconOf } from '../../../src/understanding/lexicon.ts';
import { understand } from '../../../src/understanding/policy.ts';
import { messages } from '../../bench/fuzz-texts.ts';
import { isAlwaysSlower } from '../../support/fastest.ts';
import { fc } from '../../support/properties.ts';

const context = { words: lexiconOf(commands), botName: 'Deskhand' };
const kinds = [
  'request',
  'pick',
  'follow',
  'more',
  'choose',
  'notYet',
  'stop',
  'unclear',
  'nothing',
];

test('10,000 random and mutated messages: none crashes, none takes 50 ms', () => {
  const slow: string[] = [];
  let count = 0;
  for (const text of messages(20_260_302)) {
    if (count++ >= 10_000) break;
    const { kind } = understand(text, context);
    if (!kinds.includes(kind)) throw new Error(`${kind} for ${JSON.stringify(text)}`);
    if (count % 5 === 0 && isAlwaysSlower(50, () => understand(text, context)))
      slow.push(text.slice(0, 80));
  }

  expect(slow).toEqual([]);
}, 400_000);

test('any text at all is understood as something, and the same way twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const understood = understand(text, context);
      expect(kinds).toContain(understood.kind);
      expect(understand(text, context)).toEqual(understood);
    }),
    { numRuns: 500, seed: 7 },
  );
});
