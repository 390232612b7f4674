/** The card on which a user's new package is chosen, with number and location where calling needs them. */
import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { type Reply, show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import {
  packageNames,
  type SubscriberPackage,
  subscriberPackages,
} from '../../wholesale/packages.ts';
import { packageName } from '../../wholesale/user-step.ts';
import type { FoundUser } from '../../wholesale/users.ts';
import { trouble } from './outcomes.ts';

/** Chosen in place of a location. */
export const nowhere = '-';

/** What is said, found or filled in, until the package is changed. */
export const PackageInput = z.object({
  query: z.string().trim().optional(),
  /** Of the person. */
  id: z.string().optional(),
  email: z.string().optional(),
  package: z.enum(subscriberPackages).optional(),
  /** Extension or number, as typed. */
  line: z.string().max(40).optional(),
  /** Location id. */
  location: z.string().optional(),
  /** The package that the question named as the present one. */
  before: z.string().optional(),
});
export type PackageInput = z.output<typeof PackageInput>;

const formFields = ['package', 'line', 'location'];

/** The card to fill in; a customer that bought no other package has none to choose. */
export function packageForm(
  { customer, email, user, person }: FoundUser,
  locations: readonly { id: string; name: string }[],
  input: PackageInput,
  problem?: CardData<'usersForm'>['problem'],
): Reply {
  const packages = subscriberPackages.filter(
    (one) => customer.packages.includes(one) && one !== user.package,
  );
  if (packages.length === 0) {
    return trouble(text('users.samePackage', { name: packageName(user.package) }));
  }
  const presses = { command: 'users.package', input: { email }, fields: formFields };
  return show(
    'usersForm',
    {
      title: text('users.packageTitle', { name: person?.displayName ?? email }),
      facts: [
        { name: text('users.customer'), value: customer.name },
        { name: text('users.now'), value: packageName(user.package) },
      ],
      problem,
      fields: fieldsOf(packages, locations, {
        ...input,
        location: input.location ?? user.locationId,
      }),
      hint: text('users.numberHint'),
      yes: text('users.next'),
    },
    { choices: [presses], replaces: true },
  );
}

function fieldsOf(
  packages: readonly SubscriberPackage[],
  locations: readonly { id: string; name: string }[],
  { package: chosen, line, location }: PackageInput,
): CardData<'usersForm'>['fields'] {
  const places = locations.slice(0, 60).map(({ id, name }) => ({ title: name, value: id }));
  return [
    {
      id: 'package',
      kind: 'choice',
      label: text('users.newPackage'),
      error: text('users.packageError'),
      choices: packages.map((one) => ({ title: packageNames[one], value: one })),
      value: chosen ?? packages[0],
    },
    {
      id: 'line',
      kind: 'line',
      label: text('users.extension'),
      error: text('users.extensionError'),
      optional: true,
      maxLength: 30,
      value: line,
    },
    {
      id: 'location',
      kind: 'choice',
      label: text('users.location'),
      error: text('users.locationError'),
      choices: [...places, { title: text('users.noLocation'), value: nowhere }],
      value: location ?? nowhere,
    },
  ];
}
