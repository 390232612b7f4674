import { moment } from '../../../cards/format.ts';
import type { CardData } from '../../../cards/index.ts';
import { change } from '../../conversation/command.ts';
import { type Confirmation, type Reply, refuse, say } from '../../conversation/reply.ts';
import { lacksRegion } from '../../kpi/known-region.ts';
import type { Kpis } from '../../kpi/kpi.ts';
import { mostSchedules, type ScheduleSettings } from '../../kpi/schedule.ts';
import { cadenceWords } from '../../kpi/schedule-words.ts';
import { inWords } from '../../language/in-words.ts';
import { languageNames, languages, text } from '../../language/index.ts';
import { aboutIn, type UsesSchedules } from './schedule-here.ts';
import { ScheduleInput } from './schedule-input.ts';
import { noRegion } from './show-kpi.ts';

interface Uses extends UsesSchedules {
  kpis: Kpis;
}

/** Zones that are offered beside the one of the settings; any other may be typed. */
const offeredZones = [
  'Europe/Warsaw',
  'Europe/Madrid',
  'Europe/Sofia',
  'Europe/Oslo',
  'Asia/Jerusalem',
  'America/New_York',
  'UTC',
];

/** Has the KPI summary posted into this space again and again, for the product, region and tag chosen (F158). */
export const scheduleKpi = change({
  name: 'kpi.schedule',
  role: 'partner-admin',
  words: {
    en: ['kpi schedule', 'schedule kpi', 'schedule kpis', 'post kpi', 'kpi post'],
    pl: ['zaplanuj kpi', 'kpi zaplanuj', 'publikuj kpi', 'harmonogram kpi'],
    es: ['programar kpi', 'kpi programar', 'publicar kpi', 'programa kpi'],
    bg: ['график kpi', 'планирай kpi', 'kpi график', 'публикувай kpi'],
    nb: ['planlegg kpi', 'kpi planlegg', 'legg ut kpi', 'kpi-plan'],
    he: ['תזמן מדדים', 'תזמון מדדים', 'תזמן kpi', 'פרסם מדדים'],
  },
  examples: {
    en: [
      'kpi schedule every Monday at 9 here',
      'kpi schedule monthly on the 1st at 8:30 for meetings in EU',
    ],
    pl: ['zaplanuj kpi co poniedziałek o 9'],
    es: ['programar kpi todos los lunes a las 9'],
    bg: ['график kpi всеки понеделник в 9'],
    nb: ['planlegg kpi hver mandag kl. 9'],
    he: ['תזמן מדדים כל יום שני ב-9'],
  },
  what: text('schedule.what'),
  input: ScheduleInput,
  answers: 'plain',

  async confirm({ input, caller, answersTo, now }, uses: Uses): Promise<Confirmation> {
    const { kpiSchedules } = uses;
    const settings = settingsFrom(input, { answersTo, caller }, kpiSchedules.timeZone);
    if (!settings) return refuse(notPossible(input));
    const hindrance = await hindranceOf(settings, uses);
    if (hindrance) return refuse(hindrance);
    const { cadence, timeZone } = settings;
    const at = { language: caller.language, timeZone, now };
    const first = moment(kpiSchedules.nextOf(settings), at);
    return {
      kind: 'ask',
      data: {
        title: text('schedule.ask'),
        facts: [
          { name: text('schedule.when'), value: cadenceWords(cadence) },
          { name: text('schedule.about'), value: aboutIn(settings, caller.language) },
          { name: text('schedule.first'), value: `${first} (${timeZone})` },
        ],
        warning: text('schedule.warning'),
        yes: text('schedule.yes'),
        destructive: false,
        canBeUndone: true,
        inputs: inputsFor(settings, kpiSchedules.timeZone),
      },
      fields: ['timeZone', 'language'],
      audit: { cadence, product: input.product },
    };
  },

  /** A repeat of the same yes sets nothing more. */
  async run({ id, input, caller, answersTo, now }, { kpiSchedules }: Uses) {
    const settings = settingsFrom(input, { answersTo, caller }, kpiSchedules.timeZone);
    if (!settings) return notPossible(input);
    const same = await kpiSchedules.findSame(settings);
    if (same) return say('schedule.same', { number: same.number });
    const number = await kpiSchedules.take(id);
    const { cadence, timeZone: zone } = settings;
    const at = { language: caller.language, timeZone: zone, now };
    const first = moment(kpiSchedules.nextOf(settings), at);
    const said = inWords(cadenceWords(cadence), caller.language);
    return {
      ...say('schedule.set', { number, cadence: said, zone, first }),
      choices: [{ command: 'kpi.remove', input: { number }, say: 'undo' }],
      write: kpiSchedules.adding(number, settings, caller, id),
      audit: { schedule: number, cadence, zone },
    };
  },
});

/** Why it cannot be scheduled: an unknown region, the same again, or too many. */
async function hindranceOf(
  settings: ScheduleSettings,
  { kpis, kpiSchedules }: Uses,
): Promise<Reply | undefined> {
  const { product, region } = settings;
  const figures = region === undefined ? undefined : await kpis.figures({ product, region });
  if (figures && lacksRegion(figures)) return noRegion(figures);
  const same = await kpiSchedules.findSame(settings);
  if (same) return say('schedule.same', { number: same.number });
  const count = (await kpiSchedules.list()).length;
  return count >= mostSchedules ? say('schedule.many', { count }) : undefined;
}

/** `usual`: the zone of the settings. */
function inputsFor(
  { timeZone, language }: ScheduleSettings,
  usual: string,
): CardData<'confirm'>['inputs'] {
  const zones = [...new Set([timeZone, usual, ...offeredZones])];
  return [
    {
      id: 'timeZone',
      label: text('schedule.zone'),
      error: text('schedule.zoneError'),
      choices: zones.map((zone) => ({ title: zone, value: zone })),
      value: timeZone,
    },
    {
      id: 'language',
      label: text('schedule.language'),
      error: text('schedule.languageError'),
      choices: languages.map((each) => ({ title: languageNames[each], value: each })),
      value: language,
    },
  ];
}

/** Says how often is possible: better than posting at another time than was meant. */
function notPossible({ unclear = '' }: ScheduleInput): Reply {
  return say('schedule.notPossible', { word: unclear });
}

function settingsFrom(
  { cadence, product, region, tag, timeZone, language }: ScheduleInput,
  { answersTo, caller }: Pick<Parameters<typeof scheduleKpi.run>[0], 'answersTo' | 'caller'>,
  zone: string,
): ScheduleSettings | undefined {
  if (cadence === undefined) return undefined;
  const { threadId: _, ...to } = answersTo;
  return {
    lane: answersTo.lane,
    to,
    cadence,
    timeZone: timeZone ?? zone,
    language: language ?? caller.language,
    product,
    region,
    tag,
  };
}
