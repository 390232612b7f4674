import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CloudPerson, CloudRoom } from '../../src/sandbox/cloud/cloud.ts';
import { holdAnswer, launchBrowser, pictureAt, withoutBrowser } from '../support/browser.ts';
import { openPageScene, type PageScene } from '../support/page.ts';

const card = {
  type: 'AdaptiveCard',
  version: '1.3',
  body: [
    { type: 'TextBlock', text: 'Anna **Nowak**', size: 'medium', wrap: true },
    { type: 'Input.Text', id: 'note', label: 'Note', isRequired: true, errorMessage: 'Write one' },
    { type: 'Input.Text', id: 'a', label: 'Sly' },
  ],
  actions: [
    { type: 'Action.Submit', title: 'Devices', data: { a: 'nonce-1', c: 0 } },
    { type: 'Action.OpenUrl', title: 'Control Hub', url: 'https://admin.example/users' },
  ],
};

describe.skipIf(withoutBrowser)('talking on the page', () => {
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
    page = await browser.newPage();
    onTestFinished(async () => {
      await page.close();
      await scene.stop();
    });
  });

  const visit = async (): Promise<void> => {
    await page.goto(scene.url);
    await page.getByText('Connected', { exact: true }).waitFor();
    await page.getByRole('log').getByText('Nothing has been said here yet').waitFor();
  };
  const type = async (text: string): Promise<void> => {
    await page.getByLabel('Message', { exact: true }).fill(text);
    await page.keyboard.press('Enter');
  };

  test('what one types reaches the space, and the card of the bot is drawn', async () => {
    scene.cloud.on('message', (said) => {
      if ((said as { text: string }).text !== 'user anna') return;
      void scene.botSays(direct.id, { markdown: 'Anna Nowak', card });
    });
    await visit();
    await type('user anna');

    await page.getByRole('log').getByText('Anna Nowak').waitFor();
    await page.screenshot({ path: pictureAt('page-card') });

    expect(scene.cloud.messages(direct.id)[0]).toMatchObject({
      personId: maya.id,
      text: 'user anna',
    });
    expect(await page.locator('.card strong').textContent()).toBe('Nowak');
    expect(await page.getByRole('button', { name: 'Devices' }).isVisible()).toBe(true);
    expect(await page.locator('.card-problems').count()).toBe(0);
  });

  test('Shift+Enter starts a new line instead of sending', async () => {
    await visit();
    await page.getByLabel('Message', { exact: true }).fill('first');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('second');

    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('first\nsecond');
    expect(scene.cloud.messages(direct.id)).toEqual([]);
  });

  test('a press sends what was typed under the data of the button, which is disabled meanwhile', async () => {
    await visit();
    const messageId = await scene.botSays(direct.id, { markdown: 'Anna', card });
    const release = scene.holdPresses();
    const button = page.getByRole('button', { name: 'Devices' });
    await page.getByLabel('Note').fill('called twice');
    await page.getByLabel('Sly').fill('forged');
    await button.click();

    await page.getByText('Sending…').waitFor();
    expect(await button.isDisabled()).toBe(true);
    release();
    await page.locator('.press-state', { hasText: 'Sent' }).waitFor();

    expect(await button.isDisabled()).toBe(false);
    expect(scene.presses).toEqual([
      { personId: maya.id, messageId, inputs: { note: 'called twice', a: 'nonce-1', c: 0 } },
    ]);
  });

  test('what is said or deleted while the space is being read is not undone by what was read', async () => {
    const deletedId = await scene.botSays(direct.id, { markdown: 'deleted meanwhile' });
    await scene.botSays(direct.id, { markdown: 'said before' });
    const read = await holdAnswer(page, '**/api/messages?*');
    await page.goto(scene.url);
    await page.getByText('Connected', { exact: true }).waitFor();
    await read.isAnswered;
    await scene.botSays(direct.id, { markdown: 'said meanwhile' });
    await page.getByRole('log').getByText('said meanwhile').waitFor();
    expect(await page.getByText('Nothing has been said here yet').count()).toBe(0);
    await scene.botDeletes(deletedId);
    await scene.botSays(direct.id, { markdown: 'said last' });
    await page.getByRole('log').getByText('said last').waitFor();
    read.arrives();

    await page.getByRole('log').getByText('said before').waitFor();
    expect(await page.getByRole('log').locator('article .bubble p').allTextContents()).toEqual([
      'said before',
      'said meanwhile',
      'said last',
    ]);
  });

  test('a card with a missing answer says so and sends nothing', async () => {
    await visit();
    await scene.botSays(direct.id, { markdown: 'Anna', card });
    await page.getByRole('button', { name: 'Devices' }).click();

    await page.getByText('Write one').waitFor();
    expect(scene.presses).toEqual([]);
  });

  test('a card that is not of version 1.3 shows what Webex would not draw', async () => {
    await visit();
    const newer = {
      type: 'AdaptiveCard',
      version: '1.3',
      body: [
        { type: 'Table', rows: [] },
        { type: 'TextBlock', text: 'below it', wrap: true },
      ],
    };
    // The cloud would refuse to post it, so it comes the way an already posted one would.
    scene.cloud.messages = () => [
      {
        id: 'newer',
        roomId: direct.id,
        roomType: 'direct',
        personId: scene.cloud.bot.id,
        personEmail: scene.cloud.bot.email,
        text: 'newer',
        created: '2026-11-21T10:00:00.000Z',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: newer }],
      },
    ];
    await page.reload();

    await page.getByText('below it').waitFor();
    expect(await page.locator('.card-problems').textContent()).toContain('Table');
  });

  test('somebody else speaks with their own name in their own spaces', async () => {
    await visit();
    await type('from maya');
    await page.getByRole('log').getByText('from maya').waitFor();
    await page.getByText('Petra Holm').click();
    await page.getByRole('log').getByText('Nothing has been said here yet').waitFor();
    await type('from petra');
    await page.getByRole('log').getByText('from petra').waitFor();

    expect(await page.getByRole('log').getByText('from maya').count()).toBe(0);
    expect(scene.cloud.messages(scene.cloud.directRoom(petra.id).id)[0]?.personId).toBe(petra.id);
  });

  test('in a group the bot is mentioned unless one takes the mention away', async () => {
    const group = scene.cloud.createGroup('Night shift', [maya.id, petra.id]);
    await scene.cloud.addBotTo(group.id, maya.id);
    await visit();
    await page.getByRole('button', { name: 'Night shift' }).click();
    await page.getByText('answers whoever mentions it').waitFor();
    await type('find anna');
    await page.locator('.mentioned', { hasText: '@Deskhand' }).waitFor();
    await page.getByRole('button', { name: 'Mention Deskhand' }).click();
    await type('just among us');
    await page.getByRole('log').getByText('just among us').waitFor();

    expect(scene.cloud.messages(group.id).map((said) => said.mentionedPeople)).toEqual([
      [scene.cloud.bot.id],
      undefined,
    ]);
  });

  test('answers stand under what they answer, marked as in the thread', async () => {
    await visit();
    await type('first question');
    await page.getByRole('log').getByText('first question').waitFor();
    await type('second question');
    await page.getByRole('log').getByText('second question').waitFor();
    const [first] = scene.cloud.messages(direct.id);
    await scene.botSays(direct.id, { markdown: 'to the first', parentId: first?.id ?? '' });
    await page.getByRole('log').getByText('to the first').waitFor();

    expect(await page.locator('.bubble').allTextContents()).toEqual([
      'first question',
      'to the first\n',
      'second question',
    ]);
    expect(await page.locator('.message.answer').getByText('in thread').isVisible()).toBe(true);
  });

  test('one can answer in a thread', async () => {
    await visit();
    const root = await scene.botSays(direct.id, { markdown: 'Which Anna?' });
    await page.locator('.message', { hasText: 'Which Anna?' }).hover();
    await page.getByRole('button', { name: 'Reply in thread' }).click();
    await type('the second');
    await page.locator('.message.answer', { hasText: 'the second' }).waitFor();

    expect(scene.cloud.messages(direct.id)[1]?.parentId).toBe(root);
  });

  test('a deleted message disappears', async () => {
    await visit();
    const id = await scene.botSays(direct.id, { markdown: 'soon gone' });
    await page.getByRole('log').getByText('soon gone').waitFor();
    await scene.botDeletes(id);

    await page.getByRole('log').getByText('soon gone').waitFor({ state: 'detached' });
    await page.getByText('Nothing has been said here yet').waitFor();
  });

  test('a space that is not open counts what was not read', async () => {
    const group = scene.cloud.createGroup('Night shift', [maya.id, petra.id]);
    await visit();
    await scene.cloud.say(petra.id, { roomId: group.id, text: 'anyone there?', mention: false });
    const badge = page.getByRole('button', { name: 'Night shift' }).locator('.badge');
    await badge.getByText('1', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Night shift' }).click();

    await page.getByRole('log').getByText('anyone there?').waitFor();
    await badge.waitFor({ state: 'detached' });
  });

  test('after the page server was away, the page says so, returns and misses nothing', async () => {
    await visit();
    await scene.restartPage(async () => {
      await page.getByText('Connection lost').waitFor();
      await scene.botSays(direct.id, { markdown: 'said meanwhile' });
    });

    await page.getByText('Connected', { exact: true }).waitFor();
    await page.getByRole('log').getByText('said meanwhile').waitFor();
  });

  test('when nobody takes the webhooks, a sentence says that the bot does not answer', async () => {
    await fetch(`${scene.cloud.url}/v1/webhooks`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${scene.cloud.credentials.botToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        name: 'nobody there',
        targetUrl: 'http://127.0.0.1:9/webex/webhooks',
        resource: 'messages',
        event: 'created',
      }),
    });
    await visit();
    await type('hello?');

    await page.getByRole('alert').getByText('Deskhand does not answer').waitFor();
  });

  test('what Webex refuses is told in a sentence, and the text is not lost', async () => {
    await visit();
    scene.cloud.say = () => Promise.reject(new Error('the space is closed'));
    await type('too late');

    await page.getByRole('alert').getByText('The simulated Webex refused.').waitFor();
    expect(await page.getByLabel('Message', { exact: true }).inputValue()).toBe('too late');
  });
});
