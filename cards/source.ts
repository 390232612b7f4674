/** Where an answer comes from, how old it is, and what it could not take into account. */
import { type Language, type Text, text } from '../src/language/index.ts';
import { type Block, box, small } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { Gaps, Hit, PendingStage, Source, Unconfirmed, UnnamedLicenses } from './data.ts';
import { age, clock, day, list, moment } from './format.ts';
import { joined, type Md, md, words } from './kit.ts';

/** `From the copy of 14:02 (12 min old) · reference A7F3-21KQ` */
export function foot(source: Source | undefined, context: RenderContext): Block {
  const { language, reference } = context;
  const quoted = words(text('card.reference', { reference }), language);
  return small(begun(joined([source && origin(source, context), quoted])));
}

function begun(text: Md): Md {
  return (text.slice(0, 1).toUpperCase() + text.slice(1)) as Md;
}

function origin({ from, at }: Source, context: RenderContext): Md {
  const { language } = context;
  const when = moment(at, context);
  if (from === 'report') return words(text('card.fromReport', { at: when }), language);
  if (from === 'live') return words(text('card.live', { at: clock(at, context) }), language);
  const old = age(at, context);
  return old === undefined
    ? words(text('card.fromCopyNow', { at: when }), language)
    : words(text('card.fromCopy', { at: when, age: old }), language);
}

/** Says plainly that Webex no longer has it, or that its customer is no longer the partner's. */
export function goneBox(
  kind: Hit['kind'],
  { goneAt, lostAt }: { goneAt?: Date | undefined; lostAt?: Date | undefined },
  context: RenderContext,
): Block {
  if (!goneAt) return { elements: [], lines: [] };
  if (lostAt) {
    const since = day(lostAt, context);
    return box('warning', words(text('entry.lost', { since }), context.language), [
      words(text('card.goneCopy'), context.language),
    ]);
  }
  return box(
    'warning',
    words(text('card.gone', { kind, since: day(goneAt, context) }), context.language),
    [words(text('card.goneCopy'), context.language)],
  );
}

/** `⚠ Not confirmed with Webex: it did not answer in time.` */
export function unconfirmedNote(
  key:
    | 'entry.unconfirmed'
    | 'entry.accountUnconfirmed'
    | 'entry.devicesUnconfirmed'
    | 'entry.callingUnconfirmed'
    | 'entry.numbersUnconfirmed'
    | 'entry.ownerUnconfirmed'
    | 'entry.partnerAdminsUnconfirmed',
  unconfirmed: Unconfirmed | undefined,
  { language }: RenderContext,
): Block {
  if (!unconfirmed) return small(undefined);
  const { why, reason = '' } = unconfirmed;
  return small(`⚠ ${words(text(key, { why, reason }), language)}` as Md);
}

/** `⚠ The copy does not know the names of 2 further licences.` */
export function unnamedNote(
  { unnamedLicenses = 0, licensesUnconfirmed }: UnnamedLicenses,
  { language }: RenderContext,
): Block {
  if (unnamedLicenses === 0) return small(undefined);
  const { why = '', reason = '' } = licensesUnconfirmed ?? {};
  const note = text('entry.licensesUnnamed', { count: unnamedLicenses, why, reason });
  return small(`⚠ ${words(note, language)}` as Md);
}

const stages: Record<PendingStage, Text> = {
  people: text('card.people'),
  licenses: text('card.licenses'),
  locations: text('card.locations'),
  numbers: text('card.numbers'),
  devices: text('card.devices'),
};

/** `⚠ Not copied yet: licences, devices` */
export function pendingNote(
  pending: readonly PendingStage[] | undefined,
  { language }: RenderContext,
): Block {
  const note = pendingWords(pending, language);
  return small(note && (`⚠ ${note}` as Md));
}

/** `Not copied yet: licences, devices`; undefined when everything was. */
export function pendingWords(
  pending: readonly PendingStage[] | undefined,
  language: Language,
): Md | undefined {
  if (!pending || pending.length === 0) return undefined;
  const names = pending.map((stage) => words(stages[stage], language).toLowerCase());
  return words(text('card.pending', { what: '' }), language, {
    what: list(names, language, 'plain') as Md,
  });
}

/** Names at most three customers that are missing, and three that are known only from an old copy. */
export function gapNotes(gaps: Gaps | undefined, context: RenderContext): readonly Block[] {
  if (!gaps) return [];
  const { language } = context;
  const stale = gaps.stale.map(
    ({ name, since }) =>
      `${md(name, language, 30)} (${md(moment(since, context), language)})` as Md,
  );
  const missing = gaps.missing.map((name) => md(name, language, 30));
  return [
    gapNote('card.missing', missing, gaps.missingCount, language),
    gapNote('card.stale', stale, gaps.staleCount, language),
  ];
}

function gapNote(
  key: 'card.missing' | 'card.stale',
  customers: readonly Md[],
  count: number,
  language: Language,
): Block {
  if (count === 0) return small(undefined);
  const names = severalOf(customers, 3, Math.max(count, customers.length), language);
  const note = words(text(key, { names: '', count }), language, { names });
  return small(`⚠ ${note}` as Md, key === 'card.stale' ? 'small' : 'medium');
}

/** The first `most` of a list, and how many more there are. */
export function severalOf(
  items: readonly Md[],
  most: number,
  count: number,
  language: Language,
): Md {
  const shown = items.slice(0, most);
  const rest = count - shown.length;
  const more = rest > 0 ? [words(text('card.more', { count: rest }), language)] : [];
  return list([...shown, ...more], language, more.length > 0 ? 'and' : 'plain') as Md;
}
