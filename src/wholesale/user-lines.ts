/** Users as somebody types them: one line each, with name, address, and an extension or number where one is needed. */
import { type Text, text } from '../language/index.ts';
import { packageFrom, type SubscriberPackage, subscriberPackages } from './packages.ts';
import { phoneOf, type UserRow } from './user-row.ts';

/** As many as Control Hub takes by hand (FEATURES F236). */
export const mostLines = 25;

const address = /[^\s<>;,|()]{1,64}@[^\s<>;,|()]+/;

/** The lines that are not blank, with the number each has among all. */
export function linesIn(typed: string): { row: number; line: string }[] {
  return typed
    .replace(/\p{Cf}/gu, '')
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ row: at + 1, line: line.trim() }))
    .filter(({ line }) => line !== '');
}

/** `Anna Nowak; anna@galil.example; 1201`, in any order; `package` and `location` hold where a line names no other. */
export function readUserLine(
  { row, line }: { row: number; line: string },
  given: { package: SubscriberPackage; location?: string | undefined },
): UserRow {
  const problems: Text[] = [];
  const [email = ''] = address.exec(line) ?? [];
  if (email === '') problems.push(text('users.notALine'));
  const parts = line
    .replace(email, ';')
    .split(/[;,|\t<>()]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found: {
    names: string[];
    extension?: string;
    phone?: string;
    package?: SubscriberPackage;
  } = { names: [] };
  for (const part of parts) readPart(part, found, problems);
  const [name = '', second] = found.names;
  const at = name.lastIndexOf(' ');
  const [first, last] =
    second !== undefined
      ? [name, second]
      : at < 0
        ? [name || undefined, undefined]
        : [name.slice(0, at).trim(), name.slice(at + 1)];
  return {
    row,
    email: email.toLowerCase().replace(/\.$/, ''),
    firstName: first,
    lastName: last,
    extension: found.extension,
    phone: found.phone,
    location: given.location,
    chosen: [found.package ?? given.package],
    declined: [],
    silent: [],
    basics: [],
    problems,
  };
}

function readPart(
  part: string,
  found: { names: string[]; extension?: string; phone?: string; package?: SubscriberPackage },
  problems: Text[],
): void {
  const named = packageFrom(part);
  const chosen = subscriberPackages.find((one) => one === named);
  if (chosen) found.package = chosen;
  else if (/^\d{2,10}$/.test(part)) found.extension = part;
  else if (phoneOf(part) !== undefined) found.phone = phoneOf(part) ?? '';
  else if (/^[+\d]/.test(part)) problems.push(text('users.badPhone', { value: part.slice(0, 30) }));
  else found.names.push(part.slice(0, 64));
}

/** An extension or a number, as one field of a card takes either. */
export function lineFrom(
  written: string,
): { extension: string } | { phone: string } | { problem: Text } {
  const value = written.trim();
  if (/^\d{2,10}$/.test(value)) return { extension: value };
  const phone = phoneOf(value);
  return phone === undefined
    ? { problem: text('users.badPhone', { value: value.slice(0, 30) }) }
    : { phone };
}
