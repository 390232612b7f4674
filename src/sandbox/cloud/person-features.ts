/** What people's telephones were told to do: each setting at an address of its own, as the published calling API has it. */
import { type Call, ok, type Route } from './call.ts';
import { callingUser } from './person-calling.ts';
import type { Account, Organization, World } from './world.ts';

type Setting = (account: Account, organization: Organization) => Record<string, unknown>;

/** The settings; who has which follows from their id, so that it stays the same. */
const settings: Record<string, Setting> = {
  voicemail: (account) => ({
    enabled: !every(account, 5),
    sendAllCalls: { enabled: false },
    sendBusyCalls: { enabled: true, greeting: 'DEFAULT' },
    sendUnansweredCalls: { enabled: true, greeting: 'DEFAULT', numberOfRings: 3 },
  }),
  callForwarding: (account, organization) => {
    const main = organization.numbers.find(({ mainNumber }) => mainNumber)?.phoneNumber;
    return {
      callForwarding: {
        always: to(every(account, 7) ? main : undefined),
        busy: to(every(account, 2) ? main : undefined),
        noAnswer: { ...to(every(account, 3) ? main : undefined), numberOfRings: 3 },
      },
      businessContinuity: { enabled: false, destinationVoicemailEnabled: false },
    };
  },
  doNotDisturb: (account) => ({ enabled: every(account, 11), ringSplashEnabled: false }),
  callWaiting: (account) => ({ enabled: !every(account, 13) }),
  callRecording: (account) => ({ enabled: every(account, 4), record: 'Never' }),
};

/** The paths of people's settings. */
export function personFeatureRoutes(world: World): Route[] {
  return Object.entries(settings).map(([feature, setting]) => ({
    method: 'GET',
    path: `/v1/people/:id/features/${feature}`,
    by: 'admin',
    query: ['orgId'],
    run: (call: Call) => {
      const { account, organization } = callingUser(world, call);
      return ok(setting(account, organization));
    },
  }));
}

function to(destination: string | undefined): Record<string, unknown> {
  return destination
    ? { enabled: true, destination, destinationVoicemailEnabled: false }
    : { enabled: false, destinationVoicemailEnabled: false };
}

/** One account in so many, always the same ones. */
function every({ uuid }: Account, count: number): boolean {
  return Number.parseInt(uuid.slice(0, 6), 16) % count === 0;
}
