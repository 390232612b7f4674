import { action } from '../../conversation/command.ts';
import { refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { chosenSchedule, questionAbout, type UsesSchedules } from './schedule-here.ts';
import { NumberInput } from './schedule-input.ts';

/** Posts a scheduled KPI summary now; its next due time stays. The reference of the question keeps a repeat harmless. */
export const runSchedule = action({
  name: 'kpi.run',
  role: 'partner-admin',
  words: {
    en: ['kpi run now', 'kpi run', 'run kpi', 'kpi now'],
    pl: ['opublikuj kpi teraz', 'kpi teraz'],
    es: ['publicar ahora kpi', 'kpi ahora'],
    bg: ['публикувай сега kpi', 'kpi сега'],
    nb: ['kpi nå', 'legg ut kpi nå'],
    he: ['מדדים עכשיו', 'פרסם מדדים עכשיו'],
  },
  examples: {
    en: ['kpi run now 1'],
    pl: ['opublikuj kpi teraz 1'],
    es: ['kpi ahora 1'],
    bg: ['kpi сега 1'],
    nb: ['kpi nå 1'],
    he: ['מדדים עכשיו 1'],
  },
  what: text('schedule.runWhat'),
  input: NumberInput,
  answers: 'plain',

  async confirm(call, uses: UsesSchedules) {
    const found = await chosenSchedule(call, uses);
    if ('refusal' in found) return refuse(found.refusal);
    const [title, yes] = [text('schedule.askRun'), text('schedule.yesRun')];
    return questionAbout(found, call, { title, yes });
  },

  async run(call, uses: UsesSchedules) {
    const found = await chosenSchedule(call, uses);
    if ('refusal' in found) return found.refusal;
    const { number } = found;
    return {
      ...say('schedule.running', { number }),
      write: uses.kpiSchedules.runningNow(number, call.id),
      audit: { schedule: number },
    };
  },
});
