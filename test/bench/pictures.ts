/**
 * Pictures of KPIs: `npm run bench:pictures [rounds]`. Draws and paints every picture in every language, and watches
 * how long the main thread does not answer meanwhile.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createPainter } from '../../src/kpi/charts/painter.ts';
import { drawPicture, pictureNames } from '../../src/kpi/charts/pictures.ts';
import { languages } from '../../src/language/index.ts';
import { sampleFigures } from '../support/sample-figures.ts';
import { milliseconds, percentile, printRow } from './figures.ts';

const [rounds = 5] = process.argv.slice(2).map(Number);
const figures = sampleFigures();
const painter = createPainter();
const delay = monitorEventLoopDelay({ resolution: 1 });
const taken: number[] = [];
let largest = 0;

async function paint(name: (typeof pictureNames)[number], language: (typeof languages)[number]) {
  const begun = performance.now();
  const sheet = await drawPicture(name, figures, language);
  const png = await painter.paint(sheet?.svg ?? '');
  taken.push(performance.now() - begun);
  largest = Math.max(largest, png.length);
}

delay.enable();
await paint('week', 'en');
const [first = 0] = taken.splice(0);
for (let round = 0; round < rounds; round++) {
  for (const language of languages) for (const name of pictureNames) await paint(name, language);
}
delay.disable();
await painter.close();

printRow('the first picture, with the start of its thread', milliseconds(first), '≤ 500 ms');
printRow(`a picture, median of ${taken.length}`, milliseconds(percentile(taken, 0.5)), '≤ 150 ms');
printRow('a picture, 95 of 100', milliseconds(percentile(taken, 0.95)), '≤ 150 ms');
printRow('the main thread did not answer for, 99 of 100', milliseconds(delay.percentile(99) / 1e6));
printRow('the main thread did not answer for, longest', milliseconds(delay.max / 1e6), '≤ 20 ms');
printRow('largest picture', `${Math.ceil(largest / 1_000)} kB`, '≤ 80 kB');
