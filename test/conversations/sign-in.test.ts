/** An administrator lets Deskhand into Webex from the browser: Authorization Code with PKCE and a state that works once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadTokenKey } from '../../src/webex/token-key.ts';
import { createTokenRows } from '../../src/webex/token-rows.ts';
import { everyRow } from '../support/canary.ts';
import { type Speaker, seen, wordsOf } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';
import { type Visit, visitor } from '../support/visitor.ts';

let bot: Bot;
let petra: Speaker;
let full: string;
let other: string;

beforeAll(async () => {
  bot = await startBot({ admins: 2 });
  petra = bot.speaker('petra.holm@fjordlys.example');
  full = bot.cloud.personByEmail('deskhand.integration@fjordlys.example').id;
  other = bot.cloud.personByEmail('deskhand.integration2@fjordlys.example').id;
});
afterAll(() => bot.stop());

/** Asks, says yes and gives the address on the card. */
async function link(use: 'main' | 'more' = 'main', speaker = petra): Promise<string> {
  const question = await speaker.asksForCard('connect webex');
  await speaker.presses(question, 'Get the link', { use });
  const answer = await speaker.direct.receivesCard('Your way to Webex');
  const [url] = /http[^"]+\/oauth\/start\?ticket=[\w-]{43}/.exec(answer.json) ?? [];
  if (!url) throw new Error(`no link on ${answer.json}`);
  return url;
}

const title = ({ html }: Visit) => /<h1>(.*?)<\/h1>/.exec(html)?.[1];
const code = ({ html }: Visit) => /oauth\.\w+/.exec(html)?.[0];

/** Whose account each stored token is, as Webex says it. */
function accountsKept(): Promise<string[][]> {
  return bot.reads(async (store) => {
    const key = await loadTokenKey(bot.environment['DATA_DIR'] ?? '');
    const rows = await store.query<{ name: string }>('SELECT name FROM "Token" ORDER BY name');
    const kept = [];
    for (const { name } of rows) {
      const { accessToken } = await createTokenRows(name, store, { key }).read();
      const headers = { authorization: `Bearer ${accessToken}` };
      const me = await fetch(`${bot.cloud.url}/v1/people/me`, { headers });
      const { displayName } = (await me.json()) as { displayName: string };
      kept.push([name.replace(/[0-9a-f]{12}$/, '…'), displayName]);
    }
    return kept;
  });
}

describe('signing in', () => {
  test('is not for the help desk', async () => {
    const maya = bot.speaker('maya.lind@fjordlys.example');

    expect(seen(await maya.asks('connect webex'))).toContain('partner administrator');
  });

  test('says before the yes that it cannot be undone', async () => {
    const question = await petra.asksForCard('connect webex');

    expect(question.json).toContain('Nothing has been changed yet. This cannot be undone.');
  });

  test('changes who Deskhand is at Webex; space and page say so', async () => {
    const page = await visitor().signsIn(await link(), other);

    expect([page.status, title(page), code(page)]).toEqual([
      200,
      'Deskhand is signed in at Webex',
      undefined,
    ]);
    expect(page.html).toContain('Deskhand now works as');
    expect(seen(await petra.direct.receives('I now sign in'))).toBe(
      'I now sign in at Webex as **Deskhand Integration2**.',
    );
  });

  test('adds one more who helps to keep the copy; both are kept, and a restart goes on with them', async () => {
    const page = await visitor().signsIn(await link('more'), full);

    expect(page.html).toContain('now helps to keep the copy');
    await petra.direct.receives('now helps to keep the copy');
    expect(await accountsKept()).toEqual([
      ['administrator', 'Deskhand Integration2'],
      ['connected-…', 'Deskhand Integration'],
    ]);
    expect(seen(await petra.asks('find anna.nowak@cafesol.example'))).toContain('Anna Nowak');
  });

  test('as the one who answers already does not count twice', async () => {
    const page = await visitor().signsIn(await link('more'), other);

    expect(page.html).toContain('Deskhand now works as');
    await petra.direct.receives('I now sign in at Webex as');
  });
});

describe('what is not what it should be keeps everything as it was', () => {
  const refusals = [
    { what: 'declined at Webex', as: () => full, decision: 'decline', code: 'oauth.declined' },
    {
      what: 'an account of another organization',
      as: () => bot.cloud.personByEmail('sam.stranger@elsewhere.example').id,
      decision: 'accept',
      code: 'oauth.organization',
    },
    {
      what: 'an account that is no full administrator',
      as: () => petra.person.id,
      decision: 'accept',
      code: 'oauth.role',
    },
  ] as const;
  for (const { what, as, decision, code: expected } of refusals) {
    test(what, async () => {
      const page = await visitor().signsIn(await link(), as(), decision);

      expect([page.status, title(page), code(page)]).toEqual([403, 'That did not work', expected]);
      expect(seen(await petra.direct.receives('Nobody was signed in'))).toContain('connect webex');
    });
  }

  test('a code that Webex does not know', async () => {
    const browser = visitor();
    const back = new URL(await browser.decides(await browser.leaves(await link()), full, 'accept'));
    back.searchParams.set('code', 'f'.repeat(64));

    const page = await browser.opens(back.href);

    expect([page.status, code(page)]).toEqual([400, 'oauth.refused']);
    await petra.direct.receives('Webex did not accept the sign-in');
  });

  test('Webex is away while the code is exchanged', async () => {
    const browser = visitor();
    const back = await browser.decides(await browser.leaves(await link()), full, 'accept');
    bot.cloud.faults.failPaths = [{ pattern: '/v1/access_token', status: 503 }];

    const page = await browser.opens(back);
    bot.cloud.faults.failPaths = [];

    expect([page.status, code(page)]).toEqual([502, 'oauth.unreachable']);
    await petra.direct.receives('Webex did not answer');
  });

  test('a role that was taken away meanwhile', async () => {
    const elena = bot.speaker('elena.ruiz@fjordlys.example');
    const given = await petra.asksForCard('role grant elena.ruiz@fjordlys.example partner admin');
    await petra.presses(given, /Give/);
    await petra.direct.receives('Elena Ruiz');
    const browser = visitor();
    const back = await browser.decides(
      await browser.leaves(await link('main', elena)),
      full,
      'accept',
    );
    const taken = await petra.asksForCard('role revoke elena.ruiz@fjordlys.example');
    await petra.presses(taken, /./);
    await petra.direct.receives('Elena Ruiz');

    const page = await browser.opens(back);

    expect([page.status, code(page)]).toEqual([403, 'oauth.access']);
    await elena.direct.receives('Nobody was signed in');
  });
});

describe('a state', () => {
  test('works once: of two callbacks at the same time one is served, a third is too late', async () => {
    const browser = visitor();
    const back = await browser.decides(await browser.leaves(await link()), other, 'accept');

    const both = await Promise.all([browser.opens(back), browser.opens(back)]);
    const [late] = [await browser.opens(back)];

    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    expect([late.status, code(late)]).toEqual([410, 'oauth.used']);
    await petra.direct.receives('I now sign in at Webex as');
  });

  test('is nothing to another browser, and is not used up by it', async () => {
    const browser = visitor();
    const back = await browser.decides(await browser.leaves(await link()), other, 'accept');

    const stolen = await visitor({ 'accept-language': 'de, he;q=0.8' }).opens(back);
    expect([stolen.status, code(stolen)]).toEqual([403, 'oauth.otherBrowser']);

    expect((await browser.opens(back)).status).toBe(200);
    await petra.direct.receives('I now sign in at Webex as');
  });

  test('that nobody was given is unknown, in the language of the browser', async () => {
    const url = `${bot.environment['WEBEX_WEBHOOK_URL']}/oauth/callback?code=x&state=${'a'.repeat(43)}`;

    const page = await visitor({ 'accept-language': 'de, he;q=0.8, en;q=0.5' }).opens(url);

    expect([page.status, code(page), title(page)]).toEqual([404, 'oauth.unknown', 'זה לא הצליח']);
    expect(page.html).toContain('<html lang="he" dir="rtl">');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('a link', () => {
  test('may be opened by whatever opens links, and ends with the next one that is asked for', async () => {
    const first = await link();
    const preview = await visitor().opens(first);
    expect([preview.status, preview.headers.getSetCookie()]).toEqual([200, []]);
    expect((await fetch(first, { method: 'HEAD' })).status).toBe(405);
    const browser = visitor();
    const page = await browser.leaves(first);
    const second = await link();

    const back = await browser.decides(page, full, 'accept');
    expect(code(await browser.opens(back))).toBe('oauth.unknown');
    expect(code(await browser.opens(first))).toBe('oauth.unknown');
    expect((await browser.opens(second)).status).toBe(200);
  });
});

test('everything is on record, and no secret is in log, database or messages', async () => {
  const browser = visitor();
  const start = await link();
  const page = await browser.leaves(start);
  const [cookie = ''] = browser.cookies.values();
  const back = new URL(await browser.decides(page, other, 'accept'));
  await browser.opens(back.href);
  await petra.direct.receives('I now sign in at Webex as');
  const state = page.searchParams.get('state') ?? '';
  const ticket = new URL(start).searchParams.get('ticket') ?? '';
  const granted = back.searchParams.get('code') ?? '';

  const { rows, lines } = await bot.reads(async (store) => ({
    rows: await everyRow(store),
    lines: await store.query<{ outcome: string; use: string; trouble: string | null }>(
      `SELECT outcome, fields ->> 'use' AS use, fields ->> 'trouble' AS trouble FROM "AuditRecord"
        WHERE command = 'webex.connected' ORDER BY id`,
    ),
  }));

  expect(lines.map(({ outcome, use, trouble }) => [outcome, trouble ?? use].join(' '))).toEqual([
    'done main',
    'done more',
    'done main',
    'failed declined',
    'failed organization',
    'failed role',
    'failed refused',
    'failed unreachable',
    'failed access',
    'done main',
    'done main',
    'done main',
  ]);
  const said = petra.direct.posted().map(wordsOf).join('\n');
  for (const secret of [state, cookie, granted]) {
    expect(secret.length).toBeGreaterThan(40);
    expect(rows).not.toContain(secret);
    expect(said).not.toContain(secret);
    expect(bot.logText()).not.toContain(secret);
  }
  expect(bot.logText()).not.toContain(ticket);
});
