/** A Webex over HTTP on this machine: the same contract, stricter manners, and faults on request. */
import { auditRoutes } from './audit.ts';
import type { Route } from './call.ts';
import { createCommerceApplication } from './commerce.ts';
import { contentRoutes } from './contents.ts';
import type {
  Cloud,
  CloudLimits,
  CloudOptions,
  CloudPages,
  CloudPerson,
  CloudSubscription,
} from './contract.ts';
import { createDeliverer } from './delivery.ts';
import { deviceRoutes } from './devices.ts';
import { noFaults } from './faults.ts';
import { featureRoutes } from './features.ts';
import { createJournal } from './journal.ts';
import { kpiHistory } from './kpi-history.ts';
import { licenseRoutes, roleRoutes } from './licenses.ts';
import { createMeter, type Meter } from './limits.ts';
import { locationRoutes } from './locations.ts';
import { messageRoutes } from './messages.ts';
import { numberStateRoutes } from './number-states.ts';
import { numberRoutes } from './numbers.ts';
import { organizationRoutes } from './organizations.ts';
import { createParticipants } from './participants.ts';
import { partnerOrganizationRoutes } from './partner-organizations.ts';
import { partnerReportRoutes } from './partner-reports.ts';
import { peopleRoutes } from './people.ts';
import { personCallingRoutes } from './person-calling.ts';
import { personFeatureRoutes } from './person-features.ts';
import { pstnRoutes } from './pstn.ts';
import { createRandom } from './random.ts';
import { removalRoutes } from './removals.ts';
import { membershipRoutes, roomRoutes } from './rooms.ts';
import { scimRoutes } from './scim.ts';
import { sow } from './seed.ts';
import { startServer } from './server.ts';
import { createWorld } from './sown-world.ts';
import { createSpaces } from './spaces.ts';
import { submissionRoutes } from './submissions.ts';
import { tagRoutes } from './tags.ts';
import { createIntegration, secretToken } from './tokens.ts';
import { webhookRoutes } from './webhooks.ts';
import { wholesaleRoutes } from './wholesale.ts';
import { wholesaleCustomerRoutes } from './wholesale-customers.ts';
import { wholesaleSubscriberRoutes } from './wholesale-subscribers.ts';
import type { Account, Token, World } from './world.ts';

export type {
  Cloud,
  CloudBudget,
  CloudCall,
  CloudDelivery,
  CloudMessage,
  CloudOptions,
  CloudPerson,
  CloudRoom,
  CloudSubscription,
  Faults,
} from './contract.ts';

const usualLimits: CloudLimits = { general: 300, messages: 3000 };
const usualPages: CloudPages = {
  people: 20,
  numbers: 50,
  devices: 20,
  locations: 10,
  others: 50,
};

/** As long as Webex's own. */
const longPages: CloudPages = {
  people: 100,
  numbers: 2000,
  devices: 100,
  locations: 1000,
  others: 100,
};

type EventName = 'message' | 'deleted' | 'call' | 'delivery';

/** Leaves one customer in eight for a first touch. */
function openMost(world: World): void {
  [...world.organizations.values()]
    .filter(({ managed }) => managed)
    .forEach((organization, index) => {
      organization.opened = index % 8 !== 5;
    });
}

