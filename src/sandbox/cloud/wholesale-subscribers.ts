/**
 * `/v1/wholesale/subscribers`: one user of a wholesale customer is checked, given a package, given another, let go.
 *
 * Addresses with a meaning of their own: at `consumer.example` somebody has a free account and must agree first; one
 * that starts with `rollback.` or `licence.` cannot change its package, with the two errors that Control Hub documents.
 */
import { type Answer, type Call, ok, type Route } from './call.ts';
import type { Faults } from './contract.ts';
import { keyOf, webexId } from './ids.ts';
import { forbidden, invalid, missing, Refusal } from './refusal.ts';
import { wholesalePackages } from './seed/onboarding.ts';
import { connect, hire, parameters } from './subscriber-lines.ts';
import { isSubscribed, marksOf, packagesOf, statusOf } from './subscriber-marks.ts';
import { shownSubscriber } from './wholesale.ts';
import { everybodySold, type Sold } from './wholesale-sold.ts';
import type { Account, World } from './world.ts';

const described = {
  required: ['email'],
  optional: [
    'customerId',
    'provisioningId',
    'package',
    'packages',
    'provisioningParameters',
    'customerInfo',
  ],
};
const callingPackages = [
  'webex_calling',
  'webex_calling_standard',
  'webex_suite',
  'webex_voice',
  'cx_essentials',
];
const notForSubscribers = ['common_area_calling', 'cisco_calling_plan', 'cx_voice_ports'];

