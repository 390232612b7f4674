/** Onboarding templates and new wholesale customers, the whole path: cards, Webex, and what becomes of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Speaker } from '../support/conversation.ts';
import { readPublishedApi } from '../support/published-api.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';
import {
  addTemplate,
  creationsAt,
  details,
  fieldsOf,
  location,
  primary,
  provisioningId,
  retiredId,
  seen,
  upToReview,
} from '../support/wholesale-desk.ts';

const published = readPublishedApi();
let bot: Bot;
let petra: Speaker;
let maya: Speaker;

beforeAll(async () => {
  bot = await startBot({ pages: longPages, limits: { general: 5_000 } });
  petra = bot.speaker('petra.holm@fjordlys.example');
  maya = bot.speaker('maya.lind@fjordlys.example');
  bot.cloud.faults.provisioningMs = 0;
});
afterAll(() => bot.stop());

describe('onboarding templates', () => {
  test('are needed before any customer (F262, F265)', async () => {
    expect(seen(await petra.asks('new customer'))).toContain('add template');
  });

  test('are for partner administrators', async () => {
    expect(seen(await maya.asks('add template'))).toMatch(/partner administrator/i);
  });

  test('are registered over four cards that say what only Partner Hub can do (F269–F278)', async () => {
    const first = await petra.asksForCard('add template');
    expect(seen(first.message)).toContain('made in Partner Hub');
    expect(first.json).toContain('https://admin.webex.com');
    expect(Object.keys(fieldsOf(first))).toEqual([
      'name',
      'admin',
      'country',
      'language',
      'subscription',
      'provisioningId',
    ]);
    await petra.presses(
      first,
      'Next',
      primary('Wholesale PL', { country: 'Atlantis', admin: 'x' }),
    );
    const again = await petra.direct.receivesCard(/Step 1 of 4/);
    expect(fieldsOf(again)['country']).toEqual({
      label: '✕ Country or region: I know no such country',
      value: 'Atlantis',
    });
    expect(fieldsOf(again)['admin']?.label).toContain('is no e-mail address');
    expect(fieldsOf(again)['subscription']?.value).toBe('Wholesale-PL-2026');

    await petra.presses(again, 'Next', primary('Wholesale PL', { country: 'Polska' }));
    const second = await petra.direct.receivesCard(/Step 2 of 4/);
    expect(seen(second.message)).toContain('does not recommend');
    await petra.presses(second, 'Next', { pstn: 'CCP One', authentication: 'partner' });
    const idp = await petra.direct.receivesCard(/Step 2 of 4/);
    expect(fieldsOf(idp)['idp']?.label).toContain('is needed with partner sign-in');
    await petra.presses(idp, 'Next', {
      pstn: 'CCP One',
      authentication: 'partner',
      idp: 'https://idp.fjordlys.example/saml',
      inviteEmails: 'true',
    });
    const third = await petra.direct.receivesCard(/Step 3 of 4/);
    await petra.presses(third, 'Next', { packages: 'webex_calling,webex_meetings' });
    const review = await petra.direct.receivesCard(/Step 4 of 4/);
    expect(seen(review.message)).toContain(provisioningId);
    expect(seen(review.message)).toContain('does not recommend');
    expect(seen(await petra.asks('templates'))).toContain('0 onboarding templates');
    await petra.presses(review, 'Save template');
    expect(seen(await petra.direct.receives(/saved/))).toContain('Wholesale PL');
  });

  test('whose provisioning ID Webex does not know, or no longer, are not kept', async () => {
    const first = await petra.asksForCard('add template');
    await petra.presses(first, 'Next', primary('Gone', { provisioningId: retiredId }));
    await petra.presses(await petra.direct.receivesCard(/Step 2 of 4/), 'Next', {
      authentication: 'webex',
    });
    await petra.presses(await petra.direct.receivesCard(/Step 3 of 4/), 'Next', {
      packages: 'webex_calling',
    });
    const back = await petra.direct.receivesCard(/Step 1 of 4/);
    expect(fieldsOf(back)['provisioningId']?.label).toContain('template that was deleted');
    await petra.presses(back, 'Discard');
    expect(seen(await petra.direct.receives(/discarded/))).toContain('Nothing was created');
  });

  test('show their provisioning ID letter by letter, and are changed with every value there (F268, F279)', async () => {
    const list = await petra.asksForCard('templates');
    expect(seen(list.message)).toContain('1 onboarding template');
    await petra.presses(list, '1');
    const card = await petra.direct.receivesCard(/Provisioning ID/);
    expect(card.json).toContain(`"text":"${provisioningId}"`);
    await petra.presses(card, 'Edit');
    const first = await petra.direct.receivesCard(/Step 1 of 4/);
    expect(fieldsOf(first)['name']?.value).toBe('Wholesale PL');
    await petra.presses(first, 'Next', primary('Wholesale PL 2'));
    await petra.presses(await petra.direct.receivesCard(/Step 2 of 4/), 'Next', {
      authentication: 'webex',
    });
    const third = await petra.direct.receivesCard(/Step 3 of 4/);
    expect(fieldsOf(third)['packages']?.value).toBe('webex_calling,webex_meetings');
    await petra.presses(third, 'Next', {
      packages: 'webex_calling,webex_meetings,webex_suite,attendant_console',
    });
    await petra.presses(await petra.direct.receivesCard(/Step 4 of 4/), 'Save template');
    await petra.direct.receives(/Wholesale PL 2/);
  });

  test('are retired after a question, and used again (F267)', async () => {
    await addTemplate(petra, 'Second');
    const question = await petra.asksForCard('retire template Second');
    await petra.presses(question, 'Retire');
    await petra.direct.receives(/is retired/);
    expect(seen(await petra.asks('templates'))).toContain('retired');
    const other = await petra.asksForCard('retire template Second');
    await petra.presses(other, 'Use again');
    await petra.direct.receives(/in use again/);
    await petra.presses(await petra.asksForCard('retire template Second'), 'Retire');
    await petra.direct.receives(/is retired/);
  });
});

describe('a new customer', () => {
  test('takes five interactions, is created once and reported where it was asked for (F281–F289)', async () => {
    const first = await petra.asksForCard('new customer');
    expect(Object.keys(fieldsOf(first))).toEqual([
      'company',
      'admin',
      'externalId',
      'country',
      'language',
      'attested',
    ]);
    await petra.presses(first, 'Next', details('Młyn Wiatraczny', 'MLYN-1'));
    const second = await petra.direct.receivesCard(/Step 2 of 4/);
    await petra.presses(second, 'Next', { packages: 'webex_calling,webex_meetings' });
    const third = await petra.direct.receivesCard(/Step 3 of 4/);
    expect(Object.keys(fieldsOf(third))).toEqual([
      'locationName',
      'street',
      'addition',
      'city',
      'postalCode',
    ]);
    await petra.presses(third, 'Next', location);
    const review = await petra.direct.receivesCard(/Step 4 of 4/);
    expect(seen(review.message)).toContain('Nothing has been created yet');
    expect(seen(review.message)).toContain('Europe/Warsaw');
    expect(creationsAt(bot, 'MLYN-1').asked).toBe(0);
    await petra.presses(review, 'Create customer');
    await petra.direct.receives(/asked to create/);
    expect(seen(await petra.direct.receives(/is ready/))).toContain('MLYN-1');
    expect(creationsAt(bot, 'MLYN-1')).toEqual({ asked: 1, answered: [202] });
    expect(seen(await petra.asks('creations'))).toContain('ready');
  });

  test('is set up from there: locations, numbers, users, administrators, Setup Assist (F292–F298)', async () => {
    // the copy learns of the customer right after the word that it is ready
    let card = await petra.asksForCard('set up Młyn Wiatraczny');
    for (let more = 0; more < 50 && !seen(card.message).includes('Headquarters'); more += 1) {
      await bot.app.settled();
      card = await petra.asksForCard('set up Młyn Wiatraczny');
    }
    expect(seen(card.message)).toContain(
      'Headquarters · Łódź · not connected to the public network',
    );
    expect(seen(card.message)).toContain('12 · +4842999000');
    expect(seen(card.message)).toContain('cannot be downgraded');
    expect(card.json).toContain('Setup%20Assist');
    await petra.presses(card, 'Admins');
    await petra.direct.receivesCard(/mlyn-1@mlyn.example/);
    await petra.presses(card, 'Add users');
    await petra.direct.receivesCard(/Młyn Wiatraczny/);
  });

  test('asks only what its packages need (F288)', async () => {
    const first = await petra.asksForCard('new customer Salon Meetings');
    expect(fieldsOf(first)['company']?.value).toBe('Salon Meetings');
    await petra.presses(first, 'Next', details('Salon Meetings', 'SALON-1', { country: 'US' }));
    await petra.presses(await petra.direct.receivesCard(/Step 2 of 4/), 'Next', {
      packages: 'webex_meetings',
    });
    const third = await petra.direct.receivesCard(/Step 3 of 4/);
    expect(Object.keys(fieldsOf(third))).toEqual([
      'street',
      'addition',
      'city',
      'state',
      'postalCode',
      'timeZone',
    ]);
    await petra.presses(third, 'Discard');
    await petra.direct.receives(/discarded/);
  });

  test('keeps what was typed when going back, and after a restart', async () => {
    const first = await petra.asksForCard('new customer');
    await petra.presses(first, 'Next', details('Kept GmbH', 'KEPT-1'));
    const second = await petra.direct.receivesCard(/Step 2 of 4/);
    await petra.presses(second, 'Back', { packages: 'webex_suite' });
    const back = await petra.direct.receivesCard(/Step 1 of 4/);
    expect(fieldsOf(back)['company']?.value).toBe('Kept GmbH');
    expect(fieldsOf(back)['externalId']?.value).toBe('KEPT-1');
    await petra.presses(back, 'Next', details('Kept GmbH', 'KEPT-1'));
    const kept = await petra.direct.receivesCard(/Step 2 of 4/);
    expect(fieldsOf(kept)['packages']?.value).toBe('webex_suite');

    await bot.restart();
    const resumed = await petra.asksForCard('new customer');
    expect(seen(resumed.message)).toContain('left this unfinished');
    expect(fieldsOf(resumed)['packages']?.value).toBe('webex_suite');
    // the older card no longer counts
    await petra.presses(kept, 'Next', { packages: 'webex_meetings' });
    expect(seen(await petra.direct.receives(/no longer the latest/))).toContain(
      'nothing you typed',
    );
    await petra.presses(resumed, 'Discard');
    await petra.direct.receives(/discarded/);
  });

  test('with mistakes is shown each at its field, and nothing is created (G6, F282–F286)', async () => {
    const first = await petra.asksForCard('new customer');
    await petra.presses(first, 'Next', {
      company: '100% Sp. z o.o.',
      admin: 'anna',
      externalId: 'two words',
      country: 'Atlantis',
    });
    const again = await petra.direct.receivesCard(/Step 1 of 4/);
    const labels = Object.fromEntries(
      Object.entries(fieldsOf(again)).map(([id, { label }]) => [id, label]),
    );
    expect(labels).toEqual({
      company: '✕ Company name: must not contain “%”',
      admin: '✕ Administrator’s e-mail: is no e-mail address',
      externalId: '✕ External customer ID (optional): letters, digits and . _ - only',
      country: '✕ Country or region: I know no such country',
      language: 'Language of e-mails',
      attested: '✕ Supported location: must be confirmed',
    });
    expect(fieldsOf(again)['company']?.value).toBe('100% Sp. z o.o.');
    expect(seen(again.message)).toContain('5 to correct');

    await petra.presses(again, 'Next', details('Mistakes', 'MLYN-1'));
    const second = await petra.direct.receivesCard(/Step 2 of 4/);
    await petra.presses(second, 'Next', { packages: 'attendant_console' });
    const needs = await petra.direct.receivesCard(/Step 2 of 4/);
    expect(fieldsOf(needs)['packages']?.label).toContain(
      'Attendant Console needs one of: Webex Calling, Webex Suite',
    );
    await petra.presses(needs, 'Next', { packages: 'webex_voice' });
    const foreign = await petra.direct.receivesCard(/Step 2 of 4/);
    expect(fieldsOf(foreign)['packages']?.label).toContain('not in the template: Webex Voice');
    await petra.presses(foreign, 'Next', { packages: 'webex_calling' });
    const third = await petra.direct.receivesCard(/Step 3 of 4/);
    await petra.presses(third, 'Next', { ...location, street: 'x'.repeat(51) });
    const long = await petra.direct.receivesCard(/Step 3 of 4/);
    expect(fieldsOf(long)['street']).toEqual({
      label: '✕ Address, first line: at most 50 characters, this has 51',
      value: 'x'.repeat(51),
    });
    await petra.presses(long, 'Next', location);
    const taken = await petra.direct.receivesCard(/Step 1 of 4/);
    expect(fieldsOf(taken)['externalId']?.label).toContain('another customer has it');
    await petra.presses(
      taken,
      'Next',
      details('Mistakes', 'MISTAKE-1', { admin: 'anna.nowak@zaklady-lodz.example' }),
    );
    const packages = await petra.direct.receivesCard(/Step 2 of 4/);
    await petra.presses(packages, 'Next', { packages: 'webex_calling' });
    await petra.presses(await petra.direct.receivesCard(/Step 3 of 4/), 'Next', location);
    const known = await petra.direct.receivesCard(/Step 1 of 4/);
    expect(fieldsOf(known)['admin']?.label).toContain('belongs to somebody already');
    await petra.presses(known, 'Discard');
    await petra.direct.receives(/discarded/);
    expect(creationsAt(bot, 'MISTAKE-1').asked).toBe(0);
  });

  test('whose name another customer has is shown beside it before it is created', async () => {
    const review = await upToReview(petra, 'ZAKLADY LODZ Sp. z o.o.', 'ALIKE-1');
    expect(seen(review.message)).toContain(
      'same or a similar name exists: Zakłady Łódź Sp. z o.o.',
    );
    await petra.presses(review, 'Not now');
    await petra.direct.receives(/nothing was changed/i);
    await petra.presses(await upToReview(petra, 'Other', 'OTHER-1'), 'Back');
    await petra.presses(await petra.direct.receivesCard(/Step 3 of 4/), 'Discard');
    await petra.direct.receives(/discarded/);
  });

  test('is created once, however often the button is pressed and whoever presses it', async () => {
    const review = await upToReview(petra, 'Fifty', 'FIFTY-1');
    const [yes] = review.buttons;
    await maya.presses({ ...review }, 'Create customer').catch(() => undefined);
    await Promise.all(
      Array.from({ length: 50 }, () => petra.pressesRaw(review.message.id, yes?.data ?? {})),
    );
    for (let other = 1; other < 50; other += 1) await petra.direct.receives(/already done/);
    const isReady = () => petra.direct.posted().some((each) => /Fifty.*is ready/.test(seen(each)));
    if (!isReady()) await petra.direct.receives(/Fifty.*is ready/);
    expect(creationsAt(bot, 'FIFTY-1')).toEqual({ asked: 1, answered: [202] });
  });

  test('is found again when the answer was lost, or a refusal followed its creation', async () => {
    bot.cloud.faults.lostCreations = 1;
    await petra.presses(await upToReview(petra, 'Lost', 'LOST-1'), 'Create customer');
    await petra.direct.receives(/Lost.*is ready/);
    expect(creationsAt(bot, 'LOST-1').asked).toBe(1);

    bot.cloud.faults.refusedCreations = 1;
    await petra.presses(await upToReview(petra, 'Refused', 'REFUSED-1'), 'Create customer');
    await petra.direct.receives(/Refused.*is ready/);
    expect(creationsAt(bot, 'REFUSED-1')).toEqual({ asked: 1, answered: [400] });
  });

  test('is reported with Webex’s errors, in review, and when it failed', async () => {
    bot.cloud.faults.provisioningOutcome = 'provisioned_with_errors';
    await petra.presses(await upToReview(petra, 'Half', 'HALF-1'), 'Create customer');
    const half = seen(await petra.direct.receives(/reports errors/));
    expect(half).toContain('webex_calling: A location could not be provisioned.');

    bot.cloud.faults.provisioningOutcome = 'error';
    await petra.presses(await upToReview(petra, 'None', 'NONE-1'), 'Create customer');
    expect(seen(await petra.direct.receives(/was not created/))).toContain(
      'The customer could not be provisioned.',
    );

    bot.cloud.faults.provisioningOutcome = 'pending_rpl_review';
    await petra.presses(await upToReview(petra, 'Review', 'REVIEW-1'), 'Create customer');
    expect(seen(await petra.direct.receives(/compliance review/))).toContain('nothing to do');
    await bot.restart();
    bot.cloud.faults.provisioningOutcome = 'provisioned';
    bot.passes(11 * 60_000);
    expect(seen(await petra.direct.receives(/Review.*is ready/))).toContain('REVIEW-1');
  });

  test('is not created when its template is retired meanwhile, or the role is lost', async () => {
    const review = await upToReview(petra, 'Late', 'LATE-1');
    await petra.presses(await petra.asksForCard('retire template Wholesale'), 'Retire');
    await petra.direct.receives(/is retired/);
    await petra.presses(review, 'Create customer');
    const card = await petra.direct.receivesCard(/Step 1 of 4/);
    expect(seen(card.message)).toContain('is retired: Wholesale PL 2');
    expect(creationsAt(bot, 'LATE-1').asked).toBe(0);
  });
});

test.skipIf(!published)('every request above is as Webex publishes it', () => {
  const asked = bot.cloud
    .calls()
    .filter(
      ({ method, path, status }) =>
        method === 'POST' && path.includes('/wholesale/') && status < 300,
    );
  expect(asked.length).toBeGreaterThan(4);
  for (const { method, path, request } of asked) {
    const operation = published?.operationOf(method, path.replace('/v1', ''));
    expect([path, operation?.bodyFaults?.(request)]).toEqual([path, []]);
  }
});
