import { z } from 'zod';
import { day } from '../../../cards/format.ts';
import type { CardData } from '../../../cards/index.ts';
import { action, type Call } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, say, show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import {
  type AssistField,
  type AssistRequest,
  assistFields,
  assistFrom,
  longestOf,
} from '../../wholesale/assist-rules.ts';
import type { Problem, Values } from '../../wholesale/problem.ts';
import type { SetupAssist } from '../../wholesale/setup-assist.ts';
import type { UserCustomer } from '../../wholesale/users.ts';
import { trouble } from '../subscribers/outcomes.ts';
import { customerFor, type UsesUsers } from '../subscribers/which.ts';
import type { UsesWholesale } from './create-customer.ts';
import { typedIn } from './steps.ts';

/** The article of Webex's help about Wholesale Setup Assist: it holds the request form, which has no address of its own. */
export const setupAssistUrl = 'https://help.webex.com/en-us/article/njff38ab';

export interface UsesSetupAssist {
  setupAssist: Pick<SetupAssist, 'address' | 'latestFor' | 'mailing'>;
}

type Uses = UsesUsers & UsesWholesale & UsesSetupAssist;

const field = z.string().max(400).optional();
const Input = z.object({
  query: z.string().trim().optional(),
  /** Organization id. */
  id: z.string().optional(),
  go: z.enum(['next', 'leave']).optional(),
  contact: field,
  email: field,
  phone: field,
  locations: field,
  users: field,
  date: field,
  remark: field,
});
type Input = z.output<typeof Input>;

/** Asks for Wholesale Setup Assist for a customer (F298): a card, a question, one mail. */
export const askSetupAssist = action({
  name: 'customer.assist',
  role: 'partner-admin',
  words: {
    en: ['setup assist', 'request setup assist', 'wholesale setup assist'],
    pl: ['poproś o setup assist', 'setup assist', 'wsparcie konfiguracji'],
    es: ['solicitar setup assist', 'setup assist', 'asistencia de configuración'],
    bg: ['заяви setup assist', 'setup assist', 'съдействие при настройка'],
    nb: ['be om setup assist', 'setup assist', 'oppsettshjelp'],
    he: ['בקש setup assist', 'setup assist', 'סיוע בהקמה'],
  },
  examples: {
    en: ['setup assist Kystlinjen'],
    pl: ['poproś o setup assist Kystlinjen'],
    es: ['solicitar setup assist Kystlinjen'],
    bg: ['заяви setup assist Балкан Логистика'],
    nb: ['be om setup assist Kystlinjen'],
    he: ['בקש setup assist מעבדות גליל'],
  },
  what: text('assist.what'),
  input: Input,
  answers: 'personal',

  async confirm({ input, caller, now }, uses: Uses): Promise<Confirmation> {
    if (input.go === 'leave')
      return { kind: 'fill', reply: { ...say('form.left'), replaces: true } };
    const { address } = uses.setupAssist;
    if (address === undefined) return refuse(switchedOff());
    const found = await customerFor('customer.assist', input, uses);
    if ('reply' in found) return refuse(found.reply);
    const { customer } = found;
    if (input.go === undefined) {
      const values = { locations: await namesOfLocations(customer, uses) };
      return { kind: 'fill', reply: form(customer, address, values, []) };
    }
    const typed = typedIn(input, assistFields);
    const wanted = assistFrom(typed, now);
    if ('problems' in wanted) {
      return { kind: 'fill', reply: form(customer, address, typed, wanted.problems) };
    }
    const request = requestOf(customer, wanted.values);
    const before = await uses.setupAssist.latestFor(request);
    const shown: Shown = (at) => day(at, { language: caller.language, timeZone: 'UTC', now });
    if (before?.same) return refuse(already(shown(before.at)));
    return {
      kind: 'ask',
      data: question(request, address, before?.at, shown),
      input: { id: customer.orgId, go: 'next', ...wanted.values },
      audit: { customer: customer.id },
    };
  },

  run,
});

/** A day in the words of whoever asks. */
type Shown = (at: Date) => string;

