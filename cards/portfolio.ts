/** The second cards of a customer: why it has its statuses, and the way into it. */
import { type Language, text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  onlySaid,
  opens,
  page,
  type Rendered,
  sentence,
  small,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { age } from './format.ts';
import { joined, link, type Md, plainWords, textBlock, words } from './kit.ts';
import { backToCustomer, ofCustomer } from './of-customer.ts';
import { foot } from './source.ts';

type Judged = CardData<'statuses'>['judgements'][number];

/** Statuses that hold come first; all have their rule, source and age, and what is not known says what is missing. */
export function statusesCard(data: CardData<'statuses'>, context: RenderContext): Rendered {
  const { language } = context;
  const held = data.judgements.filter(({ holds }) => holds);
  const unknown = data.judgements.filter(({ holds }) => holds === undefined);
  const refuted = data.judgements.filter(({ holds }) => holds === false);
  const name = (status: string) => words(text('status.name', { status }), language);
  return page(
    context,
    [
      ofCustomer(data, text('portfolio.statuses'), language),
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
                refuted.map((one) => `${name(one.status)} (${reasonOf(one, context)})` as Md),
                '; ',
              ),
            })
          : undefined,
        'small',
      ),
      notToldNote(data, language),
      foot(data.source, context),
    ],
    [backToCustomer(context)],
  );
}

/** `⚠ Webex did not tell just now: tags, sign-ins. …` */
function notToldNote({ notTold }: CardData<'statuses'>, language: Language): Block {
  if (notTold.length === 0) return small(undefined);
  const names = notTold.map((part) => plainWords(text('portfolio.part', { part }), language));
  return small(`⚠ ${words(text('portfolio.notTold', { names }), language)}` as Md);
}

function judged(one: Judged, context: RenderContext): Block {
  const head = words(text('status.name', { status: one.status }), context.language);
  const from = reasonOf(one, context);
  return {
    elements: [
      textBlock(head, { weight: 'bolder', spacing: 'medium' }),
      textBlock(from, { isSubtle: true, size: 'small', spacing: 'none' }),
    ],
    lines: [`${bold(head)}: ${from}` as Md],
  };
}

/** `no known trial is running · import · 3 days old` */
function reasonOf({ rule, source, at }: Judged, context: RenderContext): Md {
  const { language } = context;
  const old = at && age(at, context);
  return joined([
    words(rule, language),
    source && words(text('status.source', { source }), language),
    old && words(text('portfolio.old', { age: old }), language),
  ]);
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
      ofCustomer(data, text('portfolio.viewWhat'), language),
      sentence(words(text('portfolio.consentUnknown'), language)),
      sentence(words(text('portfolio.consent'), language)),
      sentence(data.opensPortal ? words(text('portfolio.viewPortal'), language) : undefined),
      sentence(words(text('portfolio.ownRights'), language), { isSubtle: true, size: 'small' }),
      way.said,
      foot(undefined, context),
    ],
    [...way.actions, backToCustomer(context)],
  );
}
