/** Samples of the card for users. */
import { text } from '../src/language/index.ts';
import { hostileTexts } from './hostile.ts';
import type { UserField, UsersCards } from './users-data.ts';

const [macros, tags, marks, mention] = hostileTexts;
const longName =
  'Międzynarodowe Przedsiębiorstwo Usługowo-Handlowe „Krzemieniecki-Wolańczyk i Wspólnicy” Spółka komandytowa';

function fields(given: { place?: string; lines?: string }): UserField[] {
  return [
    {
      id: 'package',
      kind: 'choice',
      label: text('users.package'),
      error: text('users.packageError'),
      choices: [
        { title: 'Webex Calling', value: 'webex_calling' },
        { title: 'Webex Suite', value: 'webex_suite' },
        { title: 'Webex Meetings', value: 'webex_meetings' },
      ],
      value: 'webex_calling',
    },
    {
      id: 'location',
      kind: 'choice',
      label: text('users.location'),
      error: text('users.locationError'),
      choices: [
        { title: given.place ?? 'Haifa', value: 'Y2lzY29zcGFyazovL3VzL0xPQ0FUSU9OLzE' },
        { title: text('users.noLocation'), value: '-' },
      ],
      value: '-',
    },
    {
      id: 'lines',
      kind: 'lines',
      label: text('users.addLines'),
      error: text('users.addLinesError'),
      maxLength: 5_000,
      ...(given.lines !== undefined && { value: given.lines }),
    },
  ];
}

/** Samples of every card. */
export const usersSamples: {
  [C in keyof UsersCards]: Record<string, UsersCards[C]> &
    Record<'typical' | 'hostile', UsersCards[C]>;
} = {
  usersForm: {
    typical: {
      title: text('users.addTitle', { name: 'מעבדות גליל בע״מ' }),
      facts: [],
      fields: fields({}),
      hint: text('users.addHint'),
      note: text('users.otherWays'),
      yes: text('users.check'),
    },
    package: {
      title: text('users.packageTitle', { name: 'Dana Levi' }),
      facts: [
        { name: text('users.customer'), value: 'מעבדות גליל בע״מ' },
        { name: text('users.now'), value: 'Webex Meetings' },
      ],
      fields: [
        ...fields({}).slice(0, 2),
        {
          id: 'line',
          kind: 'line',
          label: text('users.extension'),
          error: text('users.extensionError'),
          optional: true,
          maxLength: 30,
        },
      ],
      hint: text('users.numberHint'),
      yes: text('users.next'),
    },
    long: {
      title: text('users.addTitle', { name: longName }),
      facts: [],
      problem: {
        title: text('users.noneReady'),
        lines: Array.from({ length: 7 }, (_, at) =>
          text('users.lineProblem', {
            row: at + 1,
            problem:
              'Webex Calling needs an extension or a phone number; Webex Calling needs a location',
          }),
        ),
      },
      fields: fields({
        place: longName,
        lines: `${longName}; someone.with.a.long.name@a-long-domain.example\n`.repeat(20),
      }),
      hint: text('users.addHint'),
      note: text('users.otherWays'),
      yes: text('users.check'),
    },
    hostile: {
      title: text('users.addTitle', { name: tags ?? '' }),
      facts: [{ name: text('users.customer'), value: macros ?? '' }],
      problem: {
        title: text('users.troubleTitle'),
        lines: [text('users.badEmail', { value: marks ?? '' })],
      },
      fields: fields({ place: mention ?? '', lines: `${macros}\n${tags}` }),
      hint: text('users.addHint'),
      yes: text('users.check'),
    },
  },
};
