import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { action } from '../../conversation/command.ts';
import {
  type Choice,
  type Confirmation,
  type Reply,
  refuse,
  show,
} from '../../conversation/reply.ts';
import type { PersonDetails } from '../../directory/details.ts';
import { type Language, languageNames, languages, type Text, text } from '../../language/index.ts';
import { masked } from '../../verification/address.ts';
import type { Refusal } from '../../verification/limits.ts';
import type { Verification } from '../../verification/verification.ts';
import type { UsesDirectory } from '../answers/answer.ts';
import { LookupInput } from '../answers/input.ts';
import { personFor } from '../answers/person.ts';
import { languageOfCountry } from './country.ts';

export interface UsesVerification extends UsesDirectory {
  verification: Pick<Verification, 'refusalFor' | 'issuing' | 'check' | 'standingOf' | 'minutes'>;
}

const longestPurpose = 120;

/** Whom, why and in which language; `email` is the address that the question named. */
const CodeInput = z.intersection(
  LookupInput,
  z.object({
    purpose: z
      .string()
      .transform((line) => line.replace(/\s+/g, ' ').trim().slice(0, longestPurpose))
      .default(''),
    mailLanguage: z.enum(languages).optional(),
    email: z.string().optional(),
  }),
);

/** Mails a code to the address on record, for the caller to read back. The agent never sees it. */
export const sendCode = action({
  name: 'code.send',
  role: 'helpdesk',
  words: {
    en: ['send code', 'send a code', 'send the code', 'verify', 'verify user', 'verify caller'],
    pl: ['wyślij kod', 'zweryfikuj', 'weryfikuj', 'wyslij kod weryfikacyjny'],
    es: ['enviar código', 'enviar un código', 'verificar', 'verificar usuario'],
    bg: ['изпрати код', 'изпрати код за потвърждение', 'потвърди', 'провери самоличност'],
    nb: ['send kode', 'send en kode', 'bekreft', 'bekreft bruker'],
    he: ['שלח קוד', 'שלחי קוד', 'לשלוח קוד', 'אמת', 'אמת משתמש'],
  },
  examples: {
    en: ['send code anna.nowak@cafesol.example'],
    pl: ['wyślij kod anna.nowak@cafesol.example'],
    es: ['enviar código anna.nowak@cafesol.example'],
    bg: ['изпрати код anna.nowak@cafesol.example'],
    nb: ['send kode anna.nowak@cafesol.example'],
    he: ['שלח קוד anna.nowak@cafesol.example'],
  },
  what: text('verify.what'),
  input: CodeInput,
  answers: 'personal',

  async confirm({ input, caller }, uses: UsesVerification): Promise<Confirmation> {
    const found = await personFor('code.send', input, uses);
    if ('reply' in found) return refuse(found.reply);
    const { person } = found;
    const refusal = await uses.verification.refusalFor(person, caller.personId);
    if (refusal) return refuse(refused(refusal, person));
    return {
      kind: 'ask',
      data: question(person, caller.language),
      input: { id: person.id, email: person.email },
      fields: ['purpose', 'mailLanguage'],
      audit: { target: person.id },
    };
  },

  async run({ id, input, caller, answersTo }, uses: UsesVerification): Promise<Reply> {
    const found = await personFor('code.send', input, uses);
    if ('reply' in found) return found.reply;
    const { person } = found;
    if (input.purpose === '') return withoutReason(person);
    // the question named another address: whoever has it now was not asked about
    const moved = input.email !== undefined && input.email !== person.email;
    const refusal = moved ? 'changed' : await uses.verification.refusalFor(person, caller.personId);
    if (refusal) return refused(refusal, person);
    const { codeId, write } = uses.verification.issuing({
      person,
      agent: caller,
      purpose: input.purpose,
      callId: id,
      language: input.mailLanguage ?? languageFor(person, caller.language),
      tellAt: { to: answersTo, language: caller.language },
    });
    return show(
      'verify',
      {
        displayName: person.displayName,
        address: masked(person.email),
        minutes: uses.verification.minutes,
      },
      {
        choices: choicesFor(person.id, codeId),
        write,
        audit: { target: person.id, mail: codeId, purpose: input.purpose },
      },
    );
  },
});

/** What the field for the code and the button beside it stand for. */
export function choicesFor(personId: string | undefined, codeId: string | undefined): Choice[] {
  return [
    { command: 'code.check', input: { codeId, personId }, say: 'code', fields: ['code'] },
    { command: 'code.send', input: personId === undefined ? { query: '' } : { id: personId } },
  ];
}

function question(person: PersonDetails, language: Language): CardData<'confirm'> {
  return {
    title: text('verify.askTitle'),
    facts: [
      { name: text('role.person'), value: person.displayName },
      { name: text('card.email'), value: masked(person.email) },
      { name: text('card.customer'), value: person.organization },
    ],
    warning: text('verify.askWarning'),
    yes: text('verify.yes'),
    destructive: false,
    canBeUndone: false,
    inputs: [
      {
        id: 'purpose',
        label: text('verify.reason'),
        error: text('verify.reasonError'),
        maxLength: longestPurpose,
      },
      {
        id: 'mailLanguage',
        label: text('verify.mailLanguage'),
        error: text('verify.mailLanguageError'),
        choices: languages.map((each) => ({ title: languageNames[each], value: each })),
        value: languageFor(person, language),
      },
    ],
  };
}

/** Webex does not say which language somebody speaks: where they work is the next best. */
function languageFor({ country }: PersonDetails, otherwise: Language): Language {
  return languageOfCountry(country) ?? otherwise;
}

const reasons: Record<Refusal, Text> = {
  mailOff: text('verify.mailOff'),
  noMailbox: text('verify.noMailbox'),
  shared: text('verify.shared'),
  changed: text('verify.changed'),
  suppressed: text('verify.suppressed'),
  person: text('verify.limitPerson'),
  personDay: text('verify.limitDay'),
  agent: text('verify.limitAgent'),
  tooManyWrong: text('verify.tooManyWrong'),
};

/** A client may leave out what the card demands: nothing is sent without a reason, and the question comes again. */
function withoutReason({ id }: Pick<PersonDetails, 'id'>): Reply {
  return show(
    'notice',
    {
      tone: 'warning',
      title: text('verify.refused'),
      body: text('verify.reasonError'),
      offers: [text('verify.yes')],
    },
    {
      choices: [{ command: 'code.send', input: { id } }],
      audit: { target: id, refused: 'noReason' },
    },
  );
}

/** Says plainly why no code is sent; a blocked address can be unblocked. */
function refused(refusal: Refusal, person: Pick<PersonDetails, 'id'>): Reply {
  return show(
    'notice',
    {
      tone: refusal === 'changed' ? 'attention' : 'warning',
      title: text('verify.refused'),
      body: reasons[refusal],
      ...(refusal === 'suppressed' && { offers: [text('mail.unblockButton')] }),
    },
    {
      ...(refusal === 'suppressed' && {
        choices: [{ command: 'mail.unblock', input: { id: person.id } }],
      }),
      audit: { target: person.id, refused: refusal },
    },
  );
}
