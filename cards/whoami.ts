/** Who Deskhand takes the caller for. */
import { languageNames, type Text, text } from '../src/language/index.ts';
import { facts, heading, named, page, type Rendered } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { factMaker } from './facts.ts';
import { type Md, md, words } from './kit.ts';
import { foot } from './source.ts';

const origins: Record<CardData<'whoami'>['roleFrom'], Text> = {
  deskhand: text('card.roleFromDeskhand'),
  webex: text('card.roleFromWebex'),
  settings: text('card.roleFromSettings'),
};

export function whoamiCard(data: CardData<'whoami'>, context: RenderContext): Rendered {
  const { language } = context;
  const fact = factMaker(context);
  const from = words(origins[data.roleFrom], language);
  return page(context, [
    heading(named(data.displayName, language), { detail: md(data.email, language) }),
    facts([
      fact.safe(text('card.role'), `${words(data.roleName, language)} (${from})` as Md),
      fact.foreign(text('card.language'), languageNames[data.language]),
    ]),
    foot(undefined, context),
  ]);
}
