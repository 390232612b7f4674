import { z } from 'zod';
import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { packageNames, subscriberPackages } from '../../wholesale/packages.ts';
import type { UserWish } from '../../wholesale/user-plan.ts';
import { packageName, takeStep } from '../../wholesale/user-step.ts';
import { finished, notTaken, trouble, waitsForConsent } from './outcomes.ts';
import { concernedBy, type UsesUsers, userFor } from './which.ts';

const ReassignInput = z.object({
  query: z.string().trim().optional(),
  id: z.string().optional(),
  email: z.string().optional(),
  /** The package to give; the present one when left out. */
  package: z.enum(subscriberPackages).optional(),
  /** What the question found, so that a run that was cut off can finish it. */
  orgId: z.string().optional(),
  subscriberId: z.string().optional(),
  wish: z
    .object({
      package: z.enum(subscriberPackages),
      firstName: z.string().optional(),
      lastName: z.string().optional(),
      extension: z.string().optional(),
      phone: z.string().optional(),
      locationId: z.string().optional(),
    })
    .optional(),
});

/** The documented remedy when licences could not be updated: takes the package away and gives it again (F257, F258). */
export const reassignPackage = change({
  name: 'users.reassign',
  role: 'partner-admin',
  words: {
    en: ['reassign package', 'repair package'],
    pl: ['przydziel pakiet ponownie', 'napraw pakiet'],
    es: ['reasignar paquete', 'reparar paquete'],
    bg: ['задай пакета отново', 'поправи пакет'],
    nb: ['tilordne pakke på nytt', 'reparer pakke'],
    he: ['הקצה חבילה מחדש', 'תקן חבילה'],
  },
  examples: {
    en: ['reassign package noa.ben-david@galil-labs.example'],
    pl: ['przydziel pakiet ponownie noa.ben-david@galil-labs.example'],
    es: ['reasignar paquete noa.ben-david@galil-labs.example'],
    bg: ['задай пакета отново noa.ben-david@galil-labs.example'],
    nb: ['tilordne pakke på nytt noa.ben-david@galil-labs.example'],
    he: ['הקצה חבילה מחדש noa.ben-david@galil-labs.example'],
  },
  what: text('users.repairWhat'),
  input: ReassignInput,
  answers: 'personal',

  concerns: ({ input }, uses: UsesUsers) => concernedBy('users.reassign', input, uses),

  async confirm({ input }, uses: UsesUsers): Promise<Confirmation> {
    const target = await userFor('users.reassign', input, uses);
    if ('reply' in target) return refuse(target.reply);
    const { email, user, customer, person } = target.found;
    const wanted = input.package ?? user.package;
    if (user.pending || wanted === undefined) {
      return refuse(waitsForConsent(email));
    }
    const wish: UserWish = {
      package: wanted,
      firstName: person?.firstName ?? undefined,
      lastName: person?.lastName ?? undefined,
      extension: user.extension,
      phone: user.phone,
      locationId: user.locationId,
    };
    return {
      kind: 'ask',
      data: {
        title: text('users.askRepair'),
        facts: [
          { name: text('users.user'), value: email },
          { name: text('users.customer'), value: customer.name },
          { name: text('users.before'), value: packageName(user.package) },
          { name: text('users.after'), value: packageNames[wanted] },
        ],
        warning: text('users.repairWarning'),
        yes: text('users.repairYes'),
        destructive: true,
        canBeUndone: false,
      },
      input: { email, orgId: customer.orgId, subscriberId: user.id, wish },
      audit: { subscriber: user.id, before: user.package ?? '-', after: wanted },
    };
  },

  async run({ input }, uses: UsesUsers): Promise<Reply> {
    const { email = '', orgId = '', subscriberId = '', wish } = input;
    const found = await uses.users.customer(orgId);
    if (found.kind !== 'customer' || !wish) return trouble(text('users.nobody', { query: email }));
    const { door } = uses.users;
    const customerId = found.customer.id;
    const now = await door.find(customerId, email);
    // Whoever has another id by now was taken away and given it again by a run that was cut off.
    const isOld = now !== undefined && !now.packages.includes(wish.package);
    if (now && (isOld || now.id === subscriberId)) await door.remove(now.id);
    const result = await takeStep({ customerId, email, effect: 'add', wish, doubtful: true }, door);
    if (result.outcome === 'failed') return notTaken(result);
    return finished(text('users.repaired', { email, name: packageNames[wish.package] }), [], {
      audit: { subscriber: result.subscriberId ?? subscriberId, after: wish.package },
    });
  },
});
