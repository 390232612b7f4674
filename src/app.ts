/** The composition root: every part is built here, connected, started and stopped. The only reader of the clock. */
import { createAccess } from './access/people.ts';
import type { KnownPerson } from './access/record.ts';
import { type Capabilities, commands } from './commands/index.ts';
import { menuOf } from './commands/menu.ts';
import { type Config, previousKeyIn } from './config.ts';
import { apologyFor } from './conversation/apology.ts';
import { createConversation } from './conversation/converse.ts';
import { createDirectory } from './directory/directory.ts';
import { evenly } from './directory/even.ts';
import { createInterest } from './directory/interest.ts';
import { createScopes } from './directory/scopes.ts';
import { createSync } from './directory/sync.ts';
import { logFor, storeOptions } from './ground.ts';
import { showBacklog } from './inbox/backlog.ts';
import { createInbox } from './inbox/inbox.ts';
import { createOutbox } from './inbox/outbox.ts';
import { keepGuard } from './jobs/guard.ts';
import { jobTable } from './jobs/index.ts';
import { createKpiRoom } from './jobs/kpi-room.ts';
import { createLedger } from './jobs/ledger.ts';
import { createMailroom } from './jobs/mailroom.ts';
import { type Alarm, scheduleJobs } from './jobs/schedule.ts';
import { createSignInRoom } from './jobs/sign-in-room.ts';
import { createWholesaleRoom } from './jobs/wholesale-room.ts';
import type { Log } from './log.ts';
import { mailSettings } from './mail/settings.ts';
import type { App, Outside } from './outside.ts';
import { createImports } from './portfolio/imports.ts';
import { createPortfolios } from './portfolio/portfolio.ts';
import { sweepProfiles } from './portfolio/profiles.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { createIngress } from './web/ingress.ts';
import { createMetrics } from './web/metrics.ts';
import { createOauthRoutes } from './web/oauth.ts';
import { createPace } from './web/pace.ts';
import { createWeb } from './web/server.ts';
import { connectWebex } from './webex/connect.ts';
import { connectFramework } from './webex/framework.ts';
import { listScimUsers } from './webex/scim.ts';
import { loadTokenKey } from './webex/token-key.ts';
import { createWebhooks } from './webex/webhooks.ts';

/**
 * Builds Deskhand.
 * @throws StoreError when the database cannot be used, WebexError when Webex refuses the bot's token.
 */
export async function createApp(config: Config, outside: Outside = {}): Promise<App> {
  const { now = () => new Date(), log = logFor(config), alarm } = outside;
  const { ticks = () => performance.now() } = outside;
  const metrics = createMetrics();
  const store = await (outside.store ?? openStore(storeOptions(config, log)));
  try {
    return await assemble(config, { now, ticks, log, alarm, metrics, store });
  } catch (error) {
    await store.close();
    throw error;
  }
}

type Ground = {
  now: () => Date;
  ticks: () => number;
  log: Log;
  alarm: Alarm | undefined;
  metrics: ReturnType<typeof createMetrics>;
  store: Store;
};

