/** Users of wholesale customers, put together: what may be asked, and the worker that goes through the rows. */
import type { Scope } from '../directory/scope.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { WebexApis } from '../webex/api.ts';
import type { WebexApi } from '../webex/call.ts';
import { listLocations } from '../webex/locations.ts';
import {
  listSubscribers,
  listWholesaleCustomers,
  readWholesaleCustomer,
} from '../webex/wholesale.ts';
import {
  changeSubscriber,
  checkSubscriber,
  createSubscriber,
  findSubscriber,
  listAllSubscribers,
  remindSubscriber,
  removeSubscriber,
} from '../webex/wholesale-subscribers.ts';
import { createUserWork, type UserWork } from '../wholesale/user-work.ts';
import { createUsers, type UserRules, type Users, type UsersDoor } from '../wholesale/users.ts';
import { createUserNews } from './user-news.ts';

export interface UsersRoom extends UserWork {
  /** What somebody with this scope may ask. */
  of(scope: Scope): Users;
}

/** Builds it; nobody is added before `start`. */
export function createUsersRoom({
  store,
  admin,
  now,
  log,
  rules,
  onTold,
}: {
  store: Store;
  admin: WebexApis;
  now: () => Date;
  log: Log;
  rules: UserRules;
  /** There is something new to post. */
  onTold(): void;
}): UsersRoom {
  const of = createUsers({ store, now, door: doorOf(admin.people), rules });
  // Files wait for their share of the minute, so that people who ask do not.
  const work = createUserWork({
    store,
    door: doorOf(admin.sync),
    quickDoor: doorOf(admin.people),
    news: createUserNews(onTold),
    log,
  });
  return { of, ...work };
}

function doorOf(api: WebexApi): UsersDoor {
  return {
    create: (wanted) => createSubscriber(api, wanted),
    change: (subscriberId, wanted) => changeSubscriber(api, subscriberId, wanted),
    remove: (subscriberId) => removeSubscriber(api, subscriberId),
    find: (customerId, email) => findSubscriber(api, customerId, email),
    check: (wanted) => checkSubscriber(api, wanted),
    remind: (subscriberId) => remindSubscriber(api, subscriberId),
    subscribers: (customerId) => listAllSubscribers(api, customerId),
    byEmail: async (email) => (await listSubscribers(api, { email })).items,
    wholesaleOf: async (orgId) => (await listWholesaleCustomers(api, { orgId })).items[0],
    readCustomer: (customerId) => readWholesaleCustomer(api, customerId),
    locations: async (orgId) => (await listLocations(api, orgId)).items,
  };
}
