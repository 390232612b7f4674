/**
 * What a file of users (or a list typed on a card) would do, row by row: nothing is asked or written here. The rules are
 * those of Control Hub's own file (FEATURES F246 to F256), as far as Webex's public interface can carry them out.
 */
import { type Language, type Text, text } from '../language/index.ts';
import type { UserColumn, UserColumns } from './csv-columns.ts';
import { isCalling, packageNames, type SubscriberPackage } from './packages.ts';
import { headingIn, namesOfPackages, type UserRow } from './user-row.ts';

/** `both`: “add and remove services”, what the file says counts. `add`: nothing is changed and nobody removed (F253). */
export type ImportMode = 'both' | 'add';

/** Somebody who has a package now. */
export interface KnownUser {
  /** Of the subscriber. */
  id: string;
  personId?: string | undefined;
  package?: SubscriberPackage | undefined;
  /** Asked to move from an account of their own, and has not agreed yet. */
  pending: boolean;
  /** A full administrator of the customer keeps the level of their package (F297). */
  isFullAdmin?: boolean | undefined;
  extension?: string | undefined;
  phone?: string | undefined;
  locationId?: string | undefined;
}

export interface KnownCustomer {
  /** By address in lower case. */
  users: ReadonlyMap<string, KnownUser>;
  locations: readonly { id: string; name: string }[];
  /** What the customer was sold. */
  packages: readonly string[];
}

/** What somebody is to have. */
export interface UserWish {
  package: SubscriberPackage;
  firstName?: string | undefined;
  lastName?: string | undefined;
  extension?: string | undefined;
  phone?: string | undefined;
  locationId?: string | undefined;
}

export type UserEffect = 'add' | 'change' | 'remove' | 'none' | 'skipped' | 'refused';

export interface PlannedUser {
  row: number;
  email: string;
  effect: UserEffect;
  /** For `add` and `change`. */
  wish?: UserWish | undefined;
  known?: KnownUser | undefined;
  /** Why it is refused or left out; empty otherwise. */
  problems: readonly Text[];
  warnings: readonly Text[];
}

export interface PlanOptions {
  mode: ImportMode;
  language: Language;
  columns: UserColumns;
  headings: readonly string[];
  /** Typed on a card, which asks for nothing that only Control Hub can set. */
  byHand?: boolean | undefined;
  /** A missing site is a problem, not a warning (A9). */
  strictSite?: boolean | undefined;
}

/** Packages that need an extension or number, and a location (F248, F249). */
const numbered: readonly SubscriberPackage[] = [
  'webex_calling',
  'webex_calling_standard',
  'webex_suite',
];

/** Whether this package cannot be had without a number or extension and a location. */
export function needsNumber(one: SubscriberPackage): boolean {
  return numbered.includes(one);
}

/** What somebody loses by it: from the first to the second is a step down. */
const rank: Partial<Record<SubscriberPackage, number>> = {
  webex_suite: 3,
  webex_calling: 2,
  webex_meetings: 1,
  webex_calling_standard: 1,
  webex_voice: 0,
};

/** Whether the change takes something away from them (F297). */
export function isDowngrade(from: SubscriberPackage, to: SubscriberPackage): boolean {
  return (rank[to] ?? 1) < (rank[from] ?? 1);
}

/** Plans every row. */
export function planUsers(
  rows: readonly UserRow[],
  customer: KnownCustomer,
  options: PlanOptions,
): PlannedUser[] {
  const firstRows = new Map<string, number>();
  return rows.map((row) => {
    const earlier = firstRows.get(row.email);
    if (row.email !== '' && earlier === undefined) firstRows.set(row.email, row.row);
    const known = customer.users.get(row.email);
    const base = { row: row.row, email: row.email, known };
    const twice = earlier === undefined ? [] : [text('users.sameAs', { row: earlier })];
    const broken = [...row.problems, ...twice, ...packageProblems(row)];
    if (broken.length > 0) return { ...base, effect: 'refused', problems: broken, warnings: [] };
    const [chosen] = row.chosen;
    if (chosen === undefined) return { ...base, ...withoutPackage(row, known, options) };
    if (known?.package === chosen) return { ...base, ...unchanged(row, known) };
    return { ...base, ...withPackage(row, chosen, customer, options) };
  });
}

type Judged = Omit<PlannedUser, 'row' | 'email' | 'known'>;

function packageProblems({ chosen }: UserRow): Text[] {
  return chosen.length > 1 ? [text('users.twoPackages', { names: namesOfPackages(chosen) })] : [];
}

/** All package columns FALSE: the user goes (F256). Silence leaves everything as it is. */
function withoutPackage(
  { declined, silent }: UserRow,
  known: KnownUser | undefined,
  { mode, columns, headings, language }: PlanOptions,
): Judged {
  if (declined.length === 0) {
    return known ? judged('none') : judged('refused', [text('users.noPackage')]);
  }
  if (!known) return judged('none');
  const missing =
    silent[0] ??
    (known.package !== undefined && !declined.includes(known.package) ? known.package : undefined);
  if (missing !== undefined) {
    const column = headingIn(missing, columns, headings, language);
    return judged('refused', [text('users.removeAll', { column })]);
  }
  if (mode === 'add') return judged('skipped', [text('users.addOnly')]);
  return judged('remove');
}

