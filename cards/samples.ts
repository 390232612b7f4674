/** Data for the gallery and the tests: what is typical, what is long, and what is hostile. */
import { type Language, type Text, text } from '../src/language/index.ts';
import type { RenderContext } from './context.ts';
import type { CardDataOf, CardName, Gaps, Hit, Source } from './data.ts';
import { hostileTexts } from './hostile.ts';
import { kpiSamples } from './kpi-samples.ts';
import { kpiScheduleSamples } from './kpi-schedule-samples.ts';
import { portfolioSamples } from './portfolio-samples.ts';
import { portfolioOfSamples } from './portfolio-samples-customer.ts';
import { wholesaleSamples } from './samples-wholesale.ts';
import { usersSamples } from './users-samples.ts';

/** When every sample is looked at. */
const now = new Date('2026-11-20T13:14:00Z');
const copied: Source = { from: 'copy', at: new Date('2026-11-20T13:02:00Z') };
const live: Source = { from: 'live', at: new Date('2026-11-20T13:14:00Z') };
const older = new Date('2026-11-18T08:12:00Z');

/** The reader of the gallery, in one language. */
export function sampleContext(language: Language): RenderContext {
  return {
    language,
    now,
    timeZone: 'Europe/Warsaw',
    reference: 'A7F3-21KQ',
    press: (index) => ({ a: 'Zk3vQ9xT2mLr8YwB', c: index }),
  };
}

export { hostileTexts } from './hostile.ts';

const [macros, tags, marks, mention, reference] = hostileTexts;

const longName =
  'Międzynarodowe Przedsiębiorstwo Usługowo-Handlowe „Krzemieniecki-Wolańczyk i Wspólnicy” Spółka z ograniczoną odpowiedzialnością Spółka komandytowa';
const longPerson =
  'Maria Aleksandra Konstancja von Hohenstein-Brzęczyszczykiewicz de la Cruz y Castañeda';
const hebrewCustomer = 'מעבדות גליל בע״מ';

const longGaps: Gaps = {
  missing: ['Nordlys Regnskap AS', hebrewCustomer, 'Софтуерна къща „Рила“ ООД', 'Galicia Puertos'],
  missingCount: 7,
  stale: [
    { name: 'Zakłady Łódź Sp. z o.o.', since: older },
    { name: 'Fjord & Fjell AS', since: older },
  ],
  staleCount: 2,
};
const oneStale: Gaps = {
  missing: [],
  missingCount: 0,
  stale: [{ name: 'Fjord & Fjell AS', since: older }],
  staleCount: 1,
};
const hostileGaps: Gaps = {
  missing: [macros, tags, marks, mention],
  missingCount: 4,
  stale: [{ name: reference, since: older }],
  staleCount: 1,
};

function hit(title: string, detail: string, organization: string, rest: Partial<Hit> = {}): Hit {
  return { kind: 'user', title, detail, organization, gone: false, ...rest };
}

const kowalskis: readonly Hit[] = [
  hit('Anna Kowalska', 'anna.kowalska@zaklady-lodz.pl', 'Zakłady Łódź Sp. z o.o.'),
  hit('Anna Kowalska', 'a.kowalska@nordlys.no', 'Nordlys Regnskap AS'),
  hit('Piotr Kowalski', 'piotr.kowalski@zaklady-lodz.pl', 'Zakłady Łódź Sp. z o.o.', {
    gone: true,
  }),
  hit('נועה קובלסקי', 'noa@galil-labs.co.il', hebrewCustomer),
  hit('Иван Ковалски', 'ivan.kovalski@rila-soft.bg', 'Софтуерна къща „Рила“ ООД'),
];

/** Commands with an example each. */
const whats: Record<string, readonly [example: string, what: Text]> = {
  find: ['find anna kowalska', text('find.what')],
  'user.show': ['user anna.kowalska@zaklady-lodz.pl', text('user.what')],
  'customer.show': ['customer Zakłady Łódź', text('customer.what')],
  'number.show': ['number +48 42 123 40 07', text('number.what')],
  'device.show': ['device 00:1A:2B:3C:4D:5E', text('device.what')],
  'role.grant': ['role grant kari@partner.example helpdesk', text('role.grantWhat')],
  'role.revoke': ['role revoke kari@partner.example', text('role.revokeWhat')],
  'role.list': ['role list', text('role.listWhat')],
  'sync.now': ['sync now', text('sync.nowWhat')],
  'sync.status': ['sync status', text('sync.what')],
  whoami: ['whoami', text('whoami.what')],
  language: ['language polski', text('language.what')],
  'code.send': ['send code anna.kowalska@zaklady-lodz.pl', text('verify.what')],
  'code.check': ['code 1234 5678', text('verify.checkWhat')],
  'mail.status': ['mail status anna.kowalska@zaklady-lodz.pl', text('mail.what')],
  'mail.unblock': ['unblock anna.kowalska@zaklady-lodz.pl', text('mail.unblockWhat')],
  'mail.block': ['block mail anna.kowalska@zaklady-lodz.pl', text('mail.blockWhat')],
  help: ['help', text('help.what')],
};

