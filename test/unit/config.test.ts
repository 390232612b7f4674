import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  configFrom,
  isUnconfigured,
  readEnvironment,
  secretNames,
  variables,
} from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';

const complete = {
  WEBEX_BOT_TOKEN: 'bot-token',
  WEBEX_WEBHOOK_URL: 'https://bot.partner.example',
  WEBEX_WEBHOOK_SECRET: '0123456789abcdef',
  WEBEX_CLIENT_ID: 'client',
  WEBEX_CLIENT_SECRET: 'client-secret',
  WEBEX_REFRESH_TOKEN: 'refresh',
};

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    configFrom(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  test('with only what is required, everything else has its documented default', () => {
    expect(configFrom(complete)).toMatchObject({
      WEBEX_API_URL: 'https://webexapis.com/v1',
      PORT: 3978,
      HOST: '127.0.0.1',
      DATA_DIR: './data',
      PARTNER_ADMINS: [],
      DEFAULT_LANGUAGE: 'en',
      TIME_ZONE: 'UTC',
      RETENTION_DAYS: 400,
      LOG_LEVEL: 'info',
      SMTP_TLS: 'required',
      VERIFY_CODE_MINUTES: 5,
    });
  });

  test('no code lives longer than ten minutes', () => {
    expect(configFrom({ ...complete, VERIFY_CODE_MINUTES: '10' }).VERIFY_CODE_MINUTES).toBe(10);
    expect(problemsOf({ ...complete, VERIFY_CODE_MINUTES: '11' })).toEqual([
      expect.stringMatching(/^VERIFY_CODE_MINUTES /),
    ]);
  });

  test('an empty value counts as not given', () => {
    expect(configFrom({ ...complete, PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 3978 });
  });

  test('all problems are reported at once, by name', () => {
    const problems = problemsOf({
      ...complete,
      WEBEX_WEBHOOK_SECRET: 'short',
      PORT: '70000',
      DEFAULT_LANGUAGE: 'de',
      TIME_ZONE: 'Mars/Olympus',
      TOKEN_KEY: 'abc',
      WEBEX_CLIENT_ID: '',
    });

    expect(problems.map((problem) => problem.split(' ')[0]).sort()).toEqual([
      'DEFAULT_LANGUAGE',
      'PORT',
      'TIME_ZONE',
      'TOKEN_KEY',
      'WEBEX_CLIENT_ID',
      'WEBEX_WEBHOOK_SECRET',
    ]);
    expect(problems).toContain('WEBEX_CLIENT_ID is missing');
  });

  test('the webhook secret is not optional: without it anybody could speak in the name of Webex', () => {
    const { WEBEX_WEBHOOK_SECRET: _, ...without } = complete;

    expect(problemsOf(without)).toEqual(['WEBEX_WEBHOOK_SECRET is missing']);
  });

  test('partner admins are a list of addresses in any writing', () => {
    const config = configFrom({ ...complete, PARTNER_ADMINS: 'Ada@P.example; bo@p.example' });

    expect(config.PARTNER_ADMINS).toEqual(['ada@p.example', 'bo@p.example']);
    expect(problemsOf({ ...complete, PARTNER_ADMINS: 'ada' })).toEqual([
      'PARTNER_ADMINS.0 holds something that is not an e-mail address',
    ]);
  });

  test.each([
    ['DEFAULT_REGION', 'UK', 'must be a country code of ISO 3166 such as PL or GB'],
    ['DEFAULT_REGION', 'pl', 'must be a country code of ISO 3166 such as PL or GB'],
    [
      'CUSTOMER_LINK',
      'https://admin.example/{orgId}',
      'may hold {orgUuid} and {orgName}, and nothing else in braces',
    ],
    [
      'CONTROL_HUB_USER_URL',
      'https://admin.example/{userId}',
      'may hold {userUuid} and {orgUuid}, and nothing else in braces',
    ],
    ['CONTROL_HUB_USER_URL', 'admin.example', 'must be an http or https address'],
    ['WEBEX_WEBHOOK_URL', '', 'is missing'],
    ['EXPIRING_SOON_DAYS', 'soon', 'must be a whole number from 1 to 365'],
    ['EXPIRING_SOON_DAYS', '30.5', 'must be a whole number from 1 to 365'],
    ['INACTIVE_DAYS', '0', 'must be a whole number from 1 to 365'],
    ['INACTIVE_DAYS', '366', 'must be a whole number from 1 to 365'],
  ])('a wrong %s, “%s”, is told in a sentence', (name, value, sentence) => {
    expect(problemsOf({ ...complete, [name]: value })).toEqual([`${name} ${sentence}`]);
  });

  test('half of the connector to Cisco Commerce would leave it off: it is told, whichever half it is', () => {
    const sentence = 'COMMERCE_CLIENT_SECRET and COMMERCE_CLIENT_ID belong together';
    expect(problemsOf({ ...complete, COMMERCE_CLIENT_ID: 'id' })).toEqual([sentence]);
    expect(problemsOf({ ...complete, COMMERCE_CLIENT_SECRET: 'secret' })).toEqual([sentence]);
    expect(problemsOf({ ...complete, COMMERCE_CLIENT_ID: 'id', WEBEX_CLIENT_ID: '' })).toEqual([
      'WEBEX_CLIENT_ID is missing',
      sentence,
    ]);
  });

  test('where the portal is, and the country of national numbers, are taken as they are', () => {
    const link = 'https://admin.webex.com/login/{orgUuid}/{orgName}';
    expect(configFrom({ ...complete, CUSTOMER_LINK: link, DEFAULT_REGION: 'GB' })).toMatchObject({
      CUSTOMER_LINK: link,
      DEFAULT_REGION: 'GB',
    });
  });

  test('without a bot token there is nothing to check yet', () => {
    expect(isUnconfigured({})).toBe(true);
    expect(isUnconfigured(complete)).toBe(false);
  });

  test('.env.example names exactly the variables that are read', async () => {
    const example = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);

    expect(named.sort()).toEqual(Object.keys(variables.shape).sort());
  });
});

