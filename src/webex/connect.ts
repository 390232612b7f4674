/** Webex as the bot and as the partner's administrator, and the few questions the other parts ask of it. */
import { type Config, previousKeyIn } from '../config.ts';
import { WebexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Tx } from '../store/store.ts';
import { createAdministrators, type SignInAtWebex } from './administrators.ts';
import { createBotApi, createWebexApi, type WebexApis } from './api.ts';
import { type Attachment, fetchAttachment } from './attachments.ts';
import type { WebexApi } from './call.ts';
import { type Commerce, createCommerce } from './commerce.ts';
import { createExchange } from './exchange.ts';
import { isSameId } from './id.ts';
import type { SyncLane } from './lanes.ts';
import { createLiveQuestions, type LiveQuestions } from './live.ts';
import { readOrganization } from './organizations.ts';
import {
  listManagedOrganizations,
  type WebexManagedOrganization,
} from './partner-organizations.ts';
import { findPeopleByEmail, readPerson, type WebexPerson } from './people.ts';
import type { WebexReport } from './report.ts';
import { roleValueOf } from './roles.ts';
import { createAdminToken, type TokenHealth } from './token.ts';
import { loadTokenKey } from './token-key.ts';

/** Somebody as access needs to know them. */
interface Identity {
  personId: string;
  orgId: string;
  /** Lower case. */
  email: string;
  displayName: string;
  /** Decoded role values, e.g. `id_full_admin`. */
  roles: string[];
  type?: string | undefined;
}

export interface Webex {
  /** Webex as the bot. */
  bot: WebexApi;
  /** Webex as the administrator, for the functions of the resource files: `people` for answers, `sync` for the copy. */
  admin: WebexApis;
  /** What a sync pulls with each of the administrators' tokens; the first is the one that answers people, too. */
  lanes: readonly SyncLane[];
  /** Lets an administrator authorise the integration from the browser. */
  signIns: SignInAtWebex;
  findPeopleByEmail(email: string): Promise<WebexPerson[]>;
  /** Fetches a file that somebody attached to a message to the bot. */
  fetchAttachment(address: string, maxBytes: number): Promise<Attachment>;
  /** Everything that is asked live, while somebody waits for the answer. */
  live: LiveQuestions;
  /** Cisco Commerce; undefined when it is not configured. */
  commerce: Commerce | undefined;
  /** The customers a partner administrator is assigned to. */
  listManagedOrganizations(personId: string): Promise<WebexManagedOrganization[]>;
  /** The organization the administrator belongs to; asked once. */
  partner(): Promise<{ orgId: string; displayName?: string | undefined }>;
  /** Undefined when Webex has no such person. */
  readIdentity(personId: string): Promise<Identity | undefined>;
  /** The person of the partner with this address, else any other that Webex shows. */
  findIdentityByEmail(email: string): Promise<Identity | undefined>;
  /** Asks for a first access token and learns which organization is the partner's. */
  signIn(): Promise<void>;
  tokenHealth(): TokenHealth;
  report(happening: WebexReport): void;
}

export interface ConnectDeps {
  store: Tx;
  now: () => Date;
  log: Log;
  /** Told of each attempt of a call: the HTTP status, 0 when no answer came. */
  countCall?: ((status: number) => void) | undefined;
}

