import { describe, expect, test } from 'vitest';
import { mostBytes, splitMarkdown } from '../../../src/conversation/split.ts';
import { fastestMs } from '../../support/fastest.ts';
import { fc } from '../../support/properties.ts';

const bytes = (text: string) => Buffer.byteLength(text, 'utf8');
/** Text of exactly `size` bytes that ends with `unit` where it fits. */
const filled = (unit: string, size: number) => {
  const times = Math.floor(size / bytes(unit));
  return unit.repeat(times) + 'x'.repeat(size - times * bytes(unit));
};
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe.each(['a', 'ж', 'ש', '€', '😀'])('text of “%s”', (unit) => {
  test.each([mostBytes - 1, mostBytes])('of %i bytes stays whole', (size) => {
    const text = filled(unit, size);

    expect(bytes(text)).toBe(size);
    expect(splitMarkdown(text)).toEqual([text]);
  });

  test('of one byte more becomes two parts that are valid and complete', () => {
    const text = filled(unit, mostBytes + 1);

    const parts = splitMarkdown(text);

    expect(parts).toHaveLength(2);
    expect(parts.join('')).toBe(text);
    expect(parts.every((part) => bytes(part) <= mostBytes && isWellFormed(part))).toBe(true);
  });
});

const piece = fc.oneof(
  fc.constantFrom('слово', 'word', 'מילה', '😀😀', 'ż', ' ', '\n', '\n\n', '- ', '**bold**'),
  fc.constantFrom('[Control Hub](https://admin.example/x_y)', '<@personId:Y2lz|Anna Nowak>'),
  fc.constantFrom('`find Jane`', '\n```\ncode `x`\n```\n', '\n~~~js\nlet a = [1](2)\n~~~\n'),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/[`~[\]<>]/.test(text)),
);
const markdown = fc
  .array(piece, { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '');

test('any text at any limit: short enough, well formed, nothing lost, nothing invented', () => {
  fc.assert(
    fc.property(markdown, fc.integer({ min: 60, max: 200 }), (text, limit) => {
      const parts = splitMarkdown(text, limit);

      for (const part of parts) {
        expect(bytes(part)).toBeLessThanOrEqual(limit);
        expect(isWellFormed(part)).toBe(true);
        expect(part.trim()).not.toBe('');
      }
      const without = (all: string) => squeezed(all.replace(/^ {0,3}(`{3}|~{3}).*$/gm, ''));
      expect(without(parts.join('\n'))).toBe(without(text));
    }),
    { numRuns: 1_000 },
  );
});

test('links, mentions and code in a line are never cut', () => {
  fc.assert(
    fc.property(markdown, fc.integer({ min: 60, max: 200 }), (text, limit) => {
      const whole = ['[Control Hub](https://admin.example/x_y)', '<@personId:Y2lz|Anna Nowak>'];
      const count = (all: string) => whole.map((one) => all.split(one).length);

      expect(count(splitMarkdown(text, limit).join('\n'))).toEqual(count(text));
    }),
    { numRuns: 300 },
  );
});

test('a code fence is closed at the end of a part and opened again in the next', () => {
  const text = `before\n\`\`\`json\n${'{"a": 1}\n'.repeat(30)}\`\`\`\nafter`;

  const parts = splitMarkdown(text, 120);

  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) {
    expect((part.match(/^```/gm) ?? []).length % 2).toBe(0);
    expect(bytes(part)).toBeLessThanOrEqual(120);
  }
  expect(parts.slice(1, -1).every((part) => part.startsWith('```json\n'))).toBe(true);
  expect(parts.at(-1)).toContain('after');
});

test('10,000 brackets take no time', async () => {
  for (const unit of ['[', '](', '<a', '`', '![', '[a](', '<@', '```\n']) {
    const took = await fastestMs(() => splitMarkdown(unit.repeat(10_000)));
    expect(took).toBeLessThan(1_000);
  }
});
