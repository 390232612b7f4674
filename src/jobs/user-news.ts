/** Tells whoever said yes how work on users goes: one message that is edited, and a result with a file at the end. */
import { recordable } from '../access/audit.ts';
import { type Later, laterFrom, laterMessage } from '../conversation/later.ts';
import { mostFileBytes } from '../conversation/reply.ts';
import { addMessages } from '../inbox/outbox-add.ts';
import type { Post } from '../inbox/outcome.ts';
import { inWords } from '../language/in-words.ts';
import { text } from '../language/index.ts';
import type { Tx } from '../store/store.ts';
import { type NamedFile, type RowOutcome, resultFile } from '../wholesale/user-file.ts';
import type { UserJob, UserJobRow } from '../wholesale/user-jobs.ts';
import { wantsReassigning } from '../wholesale/user-step.ts';
import { undoFile } from '../wholesale/user-undo.ts';
import type { UserNews, UserProgress } from '../wholesale/user-work.ts';

/** `onTold`: there is something new to post. */
export function createUserNews(onTold: () => void): UserNews {
  return {
    written: onTold,

    async began(tx, job, progress) {
      const later = laterFrom(job.tellAt);
      if (!later) return undefined;
      const [id] = await addMessages(tx, job.id, [laterMessage(later, words(job, progress))]);
      return id;
    },

    async moved(tx, job, progress) {
      const later = laterFrom(job.tellAt);
      if (!later || !job.progressId) return;
      const { lane, markdown } = laterMessage(later, words(job, progress));
      await addMessages(tx, job.id, [{ action: 'edit', lane, of: job.progressId, markdown }]);
    },

    async ended(tx, job, rows) {
      const later = laterFrom(job.tellAt);
      if (later) await addMessages(tx, job.id, resultFor(job, rows, later));
    },

    async record(tx, job, row, { outcome, subscriberId, before, after }) {
      await writeLine(tx, job, outcome === 'failed' ? 'failed' : 'done', {
        row: row.row,
        effect: row.effect,
        result: outcome,
        ...(subscriberId && { subscriber: subscriberId }),
        ...(before && { before }),
        ...(after && { after }),
      });
    },
  };
}

function words({ customer, total }: UserJob, { done, minutes }: UserProgress) {
  return text('users.progress', { name: customer, done, total, minutes });
}

async function writeLine(
  tx: Tx,
  job: UserJob,
  outcome: 'done' | 'failed',
  fields: Record<string, string | number>,
): Promise<void> {
  await tx.query(
    `INSERT INTO "AuditRecord"("callId", "personId", "personOrgId", email, command, outcome, fields)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)`,
    [
      job.id,
      job.personId,
      job.personOrgId,
      job.email,
      job.command,
      outcome,
      JSON.stringify(recordable(fields)),
    ],
  );
}

function resultFor(job: UserJob, rows: readonly UserJobRow[], later: Later): Post[] {
  const count = (...outcomes: string[]): number =>
    rows.filter(({ outcome }) => outcomes.includes(outcome ?? '')).length;
  const pending = count('pending');
  const message = laterMessage(
    later,
    text('users.finished', {
      name: job.customer,
      added: count('added'),
      changed: count('changed'),
      removed: count('removed'),
      pending,
      failed: count('failed'),
      left: count('none', 'skipped', 'refused'),
    }),
  );
  // A few that were typed are taken back one by one.
  const undo = job.command === 'users.import' && undoFile(job, rows, later.language);
  return [
    withFile(message, fileOf(job, rows, later)),
    ...(undo && undo.bytes.length <= mostFileBytes
      ? [withFile(laterMessage(later, text('users.undoFile')), undo)]
      : []),
    ...(pending > 0 ? [laterMessage(later, text('users.pendingNote'))] : []),
  ];
}

function withFile(message: Post, { name, contentType, bytes }: NamedFile): Post {
  return { ...message, file: { name, contentType, base64: bytes.toString('base64') } };
}

/** Every row; only those that want a look when that would be too large to be sent. */
function fileOf(job: UserJob, rows: readonly UserJobRow[], later: Later): NamedFile {
  const whole = write(job, rows, later);
  if (whole.bytes.length <= mostFileBytes) return whole;
  const open = rows.filter(({ outcome }) => outcome === 'failed' || outcome === 'refused');
  return write(job, open.slice(0, 5_000), later);
}

function write(job: UserJob, rows: readonly UserJobRow[], { language }: Later): NamedFile {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const table = {
    headings: job.headings,
    rows,
    delimiter: job.delimiter === ';' ? ';' : ',',
  } as const;
  const outcomeOf = (number: number): RowOutcome | undefined => {
    const row = byRow.get(number);
    if (!row) return undefined;
    const { outcome, reasons, remarks } = row;
    const isStuck =
      outcome === 'failed' && reasons.some((one) => wantsReassigning(inWords(one, 'en')));
    return {
      outcome: outcome ?? 'failed',
      reasons: outcome === 'pending' ? [text('users.pending')] : reasons,
      remarks,
      ...(isStuck && { remedy: text('users.reassign') }),
    };
  };
  return resultFile(job.fileName, { ...table, rows: [...rows] }, outcomeOf, language);
}
