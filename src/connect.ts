/**
 * `npm run connect`: lets an administrator sign in at Webex while Deskhand is stopped: the first time, and when no token
 * works any more, for then nobody is known who could ask in chat. Whoever starts it has the settings and the database.
 */
import { configFrom, previousKeyIn, readEnvironment } from './config.ts';
import { ConfigError, StoreError, WebexError } from './errors.ts';
import { logFor } from './ground.ts';
import { createSignInRoom } from './jobs/sign-in-room.ts';
import { openStore } from './store/open.ts';
import { createMetrics } from './web/metrics.ts';
import { createOauthRoutes } from './web/oauth.ts';
import { createPace } from './web/pace.ts';
import { createWeb } from './web/server.ts';
import { connectWebex, redirectUriAt, type Webex } from './webex/connect.ts';
import { loadTokenKey } from './webex/token-key.ts';

/** Longer than the link lives, so that whoever is slow still sees that it has expired. */
const patienceMs = 11 * 60_000;
/** What came back was not about the link that was given last, or did not use it up. */
const keptLinks = ['unknown', 'used', 'expired', 'otherBrowser'];

function sentenceFor(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.join('\n');
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return 'The port is taken. Stop Deskhand first, or write `connect webex` to it.';
  }
  return error instanceof StoreError || error instanceof Error ? error.message : String(error);
}

/** The organization so far; undefined while no token works: then whoever signs in decides which it is. */
async function partnerIfKnown(webex: Webex): Promise<{ orgId: string } | undefined> {
  try {
    return await webex.partner();
  } catch (error) {
    if (error instanceof WebexError && error.code === 'webex.signedOut') return undefined;
    throw error;
  }
}

async function connect(): Promise<boolean> {
  const config = configFrom(readEnvironment());
  const log = logFor(config);
  const { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, WEBEX_WEBHOOK_URL: publicUrl } = config;
  const store = await openStore({ databaseUrl, dataDir });
  const webex = await connectWebex(config, { store, now: () => new Date(), log });
  const keys = {
    key: await loadTokenKey(dataDir, config.TOKEN_KEY),
    previousKey: previousKeyIn(config),
  };
  const partner = () => partnerIfKnown(webex);
  const known = await partner();
  const room = createSignInRoom({
    ...{ store, webex, partner, publicUrl, log, ...keys },
    onTold: () => undefined,
  });
  let end = (_isConnected: boolean): void => undefined;
  const ended = new Promise<boolean>((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => end(false), patienceMs);
  async function giveLink(): Promise<void> {
    const { url, write } = room.desk.asking({
      ...{ personId: 'operator', orgId: '', email: '', callId: 'npm run connect' },
      ...{ use: 'main', language: config.DEFAULT_LANGUAGE, tellAt: undefined },
    });
    await write(store);
    timer.refresh();
    console.log(`
Open this within ten minutes, and sign in as a partner full administrator:
  ${url}
`);
  }
  const web = createWeb({
    ingress: () => Promise.reject(new Error('Deskhand is not running')),
    ...{ secrets: [], checks: {}, metrics: createMetrics(), log },
    pages: createOauthRoutes({
      door: {
        ...room,
        async finish(brought) {
          const outcome = await room.finish(brought);
          if ('name' in outcome) {
            console.log(`✓ Deskhand signs in at Webex as ${outcome.name}. Now: npm start`);
            end(true);
          } else {
            console.log(`✕ oauth.${outcome.trouble}: see docs/errors.md`);
            if (!keptLinks.includes(outcome.trouble)) await giveLink().catch(() => end(false));
          }
          return outcome;
        },
      },
      ...{ publicUrl, log, defaultLanguage: config.DEFAULT_LANGUAGE, pace: createPace(60) },
    }),
  });
  await web.listen(config.PORT, config.HOST);
  console.log(`Redirect URI of the integration: ${redirectUriAt(publicUrl)}
${known ? `Only administrators of the organization so far may sign in (${known.orgId}).\n` : ''}`);
  await giveLink();
  const isConnected = await ended;
  clearTimeout(timer);
  await web.close();
  await store.close();
  return isConnected;
}

connect().then(
  (isConnected) => process.exit(isConnected ? 0 : 1),
  (error: unknown) => {
    console.error(sentenceFor(error));
    process.exit(1);
  },
);
