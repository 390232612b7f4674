/** Handing mail over while everything goes wrong: never “sent” without acceptance, never two codes at once. */

import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSmtp } from '../../../src/mail/smtp.ts';
import { type MailCatcher, startMail } from '../../../src/sandbox/mail.ts';
import { noMailFaults } from '../../../src/sandbox/mail-faults.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  type CodeDesk,
  codeIn,
  mailTo,
  openCodeDesk,
  otherThan,
  somebody,
} from '../../support/code-desk.ts';
import { openTestStore } from '../../support/database.ts';
import { until } from '../../support/until.ts';

let store: Store;
let mail: MailCatcher;
const desks: CodeDesk[] = [];

beforeAll(async () => {
  [store, mail] = await Promise.all([openTestStore(), startMail()]);
});
beforeEach(() => void Object.assign(mail.faults, noMailFaults()));
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.stop();
  await store.query('TRUNCATE "VerificationCode", "Mail", "MailEvent", "Suppression"');
});
afterAll(async () => {
  await mail.stop();
  await store.close();
});

function open(options: Partial<Parameters<typeof openCodeDesk>[0]> = {}): CodeDesk {
  const desk = openCodeDesk({ store, smtpUrl: mail.url, ...options });
  desks.push(desk);
  return desk;
}

const fateOf = (desk: CodeDesk, state: string) =>
  until(state, () => desk.fates.find((fate) => fate.state === state));

async function journalOf(codeId: string) {
  const [row] = await store.query<{ state: string; attempts: number; lastStatus: string }>(
    `SELECT state, attempts, "lastStatus" FROM "Mail" WHERE id = $1`,
    [codeId],
  );
  return row;
}