async function assemble(config: Config, ground: Ground): Promise<App> {
  const { now, ticks, log, alarm, metrics, store } = ground;
  const webex = await connectWebex(config, {
    store,
    now,
    log,
    countCall: (status) => metrics.count('deskhand_webex_calls_total', { status: `${status}` }),
  });
  showBacklog(metrics.gauge, store);
  const framework = await connectFramework(
    { webhookUrl: config.WEBEX_WEBHOOK_URL },
    { api: webex.bot, now },
  );
  const webhooks = createWebhooks(
    { url: config.WEBEX_WEBHOOK_URL, secret: config.WEBEX_WEBHOOK_SECRET },
    { api: webex.bot, now, report: webex.report },
  );

  const sync = createSync({ store, webex: webex.lanes, now, log });
  const scopes = createScopes({
    store,
    now,
    listManagedOrganizations: webex.listManagedOrganizations,
  });
  const directory = createDirectory({
    store,
    now,
    asked: createInterest({ store, now }).note,
    region: config.DEFAULT_REGION,
    findPeopleByEmail: webex.findPeopleByEmail,
    live: webex.live,
    controlHub: config.CONTROL_HUB_USER_URL,
  });
  const directoryOf = evenly(directory);
  const access = createAccess({
    store,
    now,
    partner: webex.partner,
    partnerAdmins: config.PARTNER_ADMINS,
    readWebexPerson: webex.readIdentity,
    findWebexPersonByEmail: webex.findIdentityByEmail,
  });
  const outbox = createOutbox({ store, post: framework, log, meter: metrics });
  const speech = { defaultLanguage: config.DEFAULT_LANGUAGE, timeZone: config.TIME_ZONE };
  const key = await loadTokenKey(config.DATA_DIR, config.TOKEN_KEY);
  const publicUrl = config.WEBEX_WEBHOOK_URL;
  const signIns = createSignInRoom({
    ...{ store, webex, access, key, previousKey: previousKeyIn(config), publicUrl, log },
    partner: webex.partner,
    onTold: outbox.wake,
  });
  const mailroom = createMailroom({
    store,
    ...{ key, now, ticks, log },
    ...mailSettings(config),
    timeZone: config.TIME_ZONE,
    organization: async () => (await webex.partner()).displayName ?? '',
    onTold: outbox.wake,
    countFate: (state) => metrics.count('deskhand_mails_total', { result: state }),
  });
  const rules = {
    expiringSoonDays: config.EXPIRING_SOON_DAYS,
    inactiveDays: config.INACTIVE_DAYS,
  };
  const portfolios = createPortfolios({
    store,
    now,
    rules,
    live: webex.live,
    partner: webex.partner,
    listManagedOrganizations: webex.listManagedOrganizations,
    listAccounts: (orgId, cursor) => listScimUsers(webex.admin.people, orgId, {}, cursor),
    openTemplate: config.CUSTOMER_LINK,
  });
  const kpi = createKpiRoom({
    ...{ store, now, log, webex, access },
    refreshStates: portfolios.states.refresh,
    scopeOf: scopes.of,
    timeZone: config.TIME_ZONE,
    onTold: outbox.wake,
  });
  const wholesale = createWholesaleRoom({
    store,
    admin: webex.admin,
    now,
    log,
    userRules: { strictSite: config.STRICT_SITE, removalsNeedTwo: config.REMOVALS_NEED_TWO },
    onTold: outbox.wake,
    onReady(personId) {
      // a scope holds what the copy holds: it is read anew once the copy has the customer
      const copied = sync.startSync().then(sync.settled, () => undefined);
      void copied.then(() => scopes.renew(personId));
    },
  });
  const menu = menuOf(commands);
  const capabilities = async (person: KnownPerson): Promise<Capabilities> => {
    const scope = await scopes.of(person);
    return {
      ...{ access, sync, menu, signIns: signIns.desk },
      directory: directoryOf(scope),
      verification: mailroom.verification,
      mail: mailroom.desk,
      setupAssist: mailroom.setupAssist,
      portfolio: portfolios.of(scope, person.personId),
      imports: createImports({ store, now, scope, onChanged: portfolios.states.announce }),
      kpis: kpi.of(scope),
      kpiSchedules: kpi.schedules,
      painter: kpi.painter,
      wholesale: wholesale.of(scope),
      users: wholesale.usersOf(scope),
      fetchAttachment: webex.fetchAttachment,
    };
  };
  const isVerified = async (personId: string): Promise<boolean> => {
    const person = await directoryOf('all').readPerson(personId);
    return person !== undefined && mailroom.verification.isVerified(person);
  };
  const converse = createConversation({
    commands,
    ...{ capabilities, access, store, log, now },
    meter: metrics,
    ...speech,
    defaultRegion: config.DEFAULT_REGION,
    botName: framework.bot.displayName,
    isVerified: config.VERIFY_BEFORE_CHANGES === 'true' ? isVerified : undefined,
  });
  const inbox = createInbox({
    store,
    log,
    meter: metrics,
    outgoing: outbox,
    onWritten() {
      mailroom.wake();
      wholesale.wake();
    },
    async handle(delivery) {
      const event = await framework.read(delivery);
      return event && converse(event);
    },
    onGivenUp: async (delivery, error) => apologyFor(delivery, error, { now, ...speech }),
  });
  const web = createWeb({
    ingress: createIngress({
      accept: inbox.accept,
      botPersonId: () => framework.bot.personId,
      now,
    }),
    secrets: [config.WEBEX_WEBHOOK_SECRET, config.WEBEX_WEBHOOK_SECRET_PREVIOUS ?? ''].filter(
      Boolean,
    ),
    reports: {
      bounceKey: config.BOUNCE_KEY,
      takeReport: mailroom.takeReport,
      takeEvents: mailroom.takeEvents,
    },
    pages: createOauthRoutes({ door: signIns, publicUrl, log, ...speech, pace: createPace(60) }),
    checks: {
      database: () => store.ping().then(() => ({ ok: true })),
      token: webex.tokenHealth,
      webhooks: webhooks.health,
    },
    ...{ metrics, log },
    metricsToken: config.METRICS_TOKEN,
  });
  const jobs = scheduleJobs(
    jobTable({
      store,
      now,
      startSync: () => sync.startSync(),
      checkWebhooks: webhooks.check,
      keepGuard: () =>
        keepGuard({
          ...{ store, now, access, log },
          partnerAdmins: config.PARTNER_ADMINS,
          decoys: config.DECOY_PEOPLE,
          mostWrong: config.VERIFY_MOST_WRONG,
          defaultLanguage: config.DEFAULT_LANGUAGE,
          onTold: outbox.wake,
        }),
      retentionDays: config.RETENTION_DAYS,
      sweepPortfolio: async () => {
        const { inactiveDays } = rules;
        const { commerce } = webex;
        await sweepProfiles({ store, api: webex.admin.sync, commerce, now, log, inactiveDays });
        portfolios.states.announce();
      },
      refreshPortfolio: portfolios.states.refresh,
      ...kpi.jobs,
    }),
    { ledger: createLedger(store), log, now, meter: metrics, alarm },
  );
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
