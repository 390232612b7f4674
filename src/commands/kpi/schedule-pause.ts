import { change } from '../../conversation/command.ts';
import { refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { chosenSchedule, questionAbout, type UsesSchedules } from './schedule-here.ts';
import { NumberInput } from './schedule-input.ts';

/** Stops a scheduled KPI post for the time being; what would have come meanwhile is not made up for. */
export const pauseSchedule = change({
  name: 'kpi.pause',
  role: 'partner-admin',
  words: {
    en: ['kpi pause', 'pause kpi', 'pause kpi schedule'],
    pl: ['wstrzymaj kpi', 'kpi wstrzymaj'],
    es: ['pausar kpi', 'kpi pausar'],
    bg: ['спри kpi', 'пауза kpi'],
    nb: ['kpi pause på', 'sett kpi på pause', 'stans kpi'],
    he: ['השהה מדדים', 'השהיית מדדים'],
  },
  examples: {
    en: ['kpi pause 1'],
    pl: ['wstrzymaj kpi 1'],
    es: ['pausar kpi 1'],
    bg: ['спри kpi 1'],
    nb: ['stans kpi 1'],
    he: ['השהה מדדים 1'],
  },
  what: text('schedule.pauseWhat'),
  input: NumberInput,
  answers: 'plain',

  async confirm(call, uses: UsesSchedules) {
    const found = await chosenSchedule(call, uses);
    if ('refusal' in found) return refuse(found.refusal);
    const { number } = found;
    if (found.pausedAt) return refuse(say('schedule.isPausedAlready', { number }));
    const next = uses.kpiSchedules.nextOf(found);
    const [title, yes] = [text('schedule.askPause'), text('schedule.yesPause')];
    return questionAbout(found, call, { title, yes, next });
  },

  async run(call, uses: UsesSchedules) {
    const found = await chosenSchedule(call, uses);
    if ('refusal' in found) return found.refusal;
    const { number } = found;
    return {
      ...say('schedule.paused', { number }),
      choices: [{ command: 'kpi.resume', input: { number }, say: 'undo' }],
      write: uses.kpiSchedules.pausing(number),
      audit: { schedule: number },
    };
  },
});
