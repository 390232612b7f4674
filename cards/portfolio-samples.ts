/** Samples of the portfolio's cards, and of what a customer's card says of it. */
import { type Text, text } from '../src/language/index.ts';
import { hostileTexts } from './hostile.ts';
import type { PortfolioCards } from './portfolio-data.ts';

const [macros, tags, marks, mention, reference] = hostileTexts;
const at = new Date('2026-11-20T13:02:00Z');
const copied = { from: 'copy', at } as const;
const imported = { source: 'import', at: new Date('2026-11-17T08:12:00Z') };
const live = { from: 'live', at: new Date('2026-11-20T13:14:00Z') } as const;
const lodz = {
  displayName: 'Zakłady Łódź Sp. z o.o.',
  orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a11',
};
const hostile = { displayName: tags, orgUuid: macros };
const longName =
  'Międzynarodowe Przedsiębiorstwo Usługowo-Handlowe „Krzemieniecki-Wolańczyk i Wspólnicy” Spółka komandytowa';
const url = 'https://admin.webex.com/login/6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a11/Zaklady';

function rule(raw: string): Text {
  return text('status.ruleTrial', { id: raw });
}

type Listed = PortfolioCards['customers']['rows'][number];

const listed: readonly Listed[] = [
  {
    title: lodz.displayName,
    statuses: ['overage', 'subscription'],
    asks: true,
    endsAt: new Date('2026-12-05T23:59:59Z'),
    region: 'EU',
    tags: ['gold', 'vip'],
    people: 179,
    openUrl: url,
  },
  {
    title: 'Café Sol S.L.',
    statuses: ['trial'],
    asks: false,
    region: 'EU',
    tags: [],
    people: 12,
    openUrl: url,
  },
  {
    title: 'מעבדות גליל בע״מ',
    statuses: [],
    asks: false,
    tags: [],
    pending: ['licenses', 'people'],
  },
  {
    title: 'Nordlys Regnskap AS',
    statuses: [],
    asks: false,
    tags: ['nord'],
    people: 48,
    openUrl: url,
  },
];

