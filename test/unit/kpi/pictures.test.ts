/** Pictures of the KPIs: F102, F160, F162, F163, F166 and the tiles; golden ones are looked at in review. */
import { afterAll, describe, expect, test } from 'vitest';
import { covers, drawable, fitted, widthOf } from '../../../src/kpi/charts/font.ts';
import { createPainter } from '../../../src/kpi/charts/painter.ts';
import { drawPicture, pictureNames, pictureOf } from '../../../src/kpi/charts/pictures.ts';
import type { Sheet } from '../../../src/kpi/charts/sheet.ts';
import { type Language, languages } from '../../../src/language/index.ts';
import { sampleFigures } from '../../support/sample-figures.ts';

function sheetOf(name: (typeof pictureNames)[number], language: Language): Sheet {
  const sheet = pictureOf(name, sampleFigures(), language);
  if (!sheet) throw new Error(`no picture ${name}`);
  return sheet;
}

/** The texts of a picture as they stand in it. */
function textsIn({ svg }: Sheet): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said = '']) =>
    said.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
  );
}

/** The texts with their places from left to right, for what is turned round. */
function placesIn({ svg }: Sheet): { said: string; x: number; side: string }[] {
  return [...svg.matchAll(/<text x="([-\d.]+)"[^>]*text-anchor="(\w+)">([^<]*)</g)].map(
    ([, x = '', side = '', said = '']) => ({
      said: said.replace(/[\u2066-\u2069]/g, ''),
      x: Number(x),
      side,
    }),
  );
}

describe('words in pictures', () => {
  test.each(languages)('the font has every character of every picture in %s', (language) => {
    const characters = new Set(
      pictureNames.flatMap((name) => textsIn(sheetOf(name, language)).join('')),
    );
    const missing = [...[...characters].join('')].filter(
      (character) => !covers(character, 'regular') || !covers(character, 'bold'),
    );

    expect(characters.size).toBeGreaterThan(0);
    expect(missing).toEqual([]);
    expect(pictureNames.flatMap((name) => textsIn(sheetOf(name, language))).join('')).not.toContain(
      '□',
    );
  });

  test('a name in letters that the font lacks is drawn with squares, never as nothing', () => {
    expect(covers('ש', 'bold')).toBe(true);
    expect(covers('株', 'bold')).toBe(false);
    expect(drawable('株式 Acme')).toBe('□□ Acme');
  });

  test('text is measured as the font draws it, and cut where it does not fit', () => {
    // Arimo has the widths of Arial: i is 455 of 2048 units, W 1933
    expect(widthOf('i', 2048, 'regular')).toBe(455);
    expect(widthOf('W', 2048, 'regular')).toBe(1933);
    expect(fitted('Nordlys Energi AS', 60, 13, 'regular')).toBe('Nordlys…');
    expect(fitted('Nordlys', 60, 13, 'regular')).toBe('Nordlys');
  });

  test('a name cannot turn the text around it, or break out of the drawing', () => {
    const evil = '\u202eevil</text><script>&"\u0000';
    const [row] = sampleFigures().customers;
    if (!row) throw new Error('no customer');
    const figures = sampleFigures({ customers: [{ ...row, customer: evil }] });
    const svg = pictureOf('licences', figures, 'he')?.svg ?? '';

    expect(svg).toContain('\u2068evil&lt;/text&gt;&lt;script&gt;&amp;&quot; \u2069');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u202e');
  });
});

