/** What a customer bought: licences, subscriptions with their dates, orders. */
import { type Language, text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  onlySaid,
  page,
  type Rendered,
  type Row,
  small,
  table,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { asManyAsWeigh } from './fit.ts';
import { age, day, figure } from './format.ts';
import { joined, type Md, md, textBlock, words } from './kit.ts';
import { backToCustomer, ofCustomer } from './of-customer.ts';
import { fitting, type Rest, restOf, unfold } from './rest.ts';
import { foot, pendingNote, unconfirmedNote } from './source.ts';

type Contracts = CardData<'contracts'>;

export function contractsCard(data: Contracts, context: RenderContext): Rendered {
  return asManyAsWeigh((mostUnfolded) => drawContracts(data, mostUnfolded, context));
}

function drawContracts(data: Contracts, mostUnfolded: number, context: RenderContext): Rendered {
  const { language } = context;
  const tabled = tabling(mostUnfolded, language);
  const licenses = tabled(
    'licenses',
    3,
    data.licenses.map((one) => licenseRow(one, language)),
  );
  const subscriptions = listed(data.subscriptions, mostUnfolded, context);
  const orders = tabled(
    'orders',
    1,
    data.orders.map((one) => orderRow(one, language)),
  );
  return page(
    context,
    [
      ofCustomer(data, text('portfolio.contracts'), language),
      under(words(text('card.licenses'), language), licenses),
      under(words(text('portfolio.subscriptions'), language), subscriptions),
      data.subscriptions.every(({ startsAt, endsAt }) => !startsAt && !endsAt)
        ? small(words(text('portfolio.noSubscriptions'), language))
        : onlySaid(),
      toldBy(data, context),
      under(words(text('portfolio.orders'), language), orders),
      pendingNote(data.pending, context),
      unconfirmedNote('entry.unconfirmed', data.unconfirmed, context),
      foot(data.source, context),
    ],
    [
      backToCustomer(context),
      ...unfold([licenses.rest, subscriptions.rest, orders.rest], language),
    ],
  );
}

/** What a card shows of a list, and what it does not. */
interface Part {
  shown: Block;
  rest: Rest;
}

/** A title over a list; nothing over none. */
function under(title: Md, { shown, rest }: Part): Block {
  if (shown.elements.length === 0) return onlySaid();
  const head: Block = {
    elements: [textBlock(title, { weight: 'bolder', spacing: 'medium', separator: true })],
    lines: [bold(title)],
  };
  return together([head, shown, rest]);
}

function tabling(mostUnfolded: number, language: Language) {
  return (name: string, room: number, rows: readonly Row[]): Part => {
    const shown = fitting(rows.length, room);
    const hidden = rows.slice(shown).map(({ left, right }) => joined([left, right]));
    const { elements, lines } = table(undefined, rows.slice(0, shown));
    return {
      shown: { elements: elements.map((row) => ({ ...row, spacing: 'small' })), lines },
      rest: restOf(name, hidden, language, mostUnfolded),
    };
  };
}

function listed(
  subscriptions: Contracts['subscriptions'],
  mostUnfolded: number,
  context: RenderContext,
): Part {
  const rows = subscriptions.map((one) => subscriptionLines(one, context));
  const shown = fitting(rows.length, 2);
  return {
    shown: together(
      rows.slice(0, shown).map(
        ([head, detail]): Block => ({
          elements: [
            textBlock(head, { spacing: 'small' }),
            ...(detail === ''
              ? []
              : [textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' })]),
          ],
          lines: [`• ${joined([head, detail], ': ')}` as Md],
        }),
      ),
    ),
    rest: restOf(
      'subscriptions',
      rows.slice(shown).map((lines) => joined(lines)),
      context.language,
      mostUnfolded,
    ),
  };
}

function subscriptionLines(
  { id, startsAt, endsAt, trial, autoRenew, status }: Contracts['subscriptions'][number],
  context: RenderContext,
): readonly [head: Md, detail: Md] {
  const { language } = context;
  // Terms are days in UTC, wherever they are read.
  const inUtc = { ...context, timeZone: 'UTC' };
  const dates = joined(
    [startsAt && (day(startsAt, inUtc) as Md), endsAt && (day(endsAt, inUtc) as Md)],
    ' – ',
  );
  const head = joined([
    md(id, language, 40),
    trial && words(text('status.name', { status: 'trial' }), language),
  ]);
  // One that has ended looks like the others unless somebody says so; an import of before called it active.
  const isOver = endsAt !== undefined && endsAt <= context.now;
  const told = isOver && (!status || status === 'active') ? 'expired' : status;
  const state = told && words(text('portfolio.subscriptionState', { state: told }), language);
  const renews = autoRenew && words(text('portfolio.renews'), language);
  return [head, joined([dates, state, renews])];
}

function licenseRow({ name, used, total }: Contracts['licenses'][number], language: Language): Row {
  const left = md(name, language, 36);
  const shown = (count: number) => figure(count, language);
  if (total === undefined || total < 0) {
    return { left, right: words(text('card.usedOnly', { used: shown(used) }), language) };
  }
  const both = { used: shown(used), total: shown(total) };
  if (used <= total) {
    return {
      left,
      right: words(text('card.used', { ...both, free: shown(total - used) }), language),
    };
  }
  const over = words(text('card.usedOver', { ...both, over: shown(used - total) }), language);
  return { left, right: `⚠ ${over}` as Md, state: 'attention' };
}

function orderRow({ id, status }: Contracts['orders'][number], language: Language): Row {
  return {
    left: md(id, language, 30),
    right: status ? words(text('portfolio.orderState', { state: status }), language) : ('–' as Md),
  };
}

/** Who told of dates, trials and orders, and how long ago at least: Webex's licences are live, these are not. */
function toldBy({ subscriptions, orders }: Contracts, context: RenderContext): Block {
  const { language } = context;
  const oldest = new Map<string, Date | undefined>();
  const dates = subscriptions.flatMap(({ startBy, endBy }) => [startBy ?? [], endBy ?? []].flat());
  for (const { source = 'licenses', at } of [...subscriptions, ...orders, ...dates]) {
    if (source === 'licenses') continue;
    const before = oldest.get(source);
    if (!before || (at && at < before)) oldest.set(source, at ?? before);
  }
  if (oldest.size === 0) return onlySaid();
  const each = [...oldest].map(([source, at]) => {
    const old = at && age(at, context);
    return joined(
      [
        words(text('status.source', { source }), language),
        old && words(text('portfolio.old', { age: old }), language),
      ],
      ', ',
    );
  });
  const by = joined(each, '; ');
  return small(words(text('portfolio.toldBy', { by: '' }), language, { by }), 'small');
}
