/** How long an answer takes that is confirmed live first, when every answer of Webex takes 80 ms. */
import type { Cloud } from '../../src/sandbox/cloud/cloud.ts';
import { callerWith } from '../support/cloud-caller.ts';
import { milliseconds, percentile, printRow } from './figures.ts';
import { converse } from './traffic.ts';

const latencyMs = 80;
/** Together within the 300 calls a minute that Webex gives an administrator: a number takes one, a user three. */
const questions = { number: 100, user: 50 };

/** Each question is about another number, device or user, so that none was confirmed before. */
export async function measureLive(
  name: string,
  cloud: Cloud,
  people: readonly { id: string; roomId: string }[],
): Promise<void> {
  const { numbers, addresses } = await known(cloud);
  // whoever asks is known, and every customer opened, as in any running installation
  await converse(cloud, { people, text: 'whoami', messages: people.length, patienceMs: 20_000 });
  cloud.faults.latencyMs = latencyMs;
  for (const [what, values] of [
    ['number', numbers],
    ['user', addresses],
  ] as const) {
    const asked = await converse(cloud, {
      people,
      text: (index) => `${what} ${values[index % values.length]}`,
      messages: Math.min(questions[what], values.length),
      patienceMs: 20_000,
    });
    printRow(
      `${name}: event to posted reply, ${what} confirmed live at ${latencyMs} ms, p50 / p95`,
      `${milliseconds(percentile(asked.answersMs, 0.5))} / ${milliseconds(percentile(asked.answersMs, 0.95))}`,
      'p95 ≤ 400 ms',
    );
    if (asked.lost > 0) printRow(`${name}: lost`, String(asked.lost), '0');
  }
  cloud.faults.latencyMs = 0;
}

/** Numbers and e-mail addresses of customers, as an administrator sees them. */
export async function known(cloud: Cloud): Promise<{ numbers: string[]; addresses: string[] }> {
  const administrator = cloud.personByEmail('deskhand.integration@fjordlys.example');
  const call = callerWith(cloud, cloud.tokenOf(administrator.id));
  const list = async (path: string, key: string) =>
    ((await call('GET', path)).json[key] ?? []) as Record<string, unknown>[];
  const numbers: string[] = [];
  const addresses: string[] = [];
  for (const { id } of await list('/v1/organizations', 'items')) {
    const org = `orgId=${String(id)}&max=100`;
    const theirs = await list(`/v1/telephony/config/numbers?${org}`, 'phoneNumbers');
    numbers.push(...theirs.flatMap(({ phoneNumber }) => (phoneNumber ? String(phoneNumber) : [])));
    const accounts = await list(`/v1/people?${org}`, 'items');
    addresses.push(...accounts.flatMap(({ emails }) => (emails as string[]).slice(0, 1)));
  }
  return { numbers, addresses };
}
