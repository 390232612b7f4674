/** The inventories as files: what is read of good ones, and what is said of damaged ones. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebexError } from '../../../src/errors.ts';
import { createWebexApi } from '../../../src/webex/api.ts';
import { cellOf, csvRows } from '../../../src/webex/csv.ts';
import { createExchange, type Exchange } from '../../../src/webex/exchange.ts';
import {
  createReport,
  listReportTemplates,
  readReportRows,
  templateOf,
  WebexPartnerReport,
  waitForReport,
} from '../../../src/webex/partner-reports.ts';
import { deviceRowOf, numberRowOf } from '../../../src/webex/report-rows.ts';
import { onlyFileIn } from '../../../src/webex/zip.ts';
import { type ScriptedWebex, startScriptedWebex } from '../../support/scripted-webex.ts';
import { zipOf } from '../../support/zip.ts';

async function rowsOf(text: string | Buffer) {
  const rows = [];
  for await (const row of csvRows(chunksOf(Buffer.from(text)))) rows.push(row);
  return rows;
}

/** A row as reading a file with these cells gives it. */
async function rowWith(cells: Readonly<Record<string, string>>) {
  const line = (list: string[]) => list.map((cell) => `"${cell}"`).join(',');
  const [row] = await rowsOf(`${line(Object.keys(cells))}\n${line(Object.values(cells))}\n`);
  if (!row) throw new Error('the row is empty');
  return row;
}

async function* chunksOf(bytes: Buffer) {
  // In odd pieces, so that letters of several bytes are cut.
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
}