describe('what pictures say', () => {
  test('the alternative text of the tiles holds every number with its change', () => {
    expect(sheetOf('week', 'en').alt[0]).toEqual({
      title: 'KPIs of the week',
      lines: [
        'Customers: 58 (up 1) · Expiring: 6 (up 2) · Renewing: 11 (unchanged)',
        'Low assignment: 9 (down 3) · Over licence limit: 2 (up 1) · Licences in overage: 37 (up 7)',
        'Active callers: 864 (up 75) · Calls: 12,480 (down 464) · Poor call legs: 4.2% (up 1.1 pts)',
      ],
    });
  });

  test('F162 a week nobody told of is a gap in the line and says so', () => {
    const [quality] = sheetOf('quality', 'en').alt;

    expect(quality?.lines).toEqual([
      'Poor legs: 20 Sept 2.1% · 27 Sept 2.4% · 4 Oct n/a · 11 Oct 6.2% · 18 Oct 3.8% · 25 Oct 2.9% · 1 Nov 3.1% · 8 Nov 4.2%',
    ]);
    expect(sheetOf('quality', 'en').svg).toMatch(/d="M57.3,231.1L124,223.8M257.3,131.7C/);
  });

  test('F163 poor legs that Webex does not tell by type are not made up', () => {
    expect(sheetOf('quality', 'en').alt[1]?.lines).toEqual([
      'Desk phones: 8,212 call legs, 1.6% poor',
      'Other devices: 6,031 call legs, 8.5% poor',
      'Room devices: 1,204 call legs, poor ones not told by type',
    ]);
  });

  test('F102 F160 F166 licences, users and features have their pictures, and what is empty has none', () => {
    expect(sheetOf('licences', 'en').alt.map(({ title }) => title)).toEqual([
      'Licence distribution',
      'Licences by customer',
    ]);
    expect(sheetOf('usage', 'en').alt.map(({ title }) => title)).toEqual([
      'Calling users',
      'Calls',
    ]);
    expect(sheetOf('features', 'en').alt[0]?.lines[2]).toBe('Call queues: 940');
    expect(pictureOf('features', sampleFigures({ features: [] }), 'en')).toBeUndefined();
  });

  test('more assigned than bought is marked with a sign and a number, not by colour alone', () => {
    expect(textsIn(sheetOf('licences', 'en'))).toContain('\u2068+30\u2069');
    expect(sheetOf('licences', 'en').alt[1]?.lines[3]).toBe(
      'מעבדות גליל בע״מ: 88 in use, 130 assigned, 100 bought',
    );
  });

  test('a week of which only a part is known says which part', () => {
    const covered = { share: 0.83, customers: 48, of: 58, missing: [], missingReports: [] };
    const sheet = pictureOf('week', sampleFigures({ covered }), 'en');

    expect(sheet && textsIn(sheet)[1]).toContain('covers 83% of the customers');
  });

  test('assigned licences of which nobody told whether they are used are not called unused', () => {
    const customers = sampleFigures().customers.map((row) => ({ ...row, used: null }));
    const sheet = pictureOf('licences', sampleFigures({ customers }), 'en');
    const texts = sheet ? textsIn(sheet) : [];

    expect(texts).toContain('Assigned, use not known');
    expect(texts).not.toContain('Assigned, not used');
    expect(sheet?.alt[1]?.lines[0]).toBe('Nordlys Energi AS: n/a in use, 206 assigned, 250 bought');
  });
});

test('a picture drawn a chart at a time is the same, and lets others come in between', async () => {
  let others = 0;
  const ticking = setInterval(() => others++, 0);
  const sheet = await drawPicture('licences', sampleFigures(), 'pl');
  clearInterval(ticking);

  expect(sheet).toEqual(sheetOf('licences', 'pl'));
  expect(others).toBeGreaterThan(0);
});

describe('right to left', () => {
  test('Hebrew begins at the right: titles, axes, and the newest week at the left', () => {
    const english = placesIn(sheetOf('licences', 'en'));
    const hebrew = placesIn(sheetOf('licences', 'he'));
    const at = (places: typeof english, said: string) =>
      places.find((place) => place.said === said);

    expect(at(english, 'Licence distribution')).toMatchObject({ x: 28, side: 'start' });
    expect(at(hebrew, 'חלוקת הרישיונות')).toMatchObject({ x: 612, side: 'end' });
    expect(at(english, '8 Nov')?.x).toBeGreaterThan(at(english, '20 Sept')?.x ?? 0);
    expect(at(hebrew, '8 בנוב׳')?.x).toBeLessThan(at(hebrew, '20 בספט׳')?.x ?? 0);
  });
});

describe('painting', () => {
  const painter = createPainter();
  afterAll(() => painter.close());

  test.each(languages)(
    'every picture in %s is a PNG of at most 80 kB, twice as fine',
    async (language) => {
      for (const name of pictureNames) {
        const sheet = sheetOf(name, language);
        const png = Buffer.from(await painter.paint(sheet.svg));

        expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1_280, sheet.height * 2]);
        expect(png.length).toBeGreaterThan(5_000);
        expect(png.length).toBeLessThan(80_000);
      }
    },
  );

  test('what is no SVG is refused, and the next picture is painted all the same', async () => {
    await expect(painter.paint('no picture')).rejects.toThrow('the picture was not painted');
    expect((await painter.paint(sheetOf('features', 'en').svg)).length).toBeGreaterThan(5_000);
  });

  test('a picture that takes too long fails, and the painter begins afresh', async () => {
    const hasty = createPainter({ patienceMs: 1 });

    await expect(hasty.paint(sheetOf('week', 'en').svg)).rejects.toThrow('took too long');
    await hasty.close();
  });
});
