/** The simulated Webex refuses what the real one refuses, and a little more. */
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import {
  adminCaller,
  type CloudCaller,
  callerWith,
  nextOf,
  pagesOf,
  refresh,
} from '../support/cloud-caller.ts';

let cloud: Cloud;
let bot: CloudCaller;
let maya: CloudCaller;
let mayaId: string;

beforeEach(async () => {
  cloud = await startCloud({ seed: 'small', refreshGraceMs: 3_600_000 });
  bot = callerWith(cloud, cloud.credentials.botToken);
  mayaId = cloud.personByEmail('maya.lind@fjordlys.example').id;
  maya = callerWith(cloud, cloud.tokenOf(mayaId));
});
afterEach(() => cloud.stop());

const card = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.3', body: [] },
};

async function orgIdOf(admin: CloudCaller, displayName: string): Promise<string> {
  const { json } = await admin('GET', '/v1/organizations');
  const items = json['items'] as { id: string; displayName: string }[];
  return items.find((each) => each.displayName === displayName)?.id ?? '';
}

async function opened(admin: CloudCaller, displayName: string): Promise<string> {
  const orgId = await orgIdOf(admin, displayName);
  await admin('GET', `/v1/organizations/${orgId}`);
  return orgId;
}

async function statusOf(call: CloudCaller, method: string, path: string, body?: unknown) {
  return (await call(method, path, body)).status;
}

describe('what does not exist is refused', () => {
  test('unknown and repeated query parameters, unknown fields, unknown paths and methods', async () => {
    const roomId = cloud.directRoom(mayaId).id;

    expect(await statusOf(bot, 'GET', '/v1/rooms?colour=red')).toBe(400);
    expect(await statusOf(bot, 'GET', '/v1/rooms?max=1&max=2')).toBe(400);
    expect(await statusOf(bot, 'POST', '/v1/messages', { roomId, text: 'a', loud: 1 })).toBe(400);
    expect(await statusOf(bot, 'GET', '/v1/spaces')).toBe(404);
    expect(await statusOf(bot, 'PUT', '/v1/rooms', {})).toBe(405);
  });

  test('an id in padded base64, or of another kind, is not an organization', async () => {
    const admin = await adminCaller(cloud);
    const orgId = await opened(admin, 'Café Sol S.L.');

    expect(orgId).not.toContain('=');
    expect(Buffer.from(orgId, 'base64url').toString()).toMatch(
      /^ciscospark:\/\/us\/ORGANIZATION\/[0-9a-f-]{36}$/,
    );
    expect(await statusOf(admin, 'GET', `/v1/people?orgId=${orgId}%3D`)).toBe(400);
    expect(await statusOf(admin, 'GET', `/v1/people?orgId=${mayaId}`)).toBe(400);
  });
});

