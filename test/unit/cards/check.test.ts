import { describe, expect, test } from 'vitest';
import { mistakesIn } from '../../../cards/check.ts';

const message = 'Anna Kowalska, active';

function card(...body: unknown[]): Record<string, unknown> {
  return { type: 'AdaptiveCard', version: '1.3', body };
}
function block(text: string, look: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'TextBlock', text, wrap: true, ...look };
}
function button(title: string, data: unknown = { a: 'nonce', c: 0 }): Record<string, unknown> {
  return { type: 'Action.Submit', title, data };
}
function input(rest: Record<string, unknown>): Record<string, unknown> {
  return { type: 'Input.Text', id: 'code', label: 'Code', maxLength: 6, ...rest };
}

function link(title: string): Record<string, unknown> {
  return { type: 'Action.OpenUrl', title, url: 'https://a.example' };
}
function pressable(text: string, selectAction: unknown): Record<string, unknown> {
  return { type: 'Container', items: [block(text)], selectAction };
}
function unfold(...targetElements: string[]): Record<string, unknown> {
  return { type: 'Action.ToggleVisibility', title: '2 more', targetElements };
}

test('a good card has no mistakes', () => {
  const good = {
    ...card(
      block('● Active', { color: 'good' }),
      { type: 'FactSet', facts: [{ title: 'E-mail', value: 'anna@example.com' }] },
      input({ isRequired: true, errorMessage: 'Six digits' }),
    ),
    actions: [button('Check'), { type: 'Action.OpenUrl', title: 'Open', url: 'https://a.example' }],
  };

  expect(mistakesIn(good, message)).toEqual([]);
});

test('a text that opens an address is no button: a list with five buttons may have one in each row', () => {
  const rows = ['1', '2', '3', '4', '5'].map(() => pressable('↗ Open', link('Open')));
  const list = { ...card(...rows), actions: ['1', '2', '3', '4', '5'].map((one) => button(one)) };

  expect(mistakesIn(list, message)).toEqual([]);
});

test('only a field of several lines may hold line breaks', () => {
  const lines = { value: 'Anna\nIvan', isMultiline: true };

  expect(mistakesIn(card(input(lines)), message)).toEqual([]);
  expect(mistakesIn(card(input({ value: 'Anna\nIvan' })), message)).toEqual([
    'card.body[0]: “Anna\nIvan” holds a control character.',
  ]);
});

test('what is folded takes no room until it is unfolded', () => {
  const tower = { type: 'Container', id: 'rest', items: Array(40).fill(block('x')) };

  expect(
    mistakesIn({ ...card({ ...tower, isVisible: false }), actions: [unfold('rest')] }, message),
  ).toEqual([]);
  expect(mistakesIn(card(tower), message)).toEqual(['card: 1136 pixels tall, at most 600.']);
});

