/** Samples of the cards of scheduled KPI posts. */
import { text } from '../src/language/index.ts';
import { hostileTexts } from './hostile.ts';
import type { KpiScheduleCards } from './kpi-schedule-data.ts';

const [macros, tags, marks, mention] = hostileTexts;

const monday = text('cadence.said', { every: 'weekly', weekday: 'mon', day: 0, time: '09:00' });
const monthly = text('cadence.said', { every: 'monthly', weekday: '', day: 31, time: '00:30' });

type Post = KpiScheduleCards['kpiPost'];
type Listed = KpiScheduleCards['kpiSchedules']['rows'][number];

const typical: Post = {
  product: 'calling',
  from: new Date('2026-11-08T00:00:00Z'),
  to: new Date('2026-11-14T00:00:00Z'),
  tiles: [
    { key: 'customers', value: 58, unit: 'count', change: 1, more: 'good' },
    { key: 'expiring', value: 6, unit: 'count', change: 2, more: 'bad' },
    { key: 'renewing', value: 11, unit: 'count', change: 0, more: 'neutral' },
    { key: 'low', value: 9, unit: 'count', change: -3, more: 'bad' },
    { key: 'overLimit', value: 2, unit: 'count', change: 1, more: 'bad' },
    { key: 'overLicenses', value: 37, unit: 'count', change: 7, more: 'bad' },
    { key: 'activeCallers', value: 864, unit: 'count', change: 75, more: 'good' },
    { key: 'calls', value: 12_480, unit: 'count', change: -464, more: 'good' },
    { key: 'poorShare', value: 0.042, unit: 'share', change: 0.011, more: 'bad' },
  ],
  attention: [
    { customer: 'Zakłady Łódź Sp. z o.o.', sign: 'overLimit' },
    { customer: 'מעבדות גליל בע״מ', sign: 'expiring' },
    { customer: 'Nordlys Regnskap AS', sign: 'low' },
  ],
  attentionMore: 0,
  isOld: false,
  missingReports: [],
  isExtra: false,
  number: 1,
  cadence: monday,
};

const row: Listed = {
  number: 1,
  product: 'calling',
  cadence: monday,
  timeZone: 'Europe/Warsaw',
  next: new Date('2026-11-23T08:00:00Z'),
  last: { state: 'posted', at: new Date('2026-11-16T08:00:12Z') },
  isHere: true,
  owner: 'Petra Holm',
};

/** Samples of every card. */
export const kpiScheduleSamples: {
  [C in keyof KpiScheduleCards]: Record<string, KpiScheduleCards[C]> &
    Record<'typical' | 'hostile', KpiScheduleCards[C]>;
} = {
  kpiPost: {
    typical,
    late: {
      ...typical,
      region: 'EU',
      tag: 'gold',
      lateSince: new Date('2026-11-16T08:00:00Z'),
      isOld: true,
      partial: {
        share: 0.83,
        missing: [
          'Nordlys Regnskap AS',
          'Zakłady Łódź Sp. z o.o.',
          'Café Sol S.L.',
          'Fjord & Fjell AS',
        ],
      },
      missingReports: ['US', 'CA', 'EU', 'UAE'],
      isExtra: true,
      attention: Array.from({ length: 4 }, () => ({
        customer: 'Międzynarodowe Przedsiębiorstwo Usługowo-Handlowe Spółka komandytowa',
        sign: 'overLimit',
      })),
      attentionMore: 12,
    },
    calm: {
      ...typical,
      product: 'meetings',
      attention: [],
      tiles: typical.tiles
        .slice(0, 6)
        .map((tile, at) => (at === 1 ? { ...tile, value: null, change: null } : tile)),
    },
    hostile: {
      ...typical,
      product: macros,
      region: tags,
      tag: marks,
      attention: [{ customer: mention, sign: 'overLimit' }],
      partial: { share: 0.1, missing: [tags, marks] },
    },
  },
  kpiSchedules: {
    typical: {
      rows: [
        row,
        {
          ...row,
          number: 4,
          product: 'meetings',
          region: 'EU',
          tag: 'gold',
          cadence: monthly,
          timeZone: 'Australia/Lord_Howe',
          paused: 'role',
          last: { state: 'refused', at: new Date('2026-10-31T13:30:00Z') },
          isHere: false,
        },
      ],
      total: 2,
    },
    many: {
      rows: Array.from({ length: 9 }, (_, at) => ({
        ...row,
        number: at + 1,
        paused: (['person', 'role', 'space'] as const)[at % 3],
        last: { state: at % 3 === 2 ? 'unsent' : 'posted', at: new Date('2026-11-16T08:00:00Z') },
      })),
      total: 9,
    },
    hostile: {
      rows: [
        { ...row, product: macros, region: tags, tag: marks, timeZone: 'UTC', owner: mention },
      ],
      total: 1,
    },
  },
};