/** `before`: when something else was asked for this customer. */
function question(
  { customer, values }: AssistRequest,
  address: string,
  before: Date | undefined,
  shown: Shown,
): CardData<'confirm'> {
  const fact = (name: AssistField, value: string) => ({
    name: text('assist.fact', { field: name }),
    value,
  });
  const { contact, email, phone, locations, users, date, remark } = values;
  return {
    title: text('assist.ask'),
    facts: [
      { name: text('users.customer'), value: customer },
      fact('contact', [contact, email, phone].filter(Boolean).join(', ')),
      fact('locations', locations),
      fact('users', users),
      fact('date', shown(new Date(`${date}T00:00:00Z`))),
      fact('remark', remark || '–'),
    ],
    warning: before
      ? text('assist.warningAgain', { address, at: shown(before) })
      : text('assist.warning', { address }),
    yes: text('assist.yes'),
    destructive: false,
    canBeUndone: false,
  };
}

async function run({ id, input, caller, now, answersTo }: Call<Input>, uses: Uses): Promise<Reply> {
  const { address } = uses.setupAssist;
  if (address === undefined) return switchedOff();
  const found = await customerFor('customer.assist', input, uses);
  if ('reply' in found) return found.reply;
  const { customer } = found;
  const typed = typedIn(input, assistFields);
  const wanted = assistFrom(typed, now);
  if ('problems' in wanted) return form(customer, address, typed, wanted.problems);
  const request = requestOf(customer, wanted.values);
  const before = await uses.setupAssist.latestFor(request);
  if (before?.same) {
    return already(day(before.at, { language: caller.language, timeZone: 'UTC', now }));
  }
  const { mailId, write } = uses.setupAssist.mailing({
    request,
    agent: caller,
    callId: id,
    tellAt: { to: answersTo, language: caller.language },
  });
  return {
    ...say('assist.queued', { name: customer.name, address }),
    write,
    audit: { customer: customer.id, mail: mailId, users: Number(wanted.values.users) },
  };
}

function requestOf(
  { orgId, name, externalId }: UserCustomer,
  values: AssistRequest['values'],
): AssistRequest {
  return { orgId, customer: name, externalId, values };
}

function already(at: string): Reply {
  return { ...trouble(text('assist.already', { at })), audit: { refused: 'already' } };
}

/** There is no mail for it here: the way there was before remains. */
function switchedOff(): Reply {
  return { ...say('assist.off', { url: setupAssistUrl }), audit: { refused: 'off' } };
}

/** The names of the locations that are there: most requests are about those. */
async function namesOfLocations(
  { orgId }: UserCustomer,
  { wholesale: { premises } }: UsesWholesale,
): Promise<string> {
  const names: string[] = [];
  for (const { name } of await premises.locations(orgId)) {
    if ([...names, name].join(', ').length > longestOf.locations) break;
    names.push(name);
  }
  return names.join(', ');
}

const besides: readonly AssistField[] = ['phone', 'date'];

function form(
  customer: UserCustomer,
  address: string,
  values: Values,
  problems: readonly Problem[],
): Reply {
  const at = { id: customer.orgId };
  return show(
    'form',
    {
      title: text('assist.title'),
      step: { at: 1, of: 2, name: text('assist.step') },
      intro: text('assist.intro', { name: customer.name, address }),
      fields: assistFields.map((id) => ({
        id,
        kind: 'line' as const,
        label: text('assist.field', { field: id }),
        value: values[id] ?? '',
        maxLength: longestOf[id],
        problem: problems.find((each) => each.field === id)?.problem,
        ...(id === 'email' && { style: 'email' as const }),
        ...(besides.includes(id) && { beside: true as const }),
        ...(id === 'date' && { hint: '2026-12-01' }),
      })),
      link: { title: text('assist.help'), url: setupAssistUrl },
    },
    {
      choices: [
        { command: 'customer.assist', input: { ...at, go: 'next' }, fields: assistFields },
        { command: 'customer.assist', input: { ...at, go: 'leave' } },
      ],
      replaces: true,
    },
  );
}
