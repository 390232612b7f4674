/** What foreign text loses before anything else looks at it: what cannot be seen, and what is too much. */

/**
 * Characters that are invisible, steer the direction of text, or belong to no text at all: controls,
 * bidi marks, overrides and isolates, zero-width and other format characters, tags, noncharacters.
 * The joiners U+200C and U+200D and the emoji selector stay: scripts and emoji need them.
 */
const unseen = /(?!\u200c|\u200d|\ufe0f)[\p{Cc}\p{Cf}\p{DI}\p{NChar}]/gu;
const blank = /[\s\u0085]+/gu;
const lone = /\p{Cs}/gu;
/** More marks on one letter than any living script writes. */
const piled = /(\p{M}{4})\p{M}+/gu;
const simple = /^[\x21-\x7e](?: ?[\x21-\x7e])*$/;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** One line of visible text, at most `cap` characters as people count them, `…` where it was cut. */
export function clean(raw: string, cap: number): string {
  if (raw.length <= cap && simple.test(raw)) return raw;
  const head = raw.length > cap * 16 ? raw.slice(0, cap * 16) : raw;
  const seen = head
    .replace(blank, ' ')
    .replace(unseen, '')
    .replace(lone, '\ufffd')
    .replace(piled, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  return shorten(seen, cap);
}

/** Cuts between graphemes; a grapheme may be built of many code points, so those are counted too. */
function shorten(text: string, cap: number): string {
  if (text.length <= cap) return text;
  let kept = '';
  let cut = '';
  let points = 0;
  let count = 0;
  for (const { segment } of graphemes.segment(text)) {
    points += [...segment].length;
    count += 1;
    if (count > cap || points > cap * 2) return `${cut.trimEnd()}…`;
    kept += segment;
    if (count < cap) cut = kept;
  }
  return kept;
}

/** `1. jan. 2026` is a date, and a number in front is that of a row: no list that clients count anew. */
export function unlisted(text: string): string {
  return text.replace(/^\d{1,9}[.)] /, '\u2060$&');
}
