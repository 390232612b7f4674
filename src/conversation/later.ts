/** Something that became known after the answer, told where the answer went. */
import { type CardData, type CardName, renderCard, said } from '../../cards/index.ts';
import { laneOf, type Post } from '../inbox/outcome.ts';
import { type Language, languages, type Text } from '../language/index.ts';
import type { Destination } from './render.ts';

/** Where and in which language something is told later; kept as JSON in between. */
export interface Later {
  to: Destination;
  language: Language;
}

/** What was kept, if it still is a place to tell something. */
export function laterFrom(kept: Readonly<Record<string, unknown>> | null): Later | undefined {
  const { to, language } = kept ?? {};
  const known = languages.find((each) => each === language);
  if (typeof to !== 'object' || to === null || !('lane' in to) || !known) return undefined;
  return { to: to as Destination, language: known };
}

/** The message that tells it. */
export function laterMessage({ to, language }: Later, message: Text): Post {
  return { action: 'post', ...to, markdown: said(message, language) };
}

/** A card that tells it. It has no buttons: nothing is offered to anybody. */
export function laterCard<C extends CardName>(
  { to, language }: Later,
  card: C,
  data: CardData<C>,
  { now, timeZone, reference }: { now: Date; timeZone: string; reference: string },
): Post {
  const press = () => ({ a: '', c: 0 });
  const { markdown, content } = renderCard(card, data, {
    language,
    now,
    timeZone,
    reference,
    press,
  });
  return { action: 'post', ...to, markdown, card: content };
}

/** Somebody's 1:1 space. */
export function directTo(personId: string): Destination {
  return { lane: laneOf({ roomId: '', type: 'direct' }, personId), toPersonId: personId };
}

/** `14:02` in the reader's writing. */
export function clockTime(at: Date, language: Language, timeZone: string): string {
  const locale = { en: 'en-GB', pl: 'pl-PL', es: 'es-ES', bg: 'bg-BG', nb: 'nb-NO', he: 'he-IL' };
  return new Intl.DateTimeFormat(locale[language], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}
