/**
 * The pieces every card is made of. Each gives the elements of the card and the same facts as lines of
 * markdown, so that card and message cannot say different things.
 */
import { isRightToLeft, type Language, type Text } from '../src/language/index.ts';
import type { RenderContext } from './context.ts';
import {
  column,
  columnSet,
  container,
  factSet,
  type Link,
  type Md,
  md,
  openUrl,
  type Part,
  type Plain,
  plain,
  plainWords,
  richText,
  textBlock,
  textRun,
  words,
} from './kit.ts';
import { rightToLeft, turned } from './mirror.ts';

/** A piece of a card: its elements, and its lines of markdown. */
export interface Block {
  elements: readonly Part[];
  lines: readonly Md[];
}

/** One text for both kinds of places. */
export interface Both {
  plain: Plain;
  md: Md;
}

/** Foreign text for a title; a dash when nothing of it can be seen. */
export function named(raw: string, language: Language, cap = 70): Both {
  const shown = plain(raw, language, cap);
  return shown === '' ? named('–', language) : { plain: shown, md: md(raw, language, cap) };
}

/** Words of ours for a title. */
export function titled(message: Text, language: Language): Both {
  return { plain: plainWords(message, language), md: words(message, language) };
}

/** Bold in every markdown reader, whatever the text begins and ends with. */
export function bold(text: Md): Md {
  const start = /^[\p{P}\p{S}]/u.test(text) ? '\u2060' : '';
  const end = /[\p{P}\p{S}]$/u.test(text) ? '\u2060' : '';
  return `**${start}${text}${end}**` as Md;
}

/** A state in a mark and a word; the colour only repeats it. */
export interface State {
  mark: '●' | '○' | '⚠' | '✓' | '✕';
  word: Md;
  color: 'default' | 'accent' | 'good' | 'warning' | 'attention';
}

/** The first row: who or what, and its state on the other side. */
export function heading(
  name: Both,
  { detail, detailSize, state, size, twin }: HeadingRest = {},
): Block {
  const stateText = state && (`${state.mark} ${state.word}` as Md);
  const small = detailSize ? { size: detailSize } : {};
  const left = [
    richText([textRun(name.plain, { size: size ?? 'medium', weight: 'bolder' })]),
    ...(detail ? [textBlock(detail, { isSubtle: true, spacing: 'none', ...small })] : []),
  ];
  const right = stateText && [
    textBlock(stateText, {
      weight: 'bolder',
      color: state.color,
      horizontalAlignment: 'right',
    }),
  ];
  return {
    elements: right
      ? [columnSet([column('stretch', left), column('auto', right)])]
      : [container(left)],
    lines: lines(
      [bold(name.md), twin && `(${twin})`, stateText && `· ${stateText}`]
        .filter((piece) => piece)
        .join(' ') as Md,
      detail,
    ),
  };
}
interface HeadingRest {
  detail?: Md | undefined;
  /** For details as long as an id. */
  detailSize?: 'small';
  state?: State | undefined;
  size?: 'large';
  /** Said after the name in the message, such as a number without spaces. */
  twin?: Md | undefined;
}

/** The one thing that matters, on a coloured ground. */
export function box(
  tone: 'good' | 'warning' | 'attention',
  title: Md,
  rest: readonly (Md | undefined)[] = [],
): Block {
  const mark = { good: '✓', warning: '⚠', attention: '✕' }[tone];
  const head = `${mark} ${title}` as Md;
  const below = lines(...rest);
  const elements = [
    textBlock(head, { weight: 'bolder' }),
    ...below.map((line) => textBlock(line, { spacing: 'small' })),
  ];
  return {
    elements: [container(elements, { style: tone, spacing: 'medium' })],
    lines: [bold(head), ...below],
  };
}

/** A name and its value; `twin` is said instead of the value in the message. */
export interface Fact {
  name: Md;
  value: Md;
  twin?: Md | undefined;
}

/** Names and values. Facts without a value are left out; the card shows seven, the message all. */
export function facts(
  given: readonly (Fact | undefined)[],
  place: { separator?: true } = {},
): Block {
  const known = given.filter((fact) => fact !== undefined);
  if (known.length === 0) return { elements: [], lines: [] };
  const shown = known.slice(0, 7).map(({ name, value }) => ({ title: name, value }));
  return {
    elements: [factSet(shown, { spacing: 'medium', ...place })],
    lines: known.map(({ name, value, twin }) => `${bold(`${name}:` as Md)} ${twin ?? value}` as Md),
  };
}

/** A row of a small table: what, and how much. */
export interface Row {
  left: Md;
  right: Md;
  state?: State['color'];
}

