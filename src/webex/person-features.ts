/** What a person's telephone was told to do (published calling APIs); each setting has an address of its own. */
import { z } from 'zod';
import type { WebexApi } from './call.ts';
import { optionalBoolean, optionalText } from './field.ts';

const Switch = z
  .object({ enabled: optionalBoolean, destination: optionalText })
  .nullish()
  .transform((setting) => setting ?? undefined);

const Voicemail = z.object({ enabled: optionalBoolean });
const DoNotDisturb = Voicemail;
const CallWaiting = Voicemail;
const CallRecording = Voicemail;
const CallForwarding = z.object({
  callForwarding: z
    .object({ always: Switch, busy: Switch, noAnswer: Switch })
    .nullish()
    .transform((forwarding) => forwarding ?? undefined),
});

/** Undefined where Webex does not say. `destination` is a number or address as Webex writes it. */
export interface WebexPersonFeatures {
  voicemail?: boolean | undefined;
  doNotDisturb?: boolean | undefined;
  callWaiting?: boolean | undefined;
  callRecording?: boolean | undefined;
  forwarding?: z.output<typeof CallForwarding>['callForwarding'];
}

/** All of them, in five calls at once. @throws WebexError `webex.refused` with status 404 for people without Webex Calling. */
export async function readPersonFeatures(
  api: WebexApi,
  orgId: string,
  personId: string,
): Promise<WebexPersonFeatures> {
  const read = <Setting>(feature: string, shape: z.ZodType<Setting>): Promise<Setting> =>
    api.send(
      {
        path: '/people/{personId}/features/{feature}',
        params: { personId, feature },
        query: { orgId },
        orgId,
      },
      shape,
    );
  const [voicemail, forwarding, doNotDisturb, callWaiting, callRecording] = await Promise.all([
    read('voicemail', Voicemail),
    read('callForwarding', CallForwarding),
    read('doNotDisturb', DoNotDisturb),
    read('callWaiting', CallWaiting),
    read('callRecording', CallRecording),
  ]);
  return {
    voicemail: voicemail.enabled,
    doNotDisturb: doNotDisturb.enabled,
    callWaiting: callWaiting.enabled,
    callRecording: callRecording.enabled,
    forwarding: forwarding.callForwarding,
  };
}
