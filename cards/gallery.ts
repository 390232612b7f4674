/** The gallery: every sample of every card in every language, ready for Webex's card designer. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languages } from '../src/language/index.ts';
import { cardNames, renderCard } from './index.ts';
import { sampleContext, samples } from './samples.ts';

/** One drawn sample. */
export interface Exhibit {
  card: (typeof cardNames)[number];
  sample: string;
  language: (typeof languages)[number];
  content: Record<string, unknown>;
  markdown: string;
}

/** All samples, drawn. */
export function exhibits(): Exhibit[] {
  return languages.flatMap((language) =>
    cardNames.flatMap((card) =>
      Object.entries(samples[card]).map(([sample, data]) => ({
        card,
        sample,
        language,
        ...renderCard(card, data as never, sampleContext(language)),
      })),
    ),
  );
}

/** File name to content: a card per file, and per language the messages that go with the typical ones. */
export function galleryFiles(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { card, sample, language, content } of exhibits()) {
    const name = sample === 'typical' ? `${card}.${language}` : `${card}.${sample}.${language}`;
    files.set(`${name}.json`, `${JSON.stringify(content, null, 1)}\n`);
  }
  for (const language of languages) {
    const said = exhibits()
      .filter((one) => one.language === language && one.sample === 'typical')
      .map(({ card, markdown }) => `<!-- ${card} -->\n\n${markdown}\n`);
    files.set(`messages.${language}.md`, said.join('\n'));
  }
  return files;
}

/** Rewrites cards/gallery: `npm run gallery`. */
function write(): void {
  const folder = new URL('./gallery/', import.meta.url);
  // drawn before the old ones go: a card that cannot be drawn takes none of the others with it
  const files = galleryFiles();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(new URL(name, folder), content);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
