/** How far the copy of the directory is. */
import { type Text, text } from '../src/language/index.ts';
import { facts, heading, page, type Rendered, table, titled } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData, SyncStage } from './data.ts';
import { factMaker } from './facts.ts';
import { figure, percent } from './format.ts';
import { words } from './kit.ts';
import { foot, gapNotes } from './source.ts';
import { syncState } from './states.ts';

const stageNames: Record<SyncStage, Text> = {
  organizations: text('card.stageOrganizations'),
  people: text('card.stagePeople'),
  licenses: text('card.stageLicenses'),
  locations: text('card.stageLocations'),
  numbers: text('card.stageNumbers'),
  devices: text('card.stageDevices'),
  numberReport: text('card.stageNumberReport'),
  deviceReport: text('card.stageDeviceReport'),
  subscribers: text('card.stageSubscribers'),
};

export function syncCard(data: CardData<'sync'>, context: RenderContext): Rendered {
  const { language } = context;
  const fact = factMaker(context);
  return page(context, [
    heading(titled(text('card.sync'), language), { state: syncState(data.state, language) }),
    facts([
      fact.moment(text('card.started'), data.startedAt),
      fact.moment(text('card.finished'), data.finishedAt),
      fact.words(
        text('card.rate'),
        data.rate === undefined
          ? undefined
          : text('card.perMinute', { count: Math.round(data.rate) }),
      ),
      fact.moment(text('card.estimatedEnd'), data.estimatedEnd),
      ...(data.plan ? planFacts(data.plan, context) : []),
    ]),
    table(
      words(text('card.stages'), language),
      data.stages.map(({ stage, rows, done, planned, failed = 0 }) => ({
        left: words(stageNames[stage], language),
        right: words(
          text('card.stageRows', {
            count: rows,
            // What has ended without being copied is not done.
            done: figure(done - failed, language),
            planned: figure(planned, language),
            failed: failed > 0 ? figure(failed, language) : undefined,
          }),
          language,
        ),
      })),
    ),
    planTable(data.plan, context),
    ...gapNotes(data.gaps, context),
    foot(undefined, context),
  ]);
}

type Plan = NonNullable<CardData<'sync'>['plan']>;

function planFacts(plan: Plan, context: RenderContext) {
  const { language } = context;
  const fact = factMaker(context);
  const share = percent(plan.load, language);
  return [
    fact.words(
      text('card.tokens'),
      text('card.tokensGood', {
        good: figure(plan.tokens - plan.refused, language),
        of: figure(plan.tokens, language),
        count: plan.perMinute,
      }),
    ),
    plan.load > 1
      ? fact.words(text('card.allowance'), text('card.behind', { share }))
      : fact.foreign(text('card.allowance'), share),
  ];
}

/** What is due now, and how often each source is read. */
function planTable(plan: Plan | undefined, { language }: RenderContext) {
  const days = (everyMs: number) => Math.ceil(everyMs / 86_400_000);
  const every = (everyMs: number) =>
    everyMs <= 3_600_000
      ? text('card.everyHour')
      : text('card.everyDays', { count: days(everyMs) });
  return table(
    words(text('card.plan'), language),
    (plan?.sources ?? []).map(({ stage, due, calls, everyMs }) => ({
      left: words(stageNames[stage], language),
      right: words(
        text('card.planRow', {
          due: figure(due, language),
          count: calls,
          every: words(every(everyMs), language),
        }),
        language,
      ),
    })),
  );
}
