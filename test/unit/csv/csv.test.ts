/** Tables as they come from spreadsheets all over the world, and hostile ones. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readCsv, readLargeCsv } from '../../../src/csv/read.ts';
import {
  type CsvColumn,
  harmless,
  humanCsv,
  humanCsvFiles,
  largeHumanCsv,
  machineCsv,
  machineCsvFiles,
  withoutApostrophe,
} from '../../../src/csv/write.ts';
import { fc } from '../../support/properties.ts';

/** The high bytes of a Windows code page, for text that Node itself cannot write. */
function inCodePage(text: string, page: string): Buffer {
  const decoder = new TextDecoder(page);
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) bytes.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Buffer.from([...text].map((letter) => bytes.get(letter) ?? 63));
}

function cellsOf(bytes: Buffer): string[][] {
  const reading = readCsv(bytes);
  if (reading.kind !== 'table') throw new Error(`no table: ${reading.problem}`);
  return [reading.table.headings, ...reading.table.rows.map(({ cells }) => cells)];
}

describe('encodings', () => {
  const polish = 'Klient;Początek\nZakłady Łódź;2026-01-01';
  const table = [
    ['Klient', 'Początek'],
    ['Zakłady Łódź', '2026-01-01'],
  ];

  test.each([
    ['UTF-8', Buffer.from(polish)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${polish}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${polish}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${polish}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', Buffer.from(polish, 'utf16le')],
    ['Windows-1250', inCodePage(polish, 'windows-1250')],
  ])('%s', (_name, bytes) => {
    expect(cellsOf(bytes)).toEqual(table);
  });

  test.each([
    ['windows-1251', 'Клиент,Край\nБалкан Логистика ООД,31.12.2026'],
    ['windows-1252', 'Cliente,Fin\nBodegas Peñafiel & Güell,2026-12-31'],
    ['windows-1252', 'Kunde,Slutt\nØksnes Blåbær Oppdrett,2026-12-31'],
    ['windows-1255', 'לקוח,סיום\nמעבדות גליל,2026-12-31'],
    ['windows-1255', 'לקוח,סיום\nמעבדות גליל בע״מ,2026-12-31'],
    ['windows-1251', 'КЛИЕНТ,КРАЙ\nБАЛКАН ЛОГИСТИКА,31.12.2026'],
  ])('%s is recognised by its letters', (page, text) => {
    expect(cellsOf(inCodePage(text, page))).toEqual(
      text.split('\n').map((line) => line.split(',')),
    );
  });
});

describe('shapes', () => {
  test.each([
    ['commas', 'a,b\n1,2'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['blank lines above semicolons', '\r\n \r\na;b\r\n1;2'],
    ['a blank line above tabs, behind a mark', '\ufeff\na\tb\n1\t2'],
    ['a declared separator', 'sep=;\r\na;b\r\n1;2'],
    ['a declared separator that was saved again', 'sep=;;\r\na;b\r\n1;2'],
    ['mixed line ends', 'a,b\r\n1,2'],
    ['old line ends', 'a,b\r1,2'],
    ['quotation marks', '"a","b"\n"1","2"'],
    ['blank rows and blanks around cells', '\n a , b \n\n,\n 1 , 2 \n\n'],
  ])('%s', (_name, text) => {
    expect(cellsOf(Buffer.from(text))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('a cell may hold line ends, separators and quotation marks', () => {
    const text = 'a,b\n"x\r\ny","1,5 ""of"" 2"\n';
    expect(cellsOf(Buffer.from(text))[1]).toEqual(['x\r\ny', '1,5 "of" 2']);
  });

  test.each([
    ['חברה בע"מ', 'תל אביב'],
    ['חברה בע"מ', 'ת"א'],
    ['Monitor 24"', 'Łódź'],
    ['the "Łódź" plant', 'x'],
  ])('a quotation mark inside of a cell needs no other: %s', (one, other) => {
    const bytes = Buffer.from(`a;b\n${one};${other}\n"3;4";5`);
    expect(cellsOf(bytes).slice(1)).toEqual([
      [one, other],
      ['3;4', '5'],
    ]);
  });

  test('rows that are unclear are kept and marked for whoever refuses them one by one', async () => {
    const bytes = Buffer.from('a;b\n1;חברה בע"מ\n2;"3"4\nx "y; z" w\n5;6');
    const limits = { rows: 10, cell: 100, keepsUnclear: true };
    const reading = readCsv(bytes, limits);
    expect(reading.kind === 'table' && reading.table.rows).toEqual([
      { row: 2, cells: ['1', 'חברה בע"מ'] },
      { row: 3, cells: ['2', '"3"4'], unclear: true },
      { row: 4, cells: ['x "y', 'z" w'], unclear: true },
      { row: 5, cells: ['5', '6'] },
    ]);
    expect(await readLargeCsv(bytes, limits)).toEqual(reading);

    const several = Buffer.from('a;b\n1;"2\n3;4\n5;"6');
    expect(readCsv(several, limits)).toEqual({ kind: 'problem', problem: 'broken' });
  });

  test('rows keep the number that a spreadsheet shows', () => {
    const reading = readCsv(Buffer.from('a,b\n\n1,2\n"x\ny",3\n4,5'));
    expect(reading.kind === 'table' && reading.table.rows.map(({ row }) => row)).toEqual([3, 4, 5]);
  });
});

describe('what is no table is refused with its reason', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['blanks', Buffer.from(' \n\n '), 'empty'],
    ['a heading alone', Buffer.from('a,b\n'), 'noRows'],
    ['an archive called .csv', Buffer.from('504b03040a', 'hex'), 'binary'],
    ['a zip bomb in gzip', gzipSync(Buffer.alloc(1_000_000)), 'binary'],
    ['an old spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'binary'],
    ['zero bytes', Buffer.from('a,b\n1,\u0000\n2,3'), 'binary'],
    ['a file cut inside a quoted cell', Buffer.from('a,b\n1,"2\n3,4'), 'broken'],
    ['a cell with quotation marks around more', Buffer.from('a,b\n1,"2"3'), 'broken'],
    ['quotation marks that begin in one row', Buffer.from('a,b\n1,"2\n3,"4'), 'broken'],
    ['what may be one cell in quotation marks', Buffer.from('a,b\nx "y, z" w'), 'broken'],
    ['the same beside it', Buffer.from('a,b\nx "y, z" w,1'), 'broken'],
    ['a heading that is unclear', Buffer.from('a,"b"c\n1,2'), 'broken'],
    [
      'a heading of more cells than spreadsheets have',
      Buffer.from(`a${','.repeat(30_000)}\n1`),
      'broken',
    ],
    ['a row of that many cells', Buffer.from(`a\n1${','.repeat(30_000)}`), 'broken'],
  ])('%s', async (_name, bytes, problem) => {
    expect(readCsv(bytes)).toEqual({ kind: 'problem', problem });
    expect(await readLargeCsv(bytes)).toEqual({ kind: 'problem', problem });
  });

  test('100,000 rows are a table and one more is too many', () => {
    const rows = (count: number) => Buffer.from(`a,b\n${'1,2\n'.repeat(count)}`);
    expect(readCsv(rows(100_000)).kind).toBe('table');
    expect(readCsv(rows(100_001))).toEqual({ kind: 'problem', problem: 'tooManyRows' });
  });

  test('whatever bytes come, it ends in a table or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(['table', 'problem']).toContain(readCsv(Buffer.from(bytes)).kind);
      }),
    );
  });
});

