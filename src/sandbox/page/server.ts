/** The chat page of the sandbox: its files, its JSON and its stream of events, on loopback only. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cloud, CloudMessage } from '../cloud/contract.ts';
import type { CaughtMail } from '../mail.ts';
import type { MailFaults } from '../mail-faults.ts';
import type { SandboxClock } from '../monday.ts';
import { answer } from './answer.ts';
import { createApi } from './api.ts';
import { bundlePage } from './bundle.ts';
import { followExchanges } from './exchanges.ts';
import { createStream, type Stream } from './stream.ts';
import { createView, type View } from './view.ts';

/** Caught mail, oldest first, and word of each new one. */
export interface MailSource {
  mails(): CaughtMail[];
  /** What goes wrong with it; absent for one that never fails. */
  faults?: MailFaults;
  /** Answers the function that ends the subscription. */
  on(listener: (mail: CaughtMail) => void): () => void;
}

export interface PageOptions {
  cloud: Cloud;
  mail: MailSource;
  /** Absent where the bot's clock cannot be moved. */
  clock?: SandboxClock;
  /** 0 takes a free one. */
  port: number;
}

/** Starts the page; `url` is where to open it, `stop` ends its streams and closes the port. */
export async function startPage(
  options: PageOptions,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { cloud, mail } = options;
  const files = await bundlePage();
  const view = createView(cloud);
  const stream = createStream(view);
  const tellFaults = faultsTeller(cloud, stream);
  const exchanges = followExchanges(cloud, (data) => {
    stream.send({ name: 'call', data, replay: false });
    tellFaults();
  });
  const leave = [...followMessages(cloud, view, stream), followMail(mail, stream)];
  const routes = createApi({
    cloud,
    view,
    exchanges,
    mails: () => mail.mails(),
    mailFaults: mail.faults,
    clock: options.clock,
    run: stream.run,
    position: stream.position,
    onFaults: tellFaults,
  });

  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    answer({ request, response, port, files, routes, view, stream, cloud }).catch(() =>
      response.destroy(),
    );
  });
  server.requestTimeout = 10_000;
  const end = (): void => {
    for (const unsubscribe of leave) unsubscribe();
    exchanges.stop();
    stream.stop();
  };
  await listen(server, options.port).catch((error: unknown) => {
    end();
    throw error;
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function followMessages(cloud: Cloud, view: View, stream: Stream): (() => void)[] {
  return [
    cloud.on('message', (value) => {
      const said = value as CloudMessage;
      stream.send({ name: 'message', data: view.message(said), roomId: said.roomId, replay: true });
    }),
    cloud.on('deleted', (value) => {
      const { id, roomId } = value as { id: string; roomId?: string };
      stream.send({ name: 'deleted', data: { id, roomId }, roomId, replay: true });
    }),
  ];
}

function followMail(mail: MailSource, stream: Stream): () => void {
  return mail.on((caught) => stream.send({ name: 'mail', data: caught, replay: true }));
}

/** Some faults use themselves up, so they are compared after each call, too. */
function faultsTeller(cloud: Cloud, stream: Stream): () => void {
  let told = JSON.stringify(cloud.faults);
  return () => {
    const now = JSON.stringify(cloud.faults);
    if (now === told) return;
    told = now;
    stream.send({ name: 'faults', data: { ...cloud.faults }, replay: true });
  };
}
