/**
 * In which language somebody is answered: the one they chose, else the one they write in, else the space's, else the
 * usual one.
 */
import type { Identity } from '../access/people.ts';
import { type Language, languages, text } from '../language/index.ts';
import type { Tx } from '../store/store.ts';
import type { Turn } from './turn.ts';
import type { Wish } from './wished.ts';

/**
 * Sets the language of a turn. The first time somebody who chose none writes in another than the usual language they
 * are told, once, and how to choose; from then on it also holds for what has no language, such as a bare address.
 * What is written in a group space is the language of that space.
 */
export async function speak(
  turn: Turn,
  { person, writing }: Extract<Identity, { kind: 'known' }>,
  wish: Wish,
  { usual, store }: { usual: Language; store: Tx },
): Promise<void> {
  const { language: chosen, writes } = person;
  const { event } = turn;
  turn.language =
    chosen ?? wish.language ?? writes ?? (await spokenIn(event.space, store)) ?? usual;
  const written = event.kind === 'message' ? wish.language : undefined;
  if (!written) return;
  if (event.space.type === 'group') {
    const { roomId } = event.space;
    turn.writes = [...turn.writes, (tx) => keepSpoken(tx, roomId, written)];
  }
  if (chosen || written === (writes ?? usual)) return;
  if (wish.kind === 'run' && wish.command === 'language') return;
  if (!writes) turn.remark = text('language.taken');
  if (writing) turn.writes = [...turn.writes, writing(written)];
}

type Space = Turn['event']['space'];

async function spokenIn({ roomId, type }: Space, store: Tx): Promise<Language | undefined> {
  if (type === 'direct') return undefined;
  const [row] = await store.query<{ language: string }>(
    'SELECT language FROM "SpaceLanguage" WHERE "roomId" = $1',
    [roomId],
  );
  return languages.find((language) => language === row?.language);
}

async function keepSpoken(tx: Tx, roomId: string, language: Language): Promise<void> {
  await tx.query(
    `INSERT INTO "SpaceLanguage" AS s ("roomId", language) VALUES ($1, $2)
     ON CONFLICT ("roomId") DO UPDATE SET language = excluded.language WHERE s.language <> excluded.language`,
    [roomId, language],
  );
}
