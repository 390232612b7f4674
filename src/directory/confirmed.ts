/** One person, number or device as it is: confirmed live, or the copy and why it could not be confirmed. */
import type { Tx } from '../store/store.ts';
import type { WebexPersonFeatures } from '../webex/person-features.ts';
import { type Asked, partly, type Unconfirmed } from './asking.ts';
import {
  askAccount,
  askFeatures,
  type ConfirmDeps,
  confirmDevice,
  confirmLicenses,
  confirmNumber,
  confirmOrganization,
  confirmPerson,
  confirmUnknown,
} from './confirm.ts';
import {
  type DeviceDetails,
  type NumberDetails,
  type OrganizationDetails,
  type PersonDetails,
  readDevice,
  readNumber,
  readOrganization,
  readPerson,
  withPhone,
} from './details.ts';
import { askDevices, askNumbers } from './owned.ts';
import { type OwnerConfirmation, ownerWithName } from './owner-name.ts';
import type { OrganizationStage } from './stages.ts';

/** What is shown stands in the copy, and why nothing newer could be had. Undefined: it is live. */
export interface Confirmation {
  unconfirmed?: Unconfirmed | undefined;
}

export type ConfirmedPerson = PersonDetails &
  Confirmation & {
    /** Webex's words for the account, e.g. `active`, `pending`; undefined when Webex did not say. */
    account?: readonly string[] | undefined;
    /** Why the account's or the devices' state could not be asked, where the person could. */
    accountUnconfirmed?: Unconfirmed | undefined;
    devicesUnconfirmed?: Unconfirmed | undefined;
    /** Why a number that only the copy's list of numbers knows could not be asked for. */
    numbersUnconfirmed?: Unconfirmed | undefined;
    /** Why licences that the copy cannot name could not be asked for. */
    licensesUnconfirmed?: Unconfirmed | undefined;
  };
export type ConfirmedNumber = NumberDetails & Confirmation & OwnerConfirmation;
export type ConfirmedDevice = DeviceDetails & Confirmation;

export type ConfirmedServices = PersonDetails &
  Confirmation & {
    /** Undefined: no Webex Calling, or Webex could not be asked. */
    calling?: WebexPersonFeatures | undefined;
    callingUnconfirmed?: Unconfirmed | undefined;
    licensesUnconfirmed?: Unconfirmed | undefined;
    numbersUnconfirmed?: Unconfirmed | undefined;
  };

export type ConfirmedOrganization = OrganizationDetails &
  Confirmation & {
    /** When Webex said that the partner still has it. */
    confirmedAt?: Date | undefined;
    /** When Webex told the licences; undefined when it did not, and then why. */
    licensesAt?: Date | undefined;
    licensesUnconfirmed?: Unconfirmed | undefined;
  };

/** Undefined: the copy holds none that the reader may see. */
export interface Confirmed {
  /** Whether a customer is still the partner's, and what it bought; the rest of it is the copy's. */
  organization(id: string): Promise<ConfirmedOrganization | undefined>;
  /** What a person holds and what their telephone was told to do. */
  services(id: string): Promise<ConfirmedServices | undefined>;
  person(id: string): Promise<ConfirmedPerson | undefined>;
  number(id: string): Promise<ConfirmedNumber | undefined>;
  device(id: string): Promise<ConfirmedDevice | undefined>;
}

/** What was asked about that their own record leaves open. Undefined: it was not. */
type Open = { [stage in OrganizationStage]?: Asked<boolean> | undefined };

type WithOpen = PersonDetails & Pick<ConfirmedPerson, 'numbersUnconfirmed' | 'licensesUnconfirmed'>;