describe('secrets', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'deskhand-config-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const put = async (name: string, content: string, mode = 0o600): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    await chmod(file, mode);
    return file;
  };
  const refusal = (given: Record<string, string> = {}): readonly string[] => {
    try {
      readEnvironment(folder, given);
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
    }
    return [];
  };

  test('come from the environment, from .env, and from files that are named', async () => {
    await put('.env', 'SMTP_URL=smtp://relay\nTIME_ZONE=Europe/Oslo\nTOKEN_KEY_FILE=key\n');
    await put('key', 'from-a-file\n', 0o440);

    expect(readEnvironment(folder, { TIME_ZONE: 'UTC' })).toMatchObject({
      SMTP_URL: 'smtp://relay',
      TIME_ZONE: 'UTC',
      TOKEN_KEY: 'from-a-file',
    });
  });

  test('are refused from files that everybody may read; an empty .env may be read by anybody', async () => {
    await put('.env', 'SMTP_URL=\nTIME_ZONE=Europe/Oslo\n', 0o644);
    expect(refusal()).toEqual([]);
    const settings = await put('.env', 'SMTP_URL=smtp://user:secret@relay\n', 0o644);
    const key = await put('key', 'secret', 0o604);

    const problems = refusal({ TOKEN_KEY_FILE: key });
    expect(problems).toEqual([settings, key].map((file) => expect.stringContaining(file)));
    expect(problems.join()).toContain('chmod 600');
    expect(problems.join()).not.toContain('secret@');
  });

  test('that stand in two places, or in a file that is not there, are refused', () => {
    expect(
      refusal({ BOUNCE_KEY: 'x', BOUNCE_KEY_FILE: 'y', METRICS_TOKEN_FILE: 'nowhere' }),
    ).toEqual([
      'BOUNCE_KEY and BOUNCE_KEY_FILE are both set: keep one',
      `METRICS_TOKEN_FILE names ${path.join(folder, 'nowhere')}, which cannot be read`,
    ]);
  });

  test('are all settings whose names say so', () => {
    const named = Object.keys(variables.shape).filter((name) =>
      /TOKEN|SECRET|_KEY|PASSWORD/.test(name),
    );
    const known: readonly string[] = secretNames;

    // where a token is asked for is no secret
    expect(named.filter((name) => !known.includes(name))).toEqual(['COMMERCE_TOKEN_URL']);
  });
});
