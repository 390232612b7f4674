import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { action, type Caller } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, say, show } from '../../conversation/reply.ts';
import { inWords } from '../../language/in-words.ts';
import { type Language, type Text, text } from '../../language/index.ts';
import {
  packageNames,
  type SubscriberPackage,
  subscriberPackages,
} from '../../wholesale/packages.ts';
import { linesIn, mostLines, readUserLine } from '../../wholesale/user-lines.ts';
import { type KnownCustomer, type PlannedUser, planUsers } from '../../wholesale/user-plan.ts';
import type { UserCustomer } from '../../wholesale/users.ts';
import { askedBy } from './asked-by.ts';
import { trouble, wrong } from './outcomes.ts';
import { customerFor, type UsesUsers } from './which.ts';

const mostTyped = 5_000;
const nowhere = '-';

const AddInput = z.object({
  query: z.string().trim().optional(),
  /** Organization id. */
  id: z.string().optional(),
  /** As typed on the card. */
  lines: z.string().max(mostTyped).optional(),
  package: z.enum(subscriberPackages).optional(),
  /** Location id. */
  location: z.string().optional(),
  /** Lines that Webex objected to. */
  without: z.array(z.number()).optional(),
});
type AddInput = z.output<typeof AddInput>;

/** Up to 25 users by card: one line each, checked by Webex before anybody is added. */
export const addUsers = action({
  name: 'users.add',
  role: 'partner-admin',
  words: {
    en: ['add users', 'users add', 'add user', 'new users'],
    pl: ['dodaj użytkowników', 'dodaj użytkownika', 'nowi użytkownicy'],
    es: ['añadir usuarios', 'añadir usuario', 'agregar usuarios', 'nuevos usuarios'],
    bg: ['добави потребители', 'добави потребител', 'нови потребители'],
    nb: ['legg til brukere', 'legg til bruker', 'nye brukere'],
    he: ['הוסף משתמשים', 'הוסף משתמש', 'הוספת משתמשים'],
  },
  examples: {
    en: ['add users Kystlinjen'],
    pl: ['dodaj użytkowników Kystlinjen'],
    es: ['añadir usuarios Kystlinjen'],
    bg: ['добави потребители Балкан Логистика'],
    nb: ['legg til brukere Kystlinjen'],
    he: ['הוסף משתמשים מעבדות גליל'],
  },
  what: text('users.addWhat'),
  input: AddInput,
  answers: 'personal',

  async confirm({ input, caller }, uses: UsesUsers): Promise<Confirmation> {
    const found = await customerFor('users.add', input, uses);
    if ('reply' in found) return refuse(found.reply);
    const { customer } = found;
    const known = await uses.users.known(customer);
    const { lines, package: chosen } = input;
    if (lines === undefined || chosen === undefined) {
      return refuse(form(customer, known, input));
    }
    const count = linesIn(lines).length;
    if (count > mostLines) {
      const problem = wrong([text('users.tooMany', { count, most: mostLines })]);
      return refuse(form(customer, known, input, problem));
    }
    const planned = plan({ ...input, lines, package: chosen }, known, caller.language);
    const judged = withObjections(planned, await uses.users.objections(customer, planned));
    const bad = judged.filter(isBad);
    const ready = judged.filter(({ effect }) => effect === 'add').length;
    if (ready === 0) {
      const problem = {
        title: text('users.noneReady'),
        lines: bad.map((one) => said(one, caller)),
      };
      return refuse(form(customer, known, input, problem));
    }
    return {
      kind: 'ask',
      data: question(customer, chosen, { ready, bad }, caller),
      input: {
        id: customer.orgId,
        lines,
        package: chosen,
        location: input.location,
        without: bad.map(({ row }) => row),
      },
      audit: { ready, problems: bad.length },
    };
  },

  async run({ id, input, caller, answersTo }, uses: UsesUsers): Promise<Reply> {
    const found = await customerFor('users.add', input, uses);
    if ('reply' in found) return found.reply;
    const { customer } = found;
    const { lines = '', package: chosen = 'webex_meetings', without = [] } = input;
    const known = await uses.users.known(customer);
    const objections = new Map(without.map((row) => [row, '–']));
    const planned = withObjections(
      plan({ ...input, lines, package: chosen }, known, caller.language),
      objections,
    );
    const count = planned.filter(({ effect }) => effect === 'add').length;
    if (count === 0) return trouble(text('users.changedMeanwhile'));
    const heading = inWords(text('users.addLines'), caller.language);
    return {
      ...say('users.started', { name: customer.name, count }),
      write: uses.users.starting({
        ...askedBy({ id, caller, answersTo }, customer),
        command: 'users.add',
        fileName: `${inWords(text('users.exportName'), caller.language)}.csv`,
        table: {
          headings: [heading],
          delimiter: ',',
          rows: linesIn(lines).map(({ row, line }) => ({ row, cells: [line] })),
        },
        planned,
      }),
      audit: { count },
    };
  },
});

