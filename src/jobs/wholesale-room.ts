/** Everything that has to do with wholesale customers and their users, put together: what may be asked, and the workers. */
import type { Scope } from '../directory/scope.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { WebexApis } from '../webex/api.ts';
import { readWholesaleCustomer } from '../webex/wholesale.ts';
import {
  checkNewCustomer,
  createCustomer,
  findByExternalId,
} from '../webex/wholesale-customers.ts';
import { createProvisioning } from '../wholesale/provisioning.ts';
import type { UserRules, Users } from '../wholesale/users.ts';
import { createWholesale, type Wholesale } from '../wholesale/wholesale.ts';
import { setupDoor } from './setup-door.ts';
import { tellProvisioning } from './tell-provisioning.ts';
import { createUsersRoom } from './users-room.ts';

export interface WholesaleRoom {
  /** What somebody with this scope may ask. */
  of(scope: Scope): Wholesale;
  /** The same for users of wholesale customers. */
  usersOf(scope: Scope): Users;
  start(): void;
  /** There may be a customer to create. */
  wake(): void;
  stop(): Promise<void>;
}

/** Builds it; nothing is created before `start`. */
export function createWholesaleRoom({
  store,
  admin,
  now,
  log,
  userRules,
  onTold,
  onReady,
}: {
  store: Store;
  admin: WebexApis;
  now: () => Date;
  log: Log;
  userRules: UserRules;
  /** There is something new to post. */
  onTold(): void;
  /** Webex has one more customer than the copy; this person asked for it. */
  onReady(personId: string): void;
}): WholesaleRoom {
  const provisioning = createProvisioning({
    store,
    webex: {
      findByExternalId: (externalId) => findByExternalId(admin.sync, externalId),
      createCustomer: (customer) => createCustomer(admin.sync, customer),
      readCustomer: (customerId) => readWholesaleCustomer(admin.sync, customerId),
    },
    tell: tellProvisioning,
    onTold({ orgId, personId }) {
      onTold();
      if (orgId !== null) onReady(personId);
    },
    now,
    log,
  });
  const users = createUsersRoom({ store, admin, now, log, rules: userRules, onTold });
  return {
    usersOf: users.of,
    of: (scope) =>
      createWholesale({
        store,
        now,
        scope,
        checkNewCustomer: (customer) => checkNewCustomer(admin.people, customer),
        setup: setupDoor(admin.people),
      }),
    start() {
      provisioning.start();
      users.start();
    },
    wake() {
      provisioning.wake();
      users.wake();
    },
    async stop() {
      await users.stop();
      await provisioning.stop();
    },
  };
}
