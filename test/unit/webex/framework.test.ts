/** The framework behind its seam. Every weakness it was measured to have gets a test that shows it is not ours. */
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Delivery, Post } from '../../../src/inbox/outcome.ts';
import { createBotApi } from '../../../src/webex/api.ts';
import { createExchange, type Exchange } from '../../../src/webex/exchange.ts';
import { connectFramework, type Framework } from '../../../src/webex/framework.ts';
import { encodeId } from '../../../src/webex/id.ts';
import {
  type Script,
  type ScriptedAnswer,
  type ScriptedWebex,
  startScriptedWebex,
} from '../../support/scripted-webex.ts';
import { until } from '../../support/until.ts';

const botId = encodeId('PEOPLE', '00000000-0000-4000-8000-0000000000b0');
const annaId = encodeId('PEOPLE', '00000000-0000-4000-8000-0000000000a1');

let webex: ScriptedWebex;
let exchange: Exchange;
let framework: Framework;
let evidence: { taken: string[]; echoed: string[] };
let unhandled: unknown[];
const noticeUnhandled = (reason: unknown) => unhandled.push(reason);

beforeEach(async () => {
  unhandled = [];
  process.on('unhandledRejection', noticeUnhandled);
  evidence = { taken: [], echoed: [] };
  webex = await startScriptedWebex();
  exchange = createExchange();
  webex.on('GET /v1/people/me', {
    json: {
      id: botId,
      emails: ['desk@webex.bot'],
      displayName: 'Help Desk',
      orgId: 'o',
      type: 'bot',
    },
  });
  framework = await connect();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await framework.stop();
  exchange.close();
  await webex.stop();
  process.off('unhandledRejection', noticeUnhandled);
  expect(unhandled).toEqual([]);
});

function connect(): Promise<Framework> {
  const now = () => new Date('2026-11-21T10:00:00Z');
  return connectFramework(
    { webhookUrl: 'https://desk.example' },
    {
      api: createBotApi({ baseUrl: webex.url, token: 'bot-token' }, { exchange, now }),
      now,
      sleep: async () => undefined,
    },
  );
}

interface Said {
  id: string;
  roomId?: string;
  roomType?: 'direct' | 'group';
  text?: string;
  html?: string;
  personId?: string;
  personEmail?: string;
  parentId?: string;
  files?: string[];
}

function message({ id, roomId = 'room', roomType = 'direct', text = 'find Anna', ...rest }: Said) {
  return {
    id,
    roomId,
    roomType,
    text,
    personId: annaId,
    personEmail: 'anna@acme.example',
    created: '2026-11-21T09:59:58.000Z',
    ...rest,
  };
}

/** Webex knows this message. */
function knows(said: Said): void {
  webex.on(`GET /v1/messages/${said.id}`, { json: message(said) });
}

function delivery(
  resource: string,
  data: Record<string, unknown> & { id: string; roomId?: string },
): Delivery {
  const roomId = data.roomId ?? 'room';
  return {
    key: `${resource}:created:${data.id}`,
    resource,
    event: 'created',
    roomId,
    data: { roomId, personId: annaId, ...data },
    echo: false,
  };
}

const requests = () => webex.calls.map((call) => `${call.method} ${call.path}`);
const afterStart = () => requests().slice(1);

describe('starting and stopping', () => {
  test('starting asks only who the bot is; webhooks and rooms are left alone', () => {
    expect(requests()).toEqual(['GET /v1/people/me']);
    expect(framework.bot).toEqual({
      personId: botId,
      email: 'desk@webex.bot',
      displayName: 'Help Desk',
    });
  });

  test('stopping takes no webhook away, so another replica goes on hearing', async () => {
    const other = await connect();

    await other.stop();

    expect(webex.calls.filter((call) => call.path.includes('webhooks'))).toEqual([]);
    knows({ id: 'm1' });
    expect(await framework.read(delivery('messages', { id: 'm1' }))).toMatchObject({
      text: 'find Anna',
    });
  });

  test('a busy Webex at start is waited for instead of ending the process', async () => {
    webex.on('GET /v1/people/me', (_call, earlier) =>
      earlier < 2
        ? { status: earlier === 0 ? 429 : 502, text: '<html>' }
        : { json: { id: botId, emails: ['desk@webex.bot'], displayName: 'Help Desk' } },
    );

    const second = await connect();

    expect(second.bot.personId).toBe(botId);
    await second.stop();
  });

  test('a refused token is said at once', async () => {
    webex.on('GET /v1/people/me', { status: 401, json: { message: 'no' } });

    await expect(connect()).rejects.toMatchObject({ code: 'webex.signedOut' });
  });

  test('stopping waits for what is being read', async () => {
    let answer: (value: ScriptedAnswer) => void = () => undefined;
    webex.on('GET /v1/messages/m1', () => new Promise((resolve) => (answer = resolve)));
    const reading = framework.read(delivery('messages', { id: 'm1' }));
    await until('it is asked', () => webex.callsTo('GET /v1/messages/m1').length === 1);

    const stopping = framework.stop();
    answer({ json: message({ id: 'm1' }) });

    await stopping;
    expect(await reading).toMatchObject({ kind: 'message' });
  });

  test('loading the framework leaves the leak warnings of the process on', () => {
    expect(Reflect.get(EventEmitter.prototype, '_maxListeners')).toBeUndefined();
    expect(new EventEmitter().getMaxListeners()).toBe(10);
  });
});

