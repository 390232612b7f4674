/** What a person holds, and what their telephone was told to do. */
import { type Language, text } from '../src/language/index.ts';
import {
  facts,
  heading,
  named,
  opens,
  page,
  type Rendered,
  sentence,
  small,
  table,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { factMaker } from './facts.ts';
import { phone } from './format.ts';
import { buttonWords, link, type Md, md, type Plain, submit, words } from './kit.ts';
import { foot, goneBox, pendingNote, unconfirmedNote } from './source.ts';

type Feature = NonNullable<CardData<'services'>['calling']>[number];

/** Choice 0: the user; 1: devices; 2: numbers. */
export function servicesCard(data: CardData<'services'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const fact = factMaker(context);
  const { licenses, calling, pending = [] } = data;
  const hub = opens('Control Hub' as Plain, link(data.controlHubUrl));
  const none = licenses.length === 0 && !pending.includes('licenses');
  const shown = licenses.slice(0, 8);
  const rest = licenses.length - shown.length;
  return page(
    context,
    [
      heading(named(data.displayName, language), {
        detail: md(data.organization, language, 50),
      }),
      goneBox('user', data, context),
      sentence(words(text('card.licenses'), language), { weight: 'bolder' }),
      ...shown.map((name) => sentence(md(name, language, 60), { spacing: 'small' })),
      sentence(rest > 0 ? words(text('card.more', { count: rest }), language) : undefined, {
        isSubtle: true,
        spacing: 'small',
      }),
      sentence(none ? words(text('services.noLicenses'), language) : undefined),
      facts([
        fact.pair(
          fact.phone(text('card.phone'), data.phone),
          fact.foreign(text('card.extension'), data.extension),
        ),
      ]),
      table(
        words(text('services.calling'), language),
        (calling ?? []).map((feature) => ({
          left: words(text('services.feature', { feature: feature.feature }), language),
          right: settingOf(feature, language),
        })),
      ),
      sentence(calling ? undefined : words(text('services.noCalling'), language)),
      unconfirmedNote('entry.unconfirmed', data.unconfirmed, context),
      unconfirmedNote('entry.callingUnconfirmed', data.callingUnconfirmed, context),
      pendingNote(pending, context),
      small(words(text('services.hidden'), language)),
      hub.said,
      foot(data.source, context),
    ],
    [
      submit(buttonWords(text('card.kindUser'), language), press(0)),
      submit(buttonWords(text('card.devices'), language), press(1)),
      ...(data.phone !== undefined || data.extension !== undefined
        ? [submit(buttonWords(text('card.numbers'), language), press(2))]
        : []),
      ...hub.actions,
    ],
  );
}

/** `on, to +48 42 630 01 01` */
function settingOf({ on, to }: Feature, language: Language): Md {
  if (!on) return words(text('services.off'), language);
  if (!to) return words(text('services.on'), language);
  return words(text('services.onTo', { to: phone(to) }), language);
}
