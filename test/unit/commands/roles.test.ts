/** Giving and taking roles, told through the whole conversation. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Access } from '../../../src/access/people.ts';
import type { WebexIdentity } from '../../../src/access/record.ts';
import { help } from '../../../src/commands/help.ts';
import { setLanguage } from '../../../src/commands/language/set-language.ts';
import { type Menu, menuOf } from '../../../src/commands/menu.ts';
import { grantRole } from '../../../src/commands/roles/grant-role.ts';
import { listRoles } from '../../../src/commands/roles/list-roles.ts';
import { revokeRole } from '../../../src/commands/roles/revoke-role.ts';
import { whoami } from '../../../src/commands/whoami.ts';
import type { Command } from '../../../src/conversation/command.ts';
import type { Directory } from '../../../src/directory/directory.ts';
import type { Outcome } from '../../../src/inbox/outcome.ts';
import { languages } from '../../../src/language/index.ts';
import type { Store } from '../../../src/store/store.ts';
import { openTestStore } from '../../support/database.ts';
import { openDesk, otherOrg, person, posts, press, words } from '../../support/desk.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());
beforeEach(async () => {
  for (const table of ['AuditRecord', 'Offer', 'OutboxMessage', 'InboxEvent', 'BotUser']) {
    await store.query(`DELETE FROM "${table}"`);
  }
});

interface Uses {
  access: Access;
  directory: Pick<Directory, 'ensurePerson'>;
  menu: Menu;
}
const commands: readonly Command<Uses>[] = [
  listRoles,
  grantRole,
  revokeRole,
  help,
  whoami,
  setLanguage,
];

function open(more: readonly WebexIdentity[] = [], partnerAdmins: readonly string[] = []) {
  const full = person('full', 'atlas-portal.partner.salesfulladmin');
  const admin = person('admin', 'atlas-portal.partner.salesadmin');
  const jane = person('jane');
  const desk = openDesk({
    store,
    people: [full, admin, jane, ...more],
    commands,
    capabilities: (access) => ({
      access,
      directory: { ensurePerson: () => Promise.resolve(undefined) },
      menu: menuOf(commands),
    }),
    partnerAdmins,
  });
  /** Asks and says yes; the answer to the yes, or the refusal. */
  const settle = async (who: WebexIdentity, text: string) => {
    const asked = await desk.says(who, text);
    return asked.offers.length > 0 ? desk.presses(who, card(asked), 0) : asked;
  };
  return { desk, full, admin, jane, settle };
}

const card = (outcome: Outcome) => posts(outcome).find((post) => post.card);