describe('a message', () => {
  test('costs one call and comes out whole', async () => {
    knows({ id: 'm1', text: '  find\n Anna ', files: ['https://webexapis.com/v1/contents/1'] });

    expect(await framework.read(delivery('messages', { id: 'm1' }))).toEqual({
      kind: 'message',
      key: 'messages:created:m1',
      space: { roomId: 'room', type: 'direct' },
      personId: annaId,
      created: new Date('2026-11-21T09:59:58.000Z'),
      messageId: 'm1',
      text: '  find\n Anna ',
      threadId: undefined,
      files: ['https://webexapis.com/v1/contents/1'],
    });
    expect(afterStart()).toEqual(['GET /v1/messages/m1']);
  });

  test('the first one of a 1:1 space is not lost when the membership comes with it', async () => {
    webex.on('GET /v1/memberships/ms1', {
      json: { id: 'ms1', roomId: 'room', personId: botId, roomType: 'direct' },
    });
    webex.on('GET /v1/memberships', {
      json: {
        items: [
          { id: 'ms1', roomId: 'room', personId: botId },
          { id: 'ms2', roomId: 'room', personId: annaId },
        ],
      },
    });
    knows({ id: 'm1' });

    const [joined, heard] = await Promise.all([
      framework.read(delivery('memberships', { id: 'ms1', personId: botId })),
      framework.read(delivery('messages', { id: 'm1' })),
    ]);

    expect(joined).toMatchObject({ kind: 'joined', personId: annaId, space: { type: 'direct' } });
    expect(heard).toMatchObject({ kind: 'message', text: 'find Anna' });
  });

  test('a bot that is added and mentioned at once hears it, whichever comes first', async () => {
    webex.on('GET /v1/memberships/ms1', {
      json: { id: 'ms1', roomId: 'team', personId: botId, roomType: 'group' },
    });
    const mention = `<spark-mention data-object-type="person" data-object-id="${botId}">Help Desk</spark-mention>`;
    knows({
      id: 'm1',
      roomId: 'team',
      roomType: 'group',
      text: 'Help Desk find Anna',
      html: `${mention} find Anna`,
    });
    const added = delivery('memberships', {
      id: 'ms1',
      roomId: 'team',
      personId: botId,
      actorId: annaId,
    });
    const said = delivery('messages', { id: 'm1', roomId: 'team' });

    const events = await Promise.all([framework.read(said), framework.read(added)]);

    expect(events).toMatchObject([
      { kind: 'message', text: 'find Anna', threadId: 'm1', space: { type: 'group' } },
      { kind: 'joined', personId: annaId },
    ]);
  });

  test('none of twenty quick ones to a space never seen is lost, and their order stays', async () => {
    const ids = Array.from({ length: 20 }, (_, n) => `m${n}`);
    for (const id of ids) knows({ id, text: `message ${id}` });

    const events = await Promise.all(ids.map((id) => framework.read(delivery('messages', { id }))));

    expect(events.map((event) => event?.kind === 'message' && event.messageId)).toEqual(ids);
    expect(afterStart()).toEqual(ids.map((id) => `GET /v1/messages/${id}`));
  });

  test('delivered three times at once it is read three times the same, and nothing is sent', async () => {
    knows({ id: 'm1' });
    const same = delivery('messages', { id: 'm1' });

    const events = await Promise.all([1, 2, 3].map(() => framework.read(same)));

    expect(events[0]).toMatchObject({ key: 'messages:created:m1' });
    expect(events[1]).toEqual(events[0]);
    expect(events[2]).toEqual(events[0]);
    expect(webex.calls.filter((call) => call.method !== 'GET')).toEqual([]);
  });

  test.each<[string, Script | ScriptedAnswer, object]>([
    [
      '429',
      { status: 429, headers: { 'retry-after': '7' }, text: '<html>' },
      { retryAfterMs: 7_000 },
    ],
    ['502', { status: 502 }, { status: 502 }],
    ['a lost connection', { hangUp: true }, { code: 'webex.busy' }],
  ])(
    '%s is not silence: the reading fails and the next one succeeds',
    async (_what, answer, failure) => {
      webex.on('GET /v1/messages/m1', answer);
      await expect(framework.read(delivery('messages', { id: 'm1' }))).rejects.toMatchObject({
        code: 'webex.busy',
        failure,
      });

      knows({ id: 'm1' });
      expect(await framework.read(delivery('messages', { id: 'm1' }))).toMatchObject({
        kind: 'message',
      });
    },
  );

  test('that is gone leads to nothing', async () => {
    expect(await framework.read(delivery('messages', { id: 'gone' }))).toBeUndefined();
  });

  test('of the bot itself is dropped without a call', async () => {
    expect(
      await framework.read(delivery('messages', { id: 'm1', personId: botId })),
    ).toBeUndefined();
    expect(
      await framework.read({ ...delivery('messages', { id: 'm2' }), echo: true }),
    ).toBeUndefined();
    expect(afterStart()).toEqual([]);
  });

  test('of the bot itself is dropped even when the delivery pretends otherwise', async () => {
    knows({ id: 'm1', personId: botId });

    expect(await framework.read(delivery('messages', { id: 'm1' }))).toBeUndefined();
  });

  test('of another bot leads to nothing, so two bots never talk for ever', async () => {
    expect(
      await framework.read(delivery('messages', { id: 'm1', personEmail: 'other@webex.bot' })),
    ).toBeUndefined();
    expect(afterStart()).toEqual([]);

    knows({ id: 'm2', personEmail: 'other@sparkbot.io' });
    expect(await framework.read(delivery('messages', { id: 'm2' }))).toBeUndefined();
  });

  test('that is only a file is heard; one that is nothing is not', async () => {
    knows({ id: 'm1', text: '', files: ['https://webexapis.com/v1/contents/1'] });
    knows({ id: 'm2', text: '' });

    expect(await framework.read(delivery('messages', { id: 'm1' }))).toMatchObject({
      text: '',
      files: ['https://webexapis.com/v1/contents/1'],
    });
    expect(await framework.read(delivery('messages', { id: 'm2' }))).toBeUndefined();
  });

  test('in a thread is answered in that thread', async () => {
    knows({ id: 'm1', roomId: 'team', roomType: 'group', parentId: 'root' });
    knows({ id: 'm2', parentId: 'root' });

    expect(await framework.read(delivery('messages', { id: 'm1', roomId: 'team' }))).toMatchObject({
      threadId: 'root',
    });
    expect(await framework.read(delivery('messages', { id: 'm2' }))).toMatchObject({
      threadId: 'root',
    });
  });

  test('belongs to the room that Webex says, not to the one the delivery says', async () => {
    knows({ id: 'm1', roomId: 'real' });

    expect(
      await framework.read(delivery('messages', { id: 'm1', roomId: 'pretended' })),
    ).toMatchObject({ space: { roomId: 'real' } });
  });

  test('nothing of it is printed, and no event is left unhandled', async () => {
    const printed: unknown[] = [];
    for (const way of ['log', 'error', 'warn', 'info', 'debug'] as const) {
      vi.spyOn(console, way).mockImplementation((...words) => void printed.push(words));
    }
    knows({ id: 'm1' });
    webex.on('GET /v1/attachment/actions/a1', { status: 429, text: '' });

    await framework.read(delivery('messages', { id: 'm1' }));
    await framework.read(delivery('attachmentActions', { id: 'a1' })).catch(() => undefined);

    expect(printed).toEqual([]);
  });

  test('costs one call in the six-hundredth room as in the first', async () => {
    webex.on('GET /v1/messages/:id', ({ path }) => {
      const id = path.split('/').at(-1) ?? '';
      return { json: message({ id, roomId: `room-${id}` }) };
    });

    for (let n = 0; n < 600; n += 1) {
      const event = await framework.read(
        delivery('messages', { id: `m${n}`, roomId: `room-m${n}` }),
      );
      expect(event?.space.roomId).toBe(`room-m${n}`);
    }

    expect(afterStart()).toHaveLength(600);
  });
});

