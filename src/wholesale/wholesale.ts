/** Everything one may ask about onboarding templates and new wholesale customers, for one person's scope. */
import { nameKey } from '../directory/name-key.ts';
import type { Scope } from '../directory/scope.ts';
import { skeletonOf } from '../directory/skeleton.ts';
import type { Store, Write } from '../store/store.ts';
import type { NewWholesaleCustomer, Objection } from '../webex/wholesale-customers.ts';
import { type Creation, createdWith, isClaimed, latestCreations, requesting } from './creations.ts';
import { type Draft, failedDraft, openDraft, readDraft, saving } from './drafts.ts';
import { createPremises, type Premises, type PremisesDoor } from './premises.ts';
import { probeFor } from './request.ts';
import { readSetup, type Setup, type SetupReads } from './setup.ts';
import type { Template, templateFrom } from './template-rules.ts';
import {
  findTemplates,
  isNameTaken,
  listTemplates,
  readTemplate,
  savingTemplate,
  settingState,
} from './templates.ts';

export interface Wholesale {
  listTemplates(): Promise<Template[]>;
  readTemplate(id: string): Promise<Template | undefined>;
  /** By name, or a word of it; empty text finds none. */
  findTemplates(written: string): Promise<Template[]>;
  isNameTaken(name: string, id: string | undefined): Promise<boolean>;
  /** What Webex would have against customers from such a template; nothing is created. @throws WebexError */
  checkTemplate(
    template: ReturnType<typeof templateFrom>,
    id: string,
  ): Promise<readonly Objection[]>;
  savingTemplate(template: ReturnType<typeof templateFrom>, id: string, by: string): Write;
  settingState(id: string, state: Template['state'], by: string): Write;
  readDraft(id: string, personId: string): Promise<Draft | undefined>;
  openDraft(kind: Draft['kind'], personId: string): Promise<Draft | undefined>;
  /** What this person asked for last, if Webex did not create it and nothing was filled in since. */
  failedDraft(personId: string): Promise<Draft | undefined>;
  savingDraft(draft: Draft): Write;
  /** Whether a customer with this external id is on its way or there. */
  isClaimed(externalId: string): Promise<boolean>;
  /** What Webex would have against this customer; nothing is created. @throws WebexError */
  checkCustomer(customer: NewWholesaleCustomer): Promise<readonly Objection[]>;
  /** Names of present customers in the scope that are, or look, the same; at most three. */
  findSameNames(name: string): Promise<string[]>;
  /** Asks for a customer, in the transaction of the press. */
  requesting(asked: Parameters<typeof requesting>[0]): Write;
  latestCreations(): Promise<Creation[]>;
  /** What a customer in the scope has to work with, asked of Webex now. @throws WebexError */
  readSetup(orgId: string): Promise<Setup>;
  /** The packages a customer was created with, where Deskhand created it. */
  createdWith(orgId: string): Promise<readonly string[] | undefined>;
  /** The copy has somebody's new roles at once, not with the next pull. */
  copyingRoles(personId: string, roles: readonly string[]): Write;
  /** Locations, numbers and administrators of a customer that is known to be in the scope. */
  premises: Premises;
}

interface Deps {
  store: Store;
  now: () => Date;
  scope: Scope;
  checkNewCustomer(customer: NewWholesaleCustomer): Promise<readonly Objection[]>;
  setup: SetupReads & PremisesDoor;
}

const mostShown = 10;

export function createWholesale({ store, now, scope, checkNewCustomer, setup }: Deps): Wholesale {
  return {
    listTemplates: () => listTemplates(store),
    readTemplate: (id) => readTemplate(store, id),
    findTemplates: async (written) => (written.trim() ? findTemplates(store, written) : []),
    isNameTaken: (name, id) => isNameTaken(store, name, id),
    checkTemplate: (template, id) => checkNewCustomer(probeFor(template, id)),
    savingTemplate: (template, id, by) => savingTemplate(template, { id, by, now: now() }),
    settingState: (id, state, by) => settingState(id, state, { by, now: now() }),
    readDraft: (id, personId) => readDraft(store, id, personId),
    openDraft: (kind, personId) => openDraft(store, kind, personId, now()),
    failedDraft: (personId) => failedDraft(store, personId, now()),
    savingDraft: (draft) => saving(draft, now()),
    isClaimed: (externalId) => isClaimed(store, externalId),
    checkCustomer: checkNewCustomer,
    requesting: (asked) => requesting(asked, now()),
    latestCreations: () => latestCreations(store, mostShown),
    readSetup: (orgId) => readSetup(setup, orgId),
    createdWith: (orgId) => createdWith(store, orgId),
    copyingRoles: (personId, roles) => async (tx) => {
      await tx.query('UPDATE "Person" SET roles = $2 WHERE id = $1', [personId, roles]);
    },
    premises: createPremises(setup),
    async findSameNames(name) {
      const rows = await store.query<{ displayName: string }>(
        `SELECT "displayName" FROM "Organization"
          WHERE "goneAt" IS NULL AND ("nameKey" = $1 OR (skeleton <> '' AND skeleton = $2))
            AND ($3::text[] IS NULL OR id = ANY($3))
          ORDER BY "displayName" COLLATE "C" LIMIT 3`,
        [nameKey(name), skeletonOf(name), scope === 'all' ? null : scope.orgIds],
      );
      return rows.map(({ displayName }) => displayName);
    },
  };
}
