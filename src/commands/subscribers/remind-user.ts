import { z } from 'zod';
import { action } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { packageName } from '../../wholesale/user-step.ts';
import { finished, trouble } from './outcomes.ts';
import { type UsesUsers, userFor } from './which.ts';

const RemindInput = z.object({
  query: z.string().trim().optional(),
  /** Of the person. */
  id: z.string().optional(),
  email: z.string().optional(),
});

/**
 * Has Webex mail somebody again who was asked to move their own account to the customer. Webex answers that it will,
 * not whether the mail arrives; a run that was cut off may send it twice, which costs nobody anything.
 */
export const remindUser = action({
  name: 'users.consent',
  role: 'partner-admin',
  words: {
    en: ['resend consent', 'consent mail', 'send consent again'],
    pl: ['wyślij zgodę ponownie', 'e-mail ze zgodą'],
    es: ['reenviar consentimiento', 'correo de consentimiento'],
    bg: ['изпрати съгласие отново', 'имейл за съгласие'],
    nb: ['send samtykke på nytt', 'e-post om samtykke'],
    he: ['שלח הסכמה שוב', 'מייל הסכמה'],
  },
  examples: {
    en: ['resend consent dana.levi@gmail.example'],
    pl: ['wyślij zgodę ponownie dana.levi@gmail.example'],
    es: ['reenviar consentimiento dana.levi@gmail.example'],
    bg: ['изпрати съгласие отново dana.levi@gmail.example'],
    nb: ['send samtykke på nytt dana.levi@gmail.example'],
    he: ['שלח הסכמה שוב dana.levi@gmail.example'],
  },
  what: text('users.consentWhat'),
  input: RemindInput,
  answers: 'personal',

  async confirm({ input }, uses: UsesUsers): Promise<Confirmation> {
    const target = await userFor('users.consent', input, uses);
    if ('reply' in target) return refuse(target.reply);
    const { email, user, customer } = target.found;
    if (!user.pending) return refuse(trouble(text('users.consentNot', { email })));
    return {
      kind: 'ask',
      data: {
        title: text('users.consentAsk'),
        facts: [
          { name: text('users.user'), value: email },
          { name: text('users.customer'), value: customer.name },
          { name: text('users.package'), value: packageName(user.package) },
        ],
        yes: text('users.consentYes'),
        destructive: false,
        canBeUndone: false,
      },
      input: { email },
      audit: { subscriber: user.id },
    };
  },

  async run({ input }, uses: UsesUsers): Promise<Reply> {
    const target = await userFor('users.consent', input, uses);
    if ('reply' in target) return target.reply;
    const { email, user } = target.found;
    if (!user.pending) return trouble(text('users.consentNot', { email }));
    await uses.users.door.remind(user.id);
    return finished(text('users.consentDone', { email }), [], { audit: { subscriber: user.id } });
  },
});