describe('deliveries we have no use for', () => {
  test.each(['rooms', 'memberships', 'meetings', 'nonsense'])(
    '%s cost nothing',
    async (resource) => {
      expect(await framework.read(delivery(resource, { id: 'x' }))).toBeUndefined();
      expect(afterStart()).toEqual([]);
    },
  );

  test('a forged one without an id does not end the process', async () => {
    const forged = { ...delivery('messages', { id: 'x' }), data: {} };

    expect(await framework.read(forged)).toBeUndefined();
  });

  test('a forged removal of the bot from a room changes nothing', async () => {
    knows({ id: 'm1' });
    knows({ id: 'm2' });
    await framework.read(delivery('messages', { id: 'm1' }));

    await framework.read({
      ...delivery('memberships', { id: 'x', personId: botId }),
      event: 'deleted',
    });

    expect(await framework.read(delivery('messages', { id: 'm2' }))).toMatchObject({
      messageId: 'm2',
    });
  });
});

describe('a press', () => {
  const action = {
    id: 'a1',
    type: 'submit',
    messageId: 'card1',
    roomId: 'team',
    personId: annaId,
    inputs: { a: 'nonce', c: 0, on: true },
    created: '2026-11-21T09:59:59.000Z',
  };
  const pressed = delivery('attachmentActions', { id: 'a1', roomId: 'team' });

  test('on a card we posted costs one call', async () => {
    webex.on('POST /v1/messages', {
      json: {
        ...message({ id: 'card1', roomId: 'team', roomType: 'group', parentId: 'root' }),
        personId: botId,
      },
    });
    webex.on('GET /v1/attachment/actions/a1', { json: action });
    await framework.post({
      action: 'post',
      lane: 'room:team',
      roomId: 'team',
      markdown: 'x',
      threadId: 'root',
    });

    expect(await framework.read(pressed)).toEqual({
      kind: 'press',
      key: 'attachmentActions:created:a1',
      space: { roomId: 'team', type: 'group' },
      personId: annaId,
      created: new Date('2026-11-21T09:59:59.000Z'),
      messageId: 'card1',
      threadId: 'root',
      inputs: { a: 'nonce', c: '0', on: 'true' },
    });
    expect(afterStart()).toEqual(['POST /v1/messages', 'GET /v1/attachment/actions/a1']);
  });

  test('on a card from before the last start asks once where the card stands', async () => {
    webex.on('GET /v1/attachment/actions/a1', { json: action });
    knows({ id: 'card1', roomId: 'team', roomType: 'group', personId: botId });

    expect(await framework.read(pressed)).toMatchObject({
      threadId: 'card1',
      space: { type: 'group' },
    });
    expect(await framework.read(pressed)).toMatchObject({ threadId: 'card1' });

    expect(afterStart()).toEqual([
      'GET /v1/attachment/actions/a1',
      'GET /v1/messages/card1',
      'GET /v1/attachment/actions/a1',
    ]);
  });

  test('on a card that is deleted meanwhile still arrives', async () => {
    webex.on('GET /v1/attachment/actions/a1', { json: { ...action, roomId: 'room' } });
    webex.on('GET /v1/rooms/room', { json: { id: 'room', type: 'direct', title: 'Anna' } });

    expect(await framework.read(pressed)).toMatchObject({
      space: { roomId: 'room', type: 'direct' },
    });
  });

  test('is read again after 429', async () => {
    webex.on('GET /v1/attachment/actions/a1', (_call, earlier) =>
      earlier === 0 ? { status: 429, headers: { 'retry-after': '1' }, text: '' } : { json: action },
    );
    knows({ id: 'card1', roomId: 'team', roomType: 'group', personId: botId });

    await expect(framework.read(pressed)).rejects.toMatchObject({ code: 'webex.busy' });
    expect(await framework.read(pressed)).toMatchObject({ kind: 'press' });
  });
});

