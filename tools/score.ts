/** npm run score -- corpus.jsonl predictions.jsonl: how a corpus is understood, one JSON line per utterance. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cleanText, isLetter } from '../src/understanding/clean.ts';
import { frameOf } from '../src/understanding/frame.ts';

const [corpus, predictions] = process.argv.slice(2);
if (corpus === undefined || predictions === undefined) {
  console.error('usage: npm run score -- <corpus.jsonl> <predictions.jsonl>');
  process.exit(2);
}

const botName = 'Deskbot';
const lines = readFileSync(corpus, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as { lang?: string; text: string });
const predicted = lines.map(({ lang, text }) => {
  const { intent, slots, confidence, action: meant } = frameOf(cleanText(text, botName));
  // as in `policy.ts`: what changes and stands in a letter is asked for
  const action = meant === 'confirm' && isLetter(text, botName) ? 'clarify' : meant;
  return JSON.stringify({ lang, text, intent, slots, confidence, action });
});
writeFileSync(predictions, `${predicted.join('\n')}\n`);
console.log(`${predicted.length} predictions in ${predictions}`);
