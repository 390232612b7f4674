import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, say, show } from '../../conversation/reply.ts';
import { type Text, text } from '../../language/index.ts';
import type { SuppressionClass } from '../../mail/suppression.ts';
import { LookupInput } from '../answers/input.ts';
import { personFor } from '../answers/person.ts';
import type { UsesMail } from './mail-status.ts';

/** Why mail is blocked, in words. */
export const classNames: Record<SuppressionClass, Text> = {
  bounce: text('mail.classBounce'),
  complaint: text('mail.classComplaint'),
  unsubscribe: text('mail.classUnsubscribe'),
};

/** Takes an address off the list of those that get no mail, ours and the mail provider's. */
export const unblockMail = change({
  name: 'mail.unblock',
  role: 'helpdesk',
  words: {
    en: ['unblock', 'unblock mail', 'unsuppress', 'clear suppression'],
    pl: ['odblokuj', 'odblokuj pocztę', 'usuń z listy wykluczeń'],
    es: ['desbloquear', 'desbloquear correo', 'quitar de la lista de exclusión'],
    bg: ['разблокирай', 'разблокирай пощата', 'махни от списъка с изключения'],
    nb: ['opphev sperren', 'opphev sperre', 'fjern sperre'],
    he: ['הסר חסימה', 'בטל חסימה', 'הסר מרשימת ההחרגה'],
  },
  examples: {
    en: ['unblock anna.nowak@cafesol.example'],
    pl: ['odblokuj anna.nowak@cafesol.example'],
    es: ['desbloquear anna.nowak@cafesol.example'],
    bg: ['разблокирай anna.nowak@cafesol.example'],
    nb: ['opphev sperren anna.nowak@cafesol.example'],
    he: ['הסר חסימה anna.nowak@cafesol.example'],
  },
  what: text('mail.unblockWhat'),
  input: LookupInput,
  answers: 'personal',

  async confirm({ input }, uses: UsesMail): Promise<Confirmation> {
    const found = await personFor('mail.unblock', input, uses);
    if ('reply' in found) return { kind: 'refuse', reply: found.reply };
    const { id, displayName, email, organization } = found.person;
    const [block] = await uses.mail.blocksOf(email);
    if (!block) return { kind: 'refuse', reply: say('mail.notBlocked', { name: displayName }) };
    return {
      kind: 'ask',
      data: {
        title: text('mail.askUnblock'),
        facts: [
          { name: text('role.person'), value: displayName },
          { name: text('card.email'), value: email },
          { name: text('card.customer'), value: organization },
          { name: text('mail.why'), value: classNames[block.class] },
        ],
        warning: text('mail.unblockWarning'),
        yes: text('mail.yesUnblock'),
        destructive: false,
        canBeUndone: true,
      },
      input: { id },
      audit: { target: id, class: block.class },
    };
  },

  async run({ id: callId, input, caller, now }, uses: UsesMail): Promise<Reply> {
    const found = await personFor('mail.unblock', input, uses);
    if ('reply' in found) return found.reply;
    const { id, displayName, email } = found.person;
    const cleared = await uses.mail.clearAtProvider(email);
    return show(
      'notice',
      {
        tone: cleared ? 'good' : 'warning',
        title: text('mail.unblocked', { name: displayName }),
        body: cleared ? text('mail.unblockedBody', { email }) : text('mail.providerKept'),
      },
      {
        write: uses.mail.clearing(email, { personId: caller.personId, callId, now }),
        audit: { target: id, provider: cleared },
      },
    );
  },
});