describe('tokens', () => {
  test('a call without a valid token is 401', async () => {
    expect(await statusOf(callerWith(cloud, 'nonsense'), 'GET', '/v1/people/me')).toBe(401);
    expect((await fetch(`${cloud.url}/v1/people/me`)).status).toBe(401);
  });

  test('the bot may not administer', async () => {
    const paths = [
      '/v1/organizations',
      '/v1/licenses',
      '/v1/roles',
      '/v1/locations',
      '/v1/devices',
      '/v1/telephony/config/numbers',
      '/v1/telephony/config/locations',
      `/v1/people?orgId=${cloud.bot.orgId}`,
      `/v1/people/${mayaId}?callingData=true`,
    ];
    for (const path of paths) expect([path, await statusOf(bot, 'GET', path)]).toEqual([path, 403]);
  });

  test('the bot sees names and nothing of an administrator’s knowledge', async () => {
    const { json } = await bot('GET', `/v1/people/${mayaId}`);

    expect(json['displayName']).toBe('Maya Lind');
    expect(json).not.toHaveProperty('roles');
    expect(json).not.toHaveProperty('licenses');
  });

  test('the administrator of another organization sees no customer', async () => {
    const sam = cloud.personByEmail('sam.stranger@elsewhere.example');
    const call = callerWith(cloud, cloud.tokenOf(sam.id));
    const orgId = await orgIdOf(await adminCaller(cloud), 'Café Sol S.L.');

    expect((await call('GET', '/v1/organizations')).json['items']).toHaveLength(1);
    expect(await statusOf(call, 'GET', `/v1/organizations/${orgId}`)).toBe(403);
    expect(await statusOf(call, 'GET', `/v1/people/${mayaId}`)).toBe(404);
  });

  test('the administrator’s token sees no space of others', async () => {
    const admin = await adminCaller(cloud);
    const room = cloud.directRoom(mayaId);
    const message = await cloud.say(mayaId, { roomId: room.id, text: 'secret' });

    expect((await admin('GET', '/v1/rooms')).json['items']).toEqual([]);
    expect(await statusOf(admin, 'GET', `/v1/messages/${message.id}`)).toBe(404);
    expect(await statusOf(admin, 'GET', `/v1/rooms/${room.id}`)).toBe(404);
  });

  test('a refresh token rotates and the old one ends after its grace', async () => {
    await cloud.stop();
    cloud = await startCloud({ seed: 'small', refreshGraceMs: -1 });
    const first = await refresh(cloud);
    const again = await refresh(cloud);
    const second = await refresh(cloud, String(first.json['refresh_token']));

    expect([first.status, again.status, second.status]).toEqual([200, 400, 200]);
    expect(first.json['expires_in']).toBe(1_209_600);
  });

  test('within its grace a rotated refresh token works once more, for those who lost the answer', async () => {
    const first = await refresh(cloud);
    const again = await refresh(cloud);

    expect([first.status, again.status]).toEqual([200, 200]);
  });

  test('wrong client credentials are 401', async () => {
    const credentials = { ...cloud.credentials, clientSecret: 'wrong' };

    expect((await refresh({ url: cloud.url, credentials })).status).toBe(401);
  });

  test('expired access tokens are 401 until they are refreshed', async () => {
    const admin = await adminCaller(cloud);
    cloud.expireAccessTokens();

    expect(await statusOf(admin, 'GET', '/v1/organizations')).toBe(401);
    expect(await statusOf(await adminCaller(cloud), 'GET', '/v1/organizations')).toBe(200);
  });
});

describe('first touch', () => {
  test.each(['/v1/people', '/v1/licenses', '/v1/devices', '/v1/telephony/config/numbers'])(
    '%s of a customer nobody has opened is 403 until the organization was read',
    async (path) => {
      const admin = await adminCaller(cloud);
      const orgId = await orgIdOf(admin, 'Café Sol S.L.');
      const before = await statusOf(admin, 'GET', `${path}?orgId=${orgId}`);
      await admin('GET', `/v1/organizations/${orgId}`);

      expect([before, await statusOf(admin, 'GET', `${path}?orgId=${orgId}`)]).toEqual([403, 200]);
    },
  );

  test('the identity view opens an organization too', async () => {
    const admin = await adminCaller(cloud);
    const orgId = await orgIdOf(admin, 'Café Sol S.L.');
    const uuid = Buffer.from(orgId, 'base64url').toString().split('/').at(-1);

    expect(await statusOf(admin, 'GET', `/identity/organizations/${uuid}`)).toBe(200);
    expect(await statusOf(admin, 'GET', `/v1/people?orgId=${orgId}`)).toBe(200);
  });

  test('an e-mail is found across customers, opened or not', async () => {
    const admin = await adminCaller(cloud);
    const { json } = await admin('GET', '/v1/people?email=anna.nowak%40cafesol.example');

    expect((json['items'] as { displayName: string }[]).map((each) => each.displayName)).toEqual([
      'Anna Nowak',
    ]);
  });
});