/** `deps` undefined: nothing is asked, the copy stands alone. */
export function createConfirmed(seen: Tx, deps: ConfirmDeps | undefined): Confirmed {
  /** What their record leaves open: the number in the customer's list, and licences that the copy cannot name. */
  async function askOpen(person: PersonDetails, { numbers, licenses }: Open = {}): Promise<Open> {
    if (!deps || person.goneAt) return {};
    const [ofNumbers, ofLicenses] = await Promise.all([
      numbers ?? (isNumberOpen(person) ? askNumbers(person, deps) : undefined),
      licenses ??
        (person.unnamedLicenses > 0 ? confirmLicenses({ id: person.orgId }, deps) : undefined),
    ]);
    return { numbers: ofNumbers, licenses: ofLicenses };
  }

  /** As they are read now; what their newer record leaves open, and `before` did not ask, is asked for first. */
  async function withOpen(person: PersonDetails, before: Open): Promise<WithOpen | undefined> {
    if (person.goneAt) return person;
    const open = await askOpen(person, before);
    const { numbers, licenses } = open;
    const isTold = isAnswered(numbers) || isAnswered(licenses);
    const now = isTold ? await readPerson(seen, person.id) : person;
    if (!now) return undefined;
    const numbersUnconfirmed = isNumberOpen(person) ? partly(whyOf(numbers)) : undefined;
    const licensesUnconfirmed = now.unnamedLicenses > 0 ? partly(whyOf(licenses)) : undefined;
    return {
      ...now,
      pending: now.pending.filter((stage) => !isAnswered(open[stage])),
      ...(numbersUnconfirmed && { numbersUnconfirmed }),
      ...(licensesUnconfirmed && { licensesUnconfirmed }),
    };
  }

  /** A user of this customer whom the copy does not have yet is asked for, so that they can be shown. */
  async function askHolder(personId: string | undefined, orgId: string): Promise<boolean> {
    if (!deps || personId === undefined) return false;
    const asked = await confirmUnknown({ id: personId, orgId }, deps);
    return asked.kind === 'answered' && asked.answer;
  }

  return {
    async organization(id) {
      const known = await readOrganization(seen, id);
      if (!known || !deps || known.goneAt) return known;
      const [organization, licenses] = await Promise.all([
        confirmOrganization(known, deps),
        confirmLicenses(known, deps),
      ]);
      const now = (await readOrganization(seen, id)) ?? known;
      return {
        ...now,
        unconfirmed: whyNot(organization),
        confirmedAt:
          organization.kind === 'answered' && organization.answer ? organization.at : undefined,
        licensesAt: licenses.kind === 'answered' ? licenses.at : undefined,
        licensesUnconfirmed: whyOf(licenses),
      };
    },

    async person(id) {
      const known = await readPerson(seen, id);
      if (!known || !deps || known.lostAt) return known;
      const begun = deps.now();
      const [person, account, devices, open] = await Promise.all([
        confirmPerson(known, deps),
        askAccount(known, deps),
        askDevices({ ...known, isPerson: true }, deps),
        askOpen(known),
      ]);
      const fresh = isSince(begun, person) || isSince(begun, devices);
      const read = fresh ? await readPerson(seen, id) : known;
      if (person.kind === 'unconfirmed') return read && { ...read, unconfirmed: person.because };
      const asked = read?.orgId === known.orgId ? open : {};
      const now = read && (await withOpen(read, asked));
      if (!now) return undefined;
      const status = account.kind === 'answered' ? account.answer : undefined;
      return {
        ...withPhone(now, person.at),
        source: { from: 'live', at: person.at },
        pending: now.pending.filter((stage) => stage !== 'devices' || !isAnswered(devices)),
        account: status,
        state: now.goneAt ? now.state : stateOf(now.state, status ?? []),
        accountUnconfirmed: partly(whyOf(account)),
        devicesUnconfirmed: partly(whyOf(devices)),
      };
    },

    async services(id) {
      const known = await readPerson(seen, id);
      if (!known || !deps || known.lostAt) return known;
      const begun = deps.now();
      const [person, calling, open] = await Promise.all([
        confirmPerson(known, deps),
        askFeatures(known, deps),
        askOpen(known),
      ]);
      const read = isSince(begun, person) ? await readPerson(seen, id) : known;
      const asked = read?.orgId === known.orgId ? open : {};
      const now = person.kind === 'answered' && read ? await withOpen(read, asked) : read;
      if (!now) return undefined;
      return {
        ...(person.kind === 'answered'
          ? { ...withPhone(now, person.at), source: { from: 'live', at: person.at } }
          : { ...now, unconfirmed: person.because }),
        calling: calling.kind === 'answered' ? calling.answer : undefined,
        callingUnconfirmed: person.kind === 'answered' ? partly(whyOf(calling)) : whyOf(calling),
      };
    },

    async number(id) {
      const known = await readNumber(seen, id);
      if (!known || !deps || known.lostAt) return known;
      const begun = deps.now();
      const asked = await confirmNumber(known, deps);
      if (asked.kind === 'unconfirmed') return { ...known, unconfirmed: asked.because };
      const nowId = asked.answer?.id ?? id;
      const now = isSince(begun, asked) || nowId !== id ? await readNumber(seen, nowId) : known;
      const { owner } = now ?? {};
      const isUnheld = owner?.type === 'PEOPLE' && !owner.held;
      const held =
        isUnheld && (await askHolder(owner.id, known.orgId)) ? await readNumber(seen, nowId) : now;
      const told = asked.answer?.named === true;
      return (
        held && {
          ...(await ownerWithName(held, told, deps)),
          source: { from: 'live', at: asked.at },
        }
      );
    },

    async device(id) {
      const known = await readDevice(seen, id);
      if (!known || !deps || known.lostAt) return known;
      const asked = await confirmDevice(known, deps);
      if (asked.kind === 'unconfirmed') return { ...known, unconfirmed: asked.because };
      const nowId = asked.answer?.id ?? id;
      const now = await readDevice(seen, nowId);
      const isUnheld = now?.ownerKind === 'user' && now.owner === undefined;
      const held =
        isUnheld && (await askHolder(now.ownerId, now.orgId)) ? await readDevice(seen, nowId) : now;
      return held && { ...held, source: { from: 'live', at: asked.at } };
    },
  };
}

