/** The question before something is done. */
import { text } from '../src/language/index.ts';
import {
  box,
  type Fact,
  facts,
  heading,
  onlySaid,
  page,
  type Rendered,
  sentence,
  small,
  titled,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData, ConfirmInput } from './data.ts';
import {
  buttonWords,
  inputChoice,
  inputText,
  type Md,
  md,
  type Part,
  plain,
  plainWords,
  submit,
  words,
} from './kit.ts';
import { foot } from './source.ts';

/** Choice 0: do it; choice 1: leave it. */
export function confirmCard(data: CardData<'confirm'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const undo = text(data.canBeUndone ? 'card.canBeUndone' : 'card.cannotBeUndone');
  const given = data.facts.slice(0, 6).map(
    ({ name, value }): Fact => ({
      name: words(name, language),
      value: typeof value === 'string' ? md(value, language, 80) : words(value, language),
      twin: typeof value === 'string' ? md(value, language, 254) : undefined,
    }),
  );
  const keep = buttonWords(text('card.keep'), language);
  return page(
    context,
    [
      heading(titled(data.title, language)),
      facts(given.filter(({ value }) => value !== '')),
      data.warning
        ? box(data.destructive ? 'attention' : 'warning', words(data.warning, language))
        : onlySaid(),
      ...(data.details ?? []).map((each) => small(words(each, language), 'small')),
      {
        elements: (data.inputs ?? []).map((each) => field(each, context)),
        lines: (data.inputs ?? []).map((each) => asked(each, context)),
      },
      sentence(words(undo, language)),
      onlySaid(words(text('card.answerOnCard'), language)),
      foot(undefined, context),
    ],
    [
      submit(
        buttonWords(data.yes, language, Math.min(28, 40 - keep.length)),
        press(0),
        data.destructive ? 'destructive' : 'positive',
      ),
      submit(keep, press(1)),
    ],
  );
}

/** What is asked for, in the message: there the card's own choice counts. */
function asked(input: ConfirmInput, { language }: RenderContext): Md {
  const name = words(input.label, language);
  if ('maxLength' in input) return name;
  const titles = input.choices.map(({ title }) =>
    typeof title === 'string' ? md(title, language, 40) : words(title, language),
  );
  return `${name}: ${titles.join(', ')}` as Md;
}

function field(input: ConfirmInput, { language }: RenderContext): Part {
  const common = {
    id: input.id,
    label: plainWords(input.label, language),
    errorMessage: plainWords(input.error, language),
    isRequired: true,
    spacing: 'medium' as const,
  };
  if ('maxLength' in input) return inputText({ ...common, maxLength: input.maxLength });
  const choices = input.choices.map(({ title, value }) => ({
    title: typeof title === 'string' ? plain(title, language, 40) : plainWords(title, language),
    value,
  }));
  return inputChoice({ ...common, choices, style: 'compact', value: input.value });
}
