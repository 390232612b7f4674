import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { LookupInput } from '../answers/input.ts';
import { personFor } from '../answers/person.ts';
import type { UsesMail } from './mail-status.ts';

/** Undoes an unblocking: what was in force is in force again. */
export const blockMail = change({
  name: 'mail.block',
  role: 'helpdesk',
  words: {
    en: ['block mail', 'block e-mail', 'undo unblock'],
    pl: ['zablokuj pocztę', 'cofnij odblokowanie'],
    es: ['bloquear correo', 'deshacer desbloqueo'],
    bg: ['блокирай пощата', 'отмени разблокирането'],
    nb: ['sperr e-post', 'angre oppheving'],
    he: ['חסום דואר', 'בטל הסרת חסימה'],
  },
  examples: {
    en: ['block mail anna.nowak@cafesol.example'],
    pl: ['zablokuj pocztę anna.nowak@cafesol.example'],
    es: ['bloquear correo anna.nowak@cafesol.example'],
    bg: ['блокирай пощата anna.nowak@cafesol.example'],
    nb: ['sperr e-post anna.nowak@cafesol.example'],
    he: ['חסום דואר anna.nowak@cafesol.example'],
  },
  what: text('mail.blockWhat'),
  input: LookupInput,
  answers: 'personal',

  async confirm({ input }, uses: UsesMail): Promise<Confirmation> {
    const found = await personFor('mail.block', input, uses);
    if ('reply' in found) return refuse(found.reply);
    const { id, displayName, email, organization } = found.person;
    if (!(await uses.mail.wasCleared(email))) {
      return refuse(say('mail.nothingToUndo', { name: displayName }));
    }
    return {
      kind: 'ask',
      data: {
        title: text('mail.askBlock'),
        facts: [
          { name: text('role.person'), value: displayName },
          { name: text('card.email'), value: email },
          { name: text('card.customer'), value: organization },
        ],
        warning: text('mail.blockWarning'),
        yes: text('mail.yesBlock'),
        destructive: false,
        canBeUndone: true,
      },
      input: { id },
      audit: { target: id },
    };
  },

  async run({ id: callId, input, caller, now }, uses: UsesMail): Promise<Reply> {
    const found = await personFor('mail.block', input, uses);
    if ('reply' in found) return found.reply;
    const { id, displayName, email } = found.person;
    return {
      ...say('mail.blockedAgain', { name: displayName }),
      choices: [{ command: 'mail.unblock', input: { id }, say: 'undo' }],
      write: uses.mail.restoring(email, { personId: caller.personId, callId, now }),
      audit: { target: id },
    };
  },
});
