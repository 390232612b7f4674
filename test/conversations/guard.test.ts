/** An eye on those who look after others: very many profiles, or one nobody has a reason to look at. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, startBot } from '../support/start-bot.ts';

const decoy = 'anna.nowak@zaklady-lodz.example';
let bot: Bot;
let maya: Speaker;
let petra: Speaker;

beforeAll(async () => {
  bot = await startBot({
    settings: { PARTNER_ADMINS: 'petra.holm@fjordlys.example', DECOY_PEOPLE: decoy },
  });
  maya = bot.speaker('maya.lind@fjordlys.example');
  petra = bot.speaker('petra.holm@fjordlys.example');
});
afterAll(() => bot.stop());

/** Lines as those of looks at this many other people a minute ago. */
function lookedAt(count: number) {
  return bot.reads((store) =>
    store.query(
      `INSERT INTO "AuditRecord"("callId", "personId", command, outcome, fields)
       SELECT 'A7F3-21KQ', $1, 'user.show', 'done', jsonb_build_object('target', 'p' || n)
         FROM generate_series(1, $2::int) AS n`,
      [maya.person.id, count],
    ),
  );
}

function lines(command: string) {
  return bot.reads((store) =>
    store.query<{ fields: Record<string, unknown>; personId: string }>(
      `SELECT fields, "personId" FROM "AuditRecord" WHERE command = $1 ORDER BY id`,
      [command],
    ),
  );
}

test('the 61st profile within an hour alarms the partner administrators, looked at by its licences', async () => {
  await maya.says('user anna.nowak@cafesol.example');
  await maya.direct.receivesCard('Anna Nowak');
  await lookedAt(59);
  bot.rings('* * * * *');
  await maya.says('licences of anna.nowak@cafesol.example');
  await maya.direct.receivesCard('Anna Nowak');
  bot.rings('* * * * *');
  await petra.says('whoami');
  await petra.direct.receivesCard(/./);
  expect(petra.direct.posted().filter((one) => seen(one).includes('⚠'))).toEqual([]);

  await maya.says('licences of anna.kowalska-wisniewska@zaklady-lodz.example');
  await maya.direct.receivesCard('Kowalska');
  bot.rings('* * * * *');
  const alarm = await petra.direct.receives('⚠');
  expect(seen(alarm)).toContain('Maya Lind');
  expect(seen(alarm)).toContain('61 people');
  const [line] = await lines('guard.alarm');
  expect(line).toMatchObject({
    personId: 'deskhand',
    fields: { kind: 'views', agent: maya.person.id, count: 61 },
  });
});

test('a decoy alarms by its licences, too', async () => {
  await maya.says(`licences of ${decoy}`);
  await maya.direct.receivesCard('Anna Nowak');
  bot.rings('* * * * *');
  const alarm = await petra.direct.receives('Anna Nowak');

  expect(seen(alarm)).toContain('Maya Lind');
  const written = await lines('guard.alarm');
  expect(written.map(({ fields }) => fields['kind'])).toEqual(['views', 'decoy']);
});

test('a look at the devices of somebody is a look at that person', async () => {
  await maya.says('devices of anna.nowak@cafesol.example');
  await maya.direct.receivesCard(/./s);
  const targets = async (command: string) =>
    (await lines(command)).map(({ fields }) => fields['target']);
  const [anna] = await targets('user.services');

  expect(anna).toEqual(expect.any(String));
  expect(await targets('device.show')).toEqual([anna]);
});

test('a look at a number is a look at whoever has it', async () => {
  const [held] = await bot.reads((store) =>
    store.query<{ phone: string; ownerId: string }>(
      `SELECT n."phoneNumber" AS phone, n."ownerId" FROM "PhoneNumber" n JOIN "Person" p ON p.id = n."ownerId"
        WHERE n."phoneNumber" LIKE '+48%' AND n."goneAt" IS NULL ORDER BY n."phoneNumber" LIMIT 1`,
    ),
  );
  await maya.says(`number ${held?.phone}`);
  await maya.direct.receivesCard(/\+48/);
  const [line] = await lines('number.show');

  expect(line?.fields['target']).toBe(held?.ownerId);
});