describe('pages', () => {
  test.each([
    ['/v1/people', 'items', 20, 80],
    ['/v1/devices', 'items', 20, undefined],
    ['/v1/telephony/config/numbers', 'phoneNumbers', 50, undefined],
  ])('%s walks to its end and shows everything exactly once', async (path, key, size, total) => {
    const admin = await adminCaller(cloud);
    const orgId = await opened(admin, 'Zakłady Łódź Sp. z o.o.');
    const pages = await pagesOf(admin, `${path}?orgId=${orgId}`, key);
    const seen = pages.flat().map((each) => JSON.stringify(each));

    expect(pages.length).toBeGreaterThan(1);
    expect(pages.every((page) => page.length <= size)).toBe(true);
    expect(new Set(seen).size).toBe(seen.length);
    if (total !== undefined) expect(seen).toHaveLength(total);
  });

  test('a list that ends exactly with a page leads to an empty one', async () => {
    const admin = await adminCaller(cloud);
    const orgId = await opened(admin, 'Zakłady Łódź Sp. z o.o.');
    const pages = await pagesOf(admin, `/v1/people?orgId=${orgId}`);

    expect(pages.map((page) => page.length)).toEqual([20, 20, 20, 20, 0]);
  });

  test('numbers may be asked for from a place on, and no further than 2,000', async () => {
    const admin = await adminCaller(cloud);
    const orgId = await opened(admin, 'Café Sol S.L.');
    const path = `/v1/telephony/config/numbers?orgId=${orgId}`;
    const all = (await pagesOf(admin, path, 'phoneNumbers')).flat();
    const { json } = await admin('GET', `${path}&start=3&max=2`);

    expect(json['phoneNumbers']).toEqual(all.slice(3, 5));
    expect(await statusOf(admin, 'GET', `${path}&max=2001`)).toBe(400);
  });

  test('organizations come on one page', async () => {
    const answer = await (await adminCaller(cloud))('GET', '/v1/organizations');

    expect(answer.json['items']).toHaveLength(4);
    expect(nextOf(answer)).toBeUndefined();
  });
});

