import { expect, test } from 'vitest';
import { WebexError } from '../../src/errors.ts';
import { createLog, type Log, type LogLevel } from '../../src/log.ts';

function listening(
  secrets: string[] = [],
  level: LogLevel = 'debug',
): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const log = createLog({ level, secrets, destination: { write: (line) => lines.push(line) } });
  return { log, lines };
}

test('a line is JSON with level, time, the fixed message and the fields', () => {
  const { log, lines } = listening();

  log.child({ callId: 'A7F3-21KQ' }).info('call answered', { command: 'user', ms: 12 });

  const line = JSON.parse(lines.join(''));
  expect(line).toMatchObject({
    level: 'info',
    message: 'call answered',
    callId: 'A7F3-21KQ',
    command: 'user',
    ms: 12,
  });
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT/);
});

test('lines below the level are not written', () => {
  const { log, lines } = listening([], 'warn');

  log.info('quiet');
  log.warn('loud');

  expect(lines).toHaveLength(1);
});

test('no canary reaches the output, wherever it hides', () => {
  const canary = 'Canary"Token/42+42';
  const late = 'refreshed-canary-0815';
  const { log, lines } = listening([canary]);
  const failure = new WebexError(
    { code: 'webex.signedOut', status: 401, call: 'GET /people/me' },
    new Error(`fetch failed with Bearer ${canary}`),
  );
  log.conceal(late);

  log.error(`said ${canary}`, { error: failure });
  log.error('nested', { one: { two: [{ three: canary }] }, [`key ${canary}`]: 1 });
  log.warn('inside a url', { address: `https://x.example/?t=${encodeURIComponent(canary)}` });
  log.warn('serialized twice', { raw: JSON.stringify({ canary }) });
  log.child({ who: canary }).info('child', { late: `token is ${late}` });

  const output = lines.join('');
  expect(output).not.toMatch(/Canary|canary-0815|42\+42/);
  expect(lines).toHaveLength(5);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});

test('things that look like credentials are hidden although nobody registered them', () => {
  const { log, lines } = listening();

  log.info('odd', {
    header: 'Bearer NjE2Y2RkZTgtYTk',
    jwt: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.sflKxwRJSMeKKF2QT4',
    database: 'postgresql://desk:hunter2@db.example/deskhand',
    said: 'the code is 4821-9930',
  });

  const output = lines.join('');
  expect(output).not.toMatch(/NjE2|eyJhbGci|hunter2|4821|9930/);
  expect(output).toContain('db.example/deskhand');
});

test('fields that hold what people wrote, or a way in, are hidden by their name', () => {
  const { log, lines } = listening();

  log.info('named', {
    text: 'my salary is secret',
    markdown: 'hello Alice',
    inputs: { number: '99887766' },
    accessToken: 'aaa',
    client_secret: 'bbb',
    headers: { 'X-Spark-Signature': 'ccc' },
    nested: { Authorization: 'ddd', code: '12345678' },
  });

  expect(lines.join('')).not.toMatch(/salary|Alice|99887766|aaa|bbb|ccc|ddd|12345678/);
});

test('ids, references, times and counts stay readable', () => {
  const { log, lines } = listening(['long-enough-secret']);
  const due = new Date('2026-11-21T10:00:00.000Z');

  log.info('plain', {
    reference: 'A7F3-21KQ',
    administrator: 'administrator-12345678',
    administrators: 3,
    due,
    trackingId: 'ROUTER_5BF3-01BB-12345678',
  });

  expect(JSON.parse(lines.join(''))).toMatchObject({
    reference: 'A7F3-21KQ',
    administrator: 'administrator-12345678',
    administrators: 3,
    due: '2026-11-21T10:00:00.000Z',
    trackingId: 'ROUTER_5BF3-01BB-12345678',
  });
});

test('an error shows name, message, code, Webex facts and causes, but not its other properties', () => {
  const { log, lines } = listening();
  const database = Object.assign(new Error('duplicate key value'), {
    code: '23505',
    detail: 'Key (email)=(alice@example.com) already exists.',
  });
  const failure = new WebexError(
    {
      code: 'webex.busy',
      status: 429,
      call: 'POST /messages',
      trackingId: 'ROUTER_1',
      retryAfterMs: 3000,
    },
    database,
  );

  log.error('failed', { error: failure });

  const { error } = JSON.parse(lines.join(''));
  expect(error).toMatchObject({
    name: 'WebexError',
    failure: { status: 429, call: 'POST /messages', trackingId: 'ROUTER_1', retryAfterMs: 3000 },
    cause: { name: 'Error', message: 'duplicate key value', errorCode: '23505' },
  });
  expect(lines.join('')).not.toContain('alice@example.com');
});

test('hostile values do not break the log', () => {
  const { log, lines } = listening();
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;

  log.info('circle', { circle, big: 10n, missing: undefined, line: 'a\nb' });

  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toContain('\n');
});

test('what could not be parsed is not quoted', () => {
  const { log, lines } = listening();

  try {
    JSON.parse('{"words": very private}');
  } catch (error) {
    log.warn('malformed', { error });
  }

  expect(lines.join('')).toContain('SyntaxError');
  expect(lines.join('')).not.toMatch(/very|private/);
});
