import { moment } from '../../../cards/format.ts';
import { change } from '../../conversation/command.ts';
import { refuse, say } from '../../conversation/reply.ts';
import { text } from '../../language/index.ts';
import { chosenSchedule, questionAbout, type UsesSchedules } from './schedule-here.ts';
import { NumberInput } from './schedule-input.ts';

/** Lets a paused KPI post go on with its next due time. */
export const resumeSchedule = change({
  name: 'kpi.resume',
  role: 'partner-admin',
  words: {
    en: ['kpi resume', 'resume kpi', 'kpi continue', 'continue kpi'],
    pl: ['wznów kpi', 'kpi wznów'],
    es: ['reanudar kpi', 'kpi reanudar'],
    bg: ['продължи kpi', 'възобнови kpi'],
    nb: ['gjenoppta kpi', 'fortsett kpi'],
    he: ['חדש מדדים', 'חידוש מדדים'],
  },
  examples: {
    en: ['kpi resume 1'],
    pl: ['wznów kpi 1'],
    es: ['reanudar kpi 1'],
    bg: ['продължи kpi 1'],
    nb: ['fortsett kpi 1'],
    he: ['חדש מדדים 1'],
  },
  what: text('schedule.resumeWhat'),
  input: NumberInput,
  answers: 'plain',

  async confirm(call, uses: UsesSchedules) {
    const found = await chosenSchedule(call, uses);
    if ('refusal' in found) return refuse(found.refusal);
    const { number } = found;
    if (!found.pausedAt) return refuse(say('schedule.runsAlready', { number }));
    const next = uses.kpiSchedules.nextOf(found);
    const [title, yes] = [text('schedule.askResume'), text('schedule.yesResume')];
    return questionAbout(found, call, { title, yes, next });
  },

  async run(call, uses: UsesSchedules) {
    const found = await chosenSchedule(call, uses);
    if ('refusal' in found) return found.refusal;
    const { number, timeZone } = found;
    const at = { language: call.caller.language, timeZone, now: call.now };
    const next = moment(uses.kpiSchedules.nextOf(found), at);
    return {
      ...say('schedule.resumed', { number, next }),
      choices: [{ command: 'kpi.pause', input: { number }, say: 'undo' }],
      write: uses.kpiSchedules.resuming(number),
      audit: { schedule: number },
    };
  },
});
