/** One device of a customer. */
import { type Text, text } from '../src/language/index.ts';
import { facts, heading, named, page, type Rendered } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { factMaker } from './facts.ts';
import { macAddress } from './format.ts';
import { joined, md, words } from './kit.ts';
import { foot, gapNotes, goneBox, pendingNote, unconfirmedNote } from './source.ts';
import { deviceState, goneState } from './states.ts';
import { waysOf } from './ways.ts';

export function deviceCard(data: CardData<'device'>, context: RenderContext): Rendered {
  const { language } = context;
  const fact = factMaker(context);
  return page(
    context,
    [
      heading(named(data.name, language), {
        detail: joined([
          // what is called like its product says what it is
          data.product === undefined || data.product === data.name
            ? words(text('card.kindDevice'), language)
            : md(data.product, language, 60),
          md(data.organization, language, 50),
        ]),
        state: data.goneAt ? goneState(language) : deviceState(data.connection, language),
      }),
      goneBox('device', data, context),
      facts([
        fact.foreign(text('card.assignedTo'), data.owner) ??
          fact.words(text('card.assignedTo'), unnamedOwner(data)),
        fact.foreign(text('card.location'), data.location),
        fact.foreign(text('card.mac'), data.mac && macAddress(data.mac)),
        fact.foreign(text('card.serial'), data.serial),
        fact.foreign(text('card.sip'), data.sip, 56),
        fact.foreign(text('card.software'), data.software),
        fact.moment(text('card.lastSeen'), data.lastSeen),
      ]),
      unconfirmedNote('entry.unconfirmed', data.unconfirmed, context),
      pendingNote(data.pending, context),
      ...gapNotes(data.gaps, context),
      foot(data.source, context),
    ],
    waysOf(data.ways, context),
  );
}

/** Of what kind an owner is whose name is not known. */
function unnamedOwner({ inWorkspace, ofUser }: CardData<'device'>): Text | undefined {
  if (inWorkspace) return text('card.ownerWorkspace');
  return ofUser ? text('card.ownerPerson') : undefined;
}
