/** Cisco Commerce, which is not Webex: its own token, and the terms of subscriptions wrapped in `value`. */
import { randomBytes } from 'node:crypto';
import { type Answer, type Call, ok, type Route, textField } from './call.ts';
import { Refusal } from './refusal.ts';
import type { Subscription } from './standing.ts';
import { required } from './tags.ts';
import { secretToken } from './tokens.ts';
import type { World } from './world.ts';

export interface CommerceApplication {
  clientId: string;
  clientSecret: string;
  routes: readonly Route[];
}

const tokenSeconds = 3600;

/** An application that may ask for the terms of all the partner's subscriptions. */
export function createCommerceApplication(world: World): CommerceApplication {
  const clientId = randomBytes(12).toString('hex');
  const clientSecret = randomBytes(16).toString('hex');
  let known: Map<string, Subscription> | undefined;

  const find = (subscriptionId: string): Subscription | undefined => {
    known ??= new Map(
      [...world.organizations.values()]
        .flatMap(({ standing }) => standing.subscriptions)
        .map((each) => [each.subscriptionId, each]),
    );
    return known.get(subscriptionId);
  };
  const grant = (call: Call): Answer => {
    const isKnown =
      textField(call, 'client_id') === clientId &&
      textField(call, 'client_secret') === clientSecret;
    if (!isKnown || textField(call, 'grant_type') !== 'client_credentials') {
      throw new Refusal(401, 'invalid_client');
    }
    const token = secretToken();
    const expires = world.now().getTime() + tokenSeconds * 1000;
    world.tokens.set(token, { account: world.integrator, kind: 'commerce', expires });
    return ok({ access_token: token, expires_in: tokenSeconds, token_type: 'Bearer' });
  };

  return {
    clientId,
    clientSecret,
    routes: [
      {
        method: 'POST',
        path: '/oauth2/default/v1/token',
        by: 'nobody',
        body: { required: ['grant_type', 'client_id', 'client_secret'], optional: [] },
        run: grant,
      },
      {
        method: 'GET',
        path: '/commerce/ORDER/v2/sync/getSubscriptionDetails',
        by: 'anyone',
        of: 'commerce',
        query: ['subscriptionId'],
        run: (call) => ok(purchaseOrder(find(required(call, 'subscriptionId')))),
      },
    ],
  };
}

/** What is not found is a success with the error GSA003. */
function purchaseOrder(subscription: Subscription | undefined): Record<string, unknown> {
  const word = subscription ? 'SUCCESS' : 'GSA003';
  const show = {
    value: { responseCriteria: [{ value: { responseExpression: { value: { value: word } } } }] },
  };
  return {
    ShowPurchaseOrder: {
      value: {
        dataArea: { show, ...(subscription ? { purchaseOrder: [termOf(subscription)] } : {}) },
      },
    },
  };
}

function termOf({ start, end }: Subscription): Record<string, unknown> {
  const durationAndTerm = {
    value: { startDateTime: { value: zoned(start) }, endDateTime: { value: zoned(end) } },
  };
  const extension = [
    { ciscoExtensionArea: { subscriptionDetail: { value: { durationAndTerm } } } },
  ];
  return { value: { purchaseOrderHeader: { value: { extension } } } };
}

/** `2028-01-31T00:00:00.000+0000` */
function zoned(instant: string): string {
  return instant.replace('Z', '+0000');
}
