/** Who has a role in Deskhand. */
import { text } from '../src/language/index.ts';
import {
  type Block,
  bold,
  heading,
  named,
  page,
  type Rendered,
  sentence,
  small,
  titled,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { day } from './format.ts';
import {
  column,
  columnSet,
  joined,
  type Md,
  md,
  richText,
  textBlock,
  textRun,
  words,
} from './kit.ts';
import { foot } from './source.ts';

type Holder = CardData<'roles'>['people'][number];
const shownAtMost = 6;

export function rolesCard({ people, total }: CardData<'roles'>, context: RenderContext): Rendered {
  const { language } = context;
  const shown = people.slice(0, shownAtMost);
  const rest = Math.max(total, people.length) - shown.length;
  return page(context, [
    heading(titled(text('card.roles', { count: total }), language)),
    together(shown.map((holder) => row(holder, context))),
    sentence(rest > 0 ? words(text('card.more', { count: rest }), language) : undefined),
    small(words(text('card.rolesOthers'), language)),
    foot(undefined, context),
  ]);
}

function row(holder: Holder, context: RenderContext): Block {
  const { language } = context;
  const name = named(holder.displayName, language, 50);
  const role = words(holder.roleName, language);
  // Of those who have not written yet only the address is known.
  const email = holder.email === holder.displayName ? undefined : md(holder.email, language, 80);
  const detail = joined([email, origin(holder, context)]);
  return {
    elements: [
      columnSet(
        [
          column('stretch', [
            richText([textRun(name.plain, { weight: 'bolder' })]),
            textBlock(detail, { isSubtle: true, size: 'small', spacing: 'none' }),
          ]),
          column('auto', [textBlock(role, { horizontalAlignment: 'right' })]),
        ],
        { spacing: 'medium', separator: true },
      ),
    ],
    lines: [joined([bold(name.md), role, detail])],
  };
}

function origin({ from, since }: Holder, context: RenderContext): Md | undefined {
  const { language } = context;
  if (from === 'settings') return words(text('card.roleSettings'), language);
  return since && words(text('card.roleSince', { since: day(since, context) }), language);
}
