/** The files of a KPI table: numbers that add up to the tiles, words and signs as the reader's spreadsheet takes them. */
import { expect, test } from 'vitest';
import { kpiFiles } from '../../../src/commands/kpi/table-file.ts';
import type { Change, SubscriptionRow } from '../../../src/kpi/figures.ts';
import type { Language } from '../../../src/language/index.ts';

const row: SubscriptionRow = {
  orgId: 'org-1',
  customer: 'Alfa',
  subscriptionId: 'Sub1',
  trial: true,
  total: 80,
  assigned: 30,
  available: 50,
  over: 0,
  used: 10,
  usedQuarter: null,
  assignedChange: -3,
  usedChange: 2,
  daysSinceAdded: 400,
  daysLeft: 90,
  autoRenew: false,
};
const change: Change = {
  orgId: 'org-1',
  customer: 'Alfa',
  sign: 'overLimit',
  began: true,
  subscriptionId: 'Sub1',
  why: 'assignedMore',
};

function lines(rows: readonly (SubscriptionRow | Change)[], language: Language): string[][] {
  const { files } = kpiFiles(rows, { section: 'low', week: '2026-11-08' }, language);
  return files.map(({ bytes }) => Buffer.from(bytes).toString().trim().split(/\r?\n/));
}

test('a program reads the same words and points in every language', () => {
  const expected = 'Alfa,org-1,Sub1,true,400,13,90,2,false,80,10,12.5,30,37.5,50,0,,-3,2';
  for (const language of ['en', 'pl', 'he'] as const) {
    expect(lines([row], language)[1]?.[1]).toBe(expected);
  }
});

test('a spreadsheet in Polish has decimal commas and words, in English points', () => {
  expect(lines([row], 'pl')[0]?.[1]).toBe(
    'Alfa;org-1;Sub1;tak;400;13;90;2;nie;80;10;12,5;30;37,5;50;0;;−3;2',
  );
  expect(lines([row], 'en')[0]?.[1]).toBe(
    'Alfa,org-1,Sub1,yes,400,13,90,2,no,80,10,12.5,30,37.5,50,0,,−3,2',
  );
});

test('what changed and why are sentences for a reader and codes for a program', () => {
  expect(lines([change], 'es')[0]?.[1]).toBe(
    'Alfa;org-1;Sub1;supera ahora el límite;hay más licencias asignadas',
  );
  expect(lines([change], 'es')[1]?.[1]).toBe('Alfa,org-1,Sub1,overLimit:began,assignedMore');
});
