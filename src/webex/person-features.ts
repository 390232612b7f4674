/** What a person's telephone was told to do (published calling APIs); each setting has an address of its own. */
import { z } from 'zod';
import { WebexError } from '../errors.ts';
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

/** Undefined where Webex does not say, e.g. because the licence does not hold it. `destination` is a number or address as Webex writes it. */
export interface WebexPersonFeatures {
  voicemail?: boolean | undefined;
  doNotDisturb?: boolean | undefined;
  callWaiting?: boolean | undefined;
  callRecording?: boolean | undefined;
  forwarding?: z.output<typeof CallForwarding>['callForwarding'];
}

/**
 * All of them, in five calls at once. A setting that Webex refuses to tell, while it tells others, is left out.
 * @throws WebexError `webex.refused` with status 404 for people without Webex Calling.
 */
export async function readPersonFeatures(
  api: WebexApi,
  orgId: string,
  personId: string,
): Promise<WebexPersonFeatures> {
  const refusals: WebexError[] = [];
  const read = async <Setting>(
    feature: string,
    shape: z.ZodType<Setting>,
  ): Promise<Setting | undefined> => {
    try {
      return await api.send(
        {
          path: '/people/{personId}/features/{feature}',
          params: { personId, feature },
          query: { orgId },
          orgId,
        },
        shape,
      );
    } catch (error) {
      if (!(error instanceof WebexError) || !isRefusal(error)) throw error;
      refusals.push(error);
      return undefined;
    }
  };
  const settings = await Promise.all([
    read('voicemail', Voicemail),
    read('callForwarding', CallForwarding),
    read('doNotDisturb', DoNotDisturb),
    read('callWaiting', CallWaiting),
    read('callRecording', CallRecording),
  ]);
  const [refusal] = refusals.toSorted((a, b) => Number(isMissing(a)) - Number(isMissing(b)));
  if (refusal && settings.every((setting) => setting === undefined)) throw refusal;
  const [voicemail, forwarding, doNotDisturb, callWaiting, callRecording] = settings;
  return {
    voicemail: voicemail?.enabled,
    doNotDisturb: doNotDisturb?.enabled,
    callWaiting: callWaiting?.enabled,
    callRecording: callRecording?.enabled,
    forwarding: forwarding?.callForwarding,
  };
}

/** Webex answered and said no to this one; being busy, or not letting us in at all, is another matter. */
function isRefusal({ failure: { status = 0 } }: WebexError): boolean {
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
}

function isMissing({ failure }: WebexError): boolean {
  return failure.status === 404;
}
