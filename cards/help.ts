/** What this person may ask, in groups, with examples that work when typed. */
import { type Language, type Text, text } from '../src/language/index.ts';
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
  type Md,
  md,
  type Part,
  type Plain,
  plain,
  plainWords,
  richText,
  submit,
  textBlock,
  textRun,
  words,
} from './kit.ts';
import { type Rest, unfold } from './rest.ts';

type Topic = CardData<'help'>['topics'][number];

const groups = [
  {
    title: text('card.helpFind'),
    nouns: ['find', 'user', 'customer', 'number', 'device'],
    first: 4,
  },
  { title: text('card.helpManage'), nouns: undefined, first: 2 },
  { title: text('card.helpYou'), nouns: ['help', 'whoami', 'language'], first: 1 },
] satisfies { title: Text; nouns: string[] | undefined; first: number }[];

/** Choice n runs the example of topic n. */
export function helpCard(data: CardData<'help'>, context: RenderContext): Rendered {
  const { language } = context;
  const role = words(data.roleName, language);
  const isLong = data.topics.length > mostExplained;
  const parts = groups.map(({ title, first }, index) => {
    const topics = verifyingFirst(data.topics.filter((topic) => groupOf(topic) === index));
    return group(`group${index}`, title, topics, isLong ? first : topics.length, context);
  });
  const more = unfold(
    parts.map(({ rest }) => rest),
    language,
  );
  return page(
    context,
    [
      heading(titled(text('card.help'), language), {
        detail: joined([
          words(text('card.helpRole', { role: '' }), language, { role }),
          words(text('card.helpHint'), language),
        ]),
      }),
      ...parts.map(({ block }) => block),
    ],
    [...buttons(data.topics, more, context), ...more],
  );
}

/** Who is on the telephone cannot wait until somebody has unfolded the rest. */
function verifyingFirst(topics: readonly Topic[]): readonly Topic[] {
  const isCode = ({ name }: Topic) => Number(name.startsWith('code.'));
  return topics.toSorted((a, b) => isCode(b) - isCode(a));
}

/** The groups of names like `role.grant` go by their noun; what no group names is managing. */
function groupOf({ name }: Topic): number {
  const [noun = name] = name.split('.');
  const found = groups.findIndex(({ nouns }) => nouns?.includes(noun));
  return found === -1 ? groups.findIndex(({ nouns }) => nouns === undefined) : found;
}

/** More topics than these are not explained one by one: the first of a group are, the others unfold. */
const mostExplained = 9;

function group(
  name: string,
  title: Text,
  topics: readonly Topic[],
  shown: number,
  { language }: RenderContext,
): { block: Block; rest: Rest } {
  const rest = restOf(name, topics.slice(shown), language);
  if (topics.length === 0) return { block: onlySaid(), rest };
  const head = sentence(words(title, language), { weight: 'bolder', separator: true });
  const explained = topics.slice(0, shown).map(({ example, what }) => ({
    elements: [
      richText(
        [
          textRun(plain(example, language, 60), { color: 'accent', weight: 'bolder' }),
          textRun(` · ${begun(plainWords(what, language))}` as Plain, {
            isSubtle: true,
            size: 'small',
          }),
        ],
        { spacing: 'small' },
      ),
    ],
    lines: [explanation({ example, what }, language)],
  }));
  return { block: together([head, ...explained, rest]), rest };
}

function explanation({ example, what }: Pick<Topic, 'example' | 'what'>, language: Language): Md {
  return joined([bold(md(example, language, 60)), begun(words(what, language))]);
}

/** With a capital where the language has them: some commands say what they do, others name it. */
function begun<Said extends string>(said: Said): Said {
  return said.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) as Said;
}

/** The examples of the other topics in one paragraph, folded; the message explains each. */
function restOf(name: string, topics: readonly Topic[], language: Language): Rest {
  if (topics.length === 0) return { elements: [], lines: [], count: 0, ids: [] };
  const examples = joined(topics.map(({ example }) => md(example, language, 60)));
  return {
    elements: [textBlock(examples, { id: name, isVisible: false, color: 'accent' })],
    lines: topics.map((topic) => explanation(topic, language)),
    count: topics.length,
    ids: [name],
  };
}

/** The examples short enough for a row of buttons that fits a phone, at most five with `others`. */
function buttons(
  topics: readonly Topic[],
  others: readonly Part[],
  { language, press }: RenderContext,
): readonly Part[] {
  const chosen: Part[] = [];
  let room = others.reduce((left, { title }) => left - String(title).length, 40);
  for (const [index, { name, example }] of topics.entries()) {
    if (name === 'help' || example.length > room || chosen.length + others.length === 5) continue;
    room -= example.length;
    chosen.push(submit(plain(example, language, 40), press(index)));
  }
  return chosen;
}
