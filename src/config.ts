/** The environment, read once, checked as a whole. Nothing else reads it. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { isSupportedCountry } from 'libphonenumber-js';
import { z } from 'zod';
import { ConfigError } from './errors.ts';
import { languages } from './language/index.ts';

const secret = z.string().min(16, 'must be at least 16 characters long');
const key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');
const httpUrl = z.url({
  protocol: /^https?$/,
  error: ({ input }) => (input === undefined ? 'is missing' : 'must be an http or https address'),
});

/** An address in which each `{name}` is filled in; another one would stay in it as it is. */
const template = (...names: readonly string[]) =>
  httpUrl.refine(
    (address) => (address.match(/\{[^{}]*\}/g) ?? []).every((name) => names.includes(name)),
    `may hold ${names.join(' and ')}, and nothing else in braces`,
  );

/** A whole number. */
const count = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
};

/** `a@b.example, c@d.example` → lower-case addresses. */
const emails = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map((email) => email.toLowerCase()),
  )
  .pipe(z.array(z.email('holds something that is not an e-mail address')));

const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone such as Europe/Warsaw');

const yesNo = (usual: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(usual)
    .transform((value) => value === 'true');

/** Every variable Deskhand reads, by its name; `.env.example` is compared with these keys by a test. */
export const variables = z.object({
  WEBEX_BOT_TOKEN: z.string().min(1, 'is missing: create a bot at developer.webex.com'),
  WEBEX_API_URL: httpUrl.default('https://webexapis.com/v1'),
  WEBEX_WEBHOOK_URL: httpUrl,
  WEBEX_WEBHOOK_SECRET: secret,
  WEBEX_WEBHOOK_SECRET_PREVIOUS: secret.optional(),
  WEBEX_CLIENT_ID: z.string().min(1),
  WEBEX_CLIENT_SECRET: z.string().min(1),
  WEBEX_REFRESH_TOKEN: z.string().min(1).optional(),
  WEBEX_REFRESH_TOKENS_MORE: z
    .string()
    .default('')
    .transform((list) => [...new Set(list.split(/[\s,;]+/).filter(Boolean))]),
  /** Address of a user in Control Hub; `{userUuid}` and `{orgUuid}` are filled in. */
  CONTROL_HUB_USER_URL: template('{userUuid}', '{orgUuid}').default('https://admin.webex.com'),
  /** Address of a customer in the portal; `{orgUuid}` and `{orgName}` are filled in. */
  CUSTOMER_LINK: template('{orgUuid}', '{orgName}').default('https://admin.webex.com'),
  EXPIRING_SOON_DAYS: count(1, 365).default(30),
  INACTIVE_DAYS: count(1, 365).default(90),
  COMMERCE_API_URL: httpUrl.default('https://apix.cisco.com'),
  COMMERCE_TOKEN_URL: httpUrl.default('https://id.cisco.com/oauth2/default/v1/token'),
  COMMERCE_CLIENT_ID: z.string().min(1).optional(),
  COMMERCE_CLIENT_SECRET: z.string().min(1).optional(),
  TOKEN_KEY: key.optional(),
  TOKEN_KEY_PREVIOUS: key.optional(),
  PORT: count(0, 65_535).default(3978),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
    .optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^[^\r\n<>]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/,
      'must be an address, or a name and <address>',
    )
    .optional(),
  SMTP_TLS: z.enum(['required', 'offered', 'off']).default('required'),
  BOUNCE_ADDRESS: z.email().optional(),
  BOUNCE_KEY: secret.optional(),
  MAIL_PROVIDER: z.enum(['mailgun', 'sendgrid']).optional(),
  MAIL_PROVIDER_URL: httpUrl.optional(),
  MAIL_PROVIDER_KEY: secret.optional(),
  MAIL_PROVIDER_DOMAIN: z.string().min(3).optional(),
  MAIL_EVENTS_KEY: secret.optional(),
  SETUP_ASSIST_MAIL: z.email().optional(),
  VERIFY_CODE_MINUTES: count(1, 10).default(5),
  VERIFY_LASTS_MINUTES: count(1, 480).default(30),
  VERIFY_MOST_WRONG: count(10, 10_000).default(60),
  VERIFY_BEFORE_CHANGES: z.enum(['true', 'false']).default('false'),
  STRICT_SITE: yesNo('false'),
  REMOVALS_NEED_TWO: yesNo('true'),
  DECOY_PEOPLE: emails,
  PARTNER_ADMINS: emails,
  DEFAULT_LANGUAGE: z.enum(languages).default('en'),
  TIME_ZONE: timeZone.default('UTC'),
  DEFAULT_REGION: z
    .string()
    .refine(isSupportedCountry, 'must be a country code of ISO 3166 such as PL or GB')
    .optional(),
  RETENTION_DAYS: count(30, 3_650).default(400),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  METRICS_TOKEN: secret.optional(),
});

