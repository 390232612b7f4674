/** Creating a wholesale customer as people do it: with the bot, on the sandbox page, in English and in Hebrew. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { noMailFaults } from '../../src/sandbox/mail-faults.ts';
import { startPage } from '../../src/sandbox/page/server.ts';
import { launchBrowser, pictureAt, withoutBrowser } from '../support/browser.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import { addTemplate, creationsAt } from '../support/wholesale-desk.ts';

interface Words {
  start: string;
  next: string;
  create: string;
  company: string;
  admin: string;
  externalId: string;
  country: string;
  attest: string;
  locationName: string;
  street: string;
  city: string;
  postalCode: string;
  ready: RegExp;
}

const english: Words = {
  start: 'new customer',
  next: 'Next',
  create: 'Create customer',
  company: 'Company name',
  admin: 'Administrator’s e-mail',
  externalId: 'External customer ID (optional)',
  country: 'Country or region',
  attest: 'I verify that this customer is in a Cisco Webex supported location',
  locationName: 'Name of the location',
  street: 'Address, first line',
  city: 'City',
  postalCode: 'Postal code',
  ready: /is ready/,
};

const hebrew: Words = {
  start: 'לקוח חדש',
  next: 'הבא',
  create: 'צור לקוח',
  company: 'שם החברה',
  admin: 'דוא״ל המנהל',
  externalId: 'מזהה לקוח חיצוני (רשות)',
  country: 'מדינה או אזור',
  attest: 'אני מאמת שלקוח זה נמצא במיקום נתמך על ידי Cisco Webex',
  locationName: 'שם המיקום',
  street: 'כתובת, שורה ראשונה',
  city: 'עיר',
  postalCode: 'מיקוד',
  ready: /מוכן/,
};

describe.skipIf(withoutBrowser)('a wholesale customer on the page', () => {
  let browser: Browser;
  let bot: Bot;
  let served: { url: string; stop(): Promise<void> };

  beforeAll(async () => {
    browser = await launchBrowser();
    bot = await startBot({ pages: longPages });
    bot.cloud.faults.provisioningMs = 0;
    await addTemplate(bot.speaker('petra.holm@fjordlys.example'), 'Wholesale');
    const mail = { faults: noMailFaults(), mails: () => [], on: () => () => false };
    served = await startPage({ cloud: bot.cloud, mail, port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await bot?.stop();
  });

  async function openAsPetra(): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    onTestFinished(() => page.close());
    await page.goto(served.url);
    await page.getByText('Connected', { exact: true }).waitFor();
    await page.getByText('Petra Holm').click();
    return page;
  }

  /** The newest card that shows this text; as tall and with as many fields as a card may be. */
  async function cardWith(page: Page, shown: string): Promise<Locator> {
    const card = page.locator('.card', { hasText: shown }).last();
    await card.waitFor();
    const height = (await card.boundingBox())?.height ?? 0;
    expect(height).toBeGreaterThan(100);
    expect(height).toBeLessThanOrEqual(600);
    expect(await card.locator('input[type=text], input[type=email], select').count()).toBeLessThan(
      8,
    );
    return card;
  }

  async function walk(words: Words, externalId: string, company: string, picture: string) {
    const page = await openAsPetra();
    let interactions = 0;
    const press = async (card: Locator, name: string): Promise<void> => {
      interactions += 1;
      await card.getByRole('button', { name, exact: true }).click();
    };
    await page.getByLabel('Message', { exact: true }).fill(words.start);
    await page.keyboard.press('Enter');
    interactions += 1;

    const details = await cardWith(page, words.attest);
    await details.getByLabel(words.company).fill(company);
    await details.getByLabel(words.admin).fill(`${externalId.toLowerCase()}@mlyn.example`);
    await details.getByLabel(words.externalId).fill(externalId);
    await details.getByLabel(words.country).fill('Polska');
    await details.getByText(words.attest).click();
    await page.screenshot({ path: pictureAt(`${picture}-details`) });
    await press(details, words.next);

    const packages = await cardWith(page, 'Webex Suite');
    await packages.locator('input[value=webex_calling]').check();
    await packages.locator('input[value=webex_meetings]').check();
    await page.screenshot({ path: pictureAt(`${picture}-packages`) });
    await press(packages, words.next);

    const headquarters = await cardWith(page, words.postalCode);
    await headquarters.getByLabel(words.locationName).fill('HQ');
    await headquarters.getByLabel(words.street).fill('ul. Piotrkowska 17');
    await headquarters.getByLabel(words.city).fill('Łódź');
    await headquarters.getByLabel(words.postalCode).fill('90-406');
    await page.screenshot({ path: pictureAt(`${picture}-headquarters`) });
    await press(headquarters, words.next);

    const review = await cardWith(page, 'Europe/Warsaw');
    await page.screenshot({ path: pictureAt(`${picture}-review`) });
    expect(creationsAt(bot, externalId).asked).toBe(0);
    await press(review, words.create);
    await page.getByRole('log').getByText(words.ready).last().waitFor();
    await page.screenshot({ path: pictureAt(`${picture}-ready`) });
    expect(creationsAt(bot, externalId)).toEqual({ asked: 1, answered: [202] });
    return interactions;
  }

  test('is created in English within eight interactions', async () => {
    expect(await walk(english, 'PAGE-EN', 'Młyn Wiatraczny', 'wholesale-en')).toBe(5);
  });

  test('is created in Hebrew within eight interactions', async () => {
    expect(await walk(hebrew, 'PAGE-HE', 'טחנת הגליל', 'wholesale-he')).toBe(5);
  });
});
