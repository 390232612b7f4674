/** Data for the gallery about forms, onboarding templates and wholesale customers. */
import { type Text, text } from '../src/language/index.ts';
import type { CardDataOf } from './data.ts';
import { hostileTexts } from './hostile.ts';
import type { FormField, WholesaleCards } from './wholesale-data.ts';

const [macros, tags, marks, mention, reference] = hostileTexts;
const longName =
  'Międzynarodowe Przedsiębiorstwo Usługowo-Handlowe Krzemieniecki-Wolańczyk i Wspólnicy Sp. k.';
const provisioningId = 'ZjViMzYxODctYzhkZC00NzI3LThiMmYtZjljNDQ3ZjI5MDQ2';
const at = new Date('2026-11-20T13:02:00Z');

const state = (word: string): Text => text('place.state', { state: word });
const [noPstn, off, untold] = [state('none'), state('off'), state('untold')];
const kind = (type: string, name: string): Text => text('place.kind', { type, name });
const gateway = kind('local_gateway', 'Premises-based PSTN');

const label = (field: string): Text => text('wholesale.field', { field });
const fact = (field: string): Text => text('wholesale.fact', { field });
const step = (number: number, name: string) => ({
  at: number,
  of: 4,
  name: text('wholesale.step', { step: name }),
});
const wrong = (problem: string, detail = ''): Text =>
  text('wholesale.problem', { problem, detail });

function line(id: string, value = '', problem?: Text, maxLength = 120): FormField {
  return { kind: 'line', id, label: label(id), value, maxLength, problem };
}

/** A field of a request for Setup Assist; `problem` names what is wrong with it. */
function asked(field: string, value = '', problem?: string): FormField {
  const shared = problem === 'email';
  return {
    kind: 'line',
    id: field,
    label: text('assist.field', { field }),
    value,
    maxLength: 120,
    ...(problem && {
      problem: shared ? wrong(problem) : text('assist.problem', { field: problem }),
    }),
  };
}

const packages = [
  'Webex Calling',
  'Webex Calling Standard',
  'Webex Suite',
  'Webex Meetings',
  'Webex Voice',
  'Common Area Calling',
  'Customer Assist',
  'Attendant Console',
  'Cisco Calling Plan',
  'Contact Center Premium Agent',
  'Contact Center Standard Agent',
  'Contact Center Voice Ports',
  'Contact Center AI Assistant',
  'Webex AI Agent',
].map((title) => ({ title, value: title.toLowerCase().replaceAll(' ', '_') }));

const languages = [
  { title: 'English', value: 'en' },
  { title: 'Polski', value: 'pl' },
  { title: 'עברית', value: 'he' },
];

const attested: FormField = {
  kind: 'toggle',
  id: 'attested',
  label: label('attested'),
  title: text('wholesale.attest'),
  value: 'false',
};

const details = (company: string, problem?: Text): FormField[] => [
  line('company', company, problem),
  line('admin', problem ? 'anna' : 'anna@zaklady-lodz.pl', problem && wrong('email')),
  line('externalId', 'C-10482', problem && wrong('externalIdTaken')),
  line('country', 'Polska'),
  {
    kind: 'choice',
    id: 'language',
    label: label('language'),
    choices: languages,
    value: 'pl',
    beside: true,
  },
  { ...attested, problem: problem && wrong('attest') },
];

const title = text('customer.createTitle');
const settings: CardDataOf['template']['facts'] = [
  { name: fact('admin'), value: 'sp.admin@fjordlys.example' },
  { name: fact('country'), value: 'Polska' },
  { name: fact('language'), value: 'Polski' },
  { name: fact('subscription'), value: 'Wholesale-PL-2026' },
  { name: fact('pstn'), value: '–' },
  { name: fact('authentication'), value: text('wholesale.authentication', { method: 'webex' }) },
  { name: fact('packages'), value: ['Webex Calling', 'Webex Suite', 'Webex Meetings'] },
  { name: fact('inviteEmails'), value: text('wholesale.yesNo', { on: true }) },
  { name: fact('vidcast'), value: text('wholesale.yesNo', { on: false }) },
  { name: fact('calls'), value: 'Voicemail in Polish' },
];

