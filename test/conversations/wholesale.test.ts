/** Onboarding templates and new wholesale customers, the whole path: cards, Webex, and what becomes of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Card, Speaker } from '../support/conversation.ts';
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
  test('are needed before any customer (F261, F262, F263, F265)', async () => {
    expect(seen(await petra.asks('new customer'))).toContain('add template');
  });

  test('are for partner administrators', async () => {
    expect(seen(await maya.asks('add template'))).toMatch(/partner administrator/i);
  });

  test('are registered over four cards that say what only Partner Hub can do (F269, F270, F271, F272, F273, F274, F275, F276, F277, F278)', async () => {
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
      inviteEmails: 'false',
    });
    const third = await petra.direct.receivesCard(/Step 3 of 4/);
    expect(fieldsOf(third)['packages']?.value).toBe('webex_calling,webex_meetings');
    await petra.presses(third, 'Next', {
      packages: 'webex_calling,webex_meetings,webex_suite,attendant_console',
    });
    await petra.presses(await petra.direct.receivesCard(/Step 4 of 4/), 'Save template');
    await petra.direct.receives(/Wholesale PL 2/);

    const lines = await bot.reads((store) =>
      store.query<{ fields: Record<string, unknown> }>(
        `SELECT fields FROM "AuditRecord" WHERE command = 'template.save' AND outcome = 'done' ORDER BY id`,
      ),
    );
    expect(lines.at(-1)?.fields).toEqual({
      template: expect.any(String),
      changed: 'name,pstnProvider,authentication,idpEntityId,packages,inviteEmails',
      'before.name': 'Wholesale_PL',
      'after.name': 'Wholesale_PL_2',
      'before.pstnProvider': 'CCP_One',
      'after.pstnProvider': '',
      'before.authentication': 'partner',
      'after.authentication': 'webex',
      'before.idpEntityId': 'https://idp.fjordlys.example/saml',
      'after.idpEntityId': '',
      'before.packages': 'webex_calling,webex_meetings',
      'after.packages': 'webex_calling,webex_meetings,webex_suite,attendant_console',
      'before.inviteEmails': 'true',
      'after.inviteEmails': 'false',
    });
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

/** Jonas, once he has this role. */
async function withRole(role: 'partner-admin' | 'helpdesk'): Promise<Speaker> {
  const email = 'jonas.berg@fjordlys.example';
  await petra.presses(await petra.asksForCard(`role grant ${email} ${role}`), /role/i);
  await petra.direct.receives(/Jonas Berg/);
  return bot.speaker(email);
}

/** From the card with the packages on. */
async function jonasUpToReview(jonas: Speaker, second: Card): Promise<Card> {
  await jonas.presses(second, 'Next', { packages: 'webex_calling,webex_meetings' });
  await jonas.presses(await jonas.direct.receivesCard(/Step 3 of 4/), 'Next', location);
  return jonas.direct.receivesCard(/Step 4 of 4/);
}

