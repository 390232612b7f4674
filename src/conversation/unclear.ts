/** Not sure, not yet, not understood: what is said then, and only of what this person may do. */
import type { KnownPerson } from '../access/record.ts';
import { mayRun } from '../access/roles.ts';
import type { Language } from '../language/index.ts';
import type { Target } from '../understanding/by-intent.ts';
import type { MenuEntry } from './command.ts';
import { type Choice, say, show } from './reply.ts';
import type { Ending, Turn } from './turn.ts';

/** Webex shows more of them, but nobody reads more. */
const mostChoices = 3;

/** Asks which of a few readings is meant: a button each, that says what it asks for. */
export function choosing(
  turn: Turn,
  person: KnownPerson,
  among: readonly Target[],
  commands: readonly MenuEntry[],
): Ending {
  const allowed = allowedOf(among, person, commands).slice(0, mostChoices);
  if (allowed.length === 0) return notUnderstood(turn, person, [], commands);
  const options = allowed.map(({ target, entry }) => ({
    title: titleOf(target, entry, turn.language),
    what: entry.what,
  }));
  const choices: Choice[] = allowed.map(({ target: { command, query, given } }, at) => ({
    command,
    input: { query, ...given },
    say: String(at + 1),
  }));
  return {
    outcome: 'asked',
    reply: show('choose', { options }, { choices, audit: { choices: choices.length } }),
    audience: 'private',
  };
}

/** `licences jane@acme.example`: what one would type for it. */
function titleOf({ query }: Target, { words }: MenuEntry, language: Language): string {
  const [word] = words[language];
  return query === undefined ? word : `${word} ${query}`;
}

function allowedOf(among: readonly Target[], person: KnownPerson, commands: readonly MenuEntry[]) {
  return among.flatMap((target) => {
    const entry = commands.find(({ name }) => name === target.command);
    return entry && mayRun(person.role, entry.role) ? [{ target, entry }] : [];
  });
}

/** Says honestly that nothing does it yet, and what comes near. */
export function notYet(
  turn: Turn,
  person: KnownPerson,
  nearest: readonly string[],
  commands: readonly MenuEntry[],
): Ending {
  const examples = examplesOf(turn, person, nearest, commands);
  const reply = examples.length > 0 ? say('notYet.near', { examples }) : say('notYet');
  return { outcome: 'unclear', reply, fields: { reason: 'notYet', near: examples.length } };
}

/** Names the nearest commands this person may run. */
export function notUnderstood(
  turn: Turn,
  person: KnownPerson,
  nearest: readonly string[],
  commands: readonly MenuEntry[],
): Ending {
  const examples = examplesOf(turn, person, nearest, commands);
  const reply =
    examples.length > 0 ? say('unclear.near', { examples }) : say('unclear.nothingNear');
  return { outcome: 'unclear', reply, fields: { near: examples.length } };
}

function examplesOf(
  turn: Turn,
  person: KnownPerson,
  nearest: readonly string[],
  commands: readonly MenuEntry[],
): string[] {
  const targets = nearest.map((command) => ({ command }));
  return allowedOf(targets, person, commands).map(({ entry }) => entry.examples[turn.language][0]);
}
