/** The parts of a customer's card that tell what it bought. */
import { inWords } from '../src/language/in-words.ts';
import { type Language, text } from '../src/language/index.ts';
import { type Block, onlySaid } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { factMaker } from './facts.ts';
import {
  actionSet,
  buttonWords,
  joined,
  type Md,
  md,
  type Part,
  submit,
  textBlock,
  words,
} from './kit.ts';
import type { PortfolioOfCustomer } from './portfolio-data.ts';
import { severalOf } from './source.ts';

type Bought = PortfolioOfCustomer | undefined;

/** `⚠ License overage · Subscription · #gold`; two tags on the card, twenty in the message. */
export function statusLine(bought: Bought, { language }: RenderContext): Block {
  if (!bought) return onlySaid();
  const named = bought.statuses
    .slice(0, 3)
    .map((status) => words(text('status.name', { status }), language));
  const rest = bought.statuses.length - named.length;
  const more = rest > 0 && words(text('card.more', { count: rest }), language);
  const mark = named.length === 0 ? '' : bought.asks ? '⚠ ' : '● ';
  const lineWith = (most: number) =>
    `${mark}${joined([...named, more, tagsOf(bought.tags, most, language)])}` as Md;
  const line = lineWith(2);
  if (line === '') return onlySaid();
  const color = named.length === 0 ? 'default' : bought.asks ? 'attention' : 'good';
  return { elements: [textBlock(line, { color, spacing: 'small' })], lines: [lineWith(20)] };
}

/** `#gold · #vip · 2 more`; nothing for none. */
export function tagsOf(tags: readonly string[], most: number, language: Language): Md {
  const rest = tags.length - most;
  return joined([
    ...tags.slice(0, most).map((tag) => md(`#${tag}`, language, 26)),
    rest > 0 && words(text('card.more', { count: rest }), language),
  ]);
}

/** `Users: 179 · numbers 1,204 · devices 96`, one line where there is more to tell than fits. */
export function equipment(data: CardData<'customer'>, context: RenderContext) {
  const fact = factMaker(context);
  const people = fact.count(text('card.people'), data.people);
  const numbers = fact.count(text('card.numbers'), data.numbers);
  const devices = fact.count(text('card.devices'), data.devices);
  if (!data.portfolio) return [people, numbers, devices];
  return [fact.pair(fact.pair(people, numbers), devices)];
}

/** Region with the reason it is known, and what wholesale says. */
export function portfolioFacts(bought: Bought, context: RenderContext) {
  if (!bought) return [];
  const { language } = context;
  const fact = factMaker(context);
  const { region, externalId, wholesale } = bought;
  const state =
    wholesale &&
    words(text('portfolio.wholesaleState', { state: wholesale.slice(0, 28) }), language);
  const sold = joined([externalId && md(externalId, language, 28), state]);
  const name = text(externalId ? 'portfolio.externalId' : 'portfolio.wholesale');
  return [
    fact.words(
      text('portfolio.region'),
      region
        ? text('portfolio.regionFrom', {
            region: region.name.slice(0, 8),
            from: region.from.slice(0, 16),
          })
        : text('portfolio.regionUnknown'),
    ),
    fact.safe(name, sold === '' ? undefined : sold),
  ];
}

/** Sites with their type; two on the card, twenty in the message. */
export function sitesFact({ sites }: PortfolioOfCustomer, context: RenderContext) {
  const { language } = context;
  const several = (most: number, cap: number) => {
    const named = sites.slice(0, most).map(({ url, type = '' }) => {
      // A long address is cut, not the type behind it.
      const site = url.length > cap ? `${url.slice(0, cap - 1)}…` : url;
      return md(inWords(text('portfolio.siteType', { site, type }), language), language, cap + 30);
    });
    return severalOf(named, most, sites.length, language);
  };
  if (sites.length === 0) return undefined;
  return factMaker(context).safe(text('card.sites'), several(2, 40), several(20, 120));
}

/** Choices 1 to 3: a row of their own, because five buttons are too long for one. */
export function moreButtons(bought: Bought, { language, press }: RenderContext): Block {
  if (!bought) return onlySaid();
  const keys = [
    'portfolio.contractsShow',
    'portfolio.adminsShow',
    'portfolio.statusesShow',
  ] as const;
  const buttons = keys.map((key, at) =>
    submit(buttonWords(text(key), language, 12), press(at + 1)),
  );
  return { elements: [actionSet(buttons, { spacing: 'medium' })], lines: [] };
}

/** Choice 4: the customer in the portal, as read-only administrator. */
export function viewButton(bought: Bought, { language, press }: RenderContext): readonly Part[] {
  if (!bought) return [];
  return [submit(buttonWords(text('portfolio.viewShow'), language, 12), press(4))];
}
