/** The gallery in the repository is what the cards draw today. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { galleryFiles } from '../../cards/gallery.ts';

const folder = new URL('../../cards/gallery/', import.meta.url);
const drawn = galleryFiles();

test('every file of the gallery is what its card draws; if not, run npm run gallery', () => {
  const differing = [...drawn].flatMap(([name, content]) => {
    const kept = readdirSync(folder).includes(name)
      ? readFileSync(new URL(name, folder), 'utf8')
      : '';
    return kept === content ? [] : [name];
  });

  expect(differing).toEqual([]);
});

test('the gallery holds nothing that no card draws', () => {
  expect(readdirSync(folder).filter((name) => !drawn.has(name))).toEqual([]);
});
