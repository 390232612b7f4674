/** The list of commands as help sees it. It comes as a capability, because help itself stands in the list. */
import type { MenuEntry } from '../conversation/command.ts';
import type { Language } from '../language/index.ts';
import { foldWord } from '../understanding/clean.ts';
import { type Lexicon, lexiconOf } from '../understanding/lexicon.ts';
import { understand } from '../understanding/policy.ts';

export interface Menu {
  entries: readonly MenuEntry[];
  /** The raw input of a complete request, as it would arrive if it were typed. */
  inputOf(example: string): { query?: string };
  /** The commands that a word belongs to, in whatever language it is. */
  entriesAbout(topic: string): readonly MenuEntry[];
}

/** Prepares the list for help. */
export function menuOf(entries: readonly MenuEntry[]): Menu {
  const words = lexiconOf(entries);
  return {
    entries,
    inputOf: (example) => inputIn(example, words),
    entriesAbout: (topic) => entries.filter((entry) => isAbout(entry, foldWord(topic).trim())),
  };
}

function inputIn(example: string, words: Lexicon): { query?: string } {
  const understood = understand(example, { words });
  if (understood.kind !== 'request' || understood.query === undefined) return {};
  return { query: understood.query };
}

/** `role` is about `role grant`, `role list` and `role revoke`; `znajdz` is about `find`. */
function isAbout({ name, words }: MenuEntry, topic: string): boolean {
  if (topic === '') return false;
  const phrases = (Object.keys(words) as Language[]).flatMap((language) => [...words[language]]);
  const nouns = [name, name.split('.')[0]];
  return (
    nouns.includes(topic) ||
    phrases.map(foldWord).some((phrase) => phrase === topic || phrase.startsWith(`${topic} `))
  );
}
