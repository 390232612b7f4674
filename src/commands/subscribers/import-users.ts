import { z } from 'zod';
import type { CardData } from '../../../cards/index.ts';
import { action, type Caller } from '../../conversation/command.ts';
import {
  type Confirmation,
  mostFileBytes,
  type Reply,
  type ReplyFile,
  refuse,
  say,
} from '../../conversation/reply.ts';
import { inWords } from '../../language/in-words.ts';
import { type Text, text } from '../../language/index.ts';
import {
  correctedFile,
  largestUserFile,
  loadUserFile,
  mostUserRows,
  type PlannedFile,
  plannedOutcome,
  planUserFile,
  resultFile,
  type UserFile,
  type UserFileProblem,
  withoutForeign,
} from '../../wholesale/user-file.ts';
import { countUsers, type ImportMode } from '../../wholesale/user-plan.ts';
import type { UserCustomer, UserRules } from '../../wholesale/users.ts';
import { attachedFile, type UsesAttachments, wordsForTable } from '../imports/attached.ts';
import { askedBy } from './asked-by.ts';
import { notice, trouble } from './outcomes.ts';
import { customerFor, type UsesUsers } from './which.ts';

interface UsesUserFiles extends UsesUsers, UsesAttachments {}

/** Rows a minute at Webex's pace. */
const perMinute = 200;

/** Users of a wholesale customer from a CSV file: every row explained first, then done row by row. */
export const importUsers = action({
  name: 'users.import',
  role: 'partner-admin',
  words: {
    en: ['import users', 'users import', 'upload users', 'users csv'],
    pl: ['importuj użytkowników', 'import użytkowników', 'wgraj użytkowników'],
    es: ['importar usuarios', 'importa usuarios', 'cargar usuarios'],
    bg: ['импортирай потребители', 'импорт на потребители', 'качи потребители'],
    nb: ['importer brukere', 'import av brukere', 'last opp brukere'],
    he: ['ייבא משתמשים', 'ייבוא משתמשים', 'העלה משתמשים'],
  },
  examples: {
    en: ['import users Kystlinjen'],
    pl: ['importuj użytkowników Kystlinjen'],
    es: ['importar usuarios Kystlinjen'],
    bg: ['импортирай потребители Балкан Логистика'],
    nb: ['importer brukere Kystlinjen'],
    he: ['ייבא משתמשים מעבדות גליל'],
  },
  what: text('users.importWhat'),
  input: z.object({
    query: z.string().trim().optional(),
    /** Organization id. */
    id: z.string().optional(),
    /** Addresses of attached files. */
    files: z.array(z.string()).optional(),
    /** Of the file that was checked. */
    digest: z.string().optional(),
    /** “Add and remove services”, or adding alone. */
    mode: z.enum(['both', 'add']).optional(),
    /** How many users would be removed, and what was typed to allow it. */
    removals: z.number().optional(),
    typed: z.string().optional(),
  }),
  answers: 'personal',

  async confirm({ input, caller }, uses: UsesUserFiles): Promise<Confirmation> {
    const found = await customerFor('users.import', input, uses);
    if ('reply' in found) return refuse(found.reply);
    const wanted = { most: largestUserFile, none: text('users.noFile') };
    const attachment = await attachedFile(input.files ?? [], wanted, uses);
    if (attachment.kind === 'problem') return refuse(trouble(attachment.words));
    const file = loadUserFile(attachment.bytes);
    if ('problem' in file) return refuse(trouble(wordsForProblem(file)));
    const planned = await planFor(file, found.customer, 'both', caller, uses);
    const counts = countUsers(planned.planned);
    const files = filesOf(attachment.name, file, planned, caller);
    if (counts.add + counts.change + counts.remove === 0) {
      return refuse(nothing(counts, files));
    }
    const digest = await uses.users.keep(attachment);
    return {
      kind: 'ask',
      data: question(found.customer, attachment.name, counts, caller, uses.users.rules),
      input: { id: found.customer.orgId, digest, removals: counts.remove },
      fields: counts.remove > 0 ? ['mode', 'typed'] : ['mode'],
      files,
      audit: {
        add: counts.add,
        change: counts.change,
        remove: counts.remove,
        refused: counts.refused,
        digest: digest.slice(0, 12),
      },
    };
  },

  async run({ id, input, caller, answersTo }, uses: UsesUserFiles): Promise<Reply> {
    const { digest = '', mode = 'both', removals = 0, typed = '' } = input;
    if (mode === 'both' && removals > 0 && typed.replace(/\D/g, '') !== String(removals)) {
      return trouble(text('users.typedWrong', { count: removals }));
    }
    const found = await customerFor('users.import', input, uses);
    if ('reply' in found) return found.reply;
    const { customer } = found;
    const kept = await uses.users.kept(digest);
    const file = kept && loadUserFile(kept.bytes);
    if (!kept || !file || 'problem' in file) return trouble(text('import.lapsed'));
    const { planned } = await planFor(file, customer, mode, caller, uses);
    const counts = countUsers(planned);
    const count = counts.add + counts.change + counts.remove;
    if (count === 0) return trouble(text('users.changedMeanwhile'));
    // More would be removed than was agreed to: the question has to be asked again.
    if (counts.remove > removals) return trouble(text('users.typedWrong', { count: removals }));
    const waits = counts.remove > 0 && uses.users.rules.removalsNeedTwo;
    const { name } = customer;
    return {
      ...(waits
        ? say('users.waits', { name, removals: counts.remove, reference: id })
        : say('users.started', { name, count })),
      write: uses.users.starting({
        ...askedBy({ id, caller, answersTo }, customer),
        command: 'users.import',
        state: waits ? 'waiting' : 'running',
        fileName: kept.name,
        table: file.table,
        planned,
      }),
      audit: { count, mode, remove: counts.remove, waits, digest: digest.slice(0, 12) },
    };
  },
});