/** Numbers of somebody who keeps the package are not for this file to change. */
function unchanged(row: UserRow, known: KnownUser): Judged {
  const moves =
    (row.extension !== undefined && known.extension !== undefined
      ? row.extension !== known.extension
      : false) ||
    (row.phone !== undefined && known.phone !== undefined ? row.phone !== known.phone : false);
  return { ...judged('none'), warnings: moves ? [text('users.numberStays')] : [] };
}

function withPackage(
  row: UserRow,
  chosen: SubscriberPackage,
  customer: KnownCustomer,
  options: PlanOptions,
): Judged {
  const known = customer.users.get(row.email);
  const found = locationOf(row.location, customer);
  const problems = [
    ...(known ? changeProblems(known, chosen) : nameProblems(row)),
    ...(customer.packages.includes(chosen)
      ? []
      : [text('users.notSold', { name: packageNames[chosen] })]),
    ...numberProblems(row, chosen),
    ...('problem' in found ? [found.problem] : []),
    ...(options.byHand ? [] : hubProblems(row, options)),
  ];
  const { problems: siteProblems, warnings } = remarks(row, chosen, options);
  const all = [...problems, ...siteProblems];
  if (all.length > 0) return { ...judged('refused', all), warnings };
  if (known && options.mode === 'add') return judged('skipped', [text('users.addOnly')]);
  return {
    effect: known ? 'change' : 'add',
    wish: {
      package: chosen,
      firstName: row.firstName,
      lastName: row.lastName,
      extension: row.extension,
      phone: row.phone,
      locationId: 'id' in found ? found.id : undefined,
    },
    problems: [],
    warnings,
  };
}

function changeProblems(known: KnownUser, chosen: SubscriberPackage): Text[] {
  const isDown = known.package !== undefined && isDowngrade(known.package, chosen);
  return [
    ...(known.pending ? [text('users.pending')] : []),
    ...(known.isFullAdmin && isDown ? [text('users.adminDowngrade')] : []),
  ];
}

function nameProblems({ firstName, lastName }: UserRow): Text[] {
  return firstName === undefined && lastName === undefined ? [text('users.noName')] : [];
}

function numberProblems(
  { extension, phone, location }: UserRow,
  chosen: SubscriberPackage,
): Text[] {
  if (!needsNumber(chosen)) return [];
  const name = packageNames[chosen];
  return [
    ...(extension === undefined && phone === undefined
      ? [text('users.needsNumber', { name })]
      : []),
    ...(location === undefined ? [text('users.needsLocation', { name })] : []),
  ];
}

/** Both Jabber columns must say something for every package (F250, F251). */
function hubProblems(row: UserRow, { columns, headings, language }: PlanOptions): Text[] {
  return (['jabberCalling', 'jabberTeams'] as const)
    .filter((column) => row[column] === undefined)
    .map((column) =>
      text('users.needsCell', { column: headingIn(column, columns, headings, language) }),
    );
}

function remarks(
  row: UserRow,
  chosen: SubscriberPackage,
  { columns, headings, language, strictSite, byHand }: PlanOptions,
): { problems: Text[]; warnings: Text[] } {
  if (byHand) return { problems: [], warnings: [] };
  const named = (column: UserColumn) => headingIn(column, columns, headings, language);
  const noSite =
    row.site === undefined && chosen !== 'webex_voice'
      ? [text('users.noSite', { column: named('site') })]
      : [];
  const hub = [
    ...(row.jabberCalling ? ['jabberCalling' as const] : []),
    ...(row.jabberTeams ? ['jabberTeams' as const] : []),
    ...(row.site !== undefined ? ['site' as const] : []),
    ...row.basics,
  ];
  const asks =
    isCalling(chosen) && !needsNumber(chosen) && !row.extension && !row.phone
      ? [text('users.numberAsked', { name: packageNames[chosen] })]
      : [];
  return {
    problems: strictSite ? noSite : [],
    warnings: [
      ...(strictSite ? [] : noSite),
      ...(hub.length > 0 ? [text('users.onlyInHub', { columns: hub.map(named) })] : []),
      ...asks,
    ],
  };
}

function locationOf(
  written: string | undefined,
  { locations }: KnownCustomer,
): { id?: string } | { problem: Text } {
  if (written === undefined) return {};
  const key = written.normalize('NFKC').toLowerCase();
  const found = locations.filter(
    ({ id, name }) => id === written || name.normalize('NFKC').toLowerCase() === key,
  );
  const [only, another] = found;
  if (!only) return { problem: text('users.unknownLocation', { name: written.slice(0, 60) }) };
  if (another) return { problem: text('users.ambiguousLocation', { name: written.slice(0, 60) }) };
  return { id: only.id };
}

function judged(effect: UserEffect, problems: readonly Text[] = []): Judged {
  return { effect, problems, warnings: [] };
}

/** How many rows have which effect, and how many of the others want a look. */
export function countUsers(
  planned: readonly PlannedUser[],
): Record<UserEffect, number> & { warned: number } {
  const counts = { add: 0, change: 0, remove: 0, none: 0, skipped: 0, refused: 0, warned: 0 };
  for (const { effect, warnings } of planned) {
    counts[effect] += 1;
    if (warnings.length > 0 && effect !== 'refused') counts.warned += 1;
  }
  return counts;
}
