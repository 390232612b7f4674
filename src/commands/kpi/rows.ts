/** The customers of a section as the card shows them, in words. */
import { figure, percent } from '../../../cards/format.ts';
import type { CallingRow, Change, KpiFigures, SubscriptionRow } from '../../kpi/figures.ts';
import { monthsIn } from '../../kpi/tables.ts';
import { type Language, type Text, text } from '../../language/index.ts';
import type { Asked } from './section-words.ts';

export interface ShownRow {
  orgId: string;
  customer: string;
  details: Text[];
  asks: boolean;
}

type Part = Text | undefined | false | null | '';

/** All rows of a section's table, and how many there are. */
export function tableOf(
  asked: Asked,
  figures: KpiFigures,
): readonly SubscriptionRow[] | readonly CallingRow[] | readonly Change[] {
  switch (asked) {
    case 'overview':
    case 'changes':
      return figures.changes;
    case 'usage':
    case 'quality':
    case 'queues':
      return figures.calling[asked];
    case 'features':
      return figures.calling.queues;
    default:
      return figures.subscriptions[asked];
  }
}

/** The first `most` of them. */
export function shownRows(
  asked: Asked,
  figures: KpiFigures,
  most: number,
  language: Language,
): ShownRow[] {
  return tableOf(asked, figures)
    .slice(0, most)
    .map((row) => {
      const { orgId, customer } = row;
      return { orgId, customer, ...shownRow(asked, row, language) };
    });
}

function shownRow(
  asked: Asked,
  row: SubscriptionRow | CallingRow | Change,
  language: Language,
): Pick<ShownRow, 'details' | 'asks'> {
  if ('sign' in row) {
    const { sign, began, why } = row;
    const asks = began && sign !== 'recent' && sign !== 'renewing';
    return { asks, details: [text('kpi.change', { sign, began, why })] };
  }
  if ('subscriptionId' in row) {
    return { asks: row.over > 0, details: ofSubscription(asked, row, language) };
  }
  return { asks: false, details: ofCalls(asked, row, language) };
}

/** What is said of a subscription in each of the sections, in the order of importance there. */
function ofSubscription(asked: Asked, row: SubscriptionRow, language: Language): Text[] {
  const { assigned, change, over, available, used, quarter } = licencesIn(row, language);
  const trial = row.trial && text('kpi.trial');
  switch (asked) {
    case 'recent':
      return said(trial, addedDaysAgo(row), assigned, used, change);
    case 'low':
      return said(trial, addedMonthsAgo(row), assigned, available, change);
    case 'overage':
      return said(trial, over, assigned, monthsLeft(row), renewing(row));
    default:
      return said(trial, daysLeft(row), assigned, over || available, used, quarter);
  }
}

/** Its licences in words; what is not known or nothing to speak of is left out. */
function licencesIn(row: SubscriptionRow, language: Language) {
  const { total, assignedChange, used, usedQuarter } = row;
  const shown = (count: number) => figure(count, language);
  return {
    assigned: text('kpi.assigned', { assigned: shown(row.assigned), total: shown(total) }),
    change: assignedChange
      ? text('kpi.changed', { change: signed(assignedChange, language) })
      : undefined,
    over: row.over > 0 ? text('kpi.over', { count: shown(row.over) }) : undefined,
    available: text('kpi.available', { count: shown(row.available) }),
    used: used === null ? undefined : text('kpi.used', { count: shown(used) }),
    quarter:
      usedQuarter === null ? undefined : text('kpi.usedQuarter', { count: shown(usedQuarter) }),
  };
}

function addedDaysAgo({ daysSinceAdded: count }: SubscriptionRow): Part {
  return count !== null && text('kpi.daysSince', { count });
}

/** A term that has not begun was not added yet. */
function addedMonthsAgo({ daysSinceAdded: days }: SubscriptionRow): Part {
  return days !== null && days >= 0 && text('kpi.monthsSince', { count: monthsIn(days) });
}

function daysLeft({ daysLeft: count }: SubscriptionRow): Part {
  return count !== null && text('kpi.daysLeft', { count });
}

function monthsLeft({ daysLeft: days }: SubscriptionRow): Part {
  if (days === null) return undefined;
  return days < 0 ? text('kpi.termOver') : text('kpi.monthsLeft', { count: monthsIn(days) });
}

function renewing({ autoRenew: yes }: SubscriptionRow): Part {
  return yes !== null && text('kpi.renews', { yes });
}

function ofCalls(asked: Asked, row: CallingRow, language: Language): Text[] {
  const shown = (count: number) => figure(count, language);
  const share = (part: number, whole: number) => percent(part / Math.max(1, whole), language);
  const { calls, minutes, legs, poorLegs, before, activeCallers, worstEndpoint } = row;
  switch (asked) {
    case 'usage':
      return said(
        text('kpi.calls', { count: calls }),
        text('kpi.minutes', { count: minutes }),
        activeCallers !== null && text('kpi.callers', { count: activeCallers }),
        before &&
          before.calls !== calls &&
          text('kpi.changed', { change: signed(calls - before.calls, language) }),
      );
    case 'quality': {
      const poor = { poor: shown(poorLegs), legs: shown(legs), share: share(poorLegs, legs) };
      return said(
        text('kpi.poor', poor),
        worstEndpoint && text('kpi.worst', { endpoint: worstEndpoint }),
      );
    }
    default: {
      const { queueCalls, abandoned, timedOut, overflowed, transferred } = row;
      return said(
        text('kpi.queue', { calls: shown(queueCalls), share: share(abandoned, queueCalls) }),
        text('kpi.queueMore', {
          timedOut: shown(timedOut),
          overflowed: shown(overflowed),
          transferred: shown(transferred),
        }),
      );
    }
  }
}

/** What is not about customers. */
export function shownLines(
  asked: Asked,
  figures: KpiFigures,
  language: Language,
): { name: Text; value: Text }[] {
  if (asked === 'quality') {
    return figures.endpoints.map(({ endpoint, legs, poorLegs }) => ({
      name: text('kpi.endpoint', { endpoint }),
      value:
        poorLegs.value === null
          ? text('kpi.poorNotTold', { legs: figure(legs, language) })
          : text('kpi.poor', {
              poor: figure(poorLegs.value, language),
              legs: figure(legs, language),
              share: percent(poorLegs.value / Math.max(1, legs), language),
            }),
    }));
  }
  return [];
}

/** `+6`, `−3` */
export function signed(change: number, language: Language): string {
  return `${change > 0 ? '+' : '−'}${figure(Math.abs(change), language)}`;
}

function said(...parts: Part[]): Text[] {
  return parts.flatMap((part) => (part ? [part] : []));
}
