/** Users that are to be added, or the package that one is to have. */
import { text } from '../src/language/index.ts';
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
import { foot } from './source.ts';
import type { UserField, UsersCards } from './users-data.ts';

const mostProblems = 4;

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
      problem
        ? box(
            'attention',
            words(problem.title, language),
            problem.lines.slice(0, mostProblems).map((line) => words(line, language)),
          )
        : onlySaid(),
      {
        elements: fields.map((each) => input(each, context)),
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
