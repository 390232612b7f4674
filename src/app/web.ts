/** What Deskhand answers over HTTP: webhooks, reports about mail, the pages of a sign-in, how it is doing. */
import type { Config } from '../config.ts';
import type { Inbox } from '../inbox/inbox.ts';
import { createIngress } from '../web/ingress.ts';
import { createOauthRoutes } from '../web/oauth.ts';
import { createPace } from '../web/pace.ts';
import { createWeb, type Web } from '../web/server.ts';
import type { Doors } from './doors.ts';
import type { Ground } from './ground.ts';
import type { People } from './people.ts';

/** Pages of a sign-in that one address may ask for within a minute. */
const pagesPerMinute = 60;

interface Neighbours {
  doors: Doors;
  people: People;
  inbox: Inbox;
}

/** Builds the server; nobody is answered before it listens. */
export function assembleWeb(
  config: Config,
  ground: Ground,
  { doors, people, inbox }: Neighbours,
): Web {
  const { store, now, log, metrics } = ground;
  const { webex, framework, webhooks } = doors;
  const { signIns, mailroom } = people;
  return createWeb({
    ingress: createIngress({
      accept: inbox.accept,
      botPersonId: () => framework.bot.personId,
      now,
    }),
    secrets: webhookSecrets(config),
    reports: {
      bounceKey: config.BOUNCE_KEY,
      takeReport: mailroom.takeReport,
      takeEvents: mailroom.takeEvents,
    },
    pages: createOauthRoutes({
      door: signIns,
      publicUrl: config.WEBEX_WEBHOOK_URL,
      defaultLanguage: config.DEFAULT_LANGUAGE,
      log,
      pace: createPace(pagesPerMinute),
    }),
    checks: {
      database: () => store.ping().then(() => ({ ok: true })),
      token: webex.tokenHealth,
      webhooks: webhooks.health,
    },
    metrics,
    metricsToken: config.METRICS_TOKEN,
    log,
  });
}

/** The current one and, while it is being changed, the one before. */
function webhookSecrets(config: Config): string[] {
  const { WEBEX_WEBHOOK_SECRET: current, WEBEX_WEBHOOK_SECRET_PREVIOUS: previous = '' } = config;
  return [current, previous].filter(Boolean);
}
