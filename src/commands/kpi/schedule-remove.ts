import { change } from '../../conversation/command.ts';
import { refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { chosenSchedule, questionAbout, type UsesSchedules } from './schedule-here.ts';
import { NumberInput } from './schedule-input.ts';

/** Ends a scheduled KPI post for good. */
export const removeSchedule = change({
  name: 'kpi.remove',
  role: 'partner-admin',
  words: {
    en: ['kpi remove', 'remove kpi', 'kpi unschedule', 'unschedule kpi', 'kpi stop'],
    pl: ['usuń kpi', 'kpi usuń', 'zakończ kpi'],
    es: ['eliminar kpi', 'quitar kpi', 'terminar kpi'],
    bg: ['премахни kpi', 'прекрати kpi'],
    nb: ['fjern kpi', 'avslutt kpi'],
    he: ['הסר מדדים', 'סיים מדדים'],
  },
  examples: {
    en: ['kpi remove 1'],
    pl: ['usuń kpi 1'],
    es: ['eliminar kpi 1'],
    bg: ['премахни kpi 1'],
    nb: ['fjern kpi 1'],
    he: ['הסר מדדים 1'],
  },
  what: text('schedule.removeWhat'),
  input: NumberInput,
  answers: 'plain',

  async confirm(call, uses: UsesSchedules) {
    const found = await chosenSchedule(call, uses);
    if ('refusal' in found) return refuse(found.refusal);
    const [title, yes] = [text('schedule.askRemove'), text('schedule.yesRemove')];
    return questionAbout(found, call, { title, yes, destructive: true });
  },

  async run(call, uses: UsesSchedules) {
    const found = await chosenSchedule(call, uses);
    if ('refusal' in found) return found.refusal;
    const { number } = found;
    return {
      ...say('schedule.removed', { number }),
      write: uses.kpiSchedules.ending(number),
      audit: { schedule: number },
    };
  },
});
