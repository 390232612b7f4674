/** Where a schedule is set or looked for: the space somebody asks in, and what it is about, in words. */
import { moment } from '../../../cards/format.ts';
import type { Call } from '../../conversation/command.ts';
import { type Confirmation, type Reply, say } from '../../conversation/reply.ts';
import type { KpiSchedule, KpiSchedules } from '../../kpi/schedule.ts';
import { cadenceWords } from '../../kpi/schedule-words.ts';
import { inWords } from '../../language/in-words.ts';
import { type Language, type Text, text } from '../../language/index.ts';

export interface UsesSchedules {
  kpiSchedules: KpiSchedules;
}

/** The schedule that was named by its number, or the only one of this space. */
export async function chosenSchedule(
  { input, answersTo }: Call<{ number?: number | undefined }>,
  { kpiSchedules }: UsesSchedules,
): Promise<KpiSchedule | { refusal: Reply }> {
  if (input.number !== undefined) {
    const found = await kpiSchedules.find(input.number);
    return found ?? { refusal: say('schedule.unknown', { number: input.number }) };
  }
  const all = await kpiSchedules.list();
  if (all.length === 0) return { refusal: say('schedule.none') };
  const here = all.filter(({ lane }) => lane === answersTo.lane);
  const [only, another] = here;
  return only && !another ? only : { refusal: say('schedule.which') };
}

/** The question before a schedule is changed. */
export function questionAbout(
  schedule: KpiSchedule,
  { caller, now }: Pick<Call<unknown>, 'caller' | 'now'>,
  {
    title,
    yes,
    next,
    destructive = false,
  }: { title: Text; yes: Text; next?: Date; destructive?: boolean },
): Confirmation {
  const { number, timeZone, ownerName } = schedule;
  const at = next && moment(next, { language: caller.language, timeZone, now });
  return {
    kind: 'ask',
    data: {
      title,
      facts: [
        { name: text('schedule.when'), value: cadenceWords(schedule.cadence) },
        { name: text('schedule.about'), value: aboutIn(schedule, caller.language) },
        { name: text('schedule.zone'), value: timeZone },
        ...(at ? [{ name: text('schedule.next'), value: at }] : []),
        { name: text('schedule.whose'), value: ownerName },
      ],
      yes,
      destructive,
      canBeUndone: !destructive,
    },
    input: { number },
    audit: { schedule: number },
  };
}

/** `Webex Calling · EU · tag gold` */
export function aboutIn(
  {
    product,
    region,
    tag,
  }: { product: string; region?: string | null | undefined; tag?: string | null | undefined },
  language: Language,
): string {
  return [
    inWords(text('chart.product', { product }), language),
    ...(region ? [region] : []),
    ...(tag ? [inWords(text('chart.tagged', { tag }), language)] : []),
  ].join(' · ');
}