/** Builds both sides; nothing is asked of Webex until the first call. */
export async function connectWebex(
  config: Config,
  { store, now, log, countCall }: ConnectDeps,
): Promise<Webex> {
  const exchange = createExchange();
  const report = (happening: WebexReport): void => {
    if (happening.kind === 'attempt') countCall?.(happening.status ?? 0);
    tell(log, happening);
  };
  const deps = { exchange, now, report };
  const baseUrl = config.WEBEX_API_URL;
  const client = {
    baseUrl,
    clientId: config.WEBEX_CLIENT_ID,
    clientSecret: config.WEBEX_CLIENT_SECRET,
    key: await loadTokenKey(config.DATA_DIR, config.TOKEN_KEY),
    previousKey: previousKeyIn(config),
  };
  const tokenDeps = { ...deps, store, conceal: log.conceal };
  const token = createAdminToken(
    { ...client, refreshToken: config.WEBEX_REFRESH_TOKEN },
    tokenDeps,
  );
  const admin = createWebexApi({ baseUrl, tokens: token }, deps);
  const bot = createBotApi({ baseUrl, token: config.WEBEX_BOT_TOKEN }, deps);
  const partner = partnerOnce(admin.people);
  const administrators = await createAdministrators(
    {
      client,
      redirectUri: redirectUriAt(config.WEBEX_WEBHOOK_URL),
      more: config.WEBEX_REFRESH_TOKENS_MORE,
      main: { token, apis: admin },
      partner,
    },
    tokenDeps,
  );

  return {
    bot,
    fetchAttachment: (address, maxBytes) => fetchAttachment(bot, { baseUrl, address, maxBytes }),
    lanes: administrators.lanes,
    signIns: administrators.signIns,
    admin,
    live: createLiveQuestions(admin.lookup),
    commerce: commerceOf(config, { exchange, now, conceal: log.conceal }),
    findPeopleByEmail: (email) => findPeopleByEmail(admin.lookup, email),
    listManagedOrganizations: (personId) => listManagedOrganizations(admin.people, personId),
    partner,
    readIdentity: (personId) =>
      readPerson(admin.people, personId).then(identityOf, (error: unknown) => {
        if (error instanceof WebexError && error.failure.status === 404) return undefined;
        throw error;
      }),
    async findIdentityByEmail(email) {
      const { orgId } = await partner();
      const found = (await findPeopleByEmail(admin.people, email)).map(identityOf);
      return found.find((person) => isSameId(person.orgId, orgId)) ?? found[0];
    },
    async signIn() {
      await partner();
    },
    tokenHealth: token.tokenHealth,
    report,
  };
}

/** The organization the administrator belongs to; Webex is asked once, and again only after a failure. */
function partnerOnce(api: WebexApi): Webex['partner'] {
  let partner: ReturnType<Webex['partner']> | undefined;
  async function find() {
    const { orgId = '' } = await readPerson(api, 'me');
    const { displayName } = await readOrganization(api, orgId);
    return { orgId, displayName };
  }
  return () => {
    partner ??= find().catch((error: unknown) => {
      partner = undefined;
      throw error;
    });
    return partner;
  };
}

/** Where Webex sends the browser back to, below Deskhand's public address; registered with the integration. */
export function redirectUriAt(publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/oauth/callback`;
}

function commerceOf(
  config: Config,
  deps: Parameters<typeof createCommerce>[1],
): Commerce | undefined {
  const { COMMERCE_CLIENT_ID: clientId, COMMERCE_CLIENT_SECRET: clientSecret } = config;
  if (!clientId || !clientSecret) return undefined;
  const { COMMERCE_API_URL: baseUrl, COMMERCE_TOKEN_URL: tokenUrl } = config;
  return createCommerce({ baseUrl, tokenUrl, clientId, clientSecret }, deps);
}

function identityOf(person: WebexPerson): Identity {
  return {
    personId: person.id,
    orgId: person.orgId ?? '',
    email: (person.emails[0] ?? '').toLowerCase(),
    displayName: person.displayName ?? person.emails[0] ?? '',
    roles: person.roles.map((role) => roleValueOf(role) ?? role),
    type: person.type,
  };
}

function tell(log: Log, { kind, ...facts }: WebexReport): void {
  if (kind === 'attempt') log.debug('webex call', facts);
  else if (kind === 'repeated') log.info('webex call is repeated', facts);
  else if (kind === 'unreadable') log.warn('item of webex left out', facts);
  else if (kind === 'webhook') log.info('webhook put right', facts);
  else if ('problem' in facts && facts.problem) log.error('administrator token not renewed', facts);
  else log.info('administrator token renewed', facts);
}
