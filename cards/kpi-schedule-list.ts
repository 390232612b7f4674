/** Which KPI posts are scheduled, when each comes next, and what became of the last one. */
import { text } from '../src/language/index.ts';
import { type Block, bold, heading, onlySaid, page, type Rendered, titled } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { moment } from './format.ts';
import { column, columnSet, joined, type Md, md, textBlock, words } from './kit.ts';
import { aboutWords } from './kpi-schedule-about.ts';
import { foot } from './source.ts';

type Scheduled = CardData<'kpiSchedules'>['rows'][number];

const mostRows = 6;

const pausedWords = {
  person: 'schedule.isPaused',
  role: 'schedule.pausedRole',
  space: 'schedule.pausedSpace',
} as const;

export function kpiSchedulesCard(data: CardData<'kpiSchedules'>, context: RenderContext): Rendered {
  const { language } = context;
  const rows = data.rows.slice(0, mostRows);
  const rest = data.total - rows.length;
  return page(context, [
    heading(titled(text('schedule.title'), language)),
    ...rows.map((row) => rowOf(row, context)),
    rest > 0
      ? {
          elements: [
            textBlock(words(text('post.more', { count: rest }), language), { isSubtle: true }),
          ],
          lines: [words(text('post.more', { count: rest }), language)],
        }
      : onlySaid(),
    foot(undefined, context),
  ]);
}

function rowOf(row: Scheduled, context: RenderContext): Block {
  const { language } = context;
  const inZone = { ...context, timeZone: row.timeZone };
  const cadence = words(text('schedule.row', { cadence: '', zone: row.timeZone }), language, {
    cadence: words(row.cadence, language),
  });
  const next = row.paused
    ? words(text(pausedWords[row.paused]), language)
    : words(text('schedule.nextAt', { at: moment(row.next, inZone) }), language);
  const last =
    row.last &&
    words(
      text('schedule.last', { state: row.last.state, at: moment(row.last.at, inZone) }),
      language,
    );
  const place = words(text(row.isHere ? 'schedule.here' : 'schedule.elsewhere'), language);
  const detail = joined([...aboutWords(row, language), place, md(row.owner, language, 40)]);
  const state = `${row.paused ? '○ ' : ''}${joined([next, last])}` as Md;
  return {
    elements: [
      columnSet(
        [
          column('auto', [textBlock(`${row.number}` as Md, { weight: 'bolder' })]),
          column('stretch', [
            textBlock(cadence, { weight: 'bolder' }),
            textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' }),
            textBlock(state, {
              size: 'small',
              spacing: 'none',
              ...(row.paused ? { color: 'warning' as const } : {}),
            }),
          ]),
        ],
        { spacing: 'medium' },
      ),
    ],
    lines: [joined([bold(`${row.number}` as Md), cadence, detail, state])],
  };
}