/** Samples of every card; `typical` and `hostile` are always there. */
export const samples: {
  [C in CardName]: Record<string, CardDataOf[C]> & Record<'typical' | 'hostile', CardDataOf[C]>;
} = {
  user: {
    typical: {
      displayName: 'Anna Kowalska-Wiśniewska',
      organization: 'Zakłady Łódź Sp. z o.o.',
      state: 'active',
      email: 'anna_k.kowalska@zaklady-lodz.pl',
      phone: '+48421234007',
      extension: '4007',
      location: 'Łódź HQ',
      licenses: ['Webex Calling Professional'],
      devices: [
        { name: 'Cisco 9851', state: 'connected' },
        { name: 'Cisco 840', state: 'disconnected' },
      ],
      lastActivity: new Date('2026-11-20T07:41:00Z'),
      created: new Date('2024-03-05T10:00:00Z'),
      account: ['active'],
      loginEnabled: true,
      invitePending: false,
      controlHubUrl: 'https://admin.webex.com/users/00000000-aaaa-4bbb-8ccc-000000000001',
      source: live,
    },
    unconfirmed: {
      displayName: 'גל המוזמן',
      organization: hebrewCustomer,
      state: 'invited',
      email: 'gal.invited@galil-labs.example',
      account: ['pending'],
      loginEnabled: false,
      invitePending: true,
      licenses: [],
      devices: [{ name: 'Cisco 8851', state: 'connected' }],
      created: new Date('2026-11-02T10:00:00Z'),
      controlHubUrl: 'https://admin.webex.com',
      source: copied,
      unconfirmed: { why: 'slow' },
      accountUnconfirmed: { why: 'refused', reason: 'The customer has not accepted the terms.' },
      devicesUnconfirmed: { why: 'busy' },
    },
    pending: {
      displayName: 'Anna Kowalska-Wiśniewska',
      organization: 'Zakłady Łódź Sp. z o.o.',
      state: 'active',
      email: 'anna_k.kowalska@zaklady-lodz.pl',
      licenses: [],
      devices: [],
      source: copied,
      pending: ['licenses', 'devices'],
    },
    verified: {
      displayName: 'Kari Nordmann',
      organization: 'Nordlys Regnskap AS',
      state: 'active',
      email: 'kari@nordlys.no',
      licenses: [],
      devices: [],
      verified: {
        until: new Date('2026-11-20T13:44:00Z'),
        by: 'Maya Lind',
        reference: 'A7F3-21KQ',
      },
      numbersUnconfirmed: { why: 'refused', reason: 'The customer has not accepted the terms.' },
      source: live,
    },
    young: {
      displayName: 'Иван Ковалски',
      organization: 'Софтуерна къща „Рила“ ООД',
      state: 'active',
      email: 'ivan.kovalski@rila-soft.bg',
      licenses: [],
      devices: [],
      emailChangedAt: new Date('2026-11-20T08:12:00Z'),
      source: copied,
    },
    long: {
      displayName: longPerson,
      organization: longName,
      state: 'invited',
      email:
        'maria.aleksandra.konstancja.von.hohenstein-brzeczyszczykiewicz@przedsiebiorstwo-krzemieniecki.example',
      phone: '+97246123407',
      extension: '88214007',
      location: 'Centrum Logistyczne Północ, budynek C, piętro 14, skrzydło wschodnie',
      licenses: Array.from({ length: 9 }, (_, n) => `Webex Calling Professional, bundle ${n + 1}`),
      devices: Array.from({ length: 7 }, (_, n) => ({
        name: `Cisco Desk Phone 9861 no. ${n + 1}`,
        state: 'connected_with_issues',
      })),
      lastActivity: older,
      controlHubUrl: 'https://admin.webex.com/users/00000000-aaaa-4bbb-8ccc-000000000002',
      source: { from: 'copy', at: older },
      gaps: longGaps,
      goneAt: new Date('2026-11-12T10:00:00Z'),
    },
    hostile: {
      account: [macros],
      unconfirmed: { why: 'refused', reason: '**no**' },
      displayName: macros,
      organization: tags,
      state: 'unknown',
      email: marks,
      moreEmails: [reference],
      phone: mention,
      extension: '*72#',
      location: reference,
      licenses: [macros, tags],
      devices: [{ name: marks, state: '<b>\u0024{x}</b>' }],
      controlHubUrl: 'javascript:alert(1)',
      source: live,
      gaps: hostileGaps,
    },
  },
  services: {
    typical: {
      displayName: 'Anna Kowalska-Wiśniewska',
      organization: 'Zakłady Łódź Sp. z o.o.',
      licenses: ['Webex Calling - Professional', 'Webex Meetings', 'Messaging'],
      phone: '+48421234007',
      extension: '4007',
      calling: [
        { feature: 'voicemail', on: true },
        { feature: 'forwardAlways', on: false },
        { feature: 'forwardBusy', on: true, to: '+48426300102' },
        { feature: 'forwardNoAnswer', on: false },
        { feature: 'doNotDisturb', on: false },
        { feature: 'callWaiting', on: true },
        { feature: 'callRecording', on: false },
      ],
      controlHubUrl: 'https://admin.webex.com',
      source: live,
    },
    unnamed: {
      displayName: 'Anna Kowalska-Wiśniewska',
      organization: 'Zakłady Łódź Sp. z o.o.',
      licenses: ['Messaging'],
      unnamedLicenses: 2,
      licensesUnconfirmed: { why: 'busy' },
      phone: '+48421234007',
      morePhones: 2,
      extension: '4007',
      calling: [
        { feature: 'voicemail', on: true },
        { feature: 'forwardAlways', on: false },
        { feature: 'callWaiting', on: undefined },
        { feature: 'callRecording', on: undefined },
      ],
      numbersUnconfirmed: { why: 'busy' },
      controlHubUrl: 'https://admin.webex.com',
      source: live,
    },
    none: {
      displayName: 'Gal Invited',
      organization: hebrewCustomer,
      licenses: [],
      controlHubUrl: 'https://admin.webex.com',
      source: live,
    },
    long: {
      displayName: longPerson,
      organization: longName,
      licenses: Array.from({ length: 19 }, (_, n) => `Webex Calling Professional, bundle ${n + 1}`),
      calling: [],
      callingUnconfirmed: { why: 'signedOut' },
      source: { from: 'copy', at: older },
      unconfirmed: { why: 'unreadable' },
    },
    hostile: {
      displayName: macros,
      organization: tags,
      licenses: hostileTexts,
      phone: mention,
      extension: reference,
      calling: [{ feature: 'forwardAlways', on: true, to: marks }],
      callingUnconfirmed: { why: 'refused', reason: macros },
      source: live,
    },
  },
  customer: {
    typical: {
      portfolio: portfolioOfSamples.typical,
      displayName: 'Zakłady Łódź Sp. z o.o.',
      orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a11',
      created: new Date('2023-05-02T10:00:00Z'),
      people: 179,
      numbers: 1204,
      devices: 96,
      locations: ['Łódź HQ', 'Warszawa', 'Kraków', 'Gdańsk'],
      sites: ['zaklady-lodz.webex.com'],
      licenses: [
        { name: 'Webex Calling Professional', used: 148, total: 200 },
        { name: 'Webex Calling Standard', used: 28, total: 30 },
        { name: 'Webex Meetings', subscriptionId: 'Sub100200', used: 33, total: 30 },
        { name: 'Webex Meetings', subscriptionId: 'Sub100311', used: 5, total: 50 },
        { name: 'Common Area', used: 3 },
      ],
      controlHubUrl: 'https://admin.webex.com/overview',
      confirmed: { at: new Date('2026-11-20T13:14:00Z'), licenses: true },
      source: copied,
    },
    alike: {
      displayName: 'Acme Telecom',
      orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a14',
      alike: [{ displayName: 'Аcme Telecom', orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a15' }],
      why: text('why.domain', { value: 'acme.example' }),
      people: 41,
      numbers: 12,
      devices: 3,
      locations: [],
      sites: [],
      licenses: [{ name: 'Webex Meetings', used: 12, total: 25 }],
      source: copied,
    },
    pending: {
      displayName: 'Café Sol S.L.',
      orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a13',
      created: new Date('2023-05-02T10:00:00Z'),
      people: 41,
      locations: [],
      sites: [],
      licenses: [],
      source: copied,
      pending: ['licenses', 'locations', 'numbers', 'devices'],
    },
    long: {
      displayName: longName,
      orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a12',
      people: 120_431,
      numbers: 1_204_330,
      devices: 98_120,
      locations: Array.from({ length: 40 }, (_, n) => `Oddział terenowy nr ${n + 1}`),
      sites: Array.from({ length: 4 }, (_, n) => `spotkania-regionu-${n + 1}.webex.com`),
      licenses: Array.from({ length: 9 }, (_, n) => ({
        name: `Webex Calling Professional, bundle ${n + 1}`,
        used: 1000 + n * 100,
        total: 1800,
      })),
      controlHubUrl: 'https://admin.webex.com/overview',
      source: { from: 'copy', at: older },
      gaps: oneStale,
      goneAt: new Date('2026-11-12T10:00:00Z'),
    },
    bought: {
      displayName: longName,
      orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a12',
      created: new Date('2023-05-02T10:00:00Z'),
      people: 120_431,
      numbers: 1_204_330,
      devices: 98_120,
      locations: Array.from({ length: 40 }, (_, n) => `Oddział terenowy nr ${n + 1}`),
      sites: [],
      licenses: Array.from({ length: 9 }, (_, n) => ({
        name: `Webex Calling Professional, bundle ${n + 1}`,
        used: 1000 + n * 100,
        total: 1800,
      })),
      portfolio: portfolioOfSamples.long,
      source: { from: 'copy', at: older },
    },
    hostile: {
      portfolio: portfolioOfSamples.hostile,
      displayName: tags,
      orgUuid: macros,
      people: 1,
      numbers: 0,
      devices: 0,
      locations: [marks, mention],
      sites: [reference],
      licenses: [{ name: macros, used: 1, total: 1 }],
      controlHubUrl: 'https://admin.webex.com/overview)[x](https://evil.example/\u0024{x}',
      source: live,
      gaps: hostileGaps,
    },
  },
  number: {
    typical: {
      phoneNumber: '+48421234007',
      extension: '4007',
      state: 'active',
      organization: 'Zakłady Łódź Sp. z o.o.',
      location: 'Łódź HQ',
      mainNumber: false,
      owner: { name: 'Anna Kowalska-Wiśniewska', type: 'PEOPLE' },
      routingPrefix: '8',
      national: { writing: '42 123 40 07', region: 'PL' },
      ways: ['user', 'devices', 'customer'],
      source: live,
    },
    unassigned: {
      phoneNumber: '+97246123400',
      state: 'active',
      organization: hebrewCustomer,
      location: 'כרמיאל, מטה',
      mainNumber: true,
      source: live,
    },
    inactive: {
      phoneNumber: '+4755300155',
      state: 'inactive',
      organization: 'Nordlys Regnskap AS',
      location: 'Bergen',
      mainNumber: false,
      owner: { name: 'Kundesenter', type: 'CALL_QUEUE' },
      ownerUnconfirmed: { why: 'slow' },
      ways: ['customer'],
      source: live,
    },
    long: {
      extension: '88214007',
      state: 'inactive',
      organization: longName,
      location: 'Centrum Logistyczne Północ, budynek C, piętro 14, skrzydło wschodnie',
      mainNumber: false,
      owner: { name: longPerson, type: 'VOICEMAIL_GROUP' },
      ways: ['customer'],
      lostAt: new Date('2026-11-12T10:00:00Z'),
      source: { from: 'copy', at: older },
      gaps: longGaps,
      goneAt: new Date('2026-11-12T10:00:00Z'),
    },
    hostile: {
      phoneNumber: macros,
      extension: tags,
      state: 'unknown',
      organization: marks,
      location: mention,
      mainNumber: true,
      owner: { name: reference, type: '<b>\u0024{x}</b>' },
      routingPrefix: '**8**',
      national: { writing: tags, region: 'PL' },
      unconfirmed: { why: 'refused', reason: tags },
      source: live,
      gaps: hostileGaps,
    },
  },
  device: {
    typical: {
      name: 'Reception desk',
      product: 'Cisco 9851',
      organization: 'Nordlys Regnskap AS',
      owner: 'Kari Nordmann',
      location: 'Bergen',
      connection: 'connected',
      mac: '001a2b3c4d5e',
      serial: 'FCH2447E0GH',
      sip: 'reception@nordlys.calls.webex.com',
      software: 'PhoneOS 3.2.1 (0103)',
      ways: ['user', 'numbers', 'customer'],
      lastSeen: new Date('2026-11-20T13:01:00Z'),
      source: live,
    },
    workspace: {
      name: 'Board room',
      product: 'Cisco Room Kit',
      organization: 'Nordlys Regnskap AS',
      inWorkspace: true,
      connection: 'disconnected',
      mac: '001a2b3c4d5f',
      ways: ['numbers', 'customer'],
      source: copied,
      unconfirmed: { why: 'busy' },
    },
    long: {
      name: 'Sala konferencyjna „Kopernik”, piętro 14, skrzydło wschodnie, przy windach',
      product: 'Cisco Room Kit EQX with Quad Camera and Navigator',
      organization: longName,
      owner: longPerson,
      location: 'Centrum Logistyczne Północ, budynek C, piętro 14, skrzydło wschodnie',
      connection: 'connected_with_issues',
      mac: '00ffee3c4d5e',
      serial: 'FOC2447E0GHXXXXXXXX',
      sip: 'sala.konferencyjna.kopernik.skrzydlo.wschodnie@przedsiebiorstwo.rooms.webex.com',
      software: 'RoomOS 11.20.1.7 2026-10-02 6f3d0a7c1de',
      lastSeen: older,
      source: { from: 'copy', at: older },
      gaps: longGaps,
      goneAt: new Date('2026-11-12T10:00:00Z'),
    },
    hostile: {
      name: marks,
      product: macros,
      organization: tags,
      owner: mention,
      location: reference,
      connection: '[on](https://evil.example)',
      mac: '<script>',
      serial: '\u0024{serial}',
      sip: 'sip:x@evil.example?<y>',
      software: '1.0`rm -rf`',
      source: copied,
      gaps: hostileGaps,
    },
  },
  verify: {
    typical: {
      displayName: 'Anna Kowalska-Wiśniewska',
      address: 'a••••@zaklady-lodz.pl',
      minutes: 5,
    },
    wrong: {
      displayName: 'Anna Kowalska-Wiśniewska',
      address: 'a••••@zaklady-lodz.pl',
      minutes: 5,
      left: 4,
    },
    closed: { displayName: 'נועה קובלסקי', address: 'n••••@galil-labs.co.il', minutes: 5, left: 0 },
    early: {
      displayName: 'Anna Kowalska-Wiśniewska',
      address: 'a••••@zaklady-lodz.pl',
      minutes: 5,
      waitUntil: new Date('2026-11-20T13:14:15Z'),
    },
    long: {
      displayName: longPerson,
      address: 'm••••@przedsiebiorstwo-krzemieniecki-wolanczyk-i-wspolnicy.example',
      minutes: 10,
    },
    hostile: { displayName: macros, address: tags, minutes: 1 },
  },
  verified: {
    typical: {
      displayName: 'Anna Kowalska-Wiśniewska',
      until: new Date('2026-11-20T13:44:00Z'),
      by: 'Kari Nordmann',
    },
    long: { displayName: longPerson, until: new Date('2026-11-21T01:44:00Z'), by: longPerson },
    hostile: { displayName: mention, until: now, by: marks },
  },
  mail: {
    typical: {
      displayName: 'Anna Kowalska-Wiśniewska',
      email: 'anna_k.kowalska@zaklady-lodz.pl',
      mails: [
        {
          at: new Date('2026-11-20T13:03:00Z'),
          state: 'accepted',
          status: '250 2.0.0',
          providerId: '4F2A1B6C0D',
        },
        { at: older, state: 'failed', status: '451 4.7.1' },
      ],
      blocked: [],
      invited: true,
    },
    blocked: {
      displayName: 'Иван Ковалски',
      email: 'ivan.kovalski@rila-soft.bg',
      mails: [{ at: older, state: 'bounced', status: '550 5.1.1' }],
      blocked: [{ class: 'bounce', since: older }],
      invited: false,
    },
    none: {
      displayName: 'Kari Nordmann',
      email: 'kari@nordlys.no',
      mails: [],
      blocked: [],
      invited: false,
    },
    long: {
      displayName: longPerson,
      email:
        'maria.aleksandra.konstancja.von.hohenstein-brzeczyszczykiewicz@przedsiebiorstwo-krzemieniecki.example',
      mails: Array.from({ length: 5 }, () => ({
        at: older,
        state: 'unknown',
        status: 'ETIMEDOUT',
        providerId: '0100018f2b7c9d4e-5a6b7c8d-1e2f-4a3b-8c9d-0e1f2a3b4c5d-000000',
      })),
      providerSilent: true,
      blocked: [
        { class: 'complaint', since: older },
        { class: 'unsubscribe', since: older },
      ],
      invited: true,
    },
    hostile: {
      displayName: reference,
      email: marks,
      mails: [{ at: older, state: 'failed', status: tags, providerId: marks }],
      blocked: [{ class: 'bounce', since: older }],
      invited: true,
    },
  },
  hits: {
    typical: {
      query: 'kowal',
      first: 1,
      total: 17,
      rows: kowalskis.slice(0, 4),
      more: 13,
      source: copied,
    },
    alike: {
      query: 'acme',
      first: 1,
      total: 2,
      rows: [
        hit('Acme Telecom', '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a14', '', {
          kind: 'customer',
          lookAlike: true,
        }),
        hit('Аcme Telecom', '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a15', '', {
          kind: 'customer',
          lookAlike: true,
        }),
      ],
      more: 0,
      searchFrom: 2,
      source: copied,
    },
    broad: {
      query: 'an',
      first: 1,
      total: 200,
      rows: kowalskis.slice(0, 4),
      more: 196,
      many: true,
      inside: 'Zakłady Łódź Sp. z o.o.',
      source: copied,
    },
    last: { query: 'kowal', first: 13, total: 17, rows: kowalskis, more: 0, source: copied },
    mixed: {
      query: '4007',
      first: 1,
      total: 4,
      rows: [
        hit('+48 42 123 40 07', '4007 · Anna Kowalska-Wiśniewska', 'Zakłady Łódź Sp. z o.o.', {
          kind: 'number',
        }),
        hit(
          'Anna Kowalska-Wiśniewska',
          'anna_k.kowalska@zaklady-lodz.pl',
          'Zakłady Łódź Sp. z o.o.',
        ),
        hit('Reception 4007', 'Cisco 9851 · 00:1A:2B:3C:4D:5E', 'Nordlys Regnskap AS', {
          kind: 'device',
        }),
        hit('4007 Holding', '', '', { kind: 'customer' }),
      ],
      more: 0,
      source: copied,
      gaps: oneStale,
    },
    long: {
      query: longName,
      first: 1,
      total: 12_345,
      rows: Array.from({ length: 4 }, () =>
        hit(
          longPerson,
          'maria.aleksandra.konstancja.von.hohenstein@przedsiebiorstwo.example',
          longName,
        ),
      ),
      more: 12_341,
      source: { from: 'copy', at: older },
      gaps: oneStale,
    },
    hostile: {
      query: macros,
      first: 1,
      total: 9,
      rows: hostileTexts.slice(0, 4).map((one) => hit(one, one, one, { gone: true })),
      more: 5,
      source: live,
      gaps: hostileGaps,
    },
  },
  inside: {
    typical: {
      displayName: 'Zakłady Łódź Sp. z o.o.',
      orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a11',
      source: copied,
    },
    long: {
      displayName: longName,
      orgUuid: '6a5d5b1e-2f0c-4d43-9d3b-3c1f5c7f0a11',
      source: copied,
    },
    hostile: { displayName: macros, orgUuid: tags, source: copied },
  },
  nothing: {
    inside: {
      query: 'anna',
      searched: ['users', 'devices'],
      near: [],
      inside: 'Zakłady Łódź Sp. z o.o.',
      source: copied,
    },
    typical: {
      query: 'kovalskaa',
      searched: ['users', 'customers', 'numbers', 'devices'],
      near: kowalskis.slice(0, 3),
      source: copied,
      gaps: oneStale,
    },
    bare: { query: '+48 42 999 99 99', searched: ['numbers'], near: [], source: copied },
    never: { query: 'anna', searched: ['users'], near: [], source: undefined },
    long: {
      query: longName,
      searched: ['users', 'customers', 'numbers', 'devices'],
      near: kowalskis,
      source: { from: 'copy', at: older },
      gaps: oneStale,
    },
    hostile: {
      query: tags,
      searched: ['devices'],
      near: hostileTexts.map((one) => hit(one, one, one)),
      source: live,
    },
  },
  confirm: {
    code: {
      title: text('verify.askTitle'),
      facts: [
        { name: text('role.person'), value: 'Anna Kowalska-Wiśniewska' },
        { name: text('card.email'), value: 'a••••@zaklady-lodz.pl' },
        { name: text('card.customer'), value: 'Zakłady Łódź Sp. z o.o.' },
      ],
      warning: text('verify.askWarning'),
      yes: text('verify.yes'),
      destructive: false,
      canBeUndone: false,
      inputs: [
        {
          id: 'purpose',
          label: text('verify.reason'),
          error: text('verify.reasonError'),
          maxLength: 120,
        },
        {
          id: 'mailLanguage',
          label: text('verify.mailLanguage'),
          error: text('verify.mailLanguageError'),
          choices: [
            { title: 'English', value: 'en' },
            { title: 'Polski', value: 'pl' },
          ],
          value: 'pl',
        },
      ],
    },
    typical: {
      title: text('role.askGrant'),
      facts: [
        { name: text('role.person'), value: 'Kari Nordmann' },
        { name: text('card.email'), value: 'kari.nordmann@partner.example' },
        { name: text('role.organization'), value: 'Nordic Partner AS' },
        { name: text('role.before'), value: text('role.name', { role: 'none' }) },
        { name: text('role.after'), value: text('role.name', { role: 'helpdesk' }) },
      ],
      warning: text('role.grantWarning'),
      yes: text('role.yesGrant'),
      destructive: false,
      canBeUndone: true,
    },
    destructive: {
      title: text('role.askRevoke'),
      facts: [
        { name: text('role.person'), value: 'Daniel Peretz' },
        { name: text('role.before'), value: text('role.name', { role: 'partner-admin' }) },
      ],
      warning: text('role.revokeWarning'),
      yes: text('role.yesRevoke'),
      destructive: true,
      canBeUndone: false,
    },
    long: {
      title: text('card.hits', { count: 1, query: longPerson }),
      facts: Array.from({ length: 6 }, () => ({ name: text('card.location'), value: longName })),
      warning: text('card.nothing', { query: longName }),
      yes: text('card.nothing', { query: longName }),
      destructive: true,
      canBeUndone: false,
    },
    hostile: {
      title: said(macros),
      facts: hostileTexts.map((value) => ({ name: text('card.location'), value })),
      warning: said(tags),
      yes: said(marks),
      destructive: true,
      canBeUndone: false,
    },
  },
  help: {
    typical: {
      topics: topics(Object.keys(whats).filter((name) => !/^(role|sync)/.test(name))),
      roleName: text('role.name', { role: 'helpdesk' }),
    },
    long: {
      topics: topics(Object.keys(whats)),
      roleName: text('role.name', { role: 'helpdesk' }),
    },
    hostile: {
      topics: hostileTexts.map((example) => ({ name: 'find', example, what: said(example) })),
      roleName: said(macros),
    },
  },
  whoami: {
    typical: {
      displayName: 'Kari Nordmann',
      email: 'kari.nordmann@partner.example',
      roleName: text('role.name', { role: 'helpdesk' }),
      roleFrom: 'webex',
      language: 'nb',
    },
    long: {
      displayName: longPerson,
      email:
        'maria.aleksandra.konstancja.von.hohenstein-brzeczyszczykiewicz@przedsiebiorstwo.example',
      roleName: text('role.name', { role: 'helpdesk' }),
      roleFrom: 'settings',
      language: 'he',
    },
    hostile: {
      displayName: tags,
      email: marks,
      roleName: said(macros),
      roleFrom: 'deskhand',
      language: 'en',
    },
  },
  choose: {
    typical: {
      options: [
        { title: 'licences Anna Nowak', what: text('services.what') },
        { title: 'subscriptions Acme Telecom', what: text('portfolio.contractsWhat') },
      ],
    },
    long: {
      options: [
        {
          title: 'send code constantine.papadopoulos-rodriguez@international.example',
          what: text('verify.what'),
        },
        { title: 'mail status anna.kowalska@zaklady-lodz.pl', what: text('mail.what') },
        { title: 'unblock anna.kowalska@zaklady-lodz.pl', what: text('mail.unblockWhat') },
      ],
    },
    hostile: {
      options: [
        { title: `user ${marks}`, what: text('user.what') },
        { title: `customer ${mention}`, what: text('customer.what') },
      ],
    },
  },
  language: { typical: { current: 'en' }, hebrew: { current: 'he' }, hostile: { current: 'bg' } },
  roles: {
    typical: {
      people: [
        holder('Kari Nordmann', 'kari.nordmann@partner.example'),
        holder('Daniel Peretz', 'daniel.peretz@partner.example'),
        { ...holder('Iwona Zawadzka', 'iwona.zawadzka@partner.example'), from: 'settings' },
      ],
      total: 3,
    },
    long: {
      people: Array.from({ length: 8 }, (_, n) => holder(longPerson, `maria.${n}@partner.example`)),
      total: 31,
    },
    hostile: { people: hostileTexts.map((one) => holder(one, one)), total: 5 },
  },
  sync: {
    typical: {
      state: 'running',
      startedAt: new Date('2026-11-20T13:10:00Z'),
      stages: [
        { stage: 'organizations', done: 1, planned: 1, rows: 42 },
        { stage: 'people', done: 28, planned: 42, rows: 1034 },
        { stage: 'licenses', done: 28, planned: 42, rows: 211 },
        { stage: 'locations', done: 27, planned: 42, rows: 96 },
        { stage: 'numbers', done: 25, planned: 42, rows: 1502 },
        { stage: 'devices', done: 25, planned: 42, rows: 688 },
      ],
      rate: 4120.4,
      estimatedEnd: new Date('2026-11-20T13:17:00Z'),
    },
    done: {
      state: 'done',
      startedAt: older,
      finishedAt: new Date('2026-11-18T08:31:00Z'),
      stages: [{ stage: 'people', done: 42, planned: 42, rows: 1 }],
      gaps: oneStale,
    },
    planned: {
      state: 'running',
      startedAt: new Date('2026-11-20T13:10:00Z'),
      stages: [
        { stage: 'people', done: 5_104, failed: 1_312, planned: 14_031, rows: 51_840 },
        { stage: 'numberReport', done: 3, planned: 4, rows: 1_204_200 },
        { stage: 'deviceReport', done: 2, failed: 1, planned: 4, rows: 402_118 },
      ],
      rate: 4_120.4,
      estimatedEnd: new Date('2026-11-21T02:40:00Z'),
      plan: {
        tokens: 3,
        refused: 1,
        perMinute: 720,
        load: 0.084,
        sources: [
          { stage: 'numberReport', due: 4, calls: 92, everyMs: 82_800_000 },
          { stage: 'deviceReport', due: 4, calls: 92, everyMs: 82_800_000 },
          { stage: 'subscribers', due: 1, calls: 1, everyMs: 3_600_000 },
          { stage: 'people', due: 20_000, calls: 20_417, everyMs: 86_400_000 },
          { stage: 'licenses', due: 2_857, calls: 2_857, everyMs: 604_800_000 },
        ],
      },
    },
    never: { state: 'never', stages: [] },
    hostile: { state: 'failed', startedAt: now, stages: [], gaps: hostileGaps },
  },
  ...kpiSamples,
  ...kpiScheduleSamples,
  ...portfolioSamples,
  ...wholesaleSamples,
  ...usersSamples,
  notice: {
    typical: {
      tone: 'attention',
      title: text('card.nothing', { query: 'kowal' }),
      body: text('error.bug', { reference: 'A7F3-21KQ' }),
      reference: 'A7F3-21KQ',
    },
    good: { tone: 'good', title: text('card.stateDone'), body: text('card.canBeUndone') },
    way: {
      tone: 'good',
      title: text('connect.linkTitle'),
      body: text('connect.linkBody', { minutes: 10 }),
      way: {
        title: text('connect.open'),
        url: `https://desk.example/oauth/start?ticket=${'k3'.repeat(21)}w`,
      },
    },
    long: {
      tone: 'warning',
      title: text('card.nothing', { query: longName }),
      body: text('card.cannotBeUndone'),
    },
    hostile: { tone: 'warning', title: said(macros), body: said(tags), reference: mention },
  },
};

function said(query: string): Text {
  return text('card.nothing', { query });
}

function holder(displayName: string, email: string): CardDataOf['roles']['people'][number] {
  return {
    displayName,
    email,
    roleName: text('role.name', { role: 'helpdesk' }),
    since: older,
    from: 'deskhand',
  };
}

function topics(names: readonly string[]): CardDataOf['help']['topics'] {
  return names.flatMap((name) => {
    const [example, what] = whats[name] ?? [];
    return example && what ? [{ name, example, what }] : [];
  });
}
