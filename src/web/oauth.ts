/**
 * `/oauth/start`, `/oauth/go` and `/oauth/callback`: an administrator's way to Webex and back. The first only says what
 * will happen, so that a program which opens links before people do uses nothing up; the second leaves for Webex; the
 * third takes what Webex sends back. Each answers with a page in the language of whoever asked.
 */
import type { Request, Response } from 'express';
import { StoreError } from '../errors.ts';
import { type Language, languages, text } from '../language/index.ts';
import type { Log } from '../log.ts';
import type { Pace } from './pace.ts';
import { htmlOf, type Page, pagePolicy } from './page.ts';

/** What stands behind the routes; why something did not work is one of the codes `oauth.…`. */
export interface OauthDoor {
  open(ticket: string): Promise<Answer<{ use: string }>>;
  leave(ticket: string): Promise<Answer<{ to: string; browser: string }>>;
  finish(brought: {
    state: string;
    browser: string;
    code: string | undefined;
    error: string | undefined;
  }): Promise<Answer<{ name: string; use: string }>>;
}

type Answer<Good> = { language?: Language | undefined } & (Good | { trouble: string });

export interface OauthOptions {
  door: OauthDoor;
  /** The public base address of Deskhand. */
  publicUrl: string;
  defaultLanguage: Language;
  log: Log;
  pace: Pace;
}

/** What is not an error of ours is answered with a status that says whose it is. */
const statuses: Readonly<Record<string, number>> = {
  unknown: 404,
  expired: 410,
  used: 410,
  otherBrowser: 403,
  organization: 403,
  role: 403,
  access: 403,
  declined: 403,
  refused: 400,
  tooMany: 429,
  unreachable: 502,
  database: 503,
};

const cookieName = 'deskhand-sign-in';
const cookieSeconds = 600;
/** 32 bytes in base64url, as we make them: what does not look so is not looked up. */
const secret = /^[\w-]{43}$/;
const longest = 2_048;

/** The three routes, by path. */
export function createOauthRoutes({ door, publicUrl, defaultLanguage, log, pace }: OauthOptions) {
  const base = new URL(publicUrl);
  const cookieEnd = [
    `Path=${base.pathname.replace(/\/+$/, '')}/oauth`,
    'HttpOnly',
    'SameSite=Lax',
    ...(base.protocol === 'https:' ? ['Secure'] : []),
  ].join('; ');

  function send(response: Response, status: number, page: Page): void {
    response.status(status).set('Content-Security-Policy', pagePolicy);
    response.type('html').send(htmlOf(page));
  }

  function fail(request: Request, response: Response, trouble: string, known?: Language): void {
    const language = known ?? languageOf(request) ?? defaultLanguage;
    if (trouble === 'tooMany') response.set('Retry-After', '60');
    send(response, statuses[trouble] ?? 500, {
      language,
      title: text('connect.pageFailed'),
      sentences: [text('connect.trouble', { trouble }), text('connect.pageAgain')],
      code: `oauth.${trouble}`,
    });
  }

  /** What all three have in common: only GET itself, not too often, and the database may be away. */
  const route =
    (answer: (request: Request, response: Response, given: URLSearchParams) => Promise<void>) =>
    async (request: Request, response: Response): Promise<void> => {
      if (request.method !== 'GET') return void response.status(405).set('Allow', 'GET').end();
      if (!pace(request.socket.remoteAddress ?? '')) return fail(request, response, 'tooMany');
      try {
        await answer(request, response, new URL(request.url, 'http://localhost').searchParams);
      } catch (error) {
        log.error('page of a sign-in not answered', { error });
        fail(request, response, error instanceof StoreError ? 'database' : 'unreachable');
      }
    };

  return {
    '/oauth/start': route(async (request, response, given) => {
      const ticket = one(given, 'ticket');
      if (!secret.test(ticket ?? '')) return fail(request, response, 'unknown');
      const found = await door.open(ticket ?? '');
      if ('trouble' in found) return fail(request, response, found.trouble, found.language);
      send(response, 200, {
        language: found.language ?? defaultLanguage,
        title: text('connect.ask'),
        sentences: [text('connect.pageStart', { use: found.use }), text('connect.pageOwn')],
        way: { words: text('connect.open'), href: `go?ticket=${ticket}` },
      });
    }),

    '/oauth/go': route(async (request, response, given) => {
      const ticket = one(given, 'ticket');
      if (!secret.test(ticket ?? '')) return fail(request, response, 'unknown');
      if (isLedHere(request)) return response.redirect(303, `start?ticket=${ticket}`);
      const left = await door.leave(ticket ?? '');
      if ('trouble' in left) return fail(request, response, left.trouble, left.language);
      response.set(
        'Set-Cookie',
        `${cookieName}=${left.browser}; Max-Age=${cookieSeconds}; ${cookieEnd}`,
      );
      response.redirect(303, left.to);
    }),

    '/oauth/callback': route(async (request, response, given) => {
      const state = one(given, 'state');
      if (!secret.test(state ?? '')) return fail(request, response, 'unknown');
      const ended = await door.finish({
        state: state ?? '',
        browser: cookieOf(request) ?? '',
        code: one(given, 'code'),
        error: given.has('error') ? (one(given, 'error') ?? 'unreadable') : undefined,
      });
      if ('trouble' in ended) return fail(request, response, ended.trouble, ended.language);
      response.set('Set-Cookie', `${cookieName}=; Max-Age=0; ${cookieEnd}`);
      const { name, use } = ended;
      send(response, 200, {
        language: ended.language ?? defaultLanguage,
        title: text('connect.pageDone'),
        sentences: [text('connect.pageNow', { name, use }), text('connect.pageClose')],
      });
    }),
  };
}

/** Another site led the browser here: whoever sits before it has not read what will happen (Fetch Metadata). */
function isLedHere({ headers }: Request): boolean {
  const from = headers['sec-fetch-site'];
  return from !== undefined && from !== 'same-origin' && from !== 'none';
}

/** The value of a parameter that is there once and not overlong. */
function one(given: URLSearchParams, name: string): string | undefined {
  const [value, ...more] = given.getAll(name);
  return value && more.length === 0 && value.length <= longest ? value : undefined;
}

function cookieOf({ headers }: Request): string | undefined {
  const all = (headers.cookie ?? '').split(';').map((each) => each.trim());
  const found = all.find((each) => each.startsWith(`${cookieName}=`));
  return found?.slice(cookieName.length + 1);
}

/** The first of ours that the browser names; `no` and `nn` are Norwegian, `iw` is what Hebrew was called. */
function languageOf({ headers }: Request): Language | undefined {
  const aliases: Readonly<Record<string, Language>> = { no: 'nb', nn: 'nb', iw: 'he' };
  const wanted = (headers['accept-language'] ?? '')
    .slice(0, 200)
    .split(',')
    .map((each) => each.trim().slice(0, 2).toLowerCase());
  const named = wanted.map((each) => aliases[each] ?? languages.find((ours) => ours === each));
  return named.find((each) => each !== undefined);
}