/** Starts the cloud with a fresh world. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const now = options.now ?? fastClock(options.speed ?? 1);
  const { seed, customers, agents, admins, lean = false } = options;
  const world = createWorld(
    sow(seed ?? 'partner', { customers, agents, admins, lean, today: now() }),
    now,
  );
  if (options.mostlyOpened) openMost(world);
  world.bot.displayName = options.botName ?? world.bot.displayName;
  const faults = noFaults();
  const limits = { ...usualLimits, ...options.limits };
  const pages = { ...(lean ? longPages : usualPages), ...options.pages };
  const { on, tell } = createEvents();
  const journal = createJournal((call) => tell('call', call), !lean);
  const meters = createMeters(world, limits);
  const deliverer = createDeliverer({
    faults,
    allowedFailures: options.webhookFailures ?? 100,
    told: (delivery) => tell('delivery', delivery),
  });
  const integration = createIntegration(world, {
    refreshGraceMs: options.refreshGraceMs ?? 5000,
    accessTokenSeconds: options.accessTokenSeconds ?? 14 * 24 * 3600,
  });
  const commerce = createCommerceApplication(world);
  const deactivate = (): void => {
    if (!faults.deactivateWebhooks) return;
    faults.deactivateWebhooks = false;
    for (const webhook of world.webhooks.values()) webhook.status = 'inactive';
  };

  let origin = '';
  const spaces = createSpaces(world, {
    happened: (happening) => {
      deactivate();
      deliverer.announce(happening, world.webhooks.values());
    },
    message: (message) => tell('message', message),
    deleted: (message) => tell('deleted', message),
    contentUrl: (id) => `${origin}/v1/contents/${id}`,
  });
  const botToken = secretToken();
  world.tokens.set(botToken, { account: world.bot, kind: 'bot' });

  const server = await startServer({
    world,
    faults,
    journal,
    random: createRandom(Date.now()),
    meterOf: meters.of,
    before: deactivate,
    port: options.port ?? 0,
    routes: (url) => {
      origin = url;
      return [
        ...integration.routes,
        ...commerce.routes,
        ...allRoutes(world, spaces, pages),
        ...partnerReportRoutes(world, options.reportMs ?? 3000),
        ...wholesaleCustomerRoutes(world, faults, pages.others),
        ...wholesaleSubscriberRoutes(world, faults),
      ];
    },
  });

  return {
    url: server.url,
    serve: server.serve,
    credentials: {
      botToken,
      clientId: integration.clientId,
      clientSecret: integration.clientSecret,
      refreshToken: integration.refreshTokens[0] ?? '',
      refreshTokens: integration.refreshTokens,
    },
    commerce: {
      url: server.url,
      tokenUrl: `${server.url}/oauth2/default/v1/token`,
      clientId: commerce.clientId,
      clientSecret: commerce.clientSecret,
    },
    bot: personOf(world.bot),
    people: () => [...world.accounts.values()].filter((each) => each.speaks).map(personOf),
    personByEmail: (email) => {
      const account = world.accountsByEmail.get(email.toLowerCase());
      if (!account) throw new Error(`nobody has the e-mail ${email}`);
      return personOf(account);
    },
    ...createParticipants(world, spaces),
    faults,
    calls: journal.calls,
    budgets: meters.budgets,
    counts: journal.counts,
    subscriptions: () => ordersIn(world),
    kpiHistory: (weeks) => kpiHistory(world, weeks),
    expireAccessTokens: integration.expire,
    allowRedirect: (uri) => void integration.redirectUris.add(uri),
    delivered: deliverer.settled,
    on,
    stop: async () => {
      deliverer.stop();
      await server.stop();
    },
  };
}

function allRoutes(
  world: World,
  spaces: ReturnType<typeof createSpaces>,
  pages: CloudPages,
): Route[] {
  return [
    ...messageRoutes(world, spaces, pages.others),
    ...roomRoutes(world, spaces, pages.others),
    ...membershipRoutes(world, spaces, pages.others),
    ...submissionRoutes(world, spaces),
    ...webhookRoutes(world, pages.others),
    ...contentRoutes(world),
    ...peopleRoutes(world, pages.people),
    ...organizationRoutes(world),
    ...removalRoutes(world),
    ...licenseRoutes(world),
    ...roleRoutes(),
    ...locationRoutes(world, pages.locations),
    ...numberRoutes(world, pages.numbers),
    ...deviceRoutes(world, pages.devices),
    ...scimRoutes(world, pages.people),
    ...tagRoutes(world),
    ...partnerOrganizationRoutes(world),
    ...wholesaleRoutes(world, pages.others),
    ...featureRoutes(world, pages.others),
    ...personCallingRoutes(world),
    ...personFeatureRoutes(world),
    ...numberStateRoutes(world),
    ...pstnRoutes(world),
    ...auditRoutes(world, pages.others),
  ];
}

function personOf(account: Account): CloudPerson {
  return {
    id: account.id,
    orgId: account.orgId,
    email: account.emails[0] ?? '',
    displayName: account.displayName,
    kind: account.kind,
    speaks: account.speaks,
  };
}

function createMeters(
  world: World,
  limits: CloudLimits,
): { of(token: Token): Meter; budgets: Cloud['budgets'] } {
  const create = (): Meter => createMeter(limits, world.now);
  const [bot, commerce] = [create(), create()];
  const admins = world.integrators.map((account) => ({ account, meter: create() }));
  const meters = new Map<Token, Meter>();
  const budgetsOfAdmins = () => admins.map(({ meter }) => meter.budget());
  return {
    budgets: () => {
      const [admin = bot.budget(), ...others] = budgetsOfAdmins();
      return { bot: bot.budget(), admin, admins: [admin, ...others] };
    },
    of: (token) => {
      if (token.kind === 'bot') return bot;
      if (token.kind === 'commerce') return commerce;
      const admin = admins.find(({ account }) => account === token.account);
      if (token.kind === 'integration' && admin) return admin.meter;
      const meter = meters.get(token) ?? create();
      meters.set(token, meter);
      return meter;
    },
  };
}

/** The real time at the start, and from then on `speed` times as fast. */
function fastClock(speed: number): () => Date {
  const start = Date.now();
  return () => new Date(start + (Date.now() - start) * speed);
}

function ordersIn(world: World): CloudSubscription[] {
  return [...world.organizations.values()].flatMap(({ id, displayName, standing }) =>
    standing.subscriptions.map(({ tags: _tags, ...subscription }) => ({
      orgId: id,
      organization: displayName,
      ...subscription,
    })),
  );
}

function createEvents(): { on: Cloud['on']; tell(event: EventName, value: unknown): void } {
  const listeners = new Map<EventName, Set<(value: unknown) => void>>();
  return {
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
    tell: (event, value) => {
      for (const listener of listeners.get(event) ?? []) listener(value);
    },
  };
}
