/** Users of a wholesale customer as people add them: typed on a card, and from a file, in English and in Hebrew. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { noMailFaults } from '../../src/sandbox/mail-faults.ts';
import { startPage } from '../../src/sandbox/page/server.ts';
import { launchBrowser, withoutBrowser } from '../support/browser.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { until } from '../support/until.ts';

describe.skipIf(withoutBrowser)('users of a wholesale customer on the page', () => {
  let browser: Browser;
  let bot: Bot;
  let served: { url: string; stop(): Promise<void> };

  beforeAll(async () => {
    browser = await launchBrowser();
    bot = await startBot({ customers: 3, pages: longPages });
    const mail = { faults: noMailFaults(), mails: () => [], on: () => () => false };
    served = await startPage({ cloud: bot.cloud, mail, port: 0 });
  });
  afterAll(async () => {
    await served.stop();
    await bot.stop();
    await browser.close();
  });

  async function pageAs(language: 'en' | 'he'): Promise<Page> {
    const context = await browser.newContext({ locale: language });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto(served.url);
    await page.locator('select').last().selectOption(language);
    await page.getByText('Petra Holm').first().click();
    if (language === 'he') {
      // the page says so by itself; what is asked afterwards is answered in Hebrew
      const { id } = bot.cloud.directRoom(
        bot.cloud.personByEmail('petra.holm@fjordlys.example').id,
      );
      await until('the bot is told the language', () =>
        bot.cloud.messages(id).some(({ text }) => text === 'language עברית'),
      );
    }
    return page;
  }

  /** The name of whoever has this address by now. */
  function nameAt(email: string): string | undefined {
    try {
      return bot.cloud.personByEmail(email).displayName;
    } catch {
      return undefined;
    }
  }

  async function says(page: Page, text: string): Promise<void> {
    await page.locator('#message').fill(text);
    await page.locator('#message').press('Enter');
  }

  test('come from a file that is sent along', async () => {
    const page = await pageAs('en');
    await page.locator('input[type=file]').setInputFiles({
      name: 'team.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Email,First Name,Jabber Calling,Jabber with Webex Teams,Webex Meetings\nfrom.file@galil.example,From,FALSE,FALSE,TRUE\n',
      ),
    });
    await page.getByText('team.csv').waitFor();
    await says(page, 'import users מעבדות גליל');
    await page.getByRole('button', { name: 'Import', exact: true }).last().click();
    await page
      .getByText(/Added: 1\./)
      .last()
      .waitFor();

    expect(bot.cloud.personByEmail('from.file@galil.example').displayName).toBe('From');
  });

  test.each([
    ['en', 'add users מעבדות גליל', 'Add users to', 'Check', /Add 1 user$/, /finished/, '7501'],
    [
      'he',
      'הוסף משתמשים מעבדות גליל',
      'הוספת משתמשים אל',
      'בדיקה',
      /הוספת משתמש אחד/,
      /הסתיים/,
      '7502',
    ],
  ] as const)(
    'are typed on a card and added, in %s',
    async (language, asked, title, check, add, done, line) => {
      const page = await pageAs(language);
      await says(page, asked);
      const card = page.locator('.card', { hasText: title }).last();
      await card
        .locator('textarea')
        .fill(`Typed Here; typed.${language}@galil.example; ${line}\nnobody`);
      await card.getByRole('button', { name: check }).click();
      await page.getByRole('button', { name: add }).last().click();
      const name = await until('they are added', () => nameAt(`typed.${language}@galil.example`));
      await page.getByText(done).last().waitFor();

      expect(name).toBe('Typed Here');
    },
  );
});