describe('limits', () => {
  test('the 301st request of a minute is refused with HTML and a Retry-After', async () => {
    const admin = await adminCaller(cloud);
    const answers = [];
    for (let call = 0; call < 301; call += 1) answers.push(await admin('GET', '/v1/roles'));
    const last = answers.at(-1);

    expect(answers.slice(0, 300).every((answer) => answer.status === 200)).toBe(true);
    expect(last?.status).toBe(429);
    expect(last?.headers.get('content-type')).toBe('text/html');
    expect(last?.text).toContain('<html>');
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(cloud.budgets().admin.general).toEqual({ used: 300, refused: 1 });
    expect(await statusOf(bot, 'GET', '/v1/people/me')).toBe(200);
  });

  test('7,439 bytes of text are taken, 7,440 are not, whatever the letters', async () => {
    const roomId = cloud.directRoom(mayaId).id;
    const hebrew = 'ש'.repeat(3719);
    const post = (body: object) => statusOf(bot, 'POST', '/v1/messages', { roomId, ...body });

    expect(await post({ text: 'a'.repeat(7439) })).toBe(200);
    expect(await post({ text: 'a'.repeat(7440) })).toBe(400);
    expect(await post({ markdown: `${hebrew}a` })).toBe(200);
    expect(await post({ markdown: `${hebrew}aa` })).toBe(400);
  });

  test('a message is edited ten times and no more', async () => {
    const roomId = cloud.directRoom(mayaId).id;
    const { json } = await bot('POST', '/v1/messages', { roomId, text: '0' });
    const statuses = [];
    for (let edit = 1; edit <= 11; edit += 1) {
      const path = `/v1/messages/${json['id']}`;
      statuses.push(await statusOf(bot, 'PUT', path, { roomId, text: String(edit) }));
    }

    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 400]);
    expect(cloud.messages(roomId).at(-1)?.text).toBe('10');
  });

  test('cards and the words of others cannot be edited', async () => {
    const roomId = cloud.directRoom(mayaId).id;
    const mine = await bot('POST', '/v1/messages', { roomId, text: 'x', attachments: [card] });
    const hers = await cloud.say(mayaId, { roomId, text: 'help' });

    expect(
      await statusOf(bot, 'PUT', `/v1/messages/${mine.json['id']}`, { roomId, text: 'y' }),
    ).toBe(400);
    expect(await statusOf(bot, 'PUT', `/v1/messages/${hers.id}`, { roomId, text: 'y' })).toBe(403);
    expect(await statusOf(bot, 'DELETE', `/v1/messages/${hers.id}`)).toBe(403);
  });

  test('one card, of a version Webex renders, with words for those who cannot see it', async () => {
    const roomId = cloud.directRoom(mayaId).id;
    const post = (attachments: unknown, text: string | undefined = 'x') =>
      statusOf(bot, 'POST', '/v1/messages', { roomId, text, attachments });

    expect(await post([card])).toBe(200);
    expect(await post([card, card])).toBe(400);
    expect(await post([card], '')).toBe(400);
    expect(await post([{ ...card, content: { type: 'AdaptiveCard', version: '1.4' } }])).toBe(400);
    expect(await post([{ ...card, contentType: 'image/png' }])).toBe(400);
    expect(await post([{ ...card, title: 'no' }])).toBe(400);
  });

  test('no more than 100 webhooks', async () => {
    const body = { name: 'x', targetUrl: cloud.url, resource: 'messages', event: 'created' };
    for (let hook = 0; hook < 100; hook += 1) await bot('POST', '/v1/webhooks', body);

    expect(await statusOf(bot, 'POST', '/v1/webhooks', body)).toBe(400);
    expect((await pagesOf(bot, '/v1/webhooks')).flat()).toHaveLength(100);
  });
});

