/**
 * `npm run bench:codes -- [codes] [tries]`: issues codes (their mail is written but not sent), checks each once wrong and
 * once right, and compares how long wrong, expired and unknown take; then how soon a code is mailed after the press.
 * With TEST_DATABASE_URL on that PostgreSQL server, else on the embedded database.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DueMail } from '../../src/mail/letter.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { keyRing } from '../../src/verification/keys.ts';
import { createVerification } from '../../src/verification/verification.ts';
import { databaseOn, onServer, testServer } from '../support/postgres.ts';
import { measureMail } from './codes-mail.ts';
import { milliseconds, percentile, printRow } from './figures.ts';

const [codes = 10_000, tries = 2_000] = process.argv.slice(2).map(Number);
const addressOf = (personId: string) => `${personId}@customer.example`;
const next = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

/** Codes on this database, by a clock that can be set ahead. */
function openDesk(store: Store) {
  let ahead = 0;
  const verification = createVerification({
    store,
    keys: keyRing(randomBytes(32)),
    now: () => new Date(Date.now() + ahead),
    ticks: () => performance.now() + ahead,
    codeMinutes: 5,
    markMinutes: 30,
    mostWrong: Number.POSITIVE_INFINITY,
    sendsMail: true,
    organization: async () => 'Fjordlys Partner AS',
  });
  return {
    passes(ms: number) {
      ahead += ms;
    },
    /** Issues one code and writes its mail; gives what stands in it. */
    async issue(agentId: string): Promise<{ code: string; codeId: string; personId: string }> {
      const personId = randomUUID();
      const { codeId, write } = verification.issuing({
        person: { id: personId, displayName: 'P', email: addressOf(personId) },
        agent: { personId: agentId, displayName: 'A' },
        purpose: 'bench',
        callId: 'A7F3-21KQ',
        language: 'en',
        tellAt: {},
      });
      await store.transaction(write);
      const [mail] = await store.query<DueMail>('SELECT * FROM "Mail" WHERE id = $1', [codeId]);
      if (!mail) throw new Error('the mail was not queued');
      const letter = await verification.write(mail);
      const [, one = '', two = ''] = /^(\d{4}) (\d{4})$/m.exec(letter?.text ?? '') ?? [];
      const fate = { state: 'accepted', status: '250', at: new Date(Date.now() + ahead) } as const;
      await store.transaction(async (tx) => void (await verification.settled(tx, mail, fate)));
      return { code: one + two, codeId, personId };
    },
    async check(code: string, agentId: string, codeId?: string) {
      const begun = performance.now();
      const asked = { code, agentId, codeId, occurrence: randomUUID(), callId: 'B8G4-32MR' };
      const checked = await verification.check({
        ...asked,
        addressOf: async (id) => addressOf(id),
      });
      if (checked.kind === 'verified') await store.transaction(checked.write);
      return { checked, ms: performance.now() - begun };
    },
  };
}

async function measureCodes(name: string, store: Store): Promise<void> {
  const desk = openDesk(store);
  const checks: number[] = [];
  let mistakes = 0;
  for (let number = 0; number < codes; number++) {
    const agentId = `agent-${Math.floor(number / 25)}`;
    const { code, codeId, personId } = await desk.issue(agentId);
    const wrong = await desk.check(next(code), agentId, codeId);
    const right = await desk.check(code, agentId, codeId);
    checks.push(wrong.ms, right.ms);
    const meant = right.checked.kind === 'verified' && right.checked.personId === personId;
    if (!meant || wrong.checked.kind !== 'wrong') mistakes += 1;
  }
  printRow(`${name}: ${codes} codes issued and checked, collisions of meaning`, `${mistakes}`, '0');
  printRow(`${name}: a check in the database, median`, milliseconds(percentile(checks, 0.5)));
  printRow(`${name}: a check, 95 %`, milliseconds(percentile(checks, 0.95)), '10 ms');
}

/** The same answer must take the same time, or it tells which of the three it was. */
async function measureAnswers(name: string, store: Store): Promise<void> {
  const desk = openDesk(store);
  const expired = await desk.issue('agent-expired');
  desk.passes(6 * 60_000);
  const wrong = await desk.issue('agent-wrong');
  const asked = {
    wrong: [next(wrong.code), 'agent-wrong'],
    expired: [expired.code, 'agent-expired'],
    unknown: [wrong.code, 'agent-unknown'],
  } as const;
  const took = new Map<string, number[]>(Object.keys(asked).map((each) => [each, []]));
  for (let time = 0; time < tries; time++) {
    // as if each were the first: five would close the code, and more would have to wait
    await store.query(`UPDATE "VerificationCode" SET tries = '{}'`);
    await store.query('DELETE FROM "WrongCodes"');
    for (const [what, [code, agentId]] of Object.entries(asked)) {
      const { checked, ms } = await desk.check(code, agentId);
      if (checked.kind !== 'wrong' || checked.left !== 4) throw new Error(`${what}: not answered`);
      took.get(what)?.push(ms);
    }
  }
  const medians = [...took].map(([what, times]) => {
    const median = percentile(times, 0.5);
    printRow(`${name}: ${what}, median of ${tries} tries`, milliseconds(median));
    return median;
  });
  const apart = Math.max(...medians) - Math.min(...medians);
  printRow(`${name}: largest difference of these medians`, `${apart.toFixed(2)} ms`, '5 ms');
}

const folder = await mkdtemp(path.join(tmpdir(), 'deskhand-codes-'));
const name = testServer ? 'server' : 'embedded';
const fresh = async (what: string) => {
  if (!testServer) return { dataDir: path.join(folder, what) };
  const database = `deskhand_bench_${what}_${process.pid}`;
  await onServer(testServer, `CREATE DATABASE ${database}`);
  return { dataDir: folder, databaseUrl: databaseOn(testServer, database), database };
};
const data = await fresh('codes');
const store = await openStore({ ...data, log: () => undefined });
await measureAnswers(name, store);
await store.query('TRUNCATE "VerificationCode", "Mail", "WrongCodes"');
await measureCodes(name, store);
await store.close();
const bots = await fresh('bot');
await measureMail(name, bots.databaseUrl ? { DATABASE_URL: bots.databaseUrl } : {});
if (testServer) {
  for (const { database } of [data, bots]) {
    await onServer(testServer, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
  }
}
await rm(folder, { recursive: true, force: true });
