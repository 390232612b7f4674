/** The doors to Webex: its REST API, the bot framework behind which messages come and go, the webhooks that lead here. */
import type { Config } from '../config.ts';
import { connectWebex, type Webex } from '../webex/connect.ts';
import { connectFramework, type Framework } from '../webex/framework.ts';
import { createWebhooks, type Webhooks } from '../webex/webhooks.ts';
import type { Ground } from './ground.ts';

export interface Doors {
  webex: Webex;
  framework: Framework;
  webhooks: Webhooks;
}

/**
 * Opens them; Webex is asked once who the bot is. Webhooks are left as they are until their first check.
 * @throws WebexError when Webex refuses the bot's token.
 * @throws ConfigError when the key under which tokens are stored cannot be read.
 */
export async function assembleDoors(config: Config, ground: Ground): Promise<Doors> {
  const { store, now, log, metrics } = ground;
  const { WEBEX_WEBHOOK_URL: publicUrl, WEBEX_WEBHOOK_SECRET: secret } = config;
  const webex = await connectWebex(config, {
    store,
    now,
    log,
    countCall: (status) => metrics.count('deskhand_webex_calls_total', { status: `${status}` }),
  });
  const api = webex.bot;
  const framework = await connectFramework({ webhookUrl: publicUrl }, { api, now });
  const webhooks = createWebhooks({ url: publicUrl, secret }, { api, now, report: webex.report });
  return { webex, framework, webhooks };
}
