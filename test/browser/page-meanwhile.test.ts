/** What happens while the page is busy with something else: nothing of it may be lost. */
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CloudPerson, CloudRoom } from '../../src/sandbox/cloud/cloud.ts';
import { holdAnswer, launchBrowser, withoutBrowser } from '../support/browser.ts';
import { openPageScene, type PageScene } from '../support/page.ts';

describe.skipIf(withoutBrowser)('what happens meanwhile', () => {
  let browser: Browser;
  let scene: PageScene;
  let maya: CloudPerson;
  let petra: CloudPerson;
  let direct: CloudRoom;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    scene = await openPageScene();
    maya = scene.cloud.personByEmail('maya.lind@fjordlys.example');
    petra = scene.cloud.personByEmail('petra.holm@fjordlys.example');
    direct = scene.cloud.directRoom(maya.id);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    onTestFinished(async () => {
      await page.close();
      await scene.stop();
    });
  });

  const log = () => page.getByRole('log');
  const connected = () => page.locator('.connection.connected').waitFor();

  test('between the reading of the page and the opening of its stream is heard when it opens', async () => {
    const group = scene.cloud.createGroup('Night shift', [maya.id, petra.id]);
    let opens = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      opens = resolve;
    });
    const hold = async (route: Route): Promise<void> => {
      await opened;
      await route.continue();
    };
    await page.route('**/api/stream?*', hold, { times: 1 });
    const deletedId = await scene.botSays(direct.id, { markdown: 'deleted soon' });
    await page.goto(scene.url);
    await log().getByText('deleted soon').waitFor();
    await scene.botDeletes(deletedId);
    await scene.botSays(direct.id, { markdown: 'said too early' });
    await scene.cloud.say(petra.id, { roomId: group.id, text: 'anyone there?', mention: false });
    scene.catchMail({});
    await fetch(`${scene.url}/api/faults`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ latencyMs: 1 }),
    });
    expect(await log().getByText('said too early').count()).toBe(0);
    opens();

    await log().getByText('said too early').waitFor();
    await log().getByText('deleted soon').waitFor({ state: 'detached' });
    const night = page.getByRole('button', { name: 'Night shift' });
    await night.locator('.badge').getByText('1', { exact: true }).waitFor();
    await page.locator('#tool-mail .badge').getByText('1', { exact: true }).waitFor();
    await page.locator('#tool-faults.alarming').waitFor();
  });

  test('while one becomes somebody else is heard by whom one becomes', async () => {
    await page.goto(scene.url);
    await connected();
    const group = scene.cloud.createGroup('Night shift', [maya.id, petra.id]);
    const read = await holdAnswer(page, '**/api/rooms?*');
    await page.getByText('Petra Holm').click();
    await read.isAnswered;
    const room = scene.cloud.directRoom(petra.id);
    await scene.botSays(room.id, { markdown: 'for petra' });
    await scene.cloud.say(maya.id, { roomId: group.id, text: 'anyone there?', mention: false });
    read.arrives();

    await log().getByText('for petra').waitFor();
    const badge = page.getByRole('button', { name: 'Night shift' }).locator('.badge');
    await badge.getByText('1', { exact: true }).waitFor();
  });

  test('while what was sent is being read stays in the list, which is not called empty before', async () => {
    await scene.botSays(direct.id, { markdown: 'sent before' });
    const read = await holdAnswer(page, '**/api/calls');
    await page.goto(scene.url);
    await connected();
    await page.getByRole('button', { name: 'What was sent' }).click();
    await read.isAnswered;
    expect(await page.getByText('Nothing has been sent yet.').isVisible()).toBe(false);
    await scene.botSays(direct.id, { markdown: 'sent meanwhile' });
    const calls = page.locator('.call', { hasText: '/v1/messages' });
    await calls.first().waitFor();
    read.arrives();

    await calls.nth(1).waitFor();
  });

  test('between the down and the up of a press does not take away what is pressed', async () => {
    scene.cloud.createGroup('Night shift', [maya.id, petra.id]);
    await page.goto(scene.url);
    await log().getByText('Nothing has been said here yet').waitFor();
    await connected();
    await page.getByRole('button', { name: 'Night shift' }).hover();
    await page.mouse.down();
    // draws the list of spaces again, with what was heard
    await scene.botSays(direct.id, { markdown: 'heard meanwhile' });
    await log().getByText('heard meanwhile').waitFor();
    await page.mouse.up();

    await page.getByText('answers whoever mentions it').waitFor();
  });

  test('under a menu of the browser, which takes the release for itself, is drawn all the same', async () => {
    const group = scene.cloud.createGroup('Night shift', [maya.id, petra.id]);
    await page.goto(scene.url);
    await log().getByText('Nothing has been said here yet').waitFor();
    await connected();
    const night = page.getByRole('button', { name: 'Night shift' });
    await night.hover();
    await page.mouse.down({ button: 'right' });
    await scene.cloud.say(petra.id, { roomId: group.id, text: 'anyone there?', mention: false });

    await night.locator('.badge').getByText('1', { exact: true }).waitFor();
  });

  test('before a space is open nothing can be written that would be lost', async () => {
    const read = await holdAnswer(page, '**/api/rooms?*');
    await page.goto(scene.url);
    await read.isAnswered;
    const box = page.getByLabel('Message', { exact: true });
    expect(await box.isEditable()).toBe(false);
    const written = box.fill('whoami');
    read.arrives();
    await written;
    await page.keyboard.press('Enter');

    await log().getByText('whoami').waitFor();
  });
});
