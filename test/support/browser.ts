/** A headless Chromium for the tests of the page. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';

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

/** How long a page is waited for: a busy machine takes its time, and only what never comes should end a wait. */
const patienceMs = 90_000;

/** Starts Chromium with a profile of its own that is removed when it closes. */
export async function launchBrowser(): Promise<Browser> {
  if (!chromiumPath) {
    throw new Error('No Chromium found: install Debian’s “chromium” or set CHROMIUM_PATH.');
  }
  const browser = await chromium.launch({
    executablePath: chromiumPath,
    timeout: patienceMs,
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
  // A page of its own gets a context of its own, through the same function.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(patienceMs);
    return context;
  };
  return browser;
}

export interface HeldAnswer {
  /** Resolves once the server has answered: what happens afterwards is not in it. */
  isAnswered: Promise<void>;
  /** Lets the answer reach the page. */
  arrives(): void;
}

/** Holds back what the server answers to the next request for `path` (a pattern of Playwright). */
export async function holdAnswer(page: Page, path: string): Promise<HeldAnswer> {
  let answered = (): void => undefined;
  let arrives = (): void => undefined;
  const isAnswered = new Promise<void>((resolve) => {
    answered = resolve;
  });
  const released = new Promise<void>((resolve) => {
    arrives = resolve;
  });
  const hold = async (route: Route): Promise<void> => {
    const response = await route.fetch();
    answered();
    await released;
    await route.fulfill({ response });
  };
  await page.route(path, hold, { times: 1 });
  return { isAnswered, arrives: () => arrives() };
}

/** Where the browser tests leave their pictures; git ignores it. */
export function pictureAt(name: string): string {
  return fileURLToPath(new URL(`../../test-results/${name}.png`, import.meta.url));
}