function plan(
  input: AddInput & { lines: string; package: SubscriberPackage },
  known: KnownCustomer,
  language: Language,
): PlannedUser[] {
  const location = input.location === nowhere ? undefined : input.location;
  const rows = linesIn(input.lines)
    .slice(0, mostLines)
    .map((line) => readUserLine(line, { package: input.package, location }));
  const columns = { at: {}, unknown: [] };
  const planned = planUsers(rows, known, {
    mode: 'both',
    language,
    columns,
    headings: [],
    byHand: true,
  });
  // Whoever is there already is not added here, and their package is not changed by a list.
  return planned.map((one) =>
    one.effect === 'none' || one.effect === 'change'
      ? { ...one, effect: 'refused', wish: undefined, problems: [hasOne(one)] }
      : one,
  );
}

function hasOne({ known }: PlannedUser): Text {
  const name = known?.package ? packageNames[known.package] : '–';
  return text('users.samePackage', { name });
}

function withObjections(
  planned: readonly PlannedUser[],
  objections: ReadonlyMap<number, string>,
): PlannedUser[] {
  return planned.map((one) => {
    const reason = objections.get(one.row);
    if (reason === undefined || one.effect !== 'add') return one;
    return { ...one, effect: 'refused', problems: [text('users.webexSays', { reason })] };
  });
}

function isBad({ effect }: PlannedUser): boolean {
  return effect === 'refused';
}

function said({ row, problems }: PlannedUser, { language }: Pick<Caller, 'language'>): Text {
  const problem = problems.map((one) => inWords(one, language).replace(/\.$/, '')).join('; ');
  return text('users.lineProblem', { row, problem });
}

const shownProblems = 5;

function question(
  customer: UserCustomer,
  chosen: SubscriberPackage,
  { ready, bad }: { ready: number; bad: readonly PlannedUser[] },
  caller: Caller,
): CardData<'confirm'> {
  const more = bad.length - shownProblems;
  return {
    title: text('users.askAdd', { count: ready }),
    facts: [
      { name: text('users.customer'), value: customer.name },
      { name: text('users.package'), value: packageNames[chosen] },
      { name: text('users.ready'), value: String(ready) },
      ...(bad.length > 0 ? [{ name: text('users.needLook'), value: String(bad.length) }] : []),
    ],
    warning: text('users.addWarning'),
    details: [
      ...bad.slice(0, shownProblems).map((one) => said(one, caller)),
      ...(more > 0 ? [text('users.moreProblems', { count: more })] : []),
      ...(bad.length > 0 ? [text('users.fixHint')] : []),
    ],
    yes: text('users.addYes', { count: ready }),
    destructive: false,
    canBeUndone: false,
  };
}

/** The card to fill in; what was typed before stands in it. */
function form(
  customer: UserCustomer,
  { locations }: KnownCustomer,
  input: AddInput,
  problem?: CardData<'usersForm'>['problem'],
): Reply {
  const packages = subscriberPackages.filter((one) => customer.packages.includes(one));
  const none = { title: text('users.noLocation'), value: nowhere };
  const places = locations.slice(0, 60).map(({ id, name }) => ({ title: name, value: id }));
  return show(
    'usersForm',
    {
      title: text('users.addTitle', { name: customer.name }),
      facts: [],
      problem,
      fields: [
        {
          id: 'package',
          kind: 'choice',
          label: text('users.package'),
          error: text('users.packageError'),
          choices: packages.map((one) => ({ title: packageNames[one], value: one })),
          value: input.package ?? packages[0],
        },
        {
          id: 'location',
          kind: 'choice',
          label: text('users.location'),
          error: text('users.locationError'),
          choices: [...places, none],
          value: input.location ?? places[0]?.value ?? nowhere,
        },
        {
          id: 'lines',
          kind: 'lines',
          label: text('users.addLines'),
          error: text('users.addLinesError'),
          maxLength: mostTyped,
          value: input.lines,
        },
      ],
      hint: text('users.addHint'),
      note: text('users.otherWays'),
      yes: text('users.check'),
    },
    {
      choices: [
        {
          command: 'users.add',
          input: { id: customer.orgId },
          fields: ['package', 'location', 'lines'],
        },
      ],
      replaces: true,
    },
  );
}
