import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, show } from '../../conversation/reply.ts';
import { type Text, text } from '../../language/index.ts';
import { takesNumbers } from '../../wholesale/pstn.ts';
import { linesIn } from '../../wholesale/user-lines.ts';
import { phoneOf } from '../../wholesale/user-row.ts';
import type { UserCustomer } from '../../wholesale/users.ts';
import { finished, trouble, wrong } from '../subscribers/outcomes.ts';
import { customerFor, type UsesUsers } from '../subscribers/which.ts';
import type { UsesWholesale } from './create-customer.ts';
import { notMade, numberWords } from './place-words.ts';

/** As many as users are typed at a time. */
const mostNumbers = 25;
/** Locations whose connection is asked for to offer them; each costs two calls. */
const mostPlaces = 20;

const Input = z.object({
  query: z.string().trim().optional(),
  /** Organization id. */
  id: z.string().optional(),
  location: z.string().optional(),
  /** As typed. */
  lines: z.string().max(2_000).optional(),
});
type Input = z.output<typeof Input>;

type Uses = UsesUsers & UsesWholesale;

/** Puts numbers into a location whose PSTN connection takes them; what is wrong is said line by line. */
export const addNumbers = change({
  name: 'numbers.add',
  role: 'partner-admin',
  words: {
    en: ['add numbers', 'add phone numbers'],
    pl: ['dodaj numery', 'dodaj numery telefonów'],
    es: ['añadir números', 'agregar números'],
    bg: ['добави номера', 'добави телефонни номера'],
    nb: ['legg til numre', 'legg til telefonnumre'],
    he: ['הוסף מספרים', 'הוספת מספרים'],
  },
  examples: {
    en: ['add numbers Kystlinjen'],
    pl: ['dodaj numery Kystlinjen'],
    es: ['añadir números Kystlinjen'],
    bg: ['добави номера Балкан Логистика'],
    nb: ['legg til numre Kystlinjen'],
    he: ['הוסף מספרים מעבדות גליל'],
  },
  what: text('line.addWhat'),
  input: Input,
  answers: 'personal',

  async confirm({ input }, uses: Uses): Promise<Confirmation> {
    const found = await customerFor('numbers.add', input, uses);
    if ('reply' in found) return refuse(found.reply);
    const { customer } = found;
    const places = await openPlaces(customer, input, uses);
    if ('problem' in places) return refuse(trouble(places.problem));
    const { lines, location } = input;
    const place = places.open.find(({ id }) => id === location);
    if (lines === undefined || !place) {
      return refuse(form(customer, places.open, input));
    }
    const { numbers, problems } = numbersIn(lines);
    const wrongs = problems.length > 0 ? problems : await takenOf(customer, numbers, uses);
    if (wrongs.length > 0) return refuse(form(customer, places.open, input, wrong(wrongs)));
    return {
      kind: 'ask',
      data: question(customer, place, numbers),
      input: { id: customer.orgId, location: place.id, lines },
      audit: { customer: customer.id, location: place.id, count: numbers.length },
    };
  },

  async run({ input }, uses: Uses): Promise<Reply> {
    const found = await customerFor('numbers.add', input, uses);
    if ('reply' in found) return found.reply;
    const { customer } = found;
    const places = await openPlaces(customer, input, uses);
    if ('problem' in places) return trouble(places.problem);
    const place = places.open.find(({ id }) => id === input.location);
    const { numbers } = numbersIn(input.lines ?? '');
    if (!place || numbers.length === 0) return trouble(text('users.changedMeanwhile'));
    const made = await uses.wholesale.premises.addNumbers(customer.orgId, place.id, numbers);
    if (made.outcome !== 'done') return notMade(made, 'spark-admin:telephony_config_write');
    const choice = {
      command: 'customer.locations',
      input: { id: customer.orgId, location: place.id },
    };
    return finished(
      text('line.added', { count: numbers.length, name: place.name }),
      [{ offer: text('setup.location'), choice }],
      { audit: { customer: customer.id, location: place.id, before: 0, after: numbers.length } },
    );
  },
});

