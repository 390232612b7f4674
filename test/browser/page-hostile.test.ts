import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CloudMessage, CloudPerson, CloudRoom } from '../../src/sandbox/cloud/cloud.ts';
import { launchBrowser, pictureAt, withoutBrowser } from '../support/browser.ts';
import { openPageScene, type PageScene } from '../support/page.ts';

/** Not a template: what some clients would evaluate in a customer's name. */
const formula = `$\{1+1} {{$root}}`;

const hostile = [
  '<script>window.harmed = 1</script>',
  '<img src=x onerror="window.harmed = 1">',
  '[click me](javascript:window.harmed=1)',
  '[click me](data:text/html,<script>window.harmed=1</script>)',
  '![](https://evil.example/track.png)',
  '<iframe src="https://evil.example"></iframe>',
  `${formula} {{DATE(2026-11-21T00:00:00Z)}}`,
  '\u202Eexe.gpj\u202C',
  '<@all> <svg onload=window.harmed=1>',
  '"><style>*{display:none}</style>',
];

describe.skipIf(withoutBrowser)('hostile content', () => {
  let browser: Browser;
  let scene: PageScene;
  let maya: CloudPerson;
  let direct: CloudRoom;
  let page: Page;
  let asked: string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    scene = await openPageScene();
    maya = scene.cloud.personByEmail('maya.lind@fjordlys.example');
    direct = scene.cloud.directRoom(maya.id);
    page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    asked = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('dialog', (dialog) => {
      asked.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    onTestFinished(async () => {
      await page.close();
      await scene.stop();
    });
  });

  const visit = async (): Promise<void> => {
    await page.goto(scene.url);
    await page.locator('.connection.connected').waitFor();
  };
  const harm = async (): Promise<unknown> => ({
    ran: await page.evaluate("'harmed' in window"),
    markup: await page
      .locator('.log :is(script, iframe, style, svg:not(.icon), img[onerror])')
      .count(),
    elsewhere: asked.filter((url) => !url.startsWith(scene.url) && url !== 'about:srcdoc'),
    links: await page
      .locator('.log a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  });
  const none = { ran: false, markup: 0, elsewhere: [], links: [] };

  /** As if it had been posted: the cloud itself would refuse some of it. */
  const alreadySaid = (said: Partial<CloudMessage>[]): void => {
    const messages = said.map((one, index) => ({
      id: `said-${index}`,
      roomId: direct.id,
      roomType: 'direct' as const,
      personId: scene.cloud.bot.id,
      personEmail: scene.cloud.bot.email,
      created: `2026-11-21T10:${String(index).padStart(2, '0')}:00.000Z`,
      ...one,
    }));
    scene.cloud.messages = (roomId) => (roomId === direct.id ? messages : []);
  };

  test('in messages of people stays text, to the letter', async () => {
    alreadySaid(hostile.map((text) => ({ text, personId: maya.id, personEmail: maya.email })));
    await visit();
    await page
      .getByRole('log')
      .getByText(hostile[0] ?? '')
      .waitFor();

    expect(await page.locator('.bubble').allTextContents()).toEqual(hostile);
    expect(await harm()).toEqual(none);
  });

  test('in markdown of the bot becomes neither markup nor a dangerous link', async () => {
    alreadySaid(hostile.map((markdown) => ({ markdown, text: markdown })));
    await visit();
    await page.getByRole('log').getByText(formula).waitFor();

    expect(await harm()).toEqual({ ...none, links: ['https://evil.example/track.png'] });
  });

  test('in a card becomes neither markup nor a dangerous link, and opens nothing', async () => {
    const card = {
      type: 'AdaptiveCard',
      version: '1.3',
      body: hostile.flatMap((text) => [
        { type: 'TextBlock', text, wrap: true },
        { type: 'FactSet', facts: [{ title: text, value: text }] },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] },
        { type: 'Input.Text', id: `in-${text.length}`, label: text, placeholder: text },
      ]),
      actions: [
        { type: 'Action.OpenUrl', title: 'Open', url: 'javascript:window.harmed=1' },
        { type: 'Action.Submit', title: hostile[1], data: {} },
      ],
    };
    alreadySaid([{ text: 'card', attachments: [{ contentType: 'card', content: card }] }]);
    await visit();
    await page.getByRole('link', { name: 'Open' }).click();
    await page.screenshot({ path: pictureAt('page-hostile') });

    expect(await harm()).toMatchObject({ ran: false, markup: 0, elsewhere: [] });
    expect(await page.locator('.log a[href^="javascript"], .log a[href^="data"]').count()).toBe(0);
    expect(page.context().pages()).toHaveLength(1);
    expect(await page.getByRole('log').textContent()).toContain(formula);
  });

  test('a card that is no card is named as such and breaks nothing', async () => {
    alreadySaid(
      ['nonsense', 7, null, [], { type: 'AdaptiveCard', body: 'x' }].map((content) => ({
        text: 'odd',
        attachments: [{ contentType: 'card', content }],
      })),
    );
    await visit();
    await page.locator('.message').nth(4).waitFor();

    expect(await harm()).toEqual(none);
    expect(await page.getByLabel('Message', { exact: true }).isEnabled()).toBe(true);
  });

  test('in names of people and spaces stays text', async () => {
    const name = hostile[1] ?? '';
    const { people } = scene.cloud;
    scene.cloud.people = () => people().map((one) => ({ ...one, displayName: name }));
    scene.cloud.createGroup(name, [maya.id]);
    await visit();
    await page.getByRole('button', { name }).click();

    expect(await page.locator('.person .name').first().textContent()).toBe(name);
    expect(await harm()).toEqual(none);
  });

  test('a name that turns the direction of writing does not turn what stands beside it', async () => {
    alreadySaid([{ text: 'hi', personId: maya.id, personEmail: 'nobody@\u202Egpj.example' }]);
    await visit();
    await page.getByRole('log').getByText('hi', { exact: true }).waitFor();

    expect(await page.locator('.message bdi.name').textContent()).toBe('nobody@\u202Egpj.example');
    expect(await page.locator('.message time').isVisible()).toBe(true);
  });

  test('in a mail runs nothing, loads nothing and reaches nothing outside its frame', async () => {
    scene.catchMail({
      subject: hostile[0] ?? '',
      html: `${hostile.join('')}<script>parent.harmed = 1</script><p>still here</p>
        <form action="https://evil.example"><button>Go</button></form>`,
    });
    await visit();
    await page.getByRole('button', { name: 'Mail' }).click();
    await page.frameLocator('iframe').getByText('Go').waitFor({ state: 'attached' });

    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    expect(await page.locator('.mail summary .name').textContent()).toBe(hostile[0]);
    expect(await harm()).toMatchObject({ ran: false });
    expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
  });
});
