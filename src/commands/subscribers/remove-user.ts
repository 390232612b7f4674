import { z } from 'zod';
import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { packageName, takeStep } from '../../wholesale/user-step.ts';
import { finished, notTaken, trouble } from './outcomes.ts';
import { concernedBy, type UsesUsers, userFor } from './which.ts';

const RemoveInput = z.object({
  query: z.string().trim().optional(),
  /** Of the person. */
  id: z.string().optional(),
  email: z.string().optional(),
  /** What the question found, so that a run that was cut off can finish it. */
  orgId: z.string().optional(),
  subscriberId: z.string().optional(),
  before: z.string().optional(),
});

/** Takes a user's package away; the Webex account stays. */
export const removeUser = change({
  name: 'users.remove',
  role: 'partner-admin',
  words: {
    en: ['remove user', 'users remove', 'remove subscriber'],
    pl: ['usuń użytkownika', 'usuń z pakietu'],
    es: ['quitar usuario', 'quitar al usuario', 'eliminar usuario'],
    bg: ['премахни потребител', 'изтрий потребител'],
    nb: ['fjern bruker', 'slett bruker'],
    he: ['הסר משתמש', 'הסרת משתמש', 'מחק משתמש'],
  },
  examples: {
    en: ['remove user noa.ben-david@galil-labs.example'],
    pl: ['usuń użytkownika noa.ben-david@galil-labs.example'],
    es: ['quitar usuario noa.ben-david@galil-labs.example'],
    bg: ['премахни потребител noa.ben-david@galil-labs.example'],
    nb: ['fjern bruker noa.ben-david@galil-labs.example'],
    he: ['הסר משתמש noa.ben-david@galil-labs.example'],
  },
  what: text('users.removeWhat'),
  input: RemoveInput,
  answers: 'personal',

  concerns: ({ input }, uses: UsesUsers) => concernedBy('users.remove', input, uses),

  async confirm({ input }, uses: UsesUsers): Promise<Confirmation> {
    const target = await userFor('users.remove', input, uses);
    if ('reply' in target) return refuse(target.reply);
    const { email, user, customer, person } = target.found;
    return {
      kind: 'ask',
      data: {
        title: text('users.askRemove'),
        facts: [
          { name: text('users.user'), value: person?.displayName ?? email },
          { name: text('card.email'), value: email },
          { name: text('users.customer'), value: customer.name },
          { name: text('users.package'), value: packageName(user.package) },
          { name: text('users.extension'), value: user.extension ?? user.phone ?? '' },
        ],
        warning: text('users.removeWarning'),
        yes: text('users.removeYes'),
        destructive: true,
        canBeUndone: false,
      },
      input: {
        email,
        orgId: customer.orgId,
        subscriberId: user.id,
        before: user.package ?? '',
      },
      audit: { subscriber: user.id, before: user.package ?? '-' },
    };
  },

  async run({ input }, uses: UsesUsers): Promise<Reply> {
    const { email = '', orgId = '', subscriberId = '', before = '' } = input;
    const found = await uses.users.customer(orgId);
    if (found.kind !== 'customer') return trouble(text('users.nobody', { query: email }));
    const result = await takeStep(
      {
        customerId: found.customer.id,
        email,
        effect: 'remove',
        known: { id: subscriberId, pending: false },
        doubtful: true,
      },
      uses.users.door,
    );
    if (result.outcome === 'failed') return notTaken(result);
    const name = packageName(before || undefined);
    const audit = { subscriber: subscriberId, before: before || '-', after: 'none' };
    return finished(text('users.removed', { email, name }), [], { audit });
  },
});
