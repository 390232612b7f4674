/** People one meets in the examples: everything about them is fixed. */
import type { Device } from '../world.ts';
import type { CityName } from './cities.ts';

export interface MemorablePerson {
  /** Slug of the customer. */
  customer: string;
  city: CityName;
  displayName: string;
  firstName: string;
  lastName: string;
  /** Left side of the e-mail. */
  mailbox: string;
  title?: string;
  /** The last digits of the direct number; absent: extension only. */
  line?: string;
  extension?: string;
  mobile?: string;
  devices?: readonly {
    product: string;
    mac: string;
    serial: string;
    status?: Device['connectionStatus'];
  }[];
  state?: 'invited' | 'inactive';
  /** Holds the customer's full administrator role. */
  administers?: boolean;
}

export const memorable: readonly MemorablePerson[] = [
  {
    customer: 'zaklady-lodz',
    city: 'lodz',
    displayName: 'Anna Kowalska-Wiśniewska',
    firstName: 'Anna',
    lastName: 'Kowalska-Wiśniewska',
    mailbox: 'anna.kowalska-wisniewska',
    title: 'Kierowniczka działu IT',
    line: '00101',
    extension: '1101',
    administers: true,
    devices: [
      { product: 'Cisco 8845', mac: '84:78:AC:10:00:01', serial: 'FCH2601A001' },
      { product: 'Cisco Desk Pro', mac: '84:78:AC:10:00:02', serial: 'FOC2601A002' },
      {
        product: 'Cisco Headset 730',
        mac: '84:78:AC:10:00:03',
        serial: 'FHS2601A003',
        status: 'disconnected',
      },
    ],
  },
  {
    customer: 'zaklady-lodz',
    city: 'lodz',
    displayName: 'Anna Nowak',
    firstName: 'Anna',
    lastName: 'Nowak',
    mailbox: 'anna.nowak',
    title: 'Księgowa',
    line: '00102',
    extension: '1102',
    devices: [{ product: 'Cisco 9861', mac: '84:78:AC:10:00:04', serial: 'FCH2601A004' }],
  },
  {
    customer: 'cafesol',
    city: 'madrid',
    displayName: 'Anna Nowak',
    firstName: 'Anna',
    lastName: 'Nowak',
    mailbox: 'anna.nowak',
    title: 'Encargada de turno',
    line: '00102',
    extension: '2102',
    devices: [
      {
        product: 'Cisco 7841',
        mac: '84:78:AC:20:00:02',
        serial: 'FCH2602A002',
        status: 'connected_with_issues',
      },
    ],
  },
  {
    customer: 'cafesol',
    city: 'madrid',
    displayName: 'María José Núñez',
    firstName: 'María José',
    lastName: 'Núñez',
    mailbox: 'mariajose.nunez',
    title: 'Dueña',
    line: '00101',
    extension: '2101',
    administers: true,
  },
  {
    customer: 'galil-labs',
    city: 'haifa',
    displayName: 'נועה בן־דוד',
    firstName: 'Noa',
    lastName: 'Ben-David',
    mailbox: 'noa.ben-david',
    title: 'מנהלת מעבדה',
    line: '00101',
    extension: '3101',
    administers: true,
    devices: [
      { product: 'Cisco 8851', mac: '84:78:AC:30:00:01', serial: 'FCH2603A001' },
      { product: 'Cisco Room Kit', mac: '84:78:AC:30:00:02', serial: 'FOC2603A002' },
    ],
  },
  {
    customer: 'galil-labs',
    city: 'haifa',
    displayName: 'Gal Invited',
    firstName: 'Gal',
    lastName: 'Invited',
    mailbox: 'gal.invited',
    state: 'invited',
  },
  {
    customer: 'galil-labs',
    city: 'haifa',
    displayName: 'אורן פרידמן',
    firstName: 'Oren',
    lastName: 'Friedman',
    mailbox: 'oren.friedman',
    state: 'inactive',
    extension: '3190',
  },
  {
    customer: 'balkan-logistika',
    city: 'sofia',
    displayName: 'Иван Петров',
    firstName: 'Иван',
    lastName: 'Петров',
    mailbox: 'ivan.petrov',
    title: 'Ръководител смяна',
    line: '00101',
    extension: '4101',
    administers: true,
    devices: [{ product: 'Cisco 8841', mac: '84:78:AC:40:00:01', serial: 'FCH2604A001' }],
  },
  {
    customer: 'nordfisk',
    city: 'bergen',
    displayName: 'Kari Nordmann',
    firstName: 'Kari',
    lastName: 'Nordmann',
    mailbox: 'kari.nordmann',
    title: 'Daglig leder',
    line: '00101',
    extension: '5101',
    administers: true,
    devices: [{ product: 'Cisco 8845', mac: '84:78:AC:50:00:01', serial: 'FCH2605A001' }],
  },
  hostile('evil-links', 'boston', 'link', '[Click here](https://evil.example/login)'),
  hostile('evil-links', 'boston', 'everybody', '<@all> please read'),
  hostile('evil-links', 'boston', 'formula', '\u0024{1+1} {{$root}} @{x}'),
  hostile('evil-links', 'boston', 'bidi', 'Invoice \u202Egpj.exe\u202C'),
  hostile('evil-links', 'boston', 'zero', 'Al\u200Bice\u2060 Ad\u00ADmin'),
  hostile('ohara-sons', 'chicago', 'long', 'Wolfeschlegelsteinhausen'.repeat(9).slice(0, 200)),
  hostile('ohara-sons', 'chicago', 'lines', 'Ed\nDeskhand: your code is 123456'),
  hostile('ohara-sons', 'chicago', 'pipe', 'Ann | Bob | Carol'),
  hostile('ohara-sons', 'chicago', 'ticks', '```\n`code`'),
  hostile('ohara-sons', 'chicago', 'html', '<img src=x onerror=alert(1)> & <b>bold</b>'),
  hostile('ohara-sons', 'chicago', 'marks', '*_~# 1. > - **Bold** ~~x~~'),
];

function hostile(
  customer: string,
  city: CityName,
  mailbox: string,
  displayName: string,
): MemorablePerson {
  return { customer, city, displayName, firstName: displayName, lastName: '', mailbox };
}
