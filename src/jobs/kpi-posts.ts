/**
 * Posts the scheduled KPI summaries. The alarm only wakes this; rows decide. What is posted and that it is posted
 * are written in one transaction, so a kill before it leaves the period waiting and one after it leaves the
 * message in the outbox, which sends it once.
 */
import type { Access } from '../access/people.ts';
import type { KnownPerson } from '../access/record.ts';
import { mayRun } from '../access/roles.ts';
import { type Later, laterCard, laterFrom, laterMessage } from '../conversation/later.ts';
import { newReference } from '../conversation/reference.ts';
import { splitMarkdown } from '../conversation/split.ts';
import type { Scope } from '../directory/scope.ts';
import { addMessages } from '../inbox/outbox-add.ts';
import type { Post } from '../inbox/outcome.ts';
import type { Painter } from '../kpi/charts/painter.ts';
import { drawPicture } from '../kpi/charts/pictures.ts';
import type { KpiFigures } from '../kpi/figures.ts';
import { lacksRegion } from '../kpi/known-region.ts';
import type { Kpis } from '../kpi/kpi.ts';
import { postOf } from '../kpi/post.ts';
import { areReportsIn, isWeekTaken } from '../kpi/post-ready.ts';
import { pause } from '../kpi/schedule.ts';
import {
  carriedBy,
  type DuePost,
  decide,
  duePosts,
  lateAfterMs,
  openPeriods,
  usefulFor,
  waitsMs,
} from '../kpi/schedule-ledger.ts';
import { cadenceWords } from '../kpi/schedule-words.ts';
import { text } from '../language/index.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { stopUnsent } from './kpi-unsent.ts';

export interface KpiPostDeps {
  store: Store;
  now: () => Date;
  log: Pick<Log, 'info' | 'warn' | 'error'>;
  access: Pick<Access, 'identify'>;
  scopeOf(person: KnownPerson): Promise<Scope>;
  kpisOf(scope: Scope): Kpis;
  painter: Pick<Painter, 'paint'>;
  /** There is something new to post. */
  onTold(): void;
}

/** The least role that may have KPIs posted; its owner must still hold it whenever a post is due. */
const postingRole = 'partner-admin';

/** Looks what became of earlier posts, opens what came due and posts it. One post that fails keeps none of the others up; it waits for the next time. */
export async function postKpis(deps: KpiPostDeps): Promise<void> {
  const { store, now, log } = deps;
  await stopUnsent(deps);
  await openPeriods(store, now());
  for (const due of await duePosts(store, now())) {
    try {
      await postOne(deps, due);
    } catch (error) {
      log.error('kpi post failed', { schedule: due.number, period: due.period, error });
    }
  }
}

async function postOne(deps: KpiPostDeps, due: DuePost): Promise<void> {
  const { store, now, log, onTold } = deps;
  const behindMs = now().getTime() - due.dueAt.getTime();
  const isExtra = due.period.startsWith('now ');
  if (behindMs > usefulFor(due.cadence)) {
    await decide(store, due, { state: 'skipped', at: now() });
    return;
  }
  const later = laterFrom({ to: due.to, language: due.language });
  if (!later) throw new Error('a schedule without a place to post to');
  const identity = await deps.access.identify(due.ownerId);
  if (identity.kind !== 'known' || !mayRun(identity.person.role, postingRole)) {
    return refuse(deps, due, later);
  }
  const found = await deps.kpisOf(await deps.scopeOf(identity.person)).figures({
    product: due.product,
    region: due.region ?? undefined,
    tag: due.tag ?? undefined,
  });
  // nobody is known in the region any more: that is nothing to say, and no zeros
  const figures = found && !lacksRegion(found) ? found : undefined;
  const ready =
    figures !== undefined &&
    (await isWeekTaken(store, figures.week, now())) &&
    (figures.product === 'meetings' || (await areReportsIn(store, figures.covered.missingReports)));
  if (!ready && !isExtra && behindMs < waitsMs) return;

  const isLate = !isExtra && behindMs > lateAfterMs;
  const reference = newReference();
  const [card, picture] = await drawn(deps, due, { figures, later, isLate, isExtra, reference });
  const posted = await store.transaction(async (tx) => {
    const state = isLate ? 'late' : 'posted';
    if (!(await decide(tx, due, { state, at: now(), week: figures?.week }))) return false;
    const [root] = await addMessages(tx, reference, [card]);
    await carriedBy(tx, due, root);
    if (picture) await addMessages(tx, reference, [{ ...picture, under: root }]);
    return true;
  });
  if (!posted) return;
  log.info('kpis posted', { schedule: due.number, period: due.period, call: reference });
  onTold();
}

interface Drawing {
  figures: KpiFigures | undefined;
  later: Later;
  isLate: boolean;
  isExtra: boolean;
  reference: string;
}

async function drawn(
  { now, painter, log }: KpiPostDeps,
  due: DuePost,
  { figures, later, isLate, isExtra, reference }: Drawing,
): Promise<[Post, Post | undefined]> {
  if (!figures) {
    return [laterMessage(later, text('post.noFigures', { number: due.number })), undefined];
  }
  const data = {
    ...postOf(figures, now()),
    ...(isLate && { lateSince: due.dueAt }),
    isExtra,
    number: due.number,
    cadence: cadenceWords(due.cadence),
  };
  const card = laterCard(later, 'kpiPost', data, { now: now(), timeZone: due.timeZone, reference });
  const sheet = await drawPicture('week', figures, later.language);
  if (!sheet) return [card, undefined];
  try {
    const png = await painter.paint(sheet.svg);
    const alt = sheet.alt.map(({ title, lines }) => text('chart.alt', { title, lines }));
    const markdown = alt.map((each) => laterMessage(later, each).markdown).join('\n\n');
    return [
      card,
      {
        action: 'post',
        ...later.to,
        markdown: splitMarkdown(markdown)[0] ?? '',
        file: {
          name: `kpi-${figures.week}.png`,
          contentType: 'image/png',
          base64: Buffer.from(png).toString('base64'),
        },
      },
    ];
  } catch (error) {
    log.warn('kpi picture not painted', { schedule: due.number, error });
    return [card, undefined];
  }
}

/** The post would show what its owner may no longer see: it stops, and the space is told once. */
async function refuse(
  { store, now, log, onTold }: KpiPostDeps,
  due: DuePost,
  later: Later,
): Promise<void> {
  const told = await store.transaction(async (tx) => {
    if (!(await decide(tx, due, { state: 'refused', at: now() }))) return false;
    await pause(tx, due.number, now(), 'role');
    const message = laterMessage(later, text('post.ownerGone', { number: due.number }));
    await addMessages(tx, newReference(), [message]);
    return true;
  });
  if (!told) return;
  log.warn('kpi post stopped: its owner lacks the role', { schedule: due.number });
  onTold();
}
