/** `/v1/telephony/config/actions/validateNumbers/invoke`: whether numbers could be added. */
import { ok, type Route } from './call.ts';
import { organizationOf } from './organizations.ts';
import { invalid } from './refusal.ts';
import type { Organization, World } from './world.ts';

/** It says that a number is in use somewhere, and never where. */
export function numberStateRoutes(world: World): Route[] {
  return [
    {
      method: 'POST',
      path: '/v1/telephony/config/actions/validateNumbers/invoke',
      by: 'admin',
      query: ['orgId'],
      body: { required: ['phoneNumbers'], optional: [] },
      run: (call) => {
        const organization = organizationOf(world, call);
        const list = call.body['phoneNumbers'];
        if (!Array.isArray(list) || list.length === 0) throw invalid('phoneNumbers is invalid');
        const numbers = list.map((number, at) => {
          if (typeof number !== 'string') throw invalid('phoneNumbers is invalid');
          const state =
            list.indexOf(number) < at ? 'Duplicate In List' : stateOf(number, organization);
          return {
            number,
            state,
            tollFreeNumber: false,
            ...(state === 'Available' ? {} : { detail: [`The number is: ${state}`] }),
          };
        });
        const isGood = numbers.every(({ state }) => state === 'Available');
        return ok({ status: isGood ? 'OK' : 'ERRORS', numbers });
      },
    },
  ];

  function stateOf(number: string, organization: Organization): string {
    if (!/^\+[1-9]\d{6,14}$/.test(number)) return 'Invalid';
    const holder = world.holderOf(number);
    if (!holder) return 'Available';
    return holder === organization ? 'Duplicate' : 'Unavailable';
  }
}
