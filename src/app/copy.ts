/** The local copy of what Webex knows: how it is filled, and what of it each person may see. */
import type { Config } from '../config.ts';
import { createDirectory, type Directory } from '../directory/directory.ts';
import { evenly } from '../directory/even.ts';
import { createInterest } from '../directory/interest.ts';
import type { Scope } from '../directory/scope.ts';
import { createScopes, type Scopes } from '../directory/scopes.ts';
import { createSync, type Sync } from '../directory/sync.ts';
import type { Webex } from '../webex/connect.ts';
import type { Ground } from './ground.ts';

export interface Copy {
  sync: Sync;
  scopes: Scopes;
  /** The copy as somebody with this scope sees it. */
  directoryOf(scope: Scope): Directory;
}

/** Builds it; nothing is pulled before the sync is told to. */
export function assembleCopy(config: Config, ground: Ground, webex: Webex): Copy {
  const { store, now, log } = ground;
  const { listManagedOrganizations, findPeopleByEmail, live } = webex;
  const directoryOf = createDirectory({
    store,
    now,
    asked: createInterest({ store, now }).note,
    region: config.DEFAULT_REGION,
    findPeopleByEmail,
    live,
    controlHub: config.CONTROL_HUB_USER_URL,
  });
  return {
    sync: createSync({ store, webex: webex.lanes, now, log }),
    scopes: createScopes({ store, now, listManagedOrganizations }),
    directoryOf: evenly(directoryOf),
  };
}
