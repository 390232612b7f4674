/** The states of people, numbers and devices in a mark, a word and a colour. */
import { type Language, type Text, text } from '../src/language/index.ts';
import type { State } from './blocks.ts';
import type { CardData } from './data.ts';
import { type Md, md, words } from './kit.ts';

type Drawn = readonly [mark: State['mark'], word: Text, color: State['color']];

const ofPerson: Record<CardData<'user'>['state'], Drawn> = {
  active: ['●', text('card.stateActive'), 'good'],
  invited: ['○', text('card.stateInvited'), 'warning'],
  inactive: ['○', text('card.stateInactive'), 'default'],
  blocked: ['✕', text('card.stateBlocked'), 'attention'],
  unknown: ['○', text('card.stateUnknown'), 'default'],
};
const gone: Drawn = ['✕', text('card.stateGone'), 'warning'];
const unassigned: Drawn = ['○', text('card.stateUnassigned'), 'default'];
const online: Drawn = ['●', text('card.stateOnline'), 'good'];
const offline: Drawn = ['○', text('card.stateOffline'), 'attention'];

/** Webex's words for a device's connection. */
const ofDevice: Record<string, Drawn> = {
  connected: online,
  connected_with_issues: ['⚠', text('card.stateIssues'), 'warning'],
  disconnected: offline,
  offline_expired: offline,
  offline_deep_sleep: offline,
  activating: ['○', text('card.stateActivating'), 'default'],
  pending: ['○', text('card.stateActivating'), 'default'],
  unknown: ofPerson.unknown,
};

const ofSync: Record<CardData<'sync'>['state'], Drawn> = {
  running: ['●', text('card.stateRunning'), 'accent'],
  done: ['✓', text('card.stateDone'), 'good'],
  failed: ['✕', text('card.stateFailed'), 'attention'],
  never: ['○', text('card.stateNever'), 'default'],
};

function drawn([mark, word, color]: Drawn, language: Language): State {
  return { mark, word: words(word, language), color };
}

/** What Webex no longer has. */
export function goneState(language: Language): State {
  return drawn(gone, language);
}

/** A person's account. */
export function personState(state: CardData<'user'>['state'], language: Language): State {
  return drawn(ofPerson[state], language);
}

/** A number; one that works but belongs to nobody is unassigned. */
export function numberState(
  { state, owner }: Pick<CardData<'number'>, 'state' | 'owner'>,
  language: Language,
): State {
  return drawn(state === 'active' && !owner ? unassigned : ofPerson[state], language);
}

/** A device; a word of Webex's that we do not know is shown as it is. */
export function deviceState(connection: string | undefined, language: Language): State | undefined {
  if (!connection) return undefined;
  const known = ofDevice[connection.toLowerCase()];
  return known
    ? drawn(known, language)
    : { mark: '○', word: md(connection, language, 30), color: 'default' };
}

/** A run of the directory's copy. */
export function syncState(state: CardData<'sync'>['state'], language: Language): State {
  return drawn(ofSync[state], language);
}

/** `phone (online)`: a device in a list. */
export function deviceInList(
  { name, state }: { name: string; state: string },
  language: Language,
): Md {
  const word = deviceState(state, language)?.word;
  return `${md(name, language, 30)}${word ? ` (${word.toLowerCase()})` : ''}` as Md;
}
