import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CloudPerson, CloudRoom } from '../../src/sandbox/cloud/cloud.ts';
import { launchBrowser, pictureAt, withoutBrowser } from '../support/browser.ts';
import { faintTexts, focused, nameless, sticksOut, styleOf } from '../support/in-page.ts';
import { openPageScene, type PageScene } from '../support/page.ts';

const card = {
  type: 'AdaptiveCard',
  version: '1.3',
  body: [
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          width: 'stretch',
          items: [
            { type: 'TextBlock', text: 'Zakłady Łódź Sp. z o.o.', size: 'medium', wrap: true },
            { type: 'TextBlock', text: 'Customer', isSubtle: true, spacing: 'none', wrap: true },
          ],
        },
        {
          type: 'Column',
          width: 'auto',
          items: [{ type: 'TextBlock', text: '● Active', color: 'good', wrap: true }],
        },
      ],
    },
    {
      type: 'Container',
      style: 'attention',
      items: [{ type: 'TextBlock', text: 'No free licences', color: 'attention', wrap: true }],
    },
    {
      type: 'Container',
      style: 'warning',
      items: [{ type: 'TextBlock', text: 'Copied yesterday', color: 'warning', wrap: true }],
    },
    {
      type: 'FactSet',
      facts: [{ title: 'E-mail', value: 'a-rather-long-address.of-somebody@zaklady-lodz.example' }],
    },
    { type: 'Input.Text', id: 'note', label: 'Note', placeholder: 'Anything' },
  ],
  actions: ['Users', 'Numbers', 'Devices', 'Locations', 'Licences'].map((title, c) => ({
    type: 'Action.Submit',
    title,
    data: { a: 'nonce', c },
    ...(c === 0 ? { style: 'positive' } : {}),
  })),
};

