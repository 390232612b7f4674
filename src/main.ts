/** The start: settings → app → listen; SIGTERM and SIGINT → stop. */

import { configFrom, isUnconfigured, readEnvironment } from './config.ts';
import { ConfigError, StoreError, WebexError } from './errors.ts';
import { logFor, storeOptions } from './ground.ts';
import type { App } from './outside.ts';
import { openStore } from './store/open.ts';

const firstSteps = `Deskhand has no Webex bot to speak as yet.
Try it without any account:  npm run sandbox
Or create a bot at https://developer.webex.com/my-apps/new/bot and put its token into .env (see .env.example).`;

const signInFirst = `
An administrator has to sign in at Webex first: npm run connect`;

/** What an operator reads when Deskhand cannot start; undefined for what nobody expected. */
function sentenceFor(error: unknown): string | undefined {
  if (error instanceof ConfigError) {
    return [
      'Deskhand cannot start; these settings need attention:',
      ...error.problems.map((p) => `  ${p}`),
    ].join('\n');
  }
  if (error instanceof StoreError) return error.message;
  if (error instanceof WebexError) {
    const { call, status = 'no answer', trackingId = 'none' } = error.failure;
    const remedy = error.code === 'webex.signedOut' ? signInFirst : '';
    return `Deskhand cannot start: Webex answered ${call} with ${status} (${error.code}, tracking id ${trackingId}).${remedy}`;
  }
  return undefined;
}

function fail(error: unknown): never {
  console.error(sentenceFor(error) ?? error);
  process.exit(1);
}

async function start(): Promise<void> {
  const environment = readEnvironment();
  if (isUnconfigured(environment)) {
    console.error(firstSteps);
    process.exit(1);
  }
  const config = configFrom(environment);
  const log = logFor(config);
  // The embedded database starts in a thread of its own while everything else is loaded.
  const store = openStore(storeOptions(config, log));
  const { createApp } = await import('./app.ts');
  const app = await createApp(config, { log, store });
  stopOnSignals(app);
  await app.start();
}

const signals = ['SIGTERM', 'SIGINT'] as const;
/** What a start trips over once it was asked to end is no failure. */
let isEnding = false;

/** Stops once, however often it is asked. */
function stopOnSignals(app: App): void {
  const stopOnce = (): void => {
    isEnding = true;
    for (const signal of signals) process.off(signal, stopOnce).on(signal, () => undefined);
    app.stop().then(() => process.exit(0), fail);
  };
  for (const signal of signals) process.on(signal, stopOnce);
}

process.on('unhandledRejection', fail);
start().catch((error: unknown) => {
  if (!isEnding) fail(error);
});
