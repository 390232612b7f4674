// @ts-check
// How much memory the bot needs for the copy: a process of its own that has loaded the whole bot as it is built, opens
// the database (a folder, or an address) and answers the questions that come in as JSON, 50 at once. Prints one number,
// in megabytes.
import { text } from 'node:stream/consumers';

const built = new URL('../../dist/src/', import.meta.url);
/** @param {string} file @returns {Promise<any>} */
const load = (file) => import(new URL(file, built).href);

await load('app.js');
const { createDirectory } = await load('directory/directory.js');
const { openDataDir } = await load('store/data-dir.js');
const { openServer } = await load('store/server.js');

const where = process.argv[2] ?? '';
/** @type {string[]} */
const questions = JSON.parse(await text(process.stdin));
const store = where.includes('://')
  ? await openServer(where, console.error)
  : await openDataDir({ dataDir: where, log: console.error });
const directory = createDirectory({ store, now: () => new Date() })('all');

async function person() {
  for (let typed = questions.pop(); typed !== undefined; typed = questions.pop()) {
    const question = directory.readQuestion(typed);
    const { total } = await directory.find(question, undefined, { from: 0, size: 5 });
    if (total === 0) await directory.findNearest(question, undefined, 5);
  }
}
await Promise.all(Array.from({ length: 50 }, person));
console.log(Math.round(process.memoryUsage().rss / 2 ** 20));
await store.close();
process.exit(0);
