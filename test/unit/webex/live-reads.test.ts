/** What is read while somebody waits: an answer with a gap in it is no answer, and a refusal of one part spares the others. */
import { expect, test } from 'vitest';
import { WebexError } from '../../../src/errors.ts';
import type { ListCall, WebexApi, WebexCall } from '../../../src/webex/call.ts';
import { createLiveQuestions } from '../../../src/webex/live.ts';

const org = '00000000-0000-4000-8000-000000000001';

/** Webex answers each list with these items, of which some more could not be read. */
function listing(items: unknown[], unreadable = 0) {
  const list = async (_call: ListCall, item: { parse(given: unknown): unknown }) => ({
    items: items.map((one) => item.parse(one)),
    ...(unreadable > 0 && { unreadable }),
  });
  return createLiveQuestions({ list } as unknown as WebexApi);
}

/** Webex answers each setting of a telephone with its status, or that it is on. */
function settings(statuses: Record<string, number>) {
  const send = async ({ params }: WebexCall, shape: { parse(given: unknown): unknown }) => {
    const status = statuses[params?.['feature'] ?? ''];
    if (status === undefined)
      return shape.parse({ enabled: true, callForwarding: { busy: { enabled: false } } });
    const code = status >= 500 ? 'webex.busy' : 'webex.refused';
    throw new WebexError({ code, status, call: 'GET /people/{personId}/features/{feature}' });
  };
  return createLiveQuestions({ send } as unknown as WebexApi).personFeatures(org, 'p');
}

const unreadable = { code: 'webex.unreadable' };

test('a number that Webex writes with signs between its digits is the same number, one that only holds it is not', async () => {
  const live = listing([{ phoneNumber: '+1-212-456-7890' }, { phoneNumber: '+121245678901' }]);

  expect(await live.numbers(org, { phoneNumber: '+12124567890' })).toMatchObject([
    { phoneNumber: '+1-212-456-7890' },
  ]);
});

test('numbers, devices or licences of which something could not be read are not taken for all there are', async () => {
  const live = listing([], 1);

  await expect(live.numbers(org, { phoneNumber: '+12124567890' })).rejects.toMatchObject(
    unreadable,
  );
  await expect(live.devices(org, { personId: 'p' })).rejects.toMatchObject(unreadable);
  await expect(live.licenses(org)).rejects.toMatchObject(unreadable);
});

const everything = ['voicemail', 'callForwarding', 'doNotDisturb', 'callWaiting', 'callRecording'];
const each = (status: number) => Object.fromEntries(everything.map((one) => [one, status]));

test('F021: a calling feature that Webex refuses to tell is left out, the others are told', async () => {
  expect(await settings({ callRecording: 403, voicemail: 404 })).toEqual({
    voicemail: undefined,
    doNotDisturb: true,
    callWaiting: true,
    callRecording: undefined,
    forwarding: { busy: { enabled: false } },
  });
});

test('F021: only whom Webex tells nothing of has no Webex Calling; a busy Webex is a busy Webex', async () => {
  expect(await settings(each(404))).toBeUndefined();
  await expect(settings({ ...each(404), voicemail: 403 })).rejects.toMatchObject({
    failure: { status: 403 },
  });
  await expect(settings({ voicemail: 503 })).rejects.toMatchObject({ code: 'webex.busy' });
});