const openCodes = async (): Promise<number> => {
  const [row] = await store.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "VerificationCode" WHERE state = 'open'`,
  );
  return row?.count ?? 0;
};

test('a mail carries the status of the server and its own id, and goes within 500 ms', async () => {
  const desk = open();
  await desk.issue();
  await until('the first', () => desk.fates.length === 1);
  let codeId = '';
  let fastest = Number.POSITIVE_INFINITY;
  // the fastest of up to twenty: a machine that is busy elsewhere slows some down, not all
  for (let count = 2; count <= 21 && fastest >= 500; count += 1) {
    const begun = performance.now();
    codeId = await desk.issue();
    await until('the next', () => desk.fates.length === count);
    fastest = Math.min(fastest, performance.now() - begun);
  }

  expect(fastest).toBeLessThan(500);
  expect(await journalOf(codeId)).toMatchObject({ state: 'accepted', attempts: 1 });
});

test('greylisting: tried again with another code, and only the last one counts', async () => {
  mail.faults.greylist = 2;
  const desk = open();
  const person = somebody();
  const codeId = await desk.issue(person);
  const caught = await mailTo(mail, person.email);
  await fateOf(desk, 'accepted');

  expect(desk.fates.map(({ state }) => state)).toEqual(['deferred', 'deferred', 'accepted']);
  expect(await journalOf(codeId)).toMatchObject({ state: 'accepted', attempts: 3 });
  expect(await desk.check(codeIn(caught))).toMatchObject({ kind: 'verified' });
});

test('a server that is down for long: four tries, then it is said that nothing was sent', async () => {
  mail.faults.down = true;
  const desk = open();
  const codeId = await desk.issue();
  await until('the end', () => desk.fates.length === 4);

  expect(desk.fates.map((fate) => fate.state)).toEqual(Array(4).fill('deferred'));
  expect(desk.fates.at(-1)).not.toHaveProperty('againAt');
  expect(await journalOf(codeId)).toMatchObject({ state: 'failed', attempts: 4 });
  expect(await desk.stateOf(codeId)).toBe('failed');

  mail.faults.down = false;
  desk.passes(30 * 60_000);
  const known = mail.mails().length;
  await desk.issue();
  await fateOf(desk, 'accepted');
  expect(mail.mails()).toHaveLength(known + 1);
});

test('a refusal is final: no second try, and no code counts', async () => {
  mail.faults.reject = true;
  const desk = open();
  const codeId = await desk.issue();
  await fateOf(desk, 'failed');

  expect(await journalOf(codeId)).toMatchObject({ state: 'failed', lastStatus: '550 5.1.1' });
  expect(await desk.stateOf(codeId)).toBe('failed');
  expect(await openCodes()).toBe(0);
});

test('the connection is cut after the text: it is never sent again, and may count', async () => {
  mail.faults.cutAfterData = 1;
  const desk = open();
  const person = somebody();
  const codeId = await desk.issue(person);
  await fateOf(desk, 'unknown');
  const caught = await mailTo(mail, person.email);

  expect(await journalOf(codeId)).toMatchObject({ state: 'unknown', attempts: 1 });
  expect(await openCodes()).toBe(1);
  expect(await desk.check(otherThan(codeIn(caught)))).toMatchObject({ left: 4 });
  expect(await desk.check(codeIn(caught))).toMatchObject({ kind: 'verified' });
  expect(mail.mails().filter(({ to }) => to.includes(person.email))).toHaveLength(1);
});

test('after a cut a new wish replaces the code that may have gone: never two at once', async () => {
  mail.faults.cutAfterData = 1;
  const desk = open();
  const person = somebody();
  await desk.issue(person);
  await fateOf(desk, 'unknown');
  const lost = codeIn(await mailTo(mail, person.email));
  await desk.issue(person);
  await fateOf(desk, 'accepted');

  expect(await openCodes()).toBe(1);
  expect(await desk.check(lost)).toMatchObject({ kind: 'wrong' });
});

test('a slow server: the life of the code begins with its word', async () => {
  mail.faults.slowMs = 700;
  const desk = open();
  const codeId = await desk.issue();
  const fate = await fateOf(desk, 'accepted');
  const [row] = await store.query<{ expiresAt: Date }>(
    `SELECT "expiresAt" FROM "VerificationCode" WHERE id = $1`,
    [codeId],
  );

  expect(row?.expiresAt.getTime()).toBe(fate.at.getTime() + 5 * 60_000);
});

test('a server silent for longer than we wait: the outcome is unknown, not a failure', async () => {
  mail.faults.slowMs = 5_000;
  const desk = open({ silenceMs: 2_000 });
  const person = somebody();
  const codeId = await desk.issue(person);
  await fateOf(desk, 'unknown');

  expect(await journalOf(codeId)).toMatchObject({ state: 'unknown', attempts: 1 });
  // it is taken in the end, before another test counts mails
  await mailTo(mail, person.email);
});

test('a process killed between the server’s word and the commit: not sent again, said to be unknown', async () => {
  const desk = open({ mailing: false });
  const person = somebody();
  const codeId = await desk.issue(person);
  // what a killed process leaves behind: leased, its code open, the mail with the server
  await store.query(
    `UPDATE "Mail" SET state = 'sending', attempts = 1, "leaseToken" = 't', "leaseUntil" = now() + interval '1 hour'`,
  );
  const [row] = await store.query<Parameters<typeof desk.verification.write>[0]>(
    `SELECT *, "leaseToken" AS token FROM "Mail" WHERE id = $1`,
    [codeId],
  );
  const letter = row && (await desk.verification.write(row));
  const code =
    /^(\d{4}) (\d{4})$/m
      .exec(letter?.text ?? '')
      ?.slice(1)
      .join('') ?? '';

  const known = mail.tries();
  const restarted = open();
  await fateOf(restarted, 'unknown');
  expect(mail.tries()).toBe(known);
  expect(await journalOf(codeId)).toMatchObject({ state: 'unknown', lastStatus: 'interrupted' });
  expect(await desk.check(code)).toMatchObject({ kind: 'verified' });
});

test('a wish that was replaced before its turn is not mailed at all', async () => {
  const desk = open({ mailing: false });
  const person = somebody();
  const first = await desk.issue(person);
  await desk.issue(person);
  const known = mail.mails().length;
  desk.mailer.start();
  await fateOf(desk, 'accepted');
  await until('both settled', async () => (await journalOf(first))?.state === 'cancelled');

  expect(mail.mails()).toHaveLength(known + 1);
});

test('what waits longer than its code could live is not sent', async () => {
  const desk = open({ mailing: false });
  const codeId = await desk.issue();
  desk.passes(11 * 60_000);
  const known = mail.tries();
  desk.mailer.start();
  await fateOf(desk, 'failed');

  expect(mail.tries()).toBe(known);
  expect(await journalOf(codeId)).toMatchObject({ state: 'failed', lastStatus: 'late' });
});

describe('TLS', () => {
  test('a server that offers none gets no mail', async () => {
    const smtp = createSmtp({ url: mail.url, from: 'desk@fjordlys.example', tls: 'required' });
    const known = mail.tries();
    const delivery = await smtp.send(
      { to: 'a@customer.example', subject: 's', text: 't', html: '', language: 'en' },
      { id: 'x', returnPath: 'desk@fjordlys.example' },
    );
    smtp.close();

    expect(delivery.state).toBe('deferred');
    expect(mail.tries()).toBe(known);
  });

  test('cut in the middle of the handshake no mail has gone, and it is tried again', async () => {
    // Says it offers TLS, hears the first bytes of it and hangs up.
    const server: Server = createServer((socket) => {
      socket.write('220 mx.customer.example ESMTP\r\n');
      socket.on('error', () => undefined);
      socket.on('data', (bytes) => {
        if (bytes[0] === 0x16) socket.destroy();
        else if (/^EHLO/i.test(bytes.toString())) socket.write('250-mx\r\n250 STARTTLS\r\n');
        else if (/^STARTTLS/i.test(bytes.toString())) socket.write('220 go ahead\r\n');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const smtp = createSmtp({
      url: `smtp://127.0.0.1:${port}`,
      from: 'desk@fjordlys.example',
      tls: 'required',
    });
    const delivery = await smtp.send(
      { to: 'a@customer.example', subject: 's', text: 't', html: '', language: 'en' },
      { id: 'x', returnPath: 'desk@fjordlys.example' },
    );
    smtp.close();
    await new Promise((resolve) => server.close(resolve));

    expect(delivery.state).toBe('deferred');
  });

  test('nobody there, or somebody who is no mail server, is no failure for good', async () => {
    const server: Server = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (const url of [`smtp://127.0.0.1:${port}`, 'smtp://127.0.0.1:1']) {
      const smtp = createSmtp({ url, from: 'desk@fjordlys.example', tls: 'off' });
      const delivery = await smtp.send(
        { to: 'a@customer.example', subject: 's', text: 't', html: '', language: 'en' },
        { id: 'x', returnPath: 'desk@fjordlys.example' },
      );
      smtp.close();
      expect(delivery.state).toBe('deferred');
    }
    await new Promise((resolve) => server.close(resolve));
  });
});

test('a name with line breaks adds no header and no recipient', async () => {
  const desk = open({ organization: 'Acme\r\nBcc: eve@evil.example\r\n\r\nHello' });
  const person = somebody();
  await desk.issue(person);
  const caught = await mailTo(mail, person.email);

  expect(caught.to).toEqual([person.email]);
  expect(caught.subject).toBe('Verification code from Acme Bcc: eve evil example Hello');
  expect(caught.from).toBe('Help Desk <desk@fjordlys.example>');
});
