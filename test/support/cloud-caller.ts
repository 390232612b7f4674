/** Calls to the simulated Webex as its clients make them. */
import type { Cloud } from '../../src/sandbox/cloud/cloud.ts';

export interface CloudAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; undefined when it is none. */
  json: Record<string, unknown>;
}

export type CloudCaller = (method: string, path: string, body?: unknown) => Promise<CloudAnswer>;

/** Calls with `token`; `path` is below the origin, e.g. `/v1/people/me`. */
export function callerWith(cloud: Pick<Cloud, 'url'>, token: string): CloudCaller {
  return async (method, path, body) => {
    const answer = await fetch(path.startsWith('http') ? path : cloud.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
  };
}

/** A form to `/v1/access_token`. */
export async function refresh(
  cloud: Pick<Cloud, 'url' | 'credentials'>,
  refreshToken = cloud.credentials.refreshToken,
): Promise<CloudAnswer> {
  const { clientId, clientSecret } = cloud.credentials;
  const answer = await fetch(`${cloud.url}/v1/access_token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: clientId,
      client_secret: clientSecret,
      refresh_token: refreshToken,
    }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
}

/** Calls with a fresh access token of the integration. */
export async function adminCaller(cloud: Cloud): Promise<CloudCaller> {
  const { json } = await refresh(cloud);
  return callerWith(cloud, String(json['access_token']));
}

/** Where the `Link` header leads, if anywhere. */
export function nextOf(answer: CloudAnswer): string | undefined {
  return /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
}

/** Follows the links from `path` to the end; answers the lists under `key`, page by page. */
export async function pagesOf(
  call: CloudCaller,
  path: string,
  key = 'items',
): Promise<Record<string, unknown>[][]> {
  const pages: Record<string, unknown>[][] = [];
  for (let next: string | undefined = path; next; ) {
    const answer: CloudAnswer = await call('GET', next);
    if (answer.status !== 200) throw new Error(`${next}: ${answer.status} ${answer.text}`);
    pages.push(answer.json[key] as Record<string, unknown>[]);
    next = nextOf(answer);
  }
  return pages;
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