describe('posting', () => {
  const direct: Post = {
    action: 'post',
    lane: `direct:${annaId}`,
    toPersonId: annaId,
    markdown: '> **Anna** -> `List<T>`',
  };
  const accepted = (call: { body: unknown }) => ({
    json: { ...message({ id: 'p1' }), ...(call.body as object), roomId: 'room', personId: botId },
  });

  test('costs one call and sends the markdown as it is', async () => {
    webex.on('POST /v1/messages', accepted);

    expect(await framework.post(direct)).toEqual({ messageId: 'p1', roomId: 'room' });
    expect(afterStart()).toEqual(['POST /v1/messages']);
    expect(webex.calls.at(-1)?.body).toEqual({
      toPersonId: annaId,
      markdown: '> **Anna** -> `List<T>`',
    });
  });

  test('sends a card as the one attachment, with a twin in words, into the thread', async () => {
    webex.on('POST /v1/messages', accepted);
    const card = { type: 'AdaptiveCard', version: '1.3', body: [] };

    await framework.post({
      action: 'post',
      lane: 'room:team',
      roomId: 'team',
      threadId: 'root',
      markdown: '**Anna**',
      card,
    });

    expect(webex.calls.at(-1)?.body).toEqual({
      roomId: 'team',
      parentId: 'root',
      markdown: '**Anna**',
      text: 'Anna',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
  });

  test('works in a room the framework has never seen', async () => {
    webex.on('POST /v1/messages', accepted);
    const fresh = await connect();

    expect(await fresh.post(direct)).toMatchObject({ messageId: 'p1' });
    await fresh.stop();
  });

  test('refused for now it says when to try again; unanswered it may have happened', async () => {
    webex.on('POST /v1/messages', (_call, earlier) =>
      earlier === 0 ? { status: 429, headers: { 'retry-after': '3' }, text: '' } : { hangUp: true },
    );

    await expect(framework.post(direct)).rejects.toMatchObject({
      failure: { retryAfterMs: 3_000 },
    });
    await expect(framework.post(direct)).rejects.toMatchObject({
      failure: { mayHaveHappened: true },
    });
  });

  test('a deleted message may be deleted again', async () => {
    webex.on('DELETE /v1/messages/:id', (_call, earlier) => ({
      status: earlier === 0 ? 204 : 404,
    }));

    await framework.remove('m1');
    await framework.remove('m1');

    expect(webex.callsTo('DELETE /v1/messages/m1')).toHaveLength(2);
  });
});

describe('finding a post whose acknowledgement was lost', () => {
  const since = new Date('2026-11-21T10:00:00.000Z');
  const post: Post = {
    action: 'post',
    lane: `direct:${annaId}`,
    toPersonId: annaId,
    markdown: '**Anna**',
  };
  const ours = (id: string, more: object = {}) => ({
    ...message({ id, text: 'Anna' }),
    markdown: '**Anna**',
    personId: botId,
    created: '2026-11-21T10:00:01.000Z',
    ...more,
  });

  test('in a 1:1 space it is found in the list', async () => {
    webex.on('GET /v1/messages/direct', {
      json: {
        items: [
          ours('late', { created: '2026-11-21T10:00:09.000Z' }),
          ours('theirs', { personId: annaId }),
          ours('other', { markdown: 'something else' }),
          ours('old', { created: '2026-11-21T09:00:00.000Z' }),
          ours('it'),
        ],
      },
    });

    expect(await framework.findPosted(post, since, evidence)).toBe('it');
    expect(webex.calls.at(-1)?.query).toEqual({ personId: annaId });
  });

  test('one that is not there is not found', async () => {
    webex.on('GET /v1/messages/direct', { json: { items: [ours('x', { markdown: 'else' })] } });
    expect(await framework.findPosted(post, since, evidence)).toBeUndefined();

    webex.on('GET /v1/messages/direct', { status: 404, json: {} });
    expect(await framework.findPosted(post, since, evidence)).toBeUndefined();
  });

  test('an equal message that was acknowledged is not taken for the lost one', async () => {
    webex.on('POST /v1/messages', { json: ours('first') });
    await framework.post(post);
    webex.on('GET /v1/messages/direct', { json: { items: [ours('first')] } });

    expect(await framework.findPosted(post, since, evidence)).toBeUndefined();
  });

  test('in a group space the deliveries that came back are the evidence', async () => {
    const inTeam: Post = {
      ...post,
      lane: 'room:team',
      toPersonId: undefined,
      roomId: 'team',
      threadId: 'root',
    };
    evidence = { taken: [], echoed: ['gone', 'other', 'it'] };
    webex.on('GET /v1/messages/other', { json: ours('other', { parentId: 'elsewhere' }) });
    webex.on('GET /v1/messages/it', { json: ours('it', { parentId: 'root' }) });

    expect(await framework.findPosted(inTeam, since, evidence)).toBe('it');
    expect(webex.callsTo('GET /v1/messages')).toEqual([]);
  });

  test('that Webex cannot say is an error, not a no', async () => {
    webex.on('GET /v1/messages/direct', { status: 503 });

    await expect(framework.findPosted(post, since, evidence)).rejects.toMatchObject({
      code: 'webex.busy',
    });
  });
});
