/** What a request for Wholesale Setup Assist must say, checked before it is mailed (FEATURES F298). */
import { text } from '../language/index.ts';
import type { Problem, Values } from './problem.ts';
import { isEmail, phoneOf } from './user-row.ts';

/** The fields, in the order they stand on the card and in the mail. */
export const assistFields = [
  'contact',
  'email',
  'phone',
  'locations',
  'users',
  'date',
  'remark',
] as const;
export type AssistField = (typeof assistFields)[number];

/** Characters that may be typed. */
export const longestOf: Record<AssistField, number> = {
  contact: 80,
  email: 120,
  phone: 30,
  locations: 160,
  users: 6,
  date: 10,
  remark: 400,
};

/** A request without mistakes. */
export interface AssistRequest {
  orgId: string;
  /** Name of the customer. */
  customer: string;
  externalId: string;
  /** `phone` is E.164 or empty, `users` a number, `date` ISO 8601. */
  values: Readonly<Record<AssistField, string>>;
}

const mostUsers = 100_000;
const longestWaitMs = 2 * 366 * 86_400_000;
/** Somewhere it is still the day before. */
const halfDayMs = 43_200_000;

/** What is asked for, in the writing of the mail, or everything that is wrong with it. */
export function assistFrom(
  given: Values,
  now: Date,
): { values: AssistRequest['values'] } | { problems: readonly Problem[] } {
  const line = (field: AssistField): string =>
    (given[field] ?? '').replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const date = dateFrom(line('date'));
  const phone = line('phone') === '' ? '' : phoneOf(line('phone'));
  const users = /^\d{1,6}$/.test(line('users')) ? Number(line('users')) : 0;
  const problems: Problem[] = [
    ...missing('contact', line('contact')),
    ...(isEmail(line('email')) ? [] : [shared('email', line('email') ? 'email' : 'required')]),
    ...(phone === undefined ? [own('phone')] : []),
    ...missing('locations', line('locations')),
    ...(users >= 1 && users <= mostUsers ? [] : [own('users')]),
    ...(date !== undefined && isAhead(date, now) ? [] : [own('date')]),
    ...assistFields.flatMap((field) => tooLong(field, line(field))),
  ];
  if (problems.length > 0 || date === undefined || phone === undefined) return { problems };
  return {
    values: {
      contact: line('contact'),
      email: line('email').toLowerCase(),
      phone,
      locations: line('locations'),
      users: String(users),
      date,
      remark: line('remark'),
    },
  };
}

/** `2026-12-01`, or the day first as the six languages write it; ISO 8601, undefined when there is no such day. */
function dateFrom(written: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(written);
  const dayFirst = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(written);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  if (!year || !month || !day) return undefined;
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = Date.parse(`${found}T00:00:00Z`);
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(found);
  return isDay ? found : undefined;
}

function isAhead(date: string, now: Date): boolean {
  const today = new Date(now.getTime() - halfDayMs).toISOString().slice(0, 10);
  const last = new Date(now.getTime() + longestWaitMs).toISOString().slice(0, 10);
  return date >= today && date <= last;
}

function missing(field: AssistField, value: string): Problem[] {
  return value === '' ? [shared(field, 'required')] : [];
}

function tooLong(field: AssistField, value: string): Problem[] {
  const has = [...value].length;
  const most = longestOf[field];
  return has > most ? [{ field, problem: text('wholesale.tooLong', { most, has }) }] : [];
}

function shared(field: AssistField, problem: string): Problem {
  return { field, problem: text('wholesale.problem', { problem, detail: '' }) };
}

function own(field: 'phone' | 'users' | 'date'): Problem {
  return { field, problem: text('assist.problem', { field }) };
}