/** A small table under a title. */
export function table(title: Md | undefined, rows: readonly Row[]): Block {
  if (rows.length === 0) return { elements: [], lines: [] };
  const head = title
    ? [textBlock(title, { weight: 'bolder', spacing: 'medium', separator: true })]
    : [];
  const body = rows.map(({ left, right, state }, index) => {
    const look = state ? ({ color: state, weight: 'bolder' } as const) : {};
    const amount = textBlock(right, { ...look, horizontalAlignment: 'right' });
    // As wide as it wants to be, a long one would leave the other column a letter or two.
    const isLong = right.length > 36;
    return columnSet(
      [column(isLong ? 1 : 'stretch', [textBlock(left)]), column(isLong ? 1 : 'auto', [amount])],
      {
        spacing: index === 0 && !title ? 'medium' : 'small',
      },
    );
  });
  return {
    elements: [...head, ...body],
    lines: lines(
      title && bold(title),
      ...rows.map(({ left, right }) => `• ${left}: ${right}` as Md),
    ),
  };
}

/** A sentence. */
export function sentence(text: Md | undefined, look: Parameters<typeof textBlock>[1] = {}): Block {
  if (!text) return { elements: [], lines: [] };
  const line = look.weight === 'bolder' ? bold(text) : text;
  return { elements: [textBlock(text, { spacing: 'medium', ...look })], lines: [line] };
}

/** The small print. */
export function small(text: Md | undefined, spacing: 'small' | 'medium' = 'medium'): Block {
  return sentence(text, { isSubtle: true, size: 'small', spacing });
}

/** Blocks that are one paragraph of the message. */
export function together(blocks: readonly Block[]): Block {
  return {
    elements: blocks.flatMap(({ elements }) => elements),
    lines: blocks.flatMap((block) => block.lines),
  };
}

/** Something only the message says, because the card shows it in another way. */
export function onlySaid(...said: readonly (Md | undefined)[]): Block {
  return { elements: [], lines: lines(...said) };
}

/** A button that opens a page, and the same as a link in the message. */
export function opens(
  title: Plain,
  url: Link | undefined,
): { actions: readonly Part[]; said: Block } {
  if (!url) return { actions: [], said: onlySaid() };
  return { actions: [openUrl(title, url)], said: onlySaid(`[${title}](${url})` as Md) };
}

/** What a card becomes: the content of the attachment, and the message beside it. */
export interface Rendered {
  content: Record<string, unknown>;
  markdown: string;
}

/** Puts the blocks under each other, turned round where the language reads from the right. */
export function page(
  { language }: Pick<RenderContext, 'language'>,
  blocks: readonly Block[],
  actions: readonly Part[] = [],
): Rendered {
  const fromRight = isRightToLeft(language);
  const card: Part = {
    type: 'AdaptiveCard',
    version: '1.3',
    body: blocks.flatMap(({ elements }) => elements),
    ...(actions.length > 0 ? { actions } : {}),
  };
  const paragraphs = blocks
    .filter((block) => block.lines.length > 0)
    .map((block) => block.lines.map((line) => (fromRight ? rightToLeft(line) : line)).join('  \n'));
  return {
    content: { ...(fromRight ? turned(card) : card) },
    markdown: withinMessage(paragraphs.join('\n\n'), fromRight ? rightToLeft('…' as Md) : '…'),
  };
}

/** Webex refuses longer messages; counted in bytes. */
const messageBytes = 7439;

/** A longer last paragraph is a list, in bytes. */
const longestFoot = 500;

/** Leaves out the last lines of a message that is too long, but for its foot: source, age and reference. */
function withinMessage(markdown: string, more: string): string {
  if (Buffer.byteLength(markdown) <= messageBytes) return markdown;
  const last = markdown.slice(markdown.lastIndexOf('\n\n'));
  const foot = Buffer.byteLength(last) > longestFoot ? '' : last;
  const kept = markdown.slice(0, markdown.length - foot.length).split('\n');
  const cut = () => `${kept.join('\n')}\n${more}${foot}`;
  while (kept.length > 0 && Buffer.byteLength(cut()) > messageBytes) kept.pop();
  return cut();
}

/** A message of ours without a card, of any length; its lines read from the right where the language does. */
export function said(message: Text, language: Language): string {
  const markdown = words(message, language);
  if (!isRightToLeft(language)) return markdown;
  return markdown.replace(
    // a mark of a list has a blank behind it: two asterisks begin something bold
    /^(\s*(?:(?:[-*•]|\d+\.) )? *)(\S.*?)( *)$/gm,
    (_, mark: string, line: string, end: string) => mark + rightToLeft(line) + end,
  );
}

function lines(...given: readonly (Md | undefined)[]): Md[] {
  return given.filter((line) => line !== undefined && line !== '') as Md[];
}
