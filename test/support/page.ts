/** The page on a small simulated cloud, with a bot that says what the test tells it to. */
import { type Cloud, startCloud } from '../../src/sandbox/cloud/cloud.ts';
import type { CaughtMail } from '../../src/sandbox/mail.ts';
import { type MailFaults, noMailFaults } from '../../src/sandbox/mail-faults.ts';
import { createClock } from '../../src/sandbox/monday.ts';
import { startPage } from '../../src/sandbox/page/server.ts';
import { freePort } from './bot-process.ts';

export interface Said {
  markdown?: string;
  text?: string;
  card?: unknown;
  parentId?: string;
}

export interface PageScene {
  cloud: Cloud;
  url: string;
  /** The bot posts, as it would over HTTP; gives the id of the message. */
  botSays(roomId: string, said: Said): Promise<string>;
  botDeletes(messageId: string): Promise<void>;
  /** What was pressed, as it reached the cloud. */
  presses: { personId: string; messageId: string; inputs: Record<string, unknown> }[];
  /** Presses take effect only when the function it gives is called. */
  holdPresses(): () => void;
  catchMail(mail: Partial<CaughtMail>): void;
  /** What the bot is started anew with, a move of its clock each: how far ahead, and the end of the start. */
  restarts: { aheadMs: number; end(problem?: Error): void }[];
  /** What the mail server does wrong. */
  mailFaults: MailFaults;
  /** Ends the page's server, waits for what happens meanwhile, starts a new one on the same port. */
  restartPage(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a cloud of three customers and the page; a 1:1 space of each person and one group. */
export async function openPageScene(): Promise<PageScene> {
  const started = await startCloud({ seed: 'small' });
  const presses: PageScene['presses'] = [];
  let held: Promise<void> = Promise.resolve();
  const cloud: Cloud = {
    ...started,
    async press(personId, messageId, inputs) {
      presses.push({ personId, messageId, inputs });
      await held;
      await started.press(personId, messageId, inputs);
    },
  };
  const mails: CaughtMail[] = [];
  const listeners = new Set<(mail: CaughtMail) => void>();
  const mailFaults = noMailFaults();
  const mail = {
    faults: mailFaults,
    mails: () => mails,
    on: (listener: (caught: CaughtMail) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const restarts: PageScene['restarts'] = [];
  const clock = createClock(
    (aheadMs) =>
      new Promise((resolve, reject) => {
        const end = (problem?: Error): void => (problem ? reject(problem) : resolve());
        restarts.push({ aheadMs, end });
      }),
  );
  let page = await startPage({ cloud, mail, clock, port: await freePort() });

  const asBot = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${cloud.url}/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${cloud.credentials.botToken}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  };

  return {
    cloud,
    url: page.url,
    async botSays(roomId, { card, ...said }) {
      const attachments = [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: card },
      ];
      const posted = await asBot('POST', '/messages', {
        roomId,
        ...said,
        ...(card === undefined ? {} : { attachments }),
      });
      return (posted as { id: string }).id;
    },
    async botDeletes(messageId) {
      await asBot('DELETE', `/messages/${messageId}`);
    },
    presses,
    restarts,
    mailFaults,
    holdPresses() {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    catchMail(caught) {
      const complete: CaughtMail = {
        id: String(mails.length + 1),
        at: new Date().toISOString(),
        from: 'deskhand@fjordlys.example',
        to: ['anna@customer.example'],
        subject: 'Your code',
        text: '',
        html: '',
        ...caught,
      };
      mails.push(complete);
      for (const listener of listeners) listener(complete);
    },
    async restartPage(meanwhile) {
      const { port } = new URL(page.url);
      await page.stop();
      await meanwhile();
      page = await startPage({ cloud, mail, clock, port: Number(port) });
    },
    async stop() {
      await page.stop();
      await cloud.stop();
    },
  };
}