describe('spaces', () => {
  test('a reply to a reply is refused', async () => {
    const roomId = cloud.directRoom(mayaId).id;
    const root = await cloud.say(mayaId, { roomId, text: 'help' });
    const reply = await bot('POST', '/v1/messages', { roomId, text: 'yes', parentId: root.id });
    const child = { roomId, text: 'more', parentId: reply.json['id'] };

    expect(reply.status).toBe(200);
    expect(await statusOf(bot, 'POST', '/v1/messages', child)).toBe(400);
  });

  test('in a group the bot reads only what mentions it', async () => {
    const room = cloud.createGroup('Case', [mayaId, cloud.bot.id]);
    const aside = await cloud.say(mayaId, { roomId: room.id, text: 'psst', mention: false });
    const asked = await cloud.say(mayaId, { roomId: room.id, text: 'help' });
    const list = `/v1/messages?roomId=${room.id}`;
    const heard = (await pagesOf(bot, `${list}&mentionedPeople=me`)).flat();

    expect(await statusOf(bot, 'GET', `/v1/messages/${aside.id}`)).toBe(404);
    expect(await statusOf(bot, 'GET', list)).toBe(403);
    expect(heard.map((each) => each['id'])).toEqual([asked.id]);
    expect(asked.text).toBe('Deskhand help');
    expect(await statusOf(maya, 'GET', list)).toBe(200);
  });

  test('nobody reads or writes where they are not', async () => {
    const room = cloud.createGroup('Private', [mayaId]);

    expect(await statusOf(bot, 'GET', `/v1/rooms/${room.id}`)).toBe(404);
    expect(await statusOf(bot, 'POST', '/v1/messages', { roomId: room.id, text: 'x' })).toBe(404);
    expect(await statusOf(bot, 'GET', `/v1/memberships?roomId=${room.id}`)).toBe(404);
  });

  test('a list of messages goes back page by page, newest first', async () => {
    const roomId = cloud.directRoom(mayaId).id;
    for (let at = 0; at < 7; at += 1) await cloud.say(mayaId, { roomId, text: String(at) });
    const pages = await pagesOf(bot, `/v1/messages?roomId=${roomId}&max=3`);

    expect(pages.map((page) => page.map((each) => each['text']))).toEqual([
      ['6', '5', '4'],
      ['3', '2', '1'],
      ['0'],
    ]);
  });

  test('a file is read by members only, and malware by nobody', async () => {
    const roomId = cloud.directRoom(mayaId).id;
    const content = Buffer.from('e-mail;phone\n');
    const said = await cloud.say(mayaId, {
      roomId,
      text: '',
      file: { name: 'ludność.csv', content },
    });
    const bad = await cloud.say(mayaId, { roomId, text: '', file: { name: 'eicar.zip', content } });
    const read = await bot('GET', said.files?.[0] ?? '');
    const stranger = cloud.personByEmail('sam.stranger@elsewhere.example');

    expect(read.text).toBe('e-mail;phone\n');
    expect(read.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''ludno%C5%9B%C4%87.csv",
    );
    expect(
      await statusOf(callerWith(cloud, cloud.tokenOf(stranger.id)), 'GET', said.files?.[0] ?? ''),
    ).toBe(404);
    expect(await statusOf(bot, 'GET', bad.files?.[0] ?? '')).toBe(410);
  });

  test('a picture goes up as a form and comes back as it was', async () => {
    const roomId = cloud.directRoom(mayaId).id;
    const bytes = Uint8Array.from({ length: 4096 }, (_, at) => at % 256);
    const form = new FormData();
    form.set('roomId', roomId);
    form.set('markdown', '**Chart**');
    form.set('files', new Blob([bytes], { type: 'image/png' }), 'chart.png');
    const posted = await fetch(`${cloud.url}/v1/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${cloud.credentials.botToken}` },
      body: form,
    });
    const message = (await posted.json()) as { files: string[] };
    const back = await fetch(message.files[0] ?? '', {
      headers: { authorization: `Bearer ${cloud.tokenOf(mayaId)}` },
    });

    expect(posted.status).toBe(200);
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
    expect(back.headers.get('content-type')).toBe('image/png');
  });
});

describe('filters', () => {
  test('a number is found by its digits and by the type of its owner', async () => {
    const admin = await adminCaller(cloud);
    const orgId = await opened(admin, 'Zakłady Łódź Sp. z o.o.');
    const path = `/v1/telephony/config/numbers?orgId=${orgId}`;
    const numbers = async (filter: string) =>
      (await pagesOf(admin, path + filter, 'phoneNumbers')).flat() as {
        owner?: { lastName?: string; type?: string };
      }[];

    expect(
      (await numbers('&phoneNumber=%2B48426300101')).map((each) => each.owner?.lastName),
    ).toEqual(['Kowalska-Wiśniewska']);
    expect((await numbers('&ownerType=HUNT_GROUP')).map((each) => each.owner?.type)).toEqual([
      'HUNT_GROUP',
      'HUNT_GROUP',
    ]);
    expect((await numbers('&available=true')).every((each) => each.owner === undefined)).toBe(true);
    expect(await statusOf(admin, 'GET', `${path}&phoneNumber=+48426300101`)).toBe(400);
    expect(await statusOf(admin, 'GET', `${path}&ownerType=ROBOT`)).toBe(400);
  });

  test('a device is found by its address written with colons', async () => {
    const admin = await adminCaller(cloud);
    const orgId = await opened(admin, 'Zakłady Łódź Sp. z o.o.');
    const path = `/v1/devices?orgId=${orgId}&mac=`;
    const { json } = await admin('GET', `${path}84:78:ac:10:00:01`);

    expect((json['items'] as { product: string }[]).map((each) => each.product)).toEqual([
      'Cisco 8845',
    ]);
    expect(await statusOf(admin, 'GET', `${path}8478AC100001`)).toBe(400);
  });

  test('telephone data of people come only when asked for', async () => {
    const admin = await adminCaller(cloud);
    const orgId = await opened(admin, 'Zakłady Łódź Sp. z o.o.');
    const path = `/v1/people?orgId=${orgId}&displayName=Anna%20Kowalska`;
    const plain = (await pagesOf(admin, path)).flat()[0];
    const calling = (await pagesOf(admin, `${path}&callingData=true`)).flat()[0];

    expect(plain).not.toHaveProperty('extension');
    expect(calling?.['extension']).toBe('1101');
    expect(calling?.['phoneNumbers']).toEqual([
      { type: 'work', value: '+48426300101', primary: true },
      { type: 'work_extension', value: '1101', primary: false },
    ]);
  });
});

