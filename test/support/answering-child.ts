/**
 * A process that answers: the real web server, inbox, outbox and database in a folder, with a chat reached
 * over HTTP in the place of Webex. Fault tests kill it. Arguments: data folder, address of the chat, secret.
 * Prints its port when it listens.
 */
import { createInbox } from '../../src/inbox/inbox.ts';
import { createOutbox, type Poster } from '../../src/inbox/outbox.ts';
import { createLog } from '../../src/log.ts';
import { openStore } from '../../src/store/open.ts';
import { createIngress } from '../../src/web/ingress.ts';
import { createMetrics } from '../../src/web/metrics.ts';
import { createWeb } from '../../src/web/server.ts';
import { outcomeOf, postTo } from './deliveries.ts';

const [, , dataDir = '', chat = '', secret = ''] = process.argv;

async function ask(path: string, body: unknown): Promise<{ id?: string }> {
  const response = await fetch(`${chat}${path}`, { method: 'POST', body: JSON.stringify(body) });
  return (await response.json()) as { id?: string };
}

const poster: Poster = {
  async post(post) {
    const { id = '' } = await ask('/post', post);
    return { messageId: id, roomId: post.roomId ?? '' };
  },
  edit: async () => undefined,
  remove: async () => undefined,
  findPosted: async (post, _since, { taken }) => (await ask('/find', { ...post, taken })).id,
};

const log = createLog({ level: 'warn', destination: process.stderr });
const metrics = createMetrics();
const store = await openStore({ dataDir });
const outbox = createOutbox({ store, post: poster, log, meter: metrics });
const inbox = createInbox({
  store,
  log,
  meter: metrics,
  outgoing: outbox,
  handle: async ({ roomId, data }) =>
    outcomeOf('CALL', postTo(roomId, `answer to ${String(data['id'])}`)),
});
const web = createWeb({
  ingress: createIngress({
    accept: inbox.accept,
    botPersonId: () => 'bot',
    now: () => new Date(),
  }),
  secrets: [secret],
  checks: { database: () => store.ping().then(() => ({ ok: true })) },
  metrics,
  log,
});
inbox.start();
outbox.start();
process.stdout.write(`${await web.listen(0, '127.0.0.1')}\n`);
