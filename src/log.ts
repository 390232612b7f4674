/**
 * What operators read: one JSON line per occurrence, a fixed message and fields. Message text, codes and
 * tokens have no place here; two nets catch mistakes, one by the name of a field and one by its value.
 */
import pino from 'pino';
import { WebexError, type WebexFailure } from './errors.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Facts beside the message: ids, counts, codes, milliseconds. An error goes under the name `error`. */
export type LogFields = Readonly<Record<string, unknown>>;

/** The message is a constant; whatever varies is a field. */
export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** The same log with fields that every line of it carries. */
  child(fields: LogFields): Log;
  /** From now on this value appears in no line, e.g. a token that was just refreshed. */
  conceal(secret: string): void;
}

export interface LogOptions {
  level: LogLevel;
  /** Values that must never appear: tokens, keys, passwords. Undefined and short ones are skipped. */
  secrets?: readonly (string | undefined)[];
  /** Where lines go; standard output when not given. */
  destination?: { write(line: string): void };
}

const hidden = '[hidden]';
const shortestSecret = 8;
const deepest = 5;

/** Fields that may hold what a person wrote, or a way in. Compared without case, `-` and `_`. */
const unsafeNames =
  /(secret|password|passwd|authorization|cookie|credential|apikey|privatekey|tokenkey)|(^|access|refresh|bot|bearer|metrics|client)tokens?$|^(text|markdown|html|body|payload|card|inputs|code|otp|pin|data|query|url|headers|detail)$/;

const bearer = /\b(bearer|basic)(\s+|%20)[\w.~+/=-]{6,}/gi;
const jwt = /\beyJ[\w-]{5,}\.[\w-]{5,}(\.[\w-]*)?/g;
const credentialsInUrl = /(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"\\]+@/gi;
const verificationCode = /(?<![\w.:+/-])\d{4}[- ]\d{4}(?![\w.:/-])/g;

/** Creates the log. Lines are written synchronously, so the last words of a dying process are not lost. */
export function createLog({ level, secrets = [], destination }: LogOptions): Log {
  const concealed = new Set<string>();
  const conceal = (secret: string | undefined): void => {
    if (secret === undefined || secret.length < shortestSecret) return;
    for (const form of formsOf(secret)) concealed.add(form);
  };
  for (const secret of secrets) conceal(secret);

  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    messageKey: 'message',
    hooks: { streamWrite: (line) => withoutSecrets(line, concealed) },
  };
  return wrap(destination ? pino(options, destination) : pino(options), conceal);
}

function wrap(logger: pino.Logger, conceal: (secret: string) => void): Log {
  const at =
    (level: pino.Level): Log['debug'] =>
    (message, fields) => {
      if (logger.isLevelEnabled(level)) logger[level](safe(fields), message);
    };
  return {
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
    child: (fields) => wrap(logger.child(safe(fields)), conceal),
    conceal,
  };
}

/** A secret as it may stand in a line: plain, inside JSON, inside JSON in JSON, inside a URL. */
function formsOf(secret: string): string[] {
  return [quoted(quoted(secret)), quoted(secret), secret, encodeURIComponent(secret)];
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function withoutSecrets(line: string, concealed: ReadonlySet<string>): string {
  let clean = line;
  for (const secret of concealed) clean = clean.replaceAll(secret, hidden);
  return clean
    .replace(bearer, `$1 ${hidden}`)
    .replace(jwt, hidden)
    .replace(credentialsInUrl, `$1${hidden}@`)
    .replace(verificationCode, hidden);
}

function safe(fields: LogFields = {}): Record<string, unknown> {
  return safeEntries(fields, 1);
}

function safeEntries(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      unsafeNames.test(name.toLowerCase().replaceAll(/[-_]/g, ''))
        ? hidden
        : safeValue(value, depth),
    ]),
  );
}

function safeValue(value: unknown, depth: number): unknown {
  if (value instanceof Error) return safeError(value, depth);
  if (value instanceof Date || value === null || typeof value !== 'object') return value;
  if (depth >= deepest) return '[deep]';
  if (Array.isArray(value)) return value.slice(0, 50).map((item) => safeValue(item, depth + 1));
  return safeEntries(value, depth + 1);
}

/** Only the parts of an error that carry no data of people: database errors quote rows in their details. */
function safeError(error: Error, depth: number): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  return {
    name: error.name,
    message: error instanceof SyntaxError ? hidden : error.message, // JSON.parse quotes what it read
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    ...(error instanceof WebexError ? { failure: factsOf(error.failure, depth) } : {}),
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
    ...(error.cause instanceof Error && depth < deepest
      ? { cause: safeError(error.cause, depth + 1) }
      : {}),
  };
}

/** The code stands beside the failure already, where its name is safe. */
function factsOf({ code: _code, ...facts }: WebexFailure, depth: number): Record<string, unknown> {
  return safeEntries(facts, depth);
}
