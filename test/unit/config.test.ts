import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { configFrom, isUnconfigured, variables } from '../../src/config.ts';
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
    });
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
