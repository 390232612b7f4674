// `npm start` runs what `npm run build` made; says so when it has not been run.
import { existsSync } from 'node:fs';

if (!existsSync('dist/src/main.js')) {
  console.error('Deskhand is not built yet: run `npm run build` once, then `npm start` again.');
  process.exit(1);
}
