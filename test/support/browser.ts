/** A headless Chromium for the tests of the page. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is; undefined when there is none. `CHROMIUM_PATH` names another one. */
export const chromiumPath = candidates.find((path) => path !== undefined && existsSync(path));

const isRequired = process.env['CI'] === 'true';

/** True when the browser tests cannot run here; where they must run, a missing browser is a failure. */
export const withoutBrowser = chromiumPath === undefined && !isRequired;

if (withoutBrowser) {
  console.warn('Browser tests are skipped: no Chromium found. Install it or set CHROMIUM_PATH.');
}

/** Starts Chromium with a profile of its own that is removed when it closes. */
export function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) {
    throw new Error('No Chromium found: install Debian’s “chromium” or set CHROMIUM_PATH.');
  }
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Where the browser tests leave their pictures; git ignores it. */
export function pictureAt(name: string): string {
  return fileURLToPath(new URL(`../../test-results/${name}.png`, import.meta.url));
}
