/** Who administers a customer: its own people, full administrators first, and the partner's. */
import { type Language, text } from '../src/language/index.ts';
import { type Block, page, type Rendered, sentence, small, together } from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { asManyAsWeigh } from './fit.ts';
import { joined, type Md, md, textBlock, words } from './kit.ts';
import { backToCustomer, ofCustomer } from './of-customer.ts';
import { fitting, type Rest, restOf, unfold } from './rest.ts';
import { foot, pendingNote, unconfirmedNote } from './source.ts';

type Admin = CardData<'admins'>['own'][number];

export function adminsCard(data: CardData<'admins'>, context: RenderContext): Rendered {
  return asManyAsWeigh((mostUnfolded) => drawAdmins(data, mostUnfolded, context));
}

function drawAdmins(
  data: CardData<'admins'>,
  mostUnfolded: number,
  context: RenderContext,
): Rendered {
  const { language } = context;
  const people = peopled(mostUnfolded, language);
  const own = people('own', data.own, 4);
  const partner = people('partner', data.partner ?? [], 2);
  const none = data.partner ? 'portfolio.noPartnerAdmins' : 'portfolio.partnerAdminsHidden';
  return page(
    context,
    [
      ofCustomer(data, text('portfolio.admins'), language),
      data.own.length > 0 ? own : noneNamed(data, language),
      data.partner?.length
        ? together([
            sentence(words(text('portfolio.partnerAdmins'), language), {
              weight: 'bolder',
              separator: true,
            }),
            partner,
          ])
        : data.partnerUnconfirmed
          ? unconfirmedNote('entry.partnerAdminsUnconfirmed', data.partnerUnconfirmed, context)
          : small(words(text(none), language)),
      data.lookedThrough
        ? small(words(text('portfolio.adminsPartly', { count: data.lookedThrough }), language))
        : small(undefined),
      pendingNote(data.pending, context),
      unconfirmedNote('entry.unconfirmed', data.unconfirmed, context),
      foot(data.source, context),
    ],
    [backToCustomer(context), ...unfold([own.rest, partner.rest], language)],
  );
}

/** Nobody can say that there is none where nobody was ever copied. */
function noneNamed({ pending }: CardData<'admins'>, language: Language): Block {
  return sentence(pending?.length ? undefined : words(text('portfolio.noAdmins'), language));
}

function peopled(mostUnfolded: number, language: Language) {
  return (name: string, all: readonly Admin[], room: number): Block & { rest: Rest } => {
    const lines = all.map((one) => linesOf(one, language));
    const shown = fitting(lines.length, room);
    const hidden = lines.slice(shown).map((one) => joined(one));
    const rest = restOf(name, hidden, language, mostUnfolded);
    const rows = lines.slice(0, shown).map(
      ([who, detail]): Block => ({
        elements: [
          textBlock(who, { weight: 'bolder', spacing: 'small' }),
          textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' }),
        ],
        lines: [`• ${joined([who, detail])}` as Md],
      }),
    );
    return { ...together([...rows, rest]), rest };
  };
}

function linesOf(
  { displayName, email, roles }: Admin,
  language: Language,
): readonly [who: Md, detail: Md] {
  const named = roles.map((role) => words(text('portfolio.role', { role }), language));
  return [md(displayName, language, 40), joined([md(email, language, 60), ...named])];
}
