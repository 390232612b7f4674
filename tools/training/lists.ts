/** Reads the training lists: `[intent]`, then one line per way of saying it, with `<places>` for values. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Intent, intents } from '../../src/understanding/intents.ts';

export interface Line {
  /** Name of the list: a language, or `mix`. */
  list: string;
  intent: Intent;
  text: string;
}

export const folder = path.join('src', 'understanding', 'training');

/** All lines in the order of files and lines. @throws Error naming file and line of what cannot be read. */
export function readLists(from = folder): Line[] {
  return readdirSync(from)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readList(path.join(from, file), file.slice(0, -4)));
}

function readList(file: string, list: string): Line[] {
  let intent: Intent | undefined;
  const lines: Line[] = [];
  for (const [at, raw] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    const text = raw.trim();
    if (text === '' || (text.startsWith('#') && !text.startsWith('#<'))) continue;
    const section = /^\[([a-z_.]+)\]$/.exec(text)?.[1];
    if (section !== undefined) {
      intent = intents.find((each) => each === section);
      if (!intent) throw new Error(`${file}:${at + 1}: no intent is called ${section}`);
      continue;
    }
    if (!intent) throw new Error(`${file}:${at + 1}: before any [intent]`);
    lines.push({ list, intent, text });
  }
  return lines;
}