function question(
  customer: UserCustomer,
  place: OpenPlace,
  numbers: readonly string[],
): CardData<'confirm'> {
  const count = numbers.length;
  return {
    title: text('line.askAdd', { count }),
    facts: [
      { name: text('users.customer'), value: customer.name },
      { name: text('setup.location'), value: place.name },
      { name: text('line.numbers'), value: numbers.join(', ') },
    ],
    warning: text('line.addWarning'),
    yes: text('line.addYes', { count }),
    destructive: false,
    canBeUndone: false,
  };
}

interface OpenPlace {
  id: string;
  name: string;
}

/** The locations that take numbers, or why none does; a named one alone is asked about. */
async function openPlaces(
  { orgId }: UserCustomer,
  { location }: Input,
  { wholesale: { premises } }: UsesWholesale,
): Promise<{ open: readonly OpenPlace[] } | { problem: Text }> {
  const all = await premises.locations(orgId);
  const asked = location ? all.filter(({ id }) => id === location) : all.slice(0, mostPlaces);
  const judged = await Promise.all(
    asked.map(async ({ id, name }) => ({ id, name, ...(await premises.place(orgId, id)) })),
  );
  const open = judged.filter(({ pstn }) => takesNumbers(pstn));
  if (open.length > 0) return { open };
  const [only, another] = judged;
  return {
    problem:
      only && !another
        ? text('line.closed', { name: only.name, state: only.pstn.kind })
        : text('line.nowhere'),
  };
}

/** What Webex says of those that cannot be added. */
async function takenOf(
  { orgId }: UserCustomer,
  numbers: readonly string[],
  { wholesale }: UsesWholesale,
): Promise<Text[]> {
  const states = await wholesale.premises.numberStates(orgId, numbers);
  return states
    .filter(({ state }) => state !== 'Available')
    .map(({ number, state }) => numberWords(number, state));
}

/** The numbers that were typed, one a line or with `,` and `;` between them, as E.164; and what is wrong with others. */
function numbersIn(lines: string): { numbers: readonly string[]; problems: readonly Text[] } {
  const parts = linesIn(lines.replace(/[;,]/g, '\n'));
  const problems: Text[] = [];
  if (parts.length === 0) problems.push(text('line.noNumbers'));
  if (parts.length > mostNumbers) {
    problems.push(text('line.tooMany', { count: parts.length, most: mostNumbers }));
  }
  const numbers = parts.flatMap(({ line }) => {
    const number = phoneOf(line);
    if (number === undefined) problems.push(text('users.badPhone', { value: line.slice(0, 30) }));
    return number ?? [];
  });
  for (const [at, number] of numbers.entries()) {
    if (numbers.indexOf(number) === at) continue;
    problems.push(numberWords(number, 'Duplicate In List'));
  }
  return { numbers, problems };
}

function form(
  customer: UserCustomer,
  places: readonly OpenPlace[],
  input: Input,
  problem?: CardData<'usersForm'>['problem'],
): Reply {
  return show(
    'usersForm',
    {
      title: text('line.addTitle', { name: customer.name }),
      facts: [],
      problem,
      fields: [
        {
          id: 'location',
          kind: 'choice',
          label: text('setup.location'),
          error: text('users.locationError'),
          choices: places.slice(0, 60).map(({ id, name }) => ({ title: name, value: id })),
          value: places.find(({ id }) => id === input.location)?.id ?? places[0]?.id,
        },
        {
          id: 'lines',
          kind: 'lines',
          label: text('line.numbers'),
          error: text('line.numbersError'),
          maxLength: 2_000,
          value: input.lines,
        },
      ],
      hint: text('line.addHint', { most: mostNumbers }),
      yes: text('users.check'),
    },
    {
      choices: [
        { command: 'numbers.add', input: { id: customer.orgId }, fields: ['location', 'lines'] },
      ],
      replaces: true,
    },
  );
}
