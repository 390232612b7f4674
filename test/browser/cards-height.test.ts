/** How tall the cards really are, drawn by Microsoft's renderer in the look of the sandbox. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mistakesIn } from '../../cards/check.ts';
import { exhibits } from '../../cards/gallery.ts';
import { estimatedHeight } from '../../cards/height.ts';
import { pageFonts } from '../../src/sandbox/page/fonts.ts';
import { launchBrowser, pictureAt, withoutBrowser } from '../support/browser.ts';

const folder = fileURLToPath(new URL('../../src/sandbox/page/browser/', import.meta.url));

interface Measured {
  name: string;
  sample: string;
  height: number;
  estimated: number;
  sticksOut: boolean;
  problems: string[];
}

interface Look {
  /** Of the card, in pixels. */
  width: number;
  /** Between the letters, in pixels: what a wider font than ours would take. */
  wider?: number | undefined;
}

/** Draws a card into the page; runs in the page, where `drawCard` is. What is typed may be longer than its field. */
const draw = `({ content, width, wider }) => {
  document.body.innerHTML = '<div class="card"></div>';
  const box = document.body.firstChild;
  box.style.width = width + 'px';
  box.style.letterSpacing = wider + 'px';
  const { drawn, problems } = cards.drawCard(content, { press: async () => {} });
  box.append(drawn);
  const sticksOut = [box, ...box.querySelectorAll('*')].some(
    (part) => part.tagName !== 'INPUT' && part.clientWidth > 0 && part.scrollWidth > part.clientWidth,
  );
  return { height: box.offsetHeight, sticksOut, problems };
}`;

/**
 * All cards beside each other, as a picture shows them, and how far the title of each, the largest letters on top, is
 * from the card's edges in pixels; runs in the page.
 */
const sheet = `(contents) => {
  document.body.innerHTML = '<div class="sheet"></div>';
  const all = document.body.firstChild;
  all.style = 'display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; padding: 16px';
  return contents.map((content) => {
    const box = document.createElement('div');
    box.className = 'card';
    box.style.width = '530px';
    all.append(box);
    box.append(cards.drawCard(content, { press: async () => {} }).drawn);
    const edges = box.getBoundingClientRect();
    const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    let size = 0;
    let line;
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(text);
      const place = range.getBoundingClientRect();
      const letters = parseFloat(getComputedStyle(text.parentElement).fontSize);
      const isOnTop = place.width > 0 && place.top < edges.top + 48;
      if (isOnTop && letters > size) [size, line] = [letters, place];
    }
    return { left: line.left - edges.left, right: edges.right - line.right };
  });
}`;

/** The letters of every language, so that the browser has them before anything is measured. */
const loadFonts = `Promise.all(
  ['400', '700'].map((weight) => document.fonts.load(weight + ' 14px Arimo', 'ażñжøא')),
)`;

/** The style with the project's own fonts in it: the machine's would break lines elsewhere. */
async function withFonts(style: string): Promise<string> {
  return [...(await pageFonts())].reduce((whole, [path, body]) => {
    const data = Buffer.from(body).toString('base64');
    return whole.replace(path, `data:font/ttf;base64,${data}`);
  }, style);
}

/** Every card in six languages, several hundred of them: slow on a machine that is busy. */
const patience = 120_000;

