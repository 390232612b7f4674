/** Administrators who let Deskhand into Webex from their browser: the link they get, and what becomes of it. */
import { recordable } from '../access/audit.ts';
import type { Access } from '../access/people.ts';
import { mayRun } from '../access/roles.ts';
import {
  createSignIns,
  type SignInDesk,
  type SignInRequest,
  type SignIns,
  type SignInTrouble,
  signInMinutes,
} from '../access/sign-ins.ts';
import { roleFromWebex } from '../access/webex-roles.ts';
import { laterFrom, laterMessage } from '../conversation/later.ts';
import { StoreError, WebexError } from '../errors.ts';
import { addMessages } from '../inbox/outbox-add.ts';
import { type Language, text } from '../language/index.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { SignInUse } from '../webex/administrators.ts';
import type { Webex } from '../webex/connect.ts';
import { isSameId } from '../webex/id.ts';
import { roleValueOf } from '../webex/roles.ts';
import type { SealKeys } from '../webex/token-rows.ts';

/** Why nobody was signed in. docs/errors.md says of each what to do. */
export type SignInFailure =
  | SignInTrouble
  | 'declined'
  | 'refused'
  | 'organization'
  | 'role'
  | 'access'
  | 'unreachable'
  | 'database';

/** What the browser brought back; undefined what was not there. */
export interface BroughtBack {
  state: string;
  browser: string;
  code: string | undefined;
  error: string | undefined;
}

type Ended = { language?: Language | undefined } & (
  | { name: string; use: SignInUse }
  | { trouble: SignInFailure }
);

export interface SignInRoom {
  desk: SignInDesk;
  open: SignIns['open'];
  /** Where to send the browser, and what it has to keep. @throws StoreError */
  leave(
    ticket: string,
  ): Promise<
    { language?: Language | undefined } & (
      | { to: string; browser: string }
      | { trouble: SignInFailure }
    )
  >;
  /** @throws StoreError when it cannot even be seen what it is about. */
  finish(brought: BroughtBack): Promise<Ended>;
}

interface Deps extends SealKeys {
  store: Store;
  webex: Pick<Webex, 'signIns' | 'tokenHealth'>;
  /** The organization whoever signs in must belong to; undefined: none is known yet. */
  partner(): Promise<{ orgId: string } | undefined>;
  /** Left out: whoever may start a program on this machine may ask. */
  access?: Pick<Access, 'identify'> | undefined;
  publicUrl: string;
  log: Log;
  /** There is something new to post. */
  onTold(): void;
}

/** Puts it together. */
export function createSignInRoom({
  store,
  webex,
  partner,
  access,
  log,
  ...deps
}: Deps): SignInRoom {
  const signIns = createSignIns(store, deps);

  async function mayStillAsk({ personId }: SignInRequest): Promise<boolean> {
    if (!access) return true;
    const who = await access.identify(personId);
    return who.kind === 'known' && mayRun(who.person.role, 'partner-admin');
  }

  /** Everything that can be wrong is looked at before anything is kept. */
  async function settle(
    request: SignInRequest,
    verifier: string,
    { code, error }: BroughtBack,
  ): Promise<{ name: string; use: SignInUse; account: string } | { trouble: SignInFailure }> {
    if (error === 'access_denied') return { trouble: 'declined' };
    if (code === undefined || error !== undefined) return { trouble: 'refused' };
    if (!(await mayStillAsk(request))) return { trouble: 'access' };
    const expected = await partner();
    const { grant, person } = await webex.signIns.trade(code, verifier);
    if (expected && !isSameId(person.orgId ?? '', expected.orgId))
      return { trouble: 'organization' };
    const roles = person.roles.map((role) => roleValueOf(role) ?? role);
    if (roleFromWebex(roles) !== 'partner-full-admin') return { trouble: 'role' };
    const use = await webex.signIns.keep(grant, person, request.use);
    return { name: person.displayName ?? person.emails[0] ?? '', use, account: person.id };
  }

  /** The line of the record and the word in the space; what was kept stays kept when these fail. */
  async function tell(
    request: SignInRequest,
    ended: Awaited<ReturnType<typeof settle>>,
  ): Promise<void> {
    const { callId, personId, orgId, email } = request;
    const isDone = !('trouble' in ended);
    const fields = isDone
      ? { use: ended.use, account: ended.account }
      : { use: request.use, trouble: ended.trouble };
    const later = laterFrom(request.tellAt ?? null);
    const message = isDone
      ? text('connect.done', { name: ended.name, use: ended.use })
      : text('connect.failed', { trouble: ended.trouble });
    await store.transaction(async (tx) => {
      if (later) await addMessages(tx, callId, [laterMessage(later, message)]);
      await tx.query(
        `INSERT INTO "AuditRecord"("callId", "personId", "personOrgId", email, command, outcome, fields)
         VALUES ($1, $2, $3, $4, 'webex.connected', $5, $6::jsonb)`,
        [
          callId,
          personId,
          orgId,
          email,
          isDone ? 'done' : 'failed',
          JSON.stringify(recordable(fields)),
        ],
      );
    });
    deps.onTold();
  }

  return {
    desk: {
      minutes: signInMinutes,
      standing: webex.tokenHealth,
      asking(request) {
        const { ticket, write } = signIns.asking(request);
        return { url: `${deps.publicUrl.replace(/\/+$/, '')}/oauth/start?ticket=${ticket}`, write };
      },
    },

    open: signIns.open,

    async leave(ticket) {
      const left = await signIns.leave(ticket);
      if ('trouble' in left) return left;
      const { language, browser, state, verifier } = left;
      return { language, browser, to: webex.signIns.url({ state, verifier }) };
    },

    async finish(brought) {
      const taken = await signIns.take(brought.state, brought.browser);
      if ('trouble' in taken) return taken;
      const { request, verifier, language } = taken;
      const { callId } = request;
      const ended = await settle(request, verifier, brought).catch((error: unknown) => {
        log.warn('signing in at webex failed', { callId, error });
        return { trouble: troubleOf(error) };
      });
      if ('trouble' in ended) log.warn('nobody signed in at webex', { callId, ...ended });
      else log.info('administrator signed in at webex', { callId, use: ended.use });
      await tell(request, ended).catch((error: unknown) =>
        log.error('sign-in at webex not recorded', { callId, error }),
      );
      return { language, ...ended };
    },
  };
}

function troubleOf(error: unknown): SignInFailure {
  if (error instanceof StoreError) return 'database';
  const isNo = error instanceof WebexError && /^webex\.(signedOut|refused)$/.test(error.code);
  return isNo ? 'refused' : 'unreachable';
}