/** A template with everything that may be set, and every package there is. */
const everything: CardDataOf['template']['facts'] = [
  { name: fact('admin'), value: 'service.provider.administrator@fjordlys.example' },
  { name: fact('country'), value: 'Bosnia and Herzegovina' },
  { name: fact('language'), value: 'Polski' },
  { name: fact('subscription'), value: 'Wholesale-PL-2026-0000000000000000' },
  { name: fact('packages'), value: packages.map(({ title }) => title) },
  { name: fact('authentication'), value: text('wholesale.authentication', { method: 'partner' }) },
  { name: fact('pstn'), value: 'Międzynarodowy Dostawca Telefonii w Chmurze Sp. z o.o.' },
  { name: fact('idp'), value: 'https://idp.fjordlys.example/saml/metadata/entity-id' },
  { name: fact('inviteEmails'), value: text('wholesale.yesNo', { on: true }) },
  { name: fact('vidcast'), value: text('wholesale.yesNo', { on: true }) },
  {
    name: fact('calls'),
    value: 'Voicemail in Polish; calls abroad are allowed after approval only',
  },
];

const groups = (
  name: string,
  address: string,
  sold: readonly string[] = ['Webex Calling', 'Webex Meetings'],
): CardDataOf['review']['groups'] => [
  [
    { name: fact('company'), value: name },
    { name: fact('admin'), value: 'anna@zaklady-lodz.pl' },
    { name: fact('externalId'), value: 'C-10482' },
    { name: fact('country'), value: 'Polska' },
  ],
  [
    { name: fact('template'), value: 'Wholesale PL' },
    { name: fact('packages'), value: sold },
  ],
  [
    { name: fact('locationName'), value: 'Headquarters' },
    { name: fact('address'), value: address },
    { name: fact('timeZone'), value: 'Europe/Warsaw' },
  ],
];