export type Config = z.output<typeof variables>;

/** The key before `TOKEN_KEY`, as bytes: what it sealed and marked is still known. */
export function previousKeyIn({ TOKEN_KEY_PREVIOUS: previous }: Config): Buffer | undefined {
  return previous === undefined ? undefined : Buffer.from(previous, 'base64');
}

/** Half of a pair would silently leave the connector off. */
const whole = variables.refine(
  (config) => !config.COMMERCE_CLIENT_ID === !config.COMMERCE_CLIENT_SECRET,
  {
    path: ['COMMERCE_CLIENT_SECRET'],
    error: 'and COMMERCE_CLIENT_ID belong together',
    // also beside other problems: all are reported at once
    when: () => true,
  },
);

/** True when nothing tells us which bot we are: time for an explanation instead of a list of problems. */
export function isUnconfigured(environment: Readonly<Record<string, string | undefined>>): boolean {
  return !environment['WEBEX_BOT_TOKEN'];
}

/**
 * Checks the environment.
 * @throws ConfigError naming every problem at once, one sentence each.
 */
export function configFrom(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const checked = whole.safeParse(given, {
    error: (issue) => (issue.input === undefined ? 'is missing' : undefined),
  });
  if (!checked.success) throw new ConfigError(checked.error.issues.map(problemOf));
  return checked.data;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What is nobody's business but ours; a file that holds one of these may be read by its owner alone. */
export const secretNames = [
  'WEBEX_BOT_TOKEN',
  'WEBEX_WEBHOOK_SECRET',
  'WEBEX_WEBHOOK_SECRET_PREVIOUS',
  'WEBEX_CLIENT_SECRET',
  'WEBEX_REFRESH_TOKEN',
  'WEBEX_REFRESH_TOKENS_MORE',
  'COMMERCE_CLIENT_SECRET',
  'TOKEN_KEY',
  'TOKEN_KEY_PREVIOUS',
  'DATABASE_URL',
  'SMTP_URL',
  'BOUNCE_KEY',
  'MAIL_PROVIDER_KEY',
  'MAIL_EVENTS_KEY',
  'METRICS_TOKEN',
] as const satisfies readonly (keyof Config)[];

/**
 * The process's environment. A `.env` file in the working directory adds what is not set, and `NAME_FILE` says in
 * which file the secret called `NAME` stands, as container platforms hand them over.
 * @throws ConfigError when a file with a secret may be read by everybody, cannot be read, or competes with the secret itself.
 */
export function readEnvironment(folder = '.', given: Environment = process.env): Environment {
  const problems: string[] = [];
  const environment = { ...settingsFile(path.join(folder, '.env'), problems), ...given };
  for (const name of secretNames) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    if (environment[name]) problems.push(`${name} and ${name}_FILE are both set: keep one`);
    else environment[name] = secretIn(path.resolve(folder, file), `${name}_FILE`, problems);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return environment;
}

function settingsFile(file: string, problems: string[]): Environment {
  if (!existsSync(file)) return {};
  const settings: Environment = parseEnv(readFileSync(file, 'utf8'));
  const holdsSecret = secretNames.some((name) => settings[name]);
  if (holdsSecret && isOpenToAll(file)) problems.push(openToAll(file));
  return settings;
}

function secretIn(file: string, setting: string, problems: string[]): string | undefined {
  try {
    if (isOpenToAll(file)) problems.push(openToAll(file));
    return readFileSync(file, 'utf8').trim();
  } catch {
    problems.push(`${setting} names ${file}, which cannot be read`);
    return undefined;
  }
}

/** The group may: that is how container platforms let a user read what root wrote. */
function isOpenToAll(file: string): boolean {
  return process.platform !== 'win32' && (statSync(file).mode & 0o007) !== 0;
}

function openToAll(file: string): string {
  return `${file} holds secrets and may be read by everybody on this machine: run chmod 600 on it`;
}

function problemOf(issue: z.core.$ZodIssue): string {
  const name = issue.path.join('.') || 'environment';
  return `${name} ${issue.message}`;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
