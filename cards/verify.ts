/** The field for the code that a caller reads out. */
import { text } from '../src/language/index.ts';
import {
  type Block,
  box,
  heading,
  page,
  type Rendered,
  sentence,
  small,
  titled,
} from './blocks.ts';
import type { RenderContext } from './context.ts';
import type { CardData } from './data.ts';
import { clockToTheSecond } from './format.ts';
import { buttonWords, inputText, md, plainWords, submit, words } from './kit.ts';
import { foot } from './source.ts';

/** Choice 0: check the code in the field; choice 1: send a new one. */
export function verifyCard(data: CardData<'verify'>, context: RenderContext): Rendered {
  const { language, press } = context;
  const { left } = data;
  const isOpen = left === undefined || left > 0;
  const hint = words(text('verify.hint'), language);
  const again = submit(buttonWords(text('verify.again'), language, 24), press(1));
  return page(
    context,
    [
      heading(titled(titleOf(data), language)),
      stateOf(data, context),
      ...(isOpen ? [field(context), small(hint)] : []),
      foot(undefined, context),
    ],
    isOpen
      ? [submit(buttonWords(text('verify.check'), language, 16), press(0), 'positive'), again]
      : [again],
  );
}

/** A code that was typed without its card names nobody. */
function titleOf({ displayName }: CardData<'verify'>) {
  return displayName === '' ? text('verify.code') : text('verify.title', { name: displayName });
}

function stateOf(data: CardData<'verify'>, context: RenderContext): Block {
  const { left, waitUntil } = data;
  if (waitUntil) return early(waitUntil, context);
  return left === undefined ? sent(data, context) : wrong(left, context);
}

function early(until: Date, context: RenderContext): Block {
  const message = text('verify.early', { at: clockToTheSecond(until, context) });
  return box('warning', words(message, context.language));
}

function sent({ address, minutes }: CardData<'verify'>, { language }: RenderContext): Block {
  const message = text('verify.onItsWay', { address: '', minutes });
  return sentence(words(message, language, { address: md(address, language, 60) }));
}

function wrong(left: number, { language }: RenderContext): Block {
  const rest = left > 0 ? text('verify.left', { count: left }) : text('verify.closed');
  return box('attention', words(text('verify.wrong'), language), [words(rest, language)]);
}

function field({ language }: RenderContext): Block {
  const input = inputText({
    id: 'code',
    label: plainWords(text('verify.code'), language),
    errorMessage: plainWords(text('verify.codeError'), language),
    isRequired: true,
    maxLength: 20,
    regex: '^ *[0-9]{4}[ -]?[0-9]{4} *$',
    style: 'tel',
    spacing: 'medium',
  });
  return { elements: [input], lines: [] };
}
