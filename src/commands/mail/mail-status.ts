import type { CardData } from '../../../cards/index.ts';
import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import type { MailDesk } from '../../mail/desk.ts';
import type { JournalEntry } from '../../mail/journal.ts';
import type { UsesDirectory } from '../answers/answer.ts';
import { LookupInput } from '../answers/input.ts';
import { personFor } from '../answers/person.ts';

export interface UsesMail extends UsesDirectory {
  mail: MailDesk;
}

/** What became of the last mail to somebody, and whether mail can reach them. */
export const mailStatus = lookup({
  name: 'mail.status',
  role: 'helpdesk',
  words: {
    en: ['mail status', 'email status', 'e-mail status', 'last mail', 'status of mail'],
    pl: ['status poczty', 'status e-maila', 'stan poczty', 'ostatni e-mail'],
    es: ['estado del correo', 'último correo', 'estado de correo'],
    bg: ['състояние на пощата', 'състояние на имейла', 'последен имейл', 'статус на пощата'],
    nb: ['e-poststatus', 'status e-post', 'siste e-post', 'epoststatus'],
    he: ['מצב דואר', 'מצב דוא"ל', 'דואר אחרון', 'סטטוס דואר'],
  },
  examples: {
    en: ['mail status anna.nowak@cafesol.example'],
    pl: ['status poczty anna.nowak@cafesol.example'],
    es: ['estado del correo anna.nowak@cafesol.example'],
    bg: ['състояние на пощата anna.nowak@cafesol.example'],
    nb: ['e-poststatus anna.nowak@cafesol.example'],
    he: ['מצב דואר anna.nowak@cafesol.example'],
  },
  what: text('mail.what'),
  input: LookupInput,
  repeats: true,
  answers: 'personal',

  async run({ input }, uses: UsesMail) {
    const found = await personFor('mail.status', input, uses);
    if ('reply' in found) return found.reply;
    const { id, displayName, email, state } = found.person;
    const [mails, { blocks: blocked, providerAsked }] = await Promise.all([
      uses.mail.lastMails(id, 4),
      uses.mail.blocksOf(email),
    ]);
    return show(
      'mail',
      {
        displayName,
        email,
        mails: mails.map(shown),
        blocked,
        providerSilent: !providerAsked,
        invited: state === 'invited',
      },
      {
        choices: [
          { command: 'mail.unblock', input: { id } },
          { command: 'code.send', input: { id } },
        ],
        audit: { target: id, mails: mails.length, blocked: blocked.length },
      },
    );
  },
});

type Shown = CardData<'mail'>['mails'][number];

/** What was reported after the mail server took it says more than that it took it. */
function shown({ createdAt, state, events, lastStatus, providerId }: JournalEntry): Shown {
  const last = events.at(-1);
  const later = ['delayed', 'delivered'].find((kind) => kind === last?.kind);
  return {
    at: createdAt,
    state: (state === 'accepted' && later ? later : state) as Shown['state'],
    status: last?.status ?? lastStatus ?? undefined,
    providerId: providerId ?? undefined,
  };
}
