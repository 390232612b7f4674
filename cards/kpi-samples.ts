/** Samples of the card of KPIs. */
import { text } from '../src/language/index.ts';
import { hostileTexts } from './hostile.ts';
import type { KpiCards } from './kpi-data.ts';

type Kpi = KpiCards['kpi'];

const [macros, tags, marks] = hostileTexts;
const week = {
  from: new Date('2026-11-08T00:00:00Z'),
  to: new Date('2026-11-14T00:00:00Z'),
  at: new Date('2026-11-15T00:10:00Z'),
};
const sections = [
  'overview',
  'changes',
  'recent',
  'expiring',
  'renewing',
  'low',
  'overage',
  'usage',
  'quality',
  'features',
  'queues',
].map((value) => ({ value, title: text('kpi.section', { section: value }) }));

function tile(key: string, value: number | null, rest: Partial<Kpi['tiles'][number]> = {}) {
  return { key, value, unit: 'count', change: null, more: 'bad', ...rest } as Kpi['tiles'][number];
}

const longName =
  'Międzynarodowe Przedsiębiorstwo Usługowo-Handlowe „Krzemieniecki-Wolańczyk i Wspólnicy” Spółka komandytowa';

const plainKpi: Kpi = {
  ...week,
  section: 'overview',
  product: 'calling',
  other: 'meetings',
  picture: true,
  missingReports: [],
  tiles: [
    tile('customers', 47, { change: 1, more: 'good' }),
    tile('expiring', 9, { change: 2 }),
    tile('renewing', 14, { change: 0, more: 'neutral' }),
    tile('low', 3, { change: -1 }),
    tile('overLimit', 6, { change: 1 }),
  ],
  lines: [],
  rows: [
    {
      customer: 'Café Sol S.L.',
      details: [text('kpi.change', { sign: 'overLimit', began: true, why: 'assignedMore' })],
      asks: true,
    },
    {
      customer: 'מעבדות גליל בע״מ',
      details: [text('kpi.change', { sign: 'expiring', began: true, why: 'time' })],
      asks: true,
    },
    {
      customer: 'Nordfisk AS',
      details: [text('kpi.change', { sign: 'low', began: false, why: 'assignedMore' })],
      asks: false,
    },
  ],
  total: 5,
  empty: text('kpi.noChanges'),
  sections,
  regions: ['CA', 'EU', 'US'],
  typed: 'changes',
};

/** Samples of every card of KPIs. */
export const kpiSamples: {
  [C in keyof KpiCards]: Record<string, KpiCards[C]> & Record<'typical' | 'hostile', KpiCards[C]>;
} = {
  kpi: {
    typical: plainKpi,
    expiring: {
      ...plainKpi,
      section: 'expiring',
      typed: 'expiring',
      region: 'EU',
      tiles: [
        tile('expiringCustomers', 9, { change: 2 }),
        tile('expiringAssigned', 0.873, { unit: 'share', change: 0.021, more: 'good' }),
        tile('expiringUsed', null, { unit: 'share', why: 'notTold' }),
      ],
      rows: [
        {
          customer: 'Café Sol S.L.',
          details: [
            text('kpi.trial'),
            text('kpi.daysLeft', { count: 10 }),
            text('kpi.assigned', { assigned: '14', total: '12' }),
            text('kpi.over', { count: '2' }),
          ],
          asks: true,
        },
      ],
      total: 1,
    },
    quality: {
      ...plainKpi,
      section: 'quality',
      typed: 'quality',
      other: undefined,
      tiles: [
        tile('legs', 48_210, { change: 1_204, more: 'good' }),
        tile('poorLegs', 964, { change: 110 }),
        tile('poorShare', 0.02, { unit: 'share', change: 0.002 }),
      ],
      lines: ['desk', 'room', 'other'].map((endpoint) => ({
        name: text('kpi.endpoint', { endpoint }),
        value: text('kpi.poorNotTold', { legs: '12,400' }),
      })),
      missingReports: ['US'],
      rows: plainKpi.rows.slice(0, 2).map(({ customer }) => ({
        customer,
        details: [text('kpi.poor', { poor: '41', legs: '820', share: '5%' })],
        asks: false,
      })),
      total: 41,
    },
    empty: {
      ...plainKpi,
      section: 'queues',
      typed: 'queues',
      other: undefined,
      picture: false,
      tiles: ['answerSpeed', 'abandonWait', 'abandonedShare'].map((key) =>
        tile(key, null, { why: key === 'abandonedShare' ? 'nothing' : 'notTold' }),
      ),
      rows: [],
      total: 0,
      empty: text('kpi.noQueues'),
      regions: ['EU'],
    },
    long: {
      ...plainKpi,
      section: 'low',
      typed: 'low assignment',
      tag: 'Manufacturing and more',
      region: 'EU',
      partial: { customers: 9_120, of: 10_034, missing: [longName, longName, longName] },
      note: text('kpi.lowLimit', { share: '50%', version: 1 }),
      tiles: ['lowCustomers', 'lowAssigned', 'lowUsed', 'lowUsedOfAssigned', 'lowUnassigned'].map(
        (key) => tile(key, 1_234_567, { change: -12_345 }),
      ),
      rows: plainKpi.rows.map(() => ({
        customer: longName,
        details: [
          text('kpi.monthsSince', { count: 14 }),
          text('kpi.assigned', { assigned: '1,234', total: '12,345' }),
          text('kpi.changed', { change: '−123' }),
        ],
        asks: true,
      })),
      total: 12_345,
    },
    hostile: {
      ...plainKpi,
      region: macros,
      tag: tags,
      partial: { customers: 1, of: 2, missing: [marks] },
      missingReports: [tags],
      rows: hostileTexts
        .slice(0, 3)
        .map((customer) => ({ customer, details: [text('kpi.trial')], asks: true })),
      regions: [macros, tags],
      typed: 'changes',
    },
  },
};
