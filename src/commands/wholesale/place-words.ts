/** Locations in words: how they are connected, and what Webex refused. */
import type { Reply } from '../../conversation/reply.ts';
import { type Text, text } from '../../language/index.ts';
import type { Made } from '../../wholesale/premises.ts';
import type { PstnState } from '../../wholesale/pstn.ts';
import { trouble } from '../subscribers/outcomes.ts';

/** How a location reaches the public network. */
export function pstnWords(pstn: PstnState): Text {
  if (pstn.kind !== 'connected') return text('place.state', { state: pstn.kind });
  // Phrases compare words of ours, which are in lower case.
  return text('place.kind', { type: (pstn.type ?? '').toLowerCase(), name: pstn.name ?? '' });
}

/** What Webex says of a number that cannot be added. */
export function numberWords(number: string, state: string): Text {
  return text('line.state', { number, state: state.toLowerCase().replaceAll(' ', '-') });
}

/** Why it was not done. `scope`: what the integration needs for it. */
export function notMade(made: Exclude<Made, { outcome: 'done' }>, scope: string): Reply {
  const audit = { refused: made.outcome };
  switch (made.outcome) {
    case 'moved':
      return { ...trouble(text('users.changedMeanwhile')), audit };
    case 'forbidden':
      return { ...trouble(text('place.forbidden', { scope })), audit };
    case 'refused':
      return { ...trouble(text('users.webexSays', { reason: made.reason })), audit };
  }
}
