import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { show } from '../../conversation/reply.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Sync } from '../../directory/sync.ts';
import { text } from '../../language/index.ts';

interface UsesSync {
  sync: Pick<Sync, 'status'>;
  directory: Pick<Directory, 'readGaps'>;
}

/** How complete and how old the copy of the directory is, and which customers are missing from it. */
export const showSync = lookup({
  name: 'sync.status',
  role: 'helpdesk',
  words: {
    en: ['sync status', 'sync', 'synchronization status', 'status of the copy', 'copy status'],
    pl: ['stan synchronizacji', 'status synchronizacji', 'synchronizacja', 'stan kopii'],
    es: [
      'estado de la sincronización',
      'estado de sincronización',
      'sincronización',
      'estado de la copia',
    ],
    bg: [
      'състояние на синхронизацията',
      'статус на синхронизацията',
      'синхронизация',
      'състояние на копието',
    ],
    nb: [
      'synkroniseringsstatus',
      'status for synkronisering',
      'synkronisering',
      'status for kopien',
    ],
    he: ['מצב הסנכרון', 'מצב סנכרון', 'סטטוס סנכרון', 'סנכרון', 'מצב העותק'],
  },
  examples: {
    en: ['sync status'],
    pl: ['stan synchronizacji'],
    es: ['estado de la sincronización'],
    bg: ['състояние на синхронизацията'],
    nb: ['synkroniseringsstatus'],
    he: ['מצב הסנכרון'],
  },
  what: text('sync.what'),
  input: z.object({ query: z.string().optional() }),
  repeats: true,
  answers: 'plain',
  async run(_call, { sync, directory }: UsesSync) {
    const [status, gaps] = [await sync.status(), await directory.readGaps()];
    const { stages, plan, ...when } = status;
    return show(
      'sync',
      {
        ...when,
        stages: stages.map(({ changed: _changed, ...stage }) => stage),
        plan: plan && {
          tokens: plan.tokens,
          refused: plan.refused,
          perMinute: plan.perMinute,
          load: plan.load,
          sources: plan.sources.filter(({ due }) => due > 0),
        },
        gaps,
      },
      { audit: { state: status.state } },
    );
  },
});
