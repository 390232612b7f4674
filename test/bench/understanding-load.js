/** What loading understanding costs, as built, in a process of its own; and the first line. Prints JSON. */

/** @param {string} name */
const built = (name) =>
  import(new URL(`../../dist/src/understanding/${name}.js`, import.meta.url).href);

globalThis.gc?.();
const before = process.memoryUsage().rss;
const start = performance.now();
const { cleanText } = await built('clean');
const { frameOf, prepare } = await built('frame');
prepare(); // as the bot does before it is ready
const loaded = performance.now();
frameOf(cleanText('which licences does jane@acme.example have'));
const first = performance.now();
globalThis.gc?.();
const mib = (process.memoryUsage().rss - before) / 1_048_576;
console.log(JSON.stringify({ load: loaded - start, first: first - loaded, mib }));