describe('signing in at the simulated Webex', () => {
  const redirect = 'https://desk.example/oauth/callback';
  const verifier = 'v'.repeat(43);
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asked = (more: Record<string, string> = {}): URLSearchParams =>
    new URLSearchParams({
      client_id: cloud.credentials.clientId,
      response_type: 'code',
      redirect_uri: redirect,
      scope: 'spark-admin:people_read identity:people_read',
      state: 'our state',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    });
  const authorize = (body: URLSearchParams) =>
    fetch(`${cloud.url}/v1/authorize`, { method: 'POST', body, redirect: 'manual' });
  const broughtBack = (answer: Response): Record<string, string> => {
    const { searchParams } = new URL(answer.headers.get('location') ?? '');
    return Object.fromEntries(searchParams);
  };
  async function codeFor(): Promise<string> {
    const account = cloud.personByEmail('deskhand.integration@fjordlys.example').id;
    const answer = await authorize(asked({ account, decision: 'accept' }));
    return broughtBack(answer)['code'] ?? '';
  }
  async function traded(code: string, more: Record<string, string> = {}): Promise<number> {
    const { clientId, clientSecret } = cloud.credentials;
    const answer = await fetch(`${cloud.url}/v1/access_token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uri: redirect,
        code_verifier: verifier,
        code,
        ...more,
      }),
    });
    return answer.status;
  }

  beforeEach(() => cloud.allowRedirect(redirect));

  test('a code is traded once, with its verifier and the address it was sent to', async () => {
    const code = await codeFor();
    expect(await traded(code)).toBe(200);
    expect(await traded(code)).toBe(400);

    expect(await traded(await codeFor(), { code_verifier: 'w'.repeat(43) })).toBe(400);
    expect(await traded(await codeFor(), { code_verifier: '' })).toBe(400);
    expect(await traded(await codeFor(), { redirect_uri: `${redirect}/` })).toBe(400);
    expect(await traded(await codeFor(), { client_secret: 'another' })).toBe(401);
    expect(await traded('made-up')).toBe(400);
  });

  test('sends nobody to an address that was not registered', async () => {
    const answer = await authorize(
      asked({ redirect_uri: 'https://evil.example/', decision: 'accept' }),
    );

    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    expect((await authorize(asked({ client_id: 'another', decision: 'accept' }))).status).toBe(400);
  });

  test('goes back with the state and what is wrong: declined, unknown scope, plain challenge', async () => {
    const state = 'our state';
    expect(broughtBack(await authorize(asked({ decision: 'decline' })))).toEqual({
      error: 'access_denied',
      state,
    });
    for (const [more, error] of [
      [{ scope: 'spark:all' }, 'invalid_scope'],
      [{ code_challenge_method: 'plain' }, 'invalid_request'],
      [{ response_type: 'token' }, 'unsupported_response_type'],
    ] as const) {
      const page = await fetch(`${cloud.url}/v1/authorize?${asked(more)}`, { redirect: 'manual' });
      expect(broughtBack(page)).toEqual({ error, state });
    }
  });
});
