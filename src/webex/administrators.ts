/**
 * The administrators who let Deskhand into Webex: the main one, who answers people, and further ones, who help to keep
 * the copy. Their tokens come from the settings, or from somebody who signed in for Deskhand while it runs.
 */
import { createHash } from 'node:crypto';
import type { Tx } from '../store/store.ts';
import { createWebexApi, type WebexApiDeps, type WebexApis } from './api.ts';
import { authorizationUrl } from './authorize.ts';
import { askForFirstGrant, type Client } from './grant.ts';
import { isSameId } from './id.ts';
import { nameOfToken, ofPartner, type SyncLane, syncLane } from './lanes.ts';
import { readPerson, type WebexPerson } from './people.ts';
import { type AdminToken, type AdminTokenDeps, createAdminToken } from './token.ts';
import type { Grant, SealKeys } from './token-rows.ts';

/** What a sign-in is for: to be the one who answers people and copies, or one more who copies. */
export type SignInUse = 'main' | 'more';

/** The part of Webex that lets somebody authorise the integration while Deskhand runs. */
export interface SignInAtWebex {
  /** Webex's page for this state. */
  url(asked: { state: string; verifier: string }): string;
  /** What the code is worth, and whose account it is. @throws WebexError as `askForFirstGrant` and `readPerson`. */
  trade(code: string, verifier: string): Promise<{ grant: Grant; person: WebexPerson }>;
  /**
   * From now on the grant is used. Gives what for: somebody who is the main administrator already stays that.
   * @throws WebexError `webex.busy`, StoreError; then nothing was kept.
   */
  keep(grant: Grant, person: WebexPerson, use: SignInUse): Promise<SignInUse>;
}

export interface Administrators {
  /** The main one first. It grows when somebody more signs in. */
  lanes: readonly SyncLane[];
  signIns: SignInAtWebex;
}

interface Options {
  client: Client & SealKeys;
  /** Where Webex sends the browser back to. */
  redirectUri: string;
  /** Refresh tokens of further administrators, from the settings. */
  more: readonly string[];
  main: { token: AdminToken; apis: WebexApis };
  /** The organization that every one of them must belong to. */
  partner(): Promise<{ orgId: string }>;
}

/** Rows of those who signed in to help; those of the settings are named otherwise. */
const rowPrefix = 'connected-';

/** Nothing is asked of Webex until a lane is used. @throws StoreError */
export async function createAdministrators(
  { client, redirectUri, more, main, partner }: Options,
  deps: AdminTokenDeps & WebexApiDeps & { store: Tx },
): Promise<Administrators> {
  const { store } = deps;
  const { baseUrl } = client;
  const lanes: SyncLane[] = [syncLane('administrator', main.apis.sync)];
  const connected = new Map<string, AdminToken>();

  const tokenFor = (name: string, refreshToken?: string): AdminToken =>
    createAdminToken({ ...client, refreshToken, name }, deps);

  function addLane(name: string, tokens: AdminToken): void {
    lanes.push(syncLane(name, ofPartner(createWebexApi({ baseUrl, tokens }, deps), partner)));
  }

  function connect(name: string, token: AdminToken): void {
    if (!connected.has(name)) addLane(name, token);
    connected.set(name, token);
  }

  /** Whoever signed in is the main one by now: a row that cannot be deleted only helps to copy from the next start on. */
  async function forget(name: string): Promise<void> {
    connected.delete(name);
    const at = lanes.findIndex((lane) => lane.name === name);
    if (at >= 0) lanes.splice(at, 1);
    await store.query('DELETE FROM "Token" WHERE name = $1', [name]).catch(() => undefined);
  }

  /** Unknown counts as somebody else: the row of their own does no harm. */
  async function isMain(person: WebexPerson): Promise<boolean> {
    return readPerson(main.apis.people, 'me').then(
      ({ id }) => isSameId(id, person.id),
      () => false,
    );
  }

  for (const refreshToken of more) {
    const name = nameOfToken(refreshToken);
    addLane(name, tokenFor(name, refreshToken));
  }
  const rows = await store.query<{ name: string }>(
    `SELECT name FROM "Token" WHERE name LIKE '${rowPrefix}%' AND "refreshToken" <> '' ORDER BY name`,
  );
  for (const { name } of rows) connect(name, tokenFor(name));

  return {
    lanes,
    signIns: {
      url: (asked) => authorizationUrl(client, { redirectUri, ...asked }),

      async trade(code, verifier) {
        // should Webex repeat them in its reason
        deps.conceal?.(code);
        deps.conceal?.(verifier);
        const grant = await askForFirstGrant(client, { code, redirectUri, verifier }, deps);
        deps.conceal?.(grant.accessToken);
        deps.conceal?.(grant.refreshToken);
        const access = async () => grant.accessToken;
        const tokens = { access, renew: async () => undefined };
        const { people } = createWebexApi({ baseUrl, tokens }, deps);
        return { grant, person: await readPerson(people, 'me') };
      },

      async keep(grant, person, use) {
        const name = rowNameOf(person);
        if (use === 'more' && !(await isMain(person))) {
          const token = connected.get(name) ?? tokenFor(name);
          await token.replace(grant);
          connect(name, token);
          return 'more';
        }
        await main.token.replace(grant);
        await forget(name);
        return 'main';
      },
    },
  };
}

/** The same for the same account however often it signs in; nothing can be learnt from it. */
function rowNameOf({ id }: WebexPerson): string {
  return `${rowPrefix}${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}
