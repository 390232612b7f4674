// @ts-check
/**
 * Pixels as a PNG with a palette (PNG specification, colour type 3): a quarter of the size of true colour for
 * drawings, which have few colours. Plain JavaScript, because the painter's thread loads it.
 */
import { crc32, deflateSync } from 'node:zlib';

const mostColours = 256;

/** @param {string} type @param {Uint8Array} data */
function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(data.length, 0);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named) >>> 0, named.length + 4);
  return out;
}

/**
 * The most frequent colours, and for every colour the index of the nearest of them.
 * @param {Uint32Array} pixels red, green, blue and alpha, lowest byte first
 */
function paletteOf(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (let at = 0; at < pixels.length; ) {
    const colour = pixels[at] ?? 0;
    let end = at + 1;
    while (end < pixels.length && pixels[end] === colour) end++;
    counts.set(colour, (counts.get(colour) ?? 0) + end - at);
    at = end;
  }
  const colours = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette = colours.slice(0, mostColours);
  /** @type {Map<number, number>} */
  const index = new Map(palette.map((colour, at) => [colour, at]));
  /** Rare colours are looked for roughly: what differs in the last bits alone looks the same. */
  /** @type {Map<number, number>} */
  const rough = new Map();
  for (const colour of colours.slice(mostColours)) {
    const key = colour & 0xf8f8f8f8;
    const known = rough.get(key) ?? nearest(palette, colour);
    rough.set(key, known);
    index.set(colour, known);
  }
  return { palette, index };
}

/** @param {number[]} palette @param {number} colour */
function nearest(palette, colour) {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < palette.length; at++) {
    const other = palette[at] ?? 0;
    let distance = 0;
    for (const shift of [0, 8, 16, 24]) {
      distance += (((colour >>> shift) & 255) - ((other >>> shift) & 255)) ** 2;
    }
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

/**
 * @param {Uint8Array} rgba
 * @param {number} width
 * @param {number} height
 * @returns {Uint8Array}
 */
export function encodePng(rgba, width, height) {
  const aligned = rgba.byteOffset % 4 === 0 ? rgba : rgba.slice();
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, width * height);
  const { palette, index } = paletteOf(pixels);
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let place = 0;
  for (let y = 0, at = 0; y < height; y++) {
    let to = y * (width + 1) + 1;
    for (let x = 0; x < width; x++, at++) {
      const colour = pixels[at] ?? 0;
      if (colour !== last) [last, place] = [colour, index.get(colour) ?? 0];
      rows[to++] = place;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((c) => [c & 255, (c >>> 8) & 255, (c >>> 16) & 255])),
    ),
    chunk('tRNS', Buffer.from(palette.map((c) => (c >>> 24) & 255))),
    chunk('IDAT', deflateSync(rows, { level: 7 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