async function textOf(archive: Buffer): Promise<string> {
  const chunks = [];
  for await (const chunk of await onlyFileIn(archive)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('CSV', () => {
  test('is read by the names in its first line, whatever the line ends, the quotes and the letters', async () => {
    const text =
      '\uFEFF Customer ,Phone Number\r\n"Zażółć, ""gęślą""\r\njaźń",+48426300101\r\nגליל, \n\n';

    expect(await rowsOf(text)).toEqual([
      { customer: 'Zażółć, "gęślą"\r\njaźń', phonenumber: '+48426300101' },
      { customer: 'גליל', phonenumber: '' },
    ]);
  });

  test.each([
    ['nothing at all', ''],
    ['a byte order mark', '\uFEFF'],
    ['blank lines', '\r\n\r\n'],
    ['a head only', 'Customer,Phone Number\r\n'],
  ])('of %s has no rows', async (_, text) => {
    expect(await rowsOf(text)).toEqual([]);
  });

  test.each([
    ['a row that is too short', 'a,b\n1\n'],
    ['a row that is too long', 'a,b\n1,2,3\n'],
    ['a quote without an end', 'a,b\n"1,2\n'],
    ['a cell without an end', `a\n"${'x'.repeat(2_000_000)}`],
  ])('with %s is refused', async (_, text) => {
    await expect(rowsOf(text)).rejects.toThrow();
  });

  test('columns are found by their letters, under any of several names', async () => {
    const row = await rowWith({ 'customer  org-id': 'x', Other: '' });

    expect(cellOf(row, 'Org ID', 'Customer Org ID')).toBe('x');
    expect(cellOf(row, 'Other')).toBeUndefined();
    expect(cellOf(row, 'Missing')).toBeUndefined();
  });
});

describe('archives', () => {
  const text = `Customer\r\n${'Łódź\r\n'.repeat(5_000)}`;

  test('give the one file in them', async () => {
    expect(await textOf(zipOf({ 'report.csv': text }))).toBe(text);
    expect(await textOf(zipOf({ 'report.csv': '' }))).toBe('');
  });

  test('may be no archives at all: plain text is handed on', async () => {
    expect(await textOf(Buffer.from('a,b\n1,2\n'))).toBe('a,b\n1,2\n');
    expect(await textOf(Buffer.alloc(0))).toBe('');
  });

  test('that are damaged are refused, at the latest at their end', async () => {
    const whole = zipOf({ 'report.csv': text });
    const flipped = Buffer.from(whole);
    flipped.writeUInt32LE(0xdeadbeef, 14);
    flipped.writeUInt32LE(0xdeadbeef, whole.indexOf(Buffer.from('PK\x01\x02')) + 16);

    for (const cut of [3, 30, Math.floor(whole.length / 2), whole.length - 10]) {
      await expect(textOf(whole.subarray(0, cut))).rejects.toThrow();
    }
    await expect(textOf(flipped)).rejects.toThrow('damaged');
    await expect(textOf(Buffer.from([0, 1, 2]))).rejects.toThrow('neither');
  });

  test('with another length than they say, several files or none are refused', async () => {
    const lying = zipOf({ 'report.csv': text });
    lying.writeUInt32LE(5, lying.indexOf(Buffer.from('PK\x01\x02')) + 24);

    await expect(textOf(lying)).rejects.toThrow();
    await expect(textOf(zipOf({ a: '1', b: '2' }))).rejects.toThrow('several');
    await expect(textOf(zipOf({}))).rejects.toThrow('empty');
  });
});

describe('rows', () => {
  const where = {
    'External ID': 'GALIL-001',
    Customer: 'גליל',
    'Customer Org ID': '9E9F758C-6F13-4A4E-BA3D-8355AAEF833C',
    'Location ID': '00000000-0000-4000-8000-000000000001',
    'Location Name': 'Haifa',
  };

  test('of numbers say whose they are in the words of the numbers API', async () => {
    const row = numberRowOf(
      await rowWith({
        ...where,
        'Phone Number': "'+972 4-850 0101",
        Extension: '',
        Active: 'FALSE',
        'User Type': 'Auto Attendant',
        'Number Type': 'Secondary',
        'User ID': '',
        'User UUID': '00000000-0000-4000-8000-000000000002',
      }),
    );

    expect(row).toMatchObject({
      orgId: Buffer.from(
        'ciscospark://us/ORGANIZATION/9e9f758c-6f13-4a4e-ba3d-8355aaef833c',
      ).toString('base64url'),
      externalId: 'GALIL-001',
      phoneNumber: '+97248500101',
      active: false,
      ownerType: 'AUTO_ATTENDANT',
      primary: false,
      ownerUuid: '00000000-0000-4000-8000-000000000002',
    });
    expect(row?.ownerEmail).toBeUndefined();
  });

  test('of people carry their address; of nobody, no owner', async () => {
    const owned = numberRowOf(
      await rowWith({
        ...where,
        Extension: '0101',
        'User Type': 'People',
        'User ID': 'Noa@Galil.example',
      }),
    );
    const free = numberRowOf(
      await rowWith({ ...where, 'Phone Number': '+97248500102', 'User Type': '' }),
    );

    expect(owned).toMatchObject({
      extension: '0101',
      ownerType: 'PEOPLE',
      ownerEmail: 'noa@galil.example',
    });
    expect(free?.ownerType).toBeUndefined();
  });

  test('without a customer, or without number and extension, are none', async () => {
    expect(
      numberRowOf(await rowWith({ ...where, 'Phone Number': 'none', Extension: '' })),
    ).toBeUndefined();
    expect(
      numberRowOf(
        await rowWith({ ...where, 'Customer Org ID': '=cmd()', 'Phone Number': '+97248500101' }),
      ),
    ).toBeUndefined();
    expect(deviceRowOf(await rowWith({ 'MAC Address': '8478AC100001' }))).toBeUndefined();
  });

  test('of devices have their address in twelve digits, in whatever writing it came', async () => {
    const macOf = async (mac: string) =>
      deviceRowOf(await rowWith({ ...where, 'MAC Address': mac }))?.mac;

    expect(await macOf('84:78:ac:10:00:01')).toBe('8478AC100001');
    expect(await macOf('8478.AC10.0001')).toBe('8478AC100001');
    expect(await macOf('8478AC10')).toBeUndefined();
  });
});

describe('a report', () => {
  let webex: ScriptedWebex;
  let exchange: Exchange;
  const now = () => new Date(1_000_000 + slept);
  let slept = 0;
  const sleep = async (ms: number) => {
    slept += ms;
  };

  beforeEach(async () => {
    slept = 0;
    webex = await startScriptedWebex();
    exchange = createExchange();
  });
  afterEach(async () => {
    exchange.close();
    await webex.stop();
  });

  const api = () =>
    createWebexApi(
      {
        baseUrl: webex.url,
        tokens: { access: async () => 'secret-token', renew: async () => undefined },
      },
      { exchange, now, sleep, random: () => 0 },
    ).sync;
  const report = (downloadURL: string) =>
    WebexPartnerReport.parse({ reportId: 'r', status: 'done', downloadURL });

  test('is asked for, waited for ever longer, and fetched with the token', async () => {
    webex.on('POST /v1/partner/reports', { json: { reportId: 'r' } });
    webex.on('GET /v1/partner/reports/:id', (_, earlier) => ({
      json: { reportId: 'r', status: earlier < 3 ? 'in progress' : 'done' },
    }));
    // The newest script counts, and `:id` would fit this one too.
    webex.on('GET /v1/partner/reports/templates', {
      json: [
        { templateId: 131, title: 'Devices' },
        { templateId: 132, title: 'Phone numbers' },
      ],
    });
    webex.on('GET /download', { text: 'Customer\nAcme\n' });

    const template = templateOf('numbers', await listReportTemplates(api()));
    const dates = { startDate: '2026-11-20', endDate: '2026-11-20' };
    const id = await createReport(api(), {
      templateId: template?.templateId ?? 0,
      ...dates,
      region: 'EU',
    });
    const done = await waitForReport(api(), id, { now, sleep });
    const rows = [];
    for await (const row of readReportRows(api(), report(`${webex.origin}/download`)))
      rows.push(row);

    expect(webex.callsTo('POST /v1/partner/reports')[0]?.body).toEqual({
      templateId: 132,
      ...dates,
      regionId: 'EU',
    });
    expect(done.status).toBe('done');
    expect(slept).toBe(2_000 + 3_000 + 4_500);
    expect(rows).toEqual([{ customer: 'Acme' }]);
    expect(webex.callsTo('GET /download')[0]?.headers.authorization).toBe('Bearer secret-token');
  });

  test('that is never done, or fails, ends the waiting', async () => {
    const status = (word: string) =>
      webex.on('GET /v1/partner/reports/:id', { json: { reportId: 'r', status: word } });
    status('in progress');
    await expect(waitForReport(api(), 'r', { now, sleep })).rejects.toMatchObject({
      code: 'webex.busy',
    });
    expect(slept).toBeLessThanOrEqual(30 * 60_000);
    status('failed');
    await expect(waitForReport(api(), 'r', { now, sleep })).rejects.toMatchObject({
      code: 'webex.refused',
    });
  });

  test('is never fetched from a host that is not Webex’s: the token stays here', async () => {
    for (const address of [
      'http://evil.example/x',
      'https://webex.com.evil.example/x',
      'x:y',
      '',
    ]) {
      const read = readReportRows(api(), report(address || 'http://'));
      await expect(read.next()).rejects.toBeInstanceOf(WebexError);
    }
    expect(webex.calls).toEqual([]);
  });

  test('that is damaged is unreadable, and nothing of it is in the error', async () => {
    webex.on('GET /download', { text: 'PK secret customer' });

    const failure = await readReportRows(api(), report(`${webex.origin}/download`))
      .next()
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ code: 'webex.unreadable' });
    expect(String(failure)).not.toContain('secret');
  });
});