describe('role grant', () => {
  test('names person, address and organization in its question', async () => {
    const { desk, admin } = open();

    const question = words(await desk.says(admin, 'role grant jane@partner.example helpdesk'));

    expect(question).toContain('Jane');
    expect(question).toContain('jane@partner.example');
    expect(question).toContain('Partner Example');
    expect(question).toContain('no role');
    expect(question).toContain('Help Desk');
  });

  test('counts from the next message on, for every replica at once', async () => {
    const { desk, admin, jane } = open();
    const replica = open().desk;
    expect(words(await desk.says(jane, 'whoami'))).toContain('only answers people');
    expect(words(await replica.says(jane, 'whoami'))).toBe('');
    await desk.presses(
      admin,
      card(await desk.says(admin, 'role grant jane@partner.example helpdesk')),
      0,
    );

    expect(words(await desk.says(jane, 'whoami'))).toContain('Help Desk (given in Deskhand)');
    expect(words(await replica.says(jane, 'whoami'))).toContain('Help Desk (given in Deskhand)');
  });

  test('is recorded with who, whom and what, by id', async () => {
    const { desk, admin, jane, settle } = open();

    await settle(admin, 'role grant jane@partner.example helpdesk');

    expect(await desk.audit()).toMatchObject([
      { outcome: 'asked', fields: { target: jane.personId, role: 'helpdesk' } },
      { outcome: 'confirmed' },
      {
        outcome: 'done',
        command: 'role.grant',
        personId: admin.personId,
        fields: { target: jane.personId, role: 'helpdesk' },
      },
    ]);
    expect(
      await store.query('SELECT role, "grantedBy" FROM "BotUser" WHERE "personId" = $1', [
        jane.personId,
      ]),
    ).toEqual([{ role: 'helpdesk', grantedBy: admin.personId }]);
  });

  test.each([
    ['helpdesk', 'helpdesk'],
    ['Help Desk', 'helpdesk'],
    ['readonly-admin', 'readonly-admin'],
    ['read only', 'readonly-admin'],
    ['partner admin', 'partner-admin'],
    ['mesa de ayuda', 'helpdesk'],
    ['administrator partnera', 'partner-admin'],
    ['audytor', 'auditor'],
    ['מנהל שותף', 'partner-admin'],
  ])('understands “%s”', async (said, role) => {
    const { admin, jane, settle } = open();

    await settle(admin, `role grant jane@partner.example ${said}`);

    expect(
      await store.query('SELECT role FROM "BotUser" WHERE "personId" = $1', [jane.personId]),
    ).toEqual([{ role }]);
  });

  test.each([
    ['role grant jane@partner.example', 'Which role? One of helpdesk'],
    ['role grant jane@partner.example boss', 'Which role? One of helpdesk'],
    ['role grant helpdesk', 'Please write it like this'],
    ['role grant', 'Something is still missing'],
    ['role grant nobody@partner.example helpdesk', 'I found nobody with the address'],
    ['role grant eve@other.example helpdesk', 'I found nobody with the address eve@other.example'],
    ['role grant robot@partner.example helpdesk', 'I found nobody with the address'],
    ['role grant jane@partner.example partner-full-admin', 'Only a partner full administrator'],
    ['role grant admin@partner.example helpdesk', 'You cannot change your own role'],
    ['role grant full@partner.example helpdesk', 'Only a partner full administrator'],
  ])('by a partner administrator: “%s” is refused', async (text, sentence) => {
    const eve = { ...person('eve'), email: 'eve@other.example', orgId: otherOrg };
    const robot = { ...person('robot'), type: 'bot' };
    const { desk, admin } = open([eve, robot]);

    const answer = await desk.says(admin, text);

    expect(words(answer)).toContain(sentence);
    expect(answer.offers).toEqual([]);
  });

  test('of a role the person has already is refused', async () => {
    const { desk, admin, settle } = open();
    await settle(admin, 'role grant jane@partner.example helpdesk');

    expect(words(await desk.says(admin, 'role grant jane@partner.example helpdesk'))).toContain(
      'has the role **Help Desk** already',
    );
  });

  test('by a partner full administrator may make another one', async () => {
    const { full, settle } = open();

    expect(words(await settle(full, 'role grant jane@partner.example full admin'))).toContain(
      'Jane now has the role **partner full administrator**',
    );
  });

  test('is for partner administrators only', async () => {
    const { desk, admin, jane, settle } = open();
    await settle(admin, 'role grant jane@partner.example readonly admin');

    expect(words(await desk.says(jane, 'role grant jane@partner.example full admin'))).toContain(
      'That needs the role **partner administrator**',
    );
  });

  test('names a person: somebody else with the same address by now gets nothing', async () => {
    const { desk, admin, jane } = open();
    const question = await desk.says(admin, 'role grant jane@partner.example helpdesk');
    jane.personId = 'person-janes-successor';

    expect(words(await desk.presses(admin, card(question), 0))).toContain('I found nobody');
    expect(await store.query('SELECT 1 FROM "BotUser" WHERE role IS NOT NULL')).toEqual([]);
  });
});

describe('role revoke', () => {
  test('takes everything away at once, also what Webex gives', async () => {
    const { desk, admin, full, settle } = open();
    expect(words(await desk.says(admin, 'whoami'))).toContain('partner administrator');

    expect(words(await settle(full, 'role revoke admin@partner.example'))).toContain(
      'Admin no longer has access',
    );

    expect(words(await desk.says(admin, 'role list'))).toContain('only answers people');
  });

  test('reaches somebody who has left Webex', async () => {
    const { desk, admin, jane, settle } = open();
    await settle(admin, 'role grant jane@partner.example helpdesk');
    jane.email = 'gone@partner.example';

    expect(words(await settle(admin, 'role revoke jane@partner.example'))).toContain(
      'Jane no longer has access',
    );
    expect(words(await desk.says(admin, 'role revoke jane@partner.example'))).toContain(
      'has no access already',
    );
  });

  test('of the last one who can give roles is refused', async () => {
    const { desk, full } = open();

    expect(words(await desk.says(full, 'role revoke full@partner.example'))).toContain(
      'Nobody would be left who can give roles',
    );
    expect(words(await desk.says(full, 'role grant full@partner.example helpdesk'))).toContain(
      'Nobody would be left who can give roles',
    );
  });

  test('of oneself is possible when another one is left', async () => {
    const { full, settle } = open();
    await settle(full, 'role grant jane@partner.example partner admin');

    expect(words(await settle(full, 'role revoke full@partner.example'))).toContain(
      'Full no longer has access',
    );
  });

  test('of each other at the same moment leaves one of the two', async () => {
    const { desk, full, jane, settle } = open();
    await settle(full, 'role grant jane@partner.example full admin');
    const ofFull = await desk.says(jane, 'role revoke full@partner.example');
    const ofJane = await desk.says(full, 'role revoke jane@partner.example');
    const first = await desk.crashes(press(jane, card(ofFull), 0));
    const second = await desk.crashes(press(full, card(ofJane), 0));

    await store.transaction(async (tx) => first.write?.(tx));
    const late = store.transaction(async (tx) => second.write?.(tx));

    await expect(late).rejects.toThrow('access denied');
    expect(words(await desk.presses(full, card(ofJane), 0))).toContain('only answers people');
    expect(words(await desk.says(jane, 'whoami'))).toContain('partner full administrator');
  });

  test('works for somebody of the settings', async () => {
    const { desk, full, jane, settle } = open([], ['jane@partner.example']);
    expect(words(await desk.says(jane, 'whoami'))).toContain('from the settings');

    await settle(full, 'role revoke jane@partner.example');

    expect(words(await desk.says(jane, 'whoami'))).toContain('only answers people');
    expect(words(await desk.says(full, 'role list'))).not.toContain('jane@partner.example');
  });
});

