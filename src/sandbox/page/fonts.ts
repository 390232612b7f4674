/**
 * The font of the page: one that has the letters of all six languages and comes with the project, so
 * that a card breaks its lines at the same places on every machine.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const folder = '@expo-google-fonts/arimo';

/** The weights that look/font.css asks for, by the path at which they are served. */
const weights: ReadonlyMap<string, string> = new Map([
  ['/fonts/arimo-400.ttf', `${folder}/400Regular/Arimo_400Regular.ttf`],
  ['/fonts/arimo-700.ttf', `${folder}/700Bold/Arimo_700Bold.ttf`],
]);

/** The fonts, TrueType, by the path at which the page finds them. */
export async function pageFonts(): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = [...weights].map(
    async ([path, file]) => [path, new Uint8Array(await readFile(resolve(file)))] as const,
  );
  return new Map(await Promise.all(read));
}
