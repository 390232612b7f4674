import { z } from 'zod';
import type { Access } from '../../access/people.ts';
import { mayRun } from '../../access/roles.ts';
import { action, type Call } from '../../conversation/command.ts';
import {
  type Confirmation,
  mostFileBytes,
  type Reply,
  refuse,
  say,
} from '../../conversation/reply.ts';
import { type Text, text } from '../../language/index.ts';
import type { WaitingImport } from '../../wholesale/user-approvals.ts';
import { resultFile } from '../../wholesale/user-file.ts';
import { trouble } from './outcomes.ts';
import type { UsesUsers } from './which.ts';

interface UsesApprovals extends UsesUsers {
  access: Pick<Access, 'identify'>;
}

const AllowInput = z.object({
  /** The reference, as it was told. */
  query: z.string().trim().optional(),
  /** That of the import. */
  id: z.string().optional(),
});

/** The second person's yes to an import that removes users (F256); until then nothing of it is done. */
export const allowImport = action({
  name: 'users.allow',
  role: 'partner-admin',
  words: {
    en: ['approve import', 'allow import', 'approve removal'],
    pl: ['zatwierdź import', 'zezwól na import'],
    es: ['aprobar importación', 'autorizar importación'],
    bg: ['одобри импорта', 'разреши импорта'],
    nb: ['godkjenn import', 'tillat import'],
    he: ['אשר ייבוא', 'אישור ייבוא'],
  },
  examples: {
    en: ['approve import A7F3-21KQ'],
    pl: ['zatwierdź import A7F3-21KQ'],
    es: ['aprobar importación A7F3-21KQ'],
    bg: ['одобри импорта A7F3-21KQ'],
    nb: ['godkjenn import A7F3-21KQ'],
    he: ['אשר ייבוא A7F3-21KQ'],
  },
  what: text('users.allowWhat'),
  input: AllowInput,
  answers: 'personal',

  async confirm(call, uses: UsesApprovals): Promise<Confirmation> {
    const found = await waitingFor(call, uses);
    if ('problem' in found) return refuse(trouble(found.problem));
    const { id, customer, email, fileName, add, change, remove } = found.waiting;
    const file = await rowsOf(found.waiting, call, uses);
    return {
      kind: 'ask',
      data: {
        title: text('users.askAllow', { name: customer }),
        facts: [
          { name: text('users.askedBy'), value: email ?? '' },
          { name: text('import.fileName'), value: fileName },
          { name: text('users.toAdd'), value: String(add) },
          { name: text('users.toChange'), value: String(change) },
          { name: text('users.toRemove'), value: String(remove) },
        ],
        warning: text('users.allowWarning', { count: remove }),
        yes: text('users.allowYes'),
        destructive: true,
        canBeUndone: false,
      },
      input: { id },
      files: file.bytes.length <= mostFileBytes ? [file] : [],
      audit: { import: id, remove },
    };
  },

  async run(call, uses: UsesApprovals): Promise<Reply> {
    const found = await waitingFor(call, uses);
    if ('problem' in found) return trouble(found.problem);
    const { id, customer, personId, remove } = found.waiting;
    return {
      ...say('users.allowed', { name: customer }),
      write: uses.users.allowing(id),
      audit: { import: id, remove, askedBy: personId },
    };
  },
});

/** The import that is meant, if this person may allow it now and whoever asked for it still could. */
async function waitingFor(
  { input, caller, now }: Call<z.output<typeof AllowInput>>,
  { users, access }: UsesApprovals,
): Promise<{ waiting: WaitingImport } | { problem: Text }> {
  const wanted = (input.id ?? input.query ?? '')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s‐-―]+/g, '-')
    .toUpperCase();
  const all = await users.waiting(now);
  const fitting = wanted === '' ? all : all.filter(({ id }) => id === wanted);
  const [waiting, another] = fitting;
  if (!waiting) return { problem: text('users.noWaiting') };
  if (another) {
    const references = fitting.slice(0, 10).map(({ id }) => id);
    return { problem: text('users.severalWaiting', { references }) };
  }
  if (waiting.personId === caller.personId) return { problem: text('users.allowOwn') };
  const asker = await access.identify(waiting.personId);
  const mayStill = asker.kind === 'known' && mayRun(asker.person.role, 'partner-admin');
  return mayStill ? { waiting } : { problem: text('users.askerLeft') };
}

/** What would happen to each row, as whoever asked for it has seen it. */
async function rowsOf(
  { id, fileName, headings, delimiter }: WaitingImport,
  { caller }: Pick<Call<unknown>, 'caller'>,
  { users }: UsesUsers,
) {
  const rows = await users.rowsOf(id);
  const byRow = new Map(rows.map((one) => [one.row, one]));
  return resultFile(
    fileName,
    { headings, delimiter: delimiter === ';' ? ';' : ',', rows },
    (row) => {
      const one = byRow.get(row);
      return one && { outcome: one.effect, reasons: one.reasons, remarks: one.remarks };
    },
    caller.language,
  );
}
