import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, show } from '../../conversation/reply.ts';
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
    bg: [
      'разблокирай',
      'разблокирай пощата',
      'отблокирай',
      'отблокирай пощата',
      'махни от списъка с изключения',
    ],
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
    if ('reply' in found) return refuse(found.reply);
    const { id, displayName, email, organization } = found.person;
    const { blocks, providerAsked } = await uses.mail.blocksOf(email);
    const [block] = blocks;
    if (!block) return refuse(notBlocked({ id, displayName }, providerAsked));
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
        // what the provider clears cannot be put back there
        canBeUndone: blocks.some(({ ours }) => ours),
      },
      input: { id },
      audit: { target: id, class: block.class },
    };
  },

  async run({ id: callId, input, caller, now }, uses: UsesMail): Promise<Reply> {
    const found = await personFor('mail.unblock', input, uses);
    if ('reply' in found) return found.reply;
    const { id, displayName, email } = found.person;
    const { blocks } = await uses.mail.blocksOf(email);
    const ours = blocks.some((block) => block.ours);
    const provider = await uses.mail.clearAtProvider(email);
    const audit = { target: id, ours, provider };
    if (!ours && provider === 'failed') return stillBlocked(displayName, audit);
    return show(
      'notice',
      {
        tone: provider === 'failed' ? 'warning' : 'good',
        title: text(provider === 'failed' ? 'mail.unblockedHere' : 'mail.unblocked', {
          name: displayName,
        }),
        body: ours ? text('mail.unblockedBody', { email }) : text('mail.providerOnly'),
        note: ours ? afterwards[provider] : undefined,
        offers: [text('verify.yes')],
      },
      {
        choices: [
          { command: 'code.send', input: { id } },
          // what the provider cleared cannot be put back there
          ...(ours ? [{ command: 'mail.block', input: { id }, say: 'undo' }] : []),
        ],
        write: uses.mail.clearing(email, { personId: caller.personId, callId, now }),
        audit,
      },
    );
  },
});

/** What the mail provider did, beside our own list. */
const afterwards = {
  cleared: text('mail.providerCleared'),
  failed: text('mail.providerKept'),
  noProvider: undefined,
};

/** Nothing of ours stands in the way; Cisco’s own list may, which `mail status` leads to. */
function notBlocked(
  { id, displayName: name }: { id: string; displayName: string },
  providerAsked: boolean,
): Reply {
  return show(
    'notice',
    {
      tone: providerAsked ? 'good' : 'warning',
      title: text('mail.notBlocked', { name }),
      body: text(providerAsked ? 'mail.webexOwn' : 'mail.providerSilent'),
      offers: [text('mail.button')],
    },
    { choices: [{ command: 'mail.status', input: { id } }], audit: { target: id, blocked: 0 } },
  );
}

/** Only the provider blocks the address, and it was not cleared there: nothing has changed. */
function stillBlocked(name: string, audit: Reply['audit']): Reply {
  return show(
    'notice',
    {
      tone: 'warning',
      title: text('mail.stillBlocked', { name }),
      body: text('mail.providerKept'),
    },
    { audit },
  );
}
