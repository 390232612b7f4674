import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { change } from '../../conversation/command.ts';
import {
  type Choice,
  type Confirmation,
  type Reply,
  refuse,
  show,
} from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { type WholePerson, workNumberOf } from '../../webex/person-update.ts';
import type { FoundUser } from '../../wholesale/users.ts';
import type { UsesWholesale } from '../wholesale/create-customer.ts';
import { notMade } from '../wholesale/place-words.ts';
import { finished, trouble, wrong } from './outcomes.ts';
import { concernedBy, type UsesUsers, userFor } from './which.ts';

/** An extension alone. */
const without = '-';
/** A list of more is no choice. */
const mostOffered = 60;

const Input = z.object({
  query: z.string().trim().optional(),
  /** Of the person. */
  id: z.string().optional(),
  email: z.string().optional(),
  /** E.164, or `-`. */
  number: z.string().max(40).optional(),
  /** The number that the question named as the present one; empty: none. */
  before: z.string().optional(),
});
type Input = z.output<typeof Input>;

type Uses = UsesUsers & UsesWholesale;

/** Gives a user one of the free numbers of their location, or takes it (F294). */
export const assignNumber = change({
  name: 'numbers.assign',
  role: 'partner-admin',
  words: {
    en: ['assign number', 'assign phone number', 'change number'],
    pl: ['przydziel numer', 'zmień numer'],
    es: ['asignar número', 'cambiar número'],
    bg: ['дай номер', 'смени номер'],
    nb: ['tildel nummer', 'bytt nummer'],
    he: ['הקצה מספר', 'החלף מספר'],
  },
  examples: {
    en: ['assign number noa.ben-david@galil-labs.example'],
    pl: ['przydziel numer noa.ben-david@galil-labs.example'],
    es: ['asignar número noa.ben-david@galil-labs.example'],
    bg: ['дай номер noa.ben-david@galil-labs.example'],
    nb: ['tildel nummer noa.ben-david@galil-labs.example'],
    he: ['הקצה מספר noa.ben-david@galil-labs.example'],
  },
  what: text('line.assignWhat'),
  input: Input,
  answers: 'personal',

  concerns: ({ input }, uses: Uses) => concernedBy('numbers.assign', input, uses),

  async confirm({ input }, uses: Uses): Promise<Confirmation> {
    const target = await userFor('numbers.assign', input, uses);
    if ('reply' in target) return refuse(target.reply);
    const { found } = target;
    const line = await lineOf(found, uses);
    if ('reply' in line) return refuse(line.reply);
    const { number } = input;
    if (number === undefined) return refuse(form(found, line, input));
    if (!isOffered(number, line)) {
      return refuse(form(found, line, {}, wrong([text('line.taken', { number })])));
    }
    const { before } = line;
    return {
      kind: 'ask',
      data: question(found, line, number),
      input: { email: found.email, number, before },
      audit: { subscriber: found.user.id, before: before !== '', after: number !== without },
    };
  },

  async run({ input }, uses: Uses): Promise<Reply> {
    const target = await userFor('numbers.assign', input, uses);
    if ('reply' in target) return target.reply;
    const { email, customer, user } = target.found;
    const { number = without, before = '' } = input;
    if (!user.personId) return trouble(text('users.pending'));
    const made = await uses.wholesale.premises.assignNumber(customer.orgId, user.personId, {
      before: before || undefined,
      phone: number === without ? undefined : number,
    });
    if (made.outcome !== 'done') return notMade(made, 'spark-admin:people_write');
    const after = number === without ? '–' : number;
    const choice: Choice = {
      command: 'numbers.assign',
      input: { email, number: before || without },
      say: 'undo',
    };
    return finished(
      text('line.assigned', { email, before: before || '–', after }),
      [{ offer: text('users.undo'), choice }],
      { audit: { subscriber: user.id, before: before !== '', after: number !== without } },
    );
  },
});

interface Line {
  /** Name of the location. */
  place: string;
  /** E.164; empty: none. */
  before: string;
  extension: string;
  /** Free numbers of the location. */
  free: readonly string[];
}

/** Whether it is free, or none where there is an extension; what they have already is no change. */
function isOffered(number: string, { before, extension, free }: Line): boolean {
  if (number === (before || without)) return false;
  return number === without ? extension !== '' : free.includes(number);
}

function question(
  { email, customer }: FoundUser,
  { place, before, extension }: Line,
  number: string,
): CardData<'confirm'> {
  return {
    title: text('line.askAssign'),
    facts: [
      { name: text('users.user'), value: email },
      { name: text('users.customer'), value: customer.name },
      { name: text('setup.location'), value: place },
      { name: text('line.extension'), value: extension },
      { name: text('users.before'), value: before || '–' },
      { name: text('users.after'), value: number === without ? '–' : number },
    ],
    warning: text(before ? 'line.assignWarning' : 'line.newWarning'),
    yes: text('line.assignYes'),
    destructive: false,
    canBeUndone: before !== '' || extension !== '',
  };
}

/** What the user is called by now and what is free, or why there is nothing to choose from. */
async function lineOf(
  { customer, email, user }: FoundUser,
  { wholesale: { premises } }: UsesWholesale,
): Promise<Line | { reply: Reply }> {
  if (user.pending || !user.personId) return { reply: trouble(text('users.pending')) };
  const whole: WholePerson = await premises.person(customer.orgId, user.personId);
  const before = workNumberOf(whole) ?? '';
  const { locationId, extension = '' } = whole;
  if (locationId === undefined || (before === '' && extension === '')) {
    return { reply: withoutLine(email) };
  }
  const [locations, free] = await Promise.all([
    premises.locations(customer.orgId),
    premises.freeNumbers(customer.orgId, locationId),
  ]);
  const place = locations.find(({ id }) => id === locationId)?.name ?? '';
  if (free.length === 0 && (before === '' || extension === '')) {
    return { reply: noneFree(customer.orgId, locationId, place) };
  }
  return { place, before, extension, free };
}

/** Number and location come with a package that has calling. */
function withoutLine(email: string): Reply {
  const choice = { command: 'users.package', input: { email } };
  return trouble(text('line.noCalling', { email }), [{ offer: text('users.packageYes'), choice }]);
}

function noneFree(orgId: string, location: string, name: string): Reply {
  const choice = { command: 'numbers.add', input: { id: orgId, location } };
  return trouble(text('line.noFree', { name }), [{ offer: text('line.add'), choice }]);
}

function form(
  { customer, email, person }: FoundUser,
  { place, before, extension, free }: Line,
  { number }: Input,
  problem?: CardData<'usersForm'>['problem'],
): Reply {
  const offered = free.slice(0, mostOffered).map((each) => ({ title: each, value: each }));
  const none = { title: text('line.without'), value: without };
  const choices = extension !== '' && before !== '' ? [...offered, none] : offered;
  return show(
    'usersForm',
    {
      title: text('line.assignTitle', { name: person?.displayName ?? email }),
      facts: [
        { name: text('users.customer'), value: customer.name },
        { name: text('setup.location'), value: place },
        { name: text('line.extension'), value: extension },
        { name: text('users.now'), value: before || '–' },
      ],
      problem,
      fields: [
        {
          id: 'number',
          kind: 'choice',
          label: text('line.number'),
          error: text('line.numberError'),
          choices,
          value: number ?? choices[0]?.value,
        },
      ],
      hint: text('line.assignHint', { name: place }),
      yes: text('users.next'),
    },
    {
      choices: [{ command: 'numbers.assign', input: { email }, fields: ['number'] }],
      replaces: true,
    },
  );
}
