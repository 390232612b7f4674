/** The second cards of a customer: statuses, administrators, licences and subscriptions, and the way in. */
import { type Language, text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  heading,
  named,
  onlySaid,
  opens,
  page,
  type Rendered,
  type Row,
  sentence,
  small,
  table,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { age, day, figure } from './format.ts';
import {
  buttonWords,
  joined,
  link,
  type Md,
  md,
  plainWords,
  submit,
  textBlock,
  words,
} from './kit.ts';
import { foot } from './source.ts';

/** Rows of a table that a card has room for. */
const mostRows = 4;

function title(
  { displayName, orgUuid }: { displayName: string; orgUuid: string },
  what: Parameters<typeof words>[0],
  language: Language,
): Block {
  return heading(named(displayName, language), {
    detail: joined([words(what, language), md(orgUuid, language, 40)]),
  });
}

function back({ language, press }: RenderContext) {
  return submit(buttonWords(text('card.customer'), language), press(0));
}

/** Statuses that hold come first, with rule, source and age; what is not known is named below. */
export function statusesCard(data: CardData<'statuses'>, context: RenderContext): Rendered {
  const { language } = context;
  const held = data.judgements.filter(({ holds }) => holds);
  const unknown = data.judgements.filter(({ holds }) => holds === undefined);
  const refuted = data.judgements.filter(({ holds }) => holds === false);
  const name = (status: string) => words(text('status.name', { status }), language);
  return page(
    context,
    [
      title(data, text('portfolio.statuses'), language),
      together(held.map((one) => judged(one, context))),
      held.length === 0 ? sentence(words(text('portfolio.noStatus'), language)) : onlySaid(),
      small(
        unknown.length > 0
          ? words(text('portfolio.unknown', { names: '' }), language, {
              names: joined(
                unknown.map(
                  ({ status, rule }) => `${name(status)} (${words(rule, language)})` as Md,
                ),
                '; ',
              ),
            })
          : undefined,
      ),
      small(
        refuted.length > 0
          ? words(text('portfolio.refuted', { names: '' }), language, {
              names: joined(
                refuted.map(({ status }) => name(status)),
                ', ',
              ),
            })
          : undefined,
        'small',
      ),
      notToldNote(data, language),
      foot(data.source, context),
    ],
    [back(context)],
  );
}

/** `⚠ Webex did not tell just now: tags, sign-ins. …` */
function notToldNote({ notTold }: CardData<'statuses'>, language: Language): Block {
  if (notTold.length === 0) return small(undefined);
  const names = notTold.map((part) => plainWords(text('portfolio.part', { part }), language));
  return small(`⚠ ${words(text('portfolio.notTold', { names }), language)}` as Md);
}

function judged(
  { status, rule, source, at }: CardData<'statuses'>['judgements'][number],
  context: RenderContext,
): Block {
  const { language } = context;
  const head = words(text('status.name', { status }), language);
  const old = at && age(at, context);
  const from = joined([
    words(rule, language),
    source && words(text('status.source', { source }), language),
    old && words(text('portfolio.old', { age: old }), language),
  ]);
  return {
    elements: [
      textBlock(head, { weight: 'bolder', spacing: 'medium' }),
      textBlock(from, { isSubtle: true, size: 'small', spacing: 'none' }),
    ],
    lines: [`${bold(head)}: ${from}` as Md],
  };
}

/** Full administrators first. */
export function adminsCard(data: CardData<'admins'>, context: RenderContext): Rendered {
  const { language } = context;
  const { own, partner } = data;
  return page(
    context,
    [
      title(data, text('portfolio.admins'), language),
      own.length === 0
        ? sentence(words(text('portfolio.noAdmins'), language))
        : people(own, mostRows, context),
      more(own.length - mostRows, language),
      partner && partner.length > 0
        ? together([
            sentence(words(text('portfolio.partnerAdmins'), language), {
              weight: 'bolder',
              separator: true,
            }),
            people(partner, 2, context),
            more(partner.length - 2, language),
          ])
        : small(
            words(
              text(partner ? 'portfolio.noPartnerAdmins' : 'portfolio.partnerAdminsHidden'),
              language,
            ),
          ),
      foot(data.source, context),
    ],
    [back(context)],
  );
}

function people(all: CardData<'admins'>['own'], most: number, { language }: RenderContext): Block {
  return together(
    all.slice(0, most).map(({ displayName, email, roles }): Block => {
      const who = md(displayName, language, 40);
      const detail = joined([
        md(email, language, 60),
        ...roles.map((role) => words(text('portfolio.role', { role }), language)),
      ]);
      return {
        elements: [
          textBlock(who, { weight: 'bolder', spacing: 'small' }),
          textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' }),
        ],
        lines: [`• ${joined([who, detail])}` as Md],
      };
    }),
  );
}

function more(count: number, language: Language): Block {
  return sentence(count > 0 ? words(text('card.more', { count }), language) : undefined, {
    isSubtle: true,
    spacing: 'small',
  });
}

/** Licences, subscriptions with their dates, orders. */
export function contractsCard(data: CardData<'contracts'>, context: RenderContext): Rendered {
  const { language } = context;
  const licenses = data.licenses.slice(0, 4).map((one) => licenseRow(one, language));
  const subscriptions = data.subscriptions.slice(0, 3).map((one) => subscriptionRow(one, context));
  const orders = data.orders.slice(0, 1).map(
    ({ id, status }): Row => ({
      left: md(id, language, 30),
      right: status
        ? words(text('portfolio.orderState', { state: status }), language)
        : ('–' as Md),
    }),
  );
  return page(
    context,
    [
      title(data, text('portfolio.contracts'), language),
      table(words(text('card.licenses'), language), licenses),
      more(data.licenses.length - licenses.length, language),
      table(words(text('portfolio.subscriptions'), language), subscriptions),
      more(data.subscriptions.length - subscriptions.length, language),
      data.subscriptions.length === 0
        ? small(words(text('portfolio.noSubscriptions'), language))
        : onlySaid(),
      table(words(text('portfolio.orders'), language), orders),
      more(data.orders.length - orders.length, language),
      foot(data.source, context),
    ],
    [back(context)],
  );
}

function licenseRow(
  { name, used, total }: CardData<'contracts'>['licenses'][number],
  language: Language,
): Row {
  const left = md(name, language, 34);
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

function subscriptionRow(
  {
    id,
    startsAt,
    endsAt,
    trial,
    autoRenew,
    status,
  }: CardData<'contracts'>['subscriptions'][number],
  context: RenderContext,
): Row {
  const { language } = context;
  // Terms are days in UTC, wherever they are read.
  const inUtc = { ...context, timeZone: 'UTC' };
  const dates = joined(
    [startsAt && (day(startsAt, inUtc) as Md), endsAt && (day(endsAt, inUtc) as Md)],
    ' – ',
  );
  const left = joined([
    md(id, language, 30),
    trial && words(text('status.name', { status: 'trial' }), language),
  ]);
  const state = status && words(text('portfolio.subscriptionState', { state: status }), language);
  const renews = autoRenew && words(text('portfolio.renews'), language);
  return { left, right: joined([dates === '' ? ('–' as Md) : dates, state, renews]) };
}

/** The link, and the sentence that the customer must allow it. */
export function viewCard(data: CardData<'view'>, context: RenderContext): Rendered {
  const { language } = context;
  const label = plainWords(
    text('portfolio.view', { name: data.displayName.slice(0, 12) }),
    language,
  );
  const way = opens(label, link(data.url));
  return page(
    context,
    [
      title(data, text('portfolio.viewWhat'), language),
      sentence(words(text('portfolio.consentUnknown'), language)),
      sentence(words(text('portfolio.consent'), language)),
      sentence(words(text('portfolio.ownRights'), language), { isSubtle: true, size: 'small' }),
      way.said,
      foot(undefined, context),
    ],
    [...way.actions, back(context)],
  );
}
