import { z } from 'zod';
import { action } from '../../conversation/command.ts';
import { refuse, say } from '../../conversation/reply.ts';
import type { Sync } from '../../directory/sync.ts';
import { text } from '../../language/index.ts';

interface UsesSync {
  sync: Pick<Sync, 'status' | 'startSync'>;
}

/** Copies the directory from Webex at once instead of at its next time. */
export const startSync = action({
  name: 'sync.now',
  role: 'partner-admin',
  words: {
    en: ['sync now', 'start sync', 'synchronize now', 'refresh the copy'],
    pl: ['synchronizuj teraz', 'synchronizuj', 'uruchom synchronizację', 'odśwież kopię'],
    es: ['sincronizar ahora', 'sincroniza ahora', 'sincronizar', 'actualizar la copia'],
    bg: ['синхронизирай сега', 'синхронизирай', 'стартирай синхронизация', 'обнови копието'],
    nb: ['synkroniser nå', 'synkroniser', 'start synkronisering', 'oppdater kopien'],
    he: ['סנכרן עכשיו', 'סנכרן', 'הפעל סנכרון', 'רענן את העותק'],
  },
  examples: {
    en: ['sync now'],
    pl: ['synchronizuj teraz'],
    es: ['sincronizar ahora'],
    bg: ['синхронизирай сега'],
    nb: ['synkroniser nå'],
    he: ['סנכרן עכשיו'],
  },
  what: text('sync.nowWhat'),
  input: z.object({ query: z.string().optional() }),
  answers: 'plain',

  async confirm(_call, { sync }: UsesSync) {
    const { state, stages } = await sync.status();
    if (state === 'running') return refuse(say('sync.alreadyRunning'));
    const of = (name: 'organizations' | 'people') => stages.find(({ stage }) => stage === name);
    const customers = of('organizations')?.rows ?? of('people')?.planned ?? 0;
    return {
      kind: 'ask',
      data: {
        title: text('sync.askTitle'),
        facts: [
          { name: text('sync.askCustomers'), value: text('sync.customers', { count: customers }) },
        ],
        warning: text('sync.askWarning'),
        yes: text('sync.yes'),
        destructive: false,
        canBeUndone: true,
      },
    };
  },

  /** Started twice, it still runs once. */
  async run({ caller }, { sync }: UsesSync) {
    const started = await sync.startSync(caller.personId);
    return started === 'started' ? say('sync.started') : say('sync.alreadyRunning');
  },
});
