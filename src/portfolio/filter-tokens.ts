/** A typed filter in words; what stands in quotation marks is one of them. */
import { foldCell } from '../csv/words.ts';

export interface Token {
  text: string;
  /** In quotation marks, or the value of a filter: never a word of ours. */
  quoted: boolean;
  /** A filter that is already read, `region` for `in Europe`; its value is the text. */
  key?: 'tag' | 'region' | 'product' | 'name';
  /** A sign written onto what is not wanted, `-trial` or `status:!trial`; stands before it. */
  excludes?: boolean;
  /** Written onto a colon: a value, whatever it holds. */
  isGlued?: boolean;
}

const longest = 400;
const mostTokens = 40;
const mostWords = 4; // of the longest phrase

// Between Hebrew letters a quotation mark is part of the word: ארה"ב
const inside = '(?<=[א-ת])"(?=[א-ת])';
const words = new RegExp(
  `"((?:[^"]|${inside})*)"|((?:[^\\s"]|${inside}|"(?:[^"]|${inside})*")+)`,
  'gu',
);
const signed = /^([^:\s"]+:)?([-!])(?=[\p{L}"])/u;

/** The first forty of the first 400 characters. */
export function tokensOf(query: string): Token[] {
  return [...query.slice(0, longest).matchAll(words)]
    .slice(0, mostTokens)
    .map(([, quoted, bare]) => ({
      text: (quoted ?? bare ?? '').trim(),
      quoted: quoted !== undefined,
    }))
    .filter(({ text }) => text !== '')
    .flatMap(withoutSign);
}

function withoutSign(token: Token): Token[] {
  const [whole, key = '', sign] = (!token.quoted && signed.exec(token.text)) || [];
  if (whole === undefined || sign === undefined) return [token];
  const text = `${key}${token.text.slice(whole.length)}`;
  return [
    { text: sign, quoted: false, excludes: true },
    { text, quoted: false },
  ];
}

/** A filter that is read; an empty value is missing. */
export function read(key: NonNullable<Token['key']>, value: string): Token {
  return { text: value, quoted: true, key };
}

/** The word as it is compared; empty where none of ours can stand. */
export function bare(token: Token | undefined): string {
  return token === undefined || token.quoted ? '' : foldCell(token.text);
}

/** One, two, three and four words from here on, folded into one as phrases are; none where a sign stands. */
export function runsFrom(tokens: readonly Token[], at: number): string[] {
  if (bare(tokens[at]) === '') return [];
  return Array.from({ length: mostWords }, (_, more) => tokens.slice(at, at + more + 1))
    .filter((run, more) => run.length > more && run.every(({ quoted }) => !quoted))
    .map((run) => foldCell(run.map(({ text }) => text).join('')));
}

/** What stands behind a colon is a value, whatever it is. */
export function isValue(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && !before.quoted && before.text.endsWith(':');
}

/** `gold,silver`; one in quotation marks stays whole. */
export function partsOf(text: string): string[] {
  const [, whole] = /^"([^"]*)",?$/u.exec(text) ?? [];
  return whole === undefined ? text.split(',').filter((one) => one.trim() !== '') : [whole];
}
