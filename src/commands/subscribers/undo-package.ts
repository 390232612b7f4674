import { z } from 'zod';
import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { PackageChange } from '../../wholesale/package-changes.ts';
import { packageNames } from '../../wholesale/packages.ts';
import { packageName, takeStep } from '../../wholesale/user-step.ts';
import { finished, notTaken, trouble } from './outcomes.ts';
import type { UsesUsers } from './which.ts';

/** Takes the last package change back, or the one that the pressed card was about. */
export const undoPackage = change({
  name: 'users.undo',
  role: 'partner-admin',
  words: {
    en: ['undo package', 'undo package change'],
    pl: ['cofnij pakiet', 'cofnij zmianę pakietu'],
    es: ['deshacer paquete', 'deshacer el cambio de paquete'],
    bg: ['отмени пакет', 'отмени смяната на пакета'],
    nb: ['angre pakke', 'angre pakkebytte'],
    he: ['בטל חבילה', 'בטל החלפת חבילה'],
  },
  examples: {
    en: ['undo package'],
    pl: ['cofnij pakiet'],
    es: ['deshacer paquete'],
    bg: ['отмени пакет'],
    nb: ['angre pakke'],
    he: ['בטל חבילה'],
  },
  what: text('users.undoWhat'),
  input: z.object({
    query: z.string().optional(),
    /** The reference of the change. */
    change: z.string().optional(),
  }),
  answers: 'personal',

  async concerns({ input, caller, now }, { users }: UsesUsers) {
    const last = await users.lastChange(caller.personId, now, input.change);
    return last && { personId: (await users.find(last.email))?.user.personId };
  },

  async confirm({ input, caller, now }, uses: UsesUsers): Promise<Confirmation> {
    const last = await uses.users.lastChange(caller.personId, now, input.change);
    if (!last) return refuse(trouble(text('users.noUndo')));
    const state = await standing(last, uses);
    if ('reply' in state) return refuse(state.reply);
    return {
      kind: 'ask',
      data: {
        title: text('users.askUndo'),
        facts: [
          { name: text('users.user'), value: last.email },
          { name: text('users.customer'), value: state.name },
          { name: text('users.before'), value: packageNames[last.after] },
          { name: text('users.after'), value: packageName(last.before.package) },
          {
            name: text('users.extension'),
            value: last.before.extension ?? last.before.phone ?? '',
          },
        ],
        warning: text('users.packageWarning'),
        yes: text('users.undoYes'),
        destructive: false,
        canBeUndone: true,
      },
      input: { change: last.callId },
      audit: { change: last.callId, before: last.after, after: last.before.package },
    };
  },

  async run({ id, input, caller, now }, uses: UsesUsers): Promise<Reply> {
    const last = await uses.users.lastChange(caller.personId, now, input.change);
    if (!last) return trouble(text('users.noUndo'));
    const state = await standing(last, uses);
    if ('reply' in state) return state.reply;
    const result = await takeStep(
      {
        customerId: last.customerId,
        email: last.email,
        effect: 'change',
        wish: last.before,
        known: { id: last.subscriberId, package: last.after, pending: false },
        doubtful: true,
      },
      uses.users.door,
    );
    if (result.outcome === 'failed') return notTaken(result);
    return finished(
      text('users.packageDone', {
        email: last.email,
        before: packageNames[last.after],
        after: packageName(last.before.package),
      }),
      [],
      {
        write: uses.users.takenBack(last.callId, id),
        audit: {
          change: last.callId,
          subscriber: last.subscriberId,
          before: last.after,
          after: last.before.package,
        },
      },
    );
  },
});

/** Whether it can still be taken back: the customer in the scope, the package as the change left it. */
async function standing(
  last: PackageChange,
  { users }: UsesUsers,
): Promise<{ name: string } | { reply: Reply }> {
  const name = await users.nameOf(last.orgId);
  const user = name === undefined ? undefined : await users.door.find(last.customerId, last.email);
  if (name === undefined || !user) {
    return { reply: trouble(text('users.nobody', { query: last.email })) };
  }
  const isAsLeft =
    user.packages.includes(last.after) || user.packages.includes(last.before.package);
  if (isAsLeft) return { name };
  return { reply: trouble(text('users.movedOn', { name: packageName(user.packages[0]) })) };
}
