/**
 * What somebody said to the bot, without the mention that addresses it. Webex leaves the bot's name in the
 * text, so in a group space a bot called "Help Desk" would hear "help" in every message.
 */
import { isSameId } from './id.ts';

interface Said {
  text?: string | undefined;
  html?: string | undefined;
  mentionedPeople: readonly string[];
}

interface Addressee {
  personId: string;
  displayName: string;
}

/** The text with every mention of `bot` removed; otherwise as it was written. */
export function withoutMention(said: Said, bot: Addressee): string {
  const text = said.text ?? '';
  const marked = said.html ? markedMentions(said.html, bot) : [];
  if (marked.length > 0) return without(text, marked);
  if (!said.mentionedPeople.some((id) => isSameId(id, bot.personId))) return text;
  const start = text.length - text.trimStart().length;
  const named = text.slice(start).replace(/^@/, '').startsWith(bot.displayName);
  return named ? without(text, [{ name: bot.displayName, before: 0 }]) : text;
}

/** A mention by its name as shown, and how often that name stands in the text before it. */
interface Mark {
  name: string;
  before: number;
}

function markedMentions(html: string, bot: Addressee): Mark[] {
  return [...html.matchAll(/<spark-mention\b([^>]*)>([^<]*)<\/spark-mention>/gi)]
    .filter(([, attributes = '']) => {
      const [, id] = /\bdata-object-id\s*=\s*["']([^"']+)["']/i.exec(attributes) ?? [];
      return id !== undefined && isSameId(id, bot.personId);
    })
    .map((match) => {
      const name = plain(match[2] ?? '');
      return { name, before: countOf(name, plain(html.slice(0, match.index))) };
    })
    .filter(({ name }) => name !== '');
}

function without(text: string, marks: readonly Mark[]): string {
  const spans = marks
    .map(({ name, before }) => spanOf(text, name, before))
    .filter((span) => span !== undefined)
    .sort((a, b) => b.from - a.from);
  return spans.reduce((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

/** Where the name stands, with the blank or the comma that only belongs to addressing somebody. */
function spanOf(text: string, name: string, before: number) {
  let from = -1;
  for (let nth = 0; nth <= before; nth += 1) {
    from = text.indexOf(name, from + 1);
    if (from < 0) return undefined;
  }
  const opens = text.slice(0, from).replace(/@$/, '').trim() === '';
  if (text[from - 1] === '@') from -= 1;
  const after = text.slice(text.indexOf(name, from) + name.length);
  const [tail = ''] = (opens ? /^[,:]?\s?/ : /^\s?/).exec(after) ?? [];
  return { from, to: text.length - after.length + tail.length };
}

function countOf(name: string, text: string): number {
  return name === '' ? 0 : text.split(name).length - 1;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/gi, entity);
}

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
  const hex = name[1]?.toLowerCase() === 'x';
  const code = Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
