/** What the model learns from and what it is judged by have no sentence in common; the artefact fits its lists. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foldWord } from '../../../src/understanding/clean.ts';
import { models } from '../../../src/understanding/weights.ts';
import { readLists } from '../../../tools/training/lists.ts';

const development = '../shared/utterances/dev.jsonl';

/** Words only, names and values masked: two sentences that differ in a name are one. */
function bareSentence(said: string, names: readonly string[]): string {
  let sentence = said.normalize('NFKC').replace(/<spark-mention[^>]*>.*?<\/spark-mention>/g, '');
  for (const name of [...names].sort((one, other) => other.length - one.length)) {
    if (name.length > 1) sentence = sentence.replaceAll(name, '<x>');
  }
  return foldWord(sentence)
    .replace(/\S+@\S+|\+?\d[\d .():-]{4,}\d|(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}|sip:\S+/g, '<x>')
    .replace(/<[a-z]+>/g, '<x>')
    .replace(/[^\p{L}\p{N}<>]+/gu, ' ')
    .trim();
}

test.skipIf(!existsSync(development))(
  'no line of the training lists stands in the development set (needs ../shared)',
  () => {
    const trained = new Map(
      readLists().map(({ list, text }) => [bareSentence(text, []), `${list}: ${text}`]),
    );
    const both = readFileSync(development, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { text: string; slots: Record<string, string> })
      .flatMap(({ text, slots }) => {
        const masked = bareSentence(text, Object.values(slots));
        // a bare value, or a value beside one word, has one way to be written
        const own = trained.get(masked);
        return own !== undefined && masked.replace(/<x>/g, '').trim().split(/\s+/).length > 1
          ? [own]
          : [];
      });

    expect(both).toEqual([]);
  },
);

test('the artefact is at most 3 MB and knows the words of the lists', () => {
  expect(statSync('src/understanding/trained.ts').size).toBeLessThan(3_000_000);
  expect(models().words.size).toBeGreaterThan(3_000);
  expect(models().intents.classes).toHaveLength(41);
});
