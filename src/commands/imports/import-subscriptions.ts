import { z } from 'zod';
import { action } from '../../conversation/command.ts';
import { mostFileBytes, type Reply, type ReplyFile, show } from '../../conversation/reply.ts';
import { type Text, text } from '../../language/index.ts';
import {
  type AppliedImport,
  type CheckedImport,
  type Imports,
  largestImport,
} from '../../portfolio/imports.ts';
import { attachedFile, type UsesAttachments } from './attached.ts';
import { wordsForProblem } from './problems.ts';

interface UsesImports extends UsesAttachments {
  imports: Imports;
}

/** Subscriptions and web orders from a CSV file: checked first, applied as a whole, answered with a result file. */
export const importSubscriptions = action({
  name: 'import.subscriptions',
  role: 'partner-admin',
  words: {
    en: ['import subscriptions', 'import orders', 'subscriptions import'],
    pl: ['importuj subskrypcje', 'importuj zamówienia', 'import subskrypcji'],
    es: ['importar suscripciones', 'importar pedidos', 'importa suscripciones'],
    bg: ['импортирай абонаменти', 'импортирай поръчки', 'импорт на абонаменти'],
    nb: ['importer abonnementer', 'importer ordrer', 'import av abonnementer'],
    he: ['ייבא מינויים', 'ייבא הזמנות', 'ייבוא מינויים'],
  },
  examples: {
    en: ['import subscriptions'],
    pl: ['importuj subskrypcje'],
    es: ['importar suscripciones'],
    bg: ['импортирай абонаменти'],
    nb: ['importer abonnementer'],
    he: ['ייבא מינויים'],
  },
  what: text('import.what'),
  input: z.object({
    query: z.string().optional(),
    /** Addresses of attached files. */
    files: z.array(z.string()).optional(),
    /** Of the file that was checked. */
    digest: z.string().optional(),
  }),
  answers: 'personal',

  async confirm({ id, caller, input: { files = [] } }, uses: UsesImports) {
    const { imports } = uses;
    const wanted = { most: largestImport, none: text('import.noFile') };
    const attachment = await attachedFile(files, wanted, uses);
    if (attachment.kind === 'problem') return refuse(notice('warning', attachment.words));
    const checked = await imports.check(attachment);
    if (checked.kind === 'problem') return refuse(notice('warning', wordsForProblem(checked)));
    const { counts, digest } = checked;
    if (counts.new + counts.changed === 0) {
      const applied = await imports.prepare(digest, { callId: id, language: caller.language });
      return refuse(await nothingToDo(checked, applied));
    }
    return {
      kind: 'ask',
      data: questionAbout(checked),
      input: { digest },
      audit: { ...counts, digest: digest.slice(0, 12) },
    };
  },

  /** The rows are planned again on what is known by now; a repeat of the same yes writes nothing more. */
  async run({ id, caller, input: { digest = '' } }, { imports }: UsesImports) {
    const { personId, language } = caller;
    const applied = await imports.prepare(digest, { callId: id, personId, language });
    if (!applied) return notice('warning', text('import.lapsed'));
    const { new: added, ...counts } = applied.counts;
    const { files, shown } = await resultFiles(applied);
    return {
      ...show('notice', {
        tone: 'good',
        title: text('import.doneTitle'),
        body: text('import.done', { added, ...counts, shown }),
      }),
      files,
      write: await applied.draft(),
      audit: { ...applied.counts, digest: digest.slice(0, 12) },
    };
  },
});

function refuse(reply: Reply) {
  return { kind: 'refuse' as const, reply };
}

function notice(tone: 'warning' | 'good', body: Text): Reply {
  return show('notice', { tone, title: text('import.troubleTitle'), body });
}

async function nothingToDo(
  { counts }: CheckedImport,
  applied: AppliedImport | undefined,
): Promise<Reply> {
  const { unchanged, refused } = counts;
  const { files, shown } = applied ? await resultFiles(applied) : { files: [] };
  return {
    ...show('notice', {
      tone: refused > 0 ? 'warning' : 'good',
      title: text('import.nothingTitle'),
      body: text('import.nothing', { unchanged, refused, shown }),
    }),
    files,
    audit: { ...counts },
  };
}

/** The result, or where it is too large as many refused rows as can be sent; `shown` says how many these are. */
async function resultFiles({
  result,
  refusedOnly,
}: AppliedImport): Promise<{ files: ReplyFile[]; shown?: number }> {
  if (result.bytes.length <= mostFileBytes) return { files: [result] };
  const { file, rows } = await refusedOnly(mostFileBytes);
  return { files: rows > 0 ? [file] : [], shown: rows };
}

function questionAbout({ fileName, counts, customers, unknownColumns }: CheckedImport) {
  const columns = unknownColumns.slice(0, 5).map((heading) => heading.slice(0, 40));
  return {
    title: text('import.askTitle'),
    facts: [
      { name: text('import.fileName'), value: fileName },
      { name: text('import.customers'), value: String(customers) },
      { name: text('import.new'), value: String(counts.new) },
      { name: text('import.changed'), value: String(counts.changed) },
      { name: text('import.unchanged'), value: String(counts.unchanged) },
      { name: text('import.refused'), value: String(counts.refused) },
    ],
    warning:
      columns.length > 0 ? text('import.warningColumns', { columns }) : text('import.warning'),
    yes: text('import.yes'),
    destructive: false,
    canBeUndone: false,
  };
}