/** The paths that read or write one subscriber. */
export function wholesaleSubscriberRoutes(world: World, faults: Faults): Route[] {
  const path = '/v1/wholesale/subscribers';
  return [
    {
      method: 'POST',
      path: `${path}/validate`,
      by: 'admin',
      body: described,
      run: (call) => {
        refuseUnlessRight(world, call, soldBy(world, call));
        const description = 'Provisioning preCheck validation successful.';
        return ok({ message: 'success', info: [{ infoCode: 100, description }] });
      },
    },
    {
      method: 'POST',
      path,
      by: 'admin',
      body: { ...described, required: ['email', 'customerId', 'provisioningParameters'] },
      run: (call) => {
        checkWriter(call);
        const sold = soldBy(world, call);
        refuseUnlessRight(world, call, sold);
        const account = subscribe(world, call, sold);
        const isPending = statusOf(sold.wholesale, account) === 'pending_user_migration';
        const body = shownSubscriber({ sold, account });
        return afterwards(faults, { status: isPending ? 202 : 200, body });
      },
    },
    {
      method: 'GET',
      path: `${path}/:id`,
      by: 'admin',
      run: (call) => ok(shownSubscriber(subscriberOf(world, call))),
    },
    {
      method: 'PUT',
      path: `${path}/:id`,
      by: 'admin',
      body: { required: [], optional: ['package', 'packages', 'provisioningParameters'] },
      run: (call) => {
        checkWriter(call);
        const one = subscriberOf(world, call);
        change(world, call, one);
        return afterwards(faults, ok(shownSubscriber(one)));
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:id`,
      by: 'admin',
      run: (call) => {
        checkWriter(call);
        const { sold, account } = subscriberOf(world, call);
        const changed = world.now().getTime();
        marksOf(sold.wholesale).set(account.uuid, { removed: true, changed });
        return afterwards(faults, { status: 204 });
      },
    },
    {
      method: 'POST',
      path: '/v1/subscribers/:id/emails/consentMove',
      by: 'admin',
      run: (call) => {
        const { sold, account } = subscriberOf(world, call);
        if (statusOf(sold.wholesale, account) === 'provisioned') {
          throw invalid('The subscriber is not pending.');
        }
        return { status: 204 };
      },
    },
  ];
}

/** The work is done; whether anybody hears of it is another matter. */
function afterwards(faults: Faults, answer: Answer): Answer {
  if (faults.lostSubscriberWrites > 0) {
    faults.lostSubscriberWrites -= 1;
    return { status: 0 };
  }
  if (faults.refusedSubscriberWrites > 0) {
    faults.refusedSubscriberWrites -= 1;
    throw invalid('The request could not be processed.');
  }
  return answer;
}

const writers = ['id_full_admin', 'salesfulladmin', 'salesadmin'];

function checkWriter({ person }: Call): void {
  const names = person.roles.map((role) => Buffer.from(role, 'base64url').toString());
  if (!names.some((name) => writers.some((end) => name.endsWith(end)))) throw forbidden();
}

function soldBy(world: World, call: Call): Sold {
  const sold = everybodySold(world, call).find(
    ({ wholesale }) => wholesale.id === call.body['customerId'],
  );
  if (!sold) throw invalid('customerId is not known to this partner.');
  if (!sold.wholesale.status.startsWith('provisioned')) {
    throw invalid('The customer is not provisioned.');
  }
  return sold;
}

interface Subscriber {
  sold: Sold;
  account: Account;
}

function subscriberOf(world: World, call: Call): Subscriber {
  const uuid = keyOf('SUBSCRIBER', call.params['id'] ?? '') ?? '';
  const account = world.accounts.get(webexId('PEOPLE', uuid));
  const sold = everybodySold(world, call).find(({ organization }) => {
    return organization.id === account?.orgId;
  });
  if (!account || !sold || !isSubscribed(sold.wholesale, account)) throw missing('subscriber');
  return { sold, account };
}

/** The only package; none is a question without one. */
function packageIn({ body }: Call): string | undefined {
  const { packages, package: single } = body;
  if (packages !== undefined && single !== undefined) {
    throw invalid('Either packages or package is required, but not both.');
  }
  if (packages === undefined) return single === undefined ? undefined : String(single);
  if (!Array.isArray(packages) || packages.length !== 1) {
    throw invalid('packages must have exactly one entry.');
  }
  return String(packages[0]);
}

function refuseUnlessRight(world: World, call: Call, { organization, wholesale }: Sold): void {
  const email = String(call.body['email']).toLowerCase();
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw coded(2601, 'email is invalid.');
  const account = world.accountsByEmail.get(email);
  if (account && account.orgId !== organization.id) {
    throw coded(2602, 'The user belongs to another organization.');
  }
  if (account && isSubscribed(wholesale, account)) {
    throw new Refusal(409, 'The user is a subscriber already.');
  }
  const name = packageIn(call);
  if (name === undefined) return;
  refusePackage(name, wholesale.packages);
  if (callingPackages.includes(name) && !account?.extension)
    refuseNumber(world, call, organization);
}

function refusePackage(name: string, sold: readonly string[]): void {
  if (!wholesalePackages.includes(name) || notForSubscribers.includes(name)) {
    throw coded(2603, `packages: ${name} is no package of subscribers.`);
  }
  if (!sold.includes(name)) throw coded(2604, `packages: the customer does not have ${name}.`);
}

/** A calling-enabled package needs a place and something to be called by, and neither may be somebody else's. */
function refuseNumber(world: World, call: Call, organization: Sold['organization']): void {
  const { primaryPhoneNumber, extension, locationId } = parameters(call);
  if (!primaryPhoneNumber && !extension) {
    throw coded(2605, 'primaryPhoneNumber or extension is required for this package.');
  }
  const location = organization.locations.find(({ id }) => id === locationId);
  if (!location) throw coded(2606, 'locationId is not a location of the customer.');
  const taken = (number: Sold['organization']['numbers'][number]): boolean =>
    number.owner !== undefined &&
    ((primaryPhoneNumber !== undefined && number.phoneNumber === primaryPhoneNumber) ||
      (extension !== undefined &&
        number.extension === extension &&
        number.location.id === locationId));
  const holder = primaryPhoneNumber ? world.holderOf(String(primaryPhoneNumber)) : undefined;
  if (organization.numbers.some(taken) || (holder && holder !== organization)) {
    throw coded(2607, 'The phone number or extension is in use.');
  }
}

function subscribe(world: World, call: Call, { organization, wholesale }: Sold): Account {
  const email = String(call.body['email']).toLowerCase();
  const at = world.now();
  const account = world.accountsByEmail.get(email) ?? hire(world, call, organization, email);
  const isPending = email.endsWith('@consumer.example');
  if (isPending) account.invitePending = true;
  marksOf(wholesale).set(account.uuid, {
    packages: [packageIn(call) ?? 'webex_meetings'],
    status: isPending ? 'pending_user_migration' : 'provisioned',
    changed: at.getTime(),
    created: at.getTime(),
  });
  connect(call, organization, account);
  return account;
}

const unchangeable: readonly [start: string, reason: string][] = [
  ['rollback.', 'Cannot update user attributes; no rollback of the license change.'],
  ['licence.', "Cannot update the user's license."],
];

function change(world: World, call: Call, { sold, account }: Subscriber): void {
  const name = packageIn(call);
  if (name === undefined) throw invalid('packages is required.');
  const { wholesale, organization } = sold;
  refusePackage(name, wholesale.packages);
  if (statusOf(wholesale, account) === 'pending_user_migration') {
    throw coded(2608, 'The subscriber is waiting for consent.');
  }
  const [, reason] = unchangeable.find(([start]) => account.emails[0]?.startsWith(start)) ?? [];
  if (reason !== undefined) throw coded(2609, reason);
  const [before = ''] = packagesOf(wholesale, account);
  if (
    callingPackages.includes(name) &&
    !callingPackages.includes(before) &&
    !account.extension &&
    account.phoneNumbers.every(({ type }) => type === 'mobile')
  ) {
    refuseNumber(world, call, organization);
    connect(call, organization, account);
  }
  const mark = marksOf(wholesale).get(account.uuid);
  const changed = world.now().getTime();
  marksOf(wholesale).set(account.uuid, { ...mark, packages: [name], changed });
}

/** 400 with a code; the codes are our own, because Webex publishes no list of them. */
function coded(errorCode: number, description: string): Refusal {
  return new Refusal(400, description, {}, [{ errorCode, description }]);
}