/** The samples of the cards of `wholesale-data.ts`. */
export const wholesaleSamples: {
  [C in keyof WholesaleCards]: Record<string, WholesaleCards[C]> &
    Record<'typical' | 'hostile', WholesaleCards[C]>;
} = {
  form: {
    typical: { title, step: step(1, 'details'), fields: details('Zakłady Łódź Sp. z o.o.') },
    wrong: {
      title,
      step: step(1, 'details'),
      fields: [
        {
          kind: 'choice',
          id: 'template',
          label: label('template'),
          choices: [{ title: 'Wholesale PL', value: 'a' }],
          value: 'a',
        },
        ...details('100% Łódź', wrong('percent')),
      ],
    },
    packages: {
      title,
      step: step(2, 'packages'),
      fields: [
        {
          kind: 'choice',
          id: 'packages',
          label: label('packages'),
          problem: text('wholesale.needs', {
            addOn: 'Attendant Console',
            needs: ['Webex Calling', 'Webex Suite', 'Customer Assist'],
          }),
          choices: packages,
          many: true,
          value: 'webex_meetings,attendant_console',
        },
      ],
    },
    location: {
      title,
      step: step(3, 'location'),
      fields: [
        line('locationName', 'Headquarters'),
        line('street', longName, text('wholesale.tooLong', { most: 50, has: 92 })),
        line('addition'),
        line('city', 'Łódź'),
        line('state', 'CA'),
        { ...line('postalCode', '90-406'), beside: true },
        {
          kind: 'choice',
          id: 'timeZone',
          label: label('timeZone'),
          choices: [{ title: 'America/Los_Angeles', value: 'America/Los_Angeles' }],
          value: '',
        },
      ],
    },
    template: {
      title: text('template.editTitle'),
      step: step(1, 'primary'),
      intro: text('template.intro'),
      fields: [
        line('name', 'Wholesale PL'),
        line('admin', 'sp.admin@fjordlys.example'),
        line('country', 'Polska'),
        {
          kind: 'choice',
          id: 'language',
          label: label('language'),
          choices: languages,
          value: '',
          beside: true,
        },
        line('subscription', 'Wholesale-PL-2026'),
        line('provisioningId', provisioningId),
      ],
      link: { title: text('template.hub'), url: 'https://admin.webex.com' },
    },
    assist: {
      title: text('assist.title'),
      step: { at: 1, of: 2, name: text('assist.step') },
      intro: text('assist.intro', { name: longName, address: 'setup-assist@fjordlys.example' }),
      fields: [
        asked('contact', 'Ewa Młynarska'),
        asked('email', 'ewa@mlyn', 'email'),
        { ...asked('phone', '42 999', 'phone'), beside: true },
        asked('locations', 'Headquarters, Gdańsk, Krzemieniec'),
        asked('users', '0', 'users'),
        { ...asked('date', '31.2.2027', 'date'), beside: true },
        asked('remark'),
      ],
      link: { title: text('assist.help'), url: 'https://help.webex.com' },
    },
    hostile: {
      title,
      step: step(1, 'details'),
      problem: text('wholesale.webex', { reason: marks }),
      fields: [
        line('company', macros, text('wholesale.webex', { reason: tags })),
        line('admin', mention),
        line('externalId', reference),
      ],
    },
  },
  review: {
    typical: {
      title,
      step: step(4, 'review'),
      checked: text('customer.createChecked'),
      groups: groups('Zakłady Łódź Sp. z o.o.', 'ul. Piotrkowska 17, 90-406 Łódź'),
      warnings: [text('customer.billing')],
      yes: text('customer.createYes'),
      canBeUndone: false,
    },
    alike: {
      title,
      step: step(4, 'review'),
      checked: text('customer.createChecked'),
      groups: groups(longName, `${longName}, 90-406 Łódź`),
      warnings: [
        text('customer.alikeNames', { names: [longName.slice(0, 48), 'Zaklady Lodz sp. z o. o.'] }),
        text('customer.billing'),
      ],
      yes: text('customer.createYes'),
      canBeUndone: false,
    },
    template: {
      title: text('template.editTitle'),
      step: step(4, 'review'),
      checked: text('template.checked'),
      groups: [settings.slice(0, 5), settings.slice(5, 10)],
      warnings: [text('template.pstnWarning'), text('template.portal')],
      yes: text('template.saveYes'),
      canBeUndone: true,
    },
    everything: {
      title: text('template.editTitle'),
      step: step(4, 'review'),
      checked: text('template.checked'),
      groups: [
        [
          { name: fact('name'), value: 'Wholesale Europa Środkowo-Wschodnia 2026' },
          { name: fact('provisioningId'), value: provisioningId, whole: true },
          ...everything.slice(0, 4),
        ],
        everything.slice(4),
      ],
      warnings: [text('template.pstnWarning'), text('template.portal')],
      yes: text('template.saveYes'),
      canBeUndone: true,
    },
    full: {
      title,
      step: step(4, 'review'),
      checked: text('customer.createChecked'),
      groups: groups(
        longName,
        'ul. Marszałka Józefa Piłsudskiego 123, 90-406 Łódź',
        packages.map(({ title: name }) => name),
      ),
      warnings: [
        text('customer.alikeNames', { names: [longName.slice(0, 48), 'Zaklady Lodz sp. z o. o.'] }),
        text('customer.billing'),
      ],
      yes: text('customer.createYes'),
      canBeUndone: false,
    },
    hostile: {
      title,
      step: step(4, 'review'),
      checked: text('customer.createChecked'),
      groups: groups(macros, tags),
      warnings: [text('customer.alikeNames', { names: [marks, mention] })],
      yes: text('customer.createYes'),
      canBeUndone: false,
    },
  },
  templates: {
    typical: {
      templates: [
        { name: 'Wholesale PL', country: 'PL', packages: 5, retired: false },
        { name: 'Wholesale IL – מרפאות', country: 'IL', packages: 1, retired: false },
        { name: 'Old one', country: 'NO', packages: 2, retired: true },
      ],
    },
    none: { templates: [] },
    hostile: {
      templates: [
        { name: macros, country: tags, packages: 0, retired: false },
        { name: mention, country: 'X', packages: 22, retired: true },
      ],
    },
  },
  template: {
    typical: {
      name: 'Wholesale PL',
      provisioningId,
      retired: false,
      facts: settings,
      checkedAt: at,
      url: 'https://admin.webex.com',
    },
    everything: {
      name: longName,
      provisioningId,
      retired: false,
      facts: everything,
      checkedAt: at,
      url: 'https://admin.webex.com',
    },
    retired: {
      name: longName,
      provisioningId,
      retired: true,
      facts: settings,
      checkedAt: at,
      url: 'https://admin.webex.com',
    },
    hostile: {
      name: macros,
      provisioningId: tags,
      retired: false,
      facts: [{ name: fact('admin'), value: marks }],
      url: 'javascript:alert(1)',
    },
  },
  setup: {
    typical: {
      displayName: 'Młyn Wiatraczny Sp. z o.o.',
      status: 'provisioned',
      externalId: 'MLYN-1',
      packages: ['Webex Calling', 'Webex Meetings'],
      locations: [{ name: 'Headquarters', city: 'Łódź', pstn: noPstn, open: true }],
      locationCount: 1,
      freeNumbers: ['+4842999000', '+4842999001'],
      freeCount: 12,
    },
    everything: {
      displayName: longName,
      status: 'provisioned_with_errors',
      externalId: 'DH-00000000-0000-0000-0000-000000000000',
      packages: packages.map(({ title: name }) => name),
      locations: [1, 2, 3].map((each) => ({
        name: `Headquarters ${each}`,
        city: 'Krzemieniec',
        pstn: kind('integrated_ccp', longName),
        open: each === 3,
      })),
      locationCount: 40,
      freeNumbers: ['+4842999000', '+4842999001', '+4842999002'],
      freeCount: 120,
    },
    direct: {
      displayName: 'Nordfisk',
      packages: [],
      locations: [{ name: 'Oslo', city: 'Oslo', pstn: gateway, open: false }],
      locationCount: 1,
      freeNumbers: [],
      freeCount: 0,
      setupAssistUrl: 'https://help.webex.com',
    },
    hostile: {
      displayName: macros,
      status: tags,
      externalId: marks,
      packages: [mention],
      locations: [{ name: reference, city: tags, pstn: kind(macros, marks), open: true }],
      locationCount: 9,
      freeNumbers: [macros],
      freeCount: 1,
      setupAssistUrl: 'javascript:alert(1)',
    },
  },
  locations: {
    typical: {
      displayName: 'Młyn Wiatraczny Sp. z o.o.',
      first: 1,
      total: 2,
      rows: [
        { name: 'Headquarters', city: 'Łódź', pstn: noPstn },
        { name: 'Gdańsk', city: 'Gdańsk', pstn: kind('cisco_pstn', 'Cisco Calling Plan') },
      ],
      more: 0,
      adds: true,
      hubUrl: 'https://admin.webex.com',
    },
    long: {
      displayName: longName,
      first: 4,
      total: 41,
      rows: [off, kind('integrated_ccp', longName), untold].map((pstn, at) => ({
        name: `${longName} ${at}`,
        city: 'Krzemieniec',
        pstn,
      })),
      more: 35,
      adds: true,
      hubUrl: 'https://admin.webex.com',
    },
    none: {
      displayName: 'Nordfisk',
      first: 1,
      total: 0,
      rows: [],
      more: 0,
      adds: false,
      hubUrl: 'https://admin.webex.com',
    },
    hostile: {
      displayName: macros,
      first: 1,
      total: 1,
      rows: [{ name: tags, city: marks, pstn: kind(mention, reference) }],
      more: 0,
      adds: true,
      hubUrl: 'javascript:alert(1)',
    },
  },
  location: {
    typical: {
      customer: 'Kystlinjen',
      name: 'Oslo',
      address: 'Storgata 1, 0155 Oslo, NO',
      timeZone: 'Europe/Oslo',
      pstn: gateway,
      tone: 'good',
      mainNumber: '+4722555000',
      routingPrefix: '8001',
      freeNumbers: ['+4722555101', '+4722555102', '+4722555103'],
      freeCount: 11,
      takesNumbers: true,
      hubUrl: 'https://admin.webex.com',
    },
    untold: {
      customer: longName,
      name: longName,
      address: `${longName}, 90-406 Łódź, PL`,
      timeZone: 'Europe/Warsaw',
      pstn: untold,
      tone: 'unknown',
      freeNumbers: [],
      freeCount: 0,
      takesNumbers: false,
      note: text('place.untold'),
      hubUrl: 'https://admin.webex.com',
    },
    open: {
      customer: 'Młyn Wiatraczny',
      name: 'Headquarters',
      address: 'ul. Piotrkowska 17, 90-406 Łódź, PL',
      timeZone: 'Europe/Warsaw',
      pstn: noPstn,
      tone: 'warning',
      freeNumbers: [],
      freeCount: 0,
      takesNumbers: false,
      hubUrl: 'https://admin.webex.com',
    },
    hostile: {
      customer: macros,
      name: tags,
      address: marks,
      timeZone: mention,
      pstn: kind(reference, macros),
      tone: 'good',
      mainNumber: tags,
      routingPrefix: marks,
      freeNumbers: [mention],
      freeCount: 1,
      takesNumbers: true,
      hubUrl: 'javascript:alert(1)',
    },
  },
  creations: {
    typical: {
      creations: [
        {
          name: 'Młyn Wiatraczny',
          externalId: 'MLYN-1',
          state: 'accepted',
          since: at,
          problems: [],
        },
        { name: 'Galil', externalId: 'G-2', state: 'review', since: at, problems: [] },
        { name: 'Rila', externalId: 'R-3', state: 'errors', since: at, problems: ['one'] },
      ],
    },
    none: { creations: [] },
    hostile: {
      creations: [{ name: macros, externalId: tags, state: marks, since: at, problems: [mention] }],
    },
  },
};
