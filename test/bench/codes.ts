/**
 * Codes in bulk: `node --import tsx test/bench/codes.ts [codes] [tries]`. Issues codes (the mail is drawn but not
 * sent), checks each once wrong and once right, and compares how long wrong, expired and unknown take.
 */

import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DueMail } from '../../src/mail/letter.ts';
import { openStore } from '../../src/store/open.ts';
import { keyRing } from '../../src/verification/keys.ts';
import { createVerification } from '../../src/verification/verification.ts';
import { milliseconds, percentile, printRow } from './figures.ts';

const [codes = 10_000, tries = 2_000] = process.argv.slice(2).map(Number);
const dataDir = await mkdtemp(path.join(tmpdir(), 'deskhand-codes-'));
const store = await openStore({ dataDir, log: () => undefined });
const verification = createVerification({
  store,
  keys: keyRing(randomBytes(32)),
  now: () => new Date(),
  ticks: () => performance.now(),
  codeMinutes: 5,
  markMinutes: 30,
  mostWrong: Number.POSITIVE_INFINITY,
  sendsMail: true,
  organization: async () => 'Fjordlys Partner AS',
});

const addressOf = (personId: string) => `${personId}@customer.example`;

/** Issues one code and draws its mail; gives what stands in it. */
async function issue(agentId: string): Promise<{ code: string; codeId: string; personId: string }> {
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
  const letter = mail && (await verification.write(mail));
  const code =
    /^(\d{4}) (\d{4})$/m
      .exec(letter?.text ?? '')
      ?.slice(1)
      .join('') ?? '';
  if (mail) {
    const fate = { state: 'accepted', status: '250', at: new Date() } as const;
    await store.transaction(async (tx) => void (await verification.settled(tx, mail, fate)));
  }
  return { code, codeId, personId };
}

async function check(code: string, agentId: string, codeId?: string) {
  const begun = performance.now();
  const asked = { code, agentId, codeId, occurrence: randomUUID(), callId: 'B8G4-32MR' };
  const checked = await verification.check({ ...asked, addressOf: async (id) => addressOf(id) });
  if (checked.kind === 'verified') await store.transaction(checked.write);
  return { checked, ms: performance.now() - begun };
}

const next = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

const checks: number[] = [];
let mistakes = 0;
for (let number = 0; number < codes; number++) {
  const agentId = `agent-${Math.floor(number / 25)}`;
  const { code, codeId, personId } = await issue(agentId);
  const wrong = await check(next(code), agentId, codeId);
  const right = await check(code, agentId, codeId);
  checks.push(wrong.ms, right.ms);
  const meant = right.checked.kind === 'verified' && right.checked.personId === personId;
  if (!meant || wrong.checked.kind !== 'wrong') mistakes += 1;
}

const agents = { wrong: 'agent-w', expired: 'agent-e', unknown: 'agent-u' };
const wrong = await issue(agents.wrong);
const expired = await issue(agents.expired);
const took: Record<keyof typeof agents, number[]> = { wrong: [], expired: [], unknown: [] };
await store.query(`UPDATE "VerificationCode" SET state = 'replaced' WHERE id = $1`, [
  expired.codeId,
]);
for (let time = 0; time < tries; time++) {
  await store.query(`UPDATE "VerificationCode" SET tries = '{}' WHERE "agentId" = ANY($1)`, [
    Object.values(agents),
  ]);
  took.wrong.push((await check(next(wrong.code), agents.wrong)).ms);
  took.expired.push((await check(expired.code, agents.expired)).ms);
  took.unknown.push((await check(wrong.code, agents.unknown)).ms);
}

printRow(`${codes} codes issued and checked: collisions of meaning`, String(mistakes), '0');
printRow('a check in the database, median', milliseconds(percentile(checks, 0.5)));
printRow('a check in the database, 95 %', milliseconds(percentile(checks, 0.95)), '10 ms');
for (const [name, times] of Object.entries(took)) {
  printRow(
    `${name}: median of ${tries} tries`,
    milliseconds(percentile(times, 0.5)),
    'within 5 ms',
  );
}
await store.close();
await rm(dataDir, { recursive: true, force: true });
