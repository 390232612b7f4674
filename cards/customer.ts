/** One customer organization. */
import { type Language, text } from '../src/language/index.ts';
import { alikeNotes } from './alike.ts';
import {
  type Block,
  facts,
  heading,
  named,
  opens,
  page,
  type Rendered,
  type Row,
  sentence,
  small,
  table,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import {
  equipment,
  moreButtons,
  portfolioFacts,
  sitesFact,
  statusLine,
  viewButton,
} from './customer-portfolio.ts';
import type { CardData } from './data.ts';
import { factMaker } from './facts.ts';
import { clock, figure } from './format.ts';
import { buttonWords, joined, link, type Md, md, type Plain, submit, words } from './kit.ts';
import { foot, gapNotes, goneBox, pendingNote, unconfirmedNote } from './source.ts';
import { goneState } from './states.ts';

type License = CardData<'customer'>['licenses'][number];

export function customerCard(data: CardData<'customer'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const fact = factMaker(context);
  const hub = opens('Control Hub' as Plain, link(data.portfolio ? undefined : data.controlHubUrl));
  const licenses = scarcestFirst(data.licenses);
  const bought = data.portfolio;
  // A card with a warning about the customer, or much to say, has less room for its licences.
  const warns =
    data.goneAt || data.gaps?.missingCount || data.gaps?.staleCount || data.alike?.length;
  const room = bought ? 2 : 4;
  // A name with its subscription takes two lines on a phone.
  const isLong = licenses.some(({ subscriptionId }) => subscriptionId !== undefined);
  const hasLess = warns || (bought && (isLong || bought.statuses.length > 3));
  const shown = hasLess ? room - 1 : room;
  return page(
    context,
    [
      heading(named(data.displayName, language), {
        detail: joined([
          words(text('card.kindCustomer'), language),
          md(data.orgUuid, language, 40),
        ]),
        detailSize: 'small',
        state: data.goneAt ? goneState(language) : undefined,
      }),
      goneBox('customer', data, context),
      ...alikeNotes(data, context),
      sentence(data.why && words(data.why, language), { isSubtle: true, size: 'small' }),
      statusLine(bought, context),
      facts([
        ...equipment(data, context),
        fact.several(text('card.locations'), data.locations, bought ? 1 : 3),
        bought ? sitesFact(bought, context) : fact.several(text('card.sites'), data.sites, 2),
        fact.day(text('card.created'), data.created),
        ...portfolioFacts(bought, context),
      ]),
      licenseTable(licenses, shown, language),
      pendingNote(data.pending, context),
      ...gapNotes(data.gaps, context),
      hub.said,
      unconfirmedNote('entry.unconfirmed', data.unconfirmed, context),
      confirmedNote(data, context),
      foot(data.source, context),
      moreButtons(bought, context),
    ],
    [
      submit(buttonWords(text('inside.here'), language), press(0)),
      ...viewButton(bought, context),
      ...hub.actions,
    ],
  );
}

/** What of the card Webex has just said; the line below it tells the age of the rest. */
function confirmedNote({ confirmed }: CardData<'customer'>, context: RenderContext): Block {
  if (!confirmed) return small(undefined);
  const { licenses } = confirmed;
  const at = clock(confirmed.at, context);
  return small(words(text('entry.customerLive', { at, licenses }), context.language));
}

/** The first `shown` and how many more there are; the message names twenty. */
function licenseTable(licenses: readonly License[], shown: number, language: Language): Block {
  const title = words(text('card.licenses'), language);
  const rows = licenses.map((license) => licenseRow(license, language));
  const more = (count: number) =>
    sentence(count > 0 ? words(text('card.more', { count }), language) : undefined, {
      isSubtle: true,
      spacing: 'small',
    });
  return {
    elements: [
      ...table(title, rows.slice(0, shown)).elements,
      ...more(rows.length - shown).elements,
    ],
    lines: [...table(title, rows.slice(0, 20)).lines, ...more(rows.length - 20).lines],
  };
}

/** What is used more than it was bought stands first, then what runs out, what nobody counts last; else Webex's order stays. */
function scarcestFirst(licenses: readonly License[]): readonly License[] {
  const isOver = ({ used, total = used }: License) => used > total;
  const rank = (one: License) =>
    isOver(one) ? 0 : isScarce(one) ? 1 : one.total === undefined ? 3 : 2;
  return licenses.toSorted((a, b) => rank(a) - rank(b));
}

/** One in ten free, or fewer. */
function isScarce({ used, total }: License): boolean {
  return total !== undefined && total > 0 && total - used <= total / 10;
}

function licenseRow(license: License, language: Language): Row {
  const { name, subscriptionId } = license;
  const left = joined([
    md(name, language, subscriptionId ? 30 : 36),
    subscriptionId && md(subscriptionId, language, 16),
  ]);
  const right = usage(license, language);
  return isScarce(license)
    ? { left, right: `⚠ ${right}` as Md, state: 'attention' }
    : { left, right };
}

function usage({ used, total }: License, language: Language): Md {
  const shown = (count: number) => figure(count, language);
  if (total === undefined) return words(text('card.usedOnly', { used: shown(used) }), language);
  const both = { used: shown(used), total: shown(total) };
  return used > total
    ? words(text('card.usedOver', { ...both, over: shown(used - total) }), language)
    : words(text('card.used', { ...both, free: shown(total - used) }), language);
}
