/** Nothing found: what was searched, how old the copy is, and the nearest spellings. */
import { type Text, text } from '../src/language/index.ts';
import {
  type Block,
  heading,
  onlySaid,
  page,
  type Rendered,
  sentence,
  titled,
  together,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { list } from './format.ts';
import { hitRows } from './hits.ts';
import { type Md, md, words } from './kit.ts';
import { foot, gapNotes } from './source.ts';

const searchable: Record<CardData<'nothing'>['searched'][number], Text> = {
  users: text('card.searchedUsers'),
  customers: text('card.searchedCustomers'),
  numbers: text('card.searchedNumbers'),
  devices: text('card.searchedDevices'),
};

/** Choice n is the n-th nearest spelling. */
export function nothingCard(data: CardData<'nothing'>, context: RenderContext): Rendered {
  const { language } = context;
  const { query, searched, near, source, gaps, note } = data;
  const names = searched.map((one) => words(searchable[one], language));
  const what = list(names, language, 'and') as Md;
  const looked = source
    ? searchedIn(data, what, context)
    : words(text('card.neverCopied'), language);
  return page(context, [
    heading(titled(text('card.nothing', { query }), language)),
    sentence(looked, { spacing: 'small' }),
    sentence(note && words(note, language)),
    nearest(near, context),
    ...gapNotes(gaps, context),
    foot(source, context),
  ]);
}

function searchedIn({ inside }: CardData<'nothing'>, what: Md, { language }: RenderContext): Md {
  if (inside === undefined) return words(text('card.searched', { what: '' }), language, { what });
  const name = md(inside, language, 60);
  return words(text('inside.searched', { name: '', what: '' }), language, { name, what });
}

function nearest(near: CardData<'nothing'>['near'], context: RenderContext): Block {
  if (near.length === 0) return onlySaid();
  const title = words(text('card.near'), context.language);
  return together([
    sentence(title, { weight: 'bolder', separator: true }),
    hitRows(near.slice(0, 5), 1, context),
  ]);
}
