/**
 * No issued code may be found anywhere: every sink is read, and every way of grouping eight digits is looked for. Each
 * bot that mailed a code is searched when it stops (`start-bot.ts`), so no test file can forget it.
 */
import type { Cloud } from '../../src/sandbox/cloud/cloud.ts';
import { type CaughtMail, caughtMail } from '../../src/sandbox/mail.ts';
import type { Store } from '../../src/store/store.ts';

/** By the address of the mail server they went to. */
const mailed = new Map<string, string[]>();
caughtMail.subscribe((message) => {
  const { url, mail } = message as { url: string; mail: CaughtMail };
  const [, first = '', second = ''] = /^(\d{4}) (\d{4})\s*$/m.exec(mail.text) ?? [];
  if (first) mailed.set(url, [...(mailed.get(url) ?? []), first + second]);
});

/** Every code that this mail server has taken since the test file began. */
export function codesMailedBy(url: string | undefined): readonly string[] {
  return mailed.get(url ?? '') ?? [];
}

/** Every row of every table, as text. */
export async function everyRow(store: Store): Promise<string> {
  const tables = await store.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
  );
  const rows = [];
  for (const { name } of tables) rows.push(await store.query(`SELECT * FROM "${name}"`));
  return JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
}

/** Everything that the bot has said, in every space it is in, cards included. */
export function everythingSaid({ bot, rooms, messages }: Cloud): string {
  return JSON.stringify(
    rooms(bot.id).flatMap(({ id }) => messages(id).filter(({ personId }) => personId === bot.id)),
  );
}

/** Where a code was found: the name of the sink and how it was written there. */
export function codesFoundIn(
  sinks: Readonly<Record<string, string>>,
  codes: readonly string[],
): string[] {
  return codes.flatMap((code) =>
    Object.entries(sinks).flatMap(([sink, content]) =>
      (content.match(writingsOf(code)) ?? []).map((written) => `${sink}: ${written}`),
    ),
  );
}

/** In any groups, also as if it were a telephone number; not as part of a longer number. */
function writingsOf(code: string): RegExp {
  const grouped = [...code].join(String.raw`[\p{Zs}\p{Cf}.\p{Pd}]{0,3}`);
  return new RegExp(String.raw`(?<!\d)(?:\+\d{1,3})?${grouped}(?!\d)`, 'gu');
}
