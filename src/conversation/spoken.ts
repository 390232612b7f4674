/** In which language somebody is answered: the one they chose, else the one they write in, else the usual one. */
import type { Identity } from '../access/people.ts';
import { type Language, text } from '../language/index.ts';
import type { Turn } from './turn.ts';
import type { Wish } from './wish.ts';

/**
 * Sets the language of a turn. The first time somebody who chose none writes in another than the usual language they
 * are told, once, and how to choose; from then on it also holds for what has no language, such as a bare address.
 */
export function speak(
  turn: Turn,
  { person, writing }: Extract<Identity, { kind: 'known' }>,
  wish: Wish,
  usual: Language,
): void {
  const { language: chosen, writes } = person;
  turn.language = chosen ?? wish.language ?? writes ?? usual;
  const written = turn.event.kind === 'message' ? wish.language : undefined;
  if (chosen || !written || written === (writes ?? usual)) return;
  if (wish.kind === 'run' && wish.command === 'language') return;
  if (!writes) turn.remark = text('language.taken');
  if (writing) turn.writes = [...turn.writes, writing(written)];
}
