/**
 * The composition root: every part is built here, connected, started and stopped. The only reader of the clock.
 * How one part is put together from settings and ground stands in its file of `app/`; their order stands here.
 */
import { assembleConversation, assembleInbox, type Nouns } from './app/conversation.ts';
import { assembleCopy } from './app/copy.ts';
import { assembleCustomers } from './app/customers.ts';
import { assembleDoors } from './app/doors.ts';
import type { Ground } from './app/ground.ts';
import { assembleJobs } from './app/jobs.ts';
import { assemblePeople } from './app/people.ts';
import { assembleWeb } from './app/web.ts';
import type { Config } from './config.ts';
import type { Conversation } from './conversation/converse.ts';
import { logFor, storeOptions } from './ground.ts';
import { showBacklog } from './inbox/backlog.ts';
import type { Inbox } from './inbox/inbox.ts';
import { createOutbox, type Outbox } from './inbox/outbox.ts';
import type { Schedule } from './jobs/schedule.ts';
import type { App, Outside } from './outside.ts';
import { openStore } from './store/open.ts';
import { createMetrics } from './web/metrics.ts';
import type { Web } from './web/server.ts';

/**
 * Builds Deskhand.
 * @throws StoreError when the database cannot be used, WebexError when Webex refuses the bot's token.
 */
export async function createApp(config: Config, outside: Outside = {}): Promise<App> {
  const { now = () => new Date(), log = logFor(config), alarm } = outside;
  const { ticks = () => performance.now() } = outside;
  const metrics = createMetrics();
  const store = await (outside.store ?? openStore(storeOptions(config, log)));
  const ground = { now, ticks, log, alarm, metrics, store };
  try {
    return appFrom(config, ground, await assemble(config, ground));
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Parts extends Nouns {
  outbox: Outbox;
  converse: Conversation;
  inbox: Inbox;
  web: Web;
  jobs: Schedule;
}

/** Builds every part, each after those it needs; nothing is listened to or sent yet. */
async function assemble(config: Config, ground: Ground): Promise<Parts> {
  const { store, log, metrics } = ground;
  showBacklog(metrics.gauge, store);
  const doors = await assembleDoors(config, ground);
  const { webex, framework } = doors;
  const copy = assembleCopy(config, ground, webex);
  const outbox = createOutbox({ store, post: framework, log, meter: metrics });
  const onTold = outbox.wake;
  const people = await assemblePeople(config, ground, { webex, onTold });
  const { access } = people;
  const customers = assembleCustomers(config, ground, { webex, access, copy, onTold });
  const nouns = { doors, copy, people, customers };
  const converse = assembleConversation(config, ground, nouns);
  const inbox = assembleInbox(config, ground, { ...nouns, outbox, converse });
  const web = assembleWeb(config, ground, { doors, people, inbox });
  const jobs = assembleJobs(config, ground, { ...nouns, onTold });
  return { ...nouns, outbox, converse, inbox, web, jobs };
}

/** Deskhand as whoever starts it sees it: the order in which the parts begin and end. */
function appFrom(config: Config, { store, log }: Ground, parts: Parts): App {
  const { inbox, outbox, converse, web, jobs } = parts;
  const { webex, framework, webhooks } = parts.doors;
  const { sync } = parts.copy;
  const { mailroom } = parts.people;
  const { kpi, wholesale } = parts.customers;
  let port = config.PORT;
  return {
    url: () => `http://${config.HOST}:${port}`,
    settled: sync.settled,
    converse,
    async start() {
      port = await web.listen(config.PORT, config.HOST);
      inbox.start();
      outbox.start();
      mailroom.start();
      wholesale.start();
      await Promise.all([webhooks.check(), webex.signIn()]);
      jobs.start();
      await sync.resumeSync();
      log.info('ready', { port, database: store.kind });
    },
    async stop() {
      kpi.stop();
      await jobs.stop();
      await kpi.painter.close();
      await web.close();
      await inbox.stop();
      await mailroom.stop();
      await wholesale.stop();
      await outbox.stop();
      await sync.stop();
      await framework.stop();
      await store.close();
    },
  };
}
