/** The real client against the simulated Webex with its real limits, in compressed time and without a network. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import { createWebexApi } from '../../src/webex/api.ts';
import type { Exchange, HttpRequest, HttpResult } from '../../src/webex/exchange.ts';
import { type SyncLane, syncLane } from '../../src/webex/lanes.ts';
import type { FastClock } from './sync-clock.ts';

export interface SimulatedWebex {
  cloud: Cloud;
  lanes: readonly SyncLane[];
  /** Calls so far, by a word for what they ask. */
  calls(): ReadonlyMap<string, number>;
  /** The most calls that one token made in any minute. */
  busiestMinute(): number;
  /** How often Webex said that it was too much. */
  refusals(): number;
  stop(): Promise<void>;
}

/** As long as a partner's inventory may take, in simulated time. */
const reportMs = 10 * 60_000;

/** Starts it with as many administrators as `tokens`. */
export async function simulateWebex(
  clock: FastClock,
  { customers, tokens }: { customers: number; tokens: number },
): Promise<SimulatedWebex> {
  const cloud = await startCloud({
    customers,
    admins: tokens,
    mostlyOpened: true,
    accessTokenSeconds: 90 * 86_400,
    pages: { people: 100, numbers: 2_000, devices: 100, locations: 1_000, others: 1_000 },
    now: clock.now,
    reportMs,
  });
  const counted = new Map<string, number>();
  let refused = 0;
  const busiest: number[] = [];
  const count = (request: HttpRequest, recent: number[]) => {
    const word = wordFor(request);
    counted.set(word, (counted.get(word) ?? 0) + 1);
    const at = clock.now().getTime();
    recent.push(at);
    while ((recent[0] ?? at) <= at - 60_000) recent.shift();
    busiest.push(Math.max(busiest.pop() ?? 0, recent.length));
  };
  const lanes = await Promise.all(
    cloud.credentials.refreshTokens.map(async (refreshToken, index) => {
      const token = await signIn(cloud, refreshToken);
      const recent: number[] = [];
      const exchange: Exchange = Object.assign(
        (request: HttpRequest) => {
          count(request, recent);
          return clock.during(async () => {
            const result = await ask(cloud, request);
            if (result.kind === 'answer' && result.status === 429) refused += 1;
            return result;
          });
        },
        { close: () => undefined },
      );
      const tokenSource = { access: async () => token, renew: async () => undefined };
      const apis = createWebexApi(
        { baseUrl: `${cloud.url}/v1`, tokens: tokenSource },
        { exchange, now: clock.now, sleep: clock.sleep },
      );
      return syncLane(`administrator ${index + 1}`, apis.sync);
    }),
  );
  return {
    cloud,
    lanes,
    calls: () => counted,
    busiestMinute: () => busiest[0] ?? 0,
    refusals: () => refused,
    stop: () => cloud.stop(),
  };
}

async function signIn(cloud: Cloud, refreshToken: string): Promise<string> {
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
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}

/** Hands the request to the simulated Webex and takes its answer, headers and all. */
function ask(
  cloud: Cloud,
  { method, url, headers, body, binary }: HttpRequest,
): Promise<HttpResult> {
  return new Promise((resolve) => {
    const request = Object.assign(Readable.from(body ? [Buffer.from(body)] : []), {
      method,
      url: url.pathname + url.search,
      headers,
    });
    const answered: Record<string, string> = {};
    const response = {
      statusCode: 200,
      setHeader(name: string, value: unknown) {
        answered[name.toLowerCase()] = String(value);
      },
      end(bytes?: Buffer) {
        const status = response.statusCode;
        const isFile = binary && status < 300;
        const text = isFile ? '' : (bytes?.toString('utf8') ?? '');
        resolve({
          kind: 'answer',
          status,
          headers: answered,
          text,
          ...(isFile && bytes ? { bytes } : {}),
        });
      },
    };
    void cloud.serve(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  });
}

const words: readonly [RegExp, string][] = [
  [/\/partner\/reports|\/report-downloads/, 'reports'],
  [/\/wholesale\/subscribers/, 'subscribers'],
  [/\/telephony\/config\/numbers/, 'numbers'],
  [/\/organizations\/./, 'first touch'],
  [/\/organizations/, 'organizations'],
  [/\/(people|licenses|locations|devices)/, ''],
];

function wordFor({ url }: HttpRequest): string {
  const [pattern, word] = words.find(([one]) => one.test(url.pathname)) ?? [/./, 'other'];
  return word || (pattern.exec(url.pathname)?.[1] ?? 'other');
}
