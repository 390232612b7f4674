/**
 * The one font of the pictures, Arimo: which characters it has and how wide they are. Read from the font file
 * itself (OpenType: tables `cmap` format 4, `hmtx`, `hhea`, `head`), so that text is measured as it is drawn.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

export type Weight = 'regular' | 'bold';

const folder = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'),
);

/** The name the drawings call the font by. */
export const fontFamily = 'Arimo';

/** Where the font files are; native resvg reads TrueType files and neither woff nor woff2. */
export const fontFiles: Record<Weight, string> = {
  regular: path.join(folder, '400Regular/Arimo_400Regular.ttf'),
  bold: path.join(folder, '700Bold/Arimo_700Bold.ttf'),
};

interface Face {
  /** The glyph of a character by its code; 0: there is none. */
  glyph(code: number): number;
  /** Advance of a glyph in parts of the font size. */
  advance(glyph: number): number;
}

const faces = new Map<Weight, Face>();

function faceOf(weight: Weight): Face {
  let face = faces.get(weight);
  if (!face) {
    face = readFace(readFileSync(fontFiles[weight]));
    faces.set(weight, face);
  }
  return face;
}

/** Marks of direction and joiners: they have no width, and the drawing leaves them out. */
const invisible = /[\u200b-\u200f\u2060-\u2069\ufeff]/u;

/** Whether the font has this character in this weight. */
export function covers(character: string, weight: Weight): boolean {
  return invisible.test(character) || faceOf(weight).glyph(character.codePointAt(0) ?? 0) !== 0;
}

/** The width of a text in pixels, without kerning. */
export function widthOf(text: string, size: number, weight: Weight): number {
  const face = faceOf(weight);
  let sum = 0;
  for (const character of text) {
    if (invisible.test(character)) continue;
    sum += face.advance(face.glyph(character.codePointAt(0) ?? 0));
  }
  return sum * size;
}

/** The text, cut with an ellipsis where it would be wider than `most` pixels. */
export function fitted(text: string, most: number, size: number, weight: Weight): string {
  if (widthOf(text, size, weight) <= most) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`, size, weight) > most) {
    characters.pop();
  }
  return `${characters.join('').trimEnd()}…`;
}

/** The text with a white square in the place of every character that the font lacks. */
export function drawable(text: string): string {
  return [...text]
    .map((character) =>
      covers(character, 'regular') && covers(character, 'bold') ? character : '□',
    )
    .join('');
}

function readFace(file: Buffer): Face {
  const tables = new Map<string, number>();
  for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16) {
    tables.set(file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`the font has no table ${name}`);
    return at;
  };
  const unitsPerEm = file.readUInt16BE(table('head') + 18);
  const metrics = file.readUInt16BE(table('hhea') + 34);
  const widths = table('hmtx');
  return {
    glyph: glyphsIn(file, table('cmap')),
    advance: (glyph) => file.readUInt16BE(widths + Math.min(glyph, metrics - 1) * 4) / unitsPerEm,
  };
}

/** Code → glyph, from the Windows table of the basic plane: all our six languages are in it. */
function glyphsIn(file: Buffer, cmap: number): (code: number) => number {
  for (let record = 0; record < file.readUInt16BE(cmap + 2); record++) {
    const entry = cmap + 4 + record * 8;
    const table = cmap + file.readUInt32BE(entry + 4);
    const isWindowsUnicode = file.readUInt16BE(entry) === 3 && file.readUInt16BE(entry + 2) === 1;
    if (!isWindowsUnicode || file.readUInt16BE(table) !== 4) continue;
    const known = new Map<number, number>();
    return (code) => {
      const found = known.get(code) ?? glyphIn(file, table, code);
      known.set(code, found);
      return found;
    };
  }
  throw new Error('the font has no table of characters in format 4');
}

/** Only the few characters of a picture are looked for: reading all of them would keep answers waiting. */
function glyphIn(file: Buffer, table: number, code: number): number {
  if (code >= 0xffff) return 0;
  const doubled = file.readUInt16BE(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  let at = 0;
  while (at < doubled && file.readUInt16BE(ends + at) < code) at += 2;
  const start = file.readUInt16BE(starts + at);
  if (at >= doubled || code < start) return 0;
  const delta = file.readUInt16BE(starts + doubled + at);
  const rangePlace = starts + 2 * doubled + at;
  const range = file.readUInt16BE(rangePlace);
  const raw = range === 0 ? code : file.readUInt16BE(rangePlace + range + 2 * (code - start));
  return raw === 0 ? 0 : (raw + delta) & 0xffff;
}
