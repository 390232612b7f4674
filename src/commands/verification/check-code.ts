import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { type Reply, show } from '../../conversation/reply.ts';
import type { PersonDetails } from '../../directory/details.ts';
import { text } from '../../language/index.ts';
import { masked } from '../../verification/address.ts';
import type { Checked } from '../../verification/check.ts';
import { readCode } from '../../verification/code.ts';
import { choicesFor, type UsesVerification } from './send-code.ts';

/** `1234 5678` as typed, or the field of the card with what the card knows. */
const CheckInput = z.preprocess(
  fromText,
  z.object({
    code: z.string().transform((typed, context) => {
      const code = readCode(typed);
      if (code !== undefined) return code;
      context.addIssue({ code: 'custom', message: 'invalid' });
      return z.NEVER;
    }),
    codeId: z.string().optional(),
    personId: z.string().optional(),
  }),
);

function fromText(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('query' in raw)) return raw;
  return { code: raw.query };
}

/**
 * Checks the code a caller has read out. It runs without a question, like a lookup: an attempt is used up, and
 * nothing else happens unless the code is right. Wrong, expired, used and never sent are one answer.
 */
export const checkCode = lookup({
  name: 'code.check',
  role: 'helpdesk',
  words: {
    en: ['code', 'check code', 'the code is', 'verify code'],
    pl: ['kod', 'sprawdź kod', 'kod to', 'zweryfikuj kod'],
    es: ['código', 'comprobar código', 'el código es', 'verificar código'],
    bg: ['код', 'провери код', 'кодът е'],
    nb: ['kode', 'sjekk kode', 'koden er', 'bekreft kode'],
    he: ['קוד', 'בדוק קוד', 'הקוד הוא', 'אמת קוד'],
  },
  examples: {
    en: ['code 1234 5678'],
    pl: ['kod 1234 5678'],
    es: ['código 1234 5678'],
    bg: ['код 1234 5678'],
    nb: ['kode 1234 5678'],
    he: ['קוד 1234 5678'],
  },
  what: text('verify.checkWhat'),
  input: CheckInput,
  answers: 'personal',

  async run({ id, input, caller, occurrence }, uses: UsesVerification): Promise<Reply> {
    const { code, codeId, personId } = input;
    const asked = personId === undefined ? undefined : await uses.directory.readPerson(personId);
    const checked = await uses.verification.check({
      code,
      agentId: caller.personId,
      codeId,
      occurrence,
      callId: id,
      addressOf: async (of) => (await uses.directory.readPerson(of))?.email,
    });
    if (checked.kind !== 'verified') return unproven(checked, asked, { codeId, personId }, uses);

    const person = asked ?? (await uses.directory.readPerson(checked.personId));
    return show(
      'verified',
      {
        displayName: person?.displayName ?? '',
        until: checked.until,
        by: caller.displayName,
      },
      {
        write: checked.write,
        replaces: true,
        answersCode: checked.codeId,
        audit: {
          target: checked.personId,
          result: 'verified',
          mail: checked.codeId,
          until: checked.until.toISOString(),
        },
      },
    );
  },
});

/** What was typed without a card says nothing about whether there was a code, and for whom; the record does. */
function unproven(
  checked: Exclude<Checked, { kind: 'verified' }>,
  person: PersonDetails | undefined,
  { codeId, personId }: { codeId?: string | undefined; personId?: string | undefined },
  { verification }: UsesVerification,
): Reply {
  const isWrong = checked.kind === 'wrong';
  const target = personId ?? (isWrong ? checked.personId : undefined);
  return show(
    'verify',
    {
      displayName: person?.displayName ?? '',
      address: person ? masked(person.email) : '',
      minutes: verification.minutes,
      ...(isWrong ? { left: checked.left } : { waitUntil: checked.until }),
    },
    {
      choices: choicesFor(personId, codeId),
      replaces: true,
      audit: {
        result: checked.kind,
        ...(isWrong && { left: checked.left }),
        ...(target !== undefined && { target }),
      },
    },
  );
}
