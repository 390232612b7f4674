/** What a person holds, and what their telephone was told to do. */
import { type Language, text } from '../src/language/index.ts';
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
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { factMaker } from './facts.ts';
import { phone } from './format.ts';
import {
  buttonWords,
  joined,
  link,
  type Md,
  md,
  type Plain,
  submit,
  textBlock,
  words,
} from './kit.ts';
import { fitting, restOf, unfold } from './rest.ts';
import { foot, goneBox, pendingNote, unconfirmedNote, unnamedNote } from './source.ts';

type Feature = NonNullable<CardData<'services'>['calling']>[number];

/** Choice 0: the user; 1: devices; 2: numbers. */
export function servicesCard(data: CardData<'services'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const fact = factMaker(context);
  const { licenses, calling, pending = [], unnamedLicenses = 0 } = data;
  const hub = opens('Control Hub' as Plain, link(data.controlHubUrl));
  const none = licenses.length === 0 && unnamedLicenses === 0 && !pending.includes('licenses');
  const shown = fitting(licenses.length, 3);
  const held = licenses.map((name) => md(name, language, 60));
  const rest = restOf('licenses', held.slice(shown), language);
  return page(
    context,
    [
      heading(named(data.displayName, language), {
        detail: md(data.organization, language, 50),
      }),
      goneBox('user', data, context),
      together([
        sentence(words(text('card.licenses'), language), { weight: 'bolder' }),
        ...held.slice(0, shown).map((name) => licenseLine(name)),
        rest,
      ]),
      sentence(none ? words(text('services.noLicenses'), language) : undefined),
      unnamedNote(data, context),
      facts([
        fact.pair(
          fact.phone(text('card.phone'), data.phone, data.morePhones),
          fact.foreign(text('card.extension'), data.extension),
        ),
      ]),
      callingTable(calling ?? [], language),
      sentence(calling ? undefined : words(text('services.noCalling'), language)),
      unconfirmedNote('entry.unconfirmed', data.unconfirmed, context),
      unconfirmedNote('entry.callingUnconfirmed', data.callingUnconfirmed, context),
      unconfirmedNote('entry.numbersUnconfirmed', data.numbersUnconfirmed, context),
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
      ...unfold([rest], language),
      ...hub.actions,
    ],
  );
}

function licenseLine(name: Md): Block {
  return { elements: [textBlock(name, { spacing: 'small' })], lines: [`• ${name}` as Md] };
}

/** A row for each feature that is on, one for all that are off, one for what Webex does not say; the message has a line for each. */
function callingTable(features: readonly Feature[], language: Language): Block {
  const title = words(text('services.calling'), language);
  const row = (feature: Feature): Row => ({
    left: words(text('services.feature', { feature: feature.feature }), language),
    right: settingOf(feature, language),
  });
  const together = (alike: readonly Feature[]): Row[] => {
    const [first] = alike;
    const left = joined(alike.map((feature) => row(feature).left));
    return first ? [{ left, right: settingOf(first, language) }] : [];
  };
  const on = features.filter((feature) => feature.on).map(row);
  const off = together(features.filter((feature) => feature.on === false));
  const untold = together(features.filter((feature) => feature.on === undefined));
  return {
    elements: table(title, [...on, ...off, ...untold]).elements,
    lines: table(title, features.map(row)).lines,
  };
}

/** `on, to +48 42 630 01 01` */
function settingOf({ on, to }: Feature, language: Language): Md {
  if (on === undefined) return words(text('entry.untold'), language);
  if (!on) return words(text('services.off'), language);
  if (!to) return words(text('services.on'), language);
  return words(text('services.onTo', { to: phone(to).slice(0, 30) }), language);
}
