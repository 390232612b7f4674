import { z } from 'zod';
import { lookup } from '../../conversation/command.ts';
import { say, show } from '../../conversation/reply.ts';
import { cadenceWords } from '../../kpi/schedule-words.ts';
import { text } from '../../language/index.ts';
import type { UsesSchedules } from './schedule-here.ts';

/** Every scheduled KPI post: when the next one comes, and what became of the last. */
export const listSchedules = lookup({
  name: 'kpi.schedules',
  role: 'partner-admin',
  words: {
    en: ['kpi schedules', 'schedules kpi', 'scheduled kpis', 'kpi posts'],
    pl: ['harmonogramy kpi', 'zaplanowane kpi', 'publikacje kpi'],
    es: ['programaciones kpi', 'kpi programados', 'publicaciones kpi'],
    bg: ['графици kpi', 'планирани kpi', 'публикации kpi'],
    nb: ['kpi-planer', 'planlagte kpi', 'kpi-innlegg'],
    he: ['תזמוני מדדים', 'מדדים מתוזמנים', 'תזמוני kpi'],
  },
  examples: {
    en: ['kpi schedules'],
    pl: ['harmonogramy kpi'],
    es: ['programaciones kpi'],
    bg: ['графици kpi'],
    nb: ['kpi-planer'],
    he: ['תזמוני מדדים'],
  },
  what: text('schedule.listWhat'),
  input: z.object({ query: z.string().optional() }),
  answers: 'plain',

  async run({ answersTo }, { kpiSchedules }: UsesSchedules) {
    const all = await kpiSchedules.list();
    if (all.length === 0) return say('schedule.none');
    const rows = all.map(({ region, tag, ...each }) => ({
      number: each.number,
      product: each.product,
      region: region ?? undefined,
      tag: tag ?? undefined,
      cadence: cadenceWords(each.cadence),
      timeZone: each.timeZone,
      next: each.next,
      paused: each.pausedBy ?? undefined,
      last: each.last,
      isHere: each.lane === answersTo.lane,
      owner: each.ownerName,
    }));
    // those of this space first: they are what is asked about here
    rows.sort((a, b) => Number(b.isHere) - Number(a.isHere) || a.number - b.number);
    return show(
      'kpiSchedules',
      { rows, total: rows.length },
      { audit: { schedules: rows.length } },
    );
  },
});
