import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CloudRoom } from '../../src/sandbox/cloud/cloud.ts';
import { launchBrowser, pictureAt, withoutBrowser } from '../support/browser.ts';
import { openPageScene, type PageScene } from '../support/page.ts';
import { until } from '../support/until.ts';

describe.skipIf(withoutBrowser)('the tools of the page', () => {
  let browser: Browser;
  let scene: PageScene;
  let direct: CloudRoom;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    scene = await openPageScene();
    const maya = scene.cloud.personByEmail('maya.lind@fjordlys.example');
    direct = scene.cloud.directRoom(maya.id);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    onTestFinished(async () => {
      await page.close();
      await scene.stop();
    });
    await page.goto(scene.url);
    await page.locator('.connection.connected').waitFor();
  });

  test('the outbox is empty with a sentence, then shows a mail as mail and as text', async () => {
    await page.getByRole('button', { name: 'Mail' }).click();
    await page.getByText('No mail yet').waitFor();
    scene.catchMail({
      subject: 'Your verification code',
      to: ['anna.nowak@zaklady-lodz.example'],
      text: 'In plain words: 123 456',
      html: '<h1>Drawn as mail</h1><p>123 456</p>',
    });
    await page.frameLocator('iframe').getByText('Drawn as mail').waitFor();
    await page.screenshot({ path: pictureAt('page-outbox') });
    await page.getByRole('button', { name: 'As text' }).click();
    await page.getByText('In plain words: 123 456').waitFor();

    expect(await page.locator('.mail summary .name').textContent()).toBe('Your verification code');
    expect(await page.getByText('No mail yet').count()).toBe(0);
  });

  test('the mail server can be made slow, greylist, refuse, give back and cut the line', async () => {
    await page.getByRole('button', { name: 'Mail' }).click();
    await page.locator('.mail-knobs summary').click();
    await page.locator('#mail-greylist').fill('2');
    await page.locator('#mail-slowMs').fill('1500');
    await page.locator('#mail-cutAfterData').fill('1');
    await page.locator('#mail-reject').check();
    await page.locator('#mail-bounce').check();
    await until('the knobs', () => scene.mailFaults.bounce && scene.mailFaults.reject);
    await page.screenshot({ path: pictureAt('page-mail-knobs') });

    expect(scene.mailFaults).toEqual({
      greylist: 2,
      slowMs: 1500,
      cutAfterData: 1,
      reject: true,
      bounce: true,
      down: false,
    });
    await page.locator('#mail-reject').uncheck();
    await until('mail is taken again', () => !scene.mailFaults.reject);
  });

  test('a mail that arrives while the outbox is closed is counted', async () => {
    scene.catchMail({});
    const button = page.getByRole('button', { name: 'Mail' });
    await button.getByText('1', { exact: true }).waitFor();
    await button.click();
    await button.locator('.badge').waitFor({ state: 'detached' });
  });

  test('what was sent is listed live, filtered, and opened with its JSON', async () => {
    await page.getByRole('button', { name: 'What was sent' }).click();
    await page.getByText('Nothing has been sent yet.').waitFor();
    await scene.botSays(direct.id, { markdown: 'to be found' });
    const call = page.locator('.call', { hasText: '/v1/messages' });
    await call.waitFor();
    await call.locator('summary').click();
    await call.getByText('"markdown": "to be found"').first().waitFor();
    await page.screenshot({ path: pictureAt('page-what-was-sent') });
    await page.getByLabel('Filter').fill('/people');
    await page.getByText('Nothing that was sent matches').waitFor();
    await page.getByLabel('Filter').fill('post 200');
    await call.waitFor();
    await page.getByLabel('Who').selectOption('failures');
    await call.waitFor({ state: 'detached' });
  });

  test('a knob changes a fault of the cloud and marks the button', async () => {
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel('Too many requests (429)').fill('40');
    await until('429 at 40 percent', () => scene.cloud.faults.throttlePercent === 40);
    await page.getByLabel('Delay of every answer').fill('300');
    await page.getByLabel('Extra deliveries').fill('2');
    await page.getByLabel('Deliver webhooks out of order').check();
    await page.getByLabel('Retry-After says').selectOption('soon');
    await page.getByLabel('Paths that always fail').fill('503 /people\n451 /organizations');
    await page.getByLabel('Paths that always fail').blur();
    await until('all faults set', () => scene.cloud.faults.failPaths.length === 2);
    await page.locator('#tool-faults.alarming').waitFor();
    await page.screenshot({ path: pictureAt('page-faults') });

    expect(scene.cloud.faults).toMatchObject({
      throttlePercent: 40,
      latencyMs: 300,
      duplicateDeliveries: 2,
      reorderDeliveries: true,
      retryAfter: 'soon',
      failPaths: [
        { status: 503, pattern: '/people' },
        { status: 451, pattern: '/organizations' },
      ],
    });

    await page.getByRole('button', { name: 'Everything works again' }).click();
    await page.locator('#tool-faults:not(.alarming)').waitFor();
    expect(scene.cloud.faults).toMatchObject({ throttlePercent: 0, latencyMs: 0, failPaths: [] });
  });

  test('“make it Monday” starts the bot anew on the next Monday, and says when that is', async () => {
    await page.getByRole('button', { name: 'Faults' }).click();
    const button = page.getByRole('button', { name: 'Make it Monday, 9:00 (UTC)' });
    await button.click();
    await page.getByText('The bot starts on Monday …').waitFor();
    await until('the bot to be started anew', () => scene.restarts.length === 1);
    const [restart] = scene.restarts;

    expect(await button.isDisabled()).toBe(true);
    // a fault that changes meanwhile draws the panel again
    await page.getByLabel('Delay of every answer').fill('300');
    await until('300 ms', () => scene.cloud.faults.latencyMs === 300);
    await page.locator('#tool-faults.alarming').waitFor();
    expect(await page.getByText('The bot starts on Monday …').isVisible()).toBe(true);
    scene.cloud.faults.latencyMs = 0;
    restart?.end();
    await page.getByText(/^For the bot it is now Monday, .*08:59.* \(UTC\)\.$/).waitFor();
    expect(await button.isDisabled()).toBe(false);
    const monday = new Date(Date.now() + (restart?.aheadMs ?? 0));
    expect([monday.getUTCDay(), restart && restart.aheadMs > 0]).toEqual([1, true]);

    await button.click();
    await until('the next start', () => scene.restarts.length === 2);
    scene.restarts[1]?.end(new Error('the bot ended before it was ready'));
    await page.locator('#make-monday:enabled').waitFor();
    expect(await page.getByText('For the bot it is now').count()).toBe(0);
  });

  test('a path that is not understood is explained and changes nothing', async () => {
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel('Paths that always fail').fill('people please');
    await page.getByLabel('Paths that always fail').blur();

    await page.getByText('Write a status from 400 to 599').waitFor();
    expect(scene.cloud.faults.failPaths).toEqual([]);
  });

  test('a fault that uses itself up is shown as it is', async () => {
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel('Next posts accepted').fill('1');
    await until('one to be dropped', () => scene.cloud.faults.dropAcknowledgements === 1);
    await scene.botSays(direct.id, { markdown: 'unanswered' }).catch(() => undefined);
    await page.getByRole('log').getByText('unanswered').waitFor();
    await page.locator('#tool-faults:not(.alarming)').waitFor();

    expect(await page.getByLabel('Next posts accepted').inputValue()).toBe('0');
  });

  test('the text version and the JSON of a card can be seen', async () => {
    await scene.botSays(direct.id, {
      markdown: 'Anna Nowak, active',
      card: {
        type: 'AdaptiveCard',
        version: '1.3',
        body: [{ type: 'TextBlock', text: 'Anna', wrap: true }],
      },
    });
    await page.locator('.card').hover();
    await page.getByRole('button', { name: 'Text version' }).click();
    await page.getByText('Anna Nowak, active').waitFor();
    await page.getByRole('button', { name: 'Card JSON' }).click();
    await page.getByText('"version": "1.3"').waitFor();

    expect(await page.getByText(/^\d+ bytes, \d+ px tall$/).isVisible()).toBe(true);
  });
});