describe.skipIf(withoutBrowser)('cards as they are drawn', { timeout: patience }, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    const { outputFiles } = await build({
      entryPoints: [`${folder}card.ts`],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'cards',
    });
    const look = ['font', 'colours', 'ground', 'card'].map((name) =>
      readFileSync(`${folder}look/${name}.css`, 'utf8'),
    );
    const style = await withFonts(look.join('\n'));
    await page.setContent(`<style>${style} body { margin: 0; }</style>`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
    await page.evaluate(loadFonts);
  });

  afterAll(() => browser?.close());

  type Drawn = Pick<Measured, 'height' | 'sticksOut' | 'problems'>;

  /** All at once: asking the browser card by card takes longer than drawing. */
  function drawn(contents: readonly unknown[], { width, wider = 0 }: Look): Promise<Drawn[]> {
    const all = JSON.stringify(contents.map((content) => ({ content, width, wider })));
    return page.evaluate<Drawn[]>(`${all}.map(${draw})`);
  }

  async function measured(look: Look): Promise<Measured[]> {
    const all = exhibits();
    const heights = await drawn(
      all.map(({ content }) => content),
      look,
    );
    return heights.map((one, index) => {
      const { card, sample = '', language, content } = all[index] ?? {};
      const name = `${card} ${sample} ${language}`;
      return { name, sample, estimated: estimatedHeight(content, look.width), ...one };
    });
  }

  test('no card is taller than 600 pixels on a desk, and none sticks out', async () => {
    const all = await measured({ width: 530 });

    expect(all.filter(({ height }) => height > 600 || height < 60)).toEqual([]);
    expect(all.filter(({ sticksOut }) => sticksOut)).toEqual([]);
    expect(all.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  test('no card is taller either in a font as wide as that of Webex', async () => {
    const all = await measured({ width: 530, wider: 0.4 });

    expect(all.filter(({ height, sticksOut }) => height > 600 || sticksOut)).toEqual([]);
  });

  test('a card that grew too tall is seen here, and by the check', async () => {
    const line = { type: 'TextBlock', text: 'One more line', wrap: true };
    const first = exhibits().find(({ card }) => card === 'admins');
    const { content = {}, markdown = '' } = first ?? {};
    const grown = { ...content, body: [content['body'], Array(20).fill(line)].flat() };

    const [tall] = await drawn([grown], { width: 530 });

    expect(tall?.height).toBeGreaterThan(600);
    expect(mistakesIn(grown, markdown)).toEqual([
      expect.stringMatching(/^card: \d+ pixels tall, at most 600\.$/),
    ]);
  });

  test('a text that is cut or sticks out is seen here', async () => {
    const columns = [1, 2, 3].map(() => ({
      type: 'Column',
      width: '200px',
      items: [{ type: 'TextBlock', text: 'Wide', wrap: true }],
    }));
    const body = [{ type: 'ColumnSet', columns }];

    const [wide] = await drawn([{ type: 'AdaptiveCard', version: '1.3', body }], { width: 320 });

    expect(wide).toMatchObject({ sticksOut: true });
  });

  test('the estimate is right within a third, and within a tenth for more than half', async () => {
    const all = await measured({ width: 530 });
    const off = all.map(({ height, estimated }) => estimated / height);
    const near = off.filter((share) => share > 0.9 && share < 1.1);

    expect(Math.min(...off)).toBeGreaterThan(0.75);
    expect(Math.max(...off)).toBeLessThan(1.33);
    expect(near.length / off.length).toBeGreaterThan(0.5);
  });

  test('on a phone typical cards stay below 650 pixels, and none sticks out', async () => {
    const all = await measured({ width: 320 });

    expect(all.filter(({ sample, height }) => sample === 'typical' && height > 650)).toEqual([]);
    expect(all.filter(({ sticksOut }) => sticksOut)).toEqual([]);
  });

  test('cards with every package there is fold what they have no room for, on a desk and on a phone', async () => {
    const longest = exhibits().filter(({ sample }) => sample === 'everything' || sample === 'full');
    expect(longest.length).toBeGreaterThan(20);
    const contents = longest.map(({ content }) => content);
    const phone = await drawn(contents, { width: 390 });
    for (const [at, { height, sticksOut }] of phone.entries()) {
      const name = `${longest[at]?.card} ${longest[at]?.language}`;
      expect([name, height <= 800, sticksOut]).toEqual([name, true, false]);
      expect(JSON.stringify(contents[at])).toContain('Action.ToggleVisibility');
    }
  });

  test.each([
    ['en', 'left'],
    ['he', 'right'],
  ] as const)(
    'a picture of each card in %s: its title begins at the %s',
    async (language, edge) => {
      const all = exhibits().filter((one) => one.language === language && one.sample === 'typical');
      await page.setViewportSize({ width: 4 * 546 + 48, height: 900 });
      const titles = await page.evaluate<Record<'left' | 'right', number>[]>(
        `(${sheet})(${JSON.stringify(all.map(({ content }) => content))})`,
      );
      await page.screenshot({ path: pictureAt(`cards-${language}`), fullPage: true });

      expect(all.length).toBeGreaterThan(30);
      expect(
        titles.flatMap((title, at) =>
          title[edge] > 40 ? [`${all[at]?.card} ${title[edge]}`] : [],
        ),
      ).toEqual([]);
    },
  );
});