test('role list shows who was given what, and marks what the settings give', async () => {
  const { desk, admin, settle } = open([], ['boss@partner.example']);
  await settle(admin, 'role grant jane@partner.example helpdesk');

  const list = words(await desk.says(admin, 'role list'));

  expect(list).toMatch(/Jane.*Help Desk.*jane@partner\.example.*since/);
  expect(list).toMatch(/boss@partner\.example.*partner administrator.*from the settings/);
});

describe('language', () => {
  test.each([
    ['language polski', 'pl', 'Od teraz rozmawiam z Tobą po polsku.', 'Nie ma tu otwartej listy'],
    ['język hebrajski', 'he', 'מעכשיו נדבר בעברית.', 'אין כאן רשימה'],
    ['speak Spanish', 'es', 'A partir de ahora le hablo en español.', 'Aquí no hay ninguna lista'],
    ['idioma noruego', 'nb', 'Fra nå av snakker jeg norsk med deg.', 'Det er ingen åpen liste'],
    [
      'språk bulgarsk',
      'bg',
      'Отсега нататък говоря с Вас на български.',
      'Тук няма отворен списък',
    ],
    ['שפה אנגלית', 'en', 'From now on I speak English with you.', 'There is no list open'],
    ['mów po polsku', 'pl', 'Od teraz rozmawiam z Tobą po polsku.', 'Nie ma tu otwartej listy'],
    ['דבר בעברית', 'he', 'מעכשיו נדבר בעברית.', 'אין כאן רשימה'],
  ])('“%s” sets %s at once and for good', async (text, language, sentence, later) => {
    const { desk, admin } = open();

    expect(words(await desk.says(admin, text))).toBe(sentence);
    desk.restart();
    expect(words(await desk.says(admin, '99'))).toContain(later);
    expect(await store.query('SELECT language FROM "BotUser"')).toEqual([{ language }]);
  });

  test('without a name offers a card whose buttons set it', async () => {
    const { desk, admin } = open();
    const offer = await desk.says(admin, 'language');

    const chosen = await desk.presses(admin, card(offer), languages.indexOf('pl'));

    expect(words(chosen)).toBe('Od teraz rozmawiam z Tobą po polsku.');
    expect(words(await desk.says(admin, 'role list'))).toContain('0 osób ma rolę');
  });

  test('that Deskhand does not speak is refused with those it does', async () => {
    const { desk, admin } = open();

    expect(words(await desk.says(admin, 'language klingon'))).toBe(
      'I do not speak that language. I speak English, Polski, Español, Български, Norsk, עברית.',
    );
  });
});

test('whoami tells name, address, role and where it comes from', async () => {
  const { desk, full } = open();

  const answer = words(await desk.says(full, 'whoami'));

  expect(answer).toContain('Full');
  expect(answer).toContain('full@partner.example');
  expect(answer).toContain('partner full administrator (from your role in Webex)');
});

test('help shows a help-desk agent no role commands', async () => {
  const { desk, admin, jane, settle } = open();
  await settle(admin, 'role grant jane@partner.example helpdesk');

  expect(words(await desk.says(jane, 'help'))).not.toContain('role grant');
  expect(words(await desk.says(admin, 'help'))).toContain('role grant');
  expect(words(await desk.says(admin, 'help role'))).toContain('role revoke');
});
