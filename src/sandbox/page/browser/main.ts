/** The page's beginning. */

import { buildFrame } from './frame.ts';
import { createPage } from './page.ts';
import { start } from './visit.ts';

const page = createPage();
buildFrame(page);
await start(page);
