/** Users that are to be added, or the package that one is to have. */
import { type Language, text } from '../src/language/index.ts';
import {
  type Block,
  box,
  type Fact,
  facts,
  heading,
  onlySaid,
  page,
  type Rendered,
  small,
  titled,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import {
  buttonWords,
  column,
  columnSet,
  inputChoice,
  inputText,
  type Md,
  md,
  type Part,
  type Plain,
  plain,
  plainWords,
  submit,
  words,
} from './kit.ts';
import { fitting } from './rest.ts';
import { foot } from './source.ts';
import type { UserField, UsersCards } from './users-data.ts';

/** Lines with a problem that the card has room for; the message has twenty. */
const mostProblems = 2;

/** Choice 0: check what was filled in. */
export function usersFormCard(data: UsersCards['usersForm'], context: RenderContext): Rendered {
  const { language, press } = context;
  const { problem, fields, note } = data;
  const given = data.facts.map(
    ({ name, value }): Fact => ({ name: words(name, language), value: md(value, language, 70) }),
  );
  return page(
    context,
    [
      heading(titled(data.title, language)),
      facts(given.filter(({ value }) => value !== '')),
      problem ? problemBox(problem, language) : onlySaid(),
      {
        elements: paired(fields.map((each) => input(each, context))),
        lines: fields.map((each) => asked(each, context)),
      } satisfies Block,
      small(words(data.hint, language), 'small'),
      // Beside a problem the other ways are one thing too many for one card.
      note && !problem ? small(words(note, language), 'small') : onlySaid(),
      onlySaid(words(text('card.answerOnCard'), language)),
      foot(undefined, context),
    ],
    [submit(buttonWords(data.yes, language, 24), press(0), 'positive')],
  );
}

function problemBox(
  { title, lines }: NonNullable<UsersCards['usersForm']['problem']>,
  language: Language,
): Block {
  const said = lines.map((line) => sentenceOf(words(line, language)));
  const shown = fitting(said.length, mostProblems);
  const first = (most: number) => {
    const left = said.length - most;
    const more = left > 0 ? words(text('card.more', { count: left }), language) : undefined;
    return box('attention', words(title, language), [...said.slice(0, most), more]);
  };
  return { elements: first(shown).elements, lines: first(20).lines };
}

/** What stands behind a row's number elsewhere stands alone here: its first letter is a capital one. */
function sentenceOf(line: Md): Md {
  return line.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) as Md;
}

/** Two lists to choose from stand beside each other. */
function paired(inputs: readonly Part[]): readonly Part[] {
  const [one, other, ...rest] = inputs;
  const isPair = [one, other].every((each) => each?.type === 'Input.ChoiceSet');
  if (!one || !other || !isPair) return inputs;
  return [
    columnSet([column('stretch', [one]), column('stretch', [other])], { spacing: 'small' }),
    ...rest,
  ];
}

/** What is asked for, in the message: there the card's own choice counts. */
function asked(field: UserField, { language }: RenderContext): Md {
  const name = words(field.label, language);
  if (field.kind !== 'choice') return name;
  const titles = field.choices.map(({ title }) =>
    typeof title === 'string' ? md(title, language, 40) : words(title, language),
  );
  return `${name}: ${titles.join(', ')}` as Md;
}

function input(field: UserField, { language }: RenderContext): Part {
  const common = {
    id: field.id,
    label: plainWords(field.label, language),
    errorMessage: plainWords(field.error, language),
    isRequired: !field.optional,
    spacing: 'small' as const,
  };
  if (field.kind === 'choice') {
    return inputChoice({
      ...common,
      style: 'compact',
      choices: field.choices.map(({ title, value }) => ({
        title: typeof title === 'string' ? plain(title, language, 40) : plainWords(title, language),
        value,
      })),
      ...(field.value !== undefined && { value: field.value }),
    });
  }
  return inputText({
    ...common,
    maxLength: field.maxLength,
    ...(field.kind === 'lines' && { isMultiline: true }),
    ...(field.value !== undefined && { value: typed(field.value) }),
  });
}

/** What somebody typed comes back as it was, but for what a client would evaluate. */
function typed(value: string): Plain {
  return value
    .split('\n')
    .map((line) => plain(line, 'en', 300))
    .join('\n') as Md & Plain;
}
