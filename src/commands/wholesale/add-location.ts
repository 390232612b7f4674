import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { type Call, change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, say, show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { NewLocation } from '../../webex/location-writes.ts';
import { locationFields, locationFrom, zonesFor } from '../../wholesale/location-rules.ts';
import { isCalling, packageFrom } from '../../wholesale/packages.ts';
import type { Problem, Values } from '../../wholesale/problem.ts';
import type { UserCustomer } from '../../wholesale/users.ts';
import { finished, trouble } from '../subscribers/outcomes.ts';
import { customerFor, type UsesUsers } from '../subscribers/which.ts';
import type { UsesWholesale } from './create-customer.ts';
import { notMade } from './place-words.ts';
import { typedIn } from './steps.ts';

const field = z.string().max(400).optional();
const Input = z.object({
  query: z.string().trim().optional(),
  /** Organization id. */
  id: z.string().optional(),
  go: z.enum(['next', 'leave']).optional(),
  locationName: field,
  street: field,
  city: field,
  state: field,
  postalCode: field,
  country: field,
  timeZone: field,
});
type Input = z.output<typeof Input>;

type Uses = UsesUsers & UsesWholesale;

/** Makes a location for a wholesale customer and enables it for Webex Calling where there is a package with calling. */
export const addLocation = change({
  name: 'location.add',
  role: 'partner-admin',
  words: {
    en: ['add location', 'new location', 'create location'],
    pl: ['dodaj lokalizację', 'nowa lokalizacja', 'utwórz lokalizację'],
    es: ['añadir ubicación', 'nueva ubicación', 'crear ubicación'],
    bg: ['добави местоположение', 'ново местоположение', 'създай местоположение'],
    nb: ['legg til lokasjon', 'ny lokasjon', 'opprett lokasjon'],
    he: ['הוסף מיקום', 'מיקום חדש', 'צור מיקום'],
  },
  examples: {
    en: ['add location Kystlinjen'],
    pl: ['dodaj lokalizację Kystlinjen'],
    es: ['añadir ubicación Kystlinjen'],
    bg: ['добави местоположение Балкан Логистика'],
    nb: ['legg til lokasjon Kystlinjen'],
    he: ['הוסף מיקום מעבדות גליל'],
  },
  what: text('place.addWhat'),
  input: Input,
  answers: 'personal',

  async confirm({ input, caller }, uses: Uses): Promise<Confirmation> {
    if (input.go === 'leave')
      return { kind: 'fill', reply: { ...say('form.left'), replaces: true } };
    const found = await customerFor('location.add', input, uses);
    if ('reply' in found) return refuse(found.reply);
    const { customer } = found;
    const values = typedIn(input, locationFields);
    const filled = (problems: readonly Problem[]): Confirmation => ({
      kind: 'fill',
      reply: form(customer, values, problems),
    });
    if (input.go === undefined) return filled([]);
    const all = await uses.wholesale.premises.locations(customer.orgId);
    const names = all.map(({ name }) => name);
    const wanted = locationFrom(values, { names, language: caller.language });
    if ('problems' in wanted) return filled(wanted.problems);
    return {
      kind: 'ask',
      data: question(customer, wanted.location),
      input: { id: customer.orgId, go: 'next', ...values },
      audit: { customer: customer.id, country: wanted.location.address.country },
    };
  },

  run,
});

function question(
  customer: UserCustomer,
  { name, address, timeZone }: NewLocation,
): CardData<'confirm'> {
  const { address1, postalCode, city, state, country } = address;
  const town = [postalCode, city].filter(Boolean).join(' ');
  const lines = [address1, town, state, country].filter(Boolean).join(', ');
  return {
    title: text('place.askAdd'),
    facts: [
      { name: text('users.customer'), value: customer.name },
      { name: text('wholesale.fact', { field: 'locationName' }), value: name },
      { name: text('wholesale.fact', { field: 'address' }), value: lines },
      { name: text('wholesale.fact', { field: 'timeZone' }), value: timeZone },
    ],
    warning: text('place.addWarning'),
    yes: text('place.add'),
    destructive: false,
    canBeUndone: false,
  };
}

async function run({ input, caller }: Call<Input>, uses: Uses): Promise<Reply> {
  const found = await customerFor('location.add', input, uses);
  if ('reply' in found) return found.reply;
  const { customer } = found;
  const values = typedIn(input, locationFields);
  // Whether the name is taken is decided where it is made: a run that was cut off has taken it itself.
  const wanted = locationFrom(values, { names: [], language: caller.language });
  if ('problems' in wanted) return form(customer, values, wanted.problems);
  const calling = hasCalling(customer);
  const { premises } = uses.wholesale;
  const made = await premises.addLocation(customer.orgId, wanted.location, { calling });
  if (made.outcome === 'taken') {
    return form(customer, values, [{ field: 'locationName', problem: text('place.taken') }]);
  }
  if (made.outcome !== 'done') return notMade(made, 'spark-admin:locations_write');
  const { name } = wanted.location;
  const audit = { customer: customer.id, location: made.id, before: '-', after: made.id };
  const choice = {
    command: 'customer.locations',
    input: { id: customer.orgId, location: made.id },
  };
  if (made.callingRefused !== undefined) {
    const body = text('place.callingRefused', { name, reason: made.callingRefused });
    return { ...trouble(body), audit: { ...audit, calling: false } };
  }
  const words = { name, customer: customer.name };
  return finished(
    calling ? text('place.added', words) : text('place.addedPlain', words),
    [{ offer: text('setup.location'), choice }],
    { audit: { ...audit, calling } },
  );
}

function hasCalling({ packages }: UserCustomer): boolean {
  return packages.some((each) => {
    const known = packageFrom(each);
    return known !== undefined && isCalling(known);
  });
}

const longest: Record<string, number> = { locationName: 90, country: 60, timeZone: 60 };
const besides = ['state', 'country', 'timeZone'];

function form(customer: UserCustomer, values: Values, problems: readonly Problem[]): Reply {
  const at = { id: customer.orgId };
  const zones = zonesFor(values);
  return show(
    'form',
    {
      title: text('place.addTitle'),
      step: { at: 1, of: 2, name: text('place.addStep') },
      intro: text('place.addIntro', { name: customer.name }),
      fields: locationFields.map((id) => {
        const common = {
          id,
          label: text('wholesale.field', { field: id }),
          value: values[id] ?? '',
          problem: problems.find((each) => each.field === id)?.problem,
          ...(besides.includes(id) && { beside: true as const }),
        };
        if (id !== 'timeZone' || zones.length === 0) {
          return { ...common, kind: 'line' as const, maxLength: longest[id] ?? 90 };
        }
        const choices = zones.slice(0, 60).map((zone) => ({ title: zone, value: zone }));
        const value = zones.includes(common.value) ? common.value : '';
        return { ...common, value, kind: 'choice' as const, choices };
      }),
    },
    {
      choices: [
        { command: 'location.add', input: { ...at, go: 'next' }, fields: locationFields },
        { command: 'location.add', input: { ...at, go: 'leave' } },
      ],
      replaces: true,
    },
  );
}
