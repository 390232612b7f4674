/** One step of something that is filled in over several cards, and the review of it all. */
import { isRightToLeft, type Text, text } from '../src/language/index.ts';
import {
  type Block,
  box,
  heading,
  onlySaid,
  opens,
  page,
  type Rendered,
  sentence,
  small,
  titled,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { asTallAsFits } from './fit.ts';
import {
  buttonWords,
  column,
  columnSet,
  inputChoice,
  inputText,
  inputToggle,
  joined,
  link,
  type Md,
  md,
  type Part,
  type Plain,
  plain,
  plainWords,
  submit,
  words,
} from './kit.ts';
import { rightToLeft } from './mirror.ts';
import { factsShown, reviewFacts } from './review-facts.ts';
import type { FormField, FormStep } from './wholesale-data.ts';

/** Choice 0: on; choice 1: give it up; choice 2: back. */
export function formCard(data: CardData<'form'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const { step, intro, problem, fields } = data;
  const way = opens(
    data.link ? buttonWords(data.link.title, language, 14) : ('' as Plain),
    link(data.link?.url),
  );
  return page(
    context,
    [
      stepHeading(data.title, step, context, fields.filter((each) => each.problem).length),
      problem ? box('attention', words(problem, language)) : onlySaid(),
      intro ? small(words(intro, language)) : onlySaid(),
      {
        elements: rows(fields).map((row) => inputs(row, context)),
        lines: fields.map((each) => asked(each, context)),
      },
      onlySaid(words(text('card.answerOnCard'), language)),
      way.said,
    ],
    [
      submit(buttonWords(text('form.next'), language, 12), press(0), 'positive'),
      ...(step.at > 1 ? [submit(buttonWords(text('form.back'), language, 10), press(2))] : []),
      submit(buttonWords(text('form.leave'), language, 10), press(1)),
      ...way.actions,
    ],
  );
}

/** Choice 0: do it; choice 1: leave it as it is; choice 2: back. */
export function reviewCard(data: CardData<'review'>, context: RenderContext): Rendered {
  return asTallAsFits((room) => drawReview(data, room, context), factsShown);
}

function drawReview(data: CardData<'review'>, room: number, context: RenderContext): Rendered {
  const { language, press } = context;
  const { groups, warnings, step } = data;
  const [first, ...others] = warnings.map((each) => words(each, language));
  const undo = text(data.canBeUndone ? 'card.canBeUndone' : 'card.cannotBeUndone');
  return page(
    context,
    [
      stepHeading(data.title, step, context, 0),
      sentence(`✓ ${words(data.checked, language)}` as Md),
      ...reviewFacts(groups, { room, most: 44, language }),
      first ? box('warning', first, others) : onlySaid(),
      small(words(undo, language), 'small'),
      onlySaid(words(text('card.answerOnCard'), language)),
    ],
    [
      submit(buttonWords(data.yes, language, 20), press(0), 'positive'),
      submit(buttonWords(text('form.back'), language, 10), press(2)),
      submit(buttonWords(text('form.later'), language, 12), press(1)),
    ],
  );
}

/** With the reference in it: a foot would make the card too tall. */
function stepHeading(
  title: Text,
  { at, of, name }: FormStep,
  { language, reference }: RenderContext,
  wrong: number,
): Block {
  const detail = joined([
    words(text('form.step', { at, of }), language),
    words(name, language),
    md(reference, language),
  ]);
  const rest = [...'●'.repeat(at - 1), ...'○'.repeat(of - at)].join(' ') as Md;
  const state =
    wrong > 0
      ? ({
          mark: '✕',
          word: words(text('form.wrong', { count: wrong }), language),
          color: 'attention',
        } as const)
      : ({ mark: '●', word: rest, color: 'accent' } as const);
  return { ...heading(titled(title, language), { detail, state }) };
}

/** The label says what is wrong, so that it stands at its field, is read out with it and takes no further line. */
function labelOf({ label, problem }: FormField, { language }: RenderContext): Plain {
  const name = plainWords(label, language);
  if (!problem) return name;
  const whole = `✕ ${name}: ${plainWords(problem, language)}`;
  return (isRightToLeft(language) ? rightToLeft(whole) : whole) as Plain;
}

/** Short fields share a row with the one before them. */
function rows(fields: readonly FormField[]): FormField[][] {
  const all: FormField[][] = [];
  for (const field of fields) {
    const last = all.at(-1);
    if (field.beside && last?.length === 1) last.push(field);
    else all.push([field]);
  }
  return all;
}

function inputs(row: readonly FormField[], context: RenderContext): Part {
  const [first, ...others] = row.map((field) => input(field, context));
  if (first && others.length === 0) return first;
  const parts = row.map((field) => column('stretch', [input(field, context)]));
  return columnSet(parts, { spacing: 'small' });
}

function input(field: FormField, context: RenderContext): Part {
  const { language } = context;
  const { id, value } = field;
  const label = labelOf(field, context);
  const common = { id, label, errorMessage: label, spacing: 'small' as const };
  switch (field.kind) {
    case 'line':
      return inputText({
        ...common,
        maxLength: field.maxLength,
        ...(value && { value: plain(value, 'en', field.maxLength) }),
        ...(field.hint && { placeholder: plain(field.hint, language, 60) }),
        ...(field.style && { style: field.style }),
      });
    case 'choice':
      return inputChoice({
        ...common,
        choices: field.choices.map((each) => ({
          title: plain(each.title, language, 60),
          value: each.value,
        })),
        style: field.many ? 'expanded' : 'compact',
        ...(field.many && { isMultiSelect: true }),
        ...(value && { value }),
      });
    case 'toggle':
      return inputToggle({
        ...common,
        title: plainWords(field.title, language),
        value: value === 'true' ? 'true' : 'false',
      });
  }
}

/** What is asked for, in the message, with what is wrong and what stands there. */
function asked(field: FormField, { language }: RenderContext): Md {
  const name = words(field.label, language);
  const problem = field.problem && (`✕ ${words(field.problem, language)}` as Md);
  const value = field.kind === 'line' && field.value ? md(field.value, language, 120) : undefined;
  const offered =
    field.kind === 'choice'
      ? field.choices.map((each) => md(each.title, language, 60)).join(', ')
      : field.kind === 'toggle' && words(field.title, language);
  return joined([name, problem, value, offered as Md | false], ' · ');
}