describe('tables that go out', () => {
  interface Line {
    name: string;
    number: string;
  }
  const columns: CsvColumn<Line>[] = [
    { heading: 'Name', value: ({ name }) => name },
    { heading: 'Number', value: ({ number }) => number },
  ];

  test.each([
    ['=1+1', "'=1+1"],
    ['+1+1', "'+1+1"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['  =cmd', "'  =cmd"],
    ['\u200b=cmd', "'\u200b=cmd"],
    ['＝1+1', "'＝1+1"],
    ['＠x', "'＠x"],
    ['\u00a0+x', "'\u00a0+x"],
    ['+48426300101', '+48426300101'],
    ['+48 42', "'+48 42"],
    ['Acme', 'Acme'],
    ['Acme,=1+1', "Acme,'=1+1"],
    ['Acme; =1+1;x', "Acme;' =1+1;x"],
    ['=1,=2', "'=1,'=2"],
    ['Acme;"=1+1"', `Acme;'"=1+1"`],
    ['Acme\n@SUM(A1)', "Acme\n'@SUM(A1)"],
    ['Anna, +48426300101; +48426300102', 'Anna, +48426300101; +48426300102'],
    ['12,-', '12,-'],
    ['1.200,- ; 5', '1.200,- ; 5'],
    ['-', '-'],
    ['12,-1', "12,'-1"],
    ['12,--', "12,'--"],
    ['=', "'="],
    ['@', "'@"],
    ['12,=', "12,'="],
    ['x;-', "x;'-"],
    ['x\n-', "x\n'-"],
    ["x;=,5+cmd|' /C calc'!A0;", "x;'=,5+cmd|' /C calc'!A0;"],
  ])('%j becomes %j for a spreadsheet', (cell, shown) => {
    expect(harmless(cell)).toBe(shown);
    expect(withoutApostrophe(shown)).toBe(cell);
  });

  const piece = fc.constantFrom(
    ...['Acme', ',', ';', '\n', ' ', '=1+1', '-2', '@x', '+1', "'", '-', '=', '+', '@', '5+1'],
  );
  const cell = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

  test('whichever list separator a spreadsheet splits by, it finds no formula', () => {
    fc.assert(
      fc.property(cell, cell, (name, number) => {
        for (const separator of [',', ';'] as const) {
          const line = humanCsv(columns, [{ name, number }], separator).toString();
          // a minus alone calculates nothing
          const found = line.split(/[,;\r\n]/).map((one) => one.replace(/^"+/, ''));
          expect(found.filter((one) => /^\s*(?!-["\s]*$)[=+\-@]/.test(one))).toEqual([]);
          // by the other separator a minus would go on behind a decimal comma
          const other = separator === ',' ? line.split(/[;\r\n]/) : [];
          expect(other.filter((one) => /^["\s]*[=+\-@]/.test(one))).toEqual([]);
        }
      }),
    );
  });

  test('a minus by itself in the first column does not begin the line, and comes back as it was', () => {
    const bytes = humanCsv(columns, [{ name: '-', number: "5+cmd|' /C calc'!A0" }]);
    expect(bytes.toString()).toBe("\ufeffName,Number\r\n'-,5+cmd|' /C calc'!A0\r\n");
    expect(withoutApostrophe("'-")).toBe('-');
  });

  test('for people: a mark, quotation where needed, no formula, telephone numbers intact', () => {
    const bytes = humanCsv(columns, [{ name: '=HYPERLINK("x")', number: '+48426300101' }], ';');
    expect(bytes.toString()).toBe('\ufeffName;Number\r\n"\'=HYPERLINK(""x"")";+48426300101\r\n');
  });

  test('in several files where one would be too large: nothing is left out, each has the heading', async () => {
    const lines = Array.from({ length: 1_000 }, (_, at) => ({
      name: at === 700 ? 'x'.repeat(9_000) : `Żółw, ${at}`,
      number: '+48426300101',
    }));
    const human = await humanCsvFiles(columns, lines, { delimiter: ';', most: 8_000 });
    const machine = await machineCsvFiles(columns, lines, { most: 8_000 });
    for (const files of [human, machine]) {
      expect(files.length).toBeGreaterThan(5);
      // A row that alone is too large has a file of its own.
      expect(files.filter(({ length }) => length > 8_000)).toHaveLength(1);
      expect(files.flatMap((bytes) => cellsOf(bytes).slice(1))).toEqual(
        lines.map(({ name, number }) => [name, number]),
      );
    }
    expect(human.every((bytes) => bytes.toString().startsWith('\ufeffName;Number\r\n'))).toBe(true);
    expect(machine.every((bytes) => bytes.toString().startsWith('Name,Number\n'))).toBe(true);
    expect(await machineCsvFiles(columns, [], { most: 10 })).toEqual([machineCsv(columns, [])]);
  });

  test('for machines: exactly what it is', () => {
    const bytes = machineCsv(columns, [{ name: '=1,5', number: '+48426300101' }]);
    expect(bytes.toString()).toBe('Name,Number\n"=1,5",+48426300101\n');
  });

  test('what a machine reads back is what was written', () => {
    const cell = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((text) => `x${text.replace(/\0/g, '')}x`);
    fc.assert(
      fc.property(fc.array(fc.record({ name: cell, number: cell }), { minLength: 1 }), (lines) => {
        expect(cellsOf(machineCsv(columns, lines)).slice(1)).toEqual(
          lines.map(({ name, number }) => [name, number]),
        );
        expect(cellsOf(humanCsv(columns, lines)).slice(1)).toEqual(
          lines.map(({ name, number }) => [harmless(name), harmless(number)]),
        );
      }),
    );
  });
});

describe('a large file is read a piece at a time', () => {
  const letters = 'Łódź, "Café" \u{1F600}\n'.repeat(3);
  const quoted = `"${letters.replaceAll('"', '""')}"`;
  const whole = `name;note\n${Array.from({ length: 2_000 }, (_, at) => `Żółw ${at};${quoted}`).join('\n')}`;

  test.each([
    ['whatever letter, quotation or line end a piece ends in', Buffer.from(whole)],
    ['in UTF-16', Buffer.from(`\ufeff${whole}`, 'utf16le')],
    ['with a delimiter of its own', Buffer.from(`sep=|\r\na|b\r\n\r\n1|2`)],
    ['nothing', Buffer.alloc(0)],
    ['a heading alone', Buffer.from('a,b\n')],
    ['a quotation mark inside of a cell', Buffer.from(`${whole}\nחברה בע"מ;x`)],
    ['a quotation that never closes', Buffer.from(`${whole}\n"x`)],
    ['too many rows', Buffer.from(`a,b\n${'1,2\n'.repeat(100_001)}`)],
    ['far too many rows', Buffer.from(`a,b\n${'1,2\n'.repeat(150_000)}`)],
  ])('as in one go: %s', async (_name, bytes) => {
    expect(await readLargeCsv(bytes)).toEqual(readCsv(bytes));
  });

  test('and others have their turn in between, while it is written, too', async () => {
    let turns = 0;
    let isGoing = true;
    const tick = () => {
      turns += 1;
      if (isGoing) setImmediate(tick);
    };
    setImmediate(tick);
    const reading = await readLargeCsv(Buffer.from(whole));
    expect(turns).toBeGreaterThan(10);

    turns = 0;
    const rows = reading.kind === 'table' ? reading.table.rows : [];
    const columns = [{ heading: 'note', value: ({ cells }: (typeof rows)[number]) => cells[1] }];
    const written = await largeHumanCsv(columns, rows, { delimiter: ';' });
    isGoing = false;
    expect(turns).toBeGreaterThan(5);
    expect(written).toEqual(humanCsv(columns, rows, ';'));
  });
});
