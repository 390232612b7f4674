/** What a new customer has, and what is still to be done. */
import { text } from '../src/language/index.ts';
import {
  box,
  type Fact,
  facts,
  heading,
  named,
  onlySaid,
  opens,
  page,
  type Rendered,
  small,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { asTallAsFits } from './fit.ts';
import { buttonWords, joined, link, type Md, md, submit, words } from './kit.ts';
import { listFact, unfolding } from './review-facts.ts';
import { foot } from './source.ts';

/** Choice 0: add users; choice 1: its administrators; choice 2: its locations; choice 3: Setup Assist. */
export function setupCard(data: CardData<'setup'>, context: RenderContext): Rendered {
  return asTallAsFits((room) => drawSetup(data, room, context), { most: 3, least: 0 });
}

/** `room`: how many locations are named. */
function drawSetup(data: CardData<'setup'>, room: number, context: RenderContext): Rendered {
  const { language, press } = context;
  const { locations, freeNumbers, freeCount, locationCount } = data;
  const assistName = buttonWords(text('setup.assist'), language, 13);
  const assist =
    data.setupAssistUrl === undefined
      ? { said: onlySaid(), actions: [submit(assistName, press(3))] }
      : opens(assistName, link(data.setupAssistUrl));
  const none = words(text('setup.none'), language);
  const fact = (name: Parameters<typeof words>[0], value: Md): Fact => ({
    name: words(name, language),
    value,
  });
  const packages = listFact(
    words(text('wholesale.fact', { field: 'packages' }), language),
    data.packages,
    language,
  );
  return page(
    context,
    [
      heading(named(data.displayName, language), {
        detail: joined([
          data.externalId !== undefined && md(data.externalId, language, 40),
          data.status !== undefined
            ? words(text('portfolio.wholesaleState', { state: data.status.slice(0, 40) }), language)
            : words(text('setup.notWholesale'), language),
        ]),
      }),
      facts(
        [
          packages.fact,
          ...locations
            .slice(0, room)
            .map(({ name, city, pstn }) =>
              fact(
                text('setup.location'),
                joined([md(name, language, 30), md(city, language, 30), words(pstn, language)]),
              ),
            ),
          fact(text('setup.locations'), locationCount > 0 ? (String(locationCount) as Md) : none),
          fact(
            text('setup.numbers'),
            freeCount > 0
              ? joined([
                  String(freeCount) as Md,
                  freeNumbers.map((each) => md(each, language, 20)).join(', ') as Md,
                ])
              : none,
          ),
        ].filter(({ value }) => value !== ''),
      ),
      unfolding([packages.folded], language),
      locations.some(({ open }) => open)
        ? box('warning', words(text('setup.pstnOpen'), language))
        : onlySaid(),
      small(words(text('setup.adminRules'), language)),
      assist.said,
      foot(undefined, context),
    ],
    [
      submit(buttonWords(text('setup.addUsers'), language, 16), press(0), 'positive'),
      submit(buttonWords(text('place.all'), language, 12), press(2)),
      submit(buttonWords(text('setup.admins'), language, 14), press(1)),
      ...assist.actions,
    ],
  );
}