async function planFor(
  file: UserFile,
  customer: UserCustomer,
  mode: ImportMode,
  { language }: Caller,
  { users }: UsesUsers,
): Promise<PlannedFile> {
  const { strictSite } = users.rules;
  const plan = planUserFile(file, await users.known(customer), { mode, language, strictSite });
  const added = plan.planned.flatMap(({ effect, email }) => (effect === 'add' ? [email] : []));
  return withoutForeign(plan, await users.elsewhere(customer, added));
}

type Counts = ReturnType<typeof countUsers>;

function nothing({ none, refused, skipped }: Counts, files: readonly ReplyFile[]): Reply {
  return {
    ...notice(
      refused > 0 ? 'warning' : 'good',
      text('users.nothingTitle'),
      text('users.nothing', { unchanged: none + skipped, refused }),
    ),
    files,
    audit: { unchanged: none, refused },
  };
}

/** What would happen to each row, and the file as far as it can be corrected; left out when too large to be sent. */
function filesOf(
  name: string,
  file: UserFile,
  plan: PlannedFile,
  { language }: Caller,
): ReplyFile[] {
  const byRow = new Map(plan.planned.map((one) => [one.row, plannedOutcome(one)]));
  const files = [
    resultFile(name, file.table, (row) => byRow.get(row), language),
    ...(plan.planned.some(({ effect }) => effect === 'refused')
      ? [correctedFile(name, file, plan, language)]
      : []),
  ];
  return files.filter(({ bytes }) => bytes.length <= mostFileBytes);
}

function question(
  { name }: UserCustomer,
  fileName: string,
  counts: Counts,
  { language }: Caller,
  { removalsNeedTwo }: UserRules,
): CardData<'confirm'> {
  const rows = counts.add + counts.change + counts.remove;
  return {
    title: text('users.askImport', { name }),
    facts: [
      { name: text('import.fileName'), value: fileName },
      { name: text('users.toAdd'), value: String(counts.add) },
      { name: text('users.toChange'), value: String(counts.change) },
      { name: text('users.toRemove'), value: String(counts.remove) },
      { name: text('users.toLeave'), value: String(counts.none) },
      { name: text('users.refusedRows'), value: String(counts.refused) },
    ],
    warning: text('users.importWarning', {
      warned: counts.warned,
      minutes: Math.max(1, Math.ceil(rows / perMinute)),
    }),
    ...(counts.remove > 0 && removalsNeedTwo && { details: [text('users.twoNeeded')] }),
    inputs: [
      {
        id: 'mode',
        label: text('users.mode'),
        error: text('users.modeError'),
        choices: (['both', 'add'] as const).map((mode) => ({
          title: inWords(text('users.modeName', { mode }), language),
          value: mode,
        })),
        value: 'both',
      },
      ...(counts.remove > 0
        ? [
            {
              id: 'typed',
              label: text('users.typed', { count: counts.remove }),
              error: text('users.typedError'),
              maxLength: 12,
            },
          ]
        : []),
    ],
    yes: text('users.importYes'),
    destructive: counts.remove > 0,
    canBeUndone: false,
  };
}

function wordsForProblem(problem: UserFileProblem): Text {
  switch (problem.problem) {
    case 'tooManyRows':
      return text('users.mostRows', { most: mostUserRows });
    case 'columnTwice':
      return text('import.columnTwice', { column: problem.column.slice(0, 60) });
    case 'noPackageColumn':
      return text('users.noPackageColumn');
    case 'noEmailColumn': {
      const headings = problem.headings.slice(0, 8).map((heading) => heading.slice(0, 40));
      return text('users.noEmailColumn', { headings });
    }
    default:
      return wordsForTable(problem.problem, largestUserFile);
  }
}
