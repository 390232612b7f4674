/** Onboarding templates, and wholesale customers on their way. */
import { text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  heading,
  named,
  onlySaid,
  opens,
  page,
  type Rendered,
  sentence,
  small,
  table,
  titled,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { exactly } from './exactly.ts';
import { asTallAsFits } from './fit.ts';
import { moment } from './format.ts';
import { buttonWords, joined, link, type Md, md, richText, submit, textRun, words } from './kit.ts';
import { factsShown, reviewFacts } from './review-facts.ts';
import { foot } from './source.ts';

/** How many templates have a button of their own. */
const templatesOnCard = 4;

/** Choice n: the n-th template; the one after the last: register another. */
export function templatesCard(
  { templates }: CardData<'templates'>,
  context: RenderContext,
): Rendered {
  const { language, press } = context;
  const rows = templates.slice(0, 12).map(({ name, country, packages, retired }, index) => ({
    left: `${index + 1}. ${md(name, language, 40)}` as Md,
    right: joined([
      md(country, language, 4),
      words(text('template.packages', { count: packages }), language),
      retired && (`○ ${words(text('template.retired'), language)}` as Md),
    ]),
  }));
  const shown = templates.slice(0, templatesOnCard);
  return page(
    context,
    [
      heading(titled(text('template.listTitle', { count: templates.length }), language)),
      table(undefined, rows),
      small(words(text('template.about'), language)),
      foot(undefined, context),
    ],
    [
      submit(buttonWords(text('template.add'), language, 20), press(templates.length), 'positive'),
      ...shown.map((_, index) =>
        submit(buttonWords(text('form.number', { number: index + 1 }), language, 4), press(index)),
      ),
    ],
  );
}

/** Choice 0: a customer from it; choice 1: change it; choice 2: retire it, or use it again. */
export function templateCard(data: CardData<'template'>, context: RenderContext): Rendered {
  return asTallAsFits((room) => drawTemplate(data, room, context), factsShown);
}

function drawTemplate(data: CardData<'template'>, room: number, context: RenderContext): Rendered {
  const { language, press } = context;
  const { name, retired, provisioningId } = data;
  const way = opens(buttonWords(text('template.hub'), language, 12), link(data.url));
  const state = retired
    ? ({ mark: '○', word: words(text('template.retired'), language), color: 'default' } as const)
    : ({ mark: '●', word: words(text('template.active'), language), color: 'good' } as const);
  return page(
    context,
    [
      heading(named(name, language), { state }),
      copyable(provisioningId, context),
      // A group of facts shows seven.
      ...reviewFacts([data.facts.slice(0, 6), data.facts.slice(6)], {
        room,
        most: 60,
        language,
      }),
      data.checkedAt
        ? small(
            words(text('template.checkedAt', { at: moment(data.checkedAt, context) }), language),
          )
        : onlySaid(),
      way.said,
      foot(undefined, context),
    ],
    [
      ...(retired
        ? []
        : [submit(buttonWords(text('customer.new'), language, 14), press(0), 'positive')]),
      submit(buttonWords(text('template.change'), language, 9), press(1)),
      submit(
        buttonWords(text(retired ? 'template.reuse' : 'template.retire'), language, 11),
        press(2),
      ),
      ...way.actions,
    ],
  );
}

/** The id by itself on a line, letter by letter as Webex wants it: it is there to be copied. */
function copyable(id: string, { language }: RenderContext): Block {
  const name = words(text('template.provisioningId'), language);
  return {
    elements: [
      ...sentence(name, { isSubtle: true, size: 'small' }).elements,
      richText([textRun(exactly(id, language), { fontType: 'monospace' })], { spacing: 'none' }),
    ],
    lines: [`${bold(`${name}:` as Md)} ${exactly(id, language)}` as Md],
  };
}

/** Read only. */
export function creationsCard(
  { creations }: CardData<'creations'>,
  context: RenderContext,
): Rendered {
  const { language } = context;
  const rows = creations.map(({ name, externalId, state, since, problems }) => ({
    left: joined([md(name, language, 40), md(externalId, language, 24)]),
    right: joined([
      words(text('customer.state', { state }), language),
      problems.length > 0 && (`⚠ ${problems.length}` as Md),
      moment(since, context) as Md,
    ]),
  }));
  return page(context, [
    heading(titled(text('customer.creationsTitle'), language)),
    creations.length === 0
      ? sentence(words(text('customer.noCreations'), language))
      : table(undefined, rows),
    foot(undefined, context),
  ]);
}
