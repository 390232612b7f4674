import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { bold } from '../../../cards/blocks.ts';
import { clean } from '../../../cards/clean.ts';
import { buttonWords, link, md, plain, plainWords, words } from '../../../cards/kit.ts';
import { hostileTexts } from '../../../cards/samples.ts';
import { languages, text } from '../../../src/language/index.ts';
import { fc } from '../../support/properties.ts';

/** What Webex's web client reads in cards, and everything markdown can be. */
const readers = [
  new MarkdownIt('zero').enable([
    ...['emphasis', 'escape', 'link', 'list', 'newline', 'strikethrough'],
    ...['entity', 'autolink', 'image', 'backticks'],
  ]),
  new MarkdownIt({ html: true, linkify: false }),
];

function meaning(markdown: string): string[] {
  return readers.flatMap((reader) =>
    reader
      .parse(markdown, {})
      .flatMap((token) => [token, ...(token.children ?? [])])
      .map(({ type }) => type)
      .filter((type) => !/^(paragraph_(open|close)|inline|text|softbreak|hardbreak)$/.test(type)),
  );
}

/** Letters that mean something to markdown, to Webex or to the eye, mixed with ordinary ones. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'*_~`[]()<>{}$!#|=+-.:&;@\\/"\n\t 1aZżש'.split('')),
    fc.constantFrom('\u202e', '\u2066', '\u2069', '\u200b', '\u2060', '\ud800', '\u0301', '👩‍👩‍👧'),
    fc.constantFrom(
      '](',
      '${',
      '{{',
      'http://',
      'www.',
      '<@all>',
      '&lt;',
      '---',
      '***',
      '![',
      '~~~',
    ),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  ),
  maxLength: 60,
});

describe('foreign text where markdown is read', () => {
  test('means nothing but itself, alone and in a line with other texts', () => {
    fc.assert(
      fc.property(nasty, nasty, nasty, fc.constantFrom(...languages), (a, b, c, language) => {
        const [x, y, z] = [md(a, language), md(b, language), md(c, language)];

        expect(meaning(`${x} · ${y}  \n${z}${x}\n\n${y}`)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test('holds no tag, no mention, no macro, no foreign direction', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom(...languages), (raw, language) => {
        const safe = md(raw, language);

        expect(safe).not.toMatch(/[<>`*~]|\$\{|\{\{|\n|[\u202a-\u202e\u200e\u200f]/u);
        expect(balanced(safe)).toBe(true);
        expect(`$${safe}`).not.toContain('$\u007b');
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps what people copy as it is', () => {
    const copied = [
      'Zakłady Łódź Sp. z o.o.',
      'anna_k.kowalska@zaklady-lodz.pl',
      '+48 42 123 40 07',
      '+48421234007',
      '00:1A:2B:3C:4D:5E',
      "O'Brien-Smith (Sales), 2nd floor",
      'offline_expired',
      'sip:room.4+1@rooms.webex.com',
      '4007',
    ];

    expect(copied.map((raw) => md(raw, 'en'))).toEqual(copied);
  });

  test('looks like what it was', () => {
    expect(hostileTexts.map((raw) => md(raw, 'en', 200).replaceAll('\u2060', ''))).toEqual([
      '‹@all› [Reset password](https://evil.example/reset) ∗∗Admin∗∗ \u0024{$root} {{DATE(1)}}',
      '‹img src=x onerror=alert(1)›gnp.exe # Heading - item › quote',
      '](javascript:alert(1)) ˋcodeˋ ∼∼gone∼∼ __init__ _x_ | a | b | &lt;b&gt; \\∗x\\∗',
      '‹@personEmail:ceo@customer.example|CEO› ![x](https://evil.example/t.png) www.evil.example',
      '[a]: https://evil.example "x" [a] [a][a] \u0024{string(1+1)} }}{{ abc x\u0301\u0301\u0301\u0301',
    ]);
  });
});

describe('foreign text where characters are shown as they are', () => {
  test('keeps its markdown, but no macro, no control character and no foreign direction', () => {
    expect(plain('**A** <b>\u202eevil\u0007 \u0024{x} {{y}}', 'en')).toBe(
      '**A** <b>evil $\u2060{\u2060x} \u2060{\u2060\u2060{\u2060y}}',
    );
  });

  test('is harmless whatever it is', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom(...languages), (raw, language) => {
        const safe = plain(raw, language);

        expect(safe).not.toMatch(/\$\{|\{\{|\p{Cc}|\p{Cs}|[\u202a-\u202e]/u);
        expect(balanced(safe)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('length', () => {
  test('is counted as people count and cut between characters', () => {
    expect(clean('👩‍👩‍👧'.repeat(4), 8)).toBe('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧…');
    expect(clean('żółwiożółw', 6)).toBe('żółwi…');
    expect(clean('short', 5)).toBe('short');
  });

  test('never exceeds the cap, in characters and nearly in code points', () => {
    const segments = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(nasty, fc.integer({ min: 4, max: 40 }), (raw, cap) => {
        const kept = clean(raw, cap);

        expect([...segments.segment(kept)].length).toBeLessThanOrEqual(cap);
        expect([...kept].length).toBeLessThanOrEqual(cap * 2 + 1);
        expect(kept).toBe(kept.trim());
      }),
    );
  });

  test('a megabyte of text is cut without being read', () => {
    expect(clean('x'.repeat(1_000_000), 10)).toBe('xxxxxxxxx…');
  });
});

describe('direction', () => {
  test('a Hebrew name keeps its direction to itself in an English sentence', () => {
    expect(md('מעבדות גליל בע״מ', 'en')).toBe('\u2068מעבדות גליל בע״מ\u2069');
  });

  test('in Hebrew, numbers and Latin names run left to right, Hebrew names as they do', () => {
    expect(md('+97246123407', 'he')).toBe('\u2066+97246123407\u2069');
    expect(md('Anna Kowalska', 'he')).toBe('\u2066Anna Kowalska\u2069');
    expect(md('נועה', 'he')).toBe('\u2068נועה\u2069');
  });

  test('among Hebrew letters a MAC, a number in groups and an address keep their order', () => {
    expect(md('מכשיר 84:78:AC:30:00:01', 'he')).toBe(
      '\u2068מכשיר \u206684:78:AC:30:00:01\u2069\u2069',
    );
    expect(plain('מספר +972 4 850 0101', 'he')).toBe(
      '\u2068מספר \u2066+972 4 850 0101\u2069\u2069',
    );
    expect(plain('דואר anna.nowak@cafesol.example', 'en')).toBe(
      '\u2068דואר \u2066anna.nowak@cafesol.example\u2069\u2069',
    );
    expect(plain('קוד 7 של Acme', 'he')).toBe('\u2068קוד 7 של Acme\u2069');
  });

  test('isolates in foreign text cannot close ours', () => {
    expect(md('a\u2069\u2069b', 'he')).toBe('ab');
    expect(md('\u2067\u2067א ב', 'en')).toBe('\u2068א ב\u2069');
  });
});

describe('phrases', () => {
  const query = '**x** <@all> \u0024{y} [a](https://evil.example)';

  test('escape every value they take', () => {
    const spoken = words(text('card.nothing', { query }), 'en');

    expect(meaning(spoken)).toEqual([]);
    expect(spoken.replaceAll('\u2060', '')).toBe(
      'Nothing found for “∗∗x∗∗ ‹@all› \u0024{y} [a](https://evil.example)”',
    );
  });

  test('keep the words of ours they compare', () => {
    const role = text('role.name', { role: 'partner-admin' });

    expect(words(role, 'en')).toBe('partner administrator');
    expect(plainWords(role, 'en')).toBe('partner administrator');
    expect(words(role, 'he')).not.toContain('partner-admin');
  });

  test('on a button are cut as a whole', () => {
    expect(buttonWords(text('card.nothing', { query: 'x'.repeat(50) }), 'en', 28)).toBe(
      'Nothing found for “xxxxxxxx…',
    );
  });
});

test('bold works whatever the text begins and ends with', () => {
  for (const raw of ['Anna', 'o.o.', '(x)', '⚠ !', '‹a›', '+1', '„a”']) {
    expect(readers[1]?.renderInline(`x${bold(md(raw, 'en'))}y`)).toContain('<strong>');
  }
});

test('only https addresses become links, and none can leave its brackets', () => {
  expect(link('javascript:alert(1)')).toBeUndefined();
  expect(link('http://admin.webex.com')).toBeUndefined();
  expect(link('https://user:pass@evil.example')).toBeUndefined();
  expect(link('nonsense')).toBeUndefined();
  expect(link(undefined)).toBeUndefined();
  expect(link('https://admin.webex.com/a)[x](\u0024{y}')).toBe(
    'https://admin.webex.com/a%29%5Bx%5D%28%24%7By%7D',
  );
});

function balanced(value: string): boolean {
  let open = 0;
  for (const character of value) {
    if (/[\u2066-\u2068]/u.test(character)) open += 1;
    if (character === '\u2069') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
