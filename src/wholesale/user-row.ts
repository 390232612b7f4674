/** One row of a file of users, read cell by cell. What is wrong with a cell is collected, not thrown. Pure. */
import type { CsvRow } from '../csv/read.ts';
import { truthOf } from '../csv/words.ts';
import { withoutApostrophe } from '../csv/write.ts';
import { type Language, type Text, text } from '../language/index.ts';
import { headingOf, type UserColumn, type UserColumns } from './csv-columns.ts';
import { packageNames, type SubscriberPackage, subscriberPackages } from './packages.ts';

/** What a row says; an empty cell says nothing. */
export interface UserRow {
  row: number;
  /** Lower case; empty when there is none. */
  email: string;
  firstName?: string | undefined;
  lastName?: string | undefined;
  extension?: string | undefined;
  /** E.164. */
  phone?: string | undefined;
  /** As it is written. */
  location?: string | undefined;
  /** The packages whose cells say TRUE. */
  chosen: SubscriberPackage[];
  /** The packages whose cells say FALSE. */
  declined: SubscriberPackage[];
  /** The packages whose columns are there and whose cells say nothing. */
  silent: SubscriberPackage[];
  jabberCalling?: boolean | undefined;
  jabberTeams?: boolean | undefined;
  site?: string | undefined;
  /** The basic licences that were asked for. */
  basics: UserColumn[];
  problems: Text[];
}

const email = /^[^\s@"(),:;<>[\]\\]{1,64}@[^\s@."<>]+(?:\.[^\s@."<>]+)+$/;
const longestName = 64;

/** Whether Webex may take it for an e-mail address: its form and its length (RFC 5321). */
export function isEmail(address: string): boolean {
  return address.length <= 254 && email.test(address);
}

/** Reads one row. Headings in what is said about it are those of the file, or of `language`. */
export function readUserRow(
  { row, cells }: CsvRow,
  columns: UserColumns,
  headings: readonly string[],
  language: Language,
): UserRow {
  const problems: Text[] = [];
  const cell = (column: UserColumn): string => {
    const index = columns.at[column];
    return index === undefined ? '' : withoutApostrophe(cells[index] ?? '').trim();
  };
  const named = (column: UserColumn): string => headingIn(column, columns, headings, language);
  const truth = (column: UserColumn): boolean | undefined => {
    const value = cell(column);
    if (value === '') return undefined;
    const said = truthOf(value);
    if (said === undefined) problems.push(text('users.badTruth', { column: named(column) }));
    return said;
  };
  const short = (column: UserColumn): string | undefined => {
    const value = cell(column);
    if (value.length > longestName) {
      problems.push(text('users.tooLong', { column: named(column), most: longestName }));
    }
    return value || undefined;
  };

  const address = cell('email').toLowerCase();
  if (address === '') problems.push(text('users.noEmail'));
  else if (!isEmail(address)) {
    problems.push(text('users.badEmail', { value: address.slice(0, 60) }));
  }
  const stated = subscriberPackages.map((one) => ({ one, said: truth(one) }));
  const [first, last] = namesOf(short('firstName'), short('lastName'), short('displayName'));
  return {
    row,
    email: address,
    firstName: first,
    lastName: last,
    extension: extensionIn(cell('extension'), problems),
    phone: phoneIn(cell('phone'), problems),
    location: cell('location') || undefined,
    chosen: stated.flatMap(({ one, said }) => (said === true ? [one] : [])),
    declined: stated.flatMap(({ one, said }) => (said === false ? [one] : [])),
    silent: subscriberPackages.filter((one) => columns.at[one] !== undefined && cell(one) === ''),
    jabberCalling: truth('jabberCalling'),
    jabberTeams: truth('jabberTeams'),
    site: short('site'),
    basics: (['basicMessaging', 'basicMeetings', 'callOnWebex'] as const).filter(
      (one) => truth(one) === true,
    ),
    problems,
  };
}

/** The heading as it stands in the file; as it would be written when the column is not there. */
export function headingIn(
  column: UserColumn,
  { at }: UserColumns,
  headings: readonly string[],
  language: Language,
): string {
  const index = at[column];
  return (index === undefined ? undefined : headings[index]) ?? headingOf(column, language);
}

/** Without a first and last name the display name is divided at its last blank. */
function namesOf(
  first: string | undefined,
  last: string | undefined,
  display: string | undefined,
): [string | undefined, string | undefined] {
  if (first !== undefined || last !== undefined || display === undefined) return [first, last];
  const at = display.lastIndexOf(' ');
  return at < 0 ? [display, undefined] : [display.slice(0, at).trim(), display.slice(at + 1)];
}

function extensionIn(written: string, problems: Text[]): string | undefined {
  if (written === '') return undefined;
  if (/^\d{2,10}$/.test(written)) return written;
  problems.push(text('users.badExtension', { value: written.slice(0, 30) }));
  return undefined;
}

/** E.164 with or without hyphens, blanks, full stops and brackets (FEATURES A8). */
function phoneIn(written: string, problems: Text[]): string | undefined {
  if (written === '') return undefined;
  const number = phoneOf(written);
  if (number === undefined) {
    problems.push(text('users.badPhone', { value: written.slice(0, 30) }));
  }
  return number;
}

/** `+1-212-456-7890` → `+12124567890`; undefined when it is no number with its country code. */
export function phoneOf(written: string): string | undefined {
  const bare = written.replace(/[\s().\-\u2010-\u2015\u00a0\u200e\u200f\u202a-\u202e]/g, '');
  return /^\+[1-9]\d{6,14}$/.test(bare) ? bare : undefined;
}

/** Names of packages, as people call them. */
export function namesOfPackages(packages: readonly SubscriberPackage[]): string[] {
  return packages.map((one) => packageNames[one]);
}
