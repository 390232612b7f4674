/** Subscriptions and orders that come as a file, the whole path: an upload, a question, a yes, a file back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Speaker, seen } from '../support/conversation.ts';
import { type Bot, longPages, startBot } from '../support/start-bot.ts';

const lodz = '9e9f758c-6f13-4a4e-ba3d-8355aaef833c';

let bot: Bot;
let petra: Speaker;
let maya: Speaker;

beforeAll(async () => {
  bot = await startBot({ customers: 9, pages: longPages });
  petra = bot.speaker('petra.holm@fjordlys.example');
  maya = bot.speaker('maya.lind@fjordlys.example');
});
afterAll(() => bot.stop());

function uploads(
  who: Speaker,
  name: string,
  content: string | Uint8Array,
  text = 'import subscriptions',
) {
  const file = { name, content: typeof content === 'string' ? Buffer.from(content) : content };
  return bot.cloud.say(who.person.id, { roomId: who.direct.room.id, text, file });
}

/** The file of the bot's next message. */
async function fileFrom(who: Speaker): Promise<string> {
  const message = await who.direct.receives(/The file/);
  const [address = ''] = message.files ?? [];
  const token = bot.cloud.tokenOf(who.person.id);
  const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  return answer.text();
}

describe('an import of subscriptions', () => {
  test('is asked about with its counts, applied once, and answered with a result file (F031)', async () => {
    await uploads(
      petra,
      'orders.csv',
      [
        'subscriptionId;webOrderId;orgId;start;end;trial;status',
        `Sub777;8812345;${lodz};2026-01-01;2026-12-05;no;active`,
        `Sub778;8812346;${lodz};03/04/2026;;;`,
        'Sub779;8812347;nobody;;;;',
      ].join('\r\n'),
    );
    const question = await petra.direct.receivesCard();
    const asked = seen(question.message);
    expect(asked).toContain('orders.csv');
    expect(asked).toMatch(/New rows:\*\* 1\b/);
    expect(asked).toMatch(/Refused rows:\*\* 2\b/);

    await petra.presses(question, 'Import');
    expect(seen(await petra.direct.receives(/Imported/))).toContain('New: 1.');
    const lines = (await fileFrom(petra)).split('\r\n');
    expect(lines[1]).toBe(`Sub777;8812345;${lodz};2026-01-01;2026-12-05;no;active;2;new;`);
    expect(lines[2]).toContain('the date in start can be read in two ways; write it as 2026-11-21');
    expect(lines[3]).toContain('refused;no customer of yours has this organization ID');
  });

  test('that was applied before has nothing more to do', async () => {
    const again = `subscriptionId,orgId,end\nSub777,${lodz},2026-12-05`;
    await uploads(petra, 'again.csv', again);
    expect(seen(await petra.direct.receives(/nothing to import/))).toContain('Unchanged rows: 1.');
    expect(await fileFrom(petra)).toContain(`Sub777,${lodz},2026-12-05,2,unchanged,`);
  });

  test('of thousands of rows is there as a whole, once, though its yes is pressed twice', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => `Sub${5_000_000 + at},${lodz}`);
    const file = ['subscriptionId,orgId', ...rows].join('\n');
    await uploads(petra, 'many.csv', file);
    const question = await petra.direct.receivesCard(/Import these/);
    const presses = [petra.presses(question, 'Import'), petra.presses(question, 'Import')];
    await Promise.allSettled([...presses, maya.asksForCard('customer Zakłady Łódź')]);
    expect(seen(await petra.direct.receives(/Imported/))).toContain('New: 2000.');
    expect(await fileFrom(petra)).toContain(`Sub5001999,${lodz},2001,new,`);

    for (const subscription of ['Sub5000000', 'Sub5001999']) {
      const found = await maya.asksForCard(`find ${subscription}`);
      expect(seen(found.message)).toContain('Zakłady Łódź');
    }
    await uploads(petra, 'many.csv', file);
    const repeated = seen(await petra.direct.receives(/nothing to import/));
    expect(repeated).toContain('Unchanged rows: 2000.');
    expect(await fileFrom(petra)).toContain(`Sub5001999,${lodz},2001,unchanged,`);
  });

  test('whose result is too large to be sent comes back with its refused rows, and says so (F031)', async () => {
    const note = 'x'.repeat(9_900);
    const rows = Array.from({ length: 540 }, (_, at) => `Sub${6_000_000 + at},${lodz},${note}`);
    const refused = [`Sub7000001,nobody,${note}`, `Sub7000002,nobody,${note}`];
    await uploads(
      petra,
      'large.csv',
      ['subscriptionId,orgId,note', ...rows, ...refused].join('\n'),
    );
    await petra.presses(await petra.direct.receivesCard(/Import these/), 'Import');

    const answer = seen(await petra.direct.receives(/Imported/));
    expect(answer).toContain(
      'The result is too large to be sent as a whole: the file holds refused rows alone, 2 of 2.',
    );
    const why = 'refused,no customer of yours has this organization ID';
    expect((await fileFrom(petra)).replaceAll(note, '…').split('\r\n')).toEqual([
      'subscriptionId,orgId,note,Row,Outcome,Reason',
      `Sub7000001,nobody,…,542,${why}`,
      `Sub7000002,nobody,…,543,${why}`,
      '',
    ]);
  });

  test.each([
    ['without a file', undefined, 'Attach a CSV file'],
    ['infected', { name: 'eicar.csv', content: 'a,b' }, 'found malware'],
    [
      'that cannot be scanned',
      { name: 'encrypted.csv', content: 'a,b' },
      'cannot look into this file',
    ],
    ['that is an archive', { name: 'orders.csv', content: 'PK\u0003\u0004' }, 'not a CSV file'],
    ['without headings', { name: 'orders.csv', content: 'a,b\n1,2' }, 'neither a column'],
    ['cut in the middle', { name: 'orders.csv', content: 'subscriptionId\n"Sub' }, 'breaks off'],
  ])('%s gets a clear answer', async (_what, file, answer) => {
    if (file) await uploads(petra, file.name, file.content);
    else await petra.says('import subscriptions');
    await petra.direct.receives(answer);
  });

  test('needs the role of a partner administrator', async () => {
    await uploads(maya, 'orders.csv', 'subscriptionId\nSub1');
    await maya.direct.receives('partner administrator');
  });

  test('asked for in a group is answered in the 1:1 space alone', async () => {
    const group = bot.group('Orders', [petra]);
    await bot.cloud.say(petra.person.id, {
      roomId: group.room.id,
      text: 'import subscriptions',
      mention: true,
      file: { name: 'g.csv', content: Buffer.from(`subscriptionId,orgId\nSub777,${lodz}`) },
    });
    await group.receives('1:1 space');
    await petra.direct.receives(/nothing to import/);
    expect(await fileFrom(petra)).toContain('unchanged');
    expect(group.posted().every(({ files = [] }) => files.length === 0)).toBe(true);
  });

  test.each([
    ['importuj subskrypcje', 'Dołącz plik CSV'],
    ['importar suscripciones', 'Adjunte un archivo CSV'],
    ['импортирай абонаменти', 'Прикачете CSV файл'],
    ['importer abonnementer', 'Legg ved en CSV-fil'],
    ['ייבא מינויים', 'יש לצרף קובץ CSV'],
  ])('is asked for as “%s” as well', async (typed, answer) => {
    await petra.says(typed);
    await petra.direct.receives(answer);
  });
});
