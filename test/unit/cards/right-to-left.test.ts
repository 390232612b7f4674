import { expect, test } from 'vitest';
import { exhibits } from '../../../cards/gallery.ts';
import { renderCard, said } from '../../../cards/index.ts';
import type { Part } from '../../../cards/kit.ts';
import { turned } from '../../../cards/mirror.ts';
import { sampleContext, samples } from '../../../cards/samples.ts';
import { text } from '../../../src/language/index.ts';

interface Seen {
  type: string;
  [property: string]: unknown;
}

function* partsOf(value: unknown): Generator<Seen> {
  if (Array.isArray(value)) for (const one of value) yield* partsOf(one);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value as Seen;
    yield* partsOf(Object.values(value));
  }
}

const hebrew = exhibits().filter(({ language }) => language === 'he');
const { content } = renderCard('user', samples.user.typical, sampleContext('he'));

test('every Hebrew text block reads from the right, stands right unless it is the state, and closes what it opens', () => {
  const blocks = hebrew
    .flatMap((one) => [...partsOf(one.content)])
    .filter(({ type }) => type === 'TextBlock');

  expect(blocks.length).toBeGreaterThan(200);
  for (const block of blocks) {
    expect(block['text']).toMatch(/^\u2067.*\u2069$/u);
    expect(['right', 'left']).toContain(block['horizontalAlignment']);
  }
});

test('no Hebrew card has a fact set, which the client would draw from the left', () => {
  expect(
    hebrew.flatMap((one) => [...partsOf(one.content)]).filter(({ type }) => type === 'FactSet'),
  ).toEqual([]);
});

test('the title row of a Hebrew card has the state on the left and the name on the right', () => {
  const [row] = content['body'] as Seen[];
  const [left, right] = (row?.['columns'] ?? []) as Seen[];

  expect(left).toMatchObject({
    width: 'auto',
    items: [{ text: '\u2067● פעיל\u2069', horizontalAlignment: 'left' }],
  });
  expect(right).toMatchObject({ width: 'stretch', items: [{ type: 'RichTextBlock' }, {}] });
});

test('a Hebrew fact has its name on the right, and a number in it runs left to right', () => {
  const facts = [...partsOf(content)].filter(
    (part) => part.type === 'ColumnSet' && JSON.stringify(part).includes('טלפון'),
  );

  expect(facts).toHaveLength(1);
  const blocks = [...partsOf(facts)].filter(({ type }) => type === 'TextBlock');
  expect(blocks.map((block) => block['text'])).toEqual([
    '\u2067\u2066+48 42 123 40 07\u2069 · שלוחה \u20664007\u2069\u2069',
    '\u2067טלפון\u2069',
  ]);
});

test('every line of a Hebrew message reads from the right', () => {
  for (const { markdown } of hebrew) {
    const lines = markdown.split('\n').filter((line) => line !== '');

    expect(lines.filter((line) => !/^\u2067.*\u2069 {0,2}$/u.test(line))).toEqual([]);
  }
});

test('a message without a card reads from the right line by line, after the marks of a list', () => {
  expect(said(text('card.keep'), 'he')).toBe('\u2067להשאיר כמו שזה\u2069');
  expect(said(text('card.keep'), 'en')).toBe('Keep as it is');
  expect(said(text('customer.ready', { name: 'טחנה', externalId: 'M' }), 'he')).toMatch(
    /^\u2067\*\*\u2068טחנה\u2069\*\* מוכן/,
  );
});

test('cards of the other languages are not turned, whatever is in them', () => {
  const others = exhibits().filter(({ language }) => language !== 'he');

  expect(others.filter((one) => JSON.stringify(one.content).includes('\u2067'))).toEqual([]);
});

test('where clients honour the flag, a card says rtl once and is not mirrored as well', () => {
  const card: Part = {
    type: 'AdaptiveCard',
    version: '1.3',
    body: [{ type: 'TextBlock', text: 'א' }],
  };

  expect(turned(card, 'flag')).toEqual({ ...card, rtl: true });
  expect(turned(card, 'mirror')).not.toHaveProperty('rtl');
});

test('in a list each item reads from the right, and the mark of the list stays outside', () => {
  const names = said(text('language.unknown', { names: ['English'] }), 'he');

  expect(names.split('\n').every((line) => /^(?:[-•] )?\u2067.*\u2069$/u.test(line))).toBe(true);
});

test('a national number keeps the order of its digits beside a Hebrew country', () => {
  const { markdown } = renderCard('number', samples.number.typical, sampleContext('he'));

  expect(markdown).toContain('\u206642 123 40 07\u2069 (\u2068פולין\u2069)');
});

test('a change has its sign before its number in a Hebrew card', () => {
  const { content } = renderCard('kpi', samples.kpi.typical, sampleContext('he'));
  const texts = JSON.stringify(content);

  expect(texts).toContain('▲ \u2066+2\u2069');
  expect(texts).toContain('▼ \u2066−1\u2069');
});