describe.skipIf(withoutBrowser)('how the page looks', () => {
  let browser: Browser;
  let scene: PageScene;
  let maya: CloudPerson;
  let direct: CloudRoom;

  beforeAll(async () => {
    browser = await launchBrowser();
    scene = await openPageScene();
    maya = scene.cloud.personByEmail('maya.lind@fjordlys.example');
    direct = scene.cloud.directRoom(maya.id);
    scene.cloud.createGroup('Night shift', [maya.id]);
    await scene.cloud.say(maya.id, { roomId: direct.id, text: 'customer łódź' });
    await scene.botSays(direct.id, { markdown: 'Zakłady Łódź', card });
    scene.catchMail({ subject: 'Your code', text: 'Your code is 123 456' });
  });
  afterAll(async () => {
    await browser?.close();
    await scene?.stop();
  });

  /** Opens the page, gives it to `look`, closes it. */
  const visit = async (
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ): Promise<void> => {
    const page = await browser.newPage(options);
    try {
      await page.goto(scene.url);
      await page.locator('.connection.connected').waitFor();
      await page.getByRole('log').getByText('● Active').waitFor();
      await look(page);
    } finally {
      await page.close();
    }
  };
  const wide = { width: 1280, height: 900 };

  test('choosing Hebrew turns the page around and tells the bot in the 1:1 space', async () => {
    await visit({ viewport: wide }, async (page) => {
      await page.getByLabel('Language').selectOption('he');
      await page.getByText('לדבר בתור').waitFor();
      await page.getByRole('log').getByText('language עברית').waitFor();
      await page.screenshot({ path: pictureAt('page-hebrew') });

      const root = page.locator('html');
      expect(await root.getAttribute('dir')).toBe('rtl');
      expect(await root.getAttribute('lang')).toBe('he');
      const side = await page.locator('.side').boundingBox();
      expect(side?.x).toBeGreaterThan(900);
      expect(scene.cloud.messages(direct.id).at(-1)?.text).toBe('language עברית');
    });
  });

  test('a card that says nothing of its direction stays left to right in Hebrew, as in Webex', async () => {
    await visit({ viewport: wide }, async (page) => {
      await page.getByLabel('Language').selectOption('he');
      await page.getByText('לדבר בתור').waitFor();

      expect(await page.evaluate(styleOf('.ac-adaptiveCard', 'direction'))).toBe('ltr');
    });
  });

  test('addresses keep their order within Hebrew writing', async () => {
    await visit({ viewport: wide }, async (page) => {
      await page.getByLabel('Language').selectOption('he');
      const example = page.getByRole('button', { name: 'מכשיר 84:78:AC:30:00:01' });
      await example.waitFor();

      expect(await example.locator('bdi[dir="ltr"]').textContent()).toBe('84:78:AC:30:00:01');
    });
  });

  test('every language names the page’s parts in its own words', async () => {
    const headings = { pl: 'Przestrzenie', es: 'Espacios', bg: 'Пространства', nb: 'Områder' };
    await visit({ viewport: wide }, async (page) => {
      for (const [language, heading] of Object.entries(headings)) {
        await page.locator('#language').selectOption(language);
        await page.getByRole('heading', { name: heading }).waitFor();
      }
    });
  });

  test.each([320, 375])('nothing sticks out at a width of %i px', async (width) => {
    await visit({ viewport: { width, height: 720 } }, async (page) => {
      await page.screenshot({ path: pictureAt(`page-${width}`) });
      expect(await page.evaluate(sticksOut)).toBe(false);
      for (const name of ['Users', 'Licences']) {
        const box = await page.getByRole('button', { name, exact: true }).boundingBox();
        expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
      }
      await page.getByRole('button', { name: 'Faults' }).click();
      await page.getByLabel('Delay of every answer').waitFor();
      expect(await page.evaluate(sticksOut)).toBe(false);
    });
  });

  test('on a phone the menu is a drawer that Escape closes', async () => {
    await visit({ viewport: { width: 375, height: 720 } }, async (page) => {
      expect(await page.getByText('Speak as').isVisible()).toBe(false);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByText('Speak as').waitFor();
      await page.screenshot({ path: pictureAt('page-menu') });
      await page.keyboard.press('Escape');
      await page.getByText('Speak as').waitFor({ state: 'hidden' });

      expect(await page.evaluate(focused)).toMatchObject({ what: 'open-menu' });
    });
  });

  test('the width of a phone can be tried on a wide screen', async () => {
    await visit({ viewport: wide }, async (page) => {
      await page.getByRole('button', { name: 'Phone width' }).click();
      await page.getByRole('button', { name: 'Menu' }).waitFor();
      const box = await page.locator('.shell').boundingBox();
      await page.screenshot({ path: pictureAt('page-phone-frame') });
      await page.getByRole('button', { name: 'Full width' }).click();
      await page.getByText('Speak as').waitFor();

      expect(box?.width).toBe(375);
    });
  });

  test('the theme changes without losing what was typed into a card', async () => {
    await visit({ viewport: wide, colorScheme: 'light' }, async (page) => {
      const backOf = (selector: string): Promise<unknown> =>
        page.evaluate(styleOf(selector, 'background-color'));
      const before = [await backOf('body'), await backOf('.card')];
      await page.getByLabel('Note').fill('half a thought');
      await page.getByRole('button', { name: 'Dark theme' }).click();
      await page.getByRole('button', { name: 'Light theme' }).waitFor();
      await page.screenshot({ path: pictureAt('page-dark') });

      expect(before).toEqual(['rgb(245, 246, 248)', 'rgb(255, 255, 255)']);
      expect([await backOf('body'), await backOf('.card')]).toEqual([
        'rgb(16, 17, 19)',
        'rgb(31, 32, 36)',
      ]);
      expect(await page.getByLabel('Note').inputValue()).toBe('half a thought');
    });
  });

  test.each(['light', 'dark'] as const)('every text can be read in the %s theme', async (theme) => {
    await visit({ viewport: wide, colorScheme: theme }, async (page) => {
      expect(await page.evaluate(faintTexts)).toEqual([]);
      for (const tool of ['Mail', 'What was sent', 'Faults']) {
        await page.getByRole('button', { name: tool }).click();
        await page.getByRole('complementary', { name: tool }).waitFor();
        await page.screenshot({
          path: pictureAt(`page-${tool.toLowerCase().replaceAll(' ', '-')}-${theme}`),
        });
        expect(await page.evaluate(faintTexts)).toEqual([]);
      }
    });
  });

  test('the keyboard reaches everything, visibly, and everything has a name', async () => {
    await visit({ viewport: wide }, async (page) => {
      const reached = new Set<string>();
      for (let step = 0; step < 60; step += 1) {
        await page.keyboard.press('Tab');
        const at = (await page.evaluate(focused)) as { what: string; isSeen: boolean } | undefined;
        if (!at) continue;
        expect(at).toEqual({ what: at.what, isSeen: true });
        reached.add(at.what);
      }

      expect(await page.evaluate(nameless)).toEqual([]);
      for (const wanted of [
        'speaker-0',
        'space-0',
        'example-0',
        'language',
        'theme',
        'tool-mail',
        'Users',
        'message',
      ]) {
        expect(reached).toContain(wanted);
      }
    });
  });

  test.each([
    ['no-preference', 'arrive'],
    ['reduce', 'none'],
  ] as const)(
    'with the motion setting “%s” a new message moves: %s',
    async (reducedMotion, name) => {
      await visit({ viewport: wide, reducedMotion }, async (page) => {
        const id = await scene.botSays(direct.id, { markdown: 'just arrived' });
        await page.locator(`.arriving[data-id="${id}"]`).waitFor();

        expect(await page.evaluate(styleOf('.arriving', 'animation-name'))).toBe(name);
      });
    },
  );
});