/** Samples of every card. */
export const portfolioSamples: {
  [C in keyof PortfolioCards]: Record<string, PortfolioCards[C]> &
    Record<'typical' | 'hostile', PortfolioCards[C]>;
} = {
  customers: {
    typical: { understood: [], first: 1, total: 42, more: 38, rows: listed, source: copied },
    filtered: {
      understood: [
        text('status.name', { status: 'trial' }),
        text('customers.byProduct', { word: 'calling' }),
        text('customers.byTag', { word: 'gold' }),
        text('customers.byRegion', { word: 'EU' }),
        text('customers.byManaged', { managed: 'external' }),
        text('customers.sortedBy', { sort: 'ends' }),
      ],
      first: 1,
      total: 2,
      more: 0,
      unjudged: { count: 1_240, of: ['expiringSoon', 'tags', 'region', 'licenses'] },
      rows: listed.slice(0, 2).map((one, at) => ({ ...one, lookAlike: at === 1 })),
      source: copied,
    },
    long: {
      understood: [text('customers.byName', { word: longName })],
      first: 20_001,
      total: 20_005,
      more: 0,
      rows: Array.from({ length: 4 }, () => ({
        title: longName,
        statuses: ['expiringSoon', 'overage', 'inactive', 'orderReady', 'subscription'],
        asks: true,
        endsAt: at,
        region: 'UAE',
        tags: ['a tag of twenty-five letter', 'another', 'third', 'fourth'],
        people: 120_431,
        openUrl: url,
      })),
      source: copied,
    },
    hostile: {
      understood: [text('customers.byTag', { word: macros })],
      first: 1,
      total: 4,
      more: 0,
      rows: hostileTexts.slice(0, 4).map((title) => ({
        title,
        statuses: [title],
        asks: true,
        region: title,
        tags: [title],
        people: 1,
        openUrl: 'javascript:alert(1)',
      })),
      source: copied,
    },
  },
  searches: {
    typical: {
      rows: [
        { name: 'Trials in Europe', query: 'trial region:EU' },
        { name: 'Wygasające', query: 'wkrótce wygasa sortuj koniec' },
      ],
      first: 1,
      total: 2,
      more: 0,
    },
    long: {
      rows: Array.from({ length: 4 }, (_, n) => ({
        name: `${n + 5} ${longName}`,
        query: longName,
      })),
      first: 5,
      total: 12,
      more: 4,
    },
    hostile: {
      rows: hostileTexts.map((one) => ({ name: one, query: one })),
      first: 1,
      total: 5,
      more: 0,
    },
  },
  statuses: {
    typical: {
      ...lodz,
      judgements: [
        {
          status: 'subscription',
          holds: true,
          rule: text('status.ruleSubscription', { id: 'Sub100200' }),
          source: 'import',
          at: new Date('2026-11-18T08:12:00Z'),
        },
        {
          status: 'expiringSoon',
          holds: true,
          rule: text('status.ruleExpiringSoon', { id: 'Sub100200', date: '2026-12-05', days: 30 }),
          source: 'import',
          at: new Date('2026-11-18T08:12:00Z'),
        },
        {
          status: 'overage',
          holds: true,
          rule: text('status.ruleOverage', { name: 'Webex Meetings Suite', used: 33, total: 30 }),
          source: 'licenses',
          at,
        },
        { status: 'trial', holds: false, rule: text('status.ruleNoTrial'), source: 'import', at },
        { status: 'inactive', holds: undefined, rule: text('status.unknownSignIns', { days: 90 }) },
        { status: 'expired', holds: false, rule: text('status.ruleRuns', { id: 'Sub100200' }) },
      ],
      notTold: [],
      source: copied,
    },
    unknown: {
      ...lodz,
      judgements: [
        { status: 'trial', holds: undefined, rule: text('status.unknownTrial') },
        { status: 'subscription', holds: undefined, rule: text('status.unknownLicences') },
        { status: 'expiringSoon', holds: undefined, rule: text('status.unknownDates') },
        { status: 'overage', holds: undefined, rule: text('status.unknownLicences') },
        { status: 'inactive', holds: undefined, rule: text('status.unknownSignIns', { days: 90 }) },
        { status: 'orderReady', holds: undefined, rule: text('status.unknownOrders') },
        { status: 'suspended', holds: undefined, rule: text('status.unknownPayment') },
        { status: 'expired', holds: undefined, rule: text('status.unknownLicences') },
      ],
      notTold: ['tags', 'wholesale', 'signIns'],
    },
    hostile: {
      ...hostile,
      judgements: [
        { status: marks, holds: true, rule: rule(macros), source: mention, at },
        { status: tags, holds: undefined, rule: rule(reference) },
        { status: mention, holds: false, rule: rule(marks) },
      ],
      notTold: [macros],
      source: copied,
    },
  },
  admins: {
    typical: {
      ...lodz,
      own: [
        {
          displayName: 'Anna Kowalska-Wiśniewska',
          email: 'anna_k.kowalska@zaklady-lodz.pl',
          roles: ['id_full_admin'],
        },
        {
          displayName: 'Piotr Nowak',
          email: 'piotr.nowak@zaklady-lodz.pl',
          roles: ['id_user_admin'],
        },
      ],
      partner: [
        {
          displayName: 'Petra Holm',
          email: 'petra.holm@partner.example',
          roles: ['id_full_admin'],
        },
      ],
      source: live,
    },
    none: { ...lodz, own: [], partner: undefined, source: live },
    unread: { ...lodz, own: [], unconfirmed: { why: 'slow' }, pending: ['people'] },
    unconfirmed: {
      ...lodz,
      own: [
        {
          displayName: 'Anna Kowalska-Wiśniewska',
          email: 'anna_k.kowalska@zaklady-lodz.pl',
          roles: ['id_full_admin'],
        },
      ],
      unconfirmed: { why: 'slow' },
      partnerUnconfirmed: { why: 'busy' },
      lookedThrough: 2_000,
      source: copied,
    },
    long: {
      displayName: longName,
      orgUuid: lodz.orgUuid,
      own: Array.from({ length: 30 }, (_, n) => ({
        displayName: longName,
        email: `maria.aleksandra.konstancja.${n}@przedsiebiorstwo-krzemieniecki.example`,
        roles: ['id_full_admin', 'id_device_admin'],
      })),
      partner: Array.from({ length: 9 }, (_, n) => ({
        displayName: longName,
        email: `petra.${n}@partner.example`,
        roles: ['id_readonly_admin'],
      })),
      source: live,
    },
    hostile: {
      ...hostile,
      own: hostileTexts.map((one) => ({ displayName: one, email: one, roles: [one] })),
      partner: [{ displayName: marks, email: mention, roles: [] }],
      source: live,
    },
  },
  contracts: {
    typical: {
      ...lodz,
      licenses: [
        { name: 'Webex Meetings Suite', used: 33, total: 30 },
        { name: 'Webex Calling - Professional', used: 148, total: 200 },
        { name: 'Call on Webex (1:1 call, non-PSTN)', used: 179, total: -1 },
      ],
      subscriptions: [
        {
          id: 'Sub100200',
          startsAt: new Date('2026-01-01T00:00:00Z'),
          endsAt: new Date('2026-12-31T22:59:59Z'),
          autoRenew: true,
          status: 'active',
          ...imported,
        },
        { id: 'Sub100201', trial: true, endsAt: new Date('2026-12-05T22:59:59Z'), ...imported },
        { id: 'Sub100202', source: 'licenses', at },
      ],
      orders: [
        { id: '8812345', status: 'ready', ...imported },
        { id: '8812346', ...imported },
      ],
      source: live,
    },
    long: {
      displayName: longName,
      orgUuid: lodz.orgUuid,
      licenses: Array.from({ length: 20 }, (_, n) => ({
        name: `${longName} ${n}`,
        used: n,
        total: 9,
      })),
      subscriptions: Array.from({ length: 20 }, (_, n) => ({
        id: `Sub-of-a-very-long-kind-of-number-${n}`,
        startsAt: at,
        endsAt: at,
        trial: true,
        autoRenew: true,
        status: 'suspended',
        source: 'commerce',
        at,
      })),
      orders: Array.from({ length: 20 }, (_, n) => ({
        id: `881234500000000000${n}`,
        status: 'ready',
        ...imported,
      })),
      source: copied,
    },
    hostile: {
      ...hostile,
      licenses: [{ name: macros, used: 2, total: 1 }],
      subscriptions: [{ id: marks, status: tags }],
      orders: [{ id: mention, status: reference }],
      source: copied,
    },
  },
  view: {
    typical: { ...lodz, url },
    portal: { ...lodz, url: 'https://admin.webex.com', opensPortal: true },
    hostile: { ...hostile, url: 'javascript:alert(1)' },
  },
};