describe('a new customer', () => {
  test('takes five interactions, is created once and reported where it was asked for (F281, F282, F283, F284, F285, F286, F287, F288, F289)', async () => {
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
    expect(seen(card.message)).toContain('Headquarters · Łódź · no PSTN connection yet');
    expect(seen(card.message)).toContain('12 · +4842999000');
    expect(seen(card.message)).toContain('cannot be downgraded');
    expect(card.json).toContain('https://help.webex.com/en-us/article/njff38ab');
    await petra.presses(card, 'Admins');
    await petra.direct.receivesCard(/mlyn-1@mlyn.example/);
    await petra.presses(card, 'Add users');
    await petra.direct.receivesCard(/Młyn Wiatraczny/);
  });

  test('asks only what its packages and its country need, wherever in the world that is (F288, F291)', async () => {
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
    await petra.presses(third, 'Next', {
      street: '771 Alder Drive',
      city: 'Milpitas',
      state: 'CA',
      postalCode: '95035',
      timeZone: 'America/Los_Angeles',
    });
    await petra.presses(await petra.direct.receivesCard(/Step 4 of 4/), 'Create customer');
    await petra.direct.receives(/Salon Meetings.*is ready/);
    expect(creationsAt(bot, 'SALON-1')).toEqual({ asked: 1, answered: [202] });
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
    const resumed = await petra.asksForCard('new customer');
    expect(seen(resumed.message)).toContain('Step 4 of 4');
    await petra.presses(resumed, 'Back');
    await petra.presses(await petra.direct.receivesCard(/Step 3 of 4/), 'Discard');
    await petra.direct.receives(/discarded/);
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

  test('is found again when the answer was lost, or a refusal followed its creation; both are from one template (F266)', async () => {
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
    const failed = seen(await petra.direct.receives(/was not created/));
    expect(failed).toContain('The customer could not be provisioned.');
    expect(failed).toContain('What you typed is kept');
    const kept = await petra.asksForCard('new customer');
    expect(fieldsOf(kept)['company']?.value).toBe('None');
    expect(fieldsOf(kept)['admin']?.value).toBe('none-1@mlyn.example');
    await petra.presses(kept, 'Discard');
    await petra.direct.receives(/discarded/);
    expect(fieldsOf(await petra.asksForCard('new customer'))['company']?.value).toBe('');

    bot.cloud.faults.provisioningOutcome = 'pending_rpl_review';
    await petra.presses(await upToReview(petra, 'Review', 'REVIEW-1'), 'Create customer');
    expect(seen(await petra.direct.receives(/compliance review/))).toContain('nothing to do');
    await bot.restart();
    bot.cloud.faults.provisioningOutcome = 'provisioned';
    bot.passes(11 * 60_000);
    expect(seen(await petra.direct.receives(/Review.*is ready/))).toContain('REVIEW-1');
  });

  test('belongs to whoever fills it in: nobody else presses its cards, goes on with it or sees it', async () => {
    const jonas = await withRole('partner-admin');
    await jonas.presses(
      await jonas.asksForCard('new customer'),
      'Next',
      details('Jonas AS', 'JONAS-1'),
    );
    const second = await jonas.direct.receivesCard(/Step 2 of 4/);
    // Webex lets nobody press a card of somebody else's space; what stands on it is of no use elsewhere either
    const other = await petra.asksForCard('templates');
    await petra.pressesRaw(other.message.id, { ...second.buttons[0]?.data, packages: 'x' });
    expect(seen(await petra.direct.receives(/./s))).toContain('was meant for somebody else');
    const hers = await petra.asksForCard('new customer');
    expect(fieldsOf(hers)['company']?.value).toBe('');
    await petra.presses(hers, 'Discard');
    await petra.direct.receives(/discarded/);

    const review = await jonasUpToReview(jonas, second);
    await petra.pressesRaw(other.message.id, { ...review.buttons[0]?.data });
    expect(seen(await petra.direct.receives(/./s))).toContain('was meant for somebody else');
    await jonas.presses(review, 'Not now');
    await jonas.direct.receives(/nothing was changed/i);
    expect(creationsAt(bot, 'JONAS-1').asked).toBe(0);
    await withRole('helpdesk');
  });

  test('takes from a press only what its card asks for, and believes none of it', async () => {
    const first = await petra.asksForCard('new customer Forged');
    await petra.presses(first, 'Next', details('Forged', 'FORGED-1'));
    const second = await petra.direct.receivesCard(/Step 2 of 4/);
    const [next] = second.buttons.filter(({ title }) => title === 'Next');
    await petra.pressesRaw(second.message.id, {
      ...next?.data,
      draft: 'somebody-else',
      turn: '99',
      go: 'leave',
      company: '100%',
      externalId: 'MLYN-1',
      packages: 'webex_calling,webex_everything',
    });
    const again = await petra.direct.receivesCard(/Step 2 of 4/);
    expect(fieldsOf(again)['packages']?.label).toContain('no such package: webex_everything');
    await petra.pressesRaw(again.message.id, { ...next?.data, c: '77' });
    await petra.direct.receives(/does not belong to anything/);
    await petra.presses(again, 'Back', { packages: 'webex_calling' });
    const back = await petra.direct.receivesCard(/Step 1 of 4/);
    expect(fieldsOf(back)['company']?.value).toBe('Forged');
    expect(fieldsOf(back)['externalId']?.value).toBe('FORGED-1');
    await petra.presses(back, 'Discard');
    await petra.direct.receives(/discarded/);
    expect(creationsAt(bot, 'FORGED-1').asked).toBe(0);
  });

  test('stands still while the role is lost, between the cards and at the last one, and goes on with it', async () => {
    const jonas = await withRole('partner-admin');
    const first = await jonas.asksForCard('new customer Role Lost');
    await jonas.presses(first, 'Next', details('Role Lost', 'ROLE-1'));
    const second = await jonas.direct.receivesCard(/Step 2 of 4/);
    await withRole('helpdesk');
    await jonas.presses(second, 'Next', { packages: 'webex_calling' });
    expect(seen(await jonas.direct.receives(/./s))).toMatch(/partner administrator/i);

    await withRole('partner-admin');
    const resumed = await jonas.asksForCard('new customer');
    expect(seen(resumed.message)).toContain('Step 2 of 4');
    expect(fieldsOf(resumed)['packages']?.value).toBe('');
    const review = await jonasUpToReview(jonas, resumed);
    await withRole('helpdesk');
    await jonas.presses(review, 'Create customer');
    expect(seen(await jonas.direct.receives(/./s))).toMatch(/partner administrator/i);
    await bot.cloud.delivered();
    expect(creationsAt(bot, 'ROLE-1').asked).toBe(0);
  });

  test('is not created when its template is retired meanwhile', async () => {
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