describe('each mistake is one sentence', () => {
  const long = 'x'.repeat(41);
  const cases: [string, unknown, string][] = [
    ['a later version', { ...card(), version: '1.5' }, 'card: the version must be 1.3.'],
    ['a table', card({ type: 'Table', rows: [] }), 'card.body[0]: Webex does not render Table.'],
    [
      'a missing text',
      card({ type: 'TextBlock', wrap: true }),
      'card.body[0]: TextBlock needs text.',
    ],
    ['rtl', { ...card(), rtl: true }, 'card: AdaptiveCard has no rtl that Webex 1.3 knows.'],
    ['text that does not wrap', card(block('x', { wrap: false })), 'card.body[0]: text must wrap.'],
    [
      'an unknown size',
      card(block('x', { size: 'huge' })),
      'card.body[0]: size must be one of default, small, medium, large, extraLarge, not huge.',
    ],
    [
      'a macro, even in plain text',
      card({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '\u0024{x}' }] }),
      'card.body[0].inlines[0]: “\u0024{x}” is evaluated by Webex’s web client.',
    ],
    [
      'a link in text',
      card(block('[a](b)')),
      'card.body[0]: “[a](b)” is a markdown link; use a button.',
    ],
    [
      'an override of direction',
      card(block('a\u202eb')),
      'card.body[0]: “a\u202eb” overrides the direction of the text around it.',
    ],
    [
      'colour without a mark',
      card(block('Active', { color: 'good' })),
      'card.body[0]: colour alone carries the meaning of “Active”.',
    ],
    [
      'eight facts',
      card({ type: 'FactSet', facts: Array(8).fill({ title: 'a', value: 'b' }) }),
      'card.body[0]: 8 facts, at most 7.',
    ],
    [
      'a long name of a fact',
      card({ type: 'FactSet', facts: [{ title: 'x'.repeat(25), value: 'b' }] }),
      'card.body[0].facts[0]: the name of a fact is too long for a phone.',
    ],
    [
      'four columns',
      card({ type: 'ColumnSet', columns: Array(4).fill({ type: 'Column', items: [] }) }),
      'card.body[0]: 4 columns, at most 3.',
    ],
    ['no label', card(input({ label: undefined })), 'card.body[0]: an input needs a label.'],
    [
      'no words for an error',
      card(input({ isRequired: true })),
      'card.body[0]: without an errorMessage clients speak English.',
    ],
    [
      'no greatest length',
      card(input({ maxLength: undefined })),
      'card.body[0]: a text input needs a maxLength.',
    ],
    [
      'look-around',
      card(input({ regex: '(?=a)', errorMessage: 'no' })),
      'card.body[0]: some clients do not know look-around in a regex.',
    ],
    ['a bad id', card(input({ id: 'Code 1' })), 'card.body[0]: “Code 1” is no id of an input.'],
    ['one id twice', card(input({}), input({})), 'card: the id “code” is used twice.'],
    [
      'a picture without words',
      card({ type: 'Image', url: 'https://a.example/x.png' }),
      'card.body[0]: a picture needs words for those who do not see it.',
    ],
    [
      'a picture inside the card',
      card({ type: 'Image', url: 'data:image/png;base64,AA', altText: 'A' }),
      'card.body[0]: a picture needs https.',
    ],
    [
      'a button that says more than a nonce',
      { ...card(), actions: [button('Go', { a: 'nonce', c: 0, role: 'admin' })] },
      'card.actions[0]: a button sends a nonce a and a choice c, nothing else.',
    ],
    [
      'a long button',
      { ...card(), actions: [button(long.slice(0, 29))] },
      `card.actions[0]: the button “${long.slice(0, 29)}” is too long.`,
    ],
    [
      'a long row of buttons',
      { ...card(), actions: [button(long.slice(0, 21)), button(long.slice(0, 21))] },
      'card: 42 characters in a row of buttons, at most 40.',
    ],
    [
      'six buttons, wherever they stand',
      {
        ...card({ type: 'ActionSet', actions: [button('1'), button('2'), button('3')] }),
        actions: [button('4'), button('5'), button('6')],
      },
      'card: 6 buttons, at most 5.',
    ],
    [
      'an address that is not https',
      { ...card(), actions: [{ type: 'Action.OpenUrl', title: 'x', url: 'javascript:1' }] },
      'card.actions[0]: a button opens https addresses only.',
    ],
    [
      'two coloured boxes',
      card(
        { type: 'Container', style: 'good', items: [] },
        { type: 'Container', style: 'attention', items: [] },
      ),
      'card: 2 coloured boxes, at most 1.',
    ],
    [
      'a number in front that begins a list',
      card(block('5. des. 2026')),
      'card.body[0]: “5. des. 2026” is an item of a list, whose number clients count anew.',
    ],
    [
      'a text that sends when it is pressed',
      card(pressable('Open', button('Open'))),
      'card.body[0]: pressing a text may open an address, nothing else.',
    ],
    [
      'a text that does not say what pressing it opens',
      card(pressable('↗', link('Open'))),
      'card.body[0]: nothing says “Open” where it can be pressed.',
    ],
    [
      'a text that opens an address that is not https',
      card(pressable('↗ Open', { ...link('Open'), url: 'http://a.example' })),
      'card.body[0].selectAction: a button opens https addresses only.',
    ],
    [
      'a button that unfolds nothing',
      { ...card(block('x', { id: 'rest' })), actions: [unfold('rests')] },
      'card.actions[0]: there is no “rests” to unfold.',
    ],
    [
      'a button that unfolds buttons',
      {
        ...card({ type: 'ActionSet', id: 'more', actions: [button('1')] }),
        actions: [unfold('more')],
      },
      'card.actions[0]: there is no “more” to unfold.',
    ],
    [
      'something folded that nothing unfolds',
      card(block('x', { id: 'rest', isVisible: false })),
      'card.body[0]: nothing unfolds it, so nobody sees it.',
    ],
    ['a tower', card(...Array(40).fill(block('x'))), 'card: 1136 pixels tall, at most 600.'],
  ];

  test.each(cases)('%s', (_, content, sentence) => {
    expect(mistakesIn(content, message)).toEqual([sentence]);
  });

  test('a card that is too heavy', () => {
    const heavy = card({ type: 'TextBlock', text: 'ż'.repeat(5000), wrap: true, size: 'small' });
    const bytes = Buffer.byteLength(JSON.stringify(heavy));

    expect(bytes).toBeGreaterThan(10_000);
    expect(mistakesIn(heavy, message)).toContain(`card: ${bytes} bytes, at most 10000.`);
  });

  test('a message that is missing or too long', () => {
    expect(mistakesIn(card(), '')).toEqual(['message: says too little without the card.']);
    expect(mistakesIn(card(), 'ż'.repeat(3720))).toEqual(['message: 7440 bytes, at most 7439.']);
  });
});