/**
 * A number or extension that their own record does not have, or no longer has, may be in the list of numbers alone, and
 * the copy of that may be older: without either, too, there is none only once Webex says so.
 */
function isNumberOpen({ extension, phones }: PersonDetails): boolean {
  const { own, ownExtension, listed } = phones;
  if (ownExtension === undefined) return own.length === 0 || extension !== undefined;
  return own.length === 0 && listed.length > 0;
}

/** Whether Webex was asked after that time: then the copy may have changed. */
function isSince(begun: Date, asked: Asked<unknown> | undefined): boolean {
  return asked?.kind === 'answered' && asked.at >= begun;
}

function isAnswered(asked: Asked<unknown> | undefined): boolean {
  return asked?.kind === 'answered';
}

/** An answer that there is none is a reason, too. */
function whyNot(asked: Asked<boolean>): Unconfirmed | undefined {
  if (asked.kind === 'unconfirmed') return asked.because;
  return asked.answer ? undefined : { why: 'missing' };
}

function whyOf(asked: Asked<unknown> | undefined): Unconfirmed | undefined {
  return asked?.kind === 'unconfirmed' ? asked.because : undefined;
}

/**
 * What Webex's identity says outweighs what the list of people says. Webex publishes its words without their meaning;
 * whom a suspicion or a check holds back waits for no invitation, so `compliance_transient` is blocked as `fraud` is.
 */
function stateOf(
  state: PersonDetails['state'],
  account: readonly string[],
): PersonDetails['state'] {
  if (account.some((word) => /disabled|fraud|suspend|compliance/i.test(word))) return 'blocked';
  if (state !== 'blocked' && account.some((word) => /pending|transient/i.test(word)))
    return 'invited';
  return state === 'unknown' && account.some((word) => /^active$/i.test(word)) ? 'active' : state;
}
