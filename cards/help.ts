/** What this person may ask, in groups, with examples that work when typed. */
import { type Text, text } from '../src/language/index.ts';
import {
  type Block,
  bold,
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
import {
  joined,
  md,
  type Part,
  type Plain,
  plain,
  plainWords,
  richText,
  submit,
  textRun,
  words,
} from './kit.ts';

type Topic = CardData<'help'>['topics'][number];

const groups = [
  { title: text('card.helpFind'), nouns: ['find', 'user', 'customer', 'number', 'device'] },
  { title: text('card.helpManage'), nouns: undefined },
  { title: text('card.helpYou'), nouns: ['help', 'whoami', 'language'] },
] satisfies { title: Text; nouns: string[] | undefined }[];

/** Choice n runs the example of topic n. */
export function helpCard(data: CardData<'help'>, context: RenderContext): Rendered {
  const { language } = context;
  const role = words(data.roleName, language);
  return page(
    context,
    [
      heading(titled(text('card.help'), language), {
        detail: joined([
          words(text('card.helpRole', { role: '' }), language, { role }),
          words(text('card.helpHint'), language),
        ]),
      }),
      ...groups.map(({ title }, index) =>
        group(
          title,
          data.topics.filter((topic) => groupOf(topic) === index),
          data.topics.length,
          context,
        ),
      ),
    ],
    buttons(data.topics, context),
  );
}

/** The groups of names like `role.grant` go by their noun; what no group names is managing. */
function groupOf({ name }: Topic): number {
  const [noun = name] = name.split('.');
  const found = groups.findIndex(({ nouns }) => nouns?.includes(noun));
  return found === -1 ? groups.findIndex(({ nouns }) => nouns === undefined) : found;
}

function group(
  title: Text,
  topics: readonly Topic[],
  count: number,
  { language }: RenderContext,
): Block {
  if (topics.length === 0) return onlySaid();
  const head = sentence(words(title, language), { weight: 'bolder', separator: true });
  if (count > mostExplained) return together([head, ...examplesOf(topics, language)]);
  return together([
    head,
    ...topics.map(({ example, what }) => ({
      elements: [
        richText(
          [
            textRun(plain(example, language, 60), { color: 'accent', weight: 'bolder' }),
            textRun(` · ${plainWords(what, language)}` as Plain, { isSubtle: true, size: 'small' }),
          ],
          { spacing: count > 9 ? 'none' : 'small' },
        ),
      ],
      lines: [joined([bold(md(example, language, 60)), words(what, language)])],
    })),
  ]);
}

/** More topics than these are shown by their examples alone; the message explains each. */
const mostExplained = 12;

/** The examples of a group in one paragraph. */
function examplesOf(topics: readonly Topic[], language: RenderContext['language']): Block[] {
  const runs = topics.flatMap(({ example }, index) => [
    ...(index > 0 ? [textRun(' · ' as Plain, { isSubtle: true })] : []),
    textRun(plain(example, language, 60), { color: 'accent', weight: 'bolder' }),
  ]);
  const lines = topics.map(({ example, what }) =>
    joined([bold(md(example, language, 60)), words(what, language)]),
  );
  return [{ elements: [richText(runs, { spacing: 'small' })], lines }];
}

/** The examples short enough for a row of buttons that fits a phone, at most five. */
function buttons(topics: readonly Topic[], { language, press }: RenderContext): readonly Part[] {
  const chosen: Part[] = [];
  let room = 40;
  for (const [index, { name, example }] of topics.entries()) {
    if (name === 'help' || example.length > room || chosen.length === 5) continue;
    room -= example.length;
    chosen.push(submit(plain(example, language, 40), press(index)));
  }
  return chosen;
}
